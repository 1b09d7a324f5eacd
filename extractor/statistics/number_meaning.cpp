// SPDX-License-Identifier: Apache-2.0
// Reads metrics: the nearest word that fits the kind of quantity, else what the unit alone says.
#include "extractor/statistics/number_meaning.hpp"

#include <algorithm>
#include <array>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool breaks_clause(char32_t c) {
  return is_one_of(c, U"，；：。！？,;:\n");
}

class MeaningFinder {
 public:
  MeaningFinder(const SentenceView& sentence, std::size_t index, const std::optional<Meaning>& before)
      : sentence_(sentence),
        quantities_(*sentence.quantities),
        q_(quantities_[index]),
        index_(index),
        before_(before) {
    clause_begin_ = clause_begin(sentence, q_.span.begin);
    clause_end_ = clause_end(sentence, q_.span.end);
    left_ = clause_begin_;
    if (index > 0) left_ = std::max(left_, quantities_[index - 1].span.end);
    right_ = clause_end_;
    if (index + 1 < quantities_.size()) right_ = std::min(right_, quantities_[index + 1].span.begin);
  }

  std::optional<Meaning> find() const {
    switch (q_.kind) {
      case QuantityKind::Money:
        return money();
      case QuantityKind::Percent:
        return percent();
      case QuantityKind::Rank:
        if (q_.top) return std::nullopt;
        return Meaning{Metric::rank, SubjectClass::Rank, {}, false, false, {}, "rank"};
      case QuantityKind::Count:
        return count();
      case QuantityKind::Duration:
        return worded("duration");
      case QuantityKind::Electric:
      case QuantityKind::Multiple:
      case QuantityKind::Data:
        return std::nullopt;
      default:
        return measured();
    }
  }

 private:
  std::u32string_view view(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? sentence_.text.substr(begin, end - begin) : std::u32string_view();
  }

  // The last metric word for this kind between two places; of those that end there the longest.
  const MetricHit* last_metric(std::uint32_t begin, std::uint32_t end) const {
    const MetricHit* best = nullptr;
    for (const MetricHit& hit : sentence_.words->metrics) {
      if (hit.span.begin < begin || hit.span.end > end || !hit.word->fits(q_.kind)) continue;
      if (best == nullptr || hit.span.end > best->span.end) best = &hit;
    }
    return best;
  }

  const MetricHit* first_metric(std::uint32_t begin, std::uint32_t end) const {
    for (const MetricHit& hit : sentence_.words->metrics) {
      if (hit.span.begin >= begin && hit.span.end <= end && hit.word->fits(q_.kind)) {
        const MetricHit* best = &hit;
        // Of overlapping words the one that ends last names the thing: 供货合同, not 供货.
        for (const MetricHit& other : sentence_.words->metrics) {
          if (other.span.begin <= best->span.end && other.span.end <= end &&
              other.span.end > best->span.end && other.word->fits(q_.kind)) {
            best = &other;
          }
        }
        return best;
      }
    }
    return nullptr;
  }

  const CueHit* last_cue(std::uint32_t begin, std::uint32_t end, std::initializer_list<Cue> cues) const {
    const CueHit* best = nullptr;
    for (const CueHit& hit : sentence_.words->cues) {
      if (hit.span.begin < begin || hit.span.end > end) continue;
      if (std::find(cues.begin(), cues.end(), hit.cue) == cues.end()) continue;
      if (best == nullptr || hit.span.end > best->span.end) best = &hit;
    }
    return best;
  }

  static Meaning meaning_of(const MetricHit& hit, const char* rule) {
    return Meaning{hit.word->metric, hit.word->subject, hit.span, false, false, {}, rule};
  }

  // 、 or 和 alone stands between this quantity and the one before it.
  bool is_joined() const {
    if (index_ == 0) return false;
    const std::u32string_view gap = view(quantities_[index_ - 1].span.end, q_.span.begin);
    return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及" || gap == U"，";
  }

  // ---- money

  std::optional<Meaning> money() const {
    if (last_cue(left_, q_.span.begin, {Cue::Per}) != nullptr &&
        last_metric(left_, q_.span.begin) == nullptr) {
      if (const CueHit* per = last_cue(left_, q_.span.begin, {Cue::Per}); per != nullptr && is_average(*per))
        return std::nullopt;
    }
    if (const MetricHit* hit = last_metric(left_, q_.span.begin))
      return meaning_of(*hit, "money/word-before");
    if (const MetricHit* hit = first_metric(q_.span.end, std::min(right_, q_.span.end + 16))) {
      return meaning_of(*hit, "money/word-after");
    }
    if (is_joined() && before_ && quantities_[index_ - 1].kind == QuantityKind::Money) return before_;
    if (const MetricHit* hit = last_metric(clause_begin_, q_.span.begin))
      return meaning_of(*hit, "money/word-in-clause");
    if (clause_begin_ > sentence_.span.begin) {
      const std::uint32_t previous = clause_begin(sentence_, clause_begin_ - 1);
      const bool free = index_ == 0 || quantities_[index_ - 1].span.end <= previous;
      const MetricHit* hit = last_metric(previous, clause_begin_);
      if (free && hit != nullptr) return meaning_of(*hit, "money/word-in-clause-before");
    }
    return std::nullopt;
  }

  // 亩均, 人均: an amount for each of many.
  bool is_average(const CueHit& cue) const {
    const std::u32string_view word = view(cue.span.begin, cue.span.end);
    return word.back() == U'均' || word.starts_with(U"平均");
  }

  // ---- percentages

  std::optional<Meaning> percent() const {
    Meaning meaning;
    meaning.rule = "percent";
    if (q_.doubling) return with_base(Metric::growth, {}, "percent/doubling");
    const auto kinds = {Cue::Up, Cue::Down, Cue::Level, Cue::Share, Cue::Rd, Cue::Rate};
    const CueHit* cue = last_cue(left_, q_.span.begin, kinds);
    if (cue == nullptr) cue = right_cue();
    if (cue == nullptr && is_joined() && before_ && quantities_[index_ - 1].kind == QuantityKind::Percent)
      return before_;
    if (cue == nullptr) cue = last_cue(clause_begin_, q_.span.begin, kinds);
    if (cue == nullptr) return std::nullopt;
    if (cue->cue == Cue::Level) return level(*cue);
    if ((cue->cue == Cue::Up || cue->cue == Cue::Down) && is_level(*cue)) return level(*cue);
    return of_cue(*cue);
  }

  // 提高了到85%: a verb of change with 到 or 至 before the number states a level.
  bool is_level(const CueHit& cue) const {
    const std::u32string_view gap = view(cue.span.end, q_.span.begin);
    return gap.starts_with(U"到") || gap.starts_with(U"至");
  }

  const CueHit* right_cue() const {
    const std::uint32_t end = std::min(right_, q_.span.end + 10);
    for (const CueHit& hit : sentence_.words->cues) {
      if (hit.span.begin < q_.span.end || hit.span.end > end) continue;
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
        return with_base(Metric::share, cue.span, "percent/share");
      case Cue::Rd:
        return Meaning{Metric::rdIntensity, SubjectClass::Revenue, cue.span, false, false, {}, "percent/rd"};
      case Cue::Rate:
        return Meaning{Metric::rate, SubjectClass::Saving, cue.span, false, false, {}, "percent/rate"};
      default:
        return std::nullopt;
    }
  }

  // Growth and shares are said of whom their base is said of: the metric word of the clause, else the
  // quantity before.
  std::optional<Meaning> with_base(Metric metric, Span word, const char* rule) const {
    Meaning meaning{metric, SubjectClass::Count, word, false, false, {}, rule};
    const MetricHit* base = nullptr;
    for (const MetricHit& hit : sentence_.words->metrics) {
      if (hit.span.begin >= left_ && hit.span.end <= q_.span.begin) base = &hit;
    }
    if (base != nullptr) {
      meaning.subject = base->word->subject;
    } else if (before_) {
      meaning.subject = before_->subject;
    } else {
      meaning.subject = SubjectClass::Output;
    }
    return meaning;
  }

  // ---- measures

  std::optional<Meaning> worded(const char* rule) const {
    if (const MetricHit* hit = last_metric(left_, q_.span.begin)) return meaning_of(*hit, rule);
    return std::nullopt;
  }

  std::optional<Meaning> measured() const {
    const MetricHit* hit = last_metric(left_, q_.span.begin);
    if (hit == nullptr && q_.kind != QuantityKind::Length)
      hit = first_metric(q_.span.end, std::min(right_, q_.span.end + 8));
    if (!q_.per.empty() && q_.kind != QuantityKind::Computing) {
      if (hit != nullptr && hit->word->metric == Metric::production)
        return meaning_of(*hit, "rate/production");
      return Meaning{
          Metric::capacity, SubjectClass::Capacity, hit ? hit->span : Span{}, false, false, {}, "rate"};
    }
    if (hit != nullptr) {
      Meaning meaning = meaning_of(*hit, "measure/word");
      meaning.per_year = meaning.metric == Metric::capacity || meaning.metric == Metric::production;
      return meaning;
    }
    switch (q_.kind) {
      case QuantityKind::Area: {
        const bool floor = sentence_.text[q_.unit_span.begin] == U'平' && q_.unit_span.size() == 3 &&
                           sentence_.text[q_.unit_span.begin + 2] == U'米';
        return Meaning{floor ? Metric::floorArea : Metric::landArea,
                       SubjectClass::Area,
                       {},
                       false,
                       false,
                       {},
                       "measure/unit"};
      }
      case QuantityKind::Computing:
        return Meaning{Metric::computingPower, SubjectClass::Capacity, {}, false, false, {}, "measure/unit"};
      case QuantityKind::Power:
        return Meaning{Metric::power, SubjectClass::Power, {}, false, false, {}, "measure/unit"};
      case QuantityKind::Energy:
        return Meaning{Metric::energy, SubjectClass::Power, {}, false, false, {}, "measure/unit"};
      default:
        return std::nullopt;
    }
  }

  // ---- counts

  std::optional<Meaning> count() const {
    const std::u32string_view unit = view(q_.unit_span.begin, q_.unit_span.end);
    if (q_.numeral && q_.value == Decimal(1)) return std::nullopt;
    if (q_.numeral && unit == U"次") return std::nullopt;
    Meaning meaning{Metric::count, SubjectClass::Count, {}, false, false, counted(), "count"};
    const MetricHit* hit = last_metric(left_, q_.span.begin);
    if (!q_.per.empty()) {
      meaning.metric = Metric::capacity;
      meaning.subject = SubjectClass::Capacity;
      meaning.rule = "count/rate";
    } else if (hit != nullptr &&
               (hit->word->metric == Metric::capacity || hit->word->metric == Metric::production)) {
      meaning.metric = hit->word->metric;
      meaning.subject = hit->word->subject;
      meaning.word = hit->span;
      meaning.per_year = hit->word->metric == Metric::capacity;
      meaning.rule = "count/output";
    }
    return meaning;
  }

  // What is counted: the noun behind the number, else the noun before it (企业120家).
  std::u32string counted() const {
    std::u32string noun = noun_after();
    return noun.empty() ? noun_before() : noun;
  }

  std::u32string noun_after() const {
    std::uint32_t end = q_.span.end;
    while (end < right_ && end < q_.span.end + 14 &&
           !is_one_of(sentence_.text[end], U"、（）()“”《》的了和与已在将于为被把向同参落入完组"))
      ++end;
    std::u32string_view noun = view(q_.span.end, end);
    return std::u32string(noun.size() >= 2 ? noun : std::u32string_view());
  }

  std::u32string noun_before() const {
    std::uint32_t begin = q_.span.begin;
    while (begin > left_ && begin + 12 > q_.span.begin &&
           !is_one_of(sentence_.text[begin - 1], U"、（）()“”《》的了和与有在将于为被把向同中"))
      --begin;
    std::u32string_view noun = view(begin, q_.span.begin);
    for (const std::u32string_view verb :
         {U"拥有", U"聚集", U"集聚", U"汇聚", U"入驻", U"签约", U"引进", U"培育", U"达到", U"累计", U"建成",
          U"现有", U"已有", U"服务", U"孵化"}) {
      if (const std::size_t at = noun.find(verb);
          at != std::u32string_view::npos && at + verb.size() < noun.size()) {
        noun = noun.substr(at + verb.size());
      }
    }
    return std::u32string(noun);
  }

  const SentenceView& sentence_;
  const std::vector<StatedQuantity>& quantities_;
  const StatedQuantity& q_;
  std::size_t index_;
  const std::optional<Meaning>& before_;
  std::uint32_t clause_begin_ = 0, clause_end_ = 0;
  std::uint32_t left_ = 0, right_ = 0;  // the part of the clause that belongs to this quantity
};

}  // namespace

std::uint32_t clause_begin(const SentenceView& sentence, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > sentence.span.begin && !breaks_clause(sentence.text[begin - 1])) --begin;
  return begin;
}

std::uint32_t clause_end(const SentenceView& sentence, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < sentence.span.end && !breaks_clause(sentence.text[end])) ++end;
  return end;
}

std::optional<Meaning> find_meaning(const SentenceView& sentence, std::size_t index,
                                    const std::optional<Meaning>& before) {
  return MeaningFinder(sentence, index, before).find();
}

}  // namespace yuantu
