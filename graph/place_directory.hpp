// SPDX-License-Identifier: Apache-2.0
// The administrative places of China by name and code, and the row of places that a name begins with.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/word_beginnings.hpp"
#include "graph/term_index.hpp"

namespace yuantu {

inline constexpr std::uint32_t no_place = 0xffffffff;

enum class PlaceLevel : std::uint8_t { Province, City, County, Other };

struct PlaceEntry {
  std::string code;  // GB/T 2260, or the table's own code for regions and countries
  std::string full;  // 合肥市
  PlaceLevel level = PlaceLevel::Other;
  std::uint32_t within = no_place;
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

  const PlaceEntry& operator[](std::uint32_t place) const { return entries_[place]; }
  std::size_t size() const { return entries_.size(); }

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
  // Of an entry, what walks from place to place ask.
  struct Position {
    std::uint32_t within = no_place;
    PlaceLevel level = PlaceLevel::Other;
  };

  PlaceDirectory();
  Trust trust_in(std::uint32_t row, std::u32string_view term, const PlacePrefix& prefix) const;
  bool may_begin(std::u32string_view name) const {
    return !name.empty() && beginnings_.may_begin(name[0], name.size() > 1 ? name[1] : U'\0');
  }

  std::vector<PlaceEntry> entries_;          // sorted by code
  std::vector<Position> positions_;          // by entry
  std::vector<std::uint32_t> entry_of_row_;  // by row of the table
  std::vector<bool> ambiguous_row_;
  WordBeginnings beginnings_;  // of terms
  TermIndex terms_;
};

// Whether some place of the one side is or contains one of the other, or the other way round.
bool compatible(const PlaceDirectory& places, std::span<const std::uint32_t> a,
                std::span<const std::uint32_t> b);

}  // namespace yuantu
