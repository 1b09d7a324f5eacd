// SPDX-License-Identifier: Apache-2.0
// Groups names: strong evidence first, then each short form with the one full form that it fits, or the
// nearest.
#include "graph/name_cluster.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "graph/name_blocks.hpp"
#include "graph/node_groups.hpp"
#include "graph/place_directory.hpp"
#include "graph/strong_pairs.hpp"

namespace yuantu {
namespace {

// Short forms are looked for in the whole page; a file with more articles than a page has is a collection,
// and there each article stands for itself.
constexpr std::size_t page_articles = 16;
// Evidence from here on counts for a name that stands for something already.
constexpr std::int32_t firm_weight = 64;
// A candidate that is better by this is taken although there are others.
constexpr std::int32_t clear_margin = 40;

class NameResolver {
 public:
  NameResolver(const Extraction& extraction, const Review* review)
      : extraction_(extraction),
        review_(review),
        names_(find_nodes(extraction)),
        groups_(names_.nodes.size()) {}

  NameClusters run() {
    link_reviewed();
    link_defined_aliases();
    link_strong();
    link_short_forms();
    list_clusters();
    result_.names = std::move(names_);
    return std::move(result_);
  }

 private:
  const NameView& name(std::uint32_t node) const { return names_.nodes[node].name; }
  // The nodes of the cluster that a node belongs to.
  std::span<const std::uint32_t> members(std::uint32_t node) const { return groups_.members(node); }

  // Why two clusters cannot be one; nullptr where nothing forbids it.
  const char* forbidden(std::uint32_t a, std::uint32_t b) const {
    for (const std::uint32_t x : members(a)) {
      for (const std::uint32_t y : members(b)) {
        if (name(x).type != name(y).type) return "different types";
        if (const char* reason = reason_against(x, y)) return reason;
      }
    }
    return nullptr;
  }

  const char* reason_against(std::uint32_t x, std::uint32_t y) const {
    switch (verdict(x, y)) {
      case Verdict::Different:
        return "a reviewer keeps them apart";
      case Verdict::Same:
        return nullptr;
      default:
        return cannot_link(name(x), name(y));
    }
  }

  Verdict verdict(std::uint32_t x, std::uint32_t y) const {
    if (reviewed_.empty()) return Verdict::Open;
    const auto found = reviewed_.find(std::minmax(x, y));
    return found == reviewed_.end() ? Verdict::Open : found->second;
  }

  bool kept_apart(std::uint32_t a, std::uint32_t b) const {
    if (reviewed_.empty()) return false;
    const std::span<const std::uint32_t> some = members(a), others = members(b);
    return std::any_of(some.begin(), some.end(), [&](std::uint32_t x) {
      return std::any_of(others.begin(), others.end(),
                         [&](std::uint32_t y) { return verdict(x, y) == Verdict::Different; });
    });
  }

  // Pairs that reviewers decided and that the page has; what they hold for one is joined first.
  void link_reviewed() {
    if (review_ == nullptr || review_->empty()) return;
    std::map<std::pair<EntityType, std::u32string_view>, std::uint32_t> nodes;
    for (std::uint32_t n = 0; n < names_.nodes.size(); ++n)
      nodes.emplace(std::pair(name(n).type, std::u32string_view(name(n).key)), n);
    for (const ReviewRow& row : review_->rows()) {
      const auto a = nodes.find({row.type, row.name_key}), b = nodes.find({row.type, row.other_key});
      if (row.applied && a != nodes.end() && b != nodes.end())
        reviewed_.emplace(std::minmax(a->second, b->second), row.verdict);
    }
    for (const auto& [pair, verdict] : reviewed_) {
      if (verdict != Verdict::Same) continue;
      const auto& [a, b] = pair;
      const char* reason = kept_apart(a, b) ? "another reviewed pair keeps them apart" : nullptr;
      decide(a, b, {Evidence::Reviewed, 4096}, reason);
      if (reason == nullptr) groups_.join(a, b);
    }
  }

  void decide(std::uint32_t short_node, std::uint32_t full_node, Match match, const char* reason) {
    result_.decisions.push_back({short_node, std::u32string(name(short_node).key),
                                 std::u32string(name(full_node).key), match, reason == nullptr,
                                 reason == nullptr ? "" : reason});
  }

  // The text's own word counts more than our comparison, but not against numbers, nor against what else the
  // two clusters hold. A page can define one alias (大赛, 公司) in each article anew.
  void link_defined_aliases() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> fulls_of;
    for (const AliasLink& link : extraction_.mentions.aliases) {
      if (link.full == no_mention || link.alias == no_mention) continue;
      const std::uint32_t full = names_.of_mention[link.full], alias = names_.of_mention[link.alias];
      if (full == no_node || alias == no_node || full == alias) continue;
      std::vector<std::uint32_t>& fulls = fulls_of[alias];
      if (std::find(fulls.begin(), fulls.end(), full) == fulls.end()) fulls.push_back(full);
    }
    for (const auto& [alias, fulls] : fulls_of) link_defined_alias(alias, fulls);
  }

  void link_defined_alias(std::uint32_t alias, const std::vector<std::uint32_t>& fulls) {
    constexpr Match match{Evidence::DefinedAlias, 192};
    std::vector<std::pair<std::uint32_t, Match>> meant;
    std::set<std::uint32_t> roots;
    for (const std::uint32_t full : fulls) {
      const char* reason = reason_against_alias(alias, full);
      if (reason != nullptr) {
        decide(alias, full, match, reason);
      } else if (roots.insert(groups_.root(full)).second) {
        meant.emplace_back(full, match);
      }
    }
    if (meant.size() > 1 && !are_one(meant)) {
      assign_by_context(alias, meant);
      return;
    }
    for (const auto& [full, evidence] : meant) {
      if (name(full).type != name(alias).type) retype(alias, name(full).type);
      decide(alias, full, match, nullptr);
      groups_.join(full, alias);
    }
  }

  const char* reason_against_alias(std::uint32_t alias, std::uint32_t full) const {
    if (name(full).type != name(alias).type && names_.nodes[full].trust < names_.nodes[alias].trust)
      return "different types";
    if (conflicting(name(full).numbers, name(alias).numbers)) return "different numbers";
    if (kept_apart(alias, full)) return "a reviewer keeps them apart";
    for (const std::uint32_t x : members(alias)) {
      for (const std::uint32_t y : members(full)) {
        if (x == alias && y == full) continue;
        if (const char* reason = reason_against(x, y)) return reason;
      }
    }
    return nullptr;
  }

  // The full forms of one alias are forms of one name.
  bool are_one(const std::vector<std::pair<std::uint32_t, Match>>& meant) const {
    return std::all_of(meant.begin() + 1, meant.end(), [&](const auto& other) {
      return match_names(name(meant.front().first), name(other.first)).evidence != Evidence::None;
    });
  }

  void retype(std::uint32_t node, EntityType type) {
    names_.nodes[node].name = names_.arena.keep(canonical_name(type, name(node).key), name(node).key);
  }

  void link_strong() {
    for (const StrongPair& pair : strong_pairs(names_)) {
      if (groups_.root(pair.a) == groups_.root(pair.b)) continue;
      const char* reason = pair.match.weight != 176     ? forbidden(pair.a, pair.b)
                           : kept_apart(pair.a, pair.b) ? "a reviewer keeps them apart"
                                                        : nullptr;
      decide(pair.a, pair.b, pair.match, reason);
      if (reason == nullptr) groups_.join(pair.a, pair.b);
    }
  }

  // Longer forms first, so that the short ones find them already joined.
  void link_short_forms() {
    const auto candidates = weak_candidates(names_, extraction_.document.articles.size() > page_articles);
    std::vector<std::uint32_t> order;
    for (std::uint32_t n = 0; n < candidates.size(); ++n) {
      if (!candidates[n].empty()) order.push_back(n);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return name(a).core.size() > name(b).core.size();
    });
    for (const std::uint32_t node : order) link_short_form(node, candidates[node]);
  }

  void link_short_form(std::uint32_t node, const std::vector<std::pair<std::uint32_t, Match>>& candidates) {
    std::map<std::uint32_t, std::pair<std::uint32_t, Match>> best;  // by cluster
    for (const auto& [whole, match] : candidates) {
      if (groups_.root(whole) == groups_.root(node)) return;
      const char* reason = forbidden(node, whole);
      if (verdict(node, whole) == Verdict::Unsure) reason = "a reviewer is not sure";
      if (reason == nullptr && name(node).level != 0 && is_elsewhere(node, whole))
        reason = "its article tells of another place";
      // 大赛 that the text defines for one competition is not the tail of another's name.
      if (reason == nullptr && members(node).size() > 1 && match.weight < firm_weight)
        reason = "it has its meaning already";
      if (reason != nullptr) {
        decide(node, whole, match, reason);
        continue;
      }
      const auto [place, is_new] = best.try_emplace(groups_.root(whole), whole, match);
      if (!is_new && place->second.second.weight < match.weight) place->second = {whole, match};
    }
    std::vector<std::pair<std::uint32_t, Match>> ranked;
    for (const auto& [root, candidate] : best) ranked.push_back(candidate);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second.weight > b.second.weight; });
    if (ranked.empty()) return;
    if (ranked.size() == 1 || ranked[0].second.weight - ranked[1].second.weight >= clear_margin) {
      decide(node, ranked[0].first, ranked[0].second, nullptr);
      groups_.join(node, ranked[0].first);
      return;
    }
    if (tells_parts_apart(node, ranked)) {
      for (const auto& [whole, match] : ranked) decide(node, whole, match, "the text tells the parts apart");
      return;
    }
    assign_by_context(node, ranked);
  }

  // 省科技厅 is not 江海省科技厅 where its article names places, and all of them lie in other provinces.
  bool is_elsewhere(std::uint32_t node, std::uint32_t whole) const {
    const PlaceDirectory& places = PlaceDirectory::builtin();
    const std::uint32_t region = names_.nodes[whole].own_region();
    if (region == no_place) return false;
    std::set<std::uint32_t> articles;
    for (const std::uint32_t mention : names_.nodes[node].mentions)
      articles.insert(names_.article_of[mention]);
    bool any = false;
    for (std::uint32_t mention = 0; mention < names_.of_mention.size(); ++mention) {
      if (names_.of_mention[mention] == no_node || articles.count(names_.article_of[mention]) == 0) continue;
      const NameNode& other = names_.nodes[names_.of_mention[mention]];
      const std::uint32_t place = other.place ? *other.place : other.own_region();
      if (place == no_place) continue;
      if (places.is_within(place, region) || places.is_within(region, place)) return false;
      any = true;
    }
    return any;
  }

  // 一期 and 二期 stand beside the project as a whole.
  bool tells_parts_apart(std::uint32_t node,
                         const std::vector<std::pair<std::uint32_t, Match>>& ranked) const {
    constexpr TypeSet with_phases(EntityType::Project, EntityType::Park);
    return with_phases.has(name(node).type) &&
           conflicting(name(ranked[0].first).numbers, name(ranked[1].first).numbers);
  }

  // A form that fits several: each mention means the nearest one before it in its article.
  void assign_by_context(std::uint32_t node, const std::vector<std::pair<std::uint32_t, Match>>& candidates) {
    std::set<std::uint32_t> chosen;
    std::map<std::uint32_t, std::uint32_t> choice;
    for (const std::uint32_t mention : names_.nodes[node].mentions) {
      const std::uint32_t whole = nearest(mention, candidates);
      choice[mention] = whole;
      chosen.insert(whole);
    }
    for (const auto& [whole, match] : candidates)
      decide(node, whole, match,
             chosen.count(whole) != 0 ? nullptr : "another fits as well and stands nearer");
    if (chosen.size() == 1 && *chosen.begin() != no_node) {
      groups_.join(node, *chosen.begin());
      return;
    }
    for (const auto& [mention, whole] : choice) {
      if (whole != no_node) meant_.emplace(mention, whole);
    }
  }

  std::uint32_t nearest(std::uint32_t mention,
                        const std::vector<std::pair<std::uint32_t, Match>>& candidates) const {
    std::tuple<bool, std::uint32_t> best_distance{true, no_mention};
    std::uint32_t best = no_node;
    for (const auto& [whole, match] : candidates) {
      for (const std::uint32_t member : members(whole)) {
        for (const std::uint32_t other : names_.nodes[member].mentions) {
          if (names_.article_of[other] != names_.article_of[mention]) continue;
          const std::tuple distance{other > mention, other > mention ? other - mention : mention - other};
          if (distance >= best_distance) continue;
          best_distance = distance;
          best = whole;
        }
      }
    }
    return best;
  }

  // Lists clusters in the order of their first mention.
  void list_clusters() {
    const Mentions& mentions = extraction_.mentions;
    result_.cluster_of.assign(mentions.all.size(), no_cluster);
    std::vector<std::uint32_t> cluster_of_root(groups_.size(), no_cluster);
    result_.clusters.reserve(groups_.size());
    for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
      const std::uint32_t named = mentions.resolved(i);
      std::uint32_t node = named == no_mention ? no_node : names_.of_mention[named];
      if (node == no_node) continue;
      if (const auto meant = meant_.find(named); meant != meant_.end()) node = meant->second;
      std::uint32_t& cluster = cluster_of_root[groups_.root(node)];
      if (cluster == no_cluster) {
        cluster = static_cast<std::uint32_t>(result_.clusters.size());
        result_.clusters.push_back(
            {name(groups_.root(node)).type, {}, names_.nodes[groups_.root(node)].place});
      }
      result_.cluster_of[i] = cluster;
    }
    list_mentions();
  }

  // Those of one cluster behind those of another.
  void list_mentions() {
    std::vector<std::uint32_t> ends(result_.clusters.size() + 1);
    for (const std::uint32_t cluster : result_.cluster_of) {
      if (cluster != no_cluster) ++ends[cluster + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    result_.mentions.resize(ends.back());
    for (std::size_t c = 0; c < result_.clusters.size(); ++c)
      result_.clusters[c].mentions = std::span(result_.mentions).subspan(ends[c], ends[c + 1] - ends[c]);
    for (std::uint32_t i = 0; i < result_.cluster_of.size(); ++i) {
      if (result_.cluster_of[i] != no_cluster) result_.mentions[ends[result_.cluster_of[i]]++] = i;
    }
  }

  const Extraction& extraction_;
  const Review* review_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Verdict> reviewed_;  // by nodes, the smaller first
  NameNodes names_;
  NodeGroups groups_;
  std::map<std::uint32_t, std::uint32_t>
      meant_;  // mention -> node, where the mentions of a form mean several
  NameClusters result_;
};

}  // namespace

NameClusters cluster_names(const Extraction& extraction, const Review* review) {
  return NameResolver(extraction, review).run();
}

}  // namespace yuantu
