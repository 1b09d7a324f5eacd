// SPDX-License-Identifier: Apache-2.0
// Looks for words between two places; lists of words are short, as they are those of one sentence.
#include "extractor/statistics/clause_words.hpp"

#include <algorithm>

#include "extractor/utf.hpp"

namespace yuantu {

ClauseWords::ClauseWords(const StatisticsView& sentence, std::size_t index, const MeaningContext& context)
    : sentence_(sentence),
      quantities_(sentence.quantities),
      q_(quantities_[index]),
      index_(index),
      context_(context),
      before_(context.previous) {
  clause_begin_ = clause_begin(sentence, q_.span.begin);
  clause_end_ = clause_end(sentence, q_.span.end);
  read_key();
  left_ = clause_begin_;
  if (index > 0) left_ = std::max(left_, quantities_[index - 1].span.end);
  right_ = clause_end_;
  if (index + 1 < quantities_.size()) right_ = std::min(right_, quantities_[index + 1].span.begin);
}

// 总投资：24.6亿元 规模：…: the key is part of the clause, the next key is not.
void ClauseWords::read_key() {
  constexpr std::uint32_t longest = 16;
  if (clause_begin_ <= sentence_.span.begin || sentence_.text[clause_begin_ - 1] != U'：') return;
  const std::u32string_view lead = view(clause_begin_, q_.span.begin);
  if (!lead.empty() && lead != U"约" && lead != U"近" && lead != U"超") return;
  std::uint32_t begin = clause_begin_ - 1;
  while (begin > sentence_.span.begin && begin + longest > clause_begin_ && is_han(sentence_.text[begin - 1]))
    --begin;
  if (begin + 1 >= clause_begin_) return;
  key_ = Span{begin, clause_begin_ - 1};
  clause_begin_ = begin;
  const std::size_t gap = view(q_.span.end, clause_end_).find_first_of(U" \u3000");
  if (gap != std::u32string_view::npos) clause_end_ = q_.span.end + static_cast<std::uint32_t>(gap);
}

const MetricHit* ClauseWords::last_metric(std::uint32_t begin, std::uint32_t end) const {
  const MetricHit* best = nullptr;
  const std::span<const MetricHit> metrics = sentence_.metrics;
  for (auto hit_at = first_from(metrics, begin); hit_at != metrics.end() && hit_at->span.begin < end;
       ++hit_at) {
    const MetricHit& hit = *hit_at;
    if (hit.span.end > end || !hit.word->fits(q_.kind)) continue;
    if (best == nullptr || hit.span.end > best->span.end) best = &hit;
  }
  return best;
}

const MetricHit* ClauseWords::first_metric(std::uint32_t begin, std::uint32_t end) const {
  const MetricHit* best = nullptr;
  const std::span<const MetricHit> metrics = sentence_.metrics;
  for (auto hit = first_from(metrics, begin); hit != metrics.end() && hit->span.begin < end; ++hit) {
    if (hit->span.end > end || !hit->word->fits(q_.kind)) continue;
    // Of overlapping words the one that ends last names the thing: 供货合同, not 供货.
    if (best == nullptr || (hit->span.begin <= best->span.end && hit->span.end > best->span.end))
      best = &*hit;
  }
  return best;
}

const CueHit* ClauseWords::last_cue(std::uint32_t begin, std::uint32_t end,
                                    std::initializer_list<Cue> cues) const {
  const CueHit* best = nullptr;
  const std::span<const CueHit> hits = sentence_.cues;
  for (auto hit_at = first_from(hits, begin); hit_at != hits.end() && hit_at->span.begin < end; ++hit_at) {
    const CueHit& hit = *hit_at;
    if (hit.span.end > end) continue;
    if (std::find(cues.begin(), cues.end(), hit.cue) == cues.end()) continue;
    if (best == nullptr || hit.span.end > best->span.end) best = &hit;
  }
  return best;
}

bool ClauseWords::is_joined() const {
  if (index_ == 0) return false;
  const std::u32string_view gap = view(quantities_[index_ - 1].span.end, q_.span.begin);
  return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及" || gap == U"，";
}

}  // namespace yuantu
