// SPDX-License-Identifier: Apache-2.0
// Collects the names of all documents and the sets in which they occur.
#include "graph/entity_profile.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t no_entity = 0xffffffff;

// Sorts as type and text do, as far as it goes.
std::uint64_t head_of(EntityType type, std::string_view text) {
  std::uint64_t head = static_cast<std::uint64_t>(type);
  for (std::size_t i = 0; i + 1 < sizeof head; ++i)
    head = head << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return head;
}

}  // namespace

ProfileBuilder::ProfileBuilder() : slots_(1024) {}

void ProfileBuilder::grow() {
  std::vector<std::uint32_t> slots(slots_.size() * 2);
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    std::size_t at = names_[n].hash & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = n + 1;
  }
  slots_ = std::move(slots);
}

std::uint32_t ProfileBuilder::intern(EntityType type, KeyText text) {
  if ((names_.size() + 1) * 2 > slots_.size()) grow();
  const std::string_view key = text.key;
  const std::uint64_t hash = std::hash<std::string_view>()(key) + static_cast<std::uint64_t>(type);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const Interned& name = names_[slots_[at] - 1];
    if (name.hash == hash && name.type == type && text_of(name) == key) return slots_[at] - 1;
  }
  names_.push_back({hash, text_.size(), static_cast<std::uint32_t>(key.size()),
                    static_cast<std::uint32_t>(text.parts.size()), type});
  text_.insert(text_.end(), key.begin(), key.end());
  text_.insert(text_.end(), text.parts.begin(), text.parts.end());
  slots_[at] = static_cast<std::uint32_t>(names_.size());
  return static_cast<std::uint32_t>(names_.size() - 1);
}

void ProfileBuilder::add(EntityType type, const std::vector<std::string_view>& keys, std::uint32_t document,
                         std::uint32_t region) {
  std::vector<KeyText> texts;
  for (const std::string_view key : keys) texts.push_back({key, {}});
  add(type, texts, document, region);
}

void ProfileBuilder::add(EntityType type, std::span<const KeyText> keys, std::uint32_t document,
                         std::uint32_t region) {
  const std::uint32_t entity = count_++;
  if (keys.empty()) {
    alone_.push_back(entity);
    return;
  }
  const auto first = static_cast<std::uint32_t>(name_lists_.size());
  for (const KeyText& key : keys) name_lists_.push_back(intern(type, key));
  records_.push_back(
      {type, entity, document, region, no_record, first, static_cast<std::uint32_t>(keys.size())});
}

void ProfileBuilder::add_record(const AuthorityRecord& record, std::uint32_t number) {
  const auto first = static_cast<std::uint32_t>(name_lists_.size());
  for (const std::string& key : record.keys) name_lists_.push_back(intern(record.type, {key, {}}));
  const PlaceDirectory& places = PlaceDirectory::builtin();
  const std::uint32_t province =
      record.place == no_place ? no_place : places.at_level(record.place, PlaceLevel::Province);
  records_.push_back({record.type, no_entity, no_entity, province, number, first,
                      static_cast<std::uint32_t>(record.keys.size())});
}

// Numbers names by type and key, whatever the order in which they came, and takes them apart.
void ProfileBuilder::rank_names(ProfileSet& set) {
  struct Place {
    std::uint64_t head;  // type and the first bytes of the text, which decide nearly always
    std::uint32_t name;
  };
  std::vector<Place> order;
  order.reserve(names_.size());
  for (std::uint32_t n = 0; n < names_.size(); ++n)
    order.push_back({head_of(names_[n].type, text_of(names_[n])), n});
  std::sort(order.begin(), order.end(), [&](const Place& a, const Place& b) {
    return a.head != b.head ? a.head < b.head : text_of(names_[a.name]) < text_of(names_[b.name]);
  });
  std::vector<std::uint32_t> rank(names_.size());
  std::vector<NameTable::Key> keys;
  keys.reserve(order.size());
  for (std::uint32_t r = 0; r < order.size(); ++r) {
    rank[order[r].name] = r;
    const Interned& name = names_[order[r].name];
    keys.push_back({name.type, text_of(name), parts_of(name)});
  }
  for (std::uint32_t& name : name_lists_) name = rank[name];
  set.names = NameTable(keys);
  for (Record& record : records_) {
    const auto begin = name_lists_.begin() + record.first_name, end = begin + record.name_count;
    std::sort(begin, end);
    record.name_count = static_cast<std::uint32_t>(std::unique(begin, end) - begin);
  }
}

ProfileSet ProfileBuilder::finish() && {
  ProfileSet set;
  set.alone = std::move(alone_);
  slots_ = {};
  rank_names(set);
  set.name_counts_.resize(set.names.size());
  names_ = {};
  text_ = {};
  const auto names = [&](const Record& r) {
    return std::span<const std::uint32_t>(name_lists_).subspan(r.first_name, r.name_count);
  };
  // Two things of one name can be told apart by where their documents play; so these are nodes of their own.
  const auto compare = [&](const Record& a, const Record& b) {
    if (a.type != b.type) return a.type <=> b.type;
    const auto x = names(a), y = names(b);
    const auto by_names = std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
    if (by_names != 0) return by_names;
    return std::pair(a.region + 1, a.record + 1) <=>
           std::pair(b.region + 1, b.record + 1);  // none comes first
  };
  std::sort(records_.begin(), records_.end(), [&](const Record& a, const Record& b) {
    const auto order = compare(a, b);
    return order != 0 ? order < 0 : a.entity < b.entity;
  });
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const Record& record = records_[i];
    if (i == 0 || compare(records_[i - 1], record) != 0) {
      set.profiles_.push_back({record.type, record.region, record.record,
                               static_cast<std::uint32_t>(set.name_lists_.size()), record.name_count,
                               static_cast<std::uint32_t>(set.entities_.size()), 0});
      const auto list = names(record);
      set.name_lists_.insert(set.name_lists_.end(), list.begin(), list.end());
    }
    if (record.entity == no_entity) continue;
    for (const std::uint32_t name : names(record)) ++set.name_counts_[name];
    ++set.profiles_.back().entity_count;
    set.entities_.push_back(record.entity);
    set.documents_.push_back(record.document);
  }
  list_contexts(set);
  return set;
}

void ProfileBuilder::add_context(std::span<const std::uint64_t> hashes) {
  for (const std::uint64_t hash : hashes) contexts_.emplace_back(count_ - 1, hash);
}

void ProfileBuilder::list_contexts(ProfileSet& set) const {
  if (contexts_.empty()) return;
  std::vector<std::uint32_t> profile_of(count_, no_entity);
  for (std::uint32_t p = 0; p < set.size(); ++p) {
    for (const std::uint32_t entity : set.entities(p)) profile_of[entity] = p;
  }
  std::vector<std::pair<std::uint32_t, std::uint64_t>> pairs;  // profile, hash
  for (const auto& [entity, hash] : contexts_) {
    if (profile_of[entity] != no_entity) pairs.emplace_back(profile_of[entity], hash);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [profile, hash] : pairs) {
    ProfileSet::Profile& p = set.profiles_[profile];
    if (p.context_count++ == 0) p.first_context = static_cast<std::uint32_t>(set.contexts_.size());
    set.contexts_.push_back(hash);
  }
}

}  // namespace yuantu
