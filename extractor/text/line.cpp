// SPDX-License-Identifier: Apache-2.0
// Splits a page into printed lines: side-by-side columns apart, layout's blanks removed.
#include "extractor/text/line.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t column_gap = 3;         // columns of blanks that may part two columns of print
constexpr std::uint32_t narrowest_column = 16;  // in columns of print; narrower ones are tables
constexpr std::uint32_t column_jitter = 8;      // by how much a right column may begin earlier or later

std::uint32_t columns_of(char32_t c) {
  if (c >= 0xe000 && c <= 0xe00f) return 0;
  if (c == U'\t') return 4;
  return is_narrow(c) ? 1 : 2;
}

// A line as it stands on the page.
struct RawLine {
  std::size_t begin;
  std::size_t end;
  std::size_t gap_begin = 0;  // the widest gap inside, if it may part columns
  std::size_t gap_end = 0;
  std::uint32_t left_width = 0;
  std::uint32_t right_start = 0;  // column of print
  std::uint32_t right_width = 0;
  bool has_gap() const { return gap_end > gap_begin; }
  std::uint32_t gap_width() const { return right_start - left_width; }
};

RawLine measure(const MappedText& text, std::size_t begin, std::size_t end) {
  RawLine line{begin, end};
  while (line.end > line.begin && is_blank(text.text[line.end - 1])) --line.end;
  std::uint32_t column = 0, gap_width = 0, widest = 0, total = 0;
  std::size_t gap_at = begin;
  std::size_t gaps = 0;
  bool started = false;
  for (std::size_t i = begin; i < line.end; ++i) {
    const char32_t c = text.text[i];
    if (is_blank(c)) {
      if (gap_width == 0) gap_at = i;
      gap_width += columns_of(c);
    } else {
      if (started && gap_width >= column_gap) {
        ++gaps;
        if (gap_width > widest) {
          widest = gap_width;
          line.gap_begin = gap_at, line.gap_end = i;
          line.left_width = column - gap_width, line.right_start = column;
        }
      }
      gap_width = 0;
      started = true;
    }
    column += columns_of(c);
    total = column;
  }
  line.right_width = total - line.right_start;
  if (gaps != 1) line.gap_begin = line.gap_end = 0;
  return line;
}

// Copies a stretch of a raw line to the page, without the blanks that layout put there.
class LineWriter {
 public:
  LineWriter(const MappedText& in, Page& page, SourceRepairs& repairs)
      : in_(in), page_(page), repairs_(repairs) {}

  // `indent`: columns in front of the stretch that are its own.
  void write(std::size_t begin, std::size_t end, std::uint32_t indent) {
    Line line;
    line.indent = indent;
    for (; begin < end; ++begin) {
      const char32_t c = in_.text[begin];
      if (c == heading_mark || c == cell_mark || c == paragraph_mark) {
        if (line.mark != heading_mark) line.mark = c;
      } else if (is_blank(c)) {
        line.indent += columns_of(c);
      } else {
        break;
      }
    }
    while (end > begin && (is_blank(in_.text[end - 1]) || in_.text[end - 1] >= 0xe000)) {
      if (in_.text[end - 1] > 0xe00f) break;
      --end;
    }
    if (begin >= end) {
      ++blank_;
      if (line.mark != 0) pending_mark_ = pending_mark_ == heading_mark ? heading_mark : line.mark;
      return;
    }
    if (line.mark == 0 || pending_mark_ == heading_mark)
      line.mark = pending_mark_ == 0 ? line.mark : pending_mark_;
    pending_mark_ = 0;
    line.blank_before = blank_;
    blank_ = 0;
    copy(line, begin, end);
    page_.lines.push_back(line);
  }
  void blank_line() { ++blank_; }

 private:
  struct Spacing {
    bool letterspaced = false;
    bool prose = false;
    bool broken = false;  // has a blank between Chinese characters
  };

  Spacing look(std::size_t begin, std::size_t end) const {
    std::size_t apart = 0, together = 0, stops = 0;
    char32_t before = 0;
    bool blank = false;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = in_.text[i];
      if (is_blank(c)) {
        blank = true;
        continue;
      }
      if (is_chinese(c) && is_chinese(before)) ++(blank ? apart : together);
      stops += !is_han(c) && one_of(c, U"，。；、");
      before = c;
      blank = false;
    }
    return {apart >= 3 && apart * 2 >= apart + together, stops > 0, apart > 0};
  }

  // Whether the blanks between two characters say anything.
  static bool keeps_blank(char32_t left, char32_t right, Spacing spacing) {
    const bool word_left = is_latin(left) || is_digit(left), word_right = is_latin(right) || is_digit(right);
    if (spacing.letterspaced) {
      if (is_digit(left) && is_digit(right)) return false;
      if (one_of(left, U".%") || one_of(right, U".%")) return false;
      return word_left && word_right;
    }
    if (is_digit(right) && left == U'.') return false;
    if (is_digit(left) && is_digit(right) && spacing.prose && spacing.broken) return false;
    if (!is_chinese(left) && !is_chinese(right)) return true;
    if (is_chinese_punctuation(right) || one_of(right, U"%")) return false;
    if (ends_sentence(left) || one_of(left, U"”）】")) return true;
    if (is_chinese_punctuation(left)) return false;
    return !spacing.prose;
  }

  void copy(Line& line, std::size_t begin, std::size_t end) {
    const Spacing spacing = look(begin, end);
    line.spaced = spacing.letterspaced;
    line.begin = static_cast<std::uint32_t>(page_.text.size());
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = in_.text[i];
      if (!is_blank(c)) {
        page_.text.push(c, in_.origin[i]);
        line.width += columns_of(c);
        continue;
      }
      std::size_t next = i;
      while (is_blank(in_.text[next])) ++next;
      const char32_t left = page_.text.text.back();
      const Span source{in_.origin[i].begin, in_.origin[next - 1].end};
      if (keeps_blank(left, in_.text[next], spacing) || after_lead(line)) {
        page_.text.push(U' ', source);
        line.width += 1;
      } else {
        repairs_.push_back({source, "blank inside a sentence"});
      }
      i = next - 1;
    }
    line.end = static_cast<std::uint32_t>(page_.text.size());
  }

  // 本报讯 and its kin keep the blank that parts them from the story.
  bool after_lead(const Line& line) const {
    const std::u32string_view text = page_.text.view(line.begin, page_.text.size());
    return text.size() <= 6 && text.size() >= 2 && text.back() == U'讯';
  }

  const MappedText& in_;
  Page& page_;
  SourceRepairs& repairs_;
  std::uint32_t blank_ = 0;
  char32_t pending_mark_ = 0;
};

// The end of a run of lines from `first` on that are two columns side by side; `first` if there is none.
std::size_t column_run(const std::vector<RawLine>& lines, std::size_t first) {
  std::size_t end = first;
  std::uint32_t left = 0, right = 0, earliest = lines[first].right_start, latest = earliest;
  while (end < lines.size() && lines[end].has_gap()) {
    const std::uint32_t start = lines[end].right_start;
    earliest = std::min(earliest, start), latest = std::max(latest, start);
    if (latest - earliest > column_jitter) break;
    left += lines[end].left_width, right += lines[end].right_width;
    ++end;
  }
  const auto count = static_cast<std::uint32_t>(end - first);
  return count >= 3 && left >= count * narrowest_column && right >= count * narrowest_column ? end : first;
}

// Where the right column's lines begin when they are not indented. Some extractors align them, others put a
// gap of one width behind the left column's text.
struct RightColumn {
  bool aligned = true;
  std::uint32_t start = ~0u;
  std::uint32_t gap = ~0u;
};

RightColumn measure_right_column(const std::vector<RawLine>& lines, std::size_t first, std::size_t end) {
  RightColumn column;
  for (std::size_t i = first; i < end; ++i) {
    column.start = std::min(column.start, lines[i].right_start);
    column.gap = std::min(column.gap, lines[i].gap_width());
  }
  std::size_t at_start = 0, at_gap = 0;
  for (std::size_t i = first; i < end; ++i) {
    at_start += lines[i].right_start == column.start;
    at_gap += lines[i].gap_width() == column.gap;
  }
  column.aligned = at_start >= at_gap;
  return column;
}

}  // namespace

Page split_lines(const MappedText& text, SourceRepairs& repairs) {
  std::vector<RawLine> raw;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.text.find(U'\n', begin), text.size());
    raw.push_back(measure(text, begin, end));
    begin = end + 1;
  }
  Page page;
  page.text.reserve(text.size());
  LineWriter writer(text, page, repairs);
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t end = raw[i].has_gap() ? column_run(raw, i) : i;
    if (end == i) {
      writer.write(raw[i].begin, raw[i].end, 0);
      ++i;
      continue;
    }
    const RightColumn right = measure_right_column(raw, i, end);
    for (std::size_t k = i; k < end; ++k) writer.write(raw[k].begin, raw[k].gap_begin, 0);
    writer.blank_line();
    for (std::size_t k = i; k < end; ++k) {
      const std::uint32_t own =
          right.aligned ? raw[k].right_start - right.start : raw[k].gap_width() - right.gap;
      const bool indented = own >= 2 || text.text[raw[k].gap_end - 1] == 0x3000;
      writer.write(raw[k].gap_end, raw[k].end, indented ? 4 : 0);
    }
    writer.blank_line();
    repairs.push_back(
        {{text.origin[raw[i].begin].begin, text.origin[raw[end - 1].end - 1].end}, "columns side by side"});
    i = end;
  }
  return page;
}

}  // namespace yuantu
