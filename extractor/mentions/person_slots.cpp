// SPDX-License-Identifier: Apache-2.0
// Finds people where a sentence has room for nobody else, whatever words their names seem to be made of.
#include "extractor/mentions/person_slots.hpp"

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/person_words.hpp"
#include "extractor/mentions/slot_words.hpp"
#include "extractor/mentions/word_marks.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

class SlotReader {
 public:
  SlotReader(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; (i = sentence_.next(i, role_title, mark_person_slot)) < tokens_.size(); ++i) {
      if (tokens_[i].is(role_title)) {
        office(i);
        continue;
      }
      switch (person_slot_of(sentence_.text(i))) {
        case PersonSlot::Founding:
          founders(i);
          break;
        case PersonSlot::Deed:
          doer(i);
          break;
        case PersonSlot::Leading:
          leader(i);
          doer(i);
          break;
        case PersonSlot::Choice:
          chosen(i);
          break;
        case PersonSlot::Meeting:
          met(i);
          break;
        case PersonSlot::Age:
          aged(i);
          break;
        case PersonSlot::Team:
          team(i);
          break;
        case PersonSlot::None:
          break;
      }
    }
  }

 private:
  std::u32string_view text(std::size_t i) const { return i < tokens_.size() ? sentence_.text(i) : U""; }
  static NameCharacter character(char32_t c) { return NameGrammar::builtin().name_character(c); }

  // Whether the words [first, last) are as people are called.
  bool is_person(std::size_t first, std::size_t last) const {
    if (first >= last) return false;
    const std::u32string_view name =
        sentence_.document.view({tokens_[first].span.begin, tokens_[last - 1].span.end});
    if (name.size() < 2 || name.size() > 4) return false;
    for (const char32_t c : name) {
      if (!is_han(c)) return false;
    }
    const bool compound = NameGrammar::builtin().is_compound_surname(name.substr(0, 2));
    const std::size_t surname = compound ? 2 : 1;
    if ((!compound && !character(name[0]).surname) || name.size() <= surname || name.size() > surname + 2)
      return false;
    static constexpr CharacterSet never(U"等率与及并还在被已了的级们者员长会人方家们部队组商企校厂院所");
    if (never.has(name.back())) return false;
    int given = 0;
    for (std::size_t i = surname; i < name.size(); ++i) given += character(name[i]).given;
    return last - first == 1 ? is_word_of_person(tokens_[first], name, given)
                             : are_words_of_person(first, last, name, given);
  }
  bool is_word_of_person(const Token& token, std::u32string_view name, int given) const {
    if (token.is(role_stop | role_say | role_generic | role_class | role_end | role_title | role_industry |
                 role_product | role_known))
      return token.is(role_place) && token.is(role_ambiguous) && given > 0;
    if (token.part_of_speech == 'R') return true;
    constexpr std::string_view nouns = "nNtizljxSZa";
    return nouns.find(token.part_of_speech) != nouns.npos && given > 0 &&
           (!character(name[0]).rare_surname || token.rare);
  }
  bool are_words_of_person(std::size_t first, std::size_t last, std::u32string_view name, int given) const {
    for (std::size_t i = first; i < last; ++i) {
      const Token& token = tokens_[i];
      if (token.is_punctuation() || token.part_of_speech == 'M' || token.part_of_speech == 'L') return false;
      if (token.size() > 1 && (token.is(role_end | role_title | role_generic | role_class | role_stop |
                                        role_say | role_industry) ||
                               (token.is(role_known) && !token.is(role_place))))
        return false;
      const bool two = i == first && token.size() == 2 && is_common_word(token) && last - first > 1;
      if (two) return false;  // 方面|军
    }
    return given > 0 || !character(name[0]).rare_surname;
  }
  // The first word of the name that ends before word `last`; `last` if none does. What stands before it is
  // fit(i).
  template <class Fit>
  std::size_t name_before(std::size_t last, Fit fit) const {
    std::size_t found = last;
    for (std::size_t first = last; first-- > 0;) {
      if (tokens_[last - 1].span.end - tokens_[first].span.begin > 4 || tokens_[first].is_punctuation())
        break;
      if (is_person(first, last) && fit(first)) found = first;
    }
    return found;
  }
  // The end of the name that begins with word `first`; `first` if none does.
  template <class Fit>
  std::size_t name_after(std::size_t first, Fit fit) const {
    for (std::size_t last = first + 1; last <= tokens_.size() && last - first <= 4; ++last) {
      if (is_person(first, last) && fit(last)) return last;
    }
    return first;
  }
  bool opens_clause(std::size_t i) const {
    if (i == 0 || tokens_[i - 1].is_punctuation()) return true;
    const bool date = tokens_[i - 1].size() == 1 && ends_date(text(i - 1)[0]) && i > 1 &&
                      tokens_[i - 2].part_of_speech == 'M';
    return date || tokens_[i - 1].part_of_speech == 't';
  }

  void add(std::size_t first, std::size_t last, float score, const char* rule) {
    candidates_.push_back(
        {{tokens_[first].span.begin, tokens_[last - 1].span.end}, EntityType::Person, score, rule});
  }

  // Goes left over when and how: 于|2019|年|共同|创办.
  std::size_t before_adverbials(std::size_t verb) const {
    static constexpr WordSet hows({U"共同", U"联合", U"一手", U"牵头", U"一起", U"携手", U"合伙", U"于",
                                   U"在", U"年", U"月", U"年初", U"年底", U"先后", U"所", U"亲自", U"曾",
                                   U"曾经"});
    std::size_t i = verb;
    while (i > 0 && verb - i < 7 &&
           (hows.has(text(i - 1)) || tokens_[i - 1].part_of_speech == 'M' ||
            (tokens_[i - 1].part_of_speech == 't' && tokens_[i - 1].size() > 1)))
      --i;
    return i;
  }

  // 由|程|砚田|、|李|明|于|2019|年|创办, 程|砚田|创办|了
  void founders(std::size_t verb) {
    std::size_t last = before_adverbials(verb);
    const bool passive = verb > 0 && is_by_agent(last);
    while (last > 0) {
      const auto fit = [&](std::size_t first) {
        if (first == 0 || tokens_[first - 1].is_punctuation()) return true;
        const std::u32string_view before = text(first - 1);
        return before == U"由" || before == U"和" || before == U"与" || (passive && before == U"的") ||
               tokens_[first - 1].is(role_title);
      };
      const std::size_t first = name_before(last, fit);
      if (first == last) return;
      const bool founded = passive || last < verb || !opens_clause(first) || has_object(verb);
      if (!founded) return;
      add(first, last, 0.65f, "person/founder");
      const bool listed = first > 1 && tokens_[first - 1].has(mark_joint);
      if (!listed) return;
      last = first - 1;
    }
  }
  // 由 stands before the list that ends before word `last`.
  bool is_by_agent(std::size_t last) const {
    for (std::size_t i = last; i-- > 0 && last - i <= 16;) {
      if (text(i) == U"由") return true;
      if (text(i) == U"，" || text(i) == U"。" || text(i) == U"；") return false;
    }
    return false;
  }
  bool has_object(std::size_t verb) const {
    return verb + 1 < tokens_.size() && !tokens_[verb + 1].is_punctuation();
  }

  // 程|砚田|出任|总经理, 程|砚田|告诉记者
  void doer(std::size_t verb) {
    const std::u32string_view what = text(verb);
    if (what == U"率" && (verb + 1 >= tokens_.size() || !is_team(text(verb + 1)))) return;
    if (what == U"毕业" && text(verb + 1) != U"于") return;
    const std::size_t last = before_adverbials(verb);
    const std::size_t first = name_before(
        last, [&](std::size_t i) { return opens_clause(i) || text(i - 1) == U"由" || text(i - 1) == U"的"; });
    if (first < last) add(first, last, 0.62f, "person/doer");
  }

  // 在|程|砚田|的|带领|下
  void leader(std::size_t verb) {
    if (verb < 3 || text(verb - 1) != U"的" || text(verb + 1) != U"下") return;
    const std::size_t first = name_before(verb - 1, [&](std::size_t i) {
      return i > 0 && (text(i - 1) == U"在" || tokens_[i - 1].is(role_title) || text(i - 1) == U"、");
    });
    if (first < verb - 1) add(first, verb - 1, 0.65f, "person/leader");
  }

  // 选举|高峰|为|董事长, 聘请|王|刚|担任|顾问
  void chosen(std::size_t verb) {
    const std::size_t last = name_after(verb + 1, [&](std::size_t i) {
      const std::u32string_view behind = text(i);
      return behind == U"为" || behind == U"担任" || behind == U"出任" || behind == U"任";
    });
    if (last > verb + 1) add(verb + 1, last, 0.9f, "person/chosen");  // 林森|为, not 林森为
  }

  // 见到|张|伟|时
  void met(std::size_t verb) {
    std::size_t first = verb + 1;
    if (text(first) == U"了") ++first;
    const std::size_t last = name_after(first, [&](std::size_t i) {
      return i == tokens_.size() || text(i) == U"时" || text(i) == U"，" || text(i) == U"。";
    });
    if (last > first) add(first, last, 0.6f, "person/met");
  }

  // 程|砚田|（|公司|总经理|）, 程|砚田|是|…|教授|。, 总经理|是|程|砚田|。
  void office(std::size_t title) {
    const std::size_t next = title + 1;
    const bool pause = next == tokens_.size() || (tokens_[next].is_punctuation() &&
                                                  pauses(sentence_.character(tokens_[next].span.begin)));
    if (!pause) {
      if (is_copula(text(next)) && text(next) != U"由") holder(next + 1);
      return;
    }
    for (std::size_t i = title; i-- > 0 && title - i <= 14;) {
      const bool bracket = text(i) == U"（" || text(i) == U"(";
      if (!bracket && text(i) != U"是") {
        if (tokens_[i].is_punctuation() && text(i) != U"、") return;
        continue;
      }
      const std::size_t first = name_before(i, [&](std::size_t k) {
        return opens_clause(k) || tokens_[k - 1].has(mark_joint) || tokens_[k - 1].is(role_title);
      });
      if (first < i) add(first, i, 0.62f, "person/in-office");
      return;
    }
  }
  void holder(std::size_t first) {
    const std::size_t last = name_after(first, [&](std::size_t i) {
      return i == tokens_.size() ||
             (tokens_[i].is_punctuation() && pauses(sentence_.character(tokens_[i].span.begin)));
    });
    if (last > first) add(first, last, 0.62f, "person/in-office");
  }

  // 程|砚田|团队|研制
  void team(std::size_t noun) {
    const std::size_t first = name_before(
        noun, [&](std::size_t i) { return opens_clause(i) || text(i - 1) == U"由" || text(i - 1) == U"的"; });
    if (first == noun) return;
    const std::uint32_t end = tokens_[noun - 1].span.end;
    const int given =
        character(sentence_.character(end - 1)).given +
        (end - tokens_[first].span.begin > 2 ? character(sentence_.character(end - 2)).given : 0);
    if (tokens_[first].part_of_speech == 'R' || given >= 2) add(first, noun, 0.6f, "person/team-of");
  }

  // 38|岁|的|王|刚|是
  void aged(std::size_t years) {
    if (years == 0 || tokens_[years - 1].part_of_speech != 'M' || text(years + 1) != U"的") return;
    const std::size_t last = name_after(years + 2, [&](std::size_t i) {
      if (i == tokens_.size()) return true;
      const Token& behind = tokens_[i];
      constexpr std::string_view function_words = "pdcuvrt";
      return behind.is_punctuation() || behind.is(role_say | role_title) ||
             function_words.find(behind.part_of_speech) != function_words.npos;
    });
    if (last > years + 2) add(years + 2, last, 0.65f, "person/aged");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_people_in_slots(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_title) || sentence.has(mark_person_slot))) return;
  SlotReader(sentence, candidates).run();
}

}  // namespace yuantu
