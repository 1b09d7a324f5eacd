// SPDX-License-Identifier: Apache-2.0
// Finds when the page and its articles were published: Document -> dates.
#include "extractor/text/article_dates.hpp"

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

// On a page without a date, a story that begins with the day and its year was not written long after it:
// 2024年11月5日，云岭园区….
std::optional<Date> opening_day(std::u32string_view text) {
  constexpr std::size_t longest_opening = 20;
  const auto found = find_printed_date(text.substr(0, longest_dateline));
  return found && found->begin < longest_opening ? std::optional(found->date) : std::nullopt;
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
    headed = headed || sentence.kind == SentenceKind::Headline;
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
