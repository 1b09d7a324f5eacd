// SPDX-License-Identifier: Apache-2.0
// Prints clusters and the decisions behind them.
#include "graph/cluster_description.hpp"

#include <map>
#include <set>
#include <vector>

#include "extractor/utf.hpp"
#include "graph/evidence_vector.hpp"
#include "graph/name_cluster.hpp"
#include "graph/normal_form.hpp"

namespace yuantu {
namespace {

// The different names of a cluster in text order.
std::vector<std::u32string> names_in(const Extraction& extraction, const NameCluster& cluster) {
  std::vector<std::u32string> names;
  std::set<std::u32string> seen;
  for (const std::uint32_t i : cluster.mentions) {
    const Mention& mention = extraction.mentions.all[i];
    if (mention.kind == MentionKind::Name && seen.insert(mention.name).second) names.push_back(mention.name);
  }
  return names;
}

std::string line_of(const NameDecision& decision) {
  const std::string names = to_utf8(decision.short_name) + " / " + to_utf8(decision.full_name);
  const std::string evidence =
      std::string(words_for(decision.match.evidence)) + " " + bits(decision.match.weight);
  if (decision.joined) return "  = " + names + ": " + evidence + "\n";
  return "  x " + names + ": " + evidence + ", but " + decision.reason + "\n";
}

}  // namespace

std::string describe_clusters(const Extraction& extraction) {
  const NameClusters clusters = cluster_names(extraction);
  std::map<std::u32string, std::vector<const NameDecision*>> by_name;
  for (const NameDecision& decision : clusters.decisions) by_name[decision.short_name].push_back(&decision);
  std::string text;
  for (const NameCluster& cluster : clusters.clusters) {
    text += std::string(name_of(cluster.type)) + " " + std::to_string(cluster.mentions.size());
    const std::vector<std::u32string> names = names_in(extraction, cluster);
    for (const std::u32string& name : names) text += (&name == &names.front() ? " " : " | ") + to_utf8(name);
    text += "\n";
    for (const std::u32string& name : names) {
      const auto decisions = by_name.find(normal_form(name));
      if (decisions == by_name.end()) continue;
      for (const NameDecision* decision : decisions->second) text += line_of(*decision);
      by_name.erase(decisions);
    }
  }
  return text;
}

}  // namespace yuantu
