// SPDX-License-Identifier: Apache-2.0
// Reads the words around each mention once for all numbers of the document.
#include "extractor/statistics/mention_context.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/name_ids.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/role_table.hpp"
#include "extractor/statistics/statistics_view.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// A subject stands in the clause or, in a row of a table, in the cell of its number.
bool ends_reach(char32_t c) {
  return !is_han(c) && (breaks_clause(c) || separates_cells(c));
}

std::uint32_t reach_before(std::u32string_view text, std::uint32_t at) {
  const std::uint32_t first = at > longest_clause ? at - longest_clause : 0;
  std::uint32_t begin = at;
  while (begin > first && !ends_reach(text[begin - 1])) --begin;
  return begin;
}

std::uint32_t reach_behind(std::u32string_view text, std::uint32_t at) {
  const std::size_t last = std::min<std::size_t>(text.size(), at + std::size_t{longest_clause});
  std::uint32_t end = at;
  while (end < last && !ends_reach(text[end])) ++end;
  return end;
}

}  // namespace

// The clauses of a text one after another: the mentions of one clause share its borders.
class MentionContext::Clauses {
 public:
  Clauses(std::u32string_view text, MarkedPlaces marks) : text_(text), marks_(marks) { find_end(); }

  // Goes on to the clause that a place stands in; places must not go back.
  void go_to(std::uint32_t at) {
    while (end_ < at) {
      begin_ = end_ + 1;
      find_end();
    }
  }
  // The borders seen from a span in it, no further away than the longest clause.
  std::uint32_t before(Span span) const {
    return std::max(begin_, span.begin > longest_clause ? span.begin - longest_clause : 0);
  }
  std::uint32_t behind(std::uint32_t at) const {
    return at <= end_ ? std::min(end_, at + longest_clause) : reach_behind(text_, at);
  }
  bool has_brackets() const { return brackets_; }
  // Whether somebody builds or hosts in the clause; the answer of the whole is that of each of its short
  // parts.
  bool ends_with_agent(std::uint32_t begin, std::uint32_t end) {
    const bool whole = begin == begin_ && end == end_;
    if (!whole) return ends_with(text_.substr(begin, end - begin), RoleWord::Agent);
    if (!agent_) agent_ = ends_with(text_.substr(begin, end - begin), RoleWord::Agent);
    return *agent_;
  }

 private:
  void find_end() {
    end_ = static_cast<std::uint32_t>(text_.size());
    brackets_ = false;
    agent_.reset();
    for (; next_ < marks_.size(); ++next_) {
      const MarkedPlace& place = marks_[next_];
      if (place.marks.has({Mark::Bracket})) brackets_ = true;
      if (!place.marks.has({Mark::ClauseEnd, Mark::CellBorder})) continue;
      end_ = place.at;
      ++next_;
      return;
    }
  }

  std::u32string_view text_;
  MarkedPlaces marks_;
  std::size_t next_ = 0;  // mark behind the clause
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool brackets_ = false;
  std::optional<bool> agent_;
};

MentionContext::MentionContext(const Document& document, const Mentions& mentions)
    : document_(document),
      mentions_(mentions),
      marks_(document.text, {0, static_cast<std::uint32_t>(document.text.size())}),
      breaks_(document.text, marks_.all()),
      ids_(number_names(mentions)),
      pieces_(document, mentions, ids_),
      pointers_(resolve_pointers(document, mentions, ids_, pieces_, marks_)) {
  number_mentions();
  section_topics_.resize(pieces_.section_count(), no_mention);
  section_heads_.resize(pieces_.section_count());
  place_mentions();
  find_lists();
}

void MentionContext::note_section(std::uint32_t mention) {
  const Sentence& sentence = document_.sentences[sentences_[mention]];
  const std::uint32_t section = pieces_.section_at(sentence.span.begin);
  const bool head = sentence.kind == SentenceKind::Headline || sentence.kind == SentenceKind::Subheadline;
  if (head) {
    section_heads_[section].push_back(name_ids_[mention]);
  } else if (section_topics_[section] == no_mention && mentions_.all[mention].type != EntityType::Person) {
    section_topics_[section] = name_ids_[mention];
  }
}

// From the last name of a list back to its first: a name with 等 and a number behind it is listed, and so is
// one that only a conjunction parts from a listed one.
void MentionContext::find_lists() {
  listed_.resize(mentions_.all.size(), false);
  const std::u32string_view text = document_.text;
  for (std::uint32_t m = size(); m-- > 0;) {
    const Span span = mentions_.all[m].span;
    if (span.end >= text.size()) continue;
    if (text[span.end] == U'等') {
      const std::u32string_view behind = text.substr(span.end + 1, 10);
      const auto number = static_cast<std::size_t>(
          std::find_if(behind.begin(), behind.end(), [](char32_t c) { return begins_number(c); }) -
          behind.begin());
      listed_[m] = number < behind.size() &&
                   behind.substr(0, number).find_first_of(U"，。；、") == std::u32string_view::npos;
      continue;
    }
    if (m + 1 >= size() || !listed_[m + 1]) continue;
    const Span next = mentions_.all[m + 1].span;
    if (next.begin < span.end || next.begin - span.end > 24) continue;
    const std::u32string_view gap = text.substr(span.end, next.begin - span.end);
    listed_[m] = gap.front() == U'、' || gap == U"和" || gap == U"与" || gap == U"及";
  }
}

void MentionContext::number_mentions() {
  const std::vector<std::uint32_t>& ids = ids_;
  name_ids_.resize(ids.size(), no_mention);
  inner_.resize(ids.size(), false);
  for (std::uint32_t m = 0; m < ids.size(); ++m) {
    if (resolved(m) != no_mention) name_ids_[m] = ids[resolved(m)];
    const Span span = mentions_.all[m].span;
    // 其中 points at what was counted before, not at a name.
    if (mentions_.all[m].kind == MentionKind::Pointer &&
        document_.view({span.begin, span.begin + 2}) == U"其中")
      inner_[m] = true;
    // 新建 is a place, but 新建三栋厂房 builds.
    if (mentions_.all[m].type == EntityType::Place && span.size() == 2 &&
        ends_with(document_.view(span), RoleWord::Introduces))
      inner_[m] = true;
    // 某某新区 in 某某新区管委会: the outer name is meant.
    for (std::uint32_t other = m > 3 ? m - 3 : 0; other < ids.size() && other < m + 4; ++other) {
      const Span outer = mentions_.all[other].span;
      if (mentions_.all[other].kind == MentionKind::Name && outer.contains(span) &&
          outer.size() > span.size())
        inner_[m] = true;
    }
  }
}

void MentionContext::place_mentions() {
  const auto size = static_cast<std::uint32_t>(mentions_.all.size());
  headline_names_.resize(document_.articles.size());
  std::vector<std::uint32_t> counts(size + 1, 0);  // by name id, in the article so far
  std::vector<bool> heads(size + 1, false);
  std::uint32_t s = 0;
  std::uint32_t first = 0;
  const auto close_article = [&](std::uint32_t end) {
    for (std::uint32_t m = first; m < end; ++m) {
      const std::uint32_t id = name_ids_[m];
      counts_.push_back(id == no_mention ? 0 : counts[id]);
      in_headline_.push_back(id != no_mention && heads[id]);
    }
    for (std::uint32_t m = first; m < end; ++m) {
      if (name_ids_[m] == no_mention) continue;
      counts[name_ids_[m]] = 0;
      heads[name_ids_[m]] = false;
    }
    first = end;
  };
  Clauses clauses(document_.text, marks_.all());
  for (std::uint32_t m = 0; m < size; ++m) {
    clauses.go_to(mentions_.all[m].span.begin);
    roles_.push_back(role_of(m, clauses));
    agent_ends_.push_back(agent_clause_end(m, clauses));
    const std::uint32_t before = s;
    while (s + 1 < document_.sentences.size() &&
           document_.sentences[s].span.end <= mentions_.all[m].span.begin)
      ++s;
    sentences_.push_back(s);
    if (s >= document_.sentences.size()) continue;
    if (document_.sentences[s].article != document_.sentences[before].article) close_article(m);
    if (name_ids_[m] == no_mention) continue;
    ++counts[name_ids_[m]];
    note_section(m);
    const std::uint32_t paragraph = document_.sentences[s].paragraph;
    if (paragraph >= topics_.size()) topics_.resize(paragraph + 1, no_mention);
    if (topics_[paragraph] == no_mention && mentions_.all[m].type != EntityType::Person)
      topics_[paragraph] = name_ids_[m];
    if (document_.sentences[s].kind == SentenceKind::Headline) {
      heads[name_ids_[m]] = true;
      headline_names_[document_.sentences[s].article].push_back(m);
    }
  }
  close_article(size);
}

std::uint32_t MentionContext::first_in(std::uint32_t position) const {
  const auto found =
      std::lower_bound(mentions_.all.begin(), mentions_.all.end(), position,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return static_cast<std::uint32_t>(found - mentions_.all.begin());
}

Span MentionContext::clause_of(std::uint32_t at) const {
  return {reach_before(document_.text, at), reach_behind(document_.text, at)};
}

// The text between two places without what stands in brackets.
std::u32string_view MentionContext::plain(std::uint32_t begin, std::uint32_t end,
                                          std::u32string& buffer) const {
  const std::u32string_view whole = document_.view({begin, std::max(begin, end)});
  if (whole.find_first_of(U"（(") == std::u32string_view::npos) return whole;
  int depth = 0;
  for (const char32_t c : whole) {
    if (c == U'（' || c == U'(') ++depth;
    if (depth == 0) buffer.push_back(c);
    if ((c == U'）' || c == U')') && depth > 0) --depth;
  }
  return buffer;
}

// Subjects and things just introduced are what numbers speak of; places, partners and sources are not.
float MentionContext::role_of(std::uint32_t mention, const Clauses& clauses) const {
  const Span span = mentions_.all[mention].span;
  const std::uint32_t begin = clauses.before(span);
  const std::uint32_t end = clauses.behind(span.end);
  std::u32string before_text;
  std::u32string after_text;
  const bool brackets = clauses.has_brackets() || end > clauses.behind(span.begin);
  const std::u32string_view before =
      brackets ? plain(begin, span.begin, before_text) : document_.view({begin, span.begin});
  const std::u32string_view after =
      brackets ? plain(span.end, end, after_text) : document_.view({span.end, end});
  const bool in_brackets = before.size() < span.begin - begin && document_.text[span.begin - 1] != U'）' &&
                           document_.view({begin, span.begin}).rfind(U'（') != std::u32string_view::npos &&
                           document_.view({begin, span.begin}).rfind(U'（') + 1 >
                               document_.view({begin, span.begin}).rfind(U'）') + 1;
  if (in_brackets && mention > 0) return roles_[mention - 1];
  float role = 0;
  const unsigned behind = roles_at_start(after);
  if ((behind & role_bit(RoleWord::Modifier)) != 0) role -= 4.0f;
  if ((behind & role_bit(RoleWord::Host)) != 0) role -= 3.0f;
  const bool owns = mention + 1 < mentions_.all.size() && document_.text[span.end] == U'的' &&
                    mentions_.all[mention + 1].span.begin == span.end + 1;
  if (owns) role -= 2.0f;
  if (contains(after.substr(0, 12), RoleWord::Source)) role -= 3.0f;
  if (mention > 0 && mentions_.all[mention - 1].span.begin >= begin) {
    const Span previous = mentions_.all[mention - 1].span;
    std::u32string gap_text;
    const std::u32string_view gap =
        previous.end < span.begin ? plain(previous.end, span.begin, gap_text) : std::u32string_view();
    if (gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及") {
      return std::min(roles_[mention - 1] - 0.4f, 0.3f) + role;
    }
    // The head of 位于甲区的乙园 is a place too; the head of 落户甲区的乙公司, where the verb opens the
    // clause, is not.
    if (gap == U"的") {
      std::u32string lead_text;
      const std::u32string_view lead = plain(begin, previous.begin, lead_text);
      if (lead.empty()) return 1.0f + role;
      return (ends_with(lead, RoleWord::Oblique) && lead.size() > 4 ? -2.0f : 1.5f) + role;
    }
  }
  if (before.empty() || before.back() == U'的' || before.back() == U'内') return role + 1.5f;
  const unsigned ahead = roles_at_end(before);
  if ((ahead & role_bit(RoleWord::Introduces)) != 0) return role + 1.2f;
  if ((ahead & role_bit(RoleWord::Oblique)) != 0) return role - 2.0f;
  return role;
}

// 由某某承建, 某某主办: who built or hosted is not what the next clauses measure. Where the clause of such a
// name ends; the end of the text for other names.
std::uint32_t MentionContext::agent_clause_end(std::uint32_t mention, Clauses& clauses) const {
  const auto never_ends = static_cast<std::uint32_t>(document_.text.size());
  const EntityType type = mentions_.all[mention].type;
  if (type == EntityType::Project || type == EntityType::Event || type == EntityType::Product)
    return never_ends;
  const Span span = mentions_.all[mention].span;
  const Span clause{clauses.before(span), clauses.behind(span.begin)};
  if (!clauses.ends_with_agent(clause.begin, clause.end)) return never_ends;
  const std::u32string_view text = document_.view(clause);
  const std::size_t by = std::min(text.find(U'由'), text.find(U"联合"));
  return by == std::u32string_view::npos || clause.begin + by < span.begin ? clause.end : never_ends;
}

bool MentionContext::is_in_name(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 60 ? span.begin - 60 : 0);
       m < mentions_.all.size() && mentions_.all[m].span.begin < span.end; ++m) {
    if (mentions_.all[m].kind == MentionKind::Name && mentions_.all[m].span.overlaps(span)) return true;
  }
  return false;
}

std::uint32_t MentionContext::project_around(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 60 ? span.begin - 60 : 0);
       m < mentions_.all.size() && mentions_.all[m].span.begin < span.end; ++m) {
    const Mention& mention = mentions_.all[m];
    if (mention.kind == MentionKind::Name && mention.type == EntityType::Project &&
        mention.span.contains(span) && !inner_[m])
      return m;
  }
  return no_mention;
}

bool MentionContext::is_named(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 40 ? span.begin - 40 : 0); m < mentions_.all.size(); ++m) {
    if (mentions_.all[m].span.begin >= span.end) return false;
    if (mentions_.all[m].span.overlaps(span) && resolved(m) != no_mention) return true;
  }
  return false;
}

}  // namespace yuantu
