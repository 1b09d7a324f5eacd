#!/bin/sh
# Builds the example pages once with statistics as nodes, and once for each view: PROGRAM PAGES OBSERVED_DIR VIEWS_DIR.
set -eu
rm -rf "$3" "$4"
"$1" build --out "$3" --observations nodes --format turtle,ntriples,nquads,graphml,gexf,neo4j,jsonl "$2"/* >"$3.log"
for view in full organisations co-location co-participation partnership; do
  "$1" build --out "$4/$view" --view $view --format graphml,gexf,tables,neo4j,jsonl "$2"/* >"$3.log"
done
