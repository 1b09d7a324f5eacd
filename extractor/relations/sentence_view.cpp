// SPDX-License-Identifier: Apache-2.0
// Cuts sentences into mentions, clauses and rule words in one scan.
#include "extractor/relations/sentence_view.hpp"

#include <algorithm>

namespace yuantu {
namespace {

constexpr std::uint32_t longest_bracket = 60;

bool opens_quotation(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'《' || c == U'「' || c == U'『';
}
bool closes_quotation(char32_t c) {
  return c == U'”' || c == U'’' || c == U'》' || c == U'」' || c == U'』';
}
bool is_inside(char32_t c) {
  return c == U'内' || c == U'里';
}
bool opens_bracket(char32_t c) {
  return c == U'（' || c == U'(';
}
bool closes_bracket(char32_t c) {
  return c == U'）' || c == U')';
}

// The end of a bracket that opens at `begin`, or `begin` if none does.
std::uint32_t bracket_end(const Document& document, std::uint32_t begin, std::uint32_t limit) {
  if (begin >= limit || !opens_bracket(document.text[begin])) return begin;
  std::uint32_t depth = 0;
  for (std::uint32_t i = begin; i < std::min(limit, begin + longest_bracket); ++i) {
    if (opens_bracket(document.text[i])) ++depth;
    if (closes_bracket(document.text[i]) && --depth == 0) return i + 1;
  }
  return begin;
}

Span outer_span(const Document& document, Span sentence, Span mention) {
  Span outer = mention;
  while (outer.begin > sentence.begin && opens_quotation(document.text[outer.begin - 1])) --outer.begin;
  while (outer.end < sentence.end && closes_quotation(document.text[outer.end])) ++outer.end;
  outer.end = bracket_end(document, outer.end, sentence.end);
  return outer;
}

// Adds the sentence's mentions that stand in no other and in no bracket behind another.
void add_units(const Document& document, const Mentions& mentions, bool with_fields, std::size_t& next,
               SentenceView& view) {
  while (next < mentions.all.size() && mentions.all[next].span.begin < view.span.begin) ++next;
  std::uint32_t covered = view.span.begin;
  while (next < mentions.all.size() && mentions.all[next].span.begin < view.span.end) {
    std::size_t longest = next;  // of those that begin here
    const std::uint32_t begin = mentions.all[next].span.begin;
    for (; next < mentions.all.size() && mentions.all[next].span.begin == begin; ++next) {
      if (mentions.all[next].span.end > mentions.all[longest].span.end) longest = next;
    }
    const Mention& mention = mentions.all[longest];
    if (begin < covered || mention.span.end > view.span.end) continue;
    if (mention.type == EntityType::Industry && !with_fields) continue;
    Span span = mention.span;  // 区内 points to the zone; 内 is a word for the rules
    if (mention.kind == MentionKind::Pointer && span.size() > 1 && is_inside(document.text[span.end - 1]))
      --span.end;
    const Span outer = outer_span(document, view.span, span);
    view.units.push_back({static_cast<std::uint32_t>(longest), mention.type, span, outer});
    covered = outer.end;
  }
}

void add_words_at(const Document& document, const RelationRules& rules, std::uint32_t& at,
                  std::uint32_t limit, SentenceView& view) {
  constexpr std::uint32_t noted = role_negation | role_rumour | role_planned | role_in_order | role_on_stage |
                                  role_stage_act | role_prize | role_earlier | role_stage_speech |
                                  role_guests;
  const std::size_t first = view.words.size();
  std::uint32_t decoy = 0;
  rules.trie().match_prefixes(document.view({at, limit}), [&](std::uint32_t length, std::uint32_t word) {
    const RuleWord& entry = rules.word(word);
    if (entry.roles & role_decoy) decoy = length;
    if (!entry.anchors.empty() || (entry.roles & noted)) view.words.push_back({{at, at + length}, word});
  });
  if (decoy > 0) {  // a decoy hides the shorter words at its place and all inside it
    std::erase_if(view.words,
                  [&](const FoundWord& w) { return w.span.begin == at && w.span.size() < decoy; });
    if (view.words.size() == first) at += decoy - 1;
  }
  ++at;
}

void scan(const Document& document, const RelationRules& rules, SentenceView& view) {
  std::size_t unit = 0;
  for (std::uint32_t at = view.span.begin; at < view.span.end;) {
    while (unit < view.units.size() && view.units[unit].outer.begin < at) ++unit;
    if (unit < view.units.size() && view.units[unit].outer.begin == at) {
      at = view.units[unit].outer.end;
      continue;
    }
    const std::uint32_t limit = unit < view.units.size() ? view.units[unit].outer.begin : view.span.end;
    if (is_clause_border(document.text[at])) {
      view.borders.push_back(at++);
    } else {
      add_words_at(document, rules, at, limit, view);
    }
  }
}

}  // namespace

bool is_clause_border(char32_t c) {
  switch (c) {
    case U'，':
    case U',':
    case U'；':
    case U';':
    case U'：':
    case U':':
    case U'。':
    case U'！':
    case U'？':
    case U'—':
    case U'\u2500':
    case U'｜':
    case U'|':
    case U'\n':
    case U'\u3000':
      return true;
    default:
      return false;
  }
}

bool parts_cells(char32_t c) {
  return c == U'｜' || c == U'|' || c == U'\t';
}

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'"':
    case U'《':
    case U'》':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
      return true;
    default:
      return false;
  }
}

std::vector<SentenceView> view_sentences(const Document& document, const Mentions& mentions,
                                         const RelationRules& rules, bool with_fields) {
  std::vector<SentenceView> views;
  views.reserve(document.sentences.size());
  std::size_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    SentenceView& view = views.emplace_back();
    view.span = sentence.span;
    view.article = sentence.article;
    view.paragraph = sentence.paragraph;
    view.kind = sentence.kind;
    add_units(document, mentions, with_fields, next, view);
    const auto is_field = [](const MentionUnit& unit) { return unit.type == EntityType::Industry; };
    if (with_fields && std::none_of(view.units.begin(), view.units.end(), is_field)) view.units.clear();
    if (view.units.empty()) continue;
    for (const MentionUnit& unit : view.units) view.types = view.types | TypeSet(unit.type);
    scan(document, rules, view);
    const auto text = document.view(view.span);
    view.is_row = std::count_if(text.begin(), text.end(), parts_cells) > 1;
  }
  return views;
}

Span SentenceView::clause_of(std::uint32_t position) const {
  const auto behind = std::upper_bound(borders.begin(), borders.end(), position);
  const std::uint32_t end = behind == borders.end() ? span.end : *behind;
  const std::uint32_t begin = behind == borders.begin() ? span.begin : *(behind - 1) + 1;
  return {begin, end};
}

bool SentenceView::is_border(std::uint32_t position) const {
  return std::binary_search(borders.begin(), borders.end(), position);
}

std::uint32_t SentenceView::unit_from(std::uint32_t position) const {
  const auto it = std::lower_bound(units.begin(), units.end(), position,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.outer.begin < p; });
  if (it == units.end() || it->outer.begin != position) return static_cast<std::uint32_t>(units.size());
  return static_cast<std::uint32_t>(it - units.begin());
}

std::uint32_t SentenceView::unit_until(std::uint32_t position) const {
  const auto it = std::lower_bound(units.begin(), units.end(), position,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.outer.end < p; });
  if (it == units.end() || it->outer.end != position) return static_cast<std::uint32_t>(units.size());
  return static_cast<std::uint32_t>(it - units.begin());
}

bool SentenceView::cuts_mention(Span range) const {
  const auto it = std::lower_bound(units.begin(), units.end(), range.begin + 1,
                                   [](const MentionUnit& u, std::uint32_t p) { return u.span.end < p; });
  return it != units.end() && it->span.overlaps(range);
}

}  // namespace yuantu
