// SPDX-License-Identifier: Apache-2.0
// Finds people by the titles and verbs beside their names.
#include "extractor/mentions/person_names.hpp"

#include <optional>

#include "extractor/mentions/behind_offices.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/person_bounds.hpp"
#include "extractor/mentions/person_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

class PersonFinder {
 public:
  PersonFinder(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), names_(sentence), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; (i = sentence_.next(i, role_title, mark_person)) < tokens_.size(); ++i) {
      if (tokens_[i].is(role_title)) {
        if (!names_after(i)) name_before(i);
      } else if (i > 1 && tokens_[i - 2].is(role_title) && is_copula(sentence_.text(i - 1)) &&
                 office_holder(i)) {
        continue;
      } else if (i > 0 && is_firm(tokens_[i - 1])) {
        named_by_firm(i);
      } else if (opens_clause(i)) {
        speaker(i);
      } else if (names_.character(tokens_[i].span.begin).surname &&
                 is_person_noun(tokens_[i - 1], sentence_.text(i - 1))) {
        named_by_noun(i);
      }
    }
  }

 private:
  void add(std::uint32_t begin, std::uint32_t end, float score, const char* rule) {
    candidates_.push_back({{begin, end}, EntityType::Person, score, rule});
  }

  bool names_after(std::size_t title) {
    std::size_t i = title + 1;
    if (i < tokens_.size() &&
        (separates_office(sentence_.character(tokens_[i].span.begin)) || sentence_.text(i) == U"”"))
      ++i;  // “云汐院士”王海鹏
    bool found = false;
    while (i < tokens_.size()) {
      auto end = names_.name_end(i, NameEvidence::Strong);
      if (!end && i == title + 1 && tokens_[title].size() > 1) end = end_behind_office(sentence_, i);
      if (!end) return found;
      add(tokens_[i].span.begin, *end, 0.85f, "person/title-before");
      found = true;
      const auto next = names_.token_at(*end, i);
      if (!next || *next + 1 >= tokens_.size()) return true;
      const char32_t c = sentence_.character(*end);
      if (c != U'、' && c != U' ' && c != U'　' && sentence_.text(*next) != U"和") return true;
      i = *next + 1;
    }
    return found;
  }

  // 党委书记、总裁|为|王海鹏|。
  bool office_holder(std::size_t i) {
    const auto end = names_.name_end(i, NameEvidence::Strong);
    if (!end || *end - tokens_[i].span.begin < 3) return false;
    const bool closed =
        *end == sentence_.sentence.span.end || names_.is_pause(*end) || sentence_.character(*end) == U'担';
    const bool given = names_.character(*end - 2).given > 0 && names_.character(*end - 1).given > 0;
    if (!closed || !(given || names_.is_likely(i, *end))) return false;
    add(tokens_[i].span.begin, *end, 0.7f, "person/holder");
    return true;
  }

  // 业务员|徐嘉言|每天, 女儿|林霜|，: nouns of people that are no office.
  void named_by_noun(std::size_t i) {
    const auto end = names_.name_end(i, NameEvidence::Strong);
    if (!end) return;
    const auto next = names_.token_at(*end, i);
    const bool said = next && tokens_[*next].is(role_say);
    const bool three = *end - tokens_[i].span.begin == 3;
    if (said || (three && (names_.is_likely(i, *end) || (next && names_.is_pause(*end)))))
      add(tokens_[i].span.begin, *end, said ? 0.75f : 0.65f, "person/noun-before");
  }

  // 云汐集团|林一舟|、…: who works for a firm, in a list of people.
  void named_by_firm(std::size_t i) {
    const auto end = names_.name_end(i, NameEvidence::Strong);
    if (!end || *end - tokens_[i].span.begin != 3 || *end == sentence_.sentence.span.end) return;
    const auto next = names_.token_at(*end, i);
    const bool listed = next && (sentence_.text(*next) == U"、" || sentence_.text(*next) == U"等" ||
                                 sentence_.text(*next) == U"名列" || sentence_.text(*next) == U"入选");
    if (listed && names_.character(*end - 2).given + names_.character(*end - 1).given > 0)
      add(tokens_[i].span.begin, *end, 0.6f, "person/firm-before");
  }

  void name_before(std::size_t title) {
    const std::uint32_t end = tokens_[title].span.begin;
    for (std::size_t i = title; i-- > 0 && end - tokens_[i].span.begin <= 4;) {
      const auto found = names_.name_end(i, NameEvidence::Strong);
      if (found && *found == end && (opens_clause(i) || follows_body(i) || is_sent(i, end))) {
        add(tokens_[i].span.begin, end, 0.75f, "person/title-after");
        return;
      }
    }
  }

  // 江海大学|林一舟|教授
  bool follows_body(std::size_t i) const {
    return tokens_[i - 1].is(role_end | role_known) && !tokens_[i - 1].is(role_place | role_product);
  }

  // 派出|林一舟|院士: the object of a verb.
  bool is_sent(std::size_t i, std::uint32_t end) const {
    const Token& verb = tokens_[i - 1];
    return verb.part_of_speech == 'v' && verb.size() == 2 && !verb.is(role_inside) &&
           names_.is_likely(i, end);
  }

  bool opens_clause(std::size_t i) const {
    if (i == 0) return true;
    const Token& before = tokens_[i - 1];
    if (before.is_punctuation()) return true;
    const bool dated = i > 1 && before.size() == 1 && tokens_[i - 2].part_of_speech == 'M';  // 5|日|林一舟
    if (dated && ends_date(sentence_.character(before.span.begin))) return true;
    return before.is(role_stop) && !before.is(role_inside);
  }

  // 林一舟、秦岚|2019|年|共同|创办
  bool found_something(std::size_t i) const {
    for (std::size_t k = i; k < tokens_.size() && k < i + 6 && !tokens_[k].is_punctuation(); ++k) {
      const std::u32string_view text = sentence_.text(k);
      if (text == U"创办" || text == U"创立" || text == U"创建") return members_.size() > 1;
      if (tokens_[k].size() > 2 && tokens_[k].part_of_speech != 'M') return false;
    }
    return false;
  }

  // 引进|林一舟、秦岚|等|科研团队: who is listed before teams, experts and the like.
  bool leads_team(std::size_t i, std::uint32_t end) {
    members_.clear();
    for (std::size_t at = i;;) {
      if (end - tokens_[at].span.begin > 4) return false;
      members_.push_back({tokens_[at].span.begin, end});
      const auto next = names_.token_at(end, at);
      if (!next || *next + 1 >= tokens_.size()) return false;
      const std::u32string_view mark = sentence_.text(*next);
      if (members_.size() > 1 && (mark == U"两位" || mark == U"三位" || mark == U"几位" || mark == U"多位")) {
        if (*next + 1 >= tokens_.size() ||
            !(tokens_[*next + 1].is(role_title) || is_team(sentence_.text(*next + 1))))
          return false;
        break;
      }
      if (found_something(*next)) break;
      if (mark == U"等") {
        at = *next + 1;
        while (at < tokens_.size() && at < *next + 6 && !is_team(sentence_.text(at))) ++at;
        if (at >= tokens_.size() || at >= *next + 6) return false;
        break;
      }
      if (mark != U"、" && mark != U"和") return false;
      at = *next + 1;
      const auto more = names_.name_end(at, NameEvidence::Strong);
      if (!more) return false;
      end = *more;
    }
    for (const Span member : members_) add(member.begin, member.end, 0.6f, "person/team");
    return true;
  }

  // 林一舟|：|我们|…: who speaks in an interview.
  bool answers(std::size_t i, std::uint32_t end) const {
    if (i != 0 || end + 1 >= sentence_.sentence.span.end || character_at(end) != U'：') return false;
    if (names_.character(end - 1).given == 0) return false;
    static constexpr WordSet openings({U"我",   U"我们",   U"其实",   U"当然", U"是的", U"对",   U"不",
                                       U"第一", U"首先",   U"说实话", U"没有", U"主要", U"举个", U"确实",
                                       U"肯定", U"我觉得", U"我认为", U"不会", U"可以", U"这"});
    const auto colon = names_.token_at(end, i);
    return colon && *colon + 1 < tokens_.size() && openings.has(sentence_.text(*colon + 1));
  }
  char32_t character_at(std::uint32_t at) const { return sentence_.character(at); }

  // 的|林一舟|，: between words that cannot be in a name, with characters that mostly are.
  void speaker(std::size_t i) {
    auto end = names_.name_end(i, NameEvidence::Strong);
    if (!end) return;
    const auto next = names_.token_at(*end, i);
    if (next && tokens_[*next].is(role_say)) {
      add(tokens_[i].span.begin, *end, 0.75f, "person/speaker");
      return;
    }
    const bool leads = next && sentence_.text(*next) == U"领衔" && tokens_[*next - 1].part_of_speech == 'R';
    if (next && does_as_person(sentence_.text(*next)) && (names_.is_likely(i, *end) || leads)) {
      add(tokens_[i].span.begin, *end, 0.6f, "person/doer");
      return;
    }
    if (answers(i, *end)) {
      add(tokens_[i].span.begin, *end, 0.6f, "person/answer");
      return;
    }
    if (leads_team(i, *end)) return;
    if (i == 0 || tokens_[i - 1].is_punctuation()) return;
    const std::u32string_view before = sentence_.text(i - 1);
    const bool among = next && sentence_.text(*next) == U"等";
    if (!among && before != U"的" && before != U"由" && before != U"是" && before != U"与" && before != U"同")
      return;
    end = names_.name_end(i, NameEvidence::Weak);
    if (!end) return;
    const auto after = names_.token_at(*end, i);
    if (after && passes(tokens_[*after]) && tokens_[*after].part_of_speech != 'v') return;
    add(tokens_[i].span.begin, *end, 0.55f, "person/clause");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  PersonBounds names_;
  Candidates& candidates_;
  std::vector<Span> members_;  // of a list of people
};

}  // namespace

void find_person_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_title) || sentence.has(mark_person))) return;
  PersonFinder(sentence, candidates).run();
}

}  // namespace yuantu
