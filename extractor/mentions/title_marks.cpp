// SPDX-License-Identifier: Apache-2.0
// Finds documents and works by their title marks and numbers: 《…规划》, 江政发〔2031〕2号.
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// 人才新政二十条: measures are counted in articles.
bool is_list_of_articles(std::u32string_view text) {
  constexpr std::u32string_view numbers = U"一二三四五六七八九十0123456789";
  return text.size() >= 3 && text.back() == U'条' &&
         numbers.find(text[text.size() - 2]) != std::u32string_view::npos;
}

// 江海独角兽百强（2031）, 2031云汐瞪羚企业: lists that are published each year.
bool is_ranking(std::u32string_view text) {
  for (const std::u32string_view word : {U"百强", U"强企业", U"排行", U"榜单", U"0强", U"品牌榜"}) {
    if (text.find(word) != std::u32string_view::npos) return true;
  }
  const std::size_t year = text.find(U"20");
  return year != std::u32string_view::npos && year + 4 <= text.size() && is_digit(text[year + 2]) &&
         is_digit(text[year + 3]);
}

// 江政发|〔|2031|〕|2|号|文件: an official document by its number.
void add_document_number(const TokenizedSentence& sentence, std::size_t open, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (open == 0 || open + 4 >= tokens.size() || tokens[open + 1].size() != 4) return;
  if (sentence.text(open + 2) != U"〕") return;
  std::size_t last = open + 3;
  if (sentence.character(tokens[last].span.end - 1) != U'号') ++last;
  if (sentence.character(tokens[last].span.end - 1) != U'号') return;
  std::size_t first = open;
  while (first > 0 && open - first < 4 && !tokens[first - 1].is_punctuation() &&
         tokens[first - 1].size() <= 2 && !tokens[first - 1].is(role_place) &&
         (!tokens[first - 1].is(role_stop) || tokens[first - 1].is(role_inside)))
    --first;
  if (first == open) return;
  if (last + 1 < tokens.size() && sentence.text(last + 1) == U"文件") ++last;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Policy, 0.9f, "policy/number"});
}

// 入选|《云汐企业50强》: to be on the list is the honour.
bool follows_award(const TokenizedSentence& sentence, std::size_t open) {
  for (std::size_t i = open; i > 0 && open - i < 3; --i) {
    if (sentence.tokens[i - 1].is(role_award)) return true;
    if (sentence.tokens[i - 1].is_punctuation()) return false;
  }
  return false;
}

}  // namespace

void find_titles(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_title)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (sentence.character(tokens[i].span.begin) == U'〔') add_document_number(sentence, i, candidates);
    if (sentence.character(tokens[i].span.begin) != U'《') continue;
    std::size_t close = i + 1;
    std::uint32_t depth = 1;
    bool policy = false;
    for (; close < tokens.size(); ++close) {
      const char32_t c = sentence.character(tokens[close].span.begin);
      if (c == U'《') ++depth;
      if (c == U'》' && --depth == 0) break;
      policy |= tokens[close].is(role_policy) ||
                (tokens[close].is(role_end) && tokens[close].word.end_type == EntityType::Policy);
    }
    if (close >= tokens.size()) return;
    const Span inside{tokens[i].span.end, tokens[close].span.begin};
    const std::u32string_view title = sentence.document.view(inside);
    const bool articles = is_list_of_articles(title) || is_ranking(title);
    bool work = false;
    for (std::size_t k = i > 4 ? i - 4 : 0; k < i; ++k) work |= tokens[k].is(role_product | role_publish);
    work |= title.ends_with(U"技术") || title.ends_with(U"装备") || title.ends_with(U"系统");
    const bool entered = is_ranking(title) && follows_award(sentence, i);
    if (entered) {
      candidates.push_back({{tokens[i].span.begin, tokens[close].span.end},
                            EntityType::Honor,
                            1.5f,
                            "honor/ranking",
                            false,
                            std::u32string(title)});
    } else if (policy || articles) {
      candidates.push_back({inside, EntityType::Policy, 1.5f, "policy/title"});
    } else if (work) {
      candidates.push_back({inside, EntityType::Product, 0.9f, "product/title"});
    }
    i = close;
  }
}

}  // namespace yuantu
