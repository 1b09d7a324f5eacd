# SPDX-License-Identifier: Apache-2.0
"""Python's csv and json read the tables, the Neo4j files and the JSON Lines with all rows and names."""
import csv
import io
import re

import common
from common import check

csv.field_size_limit(10_000_000)


def rows(name):
    return list(csv.DictReader(io.StringIO(common.text_of(name).removeprefix("\ufeff"), newline=""), strict=True))


want = common.expected()
nodes, edges, observations = rows("nodes.csv"), rows("edges.csv"), rows("observations.csv")
check(want["nodes"] > 0 and len(nodes) == want["nodes"], f"nodes.csv: {len(nodes)} rows")
check(len(edges) == want["edges"], f"edges.csv: {len(edges)} rows")
check(len(observations) == want["observations"], f"observations.csv: {len(observations)} rows")
labels = {row["id"]: row["label"] for row in nodes}
for node, label in want["labels"].items():
    safe = "'" + label if label[0] in "=+-@\t\r" else label
    check(labels[node] == safe, f"nodes.csv: label of {node}: {labels[node]!r}")

# Neo4j's importer reads one record a line; a backslash would be an escape to LOAD CSV.
nodes, edges = rows("neo4j-nodes.csv"), rows("neo4j-edges.csv")
check(len(nodes) == want["nodes"] == common.text_of("neo4j-nodes.csv").count("\n") - 1, "neo4j-nodes.csv: rows")
check(len(edges) == want["edges"] == common.text_of("neo4j-edges.csv").count("\n") - 1, "neo4j-edges.csv: rows")
check("\\" not in common.text_of("neo4j-nodes.csv"), "neo4j-nodes.csv: a backslash")
ids = {row["id:ID(Entity)"] for row in nodes}
check(all(row[":START_ID(Entity)"] in ids and row[":END_ID(Entity)"] in ids for row in edges), "an edge without end")
check(all(re.fullmatch("Entity;[A-Z][a-z]+", row[":LABEL"]) for row in nodes), ":LABEL")
for row in nodes:
    label = re.sub("[\x00-\x1f]", " ", want["labels"][row["id:ID(Entity)"]]).replace("\\", "＼")
    check(row["name"] == label, f"neo4j-nodes.csv: name of {row['id:ID(Entity)']}: {row['name']!r}")

check({e["id"]: e["label"] for e in common.json_lines("entities.jsonl")} == want["labels"], "entities.jsonl")
check(len(common.json_lines("claims.jsonl")) == want["claims"], "claims.jsonl")
print(f"{len(ids)} nodes, {len(edges)} edges, {len(observations)} observations")
