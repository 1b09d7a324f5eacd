// SPDX-License-Identifier: Apache-2.0
// Decides the marks of words.
#include "extractor/mentions/word_marks.hpp"

#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/name_grammar.hpp"
#include "extractor/mentions/slot_words.hpp"
#include "extractor/mentions/trigger_words.hpp"

namespace yuantu {
namespace {

// A word with its kind, as the questions below are asked of both.
struct Word {
  std::u32string_view text;
  const TokenKind& kind;

  bool is(std::uint32_t roles) const { return kind.word.is(roles); }
  bool is_any_of(std::string_view parts) const { return parts.find(kind.part_of_speech) != parts.npos; }
};

// A character that is no known word by itself here: part of a brand or a person's name.
bool is_unknown(const Word& word) {
  return word.text.size() == 1 && !word.is_any_of("PLM") && !word.is(role_stop | role_end | role_generic);
}

bool passes(const Word& word) {
  if (word.is(role_stop | role_title | role_say)) return word.is(role_inside);
  if (word.is(role_inside | role_known | role_end | role_country | role_industry) || word.kind.rare)
    return true;
  if (word.is_any_of("PMuyeoi")) return false;
  return !word.is_any_of("pcdrvfmqt") || word.text.size() == 1;  // one character may be part of a brand
}

bool is_brand_word(const Word& word) {
  if (word.is(role_known)) return word.is(role_ambiguous) && word.kind.word.known_type == EntityType::Company;
  if (word.kind.rare) return true;
  if (word.is(role_stop | role_generic | role_end | role_industry | role_title | role_product)) return false;
  if (is_unknown(word)) return true;
  return word.is_any_of("RZ") || (word.is_any_of("L") && word.text.size() > 1);
}

bool is_joint(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"与" || text == U"及";
}

// No function word of one character.
bool may_be_inside_brand(const Word& word) {
  static constexpr CharacterSet never(U"与和及在由对向从为至到的是有将把被于给让使跟以等了");
  return word.text.size() == 1 && !word.is_any_of("P") && !word.is(role_say) && !never.has(word.text[0]);
}

// Whether a person's name may begin with the word, as far as the word tells.
bool may_open_person(const Word& word, NameCharacter first) {
  if (!first.surname && !first.opens_compound) return false;
  if (word.is_any_of("PLM") || word.is(role_title | role_end) || word.text.size() > 4) return false;
  const bool county = word.is(role_place) && word.text.size() == 2;  // 贺兰|昭, 青原
  if (word.is(role_known) && (!county || first.rare_surname)) return false;
  return word.text.size() == 1 || county || !word.is(role_industry | role_stop | role_say);
}

bool tells_of_firm(const Word& word) {
  const std::u32string_view text = word.text;
  if (text.size() == 1) return text == U"由" || text == U"拟" || text == U"自";
  if (word.is_any_of("P")) return false;
  const WordClass& known = word.kind.word;
  const bool firm =
      known.is(role_known) && known.is(role_ambiguous) && known.known_type == EntityType::Company;
  const bool kind = known.is(role_class) && known.class_type == EntityType::Company;
  const bool makes = text == U"生产" || text == U"研制" || text == U"研发";
  return firm || kind || makes || cue_of(text) != FirmCue::None ||
         (known.is(role_title) && is_firms_office(text));
}

bool ends_settlement(const Word& word) {
  const char32_t tail = word.text.back();
  const bool listed = word.is_any_of("S") && word.text.size() > 2 && !word.is(role_known | role_end) &&
                      (tail == U'镇' || tail == U'乡' || tail == U'村');
  return listed || is_settlement(word.text);
}

bool may_close_list(const Word& word) {
  if (word.is_any_of("Mm") || (word.text.size() == 2 && word.text[1] == U'家')) return true;
  const WordClass& known = word.kind.word;
  return word.text == U"等" || (known.is(role_class) && (known.class_type == EntityType::Project ||
                                                         known.class_type == EntityType::Company));
}

std::uint64_t marks_inside_names(const Word& word) {
  std::uint64_t marks = 0;
  const auto set = [&](std::uint64_t mark, bool yes) { marks |= yes ? mark : 0; };
  set(mark_passes, passes(word));
  set(mark_unknown, is_unknown(word));
  set(mark_brand, is_brand_word(word));
  set(mark_conjunction, is_conjunction(word.text));
  set(mark_joint, is_joint(word.text));
  set(mark_separates, is_joint(word.text) || word.text == U"以及");
  set(mark_unit, is_measured_unit(word.text));
  set(mark_project, word.text.ends_with(U"项目"));
  set(mark_meeting, is_done_at_meetings(word.text));
  set(mark_inner, may_be_inside_brand(word));
  set(mark_rate, is_rate(word.text));
  set(mark_count, counts_things(word.text));
  set(mark_ordinal, is_ordinal(word.text));
  set(mark_measure, is_counting_noun(word.text));
  set(mark_asked, is_asked_in_names(word.text));
  set(mark_opens_name, opens_field(word.text) || opens_trade(word.text));
  return marks;
}

}  // namespace

std::uint64_t word_marks(std::u32string_view text, const TokenKind& kind, NameCharacter first) {
  const Word word{text, kind};
  const char32_t head = text.front();
  const char32_t tail = text.back();
  std::uint64_t marks = marks_inside_names(word);
  const auto set = [&](std::uint64_t mark, bool yes) { marks |= yes ? mark : 0; };
  set(mark_body_tail, tail == U'所' || tail == U'院' || tail == U'处');
  set(mark_session, is_session(text));
  set(mark_actor, tells_of_firm(word));
  set(mark_person, may_open_person(word, first));
  set(mark_dot, head == U'·' || head == U'・' || head == U'•');
  set(mark_settlement, ends_settlement(word));
  set(mark_quote, head == U'“' || head == U'‘');
  set(mark_title, head == U'《' || head == U'〔');
  set(mark_run, word.is_any_of("LM"));
  set(mark_stem, !word.is_any_of("PLM") && may_begin_stem(text));
  const bool makes = word.is(role_publish) || text == U"培育" || text == U"带来" || text == U"主打" ||
                     text.size() == 4;  // 研发设计
  set(mark_making, (makes && is_making(text)) || is_showpiece(text) || is_fruit(text) || is_means(text));
  set(mark_grade, is_grade_of_designation(text));
  set(mark_call, is_calling(text));
  set(mark_given, is_given_to(text));
  set(mark_award, word.is(role_award) || text == U"创建" || text == U"挂牌");
  set(mark_of_many, head == U'之' || head == U'（');
  set(mark_list, may_close_list(word));
  set(mark_number_of_thing, tail == U'号');
  set(mark_large_model, text == U"大模型" || text == U"大语言模型");
  set(mark_news_of_product, is_announcement(text) || is_weak_announcement(text) || is_maker_of_it(text) ||
                                is_model_noun(text) || text == U"系列" || text == U" ");
  set(mark_listing, is_name_of_titles(text) || tells_of_listing(text));
  set(mark_works, is_told_of_works(text));
  set(mark_gathering, is_gathering(text));
  constexpr std::u32string_view numerals = U"一二三四五六七八九";
  set(mark_instalment, text.size() == 2 && tail == U'期' && numerals.find(head) != numerals.npos);
  set(mark_one, text == U"一条" || text == U"一座");
  set(mark_vaccine, text.ends_with(U"疫苗") || text == U"联苗");
  set(mark_garden, text == U"园");
  set(mark_person_slot, person_slot_of(text) != PersonSlot::None);
  set(mark_firm_slot, firm_slot_of(text) != FirmSlot::None);
  set(mark_fields, text == U"以" || text == U"等" || text == U"产业" ||
                       (text.size() == 2 && tail == U'大' && is_counting_noun(text)));
  return marks;
}

}  // namespace yuantu
