# SPDX-License-Identifier: Apache-2.0
"""rdflib answers the SPARQL queries of a folder: DIR WORK QUERY_DIR OUT.json."""
import json
import os
import sys

import common

sys.path.insert(0, os.path.join(sys.argv[2], "python"))
common.warnings.resetwarnings()
rdflib = common.module_or_skip("rdflib", "python3-rdflib")


def plain(term):
    if term is None:
        return None
    kind = str(getattr(term, "datatype", None) or "")
    return float(term) if kind.endswith(("#integer", "#decimal", "#double")) else str(term)


if os.path.exists(sys.argv[4]):
    os.remove(sys.argv[4])  # of an earlier run
graph = rdflib.Graph().parse(common.path("graph.ttl"))
queries = {}
for name in sorted(os.listdir(sys.argv[3])):
    if name.endswith(".rq"):
        with open(os.path.join(sys.argv[3], name), encoding="utf-8") as file:
            answer = graph.query(file.read())
        rows = [[plain(cell) for cell in row] for row in answer]
        queries[name.removesuffix(".rq")] = {"columns": [str(v) for v in answer.vars], "rows": rows}
with open(sys.argv[4], "w", encoding="utf-8") as file:
    json.dump({"queries": queries}, file)
print(f"{len(queries)} queries answered")
