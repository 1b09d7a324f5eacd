# SPDX-License-Identifier: Apache-2.0
"""`yuantu validate` finds what pySHACL and rdf-validate-shacl find, to the last result: BROKEN WORK PROGRAM SHAPES.ttl.

Results of one focus node, path and constraint count once. One difference is known and allowed for: by the standard, values that
cannot be compared break an order or a range; pySHACL passes over them where their datatype is wrong, the others report both."""
import json
import logging
import os
import subprocess
import sys

import common
from common import check

sys.path.insert(0, os.path.join(sys.argv[2], "python"))
common.warnings.resetwarnings()
pyshacl = common.module_or_skip("pyshacl", "none; PyPI: pyshacl")
rdflib = common.module_or_skip("rdflib", "python3-rdflib")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
program, shapes_file = sys.argv[3], sys.argv[4]
shapes = rdflib.Graph().parse(shapes_file)
logging.disable()  # rdflib tells of each broken value


def local(term):
    return str(term).split("#")[-1]


def results_of(report):
    return {("_" if isinstance(report.value(r, SH.focusNode), rdflib.BNode) else str(report.value(r, SH.focusNode)),
             str(report.value(r, SH.resultPath) or ""), local(report.value(r, SH.sourceConstraintComponent)),
             local(report.value(r, SH.resultSeverity)))
            for r in report.subjects(rdflib.RDF.type, SH.ValidationResult)}


def ours(folder):
    """Also checks the exit status, and that each line names its file and line."""
    report = os.path.join(folder, "ours.ttl")
    run = subprocess.run([program, "validate", folder, "--report", report], capture_output=True, text=True)
    graph = rdflib.Graph().parse(report)
    found = results_of(graph)
    violations = sum(1 for r in found if r[3] == "Violation")
    check(run.returncode == (1 if violations else 0), f"{folder}: exit status {run.returncode}")
    check(run.stderr == "", run.stderr)
    lines = run.stdout.splitlines()
    check(lines and " statements, " in lines[-1], "nothing is printed")
    for line in lines[:-1]:
        place = os.path.join(folder, "graph.nt") + ":"
        check(line.startswith((place, "... and ")), line)
        if line.startswith(place):
            number = line[len(place):].split(":")[0]
            check(number.isdigit() and int(number) > 0, line)
    return found, {(local(graph.value(r, SH.sourceShape) or ""), local(graph.value(r, SH.sourceConstraintComponent)))
                   for r in graph.subjects(rdflib.RDF.type, SH.ValidationResult)}


def theirs(folder):
    data = rdflib.Graph().parse(os.path.join(folder, "graph.nt"), format="nt")
    return results_of(pyshacl.validate(data, shacl_graph=shapes)[1])


ORDERS = ("MinInclusive", "MaxInclusive", "LessThan", "LessThanOrEquals")


def without_orders_of_wrong_types(results):
    wrong = {focus for focus, _, component, _ in results if component == "DatatypeConstraintComponent"}
    return {r for r in results if not (r[0] in wrong and r[2].startswith(ORDERS))}


def agree(name, engine, mine, other):
    for result in sorted(mine - other)[:10]:
        print(f"{name}: only we find {result}")
    for result in sorted(other - mine)[:10]:
        print(f"{name}: only {engine} finds {result}")
    return mine == other


good = True
for name in sorted(os.listdir(common.FOLDER)):
    folder = common.path(name)
    mine, broken = ours(folder)
    print(f"{name}: {len(mine)} results")
    good = agree(name, "pySHACL", without_orders_of_wrong_types(mine),
                 without_orders_of_wrong_types(theirs(folder))) and good
    validator = os.path.join(folder, "validator.json")
    if os.path.exists(validator):
        with open(validator, encoding="utf-8") as file:
            good = agree(name, "rdf-validate-shacl", mine, {tuple(r) for r in json.load(file)}) and good
    else:
        print("rdf-validate-shacl gave no results: it cannot be had here")
    if name == "valid":
        check(not mine, "the graph that we wrote does not conform")
    if name == "every":
        parts = set(shapes.subjects(rdflib.RDF.type, SH.NodeShape)) | set(shapes.subjects(rdflib.RDF.type, SH.PropertyShape))
        unbroken = {local(s) for s in parts} - {shape for shape, _ in broken} - {"OneOfTheTypes"}
        # Node shapes that only gather property shapes have nothing of their own to break.
        unbroken -= {local(s) for s in parts if not any(
            (s, SH[p], None) in shapes for p in ("path", "nodeKind", "class", "or", "pattern"))}
        check(not unbroken, f"shapes that nothing broke: {sorted(unbroken)}")
check(good, "the engines disagree")
