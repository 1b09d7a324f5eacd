// SPDX-License-Identifier: Apache-2.0
// Lists the words that stand beside the names of people: Word -> whether it is one.
#include "extractor/mentions/person_words.hpp"

#include "extractor/character_set.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {

bool does_as_person(std::u32string_view text) {
  static constexpr WordSet deeds({U"创办", U"创立", U"带领", U"率领", U"率队", U"率",   U"发明", U"毕业于",
                                  U"出任", U"担任", U"当选", U"致辞", U"获得", U"荣获", U"获评", U"团队",
                                  U"教授", U"院士", U"出席", U"一行", U"在",   U"领衔"});
  return deeds.has(text);
}

bool is_person_noun(const Token& token, std::u32string_view text) {
  static constexpr WordSet nouns({U"工人", U"学生", U"研究生", U"专家", U"女儿", U"儿子", U"妻子",
                                  U"丈夫", U"母亲", U"父亲",   U"弟弟", U"哥哥", U"姐姐", U"妹妹",
                                  U"老师", U"厨师", U"农民",   U"村民", U"居民", U"市民", U"老板",
                                  U"职工", U"学者", U"博士",   U"人员", U"员工"});
  if (token.size() < 2 || token.is(role_title | role_product | role_end)) return false;
  return nouns.has(text) || (text.back() == U'员' && token.size() > 2);
}

bool is_team(std::u32string_view text) {
  static constexpr WordSet teams({U"团队", U"专家", U"工作站", U"专家工作站", U"院士工作站", U"院士", U"教授",
                                  U"学者", U"人才", U"科研团队", U"创新团队", U"同志", U"领导", U"嘉宾",
                                  U"企业家", U"科学家"});
  return teams.has(text);
}

bool is_copula(std::u32string_view text) {
  return text == U"为" || text == U"是" || text == U"系" || text == U"由";
}

bool ends_date(char32_t c) {
  return c == U'日' || c == U'月' || c == U'年';
}

bool often_follows_names(char32_t c) {
  static constexpr CharacterSet behind(
      U"在说称与和等也就还从对将向为是率带到及被把给让有又都则并已曾正即代出赴来去会做看用当以于由使所的了着"
      U"过作"
      U"任兼讲道问答谈指写摄文图获赠见陪携偕同跟随至抵入讯电供组主不只因自再更很最亦均可能要想需应该未没请领"
      U"送"
      U"先");
  return behind.has(c);
}

bool is_firm(const Token& token) {
  const EntityType type = token.is(role_known) ? token.word.known_type : token.word.end_type;
  return token.is(role_known | role_end) && type == EntityType::Company && token.size() > 2;
}

bool is_common_word(const Token& token) {
  return token.size() > 1 && token.part_of_speech != 'R' && token.part_of_speech != 'Z' &&
         token.part_of_speech != 'x';
}

bool separates_office(char32_t c) {
  static constexpr CharacterSet marks(U" 　：:丨|｜/");
  return marks.has(c);
}

bool opens_speech(char32_t c) {
  return c == U'说' || c == U'称' || c == U'道' || c == U'讲' || c == U'指';
}

bool pauses(char32_t c) {
  return c == U'，' || c == U'、' || c == U'；' || c == U'。' || c == U'）' || c == U')';
}

}  // namespace yuantu
