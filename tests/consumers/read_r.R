# SPDX-License-Identifier: Apache-2.0
# igraph for R reads the GraphML file, base R reads the tables, with all nodes, edges and names: DIR.
folder <- commandArgs(trailingOnly = TRUE)[1]
options(warn = 2)
suppressPackageStartupMessages(library(igraph))
graph <- read_graph(file.path(folder, "graph.graphml"), format = "graphml")
read_table <- function(name) {
  read.csv(file.path(folder, name), fileEncoding = "UTF-8-BOM", encoding = "UTF-8", colClasses = "character")
}
nodes <- read_table("nodes.csv")
edges <- read_table("edges.csv")
cat(sprintf("%d nodes, %d edges; tables: %d and %d rows\n", vcount(graph), ecount(graph), nrow(nodes), nrow(edges)))
stopifnot(vcount(graph) == nrow(nodes), ecount(graph) == nrow(edges), nrow(nodes) > 0, is_directed(graph))
stopifnot(setequal(V(graph)$id, nodes$id), all(E(graph)$weight >= 1))
if (!file.exists(file.path(folder, "expected.json"))) {
  stopifnot(identical(V(graph)$label[match(nodes$id, V(graph)$id)], nodes$label))
}
