// SPDX-License-Identifier: Apache-2.0
// Walks the sentences: quantities, what they measure, of whom, when, and whether reached or planned.
#include "extractor/statistics/observation_finder.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity_finder.hpp"
#include "extractor/statistics/subject_finder.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {
namespace {

class ObservationFinder {
 public:
  ObservationFinder(const Document& document, const Mentions& mentions)
      : document_(document), mentions_(mentions), subjects_(document, mentions) {}

  std::vector<ObservationFact> find() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const SentenceKind kind = document_.sentences[s].kind;
      if (kind == SentenceKind::Body || kind == SentenceKind::Caption) read(s);
    }
    drop_repeats();
    return std::move(facts_);
  }

 private:
  // ---- one sentence

  void read(std::uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    if (sentence.paragraph != paragraph_) {
      paragraph_ = sentence.paragraph;
      carried_.reset();
    }
    const std::optional<Date>& article_date = document_.articles[sentence.article].date;
    times_.clear();
    find_times(document_.text, sentence.span, article_date ? article_date : document_.published, times_);
    quantities_.clear();
    find_quantities(document_.text, sentence.span, quantities_);
    drop_names_and_times(sentence.span);
    if (!quantities_.empty()) {
      find_words(document_.text, sentence.span, words_);
      read_quantities(s);
    }
    for (const TimeExpression& time : times_) {
      if (time.role != TimeRole::Goal) carried_ = time.period;
    }
  }

  // Numbers inside names and expressions of time are not statistics.
  void drop_names_and_times(Span sentence) {
    const auto in_name = [&](const StatedQuantity& quantity) {
      auto mention = std::lower_bound(mentions_.all.begin(), mentions_.all.end(), sentence.begin,
                                      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
      for (; mention != mentions_.all.end() && mention->span.begin < quantity.number.end; ++mention) {
        if (mention->kind == MentionKind::Name && mention->span.overlaps(quantity.number)) return true;
      }
      return std::any_of(times_.begin(), times_.end(),
                         [&](const TimeExpression& time) { return time.span.overlaps(quantity.number); });
    };
    std::erase_if(quantities_, in_name);
  }

  void read_quantities(std::uint32_t s) {
    const SentenceView view{document_.text, document_.sentences[s].span, &quantities_, &words_};
    std::optional<Meaning> before;
    std::uint32_t previous = no_mention;
    std::uint32_t previous_end = 0;
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      const std::optional<Meaning> meaning = find_meaning(view, i, before);
      if (!meaning) continue;
      before = meaning;
      SubjectQuery query{meaning->subject, s, quantities_[i].span, meaning->word, previous, previous_end};
      const Subject subject = subjects_.find(query);
      if (subject.mention == no_mention) continue;
      add(view, s, quantities_[i], *meaning, subject);
      previous = subject.mention;
      previous_end = quantities_[i].span.end;
    }
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
    fact.quantity.value =
        meaning.negative && !(quantity.value < Decimal(0)) ? -quantity.value : quantity.value;
    fact.quantity.unit = quantity.full_unit();
    if (meaning.per_year && quantity.per.empty()) fact.quantity.unit += "/a";
    fact.bound = quantity.bound;
    fact.of = meaning.of;
    fact.raw = {
        meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin),
        quantity.span.end};
    fact.evidence = document_.sentences[s].span;
    fact.period = period_of(quantity);
    fact.status = is_planned(view, quantity, meaning, type) ? Status::Planned : Status::Actual;
    fact.confidence = std::clamp(0.55f + 0.08f * subject.margin, 0.3f, 0.95f);
    fact.rule = std::string("statistics/") + meaning.rule;
    facts_.push_back(std::move(fact));
  }

  // The last period named before the number, else the first behind it in the sentence, else that of the
  // paragraph so far.
  std::optional<Period> period_of(const StatedQuantity& quantity) const {
    const TimeExpression* last = nullptr;
    for (const TimeExpression& time : times_) {
      if (time.span.begin < quantity.number.begin) last = &time;
    }
    if (last != nullptr) return last->period;
    return carried_;
  }

  // Words of plan before the number, up to a semicolon; words of the present nearer to it undo them.
  bool is_planned(const SentenceView& view, const StatedQuantity& quantity, const Meaning& meaning,
                  EntityType type) const {
    const std::uint32_t begin = planning_begin(quantity.number.begin, view.span.begin);
    std::uint32_t plan = 0;
    std::uint32_t actual = 0;
    for (const CueHit& cue : words_.cues) {
      if (cue.span.begin < begin || cue.span.begin >= quantity.number.begin) continue;
      if (cue.cue == Cue::Plan) plan = cue.span.end;
      if (cue.cue == Cue::Actual) actual = cue.span.end;
    }
    for (const TimeExpression& time : times_) {
      if (time.span.begin < begin || time.span.begin >= quantity.number.begin) continue;
      if (time.role == TimeRole::Goal) plan = std::max(plan, time.span.end);
      if (time.role != TimeRole::Goal) actual = std::max(actual, time.span.end);
    }
    const std::uint32_t clause = clause_begin(view, quantity.number.begin);
    if (plan > clause) return true;
    if (plan > actual) return true;
    const bool built = type == EntityType::Project;
    return built && actual == 0 &&
           (meaning.metric == Metric::capacity || meaning.metric == Metric::outputValue);
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
    const auto key = [&](const ObservationFact& fact) {
      return std::tuple(mentions_.all[fact.about].name, fact.metric, fact.quantity.value.to_string(),
                        fact.quantity.unit, fact.of);
    };
    std::vector<ObservationFact> kept;
    for (ObservationFact& fact : facts_) {
      const bool repeated = std::any_of(
          kept.begin(), kept.end(), [&](const ObservationFact& other) { return key(other) == key(fact); });
      if (!repeated) kept.push_back(std::move(fact));
    }
    facts_ = std::move(kept);
  }

  const Document& document_;
  const Mentions& mentions_;
  SubjectFinder subjects_;
  std::vector<ObservationFact> facts_;
  std::vector<StatedQuantity> quantities_;
  std::vector<TimeExpression> times_;
  SentenceWords words_;
  std::uint32_t paragraph_ = 0xffffffff;
  std::optional<Period> carried_;  // the period that the paragraph speaks of
};

}  // namespace

std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions) {
  return ObservationFinder(document, mentions).find();
}

}  // namespace yuantu
