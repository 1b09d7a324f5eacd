// SPDX-License-Identifier: Apache-2.0
// Completes local names from the article around them.
#include "graph/context_names.hpp"

#include <algorithm>
#include <map>

#include "extractor/utf.hpp"
#include "graph/canonical_name.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

// The place of the level that 省, 市, 区 or 县 means; a municipality is a city too.
std::uint32_t at_bare_level(std::uint32_t place, char32_t level) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  if (level == U'省') return places.at_level(place, PlaceLevel::Province);
  if (level == U'区' || level == U'县') return places.at_level(place, PlaceLevel::County);
  const std::uint32_t city = places.at_level(place, PlaceLevel::City);
  if (city != no_place) return city;
  const std::uint32_t province = places.at_level(place, PlaceLevel::Province);
  return province != no_place && places[province].full.ends_with("市") ? province : no_place;
}

}  // namespace

ContextNames::ContextNames(const Extraction& extraction, const NameClusters& clusters)
    : extraction_(extraction), clusters_(clusters) {
  for (const NameCluster& cluster : clusters.clusters)
    place_of_.push_back(cluster.place ? *cluster.place : clusters.node(first_name(cluster)).own_region());
}

// The first mention by name; a cluster can begin with a pointer.
std::uint32_t ContextNames::first_name(const NameCluster& cluster) const {
  return extraction_.mentions.resolved(cluster.mentions.front());
}

std::optional<std::u32string> ContextNames::full_name(std::uint32_t cluster) const {
  const NameCluster& local = clusters_.clusters[cluster];
  const std::uint32_t first = local.mentions.front();
  const NameView& name = clusters_.node(first_name(local)).name;
  if (local.type == EntityType::Government)
    return name.level != 0 ? office(name, first) : zone_office(name, first);
  if (local.type == EntityType::Honor) return prize(name, first);
  return std::nullopt;
}

// The place of that level that the article names most; of equals the one named first.
std::optional<std::u32string> ContextNames::office(const NameView& name, std::uint32_t mention) const {
  std::map<std::uint32_t, std::uint32_t> counts;
  std::vector<std::uint32_t> order;
  for (const NameCluster& cluster : clusters_.clusters) {
    const std::uint32_t place = place_of_[static_cast<std::size_t>(&cluster - clusters_.clusters.data())];
    const std::uint32_t container = place == no_place ? no_place : at_bare_level(place, name.level);
    if (container == no_place) continue;
    for (const std::uint32_t other : cluster.mentions) {
      if (clusters_.names.article_of[other] != clusters_.names.article_of[mention]) continue;
      if (counts[container]++ == 0) order.push_back(container);
    }
  }
  if (order.empty()) return std::nullopt;
  const auto by_count = [&](std::uint32_t a, std::uint32_t b) { return counts[a] < counts[b]; };
  const std::uint32_t best = *std::max_element(order.begin(), order.end(), by_count);
  const std::u32string_view key = name.key;
  const std::size_t level_length = key.starts_with(U"自治区") ? 3 : 1;
  return to_utf32(PlaceDirectory::builtin()[best].full) + std::u32string(key.substr(level_length));
}

// 管委会 -> 合肥高新区管委会
std::optional<std::u32string> ContextNames::zone_office(const NameView& name, std::uint32_t mention) const {
  if (name.core != U"管委会" && name.core != U"党工委") return std::nullopt;
  auto zone = nearest(EntityType::Park, mention);
  if (!zone) return std::nullopt;
  return zone->append(name.core);
}

// 一等奖 -> 第三届海鸥杯创新大赛一等奖
std::optional<std::u32string> ContextNames::prize(const NameView& name, std::uint32_t mention) const {
  constexpr std::u32string_view ranks[] = {U"奖", U"冠军", U"亚军", U"季军"};
  const bool is_rank = std::any_of(std::begin(ranks), std::end(ranks),
                                   [&](std::u32string_view rank) { return name.key.ends_with(rank); });
  if (!is_rank) return std::nullopt;
  const auto event = nearest(EntityType::Event, mention);
  if (!event || event->find(U'赛') == std::u32string::npos) return std::nullopt;
  std::u32string_view rank = name.key;
  for (const std::u32string_view bare : {U"大赛", U"比赛", U"总决赛", U"决赛"}) {
    if (rank.starts_with(bare)) rank.remove_prefix(bare.size());
  }
  return *event + std::u32string(rank);
}

std::optional<std::u32string> ContextNames::nearest(EntityType type, std::uint32_t mention) const {
  const NameCluster* best = nullptr;
  std::uint32_t best_at = 0;
  for (const NameCluster& cluster : clusters_.clusters) {
    if (cluster.type != type) continue;
    for (const std::uint32_t other : cluster.mentions) {
      if (other >= mention || clusters_.names.article_of[other] != clusters_.names.article_of[mention])
        continue;
      if (best != nullptr && other < best_at) continue;
      best = &cluster;
      best_at = other;
    }
  }
  if (best == nullptr) return std::nullopt;
  const Mention* longest = nullptr;
  std::uint32_t longest_at = 0;
  for (const std::uint32_t other : best->mentions) {
    const Mention& form = extraction_.mentions.all[other];
    if (form.kind != MentionKind::Name) continue;
    if (longest == nullptr || form.name.size() > longest->name.size()) longest = &form, longest_at = other;
  }
  if (longest == nullptr || is_local(clusters_.node(longest_at).name)) return std::nullopt;
  return longest->name;
}

}  // namespace yuantu
