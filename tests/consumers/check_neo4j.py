# SPDX-License-Identifier: Apache-2.0
"""What a Neo4j server held is what we wrote: DIR MODE FOUND.json."""
import json
import re
import sys

import common
from common import check

with open(sys.argv[3], encoding="utf-8") as file:
    found = json.load(file)
want = common.expected()


def as_line(text):
    """Neo4j's CSV holds one record a line, and no backslash."""
    return re.sub("[\x00-\x1f]", " ", text).replace("\\", "＼")


def as_written(text):
    return common.as_xml(text) if sys.argv[2] == "apoc" else as_line(text)


print(f"{found['nodes']} nodes, relations {found['relations']}")
check(found["nodes"] == want["nodes"] > 0, f"{want['nodes']} nodes expected")
relations = {row["type"]: row["count"] for row in found["relations"]}
beside = relations.pop("WITHIN", 0) + relations.pop("BROADER", 0)
rows = common.text_of("neo4j-within.csv").count("\n") - 1
check(sys.argv[2] == "apoc" or beside == rows, f"{rows} edges of places and industries expected")
check(sum(relations.values()) == want["edges"], f"{want['edges']} edges expected")
check(found["weights"] == want["claims"], f"weights sum to {found['weights']}, not to {want['claims']} claims")
names = {row["id"]: row["name"] for row in found["entities"]}
for node, label in want["labels"].items():
    check(names[node] == as_written(label), f"name of {node}: {names[node]!r}")
check(all(len(row["labels"]) == 2 and "Entity" in row["labels"] for row in found["entities"]), "labels")
if sys.argv[2] == "load":
    check(found["fulltext"] > 0, "the full-text index finds nothing")
