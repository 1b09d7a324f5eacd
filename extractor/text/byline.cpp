// SPDX-License-Identifier: Apache-2.0
// Tells who a story is from: lines and brackets with the names of reporters, agencies and papers.
#include "extractor/text/byline.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/term_starts.hpp"
#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_paper = 8;    // characters of the name of a newspaper
constexpr std::size_t longest_byline = 24;  // characters

bool begins_with_surname(std::u32string_view name) {
  static const TermStarts starts({Table::surnames});
  return !name.empty() && starts.has(name[0]);
}

// 周望舒 吴一帆: nothing but names of persons.
bool is_names(std::u32string_view text) {
  std::size_t names = 0;
  for (std::size_t begin = 0; begin < text.size(); ++names) {
    std::size_t end = begin;
    while (end < text.size() && is_han(text[end])) ++end;
    const std::size_t size = end - begin;
    if (size < 2 || size > 4 || !begins_with_surname(text.substr(begin))) return false;
    if (end < text.size() && text[end] != U' ' && text[end] != U'、') return false;
    begin = end + 1;
  }
  return names <= 4;
}

// 云岭日报记者 李青禾, ◎周望舒; not 本报讯（记者 李青禾）园区昨日….
bool names_reporter(std::u32string_view text, const Line& line) {
  if (text.front() == U'◎') return true;
  if (text.front() == U'□' && text.size() <= longest_byline && is_names(text.substr(behind_mark(text))))
    return true;
  if ((line.look & line_blank) == 0) return false;
  const std::size_t first = behind_mark(text);
  for (const std::u32string_view office : {std::u32string_view(U"记者 "), std::u32string_view(U"通讯员 ")}) {
    const std::size_t at = text.find(office, first);
    if (at == text.npos || at > first + longest_paper) continue;
    const std::u32string_view paper = text.substr(first, at - first), names = text.substr(at + office.size());
    return std::all_of(paper.begin(), paper.end(), is_han) && begins_with_surname(names) &&
           std::all_of(names.begin(), names.end(),
                       [](char32_t c) { return is_han(c) || one_of(c, U" 、/"); });
  }
  return false;
}

// （责编/李青禾）, （来源：云岭日报 编辑：周望舒）, （综合云岭日报报道）
bool is_credit(std::u32string_view text) {
  constexpr std::size_t longest_credit = 40;
  static constexpr std::u32string_view openings[] = {
      U"责编", U"责任编辑", U"编辑", U"来源", U"稿源", U"据",   U"综合", U"记者",     U"本报",    U"通讯员",
      U"文/",  U"图/",      U"供稿", U"作者", U"完",   U"转自", U"摘自", U"见习记者", U"实习记者"};
  if (text.size() < 3 || text.size() > longest_credit || text.front() != U'（' || text.back() != U'）')
    return false;
  return std::any_of(std::begin(openings), std::end(openings),
                     [&](std::u32string_view opening) { return text.substr(1).starts_with(opening); });
}

}  // namespace

std::size_t behind_mark(std::u32string_view text) {
  static constexpr CharacterSet marks(U"□■◎◇◆○●◻◼★☆▶►");
  if (text.empty() || !marks.has(text[0])) return 0;
  const std::size_t first = text.find_first_not_of(U' ', 1);
  return first == text.npos ? 0 : first;
}

bool is_byline(std::u32string_view text, const Line& line, bool phrase, bool furniture) {
  // 记者从园区获悉，… is the beginning of a story.
  if (text.size() <= 40 && text.find(U'，') == text.npos &&
      (phrase || (!furniture && names_reporter(text, line))))
    return true;
  if ((line.look & line_blank) != 0 && text.size() <= 20 && text.find(U' ') != text.npos && is_names(text))
    return true;
  if (text.front() != U'（' || text.back() != U'）' || text.size() > 24) return false;
  const std::u32string_view names = text.substr(1, text.size() - 2);
  const bool plain = std::all_of(names.begin(), names.end(),
                                 [](char32_t c) { return is_han(c) || c == U' ' || c == U'、'; });
  return plain && names.size() >= 2 &&
         (names.size() <= 4 || names.find(U' ') != names.npos || names.find(U"记者") != names.npos);
}

bool is_source(std::u32string_view text) {
  return text.size() >= 4 && text.size() <= 24 && text.front() == U'（' && text.back() == U'）' &&
         text.find_first_of(U"。！？…；，") == text.npos && text.find(U'（', 1) == text.npos;
}

bool is_signature(std::u32string_view text) {
  if (is_credit(text)) return true;
  if (text.empty() || text.size() > longest_byline) return false;
  const bool bracketed = text.front() == U'（' && text.back() == U'）';
  std::size_t run = 0, runs = 0;
  for (const char32_t c : bracketed ? text.substr(1, text.size() - 2) : text) {
    if (c == U' ' || c == U'、') {
      run = 0;
      continue;
    }
    if (!is_han(c)) return false;
    runs += run++ == 0;
  }
  return bracketed ? runs >= 1 : runs <= 4 && text.size() <= runs * 4 + runs;
}

}  // namespace yuantu
