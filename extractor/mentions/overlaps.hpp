// SPDX-License-Identifier: Apache-2.0
// Settles which of the overlapping candidates are the names: Candidates -> Mentions.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// For one document, whose candidates grow from pass to pass.
class OverlapSettler {
 public:
  // Which mentions come with their names, which cost most: Closed are all but places and industries.
  enum class Names { Written, Closed, Left };
  Mentions settle(const Document& document, const Candidates& candidates, Names names);

 private:
  // What is taken first is least: the weight turned round and the begin, then length, type and index.
  struct Rank {
    std::uint64_t high;
    std::uint64_t low;
    auto operator<=>(const Rank&) const = default;
    std::uint32_t candidate() const { return static_cast<std::uint32_t>(low); }
  };
  static Rank rank_of(const Candidate& candidate, std::uint32_t index);
  void rank(const Candidates& candidates);
  std::vector<Rank> order_;           // all candidates seen so far, the first to be taken first
  std::vector<std::uint32_t> owner_;  // by character: one more than the last taken candidate over it
  std::vector<std::uint32_t> taken_;
};

// The text of a span as a reader would write it: without layout white space and outer quotation marks.
std::u32string written_name(const Document& document, Span span);

}  // namespace yuantu
