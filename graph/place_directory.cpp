// SPDX-License-Identifier: Apache-2.0
// Reads places.tsv and matches rows of places.
#include "graph/place_directory.hpp"

#include <algorithm>
#include <map>

#include "extractor/lexicon.hpp"

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

}  // namespace

const PlaceDirectory& PlaceDirectory::builtin() {
  static const PlaceDirectory directory;
  return directory;
}

PlaceDirectory::PlaceDirectory() {
  const Lexicon& lexicon = Lexicon::builtin();
  const auto rows = lexicon.rows(Table::places);
  const std::uint32_t code = lexicon.column(Table::places, "code"),
                      level = lexicon.column(Table::places, "level"),
                      within = lexicon.column(Table::places, "within"),
                      full = lexicon.column(Table::places, "full"),
                      ambiguous = lexicon.column(Table::places, "ambiguous");
  std::map<std::string_view, std::uint32_t> by_code;
  for (const LexiconRow& row : rows) by_code.emplace(lexicon.field(row, code), no_place);
  for (auto& [name, index] : by_code)
    index = static_cast<std::uint32_t>(entries_.size()), entries_.emplace_back();
  for (const LexiconRow& row : rows) {
    const std::uint32_t index = by_code.at(lexicon.field(row, code));
    PlaceEntry& entry = entries_[index];
    entry.code = lexicon.field(row, code);
    entry.full = lexicon.field(row, full);
    entry.level = level_from(lexicon.field(row, level));
    const auto container = by_code.find(lexicon.field(row, within));
    if (container != by_code.end() && container->second != index) entry.within = container->second;
    entry_of_row_.push_back(index);
    ambiguous_row_.push_back(lexicon.field(row, ambiguous) == "1");
  }
}

std::vector<std::uint32_t> PlaceDirectory::find(std::u32string_view name) const {
  std::vector<std::uint32_t> found;
  for (const LexiconRow& row : Lexicon::builtin().find(name)) {
    if (row.table == Table::places) found.push_back(entry_of_row_[row.row]);
  }
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
  for (; place != no_place; place = entries_[place].within) {
    if (place == container) return true;
  }
  return false;
}

std::uint32_t PlaceDirectory::at_level(std::uint32_t place, PlaceLevel level) const {
  while (place != no_place && entries_[place].level != level) place = entries_[place].within;
  return place;
}

PlacePrefix PlaceDirectory::match_prefix(std::u32string_view name, bool trust_bare) const {
  PlacePrefix prefix;
  for (bool grown = true; grown;) {
    grown = false;
    PlacePrefix longer;
    const std::u32string_view rest = name.substr(prefix.length);
    Lexicon::builtin().match_prefixes(rest, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
      std::vector<std::uint32_t> sure, bare;
      for (const LexiconRow& row : rows) {
        if (row.table != Table::places) continue;
        const std::uint32_t place = entry_of_row_[row.row];
        if (entries_[place].level == PlaceLevel::Other) continue;
        const bool nests = std::any_of(prefix.innermost.begin(), prefix.innermost.end(),
                                       [&](std::uint32_t p) { return p != place && is_within(place, p); });
        if (prefix.length != 0 && !nests) continue;
        const bool is_sure = nests || !ambiguous_row_[row.row] || says_level(rest.substr(0, length));
        (is_sure ? sure : bare).push_back(place);
      }
      if (sure.empty() && trust_bare) sure = bare;
      if (!sure.empty()) longer = {prefix.length + length, prefix.length, sure};
    });
    if (longer.length != 0 && longer.length < name.size()) {
      prefix = longer;
      grown = true;
    }
  }
  return prefix;
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
