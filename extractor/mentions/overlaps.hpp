// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names: Candidates -> Mentions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// The names so far, in text order. Only names that differ from the text are written: see name_of.
struct SettledNames {
  Mentions mentions;
  const Candidates* candidates = nullptr;
  std::vector<std::uint32_t> taken;  // by mention: its candidate

  // Whether a mention might stand inside a longer name too.
  bool is_inner(std::size_t mention) const { return (*candidates)[taken[mention]].inner; }
};

// For one document, whose candidates grow from pass to pass: what no new candidate touches stays as it was.
class OverlapSettler {
 public:
  explicit OverlapSettler(const Document& document) : document_(document) {}

  // Good until the next call.
  const SettledNames& settle(const Candidates& candidates);
  // The names of all passes, written.
  Mentions finish(const Candidates& candidates);

 private:
  // A candidate, by where it stands. Of several at one place one at most is taken: their order does not
  // matter.
  struct Place {
    std::uint64_t span;  // the begin in the upper half
    std::uint32_t candidate;
    bool taken;

    std::uint32_t begin() const { return static_cast<std::uint32_t>(span >> 32); }
    std::uint32_t end() const { return static_cast<std::uint32_t>(span); }
    bool operator<(const Place& other) const { return span < other.span; }
  };
  // What is taken first is least: the weight turned round and the begin, then length, type and candidate.
  struct Rank {
    std::uint64_t high;
    std::uint64_t low;
    Place* place;
    bool operator<(const Rank& other) const {
      return high != other.high ? high < other.high : low < other.low;
    }
  };
  static Rank rank_of(const Candidate& candidate, Place& place);
  static void sort(std::span<Place> places);
  void place(const Candidates& candidates);
  void settle_group(const Candidates& candidates, std::span<Place> group, std::uint32_t end);
  bool takes_one(const Candidates& candidates, const Rank& best, Span whole);
  bool is_free(const Candidates& candidates, const Candidate& candidate) const;
  void show(const Candidates& candidates);

  const Document& document_;
  std::vector<Place> places_;  // all candidates seen so far, in text order
  std::vector<Place> merged_;  // room for the next
  std::vector<std::uint32_t>
      owner_;                // by character of a group: one more than the last taken candidate over it
  std::vector<Rank> ranks_;  // of a group
  SettledNames names_;
};

// The text of a span as a reader would write it: without layout white space and outer quotation marks. What
// has to be left out makes it stand in `scratch`.
std::u32string_view written_name(const Document& document, Span span, std::u32string& scratch);
// The name of a mention that OverlapSettler::settle made.
std::u32string_view name_of(const Document& document, const Mention& mention, std::u32string& scratch);

}  // namespace yuantu
