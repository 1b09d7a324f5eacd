// SPDX-License-Identifier: Apache-2.0
// Scores the mentions near a number: type, distance, place in the clause.
#include "extractor/statistics/subject_finder.hpp"

#include <algorithm>
#include <array>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/role_table.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// A subject stands in the clause or, in a row of a table, in the cell of its number.
bool ends_reach(char32_t c) {
  return breaks_clause(c) || separates_cells(c);
}

using Weights = std::array<float, entity_type_count>;
constexpr float never = -100;

// How well each type of mention fits each class of number. Order of the columns:
// Company Park Lab University Government Organization Project Person Place Product Industry Event Policy
// Honor
constexpr std::array<Weights, 17> type_weights = {{
    /* Project    */ {1.0f, 2.5f, 4.5f, 0.5f, 0.0f, 1.0f, 6.0f, never, 1.5f, 0.5f, never, 3.0f, 0.5f, never},
    /* Finance    */ {5.0f, 0.5f, 1.5f, 2.5f, 2.5f, 3.0f, 2.5f, never, 0.0f, 0.5f, never, 0.0f, never, never},
    /* Revenue    */
    {5.0f, 4.0f, 1.5f, 0.5f, never, 2.0f, 2.0f, never, 3.5f, 2.5f, never, 2.0f, never, never},
    /* Output     */
    {2.5f, 5.0f, 1.0f, never, never, 2.5f, 3.5f, never, 5.0f, 0.5f, never, 1.0f, 0.5f, never},
    /* Deal       */ {4.0f, 3.0f, 4.0f, 4.0f, 0.0f, 2.0f, 1.5f, never, 2.5f, 2.5f, never, 4.5f, never, never},
    /* Credit     */ {5.0f, 2.0f, 1.0f, 0.0f, 1.0f, 3.0f, 1.0f, never, 2.0f, never, never, 3.0f, 1.5f, never},
    /* Subsidy    */ {3.0f, 1.5f, 3.0f, 1.0f, 2.0f, 2.0f, 2.0f, 2.0f, 1.5f, 0.0f, never, 0.5f, 5.0f, never},
    /* Fund       */
    {1.0f, 0.5f, never, never, 0.0f, 6.0f, 1.0f, never, 0.0f, never, never, 0.5f, 0.0f, never},
    /* Area       */
    {1.0f, 4.0f, 4.5f, 2.0f, never, 1.0f, 5.5f, never, 2.0f, never, never, 1.0f, never, never},
    /* Capacity   */
    {3.5f, 2.5f, 3.5f, never, never, 1.0f, 5.5f, never, 2.5f, 1.5f, never, never, never, never},
    /* Production */
    {5.0f, 3.0f, 1.0f, never, never, 0.5f, 3.0f, never, 4.5f, 2.0f, never, never, never, never},
    /* Power      */
    {1.0f, 2.0f, 2.5f, never, never, 0.5f, 5.0f, never, 2.5f, 4.5f, never, never, never, never},
    /* Length     */
    {1.0f, 1.5f, 2.0f, never, never, 0.5f, 5.0f, never, 2.0f, 5.0f, never, never, never, never},
    /* Event      */ {2.0f, 1.0f, 2.0f, 0.5f, never, 1.5f, 3.5f, never, 0.5f, 4.0f, never, 5.0f, 0.5f, never},
    /* Saving     */ {3.0f, 2.5f, 2.5f, 1.0f, never, 2.0f, 4.5f, never, 1.5f, 4.0f, never, 1.0f, 1.0f, never},
    /* Count      */ {3.5f, 5.0f, 4.5f, 3.0f, 0.0f, 4.0f, 3.5f, never, 4.5f, 3.5f, never, 4.5f, 1.5f, 0.0f},
    /* Rank       */
    {4.5f, 5.0f, 3.0f, 3.0f, never, 2.0f, 2.0f, never, 5.0f, 4.5f, never, 0.0f, never, never},
}};

float weight_of(SubjectClass kind, EntityType type) {
  return type_weights[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
}

constexpr std::uint32_t sentences_back = 8;

}  // namespace

SubjectFinder::SubjectFinder(const Document& document, const Mentions& mentions)
    : document_(document),
      mentions_(mentions),
      pointers_(resolve_pointers(document, mentions)),
      breaks_before_(count_breaks(document.text)) {
  std::vector<std::u32string_view> headline;
  std::uint32_t article = 0;
  std::uint32_t s = 0;
  for (std::uint32_t m = 0; m < mentions.all.size(); ++m) {
    roles_.push_back(role_of(m));
    agent_ends_.push_back(agent_clause_end(m));
    while (s + 1 < document.sentences.size() && document.sentences[s].span.end <= mentions.all[m].span.begin)
      ++s;
    if (s < document.sentences.size() && document.sentences[s].article != article) {
      article = document.sentences[s].article;
      headline.clear();
    }
    const std::uint32_t name = resolved(m);
    if (name != no_mention && s < document.sentences.size() &&
        document.sentences[s].kind == SentenceKind::Headline) {
      headline.push_back(mentions.all[name].name);
    }
    in_headline_.push_back(name != no_mention && std::find(headline.begin(), headline.end(),
                                                           mentions.all[name].name) != headline.end());
  }
}

std::uint32_t SubjectFinder::first_in(std::uint32_t position) const {
  const auto found =
      std::lower_bound(mentions_.all.begin(), mentions_.all.end(), position,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return static_cast<std::uint32_t>(found - mentions_.all.begin());
}

// The clause ends between two places: a comma is 1, a semicolon or full stop 3.
std::uint32_t SubjectFinder::breaks_between(std::uint32_t from, std::uint32_t to) const {
  return from < to ? breaks_before_[to] - breaks_before_[from] : 0;
}

std::vector<std::uint32_t> SubjectFinder::count_breaks(std::u32string_view text) {
  std::vector<std::uint32_t> before(text.size() + 1, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::uint32_t weight = 0;
    switch (text[i]) {
      case U'，':
      case U',':
      case U'：':
      case U':':
        weight = 1;
        break;
      case U'；':
      case U';':
      case U'。':
      case U'！':
      case U'？':
      case U'\n':
        weight = 3;
        break;
      default:
        break;
    }
    before[i + 1] = before[i] + weight;
  }
  return before;
}

Span SubjectFinder::clause_of(std::uint32_t at) const {
  Span clause{at, at};
  while (clause.begin > 0 && !ends_reach(document_.text[clause.begin - 1])) --clause.begin;
  while (clause.end < document_.text.size() && !ends_reach(document_.text[clause.end])) ++clause.end;
  return clause;
}

// The text between two places without what stands in brackets.
std::u32string_view SubjectFinder::plain(std::uint32_t begin, std::uint32_t end,
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
float SubjectFinder::role_of(std::uint32_t mention) const {
  const Span span = mentions_.all[mention].span;
  std::uint32_t begin = span.begin;
  std::uint32_t end = span.end;
  while (begin > 0 && !ends_reach(document_.text[begin - 1])) --begin;
  while (end < document_.text.size() && !ends_reach(document_.text[end])) ++end;
  std::u32string before_text;
  std::u32string after_text;
  const std::u32string_view before = plain(begin, span.begin, before_text);
  const std::u32string_view after = plain(span.end, end, after_text);
  const bool in_brackets = before.size() < span.begin - begin && document_.text[span.begin - 1] != U'）' &&
                           document_.view({begin, span.begin}).rfind(U'（') != std::u32string_view::npos &&
                           document_.view({begin, span.begin}).rfind(U'（') + 1 >
                               document_.view({begin, span.begin}).rfind(U'）') + 1;
  if (in_brackets && mention > 0) return roles_[mention - 1];
  float role = 0;
  if (starts_with(after, RoleWord::Modifier)) role -= 4.0f;
  if (starts_with(after, RoleWord::Host)) role -= 3.0f;
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
  if (ends_with(before, RoleWord::Introduces)) return role + 1.2f;
  if (ends_with(before, RoleWord::Oblique)) return role - 2.0f;
  return role;
}

// 由某某承建, 某某主办: who built or hosted is not what the next clauses measure. Where the clause of such a
// name ends; the end of the text for other names.
std::uint32_t SubjectFinder::agent_clause_end(std::uint32_t mention) const {
  const auto never_ends = static_cast<std::uint32_t>(document_.text.size());
  const EntityType type = mentions_.all[mention].type;
  if (type == EntityType::Project || type == EntityType::Event || type == EntityType::Product)
    return never_ends;
  const Span span = mentions_.all[mention].span;
  const Span clause = clause_of(span.begin);
  const std::u32string_view text = document_.view(clause);
  if (!ends_with(text, RoleWord::Agent)) return never_ends;
  const std::size_t by = std::min(text.find(U'由'), text.find(U"联合"));
  return by == std::u32string_view::npos || clause.begin + by < span.begin ? clause.end : never_ends;
}

// 宁德时代、比亚迪等18户企业: the names before 等 are among what is counted.
bool SubjectFinder::is_counted_member(std::uint32_t mention, Span quantity) const {
  std::uint32_t i = mentions_.all[mention].span.end;
  std::uint32_t next = first_in(i);
  while (i < quantity.begin) {
    const char32_t c = document_.text[i];
    if (c == U'等') return quantity.begin - i <= 12 && breaks_between(i, quantity.begin) == 0;
    if (!is_one_of(c, U"、和及与“”（）")) {
      if (next >= mentions_.all.size() || mentions_.all[next].span.begin != i) return false;
      i = mentions_.all[next].span.end;
      next = first_in(i);
      continue;
    }
    ++i;
  }
  return i == quantity.begin && mentions_.all[mention].span.end != i;
}

float SubjectFinder::score_before(std::uint32_t mention, const SubjectQuery& query) const {
  const Span span = mentions_.all[mention].span;
  if (is_counted_member(mention, query.quantity)) return never;
  const std::uint32_t breaks = breaks_between(span.end, query.quantity.begin);
  float score = 6.0f - 0.7f * static_cast<float>(std::min(breaks, 8u)) + roles_[mention];
  if (query.quantity.begin > agent_ends_[mention]) score -= 3.0f;
  if (breaks == 0) score += 1.0f;
  const char32_t previous = span.begin > 0 ? document_.text[span.begin - 1] : U'\0';
  const bool rank = query.kind == SubjectClass::Rank;
  if (breaks == 0 && (rank ? is_one_of(previous, U"居列占位") : previous == U'占')) return never;
  if (rank && span.end == query.quantity.begin) return never;
  if (!query.metric.empty() && span.end <= query.metric.begin && query.metric.begin - span.end <= 8 &&
      breaks_between(span.end, query.metric.begin) == 0) {
    score += 2.0f;
  }
  return score;
}

bool SubjectFinder::names_project_before(const SubjectQuery& query) const {
  const Span clause = clause_of(query.quantity.begin);
  for (std::uint32_t m = first_in(clause.begin); m < mentions_.all.size(); ++m) {
    if (mentions_.all[m].span.begin >= query.quantity.begin) return false;
    if (mentions_.all[m].type == EntityType::Project || mentions_.all[m].type == EntityType::Lab) return true;
  }
  return false;
}

// 总投资42亿元的某某基地, 投资26亿元建设某某项目, 80家企业落户某某园
float SubjectFinder::score_after(std::uint32_t mention, const SubjectQuery& query) const {
  const Span span = mentions_.all[mention].span;
  const std::uint32_t breaks = breaks_between(query.quantity.end, span.begin);
  const std::u32string_view gap = document_.view({query.quantity.end, span.begin});
  // 投资1.8亿元，在某地建设某某产线
  if (breaks == 1 && query.kind == SubjectClass::Project && gap.size() <= 34 && !gap.empty() &&
      gap.front() == U'，' && ends_with(gap, RoleWord::Introduces)) {
    return names_project_before(query) ? never : 8.0f;
  }
  if (breaks != 0) return never;
  const bool project_like = query.kind == SubjectClass::Project || query.kind == SubjectClass::Area ||
                            query.kind == SubjectClass::Capacity || query.kind == SubjectClass::Fund ||
                            query.kind == SubjectClass::Power || query.kind == SubjectClass::Length;
  if (project_like && gap.size() <= 14) {
    if (gap.starts_with(U"的") || gap.find(U'建') != std::u32string_view::npos ||
        gap.find(U"打造") != std::u32string_view::npos || gap.find(U"设立") != std::u32string_view::npos ||
        gap.find(U"兴办") != std::u32string_view::npos) {
      return 8.5f;
    }
  }
  if (query.kind == SubjectClass::Count && gap.size() <= 16 && contains(gap, RoleWord::Settle)) return 8.0f;
  return never;
}

float SubjectFinder::score_earlier(std::uint32_t mention, const SubjectQuery& query,
                                   std::uint32_t sentence) const {
  const Sentence& from = document_.sentences[sentence];
  const Sentence& to = document_.sentences[query.sentence];
  const float distance = static_cast<float>(query.sentence - sentence);
  float score = 3.0f - 0.7f * distance;
  if (from.paragraph != to.paragraph) score -= 1.0f;
  score += 0.7f * roles_[mention];
  if (query.quantity.begin > agent_ends_[mention]) score -= 2.0f;
  if (mentions_.all[mention].span.begin < from.span.begin + 12) score += 0.5f;
  if (in_headline_[mention]) score += 0.8f;
  if (from.kind == SentenceKind::Headline) score = std::max(score, 0.8f);
  return score;
}

Subject SubjectFinder::find(const SubjectQuery& query) const {
  const Sentence& sentence = document_.sentences[query.sentence];
  const Article& article = document_.articles[sentence.article];
  std::uint32_t first_sentence = query.sentence > sentences_back ? query.sentence - sentences_back : 0;
  first_sentence = std::max(first_sentence, article.first_sentence);
  Subject best;
  best.score = -50;
  Subject second = best;
  // A name between the last number and this one may be a new subject.
  const std::uint32_t next = first_in(query.previous_end);
  const bool fresh = query.previous == no_mention ||
                     (next < mentions_.all.size() && mentions_.all[next].span.end <= query.quantity.begin &&
                      resolved(next) != no_mention);
  const auto consider = [&](std::uint32_t at, float place) {
    const std::uint32_t name = resolved(at);
    if (name == no_mention || place <= never) return;
    float weight = weight_of(query.kind, mentions_.all[name].type);
    if (weight <= never) return;
    const bool fund =
        mentions_.all[name].type == EntityType::Organization && mentions_.all[name].name.ends_with(U"基金");
    if (fund && query.kind == SubjectClass::Project) weight = 5.5f;
    if (!fund && query.kind == SubjectClass::Fund && mentions_.all[name].type == EntityType::Organization)
      weight = 2.0f;
    float score = weight + place;
    const bool happens = query.kind == SubjectClass::Count || query.kind == SubjectClass::Deal || query.signs;
    if (query.at_event && happens && roles_[at] > -1.0f && mentions_.all[name].type == EntityType::Event)
      score += 2.5f;
    if (query.hinted != TypeSet{}) score += query.hinted.has(mentions_.all[name].type) ? 3.0f : -1.0f;
    if (query.previous != no_mention && mentions_.all[name].name == mentions_.all[query.previous].name) {
      const bool built = mentions_.all[name].type == EntityType::Project;
      score += fresh ? 1.0f : built ? 4.5f : 3.0f;
    }
    const bool same =
        best.mention != no_mention && mentions_.all[best.mention].name == mentions_.all[name].name;
    if (score > best.score) {
      if (!same) second = best;
      best.mention = name;
      best.score = score;
    } else if (!same && score > second.score) {
      second.mention = name;
      second.score = score;
    }
  };
  std::uint32_t s = first_sentence;
  const std::uint32_t start = document_.sentences[first_sentence].span.begin;
  for (const ResolvedPointer& pointer : pointers_.extra) {
    if (pointer.span.begin >= query.quantity.begin) break;
    if (pointer.span.begin < sentence.span.begin) continue;
    const bool compared =
        pointer.span.begin > 0 && is_one_of(document_.text[pointer.span.begin - 1], U"占居列");
    if (compared || pointer.span.end == query.quantity.begin) continue;
    const std::uint32_t breaks = breaks_between(pointer.span.end, query.quantity.begin);
    consider(pointer.name, 7.0f - 0.7f * static_cast<float>(std::min(breaks, 8u)));
  }
  for (std::uint32_t m = first_in(start); m < mentions_.all.size(); ++m) {
    const Span span = mentions_.all[m].span;
    if (span.begin >= sentence.span.end) break;
    while (s < query.sentence && document_.sentences[s].span.end <= span.begin) ++s;
    if (span.begin < sentence.span.begin) {
      consider(m, score_earlier(m, query, s));
    } else if (span.end <= query.quantity.begin) {
      consider(m, score_before(m, query));
    } else if (span.begin >= query.quantity.end) {
      consider(m, score_after(m, query));
    }
  }
  best.margin = best.score - second.score;
  return best;
}

// Maximal runs of mentions joined by 、 和 与 及 以及.
std::vector<std::vector<std::uint32_t>> SubjectFinder::lists_in(Span span) const {
  std::vector<std::vector<std::uint32_t>> lists;
  std::uint32_t end = 0;
  for (std::uint32_t m = first_in(span.begin); m < mentions_.all.size(); ++m) {
    const Mention& mention = mentions_.all[m];
    if (mention.span.end > span.end) break;
    if (resolved(m) == no_mention) continue;
    bool joined = !lists.empty() && mention.span.begin > end && mention.span.begin - end <= 24;
    if (joined) {
      std::u32string_view gap = document_.view({end, mention.span.begin});
      if (gap.starts_with(U"（") && gap.find(U'）') != std::u32string_view::npos)
        gap = gap.substr(gap.find(U'）') + 1);
      joined = gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及";
    }
    if (!joined) lists.emplace_back();
    lists.back().push_back(resolved(m));
    end = mention.span.end;
  }
  return lists;
}

std::vector<std::uint32_t> SubjectFinder::list_of(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                                  SubjectClass kind) const {
  std::vector<std::uint32_t> best;
  float best_weight = never;
  for (std::vector<std::uint32_t>& list : lists_in(document_.sentences[sentence].span)) {
    if (list.size() != size) continue;
    const float weight = weight_of(kind, mentions_.all[list.front()].type);
    const bool before = mentions_.all[list.front()].span.begin < at;
    if (weight > best_weight || (weight == best_weight && before)) {
      best_weight = weight;
      best = std::move(list);
    }
  }
  return best;
}

std::vector<std::uint32_t> SubjectFinder::list_ending(std::uint32_t sentence, std::uint32_t at) const {
  const Span span{document_.sentences[sentence].span.begin, at};
  std::vector<std::vector<std::uint32_t>> lists = lists_in(span);
  if (lists.empty()) return {};
  std::uint32_t end = at;
  for (std::uint32_t m = first_in(span.begin); m < mentions_.all.size() && mentions_.all[m].span.end <= at;
       ++m) {
    end = mentions_.all[m].span.end;
  }
  return at - end <= 6 && breaks_between(end, at) == 0 ? lists.back() : std::vector<std::uint32_t>();
}

bool SubjectFinder::is_named(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 40 ? span.begin - 40 : 0); m < mentions_.all.size(); ++m) {
    if (mentions_.all[m].span.begin >= span.end) return false;
    if (mentions_.all[m].span.overlaps(span) && resolved(m) != no_mention) return true;
  }
  return false;
}

std::size_t SubjectFinder::list_size_at(std::uint32_t sentence, std::uint32_t at) const {
  const std::vector<std::vector<std::uint32_t>> lists =
      lists_in({document_.sentences[sentence].span.begin, at});
  if (lists.empty() || mentions_.all[lists.back().back()].span.end != at) return 0;
  return lists.back().size();
}

}  // namespace yuantu
