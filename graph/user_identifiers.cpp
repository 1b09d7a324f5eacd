// SPDX-License-Identifier: Apache-2.0
// Looks up every label of every entity in the user's list.
#include "graph/user_identifiers.hpp"

#include <algorithm>

namespace yuantu {
namespace {

template <class T>
void insert_sorted(std::vector<T>& values, T value) {
  const auto at = std::lower_bound(values.begin(), values.end(), value);
  if (at == values.end() || *at != value) values.insert(at, std::move(value));
}

void add_entry(Entity& entity, const UserEntry& entry) {
  if (!entry.id.empty()) insert_sorted(entity.identifiers, entry.id);
  if (entry.name != entity.label) insert_sorted(entity.alt_labels, AltLabel{entry.name});
  for (const std::string& alias : entry.aliases) {
    if (alias != entity.label) insert_sorted(entity.alt_labels, AltLabel{alias});
  }
}

}  // namespace

void add_user_identifiers(Entity& entity, const UserLexicon& names) {
  if (names.empty()) return;
  std::vector<std::string> labels{entity.label};
  for (const AltLabel& alias : entity.alt_labels) labels.push_back(alias.text);
  for (const std::string& label : labels) {
    if (const UserEntry* entry = names.find(label, entity.type)) add_entry(entity, *entry);
  }
}

}  // namespace yuantu
