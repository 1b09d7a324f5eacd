// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names: Candidates -> Mentions.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// For one document, whose candidates grow from pass to pass: what no new candidate touches stays as it was.
class OverlapSettler {
 public:
  explicit OverlapSettler(const Document& document) : document_(document) {}

  // The names so far, in text order; good until the next call. Only names that differ from the text are
  // written: see name_of.
  const Mentions& settle(const Candidates& candidates);
  // The names of all passes, written.
  Mentions finish(const Candidates& candidates);

 private:
  // A candidate, by where it stands. Of several at one place one at most is taken: their order does not
  // matter.
  struct Place {
    std::uint64_t span;  // the begin in the upper half
    std::uint32_t candidate;

    std::uint32_t begin() const { return static_cast<std::uint32_t>(span >> 32); }
    std::uint32_t end() const { return static_cast<std::uint32_t>(span); }
    bool operator<(const Place& other) const { return span < other.span; }
  };
  // What is taken first is least: the weight turned round and the begin, then length, type and index.
  struct Rank {
    std::uint64_t high;
    std::uint64_t low;
    auto operator<=>(const Rank&) const = default;
    std::uint32_t candidate() const { return static_cast<std::uint32_t>(low); }
  };
  static Rank rank_of(const Candidate& candidate, std::uint32_t index);
  void place(const Candidates& candidates);
  void settle_group(const Candidates& candidates, std::size_t first, std::size_t last, std::uint32_t end);
  bool takes_one(const Candidates& candidates, Span whole);
  bool is_free(const Candidates& candidates, const Candidate& candidate) const;
  void show(const Candidates& candidates);

  const Document& document_;
  std::vector<Place> places_;        // all candidates seen so far, in text order
  std::vector<std::uint8_t> taken_;  // by candidate
  std::vector<std::uint32_t>
      owner_;                // by character of a group: one more than the last taken candidate over it
  std::vector<Rank> ranks_;  // of a group
  Mentions mentions_;
};

// The text of a span as a reader would write it: without layout white space and outer quotation marks. What
// has to be left out makes it stand in `scratch`.
std::u32string_view written_name(const Document& document, Span span, std::u32string& scratch);
// The name of a mention that OverlapSettler::settle made.
std::u32string_view name_of(const Document& document, const Mention& mention, std::u32string& scratch);

}  // namespace yuantu
