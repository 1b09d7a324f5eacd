// SPDX-License-Identifier: Apache-2.0
// Brings names to one way of writing.
#include "graph/normal_form.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::u32string_view dropped = U"“”‘’\"'《》〈〉「」『』·・";

bool is_dropped(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || dropped.find(c) != std::u32string_view::npos;
}

constexpr bool is_common_han(char32_t c) {
  return c >= 0x4e00 && c <= 0x9fff;
}

// Most names are Han with a few letters, brackets and quotation marks: what Unicode's tables say of those is
// said here, and the same to the letter.
constexpr CharacterSet dropped_marks(dropped);
constexpr CharacterSet simple_marks(U"，：（）！？；“”‘’《》〈〉「」『』·・、。—");

bool is_simple(char32_t c) {
  return is_common_han(c) || (c > 0x20 && c < 0x7f) || simple_marks.has(c);
}

char32_t fold_simple(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  const bool wide = c > 0xff00 && c < 0xff5f;
  return wide ? c - 0xff00 + 0x20 : c;
}

std::u32string fold(std::u32string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(name.data()),
                                                                static_cast<std::int32_t>(name.size()));
  icu::UnicodeString folded = nfkc->normalize(text, status);
  if (U_FAILURE(status)) return std::u32string(name);  // only when out of memory
  folded.toLower(icu::Locale::getRoot());
  std::u32string out(static_cast<std::size_t>(folded.countChar32()), U'\0');
  folded.toUTF32(reinterpret_cast<UChar32*>(out.data()), static_cast<std::int32_t>(out.size()), status);
  return out;
}

}  // namespace

bool is_plainly_normal(std::u32string_view name) {
  return std::all_of(name.begin(), name.end(), is_common_han);
}

std::u32string normal_form(std::u32string_view name) {
  if (is_plainly_normal(name)) return std::u32string(name);
  if (std::all_of(name.begin(), name.end(), is_simple)) {
    std::u32string out;
    for (const char32_t c : name) {
      if (!dropped_marks.has(c)) out.push_back(fold_simple(c));
    }
    return out;
  }
  std::u32string out = fold(name);
  std::erase_if(out, is_dropped);
  return out;
}

}  // namespace yuantu
