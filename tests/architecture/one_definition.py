#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that no two types at namespace scope share a name: the linker would take the functions of one for those of the other (the
elements of a vector of one type read as the other), and say nothing. Types in unnamed namespaces may share names.

usage: one_definition.py PROJECT_DIR
"""
import collections
import pathlib
import re
import sys

FOLDERS = ["ontology", "extractor", "graph", "exporters", "cli"]
NOISE = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*')
NAMESPACE = re.compile(r"(?:^|\s)namespace\s+([\w:]+)$")
# Nested types that are defined outside of their class (struct Outer::Inner) do not match: they have their own names.
TYPE = re.compile(r"(?:^|\s)(?:struct|class|enum class|enum|union)\s+(\w+)(?:\s+final)?(?:\s*:(?!:)[^{]*)?$")


def types(text):
    """The full names of the types that a source defines outside of unnamed namespaces, functions and other types."""
    text = NOISE.sub('" "', text)
    open_scopes = []  # the name of a namespace; None for anything else
    last = 0
    for mark in re.finditer(r"[{};]", text):
        head = text[last:mark.start()].strip()
        last = mark.end()
        if mark[0] == "}" and open_scopes:
            open_scopes.pop()
        if mark[0] != "{":
            continue
        namespace = NAMESPACE.search(head)
        found = TYPE.search(head)
        if found and None not in open_scopes:
            yield "::".join(open_scopes + [found[1]])
        open_scopes.append(namespace[1] if namespace else None)


def main():
    root = pathlib.Path(sys.argv[1])
    places = collections.defaultdict(list)
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            for name in types(path.read_text(encoding="utf-8")):
                places[name].append(str(path.relative_to(root)))
    twice = {name: where for name, where in sorted(places.items()) if len(where) > 1}
    for name, where in twice.items():
        print(f"{name} is defined in {', '.join(where)}; give each its own name, or put it into an unnamed namespace")
    if not twice:
        print(f"{len(places)} types have names of their own")
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main())
