#!/bin/sh
# R reads the GraphML file with igraph and the tables by itself: HERE DIR.
command -v Rscript >/dev/null || { echo "skipped: R is not installed (Debian: r-base-core r-cran-igraph)"; exit 77; }
LC_ALL=C.UTF-8 Rscript --vanilla -e 'quit(status = !requireNamespace("igraph", quietly = TRUE))' || {
  echo "skipped: igraph for R is not installed (Debian: r-cran-igraph)"
  exit 77
}
LC_ALL=C.UTF-8 exec Rscript --vanilla "$1/read_r.R" "$2"
