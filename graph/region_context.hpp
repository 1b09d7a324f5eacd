// SPDX-License-Identifier: Apache-2.0
// Which places an article speaks of, so that a county's name that several provinces have finds its own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/place_directory.hpp"

namespace yuantu {

class RegionContext {
 public:
  // Adds a name's place as evidence.
  void add(std::uint32_t article, std::uint32_t place);
  // To be called when all evidence is there, before anything is chosen.
  void settle();
  // The one of several places that the article, or else the document, has most evidence for; without evidence
  // the one of the highest level, if it is alone there.
  std::optional<std::uint32_t> choose(std::uint32_t article, std::span<const std::uint32_t> places) const;

 private:
  struct Vote {
    std::uint32_t article, place, count;
  };
  using Votes = std::span<const Vote>;  // by place
  static void add_up(std::vector<Vote>& votes);
  static std::optional<std::uint32_t> choose_by(Votes votes, std::span<const std::uint32_t> places);
  Votes of_article(std::uint32_t article) const;

  std::vector<Vote> by_article_;  // by article, then by place
  std::vector<Vote> all_;         // by place; of article 0
};

}  // namespace yuantu
