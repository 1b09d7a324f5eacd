#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs scripts/check_tables.py on tables with one mistake each: the message must name the line and the mistake."""
import os
import subprocess
import sys
import tempfile

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts", "check_tables.py")
HEAD = "# What: w\n# Source: s\n# Licence: l\n# Reader: r\n"  # rows begin at line 6
INDUSTRY = "term\tid\tbroader\tgb4754\tlabel_en\talternative_of\n"
PLACE = "term\tcode\tlevel\twithin\tfull\n"
# file name, content, what the message says (nothing: no mistake)
CASES = [
    ("good.tsv", HEAD + "term\tambiguous\na\t0\nb\t1\n", None),
    ("headless.tsv", "# What: w\n# Source: s\n# Licence: l\nterm\na\n", ":1: no line `# Reader: …`"),
    ("columns.tsv", HEAD + "name\na\n", ":5: first column is `name`"),
    ("unsorted.tsv", HEAD + "term\nb\na\n", ":7: row `a` out of order"),
    ("twice.tsv", HEAD + "term\na\na\n", ":7: row `a` stands twice"),
    ("fields.tsv", HEAD + "term\tx\na\n", ":6: 1 fields, 2 columns"),
    ("space.tsv", HEAD + "term\na \n", ":6: space at an end of `a `"),
    ("empty.tsv", HEAD + "term\na\n\n", ":7: empty line"),
    ("latin1.tsv", HEAD.encode() + b"term\n\xe9\n", ":6: invalid UTF-8"),
    ("windows.tsv", HEAD + "term\na\r\n", ":6: carriage return"),
    ("flag.tsv", HEAD + "term\tambiguous\na\t2\n", ":6: ambiguous is `2`"),
    ("traditional.tsv", HEAD + "term\n開發區\n", ":6: traditional character `開`"),
    ("places.tsv", HEAD + PLACE + "甲市\t110100\tcity\t110000\t甲市\n", ":6: within `110000` is unknown"),
    ("places.tsv", HEAD + PLACE + "甲省\t11\tprovince\t\t甲省\n", ":6: code `11` of a province"),
    ("companies.tsv", HEAD + "term\tfull\n甲\t甲公司\n", ":6: full `甲公司` is unknown"),
    ("industries.tsv", HEAD + INDUSTRY + "甲\ta\tb\tC39\tA\t\n", ":6: broader `b` is unknown"),
    ("industries.tsv", HEAD + INDUSTRY + "甲\ta\ta\tC39\tA\t\n", ":6: `a` is broader than itself"),
    ("industries.tsv", HEAD + INDUSTRY + "甲\ta\t\tX1\tA\t\n", ":6: concept without label_en or GB/T 4754 code"),
]


def run(directory, name, content):
    path = os.path.join(directory, name)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    return subprocess.run([sys.executable, CHECK, path], capture_output=True, text=True)


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as directory:
        for name, content, message in CASES:
            done = run(directory, name, content)
            right = done.returncode == (1 if message else 0) and (not message or name + message in done.stdout)
            if not right:
                failures += 1
                print(f"{name}: expected {message}, exit {done.returncode}:\n{done.stdout}{done.stderr}")
    print(f"{len(CASES)} cases, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
