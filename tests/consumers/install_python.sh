#!/bin/sh
# Installs rdflib and pySHACL, at exact versions, into WORK/python: PYTHON WORK. Exit status 77: they cannot be had.
set -u
target="$2/python"
versions="rdflib==7.6.0 pyshacl==0.40.1"
if [ "$(cat "$target/.installed" 2>/dev/null)" = "$versions" ]; then
  echo "the packages are there"
  exit 0
fi
if ! "$1" -m pip --version >/dev/null 2>&1; then
  [ "$(id -u)" = 0 ] && apt-get install -y -q --no-install-recommends python3-pip >/dev/null 2>&1
fi
rm -rf "$target"
# shellcheck disable=SC2086
if ! "$1" -m pip install -q --root-user-action=ignore --target "$target" $versions; then
  echo "skipped: rdflib and pySHACL cannot be had (see above)"
  exit 77
fi
echo "$versions" >"$target/.installed"
