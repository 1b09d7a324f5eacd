#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills builds at random moments and lets them go on: the files must be those of a build that nobody disturbed.

    kill_and_resume.py PROGRAM GENERATE_PAGES"""
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SEED = 20240617
KILLS = 10


def build(program, pages, out, work, *more):
    return [program, "build", pages, "--out", out, "--work", work, "--format", "turtle,jsonl", *more]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"failed with {done.returncode}: {' '.join(command)}\n{done.stderr}")
    return done


def files(folder):
    found = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def reused(done):
    found = re.search(r"^reused +(\d+)", done.stdout, re.MULTILINE)
    return int(found.group(1)) if found else 0


def check(condition, what):
    if not condition:
        sys.exit("FAILED: " + what)
    print("ok: " + what)


def kill_often(program, pages, folder, seconds):
    """Each run gets a little further; the last one is left alone."""
    out, work = os.path.join(folder, "out"), os.path.join(folder, "work")
    moments = random.Random(SEED)
    killed = tried = 0
    while killed < KILLS and tried < 5 * KILLS:
        tried += 1
        running = subprocess.Popen(build(program, pages, out, work), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            running.communicate(timeout=moments.uniform(0, seconds))
            seconds *= 0.7  # with what is kept, builds take less and less time
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.communicate()
            killed += 1
    check(killed == KILLS, f"{killed} of {tried} builds were killed before they ended")
    return run(build(program, pages, out, work))


def main():
    program, generate = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        pages = os.path.join(folder, "pages")
        run([generate, pages, "1", "3"])
        clean = os.path.join(folder, "clean")
        start = time.monotonic()
        run([program, "build", pages, "--out", clean, "--format", "turtle,jsonl"])
        seconds = time.monotonic() - start
        expected = files(clean)

        done = kill_often(program, pages, folder, seconds)
        check(files(os.path.join(folder, "out")) == expected, "a build killed ten times ends with the same files")
        check(reused(done) > 0, f"the last run used {reused(done)} results of those before")

        out, work = os.path.join(folder, "out"), os.path.join(folder, "work")
        total = sum(len(names) for _, _, names in os.walk(pages))
        check(reused(run(build(program, pages, out, work))) == total, "a finished build is used whole")

        more = os.path.join(folder, "more")
        shutil.copytree(pages, more)
        grown = os.path.join(folder, "grown")
        os.rename(pages, os.path.join(folder, "aside"))
        os.rename(more, pages)
        with open(os.path.join(pages, "new.txt"), "w", encoding="utf-8") as file:
            file.write("青屿市云汀智造科技有限公司落户青屿高新区，总投资12亿元。\n")
        run([program, "build", pages, "--out", grown, "--format", "turtle,jsonl"])
        done = run(build(program, pages, out, work))
        check(files(out) == files(grown), "with a page more the files are those of a clean build")
        check(reused(done) == total, "and only the new page was read")

        for name in os.listdir(work):
            if not name.endswith(".parts"):
                continue
            with open(os.path.join(work, name), "r+b") as file:
                size = file.seek(0, os.SEEK_END)
                for at in range(5000, size, size // 5 + 5000):
                    file.seek(at)
                    byte = file.read(1)
                    file.seek(at)
                    file.write(bytes([byte[0] ^ 0xFF]))
        with open(os.path.join(work, "999999.parts"), "wb") as file:
            file.write(b"this is something else entirely, and long enough to be read as the head of a part" * 4)
        done = run(build(program, pages, out, work))
        check(files(out) == files(grown), "damaged and foreign parts do not change the files")
        check("is damaged" in done.stderr and "999999.parts" in done.stderr, "and are reported")

        other = os.path.join(folder, "aside")
        done = subprocess.run(build(program, pages, out, other), capture_output=True, text=True)
        check(done.returncode == 2 and "holds other files" in done.stderr, "a directory of other files is refused")


main()
