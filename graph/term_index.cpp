// SPDX-License-Identifier: Apache-2.0
// Indexes a table's terms by their first two characters.
#include "graph/term_index.hpp"

#include <bit>
#include <limits>
#include <stdexcept>

namespace yuantu {
namespace {

// Terms of tables are well-formed and lie in the BMP. Returns where they end.
char16_t* put_characters(std::string_view term, char16_t* to) {
  const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(term[at]) & 0x3fU; };
  for (std::size_t i = 0; i < term.size();) {
    const auto first = static_cast<unsigned char>(term[i]);
    if (first < 0x80) {
      *to++ = first;
      i += 1;
    } else if (first < 0xe0) {
      *to++ = static_cast<char16_t>((first & 0x1fU) << 6U | bits(i + 1));
      i += 2;
    } else {
      *to++ = static_cast<char16_t>((first & 0x0fU) << 12U | bits(i + 1) << 6U | bits(i + 2));
      i += 3;
    }
  }
  return to;
}

}  // namespace

TermIndex::TermIndex(Table table) {
  const Lexicon& lexicon = Lexicon::builtin();
  const auto rows = lexicon.rows(table);
  std::size_t size = 0;
  for (const LexiconRow& row : rows) size += lexicon.field(row, 0).size();
  characters_.resize(size);
  terms_.reserve(rows.size() + 1);
  char16_t* to = characters_.data();
  std::string_view last;
  for (const LexiconRow& row : rows) {
    const std::string_view term = lexicon.field(row, 0);
    if (term == last) continue;
    terms_.push_back({row.row, static_cast<std::uint32_t>(to - characters_.data())});
    to = put_characters(term, to);
    last = term;
  }
  characters_.resize(static_cast<std::size_t>(to - characters_.data()));
  terms_.push_back({static_cast<std::uint32_t>(rows.size()), static_cast<std::uint32_t>(characters_.size())});
  add_runs();
}

std::pair<char16_t, char16_t> TermIndex::beginning(std::size_t term) const {
  const std::uint32_t text = terms_[term].text;
  return {characters_[text], terms_[term + 1].text - text > 1 ? characters_[text + 1] : u'\0'};
}

void TermIndex::add_runs() {
  if (terms_.size() > std::numeric_limits<std::uint16_t>::max())
    throw std::length_error("a table of names has more terms than its index takes");
  const auto begins_run = [&](std::size_t t) { return t == 0 || beginning(t) != beginning(t - 1); };
  std::size_t count = 1;
  for (std::size_t t = 0; t + 1 < terms_.size(); ++t) count += begins_run(t);
  runs_.resize(std::bit_ceil(2 * count));
  for (std::uint32_t t = 0; t + 1 < terms_.size(); ++t) {
    const auto [first, second] = beginning(t);
    Run& run = runs_[place_of(first, second)];
    if (run.end == 0) run = {first, second, static_cast<std::uint16_t>(t), 0};
    run.end = static_cast<std::uint16_t>(t + 1);
  }
}

}  // namespace yuantu
