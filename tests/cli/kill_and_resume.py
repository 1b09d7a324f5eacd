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
KILLS_BY_PROGRESS = 5
KILLS_BY_TIME = 5
TRIES = 5


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


def kept_bytes(work):
    if not os.path.isdir(work):
        return 0
    return sum(entry.stat().st_size for entry in os.scandir(work) if entry.name.endswith(".parts"))


def killed_when(command, moment_has_come):
    """Starts a build and kills it when its moment has come: False if it ended before."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        if moment_has_come():
            running.send_signal(signal.SIGKILL)
            break
        time.sleep(0.0005)
    return running.wait() == -signal.SIGKILL


def kill_by_progress(command, work, whole, moments):
    """Kills builds while they read pages, each a little further: moments by what is kept do not depend on how fast the machine is."""
    for kill in range(KILLS_BY_PROGRESS):
        goal = whole * (kill + moments.uniform(0.1, 1)) / (KILLS_BY_PROGRESS + 1)
        for _ in range(TRIES):
            if killed_when(command, lambda: kept_bytes(work) >= goal):
                break
            shutil.rmtree(work)  # the build ended while this script had to wait for a busy processor: from the start again
        check(kept_bytes(work) >= goal, f"a build was killed once {goal / whole:.0%} was kept")


def kill_by_time(command, seconds, moments):
    """Kills builds at any moment from their start to their last file."""
    killed = tried = 0
    while killed < KILLS_BY_TIME and tried < 100:
        tried += 1
        end = time.monotonic() + moments.uniform(0, seconds)
        if killed_when(command, lambda: time.monotonic() >= end):
            killed += 1
        else:
            seconds *= 0.8  # with what is kept, builds take less and less time
    check(killed == KILLS_BY_TIME, f"{killed} of {tried} more were killed at any moment")


def main():
    program, generate = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        pages = os.path.join(folder, "pages")
        run([generate, pages, "2", "3"])
        clean, kept = os.path.join(folder, "clean"), os.path.join(folder, "kept")
        start = time.monotonic()
        run(build(program, pages, clean, kept))
        seconds = time.monotonic() - start
        expected = files(clean)

        out, work = os.path.join(folder, "out"), os.path.join(folder, "work")
        moments = random.Random(SEED)
        kill_by_progress(build(program, pages, out, work), work, kept_bytes(kept), moments)
        kill_by_time(build(program, pages, out, work), seconds, moments)
        done = run(build(program, pages, out, work))
        check(files(out) == expected, "a build killed ten times ends with the same files")
        check(reused(done) > 0, f"the last run used {reused(done)} results of those before")

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
