#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what is said of inputs that are damaged, and that what can be read of them is read.

usage: bad_inputs.py PROGRAM

A row is a file, what the program must say of it, and the text that it must print nevertheless."""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

GOOD = "园区去年签约三家企业。"
OTHER = "星河智能的新厂房已经封顶。"
ZSTD = bytes.fromhex("28b52ffd0458")  # a head without its body


def json_lines(*lines):
    return "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines).encode()


ROWS = [
    ("truncated.txt", (GOOD + OTHER).encode()[:-4], "truncated.txt:1:23: invalid UTF-8", [GOOD]),
    ("broken_in_the_middle.txt", GOOD.encode() + b"\n\xe5\x9b\n" + OTHER.encode(), ":2:1: invalid UTF-8", [GOOD, OTHER]),
    ("nul.txt", (GOOD + "\n\n").encode() * 9 + b"\0\0" + OTHER.encode(), "nul.txt:19:1: has 2 NUL bytes", [GOOD, OTHER]),
    ("wrong_mark.txt", b"\xff\xfe" + (GOOD + OTHER).encode(), "the byte order mark says UTF-16LE", [GOOD, OTHER]),
    ("wrong_mark_gbk.txt", b"\xef\xbb\xbf" + (GOOD + OTHER).encode("gb18030"), "the byte order mark says UTF-8", [GOOD, OTHER]),
    ("cut.txt.gz", gzip.compress(GOOD.encode() * 50)[:-12], "broken gzip file", []),
    ("garbled.txt.gz", gzip.compress(GOOD.encode())[:14] + b"xxxxxxxxxxxxxxxx", "broken gzip file", []),
    ("cut.txt.zst", ZSTD, "broken Zstandard file", []),
    ("news.jsonl", json_lines({"id": "a", "text": GOOD}, '{"id": "b", "text": "园', {"id": "c", "text": OTHER}, "[1, 2]", {"id": "d"}),
     "news.jsonl:2:", [GOOD, OTHER]),
    ("not_objects.jsonl", json_lines("[1, 2]", {"text": GOOD}), "not_objects.jsonl:1:1: not a JSON object", [GOOD]),
    ("without_text.jsonl", json_lines({"id": "d"}, {"text": GOOD}), "without_text.jsonl:1:1: the object has no field 'text'", [GOOD]),
    ("program.bin.txt", bytes(range(256)) * 20, "is a binary file", []),
    ("empty.txt", b"", "is empty", []),
]
failures = []


def show(program, *arguments, data=None, **options):
    run = subprocess.run([program, "inspect", "--show", "text", *map(str, arguments)], input=data, capture_output=True,
                         timeout=60, **options)
    return run.stdout.decode(), run.stderr.decode(), run.returncode


def check(name, good, seen):
    if not good:
        failures.append(name)
        print(f"FAILED: {name}\n{seen[:2000]}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, data, message, texts in ROWS:
            (root / name).write_bytes(data)
            text, errors, status = show(program, root / name)
            check(name, status == 1 and message in errors and all(t in text.replace("\n", "") for t in texts), errors + text)
            (root / name).unlink()

        # A million tags that never close, also with the page in front of them and behind.
        tags = root / "tags.html"
        tags.write_text("<html><body><p>" + GOOD + "</p>" + "<div>" * 1000000 + "<p>" + OTHER)
        text, errors, status = show(program, tags)
        check("a million open tags", status == 0 and not errors and GOOD in text and OTHER in text, errors + text)
        tags.unlink()

        # Encodings by name; the date of the file's name.
        big5 = root / "traditional.txt"
        big5.write_bytes("園區去年簽約三家企業。".encode("big5"))
        check("--encoding", GOOD in show(program, "--encoding", "big5", big5)[0], "")
        run = subprocess.run([program, "inspect", "--show", "text", "--encoding", "klingon", str(big5)], capture_output=True)
        check("an unknown encoding", run.returncode == 2 and b"unknown encoding 'klingon'" in run.stderr, run.stderr.decode())
        big5.unlink()
        (root / "news_20240307.txt").write_text(GOOD)
        run = subprocess.run([program, "inspect", "--show", "articles", str(root / "news_20240307.txt")], capture_output=True)
        check("a date in the file's name", b"published 2024-03-07" in run.stdout, run.stdout.decode())
        run = subprocess.run([program, "inspect", "--show", "articles", "--published", "2023-01-02", str(root / "news_20240307.txt")],
                             capture_output=True)
        check("--published", b"published 2023-01-02" in run.stdout, run.stdout.decode())

        # Folders, patterns that no shell has expanded, and the pipe.
        (root / "more").mkdir()
        (root / "more" / "a.txt").write_text(OTHER)
        check("a folder", show(program, root)[0] == f"{OTHER}\n{GOOD}\n", show(program, root)[0])
        check("a pattern", show(program, root / "m*" / "?.txt")[0] == f"{OTHER}\n", "")
        text, errors, status = show(program, root / "x*.txt")
        check("a pattern of nothing", status == 1 and "no such file or directory" in errors, errors)
        check("the pipe", show(program, "-", data=GOOD.encode())[0] == f"{GOOD}\n", "")
        check("a compressed pipe", show(program, "-", data=gzip.compress(GOOD.encode()))[0] == f"{GOOD}\n", "")
    sys.exit(bool(failures))


main()
