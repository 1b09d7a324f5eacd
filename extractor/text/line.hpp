// SPDX-License-Identifier: Apache-2.0
// Splits a page into printed lines: side-by-side columns apart, layout's blanks removed.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

enum class LineKind : std::uint8_t { Body, Headline, Byline, Caption, Furniture, Item };

// What characters a line has, so that it is only looked through for what may be in it. Where the line is a
// part of a printed one it may have been set for the rest of that, but for the bits of `exact_look`.
enum LineLook : std::uint16_t {
  line_digit = 8,
  line_bar = 16,         // | > » ›
  line_stop = 32,        // 。！？…；
  line_punctuated = 64,  // punctuation as prose has it; names in a list and cells of a table have none
  line_bracket = 128,    // brackets and quotes
  line_agency = 256,     // 讯 or 电 near the start, which end what opens a story
  line_blank = 512,
  line_break = 1024,
  line_clause = 2048,   // ，。；
  line_prose = 4096,    // what stands in no masthead: ，。；！？…“”‘’《》%
  line_chinese = 8192,  // Han but for the commonest, and punctuation of Chinese text
};
constexpr std::uint16_t exact_look = line_stop | line_clause | line_prose;

struct Line {
  std::uint32_t begin = 0;  // in Page::text, without the line break
  std::uint32_t end = 0;
  std::uint32_t width = 0;         // in columns of print, layout's blanks not counted
  std::uint32_t indent = 0;        // columns in front of the first character
  std::uint32_t blank_before = 0;  // empty lines in front of it
  std::uint16_t look = 0;          // a set of LineLook
  char32_t mark = 0;               // heading_mark, cell_mark, paragraph_mark, title_mark or 0
  bool spaced = false;             // was set with a blank behind every character
  bool doubled = false;            // was printed twice for bold type
  bool closed = false;             // ends with a whole sentence; set with the kind
  bool jumps_out = false;          // （下转…） follows: the text goes on where jumps_in stands
  bool jumps_in = false;           // （上接…） stood in front
  LineKind kind = LineKind::Body;
};

// False if the line cannot end with the names of reporters: 。 李青禾, 。（周望舒）.
inline bool may_be_signed(const Line& line) {
  return (line.look & (line_blank | line_bracket)) != 0 && (line.look & (line_stop | line_bracket)) != 0;
}

struct Page {
  MappedText text;  // with the lines in it; between and behind them stands what layout left
  std::vector<Line> lines;

  std::u32string_view view(const Line& line) const { return text.view(line.begin, line.end); }
};

Page split_lines(MappedText text, SourceRepairs& repairs);

}  // namespace yuantu
