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
#include "extractor/text/misprint_repair.hpp"
#include "extractor/text/setting.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_heading = 40;  // characters
constexpr std::size_t vicinity = 8000;       // characters

// Writes the pieces of a page as blocks.
class BlockWriter {
 public:
  BlockWriter(const Page& page, const std::vector<Fragment>& fragments, SourceRepairs& repairs)
      : page_(page), fragments_(fragments), repairs_(repairs) {}

  std::vector<Block> run() {
    std::vector<Block> blocks;
    std::size_t f = 0;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.lines[i].kind != LineKind::Body) {
        blocks.push_back(special(i));
        continue;
      }
      const Fragment& fragment = fragments_[f++];
      if (fragment.previous == Fragment::none) blocks.push_back(chain(f - 1));
      i = fragment.last;
    }
    return blocks;
  }

 private:
  Block special(std::size_t i) const {
    const Line& line = page_.lines[i];
    Block block;
    block.kind = line.kind;
    block.line = static_cast<std::uint32_t>(i);
    block.marked = line.doubled || line.mark == heading_mark;
    block.text.append(page_.text, line.begin, line.end);
    return block;
  }

  Block chain(std::size_t f) {
    Block block;
    block.line = static_cast<std::uint32_t>(fragments_[f].first);
    const Fragment& start = fragments_[f];
    const bool alone = start.next == Fragment::none;
    if (alone && start.open && !start.prose && start.text.size() <= longest_heading &&
        start.brackets.unopened == 0)
      block.kind = LineKind::Headline;
    for (; f != Fragment::none; f = fragments_[f].next) {
      const Fragment& fragment = fragments_[f];
      for (std::size_t i = fragment.first; i <= fragment.last; ++i) append_line(block.text, page_.lines[i]);
      if (fragment.next != Fragment::none) {
        const Line& line = page_.lines[fragments_[fragment.next].first];
        repairs_.push_back({page_.text.origin[line.begin], "torn sentence joined"});
      }
    }
    if (block.kind == LineKind::Body) repair_misprints(block.text, around(block), repairs_);
    return block;
  }

  // The text that is surely of the same page.
  std::u32string_view around(const Block& block) const {
    const std::size_t begin = page_.lines[block.line].begin;
    return std::u32string_view(page_.text.text).substr(begin < vicinity ? 0 : begin - vicinity, 2 * vicinity);
  }

  void append_line(MappedText& out, const Line& line) {
    std::size_t begin = line.begin;
    if (!out.text.empty()) {
      const char32_t left = out.text.back(), right = page_.text.text[begin];
      const Span seam{out.origin.back().end, std::max(out.origin.back().end, page_.text.origin[begin].begin)};
      repairs_.push_back({seam, "line break inside a paragraph"});
      if (repeats_character(out.text, page_.view(line))) {
        repairs_.push_back({page_.text.origin[begin], "character repeated at a line break"});
        ++begin;
      } else if ((is_latin(left) && (is_latin(right) || is_digit(right))) ||
                 (is_digit(left) && is_latin(right))) {
        out.push(U' ', {out.origin.back().end, out.origin.back().end});
      } else if (ends_sentence(left) && is_latin(right)) {
        out.push(U' ', {out.origin.back().end, out.origin.back().end});
      }
    }
    out.append(page_.text, begin, line.end);
  }

  const Page& page_;
  const std::vector<Fragment>& fragments_;
  SourceRepairs& repairs_;
};

}  // namespace

std::vector<Block> join_lines(Page page, SourceRepairs& repairs) {
  part_interleaved_columns(page, repairs);
  const std::vector<Setting> settings = learn_setting(page);
  std::vector<Fragment> fragments = find_fragments(page, settings);
  pair_fragments(page, settings, fragments);
  return BlockWriter(page, fragments, repairs).run();
}

}  // namespace yuantu
