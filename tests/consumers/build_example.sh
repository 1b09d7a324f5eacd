#!/bin/sh
# Builds the graph of the example pages in every format: PROGRAM PAGES DIR.
set -eu
rm -rf "$3"
"$1" build --out "$3" --format turtle,ntriples,nquads,trig,jsonld,graphml,gexf,neo4j,tables,jsonl,turtle12 "$2"/*
