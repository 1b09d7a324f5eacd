// SPDX-License-Identifier: Apache-2.0
// Chooses labels.
#include "graph/entity_names.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yuantu {

template <class Name>
void add_up(std::vector<Name>& names, std::size_t first) {
  if (names.size() < first + 2) return;
  std::sort(names.begin() + static_cast<std::ptrdiff_t>(first), names.end());
  const auto identity = [](const Name& name) { return std::tie(name.text, name.traditional); };
  std::size_t last = first;
  for (std::size_t i = first + 1; i < names.size(); ++i) {
    if (identity(names[last]) != identity(names[i])) {
      if (++last != i) names[last] = std::move(names[i]);
    } else if (names[last].key < names[i].key) {
      names[i].count += names[last].count;
      names[last] = std::move(names[i]);
    } else {
      names[last].count += names[i].count;
    }
  }
  names.erase(names.begin() + static_cast<std::ptrdiff_t>(last) + 1, names.end());
}

// A form is full if it has at least two thirds of the longest form's length: a rare longer form, often one
// with words too many, shall not beat the name that everybody uses.
template <class Name>
const Name* choose_label(std::span<const Name> names) {
  std::size_t longest = 0;
  for (const Name& name : names) {
    if (!name.traditional) longest = std::max(longest, name.text.size());
  }
  const Name* best = nullptr;
  for (const Name& name : names) {
    if (name.traditional || name.text.size() * 3 < longest * 2) continue;
    if (best == nullptr ||
        std::tuple(name.count, name.text.size()) > std::tuple(best->count, best->text.size()))
      best = &name;
  }
  return best;
}

template <class Name>
void set_labels(Entity& entity, const std::vector<Name>& names) {
  const Name* label = choose_label<Name>(names);
  if (label != nullptr) entity.label = label->text;
  entity.alt_labels.clear();
  for (const Name& name : names) {
    if (name.traditional || name.text != entity.label)
      entity.alt_labels.push_back({std::string(name.text), name.traditional});
  }
}

template void add_up(std::vector<EntityName>& names, std::size_t first);
template void add_up(std::vector<NameText>& names, std::size_t first);
template const NameText* choose_label(std::span<const NameText> names);
template void set_labels(Entity& entity, const std::vector<EntityName>& names);
template void set_labels(Entity& entity, const std::vector<NameText>& names);

}  // namespace yuantu
