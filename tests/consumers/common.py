# SPDX-License-Identifier: Apache-2.0
"""What the Python scripts share: expectations of a folder, and skipping where a package is missing."""
import importlib
import json
import os
import re
import sys
import warnings

warnings.simplefilter("error")  # "without a message" means it
FOLDER = sys.argv[1]


def path(name):
    return os.path.join(FOLDER, name)


def text_of(name):
    with open(path(name), encoding="utf-8", newline="") as file:
        return file.read()


def json_lines(name):
    return [json.loads(line) for line in text_of(name).split("\n") if line]


def expected():
    """Nodes, edges and labels that a reader must find: from the torture graph's list, or from the JSON Lines."""
    if os.path.exists(path("expected.json")):
        return json.loads(text_of("expected.json"))
    entities, claims = json_lines("entities.jsonl"), json_lines("claims.jsonl")
    observations = json_lines("observations.jsonl")
    observation_nodes = len(observations) if os.path.exists(path("neo4j-observations.csv")) else 0
    return {
        "nodes": len(entities) + observation_nodes,
        "edges": len({(c["head"], c["relation"], c["tail"]) for c in claims}) + observation_nodes,
        "claims": len(claims),
        "observations": len(observations),
        "labels": {e["id"]: e["label"] for e in entities},
    }


def as_xml(text):
    """XML 1.0 cannot hold these, so the exporters leave them out."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


def as_rdf(text):
    """RDF readers warn of these, so the exporters leave them out."""
    return re.sub("[\x00\ufffe\uffff]", "", text)


def module_or_skip(name, package):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        print(f"skipped: {name} is not installed (Debian: {package})")
        sys.exit(77)


def check(condition, message):
    if not condition:
        sys.exit(message)
