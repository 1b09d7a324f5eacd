# SPDX-License-Identifier: Apache-2.0
"""All engines give the same answers, row by row, and none is empty: QUERY_DIR NAME=ANSWERS.json..."""
import json
import os
import sys

names = sorted(name.removesuffix(".rq") for name in os.listdir(sys.argv[1]) if name.endswith(".rq"))
engines = {}
for argument in sys.argv[2:]:
    engine, path = argument.split("=", 1)
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            engines[engine] = json.load(file)["queries"]
    else:
        print(f"{engine} gave no answers: it cannot be had here")
if len(engines) < 2:
    print("skipped: fewer than two engines answered")
    sys.exit(77)


def cell(value):
    if isinstance(value, (int, float)):
        return f"{value:.10g}"
    return "" if value is None else value


def table(answer):
    # Columns by name; engines may sort Chinese differently, so rows are compared as a list without order.
    order = sorted(range(len(answer["columns"])), key=lambda i: answer["columns"][i])
    return [answer["columns"][i] for i in order], sorted([cell(row[i]) for i in order] for row in answer["rows"])


failed = False
for name in names:
    tables = {engine: table(answers[name]) for engine, answers in engines.items()}
    first = next(iter(engines))
    print(f"{name}: {len(tables[first][1])} rows")
    if not tables[first][1]:
        failed = True
        print("  no rows: the example graph answers every query")
    for engine, found in tables.items():
        if found == tables[first]:
            continue
        failed = True
        print(f"  {first} and {engine} differ: columns {tables[first][0]} and {found[0]}")
        for row in tables[first][1]:
            if row not in found[1]:
                print(f"  only {first}: {row}")
        for row in found[1]:
            if row not in tables[first][1]:
                print(f"  only {engine}: {row}")
print(f"{len(names)} queries, answered alike by {', '.join(engines)}" if not failed else "the engines disagree")
sys.exit(1 if failed else 0)
