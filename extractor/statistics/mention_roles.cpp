// SPDX-License-Identifier: Apache-2.0
// Walks the clauses of a text and reads the words around their mentions.
#include "extractor/statistics/mention_roles.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/role_table.hpp"
#include "extractor/statistics/statistics_view.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t source_reach = 12;

// 甲的乙, 甲引进的乙: what is said is said of 乙.
bool owns_next(std::u32string_view text, Span name, Span next) {
  constexpr std::uint32_t longest_deed = 8;
  if (next.begin <= name.end || next.begin - name.end > longest_deed || text[next.begin - 1] != U'的')
    return false;
  return std::all_of(text.begin() + name.end, text.begin() + next.begin, is_han);
}

bool ends_reach(char32_t c) {
  return !is_han(c) && (breaks_clause(c) || separates_cells(c));
}

std::uint32_t reach_behind(std::u32string_view text, std::uint32_t at) {
  const std::size_t last = std::min<std::size_t>(text.size(), at + std::size_t{longest_clause});
  std::uint32_t end = at;
  while (end < last && !ends_reach(text[end])) ++end;
  return end;
}

// The clauses of a text one after another, or the cells of a row of a table: the mentions of one clause share
// its borders.
class Clauses {
 public:
  Clauses(std::u32string_view text, MarkedPlaces marks)
      : text_(text), border_(marks.of(Mark::Border).begin()), bracket_(marks.of(Mark::Bracket).begin()) {
    find_end();
  }

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
    const bool last = border_ == MarkRange::end();
    end_ = last ? static_cast<std::uint32_t>(text_.size()) : *border_;
    if (!last) ++border_;
    agent_.reset();
    for (brackets_ = false; bracket_ != MarkRange::end() && *bracket_ <= end_; ++bracket_) brackets_ = true;
  }

  std::u32string_view text_;
  MarkRange::Iterator border_, bracket_;  // the next behind the clause
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool brackets_ = false;
  std::optional<bool> agent_;
};

class RoleReader {
 public:
  RoleReader(const Document& document, const Mentions& mentions, MarkedPlaces marks)
      : document_(document), mentions_(mentions), marks_(marks), clauses_(document.text, marks) {}

  std::vector<MentionRole> read() {
    roles_.reserve(mentions_.all.size());
    for (std::uint32_t m = 0; m < mentions_.all.size(); ++m) {
      clauses_.go_to(mentions_.all[m].span.begin);
      const float role = role_of(m);
      roles_.push_back({role, agent_clause_end(m)});
    }
    return std::move(roles_);
  }

 private:
  // The text between two places without what stands in brackets.
  std::u32string_view plain(std::uint32_t begin, std::uint32_t end, std::u32string& buffer) const {
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

  // Whether one of the first words behind a name makes it a source.
  bool is_source(std::uint32_t begin, std::u32string_view behind) const {
    behind = behind.substr(0, source_reach);
    const Span reach{begin, begin + static_cast<std::uint32_t>(behind.size())};
    for (const std::uint32_t at : marks_.within(reach).of(Mark::Source)) {
      if (starts_with(behind.substr(at - begin), RoleWord::Source)) return true;
    }
    return false;
  }

  // Subjects and things just introduced are what numbers speak of; places, partners and sources are not.
  float role_of(std::uint32_t mention) const {
    const Span span = mentions_.all[mention].span;
    const std::uint32_t begin = clauses_.before(span);
    const std::uint32_t end = clauses_.behind(span.end);
    std::u32string before_text;
    std::u32string after_text;
    const bool brackets = clauses_.has_brackets() || end > clauses_.behind(span.begin);
    const std::u32string_view before =
        brackets ? plain(begin, span.begin, before_text) : document_.view({begin, span.begin});
    const std::u32string_view after =
        brackets ? plain(span.end, end, after_text) : document_.view({span.end, end});
    const bool in_brackets = before.size() < span.begin - begin && document_.text[span.begin - 1] != U'）' &&
                             document_.view({begin, span.begin}).rfind(U'（') != std::u32string_view::npos &&
                             document_.view({begin, span.begin}).rfind(U'（') + 1 >
                                 document_.view({begin, span.begin}).rfind(U'）') + 1;
    if (in_brackets && mention > 0) return roles_[mention - 1].weight;
    float role = 0;
    const unsigned behind = roles_at_start(after);
    if ((behind & role_bit(RoleWord::Modifier)) != 0) role -= 4.0f;
    if ((behind & role_bit(RoleWord::Host)) != 0) role -= 3.0f;
    if (owns_next(document_.text, span,
                  mention + 1 < mentions_.all.size() ? mentions_.all[mention + 1].span : Span{}))
      role -= 2.0f;
    if (brackets ? contains(after.substr(0, source_reach), RoleWord::Source) : is_source(span.end, after))
      role -= 3.0f;
    if (mention > 0 && mentions_.all[mention - 1].span.begin >= begin) {
      const Span previous = mentions_.all[mention - 1].span;
      std::u32string gap_text;
      const std::u32string_view gap = previous.end >= span.begin ? std::u32string_view()
                                      : brackets                 ? plain(previous.end, span.begin, gap_text)
                                                                 : document_.view({previous.end, span.begin});
      if (gap == U"以及" || (gap.size() == 1 && is_one_of(gap[0], U"、和与及"))) {
        return std::min(roles_[mention - 1].weight - 0.4f, 0.3f) + role;
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
    // 走进某某公司: what is visited is told of, a zone is only where the visit leads.
    const EntityType type = mentions_.all[mention].type;
    const bool visited_zone =
        (ahead & role_bit(RoleWord::Oblique)) != 0 && (type == EntityType::Park || type == EntityType::Place);
    if ((ahead & role_bit(RoleWord::Introduces)) != 0 && !visited_zone) return role + 1.2f;
    if ((ahead & role_bit(RoleWord::Oblique)) != 0) return role - 2.0f;
    return role;
  }

  // 由某某承建, 某某主办: who built or hosted is not what the next clauses measure. Where the clause of such
  // a name ends; the end of the text for other names.
  std::uint32_t agent_clause_end(std::uint32_t mention) {
    const auto never_ends = static_cast<std::uint32_t>(document_.text.size());
    const EntityType type = mentions_.all[mention].type;
    if (type == EntityType::Project || type == EntityType::Event || type == EntityType::Product)
      return never_ends;
    const Span span = mentions_.all[mention].span;
    const Span clause{clauses_.before(span), clauses_.behind(span.begin)};
    if (!clauses_.ends_with_agent(clause.begin, clause.end)) return never_ends;
    const std::u32string_view text = document_.view(clause);
    const std::size_t by = std::min(text.find(U'由'), text.find(U"联合"));
    return by == std::u32string_view::npos || clause.begin + by < span.begin ? clause.end : never_ends;
  }

  const Document& document_;
  const Mentions& mentions_;
  MarkedPlaces marks_;
  Clauses clauses_;
  std::vector<MentionRole> roles_;
};

}  // namespace

std::vector<MentionRole> read_roles(const Document& document, const Mentions& mentions, MarkedPlaces marks) {
  return RoleReader(document, mentions, marks).read();
}

}  // namespace yuantu
