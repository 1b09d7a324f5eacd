// SPDX-License-Identifier: Apache-2.0
// Finds platforms and collections of data by the region or body that opens their names and by what is done
// with them: 建成|江海农业成果转化服务平台.
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_platform = 9;  // tokens

bool is_platform(std::u32string_view text) {
  return text.ends_with(U"平台") || text.ends_with(U"数据库") || text.ends_with(U"语料库") ||
         text.ends_with(U"知识库") || text.ends_with(U"数据集");
}

// What is done with one that exists or shall.
bool is_deed(std::u32string_view text) {
  static constexpr WordSet words({U"共建", U"建成", U"搭建", U"上线", U"打造", U"建设", U"开发",
                                  U"推出", U"发布", U"启用", U"建立", U"研发", U"依托", U"通过",
                                  U"运营", U"登录", U"启动", U"构建", U"部署", U"接入", U"升级"});
  return words.has(text);
}

// The region or body that opens the name; the platform itself where there is none.
std::size_t opening_of_platform(const TokenizedSentence& sentence, std::size_t end) {
  std::size_t opening = end;
  for (std::size_t i = end; i > 0 && end - i < longest_platform; --i) {
    const Token& token = sentence.tokens[i - 1];
    if (token.is_punctuation() || !passes(token) || token.is(role_class)) break;
    const bool owner = token.is(role_place | role_known) && !token.is(role_ambiguous);
    if (owner || token.is(role_country)) opening = i - 1;
  }
  return opening;
}

}  // namespace

void find_platforms(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.is(role_product) || !sentence.is(role_place | role_known | role_country)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t end = 2; end < tokens.size(); ++end) {
    if (!tokens[end].is(role_product) || !is_platform(sentence.text(end))) continue;
    const std::size_t first = opening_of_platform(sentence, end);
    if (first == end) continue;
    std::size_t before = first;
    if (before > 0 && sentence.text(before - 1) == U"了") --before;
    if (before == 0 || !is_deed(sentence.text(before - 1))) continue;
    std::uint32_t own = 0;
    for (std::size_t i = first + 1; i < end; ++i) own += tokens[i].is(role_generic) ? 0 : tokens[i].size();
    if (own < 4) continue;
    const bool goes_on = end + 1 < tokens.size() && passes(tokens[end + 1]) && !tokens[end + 1].is(role_say);
    if (goes_on && tokens[end + 1].part_of_speech != 'v') continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[end].span.end}, EntityType::Product, 0.6f, "product/platform"});
  }
}

}  // namespace yuantu
