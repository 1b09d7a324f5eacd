// SPDX-License-Identifier: Apache-2.0
// Gives things whose names work only inside their page the name that the page means: 省科技厅 ->
// 安徽省科技厅.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractor/extraction.hpp"
#include "graph/name_cluster.hpp"

namespace yuantu {

class ContextNames {
 public:
  ContextNames(const Extraction& extraction, const NameClusters& clusters);

  // The full name of a cluster that has only local names; nothing where the page does not tell it.
  std::optional<std::u32string> full_name(std::uint32_t cluster) const;

 private:
  std::uint32_t first_name(const NameCluster& cluster) const;
  std::optional<std::u32string> office(const NameView& name, std::uint32_t mention) const;
  std::optional<std::u32string> zone_office(const NameView& name, std::uint32_t mention) const;
  std::optional<std::u32string> prize(const NameView& name, std::uint32_t mention) const;
  // The longest name of the nearest earlier cluster of a type in the mention's article.
  std::optional<std::u32string> nearest(EntityType type, std::uint32_t mention) const;

  const Extraction& extraction_;
  const NameClusters& clusters_;
  std::vector<std::uint32_t> place_of_;  // by cluster: the place that it is, or that its first name tells
};

}  // namespace yuantu
