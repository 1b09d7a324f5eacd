#!/bin/sh
# Runs a Neo4j server of Maven Central on loopback, in a process of its own, and checks what it holds:
# WORK HERE DIR load|imported|apoc QUERY_DIR OUT.json [HOME].
set -u
work=$1; here=$2; graph=$3; mode=$4; queries=$5; out=$6
[ -d "$work/neo4j/jars" ] || { echo "skipped: Neo4j is not installed"; exit 77; }
home=${7:-$(mktemp -d)}
[ $# -ge 7 ] || trap 'rm -rf "$home"' EXIT
rm -f "$out"
if [ "$mode" = apoc ]; then
  # APOC reads files only where it is told that it may; as a plugin it has the jars that are no part of Neo4j.
  mkdir -p "$home/plugins" "$home/conf"
  cp "$work"/neo4j/jars/apoc-co*.jar "$home/plugins"
  printf 'apoc.import.file.enabled=true\napoc.import.file.use_neo4j_config=false\n' >"$home/conf/apoc.conf"
  export NEO4J_CONF="$home/conf"
fi
timeout 280 java -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/neo4j/jars/*" "$here/java/RunNeo4j.java" \
  "$home" "$graph" "$mode" "$queries" "$out" || exit 1
python3 "$here/check_neo4j.py" "$graph" "$mode" "$out"
