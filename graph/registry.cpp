// SPDX-License-Identifier: Apache-2.0
// Reads, applies and writes the registry of ids.
#include "graph/registry.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <tuple>

#include "graph/content_id.hpp"
#include "graph/tsv_file.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  return fields;
}

// Keys of local names hold a line break; in the file it is a space, which keys do not have.
std::string in_file(std::string key) {
  std::replace(key.begin(), key.end(), '\n', ' ');
  return key;
}
std::string from_file(std::string key) {
  std::replace(key.begin(), key.end(), ' ', '\n');
  return key;
}

}  // namespace

Registry Registry::read(const std::string& file) {
  Registry registry;
  if (!std::filesystem::exists(file)) return registry;
  std::ifstream stream(file);
  if (!stream) throw InputError(file, "cannot be read; check its permissions");
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    const std::vector<std::string> fields = split(line);
    if (fields.empty()) continue;
    if (fields.size() == 3 && fields[1] == "->") {
      registry.replaced_[fields[0]] = fields[2];
      continue;
    }
    const auto type = fields.size() > 1 ? entity_type_from(fields[1]) : std::nullopt;
    if (!type || fields.size() < 3)
      throw InputError(file, number, 1, "is no line of a registry (id, type, names; or old id, ->, id)");
    auto& [known_type, keys] = registry.things_[fields[0]];
    known_type = *type;
    for (std::size_t i = 2; i < fields.size(); ++i) {
      keys.insert(from_file(fields[i]));
      registry.ids_of_[{*type, from_file(fields[i])}].insert(fields[0]);
    }
  }
  return registry;
}

void Registry::write(const std::string& file) const {
  std::string text;
  for (const auto& [id, thing] : things_) {
    text.append(id).append("\t").append(name_of(thing.first));
    for (const std::string& key : thing.second) text.append("\t").append(in_file(key));
    text.append("\n");
  }
  for (const auto& [old_id, id] : replaced_) text.append(old_id).append("\t->\t").append(id).append("\n");
  write_whole(file, text);
}

// All pairs of a thing and an id that share names, the closest first.
std::vector<Registry::Vote> Registry::votes_for(const std::vector<RegistryClaim>& claims) const {
  std::vector<Vote> votes;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    std::map<std::string, std::size_t> shared;
    for (const std::string& key : claims[c].keys) {
      const auto ids = ids_of_.find({claims[c].type, key});
      if (ids == ids_of_.end()) continue;
      for (const std::string& id : ids->second) ++shared[id];
    }
    for (const auto& [id, count] : shared) votes.push_back({count, id, c});
  }
  std::sort(votes.begin(), votes.end(), [&](const Vote& a, const Vote& b) {
    return std::tie(b.shared, a.id, claims[a.claim].minted) <
           std::tie(a.shared, b.id, claims[b.claim].minted);
  });
  return votes;
}

// An id that was in use for something else is not given again.
std::string Registry::mint(const std::string& minted) const {
  std::string id = minted;
  for (int salt = 0; things_.count(id) != 0 || replaced_.count(id) != 0; ++salt)
    id = content_id(minted.substr(0, minted.find('-')), minted + "\n" + std::to_string(salt), 12);
  return id;
}

std::vector<RegistryAnswer> Registry::adopt(const std::vector<RegistryClaim>& claims) {
  std::vector<RegistryAnswer> answers(claims.size());
  std::set<std::string> given;
  const std::vector<Vote> votes = votes_for(claims);
  for (const Vote& vote : votes) {
    if (answers[vote.claim].id.empty() && given.insert(vote.id).second) answers[vote.claim].id = vote.id;
  }
  for (const Vote& vote : votes) {
    if (!given.insert(vote.id).second) continue;
    answers[vote.claim].replaced.push_back(vote.id);
    replaced_[vote.id] = answers[vote.claim].id;
    things_.erase(vote.id);
  }
  for (std::size_t c = 0; c < claims.size(); ++c) {
    if (answers[c].id.empty()) answers[c].id = mint(claims[c].minted);
    auto& [type, keys] = things_[answers[c].id];
    type = claims[c].type;
    keys.insert(claims[c].keys.begin(), claims[c].keys.end());
    std::sort(answers[c].replaced.begin(), answers[c].replaced.end());
  }
  ids_of_.clear();
  for (const auto& [id, thing] : things_) {
    for (const std::string& key : thing.second) ids_of_[{thing.first, key}].insert(id);
  }
  return answers;
}

}  // namespace yuantu
