// SPDX-License-Identifier: Apache-2.0
// Reads ordinals, years and versions in names.
#include "graph/name_numbers.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
constexpr std::u32string_view units = U"届期批号等代院所局厂季轮次";

// Every number in a name has one of these; most names have none.
constexpr CharacterSet number_beginnings(U"0123456789〇一二三四五六七八九十百首");

bool is_numeral(char32_t c) {
  return c == U'十' || c == U'百' || numerals.find(c) != std::u32string_view::npos;
}

bool is_model(char32_t c) {
  return is_digit(c) || is_latin(c) || c == U'.';
}

int value_of(std::u32string_view words) {
  int total = 0, last = 0;
  for (const char32_t c : words) {
    if (c == U'十' || c == U'百') {
      total += std::max(last, 1) * (c == U'十' ? 10 : 100);
      last = 0;
    } else {
      last = last * 10 + static_cast<int>(numerals.find(c));
    }
  }
  return total + last;
}

std::size_t run_length(std::u32string_view text, bool (*belongs)(char32_t)) {
  const auto end = std::find_if_not(text.begin(), text.end(), belongs);
  return static_cast<std::size_t>(end - text.begin());
}

NameNumber model_or_count(std::u32string_view run, char32_t next) {
  const bool digits_only = std::all_of(run.begin(), run.end(), is_digit);
  const bool year = digits_only && run.size() == 4 && (run.starts_with(U"19") || run.starts_with(U"20"));
  const char32_t unit = year ? U'年' : digits_only && is_han(next) ? next : U'\0';
  return {unit, to_utf8(run)};
}

}  // namespace

std::vector<NameNumber> name_numbers(std::u32string_view key) {
  std::vector<NameNumber> found;
  if (std::none_of(key.begin(), key.end(), [](char32_t c) { return number_beginnings.has(c); })) return found;
  for (std::size_t i = 0; i < key.size();) {
    const std::u32string_view rest = key.substr(i);
    if (const std::size_t size = run_length(rest, is_model); size != 0) {
      const std::u32string_view run = rest.substr(0, size);
      if (std::any_of(run.begin(), run.end(), is_digit))
        found.push_back(model_or_count(run, size < rest.size() ? rest[size] : U'\0'));
      i += size;
    } else if (const std::size_t words = run_length(rest, is_numeral); words != 0) {
      if (words < rest.size() && units.find(rest[words]) != std::u32string_view::npos)
        found.push_back({rest[words], std::to_string(value_of(rest.substr(0, words)))});
      i += words;
    } else {
      if (rest.size() > 1 && rest[0] == U'首' && (rest[1] == U'届' || rest[1] == U'批'))
        found.push_back({rest[1], "1"});
      ++i;
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool conflicting(std::span<const NameNumber> a, std::span<const NameNumber> b) {
  for (const NameNumber& x : a) {
    bool shares_unit = false, shares_value = false;
    for (const NameNumber& y : b) {
      shares_unit |= x.unit == y.unit;
      shares_value |= x.unit == y.unit && std::find(a.begin(), a.end(), y) != a.end();
    }
    if (shares_unit && !shares_value) return true;
  }
  return false;
}

std::size_t edition_length(std::u32string_view name) {
  constexpr std::u32string_view counted = U"届批次季";
  if (name.size() > 2 && name[0] == U'首' && counted.find(name[1]) != std::u32string_view::npos) return 2;
  if (name.starts_with(U"第")) {
    const std::size_t words =
        run_length(name.substr(1), [](char32_t c) { return is_numeral(c) || is_digit(c); });
    const bool ends =
        words != 0 && words + 1 < name.size() && counted.find(name[words + 1]) != std::u32string_view::npos;
    return ends ? words + 2 : 0;
  }
  if (run_length(name, is_digit) == 4 && (name.starts_with(U"19") || name.starts_with(U"20"))) {
    std::size_t length = 4;
    if (length < name.size() && name[length] == U'年') ++length;
    if (length == 5 && length < name.size() && name[length] == U'度') ++length;
    return length;
  }
  return 0;
}

}  // namespace yuantu
