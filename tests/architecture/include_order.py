#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that folders include only downwards (ontology <- extractor <- graph <- exporters <- cli), that every source opens with the
licence line and a sentence of purpose, and that every header guards itself.

usage: include_order.py PROJECT_DIR
"""
import pathlib
import re
import sys

ORDER = ["ontology", "extractor", "graph", "exporters", "cli"]
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def problems(root):
    for folder in ORDER:
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(root)
            for included in INCLUDE.findall(text):
                top = included.split("/")[0]
                if top not in ORDER:
                    yield f'{name}: includes "{included}"; project headers are named from the top folder'
                elif ORDER.index(top) > ORDER.index(folder):
                    yield f'{name}: includes "{included}" upwards; {folder} may include {", ".join(ORDER[:ORDER.index(folder) + 1])}'
            lines = text.split("\n")
            if lines[0] != "// SPDX-License-Identifier: Apache-2.0":
                yield f"{name}: does not open with the licence line // SPDX-License-Identifier: Apache-2.0"
            elif not lines[1].startswith("// "):
                yield f"{name}: does not say in its second line what it is for"
            if path.suffix == ".hpp" and "#pragma once" not in text:
                yield f"{name}: has no #pragma once"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "all includes go downwards")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
