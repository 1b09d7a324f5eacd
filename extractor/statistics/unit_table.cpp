// SPDX-License-Identifier: Apache-2.0
// Decodes the unit and bound tables and matches their terms.
#include "extractor/statistics/unit_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string>

#include "extractor/character_set.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"
#include "extractor/term_starts.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::array<std::string_view, 15> kind_names = {
    "money",     "area", "volume",   "length",  "mass",     "power", "energy", "electric",
    "computing", "data", "duration", "percent", "multiple", "rank",  "count"};

QuantityKind kind_from(std::string_view name) {
  for (std::size_t i = 0; i < kind_names.size(); ++i) {
    if (kind_names[i] == name) return static_cast<QuantityKind>(i);
  }
  throw std::out_of_range("statistics_units.tsv: unknown kind " + std::string(name));
}

Bound bound_from(std::string_view name) {
  if (name == "min") return Bound::Min;
  if (name == "max") return Bound::Max;
  if (name == "about") return Bound::About;
  return Bound::Exact;
}

// "0.0001", "1000"
Decimal decimal_from(std::string_view text) {
  std::int64_t digits = 0;
  int exponent = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.') {
      point = true;
    } else {
      digits = digits * 10 + (c - '0');
      exponent -= point ? 1 : 0;
    }
  }
  return Decimal(digits, exponent);
}

std::vector<Unit> decode_units() {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<Unit> units;
  for (const LexiconRow& row : lexicon.rows(Table::statistics_units)) {
    Unit unit;
    unit.unit = lexicon.field(row, 1);
    std::string_view factor = lexicon.field(row, 2);
    if (const std::size_t slash = factor.find('/'); slash != std::string_view::npos) {
      std::from_chars(factor.data() + slash + 1, factor.data() + factor.size(), unit.divisor);
      factor = factor.substr(0, slash);
    }
    unit.factor = decimal_from(factor);
    unit.kind = kind_from(lexicon.field(row, 3));
    unit.bound = bound_from(lexicon.field(row, 4));
    unit.not_before = to_utf32(lexicon.field(row, 5));
    units.push_back(unit);
  }
  return units;
}

struct BoundWord {
  enum class Side : std::uint8_t { Before, Bare, After } side;
  Bound bound;
};

std::vector<BoundWord> decode_bounds() {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<BoundWord> words;
  for (const LexiconRow& row : lexicon.rows(Table::statistics_bounds)) {
    const std::string_view side = lexicon.field(row, 1);
    words.push_back({side == "after"  ? BoundWord::Side::After
                     : side == "bare" ? BoundWord::Side::Bare
                                      : BoundWord::Side::Before,
                     bound_from(lexicon.field(row, 2))});
  }
  return words;
}

const std::vector<BoundWord>& bound_words() {
  static const std::vector<BoundWord> words = decode_bounds();
  return words;
}

CharacterTable ends_of_bounds() {
  CharacterTable ends;
  const Lexicon& lexicon = Lexicon::builtin();
  for (const LexiconRow& row : lexicon.rows(Table::statistics_bounds))
    ends.add(to_utf32(lexicon.field(row, 0)).back());
  return ends;
}

struct Rate {
  bool after;
  std::string_view per;
};

const std::vector<Rate>& rates() {
  static const std::vector<Rate> table = [] {
    const Lexicon& lexicon = Lexicon::builtin();
    std::vector<Rate> rows;
    for (const LexiconRow& row : lexicon.rows(Table::statistics_rates)) {
      rows.push_back({lexicon.field(row, 1) == "after", lexicon.field(row, 2)});
    }
    return rows;
  }();
  return table;
}

// 去年产, 5日处理, 3月产: a point in time, not a rate.
bool follows_time(char32_t before) {
  return figure_of(before) >= 0 || chinese_digit_of(before) > 0 ||
         std::u32string_view(U"去今明上本全当近半十百千余多几该同").find(before) != std::u32string_view::npos;
}

// 6万吨多晶硅, 48家上下游企业: the word goes on.
bool begins_other_word(std::u32string_view text, std::uint32_t length) {
  const char32_t next = length < text.size() ? text[length] : U'\0';
  if (text.front() == U'多' && length == 1) return is_one_of(next, U"晶元功模维媒层肽糖边能旋联光");
  return text.starts_with(U"上下") && next == U'游';
}

// 约 ends 签约 and 近 ends 最近: there they bound nothing.
bool ends_other_word(std::u32string_view text, std::uint32_t length) {
  if (length != 1 || text.size() < 2) return false;
  const char32_t before = text[text.size() - 2];
  switch (text.back()) {
    case U'约':
      return std::u32string_view(U"签节合履预条公契解制违邀集失").find(before) != std::u32string_view::npos;
    case U'近':
      return std::u32string_view(U"最附靠邻亲临远").find(before) != std::u32string_view::npos;
    case U'过':
    case U'上':
      return std::u32string_view(U"通经路度跨渡以线网身市地村海早晚路街").find(before) !=
             std::u32string_view::npos;
    default:
      return false;
  }
}

}  // namespace

std::optional<UnitMatch> match_unit(std::u32string_view text) {
  static const std::vector<Unit> units = decode_units();
  static const TermStarts starts({Table::statistics_units});
  std::optional<UnitMatch> best;
  if (text.empty() || !starts.has(text.front())) return best;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, 8), [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table != Table::statistics_units) continue;
      const Unit& unit = units[row.row];
      const char32_t next = length < text.size() ? text[length] : U'\0';
      const bool part_of_word = unit.not_before.find(next) != std::u32string::npos;
      const bool in_latin = text[length - 1] < 0x80 && (is_latin(next) || is_digit(next));
      if (!part_of_word && !in_latin) best = UnitMatch{&unit, length};
    }
  });
  return best;
}

std::optional<BoundMatch> match_bound_after(std::u32string_view text) {
  static const TermStarts starts({Table::statistics_bounds});
  std::optional<BoundMatch> best;
  if (text.empty() || !starts.has(text.front())) return best;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, 6), [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table != Table::statistics_bounds) continue;
      const BoundWord& word = bound_words()[row.row];
      if (word.side == BoundWord::Side::After && !begins_other_word(text, length))
        best = BoundMatch{word.bound, length};
    }
  });
  return best;
}

std::optional<BoundMatch> match_bound_before(std::u32string_view text, bool bare) {
  static const TermStarts starts({Table::statistics_bounds});
  static const CharacterTable ends = ends_of_bounds();
  constexpr std::uint32_t longest = 6;
  const auto size = static_cast<std::uint32_t>(text.size());
  if (text.empty() || !ends.has(text.back())) return std::nullopt;
  for (std::uint32_t length = std::min(longest, size); length > 0; --length) {
    if (!starts.has(text[size - length])) continue;
    for (const LexiconRow& row : StatisticsLexicon::builtin().find(text.substr(size - length))) {
      if (row.table != Table::statistics_bounds) continue;
      const BoundWord& word = bound_words()[row.row];
      if (word.side == BoundWord::Side::After || (word.side == BoundWord::Side::Bare && !bare)) continue;
      if (!ends_other_word(text, length)) return BoundMatch{word.bound, length};
    }
  }
  return std::nullopt;
}

std::string_view match_rate_after(std::u32string_view text, std::uint32_t& length) {
  std::string_view per;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, 4), [&](std::uint32_t matched, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table != Table::statistics_rates || !rates()[row.row].after) continue;
      per = rates()[row.row].per;
      length = matched;
    }
  });
  return per;
}

std::string_view last_rate_of(std::u32string_view clause, std::uint32_t& at) {
  std::string_view per;
  for (std::uint32_t i = 0; i < clause.size(); ++i) {
    const char32_t c = clause[i];
    static constexpr CharacterSet beginnings(U"年日月每时单一");
    if (!beginnings.has(c)) continue;
    const bool time = (c == U'年' || c == U'日' || c == U'月') && i > 0 && follows_time(clause[i - 1]);
    if (time) continue;
    StatisticsLexicon::builtin().match_prefixes(clause.substr(i, 8), [&](std::uint32_t, auto rows) {
      for (const LexiconRow& row : rows) {
        if (row.table != Table::statistics_rates || rates()[row.row].after) continue;
        per = rates()[row.row].per;
        at = i;
      }
    });
  }
  return per;
}

std::uint32_t match_idiom(std::u32string_view text) {
  static const TermStarts starts({Table::statistics_idioms});
  std::uint32_t best = 0;
  if (text.empty() || !starts.has(text.front())) return best;
  StatisticsLexicon::builtin().match_prefixes(text.substr(0, 8), [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table == Table::statistics_idioms) best = length;
    }
  });
  return best;
}

}  // namespace yuantu
