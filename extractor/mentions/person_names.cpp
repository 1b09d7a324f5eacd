// SPDX-License-Identifier: Apache-2.0
// Finds people by the titles and verbs beside their names.
#include "extractor/mentions/person_names.hpp"

#include <algorithm>
#include <optional>

#include "extractor/character_set.hpp"
#include "extractor/mentions/behind_offices.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/person_words.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

class PersonFinder {
 public:
  PersonFinder(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        grammar_(NameGrammar::builtin()),
        candidates_(candidates) {}

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
      } else if (character(tokens_[i].span.begin).surname &&
                 is_person_noun(tokens_[i - 1], sentence_.text(i - 1))) {
        named_by_noun(i);
      }
    }
  }

 private:
  enum class Evidence { Strong, Weak };

  std::optional<std::size_t> token_at(std::uint32_t begin, std::size_t from) const {
    for (std::size_t i = from; i < tokens_.size() && tokens_[i].span.begin <= begin; ++i) {
      if (tokens_[i].span.begin == begin) return i;
    }
    return std::nullopt;
  }
  bool is_boundary(std::uint32_t at, std::size_t from) const {
    return at == sentence_.sentence.span.end || token_at(at, from).has_value();
  }
  bool is_han_at(std::uint32_t at) const {
    return at < sentence_.sentence.span.end && is_han(sentence_.character(at));
  }
  NameCharacter character(std::uint32_t at) const { return grammar_.name_character(sentence_.character(at)); }

  std::uint32_t surname_length(std::uint32_t begin) const {
    if (character(begin).opens_compound && is_han_at(begin + 1) &&
        grammar_.is_compound_surname(sentence_.document.view({begin, begin + 2})))
      return 2;
    return character(begin).surname ? 1 : 0;
  }

  // No known name, ending or function word of two characters or more may stand in a person's name.
  bool may_be_given(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation() || token.part_of_speech == 'L' || token.part_of_speech == 'M') return false;
    if (token.size() == 1) return true;
    if (token.is(role_place) && token.size() == 2) return true;  // 青原 and 牧野 are counties too
    return !token.is(role_known | role_end | role_title | role_industry | role_stop | role_say);
  }

  // A character behind two others of a name that cannot be the third: 王明|说, 王明|在.
  bool ends_name(std::size_t i) const {
    const Token& token = tokens_[i];
    const std::uint32_t at = token.span.begin;
    if (token.size() > 1) return true;
    if (token.is(role_say | role_title)) return character(at).given == 0 || token.is(role_say);
    const std::uint8_t given = character(at).given;
    if (given == 2) return false;
    if (given == 0 && token.part_of_speech == 'v' && i + 1 < tokens_.size() && sentence_.text(i + 1) == U"出")
      return true;  // 副主任|付莹|晒|出
    switch (token.part_of_speech) {
      case 'p':
      case 'c':
      case 'd':
      case 'u':
      case 'r':
      case 'y':
        return true;
      default:
        break;
    }
    if (given == 0 && (token.part_of_speech == 'f' || token.part_of_speech == 'q')) return true;
    return token.is(role_stop) && (token.part_of_speech == 'v' || given == 0);
  }

  // 副主任|李娜|等|参加: words of one character that no given name ends with.
  bool goes_on(std::uint32_t at) const {
    static constexpr std::u32string_view words = U"等率与及并还在被已";
    return words.find(sentence_.character(at)) != std::u32string_view::npos;
  }

  bool speaks(std::uint32_t at) const {
    return at < sentence_.sentence.span.end && opens_speech(sentence_.character(at));
  }

  // 局长|钟意之|介绍, 校长|李劼|；: between an office and a verb of saying or a mark of punctuation there is
  // room for nothing but a name.
  bool is_enclosed(std::size_t i, std::uint32_t end) const {
    if (i == 0 || !tokens_[i - 1].is(role_title)) return false;
    const auto behind = end == sentence_.sentence.span.end ? std::optional(tokens_.size()) : token_at(end, i);
    if (!behind) return false;
    if (*behind < tokens_.size() && !tokens_[*behind].is(role_say) && !is_pause(end) && !is_deed(*behind))
      return false;
    constexpr std::string_view function_words = "dpcry";
    const Token& last = tokens_[*behind - 1];
    const bool function =
        last.size() == 1 && function_words.find(last.part_of_speech) != std::string_view::npos;
    constexpr std::u32string_view professions = U"员者人师长工";  // 教授|安全员|说
    if (professions.find(sentence_.character(end - 1)) != std::u32string_view::npos) return false;
    const bool said = end - tokens_[i].span.begin == 2 && *behind < tokens_.size() &&
                      tokens_[*behind].is(role_say) && last.part_of_speech == 'c';  // 书记|布和|说
    return (!function || said) && !last.is(role_say | role_title | role_generic);
  }
  // 副市长|周明建|出席, 主任|易鹰|报告|了
  bool is_deed(std::size_t i) const {
    const Token& token = tokens_[i];
    if (i + 1 < tokens_.size() && token.size() == 2 && sentence_.text(i + 1) == U"了") return true;
    return token.size() == 2 && token.part_of_speech == 'v' &&
           (token.is(role_stop) || !token.is(role_inside | role_end | role_title));
  }
  // 区长|任栋|向|企业
  bool turns_to(std::size_t i, std::uint32_t end) const {
    static constexpr CharacterSet prepositions(U"向对与从就在同");
    return follows_office(i) && end < sentence_.sentence.span.end && character(end - 1).given > 0 &&
           prepositions.has(sentence_.character(end));
  }
  bool is_pause(std::uint32_t at) const { return pauses(sentence_.character(at)); }

  // 行政长官|李家|超|在: a character of given names between an office and 在 or a verb of saying.
  bool sure_third(std::size_t third, std::size_t first) const {
    const Token& token = tokens_[third];
    if (token.size() != 1 || character(token.span.begin).given == 0 || goes_on(token.span.begin))
      return false;
    if (first == 0 || !tokens_[first - 1].is(role_title) || third + 1 >= tokens_.size()) return false;
    return tokens_[third + 1].is(role_say) || tokens_[third + 1].part_of_speech == 't' ||
           sentence_.text(third + 1) == U"在";
  }

  bool follows_office(std::size_t i) const { return i > 0 && tokens_[i - 1].is(role_title); }

  // 会长|杨金才|应邀: behind an office three characters are a name unless the third often stands behind
  // names.
  bool is_third_of_office(std::size_t third, std::size_t first) const {
    return follows_office(first) && third + 1 < tokens_.size() &&
           !often_follows_names(sentence_.character(tokens_[third].span.begin)) &&
           !tokens_[third].is(role_title | role_say | role_end) &&
           (character(tokens_[third].span.begin).given > 0 || tokens_[third].part_of_speech != 'v');
  }

  // The end of the name that begins with token `i`; nothing if none does.
  std::optional<std::uint32_t> name_end(std::size_t i, Evidence evidence) const {
    const Token& token = tokens_[i];
    if (!token.has(mark_person)) return std::nullopt;
    const std::uint32_t begin = token.span.begin;
    const std::uint32_t surname = surname_length(begin);
    if (surname == 0 || token.size() > surname + 2) return std::nullopt;
    const std::uint32_t two = begin + surname + 1;
    const std::uint32_t three = two + 1;
    if (!is_han_at(two - 1)) return std::nullopt;
    const auto given = token_at(begin + surname, i);
    if (given && !may_be_given(*given)) return std::nullopt;
    const bool common = is_common_word(token) && token.size() > surname;
    const bool rare = surname == 1 && character(begin).rare_surname;
    if (is_han_at(two) && !speaks(two) && !goes_on(two) && is_boundary(three, i)) {
      if (evidence == Evidence::Strong && is_enclosed(i, three)) return three;
      const auto third = token_at(two, i);
      const bool paused = third && tokens_[*third].size() == 1 && evidence == Evidence::Strong && i > 0 &&
                          tokens_[i - 1].is(role_title) && three < sentence_.sentence.span.end &&
                          is_pause(three);  // 会长|张崇|和|，
      const bool told = third && sure_third(*third, i);
      const bool good =
          !third || !ends_name(*third) || paused || told || (!common && is_third_of_office(*third, i));
      const bool sure = character(two).given > 0;
      const bool whole = token.size() == surname + 1 && token.part_of_speech == 'R' && !sure &&
                         follows_office(i) && third && tokens_[*third].part_of_speech == 'v';  // 乔木|算|过
      if (good && !whole && (!common || (third && sure)) && (!rare || sure || character(two - 1).given > 0) &&
          (!token.is(role_stop) || (sure && character(two - 1).given > 0)) &&
          (evidence == Evidence::Strong || (sure && character(two - 1).given > 0))) {
        return three;
      }
    }
    if (common && is_said_name(i, evidence)) return two;
    if (common || evidence == Evidence::Weak) return std::nullopt;
    const bool closed = is_enclosed(i, two);
    if (token.is(role_stop) && token.size() == 1 && !closed && !turns_to(i, two)) return std::nullopt;
    if (rare && character(two - 1).given == 0 && !closed) return std::nullopt;
    if ((is_boundary(two, i) || speaks(two)) && token.size() <= surname + 1) {
      const auto next = token_at(two, i);
      const bool said = evidence == Evidence::Strong && next && tokens_[*next].is(role_say);
      const bool likely = said || closed || character(two - 1).given > 0 || token.part_of_speech == 'R' ||
                          (given && tokens_[*given].part_of_speech == 'x');
      if (likely) return two;
    }
    return std::nullopt;
  }

  // 院士|周济|提出: a noun of two characters, but an office before it and a verb of saying behind.
  bool is_said_name(std::size_t i, Evidence evidence) const {
    const Token& token = tokens_[i];
    if (token.rare && evidence == Evidence::Strong && is_enclosed(i, token.span.end)) return true;
    const bool noun = token.size() == 2 && token.part_of_speech == 'n';
    return noun && evidence == Evidence::Strong && i > 0 && tokens_[i - 1].is(role_title) &&
           i + 1 < tokens_.size() && tokens_[i + 1].is(role_say) && character(token.span.begin + 1).given > 0;
  }

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
      auto end = name_end(i, Evidence::Strong);
      if (!end && i == title + 1 && tokens_[title].size() > 1) end = end_behind_office(sentence_, i);
      if (!end) return found;
      add(tokens_[i].span.begin, *end, 0.85f, "person/title-before");
      found = true;
      const auto next = token_at(*end, i);
      if (!next || *next + 1 >= tokens_.size()) return true;
      const char32_t c = sentence_.character(*end);
      if (c != U'、' && c != U' ' && c != U'　' && sentence_.text(*next) != U"和") return true;
      i = *next + 1;
    }
    return found;
  }

  // 党委书记、总裁|为|王海鹏|。
  bool office_holder(std::size_t i) {
    const auto end = name_end(i, Evidence::Strong);
    if (!end || *end - tokens_[i].span.begin < 3) return false;
    const bool closed =
        *end == sentence_.sentence.span.end || is_pause(*end) || sentence_.character(*end) == U'担';
    const bool given = character(*end - 2).given > 0 && character(*end - 1).given > 0;
    if (!closed || !(given || is_likely(i, *end))) return false;
    add(tokens_[i].span.begin, *end, 0.7f, "person/holder");
    return true;
  }

  // 业务员|徐嘉言|每天, 女儿|林霜|，: nouns of people that are no office.
  void named_by_noun(std::size_t i) {
    const auto end = name_end(i, Evidence::Strong);
    if (!end) return;
    const auto next = token_at(*end, i);
    const bool said = next && tokens_[*next].is(role_say);
    const bool three = *end - tokens_[i].span.begin == 3;
    if (said || (three && (is_likely(i, *end) || (next && is_pause(*end)))))
      add(tokens_[i].span.begin, *end, said ? 0.75f : 0.65f, "person/noun-before");
  }

  // 云汐集团|林一舟|、…: who works for a firm, in a list of people.
  void named_by_firm(std::size_t i) {
    const auto end = name_end(i, Evidence::Strong);
    if (!end || *end - tokens_[i].span.begin != 3 || *end == sentence_.sentence.span.end) return;
    const auto next = token_at(*end, i);
    const bool listed = next && (sentence_.text(*next) == U"、" || sentence_.text(*next) == U"等" ||
                                 sentence_.text(*next) == U"名列" || sentence_.text(*next) == U"入选");
    if (listed && character(*end - 2).given + character(*end - 1).given > 0)
      add(tokens_[i].span.begin, *end, 0.6f, "person/firm-before");
  }

  void name_before(std::size_t title) {
    const std::uint32_t end = tokens_[title].span.begin;
    for (std::size_t i = title; i-- > 0 && end - tokens_[i].span.begin <= 4;) {
      const auto found = name_end(i, Evidence::Strong);
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
    return verb.part_of_speech == 'v' && verb.size() == 2 && !verb.is(role_inside) && is_likely(i, end);
  }

  bool opens_clause(std::size_t i) const {
    if (i == 0) return true;
    const Token& before = tokens_[i - 1];
    if (before.is_punctuation()) return true;
    const bool dated = i > 1 && before.size() == 1 && tokens_[i - 2].part_of_speech == 'M';  // 5|日|林一舟
    if (dated && ends_date(sentence_.character(before.span.begin))) return true;
    return before.is(role_stop) && !before.is(role_inside);
  }

  // A whole name of the word list, or a surname that is no word and characters of given names.
  bool is_likely(std::size_t i, std::uint32_t end) const {
    const Token& token = tokens_[i];
    if (token.span.end == end && token.part_of_speech == 'R') return true;
    const std::uint32_t begin = token.span.begin;
    if (end - begin != 3) return false;
    std::size_t k = i;  // 徐|嘉|玮, each as in names of people
    while (k < tokens_.size() && tokens_[k].span.begin < end && tokens_[k].part_of_speech == 'R') ++k;
    if (k < tokens_.size() && tokens_[k].span.begin >= end) return true;
    if (character(begin).rare_surname) return character(end - 2).given + character(end - 1).given == 4;
    return character(end - 2).given + character(end - 1).given >= 3;
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
      const auto next = token_at(end, at);
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
      const auto more = name_end(at, Evidence::Strong);
      if (!more) return false;
      end = *more;
    }
    for (const Span member : members_) add(member.begin, member.end, 0.6f, "person/team");
    return true;
  }

  // 林一舟|：|我们|…: who speaks in an interview.
  bool answers(std::size_t i, std::uint32_t end) const {
    if (i != 0 || end + 1 >= sentence_.sentence.span.end || character_at(end) != U'：') return false;
    if (character(end - 1).given == 0) return false;
    static constexpr WordSet openings({U"我",   U"我们",   U"其实",   U"当然", U"是的", U"对",   U"不",
                                       U"第一", U"首先",   U"说实话", U"没有", U"主要", U"举个", U"确实",
                                       U"肯定", U"我觉得", U"我认为", U"不会", U"可以", U"这"});
    const auto colon = token_at(end, i);
    return colon && *colon + 1 < tokens_.size() && openings.has(sentence_.text(*colon + 1));
  }
  char32_t character_at(std::uint32_t at) const { return sentence_.character(at); }

  // 的|林一舟|，: between words that cannot be in a name, with characters that mostly are.
  void speaker(std::size_t i) {
    auto end = name_end(i, Evidence::Strong);
    if (!end) return;
    const auto next = token_at(*end, i);
    if (next && tokens_[*next].is(role_say)) {
      add(tokens_[i].span.begin, *end, 0.75f, "person/speaker");
      return;
    }
    const bool leads = next && sentence_.text(*next) == U"领衔" && tokens_[*next - 1].part_of_speech == 'R';
    if (next && does_as_person(sentence_.text(*next)) && (is_likely(i, *end) || leads)) {
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
    end = name_end(i, Evidence::Weak);
    if (!end) return;
    const auto after = token_at(*end, i);
    if (after && passes(tokens_[*after]) && tokens_[*after].part_of_speech != 'v') return;
    add(tokens_[i].span.begin, *end, 0.55f, "person/clause");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  const NameGrammar& grammar_;
  Candidates& candidates_;
  std::vector<Span> members_;  // of a list of people
};

}  // namespace

void find_person_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_title) || sentence.has(mark_person))) return;
  PersonFinder(sentence, candidates).run();
}

}  // namespace yuantu
