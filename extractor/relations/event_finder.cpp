// SPDX-License-Identifier: Apache-2.0
// Finds who took part in an event. The text names the event once; who signs, wins or shows something after
// that, in the same article, was there.
#include "extractor/relations/event_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace yuantu {
namespace {

constexpr float confidence_on_stage = 0.8f;    // 会上, or the sentence names the event
constexpr float confidence_in_article = 0.7f;  // later in its article
constexpr std::uint32_t sentences_after =
    3;  // an event that nobody signs or competes at stays the topic that long

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto w) { return text.find(w) != std::u32string_view::npos; });
}

// What an event is for, by its name.
struct Stage {
  bool signing = false;
  bool contest = false;
  bool fair = false;
  bool lasting() const { return signing || contest; }
};

Stage stage_of(std::u32string_view name) {
  return {has_any(name, {U"签约", U"对接", U"采购", U"推介"}),
          has_any(name, {U"赛", U"马拉松", U"揭榜", U"评选", U"挑战"}),
          has_any(name, {U"博览会", U"展", U"大会", U"论坛", U"峰会", U"拍卖", U"交易会", U"进博", U"年会",
                         U"活动"})};
}

class StageReader {
 public:
  StageReader(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts)
      : reader_(reader), mentions_(mentions), facts_(facts), told_(facts.facts()) {
    std::stable_sort(told_.begin(), told_.end(),
                     [](const auto& a, const auto& b) { return a.evidence.begin < b.evidence.begin; });
  }

  void run() {
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < reader_.views().size(); ++i) {
      const SentenceView& view = reader_.views()[i];
      enter(i);
      while (next < told_.size() && told_[next].evidence.begin < view.span.begin) ++next;
      if (!event_) continue;
      for (; next < told_.size() && told_[next].evidence == view.span; ++next) take(told_[next], i);
      take_acts(i);
    }
  }

 private:
  void enter(std::uint32_t i) {
    const SentenceView& view = reader_.views()[i];
    const bool over = event_ && !stage_.lasting() && i > last_ + sentences_after;
    if (event_ && (view.article != article_ || over || opens_report(view))) event_.reset();
    bool named = false;
    for (const MentionUnit& unit : view.units) {
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (unit.type != EntityType::Event || name == no_mention) continue;
      event_ = name;
      article_ = view.article;
      paragraph_ = view.paragraph;
      stage_ = stage_of(mentions_.all[name].name);
      named = true;
    }
    earlier_ = reader_.has_word(view, view.span, role_earlier);
    at_meeting_ = reader_.has_word(view, view.span, role_on_stage);
    on_stage_ = named || at_meeting_;
    if (on_stage_ && event_) last_ = i;
  }

  // 本报讯, 又讯, 另悉: another report begins.
  bool opens_report(const SentenceView& view) const {
    const std::u32string_view start = reader_.document().view(view.span).substr(0, 12);
    return has_any(start, {U"本报", U"又讯", U"另悉", U"另据", U"另讯", U"讯（", U"电（"});
  }

  // Those whom other relations of the sentence show at work.
  void take(const RelationFact& fact, std::uint32_t sentence) {
    switch (fact.relation) {
      case RelationType::partnerOf:
        if (!on_stage_ && (!stage_.signing || earlier_)) return;
        add(fact.head, sentence);
        add(fact.tail, sentence);
        return;
      case RelationType::awarded:
        if (on_stage_ || (stage_.contest && !earlier_ &&
                          has_any(mentions_.all[fact.tail].name, {U"奖", U"冠军", U"亚军", U"季军"}))) {
          add(fact.head, sentence);
        }
        return;
      case RelationType::investedBy:
        if (stage_.signing && !earlier_ && mentions_.all[fact.head].type == EntityType::Project)
          add(fact.tail, sentence);
        return;
      default:
        return;
    }
  }

  // Those who do what is done on a stage: 带来, 亮出, 摘得一等奖.
  void take_acts(std::uint32_t sentence) {
    using enum EntityType;
    const SentenceView& view = reader_.views()[sentence];
    if (reader_.has_word(view, view.span, role_rumour)) return;
    for (const FoundWord& word : view.words) {
      const std::uint32_t roles = reader_.rules().word(word.word).roles;
      const bool now = on_stage_ || !earlier_;
      const bool shows =
          (roles & role_stage_act) && now && (on_stage_ || stage_.lasting() || view.paragraph == paragraph_);
      const bool wins = (roles & role_prize) && now && stage_.contest;
      const bool speaks = (roles & role_stage_speech) && at_meeting_;
      if (!shows && !wins && !speaks) continue;
      const Span clause = view.clause_of(word.span.begin);
      if (reader_.has_word(view, {clause.begin, word.span.begin}, role_negation)) continue;
      const TypeSet actors =
          speaks ? TypeSet(Person) : TypeSet(Company, Organization, Lab, University, Person, Park);
      const Subject subject = reader_.subject(sentence, word.span.begin, actors, {});
      if (subject.certainty < 1) continue;
      for (const std::uint32_t mention : subject.mentions) add(mentions_.resolved(mention), sentence);
    }
  }

  void add(std::uint32_t participant, std::uint32_t sentence) {
    using enum EntityType;
    if (participant == no_mention) return;
    if (!TypeSet(Company, Organization, Lab, University, Person, Park).has(mentions_.all[participant].type))
      return;
    RelationFact fact;
    fact.relation = RelationType::participatesIn;
    fact.head = participant;
    fact.tail = *event_;
    fact.evidence = reader_.views()[sentence].span;
    fact.confidence = on_stage_ ? confidence_on_stage : confidence_in_article;
    fact.rule = on_stage_ ? "participates-in/acts-on-stage" : "participates-in/acts-in-article";
    facts_.add(std::move(fact));
  }

  const ClauseReader& reader_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::vector<RelationFact> told_;  // what the rules found, by sentence
  std::optional<std::uint32_t> event_;
  Stage stage_;
  std::uint32_t article_ = 0;
  std::uint32_t paragraph_ = 0;
  std::uint32_t last_ = 0;  // the last sentence that told of the event
  bool on_stage_ = false;
  bool at_meeting_ = false;  // 会上
  bool earlier_ = false;     // the sentence tells of another time
};

}  // namespace

void find_participants(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts) {
  StageReader(reader, mentions, facts).run();
}

}  // namespace yuantu
