#!/bin/sh
# Apache Jena reads every RDF file strictly without a message, finds the same number of statements in each, and its SHACL
# engine agrees that the graph conforms: WORK HERE DIR.
set -u
[ -d "$1/jena/jars" ] || { echo "skipped: Jena is not installed"; exit 77; }
lines=$(wc -l <"$3/graph.nt")
[ "$lines" -gt 0 ] || { echo "$3/graph.nt holds nothing"; exit 1; }
said=$(timeout 200 java -XX:TieredStopAtLevel=1 -cp "$1/jena/jars/*" "$2/java/ReadJena.java" "$3" 2>&1)
status=$?
echo "$said"
[ "$status" -eq 0 ] || exit 1
[ "$(echo "$said" | wc -l)" -eq 9 ] || { echo "Jena said more than it should"; exit 1; }
for file in graph.ttl graph.nt graph.nq graph.trig graph.jsonld; do
  echo "$said" | grep -qx "$file $lines" || { echo "$file: $lines statements expected"; exit 1; }
done
echo "$said" | grep -qx 'conforms true' || { echo "the graph violates its shapes"; exit 1; }
echo "$said" | grep -qx 'without labels false' || { echo "a graph without labels passes"; exit 1; }
