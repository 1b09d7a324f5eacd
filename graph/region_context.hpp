// SPDX-License-Identifier: Apache-2.0
// Which places an article speaks of, so that a county's name that several provinces have finds its own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "graph/place_directory.hpp"

namespace yuantu {

class RegionContext {
 public:
  // Adds a name's place as evidence.
  void add(std::uint32_t article, std::uint32_t place);
  // The one of several places that the article, or else the document, has most evidence for; without evidence
  // the one of the highest level, if it is alone there.
  std::optional<std::uint32_t> choose(std::uint32_t article, const std::vector<std::uint32_t>& places) const;

 private:
  using Votes = std::map<std::uint32_t, std::uint32_t>;
  static std::optional<std::uint32_t> choose_by(const Votes& votes, const std::vector<std::uint32_t>& places);

  std::map<std::uint32_t, Votes> by_article_;
  Votes all_;
};

}  // namespace yuantu
