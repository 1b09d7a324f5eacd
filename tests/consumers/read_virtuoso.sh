#!/bin/sh
# Virtuoso loads Turtle and N-Quads by its bulk loader and answers the SPARQL queries, on loopback: HERE DIR QUERY_DIR OUT.json.
set -u
here=$1; graph=$2; queries=$3; out=$4
rm -f "$out"
command -v virtuoso-t >/dev/null && command -v isql-vt >/dev/null || {
  echo "skipped: Virtuoso is not installed (Debian: virtuoso-opensource-7-bin)"
  exit 77
}
home=$(mktemp -d)
stop() {
  isql-vt 127.0.0.1:"$sql" dba dba exec='shutdown;' >/dev/null 2>&1
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$home"
}
sql=$((20000 + $$ % 20000)); http=$((sql + 1))
cat >"$home/virtuoso.ini" <<INI
[Database]
DatabaseFile = $home/virtuoso.db
ErrorLogFile = $home/virtuoso.log
LockFile = $home/virtuoso.lck
TransactionFile = $home/virtuoso.trx
xa_persistent_file = $home/virtuoso.pxa
[Parameters]
ServerPort = 127.0.0.1:$sql
DirsAllowed = $graph
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:$http
INI
(cd "$home" && exec virtuoso-t -f -c virtuoso.ini) >"$home/out.log" 2>&1 &
server=$!
trap stop EXIT
tries=0
until isql-vt 127.0.0.1:"$sql" dba dba exec='select 1;' >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 120 ] && kill -0 "$server" 2>/dev/null || { echo "Virtuoso does not start"; cat "$home/out.log" "$home/virtuoso.log"; exit 1; }
  sleep 0.5
done
said=$(isql-vt 127.0.0.1:"$sql" dba dba VERBOSE=OFF BANNER=OFF PROMPT=OFF exec="
  ld_dir('$graph', 'graph.ttl', 'urn:yuantu:turtle');
  ld_dir('$graph', 'graph.nq', 'urn:yuantu:nquads');
  rdf_loader_run();
  select ll_error from DB.DBA.load_list where ll_error is not null or ll_state <> 2;" 2>&1)
[ -z "$(echo "$said" | tr -d '[:space:]')" ] || { echo "the bulk loader said:"; echo "$said"; exit 1; }
python3 "$here/query_virtuoso.py" "$graph" "http://127.0.0.1:$http/sparql" "$queries" "$out"
