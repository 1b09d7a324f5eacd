// SPDX-License-Identifier: Apache-2.0
// Reads the words around 中心 and 总部 behind the name of a firm.
#include "extractor/mentions/firm_parts.hpp"

#include "extractor/utf.hpp"

#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

bool is_firm(const Token& token) {
  return (token.is(role_known) && token.word.known_type == EntityType::Company) ||
         (token.is(role_end) && token.word.end_type == EntityType::Company);
}

// 江海公司|行政|中心|主任: a department of a firm, no laboratory.
bool is_department_of_firm(const TokenizedSentence& sentence, std::size_t end) {
  if (end < 2 || sentence.text(end) != U"中心") return false;
  static constexpr WordSet departments({U"行政", U"信息化", U"信息", U"营销",     U"财务", U"采购",
                                        U"质量", U"品质",   U"人力", U"人力资源", U"客服", U"人事",
                                        U"市场", U"销售",   U"品牌", U"法务",     U"物资", U"供应链",
                                        U"生产", U"制造",   U"管理", U"审计",     U"后勤", U"党群"});
  if (!departments.has(sentence.text(end - 1))) return false;
  const Token& firm = sentence.tokens[end - 2];
  return is_firm(firm) || sentence.text(end - 2) == U"科技" || sentence.text(end - 2) == U"股份";
}

// 江海公司|总部|位于: where a firm sits, no project of its own.
bool is_seat_of_firm(const TokenizedSentence& sentence, std::size_t end) {
  if (end == 0 || end + 1 >= sentence.tokens.size() || sentence.text(end) != U"总部") return false;
  if (!is_firm(sentence.tokens[end - 1])) return false;
  static constexpr WordSet lies({U"位于", U"坐落", U"坐落于", U"坐落在", U"设在",   U"设于", U"设",
                                 U"在",   U"就在", U"落户",   U"落户于", U"落户在", U"落地", U"落在",
                                 U"迁至", U"迁到", U"迁往",   U"迁入",   U"搬到",   U"搬至", U"搬入",
                                 U"搬进", U"也",   U"就",     U"均",     U"都",     U"已",   U"所在地"});
  return lies.has(sentence.text(end + 1));
}

}  // namespace

bool is_part_of_firm(const TokenizedSentence& sentence, std::size_t end) {
  return is_seat_of_firm(sentence, end) || is_department_of_firm(sentence, end);
}

std::uint32_t bank_branch_end(const TokenizedSentence& sentence, std::size_t bank) {
  constexpr std::uint32_t longest_place = 6;
  const std::uint32_t begin = sentence.tokens[bank].span.end;
  if (!sentence.text(bank).ends_with(U"银行") && !sentence.text(bank).ends_with(U"行")) return begin;
  for (std::size_t i = bank + 1; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const std::u32string_view text = sentence.text(i);
    if (token.is_punctuation() || token.span.begin - begin > longest_place) return begin;
    if (token.is(role_end)) return begin;  // 支行 by itself ends its own name
    if (text.starts_with(U"支行") || text.starts_with(U"分行"))
      return i > bank + 1 ? token.span.begin + 2 : begin;
    if (token.is(role_stop | role_title | role_say) || !is_han(text[0])) return begin;
  }
  return begin;
}

}  // namespace yuantu
