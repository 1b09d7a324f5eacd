#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that a page of one long line takes at most four times its size in memory to be repaired and printed.

usage: long_line.py PROGRAM [MEGABYTES]      (100 unless said otherwise: tables of 25 MB count too)

The memory is the peak of `yuantu inspect --show text`. What `yuantu build` takes is printed with --build, without a limit."""
import os
import sys
import tempfile

LIMIT = 4.0
SENTENCES = ["园区去年签约三家企业，总投资12.5亿元。", "星河智能装备有限公司在高新区建成第二条生产线。", "记者从会上获悉，全市新增专利授权1024件。"]


def write_line(path, size):
    text = "".join(SENTENCES).encode()
    with open(path, "wb") as file:
        for _ in range(size // len(text)):
            file.write(text)


def peak_of(command):
    """The peak of memory of a child, in bytes, and what it printed in bytes."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(write_end, 1)
        os.close(read_end)
        os.execv(command[0], command)
    os.close(write_end)
    printed = 0
    with os.fdopen(read_end, "rb") as pipe:
        while block := pipe.read(1 << 20):
            printed += len(block)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with status {status}")
    return usage.ru_maxrss * 1024, printed


def main():
    arguments = [a for a in sys.argv[1:] if a != "--build"]
    if not arguments:
        sys.exit(__doc__)
    program, size = os.path.abspath(arguments[0]), int(arguments[1] if len(arguments) > 1 else 100) * 10**6
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "line.txt")
        write_line(page, size)
        size = os.path.getsize(page)
        peak, printed = peak_of([program, "inspect", "--show", "text", page])
        print(f"one line of {size / 1e6:.0f} MB: repaired and printed in {peak / 1e6:.0f} MB, {peak / size:.2f} times its size")
        if "--build" in sys.argv:
            built, _ = peak_of([program, "build", page, "--out", os.path.join(folder, "graph"), "--format", "turtle"])
            print(f"built in {built / 1e6:.0f} MB, {built / size:.2f} times")
    if printed < size:
        sys.exit(f"of {size} bytes only {printed} were printed")
    if peak > LIMIT * size:
        sys.exit(f"more than {LIMIT} times")


main()
