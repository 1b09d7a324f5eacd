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

// Most characters part no clauses, and need no look at all the marks.
bool may_part_clauses(char32_t c) {
  return c < 0x4e00 || c > 0x9fff;
}

// The words between two names, and the marks that part clauses. A decoy hides the shorter words at its place
// and all inside it.
class SegmentReader {
 public:
  SegmentReader(const Document& document, const RelationRules& rules, std::span<const WordOccurrence> words,
                SentenceView& view)
      : document_(document), rules_(rules), words_(words), view_(view) {}

  void read(Span segment) {
    for (std::uint32_t at = segment.begin; at < segment.end; ++at) {
      if (may_part_clauses(document_.text[at]) && is_clause_border(document_.text[at]))
        view_.borders.push_back(at);
    }
    std::uint32_t hidden_until = segment.begin;
    while (next_ < words_.size() && words_[next_].begin < segment.begin) ++next_;
    while (next_ < words_.size() && words_[next_].begin < segment.end) {
      const std::uint32_t at = words_[next_].begin;
      std::size_t end = next_ + 1;
      while (end < words_.size() && words_[end].begin == at) ++end;
      const auto here = words_.subspan(next_, end - next_);
      next_ = end;
      if (at < hidden_until || is_clause_border(document_.text[at])) continue;
      hidden_until = at + take(here, segment.end);
    }
  }

 private:
  // How much a decoy hides.
  std::uint32_t take(std::span<const WordOccurrence> here, std::uint32_t limit) {
    std::uint32_t decoy = 0;
    const std::size_t first = view_.words.size();
    for (auto found = here.rbegin(); found != here.rend(); ++found) {
      if (found->end > limit) continue;
      const RuleWord& entry = rules_.word(found->word);
      if (entry.roles & role_decoy) decoy = found->end - found->begin;
      if (entry.noted) view_.words.push_back({{found->begin, found->end}, found->word});
    }
    if (decoy == 0) return 0;
    std::erase_if(view_.words, [&](const FoundWord& w) {
      return w.span.begin == here.front().begin && w.span.size() < decoy;
    });
    return view_.words.size() == first ? decoy : 0;
  }

  const Document& document_;
  const RelationRules& rules_;
  std::span<const WordOccurrence> words_;
  SentenceView& view_;
  std::size_t next_ = 0;
};

void scan(const Document& document, const RelationRules& rules, std::span<const WordOccurrence> words,
          SentenceView& view) {
  SegmentReader reader(document, rules, words, view);
  std::uint32_t begin = view.span.begin;
  for (const MentionUnit& unit : view.units) {
    if (unit.outer.begin > begin) reader.read({begin, unit.outer.begin});
    begin = std::max(begin, unit.outer.end);
  }
  reader.read({begin, view.span.end});
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

RuleWords::RuleWords(const Document& document, const RelationRules& rules,
                     const std::vector<SentenceView>& views, const std::vector<SentenceView>& field_views) {
  first_.reserve(views.size() + 1);
  for (std::size_t i = 0; i < views.size(); ++i) {
    first_.push_back(static_cast<std::uint32_t>(all_.size()));
    if (views[i].units.empty() && field_views[i].units.empty()) continue;
    std::uint32_t begin = views[i].span.begin;
    for (const MentionUnit& unit : views[i].units) {
      scan(document, rules, {begin, unit.span.begin});
      begin = unit.span.end;
    }
    scan(document, rules, {begin, views[i].span.end});
  }
  first_.push_back(static_cast<std::uint32_t>(all_.size()));
}

void RuleWords::scan(const Document& document, const RelationRules& rules, Span range) {
  const DoubleArray trie = rules.trie();
  const std::u32string_view text = document.view({0, range.end});
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const std::size_t first = all_.size();
    trie.match_prefixes(text.substr(at), [&](std::uint32_t length, std::uint32_t word) {
      if (rules.word(word).wanted) all_.push_back({word, at, at + length});
    });
    if (all_.size() > first + 1) std::reverse(all_.begin() + static_cast<std::ptrdiff_t>(first), all_.end());
  }
}

std::vector<SentenceView> view_names(const Document& document, const Mentions& mentions, bool with_fields) {
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
    for (const MentionUnit& unit : view.units) view.types = view.types | TypeSet(unit.type);
  }
  return views;
}

void view_words(const Document& document, const RelationRules& rules, const RuleWords& words,
                std::vector<SentenceView>& views) {
  for (std::uint32_t i = 0; i < views.size(); ++i) {
    SentenceView& view = views[i];
    if (view.units.empty()) continue;
    scan(document, rules, words.of_sentence(i), view);
    const auto text = document.view(view.span);
    view.is_row = std::count_if(text.begin(), text.end(), parts_cells) > 1;
  }
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

const SentenceView* sentence_at(const std::vector<SentenceView>& views, std::uint32_t position) {
  const auto it = std::upper_bound(views.begin(), views.end(), position,
                                   [](std::uint32_t p, const SentenceView& v) { return p < v.span.begin; });
  if (it == views.begin() || (it - 1)->span.end <= position) return nullptr;
  return &*(it - 1);
}

}  // namespace yuantu
