// SPDX-License-Identifier: Apache-2.0
// Looks places up and matches rows of places.
#include "graph/place_directory.hpp"

#include <algorithm>
#include <utility>

namespace yuantu {
namespace {

// 合肥市, 浦东新区: the name says by itself that it is a place.
bool says_level(std::u32string_view term) {
  return term.size() > 2 &&
         std::u32string_view(U"省市区县州盟旗").find(term.back()) != std::u32string_view::npos;
}

// Where the directory begins, behind the indexes of the other tables.
TableImage behind_names(TableImage image) {
  for (std::size_t table = 0; table < form_tables.size() + known_tables.size(); ++table) TermIndex{image};
  return image;
}

}  // namespace

const PlaceDirectory& PlaceDirectory::builtin() {
  static const PlaceDirectory directory;
  return directory;
}

PlaceDirectory::PlaceDirectory(TableImage image)
    : terms_(image = behind_names(image)),
      beginnings_(*image.next<WordBeginnings>()),
      places_(image.next_items<PlacePosition>()),
      place_of_row_(image.next<std::uint32_t>()),
      ambiguous_row_(image.next<std::uint8_t>()),
      rows_(Lexicon::builtin().rows(Table::places)),
      code_column_(Lexicon::builtin().column(Table::places, "code")),
      full_column_(Lexicon::builtin().column(Table::places, "full")) {}

std::string_view PlaceDirectory::code(std::uint32_t place) const {
  return Lexicon::builtin().field(rows_[places_[place].row], code_column_);
}

PlaceEntry PlaceDirectory::operator[](std::uint32_t place) const {
  const PlacePosition& position = places_[place];
  return {code(place), Lexicon::builtin().field(rows_[position.row], full_column_), position.level,
          position.within};
}

std::vector<std::uint32_t> PlaceDirectory::find(std::u32string_view name) const {
  std::vector<std::uint32_t> found;
  if (!may_begin(name)) return found;
  const TermRows rows = terms_.rows_of(name);
  found.assign(place_of_row_ + rows.begin, place_of_row_ + rows.end);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::uint32_t PlaceDirectory::find_code(std::string_view wanted) const {
  std::uint32_t begin = 0, end = static_cast<std::uint32_t>(places_.size());
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (code(middle) < wanted) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin < places_.size() && code(begin) == wanted ? begin : no_place;
}

bool PlaceDirectory::is_within(std::uint32_t place, std::uint32_t container) const {
  for (; place != no_place; place = places_[place].within) {
    if (place == container) return true;
  }
  return false;
}

std::uint32_t PlaceDirectory::at_level(std::uint32_t place, PlaceLevel level) const {
  while (place != no_place && places_[place].level != level) place = places_[place].within;
  return place;
}

// Whether a row may be meant behind the places of `prefix`.
PlaceDirectory::Trust PlaceDirectory::trust_in(std::uint32_t row, std::u32string_view term,
                                               const PlacePrefix& prefix) const {
  const std::uint32_t place = place_of_row_[row];
  if (places_[place].level == PlaceLevel::Other) return Trust::None;
  const bool nests = std::any_of(prefix.innermost.begin(), prefix.innermost.end(),
                                 [&](std::uint32_t p) { return p != place && is_within(place, p); });
  if (prefix.length != 0 && !nests) return Trust::None;
  return nests || ambiguous_row_[row] == 0 || says_level(term) ? Trust::Sure : Trust::Bare;
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
      if (trust_in(row, rest.substr(0, longest), prefix) == trust) places.push_back(place_of_row_[row]);
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
