// SPDX-License-Identifier: Apache-2.0
// Says for every character of a text which code points of the original it stands for.
//
// Kept as runs: nearly all characters stand for the one behind that of their neighbour, and a range for each
// of them would take twice as much memory as the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yuantu {

// A half-open range of code points; of the repaired text unless a name says `source`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

class Origins {
 public:
  // Characters [begin, end) of a text, with what they stand for: one code point after the other, beginning at
  // source.begin, if `moves`, else all of them the whole of `source`.
  struct Run {
    std::uint32_t begin;
    std::uint32_t end;
    Span source;
    bool moves;

    Span at(std::uint32_t i) const {
      return moves ? Span{source.begin + (i - begin), source.begin + (i - begin) + 1} : source;
    }
  };

  std::size_t size() const { return runs_.empty() ? 0 : runs_.back().end; }
  bool empty() const { return runs_.empty(); }
  Span operator[](std::size_t i) const { return run_at(i).at(static_cast<std::uint32_t>(i)); }
  Span back() const { return runs_.back().at(runs_.back().end - 1); }
  // In the order of the text, without gaps.
  const std::vector<Run>& runs() const { return runs_; }

  void reserve_runs(std::size_t count) { runs_.reserve(count); }
  // One character.
  void push_back(Span source) {
    if (source.size() == 1) return extend(source.begin, 1);
    const auto at = static_cast<std::uint32_t>(size());
    runs_.push_back({at, at + 1, source, false});
  }
  // So many characters that stand for one code point each, in order.
  void extend(std::uint32_t source_begin, std::uint32_t count) {
    if (count == 0) return;
    const auto at = static_cast<std::uint32_t>(size());
    if (!runs_.empty()) {
      Run& last = runs_.back();
      if (last.moves && last.source.begin + (last.end - last.begin) == source_begin) {
        last.end += count;
        return;
      }
    }
    runs_.push_back({at, at + count, {source_begin, source_begin + 1}, true});
  }
  // So many characters that all stand for the same.
  void repeat(Span source, std::uint32_t count) {
    const auto at = static_cast<std::uint32_t>(size());
    if (count > 0) runs_.push_back({at, at + count, source, false});
  }
  // Leaves the first characters only.
  void truncate(std::size_t size);
  // What the characters [begin, end) of another text stand for.
  void append(const Origins& other, std::size_t begin, std::size_t end);

  // Asks for places that mostly rise, without a search for each. The origins must outlive it and stay.
  class Cursor {
   public:
    explicit Cursor(const Origins& origins) : origins_(origins), run_(origins.runs_.data()) {}

    Span at(std::size_t i) {
      seek(i);
      return run_->at(static_cast<std::uint32_t>(i));
    }
    // The run that a place belongs to.
    const Run& run_at(std::size_t i) {
      seek(i);
      return *run_;
    }
    // Puts what [begin, end) stands for behind other origins.
    void copy(std::size_t begin, std::size_t end, Origins& to);

   private:
    friend class Origins;
    void seek(std::size_t i) {
      if (run_->begin > i) run_ = &origins_.run_at(i);
      for (int steps = 0; run_->end <= i; ++steps) run_ = steps < 8 ? run_ + 1 : &origins_.run_at(i);
    }

    const Origins& origins_;
    const Run* run_;
  };

 private:
  const Run& run_at(std::size_t i) const;

  std::vector<Run> runs_;
};

}  // namespace yuantu
