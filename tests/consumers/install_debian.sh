#!/bin/sh
# Installs the Debian packages of consumers that the tests alone need: PACKAGE... Quick when they are there.
# Exit status 77: they cannot be had; the tests that need them then skip, each for itself.
set -u
missing=
for package in "$@"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || { echo "the packages are there"; exit 0; }
[ "$(id -u)" = 0 ] || { echo "skipped: installing$missing needs root"; exit 77; }
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing || { echo "skipped:$missing cannot be had"; exit 77; }
