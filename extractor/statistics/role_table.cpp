// SPDX-License-Identifier: Apache-2.0
// Matches the words of the role table; most characters neither begin nor end one, which a mask for each
// character tells.
#include "extractor/statistics/role_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::array<std::string_view, 7> names = {"oblique", "introduces", "modifier", "source",
                                                   "agent",   "host",       "settle"};
constexpr std::uint32_t longest = 6;
constexpr char32_t first_han = 0x4E00;
constexpr std::size_t han_count = 0x5200;

class RoleTable {
 public:
  RoleTable() {
    const Lexicon& lexicon = Lexicon::builtin();
    for (const LexiconRow& row : lexicon.rows(Table::statistics_roles)) {
      const auto found = std::find(names.begin(), names.end(), lexicon.field(row, 1));
      if (found == names.end()) throw std::out_of_range("statistics_roles.tsv: unknown role");
      roles_.push_back(static_cast<RoleWord>(found - names.begin()));
      const std::u32string term = to_utf32(lexicon.field(row, 0));
      const auto bit = static_cast<std::uint8_t>(role_bit(roles_.back()));
      starts_.at(term.front() - first_han) |= bit;
      ends_.at(term.back() - first_han) |= bit;
    }
  }

  RoleWord role(const LexiconRow& row) const { return roles_[row.row]; }
  // The roles of the words that begin with a character.
  unsigned starting(char32_t c) const { return c - first_han < han_count ? starts_[c - first_han] : 0; }
  bool may_end(char32_t c) const { return c - first_han < han_count && ends_[c - first_han] != 0; }

 private:
  std::vector<RoleWord> roles_;
  std::array<std::uint8_t, han_count> starts_{};
  std::array<std::uint8_t, han_count> ends_{};
};

const RoleTable& table() {
  static const RoleTable built;
  return built;
}

}  // namespace

unsigned roles_at_end(std::u32string_view text) {
  const RoleTable& roles = table();
  unsigned found = 0;
  if (text.empty() || !roles.may_end(text.back())) return found;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t length = std::min(longest, size); length > 0; --length) {
    if (roles.starting(text[size - length]) == 0) continue;
    for (const LexiconRow& row : StatisticsLexicon::builtin().find(text.substr(size - length))) {
      if (row.table == Table::statistics_roles) found |= role_bit(roles.role(row));
    }
  }
  return found;
}

unsigned roles_at_start(std::u32string_view text) {
  const RoleTable& roles = table();
  unsigned found = 0;
  if (text.empty() || roles.starting(text.front()) == 0) return found;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, longest), [&](std::uint32_t, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table == Table::statistics_roles) found |= role_bit(roles.role(row));
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
  const RoleTable& roles = table();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((roles.starting(text[i]) & role_bit(role)) != 0 && starts_with(text.substr(i), role)) return true;
  }
  return false;
}

}  // namespace yuantu
