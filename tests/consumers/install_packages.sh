#!/bin/sh
# Installs the npm packages that package-lock.json names into the folder given; quick when they are there.
# Exit status 77: they cannot be had.
set -u
cd "$1" || exit 1
command -v npm >/dev/null || { echo "skipped: npm is not installed"; exit 77; }
if [ -d node_modules ] && cmp -s package-lock.json node_modules/.installed-lock; then
  echo "the packages are there"
  exit 0
fi
if ! npm ci --no-audit --no-fund --loglevel=error; then
  echo "skipped: the npm packages cannot be had (see above)"
  exit 77
fi
cp package-lock.json node_modules/.installed-lock
