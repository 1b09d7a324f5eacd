#!/bin/sh
# Jena's Fuseki, on loopback, loads the graph over HTTP and answers the queries: WORK HERE DIR QUERY_DIR OUT.json.
set -u
[ -d "$1/jena/jars" ] || { echo "skipped: Jena is not installed"; exit 77; }
rm -f "$5"
said=$(timeout 100 java -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$1/jena/jars/*" \
  "$2/java/QueryJena.java" "$3/graph.ttl" "$4" "$5" 2>&1)
status=$?
echo "$said"
[ "$status" -eq 0 ] || exit 1
lines=$(wc -l <"$3/graph.nt")
echo "$said" | grep -qx "Fuseki holds $lines statements" || { echo "$lines statements expected"; exit 1; }
[ "$(echo "$said" | wc -l)" -eq 2 ] || { echo "Jena said more than it should"; exit 1; }
