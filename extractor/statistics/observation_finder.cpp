// SPDX-License-Identifier: Apache-2.0
// Walks the sentences: quantities, what they measure, of whom, when, and whether reached or planned.
#include "extractor/statistics/observation_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/name_lists.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity_finder.hpp"
#include "extractor/statistics/report_date.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"
#include "extractor/statistics/subject_finder.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "extractor/statistics/table_reader.hpp"
#include "extractor/statistics/time_finder.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

class ObservationFinder {
 public:
  ObservationFinder(const Document& document, const Mentions& mentions, std::vector<SubjectChoice>* choices)
      : document_(document),
        mentions_(mentions),
        context_(document, mentions),
        subjects_(context_),
        lists_(context_),
        choices_(choices) {}

  std::vector<ObservationFact> find() {
    published_ = document_.published ? document_.published : guess_published(document_);
    tables_ = read_tables(context_);
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
    const Span span = document_.sentences[s].span;
    const std::size_t first = next_cell_;
    while (next_cell_ < tables_.facts.size() && tables_.facts[next_cell_].raw.begin < span.end) ++next_cell_;
    const char32_t last = span.empty() ? U'。' : document_.text[span.end - 1];
    if (first == next_cell_) {
      if (is_one_of(last, U"。！？；")) caption_period_.reset();
      std::vector<TimeExpression> times;
      find_times(document_.text, span, counted_from_, times);
      for (const TimeExpression& time : times) {
        if (time.period && !is_one_of(last, U"。！？；")) caption_period_ = time.period;
      }
    }
    for (std::size_t i = first; i < next_cell_; ++i) {
      facts_.push_back(std::move(tables_.facts[i]));
      facts_.back().period = caption_period_ ? caption_period_ : frame_;
    }
  }

  bool is_in_cell(Span span) const {
    return std::any_of(tables_.cells.begin(), tables_.cells.end(),
                       [&](Span cell) { return cell.overlaps(span); });
  }

  // ---- one sentence

  void read(std::uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    enter_paragraph(s);
    // 到2027年，…；…；…: the goal holds until the full stop.
    const bool goes_on = sentence.span.begin > 0 && document_.text[sentence.span.begin - 1] == U'；';
    aims_ = aims_ && goes_on;
    aims_on_ = aims_;
    times_.clear();
    for (const TimeExpression& time : paragraph_times_) {
      if (sentence.span.contains(time.span)) times_.push_back(time);
    }
    quantities_.clear();
    find_quantities(document_.text, sentence.span, quantities_);
    drop_names_and_times();
    if (!quantities_.empty()) {
      find_words(document_.text, sentence.span, words_);
      drop_words_in_names(sentence.span);
      read_quantities(s);
    }
    for (const TimeExpression& time : times_) {
      if (time.role != TimeRole::Goal) carried_ = time.period;
      aims_ = time.role == TimeRole::Goal;
      aim_ = time.period;
    }
  }

  // Expressions of time are read by the paragraph: 全年 and 去年同期 look back over sentences.
  void enter_paragraph(std::uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    if (sentence.article != article_) {
      article_ = sentence.article;
      carried_subject_ = no_mention;
      lead_month_.reset();
      frame_.reset();
      counted_from_ = document_.articles[article_].date;
      if (!counted_from_) counted_from_ = published_;
      if (const auto year = reported_year(document_, document_.articles[article_]); year) {
        counted_from_ = Date{static_cast<std::int16_t>(*year), 12, 31};
        frame_ = Period{Date{counted_from_->year, 0, 0}, Date{counted_from_->year, 0, 0}};
      }
    }
    if (sentence.paragraph == paragraph_ && s != 0) return;
    paragraph_ = sentence.paragraph;
    carried_.reset();
    paragraph_money_.reset();
    Span span = sentence.span;
    for (std::uint32_t next = s;
         next < document_.sentences.size() && document_.sentences[next].paragraph == paragraph_; ++next) {
      span.end = document_.sentences[next].span.end;
    }
    paragraph_times_.clear();
    find_times(document_.text, span, counted_from_, paragraph_times_);
    std::erase_if(paragraph_times_, [&](const TimeExpression& time) {
      return is_in_name(time.span) || names_occasion(time.span);
    });
    for (const TimeExpression& time : paragraph_times_) {
      const bool dated = time.role == TimeRole::Plain && time.period && time.period->first.month != 0 &&
                         time.period->first == time.period->last;
      if (!lead_month_ && dated) {
        const Date month{time.period->first.year, time.period->first.month, 0};
        lead_month_ = Period{month, month};
      }
      if (!frame_ && time.role == TimeRole::Plain && time.period && is_long(*time.period))
        frame_ = time.period;
      if (!frame_ && time.role == TimeRole::UpTo) frame_ = time.period;
    }
  }

  // 4月底，2024年第二季度重大项目集中开工活动举行: part of what the occasion is called.
  bool names_occasion(Span time) const {
    constexpr std::array<std::u32string_view, 7> occasions = {U"活动", U"大会",   U"仪式", U"论坛",
                                                              U"大赛", U"推介会", U"峰会"};
    if (time.begin == 0 || document_.text[time.begin - 1] != U'，') return false;
    std::u32string_view behind = std::u32string_view(document_.text).substr(time.end, 26);
    behind = behind.substr(0, behind.find_first_of(U"，。；：上前"));
    return std::any_of(occasions.begin(), occasions.end(), [&](std::u32string_view word) {
      return behind.find(word) != std::u32string_view::npos;
    });
  }

  // A run of months: what a report on figures speaks of throughout.
  static bool is_long(const Period& period) { return period.first != period.last && period.first.day == 0; }

  std::vector<Mention>::const_iterator first_mention(std::uint32_t at) const {
    return std::lower_bound(
        mentions_.all.begin(), mentions_.all.end(), at,
        [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
  }

  bool is_in_name(Span span) const {
    for (auto mention = first_mention(span.begin > 60 ? span.begin - 60 : 0);
         mention != mentions_.all.end() && mention->span.begin < span.end; ++mention) {
      if (mention->kind == MentionKind::Name && mention->span.overlaps(span)) return true;
    }
    return false;
  }

  void drop_words_in_names(Span sentence) {
    std::vector<Span> names;
    for (auto mention = first_mention(sentence.begin);
         mention != mentions_.all.end() && mention->span.begin < sentence.end; ++mention) {
      if (mention->kind == MentionKind::Name) names.push_back(mention->span);
    }
    const auto inside = [&](const auto& hit) {
      return std::any_of(names.begin(), names.end(), [&](Span name) { return name.contains(hit.span); });
    };
    std::erase_if(words_.cues, inside);
    std::erase_if(words_.metrics, inside);
  }

  // Numbers inside names and expressions of time are not statistics.
  void drop_names_and_times() {
    const auto in_name = [&](const StatedQuantity& quantity) {
      return is_in_name(quantity.number) || is_in_cell(quantity.number) ||
             std::any_of(times_.begin(), times_.end(),
                         [&](const TimeExpression& time) { return time.span.overlaps(quantity.number); });
    };
    std::erase_if(quantities_, in_name);
    std::erase_if(quantities_,
                  [&](const StatedQuantity& quantity) { return is_idle(quantity, document_.text); });
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

  void read_quantities(std::uint32_t s) {
    const SentenceView view{document_.text, document_.sentences[s].span, &quantities_, &words_};
    MeaningContext context;
    context.money = paragraph_money_;
    std::uint32_t previous = no_mention;
    std::uint32_t previous_end = 0;
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      if (const std::size_t end = read_list(view, s, i, context); end != i) {
        previous_end = quantities_[end - 1].span.end;
        i = end - 1;
        continue;
      }
      std::optional<Meaning> meaning = find_meaning(view, i, context);
      if (!meaning || counts_named(s, quantities_[i])) continue;
      remember(context, quantities_[i], *meaning);
      if (is_denied(view, quantities_[i])) continue;
      const SubjectQuery query = query_of(view, s, quantities_[i], *meaning, previous, previous_end);
      if (add_each(view, s, quantities_[i], *meaning)) continue;
      const Subject subject = subject_of(query);
      if (choices_ != nullptr) record(view, s, quantities_[i], *meaning, query);
      if (subject.mention == no_mention) continue;
      add(view, s, quantities_[i], *meaning, subject);
      previous = subject.mention;
      previous_end = quantities_[i].span.end;
    }
    if (previous != no_mention) carried_subject_ = previous;
  }

  // A row of a table speaks of what it names.
  Subject subject_of(const SubjectQuery& query) const {
    const TableRow* row = row_over(query.quantity);
    if (row == nullptr || !row->span.contains(query.quantity)) return subjects_.find(query);
    const EntityType type = mentions_.all[row->name].type;
    if (type_weight(query.kind, type) <= never || (query.only != TypeSet{} && !query.only.has(type)))
      return subjects_.find(query);
    return Subject{row->name, 0.85f};
  }

  void record(const SentenceView& view, std::uint32_t s, const StatedQuantity& quantity,
              const Meaning& meaning, const SubjectQuery& query) {
    add(view, s, quantity, meaning, Subject{0, 1});
    choices_->push_back({std::move(facts_.back()), query.kind, subjects_.candidates(query)});
    facts_.pop_back();
  }

  // 误为68.9亿元, 网传营收百亿元, 能否突破500亿元: said not to be so, or not known to be.
  bool is_denied(const SentenceView& view, const StatedQuantity& quantity) const {
    const std::uint32_t begin = clause_begin(view, quantity.span.begin);
    return std::any_of(words_.cues.begin(), words_.cues.end(), [&](const CueHit& cue) {
      if (cue.cue != Cue::Deny) return false;
      const bool before = cue.span.begin >= begin && cue.span.begin < quantity.number.begin;
      const bool sentence_wide = document_.view(cue.span).size() > 2 && cue.span.begin >= quantity.span.end;
      return before || (sentence_wide && cue.span.begin < quantity.span.end + 24);
    });
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
    const std::size_t names = lists_.size_at(s, quantity.span.begin);
    return names >= 2 && Decimal(static_cast<std::int64_t>(names)) == quantity.value;
  }

  SubjectQuery query_of(const SentenceView& view, std::uint32_t s, const StatedQuantity& quantity,
                        const Meaning& meaning, std::uint32_t previous, std::uint32_t previous_end) const {
    SubjectQuery query;
    query.kind = meaning.subject;
    query.sentence = s;
    query.quantity = quantity.span;
    query.clause = clause_begin(view, quantity.span.begin);
    query.carried = carried_subject_;
    query.only = meaning.only;
    query.share = meaning.metric == Metric::share;
    std::tie(query.opening, query.opening_at) = opening_before(view, quantity.span.begin);
    query.metric = meaning.word;
    query.previous = previous;
    query.previous_end = previous_end;
    const Span clause{clause_begin(view, quantity.span.begin), clause_end(view, quantity.span.end)};
    query.at_event = std::any_of(words_.cues.begin(), words_.cues.end(), [&](const CueHit& cue) {
      return cue.cue == Cue::Event && clause.contains(cue.span);
    });
    query.signs =
        document_.view({clause.begin, quantity.span.begin}).find(U'签') != std::u32string_view::npos ||
        document_.view({clause.begin, quantity.span.begin}).find(U"协议") != std::u32string_view::npos;
    query.once_built = std::any_of(words_.cues.begin(), words_.cues.end(), [&](const CueHit& cue) {
      return cue.cue == Cue::Plan && cue.span.end <= quantity.number.begin &&
             document_.view(cue.span).back() == U'后';
    });
    query.hinted =
        hint_in(clause.begin, meaning.word.empty() ? quantity.span.begin
                                                   : std::min(meaning.word.begin, quantity.span.begin));
    return query;
  }

  // 实验室2022年挂牌，…，科研楼面积3.8万平方米: the types of the bare noun or pointer that opens a clause of
  // the sentence last before a place, and where it stands.
  std::pair<TypeSet, std::uint32_t> opening_before(const SentenceView& view, std::uint32_t at) const {
    std::uint32_t begin = at;
    while (true) {
      begin = clause_begin(view, begin);
      const std::uint32_t m = context_.first_in(begin);
      if (m < context_.size() && mentions_.all[m].span.begin == begin && mentions_.all[m].span.end <= at) {
        const Mention& mention = mentions_.all[m];
        if (mention.kind == MentionKind::Pointer) return {TypeSet{mention.type}, begin};
        if (mention.type != EntityType::Person) return {TypeSet{}, 0};
      } else if (const TypeSet types = reference_at(begin, at); types != TypeSet{}) {
        return {types, begin};
      }
      if (begin <= view.span.begin) return {TypeSet{}, 0};
      --begin;
    }
  }

  // The types of the bare noun that begins at a place.
  TypeSet reference_at(std::uint32_t begin, std::uint32_t end) const {
    TypeSet types;
    StatisticsLexicon::builtin().match_prefixes(
        std::u32string_view(document_.text).substr(begin, end - begin), [&](std::uint32_t, auto rows) {
          for (const LexiconRow& row : rows) {
            if (row.table == Table::reference_nouns) types = reference_types(row);
          }
        });
    return types;
  }

  // The types of a bare noun that opens a clause and names nothing: 公司营业收入, 园区企业.
  TypeSet hint_in(std::uint32_t begin, std::uint32_t end) const {
    TypeSet types;
    for (std::uint32_t i = begin; i < end; ++i) {
      std::uint32_t length = 0;
      TypeSet found;
      StatisticsLexicon::builtin().match_prefixes(std::u32string_view(document_.text).substr(i, end - i),
                                                  [&](std::uint32_t matched, auto rows) {
                                                    for (const LexiconRow& row : rows) {
                                                      if (row.table != Table::reference_nouns) continue;
                                                      length = matched;
                                                      found = reference_types(row);
                                                    }
                                                  });
      if (length == 0 || i + length >= end) continue;
      if (context_.is_named({i, i + length})) continue;
      return found;
    }
    return types;
  }

  static TypeSet reference_types(const LexiconRow& row) {
    std::string_view names = Lexicon::builtin().field(row, 1);
    TypeSet types;
    while (!names.empty()) {
      const std::size_t comma = std::min(names.find(','), names.size());
      if (const auto type = entity_type_from(names.substr(0, comma))) types = types | TypeSet{*type};
      names.remove_prefix(std::min(comma + 1, names.size()));
    }
    return types;
  }

  // ---- lists

  // 甲、乙、丙依次出资18亿元、9.5亿元和22亿元: each amount belongs to one name; or to one metric where two
  // metrics are listed. Returns the index behind the list, or `first`.
  std::size_t read_list(const SentenceView& view, std::uint32_t s, std::size_t first,
                        MeaningContext& context) {
    std::size_t end = first + 1;
    while (end < quantities_.size() && quantities_[end].kind == quantities_[first].kind && joins(view, end))
      ++end;
    const std::size_t size = end - first;
    if (size < 2 || quantities_[first].range_first) return first;
    const CueHit* cue = last_list_cue(view, quantities_[first].number.begin);
    if (cue == nullptr) return first;
    const std::vector<MetricHit> metrics = metrics_before(view, quantities_[first]);
    if (metrics.size() == size) return read_metric_list(view, s, first, metrics, context);
    const std::optional<Meaning> meaning = find_meaning(view, first, context);
    if (!meaning) return first;
    std::vector<std::uint32_t> names = names_of_list(s, quantities_[first].span.begin, size, *meaning);
    if (names.size() != size) return first;
    for (std::size_t i = 0; i < size; ++i) {
      Meaning one = *meaning;
      if (i > 0) one.word = {};
      add(view, s, quantities_[first + i], one, Subject{names[i], 0.9f});
    }
    remember(context, quantities_[end - 1], *meaning);
    return end;
  }

  // 甲、乙依次出资3亿元、2亿元，建设丙项目、丁项目: what is built has the amounts. Else the names of the
  // sentence, or of the sentence before.
  std::vector<std::uint32_t> names_of_list(std::uint32_t s, std::uint32_t at, std::size_t size,
                                           const Meaning& meaning) const {
    std::vector<std::uint32_t> names;
    if (meaning.metric == Metric::investment) names = lists_.of_size(s, at, size, SubjectClass::Project);
    const bool built = names.size() == size && mentions_.all[names.front()].type == EntityType::Project;
    if (!built) names = lists_.of_size(s, at, size, meaning.subject);
    if (names.size() != size && s > 0 &&
        document_.sentences[s - 1].paragraph == document_.sentences[s].paragraph)
      names = lists_.of_size(s - 1, at, size, meaning.subject);
    return names;
  }

  bool joins(const SentenceView& view, std::size_t index) const {
    const std::uint32_t begin = quantities_[index - 1].span.end;
    const std::u32string_view gap = view.text.substr(begin, quantities_[index].span.begin - begin);
    return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及";
  }

  // 分别 or 依次 in the clause of a place or the clause before.
  const CueHit* last_list_cue(const SentenceView& view, std::uint32_t at) const {
    std::uint32_t begin = clause_begin(view, at);
    if (begin > view.span.begin) begin = clause_begin(view, begin - 1);
    const CueHit* found = nullptr;
    for (const CueHit& cue : words_.cues) {
      if (cue.cue == Cue::List && cue.span.begin >= begin && cue.span.end <= at) found = &cue;
    }
    return found;
  }

  // The metric words before a list of amounts, those that others hold left out.
  std::vector<MetricHit> metrics_before(const SentenceView& view, const StatedQuantity& quantity) const {
    std::uint32_t begin = clause_begin(view, quantity.number.begin);
    if (begin > view.span.begin) begin = clause_begin(view, begin - 1);
    std::vector<MetricHit> found;
    for (const MetricHit& hit : words_.metrics) {
      if (hit.span.begin < begin || hit.span.end > quantity.number.begin || !hit.word->fits(quantity.kind))
        continue;
      if (!found.empty() && found.back().span.end >= hit.span.end) continue;
      if (!found.empty() && found.back().span.end <= hit.span.begin &&
          !joins_words(found.back().span.end, hit.span.begin))
        found.clear();
      if (!found.empty() && found.back().span.end > hit.span.begin) found.pop_back();
      found.push_back(hit);
    }
    return found;
  }

  // 产值、营业收入: nothing but a conjunction and a short modifier between two metric words.
  bool joins_words(std::uint32_t begin, std::uint32_t end) const {
    const std::u32string_view gap = document_.view({begin, end});
    return gap.size() <= 6 && (gap.starts_with(U"、") || gap.starts_with(U"和") || gap.starts_with(U"与") ||
                               gap.starts_with(U"及"));
  }

  std::size_t read_metric_list(const SentenceView& view, std::uint32_t s, std::size_t first,
                               const std::vector<MetricHit>& metrics, MeaningContext& context) {
    std::uint32_t previous = no_mention;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
      const StatedQuantity& quantity = quantities_[first + i];
      Meaning meaning(metrics[i].word->metric, metrics[i].word->subject, metrics[i].span, "list/metrics");
      meaning.per_year = meaning.metric == Metric::capacity;
      const Subject subject =
          subjects_.find(query_of(view, s, quantity, meaning, previous, quantity.span.begin));
      remember(context, quantity, meaning);
      if (subject.mention == no_mention) continue;
      add(view, s, quantity, meaning, subject);
      previous = subject.mention;
    }
    return first + metrics.size();
  }

  // 甲、乙各出资10亿元: one fact for each.
  bool add_each(const SentenceView& view, std::uint32_t s, const StatedQuantity& quantity,
                const Meaning& meaning) {
    for (const CueHit& cue : words_.cues) {
      if (cue.cue != Cue::Each || cue.span.end > quantity.number.begin ||
          cue.span.end + 6 < quantity.number.begin)
        continue;
      const std::vector<std::uint32_t> names = lists_.ending_at(s, cue.span.begin);
      if (names.size() < 2) continue;
      for (const std::uint32_t name : names) add(view, s, quantity, meaning, Subject{name, 0.9f});
      return true;
    }
    return false;
  }

  // ---- one fact

  void add(const SentenceView& view, std::uint32_t s, const StatedQuantity& quantity, const Meaning& meaning,
           const Subject& subject) {
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
    fact.quantity.value =
        meaning.negative && !(quantity.value < Decimal(0)) ? -quantity.value : quantity.value;
    fact.quantity.unit = quantity.full_unit();
    if (meaning.per_year && quantity.per.empty()) fact.quantity.unit += "/a";
    fact.bound = meaning.about && quantity.bound == Bound::Exact ? Bound::About : quantity.bound;
    fact.of = meaning.of;
    fact.raw = {
        meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin),
        quantity.span.end};
    fact.evidence = document_.sentences[s].span;
    fact.period = period_of(quantity);
    if (!fact.period && happens(meaning)) fact.period = lead_month_;
    fact.status = is_planned(view, quantity, meaning, type) ? Status::Planned : Status::Actual;
    // Two places are all that the calibration bears out; nothing is surer than the reading of the number.
    fact.confidence = std::round(std::min(subject.confidence, 0.97f) * 100) / 100;
    fact.rule = std::string("statistics/") + meaning.rule;
    facts_.push_back(std::move(fact));
  }

  // Deals, loans and rounds of finance happen when they are reported.
  static bool happens(const Meaning& meaning) {
    return meaning.subject == SubjectClass::Deal || meaning.subject == SubjectClass::Finance ||
           meaning.subject == SubjectClass::Credit;
  }

  // The last period named before the number in its sentence, else that of the paragraph so far, else the
  // period that the article reports on.
  std::optional<Period> period_of(const StatedQuantity& quantity) const {
    const TimeExpression* last = nullptr;
    for (const TimeExpression& time : times_) {
      if (time.span.begin < quantity.number.begin) last = &time;
    }
    if (last != nullptr && last->role == TimeRole::Now && !last->period) return this_month();
    if (last != nullptr) return last->period;
    if (aims_on_) return aim_;
    return carried_ ? carried_ : frame_;
  }

  // 目前, 现有: in the month of publication, where that is known.
  std::optional<Period> this_month() const {
    if (!counted_from_ || counted_from_->month == 0 || frame_) return std::nullopt;
    const Date month{counted_from_->year, counted_from_->month, 0};
    return Period{month, month};
  }

  // Words of plan before the number, up to a semicolon; words of the present nearer to it undo them.
  bool is_planned(const SentenceView& view, const StatedQuantity& quantity, const Meaning& meaning,
                  EntityType type) const {
    const std::uint32_t begin = planning_begin(quantity.number.begin, view.span.begin);
    const Span clause{clause_begin(view, quantity.number.begin), clause_end(view, quantity.number.end)};
    std::uint32_t plan = 0;
    std::uint32_t actual = 0;
    for (const CueHit& cue : words_.cues) {
      if (cue.cue == Cue::Actual && cue.span.begin >= begin && cue.span.begin < clause.end)
        actual = cue.span.end;
      if (cue.span.begin < begin || cue.span.begin >= quantity.number.begin || is_attribute(cue.span))
        continue;
      if (cue.cue == Cue::Plan) plan = cue.span.end;
      if (cue.cue == Cue::PlanHere && cue.span.begin >= clause.begin) plan = cue.span.end;
    }
    for (const TimeExpression& time : times_) {
      if (time.span.begin < begin || time.span.begin >= quantity.number.begin) continue;
      if (time.role == TimeRole::Goal) plan = std::max(plan, time.span.end);
      if (time.role != TimeRole::Goal) actual = std::max(actual, time.span.end);
    }
    if (plan > clause.begin || plan > actual) return true;
    if (aims_on_ && actual == 0 && times_.empty()) return true;
    if (pays_over_years(clause, quantity, meaning)) return true;
    const bool built = type == EntityType::Project;
    return built && actual == 0 &&
           (meaning.metric == Metric::capacity || meaning.metric == Metric::outputValue ||
            (meaning.metric == Metric::production && quantity.unit == "kWh"));
  }

  // 比计划提前, 原计划, 规划的: a plan is spoken of, not made.
  bool is_attribute(Span cue) const {
    const char32_t before = cue.begin > 0 ? document_.text[cue.begin - 1] : U'\0';
    const char32_t after = cue.end < document_.text.size() ? document_.text[cue.end] : U'\0';
    return before == U'比' || before == U'原' || before == U'较' || after == U'的' || after == U'提';
  }

  // 三年内注资, 5年投入: money that is still to come.
  bool pays_over_years(Span clause, const StatedQuantity& quantity, const Meaning& meaning) const {
    if (meaning.metric != Metric::investment && meaning.metric != Metric::subsidy) return false;
    return std::any_of(quantities_.begin(), quantities_.end(), [&](const StatedQuantity& years) {
      return years.kind == QuantityKind::Duration && years.unit == "a" && clause.contains(years.span) &&
             years.span.end <= quantity.number.begin && quantity.number.begin - years.span.end <= 10;
    });
  }

  std::uint32_t planning_begin(std::uint32_t at, std::uint32_t sentence_begin) const {
    std::uint32_t begin = at;
    while (begin > sentence_begin && document_.text[begin - 1] != U'；' && document_.text[begin - 1] != U';')
      --begin;
    return begin;
  }

  // ---- all facts

  // A number said twice of one thing is one fact: the first stays.
  void drop_repeats() {
    std::unordered_set<std::string> seen;
    std::erase_if(facts_, [&](const ObservationFact& fact) { return !seen.insert(key_of(fact)).second; });
  }

  std::string key_of(const ObservationFact& fact) const {
    std::string key = to_utf8(mentions_.all[fact.about].name);
    key += '\t';
    key += fact.quantity.value.to_string();
    key += fact.quantity.unit;
    // Two counts of one size differ by what is counted; two amounts of one size are the same.
    if (fact.metric == Metric::count || fact.metric == Metric::capacity) key += to_utf8(fact.of);
    if (fact.quantity.unit == "%" || fact.quantity.unit == "1") key += name_of(fact.metric);
    if (fact.metric == Metric::growth || fact.metric == Metric::rank)
      key += to_utf8(document_.view(fact.raw));
    return key;
  }

  const Document& document_;
  const Mentions& mentions_;
  MentionContext context_;
  SubjectFinder subjects_;
  NameLists lists_;
  Tables tables_;
  std::size_t next_cell_ = 0;             // of the facts of tables
  std::optional<Period> caption_period_;  // named in the last line that was no sentence
  std::vector<SubjectChoice>* choices_;   // for the tool that fits the weights
  std::uint32_t carried_subject_ = no_mention;
  std::vector<ObservationFact> facts_;
  std::optional<Date> published_;
  std::optional<Date> counted_from_;  // the day that 今年 and 9月 of the article count from
  std::vector<StatedQuantity> quantities_;
  std::vector<TimeExpression> times_;
  SentenceWords words_;
  std::vector<TimeExpression> paragraph_times_;
  std::uint32_t article_ = 0xffffffff;
  std::uint32_t paragraph_ = 0xffffffff;
  std::optional<Period> lead_month_;  // of the first day or month that the article names
  std::optional<Period> frame_;       // the period that the article reports on
  std::optional<Meaning> paragraph_money_;
  bool aims_ = false;              // the last expression of time in the sentences so far named a goal
  bool aims_on_ = false;           // the same, where this sentence began
  std::optional<Period> aim_;      // that goal
  std::optional<Period> carried_;  // the period that the paragraph speaks of
};

}  // namespace

std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices) {
  return ObservationFinder(document, mentions, choices).find();
}

}  // namespace yuantu
