#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the best-connected part of a GraphML graph as SVG, for the README.

usage: draw_graph.py GRAPH.graphml OUT.svg [NODES]

Needs Debian's python3-igraph. The layout starts from a circle in a fixed order, so equal graphs give equal pictures.
"""
import sys
from xml.sax.saxutils import escape

import igraph

COLOURS = {"Company": "#4e79a7", "Park": "#59a14f", "Lab": "#b07aa1", "University": "#9c755f", "Government": "#e15759",
           "Organization": "#76b7b2", "Project": "#f28e2b", "Person": "#bab0ac", "Place": "#8cd17d", "Product": "#d37295",
           "Industry": "#edc948", "Event": "#a0cbe8", "Policy": "#ff9d9a", "Honor": "#d4a6c8"}
WIDTH, HEIGHT, MARGIN = 1500, 1000, 100


def best_connected(graph, count):
    largest = graph.connected_components(mode="weak").giant()
    order = sorted(largest.vs, key=lambda v: (-v.degree(), v["label"]))[:count]
    part = largest.induced_subgraph(sorted(v.index for v in order))
    return part.connected_components(mode="weak").giant()


def positions(graph):
    flat = graph.as_undirected().simplify()
    layout = flat.layout_kamada_kawai(seed=flat.layout_circle().coords)
    box = layout.bounding_box()
    return [(MARGIN + (x - box.left) / (box.width or 1) * (WIDTH - 2 * MARGIN),
             MARGIN + (y - box.top) / (box.height or 1) * (HEIGHT - 2 * MARGIN)) for x, y in layout.coords]


def draw(graph):
    at = positions(graph)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
           ' font-family="Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    for edge in graph.es:
        (x1, y1), (x2, y2) = at[edge.source], at[edge.target]
        out.append(f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#cccccc"/>')
        out.append(f'<text x="{(x1 + x2) / 2:.0f}" y="{(y1 + y2) / 2:.0f}" font-size="10" fill="#8a8a8a" text-anchor="middle">'
                   f'{escape(edge["relation"] or "")}</text>')
    for vertex, (x, y) in zip(graph.vs, at):
        radius = 6 + 2 * vertex.degree() ** 0.5
        out.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}" fill="{COLOURS[vertex["type"]]}"/>')
        out.append(f'<text x="{x:.0f}" y="{y - radius - 3:.0f}" font-size="14" text-anchor="middle">{escape(vertex["label"])}</text>')
    for i, kind in enumerate(sorted(set(graph.vs["type"]))):
        out.append(f'<circle cx="20" cy="{20 + 20 * i}" r="6" fill="{COLOURS[kind]}"/>'
                   f'<text x="32" y="{25 + 20 * i}" font-size="14">{kind}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    graph = igraph.Graph.Read_GraphML(sys.argv[1])
    part = best_connected(graph, int(sys.argv[3]) if len(sys.argv) > 3 else 40)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(draw(part))


if __name__ == "__main__":
    main()
