// SPDX-License-Identifier: Apache-2.0
// Walks the sentences: quantities, what they measure, of whom, when, and whether reached or planned.
#include "extractor/statistics/observation_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extractor/character_set.hpp"
#include "extractor/statistics/character_pairs.hpp"
#include "extractor/statistics/counted_label.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/name_figures.hpp"
#include "extractor/statistics/name_lists.hpp"
#include "extractor/statistics/number_lists.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/period_tracker.hpp"
#include "extractor/statistics/quantity_finder.hpp"
#include "extractor/statistics/status_reader.hpp"
#include "extractor/statistics/subject_finder.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {
namespace {

class ObservationFinder {
 public:
  ObservationFinder(const PageReading& page, const Mentions& mentions, std::vector<SubjectChoice>* choices)
      : document_(page.document()),
        mentions_(mentions),
        context_(page, mentions),
        subjects_(context_),
        periods_(context_),
        tables_(read_tables(context_)),
        choices_(choices) {}

  std::vector<ObservationFact> find() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      const bool prose = sentence.kind == SentenceKind::Body || sentence.kind == SentenceKind::Caption;
      if (prose || row_over(sentence.span) != nullptr) read(s);
      if (!tables_.facts.empty()) add_cells(s);
    }
    drop_repeats();
    return std::move(facts_);
  }

 private:
  // ---- tables

  // The row or list line that holds the beginning of a span, or overlaps it.
  const TableRow* row_over(Span span) const {
    const auto row =
        std::lower_bound(tables_.rows.begin(), tables_.rows.end(), span.begin,
                         [](const TableRow& one, std::uint32_t at) { return one.span.end <= at; });
    return row != tables_.rows.end() && row->span.begin < span.end ? &*row : nullptr;
  }

  // The facts of the cells of a line, in the period that the caption names.
  void add_cells(std::uint32_t s) {
    const std::uint32_t end = document_.sentences[s].span.end;
    const bool row = next_cell_ < tables_.facts.size() && tables_.facts[next_cell_].raw.begin < end;
    if (!row) periods_.read_line(s);
    for (; next_cell_ < tables_.facts.size() && tables_.facts[next_cell_].raw.begin < end; ++next_cell_) {
      facts_.push_back(std::move(tables_.facts[next_cell_]));
      facts_.back().period = periods_.table_period();
    }
  }

  bool is_in_cell(Span span) const {
    return std::any_of(tables_.cells.begin(), tables_.cells.end(),
                       [&](Span cell) { return cell.overlaps(span); });
  }

  // ---- one sentence

  void read(std::uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    if (sentence.article != article_) carried_subject_ = no_mention;
    if (sentence.paragraph != paragraph_) paragraph_money_.reset();
    article_ = sentence.article;
    paragraph_ = sentence.paragraph;
    periods_.enter(s);
    const MarkedPlaces marks = context_.marks().in(sentence.span);
    quantities_.clear();
    find_quantities(document_.text, sentence.span, marks, quantities_);
    if (!quantities_.empty()) {
      find_breaks(marks, breaks_);
      read_names(s);
      drop_names_and_times();
    }
    if (!quantities_.empty()) {
      find_words(document_.text, sentence.span, marks, words_);
      drop_words_in_names(sentence.span);
      read_quantities(s, marks);
    }
    periods_.leave();
  }

  // 年产12万吨某某项目: the figures that projects are named by.
  void read_names(std::uint32_t s) {
    words_.metrics.clear();
    words_.cues.clear();
    const StatisticsView view{
        document_.text, document_.sentences[s].span, &quantities_, &words_, &breaks_, {}};
    for (const StatedQuantity& quantity : quantities_) {
      const std::uint32_t m = context_.project_around(quantity.number);
      if (m == no_mention) continue;
      const Span name = context_.mention(m).span;
      if (const std::optional<Meaning> meaning = read_name_figure(document_.text, name, quantity); meaning) {
        add(view, s, quantity, *meaning, ChosenSubject{context_.resolved(m), 0.85f});
        if (meaning->metric == Metric::capacity) facts_.back().status = Status::Planned;
      }
    }
  }

  void drop_words_in_names(Span sentence) {
    std::vector<Span> names;
    for (std::uint32_t m = context_.first_in(sentence.begin);
         m < context_.size() && context_.mention(m).span.begin < sentence.end; ++m) {
      if (context_.mention(m).kind == MentionKind::Name) names.push_back(context_.mention(m).span);
    }
    const auto inside = [&](const auto& hit) {
      return std::any_of(names.begin(), names.end(), [&](Span name) { return name.contains(hit.span); });
    };
    std::erase_if(words_.cues, inside);
    std::erase_if(words_.metrics, inside);
  }

  // Numbers inside names, cells and expressions of time are read elsewhere.
  void drop_names_and_times() {
    // 年产12万吨玻璃项目占地300亩: the year is in the name.
    for (StatedQuantity& quantity : quantities_) {
      if (!quantity.rate.empty() && context_.is_in_name(quantity.rate) &&
          !context_.is_in_name(quantity.number))
        quantity.per = {};
    }
    std::erase_if(quantities_, [&](const StatedQuantity& quantity) {
      return is_idle(quantity, document_.text) || context_.is_in_name(quantity.number) ||
             is_in_cell(quantity.number) || is_in_time(quantity.number);
    });
  }

  bool is_in_time(Span span) const {
    const std::vector<TimeExpression>& times = periods_.times();
    const auto behind = first_from(times, span.end);
    return behind != times.begin() && std::prev(behind)->span.overlaps(span);
  }

  // Sizes of products (8英寸晶圆) and plain multiples state nothing of their own.
  static bool is_idle(const StatedQuantity& quantity, std::u32string_view text) {
    if (quantity.kind == QuantityKind::Electric || quantity.kind == QuantityKind::Multiple ||
        quantity.kind == QuantityKind::Data)
      return true;
    if (quantity.kind != QuantityKind::Length) return false;
    const std::u32string_view unit = text.substr(quantity.unit_span.begin, quantity.unit_span.size());
    return unit == U"英寸" || unit == U"吋" || unit == U"纳米" || unit == U"nm" || unit == U"微米";
  }

  void read_quantities(std::uint32_t s, MarkedPlaces marks) {
    const StatisticsView view{document_.text, document_.sentences[s].span, &quantities_, &words_, &breaks_,
                              marks};
    pairs_.clear();
    // What stands behind the last number is not asked for.
    for (std::uint32_t i = view.span.begin; i + 1 < quantities_.back().span.end; ++i)
      pairs_.add(CharacterPairs::key_of(document_.text[i], document_.text[i + 1]));
    MeaningContext context;
    context.money = paragraph_money_;
    previous_ = no_mention;
    previous_end_ = 0;
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      const NumberList list = read_number_list(context_, view, s, i, context);
      if (!list.meanings.empty()) {
        i = add_list(view, s, i, list, context) - 1;
        continue;
      }
      const std::optional<Meaning> meaning = find_meaning(view, i, context);
      if (!meaning || counts_named(s, quantities_[i])) continue;
      const std::optional<Meaning> before = std::exchange(context.previous, *meaning);
      remember(context, quantities_[i], *meaning);
      if (is_denied(view, quantities_[i])) continue;
      const std::vector<std::uint32_t> each = names_with_each(context_, view, s, quantities_[i]);
      for (const std::uint32_t name : each) add(view, s, quantities_[i], *meaning, ChosenSubject{name, 0.9f});
      if (each.empty()) add_found(view, s, quantities_[i], *meaning, totals(i, *meaning, before));
    }
    if (previous_ != no_mention) carried_subject_ = previous_;
  }

  // Returns the index behind the list.
  std::size_t add_list(const StatisticsView& view, std::uint32_t s, std::size_t first, const NumberList& list,
                       MeaningContext& context) {
    for (std::size_t i = 0; i < list.meanings.size(); ++i) {
      remember(context, quantities_[first + i], list.meanings[i]);
      if (list.names.empty()) {
        add_found(view, s, quantities_[first + i], list.meanings[i], false);
      } else {
        add(view, s, quantities_[first + i], list.meanings[i], ChosenSubject{list.names[i], 0.9f});
      }
    }
    previous_end_ = quantities_[first + list.meanings.size() - 1].span.end;
    return first + list.meanings.size();
  }

  void add_found(const StatisticsView& view, std::uint32_t s, const StatedQuantity& quantity,
                 const Meaning& meaning, bool totals) {
    SubjectQuery query = read_query(context_, view, s, quantity, meaning);
    query.pairs = &pairs_;
    query.totals = totals;
    query.previous = previous_;
    query.previous_end = previous_end_;
    query.carried = carried_subject_;
    const ChosenSubject subject = subject_of(query);
    if (choices_ != nullptr) record(view, s, quantity, meaning, query);
    if (subject.mention == no_mention) return;
    add(view, s, quantity, meaning, subject);
    previous_ = subject.mention;
    previous_end_ = quantity.span.end;
  }

  // 签约项目22个，总投资52亿元: an amount of all that the number before counts, if no name stands between.
  bool totals(std::size_t i, const Meaning& meaning, const std::optional<Meaning>& before) const {
    if (i == 0 || quantities_[i].kind != QuantityKind::Money || !before || before->metric != Metric::count ||
        meaning.metric == Metric::count)
      return false;
    if (before->subject != SubjectClass::Projects && before->subject != SubjectClass::Firms) return false;
    const Span gap{quantities_[i - 1].span.end, quantities_[i].span.begin};
    const std::uint32_t next = context_.first_in(gap.begin);
    return gap.size() <= 24 && context_.breaks_between(gap.begin, gap.end) <= 2 &&
           (next >= context_.size() || context_.mention(next).span.begin >= gap.end);
  }

  // A row of a table speaks of what it names.
  ChosenSubject subject_of(const SubjectQuery& query) {
    const TableRow* row = row_over(query.quantity);
    if (row == nullptr || !row->span.contains(query.quantity)) {
      const ChosenSubject found = subjects_.find(query);
      return found.mention == no_mention && query.kind == SubjectClass::Subsidy ? policy_of(query) : found;
    }
    const EntityType type = mentions_.all[row->name].type;
    if (type_weight(query.kind, type) <= never || (query.only != TypeSet{} && !query.only.has(type)))
      return subjects_.find(query);
    return ChosenSubject{row->name, 0.85f};
  }

  // 三、引进人才。最高补贴80万元: a clause of the policy that this piece of the page sets out, if it names
  // only one.
  ChosenSubject policy_of(const SubjectQuery& query) const {
    const Span piece = context_.pieces().piece_around(query.quantity.begin);
    std::uint32_t policy = no_mention;
    for (std::uint32_t m = context_.first_in(piece.begin);
         m < context_.size() && context_.mention(m).span.begin < query.quantity.begin; ++m) {
      if (context_.mention(m).kind != MentionKind::Name || context_.mention(m).type != EntityType::Policy)
        continue;
      if (policy != no_mention && context_.name_id(policy) != context_.name_id(m)) return {};
      policy = m;
    }
    return policy == no_mention ? ChosenSubject{} : ChosenSubject{policy, 0.45f};
  }

  void record(const StatisticsView& view, std::uint32_t s, const StatedQuantity& quantity,
              const Meaning& meaning, const SubjectQuery& query) {
    add(view, s, quantity, meaning, ChosenSubject{0, 1});
    choices_->push_back({std::move(facts_.back()), query.kind, subjects_.candidates(query)});
    facts_.pop_back();
  }

  void remember(MeaningContext& context, const StatedQuantity& quantity, const Meaning& meaning) {
    context.previous = meaning;
    if (quantity.kind != QuantityKind::Money) return;
    context.money = meaning;
    context.money_in_sentence = true;
    paragraph_money_ = meaning;
  }

  // 甲、乙、丙3家公司: the number of names just listed.
  bool counts_named(std::uint32_t s, const StatedQuantity& quantity) const {
    if (quantity.kind != QuantityKind::Count || !(quantity.value < Decimal(20))) return false;
    const std::size_t names = NameLists(context_).size_at(s, quantity.span.begin);
    return names >= 2 && Decimal(static_cast<std::int64_t>(names)) == quantity.value;
  }

  // ---- one fact

  void add(const StatisticsView& view, std::uint32_t s, const StatedQuantity& quantity,
           const Meaning& meaning, const ChosenSubject& subject) {
    ObservationFact fact;
    fact.about = subject.mention;
    fact.metric = meaning.metric;
    const EntityType type = mentions_.all[subject.mention].type;
    if (fact.metric == Metric::fundSize && (type == EntityType::Place || type == EntityType::Park))
      fact.metric = Metric::industryScale;
    // 拿出5000万元，设立某某基金: what a fund begins with is its size.
    const Mention& about = mentions_.all[subject.mention];
    if (fact.metric == Metric::investment && about.span.begin >= quantity.span.end &&
        about.name.ends_with(U"基金"))
      fact.metric = Metric::fundSize;
    const bool cells =
        names_cells(about, quantity, fact.metric) && std::string_view(meaning.rule) == "measure/unit";
    if (cells) fact.metric = Metric::capacity;
    fact.quantity.value =
        meaning.negative && !(quantity.value < Decimal(0)) ? -quantity.value : quantity.value;
    fact.quantity.unit = quantity.full_unit();
    if ((meaning.per_year || cells) && quantity.per.empty()) fact.quantity.unit += "/a";
    fact.bound = meaning.about && quantity.bound == Bound::Exact ? Bound::About : quantity.bound;
    fact.of = meaning.of.empty() ? part_of(view, quantity, meaning) : counted_label(meaning.of);
    fact.raw = {
        meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin),
        quantity.span.end};
    fact.evidence = document_.sentences[s].span;
    fact.period = periods_.period_of(quantity, meaning);
    if (!fact.period) fact.period = periods_.year_in_names(s, quantity.span.begin, about);
    if (fact.period && fact.metric == Metric::count && is_contest(about))
      fact.period = whole_year(*fact.period);
    fact.status =
        cells || is_planned(view, periods_, quantity, meaning, type) ? Status::Planned : Status::Actual;
    // Two places are all that the calibration bears out; nothing is surer than the reading of the number.
    fact.confidence = std::round(std::min(subject.confidence, 0.97f) * 100) / 100;
    fact.rule = std::string("statistics/") + meaning.rule;
    facts_.push_back(std::move(fact));
  }

  // Entries and finalists are those of the year, whenever a round was held.
  static bool is_contest(const Mention& about) {
    return about.type == EntityType::Event &&
           (about.name.find(U"大赛") != std::u32string::npos || about.name.ends_with(U"赛"));
  }
  static Period whole_year(const Period& period) {
    if (period.first.year != period.last.year) return period;
    const Date year{period.first.year, 0, 0};
    return {year, year};
  }

  // 某某10GWh锂电池项目…，二期4GWh: what the project makes in a year.
  static bool names_cells(const Mention& about, const StatedQuantity& quantity, Metric metric) {
    if (about.type != EntityType::Project) return false;
    const auto names = [&](std::u32string_view word) {
      return about.name.find(word) != std::u32string::npos;
    };
    if (metric == Metric::energy && quantity.kind == QuantityKind::Energy)
      return names(U"电池") || names(U"电芯") || names(U"锂电");
    return metric == Metric::power &&
           (names(U"硅棒") || names(U"硅片") || names(U"电池片") || names(U"组件"));
  }

  // 首期投资5亿元, 其中外省项目17亿元, 新增产值3亿元: a part of what the metric measures.
  std::u32string part_of(const StatisticsView& view, const StatedQuantity& quantity,
                         const Meaning& meaning) const {
    constexpr std::array<std::u32string_view, 12> parts = {U"首期",     U"一期", U"二期", U"三期",
                                                           U"首批",     U"其中", U"新增", U"追加",
                                                           U"累计完成", U"地上", U"地下", U"人均"};
    const std::uint32_t begin = clause_begin(view, quantity.span.begin);
    const std::uint32_t end =
        meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin);
    const std::u32string_view lead = begin < end ? document_.view({begin, end}) : std::u32string_view();
    static constexpr CharacterSet beginnings(U"首一二三其新追累地人");
    if (std::none_of(lead.begin(), lead.end(), [](char32_t c) { return beginnings.has(c); })) return {};
    for (const std::u32string_view part : parts) {
      const std::size_t at = lead.find(part);
      if (at == std::u32string_view::npos) continue;
      std::u32string_view rest = lead.substr(at);
      if (part == U"其中") rest.remove_prefix(part.size());
      return std::u32string(rest.size() > 12 ? part : rest);
    }
    return {};
  }

  // ---- all facts

  // A number said twice of one thing is one fact: the first stays.
  void drop_repeats() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;  // by what equal facts have in common
    for (std::uint32_t i = 0; i < facts_.size(); ++i) order.emplace_back(hash_of(facts_[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<char> repeats(facts_.size(), 0);
    for (std::size_t first = 0, i = 0; i < order.size(); ++i) {
      if (order[i].first != order[first].first) first = i;
      repeats[order[i].second] =
          std::any_of(order.begin() + static_cast<std::ptrdiff_t>(first),
                      order.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& earlier) {
                        return says_the_same(facts_[earlier.second], facts_[order[i].second]);
                      });
    }
    std::size_t at = 0;
    std::erase_if(facts_, [&](const ObservationFact&) { return repeats[at++] != 0; });
  }

  std::uint64_t hash_of(const ObservationFact& fact) const {
    const Decimal value = fact.quantity.value;
    return (static_cast<std::uint64_t>(value.digits()) * 31 + static_cast<std::uint64_t>(value.exponent())) *
               0x9E3779B97F4A7C15u +
           context_.name_id(fact.about);
  }

  bool says_the_same(const ObservationFact& a, const ObservationFact& b) const {
    if (context_.name_id(a.about) != context_.name_id(b.about) || a.quantity.value != b.quantity.value ||
        a.quantity.unit != b.quantity.unit)
      return false;
    if ((a.quantity.unit == "%" || a.quantity.unit == "1") && a.metric != b.metric) return false;
    return counted(a) == counted(b) && compared(a) == compared(b);
  }
  // Two counts of one size differ by what is counted; two amounts of one size are the same.
  static std::u32string_view counted(const ObservationFact& fact) {
    return fact.metric == Metric::count || fact.metric == Metric::capacity ? std::u32string_view(fact.of)
                                                                           : std::u32string_view();
  }
  std::u32string_view compared(const ObservationFact& fact) const {
    return fact.metric == Metric::growth || fact.metric == Metric::rank ? document_.view(fact.raw)
                                                                        : std::u32string_view();
  }

  const Document& document_;
  const Mentions& mentions_;
  MentionContext context_;
  SubjectFinder subjects_;
  PeriodTracker periods_;
  Tables tables_;
  std::size_t next_cell_ = 0;            // of the facts of tables
  std::vector<SubjectChoice>* choices_;  // for the tool that fits the weights
  std::vector<ObservationFact> facts_;
  std::vector<StatedQuantity> quantities_;
  SentenceWords words_;
  std::vector<std::uint32_t> breaks_;
  std::uint32_t article_ = 0xffffffff;
  std::uint32_t paragraph_ = 0xffffffff;
  std::optional<Meaning> paragraph_money_;
  std::uint32_t previous_ = no_mention;         // the subject of the number before in the sentence
  std::uint32_t previous_end_ = 0;              // where that number ended
  CharacterPairs pairs_;                        // of the sentence
  std::uint32_t carried_subject_ = no_mention;  // of the last number of an earlier sentence
};

}  // namespace

std::vector<ObservationFact> find_observations(const PageReading& page, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices) {
  return ObservationFinder(page, mentions, choices).find();
}

std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices) {
  return find_observations(PageReading(document), mentions, choices);
}

}  // namespace yuantu
