#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that every example page has a clean text and a gold graph that agree with each other and with the ontology.

usage: check_gold.py PROJECT_DIR EXAMPLES_DIR
"""
import json
import pathlib
import re
import sys
import unicodedata

TIME = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")


def squeezed(text):
    """Text without layout and quotation marks: names and evidence are looked for in this form."""
    return re.sub(r"[\s“”‘’\"'《》·]+", "", unicodedata.normalize("NFKC", text))


class Ontology:
    """Types, metrics and the types allowed at both ends of a relation, read from the shapes."""

    def __init__(self, root):
        shapes = (root / "ontology" / "shapes.ttl").read_text(encoding="utf-8")
        lists = [re.findall(r"yt:(\w+)", found) for found in re.findall(r"sh:in \(([^)]*)\)", shapes)]
        self.types = next(names for names in lists if "Company" in names)
        self.metrics = next(names for names in lists if "outputValue" in names)
        self.ends = {}
        for way, relation, classes in re.findall(r"sh:target(Subjects|Objects)Of yt:(\w+) ;\s*(sh:[^;]*) ;", shapes):
            self.ends[relation, way] = re.findall(r"sh:class yt:(\w+)", classes)


def entity_problems(gold, text, ontology):
    seen = {}
    for entity in gold["entities"]:
        names = [entity["name"], *entity["aliases"]]
        if entity["type"] not in ontology.types:
            yield f'{entity["id"]}: {entity["type"]} is no type'
        if not any(squeezed(name) in text for name in names):
            yield f'{entity["id"]}: no name of {entity["name"]} stands in the clean text'
        for name in set(names):
            other = seen.setdefault((squeezed(name), entity["type"]), entity["id"])
            if other != entity["id"]:
                yield f'{entity["id"]}: {name} is also a name of {other}'


def relation_problems(gold, text, ontology):
    types = {entity["id"]: entity["type"] for entity in gold["entities"]}
    for fact in gold["relations"]:
        where = f'{fact["head"]} {fact["rel"]} {fact["tail"]}'
        for end, way in (("head", "Subjects"), ("tail", "Objects")):
            allowed = ontology.ends.get((fact["rel"], way))
            if allowed is None:
                yield f"{where}: no such relation"
            elif types.get(fact[end]) not in allowed:
                yield f"{where}: its {end} is a {types.get(fact[end])}"
        if squeezed(fact["evidence"]) not in text:
            yield f"{where}: its evidence does not stand in the clean text"


def observation_problems(gold, text, ontology):
    optional = {entity["id"]: entity.get("optional", False) for entity in gold["entities"]}
    for fact in gold["observations"]:
        where = f'{fact["about"]} {fact["metric"]} {fact["value"]}'
        if fact["about"] not in optional:
            yield f"{where}: it is about nothing"
        elif optional[fact["about"]] and not fact.get("optional"):
            yield f"{where}: its subject is optional, it is not"
        if fact["metric"] not in ontology.metrics:
            yield f"{where}: no such metric"
        if fact["metric"] == "count" and not fact.get("of"):
            yield f"{where}: it does not say what is counted"
        if fact.get("time") and not TIME.match(fact["time"]):
            yield f'{where}: {fact["time"]} is no period'
        if fact.get("bound", "min") not in ("min", "max", "about") or fact.get("status", "planned") != "planned":
            yield f"{where}: wrong bound or status"
        if squeezed(fact["evidence"]) not in text:
            yield f"{where}: its evidence does not stand in the clean text"


def problems(page, examples, ontology):
    clean, graph = examples / "clean" / f"{page.stem}.clean.txt", examples / "gold" / f"{page.stem}.gold.json"
    if not clean.exists() or not graph.exists():
        yield "it has no clean text or no gold graph"
        return
    text, gold = squeezed(clean.read_text(encoding="utf-8")), json.loads(graph.read_text(encoding="utf-8"))
    if gold["doc"] != page.name:
        yield f'its gold graph names {gold["doc"]}'
    for article in gold["articles"]:
        if squeezed(article["headline"]) not in text:
            yield f'the headline {article["headline"]} does not stand in the clean text'
    for kind in (entity_problems, relation_problems, observation_problems):
        yield from kind(gold, text, ontology)


def main(root, examples):
    ontology, found = Ontology(root), 0
    pages = sorted((examples / "pages").iterdir())
    for page in pages:
        for problem in problems(page, examples, ontology):
            print(f"{page.name}: {problem}")
            found += 1
    print(f"{len(pages)} pages, {found} problems")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
