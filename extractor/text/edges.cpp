// SPDX-License-Identifier: Apache-2.0
// Reads the edges of a stretch of text: does a sentence end here, does one begin there?
#include "extractor/text/edges.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_signature = 16;

constexpr std::u32string_view openers[] = {
    U"近日", U"日前", U"近年", U"据",   U"目前", U"截至",   U"今年", U"去年", U"此外", U"同时",
    U"其中", U"会上", U"当天", U"未来", U"记者", U"下一步", U"本报", U"作为", U"“",    U"《",
    U"随着", U"通过", U"根据", U"如今", U"眼下", U"此前",   U"近期", U"这",   U"该"};

constexpr std::u32string_view before_numbers[] = {
    U"投资", U"占地", U"用地", U"面积", U"增长",   U"下降", U"达到", U"达",       U"约",
    U"超",   U"超过", U"突破", U"近",   U"逾",     U"累计", U"产值", U"收入",     U"规模",
    U"金额", U"总额", U"资金", U"今年", U"去年",   U"明年", U"前",   U"同比增长", U"增加",
    U"减少", U"年产", U"产能", U"首期", U"合同额", U"占",   U"截至", U"设计年产"};

}  // namespace

bool expects_number(std::u32string_view text) {
  return std::any_of(std::begin(before_numbers), std::end(before_numbers),
                     [&](std::u32string_view word) { return text.ends_with(word); });
}

std::size_t before_signature(std::u32string_view text) {
  std::size_t i = text.size();
  while (i > 0 && text.size() - i <= longest_signature &&
         (is_han(text[i - 1]) || one_of(text[i - 1], U" （）")))
    --i;
  const bool parted = i < text.size() && one_of(text[i], U" （");
  return i > 0 && parted && (ends_sentence(text[i - 1]) || text[i - 1] == U'”') ? i : text.size();
}

bool is_closed(std::u32string_view text) {
  text = text.substr(0, before_signature(text));
  std::size_t i = text.size();
  while (i > 0 && is_closing(text[i - 1])) --i;
  return i == 0 || ends_sentence(text[i - 1]) || (i == text.size() && one_of(text[i - 1], U"；："));
}

bool continues(char32_t c) {
  return one_of(c, U"，。、；：！？”’）》】%.");
}

bool follows_number(char32_t c) {
  return one_of(c, U"亿万千百元家个年月日项人名吨亩台套件米平公%倍多余版号期次位条只架辆艘");
}

bool begins_sentence(std::u32string_view text) {
  if (std::any_of(std::begin(openers), std::end(openers),
                  [&](std::u32string_view opener) { return text.starts_with(opener); }))
    return true;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 0 || digits == text.size()) return false;
  return digits == 4 ? text[digits] == U'年' : digits <= 2 && text[digits] == U'月';
}

}  // namespace yuantu
