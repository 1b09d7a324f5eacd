// SPDX-License-Identifier: Apache-2.0
// The networks that graph files can show: GraphStore, view -> entities and the edges derived between them.
#include "exporters/network_view.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "exporters/relation_edges.hpp"

namespace yuantu {
namespace {

constexpr std::array views{
    ViewEntry{View::Full, "full", "every entity and relation"},
    ViewEntry{View::Organisations, "organisations",
              "companies, labs, universities, governments and organizations, and the relations among them"},
    ViewEntry{View::CoLocation, "co-location", "companies, joined where they are located in one park"},
    ViewEntry{View::CoParticipation, "co-participation",
              "those that take part in events, joined where they share one"},
    ViewEntry{View::Partnership, "partnership",
              "partners, and those that founded or invested in the same thing"},
};

constexpr std::array<std::string_view, edge_type_count - relation_type_count> derived_names{
    "coLocated", "coParticipates", "coFounded", "coInvested"};

bool is_organisation(EntityType type) {
  return type == EntityType::Company || type == EntityType::Lab || type == EntityType::University ||
         type == EntityType::Government || type == EntityType::Organization;
}

// One entity's part in a thing: a company in a park, a participant in an event, a founder of a lab.
struct Membership {
  std::uint32_t thing;
  std::uint32_t member;
  Edge edge;  // what says so
};

// How a derived edge type comes about: who is a member of what.
struct Derivation {
  EdgeType type;
  RelationType relation;
  bool head_is_member;
};

constexpr std::array co_location{Derivation{EdgeType::CoLocated, RelationType::locatedIn, true}};
constexpr std::array co_participation{
    Derivation{EdgeType::CoParticipates, RelationType::participatesIn, true}};
constexpr std::array partnership{Derivation{EdgeType::CoFounded, RelationType::foundedBy, false},
                                 Derivation{EdgeType::CoInvested, RelationType::investedBy, false}};

std::span<const Derivation> derivations_of(View view) {
  if (view == View::CoLocation) return co_location;
  if (view == View::CoParticipation) return co_participation;
  if (view == View::Partnership) return partnership;
  return {};
}

bool counts(const GraphStore& graph, const Edge& edge, const Derivation& derivation) {
  if (edge.type != edge_type(derivation.relation) || edge.head == edge.tail) return false;
  return derivation.type != EdgeType::CoLocated || (graph.entity_types[edge.head] == EntityType::Company &&
                                                    graph.entity_types[edge.tail] == EntityType::Park);
}

template <class Visit>
void for_each_relation_edge(const GraphStore& graph, Visit visit) {
  RelationEdges edges(graph);
  for (Edge edge; edges.next(edge);) visit(edge);
}

std::vector<Membership> memberships(const GraphStore& graph, const Derivation& derivation) {
  std::vector<Membership> found;
  for_each_relation_edge(graph, [&](const Edge& edge) {
    if (!counts(graph, edge, derivation)) return;
    const bool head = derivation.head_is_member;
    found.push_back({head ? edge.tail : edge.head, head ? edge.head : edge.tail, edge});
  });
  std::sort(found.begin(), found.end(), [](const Membership& a, const Membership& b) {
    return std::tie(a.thing, a.member) < std::tie(b.thing, b.member);
  });
  return found;
}

// Two members of one thing, as indices of memberships; the first has the smaller number.
struct Pair {
  std::uint32_t first;
  std::uint32_t second;
};

std::vector<Pair> pairs_within(const std::vector<Membership>& members) {
  std::vector<Pair> pairs;
  for (std::uint32_t begin = 0, end = 0; begin < members.size(); begin = end) {
    while (end < members.size() && members[end].thing == members[begin].thing) ++end;
    for (std::uint32_t a = begin; a < end; ++a) {
      for (std::uint32_t b = a + 1; b < end; ++b) pairs.push_back({a, b});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    return std::tie(members[a.first].member, members[a.second].member, members[a.first].thing) <
           std::tie(members[b.first].member, members[b.second].member, members[b.first].thing);
  });
  return pairs;
}

class DerivedEdgeBuilder {
 public:
  explicit DerivedEdgeBuilder(const GraphStore& graph) : graph_(graph) {}

  void add(const Derivation& derivation) {
    const std::vector<Membership> members = memberships(graph_, derivation);
    for (const Pair& pair : pairs_within(members)) {
      add_pair(derivation.type, members[pair.first], members[pair.second]);
    }
  }

  // Relations that stand in the view as they are.
  void add_relations(RelationType relation) {
    for_each_relation_edge(graph_, [&](Edge edge) {
      if (edge.type != edge_type(relation)) return;
      append_claims(edge, result_.edges.emplace_back());
    });
  }

  DerivedEdges take() {
    std::stable_sort(result_.edges.begin(), result_.edges.end(), [](const Edge& a, const Edge& b) {
      return std::tie(a.head, a.tail, a.type) < std::tie(b.head, b.tail, b.type);
    });
    return std::move(result_);
  }

 private:
  void append_claims(const Edge& from, Edge& to) {
    to = from;
    to.first_claim = static_cast<std::uint32_t>(result_.claims.size());
    for (std::uint32_t i = 0; i < from.claim_count; ++i) result_.claims.push_back(from.first_claim + i);
  }

  // Pairs of the same two come one after the other, so each belongs to the last edge or begins a new one.
  void add_pair(EdgeType type, const Membership& a, const Membership& b) {
    std::vector<Edge>& edges = result_.edges;
    const bool known = !edges.empty() && edges.back().type == type && edges.back().head == a.member &&
                       edges.back().tail == b.member;
    if (!known) {
      edges.push_back({a.member, b.member, type, true, 0, static_cast<std::uint32_t>(result_.claims.size()),
                       0, 0, a.edge.best_claim, static_cast<std::uint32_t>(result_.shared.size())});
    }
    Edge& edge = edges.back();
    const float confidence = std::min(a.edge.confidence, b.edge.confidence);
    if (confidence > edge.confidence) edge.best_claim = a.edge.best_claim;
    edge.confidence = std::max(edge.confidence, confidence);
    edge.planned = edge.planned && (a.edge.planned || b.edge.planned);
    ++edge.weight;
    result_.shared.push_back(a.thing);
    for (const Edge* side : {&a.edge, &b.edge}) {
      for (std::uint32_t i = 0; i < side->claim_count; ++i) {
        result_.claims.push_back(side->first_claim + i);
        ++edge.claim_count;
      }
    }
  }

  const GraphStore& graph_;
  DerivedEdges result_;
};

void mark_members(const GraphStore& graph, View view, std::vector<bool>& nodes) {
  if (view == View::Partnership) return;  // who founds alone is in no partnership
  for (const Derivation& derivation : derivations_of(view)) {
    for (const Membership& membership : memberships(graph, derivation)) nodes[membership.member] = true;
  }
}

}  // namespace

std::string_view name_of(EdgeType type) {
  return is_derived(type) ? derived_names[static_cast<std::size_t>(type) - relation_type_count]
                          : name_of(static_cast<RelationType>(type));
}

std::string edge_label(EdgeType type) {
  std::string label;
  for (const char c : name_of(type)) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper) label.push_back('_');
    label.push_back(upper ? c : static_cast<char>(c - 'a' + 'A'));
  }
  return label;
}

std::span<const ViewEntry> network_views() {
  return views;
}

std::optional<View> find_view_by_name(std::string_view name) {
  for (const ViewEntry& entry : views) {
    if (entry.name == name) return entry.view;
  }
  return std::nullopt;
}

DerivedEdges derived_edges(const GraphStore& graph, View view) {
  DerivedEdgeBuilder builder(graph);
  if (view == View::Partnership) builder.add_relations(RelationType::partnerOf);
  for (const Derivation& derivation : derivations_of(view)) builder.add(derivation);
  return builder.take();
}

std::vector<bool> nodes_of_view(const GraphStore& graph, View view, const DerivedEdges& derived) {
  std::vector<bool> nodes(graph.entities.size(), view == View::Full);
  if (view == View::Organisations) {
    for (std::size_t e = 0; e < nodes.size(); ++e) nodes[e] = is_organisation(graph.entity_types[e]);
  }
  mark_members(graph, view, nodes);
  for (const Edge& edge : derived.edges) nodes[edge.head] = nodes[edge.tail] = true;
  return nodes;
}

}  // namespace yuantu
