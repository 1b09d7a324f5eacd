// SPDX-License-Identifier: Apache-2.0
// Splits a page into printed lines: side-by-side columns apart, layout's blanks removed.
#include "extractor/text/line.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "extractor/text/characters.hpp"
#include "extractor/text/line_ruler.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t narrowest_column = 16;  // in columns of print; narrower ones are tables
constexpr std::uint32_t column_jitter = 8;      // by how much a right column may begin earlier or later

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
      if (c == heading_mark || c == cell_mark || c == paragraph_mark || c == title_mark) {
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

  // Goes over a line once without branches that its blanks would decide: where they stand is noted, and how
  // much narrower the other characters are than Han.
  Spacing look(std::u32string_view text) {
    const PrintTable& print = PrintTable::builtin();
    // Chinese characters that stand side by side are as many as there are, but for one in each run.
    std::size_t chinese = 0, runs = 0, behind = 0;
    bool prose = false, before = false;  // `before`: the character in front is Chinese
    blank_count_ = 0;
    narrower_ = 0;
    OtherCharacters others(text);
    for (std::size_t i = others.next(); i < text.size(); i = others.next()) {
      const char32_t c = text[i];
      const unsigned look = print[c];
      const bool common = i > behind, sign = (look & line_chinese) != 0, blank = (look & line_blank) != 0;
      runs += static_cast<unsigned>(common & !before) + static_cast<unsigned>(sign & !(before | common));
      chinese += i - behind + sign;
      before = sign;
      behind = i + 1;
      prose |= one_of(c, U"，。；、");
      narrower_ += static_cast<std::ptrdiff_t>(blank ? 0 : 2 - (look & column_bits));
      if (blank_count_ == blanks_.size()) blanks_.resize(2 * blank_count_ + 16);
      blanks_[blank_count_] = static_cast<std::uint32_t>(i);
      blank_count_ += blank;
    }
    if (text.size() > behind) {
      chinese += text.size() - behind;
      runs += !before;
    }
    const std::size_t apart = count_apart(text);
    return {apart >= 3 && apart >= chinese - runs, prose, apart > 0};
  }

  // Most blanks stand between two of the commonest ideographs.
  static bool between_common(std::u32string_view text, std::size_t begin, std::size_t end) {
    const char32_t before = text[begin - 1], behind = text[end];
    return static_cast<bool>((before - 0x4e00u < 0x5200u) & (behind - 0x4e00u < 0x5200u));
  }

  // How often blanks stand between Chinese characters.
  std::size_t count_apart(std::u32string_view text) const {
    std::size_t apart = 0;
    for (std::size_t b = 0; b < blank_count_;) {
      const std::size_t i = blanks_[b], next = behind_blanks(b);
      apart += between_common(text, i, next) || (is_chinese(text[i - 1]) && is_chinese(text[next]));
    }
    return apart;
  }

  // Finds words that are set apart by one blank between each two of their characters, in a line that
  // otherwise is not: a cell (沈 阳 化 学 园 beside cells parted by more), a name in a list (·佟　铁　山……).
  // Three characters at least, and nothing of the line joins them at either end.
  void find_spread_words(std::u32string_view text) {
    spread_.clear();
    const auto alone_before = [&](std::size_t i) { return i == 0 || !is_han(text[i - 1]); };
    for (std::size_t b = 0; b + 1 < blank_count_;) {
      const std::size_t first = b, begin = blanks_[b];
      if (begin == 0 || !is_han(text[begin - 1]) || !alone_before(begin - 1)) {
        ++b;
        continue;
      }
      std::size_t end = begin;  // behind the word's last blank
      for (; b < blank_count_ && blanks_[b] == end && end + 1 < text.size() && is_han(text[end + 1]); ++b)
        end += 2;
      const bool ends_alone = end == text.size() || !is_han(text[end]);
      if (b - first >= 2 && ends_alone)
        spread_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      b = std::max(b, first + 1);
    }
  }
  bool is_in_spread_word(std::size_t i) const {
    const auto behind = std::upper_bound(spread_.begin(), spread_.end(), i,
                                         [](std::size_t at, Span word) { return at < word.begin; });
    return behind != spread_.begin() && i < (behind - 1)->end;
  }

  // The place behind the blanks that stand side by side from a noted one on, which is moved behind them.
  std::size_t behind_blanks(std::size_t& b) const {
    std::size_t next = blanks_[b++] + std::size_t{1};
    for (; b < blank_count_ && blanks_[b] == next; ++b) ++next;
    return next;
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

  // A line of prose with a blank between two ideographs.
  static bool is_broken_prose(std::u32string_view line) {
    if (line.find_first_of(U"，。；、") == line.npos) return false;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (is_blank(line[i]) && is_han(line[i - 1]) && is_han(line[i + 1])) return true;
    }
    return false;
  }

  // The line right before, or right behind, is broken prose of its length: so is one in which no clause ends.
  bool touches_broken_prose(const Line& line) const {
    constexpr std::size_t ragged = 5;  // characters by which lines of one paragraph differ
    const std::u32string_view text = text_.text;
    const std::size_t size = line.end - line.begin;
    const auto alike = [&](std::size_t other) {
      return std::max(size, other) - std::min(size, other) <= ragged;
    };
    if (broken_until_ > 0 && broken_until_ <= line.begin && alike(broken_size_)) {
      const std::u32string_view between = text.substr(broken_until_, line.begin - broken_until_);
      if (std::count(between.begin(), between.end(), U'\n') == 1) return true;
    }
    const std::size_t next = text.find(U'\n', line.end);
    if (next == text.npos) return false;
    const std::u32string_view behind = text.substr(next + 1, text.find(U'\n', next + 1) - next - 1);
    return alike(behind.size()) && is_broken_prose(behind);
  }

  void drop_blanks(Line& line) {
    std::u32string& text = text_.text;
    Spacing spacing = look(text_.view(line.begin, line.end));
    if (spacing.broken && !spacing.prose && !spacing.letterspaced) spacing.prose = touches_broken_prose(line);
    if (spacing.broken && spacing.prose) broken_until_ = line.end, broken_size_ = line.end - line.begin;
    spread_.clear();
    if (spacing.broken && !spacing.letterspaced && !spacing.prose)
      find_spread_words(text_.view(line.begin, line.end));
    const bool kept_in_han = keeps_blank(U'一', U'一', spacing);
    line.spaced = spacing.letterspaced;
    if (mapped_until_ == 0) origin_.reserve_runs(text_.origin.runs().size() + text.size() / 8);
    from_.copy(mapped_until_, line.begin, origin_);
    // A line mostly stands for one stretch of the original.
    const Origins::Run run = from_.run_at(line.begin);
    const bool straight = run.moves && run.end >= line.end;
    const auto source_of = [&](std::size_t i) {
      return straight ? run.at(static_cast<std::uint32_t>(i)) : from_.at(i);
    };
    std::size_t kept_from = line.begin, dropped = 0;
    const auto keep_until = [&](std::size_t end) {
      if (straight)
        origin_.extend(source_of(kept_from).begin, static_cast<std::uint32_t>(end - kept_from));
      else
        from_.copy(kept_from, end, origin_);
    };
    const std::uint32_t source_begin = source_of(line.begin).begin;
    for (std::size_t b = 0; b < blank_count_;) {
      const std::size_t i = line.begin + blanks_[b], next = line.begin + behind_blanks(b);
      keep_until(i);
      const std::size_t written = i - dropped - line.begin;
      const bool after_lead = text[i - 1] == U'讯' && written >= 2 && written <= 6;
      const Span source{source_of(i).begin, source_of(next - 1).end};
      // 本报讯 and its kin keep the blank that parts them from the story.
      const bool kept =
          !is_in_spread_word(i - line.begin) &&
          (after_lead ||
           (between_common(text, i, next) ? kept_in_han : keeps_blank(text[i - 1], text[next], spacing)));
      if (kept) {
        text[i] = U' ';
        ++narrower_;
        origin_.push_back(source);
      } else if (!spacing.letterspaced) {
        repairs_.push_back({source, "blank inside a sentence"});
      }
      for (std::size_t k = i + kept; k < next; ++k) text[k] = dropped_mark;
      dropped += next - i - kept;
      kept_from = next;
    }
    keep_until(line.end);
    const std::uint32_t source_end = source_of(line.end - 1).end;
    origin_.repeat({source_end, source_end}, static_cast<std::uint32_t>(dropped));
    if (spacing.letterspaced)
      repairs_.push_back({{source_begin, source_end}, "blanks between all characters"});
    mapped_until_ = line.end;
    close_up(line);
    line.width =
        static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(2 * (line.end - line.begin)) - narrower_);
  }

  // Moves what stays of a line to its beginning.
  void close_up(Line& line) {
    char32_t* written = text_.text.data() + line.begin;
    const char32_t* const end = text_.text.data() + line.end;
    for (const char32_t* at = written; at < end; ++at) {
      const char32_t c = *at;
      *written = c;
      written += c != dropped_mark;
    }
    line.end = static_cast<std::uint32_t>(written - text_.text.data());
    while (written < end) *written++ = U'\n';
  }

  static constexpr char32_t dropped_mark = ~char32_t{0};  // in place of what goes

  MappedText& text_;
  SourceRepairs& repairs_;
  Origins::Cursor from_{text_.origin};
  Origins origin_;  // of the text up to mapped_until_
  std::size_t mapped_until_ = 0;
  std::size_t broken_until_ = 0;  // where the last line of prose ended that had a blank between ideographs
  std::size_t broken_size_ = 0;
  // Of the line at work: its blanks' places, so many of them, and by how many columns of print it is narrower
  // than Han would be.
  std::vector<std::uint32_t> blanks_;
  std::vector<Span> spread_;  // of the line, from the first blank inside a spread word to its last character
  std::size_t blank_count_ = 0;
  std::ptrdiff_t narrower_ = 0;
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
std::size_t column_run(const RawPage& page, std::size_t first) {
  std::size_t end = first;
  std::uint32_t left = 0, right = 0, earliest = page.gap_of(first).right_start, latest = earliest;
  while (end < page.lines.size() && page.lines[end].has_gap()) {
    const Gap& gap = page.gap_of(end);
    earliest = std::min(earliest, gap.right_start), latest = std::max(latest, gap.right_start);
    if (latest - earliest > column_jitter) break;
    left += gap.left_width, right += gap.right_width;
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

RightColumn measure_right_column(const RawPage& page, std::size_t first, std::size_t end) {
  RightColumn column;
  for (std::size_t i = first; i < end; ++i) {
    column.start = std::min(column.start, page.gap_of(i).right_start);
    column.gap = std::min(column.gap, page.gap_of(i).width());
  }
  std::size_t at_start = 0, at_gap = 0;
  for (std::size_t i = first; i < end; ++i) {
    at_start += page.gap_of(i).right_start == column.start;
    at_gap += page.gap_of(i).width() == column.gap;
  }
  column.aligned = at_start >= at_gap;
  return column;
}

Line clean_part(std::size_t begin, std::size_t end, std::uint32_t indent, const RawLine& raw,
                std::u32string_view text, LineCleaner& cleaner) {
  Line line = cleaner.clean(begin, end, indent, raw);
  line.look = with_exact_look(line.look, text.substr(line.begin, line.end - line.begin));
  return line;
}

// Reads the lines [first, end) as two columns side by side.
void part_columns(const RawPage& page, std::size_t first, std::size_t end, std::u32string_view text,
                  LineCleaner& cleaner, LineList& lines) {
  const RightColumn right = measure_right_column(page, first, end);
  std::vector<Line> left_lines, right_lines;
  for (std::size_t k = first; k < end; ++k) {
    const RawLine& line = page.lines[k];
    const Gap& gap = page.gap_of(k);
    const std::uint32_t own = right.aligned ? gap.right_start - right.start : gap.width() - right.gap;
    const bool indented = own >= 2 || text[gap.end - 1] == 0x3000;
    left_lines.push_back(clean_part(line.begin, gap.begin, 0, line, text, cleaner));
    right_lines.push_back(clean_part(gap.end, line.end, indented ? 4 : 0, line, text, cleaner));
  }
  for (const Line& line : left_lines) lines.add(line);
  lines.add_blank();
  for (const Line& line : right_lines) lines.add(line);
  lines.add_blank();
}

}  // namespace

Page split_lines(MappedText text, SourceRepairs& repairs) {
  const RawPage raw = measure_lines(text.text);
  Page page;
  page.lines.reserve(raw.lines.size());
  LineCleaner cleaner(text, repairs);
  LineList lines(page.lines);
  for (std::size_t i = 0; i < raw.lines.size();) {
    const RawLine& line = raw.lines[i];
    const std::size_t end = line.has_gap() ? column_run(raw, i) : i;
    if (end == i) {
      lines.add(cleaner.clean(line.begin, line.end, 0, line));
      ++i;
      continue;
    }
    const Span source{text.origin[line.begin].begin, text.origin[raw.lines[end - 1].end - 1].end};
    part_columns(raw, i, end, text.text, cleaner, lines);
    repairs.push_back({source, "columns side by side"});
    i = end;
  }
  cleaner.finish();
  page.text = std::move(text);
  return page;
}

}  // namespace yuantu
