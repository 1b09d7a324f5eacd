// SPDX-License-Identifier: Apache-2.0
// Finds honours that nobody is said to win: lists that are published (公布第九批…名单), what is called a
// title (“…”的名头, …、…等招牌), and what one is recognised as (通过…认定).
#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/trigger_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest = 16;      // tokens of one honour
constexpr std::size_t most_members = 6;  // of a list of titles
constexpr std::size_t reach = 14;        // tokens between a list and the verb that publishes it

bool publishes(std::u32string_view text) {
  static constexpr WordSet words(
      {U"公布", U"公示", U"发布", U"出炉", U"揭晓", U"印发", U"下发", U"公告", U"通报"});
  return words.has(text);
}

// 第九|批, 首批, 国家级, 2031|年度, 江海省: what a list of winners opens with.
bool opens_list(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const std::u32string_view text = sentence.text(i);
  if (token.is(role_place | role_country) || text == U"首批" || text.starts_with(U"第")) return true;
  if (text == U"国家级" || text == U"省级" || text == U"市级" || text == U"全省" || text == U"全市")
    return true;
  return token.part_of_speech == 'M' && token.size() == 4 && text.starts_with(U"20");
}

bool is_inner(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const char32_t c = sentence.character(token.span.begin);
  if (token.is_punctuation())
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'（' || c == U'）';
  static constexpr WordSet inside(
      {U"批", U"年", U"年度", U"新", U"一批", U"首批", U"建设", U"培育", U"支持", U"级"});
  if (inside.has(sentence.text(i)) || token.part_of_speech == 'M' || token.part_of_speech == 'm') return true;
  if (token.is(role_award | role_say | role_title) || publishes(sentence.text(i))) return false;
  const bool work = token.part_of_speech == 'v' && token.size() == 2 && !token.is(role_stop);
  return work || passes(token) || token.is(role_generic | role_honor);
}

bool is_quote(const TokenizedSentence& sentence, std::size_t i, char32_t mark) {
  return sentence.character(sentence.tokens[i].span.begin) == mark;
}

class ListedHonors {
 public:
  ListedHonors(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 2; i < tokens_.size(); ++i) {
      if (!tokens_[i].has(mark_listing)) continue;
      const std::u32string_view text = sentence_.text(i);
      if (text == U"认定" || text == U"审核" || text == U"复核" || text == U"评审")
        add_recognised(i);
      else if (is_name_of_titles(text))
        add_titles(i);
      else
        add_published(i);
    }
  }

 private:
  void add(std::size_t first, std::size_t last, const char* rule) {
    candidates_.push_back(
        {{tokens_[first].span.begin, tokens_[last].span.end}, EntityType::Honor, 1.0f, rule});
  }

  // 公布|第九|批|“…示范基地”|名单
  void add_published(std::size_t end) {
    std::size_t first = end;
    std::size_t opening = end;
    while (first > 0 && end - first < longest && is_inner(sentence_, first - 1)) {
      --first;
      if (opens_list(sentence_, first)) opening = first;
    }
    if (opening == end || !is_public(first, end)) return;
    if (opening > first && passes(tokens_[opening - 1]) && !tokens_[opening - 1].is(role_place)) return;
    if (is_quote(sentence_, end - 1, U'”')) return add_quote(end - 1);
    const bool list = sentence_.text(end).ends_with(U"名单");
    const bool field = list && tokens_[end - 1].is(role_industry);  // 2031|年度|绿色制造|名单
    const std::size_t last = list && !field ? end - 1 : end;
    const bool honor = !list || field || tokens_[last].is(role_honor | role_end);
    if (list && sentence_.text(end).size() > 2) {  // 第八|批|…|企业名单
      const Span span{tokens_[opening].span.begin, tokens_[end].span.end - 2};
      if (span.size() >= 7) candidates_.push_back({span, EntityType::Honor, 1.0f, "honor/published"});
      return;
    }
    if (honor && tokens_[last].span.end - tokens_[opening].span.begin >= 7)
      add(opening, last, "honor/published");
  }

  // The list is published: right before it or behind it.
  bool is_public(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i > 0 && first - i < 3; --i) {
      if (publishes(sentence_.text(i - 1))) return true;
      if (tokens_[i - 1].is_punctuation()) break;
    }
    for (std::size_t i = end + 1; i < tokens_.size() && i - end < 4; ++i) {
      if (publishes(sentence_.text(i))) return true;
      if (tokens_[i].is_punctuation()) break;
    }
    return false;
  }

  // The quoted name that ends at `close`; where it opens, or `close` where it is none.
  std::size_t opening_of_quote(std::size_t close) const {
    for (std::size_t i = close; i-- > 0 && close - i < reach;) {
      if (is_quote(sentence_, i, U'“')) return i;
      if (tokens_[i].is_punctuation() && !is_inner(sentence_, i)) break;
    }
    return close;
  }
  void add_quote(std::size_t close) {
    const std::size_t open = opening_of_quote(close);
    if (open < close && tokens_[close].span.begin - tokens_[open].span.end >= 4)
      add(open, close, "honor/quoted-title");
  }

  // “中国江海之乡”|的|名头, 国家…基地|、|国家…示范区|等|国字号|招牌
  void add_titles(std::size_t noun) {
    std::size_t at = noun;
    bool list = false;
    while (at > 0 && noun - at < 6 && !is_quote(sentence_, at - 1, U'”')) {
      const std::u32string_view text = sentence_.text(at - 1);
      const bool between = text == U"的" || text == U"国字号" || text == U"金字" || text == U"荣誉" ||
                           text == U"这" || text == U"一" || text == U"国家级" || text == U"块" ||
                           text == U"个" || tokens_[at - 1].part_of_speech == 'm' ||
                           tokens_[at - 1].part_of_speech == 'M';
      list = text == U"等";
      if (!list && !between) break;
      --at;
      if (list) break;
    }
    for (std::size_t k = 0; k < most_members && at > 1; ++k) {
      const std::size_t first = list_member(at - 1, list);
      if (first >= at) return;
      at = first;
      if (at > 0 && sentence_.text(at - 1) == U"、") --at;
    }
  }

  // Adds the member that ends at `last`; where it begins, or behind it where it is none.
  std::size_t list_member(std::size_t last, bool list) {
    if (is_quote(sentence_, last, U'”')) {
      const std::size_t open = opening_of_quote(last);
      add_quote(last);
      return open < last ? open : last + 1;
    }
    if (!list || !tokens_[last].is(role_honor | role_end)) return last + 1;
    std::size_t first = last;
    while (first > 0 && last - first < longest && sentence_.text(first - 1) != U"、" &&
           is_inner(sentence_, first - 1))
      --first;
    const std::u32string_view opening = sentence_.text(first);
    const bool graded =
        tokens_[first].is(role_country) || opening == U"国家级" || opening == U"省级" || opening == U"首批";
    if (!graded || tokens_[last].span.end - tokens_[first].span.begin < 7) return last + 1;
    add(first, last, "honor/called-title");
    return first;
  }

  // 通过|国家|高新技术企业|认定
  void add_recognised(std::size_t end) {
    std::size_t first = end;
    while (first > 0 && end - first < longest && is_inner(sentence_, first - 1)) --first;
    if (first == 0 || first == end || sentence_.text(first - 1) != U"通过") return;
    while (first < end && !opens_list(sentence_, first)) ++first;
    if (first + 1 >= end) return;
    const bool honor = tokens_[end - 1].is(role_honor);
    if (honor && tokens_[end - 1].span.end - tokens_[first].span.begin >= 7)
      add(first, end - 1, "honor/recognised");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_listed_honors(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_listing)) return;
  ListedHonors(sentence, candidates).run();
}

}  // namespace yuantu
