#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that the tables of numbers, dates and sentences are well formed, unique, and of the size that the suites need.

usage: check_tables.py TESTS_DIR
"""
import pathlib
import re
import sys

DAY = r"\d{4}(-\d\d(-\d\d)?)?"
PART = re.compile(r"none|(rel|planned|not):\w+:[^:;]+:[^:;]+|obs:[^:;]+:\w+:-?[\d.]+:[^:;]+(:planned)?")
TABLES = {
    "numbers/numbers.tsv": (320, ("text", "value", "unit", "bound"), (r".+", r"(-?\d+(\.\d+)?)?", r"\S*", "(min|max|about)?")),
    "dates/dates.tsv": (110, ("text", "published", "expected"), (r".+", r"(\d{4}-\d\d-\d\d)?", f"({DAY}(/{DAY})?)?")),
    "negation/negation.tsv": (60, ("id", "text", "expect"), (r"[\w-]+", r".+。", r".+")),
}


def problems(path, least, columns, patterns):
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    if tuple(lines[0].split("\t")) != columns:
        yield f"its columns are not {columns}"
    if len(lines) - 1 < least:
        yield f"it has {len(lines) - 1} rows, {least} are needed"
    for line in {line for line in lines if lines.count(line) > 1}:
        yield f"twice: {line}"
    for line in lines[1:]:
        fields = line.split("\t")
        if len(fields) != len(columns) or not all(map(re.fullmatch, patterns, fields)):
            yield f"malformed: {line}"
        elif columns[1] == "value" and bool(fields[1]) != bool(fields[2]):
            yield f"value and unit stand together or not at all: {line}"
        elif columns[2] == "expect" and not all(PART.fullmatch(part) for part in fields[2].split("; ")):
            yield f"malformed expectation: {line}"


def main(folder):
    found = 0
    for name, rest in TABLES.items():
        for problem in problems(folder / name, *rest):
            print(f"{name}: {problem}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
