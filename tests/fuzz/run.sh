#!/usr/bin/env bash
# Fuzzes decoding, markup and repair, each for some seconds, beginning with the seeds of this folder.
#
# usage: tests/fuzz/run.sh BUILD_DIR [SECONDS]      (a finished build, whose tables are used; 600 for a long run)
#
# Exit status: 0 nothing found, 1 a fault (its input is left in BUILD_DIR/fuzz), 77 where clang++ is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) seconds=${2:-20}
compiler=
for name in clang++ clang++-19 clang++-17 clang++-16 clang++-15 clang++-14; do
  if command -v "$name" >/dev/null; then compiler=$name; break; fi
done
if [ -z "$compiler" ]; then
  echo "skipped: clang++ is not installed; it and libclang-rt-dev bring libFuzzer"
  exit 77
fi
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' >"$build/fuzz_probe.cpp"
if ! "$compiler" -fsanitize=fuzzer,address "$build/fuzz_probe.cpp" -o "$build/fuzz_probe" 2>/dev/null; then
  echo "skipped: $compiler has no libFuzzer; install libclang-rt-dev for it"
  exit 77
fi
cmake -G Ninja -S "$here/project" -B "$build/fuzz" -DCMAKE_CXX_COMPILER="$compiler" \
      -DCMAKE_C_COMPILER="${compiler/++/}" -DGENERATED="$build/extractor/generated" >/dev/null
cmake --build "$build/fuzz" >"$build/fuzz/build.log" 2>&1 || { tail -30 "$build/fuzz/build.log"; exit 1; }
cd "$build/fuzz"
for target in decode markup repair; do
  mkdir -p "corpus_$target"
  echo "== fuzz_$target, $seconds seconds"
  "./fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 \
      "corpus_$target" "$here/seeds/$target" >"fuzz_$target.log" 2>&1 || { tail -40 "fuzz_$target.log"; exit 1; }
  grep -E 'number_of_executed_units|DONE' "fuzz_$target.log"
done
