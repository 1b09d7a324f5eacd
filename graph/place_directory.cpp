// SPDX-License-Identifier: Apache-2.0
// Reads places.tsv and matches rows of places.
#include "graph/place_directory.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/lexicon.hpp"
#include "graph/term_pairs.hpp"

namespace yuantu {
namespace {

PlaceLevel level_from(std::string_view name) {
  if (name == "province") return PlaceLevel::Province;
  if (name == "city") return PlaceLevel::City;
  if (name == "county") return PlaceLevel::County;
  return PlaceLevel::Other;
}

// 合肥市, 浦东新区: the name says by itself that it is a place.
bool says_level(std::u32string_view term) {
  return term.size() > 2 &&
         std::u32string_view(U"省市区县州盟旗").find(term.back()) != std::u32string_view::npos;
}

// A row by its code, whose first eight bytes decide nearly always.
struct CodedRow {
  std::uint64_t head;
  std::string_view code;
  std::uint32_t row;
  auto operator<=>(const CodedRow&) const = default;
};

CodedRow coded(std::string_view code, std::uint32_t row) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i)
    head = head << 8U | (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
  return {head, code, row};
}

}  // namespace

const PlaceDirectory& PlaceDirectory::builtin() {
  static const PlaceDirectory directory;
  return directory;
}

PlaceDirectory::PlaceDirectory() : terms_(Table::places) {
  const Lexicon& lexicon = Lexicon::builtin();
  const auto rows = lexicon.rows(Table::places);
  const std::uint32_t code = lexicon.column(Table::places, "code"),
                      level = lexicon.column(Table::places, "level"),
                      within = lexicon.column(Table::places, "within"),
                      full = lexicon.column(Table::places, "full"),
                      ambiguous = lexicon.column(Table::places, "ambiguous");
  std::vector<CodedRow> order;
  order.reserve(rows.size());
  for (const LexiconRow& row : rows) order.push_back(coded(lexicon.field(row, code), row.row));
  std::sort(order.begin(), order.end());
  entry_of_row_.resize(rows.size());
  std::vector<std::string_view> within_of;  // by entry
  for (const auto& [head, row_code, number] : order) {
    const LexiconRow& row = rows[number];
    if (entries_.empty() || entries_.back().code != row_code) {
      entries_.emplace_back().code = row_code;
      within_of.emplace_back();
    }
    PlaceEntry& entry = entries_.back();
    entry.full = lexicon.field(row, full);
    entry.level = level_from(lexicon.field(row, level));
    within_of.back() = lexicon.field(row, within);
    entry_of_row_[number] = static_cast<std::uint32_t>(entries_.size() - 1);
  }
  std::uint32_t container = no_place;  // neighbours mostly lie in one place
  for (std::uint32_t e = 0; e < entries_.size(); ++e) {
    if (e == 0 || within_of[e] != within_of[e - 1]) container = find_code(within_of[e]);
    if (container != e) entries_[e].within = container;
  }
  for (const PlaceEntry& entry : entries_) positions_.push_back({entry.within, entry.level});
  for (const LexiconRow& row : rows) {
    ambiguous_row_.push_back(lexicon.field(row, ambiguous) == "1");
    const auto [first, second] = first_characters(lexicon.field(row, 0));
    const std::array beginning{first, second};
    beginnings_.add(std::u32string_view(beginning.data(), second == 0 ? 1 : 2));
  }
}

std::vector<std::uint32_t> PlaceDirectory::find(std::u32string_view name) const {
  std::vector<std::uint32_t> found;
  if (!may_begin(name)) return found;
  terms_.match_prefixes(name, [&](std::uint32_t length, TermRows rows) {
    if (length == name.size())
      found.assign(entry_of_row_.begin() + rows.begin, entry_of_row_.begin() + rows.end);
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::uint32_t PlaceDirectory::find_code(std::string_view code) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), code,
                       [](const PlaceEntry& entry, std::string_view c) { return entry.code < c; });
  return at != entries_.end() && at->code == code ? static_cast<std::uint32_t>(at - entries_.begin())
                                                  : no_place;
}

bool PlaceDirectory::is_within(std::uint32_t place, std::uint32_t container) const {
  for (; place != no_place; place = positions_[place].within) {
    if (place == container) return true;
  }
  return false;
}

std::uint32_t PlaceDirectory::at_level(std::uint32_t place, PlaceLevel level) const {
  while (place != no_place && positions_[place].level != level) place = positions_[place].within;
  return place;
}

// Whether a row may be meant behind the places of `prefix`.
PlaceDirectory::Trust PlaceDirectory::trust_in(std::uint32_t row, std::u32string_view term,
                                               const PlacePrefix& prefix) const {
  const std::uint32_t place = entry_of_row_[row];
  if (positions_[place].level == PlaceLevel::Other) return Trust::None;
  const bool nests = std::any_of(prefix.innermost.begin(), prefix.innermost.end(),
                                 [&](std::uint32_t p) { return p != place && is_within(place, p); });
  if (prefix.length != 0 && !nests) return Trust::None;
  return nests || !ambiguous_row_[row] || says_level(term) ? Trust::Sure : Trust::Bare;
}

PlacePrefix PlaceDirectory::match_prefix(std::u32string_view name, bool trust_bare) const {
  PlacePrefix prefix;
  while (true) {
    const std::u32string_view rest = name.substr(prefix.length);
    if (!may_begin(rest)) return prefix;
    std::uint32_t longest = 0;
    Trust trust = Trust::None;  // in the best of the rows of that length
    TermRows meant;
    terms_.match_prefixes(rest, [&](std::uint32_t length, TermRows rows) {
      Trust best = Trust::None;
      for (std::uint32_t row = rows.begin; row < rows.end; ++row)
        best = std::max(best, trust_in(row, rest.substr(0, length), prefix));
      if (best == Trust::None || (best == Trust::Bare && !trust_bare)) return;
      longest = length;
      trust = best;
      meant = rows;
    });
    if (longest == 0 || prefix.length + longest >= name.size()) return prefix;
    std::vector<std::uint32_t> places;
    for (std::uint32_t row = meant.begin; row < meant.end; ++row) {
      if (trust_in(row, rest.substr(0, longest), prefix) == trust) places.push_back(entry_of_row_[row]);
    }
    prefix = {prefix.length + longest, prefix.length, std::move(places)};
  }
}

bool compatible(const PlaceDirectory& places, std::span<const std::uint32_t> a,
                std::span<const std::uint32_t> b) {
  for (const std::uint32_t x : a) {
    for (const std::uint32_t y : b) {
      if (places.is_within(x, y) || places.is_within(y, x)) return true;
    }
  }
  return false;
}

}  // namespace yuantu
