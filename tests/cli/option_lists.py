#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that the man page and zsh's completion know the options that --help prints, and no others; bash's asks --help.

usage: option_lists.py PROGRAM SOURCE_DIR"""
import pathlib
import re
import subprocess
import sys

COMMANDS = ["build", "explain", "inspect", "validate"]


def options_of(program, command):
    printed = subprocess.run([program, command, "--help"], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"^ +(?:-\w, )?--([a-z][a-z-]*)", printed, re.M))


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    wanted = set().union(*(options_of(program, command) for command in COMMANDS)) - {"help"}
    man = source.joinpath("docs/yuantu.1").read_text().replace("\\-", "-")
    named = set(re.findall(r"--([a-z][a-z-]+)", man)) - {"help", "version", "decrypt"}
    failed = False
    completion = source.joinpath("cli/completions/_yuantu").read_text()
    for place, known in [("docs/yuantu.1", named),
                         ("cli/completions/_yuantu", set(re.findall(r"--([a-z][a-z-]+)", completion)) - {"help", "version"})]:
        for option in sorted(wanted - known):
            failed = True
            print(f"{place}: does not know --{option}")
        for option in sorted(known - wanted):
            failed = True
            print(f"{place}: names --{option}, which no command has")
    readme = set(re.findall(r"`--([a-z][a-z-]+)", source.joinpath("README.md").read_text()))
    for option in sorted(readme - wanted - {"help", "version", "fast", "errors", "update"}):
        failed = True
        print(f"README.md: names --{option}, which no command has")
    sys.exit(failed)


main()
