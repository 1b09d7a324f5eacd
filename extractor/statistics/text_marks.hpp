// SPDX-License-Identifier: Apache-2.0
// Where the characters stand that the readers of numbers wait for: one scan of a page instead of one for each
// of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"

namespace yuantu {

// What may stand or begin at a character.
enum class Mark : std::uint8_t {
  // A term: of its first character and the one behind it both are known from the tables, or the first is a
  // term by itself.
  Time,
  Word,       // a metric or cue
  Thing,      // a noun for a single thing
  Reference,  // 公司, 园区
  Source,     // a word behind a name that makes it a source
  ClauseEnd,  // breaks_clause
  Border,     // breaks_clause or separates_cells
  Bracket,
  Number,   // a quantity or rank
  Whole,    // 全 or 该, of 全市 and 该区
  Opening,  // 《 or “
  PhraseBorder,
  Cell,  // a border of cells that is no blank
};
inline constexpr std::size_t mark_count = 13;
inline constexpr unsigned pair_mark_count = 5;  // the terms

// The places of one mark in a span, in the order of the text.
class MarkRange {
 public:
  struct End {};
  class Iterator {
   public:
    Iterator(const std::uint64_t* blocks, std::uint32_t base, Span span) : base_(base), end_(span.end) {
      if (span.begin >= span.end) {
        at_ = end_;
        return;
      }
      const std::uint32_t first = (span.begin - base) / 64;
      block_ = blocks + first * mark_count;
      base_ += first * 64;
      left_ = *block_ & ~std::uint64_t{0} << (span.begin - base_);
      find();
    }
    std::uint32_t operator*() const { return at_; }
    Iterator& operator++() {
      left_ &= left_ - 1;
      find();
      return *this;
    }
    bool operator==(End) const { return at_ >= end_; }

   private:
    void find() {
      while (left_ == 0) {
        base_ += 64;
        if (base_ >= end_) {
          at_ = end_;
          return;
        }
        left_ = *(block_ += mark_count);
      }
      at_ = base_ + static_cast<std::uint32_t>(std::countr_zero(left_));
    }

    const std::uint64_t* block_ = nullptr;  // those of one mark lie apart
    std::uint64_t left_ = 0;
    std::uint32_t base_;  // the place of the first bit of the block
    std::uint32_t end_;
    std::uint32_t at_ = 0;
  };

  MarkRange(const std::uint64_t* blocks, std::uint32_t base, Span span)
      : blocks_(blocks), base_(base), span_(span) {}
  Iterator begin() const { return Iterator(blocks_, base_, span_); }
  static End end() { return {}; }

 private:
  const std::uint64_t* blocks_;
  std::uint32_t base_;
  Span span_;
};

// The marks of a span.
class MarkedPlaces {
 public:
  MarkedPlaces() = default;
  MarkedPlaces(const std::uint64_t* blocks, std::uint32_t base, Span span)
      : blocks_(blocks), base_(base), span_(span) {}

  bool has(Mark mark, std::uint32_t at) const {
    const std::uint32_t place = at - base_;
    return (blocks_[place / 64 * mark_count + static_cast<std::size_t>(mark)] >> (place % 64) & 1) != 0;
  }
  MarkRange of(Mark mark) const { return {blocks_ + static_cast<std::size_t>(mark), base_, span_}; }
  // Those from a place of the span on, and those of a part of it.
  MarkedPlaces from(std::uint32_t at) const { return {blocks_, base_, {at, span_.end}}; }
  MarkedPlaces within(Span part) const { return {blocks_, base_, part}; }

 private:
  const std::uint64_t* blocks_ = nullptr;
  std::uint32_t base_ = 0;
  Span span_;
};

class TextMarks {
 public:
  // Marks the characters of a range of the text.
  TextMarks(std::u32string_view text, Span range);

  MarkedPlaces all() const { return in(range_); }
  // The span lies in the range.
  MarkedPlaces in(Span span) const { return {blocks_.data(), range_.begin, span}; }

 private:
  Span range_;
  std::vector<std::uint64_t> blocks_;  // of 64 characters a bit each, for one mark behind the other
};

}  // namespace yuantu
