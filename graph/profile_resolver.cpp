// SPDX-License-Identifier: Apache-2.0
// Runs the levels of evidence one after another: reviewers, equal names and words, then what is weak by
// itself.
#include "graph/profile_resolver.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {

using Outcome = ProfileDecision::Outcome;

ProfileResolver::ProfileResolver(const ProfileSet& set, const Review* review, const Authority* authority)
    : set_(set),
      review_(review),
      authority_(authority),
      constraints_(set.names),
      clusters_(set, constraints_, authority) {}

void ProfileResolver::run() {
  apply_review();
  add_match_graph();
  figures_.names = set_.names.size();
  figures_.profiles = set_.size();
  figures_.largest_cluster = clusters_.largest();
}

// The profile with most documents speaks for a name that several have.
std::uint32_t ProfileResolver::profile_with(std::uint32_t name) const {
  std::uint32_t best = set_.size();
  for (std::uint32_t p = 0; p < set_.size(); ++p) {
    const auto names = set_.names_of(p);
    if (!std::binary_search(names.begin(), names.end(), name)) continue;
    if (best == set_.size() || set_.documents(p).size() > set_.documents(best).size()) best = p;
  }
  return best;
}

void ProfileResolver::apply_review() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same;
  if (review_ != nullptr) {
    for (const ReviewRow& row : review_->rows()) {
      const auto name = set_.names.find(row.type, to_utf8(row.name_key)),
                 other = set_.names.find(row.type, to_utf8(row.other_key));
      if (!row.applied || !name || !other) continue;
      if (row.verdict == Verdict::Same) same.emplace_back(*name, *other);
      if (row.verdict == Verdict::Different) constraints_.keep_apart(*name, *other);
    }
  }
  constraints_.settle();
  for (const auto& [name, other] : same) join_reviewed(name, other);
}

// What the names themselves forbid is for the reviewer to know; other reviewed pairs still count.
void ProfileResolver::join_reviewed(std::uint32_t name, std::uint32_t other) {
  const std::uint32_t a = profile_with(name), b = profile_with(other);
  for (const std::uint32_t x : clusters_.names(clusters_.root(a))) {
    for (const std::uint32_t y : clusters_.names(clusters_.root(b))) constraints_.permit(x, y);
  }
  constraints_.settle();
  ProfileDecision decision{a, b, name, other, {}, Outcome::Joined, ""};
  decision.evidence.add(Evidence::Reviewed, 4096);
  if (clusters_.join(a, b) != Refusal::None) {
    decision.outcome = Outcome::Apart;
    decision.refusal = "another reviewed pair keeps them apart";
  }
  note(std::move(decision));
}

void ProfileResolver::note(ProfileDecision decision) {
  decisions_.push_back(std::move(decision));
}

void ProfileResolver::add_match_graph() {
  const MatchGraph graph = make_match_graph(set_, constraints_, authority_);
  const Partition result = partition(set_, graph, constraints_, clusters_);
  figures_.compared += graph.compared;
  figures_.largest_block = graph.largest_block;
  figures_.dropped_profiles = graph.dropped;
  figures_.largest_component = result.largest_component;
  figures_.unexamined = result.unexamined;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const MatchEdge& edge = graph.edges[e];
    const Refusal refusal = result.refusals[e];
    figures_.full += refusal == Refusal::Full;
    if (refusal == Refusal::None && edge.name == edge.other) continue;
    ProfileDecision decision{edge.a, edge.b, edge.name, edge.other, {}, Outcome::Joined, words_for(refusal)};
    decision.evidence.add(edge.match.evidence, edge.match.weight);
    // Two profiles that were not joined by one edge can still be one by others.
    if (refusal != Refusal::None && clusters_.root(edge.a) != clusters_.root(edge.b)) {
      decision.outcome =
          refusal == Refusal::Bridge || refusal == Refusal::Conflict ? Outcome::Open : Outcome::Apart;
    }
    note(std::move(decision));
  }
  for (const AmbiguousMatch& match : graph.ambiguous_records) {
    std::string what = "'" + to_utf8(set_.names[match.name].key) + "' fits the records of the lines";
    for (const std::uint32_t record : match.records) {
      what += (record == match.records.front() ? " " : ", ") + std::to_string((*authority_)[record].line);
    }
    authority_problems_.push_back(
        {(*authority_)[match.records.front()].line, what + "; it gets none of their ids"});
  }
  report_refused_records(graph, result);
}

void ProfileResolver::report_refused_records(const MatchGraph& graph, const Partition& result) {
  std::set<std::pair<std::size_t, std::string>> problems;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const MatchEdge& edge = graph.edges[e];
    const bool first = set_.record(edge.a) != no_record, second = set_.record(edge.b) != no_record;
    if (result.refusals[e] == Refusal::None || first == second) continue;
    if (clusters_.root(edge.a) == clusters_.root(edge.b)) continue;
    const std::uint32_t record = set_.record(first ? edge.a : edge.b), profile = first ? edge.b : edge.a;
    const std::string name = to_utf8(set_.names[set_.names_of(profile).front()].key);
    problems.emplace((*authority_)[record].line,
                     "the record fits '" + name + "' too, which is another thing and does not get its ids");
  }
  for (const auto& [line, what] : problems) authority_problems_.push_back({line, what});
}

}  // namespace yuantu
