# SPDX-License-Identifier: Apache-2.0
"""Makes graphs that break shapes, from one that conforms: DIR WORK OUT.

OUT/every breaks each constraint of each shape once, each on a node of its own; OUT/random-N change statements by chance."""
import os
import random
import sys

import common

sys.path.insert(0, os.path.join(sys.argv[2], "python"))
common.warnings.resetwarnings()
rdflib = common.module_or_skip("rdflib", "python3-rdflib")
from rdflib import BNode, Literal, Namespace, URIRef  # noqa: E402
from rdflib.collection import Collection  # noqa: E402

SH = Namespace("http://www.w3.org/ns/shacl#")
XSD, RDF = rdflib.XSD, rdflib.RDF
graph = rdflib.Graph().parse(common.path("graph.nt"), format="nt")
shapes = rdflib.Graph().parse(common.path("shapes.ttl"))
WRONG = URIRef("urn:wrong:thing")


class Copies:
    """Nodes of their own to break: copies of one that conforms, with all its statements."""

    def __init__(self, whole):
        self.whole, self.count = whole, 0

    def of(self, node, name=None):
        self.count += 1
        copy = name or URIRef(f"{node.split('#')[0]}-broken{self.count}" + ("#" + node.split("#")[1] if "#" in node else ""))
        for _, p, o in list(graph.triples((node, None, None))):
            self.whole.add((copy, p, o))
        return copy


def replace(whole, focus, path, *values):
    whole.remove((focus, path, None))
    for value in values:
        whole.add((focus, path, value))


def break_property(whole, focus, path, parameter, value):
    old = next(whole.objects(focus, path), None)
    if parameter in ("minCount", "hasValue"):
        whole.remove((focus, path, None if parameter == "minCount" else value))
    elif parameter == "maxCount":
        text = "2024-06-07" if getattr(old, "datatype", None) == XSD.date else f"{old}9"
        other = Literal(text, datatype=old.datatype, lang=old.language) if isinstance(old, Literal) else WRONG
        replace(whole, focus, path, old if old is not None else Literal("1"), other if old is not None else Literal("2"))
    elif parameter == "datatype":
        replace(whole, focus, path, Literal("x", datatype=URIRef("urn:wrong:type")))
    elif parameter == "minLength":
        replace(whole, focus, path, Literal("", lang=getattr(old, "language", None)))
    elif parameter in ("pattern", "in", "or"):
        replace(whole, focus, path, Literal("nonsense"))
    elif parameter == "languageIn":
        replace(whole, focus, path, Literal("x", lang="fr"))
    elif parameter == "uniqueLang":
        whole.add((focus, path, Literal("别名", lang="zh-Hans")))
    elif parameter == "disjoint":
        whole.add((focus, value, old))
    elif parameter == "class":
        replace(whole, focus, path, WRONG)
    elif parameter == "nodeKind":
        replace(whole, focus, path, Literal("no IRI"))
    elif parameter == "minInclusive":
        replace(whole, focus, path, Literal("-1", datatype=getattr(old, "datatype", XSD.integer)))
    elif parameter == "maxInclusive":
        replace(whole, focus, path, Literal("1.5", datatype=XSD.decimal))
    elif parameter in ("lessThan", "lessThanOrEquals"):
        late = Literal("2999-01-01", datatype=XSD.date) if "Start" in path else Literal("999999", datatype=XSD.integer)
        replace(whole, focus, path, late)
        if not list(whole.objects(focus, value)):
            whole.add((focus, value, Literal("2000-01-01", datatype=XSD.date)))
    elif parameter == "qualifiedMaxCount":
        kinds = Collection(shapes, shapes.value(URIRef("https://w3id.org/yuantu/shapes#OneOfTheTypes"), SH["in"]))
        whole.add((focus, path, next(kind for kind in kinds if (focus, path, kind) not in whole)))
    else:
        return False
    return True


def example_of(shape):
    """A node that the shape is about."""
    for target in shapes.objects(shape, SH.targetClass):
        node = next(graph.subjects(RDF.type, target), None)
        if node is not None:
            return node
    return None


def break_every():
    whole = rdflib.Graph()
    whole += graph
    copies = Copies(whole)
    for shape in sorted(set(shapes.subjects(RDF.type, SH.NodeShape))):
        node = example_of(shape)
        for p in shapes.objects(shape, SH.targetSubjectsOf):
            whole.add((WRONG, p, next(graph.subjects(RDF.type, None))))
        for p in shapes.objects(shape, SH.targetObjectsOf):
            whole.add((next(graph.subjects(RDF.type, None)), p, WRONG))
        if node is None:
            continue
        if (shape, SH.nodeKind, None) in shapes:
            copies.of(node, BNode())
        if (shape, SH.pattern, None) in shapes:
            copies.of(node, URIRef("urn:wrong:place"))
        for wanted in shapes.objects(shape, SH["class"]):
            whole.remove((copies.of(node), RDF.type, wanted))
        for part in shapes.objects(shape, SH.property):
            path = shapes.value(part, SH.path)
            for parameter, value in list(shapes.predicate_objects(part)):
                name = str(parameter).removeprefix(str(SH))
                if name not in ("path", "message", "severity", "qualifiedValueShape", "qualifiedMinCount") and parameter != RDF.type:
                    if not break_property(whole, copies.of(node), path, name, value):
                        sys.exit(f"cannot break {part} {name}")
    return whole


def break_by_chance(seed):
    chance = random.Random(seed)
    whole = rdflib.Graph()
    whole += graph
    triples = sorted(graph)
    objects = sorted(set(graph.objects()), key=str)
    for s, p, o in chance.sample(triples, min(80, len(triples))):
        kind = chance.randrange(3)
        if kind != 2:
            whole.remove((s, p, o))
        if kind != 0:
            whole.add((s, p, chance.choice(objects)))
    return whole


def write(name, whole):
    folder = os.path.join(sys.argv[3], name)
    os.makedirs(folder, exist_ok=True)
    whole.serialize(os.path.join(folder, "graph.nt"), format="nt", encoding="utf-8")


write("valid", graph)
write("every", break_every())
for number in range(4):
    write(f"random-{number}", break_by_chance(number))
