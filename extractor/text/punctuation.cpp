// SPDX-License-Identifier: Apache-2.0
// Goes through the signs of a text once and decides each by its neighbours.
#include "extractor/text/punctuation.hpp"

#include <array>
#include <optional>
#include <string>

#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr char32_t lost_character = 0xfffd;

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

}  // namespace

void normalize_punctuation(MappedText& text) {
  Punctuation(text).run();
}

}  // namespace yuantu
