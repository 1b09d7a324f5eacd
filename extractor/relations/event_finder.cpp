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

constexpr float confidence_on_stage = 0.8f;    // 会上, or the sentence names the event
constexpr float confidence_in_article = 0.7f;  // later in its article
constexpr std::uint32_t sentences_after =
    3;  // an event that nobody signs or competes at stays the topic that long
constexpr std::uint32_t opening_sentences = 6;  // with headings
constexpr std::uint32_t longest_short_form = 3;
constexpr std::uint32_t longest_office = 30;  // 、湖南某大学副校长B

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto w) { return text.find(w) != std::u32string_view::npos; });
}

// What an event is for, by its name.
struct Stage {
  bool signing = false;
  bool contest = false;
  bool fair = false;
  bool topic = false;  // what its article is about: named in the headline or where the article begins
  bool deals = false;  // its article says that contracts were signed there
  bool lasting() const { return signing || contest || topic; }
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
      if (!is_same_event(name, view.article)) {
        stage_ = stage_of(mentions_.all[name].name);
        event_ = name;
      }
      article_ = view.article;
      paragraph_ = view.paragraph;
      stage_.topic = stage_.topic || opens_article(i, unit.span);
      named = true;
    }
    stage_.deals = stage_.deals || (event_ && stage_.topic && says(view, U"签约"));
    earlier_ = reader_.has_word(view, view.span, role_earlier);
    at_meeting_ = reader_.has_word(view, view.span, role_on_stage);
    on_stage_ = named || at_meeting_;
    if (on_stage_ && event_) last_ = i;
  }

  // The event in hand by its name, or a short form that points at it: 大会, 活动.
  bool is_same_event(std::uint32_t mention, std::uint32_t article) const {
    if (!event_ || article != article_) return false;
    const std::u32string& name = mentions_.all[mention].name;
    return name.size() <= longest_short_form || name == mentions_.all[*event_].name;
  }

  // True in the headline and in the first sentences of its article.
  bool opens_article(std::uint32_t sentence, Span name) const {
    const std::uint32_t article = reader_.views()[sentence].article;
    if (reader_.document().articles[article].headline.overlaps(name)) return true;
    return sentence < opening_sentences || reader_.views()[sentence - opening_sentences].article != article;
  }

  bool says(const SentenceView& view, std::u32string_view word) const {
    return reader_.document().view(view.span).find(word) != std::u32string_view::npos;
  }

  // What has a day of its own (3月2日) did not happen at the event because its article is about it.
  bool has_own_day(const SentenceView& view) const {
    const std::u32string_view text = reader_.document().view(view.span);
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == U'日' && is_digit(text[i - 1])) return true;
    }
    return false;
  }

  // A contract signed in an article about an event with signings.
  bool signs_there(std::uint32_t sentence) const {
    const SentenceView& view = reader_.views()[sentence];
    return stage_.deals && says(view, U"签") && !has_own_day(view);
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
        if (!on_stage_ && (earlier_ || !(stage_.signing || signs_there(sentence)))) return;
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
      const bool here = on_stage_ || stage_.signing || stage_.contest || view.paragraph == paragraph_ ||
                        (stage_.topic && !has_own_day(view));
      const bool shows = (roles & role_stage_act) && now && here;
      const bool wins = (roles & role_prize) && now && stage_.contest;
      const bool speaks = (roles & role_stage_speech) && at_meeting_;
      if (!shows && !wins && !speaks) continue;
      const Span clause = view.clause_of(word.span.begin);
      if (reader_.has_word(view, {clause.begin, word.span.begin}, role_negation)) continue;
      const TypeSet actors =
          speaks ? TypeSet(Person) : TypeSet(Company, Organization, Lab, University, Person, Park);
      const Subject subject = reader_.subject(sentence, word.span.begin, actors, {});
      if (subject.certainty < 1 || subject.mentions.empty()) continue;
      for (const std::uint32_t mention : subject.mentions) add(mentions_.resolved(mention), sentence);
      add_colleagues(view, subject.mentions.front(), sentence);
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
          !has_any(between.substr(0, 1), {U"、", U"和"}) || has_any(between, {U"，", U"；", U"：", U"“"}))
        return;
      add(mentions_.resolved(view.units[left].mention), sentence);
      right = left;
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
