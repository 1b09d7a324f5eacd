// SPDX-License-Identifier: Apache-2.0
// Finds firms by what they do and by what is said of them: Sentence -> Candidates.
#include "extractor/character_set.hpp"
#include "extractor/mentions/brand_names.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// 与, 由, 引进: what stands behind these is somebody.
bool introduces_actor(std::u32string_view text) {
  static constexpr WordSet words(
      {U"由", U"与", U"和", U"携手", U"牵手", U"引进", U"联合", U"联手", U"收购", U"吸引", U"落户于"});
  return words.has(text);
}

// A firm's name that is an everyday word too, where it does what firms do: 苹果|宣布.
void find_acting_brand(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const bool clean = is_clean_start(tokens, i);
  const bool named = i > 0 && introduces_actor(sentence.text(i - 1));
  const bool does = clean && acts(tokens, i + 1);
  const bool met = named && tokens[i].size() > 2 && ends_name(tokens, i + 1);
  if (!does && !met) return;
  candidates.push_back({tokens[i].span, EntityType::Company, 0.6f, "company/acting"});
}

// 董事长, 总经理: offices of firms.
bool is_firms_office(std::u32string_view text) {
  static constexpr WordSet offices({U"董事长", U"总经理", U"总裁", U"首席执行官", U"CEO", U"创始人",
                                    U"联合创始人", U"董秘", U"董事会秘书", U"副总裁", U"副总经理", U"COO",
                                    U"CTO", U"CFO", U"CMO", U"副董事长", U"高级副总裁"});
  return offices.has(text);
}

// 时任|董事长, 执行|总裁, 中国区|总经理: which of the offices it is.
bool is_kind_of_office(std::u32string_view text) {
  static constexpr WordSet kinds({U"执行", U"荣誉", U"名誉", U"副",   U"轮值", U"常务", U"联席",
                                  U"全球", U"区域", U"时任", U"原",   U"前",   U"现任", U"前任",
                                  U"候任", U"大区", U"女",   U"地区", U"资深", U"高级", U"首席"});
  return text.ends_with(U"区") || kinds.has(text);
}

// 江投汇通|董事长|王海鹏: whoever has such an officer is a firm.
void find_officers_firm(const TokenizedSentence& sentence, std::size_t office, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::uint32_t behind = tokens[office].span.end;
  if (behind >= sentence.sentence.span.end ||
      !NameGrammar::builtin().name_character(sentence.character(behind)).surname)
    return;
  std::size_t first = office;
  bool own = false;
  while (first > 0 && passes(tokens[first - 1]) && !tokens[first - 1].is(role_stop | role_title)) {
    const Token& token = tokens[first - 1];
    if (token.is(role_end | role_class) || is_kind_of_office(sentence.text(first - 1))) return;
    own |= !token.is(role_place | role_generic | role_industry | role_country | role_product |
                     role_brand_head) &&
           token.part_of_speech != 'v';
    --first;
    if (characters(tokens, first, office) > 6) return;
  }
  const bool whole_known = office - first == 1 && tokens[first].is(role_known);
  if (first == office || !own || whole_known || !is_clean_start(tokens, first)) return;
  const std::uint32_t size = characters(tokens, first, office);
  const bool unknown = size == 2 && office - first == 2;
  if (size < 3 && !unknown) return;
  candidates.push_back({{tokens[first].span.begin, tokens[office - 1].span.end},
                        EntityType::Company,
                        0.6f,
                        "company/officer"});
}

// Only firms do or have these, whoever they are: 领投, 营收.
bool is_firms_deed(std::u32string_view text) {
  static constexpr WordSet deeds(
      {U"领投", U"跟投", U"营收", U"净利润", U"市值",   U"上市",   U"获投", U"增资", U"投建",     U"斥资",
       U"收购", U"并购", U"控股", U"注资",   U"创始人", U"旗下",   U"宣布", U"推出", U"自主研发", U"自研",
       U"中标", U"股价", U"估值", U"拟",     U"负责人", U"成立于", U"员工", U"车间", U"厂区"});
  return deeds.has(text);
}

bool is_visit(std::u32string_view text) {
  return text == U"走进" || text == U"来到" || text == U"走访" || text == U"参观" || text == U"在";
}

// 嘉恒睿|自|2019|年|成立, 嘉恒睿|生产|的|隔膜, 走进|嘉恒睿|，
bool is_told_of_firm(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  if (text[0] != U'自' && text[0] != U'生' && text[0] != U'研') return false;
  const bool more = i + 1 < sentence.tokens.size();
  if (text == U"自") return more && sentence.tokens[i + 1].part_of_speech == 'M';
  if (text == U"生产" || text == U"研制" || text == U"研发") return more && sentence.text(i + 1) == U"的";
  return false;
}

// 嘉恒睿|领投: characters that are no words, at the begin of a clause, before what firms do.
void find_acting_unknown(const TokenizedSentence& sentence, std::size_t deed, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  std::size_t first = deed;
  while (first > 0 && characters(tokens, first - 1, deed) <= 5 &&
         (is_brand_word(tokens[first - 1]) || tokens[first - 1].is(role_brand_head)))
    --first;
  if (first == deed || !looks_like_brand(tokens, first, deed)) return;
  const bool opens = first == 0 || tokens[first - 1].is_punctuation() || is_visit(sentence.text(first - 1));
  const std::uint32_t size = characters(tokens, first, deed);
  if (!opens || size < 3 || size > 5) return;
  const bool person =
      size == 3 &&
      NameGrammar::builtin().name_character(sentence.character(tokens[first].span.begin)).surname;
  if (person || begins_with_digit(sentence, first)) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[deed - 1].span.end}, EntityType::Company, 0.5f, "company/deed"});
}

}  // namespace

void find_actors(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool everyday = tokens[i].is(role_known) && tokens[i].is(role_ambiguous) &&
                          tokens[i].word.known_type == EntityType::Company;
    if (everyday) find_acting_brand(sentence, i, candidates);
    if (i > 0 && (is_firms_deed(sentence.text(i)) || is_told_of_firm(sentence, i)))
      find_acting_unknown(sentence, i, candidates);
    if (i > 0 && tokens[i].is(role_title) && is_firms_office(sentence.text(i)))
      find_officers_firm(sentence, i, candidates);
  }
}

}  // namespace yuantu
