// SPDX-License-Identifier: Apache-2.0
// Finds when the page and its articles were published: Document -> dates.
#include "extractor/text/article_dates.hpp"

#include <algorithm>
#include <filesystem>

#include "extractor/text/printed_date.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

bool is_around(const Sentence& sentence) {
  return sentence.kind == SentenceKind::Furniture || sentence.kind == SentenceKind::Byline;
}

// The date that the page prints on itself, else one in the file's name.
std::optional<Date> publication_date(const Document& document) {
  for (const Sentence& sentence : document.sentences)
    if (is_around(sentence))
      if (const auto date = find_date(document.view(sentence.span))) return date;
  const std::string file = std::filesystem::path(document.name).filename().string();
  if (const auto date = find_date(to_utf32(file))) return date;
  return find_compact_date(to_utf32(file));
}

constexpr std::size_t longest_dateline = 48;  // characters
constexpr std::size_t longest_opening = 20;

// On a page without a date, a story that begins with the day and its year was not written long after it:
// 2024年11月5日，云岭园区….
std::optional<Date> opening_day(std::u32string_view text) {
  const auto found = find_printed_date(text.substr(0, longest_dateline));
  return found && found->begin < longest_opening ? std::optional(found->date) : std::nullopt;
}

// 回看：2020年云岭创新大赛, 旧报新读（2016年3月）: an old story told again, at the end of its month or year.
std::optional<Date> retold_date(std::u32string_view heading) {
  constexpr std::u32string_view words[] = {U"回看", U"回望", U"回放", U"回顾", U"旧闻", U"旧报"};
  if (std::none_of(std::begin(words), std::end(words), [&](std::u32string_view word) {
        return heading.substr(0, longest_opening).find(word) != heading.npos;
      }))
    return std::nullopt;
  for (std::size_t i = heading.find(U"20"); i != heading.npos && i + 4 <= heading.size();
       i = heading.find(U"20", i + 1)) {
    if (!is_digit(heading[i + 2]) || !is_digit(heading[i + 3])) continue;
    const auto year =
        static_cast<std::int16_t>(2000 + 10 * (heading[i + 2] - U'0') + (heading[i + 3] - U'0'));
    std::size_t at = i + 5;
    int month = 0;
    while (at < heading.size() && is_digit(heading[at]))
      month = month * 10 + static_cast<int>(heading[at++] - U'0');
    const bool told = month >= 1 && month <= 12 && at < heading.size() && heading[at] == U'月';
    return told ? Date{year, static_cast<std::int8_t>(month), 28} : Date{year, 12, 31};
  }
  return std::nullopt;
}

// The date between an article's headline and its text, or the one that opens the text.
std::optional<Date> date_of(const Document& document, const Article& article) {
  bool headed = false;
  for (std::uint32_t s = article.first_sentence; s < article.last_sentence; ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.kind == SentenceKind::Body) {
      const std::u32string_view opening = document.view(sentence.span);
      return document.published ? find_dateline(opening) : opening_day(opening);
    }
    if (headed && is_around(sentence))
      if (const auto date = find_date(document.view(sentence.span))) return date;
    if (sentence.kind != SentenceKind::Headline) continue;
    headed = true;
    if (const auto date = retold_date(document.view(sentence.span))) return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> find_dateline(std::u32string_view text) {
  const auto found = find_printed_date(text.substr(0, longest_dateline));
  if (!found) return std::nullopt;
  std::u32string_view behind = text.substr(found->end);
  if (behind.starts_with(U' ')) behind.remove_prefix(1);
  const bool opens = behind.starts_with(U'电') || behind.starts_with(U'讯') || behind.starts_with(U"消息");
  return opens ? std::optional(found->date) : std::nullopt;
}

void find_publication_dates(Document& document) {
  if (!document.published) document.published = publication_date(document);
  for (Article& article : document.articles) article.date = date_of(document, article);
}

}  // namespace yuantu
