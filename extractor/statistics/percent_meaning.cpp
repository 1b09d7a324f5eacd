// SPDX-License-Identifier: Apache-2.0
// Reads percentages by the cue beside them: 同比增长, 占, 开放率.
#include <algorithm>

#include "extractor/statistics/clause_words.hpp"
#include "extractor/statistics/counted_noun.hpp"

namespace yuantu {
namespace {

class PercentMeaning : public ClauseWords {
 public:
  using ClauseWords::ClauseWords;

  std::optional<Meaning> find() const {
    if (q_.doubling) return with_base(Metric::growth, {}, "percent/doubling");
    const auto kinds = {Cue::Up, Cue::Down, Cue::Level, Cue::Share, Cue::Rd, Cue::Rate};
    const CueHit* cue = last_cue(left_, q_.number.begin, kinds);
    if (cue == nullptr) cue = right_cue();
    if (cue == nullptr && is_joined() && before_ && quantities_[index_ - 1].kind == QuantityKind::Percent)
      return before_;
    if (cue == nullptr) cue = last_cue(clause_begin_, q_.number.begin, kinds);
    if (cue == nullptr) return std::nullopt;
    if (cue->cue == Cue::Level) return level(*cue);
    if ((cue->cue == Cue::Up || cue->cue == Cue::Down) && is_level(*cue)) return level(*cue);
    return of_cue(*cue);
  }

 private:
  // 提高了到85%: a verb of change with 到 or 至 before the number states a level.
  bool is_level(const CueHit& cue) const {
    const std::u32string_view gap = view(cue.span.end, q_.number.begin);
    return gap.starts_with(U"到") || gap.starts_with(U"至");
  }

  const CueHit* right_cue() const {
    const std::uint32_t end = std::min(right_, q_.span.end + 10);
    const std::vector<CueHit>& hits = sentence_.words->cues;
    for (auto at = first_from(hits, q_.span.end); at != hits.end() && at->span.begin < end; ++at) {
      const CueHit& hit = *at;
      if (hit.span.end > end) continue;
      if (hit.cue == Cue::Up || hit.cue == Cue::Down || hit.cue == Cue::Share || hit.cue == Cue::Rd)
        return &hit;
    }
    return nullptr;
  }

  std::optional<Meaning> level(const CueHit& level) const {
    const CueHit* noun = last_cue(clause_begin_, level.span.begin, {Cue::Share, Cue::Rd, Cue::Rate});
    if (noun == nullptr) return std::nullopt;
    return of_cue(*noun);
  }

  std::optional<Meaning> of_cue(const CueHit& cue) const {
    switch (cue.cue) {
      case Cue::Up:
        return with_base(Metric::growth, cue.span, "percent/growth");
      case Cue::Down: {
        std::optional<Meaning> meaning = with_base(Metric::growth, cue.span, "percent/fall");
        meaning->negative = true;
        return meaning;
      }
      case Cue::Share:
        return share(cue);
      case Cue::Rd:
        return Meaning(Metric::rdIntensity, SubjectClass::Revenue, cue.span, "percent/rd");
      case Cue::Rate: {
        Meaning rate(Metric::rate, pays(cue) ? SubjectClass::Subsidy : SubjectClass::Saving, cue.span,
                     "percent/rate");
        rate.of = view(cue.span.begin, cue.span.end);
        return rate;
      }
      default:
        return std::nullopt;
    }
  }

  // 按10%补助, 给予3%—30%的补贴: a rule of a policy.
  bool pays(const CueHit& cue) const {
    const std::u32string_view word = view(cue.span.begin, cue.span.end);
    return word == U"按" || word == U"给予" || word == U"补助" || word == U"补贴";
  }

  std::optional<Meaning> share(const CueHit& cue) const {
    std::optional<Meaning> meaning = with_base(Metric::share, cue.span, "percent/share");
    const char32_t before =
        cue.span.begin > sentence_.span.begin ? sentence_.text[cue.span.begin - 1] : U'\0';
    meaning->about = before == U'约' || sentence_.text[cue.span.begin] == U'约';
    return meaning;
  }

  // What grows, what has the share: the metric word of the clause, else the noun before the cue, else what
  // the quantity before measured.
  std::u32string base_of(const MetricHit* base, Span cue) const {
    if (base != nullptr) return std::u32string(view(base->span.begin, base->span.end));
    const std::uint32_t end = cue.empty() ? q_.span.begin : std::min(cue.begin, q_.span.begin);
    std::u32string noun = head_before(sentence_.text, end, left_);
    if (!noun.empty() || !before_) return noun;
    if (!before_->of.empty()) return before_->of;
    return std::u32string(view(before_->word.begin, before_->word.end));
  }

  // Growth and shares are said of whom their base is said of: the metric word of the clause, else the
  // quantity before.
  std::optional<Meaning> with_base(Metric metric, Span word, const char* rule) const {
    Meaning meaning(metric, SubjectClass::Count, word, rule);
    const MetricHit* base = nullptr;
    const std::vector<MetricHit>& metrics = sentence_.words->metrics;
    for (auto at = first_from(metrics, left_); at != metrics.end() && at->span.begin < q_.number.begin;
         ++at) {
      const MetricHit& hit = *at;
      const bool inside = base != nullptr && hit.span.end <= base->span.end;  // 规模 in 产业规模
      if (hit.span.begin >= left_ && hit.span.end <= q_.number.begin && !inside) base = &hit;
    }
    meaning.of = base_of(base, word);
    if (base != nullptr) {
      meaning.subject = base->word->subject;
      if (meaning.subject == SubjectClass::Capacity || meaning.subject == SubjectClass::Power)
        meaning.subject = SubjectClass::Output;
    } else if (before_) {
      meaning.subject = before_->subject;
    } else {
      meaning.subject = SubjectClass::Rank;
    }
    return meaning;
  }
};

}  // namespace

std::optional<Meaning> find_percent_meaning(const SentenceView& sentence, std::size_t index,
                                            const MeaningContext& context) {
  return PercentMeaning(sentence, index, context).find();
}

}  // namespace yuantu
