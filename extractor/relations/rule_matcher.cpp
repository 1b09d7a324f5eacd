// SPDX-License-Identifier: Apache-2.0
// Matches patterns: from the anchor to the right, then from the anchor to the left, with backtracking over
// light words, gaps and lists.
#include "extractor/relations/rule_matcher.hpp"

#include <algorithm>

namespace yuantu {
namespace {

constexpr std::uint32_t short_gap = 12;
constexpr std::uint32_t long_gap = 40;
constexpr int most_skips = 8;
constexpr std::uint32_t most_words_before_de = 4;  // 由A出资组建的H

}  // namespace

void RuleMatcher::begin(Span range) {
  found_.heads.clear();
  found_.tails.clear();
  found_.range = range;
  found_.certainty = 1.0f;
  found_.topic_certainty = 1.0f;
  found_.topic_named_in.reset();
}

const PatternMatch* RuleMatcher::match(const Pattern& pattern, Span anchor) {
  pattern_ = &pattern;
  anchor_ = anchor;
  begin(anchor);
  if (!right(pattern.anchor + 1, anchor.end) || describes_another() || lists_both()) return nullptr;
  return &found_;
}

// 某中心、某基地等创新平台: what is listed side by side lies in no other of the list.
bool RuleMatcher::lists_both() const {
  if (pattern_->relation != RelationType::locatedIn && pattern_->relation != RelationType::partOf)
    return false;
  if (found_.topic_named_in || found_.certainty < 1) return false;
  const std::uint32_t head = view_->unit_of(found_.heads.front());
  const std::uint32_t tail = view_->unit_of(found_.tails.front());
  if (std::max(head, tail) >= view_->units.size()) return false;
  std::uint32_t at = std::min(head, tail);
  while (at < std::max(head, tail) && reader_.joined(*view_, at, false)) ++at;
  return at == std::max(head, tail);
}

const PatternMatch* RuleMatcher::match_side_by_side(const Pattern& pattern, std::uint32_t unit) {
  const PatternElement& first = pattern.elements.front();
  const PatternElement& second = pattern.elements.back();
  if (!fits(first, unit) || !fits(second, unit + 1)) return nullptr;
  if (pattern.elements.size() == 3) return match_clause_alone(pattern, unit);
  if (view_->units[unit].outer.end != view_->units[unit + 1].outer.begin) return nullptr;
  if (reader_.joined(*view_, unit, false)) return nullptr;  // “甲”“乙” is a list
  begin({view_->units[unit].outer.begin, view_->units[unit + 1].outer.end});
  fill(first, {unit, 1});
  fill(second, {unit + 1, 1});
  return &found_;
}

// 初夏，某市某镇，某公司…: the first stands alone in its clause, but for light words; the second opens the
// next.
const PatternMatch* RuleMatcher::match_clause_alone(const Pattern& pattern, std::uint32_t unit) {
  const MentionUnit& alone = view_->units[unit];
  if (alone.outer.end + 1 != view_->units[unit + 1].outer.begin ||
      reader_.document().text[alone.outer.end] != U'，')
    return nullptr;
  std::uint32_t at = view_->clause_of(alone.outer.begin).begin;
  for (std::uint32_t next; at < alone.outer.begin && (next = reader_.skip(*view_, at)) != at;) at = next;
  if (at != alone.outer.begin || reader_.list_around(*view_, unit, false).count > 1) return nullptr;
  const UnitRange list = reader_.list_around(*view_, unit + 1, false);
  begin({alone.outer.begin, view_->units[unit + list.count].outer.end});
  fill(pattern.elements.front(), {unit, 1});
  fill(pattern.elements.back(), {unit + 1, list.count});
  return &found_;
}

const PatternMatch* RuleMatcher::match_subject(const Pattern& pattern, std::uint32_t unit) {
  pattern_ = &pattern;
  if (!fits(pattern.elements[0], unit)) return nullptr;
  const UnitRange list = reader_.list_around(*view_, unit, false);
  begin({view_->units[unit].outer.begin, view_->units[list.first + list.count - 1].outer.end});
  for (std::uint32_t i = unit; i < list.first + list.count; ++i) {
    if (fits(pattern.elements[0], i)) found_.heads.push_back(view_->units[i].mention);
  }
  anchor_ = found_.range;
  if (!take_topic(pattern.elements[1])) return nullptr;
  return &found_;
}

// The topic is there without a word of this sentence.
bool RuleMatcher::take_topic(const PatternElement& element) {
  const Topic topic = discourse_.topic(element.topic, sentence_);
  if (!topic) return false;
  (element.kind == ElementKind::Head ? found_.heads : found_.tails).assign(1, topic.mention);
  found_.topic_certainty = topic.certainty;
  found_.topic_named_in = topic.sentence;
  return true;
}

// 某产品上市，某公司研制的另一产品亮相: what the pattern ends with describes a name behind it.
bool RuleMatcher::describes_another() const {
  const std::span<const PatternElement> elements = pattern_->elements;
  if (pattern_->relation == RelationType::partnerOf || elements.size() < 3) return false;
  if (elements.back().kind != ElementKind::Word || found_.range.end >= view_->span.end) return false;
  const ElementKind before = elements[elements.size() - 2].kind;
  if (before != ElementKind::Head && before != ElementKind::Tail) return false;
  return elements[elements.size() - 3].kind == ElementKind::Comma &&
         reader_.document().text[found_.range.end] == U'的';
}

// True where what was matched only describes a name behind it (落户P的H): then an H^ before it is not its
// subject.
bool RuleMatcher::is_attribute() const {
  const PatternElement& first = pattern_->elements[0];
  if (!first.subject || pattern_->relation == RelationType::partnerOf) return false;
  std::uint32_t at = found_.range.end;
  for (std::uint32_t next; (next = reader_.skip_marks(*view_, at)) != at;) at = next;
  for (std::uint32_t i = 0; i < most_words_before_de && at < view_->span.end; ++i, ++at) {
    if (reader_.document().text[at] == U'的' || index_.is_border(at) ||
        index_.unit_from(at) < view_->units.size())
      break;
  }
  if (at >= view_->span.end || reader_.document().text[at] != U'的') return false;
  // 某室是由A与B共建的平台 says it of 某室 all the same.
  const std::u32string_view taken = reader_.document().view({found_.range.begin, anchor_.begin});
  if (taken.find(U"是由") != std::u32string_view::npos || taken.find(U"系由") != std::u32string_view::npos)
    return false;
  const bool focus = pattern_->relation == RelationType::focusesOn;
  if (pattern_->elements.back().kind == ElementKind::Word && !focus) return true;
  for (std::uint32_t i = at + 1; i <= std::min(view_->span.end, at + 1 + short_gap); ++i) {
    // 以某业为主导的产业体系 describes no name; 以某业为主导的某园区 does.
    if (const std::uint32_t unit = index_.unit_from(i); unit < view_->units.size())
      return !focus || first.types.has(view_->units[unit].type);
    if (index_.is_border(i)) return false;
  }
  return false;
}

// A 、 between two parallel statements (A领投、B跟投), not between two verbs (研发、生产).
bool RuleMatcher::parts_list(std::uint32_t at) const {
  return at < view_->span.end && reader_.document().text[at] == U'、' &&
         index_.unit_from(at + 1) < view_->units.size();
}

// The innermost of places one behind the other: 某省某市某园区, 某县的某园.
std::uint32_t RuleMatcher::last_site(std::uint32_t unit) const {
  using enum EntityType;
  const auto is_site = [&](std::uint32_t u) {
    return u < view_->units.size() && TypeSet(Place, Park).has(view_->units[u].type);
  };
  while (is_site(unit) && is_site(unit + 1)) {
    const auto between =
        reader_.document().view({view_->units[unit].outer.end, view_->units[unit + 1].outer.begin});
    if (!between.empty() && between != U"的" && between != U"境内" && between != U"境内的") break;
    ++unit;
  }
  return unit;
}

bool RuleMatcher::right(std::uint32_t element, std::uint32_t at) {
  if (element == pattern_->elements.size()) {
    found_.range.end = at;
    return left(pattern_->anchor, anchor_.begin);
  }
  const RelationRules& rules = reader_.rules();
  const PatternElement& e = pattern_->elements[element];
  if (e.kind == ElementKind::ShortGap || e.kind == ElementKind::LongGap) return right_gap(element, at);
  if (e.topic != TopicKind::None) return take_topic(e) && right(element + 1, at);
  for (int skips = 0; skips <= most_skips; ++skips) {
    if (e.kind == ElementKind::Word) {
      for (const WordOccurrence& word : index_.from(at)) {
        if (rules.in_set(word.word, e.word_set) && right(element + 1, word.end)) return true;
      }
    } else if (e.kind == ElementKind::Comma) {
      if (index_.is_border(at) && right(element + 1, at + 1)) return true;
    } else if (fits(e, index_.unit_from(at)) && right_slot(element, at)) {
      return true;
    }
    const std::uint32_t next = index_.skip(at);
    if (next == at) return false;
    at = next;
  }
  return false;
}

bool RuleMatcher::fits(const PatternElement& element, std::uint32_t unit) const {
  return unit < view_->units.size() && element.types.has(view_->units[unit].type);
}

// 智能体“小穗”: of a kind of product and the name right behind it, the name.
std::uint32_t RuleMatcher::named_product(std::uint32_t unit) const {
  if (unit + 1 >= view_->units.size()) return unit;
  const MentionUnit& kind = view_->units[unit];
  const MentionUnit& name = view_->units[unit + 1];
  const bool follows = kind.outer.end == name.outer.begin && kind.outer.end == kind.span.end;
  const bool quoted = is_quotation_mark(reader_.document().text[name.outer.begin]);
  return follows && quoted && kind.type == EntityType::Product && name.type == kind.type ? unit + 1 : unit;
}

void RuleMatcher::fill(const PatternElement& element, UnitRange units) {
  if (element.kind == ElementKind::Other) return;
  std::vector<std::uint32_t>& slot = element.kind == ElementKind::Head ? found_.heads : found_.tails;
  slot.clear();
  for (std::uint32_t i = units.first; i < units.first + units.count; ++i)
    slot.push_back(view_->units[named_product(i)].mention);
}

bool RuleMatcher::right_slot(std::uint32_t element, std::uint32_t at) {
  const PatternElement& e = pattern_->elements[element];
  std::uint32_t first = index_.unit_from(at);
  // A gap does not pass over 在: 由甲建设的实验室揭牌仪式在乙 says nothing of 乙.
  const bool behind_gap = e.kind != ElementKind::Other && element > 0 &&
                          pattern_->elements[element - 1].kind == ElementKind::ShortGap;
  if (behind_gap && at > view_->span.begin && reader_.document().text[at - 1] == U'在') return false;
  if (e.kind == ElementKind::Tail && pattern_->relation == RelationType::locatedIn && !e.single) {
    first = last_site(first);
    if (!fits(e, first)) return false;
  }
  std::uint32_t last = first;
  while (!e.single && reader_.joined(*view_, last, e.companions) && fits(e, last + 1)) ++last;
  for (;; --last) {
    fill(e, {first, last - first + 1});
    if (right(element + 1, view_->units[last].outer.end)) return true;
    if (last == first) return false;
  }
}

bool RuleMatcher::right_gap(std::uint32_t element, std::uint32_t at) {
  const bool is_short = pattern_->elements[element].kind == ElementKind::ShortGap;
  const std::uint32_t limit = std::min(view_->span.end, at + (is_short ? short_gap : long_gap));
  while (at <= limit) {
    if (right(element + 1, at)) return true;
    const std::uint32_t unit = index_.unit_from(at);
    if (is_short && (unit < view_->units.size() || index_.is_border(at) || parts_list(at))) return false;
    at = unit < view_->units.size() ? view_->units[unit].outer.end : at + 1;
  }
  return false;
}

bool RuleMatcher::left(std::uint32_t elements, std::uint32_t at) {
  if (elements == 0) {
    found_.range.begin = std::min(found_.range.begin, at);
    return !is_attribute() && !moves_another(at);
  }
  const PatternElement& e = pattern_->elements[elements - 1];
  if (e.kind == ElementKind::ShortGap || e.kind == ElementKind::LongGap) return left_gap(elements, at);
  if (e.topic != TopicKind::None) return take_topic(e) && left(elements - 1, at);
  const RelationRules& rules = reader_.rules();
  const std::uint32_t from = at;
  for (int skips = 0; skips <= most_skips; ++skips) {
    if (e.kind == ElementKind::Word) {
      for (std::uint32_t i = index_.first_until(at); i != SentenceIndex::no_word; i = index_.next_until(i)) {
        const WordOccurrence& word = index_.word(i);
        if (rules.in_set(word.word, e.word_set) && left(elements - 1, word.begin)) return true;
      }
    } else if (e.kind == ElementKind::Comma) {
      if (at > view_->span.begin && index_.is_border(at - 1) && left(elements - 1, at - 1)) return true;
    } else if (fits(e, index_.unit_until(at)) && left_slot(elements, at)) {
      return true;
    }
    const std::uint32_t next = index_.skip_back(at);
    if (next == at) break;
    at = next;
  }
  return (e.subject || (elements == 1 && is_agent(e))) && left_subject(from);
}

// 与, 同 or 和 stands between the unit before and this one.
bool RuleMatcher::ends_a_pair(std::uint32_t unit) const {
  static constexpr std::u32string_view pairs = U"与同和跟";
  if (unit == 0) return false;
  const std::u32string_view between =
      reader_.document().view({view_->units[unit - 1].outer.end, view_->units[unit].outer.begin});
  return between.size() == 1 && pairs.find(between.front()) != std::u32string_view::npos;
}

bool RuleMatcher::left_slot(std::uint32_t elements, std::uint32_t at) {
  const PatternElement& e = pattern_->elements[elements - 1];
  const std::uint32_t last = index_.unit_until(at);
  std::uint32_t first = last;
  while (!e.single && first > 0 && reader_.joined(*view_, first - 1, e.companions) && fits(e, first - 1))
    --first;
  if (e.subject && reader_.governed(*view_, view_->units[first].outer.begin)) return false;
  if (e.subject && e.single && first > 0 && reader_.joined(*view_, first - 1, false)) return false;
  // A与B、C与D分别签约: C signs with D, not B.
  if (pattern_->relation == RelationType::partnerOf && e.kind == ElementKind::Head && first < last &&
      ends_a_pair(first))
    first = last;
  for (;; ++first) {
    fill(e, {first, last - first + 1});
    if (left(elements - 1, view_->units[first].outer.begin)) return true;
    if (first == last) return false;
  }
}

// False where nothing ends that the last of the elements could be, and nothing may be skipped.
bool RuleMatcher::may_end(std::uint32_t elements, std::uint32_t at) {
  if (elements == 0) return true;
  const PatternElement& e = pattern_->elements[elements - 1];
  if (e.kind == ElementKind::Word) {
    if (index_.first_until(at) != SentenceIndex::no_word) return true;
  } else {
    const bool is_slot =
        e.kind == ElementKind::Head || e.kind == ElementKind::Tail || e.kind == ElementKind::Other;
    const bool is_named = is_slot && e.topic == TopicKind::None && !e.subject && elements > 1;
    if (!is_named || fits(e, index_.unit_until(at))) return true;
  }
  return index_.skip_back(at) != at;
}

bool RuleMatcher::left_gap(std::uint32_t elements, std::uint32_t at) {
  const bool is_short = pattern_->elements[elements - 1].kind == ElementKind::ShortGap;
  const std::uint32_t reach = is_short ? short_gap : long_gap;
  const std::uint32_t limit = std::max(view_->span.begin, at > reach ? at - reach : 0);
  while (at >= limit) {
    if (may_end(elements - 1, at) && left(elements - 1, at)) return true;
    const std::uint32_t unit = index_.unit_until(at);
    if (at == view_->span.begin) return false;
    if (is_short && (unit < view_->units.size() || index_.is_border(at - 1) || parts_list(at - 1)))
      return false;
    at = unit < view_->units.size() ? view_->units[unit].outer.begin : at - 1;
  }
  return false;
}

}  // namespace yuantu
