#!/bin/sh
# Runs a Neo4j server of Maven Central on loopback, in a process of its own, and checks what it holds:
# WORK HERE DIR load|imported|apoc QUERY_DIR OUT.json [HOME].
set -u
work=$1; here=$2; graph=$3; mode=$4; queries=$5; out=$6
[ -d "$work/neo4j/jars" ] || { echo "skipped: Neo4j is not installed"; exit 77; }
home=${7:-$(mktemp -d)}
[ $# -ge 7 ] || trap 'rm -rf "$home"' EXIT
rm -f "$out"
timeout 200 java -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/neo4j/jars/*" "$here/java/RunNeo4j.java" \
  "$home" "$graph" "$mode" "$queries" "$out" || exit 1
python3 "$here/check_neo4j.py" "$graph" "$mode" "$out"
