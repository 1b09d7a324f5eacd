// SPDX-License-Identifier: Apache-2.0
// Finds runs of names joined by 、 and 和, to which a list of numbers or one number may belong.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/metric_table.hpp"

namespace yuantu {

class NameLists {
 public:
  explicit NameLists(const MentionContext& context) : context_(context) {}

  // The number of names that stand in a list right before a place (A、B、C3家公司); 0 without a list.
  std::size_t size_at(std::uint32_t sentence, std::uint32_t at) const;
  // The list of names of a size in the sentence that fits a class best; of equals the last before a place.
  std::vector<std::uint32_t> of_size(std::uint32_t sentence, std::uint32_t at, std::size_t size,
                                     SubjectClass kind) const;
  // The list of names that ends right before a place (a word or two between).
  std::vector<std::uint32_t> ending_at(std::uint32_t sentence, std::uint32_t at) const;

 private:
  std::vector<std::vector<std::uint32_t>> lists_in(Span span) const;

  const MentionContext& context_;
};

}  // namespace yuantu
