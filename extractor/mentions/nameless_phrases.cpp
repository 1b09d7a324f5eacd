// SPDX-License-Identifier: Apache-2.0
// Tells the phrases that end as names do and name nothing.
#include "extractor/mentions/nameless_phrases.hpp"

#include "extractor/character_set.hpp"
#include "extractor/mentions/firm_parts.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// 江海省|省实验室, 江海省|国家高新区: a class of things in a province, not one of them.
bool is_class_in_province(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const std::u32string_view ending = sentence.text(end);
  if (sentence.tokens[end].word.end_type == EntityType::Government) return false;
  const bool graded = ending.starts_with(U"国家") || ending.starts_with(U"省");
  return graded && start.token + 1 == end && sentence.tokens[start.token].is(role_province | role_country);
}

bool points_at_one(std::u32string_view text) {
  return text == U"这家" || text == U"一家" || text == U"该" || text == U"此" || text == U"那家" ||
         text == U"家";
}

bool is_firm(const Token& token) {
  return (token.is(role_known) && token.word.known_type == EntityType::Company) ||
         (token.is(role_end) && token.word.end_type == EntityType::Company);
}

bool holds_firm(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_firm(sentence.tokens[i])) return true;
  }
  return false;
}

// 一|城|两|院|四|中心: how many of each
bool is_count_of_kinds(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (sentence.text(end) != U"中心" ||
      sentence.tokens[end].span.begin - sentence.tokens[start.token].span.begin < 3)
    return false;
  static constexpr CharacterSet numerals(U"一二三四五六七八九十两");
  std::uint32_t count = 0;
  for (std::uint32_t at = sentence.tokens[start.token].span.begin; at < sentence.tokens[end].span.begin; ++at)
    count += numerals.has(sentence.character(at)) ? 1 : 0;
  return count > 1;
}

}  // namespace

bool is_no_name(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (is_class_in_province(sentence, end, start)) return true;
  const Token& first = sentence.tokens[start.token];
  const std::u32string_view opening = sentence.text(start.token);
  if (start.token < end && (opening == U"公司" || opening == U"集团" || opening == U"企业")) return true;
  // 江海市|中心 is where the city's middle is.
  if (sentence.text(end) == U"中心" && start.token + 1 == end && first.is(role_place)) return true;
  // 创新|策|源|中心, 调测|中心: what it does in two characters that are no brand
  if (sentence.text(end) == U"中心" && start.opening == Opening::Unknown && start.specific <= 2) return true;
  if (is_count_of_kinds(sentence, end, start)) return true;  // 一|城|两|院|四|中心
  if (is_part_of_firm(sentence, end)) return true;
  // 江海集团|党委, 江海银行|云汐|分行|基建|办: a firm's office, no body of the state; 这家|江海|公司
  const std::u32string_view ending_text = sentence.text(end);
  if (sentence.tokens[end].word.end_type == EntityType::Government && holds_firm(sentence, start.token, end))
    return true;
  if (ending_text == U"公司" && start.token + 1 == end && first.is(role_place) && start.token > 0 &&
      points_at_one(sentence.text(start.token - 1)))
    return true;
  const bool goes_on = end + 1 < sentence.tokens.size() && sentence.tokens[end + 1].is(role_end);
  if (ending_text == U"控股" && !goes_on && start.token > 0 && sentence.text(start.token - 1) == U"由")
    return true;
  for (std::size_t i = start.token; i < end; ++i) {  // 江海市|第十五届|人民代表大会
    const bool session =
        sentence.tokens[end].word.end_type == EntityType::Government && sentence.text(i).back() == U'届';
    if (session) return true;
  }
  // 云汐航空城|办|了|一场: a verb
  static constexpr WordSet deed_tails({U"了", U"起", U"成", U"出", U"好", U"理", U"起了"});
  if (ending_text == U"办" && end + 1 < sentence.tokens.size() && deed_tails.has(sentence.text(end + 1)))
    return true;
  // 发展|有限公司, 一|人|公司: no brand
  const bool legal = sentence.tokens[end].word.end_type == EntityType::Company &&
                     sentence.tokens[end].word.needs == Needs::Any;
  if (legal && start.token + 1 == end && start.opening == Opening::Common &&
      first.is(role_inside | role_focus) && first.size() == 2)
    return true;
  if (sentence.text(end) == U"公司" && opening == U"一") return true;
  const Token& holder = sentence.tokens[end - 1];  // 市|国资委|控股
  if (sentence.text(end) == U"控股" && holder.is(role_end) && holder.word.end_type == EntityType::Government)
    return true;
  // 省科技厅|实验室: its laboratories at large
  const bool lab = sentence.tokens[end].word.end_type == EntityType::Lab && start.core == 0;
  const Token& owner = sentence.tokens[end - 1];
  const bool office = owner.is(role_end) && owner.word.end_type == EntityType::Government;
  return lab && end > 0 && office && first.is(role_place) && sentence.tokens[end].size() <= 3;
}

}  // namespace yuantu
