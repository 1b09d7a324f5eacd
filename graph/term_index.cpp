// SPDX-License-Identifier: Apache-2.0
// Indexes a table's terms by their first two characters.
#include "graph/term_index.hpp"

#include <algorithm>
#include <bit>

namespace yuantu {
namespace {

// Terms of tables are well-formed and lie in the BMP.
void append_characters(std::string_view term, std::u16string& to) {
  const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(term[at]) & 0x3fU; };
  for (std::size_t i = 0; i < term.size();) {
    const auto first = static_cast<unsigned char>(term[i]);
    if (first < 0x80) {
      to.push_back(first);
      i += 1;
    } else if (first < 0xe0) {
      to.push_back(static_cast<char16_t>((first & 0x1fU) << 6U | bits(i + 1)));
      i += 2;
    } else {
      to.push_back(static_cast<char16_t>((first & 0x0fU) << 12U | bits(i + 1) << 6U | bits(i + 2)));
      i += 3;
    }
  }
}

}  // namespace

TermIndex::TermIndex(Table table) {
  const Lexicon& lexicon = Lexicon::builtin();
  const auto rows = lexicon.rows(table);
  std::string_view last;
  for (const LexiconRow& row : rows) {
    const std::string_view term = lexicon.field(row, 0);
    if (term == last) continue;
    terms_.push_back({row.row, static_cast<std::uint32_t>(characters_.size())});
    append_characters(term, characters_);
    last = term;
  }
  terms_.push_back({static_cast<std::uint32_t>(rows.size()), static_cast<std::uint32_t>(characters_.size())});
  add_runs();
}

void TermIndex::add_runs() {
  constexpr std::size_t least = 64;
  runs_.resize(std::bit_ceil(std::max(least, 2 * terms_.size())));
  for (std::uint32_t t = 0; t + 1 < terms_.size(); ++t) {
    const std::uint32_t text = terms_[t].text;
    const char32_t first = characters_[text],
                   second = terms_[t + 1].text - text > 1 ? characters_[text + 1] : 0;
    std::size_t at = slot(first, second);
    while (runs_[at].end != 0 && (runs_[at].first != first || runs_[at].second != second))
      at = (at + 1) & (runs_.size() - 1);
    Run& run = runs_[at];
    if (run.end == 0) run = {first, second, t, t};
    run.end = t + 1;
  }
}

}  // namespace yuantu
