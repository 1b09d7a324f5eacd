// SPDX-License-Identifier: Apache-2.0
// Decodes the metric and cue tables and scans sentences for their words.
#include "extractor/statistics/metric_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"

namespace yuantu {
namespace {

template <std::size_t N>
std::size_t index_of(const std::array<std::string_view, N>& names, std::string_view name, const char* table) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw std::out_of_range(std::string(table) + ": unknown name " + std::string(name));
  return static_cast<std::size_t>(found - names.begin());
}

constexpr std::array<std::string_view, 15> kind_names = {
    "money",     "area", "volume",   "length",  "mass",     "power", "energy", "electric",
    "computing", "data", "duration", "percent", "multiple", "rank",  "count"};
constexpr std::array<std::string_view, subject_class_count> class_names = {
    "project", "finance",  "revenue",    "output",    "deal",     "credit",    "subsidy", "fund",
    "area",    "capacity", "production", "power",     "length",   "event",     "saving",  "count",
    "firms",   "projects", "people",     "equipment", "measures", "customers", "results", "rank"};
constexpr std::array<std::string_view, 18> cue_names = {
    "plan", "planhere", "actual", "up",     "down",  "level", "share",  "rd",   "rate",
    "list", "each",     "among",  "settle", "event", "carry", "change", "deny", "per"};

std::vector<MetricWord> decode_metrics() {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<MetricWord> words;
  for (const LexiconRow& row : lexicon.rows(Table::statistics_metrics)) {
    MetricWord word;
    std::string_view kinds = lexicon.field(row, 1);
    while (!kinds.empty()) {
      const std::size_t comma = std::min(kinds.find(','), kinds.size());
      // 生产基地 measures nothing: it only keeps 生产 from being read in it.
      if (kinds != "none") {
        const std::size_t kind = index_of(kind_names, kinds.substr(0, comma), "statistics_metrics.tsv");
        word.kinds = static_cast<std::uint16_t>(word.kinds | (1u << kind));
      }
      kinds.remove_prefix(std::min(comma + 1, kinds.size()));
    }
    word.metric = metric_from(lexicon.field(row, 2)).value();
    word.subject =
        static_cast<SubjectClass>(index_of(class_names, lexicon.field(row, 3), "statistics_metrics.tsv"));
    words.push_back(word);
  }
  return words;
}

// By row: the cues of its term are several rows, so each hit is one row.
std::vector<Cue> decode_cues() {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<Cue> cues;
  for (const LexiconRow& row : lexicon.rows(Table::statistics_cues)) {
    cues.push_back(static_cast<Cue>(index_of(cue_names, lexicon.field(row, 1), "statistics_cues.tsv")));
  }
  return cues;
}

}  // namespace

void find_words(std::u32string_view text, Span range, MarkedPlaces marks, SentenceWords& words) {
  static const std::vector<MetricWord> metric_words = decode_metrics();
  static const std::vector<Cue> cue_words = decode_cues();
  const StatisticsLexicon& lexicon = StatisticsLexicon::builtin();
  for (const std::uint32_t i : marks.of(Mark::Word)) {
    const std::size_t first_cue = words.cues.size();
    const MetricWord* metric = nullptr;
    std::uint32_t metric_length = 0;
    lexicon.match_prefixes(text.substr(i, range.end - i), [&](std::uint32_t length, auto rows) {
      for (const LexiconRow& row : rows) {
        if (row.table == Table::statistics_metrics) {
          metric = &metric_words[row.row];
          metric_length = length;
        } else if (row.table == Table::statistics_cues) {
          if (words.cues.size() > first_cue && words.cues[first_cue].span.size() < length)
            words.cues.resize(first_cue);
          words.cues.push_back({{i, i + length}, cue_words[row.row]});
        }
      }
    });
    // 去年产钢 tells of an output, not of a yearly capacity.
    if (metric != nullptr && metric->metric == Metric::capacity && text[i] == U'年' && i > range.begin &&
        std::u32string_view(U"去今前本全当同").find(text[i - 1]) != std::u32string_view::npos) {
      static const MetricWord output{metric->kinds, Metric::production, SubjectClass::Production};
      metric = &output;
    }
    if (metric != nullptr) words.metrics.push_back({{i, i + metric_length}, metric});
  }
}

}  // namespace yuantu
