// SPDX-License-Identifier: Apache-2.0
// Cuts words of time, plan and manner off the ends of what is counted.
#include "extractor/statistics/counted_label.hpp"

#include <algorithm>
#include <array>

#include "extractor/character_set.hpp"

namespace yuantu {
namespace {

// Up to the last of these, words say when and whether, and not what.
constexpr std::array<std::u32string_view, 33> leads = {
    U"今年", U"去年", U"明年", U"当年", U"年末",     U"年底",    U"全年",   U"上半年", U"下半年",
    U"季度", U"截至", U"目前", U"首年", U"首期",     U"每年可",  U"每年",   U"预计",   U"计划",
    U"年产", U"完成", U"实现", U"提供", U"达产后",   U"投产后",  U"累计为", U"其中",   U"全市",
    U"全省", U"全区", U"全县", U"全州", U"比上年末", U"较上年末"};
constexpr std::array<std::u32string_view, 22> tails = {
    U"累计", U"达到", U"共计", U"合计", U"总计", U"依次", U"分别", U"到场", U"预计", U"计划", U"约有",
    U"共有", U"已有", U"达",   U"有",   U"已",   U"共",   U"约",   U"均",   U"各",   U"可",   U"年"};
constexpr std::array<std::u32string_view, 26> nothing = {
    U"按",   U"量",   U"率",       U"预计", U"计划", U"完成", U"实现", U"托管", U"卖出",
    U"净增", U"首批", U"首期",     U"首年", U"后者", U"前者", U"国家", U"国内", U"全国",
    U"国际", U"世界", U"国内市场", U"平均", U"其中", U"每年", U"当年", U"新增"};

bool counts_nothing(std::u32string_view label) {
  static constexpr CharacterSet begins(U"按量率预计完实托卖净首后前国全世平其每当新");
  return label.size() <= 4 && !label.empty() && begins.has(label.front()) &&
         std::find(nothing.begin(), nothing.end(), label) != nothing.end();
}

std::u32string_view without_lead(std::u32string_view words) {
  static constexpr CharacterSet begins(U"今去明当年全上下季截目首每预计完实提达投累其较比");
  if (std::none_of(words.begin(), words.end(), [](char32_t c) { return begins.has(c); })) return words;
  for (const std::u32string_view lead : leads) {
    const std::size_t at = words.rfind(lead);
    if (at != std::u32string_view::npos && at + lead.size() + 2 <= words.size())
      words.remove_prefix(at + lead.size());
  }
  return words;
}

std::u32string_view without_tail(std::u32string_view words) {
  static constexpr CharacterSet ends(U"计到次别场划有达已共约均各可年");
  if (words.empty() || !ends.has(words.back())) return words;
  for (const std::u32string_view tail : tails) {
    if (words.ends_with(tail) && words.size() >= tail.size() + 2) words.remove_suffix(tail.size());
  }
  return words;
}

}  // namespace

std::u32string counted_label(std::u32string_view words) {
  const std::u32string_view label = without_tail(without_lead(words));
  return std::u32string(counts_nothing(label) ? std::u32string_view() : label);
}

}  // namespace yuantu
