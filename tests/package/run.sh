#!/usr/bin/env bash
# Installs the build into an empty prefix, builds a program against the CMake package, runs it, and makes the .deb.
#
# usage: run.sh BUILD_DIR SOURCE_DIR
set -euo pipefail
build=$1
here=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/prefix" >/dev/null
for file in bin/yuantu share/man/man1/yuantu.1 share/bash-completion/completions/yuantu share/zsh/site-functions/_yuantu \
  share/yuantu/ontology/yuantu.ttl share/yuantu/ontology/shapes.ttl; do
  [ -e "$work/prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
"$work/prefix/bin/yuantu" --version
cat >"$work/CMakeLists.txt" <<'LISTS'
cmake_minimum_required(VERSION 3.25)
project(consumer CXX)
find_package(yuantu REQUIRED)
add_executable(consumer consumer.cpp)
target_link_libraries(consumer PRIVATE yuantu::exporters)
LISTS
cp "$here/consumer.cpp" "$work/"
cmake -S "$work" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
cmake --build "$work/build" >/dev/null
"$work/build/consumer"
(cd "$build" && cpack -G DEB -B "$work/deb" >/dev/null)
dpkg-deb --info "$work"/deb/*.deb | grep -E 'Package|Depends'
