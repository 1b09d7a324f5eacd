// SPDX-License-Identifier: Apache-2.0
// Scores the mentions near a number: type, distance, place in the clause.
#include "extractor/statistics/subject_finder.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
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
    : document_(document), mentions_(mentions) {}

std::uint32_t SubjectFinder::first_in(std::uint32_t position) const {
  const auto found =
      std::lower_bound(mentions_.all.begin(), mentions_.all.end(), position,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return static_cast<std::uint32_t>(found - mentions_.all.begin());
}

// The clause ends between two places: a comma is 1, a semicolon or full stop 3.
std::uint32_t SubjectFinder::breaks_between(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t breaks = 0;
  for (std::uint32_t i = from; i < to; ++i) {
    const char32_t c = document_.text[i];
    if (is_one_of(c, U"，,：:")) breaks += 1;
    if (is_one_of(c, U"；;。！？\n")) breaks += 3;
  }
  return breaks;
}

bool SubjectFinder::follows_preposition(std::uint32_t mention) const {
  const std::uint32_t begin = mentions_.all[mention].span.begin;
  if (begin == 0) return false;
  return is_one_of(document_.text[begin - 1], U"由在向与和同对从为于被给据把将跟及到以按获比让");
}

bool SubjectFinder::opens_clause(std::uint32_t mention) const {
  const std::uint32_t begin = mentions_.all[mention].span.begin;
  if (begin == 0) return true;
  return is_one_of(document_.text[begin - 1], U"，。；：！？\n“（…—\u3000 ,;:、");
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
  float score = 6.0f - 0.8f * static_cast<float>(std::min(breaks, 8u));
  if (opens_clause(mention)) score += 1.0f;
  if (follows_preposition(mention)) score -= 2.0f;
  if (breaks == 0) score += 1.0f;
  if (!query.metric.empty() && span.end <= query.metric.begin && query.metric.begin - span.end <= 8 &&
      breaks_between(span.end, query.metric.begin) == 0) {
    score += 2.0f;
  }
  return score;
}

// 总投资42亿元的某某基地, 投资26亿元建设某某项目, 80家企业落户某某园
float SubjectFinder::score_after(std::uint32_t mention, const SubjectQuery& query) const {
  const Span span = mentions_.all[mention].span;
  if (breaks_between(query.quantity.end, span.begin) != 0) return never;
  const std::u32string_view gap = document_.view({query.quantity.end, span.begin});
  const bool project_like = query.kind == SubjectClass::Project || query.kind == SubjectClass::Area ||
                            query.kind == SubjectClass::Capacity || query.kind == SubjectClass::Fund ||
                            query.kind == SubjectClass::Power || query.kind == SubjectClass::Length;
  if (project_like && gap.size() <= 14) {
    if (gap.starts_with(U"的") || gap.find(U"建") != std::u32string_view::npos ||
        gap.find(U"打造") != std::u32string_view::npos || gap.find(U"设立") != std::u32string_view::npos ||
        gap.find(U"兴办") != std::u32string_view::npos) {
      return 8.5f;
    }
  }
  constexpr std::array<std::u32string_view, 9> settled = {U"落户", U"入驻", U"落地", U"聚集", U"集聚",
                                                          U"汇聚", U"扎根", U"进驻", U"集结"};
  if (query.kind == SubjectClass::Count && gap.size() <= 16) {
    for (const std::u32string_view word : settled) {
      if (gap.find(word) != std::u32string_view::npos) return 8.0f;
    }
    const EntityType type = mentions_.all[mention].type;
    if (gap.find(U"参加") != std::u32string_view::npos && type == EntityType::Event) return 8.0f;
  }
  return never;
}

float SubjectFinder::score_earlier(std::uint32_t mention, const SubjectQuery& query,
                                   std::uint32_t sentence) const {
  const Sentence& from = document_.sentences[sentence];
  const Sentence& to = document_.sentences[query.sentence];
  const float distance = static_cast<float>(query.sentence - sentence);
  float score = 3.0f - 0.7f * distance;
  if (from.paragraph != to.paragraph) score -= 1.0f;
  if (opens_clause(mention)) score += 0.7f;
  if (follows_preposition(mention)) score -= 1.0f;
  if (mentions_.all[mention].span.begin < from.span.begin + 12) score += 0.5f;
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
  const auto consider = [&](std::uint32_t at, float place) {
    const std::uint32_t name = mentions_.resolved(at);
    if (name == no_mention || place <= never) return;
    const float weight = weight_of(query.kind, mentions_.all[name].type);
    if (weight <= never) return;
    float score = weight + place;
    if (query.previous != no_mention && mentions_.all[name].name == mentions_.all[query.previous].name)
      score += 1.5f;
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
    if (mentions_.resolved(m) == no_mention) continue;
    bool joined = !lists.empty() && mention.span.begin > end && mention.span.begin - end <= 24;
    if (joined) {
      std::u32string_view gap = document_.view({end, mention.span.begin});
      if (gap.starts_with(U"（") && gap.find(U"）") != std::u32string_view::npos)
        gap = gap.substr(gap.find(U"）") + 1);
      joined = gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及";
    }
    if (!joined) lists.emplace_back();
    lists.back().push_back(mentions_.resolved(m));
    end = mention.span.end;
  }
  return lists;
}

std::vector<std::uint32_t> SubjectFinder::list_before(std::uint32_t sentence, std::uint32_t at,
                                                      std::size_t size, SubjectClass kind) const {
  std::vector<std::uint32_t> best;
  float best_weight = never;
  for (std::vector<std::uint32_t>& list : lists_in({document_.sentences[sentence].span.begin, at})) {
    if (list.size() != size) continue;
    const float weight = weight_of(kind, mentions_.all[list.front()].type);
    if (weight > never && weight >= best_weight) {
      best_weight = weight;
      best = std::move(list);
    }
  }
  return best;
}

std::vector<std::uint32_t> SubjectFinder::list_after(std::uint32_t sentence, std::uint32_t at,
                                                     std::size_t size, SubjectClass kind) const {
  std::vector<std::uint32_t> best;
  float best_weight = never;
  for (std::vector<std::uint32_t>& list : lists_in({at, document_.sentences[sentence].span.end})) {
    if (list.size() != size) continue;
    const float weight = weight_of(kind, mentions_.all[list.front()].type);
    if (weight > best_weight) {
      best_weight = weight;
      best = std::move(list);
    }
  }
  return best;
}

}  // namespace yuantu
