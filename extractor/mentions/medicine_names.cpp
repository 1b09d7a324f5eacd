// SPDX-License-Identifier: Apache-2.0
// Finds medicines by the syllables that end their international names and by their form: 伏罗替尼片.
#include <algorithm>
#include <array>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_stem = 6;  // characters before the ending

// Stems of the naming scheme for substances, by their last characters.
constexpr std::array<std::u32string_view, 26> stems = {
    U"替尼",   U"单抗", U"沙班", U"格列净", U"格列汀", U"沙坦",   U"他汀",   U"洛韦", U"帕利",
    U"奥仑赛", U"西利", U"鲁肽", U"那肽",   U"他滨",   U"紫杉醇", U"培南",   U"沙星", U"霉素",
    U"非尼",   U"佐米", U"度胺", U"他钠",   U"拉唑",   U"司他",   U"格列酮", U"诺尼"};
constexpr std::array<std::u32string_view, 14> forms = {
    U"注射液", U"胶囊",     U"片",     U"颗粒", U"口服液", U"滴丸", U"丸",
    U"缓释片", U"口服溶液", U"滴眼液", U"乳膏", U"吸入剂", U"软膏", U"冻干粉针"};

constexpr CharacterSet begins(U"替单沙格他洛帕奥西鲁那紫培霉非佐度拉司诺");
bool begins_stem(char32_t c) {
  return begins.has(c);
}

constexpr CharacterSet seconds(U"尼抗班列坦汀韦利仑鲁肽滨杉南星素佐胺钠唑他酮米非度霉帕奥司拉诺那");
bool goes_on_stem(char32_t c) {
  return seconds.has(c);
}

template <std::size_t n>
std::uint32_t length_at(std::u32string_view text, const std::array<std::u32string_view, n>& endings) {
  std::uint32_t longest = 0;
  for (const std::u32string_view ending : endings) {
    if (text.starts_with(ending)) longest = std::max(longest, static_cast<std::uint32_t>(ending.size()));
  }
  return longest;
}

// The token that begins at a character; the number of tokens if none does.
std::size_t token_at(std::span<const Token> tokens, std::uint32_t begin) {
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                   [](const Token& token, std::uint32_t b) { return token.span.begin < b; });
  return at != tokens.end() && at->span.begin == begin ? static_cast<std::size_t>(at - tokens.begin())
                                                       : tokens.size();
}

bool may_be_in_stem(const Token& token) {
  if (token.is_punctuation() || token.part_of_speech == 'L' || token.part_of_speech == 'M') return false;
  if (token.size() > 2 ||
      token.is(role_stop | role_generic | role_known | role_industry | role_title | role_say))
    return false;
  return token.size() == 1 ? !token.is(role_publish)
                           : token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.rare;
}

}  // namespace

void find_medicines(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const Span range = sentence.sentence.span;
  for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
    if (!begins_stem(sentence.character(i)) || !goes_on_stem(sentence.character(i + 1))) continue;
    const std::uint32_t ending = length_at(sentence.document.view({i, range.end}), stems);
    if (ending == 0) continue;
    auto first = static_cast<std::size_t>(
        std::upper_bound(tokens.begin(), tokens.end(), i,
                         [](std::uint32_t b, const Token& token) { return b < token.span.begin; }) -
        tokens.begin());
    if (first == 0) continue;
    --first;
    const bool known = tokens[first].is(role_known) && tokens[first].word.known_type == EntityType::Product;
    if (tokens[first].span.begin < i && !known && !may_be_in_stem(tokens[first])) continue;
    while (!known && first > 0 && i - tokens[first - 1].span.begin <= longest_stem &&
           may_be_in_stem(tokens[first - 1]))
      --first;
    std::uint32_t end = i + ending;
    end += length_at(sentence.document.view({end, range.end}), forms);
    const std::uint32_t stem = i - std::min(i, tokens[first].span.begin);
    if (stem < 1 || (end != range.end && token_at(tokens, end) == tokens.size())) continue;
    candidates.push_back({{tokens[first].span.begin, end}, EntityType::Product, 0.7f, "product/medicine"});
    i = end - 1;
  }
}

}  // namespace yuantu
