# SPDX-License-Identifier: Apache-2.0
"""rdflib reads every RDF file with the same statements, and pySHACL agrees that the graph conforms: DIR WORK."""
import os
import sys

import common
from common import check

sys.path.insert(0, os.path.join(sys.argv[2], "python"))
common.warnings.resetwarnings()  # rdflib and pySHACL warn of their own deprecations
pyshacl = common.module_or_skip("pyshacl", "none; PyPI: pyshacl")
rdflib = common.module_or_skip("rdflib", "python3-rdflib")

FORMATS = {"graph.nt": "nt", "graph.ttl": "turtle", "graph.nq": "nquads", "graph.trig": "trig", "graph.jsonld": "json-ld"}


def triples(name, kind):
    dataset = rdflib.Dataset()
    dataset.parse(common.path(name), format=kind)
    return {(s, p, o) for s, p, o, _ in dataset.quads()}


want = triples("graph.nt", "nt")
check(want, "graph.nt holds nothing")
for name, kind in FORMATS.items():
    found = triples(name, kind)
    print(f"{name}: {len(found)} statements")
    check(found == want, f"{name} and graph.nt differ, for example {list(found ^ want)[:2]}")

shapes = rdflib.Graph().parse(common.path("shapes.ttl"))
graph = rdflib.Graph().parse(common.path("graph.ttl"))
conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
check(conforms, text)
graph.remove((None, rdflib.RDFS.label, None))
conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
check(not conforms, "a graph without labels passes")
