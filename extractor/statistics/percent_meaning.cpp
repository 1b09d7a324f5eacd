// SPDX-License-Identifier: Apache-2.0
// Reads percentages by the cue beside them: 同比增长, 占, 开放率.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/statistics/characters.hpp"
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
    if (is_part_of_whole()) return with_base(Metric::share, {}, "percent/whole");
    if (cue == nullptr) return bare();
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

  // 是年度计划的138%, 集中了全省46.3%的高新技术企业, 产能占全国的比重，依次为6%、11%.
  bool is_portion(char32_t before) const {
    const std::u32string_view behind = view(q_.span.end, right_);
    const bool counts = behind.starts_with(U"的") || behind.starts_with(U"以上的");
    if (before == U'的' || (counts && q_.bound != Bound::Max)) return true;
    if (clause_begin_ <= sentence_.span.begin) return false;
    const std::uint32_t previous = clause_begin(sentence_, clause_begin_ - 1);
    const bool free = index_ == 0 || quantities_[index_ - 1].span.end <= previous;
    return free && last_cue(previous, clause_begin_, {Cue::Share}) != nullptr;
  }

  // 产业集聚度72%: how far something goes; else a part of a whole that is named.
  std::optional<Meaning> bare() const {
    if (view(q_.number.begin, q_.span.end).find(U'半') != std::u32string_view::npos)
      return std::nullopt;  // 灯还亮着一半
    const char32_t before = q_.span.begin > left_ ? sentence_.text[q_.span.begin - 1] : U'\0';
    if (!is_one_of(before, U"率度性")) {
      if (!is_portion(before)) return std::nullopt;
      return with_base(Metric::share, {}, "percent/bare");
    }
    Meaning rate(Metric::rate, SubjectClass::Saving, {}, "percent/degree");
    rate.of = head_before(sentence_.text, q_.span.begin, left_);
    return rate;
  }

  const CueHit* right_cue() const {
    const std::uint32_t end = std::min(right_, q_.span.end + 10);
    const std::span<const CueHit> hits = sentence_.cues;
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
    // 增长率达到18%: the rate is that of growth.
    const CueHit* change = last_cue(clause_begin_, level.span.begin, {Cue::Up, Cue::Down});
    if (change != nullptr && is_one_of(sentence_.text[change->span.end - 1], U"率速幅") &&
        (noun == nullptr || noun->span.end <= change->span.end))
      return of_cue(*change);
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

  // 贡献了全市近三成的产值, 聚集全省80%的企业; not 以全市2%的土地.
  bool is_part_of_whole() const {
    constexpr std::array<std::u32string_view, 8> wholes = {U"全市", U"全省", U"全区", U"全县",
                                                           U"全州", U"全国", U"全球", U"世界"};
    const std::u32string_view behind = view(q_.span.end, right_);
    if (!behind.starts_with(U"的") && !behind.starts_with(U"以上的")) return false;
    const std::u32string_view ahead = view(left_, q_.span.begin);
    return std::any_of(wholes.begin(), wholes.end(), [&](std::u32string_view whole) {
      if (!ahead.ends_with(whole)) return false;
      const std::u32string_view verb = ahead.substr(0, ahead.size() - whole.size());
      return verb.size() > 1 && verb.back() != U'以' && verb.back() != U'用';
    });
  }

  // 研发投入占营业收入的比重, R&D经费占比: the intensity of research.
  bool is_research(const CueHit& cue) const {
    constexpr std::array<std::u32string_view, 6> words = {U"研发投入", U"研发经费", U"研发费用",
                                                          U"研发支出", U"R&D",      U"试验发展"};
    const std::u32string_view ahead = view(left_, cue.span.end);
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
      const std::size_t at = ahead.find(word);
      return at != std::u32string_view::npos && ahead.find(U'占', at) != std::u32string_view::npos;
    });
  }

  std::optional<Meaning> share(const CueHit& cue) const {
    if (is_research(cue)) return Meaning(Metric::rdIntensity, SubjectClass::Revenue, cue.span, "percent/rd");
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
    const std::span<const MetricHit> metrics = sentence_.metrics;
    for (auto at = first_from(metrics, left_); at != metrics.end() && at->span.begin < q_.number.begin;
         ++at) {
      const MetricHit& hit = *at;
      if (hit.span.overlaps(word)) continue;                                  // 重达 in 比重达
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

std::optional<Meaning> find_percent_meaning(const StatisticsView& sentence, std::size_t index,
                                            const MeaningContext& context) {
  return PercentMeaning(sentence, index, context).find();
}

}  // namespace yuantu
