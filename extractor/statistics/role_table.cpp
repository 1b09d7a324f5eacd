// SPDX-License-Identifier: Apache-2.0
// Matches the words of the role table.
#include "extractor/statistics/role_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"

namespace yuantu {
namespace {

constexpr std::array<std::string_view, 7> names = {"oblique", "introduces", "modifier", "source",
                                                   "agent",   "host",       "settle"};
constexpr std::uint32_t longest = 6;

const std::vector<RoleWord>& roles() {
  static const std::vector<RoleWord> table = [] {
    const Lexicon& lexicon = Lexicon::builtin();
    std::vector<RoleWord> rows;
    for (const LexiconRow& row : lexicon.rows(Table::statistics_roles)) {
      const auto found = std::find(names.begin(), names.end(), lexicon.field(row, 1));
      if (found == names.end()) throw std::out_of_range("statistics_roles.tsv: unknown role");
      rows.push_back(static_cast<RoleWord>(found - names.begin()));
    }
    return rows;
  }();
  return table;
}

}  // namespace

unsigned roles_at_end(std::u32string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  unsigned found = 0;
  for (std::uint32_t length = std::min(longest, size); length > 0; --length) {
    for (const LexiconRow& row : StatisticsLexicon::builtin().find(text.substr(size - length))) {
      if (row.table == Table::statistics_roles) found |= role_bit(roles()[row.row]);
    }
  }
  return found;
}

unsigned roles_at_start(std::u32string_view text) {
  unsigned found = 0;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, longest), [&](std::uint32_t, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table == Table::statistics_roles) found |= role_bit(roles()[row.row]);
    }
  });
  return found;
}

bool ends_with(std::u32string_view text, RoleWord role) {
  return (roles_at_end(text) & role_bit(role)) != 0;
}

bool starts_with(std::u32string_view text, RoleWord role) {
  return (roles_at_start(text) & role_bit(role)) != 0;
}

bool contains(std::u32string_view text, RoleWord role) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (starts_with(text.substr(i), role)) return true;
  }
  return false;
}

}  // namespace yuantu
