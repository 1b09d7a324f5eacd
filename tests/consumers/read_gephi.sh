#!/bin/sh
# Gephi's importers (its toolkit) read GraphML and GEXF without a warning, with all nodes, labels and edges: WORK HERE DIR.
set -u
[ -d "$1/gephi/jars" ] || { echo "skipped: the Gephi toolkit is not installed"; exit 77; }
nodes=$(grep -c '^<node ' "$3/graph.graphml")
edges=$(grep -c '^<edge ' "$3/graph.graphml")
[ "$nodes" -gt 0 ] || { echo "$3/graph.graphml holds no nodes"; exit 1; }
said=$(java -Djava.awt.headless=true -cp "$1/gephi/jars/*" "$2/java/ReadGephi.java" "$3/graph.graphml" "$3/graph.gexf" 2>"gephi-$$.log")
status=$?
grep -E 'WARNING|SEVERE|CRITICAL' "gephi-$$.log" && status=1
rm "gephi-$$.log"
echo "$said"
[ "$status" -eq 0 ] || exit 1
for file in graph.graphml graph.gexf; do
  echo "$said" | grep -qx "$file $nodes nodes $edges edges $nodes labels" || { echo "$file: $nodes nodes and labels, $edges edges expected"; exit 1; }
done
