# SPDX-License-Identifier: Apache-2.0
"""NetworkX and igraph read each view, directed or not as it is meant, with the edges that the tables list: VIEWS_DIR."""
import csv
import io
import os

import common
from common import check

networkx = common.module_or_skip("networkx", "python3-networkx")
igraph = common.module_or_skip("igraph", "python3-igraph")
UNDIRECTED = ("co-location", "co-participation", "partnership")
DERIVED = {"co-location": {"coLocated"}, "co-participation": {"coParticipates"},
           "partnership": {"partnerOf", "coFounded", "coInvested"}}
ORGANISATIONS = {"Company", "Lab", "University", "Government", "Organization"}

claims = [c for c in common.json_lines("full/claims.jsonl")]
labels = {e["id"]: e["label"] for e in common.json_lines("full/entities.jsonl")}
kinds = {e["id"]: e["type"] for e in common.json_lines("full/entities.jsonl")}


def pairs(relation, member, thing, keep=lambda claim: True):
    """Who shares a thing, worked out from the claims alone."""
    members = {}
    for claim in claims:
        if claim["relation"] == relation and claim["head"] != claim["tail"] and keep(claim):
            members.setdefault(claim[thing], set()).add(claim[member])
    return {frozenset((a, b)) for group in members.values() for a in group for b in group if a != b}


WANTED = {
    "co-location": pairs("locatedIn", "head", "tail",
                         lambda c: kinds[c["head"]] == "Company" and kinds[c["tail"]] == "Park"),
    "co-participation": pairs("participatesIn", "head", "tail"),
    "partnership": pairs("foundedBy", "tail", "head") | pairs("investedBy", "tail", "head")
    | {frozenset((c["head"], c["tail"])) for c in claims if c["relation"] == "partnerOf"},
}

for view in sorted(os.listdir(common.FOLDER)):
    text = common.text_of(f"{view}/edges.csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    graph = networkx.read_graphml(common.path(f"{view}/graph.graphml"), force_multigraph=True)
    other = igraph.Graph.Read_GraphML(common.path(f"{view}/graph.graphml"))
    print(f"{view}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    check(graph.number_of_edges() == other.ecount() == len(rows), f"{view}: edges.csv has {len(rows)}")
    check(graph.number_of_nodes() == other.vcount(), f"{view}: nodes")
    check(graph.is_directed() == other.is_directed() == (view not in UNDIRECTED), f"{view}: direction")
    check(all(graph.nodes[n]["label"] == labels[n] for n in graph), f"{view}: labels")
    found = {frozenset((row["source"], row["target"])) for row in rows}
    if view in WANTED:
        check(found == WANTED[view], f"{view}: {found ^ WANTED[view]}")
        check({row["relation"] for row in rows} <= DERIVED[view], f"{view}: relations")
    if view == "organisations":
        check({kinds[n] for n in graph} <= ORGANISATIONS, f"{view}: types")
check(len(WANTED["co-participation"]) > 0 and len(WANTED["partnership"]) > 0, "the example shows nothing")
