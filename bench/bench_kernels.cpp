// SPDX-License-Identifier: Apache-2.0
// Measures the inner loops by themselves: scans of the lexicon and the word list, segmentation, repair,
// numbers.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/mentions/token.hpp"
#include "extractor/statistics/quantity_finder.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"

namespace yuantu {
namespace {

// Sentences of our own with names, numbers and plain prose, repeated to the size of a long page.
std::string page() {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "前三季度，云岭高新技术产业开发区完成工业总产值" + std::to_string(100 + i) +
            ".6亿元，同比增长8.3%，增速居全省第2位。江海恒芯科技有限公司总经理林知远介绍，二期项目占地" +
            std::to_string(80 + i) +
            "亩，预计明年建成投产。多年来，园区坚持以企业为主体，营商环境不断优化。\n";
  }
  return text;
}

void set_rate(benchmark::State& state, std::size_t bytes, std::size_t characters) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
  state.counters["ns/char"] =
      benchmark::Counter(static_cast<double>(characters) * 1e-9,
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

Document read(const std::string& bytes) {
  Problems problems;
  return read_document("page.txt", bytes, {}, problems);
}

void decode_utf8(benchmark::State& state) {
  const std::string bytes = page();
  for (auto _ : state) benchmark::DoNotOptimize(to_utf32(bytes));
  set_rate(state, bytes.size(), to_utf32(bytes).size());
}
BENCHMARK(decode_utf8);

void scan_lexicon(benchmark::State& state) {
  const std::string bytes = page();
  const std::u32string text = to_utf32(bytes);
  for (auto _ : state) {
    std::size_t rows = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      Lexicon::builtin().match_prefixes(std::u32string_view(text).substr(i),
                                        [&](std::uint32_t, auto found) { rows += found.size(); });
    benchmark::DoNotOptimize(rows);
  }
  set_rate(state, bytes.size(), text.size());
}
BENCHMARK(scan_lexicon);

void scan_word_list(benchmark::State& state) {
  const std::string bytes = page();
  const std::u32string text = to_utf32(bytes);
  for (auto _ : state) {
    std::size_t cost = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      WordList::builtin().match_prefixes(std::u32string_view(text).substr(i),
                                         [&](std::uint32_t, Word word) { cost += word.cost; });
    benchmark::DoNotOptimize(cost);
  }
  set_rate(state, bytes.size(), text.size());
}
BENCHMARK(scan_word_list);

void segment_words(benchmark::State& state) {
  const std::string bytes = page();
  const Document document = read(bytes);
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    for (const Sentence& sentence : document.sentences) tokenizer.tokenize(document, sentence.span, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  set_rate(state, bytes.size(), document.text.size());
}
BENCHMARK(segment_words);

void read_and_repair(benchmark::State& state) {
  const std::string bytes = page();
  for (auto _ : state) benchmark::DoNotOptimize(read(bytes));
  set_rate(state, bytes.size(), to_utf32(bytes).size());
}
BENCHMARK(read_and_repair);

void read_quantities(benchmark::State& state) {
  const std::string bytes = page();
  const Document document = read(bytes);
  std::vector<StatedQuantity> quantities;
  for (auto _ : state) {
    quantities.clear();
    for (const Sentence& sentence : document.sentences)
      find_quantities(document.text, sentence.span, quantities);
    benchmark::DoNotOptimize(quantities.data());
  }
  set_rate(state, bytes.size(), document.text.size());
}
BENCHMARK(read_quantities);

}  // namespace
}  // namespace yuantu

BENCHMARK_MAIN();
