#!/usr/bin/env bash
# Runs every command line of the man page's EXAMPLES and checks that the page itself is well-formed.
#
# usage: man_examples.sh PROGRAM SOURCE_DIR
set -euo pipefail
program=$(realpath "$1")
source=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$source/examples" "$work/examples"
cd "$work"
count=0
while read -r line; do
  echo "+ $line"
  eval "\"$program\" ${line#yuantu }" >/dev/null
  count=$((count + 1))
done < <(sed -n '/^\.SH EXAMPLES/,/^\.SH SEE/p' "$source/docs/yuantu.1" | grep '^yuantu ' | sed 's/\\-/-/g')
[ "$count" -ge 3 ] || { echo "only $count examples found"; exit 1; }
if command -v man >/dev/null; then
  warnings=$(man --warnings -l "$source/docs/yuantu.1" 2>&1 >/dev/null)
  [ -z "$warnings" ] || { echo "$warnings"; exit 1; }
fi
