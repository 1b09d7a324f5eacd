// SPDX-License-Identifier: Apache-2.0
// Splits a page into printed lines: side-by-side columns apart, layout's blanks removed.
#include "extractor/text/line.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "extractor/text/characters.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t column_gap = 3;         // columns of blanks that may part two columns of print
constexpr std::uint32_t narrowest_column = 16;  // in columns of print; narrower ones are tables
constexpr std::uint32_t column_jitter = 8;      // by how much a right column may begin earlier or later

// Columns of print in the lowest bits, and a set of LineLook.
class PrintTable {
 public:
  static const PrintTable& builtin() {
    static const PrintTable table;
    return table;
  }
  std::uint16_t operator[](char32_t c) const { return c < 0x10000 ? (*print_)[c] : std::uint16_t{2}; }

 private:
  PrintTable() : print_(std::make_unique<std::array<std::uint16_t, 0x10000>>()) {
    for (char32_t c = 0; c < 0x10000; ++c)
      (*print_)[c] = c >= 0xe000 && c <= 0xe00f ? 0 : c == U'\t' ? 4 : is_narrow(c) ? 1 : 2;
    add(U"0123456789", line_digit);
    add(U"|>»›｜", line_bar);
    add(U"。！？…；", line_stop);
    add(U"，。、；：！？”", line_punctuated);
    add(U"“‘（《【〈「『(”’）》】〉」』)", line_bracket);
    add(U" \t\u3000", line_blank);
    add(U"\n", line_break);
  }
  void add(std::u32string_view characters, LineLook look) {
    for (const char32_t c : characters) (*print_)[c] = static_cast<std::uint16_t>((*print_)[c] | look);
  }

  std::unique_ptr<std::array<std::uint16_t, 0x10000>> print_;
};

constexpr std::uint16_t column_bits = 7;

std::uint32_t columns_of(char32_t c) {
  return PrintTable::builtin()[c] & column_bits;
}

// A line as it stands on the page.
struct RawLine {
  std::size_t begin;
  std::size_t end;
  bool blank_inside = false;  // behind its first character
  std::uint16_t look = 0;
  std::uint32_t width = 0;    // from its first character to its last
  std::size_t gap_begin = 0;  // the widest gap inside, if it may part columns
  std::size_t gap_end = 0;
  std::uint32_t left_width = 0;
  std::uint32_t right_start = 0;  // column of print
  std::uint32_t right_width = 0;
  bool has_gap() const { return gap_end > gap_begin; }
  std::uint32_t gap_width() const { return right_start - left_width; }
};

// True if blanks stand side by side, or a tab.
bool has_wide_gap(std::u32string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (i += han_run(text, i);
        i + 1 < end && is_blank(text[i]) && (is_blank(text[i + 1]) || text[i] == U'\t'))
      return true;
  return false;
}

// The line that begins at a place.
RawLine measure(std::u32string_view text, std::size_t begin) {
  const PrintTable& print = PrintTable::builtin();
  RawLine line{begin, begin};
  while (line.end < text.size() && is_blank(text[line.end])) ++line.end;
  const std::size_t first = line.end;
  for (; line.end < text.size(); ++line.end) {
    const std::size_t han = han_run(text, line.end);
    line.width += static_cast<std::uint32_t>(2 * han);
    line.end += han;
    if (line.end == text.size()) break;
    const std::uint16_t look = print[text[line.end]];
    if (look & line_break) break;
    line.look |= look;
    line.width += look & column_bits;
  }
  while (line.end > first && is_blank(text[line.end - 1])) line.width -= columns_of(text[--line.end]);
  // What opens a story stands at the start of a line, perhaps with blanks between its characters.
  for (std::size_t i = first; i < std::min(line.end, first + 48); ++i)
    if (text[i] == U'讯' || text[i] == U'电') line.look |= line_agency;
  line.blank_inside = (line.look & line_blank) != 0;
  if (!line.blank_inside || !has_wide_gap(text, first, line.end)) return line;
  std::uint32_t column = 0, gap_width = 0, widest = 0;
  std::size_t gap_at = begin;
  std::size_t gaps = 0;
  for (std::size_t i = begin; i < line.end; ++i) {
    const char32_t c = text[i];
    if (is_blank(c)) {
      if (gap_width == 0) gap_at = i;
      gap_width += columns_of(c);
    } else {
      if (i > first && gap_width >= column_gap) {
        ++gaps;
        if (gap_width > widest) {
          widest = gap_width;
          line.gap_begin = gap_at, line.gap_end = i;
          line.left_width = column - gap_width, line.right_start = column;
        }
      }
      gap_width = 0;
    }
    column += columns_of(c);
  }
  line.right_width = column - line.right_start;
  if (gaps != 1) line.gap_begin = line.gap_end = 0;
  return line;
}

// Takes the blanks that layout put there out of lines, in place: a line keeps its beginning, and what it does
// not need any more stands behind its end as line breaks.
class LineCleaner {
 public:
  LineCleaner(MappedText& text, SourceRepairs& repairs) : text_(text), repairs_(repairs) {}

  // The line that stands at [begin, end); it is empty if nothing but blanks stands there. Places must come in
  // order. `indent`: columns in front of the stretch that are its own.
  Line clean(std::size_t begin, std::size_t end, std::uint32_t indent, const RawLine& raw) {
    const std::u32string& text = text_.text;
    Line line;
    line.indent = indent;
    line.look = raw.look;
    line.width = raw.width;
    for (; begin < end; ++begin) {
      const char32_t c = text[begin];
      if (c == heading_mark || c == cell_mark || c == paragraph_mark) {
        if (line.mark != heading_mark) line.mark = c;
      } else if (is_blank(c)) {
        line.indent += columns_of(c);
      } else {
        break;
      }
    }
    while (end > begin && (is_blank(text[end - 1]) || (text[end - 1] >= 0xe000 && text[end - 1] <= 0xe00f)))
      --end;
    line.begin = static_cast<std::uint32_t>(begin);
    line.end = static_cast<std::uint32_t>(end);
    if (begin == end) return line;
    if (!raw.blank_inside) return line;
    drop_blanks(line);
    return line;
  }

  // Must be called behind the last line.
  void finish() {
    if (mapped_until_ == 0) return;
    from_.copy(mapped_until_, text_.size(), origin_);
    text_.origin = std::move(origin_);
  }

 private:
  struct Spacing {
    bool letterspaced = false;
    bool prose = false;
    bool broken = false;  // has a blank between Chinese characters
  };

  // A line with a few blanks need not be looked through for its other characters.
  Spacing look(const Line& line) const {
    const std::u32string_view text = text_.view(line.begin, line.end);
    const auto is_comma = [](char32_t c) { return c == U'，' || c == U'。' || c == U'；' || c == U'、'; };
    const bool prose = (line.look & line_punctuated) != 0 && std::any_of(text.begin(), text.end(), is_comma);
    std::size_t apart = 0, together = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
      i += han_run(text, i);
      if (i == text.size() || !is_blank(text[i]) || is_blank(text[i - 1])) continue;
      std::size_t next = i;
      while (is_blank(text[next])) ++next;
      apart += is_chinese(text[i - 1]) && is_chinese(text[next]);
    }
    for (std::size_t i = 1; i < text.size() && together <= apart && apart >= 3; ++i)
      together += is_chinese(text[i]) && is_chinese(text[i - 1]);
    return {apart >= 3 && apart >= together, prose, apart > 0};
  }

  // Whether the blanks between two characters say anything.
  static bool keeps_blank(char32_t left, char32_t right, Spacing spacing) {
    if (is_han(left) && is_han(right)) return !spacing.letterspaced && !spacing.prose;
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

  void drop_blanks(Line& line) {
    std::u32string& text = text_.text;
    const Spacing spacing = look(line);
    line.spaced = spacing.letterspaced;
    from_.copy(mapped_until_, line.begin, origin_);
    const std::uint32_t source_begin = from_.at(line.begin).begin;
    std::size_t written = line.begin, kept_from = line.begin;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      if (!is_blank(text[i])) {
        text[written++] = text[i];
        continue;
      }
      std::size_t next = i;
      while (is_blank(text[next])) ++next;
      const bool after_lead =
          text[written - 1] == U'讯' && written - line.begin >= 2 && written - line.begin <= 6;
      from_.copy(kept_from, i, origin_);
      const std::uint32_t blank_begin = from_.at(i).begin;
      const Span source{blank_begin, from_.at(next - 1).end};
      // 本报讯 and its kin keep the blank that parts them from the story.
      if (keeps_blank(text[written - 1], text[next], spacing) || after_lead) {
        text[written++] = U' ';
        origin_.push_back(source);
      } else if (!spacing.letterspaced) {
        repairs_.push_back({source, "blank inside a sentence"});
      }
      kept_from = next;
      i = next - 1;
    }
    from_.copy(kept_from, line.end, origin_);
    const std::uint32_t source_end = from_.at(line.end - 1).end;
    origin_.repeat({source_end, source_end}, static_cast<std::uint32_t>(line.end - written));
    if (spacing.letterspaced)
      repairs_.push_back({{source_begin, source_end}, "blanks between all characters"});
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(written),
              text.begin() + static_cast<std::ptrdiff_t>(line.end), U'\n');
    mapped_until_ = line.end;
    line.end = static_cast<std::uint32_t>(written);
    const PrintTable& print = PrintTable::builtin();
    line.width = 0;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const std::size_t han = han_run(text, i);
      line.width += static_cast<std::uint32_t>(2 * han);
      i += han;
      if (i < line.end) line.width += print[text[i]] & column_bits;
    }
  }

  MappedText& text_;
  SourceRepairs& repairs_;
  Origins::Cursor from_{text_.origin};
  Origins origin_;  // of the text up to mapped_until_
  std::size_t mapped_until_ = 0;
};

// Puts lines one behind the other and counts the empty ones between them.
class LineList {
 public:
  explicit LineList(std::vector<Line>& lines) : lines_(lines) {}

  void add(Line line) {
    if (line.begin == line.end) {
      ++blank_;
      if (line.mark != 0) pending_mark_ = pending_mark_ == heading_mark ? heading_mark : line.mark;
      return;
    }
    if (line.mark == 0 || pending_mark_ == heading_mark)
      line.mark = pending_mark_ == 0 ? line.mark : pending_mark_;
    pending_mark_ = 0;
    line.blank_before = blank_;
    blank_ = 0;
    lines_.push_back(line);
  }
  void add_blank() { ++blank_; }

 private:
  std::vector<Line>& lines_;
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

// Reads the lines [first, end) as two columns side by side.
void part_columns(const std::vector<RawLine>& raw, std::size_t first, std::size_t end,
                  std::u32string_view text, LineCleaner& cleaner, LineList& lines) {
  const RightColumn right = measure_right_column(raw, first, end);
  std::vector<Line> left_lines, right_lines;
  for (std::size_t k = first; k < end; ++k) {
    const std::uint32_t own =
        right.aligned ? raw[k].right_start - right.start : raw[k].gap_width() - right.gap;
    const bool indented = own >= 2 || text[raw[k].gap_end - 1] == 0x3000;
    left_lines.push_back(cleaner.clean(raw[k].begin, raw[k].gap_begin, 0, raw[k]));
    right_lines.push_back(cleaner.clean(raw[k].gap_end, raw[k].end, indented ? 4 : 0, raw[k]));
  }
  for (const Line& line : left_lines) lines.add(line);
  lines.add_blank();
  for (const Line& line : right_lines) lines.add(line);
  lines.add_blank();
}

}  // namespace

Page split_lines(MappedText text, SourceRepairs& repairs) {
  std::vector<RawLine> raw;
  for (std::size_t begin = 0; begin < text.size();) {
    raw.push_back(measure(text.text, begin));
    // Blanks at its end are no part of it.
    begin = std::min(text.text.find(U'\n', raw.back().end), text.size()) + 1;
  }
  Page page;
  LineCleaner cleaner(text, repairs);
  LineList lines(page.lines);
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t end = raw[i].has_gap() ? column_run(raw, i) : i;
    if (end == i) {
      lines.add(cleaner.clean(raw[i].begin, raw[i].end, 0, raw[i]));
      ++i;
      continue;
    }
    const Span source{text.origin[raw[i].begin].begin, text.origin[raw[end - 1].end - 1].end};
    part_columns(raw, i, end, text.text, cleaner, lines);
    repairs.push_back({source, "columns side by side"});
    i = end;
  }
  cleaner.finish();
  page.text = std::move(text);
  return page;
}

}  // namespace yuantu
