// SPDX-License-Identifier: Apache-2.0
// Fills the sentences of a page: first with names, then with the marks and words between them.
#include "extractor/relations/page_view.hpp"

#include <algorithm>
#include <string_view>

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

// 其中有甲, 其他: the 其 in them points to nothing that a rule may take, but in 也在其中 it does.
bool is_part_of_word(const Document& document, const Mention& mention) {
  constexpr std::u32string_view behind = U"中他它余实次间";
  constexpr std::u32string_view inside = U"在于入驻进到";
  const Span span = mention.span;
  if (mention.kind != MentionKind::Pointer || span.size() != 1 || document.text[span.begin] != U'其')
    return false;
  if (span.begin > 0 && inside.find(document.text[span.begin - 1]) != std::u32string_view::npos) return false;
  return span.end < document.text.size() && behind.find(document.text[span.end]) != std::u32string_view::npos;
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
  for (std::uint32_t behind; (behind = bracket_end(document, outer.end, sentence.end)) != outer.end;)
    outer.end = behind;
  return outer;
}

bool names_field(const Mentions& mentions, std::size_t first, Span sentence) {
  for (std::size_t i = first; i < mentions.all.size() && mentions.all[i].span.begin < sentence.end; ++i) {
    if (mentions.all[i].type == EntityType::Industry) return true;
  }
  return false;
}

// Gives each sentence its items, of which it has those up to its end. The pool does not move any more.
template <class Item>
void deal_out(const std::vector<Item>& pool, const std::vector<std::uint32_t>& ends,
              std::vector<SentenceView>& sentences, std::span<const Item> SentenceView::*part) {
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    sentences[i].*part = std::span(pool).subspan(first, ends[i] - first);
    first = ends[i];
  }
}

}  // namespace

PageView::PageView(const Document& document, const Mentions& mentions, FieldsAre fields) {
  sentences_.reserve(document.sentences.size());
  units_.reserve(mentions.all.size());
  std::vector<std::uint32_t> ends;
  ends.reserve(document.sentences.size());
  std::size_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    SentenceView& view = sentences_.emplace_back();
    view.span = sentence.span;
    view.article = sentence.article;
    view.paragraph = sentence.paragraph;
    view.kind = sentence.kind;
    while (next < mentions.all.size() && mentions.all[next].span.begin < view.span.begin) ++next;
    if (fields == FieldsAre::Words || names_field(mentions, next, view.span))
      add_units(document, mentions, fields, next, view);
    ends.push_back(static_cast<std::uint32_t>(units_.size()));
  }
  deal_out(units_, ends, sentences_, &SentenceView::units);
}

// Adds the sentence's mentions that stand in no other and in no bracket behind another.
void PageView::add_units(const Document& document, const Mentions& mentions, FieldsAre fields,
                         std::size_t first, SentenceView& view) {
  const std::size_t before = units_.size();
  std::uint32_t covered = view.span.begin;
  for (std::size_t next = first;
       next < mentions.all.size() && mentions.all[next].span.begin < view.span.end;) {
    std::size_t longest = next;  // of those that begin here
    const std::uint32_t begin = mentions.all[next].span.begin;
    for (; next < mentions.all.size() && mentions.all[next].span.begin == begin; ++next) {
      if (mentions.all[next].span.end > mentions.all[longest].span.end) longest = next;
    }
    const Mention& mention = mentions.all[longest];
    if (begin < covered || mention.span.end > view.span.end) continue;
    if (mention.type == EntityType::Industry && fields == FieldsAre::Words) continue;
    if (is_part_of_word(document, mention)) continue;
    Span span = mention.span;  // 区内 points to the zone; 内 is a word for the rules
    if (mention.kind == MentionKind::Pointer && span.size() > 1 && is_inside(document.text[span.end - 1]))
      --span.end;
    const Span outer = outer_span(document, view.span, span);
    units_.push_back({static_cast<std::uint32_t>(longest), mention.type, span, outer});
    view.types = view.types | TypeSet(mention.type);
    covered = outer.end;
  }
  if (fields == FieldsAre::Units && !view.types.has(EntityType::Industry)) {
    units_.resize(before);
    view.types = {};
  }
}

void PageView::add_words(const PageReading& page, const RuleWords& words) {
  std::vector<std::uint32_t> border_ends, word_ends;
  border_ends.reserve(sentences_.size());
  word_ends.reserve(sentences_.size());
  for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
    SentenceView& view = sentences_[i];
    if (!view.units.empty()) {
      add_marks(page.marks(), view);
      add_words_between_names(page.document(), words.of_sentence(i), view);
    }
    border_ends.push_back(static_cast<std::uint32_t>(borders_.size()));
    word_ends.push_back(static_cast<std::uint32_t>(words_.size()));
  }
  deal_out(borders_, border_ends, sentences_, &SentenceView::borders);
  deal_out(words_, word_ends, sentences_, &SentenceView::words);
}

// The marks that part clauses, outside names; those that part cells are counted everywhere.
void PageView::add_marks(const TextMarks& marks, SentenceView& view) {
  const MarkedPlaces places = marks.in(view.span);
  auto unit = view.units.begin();
  for (const std::uint32_t at : places.of(Mark::PhraseBorder)) {
    while (unit != view.units.end() && unit->outer.end <= at) ++unit;
    if (unit == view.units.end() || at < unit->outer.begin) borders_.push_back(at);
  }
  auto cell = places.of(Mark::Cell).begin();
  view.is_row = cell != MarkRange::end() && ++cell != MarkRange::end();
}

// The words between two names. A decoy hides the shorter words at its place and all inside it.
void PageView::add_words_between_names(const Document& document, std::span<const WordOccurrence> words,
                                       SentenceView& view) {
  const auto counts = [](const WordOccurrence& word) { return word.noted || word.is_decoy(); };
  auto unit = view.units.begin();
  std::uint32_t hidden_until = view.span.begin;
  for (std::size_t i = 0; i < words.size();) {
    const std::uint32_t at = words[i].begin;
    const std::size_t first = i;
    bool any = false;
    for (; i < words.size() && words[i].begin == at; ++i) any = any || counts(words[i]);
    if (!any || at < hidden_until) continue;
    while (unit != view.units.end() && unit->outer.end <= at) ++unit;
    const std::uint32_t limit = unit == view.units.end() ? view.span.end : unit->outer.begin;
    if (at >= limit || is_clause_border(document.text[at])) continue;
    const auto here = words.subspan(first, i - first);
    hidden_until = at + (here.size() == 1 ? add_word(here[0], limit, view) : add_words_at(here, limit, view));
  }
}

// Adds a word that no other begins with, if it is noted; what it hides if it is a decoy.
std::uint32_t PageView::add_word(const WordOccurrence& found, std::uint32_t limit, SentenceView& view) {
  if (found.end > limit) return 0;
  if (!found.noted) return found.is_decoy() ? found.end - found.begin : 0;
  words_.push_back({{found.begin, found.end}, found.word, found.roles});
  view.roles |= found.roles;
  return 0;
}

// Adds the words that begin at a place, the shortest first; how much a decoy there hides.
std::uint32_t PageView::add_words_at(std::span<const WordOccurrence> here, std::uint32_t limit,
                                     SentenceView& view) {
  const std::size_t first = words_.size();
  std::uint32_t decoy = 0;
  for (auto found = here.rbegin(); found != here.rend(); ++found) {
    if (found->end > limit) continue;
    if (found->is_decoy()) decoy = found->end - found->begin;
    if (found->noted) words_.push_back({{found->begin, found->end}, found->word, found->roles});
  }
  const auto hidden = [&](const FoundWord& word) { return word.span.size() < decoy; };
  if (decoy > 0)
    words_.erase(std::remove_if(words_.begin() + static_cast<std::ptrdiff_t>(first), words_.end(), hidden),
                 words_.end());
  for (std::size_t i = first; i < words_.size(); ++i) view.roles |= words_[i].roles;
  return words_.size() == first ? decoy : 0;
}

}  // namespace yuantu
