// SPDX-License-Identifier: Apache-2.0
// Judges whether a platform is a body.
#include "extractor/mentions/platform_judge.hpp"

#include "extractor/mentions/ending_judge.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// …服务平台|、|…基地|也|已|落户: what moves in or opens is a body with rooms.
bool is_settled(const TokenizedSentence& sentence, std::size_t end) {
  static constexpr WordSet deeds({U"落户", U"揭牌", U"投用", U"启用", U"入驻", U"挂牌", U"落成", U"建成",
                                  U"成立", U"落地", U"竣工", U"封顶"});
  for (std::size_t i = end + 1; i < sentence.tokens.size() && i - end <= 14; ++i) {
    const std::u32string_view text = sentence.text(i);
    if (deeds.has(text)) return true;
    if (text == U"，" || text == U"。" || text == U"；" || text == U"的") return false;
  }
  return false;
}

// 共建|了|…创新平台
bool is_set_up(const TokenizedSentence& sentence, std::size_t first) {
  static constexpr WordSet deeds(
      {U"共建", U"建成", U"建有", U"组建", U"设立", U"成立", U"搭建", U"新建", U"建立", U"联建", U"拥有"});
  if (first > 1 && sentence.text(first - 1) == U"了") --first;
  return first > 0 && deeds.has(sentence.text(first - 1));
}

}  // namespace

std::optional<float> judge_platform(const TokenizedSentence& sentence, std::size_t end,
                                    const NameStart& start) {
  if (start.core < 2) return std::nullopt;
  for (std::size_t i = start.token; i < end; ++i) {  // 江海|国家级|创新平台: a class of them
    if (sentence.text(i).ends_with(U"级") && sentence.tokens[i].is(role_generic)) return std::nullopt;
  }
  const bool strong = is_strong(start, EntityType::Lab);
  const bool placed = is_settled(sentence, end) || is_set_up(sentence, start.token);
  if (placed && strong) return 0.8f;
  if (placed && start.clean && start.core >= 4) return 0.6f;
  const bool owned = start.opening == Opening::Place || start.opening == Opening::Known;
  return owned && !sentence.text(end).ends_with(U"服务平台") ? std::optional(0.7f) : std::nullopt;
}

}  // namespace yuantu
