// SPDX-License-Identifier: Apache-2.0
// Blocks profiles by keys, compares inside blocks, and partitions the graph with Boost.Graph.
#include "graph/match_graph.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <numeric>
#include <tuple>

#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

// A block in which more things than this have one key (科技公司, 创新中心) tells nothing more by one more
// comparison; what is left out is counted.
constexpr std::size_t max_leaders = 64;

struct BlockEntry {
  std::uint64_t hash;
  std::uint32_t profile;
  std::uint32_t name;
  auto operator<=>(const BlockEntry&) const = default;
};

std::vector<BlockEntry> make_blocks(const ProfileSet& set) {
  std::vector<BlockEntry> entries;
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    for (const std::uint32_t name : set.names_of(p)) entries.push_back({set.names.match_hash(name), p, name});
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

class BlockMatcher {
 public:
  BlockMatcher(const ProfileSet& set, MatchGraph& graph) : set_(set), graph_(graph) {}

  // Profiles of one block, each with the name that brought it there. The first of each kind is a leader; a
  // profile that fits one leader is linked to it, one that fits several is decided by where its documents
  // play.
  void run(std::span<const BlockEntry> block) {
    std::vector<std::pair<Fullness, const BlockEntry*>> order;
    for (const BlockEntry& entry : block) {
      if (order.empty() || order.back().second->profile != entry.profile)
        order.emplace_back(fullness(entry), &entry);
    }
    graph_.largest_block = std::max(graph_.largest_block, order.size());
    if (order.size() < 2) return;
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const BlockEntry*> leaders;
    for (const auto& [full, entry] : order) place(*entry, leaders);
  }

 private:
  // Names that say most come first: registered firms, names with their region, then many names.
  using Fullness = std::tuple<bool, bool, std::size_t>;
  Fullness fullness(const BlockEntry& entry) const {
    bool registered = false, placed = false;
    const std::span<const std::uint32_t> names = set_.names_of(entry.profile);
    for (const std::uint32_t n : names) {
      const NameView name = set_.names[n];
      registered |= name.registered;
      placed |= !name.regions.empty() || !name.seat.empty();
    }
    return {registered, placed, names.size()};
  }

  void place(const BlockEntry& entry, std::vector<const BlockEntry*>& leaders) {
    std::vector<const BlockEntry*> fitting;
    for (const BlockEntry* leader : leaders) {
      if (fits(entry, *leader)) fitting.push_back(leader);
    }
    graph_.compared += leaders.size();
    if (fitting.size() > 1) keep_nearest(entry, fitting);
    if (fitting.size() == 1) {
      link(entry, *fitting.front());
    } else if (fitting.empty()) {
      if (leaders.size() < max_leaders) {
        leaders.push_back(&entry);
      } else {
        ++graph_.dropped;
      }
    }
  }

  bool fits(const BlockEntry& entry, const BlockEntry& leader) const {
    if (share_document(set_.documents(entry.profile), set_.documents(leader.profile))) return false;
    if (set_.type(entry.profile) == EntityType::Person && !persons_fit(entry, leader)) return false;
    return !forbidden(set_.names, set_.names_of(entry.profile), set_.names_of(leader.profile));
  }

  // What one document names apart although it shares a name was kept apart by its text.
  static bool share_document(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    const auto &few = a.size() < b.size() ? a : b, &many = a.size() < b.size() ? b : a;
    return std::any_of(few.begin(), few.end(), [&](std::uint32_t document) {
      return std::binary_search(many.begin(), many.end(), document);
    });
  }

  // Of names with two characters there are many bearers: they need one province.
  bool persons_fit(const BlockEntry& entry, const BlockEntry& leader) const {
    const std::uint32_t a = set_.region(entry.profile), b = set_.region(leader.profile);
    return set_.names[entry.name].key.size() > 2 || a == no_place || b == no_place || a == b;
  }

  void keep_nearest(const BlockEntry& entry, std::vector<const BlockEntry*>& fitting) const {
    const std::uint32_t here = set_.region(entry.profile);
    std::vector<const BlockEntry*> near;
    for (const BlockEntry* leader : fitting) {
      if (here != no_place && plays_in(leader->profile, here)) near.push_back(leader);
    }
    if (near.size() == 1) fitting = near;
  }

  bool plays_in(std::uint32_t profile, std::uint32_t province) const {
    for (const std::uint32_t n : set_.names_of(profile)) {
      const NameView name = set_.names[n];
      for (const std::uint32_t place : name.seat.empty() ? name.regions : name.seat)
        if (PlaceDirectory::builtin().is_within(place, province)) return true;
    }
    return set_.region(profile) == province;
  }

  void link(const BlockEntry& entry, const BlockEntry& leader) {
    const Match match = entry.name == leader.name
                            ? same_name(set_.names[entry.name])
                            : match_names(set_.names[entry.name], set_.names[leader.name]);
    if (match.evidence == Evidence::None) return;
    const auto [a, b] = std::minmax(entry.profile, leader.profile);
    graph_.edges.push_back({a, b, match, leader.name});
  }

  // A full name says more than a short one, which others may have too.
  static Match same_name(const NameView& name) {
    const bool full = name.registered || name.known || !name.regions.empty() || name.key.size() >= 6;
    return {Evidence::SameForm, full ? 176 : 128};
  }

  const ProfileSet& set_;
  MatchGraph& graph_;
};

// The strongest edge of each pair stays: parallel edges would hide bridges.
void collapse_parallel(std::vector<MatchEdge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const MatchEdge& x, const MatchEdge& y) {
    return std::tuple(x.a, x.b, -x.match.weight, x.via) < std::tuple(y.a, y.b, -y.match.weight, y.via);
  });
  const auto same = [](const MatchEdge& x, const MatchEdge& y) { return x.a == y.a && x.b == y.b; };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
}

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_index_t, std::size_t>>;

// Edges whose biconnected component is one edge, in components of three and more.
std::vector<std::uint32_t> find_bridges(const Graph& graph, std::size_t edge_count) {
  std::vector<std::size_t> component(edge_count);
  const auto index = boost::get(boost::edge_index, graph);
  const std::size_t count =
      boost::biconnected_components(graph, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::uint32_t> sizes(count);
  for (const std::size_t c : component) ++sizes[c];
  std::vector<std::uint32_t> bridges;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const bool lone_pair = boost::degree(boost::source(edge, graph), graph) == 1 &&
                           boost::degree(boost::target(edge, graph), graph) == 1;
    const std::size_t e = boost::get(index, edge);
    if (!lone_pair && sizes[component[e]] == 1) bridges.push_back(static_cast<std::uint32_t>(e));
  }
  std::sort(bridges.begin(), bridges.end());
  return bridges;
}

// The clusters while they grow: their profiles and the names that tell them from others.
class Agglomeration {
 public:
  explicit Agglomeration(const ProfileSet& set) : set_(set), root_(set.size()) {
    std::iota(root_.begin(), root_.end(), 0u);
    for (std::uint32_t p = 0; p < set.size(); ++p) members_.push_back({p});
    for (std::uint32_t p = 0; p < set.size(); ++p)
      names_.emplace_back(set.names_of(p).begin(), set.names_of(p).end());
  }

  bool join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t to = std::min(root_[a], root_[b]), from = std::max(root_[a], root_[b]);
    if (to == from) return true;
    if (forbidden(set_.names, names_[to], names_[from])) return false;
    for (const std::uint32_t profile : members_[from]) root_[profile] = to;
    members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
    std::vector<std::uint32_t> all;
    std::set_union(names_[to].begin(), names_[to].end(), names_[from].begin(), names_[from].end(),
                   std::back_inserter(all));
    names_[to] = std::move(all);
    members_[from].clear();
    names_[from].clear();
    return true;
  }

  std::vector<std::uint32_t> roots() && { return std::move(root_); }

 private:
  const ProfileSet& set_;
  std::vector<std::uint32_t> root_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::vector<std::uint32_t>> names_;
};

}  // namespace

bool forbidden(const NameTable& names, std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  for (const std::uint32_t x : a) {
    for (const std::uint32_t y : b) {
      if (x != y && cannot_link(names[x], names[y]) != nullptr) return true;
    }
  }
  return false;
}

MatchGraph make_match_graph(const ProfileSet& set) {
  MatchGraph graph;
  const std::vector<BlockEntry> entries = make_blocks(set);
  BlockMatcher matcher(set, graph);
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end].hash == entries[begin].hash) ++end;
    if (end - begin > 1) matcher.run(std::span(entries).subspan(begin, end - begin));
  }
  collapse_parallel(graph.edges);
  return graph;
}

Partition partition(const ProfileSet& set, const MatchGraph& graph) {
  Partition result;
  Graph boost_graph(set.size());
  for (std::size_t e = 0; e < graph.edges.size(); ++e)
    boost::add_edge(graph.edges[e].a, graph.edges[e].b, e, boost_graph);
  result.bridges = find_bridges(boost_graph, graph.edges.size());
  std::vector<std::uint32_t> order(graph.edges.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const MatchEdge &a = graph.edges[x], &b = graph.edges[y];
    return std::tie(b.match.weight, a.a, a.b) < std::tie(a.match.weight, b.a, b.b);
  });
  Agglomeration clusters(set);
  for (const std::uint32_t e : order) {
    if (!clusters.join(graph.edges[e].a, graph.edges[e].b)) ++result.refused;
  }
  result.cluster_of = std::move(clusters).roots();
  return result;
}

}  // namespace yuantu
