// SPDX-License-Identifier: Apache-2.0
// Puts the word boxes of PDF pages into reading order: what `pdftotext -bbox-layout` prints -> text.
//
// pdftotext's own order reads columns with a narrow gap between them line by line. Here a page is cut where a
// gap stands between enough long lines on both sides; what stands across the gap, such as a headline, cuts
// the columns into bands. Short cells side by side are a table and stay rows.
#include "extractor/text/pdf_pages.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace yuantu {
namespace {

// All lengths below in heights of the type.
constexpr double least_gutter = 0.8;     // between columns
constexpr double least_gap = 1.2;        // inside a line, between what belongs to different columns or cells
constexpr double least_measure = 7;      // mean width of the lines of a column; cells of tables are narrower
constexpr double least_indent = 1.5;     // of the first line of a paragraph
constexpr double most_indent = 6;        // more is a heading set in the middle
constexpr double paragraph_gap = 0.6;    // more than between the other lines
constexpr double blank_in_words = 0.15;  // between Latin words and figures
constexpr double blank_in_text = 0.6;    // between others
constexpr std::size_t least_lines = 3;   // of a column

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;

  double height() const { return bottom - top; }
  double width() const { return right - left; }
  double middle() const { return (top + bottom) / 2; }
};
using Boxes = std::vector<const Box*>;

double attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  return at == tag.npos ? 0 : std::strtod(std::string(tag.substr(at + name.size(), 24)).c_str(), nullptr);
}

std::string decode_entities(std::string_view text) {
  static constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto* found = std::find_if(std::begin(entities), std::end(entities), [&](const auto& entity) {
      return text.substr(i).starts_with(entity.first);
    });
    out.push_back(found == std::end(entities) ? text[i] : found->second);
    i += found == std::end(entities) ? 1 : found->first.size();
  }
  return out;
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// Puts a word behind a line, or says that it belongs to another column.
bool append_word(Box& line, const Box& word) {
  const double gap = (word.left - line.right) / std::max(line.height(), 1.0);
  if (gap > least_gap) return false;
  const bool latin = is_ascii(line.text.back()) || is_ascii(word.text.front());
  if (gap >= (latin ? blank_in_words : blank_in_text)) line.text += ' ';
  line.text += word.text;
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
  return true;
}

// The lines of a page, cut where a column may end.
std::vector<Box> read_lines(std::string_view page) {
  std::vector<Box> lines;
  bool open = false;  // the last line goes on
  for (std::size_t at = page.find('<'); at != page.npos; at = page.find('<', at + 1)) {
    const std::string_view rest = page.substr(at);
    if (rest.starts_with("<line ")) open = false;
    if (!rest.starts_with("<word ")) continue;
    const std::size_t tag_end = rest.find('>'), end = rest.find("</word>");
    if (end == rest.npos || tag_end > end) break;
    const std::string_view tag = rest.substr(0, tag_end);
    Box word{attribute(tag, "xMin=\""), attribute(tag, "yMin=\""), attribute(tag, "xMax=\""),
             attribute(tag, "yMax=\""), decode_entities(rest.substr(tag_end + 1, end - tag_end - 1))};
    if (word.text.empty()) continue;
    if (!open || !append_word(lines.back(), word)) lines.push_back(std::move(word));
    open = true;
  }
  return lines;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

class PageReader {
 public:
  explicit PageReader(const std::vector<Box>& lines) {
    std::vector<double> heights;
    for (const Box& line : lines) heights.push_back(line.height());
    type_ = std::max(median(std::move(heights)), 1.0);
    Boxes all;
    for (const Box& line : lines) all.push_back(&line);
    read(std::move(all));
  }

  std::string take() { return std::move(text_); }

 private:
  // A side of a gap.
  struct Side {
    std::size_t lines = 0;
    double width = 0, top = 1e9, bottom = -1e9;

    void add(const Box& box) {
      ++lines;
      width += box.width();
      top = std::min(top, box.top);
      bottom = std::max(bottom, box.bottom);
    }
    bool is_column(double type) const {
      return lines >= least_lines && width >= least_measure * type * static_cast<double>(lines);
    }
  };

  // Where the best gap begins that has columns on both sides, if there is any.
  std::optional<double> find_gutter(const Boxes& boxes) const {
    std::optional<double> best;
    std::size_t fewest = boxes.size() / 4 + 1;
    double widest = 0;
    for (const Box* candidate : boxes) {
      const double end = candidate->right;
      Side left, right;
      double next = 1e9;
      for (const Box* box : boxes) {
        if (box->right <= end) left.add(*box);
        if (box->left <= end) continue;
        right.add(*box);
        next = std::min(next, box->left);
      }
      const std::size_t across = boxes.size() - left.lines - right.lines;
      const double common = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
      const double shorter = std::min(left.bottom - left.top, right.bottom - right.top);
      if (next - end < least_gutter * type_ || !left.is_column(type_) || !right.is_column(type_) ||
          common * 2 < shorter)
        continue;
      if (across > fewest || (across == fewest && next - end <= widest)) continue;
      fewest = across, widest = next - end, best = end;
    }
    return best;
  }

  void read(Boxes boxes) {
    std::stable_sort(boxes.begin(), boxes.end(),
                     [](const Box* x, const Box* y) { return x->middle() < y->middle(); });
    const std::optional<double> gutter = find_gutter(boxes);
    if (!gutter) return write(boxes);
    Boxes left, right, across;
    const auto flush_columns = [&] {
      if (!left.empty()) read(std::move(left));
      if (!right.empty()) read(std::move(right));
      left.clear(), right.clear();
    };
    const auto flush_across = [&] {
      if (across.empty()) return;
      text_ += "\n";
      write(across);
      text_ += "\n";
      across.clear();
    };
    for (const Box* box : boxes) {
      const bool is_left = box->right <= *gutter, is_right = box->left > *gutter;
      if (!is_left && !is_right) {
        flush_columns();
        across.push_back(box);
        continue;
      }
      flush_across();
      (is_left ? left : right).push_back(box);
    }
    flush_columns();
    flush_across();
  }

  // Boxes side by side are one row.
  static std::vector<Boxes> rows_of(const Boxes& boxes) {
    std::vector<Boxes> rows;
    for (const Box* box : boxes) {
      if (rows.empty() || box->middle() > rows.back().front()->bottom) rows.emplace_back();
      rows.back().push_back(box);
    }
    for (Boxes& row : rows)
      std::stable_sort(row.begin(), row.end(), [](const Box* x, const Box* y) { return x->left < y->left; });
    return rows;
  }

  void write(const Boxes& boxes) {
    const std::vector<Boxes> rows = rows_of(boxes);
    std::vector<double> gaps;
    double margin = 1e9;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      margin = std::min(margin, rows[i].front()->left);
      if (i > 0) gaps.push_back(rows[i].front()->top - rows[i - 1].front()->bottom);
    }
    const double usual = median(gaps);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Box& first = *rows[i].front();
      if (i > 0 && is_apart(*rows[i - 1].front(), first, gaps[i - 1], usual)) text_ += "\n";
      const double indent = (first.left - margin) / type_;
      if (indent >= least_indent && indent <= most_indent) text_ += "　　";
      for (std::size_t k = 0; k < rows[i].size(); ++k) {
        if (k > 0) text_ += "\t";
        text_ += rows[i][k]->text;
      }
      text_ += "\n";
    }
  }

  // True if two rows do not follow each other inside a paragraph.
  bool is_apart(const Box& above, const Box& below, double gap, double usual) const {
    const double larger = std::max(above.height(), below.height());
    return gap > usual + paragraph_gap * type_ || larger > 1.25 * std::min(above.height(), below.height());
  }

  double type_ = 1;  // height of most lines
  std::string text_;
};

}  // namespace

std::string order_pdf_words(std::string_view xhtml) {
  std::string text;
  for (std::size_t at = xhtml.find("<page "); at != xhtml.npos;) {
    const std::size_t next = xhtml.find("<page ", at + 1);
    const std::vector<Box> lines = read_lines(xhtml.substr(at, next == xhtml.npos ? next : next - at));
    if (!lines.empty()) text += PageReader(lines).take() + "\n\n";
    at = next;
  }
  return text;
}

}  // namespace yuantu
