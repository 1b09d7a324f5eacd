// SPDX-License-Identifier: Apache-2.0
// Reads metrics: the nearest word that fits the kind of quantity, else what the unit alone says.
#include "extractor/statistics/number_meaning.hpp"

#include <algorithm>
#include <array>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/clause_words.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::array<std::u32string_view, 6> public_money = {U"财政",     U"专项资金", U"奖补",
                                                             U"每年拿出", U"每年安排", U"每年设立"};

// Between a growth and what it led to: 增长12%，达300亿元.
constexpr std::array<std::u32string_view, 16> reaching = {
    U"达",   U"达到", U"为",     U"至",   U"实现", U"突破",   U"总额达", U"总量达",
    U"升至", U"增至", U"达到了", U"已达", U"超过", U"规模达", U"总值达", U""};

class MeaningFinder : public ClauseWords {
 public:
  using ClauseWords::ClauseWords;

  std::optional<Meaning> find() const {
    switch (q_.kind) {
      case QuantityKind::Money:
        return money();
      case QuantityKind::Percent:
        return find_percent_meaning(sentence_, index_, context_);
      case QuantityKind::Rank:
        if (q_.top || is_left()) return std::nullopt;
        return rank();
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
  // 净利润, 型深: words whose metric does not tell what is measured.
  Meaning meaning_of(const MetricHit& hit, const char* rule) const {
    Meaning meaning(hit.word->metric, hit.word->subject, hit.span, rule);
    const std::u32string_view word = view(hit.span.begin, hit.span.end);
    const bool whole = word.starts_with(U"全长") || word.starts_with(U"总长") || word.starts_with(U"长");
    if (meaning.metric == Metric::other || (meaning.metric == Metric::length && !whole)) meaning.of = word;
    return meaning;
  }

  // 由第35位升至第28位: where it stood before.
  bool is_left() const {
    if (index_ + 1 >= quantities_.size() || quantities_[index_ + 1].kind != QuantityKind::Rank) return false;
    const std::u32string_view ahead = view(left_, q_.span.begin);
    const std::size_t from = ahead.find_last_of(U"由从");
    const std::u32string_view gap = view(q_.span.end, quantities_[index_ + 1].span.begin);
    return from != std::u32string_view::npos && ahead.size() - from <= 8 && gap.size() <= 10 &&
           gap.find_first_of(U"升跃降提进到至") != std::u32string_view::npos;
  }

  // 专利数量位居全省第二: of what.
  Meaning rank() const {
    Meaning meaning(Metric::rank, SubjectClass::Rank, {}, "rank");
    meaning.of = head_before(sentence_.text, q_.span.begin, left_);
    return meaning;
  }

  // ---- money

  std::optional<Meaning> money() const {
    const CueHit* per = last_cue(left_, q_.number.begin, {Cue::Per});
    const MetricHit* before = last_metric(left_, q_.number.begin);
    const bool per_head = before != nullptr && before->word->metric == Metric::gdpPerCapita;
    if (per != nullptr && is_average(*per) && !per_head) return std::nullopt;
    if (before != nullptr)
      return is_granted(*before) ? granted(*before) : meaning_of(*before, "money/word-before");
    if (const MetricHit* hit = grown()) return meaning_of(*hit, "money/grown");
    if (const MetricHit* hit = first_metric(q_.span.end, std::min(right_, q_.span.end + 16))) {
      return meaning_of(*hit, "money/word-after");
    }
    if (is_joined() && before_ && quantities_[index_ - 1].kind == QuantityKind::Money) return before_;
    if (const MetricHit* hit = last_metric(clause_begin_, q_.number.begin))
      return meaning_of(*hit, "money/word-in-clause");
    if (clause_begin_ > sentence_.span.begin) {
      const std::uint32_t previous = clause_begin(sentence_, clause_begin_ - 1);
      const bool free = index_ == 0 || quantities_[index_ - 1].span.end <= previous;
      const MetricHit* hit = last_metric(previous, clause_begin_);
      if (free && hit != nullptr) return meaning_of(*hit, "money/word-in-clause-before");
    }
    return carried_money();
  }

  // 产值同比增长12%，达300亿元: what grew is what the amount measures.
  const MetricHit* grown() const {
    if (index_ == 0 || !before_ || before_->metric != Metric::growth) return nullptr;
    const StatedQuantity& growth = quantities_[index_ - 1];
    if (growth.kind != QuantityKind::Percent) return nullptr;
    std::u32string_view gap = view(growth.span.end, q_.span.begin);
    if (gap.starts_with(U'，')) gap.remove_prefix(1);
    if (std::find(reaching.begin(), reaching.end(), gap) == reaching.end()) return nullptr;
    const std::uint32_t end = before_->word.empty() ? growth.number.begin : before_->word.begin;
    return last_metric(clause_begin(sentence_, growth.number.begin), std::max(end, before_->word.begin));
  }

  // 市财政每年拿出3亿元, 县里设立6000万元专项资金: public money.
  bool is_granted(const MetricHit& hit) const {
    if (hit.word->metric != Metric::investment && hit.word->metric != Metric::fundSize) return false;
    const std::u32string_view clause = view(clause_begin_, clause_end_);
    return std::any_of(public_money.begin(), public_money.end(), [&](std::u32string_view word) {
      return clause.find(word) != std::u32string_view::npos;
    });
  }
  static Meaning granted(const MetricHit& hit) {
    return Meaning(Metric::subsidy, SubjectClass::Subsidy, hit.span, "money/public");
  }

  // 其中甲公司一家占4亿元; 今年的目标是9亿元: what the last amount measured. 每家不超过500万元: a policy's
  // ceiling.
  std::optional<Meaning> carried_money() const {
    const bool ceiling = q_.bound == Bound::Max || last_cue(left_, q_.number.begin, {Cue::Per}) != nullptr;
    if (ceiling) {
      Meaning meaning(Metric::subsidy, SubjectClass::Subsidy, {}, "money/ceiling");
      meaning.only = TypeSet{EntityType::Policy};
      return meaning;
    }
    if (is_cell()) {
      Meaning meaning(Metric::investment, SubjectClass::Project, {}, "money/cell");
      meaning.only = TypeSet{EntityType::Project};
      return meaning;
    }
    const bool carries = last_cue(left_, q_.number.begin, {Cue::Carry}) != nullptr || is_of_year();
    if (context_.money && (carries || (context_.money_in_sentence && is_joined()))) {
      Meaning meaning = *context_.money;
      meaning.rule = "money/carried";
      meaning.word = {};
      return meaning;
    }
    return std::nullopt;
  }

  // 2015年是384亿元，2023年是2371亿元，去年到了2665亿元
  bool is_of_year() const {
    const std::u32string_view lead = view(left_, q_.number.begin);
    const std::size_t year = lead.find(U'年');
    if (year == std::u32string_view::npos || year > 5 || lead.size() > year + 5) return false;
    const bool named = figure_of(lead[0]) >= 0 || is_one_of(lead[0], U"今去前上");
    const std::u32string_view verb = lead.substr(year + 1);
    constexpr std::array<std::u32string_view, 8> verbs = {U"",     U"是",   U"为",   U"达",
                                                          U"达到", U"到了", U"突破", U"则是"};
    return named && std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
  }

  // An amount alone in a cell of a table of projects.
  bool is_cell() const {
    constexpr std::u32string_view borders = U"|｜\t";
    const char32_t before = q_.span.begin > sentence_.span.begin ? sentence_.text[q_.span.begin - 1] : U'\0';
    const char32_t after = q_.span.end < sentence_.span.end ? sentence_.text[q_.span.end] : U'\0';
    return is_one_of(before, borders) && (after == U'\0' || is_one_of(after, borders));
  }

  // 亩均, 人均: an amount for each of many.
  bool is_average(const CueHit& cue) const {
    const std::u32string_view word = view(cue.span.begin, cue.span.end);
    return word.back() == U'均' || word.starts_with(U"平均");
  }

  // ---- measures

  std::optional<Meaning> worded(const char* rule) const {
    if (const MetricHit* hit = last_metric(left_, q_.number.begin)) return meaning_of(*hit, rule);
    return std::nullopt;
  }

  std::optional<Meaning> measured() const {
    const MetricHit* hit = last_metric(left_, q_.number.begin);
    if (hit == nullptr) hit = grown();
    // 800米短距跑道: lengths are told of what stands right behind them alone.
    const std::uint32_t reach = q_.kind == QuantityKind::Length ? 5 : 8;
    if (hit == nullptr) hit = first_metric(q_.span.end, std::min(right_, q_.span.end + reach));
    if (hit == nullptr && q_.kind == QuantityKind::Length && q_.per.empty()) {
      if (const Span side = side_before(); !side.empty()) {
        Meaning meaning(Metric::length, SubjectClass::Length, side, "measure/side");
        if (sentence_.text[side.begin] != U'长' || side.size() > 1) meaning.of = view(side.begin, side.end);
        return meaning;
      }
    }
    if (hit == nullptr && q_.per.empty() && (changes_capacity() || lists_capacity()))
      return changed_capacity();
    if (!q_.per.empty() && q_.kind != QuantityKind::Computing) {
      if (hit != nullptr && hit->word->metric == Metric::production)
        return meaning_of(*hit, "rate/production");
      // 年发电量10亿千瓦时: what a plant yields, not what it can make.
      if (q_.kind == QuantityKind::Energy &&
          view(left_, q_.number.begin).find(U"发电") != std::u32string_view::npos)
        return Meaning(Metric::production, SubjectClass::Power, hit ? hit->span : Span{}, "rate/production");
      // 设计时速350公里
      if (q_.kind == QuantityKind::Length && q_.per == "h")
        return Meaning(Metric::speed, SubjectClass::Length, {}, "rate/speed");
      Meaning meaning(Metric::capacity, SubjectClass::Capacity, hit ? hit->span : Span{}, "rate");
      meaning.of = noun_after(sentence_.text, q_.span.end, right_);
      return meaning;
    }
    if (hit != nullptr) {
      Meaning meaning = meaning_of(*hit, "measure/word");
      meaning.per_year = meaning.metric == Metric::capacity || meaning.metric == Metric::production;
      return meaning;
    }
    if (makes_cells()) {
      Meaning meaning(Metric::capacity, SubjectClass::Capacity, {}, "measure/cells");
      meaning.per_year = true;
      return meaning;
    }
    switch (q_.kind) {
      case QuantityKind::Area: {
        const bool floor = sentence_.text[q_.unit_span.begin] == U'平' && q_.unit_span.size() == 3 &&
                           sentence_.text[q_.unit_span.begin + 2] == U'米';
        return Meaning(floor ? Metric::floorArea : Metric::landArea, SubjectClass::Area, {}, "measure/unit");
      }
      case QuantityKind::Computing:
        return Meaning(Metric::computingPower, SubjectClass::Capacity, {}, "measure/unit");
      case QuantityKind::Power:
        return Meaning(Metric::power, SubjectClass::Power, {}, "measure/unit");
      case QuantityKind::Energy:
        return Meaning(Metric::energy, SubjectClass::Power, {}, "measure/unit");
      default:
        return std::nullopt;
    }
  }

  // 长8.6公里, 宽各66米, 长宽都是68米: the side that is measured, right before the number.
  Span side_before() const {
    constexpr std::array<std::u32string_view, 7> links = {U"",   U"各", U"均为", U"都是",
                                                          U"为", U"达", U"各为"};
    for (const std::u32string_view link : links) {
      const std::u32string_view lead = view(left_, q_.span.begin);
      if (!lead.ends_with(link) || lead.size() <= link.size()) continue;
      const std::u32string_view side = lead.substr(0, lead.size() - link.size());
      if (!is_one_of(side.back(), U"长宽高深")) continue;
      const char32_t before = side.size() > 1 ? side[side.size() - 2] : U'\0';
      if (is_one_of(before, U"增成延拉提升最比更市县区省校院董部处科加新不水纵")) return {};
      const auto end = left_ + static_cast<std::uint32_t>(side.size());
      return {end - (before == U'长' ? 2 : 1), end};
    }
    return {};
  }

  // 10GWh锂电池生产线, 12GW单晶硅棒: what is made of such things in a year.
  bool makes_cells() const {
    if (q_.kind != QuantityKind::Energy && q_.kind != QuantityKind::Power) return false;
    // 装有293.9千瓦时动力电池: what something carries.
    constexpr std::array<std::u32string_view, 5> carries = {U"装有", U"搭载", U"配备", U"配有", U"装载"};
    const std::u32string_view ahead = view(left_, q_.number.begin);
    if (std::any_of(carries.begin(), carries.end(),
                    [&](std::u32string_view word) { return ahead.find(word) != std::u32string_view::npos; }))
      return false;
    const std::u32string_view behind = view(q_.span.end, std::min(right_, q_.span.end + 14));
    const auto names = [&](std::u32string_view word) {
      return behind.find(word) != std::u32string_view::npos;
    };
    if (q_.kind == QuantityKind::Energy) return names(U"电池") || names(U"电芯") || names(U"锂电");
    return names(U"硅棒") || names(U"硅片") || names(U"组件") || names(U"电池片");
  }

  // 年产3万吨甲、1万吨乙和3000吨丙, 产能达到甲2500吨、乙95GW、丙12万只: each is a capacity.
  bool lists_capacity() const {
    if (!before_ || before_->metric != Metric::capacity || index_ == 0) return false;
    std::u32string_view gap = view(quantities_[index_ - 1].span.end, q_.span.begin);
    if (gap.size() > 16) return false;
    const bool names_next = gap.size() > 2 && gap.front() == U'、' && quantities_[index_ - 1].per.empty();
    if (names_next && gap.find_first_of(U"，；：") == std::u32string_view::npos) return counts_goods();
    for (const std::u32string_view word : {U"，以及", U"，及", U"以及", U"、", U"和", U"及"}) {
      if (!gap.ends_with(word)) continue;
      gap.remove_suffix(word.size());
      return gap.find_first_of(U"，；：") == std::u32string_view::npos;
    }
    return false;
  }

  // 12万只, 95GW; not 200人, 3家.
  bool counts_goods() const {
    if (q_.kind != QuantityKind::Count) return true;
    const std::u32string_view unit = view(q_.unit_span.begin, q_.unit_span.end);
    return !unit.empty() && is_one_of(unit[0], U"只台套辆架件片颗块枚支艘张米");
  }

  // 年产24万套，明年提升到60万套: the second is a capacity too.
  bool changes_capacity() const {
    return before_ && before_->metric == Metric::capacity &&
           last_cue(left_, q_.number.begin, {Cue::Change}) != nullptr;
  }
  Meaning changed_capacity() const {
    Meaning meaning(Metric::capacity, SubjectClass::Capacity, {}, "capacity/changed");
    meaning.per_year = true;
    meaning.of = changes_capacity() ? before_->of : counted();
    return meaning;
  }

  // ---- counts

  std::optional<Meaning> count() const {
    const std::u32string_view unit = view(q_.unit_span.begin, q_.unit_span.end);
    if (is_small_talk(unit) || is_one_of_many() || is_of_the_country() || is_step(unit)) return std::nullopt;
    Meaning meaning(Metric::count, SubjectClass::Count, {}, "count");
    meaning.of = counted();
    meaning.subject = counted_class(unit, meaning.of);
    // 3200亿参数: of a model, not of who made it.
    if (meaning.of.starts_with(U"参数")) meaning.only = TypeSet{EntityType::Product, EntityType::Lab};
    const MetricHit* hit = last_metric(left_, q_.number.begin);
    if (q_.per.empty() && hit == nullptr && (changes_capacity() || lists_capacity()))
      return changed_capacity();
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

  // 两家公司, 三个领域, 一条路: small numbers in words count what the sentence is about, not what it states.
  // Built things are stated: 两座车站.
  bool is_small_talk(std::u32string_view unit) const {
    if (!q_.numeral || q_.bound == Bound::Min) return false;
    if (q_.value == Decimal(1) || unit == U"次" || counts_words()) return true;
    if (unit == U"大") return q_.value < Decimal(4);
    return q_.value < Decimal(6) && (unit.empty() || !is_one_of(unit[0], U"套座栋幢艘架辆台颗条"));
  }

  // 八个方面, 九个字, 六个环节: how something is told or divided.
  bool counts_words() const {
    const std::u32string_view behind = view(q_.span.end, right_);
    constexpr std::array<std::u32string_view, 8> parts = {U"方面", U"字",   U"环节", U"维度",
                                                          U"角度", U"问题", U"原因", U"关键词"};
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::u32string_view part) { return behind.starts_with(part); });
  }

  // 首批12家实验室之一: how many there are of its kind.
  bool is_one_of_many() const { return view(q_.span.end, right_).find(U"之一") != std::u32string_view::npos; }

  // 在全国178家高新区中排名第25位: of how many.
  bool is_of_the_country() const {
    const std::u32string_view ahead = view(left_, q_.span.begin);
    if (!ahead.ends_with(U"全国") && !ahead.ends_with(U"全球") && !ahead.ends_with(U"全省")) return false;
    return view(q_.span.end, right_).find(U'中') != std::u32string_view::npos;
  }

  // 较上年提升3位, 迈上千亿台阶: a step, and nothing counted.
  bool is_step(std::u32string_view unit) const {
    if (unit == U"台" && view(q_.span.end, right_).starts_with(U"阶")) return true;
    if (unit != U"位") return false;
    constexpr std::array<std::u32string_view, 9> steps = {U"提升", U"上升", U"前移", U"下降", U"前进",
                                                          U"进位", U"跃升", U"晋升", U"后移"};
    const std::u32string_view ahead = view(left_, q_.span.begin);
    return std::any_of(steps.begin(), steps.end(), [&](std::u32string_view step) {
      return ahead.ends_with(step) || ahead.ends_with(std::u32string(step) + U"了");
    });
  }

  // What is counted: the noun behind the number, else the noun before it (企业120家).
  std::u32string counted() const {
    if (!key_.empty()) return std::u32string(view(key_.begin, key_.end));
    std::u32string noun = noun_after(sentence_.text, q_.span.end, right_);
    return noun.empty() ? noun_before(sentence_.text, q_.span.begin, left_) : noun;
  }
};

}  // namespace

std::optional<Meaning> find_meaning(const StatisticsView& sentence, std::size_t index,
                                    const MeaningContext& context) {
  return MeaningFinder(sentence, index, context).find();
}

}  // namespace yuantu
