#!/bin/sh
# Neo4j's own importer takes the files by the command that lies beside them; a server then opens what it imported:
# WORK HERE DIR QUERY_DIR OUT.json.
set -u
work=$1; here=$2; graph=$3; queries=$4; out=$5
[ -d "$work/neo4j/jars" ] || { echo "skipped: Neo4j is not installed"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/conf" "$home/bin"
touch "$home/conf/neo4j.conf"
printf '#!/bin/sh\nNEO4J_HOME=%s NEO4J_CONF=%s/conf exec java -Xmx1g -XX:TieredStopAtLevel=1 -cp "%s/neo4j/jars/*" org.neo4j.cli.AdminTool "$@"\n' \
  "$home" "$home" "$work" >"$home/bin/neo4j-admin"
chmod +x "$home/bin/neo4j-admin"
said=$(cd "$graph" && PATH="$home/bin:$PATH" sh ./neo4j-import.sh 2>&1)
status=$?
rm -f "$graph/import.report"
echo "$said" | tail -6
[ "$status" -eq 0 ] || { echo "$said" | head -20; exit 1; }
sh "$here/run_neo4j.sh" "$work" "$here" "$graph" imported "$queries" "$out" "$home"
