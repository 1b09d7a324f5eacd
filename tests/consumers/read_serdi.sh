#!/bin/sh
# serdi reads every RDF file strictly, without a message, and finds the same number of statements in each.
set -u
command -v serdi >/dev/null || { echo "skipped: serdi is not installed (Debian: serdi)"; exit 77; }
lines=$(wc -l <"$1/graph.nt")
[ "$lines" -gt 0 ] || { echo "$1/graph.nt holds nothing"; exit 1; }
for file in graph.ttl graph.nt graph.nq graph.trig yuantu.ttl shapes.ttl; do
  messages=$(serdi -e -o nquads "$1/$file" 2>&1 >"serdi-$$.nq") || { echo "$file: $messages"; exit 1; }
  [ -z "$messages" ] || { echo "$file: $messages"; exit 1; }
  count=$(wc -l <"serdi-$$.nq")
  rm "serdi-$$.nq"
  echo "$file: $count statements"
  case $file in graph.*) [ "$count" -eq "$lines" ] || { echo "but graph.nt has $lines"; exit 1; };; esac
done
