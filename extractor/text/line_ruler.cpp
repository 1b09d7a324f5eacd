// SPDX-License-Identifier: Apache-2.0
// Measures lines: one pass over the characters that are no common ideographs.
#include "extractor/text/line_ruler.hpp"

#include <algorithm>
#include <utility>

#include "extractor/text/characters.hpp"

namespace yuantu {

PrintTable::PrintTable() : print_(std::make_unique<std::array<std::uint16_t, 0x10000>>()) {
  std::array<std::uint16_t, 0x10000>& print = *print_;
  print.fill(2);
  for (char32_t c = 0; is_narrow(c); ++c) print[c] = 1;
  for (char32_t c = 0xe000; c <= 0xe00f; ++c) print[c] = 0;
  print[U'\t'] = 4;
  for (char32_t c = 0; c < print.size(); ++c)
    if (is_chinese(c)) print[c] = static_cast<std::uint16_t>(print[c] | line_chinese);
  add(U"0123456789", line_digit);
  add(U"|>»›｜", line_bar);
  add(U"。！？…；", line_stop);
  add(U"，。、；：！？”", line_punctuated);
  add(U"，。；", line_clause);
  add(U"，。；！？…“”‘’《》%", line_prose);
  add(U"“‘（《【〈「『(”’）》】〉」』)", line_bracket);
  add(U" \t\u3000", line_blank);
  add(U"\n", line_break);
}

void PrintTable::add(std::u32string_view characters, LineLook look) {
  for (const char32_t c : characters) (*print_)[c] = static_cast<std::uint16_t>((*print_)[c] | look);
}

namespace {

// Measures the lines of a page as they stand there.
class Ruler {
 public:
  explicit Ruler(std::u32string_view text) : text_(text) {}

  RawPage run() {
    const PrintTable& print = PrintTable::builtin();
    constexpr std::size_t usual_lines = 64;
    page_.lines.reserve(std::min(usual_lines, text_.size()));
    OtherCharacters others(text_);
    begin_line(0, others);
    for (std::size_t i = others.next(); i < text_.size(); i = others.next()) {
      const std::uint16_t look = print[text_[i]];
      if (look & line_break) {
        end_line(i);
        begin_line(i + 1, others);
        continue;
      }
      look_ |= look;
      narrower_ += 2 - (look & column_bits);
      if (look & line_blank) {
        wide_gap_ = wide_gap_ || last_blank_ + 1 == i || text_[i] == U'\t';
        last_blank_ = i;
      }
    }
    if (begin_ < text_.size()) end_line(text_.size());
    return std::move(page_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-2);

  void begin_line(std::size_t at, OtherCharacters& others) {
    begin_ = first_ = at;
    look_ = 0;
    narrower_ = 0;
    wide_gap_ = false;
    last_blank_ = none;
    if (at >= text_.size() || !is_blank(text_[at])) return;
    while (first_ < text_.size() && is_blank(text_[first_])) ++first_;
    others.skip_to(first_);
  }

  void end_line(std::size_t end) {
    RawLine line;
    line.begin = static_cast<std::uint32_t>(begin_);
    line.width = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(2 * (end - first_)) - narrower_);
    while (end > first_ && is_blank(text_[end - 1])) line.width -= columns_of(text_[--end]);
    line.end = static_cast<std::uint32_t>(end);
    // What opens a story stands at the start of a line, perhaps with blanks between its characters.
    if (has_one_of_two(text_.substr(first_, std::min<std::size_t>(end - first_, 48)), U'讯', U'电'))
      look_ |= line_agency;
    line.look = look_;
    line.blank_inside = (look_ & line_blank) != 0;
    if (wide_gap_) find_gap(line);
    page_.lines.push_back(line);
  }

  // Sets the gap if there is only one.
  void find_gap(RawLine& line) {
    Gap gap;
    std::uint32_t column = 0, gap_width = 0;
    std::size_t gap_at = begin_, gaps = 0;
    for (std::size_t i = begin_; i < line.end; ++i) {
      const char32_t c = text_[i];
      if (is_blank(c)) {
        if (gap_width == 0) gap_at = i;
        gap_width += columns_of(c);
      } else {
        if (i > first_ && gap_width >= column_gap) {
          ++gaps;
          gap = {gap_at, i, column - gap_width, column, 0};
        }
        gap_width = 0;
      }
      column += columns_of(c);
    }
    if (gaps != 1) return;
    gap.right_width = column - gap.right_start;
    line.gap = static_cast<std::uint32_t>(page_.gaps.size());
    page_.gaps.push_back(gap);
  }

  std::u32string_view text_;
  RawPage page_;
  std::size_t begin_ = 0;  // of the line at work
  std::size_t first_ = 0;  // its first character that is no blank
  std::uint16_t look_ = 0;
  std::ptrdiff_t narrower_ = 0;  // by how many columns it is narrower than Han would be
  bool wide_gap_ = false;        // blanks stand side by side, or a tab
  std::size_t last_blank_ = none;
};

}  // namespace

std::uint16_t with_exact_look(std::uint16_t look, std::u32string_view text) {
  const PrintTable& print = PrintTable::builtin();
  unsigned found = 0;
  for (const char32_t c : text) found |= print[c];
  return static_cast<std::uint16_t>((look & ~exact_look) | (found & exact_look));
}

RawPage measure_lines(std::u32string_view text) {
  return Ruler(text).run();
}

}  // namespace yuantu
