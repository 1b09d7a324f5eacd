#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pages with random wounds never crash the program, and what it writes of them loads.

    mutated_pages.py PROGRAM PAGES [SEED [COUNT]]

Pieces of the example pages are cut out, repeated, shuffled and moved between pages, and odd characters are strewn in.
The program may refuse a page with a message; it may not end by a signal, hang, or write a graph that cannot be read.
With a sanitized program every misstep is such an end."""
import glob
import json
import os
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ODD = "\0\ufeff\u200b\u3000\U00020000()（）《》“”‘’、，。；：！？%％|\t\n 0123456789０１ABab〇一二三十百千万亿点分之年月日"
TIMEOUT = 240  # seconds for all pages, with a sanitized program on a busy machine


def cut(text, a, b, _):
    del text[a:b]


def repeat(text, a, b, _):
    text[a:a] = text[a:b]


def shuffle(text, a, b, _):
    piece = text[a:b]
    random.shuffle(piece)
    text[a:b] = piece


def strew(text, a, _, __):
    text[a:a] = random.choices(ODD, k=random.randint(1, 12))


def transplant(text, a, _, other):
    begin = random.randrange(len(other))
    text[a:a] = other[begin:begin + random.randint(1, 200)]


def mutate(text, sources):
    text = list(text)
    for _ in range(random.randint(1, 60)):
        a = random.randrange(len(text) + 1)
        wound = random.choice((cut, repeat, shuffle, strew, transplant))
        wound(text, a, min(len(text), a + random.randint(1, 80)), random.choice(sources))
    return "".join(text)


def decode(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def check_output(folder):
    with open(os.path.join(folder, "claims.jsonl"), encoding="utf-8") as lines:
        claims = [json.loads(line) for line in lines]
    xml.etree.ElementTree.parse(os.path.join(folder, "graph.graphml"))
    return len(claims)


def main():
    program, pages = sys.argv[1:3]
    random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 80
    sources = []
    for page in sorted(glob.glob(os.path.join(pages, "*"))):
        with open(page, "rb") as file:
            sources.append(decode(file.read()))
    with tempfile.TemporaryDirectory() as folder:
        wounded, out = os.path.join(folder, "pages"), os.path.join(folder, "out")
        os.mkdir(wounded)
        for i in range(count):
            with open(os.path.join(wounded, f"{i:03}.txt"), "w", encoding="utf-8") as file:
                file.write(mutate(random.choice(sources), sources))
        command = [program, "build", wounded, "--out", out, "--format", "turtle,graphml,jsonl"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        if done.returncode not in (0, 1):
            sys.exit(f"the program ended with {done.returncode}:\n{done.stderr[-4000:]}")
        print(f"{count} wounded pages, {check_output(out)} claims, status {done.returncode}")


if __name__ == "__main__":
    main()
