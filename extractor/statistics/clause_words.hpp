// SPDX-License-Identifier: Apache-2.0
// The words of metrics and cues around one quantity, in its clause and in the part of the clause that belongs
// to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/statistics/number_meaning.hpp"

namespace yuantu {

class ClauseWords {
 public:
  // Sentence and context must outlive the words.
  ClauseWords(const StatisticsView& sentence, std::size_t index, const MeaningContext& context);

  std::u32string_view view(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? sentence_.text.substr(begin, end - begin) : std::u32string_view();
  }
  // The last metric word for this kind of quantity between two places; of those that end there the longest.
  const MetricHit* last_metric(std::uint32_t begin, std::uint32_t end) const;
  const MetricHit* first_metric(std::uint32_t begin, std::uint32_t end) const;
  const CueHit* last_cue(std::uint32_t begin, std::uint32_t end, std::initializer_list<Cue> cues) const;
  // 、 or 和 alone stands between this quantity and the one before it.
  bool is_joined() const;

 protected:
  const StatisticsView& sentence_;
  std::span<const StatedQuantity> quantities_;
  const StatedQuantity& q_;
  std::size_t index_;
  const MeaningContext& context_;
  const std::optional<Meaning>& before_;  // of the quantity before
  std::uint32_t clause_begin_ = 0;
  std::uint32_t clause_end_ = 0;
  Span key_;                // 规上企业 of 规上企业：57家; empty for most
  std::uint32_t left_ = 0;  // the part of the clause that belongs to this quantity
  std::uint32_t right_ = 0;

 private:
  void read_key();
};

// What a percentage measures: growth, a share, a rate, the intensity of research.
std::optional<Meaning> find_percent_meaning(const StatisticsView& sentence, std::size_t index,
                                            const MeaningContext& context);

}  // namespace yuantu
