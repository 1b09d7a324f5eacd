#!/bin/sh
# rapper (Raptor) reads every RDF syntax that it knows without a message, and finds the same number of statements.
set -u
command -v rapper >/dev/null || { echo "skipped: rapper is not installed (Debian: raptor2-utils)"; exit 77; }
lines=$(wc -l <"$1/graph.nt")
[ "$lines" -gt 0 ] || { echo "$1/graph.nt holds nothing"; exit 1; }
for pair in graph.ttl:turtle graph.nt:ntriples graph.nq:nquads graph.trig:trig yuantu.ttl:turtle shapes.ttl:turtle; do
  file=${pair%:*}
  messages=$(rapper -q -i "${pair#*:}" -o ntriples "$1/$file" 2>&1 >"rapper-$$.nt") || { echo "$file: $messages"; exit 1; }
  [ -z "$messages" ] || { echo "$file: $messages"; exit 1; }
  count=$(wc -l <"rapper-$$.nt")
  rm "rapper-$$.nt"
  echo "$file: $count statements"
  case $file in graph.*) [ "$count" -eq "$lines" ] || { echo "but graph.nt has $lines"; exit 1; };; esac
done
