#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the knowledge tables: extractor/lexicon/*.tsv -> messages "file:line: what is wrong: cure".

usage: check_tables.py [FILE.tsv ...]

Without arguments every table of the project is checked. Exit status 1 if anything is wrong, 2 for bad usage.
Every table: UTF-8, a comment head with What, Source, Licence and Reader, one header row whose first column is `term`,
rows sorted by bytes and unique, as many fields as columns, no spaces at the ends of a field, simplified characters
(where OpenCC is installed). Known columns are checked against each other and against other tables.
"""
import glob
import os
import re
import shutil
import subprocess
import sys

LEXICON = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "extractor", "lexicon")
HEAD_KEYS = ("What", "Source", "Licence", "Reader")
LEVELS = {"country", "province", "city", "county", "region", "foreign_city"}
# Simplified characters that OpenCC's phrase table would still rewrite: 乾 in 乾县, 著 in 著名, 昇 in 昇腾, 徵, 藉, 夥, 瞭.
KEPT_BY_STANDARD = set("乾著徵藉夥瞭麽於後鍾锺甯濛菸昇")
# Values of a column that have a fixed list.
CLOSED = {("places", "level"): LEVELS, ("legal_forms", "strength"): {"1", "2"},
          ("given_name_characters", "weight"): {"0", "1", "2"}, ("surnames", "kind"): {"single", "compound"},
          ("titles", "position"): {"both", "before"}}
# Columns that name a row of places.tsv, and tables whose `full` names a row of their own.
NAMES_A_PLACE = {"companies": "region", "laboratories": "place", "organizations": "place", "parks": "place",
                 "universities": "place"}
HAS_FULL_NAMES = ("agencies", "companies", "department_heads", "laboratories", "organizations", "parks", "places",
                  "universities")


class Table:
    """One file, taken apart into comment head, column names and (line number, fields) rows."""

    def __init__(self, path):
        self.path = path
        self.name = os.path.splitext(os.path.basename(path))[0]
        self.problems = []
        self.head, self.columns, self.rows = {}, [], []
        self.read()

    def complain(self, line, what, cure):
        self.problems.append((self.path, line, what, cure))

    def read(self):
        with open(self.path, "rb") as file:
            data = file.read()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self.complain(data[:error.start].count(b"\n") + 1, "invalid UTF-8", "save the file as UTF-8")
            return
        if text.startswith("\ufeff"):
            self.complain(1, "byte order mark", "save without it")
        if "\r" in text:
            self.complain(text[:text.index("\r")].count("\n") + 1, "carriage return", "use line feeds only")
        if not text.endswith("\n"):
            self.complain(text.count("\n") + 1, "no line feed at the end", "add one")
        for number, line in enumerate(text.split("\n")[:-1], 1):
            self.take(number, line)
        if not self.columns:
            self.complain(1, "no header row", "add the column names, the first of them `term`")
        for key in HEAD_KEYS:
            if key not in self.head:
                self.complain(1, f"no line `# {key}: …`", "add it to the comment head")

    def take(self, number, line):
        if not self.columns and line.startswith("#"):
            key, colon, value = line[1:].partition(":")
            if colon and value.strip():
                self.head.setdefault(key.strip(), value.strip())
        elif not line.strip():
            self.complain(number, "empty line", "delete it")
        elif not self.columns:
            self.columns = line.split("\t")
            if self.columns[0] != "term":
                self.complain(number, f"first column is `{self.columns[0]}`", "name it `term`")
        else:
            self.rows.append((number, line.split("\t"), line))

    def column(self, name):
        """(line number, value) of a column; nothing if the table has none of that name."""
        if name not in self.columns:
            return
        index = self.columns.index(name)
        for number, fields, _ in self.rows:
            if index < len(fields):
                yield number, fields[index]

    def values(self, name):
        return {value for _, value in self.column(name)}


def check_form(table):
    previous = None
    for number, fields, line in table.rows:
        if len(fields) != len(table.columns):
            table.complain(number, f"{len(fields)} fields, {len(table.columns)} columns", "add or remove tabs")
        if line.startswith("#"):
            table.complain(number, "comment below the header row", "move it to the head of the file")
        if not fields[0]:
            table.complain(number, "empty term", "delete the row")
        for field in fields:
            if field != field.strip():
                table.complain(number, f"space at an end of `{field}`", "remove it")
        key = line.encode("utf-8")
        if previous is not None and key == previous:
            table.complain(number, f"row `{fields[0]}` stands twice", "delete one")
        elif previous is not None and key < previous:
            table.complain(number, f"row `{fields[0]}` out of order", "sort the rows with LC_ALL=C sort")
        previous = key


def check_values(table):
    for column in table.columns:
        allowed = CLOSED.get((table.name, column)) or ({"0", "1"} if column == "ambiguous" else None)
        if allowed:
            for number, value in table.column(column):
                if value not in allowed:
                    table.complain(number, f"{column} is `{value}`", "use one of " + ", ".join(sorted(allowed)))


def check_known(table, column, known, cure):
    """Every value of the column, if it has one, is among the known ones."""
    for number, value in table.column(column):
        if value and value not in known:
            table.complain(number, f"{column} `{value}` is unknown", cure)


def check_places(table):
    codes = table.values("code")
    check_known(table, "within", codes, "add the row of that code, or correct it")
    for (number, code), (_, level) in zip(table.column("code"), table.column("level")):
        if level in ("province", "city", "county") and not re.fullmatch(r"\d{6}|TW-[A-Z]{3}", code):
            table.complain(number, f"code `{code}` of a {level}", "use the six digits of GB/T 2260")


def check_industries(table):
    ids = table.values("id") - {""}
    check_known(table, "broader", ids, "add the broader concept, or correct the id")
    check_known(table, "alternative_of", ids, "add the concept, or correct the id")
    seen = set()
    concepts = zip(table.column("id"), table.column("alternative_of"), table.column("label_en"), table.column("gb4754"))
    for (number, own), (_, other), (_, label), (_, code) in concepts:
        if bool(own) == bool(other):
            table.complain(number, "both or neither of id and alternative_of", "give exactly one")
        if own and own in seen:
            table.complain(number, f"id `{own}` stands twice", "one concept, one row; other names use alternative_of")
        seen.add(own)
        if own and (not label or not re.fullmatch(r"[A-T](\d\d)?", code)):
            table.complain(number, "concept without label_en or GB/T 4754 code", "fill both, as in `C39`")
    check_acyclic(table)


def check_acyclic(table):
    broader = {own: up for (_, own), (_, up) in zip(table.column("id"), table.column("broader")) if own}
    for number, own in table.column("id"):
        steps, at = 0, own
        while at and steps <= len(broader):
            at, steps = broader.get(at, ""), steps + 1
        if own and steps > len(broader):
            table.complain(number, f"`{own}` is broader than itself", "correct the broader column")


def check_between(tables):
    if "places" in tables:
        check_places(tables["places"])
        terms = tables["places"].values("term")
        for name, column in NAMES_A_PLACE.items():
            if name in tables:
                check_known(tables[name], column, terms, "use a term of places.tsv, or leave it empty")
    if "industries" in tables:
        check_industries(tables["industries"])
    for name in HAS_FULL_NAMES:
        if name in tables:
            check_known(tables[name], "full", tables[name].values("term"), "give the full name a row of its own")


def check_simplified(table):
    """Compares every field with what OpenCC makes of it; silent only where OpenCC is not installed."""
    if not shutil.which("opencc"):
        return False
    lines = [line for _, _, line in table.rows]
    done = subprocess.run(["opencc", "-c", "t2s.json"], input="\n".join(lines), capture_output=True, text=True, check=True)
    for (number, _, line), simplified in zip(table.rows, done.stdout.split("\n")):
        # Simplified forms beyond the basic plane (of 蔄) exist in standards, not in newspapers.
        odd = [a for a, b in zip(line, simplified) if a != b and a not in KEPT_BY_STANDARD and ord(b) < 0x10000]
        if odd:
            table.complain(number, f"traditional character `{odd[0]}`", f"write `{simplified.split(chr(9))[0]}`")
    return True


def main():
    if any(argument.startswith("-") for argument in sys.argv[1:]):
        print(__doc__, file=sys.stderr)
        return 2
    paths = sys.argv[1:] or sorted(glob.glob(os.path.join(LEXICON, "*.tsv")))
    if not paths:
        print(f"check_tables.py: no tables in {LEXICON}", file=sys.stderr)
        return 2
    tables = {table.name: table for table in map(Table, paths)}
    for table in tables.values():
        check_form(table)
        check_values(table)
    check_between(tables)
    compared = all([check_simplified(table) for table in tables.values()])
    problems = sorted(problem for table in tables.values() for problem in table.problems)
    for path, line, what, cure in problems:
        print(f"{os.path.relpath(path)}:{line}: {what}: {cure}")
    note = "" if compared else "; opencc is not installed, so traditional characters were not looked for"
    print(f"{len(tables)} tables, {sum(len(t.rows) for t in tables.values())} rows, {len(problems)} problems{note}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
