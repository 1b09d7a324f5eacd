// SPDX-License-Identifier: Apache-2.0
// Names the prizes of contests that are called by their grade alone: 二等奖由…摘取.
#pragma once

#include <algorithm>

#include "extractor/mention.hpp"
#include "extractor/mentions/candidate.hpp"

namespace yuantu {

// Goes through the sentences of a document in text order and keeps the contest in hand.
class PrizeNamer {
 public:
  explicit PrizeNamer(const Mentions& mentions)
      : mentions_(mentions.all),
        any_event_(std::any_of(mentions_.begin(), mentions_.end(),
                               [](const Mention& name) { return name.type == EntityType::Event; })) {}
  void read(const TokenizedSentence& sentence, Candidates& candidates);

 private:
  void walk_to(const Document& document, std::uint32_t place, std::uint32_t article);
  bool has_winner(Span sentence) const;
  const Mention* covering(Span span) const;

  const std::vector<Mention>& mentions_;
  bool any_event_;
  std::size_t next_ = 0;
  std::size_t contest_ = no_contest;
  std::uint32_t article_ = 0;  // where the contest was named
  static constexpr std::size_t no_contest = static_cast<std::size_t>(-1);
};

}  // namespace yuantu
