# SPDX-License-Identifier: Apache-2.0
"""Virtuoso holds as many statements as the files, gives names back, and answers the queries: DIR ENDPOINT QUERY_DIR OUT.json."""
import json
import os
import sys
import urllib.parse
import urllib.request

import common
from common import check


def ask(query, graph="urn:yuantu:turtle"):
    fields = {"query": query, "default-graph-uri": graph, "format": "application/sparql-results+json"}
    with urllib.request.urlopen(sys.argv[2], urllib.parse.urlencode(fields).encode()) as reply:
        return json.load(reply)


def plain(term):
    if term is None:
        return None
    number = term.get("datatype", "").endswith(("#integer", "#decimal", "#double"))
    return float(term["value"]) if number else term["value"]


def value(query, graph):
    return int(ask(query, graph)["results"]["bindings"][0]["n"]["value"])


want = common.text_of("graph.nt").count("\n")
for graph in ("urn:yuantu:turtle", "urn:yuantu:nquads"):
    found = value("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", graph)
    print(f"{graph}: {found} statements")
    check(found == want, f"{want} statements expected")

labels = ask("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?s ?l WHERE { ?s rdfs:label ?l } LIMIT 9999")
names = {row["s"]["value"].rsplit("/", 1)[1]: row["l"]["value"] for row in labels["results"]["bindings"]}
for node, label in common.expected()["labels"].items():
    check(names.get(node) == common.as_rdf(label), f"label of {node}: {names.get(node)!r}, not {label!r}")

if sys.argv[3] != "none":
    queries = {}
    for name in sorted(os.listdir(sys.argv[3])):
        if name.endswith(".rq"):
            with open(os.path.join(sys.argv[3], name), encoding="utf-8") as file:
                answer = ask(file.read())
            columns = answer["head"]["vars"]
            rows = [[plain(row.get(c)) for c in columns] for row in answer["results"]["bindings"]]
            queries[name.removesuffix(".rq")] = {"columns": columns, "rows": rows}
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        json.dump({"queries": queries}, file)
    print(f"{len(queries)} queries answered")
