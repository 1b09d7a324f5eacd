// SPDX-License-Identifier: Apache-2.0
// Chooses labels.
#include "graph/entity_names.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yuantu {
namespace {

// A form is full if it has at least two thirds of the longest form's length: a rare longer form, often one
// with words too many, shall not beat the name that everybody uses.
const EntityName* choose_label(const std::vector<EntityName>& names) {
  std::size_t longest = 0;
  for (const EntityName& name : names) {
    if (!name.traditional) longest = std::max(longest, name.text.size());
  }
  const EntityName* best = nullptr;
  for (const EntityName& name : names) {
    if (name.traditional || name.text.size() * 3 < longest * 2) continue;
    if (best == nullptr ||
        std::tuple(name.count, name.text.size()) > std::tuple(best->count, best->text.size()))
      best = &name;
  }
  return best;
}

}  // namespace

std::vector<EntityName> add_up(std::vector<EntityName> names) {
  const auto identity = [](const EntityName& name) { return std::tie(name.text, name.traditional); };
  std::sort(names.begin(), names.end());
  std::vector<EntityName> sums;
  for (EntityName& name : names) {
    if (!sums.empty() && identity(sums.back()) == identity(name)) {
      sums.back().count += name.count;
      if (sums.back().key < name.key) {
        sums.back().key = name.key;
        sums.back().block = name.block;
      }
    } else {
      sums.push_back(std::move(name));
    }
  }
  return sums;
}

void set_labels(Entity& entity, const std::vector<EntityName>& names) {
  const EntityName* label = choose_label(names);
  if (label != nullptr) entity.label = label->text;
  entity.alt_labels.clear();
  for (const EntityName& name : names) {
    if (name.traditional || name.text != entity.label)
      entity.alt_labels.push_back({name.text, name.traditional});
  }
}

}  // namespace yuantu
