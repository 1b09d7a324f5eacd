// SPDX-License-Identifier: Apache-2.0
// Decodes the table of words of time and matches them.
#include "extractor/statistics/time_words.hpp"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"
#include "extractor/term_starts.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

std::vector<TimeWord> decode_words() {
  constexpr std::array<std::string_view, 12> names = {"year", "whole", "full", "month",   "day",     "week",
                                                      "now",  "same",  "half", "quarter", "yearend", "then"};
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<TimeWord> words;
  for (const LexiconRow& row : lexicon.rows(Table::statistics_times)) {
    TimeWord word;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == lexicon.field(row, 1)) word.kind = static_cast<WordKind>(i);
    }
    const std::string_view offset = lexicon.field(row, 2);
    std::from_chars(offset.data(), offset.data() + offset.size(), word.offset);
    words.push_back(word);
  }
  return words;
}

}  // namespace

TimeBeginnings::TimeBeginnings() : first_({}), second_({}), alone_({}) {
  for (const char32_t c : std::u32string_view(U"十前头上下首第岁这来")) add(first_, c);
  for (const LexiconRow& row : Lexicon::builtin().rows(Table::statistics_times)) {
    const std::u32string term = to_utf32(Lexicon::builtin().field(row, 0));
    add(first_, term[0]);
    if (term.size() > 1) add(second_, term[1]);
    if (term.size() == 1) add(alone_, term[0]);
  }
  for (const char32_t c : number_beginnings) {
    add(figure_of(c) >= 0 ? alone_ : first_, c);
    add(second_, c);
  }
  for (const char32_t c : std::u32string_view(U"年月日季半至到—–－-~～个百千万 分")) add(second_, c);
}

const TimeBeginnings& TimeBeginnings::builtin() {
  static const TimeBeginnings beginnings;
  return beginnings;
}

std::optional<TimeWord> match_time_word(std::u32string_view text) {
  static const std::vector<TimeWord> words = decode_words();
  std::optional<TimeWord> best;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, 8), [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table != Table::statistics_times) continue;
      best = words[row.row];
      best->length = length;
    }
  });
  return best;
}

}  // namespace yuantu
