// SPDX-License-Identifier: Apache-2.0
// The administrative places of China by name and code, and the row of places that a name begins with.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/table_image.hpp"
#include "extractor/word_beginnings.hpp"
#include "graph/name_tables.hpp"
#include "graph/term_index.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_place = 0xffffffff;

enum class PlaceLevel : std::uint32_t { Province, City, County, Other };

struct PlaceEntry {
  std::string_view code;  // GB/T 2260, or the table's own code for regions and countries
  std::string_view full;  // 合肥市
  PlaceLevel level = PlaceLevel::Other;
  std::uint32_t within = no_place;
};

// A place as tables/name_tables_compiler writes it.
struct PlacePosition {
  std::uint32_t within = no_place;
  std::uint32_t row = 0;  // of places.tsv, that has its code and its full name
  PlaceLevel level = PlaceLevel::Other;
};

// The places that a name begins with, as far as they nest: 安徽省合肥 in 安徽省合肥高新区.
struct PlacePrefix {
  std::uint32_t length = 0;              // in code points; 0: none
  std::uint32_t last_begin = 0;          // where the innermost place begins: 厦门 in 福建厦门
  std::vector<std::uint32_t> innermost;  // several where the words stand for several places
};

// Immutable and safe to share between threads.
class PlaceDirectory {
 public:
  static const PlaceDirectory& builtin();

  PlaceEntry operator[](std::uint32_t place) const;
  std::uint32_t within(std::uint32_t place) const { return places_[place].within; }
  PlaceLevel level(std::uint32_t place) const { return places_[place].level; }
  std::size_t size() const { return places_.size(); }

  // All places of that exact name.
  std::vector<std::uint32_t> find(std::u32string_view name) const;
  // The place with that code, or no_place.
  std::uint32_t find_code(std::string_view code) const;
  // The place is the other one or lies in it.
  bool is_within(std::uint32_t place, std::uint32_t container) const;
  // The place itself or the larger one of that level that it lies in; no_place if there is none.
  std::uint32_t at_level(std::uint32_t place, PlaceLevel level) const;
  // The longest row of provinces, cities and counties at the start of a name, each inside the one before it.
  // A bare everyday word (光明, 朝阳) counts only where a larger place stands before it or `trust_bare` says
  // so.
  PlacePrefix match_prefix(std::u32string_view name, bool trust_bare) const;

 private:
  enum class Trust : std::uint8_t { None, Bare, Sure };

  PlaceDirectory() : PlaceDirectory(TableImage(yuantu_name_tables_image)) {}
  explicit PlaceDirectory(TableImage image);
  std::string_view code(std::uint32_t place) const;
  Trust trust_in(std::uint32_t row, std::u32string_view term, const PlacePrefix& prefix) const;
  bool may_begin(std::u32string_view name) const {
    return !name.empty() && beginnings_.may_begin(name[0], name.size() > 1 ? name[1] : U'\0');
  }

  TermIndex terms_;
  const WordBeginnings& beginnings_;       // of terms
  std::span<const PlacePosition> places_;  // by code
  const std::uint32_t* place_of_row_;      // by row of the table
  const std::uint8_t* ambiguous_row_;
  std::span<const LexiconRow> rows_;
  std::uint32_t code_column_, full_column_;
};

// Whether some place of the one side is or contains one of the other, or the other way round.
bool compatible(const PlaceDirectory& places, std::span<const std::uint32_t> a,
                std::span<const std::uint32_t> b);

}  // namespace yuantu
