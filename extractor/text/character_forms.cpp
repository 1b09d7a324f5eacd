// SPDX-License-Identifier: Apache-2.0
// Lists the forms of characters: invisible ones go, typography becomes what it stands for.
#include "extractor/text/character_forms.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <numeric>
#include <string_view>

namespace yuantu {

const CharacterForms& CharacterForms::builtin() {
  static const CharacterForms forms;
  return forms;
}

CharacterForms::CharacterForms() : single_(0x10000) {
  std::iota(single_.begin(), single_.end(), char32_t{0});
  drop_invisible();
  // Compatibility characters that are typography: no meaning is lost with them. Not the circled and
  // parenthesised numbers, which stand for list marks.
  fold(0x2000, 0x200a), fold(0x2160, 0x217f), fold(0x2e80, 0x2fdf), fold(0x3380, 0x33df);
  fold(0xf900, 0xfaff), fold(0xfb00, 0xfb06), fold(0xfe10, 0xfe19), fold(0xfe30, 0xfe6f),
      fold(0xff01, 0xff5e);
  for (const char32_t c : std::u32string_view(U"（），：；！？～")) single_[c] = c;
  set(U"\u00a0\u202f\u205f", U"   ");
  set(U"\v\f\u0085\u2028\u2029", U"\n\n\n\n\n");
  set(U"「」『』〝〞〟﹁﹂﹃﹄＂", U"“”‘’“””“”‘’\"");
  set(U"・•‧∙･", U"·····");
  set(U"―─━", U"———");
  set(U"﹐﹑﹔﹕﹖﹗︵︶﹙﹚", U"，、；：？！（）（）");
  set(U"﹏︿﹀︽︾﹝﹞〔〕", U"＿〈〉《》（）（）");
  set(U"−﹣－", U"---");
  set(U"ΙΟοО〇", U"IOoO〇");
}

void CharacterForms::set(std::u32string_view from, std::u32string_view to) {
  for (std::size_t i = 0; i < from.size(); ++i) single_[from[i]] = to[i];
}

void CharacterForms::drop(char32_t first, char32_t last) {
  for (char32_t c = first; c <= last; ++c) single_[c] = dropped;
}

void CharacterForms::drop_invisible() {
  drop(0x00, 0x08), drop(0x0b, 0x0c), drop(0x0e, 0x1f), drop(0x7f, 0x84), drop(0x86, 0x9f);
  drop(0x200b, 0x200f), drop(0x202a, 0x202e), drop(0x2060, 0x206f), drop(0xfe00, 0xfe0f);
  single_[0xfeff] = single_[0xad] = single_[0x61c] = single_[0x180e] = dropped;
}

std::u32string CharacterForms::expansion(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  std::u32string out;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
    out.push_back(static_cast<char32_t>(folded.char32At(i)));
  return out;
}

void CharacterForms::fold(char32_t first, char32_t last) {
  for (char32_t c = first; c <= last; ++c) {
    const std::u32string folded = expansion(c);
    single_[c] = folded.size() == 1 ? folded[0] : expanded;
  }
}

}  // namespace yuantu
