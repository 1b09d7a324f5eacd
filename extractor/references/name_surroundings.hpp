// SPDX-License-Identifier: Apache-2.0
// Tells what part a name plays where it stands, by the characters and names beside it.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/character_set.hpp"
#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

// 甲和乙: what stands between two names of one list.
inline constexpr CharacterSet name_joiners(U"和与及、同");
constexpr bool joins_names(char32_t c) {
  return name_joiners.has(c);
}

class NameSurroundings {
 public:
  // Both must outlive it. Names are told by their index in `names`.
  NameSurroundings(const Document& document, const std::vector<Mention>& names)
      : document_(document), names_(names) {}

  // A name in a bracket only explains another: 某市（不含某区）.
  bool in_bracket(std::uint32_t name) const;
  // 向西几公里，是某园区。这个园区…: what the sentence comes to at its end.
  bool is_introduced(std::uint32_t name) const;
  // 运营交给某公司（以下简称“某某”）。该公司…: the last thing before, one by itself.
  bool closes_clause(std::uint32_t name) const;
  // No other clause stands between.
  bool is_last_clause(std::uint32_t begin, std::uint32_t end) const;
  // True where a preposition or a list stands before the name: it is not what its sentence speaks of.
  bool is_governed(std::uint32_t name) const;
  // 甲、乙作为投资者认购。公司…: neither of them.
  bool is_one_of_several(std::uint32_t name) const;
  // 今年拿到某公司的订单。公司…: not the customer.
  bool is_dealt_with(std::uint32_t name) const;
  // What it owns, or what lies at it, follows: 某公司的代表, 某园区南端的某实验室.
  bool describes(std::uint32_t name) const;

 private:
  const Document& document_;
  const std::vector<Mention>& names_;
};

}  // namespace yuantu
