#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A graph of thousands of pages is the same on one thread in memory and on three threads, in many shards, on disk.
#
#   threads_at_scale.sh PROGRAM GENERATE_PAGES
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$2" "$folder/pages" 8 11 >/dev/null
"$1" build "$folder/pages" --out "$folder/one" --format turtle,jsonl --threads 1 --work "$folder/work" >/dev/null
"$1" build "$folder/pages" --out "$folder/three" --format turtle,jsonl --threads 3 --work "$folder/work" --memory 2 >/dev/null
diff -r "$folder/one" "$folder/three"
