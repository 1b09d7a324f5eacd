#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Golden runs of the program: each case is a folder with a script `command`, the files it needs, and what must come out.

usage: run_cases.py PROGRAM CASES_DIR [--update] [--examples DIR] [CASE...]

A case runs in an empty folder that holds a copy of its `input/`, as `bash command` with $YUANTU set to the program and $EXAMPLES to
the example pages. `expected/stdout`, `expected/stderr` and `expected/status` are compared to the byte, and so is every other file
in `expected/` with the file of the same path in the folder. Times and speeds in the summary are replaced by `*`.
--update writes what came out as what is expected; look at the diff before you commit it.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def steady(text):
    return re.sub(rb"(?m)^time .*$", b"time *", text)


def run_case(program, examples, case, update):
    with tempfile.TemporaryDirectory() as folder:
        if (case / "input").is_dir():
            shutil.copytree(case / "input", folder, dirs_exist_ok=True)
        env = dict(os.environ, YUANTU=program, EXAMPLES=examples, LC_ALL="C.UTF-8")
        run = subprocess.run(["bash", str(case / "command")], cwd=folder, env=env, capture_output=True, timeout=60)
        came_out = {"stdout": steady(run.stdout), "stderr": run.stderr, "status": b"%d\n" % run.returncode}
        expected = case / "expected"
        if update:
            expected.mkdir(exist_ok=True)
            for name, content in came_out.items():
                (expected / name).write_bytes(content)
            return []
        problems = []
        for path in sorted(p for p in expected.rglob("*") if p.is_file()):
            name = str(path.relative_to(expected))
            wanted = path.read_bytes()
            if name in came_out:
                got = came_out[name]
            else:
                made = pathlib.Path(folder) / name
                got = made.read_bytes() if made.exists() else b"(no such file)"
            if got != wanted:
                problems.append(f"{case.name}: {name} differs\n--- expected\n{wanted.decode('utf-8', 'replace')}"
                                f"--- came out\n{got.decode('utf-8', 'replace')}")
        if not (expected / "status").exists():
            problems.append(f"{case.name}: nothing is expected; run with --update and look at it")
        return problems


def main():
    args = sys.argv[1:]
    update = "--update" in args
    args = [a for a in args if a != "--update"]
    examples = ""
    if "--examples" in args:
        at = args.index("--examples")
        examples = os.path.abspath(args[at + 1])
        del args[at:at + 2]
    program, cases = os.path.abspath(args[0]), pathlib.Path(args[1]).resolve().resolve()
    wanted = set(args[2:])
    chosen = [c for c in sorted(cases.iterdir()) if (c / "command").exists() and (not wanted or c.name in wanted)]
    problems = [p for case in chosen for p in run_case(program, examples, case, update)]
    print("\n".join(problems))
    print(f"{len(chosen)} cases, {len(problems)} problems")
    return 1 if problems or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
