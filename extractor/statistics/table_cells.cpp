// SPDX-License-Identifier: Apache-2.0
// Reads the borders between cells from the text and from what the repair dropped between two characters.
#include "extractor/statistics/table_cells.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

bool is_border(char32_t c) {
  return separates_cells(c) || c == U'…';
}

class CellSplitter {
 public:
  CellSplitter(const MentionContext& mentions, Span line, std::vector<Cell>& cells)
      : mentions_(mentions), text_(mentions.document().text), line_(line), cells_(cells) {}

  void split() {
    std::uint32_t begin = line_.begin;
    std::uint32_t kept = line_.begin;  // no border before this place: a name goes on
    std::uint32_t next = mentions_.first_in(line_.begin);
    for (std::uint32_t i = line_.begin; i < line_.end; ++i) {
      while (next < mentions_.size() && mentions_.mention(next).span.begin < i) ++next;
      next = longest_from(next, i);
      const bool name_begins = next < mentions_.size() && mentions_.mention(next).span.begin == i &&
                               mentions_.mention(next).span.end <= line_.end;
      if (i < kept) continue;
      if (is_border(text_[i]) || is_gap(i)) {
        if (i == begin && is_border(text_[i]) && i > line_.begin && is_border(text_[i - 1]) &&
            text_[i] != U'…')
          cells_.push_back({Span{i, i}, CellKind::Empty, no_mention, {}, nullptr});
        close(begin, i);
        begin = i + 1;
        continue;
      }
      if (i > begin && (is_torn(i) || (name_begins && is_figure(text_[i - 1])))) {
        // 6盘锦某某项目: a number in front of a name is its place in the list.
        if (!(name_begins && is_ordinal(begin, i) && !is_torn(i))) close(begin, i);
        begin = i;
      }
      if (name_begins) kept = end_of_name(next);
    }
    close(begin, line_.end);
  }

 private:
  static bool is_figure(char32_t c) { return figure_of(c) >= 0 || c == U'%'; }

  // A space that parts two words; not one inside Latin text.
  bool is_gap(std::uint32_t i) const {
    if (text_[i] != U' ') return false;
    const char32_t before = i > line_.begin ? text_[i - 1] : U' ';
    const char32_t after = i + 1 < line_.end ? text_[i + 1] : U' ';
    return !(is_latin(before) || is_latin(after)) || is_han(before) != is_han(after);
  }

  // The layout parted the characters on both sides of a place: by a line, a tag, a border, two spaces.
  bool is_torn(std::uint32_t i) const {
    const Document& document = mentions_.document();
    if (i == 0 || i >= document.origin.size()) return false;
    const std::uint32_t end = document.origin[i - 1].end;
    const std::uint32_t begin = document.origin[i].begin;
    if (begin < end) return true;
    std::u32string_view gap = std::u32string_view(document.original).substr(end, begin - end);
    const auto spaces =
        std::count_if(gap.begin(), gap.end(), [](char32_t c) { return c == U' ' || c == 0xa0; });
    return gap.find_first_of(U"\n\t<|｜\u3000") != std::u32string_view::npos || spaces >= 2;
  }

  bool is_ordinal(std::uint32_t begin, std::uint32_t end) const {
    return end - begin <= 3 && std::all_of(text_.begin() + begin, text_.begin() + end, [](char32_t c) {
             return figure_of(c) >= 0 || c == U'.' || c == U'、';
           });
  }

  // Of the names that begin at a place, the one that holds the others: 甲重工|产业园|二期项目. `first` is the
  // first of them, or any behind the place.
  std::uint32_t longest_from(std::uint32_t first, std::uint32_t place) const {
    std::uint32_t longest = first;
    for (std::uint32_t m = first; m < mentions_.size() && mentions_.mention(m).span.begin == place; ++m) {
      const Mention& name = mentions_.mention(m);
      if (name.span.end <= line_.end && name.span.end >= mentions_.mention(longest).span.end) longest = m;
    }
    return longest;
  }

  // A name with the short form in brackets behind it.
  std::uint32_t end_of_name(std::uint32_t mention) const {
    const std::uint32_t end = mentions_.mention(mention).span.end;
    if (end >= line_.end || text_[end] != U'（') return end;
    const std::size_t closing = text_.substr(0, line_.end).find(U'）', end);
    return closing == std::u32string_view::npos ? end : static_cast<std::uint32_t>(closing + 1);
  }

  void close(std::uint32_t begin, std::uint32_t end) {
    while (begin < end && is_one_of(text_[begin], U" ·•●■▲　")) ++begin;
    while (begin < end && is_one_of(text_[end - 1], U" 　")) --end;
    if (begin == end) return;
    // （亿元） alone belongs to the head above it.
    if (is_one_of(text_[begin], U"（(") && !cells_.empty() && cells_.back().kind == CellKind::Text) {
      cells_.back().span.end = end;
      return;
    }
    cells_.push_back(cell_of({begin, end}));
  }

  Cell cell_of(Span span) const {
    Cell cell{span, CellKind::Text, no_mention, {}, nullptr};
    const std::u32string_view text = text_.substr(span.begin, span.size());
    if (text.find_first_not_of(U"—－-–/…") == std::u32string_view::npos) {
      cell.kind = CellKind::Empty;
    } else if (const std::uint32_t m = longest_from(mentions_.first_in(span.begin), span.begin);
               m < mentions_.size() && mentions_.mention(m).span.begin == span.begin &&
               mentions_.mention(m).kind == MentionKind::Name && end_of_name(m) == span.end) {
      cell.kind = CellKind::Name;
      cell.name = mentions_.resolved(m);
    } else {
      read_value(span, cell);
    }
    return cell;
  }

  void read_value(Span span, Cell& cell) const {
    std::uint32_t i = span.begin;
    const bool negative = is_one_of(text_[i], U"-－−");
    if (negative || text_[i] == U'+') ++i;
    if (i >= span.end || figure_of(text_[i]) < 0) return;
    const std::optional<Number> number = read_number(text_.substr(0, span.end), i);
    if (!number || number->vague) return;
    if (number->end < span.end) {
      const std::optional<UnitMatch> match = match_unit(text_.substr(number->end, span.end - number->end));
      if (!match || number->end + match->length != span.end) return;
      cell.unit = match->unit;
    }
    cell.kind = CellKind::Number;
    cell.value = negative ? -number->value : number->value;
  }

  const MentionContext& mentions_;
  std::u32string_view text_;
  Span line_;
  std::vector<Cell>& cells_;
};

}  // namespace

void split_cells(const MentionContext& mentions, Span line, std::vector<Cell>& cells) {
  CellSplitter(mentions, line, cells).split();
}

ScaledUnit read_scaled_unit(std::u32string_view text) {
  ScaledUnit scaled;
  while (!text.empty()) {
    if (const std::optional<UnitMatch> match = match_unit(text); match && match->length == text.size()) {
      scaled.unit = match->unit;
      return scaled;
    }
    constexpr std::u32string_view powers = U"十百千万";
    if (text[0] == U'亿') {
      scaled.scale += 8;
    } else if (const std::size_t power = powers.find(text[0]); power != std::u32string_view::npos) {
      scaled.scale += static_cast<int>(power) + 1;
    } else {
      return {};
    }
    text.remove_prefix(1);
  }
  return {};
}

}  // namespace yuantu
