# SPDX-License-Identifier: Apache-2.0
"""NetworkX reads the GraphML file with all nodes, edges, names and numbers."""
import common
from common import check

networkx = common.module_or_skip("networkx", "python3-networkx")
want = common.expected()
graph = networkx.read_graphml(common.path("graph.graphml"), force_multigraph=True)
print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
check(want["nodes"] > 0 and graph.number_of_nodes() == want["nodes"], f"{want['nodes']} nodes expected")
check(graph.number_of_edges() == want["edges"], f"{want['edges']} edges expected")
for node, label in want["labels"].items():
    check(graph.nodes[node]["label"] == common.as_xml(label), f"label of {node}")
    data = graph.nodes[node]
    check(isinstance(data["mention_count"], int), f"mention_count of {node}")
    check(isinstance(data["degree"], int) and 0 <= data["page_rank"] <= 1, f"measures of {node}")
    check(isinstance(data["x"], float) or isinstance(data["y"], float), f"position of {node}")
for head, tail, key, data in graph.edges(keys=True, data=True):
    check(data["label"].replace("_", "").lower() == data["relation"].lower(), f"label of {head} {tail}")
    check(0 <= data["confidence"] <= 1, f"confidence of {head} {tail}")
check(len({key for _, _, key in graph.edges(keys=True)}) == want["edges"], "edge ids are not unique")
