# SPDX-License-Identifier: Apache-2.0
"""igraph reads the GraphML file with all nodes, edges, names and numbers."""
import common
from common import check

igraph = common.module_or_skip("igraph", "python3-igraph")
want = common.expected()
graph = igraph.Graph.Read_GraphML(common.path("graph.graphml"))
print(f"{graph.vcount()} nodes, {graph.ecount()} edges")
check(want["nodes"] > 0 and graph.vcount() == want["nodes"], f"{want['nodes']} nodes expected")
check(graph.ecount() == want["edges"], f"{want['edges']} edges expected")
check(graph.is_directed(), "the graph is not directed")
labels = dict(zip(graph.vs["id"], graph.vs["label"]))
for node, label in want["labels"].items():
    check(labels[node] == common.as_xml(label), f"label of {node}: {labels[node]!r}")
if want["edges"]:
    check(len(set(graph.es["id"])) == want["edges"], "edge ids are not unique")
    check(all(0 <= c <= 1 for c in graph.es["confidence"]), "confidence")
