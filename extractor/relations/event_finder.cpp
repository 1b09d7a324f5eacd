// SPDX-License-Identifier: Apache-2.0
// Finds who took part in an event. The text names the event once; who signs, wins or shows something after
// that, in the same article, was there.
#include "extractor/relations/event_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr float confidence_on_stage = 0.77f;   // 会上, or the sentence names the event
constexpr float confidence_in_article = 0.8f;  // later in its article
constexpr float confidence_of_winner = 0.9f;
constexpr std::uint32_t sentences_of_projects = 14;  // behind the one that names what they are begun at
constexpr std::uint32_t sentences_of_speech = 10;
constexpr std::uint32_t reach_of_speech = 1000;  // characters
constexpr std::uint32_t longest_office = 30;     // 、湖南某大学副校长B

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto w) { return text.find(w) != std::u32string_view::npos; });
}

class StageReader {
 public:
  StageReader(const ClauseReader& reader, const std::vector<Stage>& stages, const Mentions& mentions,
              FactCollector& facts)
      : reader_(reader), stages_(stages), mentions_(mentions), facts_(facts) {
    told_.reserve(facts.facts().size());
    for (const RelationFact& fact : facts.facts())
      told_.push_back({fact.relation, fact.head, fact.tail, fact.evidence});
    std::stable_sort(told_.begin(), told_.end(),
                     [](const Told& a, const Told& b) { return a.evidence.begin < b.evidence.begin; });
  }

  void run() {
    take_winners();
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < reader_.views().size(); ++i) {
      const SentenceView& view = reader_.views()[i];
      stage_ = stages_[i];
      while (next < told_.size() && told_[next].evidence.begin < view.span.begin) ++next;
      if (stage_.event == no_mention) continue;
      for (; next < told_.size() && told_[next].evidence == view.span; ++next) take(told_[next], i);
      take_acts(i);
      take_projects(i);
      take_guests(i);
    }
  }

 private:
  // What the text tells of two things: of a fact what is asked for here.
  struct Told {
    RelationType relation;
    std::uint32_t head;
    std::uint32_t tail;
    Span evidence;
  };

  // Who wins a prize that is named after a contest competed there: 云汐大赛一等奖.
  void take_winners() {
    std::vector<std::uint32_t> contests;
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& mention = mentions_.all[i];
      if (mention.type == EntityType::Event && mention.kind == MentionKind::Name && mention.name.size() > 4 &&
          has_any(mention.name, {U"赛"}))
        contests.push_back(i);
    }
    if (contests.empty()) return;
    for (const Told& fact : told_) {
      if (fact.relation != RelationType::awarded) continue;
      const std::u32string& prize = mentions_.all[fact.tail].name;
      const auto named = std::find_if(contests.begin(), contests.end(), [&](std::uint32_t i) {
        const std::u32string& contest = mentions_.all[i].name;
        return prize.size() > contest.size() && prize.starts_with(contest);
      });
      if (named != contests.end()) add_winner(fact, *named);
    }
  }

  void add_winner(const Told& fact, std::uint32_t contest) {
    using enum EntityType;
    if (!TypeSet(Company, Organization, Lab, University, Person, Park, Project)
             .has(mentions_.all[fact.head].type))
      return;
    RelationFact winner;
    winner.relation = RelationType::participatesIn;
    winner.head = fact.head;
    winner.tail = contest;
    winner.evidence = fact.evidence;
    winner.confidence = confidence_of_winner;
    winner.rule = "participates-in/wins-its-prize";
    facts_.add(std::move(winner));
  }

  bool says(const SentenceView& view, std::u32string_view word) const {
    return reader_.document().view(view.span).find(word) != std::u32string_view::npos;
  }

  // A contract signed in a report about an event with signings, or right where an event is told of.
  bool signs_there(const SentenceView& view) const {
    if (stage_.earlier) return false;
    if (stage_.for_signing) return true;
    if (stage_.has_own_day || !says(view, U"签")) return false;
    return (stage_.topic && stage_.deals) || view.paragraph == reader_.views()[stage_.named_in].paragraph;
  }

  // 会上透露，甲、乙已进入丙的供应链: they are partners, and need not have been there.
  bool deals(const SentenceView& view) const {
    return has_any(reader_.document().view(view.span),
                   {U"签", U"协议", U"达成", U"牵手", U"携手", U"联合", U"揭", U"对接", U"共建", U"合作"});
  }

  std::uint32_t signing_event() const { return stage_.signing != no_mention ? stage_.signing : stage_.event; }

  // The projects that are begun or signed at an event for projects.
  void take_projects(std::uint32_t sentence) {
    const SentenceView& view = reader_.views()[sentence];
    if (!stage_.for_projects || stage_.earlier || (stage_.has_own_day && !stage_.on_stage)) return;
    const bool near = stage_.on_stage || says(view, U"签") || says(view, U"开工") ||
                      view.paragraph == reader_.views()[stage_.named_in].paragraph;
    if (!near && (stage_.for_signing || sentence > stage_.named_in + sentences_of_projects)) return;
    if (reader_.has_word(view, view.span, role_rumour | role_negation)) return;
    for (const MentionUnit& unit : view.units) {
      if (unit.type == EntityType::Project) add(mentions_.resolved(unit.mention), sentence);
    }
  }

  // Those whom other relations of the sentence show at work.
  void take(const Told& fact, std::uint32_t sentence) {
    switch (fact.relation) {
      case RelationType::partnerOf:
        if (!(stage_.on_stage && deals(reader_.views()[sentence])) && !signs_there(reader_.views()[sentence]))
          return;
        add(fact.head, sentence, signing_event());
        add(fact.tail, sentence, signing_event());
        return;
      case RelationType::awarded:
        if (stage_.on_stage || (stage_.contest && !stage_.earlier &&
                                has_any(mentions_.all[fact.tail].name, {U"奖", U"冠军", U"亚军", U"季军"}))) {
          add(fact.head, sentence);
        }
        return;
      case RelationType::investedBy:
        if (stage_.for_signing && !stage_.earlier && mentions_.all[fact.head].type == EntityType::Project)
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
    const std::uint32_t paragraph = reader_.views()[stage_.named_in].paragraph;
    for (const FoundWord& word : view.words) {
      const std::uint32_t roles = word.roles;
      const bool now = stage_.on_stage || !stage_.earlier;
      const bool here = stage_.on_stage || stage_.for_signing || stage_.contest ||
                        view.paragraph == paragraph || (stage_.topic && !stage_.has_own_day);
      const bool shows = (roles & role_stage_act) && now && here;
      const bool wins = (roles & role_prize) && now && stage_.contest;
      const bool speaks =
          (roles & role_stage_speech) &&
          (stage_.at_meeting || (stage_.topic && !stage_.has_own_day && follows_event(sentence)));
      if (!shows && !wins && !speaks) continue;
      const Span clause = view.clause_of(word.span.begin);
      if (reader_.has_word(view, {clause.begin, word.span.begin}, role_negation)) continue;
      const TypeSet actors =
          shows || wins ? TypeSet(Company, Organization, Lab, University, Person, Park) : TypeSet(Person);
      const Subject subject = reader_.subject(sentence, word.span.begin, actors, {});
      if (subject.certainty < 1 || subject.mentions.empty()) continue;
      for (const std::uint32_t mention : subject.mentions) add(mentions_.resolved(mention), sentence);
      add_colleagues(view, subject.mentions.front(), sentence);
    }
  }

  // Who speaks later was asked elsewhere.
  bool follows_event(std::uint32_t sentence) const {
    return sentence <= stage_.named_in + sentences_of_speech &&
           reader_.views()[sentence].span.begin <=
               reader_.views()[stage_.named_in].span.end + reach_of_speech;
  }

  // 嘉宾有A、B和C: all persons of a sentence in which somebody speaks or attends.
  void take_guests(std::uint32_t sentence) {
    const SentenceView& view = reader_.views()[sentence];
    if (!stage_.topic || stage_.has_own_day || stage_.earlier || !view.types.has(EntityType::Person)) return;
    const bool speech =
        reader_.has_word(view, view.span, role_stage_speech) && (stage_.on_stage || follows_event(sentence));
    if (!speech && !reader_.has_word(view, view.span, role_stage_act | role_guests)) return;
    if (reader_.has_word(view, view.span, role_negation | role_rumour)) return;
    for (std::uint32_t i = 0; i < view.units.size(); ++i) {
      const MentionUnit& unit = view.units[i];
      if (unit.type == EntityType::Person && reader_.ends_with(view, unit.outer.begin, role_title))
        add(mentions_.resolved(unit.mention), sentence);
    }
  }

  // Those whose names stand before a person's, each with an office: 甲局局长A、乙公司总经理B出席.
  void add_colleagues(const SentenceView& view, std::uint32_t last, std::uint32_t sentence) {
    std::size_t right = 0;
    while (right < view.units.size() && view.units[right].mention != last) ++right;
    if (right == view.units.size() || view.units[right].type != EntityType::Person) return;
    for (std::size_t left = right; left-- > 0;) {
      if (view.units[left].type != EntityType::Person) continue;
      const std::u32string_view between =
          reader_.document().view({view.units[left].outer.end, view.units[right].outer.begin});
      if (between.empty() || between.size() > longest_office ||
          !has_any(between.substr(0, 1), {U"、", U"和", U"，", U"；"}) ||
          has_any(between.substr(1), {U"，", U"；", U"：", U"“"}) ||
          !reader_.ends_with(view, view.units[right].outer.begin, role_title))
        return;
      add(mentions_.resolved(view.units[left].mention), sentence);
      right = left;
    }
  }

  void add(std::uint32_t participant, std::uint32_t sentence) { add(participant, sentence, stage_.event); }

  void add(std::uint32_t participant, std::uint32_t sentence, std::uint32_t event) {
    using enum EntityType;
    if (participant == no_mention) return;
    if (!TypeSet(Company, Organization, Lab, University, Person, Park, Project)
             .has(mentions_.all[participant].type))
      return;
    RelationFact fact;
    fact.relation = RelationType::participatesIn;
    fact.head = participant;
    fact.tail = event;
    fact.evidence = reader_.views()[sentence].span;
    const Span named = reader_.views()[stage_.named_in].span;
    if (named != fact.evidence) fact.context = named;
    fact.confidence = stage_.on_stage ? confidence_on_stage : confidence_in_article;
    fact.rule = stage_.on_stage ? "participates-in/acts-on-stage" : "participates-in/acts-in-article";
    facts_.add(std::move(fact));
  }

  const ClauseReader& reader_;
  const std::vector<Stage>& stages_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::vector<Told> told_;  // what the rules found, by sentence
  Stage stage_;
};

}  // namespace

void find_participants(const ClauseReader& reader, const std::vector<Stage>& stages, const Mentions& mentions,
                       FactCollector& facts) {
  StageReader(reader, stages, mentions, facts).run();
}

}  // namespace yuantu
