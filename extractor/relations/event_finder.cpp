// SPDX-License-Identifier: Apache-2.0
// Finds who took part in an event, from the relations that were found where the text tells of it.
#include "extractor/relations/event_finder.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace yuantu {
namespace {

constexpr float confidence_on_stage = 0.75f;
constexpr float confidence_in_article = 0.6f;
constexpr std::uint32_t sentences_after = 4;  // an event stays the topic that long without being named again

bool name_has(const Mention& mention, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view w) { return mention.name.find(w) != std::u32string::npos; });
}

class StageReader {
 public:
  StageReader(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts)
      : reader_(reader), mentions_(mentions), facts_(facts) {}

  void run() {
    const std::vector<RelationFact> told = facts_.facts();
    for (std::uint32_t i = 0; i < reader_.views().size(); ++i) {
      enter(i);
      if (!event_) continue;
      for (const RelationFact& fact : told) {
        if (fact.evidence == reader_.views()[i].span) take(fact, i);
      }
    }
  }

 private:
  void enter(std::uint32_t i) {
    const SentenceView& view = reader_.views()[i];
    if (event_ && (view.article != article_ || i > last_ + sentences_after)) event_.reset();
    for (const MentionUnit& unit : view.units) {
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (unit.type != EntityType::Event || name == no_mention) continue;
      event_ = name;
      article_ = view.article;
      last_ = i;
    }
    on_stage_ = last_ == i || reader_.has_word(view, view.span, role_on_stage);
    if (on_stage_ && event_) last_ = i;
  }

  void take(const RelationFact& fact, std::uint32_t sentence) {
    const Mention& event = mentions_.all[*event_];
    const bool contest = name_has(event, {U"赛", U"马拉松", U"揭榜"});
    switch (fact.relation) {
      case RelationType::partnerOf:
        if (!on_stage_) return;
        add(fact.head, sentence);
        add(fact.tail, sentence);
        return;
      case RelationType::awarded:
        if (on_stage_ || (contest && name_has(mentions_.all[fact.tail], {U"奖"}))) add(fact.head, sentence);
        return;
      case RelationType::investedBy:
        if (name_has(event, {U"签约"})) add(fact.tail, sentence);
        return;
      default:
        return;
    }
  }

  void add(std::uint32_t participant, std::uint32_t sentence) {
    using enum EntityType;
    if (!TypeSet(Company, Organization, Lab, University, Person, Park).has(mentions_.all[participant].type))
      return;
    RelationFact fact;
    fact.relation = RelationType::participatesIn;
    fact.head = participant;
    fact.tail = *event_;
    fact.evidence = reader_.views()[sentence].span;
    fact.confidence = on_stage_ ? confidence_on_stage : confidence_in_article;
    fact.rule = "participates-in/acts-on-stage";
    facts_.add(std::move(fact));
  }

  const ClauseReader& reader_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::optional<std::uint32_t> event_;
  std::uint32_t article_ = 0;
  std::uint32_t last_ = 0;
  bool on_stage_ = false;
};

}  // namespace

void find_participants(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts) {
  StageReader(reader, mentions, facts).run();
}

}  // namespace yuantu
