#!/bin/sh
# Neo4j's own importer takes the files by the command that lies beside them, and counts what we count: WORK DIR.
set -u
work=$1
[ -d "$work/neo4j/jars" ] || { echo "skipped: Neo4j is not installed"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/conf" "$home/bin"
touch "$home/conf/neo4j.conf"
printf '#!/bin/sh\nNEO4J_HOME=%s NEO4J_CONF=%s/conf exec java -Xmx1g -cp "%s/neo4j/jars/*" org.neo4j.cli.AdminTool "$@"\n' \
  "$home" "$home" "$work" >"$home/bin/neo4j-admin"
chmod +x "$home/bin/neo4j-admin"
cd "$2" || exit 1
said=$(cd "$2" && PATH="$home/bin:$PATH" sh ./neo4j-import.sh 2>&1)
status=$?
rm -f import.report
echo "$said" | tail -6
[ "$status" -eq 0 ] || { echo "$said" | head -20; exit 1; }
nodes=$(($(wc -l <neo4j-nodes.csv) - 1))
edges=$(($(wc -l <neo4j-edges.csv) - 1))
[ "$nodes" -gt 0 ] || { echo "no nodes"; exit 1; }
echo "$said" | grep -q "^  $nodes nodes" || { echo "$nodes nodes expected"; exit 1; }
echo "$said" | grep -q "^  $edges relationships" || { echo "$edges relationships expected"; exit 1; }
