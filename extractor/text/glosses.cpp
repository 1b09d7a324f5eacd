// SPDX-License-Identifier: Apache-2.0
// Finds readings without tones and other forms of a character, in brackets behind it: text -> where they end.
#include "extractor/text/glosses.hpp"

#include "extractor/text/simplifier.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

bool closes(char32_t c) {
  return c == U')' || c == U'）';
}
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || c == U'ü';
}

bool is_final(std::u32string_view letters) {
  static constexpr WordSet finals(
      {U"a",  U"o",   U"e",   U"i",   U"u",   U"v",   U"ü",   U"ai",  U"ei",  U"ao",   U"ou",   U"an",
       U"en", U"er",  U"ia",  U"ie",  U"iu",  U"in",  U"ua",  U"uo",  U"ue",  U"ui",   U"un",   U"ve",
       U"üe", U"ang", U"eng", U"ong", U"ian", U"iao", U"ing", U"uai", U"uan", U"iang", U"iong", U"uang"});
  return !letters.empty() && finals.has(letters);
}

// er, q-u, zh-uang: a final, behind an initial or alone.
bool is_syllable(std::u32string_view letters) {
  constexpr std::u32string_view initials = U"bpmfdtnlgkhjqxzcsrwy";
  if (is_final(letters)) return true;
  const bool retroflex =
      letters.starts_with(U"zh") || letters.starts_with(U"ch") || letters.starts_with(U"sh");
  return initials.find(letters.front()) != initials.npos && is_final(letters.substr(retroflex ? 2 : 1));
}

// The content of the bracket if it may be a gloss of the character, else nothing.
std::u32string_view gloss(std::u32string_view text, std::size_t at, char32_t character) {
  constexpr std::size_t longest_syllable = 6;
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  if (end < text.size() && is_han(text[end])) {
    ++end;
  } else {
    while (end < text.size() && end - begin <= longest_syllable && is_letter(text[end])) ++end;
  }
  if (end == begin || end == text.size() || !closes(text[end])) return {};
  const std::u32string_view inside = text.substr(begin, end - begin);
  if (is_han(inside.front())) return simplified(inside.front()) == simplified(character) ? inside : U"";
  return is_syllable(inside) ? inside : U"";
}

// Glosses of a page from a place on, so many as differ from the first of them.
std::size_t count_others(std::u32string_view text, std::size_t from, std::u32string_view first,
                         std::size_t enough) {
  std::size_t count = 0;
  for (std::size_t i = from; i < text.size() && count < enough; ++i) {
    if ((text[i] != U'(' && text[i] != U'（') || !is_han(text[i - 1])) continue;
    const std::u32string_view other = gloss(text, i, text[i - 1]);
    count += !other.empty() && other != first;
  }
  return count;
}

}  // namespace

std::size_t Glosses::end(std::u32string_view text, std::size_t at, char32_t character) {
  const std::u32string_view inside = gloss(text, at, character);
  if (inside.empty()) return at;
  constexpr std::size_t enough = 3;
  if (!habitual_) habitual_ = count_others(text, at + inside.size() + 2, inside, enough) == enough;
  return *habitual_ ? at + inside.size() + 2 : at;
}

}  // namespace yuantu
