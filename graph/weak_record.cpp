// SPDX-License-Identifier: Apache-2.0
// Spells records for weak evidence as bytes.
#include "graph/weak_record.hpp"

namespace yuantu {
namespace {

// Ascending numbers, each as its distance from the one before.
void encode_ascending(ByteWriter& out, std::span<const std::uint32_t> numbers) {
  out.number(numbers.size());
  std::uint32_t before = 0;
  for (const std::uint32_t number : numbers) {
    out.number(number - before);
    before = number;
  }
}

void decode_ascending(ByteReader& in, std::vector<std::uint32_t>& numbers) {
  numbers.resize(in.number());
  std::uint32_t before = 0;
  for (std::uint32_t& number : numbers) number = before += in.number32();
}

}  // namespace

void encode(ByteWriter& out, const WeakText& record) {
  out.fixed(static_cast<std::uint8_t>(record.type));
  out.fixed(static_cast<std::uint8_t>(record.listed));
  out.number(record.weight);
  out.number(record.names.size());
  for (const GroupName& name : record.names) out.text(name.key);
  out.number(record.profiles.size());
  std::size_t place = 0;
  for (const WeakText::Profile& profile : record.profiles) {
    out.fixed(profile.region);
    encode_ascending(out, record.places.subspan(place, profile.name_count));
    encode_ascending(out, profile.documents);
    place += profile.name_count;
  }
  out.number(record.context.size());
  for (const std::uint64_t hash : record.context) out.fixed(hash);
  out.number(record.written.size());
  for (const NameText& name : record.written) {
    out.text(name.text);
    out.text(name.key);
    out.number(name.count);
    out.fixed(static_cast<std::uint8_t>(name.traditional));
  }
}

WeakRecord decode_weak_record(std::string_view bytes, WeakParts parts) {
  ByteReader in(bytes);
  WeakRecord record;
  record.group = in.fixed<std::uint32_t>();
  record.type = static_cast<EntityType>(in.fixed<std::uint8_t>());
  record.listed = in.fixed<std::uint8_t>() != 0;
  record.weight = in.number32();
  record.keys.resize(in.number());
  for (std::string& key : record.keys) key.assign(in.text());
  record.profiles.resize(in.number());
  for (WeakProfile& profile : record.profiles) {
    profile.region = in.fixed<std::uint32_t>();
    decode_ascending(in, profile.names);
    decode_ascending(in, profile.documents);
  }
  record.context.resize(in.number());
  for (std::uint64_t& hash : record.context) hash = in.fixed<std::uint64_t>();
  if (parts == WeakParts::Compared) return record;
  record.names.resize(in.number());
  for (EntityName& name : record.names) {
    name.text.assign(in.text());
    name.key.assign(in.text());
    name.count = in.number32();
    name.traditional = in.fixed<std::uint8_t>() != 0;
  }
  return record;
}

bool takes_weak_evidence(EntityType type) {
  constexpr TypeSet never(EntityType::Person, EntityType::Place, EntityType::Industry);
  return !never.has(type);
}

}  // namespace yuantu
