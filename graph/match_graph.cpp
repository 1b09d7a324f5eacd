// SPDX-License-Identifier: Apache-2.0
// Blocks profiles by keys and compares inside blocks.
#include "graph/match_graph.hpp"

#include <algorithm>
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
  BlockMatcher(const ProfileSet& set, const Constraints& constraints, const Authority* authority,
               MatchGraph& graph)
      : set_(set), constraints_(constraints), authority_(authority), graph_(graph) {}

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
  // Names that say most come first: records of authority, registered firms, names with their region, then
  // many names.
  using Fullness = std::tuple<bool, bool, bool, std::size_t>;
  Fullness fullness(const BlockEntry& entry) const {
    bool registered = false, placed = false;
    const std::span<const std::uint32_t> names = set_.names_of(entry.profile);
    for (const std::uint32_t n : names) {
      const NameView name = set_.names[n];
      registered |= name.registered;
      placed |= !name.regions.empty() || !name.seat.empty();
    }
    return {set_.record(entry.profile) != no_record, registered, placed, names.size()};
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
    } else if (!fitting.empty()) {
      note_ambiguous(entry, fitting);
    } else {
      if (leaders.size() < max_leaders) {
        leaders.push_back(&entry);
      } else {
        ++graph_.dropped;
      }
    }
  }

  void note_ambiguous(const BlockEntry& entry, const std::vector<const BlockEntry*>& fitting) {
    AmbiguousMatch match{entry.name, {}};
    for (const BlockEntry* leader : fitting) {
      if (set_.record(leader->profile) != no_record) match.records.push_back(set_.record(leader->profile));
    }
    if (match.records.empty()) return;
    std::sort(match.records.begin(), match.records.end());
    graph_.ambiguous_records.push_back(std::move(match));
  }

  // Two records are two things, and a record's region holds for the names that it fits.
  bool records_fit(std::uint32_t a, std::uint32_t b) const {
    if (set_.record(a) == no_record) std::swap(a, b);
    if (set_.record(a) == no_record) return true;
    return set_.record(b) == no_record &&
           fits_record(set_.names, set_.names_of(b), (*authority_)[set_.record(a)]);
  }

  bool fits(const BlockEntry& entry, const BlockEntry& leader) const {
    if (!records_fit(entry.profile, leader.profile)) return false;
    if (share_document(set_.documents(entry.profile), set_.documents(leader.profile))) return false;
    if (set_.type(entry.profile) == EntityType::Person && !persons_fit(entry, leader)) return false;
    return !constraints_.forbidden(set_.names_of(entry.profile), set_.names_of(leader.profile));
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
    const bool in_order = entry.profile < leader.profile;
    const BlockEntry &first = in_order ? entry : leader, &second = in_order ? leader : entry;
    graph_.edges.push_back({first.profile, second.profile, match, first.name, second.name});
  }

  // A full name says more than a short one, which others may have too.
  static Match same_name(const NameView& name) {
    const bool full = name.registered || name.known || !name.regions.empty() || name.key.size() >= 6;
    return {Evidence::SameForm, full ? 176 : 128};
  }

  const ProfileSet& set_;
  const Constraints& constraints_;
  const Authority* authority_;
  MatchGraph& graph_;
};

// The strongest edge of each pair stays: parallel edges would hide bridges.
void collapse_parallel(std::vector<MatchEdge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const MatchEdge& x, const MatchEdge& y) {
    return std::tuple(x.a, x.b, -x.match.weight, x.name, x.other) <
           std::tuple(y.a, y.b, -y.match.weight, y.name, y.other);
  });
  const auto same = [](const MatchEdge& x, const MatchEdge& y) { return x.a == y.a && x.b == y.b; };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
}

}  // namespace

MatchGraph make_match_graph(const ProfileSet& set, const Constraints& constraints,
                            const Authority* authority) {
  MatchGraph graph;
  const std::vector<BlockEntry> entries = make_blocks(set);
  BlockMatcher matcher(set, constraints, authority, graph);
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end].hash == entries[begin].hash) ++end;
    if (end - begin > 1) matcher.run(std::span(entries).subspan(begin, end - begin));
  }
  collapse_parallel(graph.edges);
  return graph;
}

}  // namespace yuantu
