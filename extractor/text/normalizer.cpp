// SPDX-License-Identifier: Apache-2.0
// Brings characters to one form: width, compatibility forms, punctuation, quotes, blanks, controls.
#include "extractor/text/normalizer.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/glosses.hpp"

namespace yuantu {
namespace {

constexpr char32_t dropped = 0xffffffff;
constexpr char32_t lost_character = 0xfffd;
constexpr char32_t expanded = 0xfffffffe;  // several characters; see Forms::expansion

// What every character of the BMP becomes by itself.
class Forms {
 public:
  static const Forms& builtin() {
    static const Forms forms;
    return forms;
  }
  char32_t operator[](char32_t c) const { return c < 0x10000 ? single_[c] : c; }
  static std::u32string expansion(char32_t c) { return compatible(c); }

 private:
  Forms() : single_(0x10000) {
    for (char32_t c = 0; c < 0x10000; ++c) single_[c] = c;
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

  void set(std::u32string_view from, std::u32string_view to) {
    for (std::size_t i = 0; i < from.size(); ++i) single_[from[i]] = to[i];
  }

  void drop_invisible() {
    for (char32_t c = 0; c < 0xa0; ++c)
      if ((c < 0x20 && c != U'\n' && c != U'\r' && c != U'\t') || (c >= 0x7f && c != 0x85))
        single_[c] = dropped;
    for (char32_t c = 0x200b; c <= 0x200f; ++c) single_[c] = dropped;
    for (char32_t c = 0x202a; c <= 0x202e; ++c) single_[c] = dropped;
    for (char32_t c = 0x2060; c <= 0x206f; ++c) single_[c] = dropped;
    for (char32_t c = 0xfe00; c <= 0xfe0f; ++c) single_[c] = dropped;
    single_[0xfeff] = single_[0xad] = single_[0x61c] = single_[0x180e] = dropped;
  }

  static std::u32string compatible(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    std::u32string out;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
      out.push_back(static_cast<char32_t>(folded.char32At(i)));
    return out;
  }

  void fold(char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) {
      const std::u32string folded = compatible(c);
      single_[c] = folded.size() == 1 ? folded[0] : expanded;
    }
  }

  std::vector<char32_t> single_;
};

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
  const Forms& forms = Forms::builtin();
  const CharacterLooks& looks = CharacterLooks::builtin();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((looks[text.text[i]] & look_rare) == 0 || forms[text.text[i]] != expanded) continue;
    if (copied == 0) out.reserve(text.size() + text.size() / 8);
    out.append(text, copied, i);
    const Span from = text.origin[i];
    for (const char32_t part : Forms::expansion(text.text[i])) out.push(part, from);
    copied = i + 1;
  }
  if (copied == 0) return;
  out.append(text, copied, text.size());
  out.look = looks.of(out.text);
  text = std::move(out);
}

// First pass: each character by itself, in place.
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
    if (form == dropped)
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
  const Forms& forms_ = Forms::builtin();
  Glosses glosses_;
  std::size_t written_ = 0;    // characters in front have their final place
  std::size_t kept_from_ = 0;  // places from here on are still to be moved there, with their origins
  Origins origin_;
};

// Second pass: punctuation by its neighbours.
class Punctuation {
 public:
  explicit Punctuation(MappedText& text) : text_(text.text) {}

  void run() {
    const CharacterLooks& looks = CharacterLooks::builtin();
    OtherCharacters others(text_);
    for (at_ = others.next(); at_ < text_.size(); at_ = others.next()) {
      char32_t& c = text_[at_];
      if ((looks[c] & look_sign) == 0) continue;
      if (c > 0x7f && c != U'–') {
        if (c == U'（') open(true);
        if (c == U'）') close();
        if (c == U'“') quoted_ = true;
        if (c == U'”') quoted_ = false;
        continue;
      }
      switch (c) {
        case U'\n':
          end_line();
          break;
        case U'O':
        case U'o':
          letter_in_number(c, U'0');
          break;
        case U'l':
        case U'I':
          letter_in_number(c, U'1');
          break;
        case U'(':
          c = beside_chinese() ? U'（' : c;
          open(c == U'（');
          break;
        case U')':
          close();
          break;
        case U',':
          if (is_han(previous())) narrow_signs_ = true;
          c = beside_chinese() ? U'，' : c;
          break;
        case U';':
          c = beside_chinese() ? U'；' : c;
          break;
        case U'!':
          c = beside_chinese() ? U'！' : c;
          break;
        case U'?':
          c = stands_for_lost() ? lost_character : beside_chinese() ? U'？' : c;
          break;
        case U':':
          c = beside_chinese() ? U'：' : c;
          break;
        case U'.':
          full_stop(c);
          break;
        case U'"':
          c = quoted_ ? U'”' : U'“';
          quoted_ = !quoted_;
          break;
        case U'–':
          c = is_latin(previous()) && is_latin(next()) ? U'-' : U'—';
          break;
        default:
          break;
      }
    }
  }

 private:
  // The nearest character that is not a blank, 0 at the line's ends.
  char32_t previous() const {
    std::size_t i = at_;
    while (i > 0 && is_blank(text_[i - 1])) --i;
    return i == 0 || text_[i - 1] == U'\n' ? 0 : text_[i - 1];
  }
  char32_t next() const {
    std::size_t i = at_ + 1;
    while (i < text_.size() && is_blank(text_[i])) ++i;
    return i == text_.size() || text_[i] == U'\n' ? 0 : text_[i];
  }
  // A line break may stand between a sign and its neighbour: ，|15家.
  char32_t previous_line_too() const {
    if (const char32_t c = previous()) return c;
    std::size_t i = at_;
    while (i > 0 && is_blank(text_[i - 1])) --i;
    if (i == 0) return 0;
    for (--i; i > 0 && is_blank(text_[i - 1]);) --i;
    return i == 0 || text_[i - 1] == U'\n' ? 0 : text_[i - 1];
  }
  char32_t next_line_too() const {
    if (const char32_t c = next()) return c;
    std::size_t i = at_ + 1;
    while (i < text_.size() && is_blank(text_[i])) ++i;
    if (i == text_.size()) return 0;
    for (++i; i < text_.size() && is_blank(text_[i]);) ++i;
    return i == text_.size() || text_[i] == U'\n' ? 0 : text_[i];
  }
  // 明年6月满?后年产值 and 到?，现场: what a wrong converter put for a character that it did not have. At the
  // end of a line, or behind words that ask, it is a question mark.
  bool stands_for_lost() const {
    if (at_ == 0 || at_ + 1 >= text_.size() || !is_han(text_[at_ - 1])) return false;
    const char32_t behind = text_[at_ + 1];
    if (one_of(behind, U"，。、；：")) return true;
    if (!is_han(behind) || narrow_signs()) return false;
    constexpr std::size_t clause = 60;
    for (std::size_t i = at_; i-- > 0 && at_ - i <= clause && !ends_sentence(text_[i]) && text_[i] != U'\n';)
      if (one_of(text_[i], U"吗呢么谁何几哪怎否多少什吧啊哟问")) return false;
    return true;
  }
  // True if the page writes its commas narrow, and so its question marks.
  bool narrow_signs() const {
    if (!narrow_signs_) {
      narrow_signs_ = false;
      for (std::size_t i = at_; i < text_.size() && !*narrow_signs_; ++i)
        narrow_signs_ = text_[i] == U',' && is_han(text_[i - 1]);
    }
    return *narrow_signs_;
  }
  bool beside_chinese() const { return is_chinese(previous_line_too()) || is_chinese(next_line_too()); }

  void open(bool wide) {
    if (depth_ < wide_.size()) wide_[depth_] = wide;
    ++depth_;
  }
  // A bracket closes as it opened; one that never opened goes by its neighbours.
  void close() {
    char32_t& c = text_[at_];
    if (depth_ > 0) {
      --depth_;
      if (depth_ < wide_.size()) c = wide_[depth_] ? U'）' : U')';
    } else if (beside_chinese()) {
      c = U'）';
    }
  }
  // 1O7.3: scanners take figures for letters.
  void letter_in_number(char32_t& c, char32_t figure) const {
    const bool before = at_ > 0 && (is_digit(text_[at_ - 1]) || text_[at_ - 1] == U'.');
    const bool behind = at_ + 1 < text_.size() && (is_digit(text_[at_ + 1]) || text_[at_ + 1] == U'.');
    if (before && behind) c = figure;
  }
  void full_stop(char32_t& c) const {
    if (is_han(previous()) && (next() == 0 || is_han(next())) && at_ > 0 && is_han(text_[at_ - 1])) c = U'。';
  }
  // Brackets may stay open over line breaks of the layout, straight quotes too, but not over a blank line.
  void end_line() {
    if (at_ + 1 < text_.size() && text_[at_ + 1] != U'\n') return;
    quoted_ = false;
    depth_ = 0;
  }

  std::u32string& text_;
  std::size_t at_ = 0;
  mutable std::optional<bool> narrow_signs_;
  bool quoted_ = false;
  std::size_t depth_ = 0;
  std::array<bool, 8> wide_{};
};

// Asked of each character there is, so that a search in a text of them would take a while.
bool is_sign(char32_t c) {
  switch (c) {
    case U'（':
    case U'）':
    case U'“':
    case U'”':
    case U'–':
    case U'\n':
    case U'O':
    case U'o':
    case U'l':
    case U'I':
    case U'(':
    case U')':
    case U',':
    case U';':
    case U'!':
    case U'?':
    case U':':
    case U'.':
    case U'"':
      return true;
    default:
      return false;
  }
}

}  // namespace

unsigned normalization_look(char32_t c) {
  const char32_t form = Forms::builtin()[c];
  unsigned look = form != c || c == U'(' || c == U'（' || c == U'\r' ? look_folds : 0;
  if (form == expanded) look |= look_rare;
  if (is_sign(c)) look |= look_sign;
  return look;
}

void normalize(MappedText& text, SourceRepairs& repairs) {
  if (text.look & look_rare) expand_characters(text);
  if (text.look & look_folds) Folder(text, repairs).run();
  Punctuation(text).run();
}

}  // namespace yuantu
