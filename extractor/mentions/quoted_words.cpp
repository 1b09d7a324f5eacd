// SPDX-License-Identifier: Apache-2.0
// Judges the text between the marks of a quotation by itself.
#include "extractor/mentions/quoted_words.hpp"

#include <algorithm>
#include <cstddef>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {

bool is_numbered(std::u32string_view text) {
  constexpr std::u32string_view numbers = U"一二三四五六七八九十0123456789";
  if (text.size() < 4 || text.back() != U'号') return false;
  return numbers.find(text[text.size() - 2]) != std::u32string_view::npos && !is_digit(text[0]);
}

bool is_called_so(std::u32string_view text) {
  static constexpr CharacterSet words(U"字信符型代账帐称口编挂旗暗序句问引逗括记讯商番批同文头大小");
  return text.size() >= 3 && text.size() <= 8 && text.back() == U'号' && !words.has(text[text.size() - 2]) &&
         std::all_of(text.begin(), text.end(), [](char32_t c) { return is_han(c); });
}

bool is_name_with_number(std::u32string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[text.size() - 1 - digits])) ++digits;
  const std::size_t name = text.size() - digits;
  const bool year = digits == 4 && text.substr(name).starts_with(U"20");
  return digits > 0 && name >= 2 && name <= 4 && !year &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(name),
                     [](char32_t c) { return is_han(c); });
}

bool has_model_shape(std::u32string_view text) {
  bool latin = false, digit = false;
  if (is_digit(text[0]) && text.find(U'+') != std::u32string_view::npos) return false;  // 1+N
  for (char32_t c : text) {
    latin |= is_latin(c);
    digit |= is_digit(c);
  }
  return latin && digit;
}

bool is_figure(std::u32string_view text) {
  static constexpr WordSet figures(
      {U"兵团",   U"军团",   U"大军",     U"家族",   U"矩阵",   U"方阵",   U"天团",   U"王国",
       U"帝国",   U"高地",   U"大脑",     U"心脏",   U"眼睛",   U"管家",   U"卫士",   U"利器",
       U"神器",   U"钥匙",   U"名片",     U"密码",   U"朋友圈", U"加速度", U"主力军", U"生力军",
       U"梦之队", U"千里眼", U"火车头",   U"排头兵", U"领头羊", U"顶梁柱", U"国字号", U"金钥匙",
       U"硬骨头", U"大动脉", U"神经中枢", U"断供",   U"卡脖子"});
  return figures.has(text);
}

bool is_epithet(std::u32string_view text) {
  constexpr std::u32string_view heads = U"都城乡芯谷窗眼冠";
  if (text.size() < 4 || heads.find(text.back()) == std::u32string_view::npos) return false;
  return text[text.size() - 2] == U'之' || text.back() == U'城' || text.back() == U'都';
}

}  // namespace yuantu
