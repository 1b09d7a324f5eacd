// SPDX-License-Identifier: Apache-2.0
// Reads relations as edges: the rows of claims -> one edge for each relation of the same two.
#include "exporters/relation_edges.hpp"

#include <utility>

namespace yuantu {
namespace {

bool say_the_same(const Claim& a, const Claim& b) {
  return a.head == b.head && a.relation == b.relation && a.tail == b.tail;
}

Edge edge_of(std::uint32_t first, std::span<const ClaimRow> claims) {
  const Claim& claim = claims.front();
  Edge edge{claim.head, claim.tail, edge_type(claim.relation), true, claim.confidence, first, 0, 0, first};
  for (const Claim& other : claims) {
    edge.planned = edge.planned && other.status == Status::Planned;
    if (other.confidence > edge.confidence) {
      edge.confidence = other.confidence;
      edge.best_claim = first + edge.claim_count;
    }
    ++edge.claim_count;
  }
  edge.weight = edge.claim_count;
  return edge;
}

}  // namespace

bool RelationEdges::read(std::size_t place) {
  if (next_row_ == graph_.claims.size()) return false;
  if (place == claims_.size()) claims_.emplace_back();
  reader_.read(next_row_, claims_[place]);
  ++next_row_;
  return true;
}

bool RelationEdges::next(Edge& edge) {
  if (has_next_) {
    std::swap(claims_[0], claims_[count_]);
  } else if (!read(0)) {
    count_ = 0;
    return false;
  }
  count_ = 1;
  has_next_ = read(count_);
  while (has_next_ && say_the_same(claims_[0], claims_[count_])) has_next_ = read(++count_);
  const auto first = static_cast<std::uint32_t>(next_row_ - count_ - (has_next_ ? 1 : 0));
  edge = edge_of(first, claims());
  return true;
}

}  // namespace yuantu
