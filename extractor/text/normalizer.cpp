// SPDX-License-Identifier: Apache-2.0
// Brings characters to one form: width, compatibility forms, punctuation, quotes, blanks, controls.
#include "extractor/text/normalizer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/text/character_forms.hpp"
#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/glosses.hpp"
#include "extractor/text/punctuation.hpp"

namespace yuantu {
namespace {

bool is_toned(char32_t c) {
  return one_of(c, U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ");
}

// The end of a reading in brackets, "(xiàn)" or "(chǎn yè)", that starts at an opening bracket, or `at` if
// there is none. Letters of syllables, at least every seventh of them with its tone: nothing else in news
// looks so.
std::size_t pinyin_end(std::u32string_view text, std::size_t at) {
  constexpr std::size_t longest_reading = 40, longest_syllable = 7;
  std::size_t toned = 0, letters = 0;
  std::size_t i = at + 1;
  for (; i < text.size() && i - at <= longest_reading; ++i) {
    const char32_t c = text[i];
    if (is_toned(c)) ++toned;
    if (is_toned(c) || (c >= U'a' && c <= U'z') || c == U'ü' || c == U'ɡ')
      ++letters;
    else if (!one_of(c, U" '’\n"))
      break;
  }
  const bool closed = i < text.size() && (text[i] == U')' || text[i] == U'）');
  return closed && toned > 0 && letters <= toned * longest_syllable ? i + 1 : at;
}

// ㎡ and its kin become several characters, for which there is no room in place.
void expand_characters(MappedText& text) {
  const CharacterForms& forms = CharacterForms::builtin();
  const CharacterLooks& looks = CharacterLooks::builtin();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((looks[text.text[i]] & look_rare) == 0 || forms[text.text[i]] != CharacterForms::expanded) continue;
    if (copied == 0) out.reserve(text.size() + text.size() / 8);
    out.append(text, copied, i);
    const Span from = text.origin[i];
    for (const char32_t part : CharacterForms::expansion(text.text[i])) out.push(part, from);
    copied = i + 1;
  }
  if (copied == 0) return;
  out.append(text, copied, text.size());
  out.look = looks.of(out.text);
  text = std::move(out);
}

// Each character by itself, in place.
class Folder {
 public:
  Folder(MappedText& text, SourceRepairs& repairs) : text_(text), repairs_(repairs) {}

  void run() {
    const CharacterLooks& looks = CharacterLooks::builtin();
    std::u32string& text = text_.text;
    OtherCharacters others(text);
    for (std::size_t i = others.next(); i < text.size(); i = others.next())
      if ((looks[text[i]] & look_folds) != 0)
        if (const std::size_t last = fold(i); last > i) others.skip_to(last + 1);
    if (kept_from_ == 0) return;
    keep_until(text.size());
    text.resize(written_);
    text_.origin = std::move(origin_);
  }

 private:
  // Changes the character at a place into what it becomes, or drops it; returns the last place that was read.
  std::size_t fold(std::size_t i) {
    std::u32string& text = text_.text;
    const char32_t c = text[i];
    if ((c == U'(' || c == U'（') && is_han(last_kept(i))) {
      if (const std::size_t end = pinyin_end(text, i); end > i)
        return drop_gloss(i, end, "pinyin in brackets");
      if (const std::size_t end = glosses_.end(text, i, last_kept(i)); end > i)
        return drop_gloss(i, end, "gloss in brackets");
    }
    if (c == U'\r') {
      if (i + 1 < text.size() && text[i + 1] == U'\n')
        drop(i, i + 1);
      else
        text[i] = U'\n';
      return i;
    }
    const char32_t form = forms_[c];
    if (form == CharacterForms::dropped)
      drop(i, i + 1);
    else
      text_.look |= CharacterLooks::builtin()[text[i] = form];
    return i;
  }

  std::size_t drop_gloss(std::size_t begin, std::size_t end, const char* reason) {
    repairs_.push_back({{text_.origin[begin].begin, text_.origin[end - 1].end}, reason});
    drop(begin, end);
    return end - 1;
  }

  // The character in front of a place, of those that stay; 0 if there is none.
  char32_t last_kept(std::size_t i) const {
    if (i > kept_from_) return text_.text[i - 1];
    return written_ > 0 ? text_.text[written_ - 1] : 0;
  }

  void keep_until(std::size_t end) {
    std::u32string& text = text_.text;
    origin_.append(text_.origin, kept_from_, end);
    if (written_ != kept_from_) std::copy(&text[kept_from_], &text[end], &text[written_]);
    written_ += end - kept_from_;
  }
  void drop(std::size_t begin, std::size_t end) {
    keep_until(begin);
    kept_from_ = end;
  }

  MappedText& text_;
  SourceRepairs& repairs_;
  const CharacterForms& forms_ = CharacterForms::builtin();
  Glosses glosses_;
  std::size_t written_ = 0;    // characters in front have their final place
  std::size_t kept_from_ = 0;  // places from here on are still to be moved there, with their origins
  Origins origin_;
};

}  // namespace

void add_normalization_looks(std::span<std::uint8_t> looks) {
  const CharacterForms& forms = CharacterForms::builtin();
  for (char32_t c = 0; c < looks.size(); ++c) {
    const char32_t form = forms[c];
    if (form != c) looks[c] |= form == CharacterForms::expanded ? look_folds | look_rare : look_folds;
  }
  for (const char32_t c : std::u32string_view(U"(（\r")) looks[c] |= look_folds;
  for (const char32_t c : punctuated_signs) looks[c] |= look_sign;
}

void normalize(MappedText& text, SourceRepairs& repairs) {
  if (text.look & look_rare) expand_characters(text);
  if (text.look & look_folds) Folder(text, repairs).run();
  normalize_punctuation(text);
}

}  // namespace yuantu
