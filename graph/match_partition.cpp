// SPDX-License-Identifier: Apache-2.0
// Looks at each component of the match graph, then merges greedily.
#include "graph/match_partition.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "graph/match_component.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

// Components of more profiles are merged without looking for conflicts first: pairs grow with the square.
constexpr std::size_t max_component = 256;
// A thing is well known if so many documents name it.
constexpr std::size_t well_known = 3;
// No thing has more names than this; what would have more is a heap of things with a common name.
constexpr std::size_t max_names = 1000;
// From here on a page's support for an edge adds nothing.
constexpr std::size_t max_support = 16;

std::int64_t capacity_of(const ProfileSet& set, const MatchEdge& edge) {
  const std::size_t support =
      std::min({set.documents(edge.a).size(), set.documents(edge.b).size(), max_support});
  return edge.match.weight * static_cast<std::int64_t>(support);
}

// One component: its profiles, and the edges between them.
class Component {
 public:
  Component(const ProfileSet& set, const MatchGraph& graph, const Constraints& constraints,
            std::span<const std::uint32_t> edges)
      : set_(set), graph_(graph), constraints_(constraints), edges_(edges) {
    for (const std::uint32_t e : edges) {
      profiles_.push_back(graph.edges[e].a);
      profiles_.push_back(graph.edges[e].b);
    }
    std::sort(profiles_.begin(), profiles_.end());
    profiles_.erase(std::unique(profiles_.begin(), profiles_.end()), profiles_.end());
  }

  std::size_t size() const { return profiles_.size(); }

  void refuse(std::vector<Refusal>& refusals) {
    local_.clear();
    for (const std::uint32_t e : edges_)
      local_.push_back(
          {vertex(graph_.edges[e].a), vertex(graph_.edges[e].b), capacity_of(set_, graph_.edges[e])});
    const auto vertices = static_cast<std::uint32_t>(profiles_.size());
    for (const std::uint32_t e : cut_conflicts(vertices, local_, conflicts()))
      refusals[edges_[e]] = Refusal::Conflict;
    if (document_count() < 2 * well_known) return;  // no bridge parts two well-known things
    for (const std::uint32_t e : find_bridges(vertices, local_)) {
      if (refusals[edges_[e]] == Refusal::None && is_false_bridge(e)) refusals[edges_[e]] = Refusal::Bridge;
    }
  }

 private:
  std::uint32_t vertex(std::uint32_t profile) const {
    return static_cast<std::uint32_t>(std::lower_bound(profiles_.begin(), profiles_.end(), profile) -
                                      profiles_.begin());
  }

  std::vector<std::pair<std::uint32_t, std::uint32_t>> conflicts() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < profiles_.size(); ++i) {
      for (std::uint32_t j = i + 1; j < profiles_.size(); ++j) {
        if (constraints_.forbidden(set_.names_of(profiles_[i]), set_.names_of(profiles_[j])))
          found.emplace_back(i, j);
      }
    }
    return found;
  }

  std::size_t document_count() const {
    std::size_t count = 0;
    for (const std::uint32_t profile : profiles_) count += set_.documents(profile).size();
    return count;
  }

  // What stands on one side of a bridge.
  struct Side {
    std::set<std::uint32_t> regions, names;
  };

  // One page alone says that two things are one which other pages name often, never together, in other
  // provinces, and with names that have nothing in common: rather the page was misread.
  bool is_false_bridge(std::uint32_t edge) const {
    const MatchEdge& bridge = graph_.edges[edges_[edge]];
    if (std::min(set_.documents(bridge.a).size(), set_.documents(bridge.b).size()) > 1) return false;
    const std::vector<std::uint8_t> sides =
        sides_of(static_cast<std::uint32_t>(profiles_.size()), local_, edge);
    if (std::min(documents_of(sides, 1, edge), documents_of(sides, 0, edge)) < well_known) return false;
    const Side first = side(sides, 1, edge), second = side(sides, 0, edge);
    if (first.regions.empty() || second.regions.empty()) return false;
    const auto in_first = [&](std::uint32_t region) { return first.regions.count(region) != 0; };
    if (std::any_of(second.regions.begin(), second.regions.end(), in_first)) return false;
    return !alike(first.names, second.names);
  }

  // The page that holds the sides together is no witness for either.
  Side side(const std::vector<std::uint8_t>& sides, std::uint8_t wanted, std::uint32_t bridge) const {
    Side result;
    for (std::uint32_t v = 0; v < profiles_.size(); ++v) {
      if (sides[v] != wanted || joins_both(v, bridge)) continue;
      const std::uint32_t profile = profiles_[v];
      if (set_.region(profile) != no_place) result.regions.insert(set_.region(profile));
      result.names.insert(set_.names_of(profile).begin(), set_.names_of(profile).end());
    }
    return result;
  }

  std::size_t documents_of(const std::vector<std::uint8_t>& sides, std::uint8_t wanted,
                           std::uint32_t bridge) const {
    std::size_t count = 0;
    for (std::uint32_t v = 0; v < profiles_.size(); ++v) {
      if (sides[v] == wanted && !joins_both(v, bridge)) count += set_.documents(profiles_[v]).size();
    }
    return count;
  }

  // No other edge than the bridge lies between the sides.
  bool joins_both(std::uint32_t v, std::uint32_t bridge) const {
    return (local_[bridge].a == v || local_[bridge].b == v) && set_.documents(profiles_[v]).size() == 1;
  }

  bool alike(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) const {
    for (const std::uint32_t x : a) {
      for (const std::uint32_t y : b) {
        if (x == y || match_names(set_.names[x], set_.names[y]).evidence != Evidence::None) return true;
      }
    }
    return false;
  }

  const ProfileSet& set_;
  const MatchGraph& graph_;
  const Constraints& constraints_;
  std::span<const std::uint32_t> edges_;
  std::vector<std::uint32_t> profiles_;
  std::vector<ComponentEdge> local_;
};

std::uint32_t find_root(std::vector<std::uint32_t>& parent, std::uint32_t v) {
  while (parent[v] != v) v = parent[v] = parent[parent[v]];
  return v;
}

// Edges, grouped by component.
std::vector<std::uint32_t> by_component(const ProfileSet& set, const MatchGraph& graph,
                                        std::vector<std::uint32_t>& component_of) {
  std::vector<std::uint32_t> parent(set.size());
  std::iota(parent.begin(), parent.end(), 0u);
  for (const MatchEdge& edge : graph.edges) {
    const std::uint32_t a = find_root(parent, edge.a), b = find_root(parent, edge.b);
    parent[std::max(a, b)] = std::min(a, b);
  }
  component_of.resize(graph.edges.size());
  for (std::size_t e = 0; e < graph.edges.size(); ++e) component_of[e] = find_root(parent, graph.edges[e].a);
  std::vector<std::uint32_t> order(graph.edges.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    return std::tie(component_of[x], x) < std::tie(component_of[y], y);
  });
  return order;
}

void examine_components(const ProfileSet& set, const MatchGraph& graph, const Constraints& constraints,
                        Partition& result) {
  std::vector<std::uint32_t> component_of;
  const std::vector<std::uint32_t> order = by_component(set, graph, component_of);
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && component_of[order[end]] == component_of[order[begin]]) ++end;
    Component component(set, graph, constraints, std::span(order).subspan(begin, end - begin));
    result.largest_component = std::max(result.largest_component, component.size());
    if (component.size() < 3) continue;  // an edge between two was compared when it was made
    if (component.size() > max_component) {
      ++result.unexamined;
    } else {
      component.refuse(result.refusals);
    }
  }
}

}  // namespace

const char* words_for(Refusal refusal) {
  switch (refusal) {
    case Refusal::None:
      return "";
    case Refusal::Conflict:
      return "it is the weakest link between things that cannot be one";
    case Refusal::Bridge:
      return "one page alone holds two well-known things of two provinces together";
    case Refusal::CannotLink:
      return "other names of the two cannot be one thing";
    case Refusal::Full:
      return "the cluster has as many names as one may have";
  }
  return "";
}

Agglomeration::Agglomeration(const ProfileSet& set, const Constraints& constraints,
                             const Authority* authority)
    : set_(set),
      constraints_(constraints),
      authority_(authority),
      root_(set.size()),
      next_(set.size()),
      names_(set.size()) {
  if (authority != nullptr && !authority->empty()) {
    for (std::uint32_t p = 0; p < set.size(); ++p) records_.push_back(set.record(p));
  }
  std::iota(root_.begin(), root_.end(), 0u);
  std::iota(next_.begin(), next_.end(), 0u);
}

std::span<const std::uint32_t> Agglomeration::names(std::uint32_t root) const {
  return names_[root].empty() ? set_.names_of(root) : std::span<const std::uint32_t>(names_[root]);
}

std::vector<std::uint32_t> Agglomeration::members(std::uint32_t root) const {
  std::vector<std::uint32_t> all{root};
  for (std::uint32_t p = next_[root]; p != root; p = next_[p]) all.push_back(p);
  return all;
}

std::size_t Agglomeration::largest() const {
  std::vector<std::uint32_t> sizes(root_.size());
  std::uint32_t most = 0;
  for (const std::uint32_t root : root_) most = std::max(most, ++sizes[root]);
  return most;
}

bool Agglomeration::records_conflict(std::uint32_t a, std::uint32_t b) const {
  if (record(a) == no_record && record(b) == no_record) return false;
  if (record(a) != no_record && record(b) != no_record) return true;
  if (record(a) == no_record) std::swap(a, b);
  return !fits_record(set_.names, names(b), (*authority_)[record(a)]);
}

Refusal Agglomeration::join(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t to = std::min(root_[a], root_[b]), from = std::max(root_[a], root_[b]);
  if (to == from) return Refusal::None;
  const std::span<const std::uint32_t> x = names(to), y = names(from);
  if (x.size() + y.size() > max_names) return Refusal::Full;
  if (records_conflict(to, from) || constraints_.forbidden(x, y)) return Refusal::CannotLink;
  join_known(to, from);
  return Refusal::None;
}

void Agglomeration::join_known(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t to = std::min(root_[a], root_[b]), from = std::max(root_[a], root_[b]);
  if (to == from) return;
  const std::span<const std::uint32_t> x = names(to), y = names(from);
  if (record(from) != no_record) records_[to] = records_[from];
  std::vector<std::uint32_t> all;
  std::set_union(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(all));
  names_[to] = std::move(all);
  names_[from] = {};
  for (std::uint32_t p = from;;) {
    root_[p] = to;
    p = next_[p];
    if (p == from) break;
  }
  std::swap(next_[to], next_[from]);
}

Partition partition(const ProfileSet& set, const MatchGraph& graph, const Constraints& constraints,
                    Agglomeration& clusters) {
  Partition result;
  result.refusals.resize(graph.edges.size());
  examine_components(set, graph, constraints, result);
  std::vector<std::uint32_t> order(graph.edges.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const MatchEdge &a = graph.edges[x], &b = graph.edges[y];
    return std::tie(b.match.weight, a.a, a.b) < std::tie(a.match.weight, b.a, b.b);
  });
  for (const std::uint32_t e : order) {
    if (result.refusals[e] == Refusal::None)
      result.refusals[e] = clusters.join(graph.edges[e].a, graph.edges[e].b);
  }
  return result;
}

}  // namespace yuantu
