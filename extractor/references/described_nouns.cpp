// SPDX-License-Identifier: Apache-2.0
// Looks behind a demonstrative for the noun that it belongs to: behind a 的, or behind a few words.
#include "extractor/references/described_nouns.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "extractor/character_set.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/references/reference_tables.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_description = 32;  // 这家成立于2015年、总部在某市的企业, but for brackets
constexpr std::uint32_t longest_attribute = 12;  // 这家省级专精特新|企业
constexpr std::uint32_t longest_noun = 8;

// What no attribute of a noun holds: the words of another phrase.
constexpr CharacterSet attribute_ends(U"的在由与和是对将为把被向从给及已了也还有会说等于、，；：\n");
constexpr CharacterSet description_ends(U"，；：\n");

}  // namespace

bool opens_clause(std::u32string_view text, std::uint32_t at, std::uint32_t sentence_begin) {
  if (at == sentence_begin) return true;
  constexpr std::u32string_view openers =
      U"，。；：！？、“”‘’（）—…·\n 在对由为与和及是将向使让给从于据而但使到把被助经因当";
  return openers.find(text[at - 1]) != std::u32string_view::npos;
}

bool ends_noun(std::u32string_view text, std::uint32_t at) {
  constexpr std::u32string_view extenders = U"家部城群化型员券名类库级制商组书区园所院长号";
  return at >= text.size() || extenders.find(text[at]) == std::u32string_view::npos;
}

// 这家成立于2015年的|企业: a noun may stand behind each 的 of the clause; 这家省级|实验室: or without one,
// near.
void DescribedNouns::look_behind(std::uint32_t demonstrative, std::uint32_t at, std::uint32_t s,
                                 PlaceBits& places) {
  if (speaks_of_kind(at)) return;
  const std::uint32_t end = document_.sentences[s].span.end;
  const WordBeginnings& nouns = ReferenceTables::get().noun_beginnings;
  bool near = true;
  for (std::uint32_t left = longest_description, from = at; at < end && left > 0; --left, ++at) {
    at = behind_bracket(at, end);
    if (at >= end || description_ends.has(document_.text[at])) return;
    near = near && at < from + longest_attribute && !attribute_ends.has(document_.text[at]);
    if (document_.text[at] == U'的') {
      places.add(at + 1);
      if (const std::uint32_t child = behind_tie(at + 1); child != at + 1) {
        places.add(child);
        attributed_ = child;
        attribute_ = demonstrative;
      }
    }
    if (near && at > from && at + 1 < end && nouns.may_begin(document_.text[at], document_.text[at + 1]) &&
        is_noun_alone(at)) {
      places.add(at);
      attributed_ = at;
      attribute_ = demonstrative;
      return;
    }
  }
}

// 这家某集团的全资子|公司.
std::uint32_t DescribedNouns::behind_tie(std::uint32_t at) const {
  static constexpr std::u32string_view ties[] = {U"子", U"全资子", U"控股子", U"分", U"参股"};
  const std::u32string_view rest = std::u32string_view(document_.text).substr(at, longest_noun);
  for (const std::u32string_view tie : ties) {
    if (rest.starts_with(tie) && rest.substr(tie.size()).starts_with(U"公司"))
      return at + static_cast<std::uint32_t>(tie.size());
  }
  return at;
}

// 这家省级企业: no province.
bool DescribedNouns::belongs_to_level(std::u32string_view text, std::uint32_t at) {
  return at < text.size() && (text[at] == U'级' || text[at] == U'属');
}

// 这一领域的企业: these are many.
bool DescribedNouns::speaks_of_kind(std::uint32_t at) const {
  static constexpr std::u32string_view kinds[] = {U"领域", U"行业", U"产业", U"地区", U"区域",
                                                  U"批",   U"类",   U"些",   U"种",   U"里"};
  const std::u32string_view rest = std::u32string_view(document_.text).substr(at, 2);
  return std::any_of(std::begin(kinds), std::end(kinds), [&](auto kind) { return rest.starts_with(kind); });
}

// A noun of the table that no name follows or holds, and no longer word.
bool DescribedNouns::is_noun_alone(std::uint32_t at) const {
  std::uint32_t length = 0;
  Lexicon::builtin().match_prefixes(std::u32string_view(document_.text).substr(at, longest_noun),
                                    [&](std::uint32_t found, std::span<const LexiconRow> rows) {
                                      for (const LexiconRow& row : rows)
                                        if (row.table == Table::reference_nouns) length = found;
                                    });
  return length > 1 && ends_noun(document_.text, at + length) && !touches_name({at, at + length + 1});
}

std::uint32_t DescribedNouns::behind_bracket(std::uint32_t at, std::uint32_t end) const {
  if (document_.text[at] != U'（') return at;
  while (at < end && document_.text[at] != U'）') ++at;
  return at + 1;
}

bool DescribedNouns::has_name(Span range) const {
  const auto name =
      std::lower_bound(names_.begin(), names_.end(), range.begin,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return name != names_.end() && name->span.begin < range.end;
}

bool DescribedNouns::touches_name(Span range) const {
  const auto behind =
      std::lower_bound(names_.begin(), names_.end(), range.end,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return behind != names_.begin() && (behind - 1)->span.end > range.begin;
}

// Where 这家, 该 … stands before a description that ends here; no_mention if none does.
std::uint32_t DescribedNouns::demonstrative_before(std::uint32_t end, std::uint32_t s) const {
  const std::uint32_t clause = document_.sentences[s].span.begin;
  std::uint32_t left = longest_description;
  for (std::uint32_t i = end; i > clause && left > 0; --i, --left) {
    if (document_.text[i - 1] == U'）') {
      while (i > clause + 1 && document_.text[i - 1] != U'（') --i;
      continue;
    }
    const char32_t c = document_.text[i - 1];
    if (description_ends.has(c)) return no_mention;
    if ((c != U'这' && c != U'该') || !opens_clause(document_.text, i - 1, clause)) continue;
    std::uint32_t length = 0;
    Lexicon::builtin().match_prefixes(document_.view({i - 1, end}),
                                      [&](std::uint32_t found, std::span<const LexiconRow> rows) {
                                        for (const LexiconRow& row : rows)
                                          if (row.table == Table::reference_demonstratives) length = found;
                                      });
    return length > 0 && !speaks_of_kind(i - 1 + length) ? i - 1 : no_mention;
  }
  return no_mention;
}

std::uint32_t DescribedNouns::demonstrative_of(std::uint32_t at, std::uint32_t s) const {
  if (attributed_ == at) return attribute_;
  return document_.text[at - 1] == U'的' ? demonstrative_before(at - 1, s) : no_mention;
}

}  // namespace yuantu
