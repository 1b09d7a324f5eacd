// SPDX-License-Identifier: Apache-2.0
// Puts a page's lines together again: lines -> blocks (paragraphs, headings, captions, furniture).
//
// Two passes. The first joins neighbours that surely belong together and cuts wherever that is in doubt. The
// second looks at the open ends and orphaned beginnings that the cuts left and pairs those that fit best,
// wherever on the page they stand.
#include "extractor/text/layout.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/fragment_pairs.hpp"
#include "extractor/text/fragments.hpp"
#include "extractor/text/interleave.hpp"
#include "extractor/text/setting.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_heading = 40;  // characters

// 50G|Wh: a line break inside a unit behind a figure.
bool is_unit_torn(std::u32string_view left, std::u32string_view right) {
  static constexpr std::u32string_view units[] = {U"GWh", U"MWh", U"kWh", U"KWh", U"TWh", U"GW",
                                                  U"MW",  U"kW",  U"KW",  U"km",  U"mm",  U"cm",
                                                  U"nm",  U"kg",  U"GHz", U"MHz", U"kV",  U"MPa"};
  if (!is_latin(left.back()) || !is_latin(right.front())) return false;
  std::size_t begin = left.size(), end = 0;
  while (begin > 0 && is_latin(left[begin - 1])) --begin;
  while (end < right.size() && is_latin(right[end])) ++end;
  if (begin == 0 || !is_digit(left[begin - 1]) || end == 0) return false;
  const std::u32string unit = std::u32string(left.substr(begin)).append(right.substr(0, end));
  return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

// Writes the fragments of a page as blocks.
class BlockWriter {
 public:
  BlockWriter(Layout& layout, const std::vector<Fragment>& fragments, SourceRepairs& repairs)
      : layout_(layout), page_(layout.page), fragments_(fragments), repairs_(repairs) {}

  void run() {
    layout_.pieces.reserve(page_.lines.size());
    layout_.blocks.reserve(page_.lines.size());
    std::size_t f = 0;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.lines[i].kind != LineKind::Body) {
        add_special(page_.lines[i]);
        continue;
      }
      const Fragment& fragment = fragments_[f++];
      if (fragment.previous == Fragment::none) add_chain(f - 1);
      i = fragment.last;
    }
  }

 private:
  std::uint32_t piece_count() const { return static_cast<std::uint32_t>(layout_.pieces.size()); }

  void add_special(const Line& line) {
    const bool marked = line.doubled || line.mark == heading_mark || line.mark == title_mark;
    layout_.pieces.push_back({line.begin, line.end});
    layout_.blocks.push_back({piece_count() - 1, piece_count(), line.kind, marked});
  }

  void add_chain(std::size_t f) {
    const Fragment& start = fragments_[f];
    const bool alone = start.next == Fragment::none;
    const bool heading = alone && start.open && !start.prose && start.text.size() <= longest_heading &&
                         start.brackets.unopened == 0;
    const std::uint32_t first = piece_count();
    for (; f != Fragment::none; f = fragments_[f].next) {
      const Fragment& fragment = fragments_[f];
      for (std::size_t i = fragment.first; i <= fragment.last; ++i) add_line(page_.lines[i], first);
      if (fragment.next != Fragment::none) {
        const Line& line = page_.lines[fragments_[fragment.next].first];
        repairs_.push_back({page_.text.origin[line.begin], "torn sentence joined"});
      }
    }
    layout_.blocks.push_back({first, piece_count(), heading ? LineKind::Headline : LineKind::Body, false});
  }

  void add_line(const Line& line, std::uint32_t first) {
    Piece piece{line.begin, line.end};
    if (piece_count() > first) {
      const Piece& before = layout_.pieces.back();
      const char32_t left = page_.text.text[before.end - 1], right = page_.text.text[piece.begin];
      const std::uint32_t left_end = from_.at(before.end - 1).end;
      const Span right_source = from_.at(piece.begin);
      repairs_.push_back(
          {{left_end, std::max(left_end, right_source.begin)}, "line break inside a paragraph"});
      if (repeats_character(page_.text.view(before.begin, before.end), page_.view(line))) {
        repairs_.push_back({right_source, "character repeated at a line break"});
        ++piece.begin;
      }
      piece.blank_before = !is_unit_torn(page_.text.view(before.begin, before.end), page_.view(line)) &&
                           ((is_latin(left) && (is_latin(right) || is_digit(right))) ||
                            (is_digit(left) && is_latin(right)) || (ends_sentence(left) && is_latin(right)));
    }
    layout_.pieces.push_back(piece);
  }

  Layout& layout_;
  const Page& page_;
  const std::vector<Fragment>& fragments_;
  SourceRepairs& repairs_;
  Origins::Cursor from_{page_.text.origin};
};

}  // namespace

std::u32string Layout::beginning(const Block& block, std::size_t size) const {
  std::u32string text;
  for (std::uint32_t p = block.first_piece; p < block.last_piece && text.size() < size; ++p) {
    if (pieces[p].blank_before) text.push_back(U' ');
    text += page.text.view(pieces[p].begin, pieces[p].end).substr(0, size - text.size());
  }
  return text;
}

Layout join_lines(Page page, SourceRepairs& repairs) {
  part_interleaved_columns(page, repairs);
  const std::vector<Setting> settings = learn_setting(page);
  Fragments fragments = find_fragments(page, settings);
  pair_fragments(page, settings, fragments.list);
  Layout layout;
  layout.page = std::move(page);
  BlockWriter(layout, fragments.list, repairs).run();
  return layout;
}

}  // namespace yuantu
