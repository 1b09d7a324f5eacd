// SPDX-License-Identifier: Apache-2.0
// Packs the parts of names.
#include "graph/name_table.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "extractor/utf.hpp"
#include "graph/canonical_codec.hpp"
#include "graph/place_directory.hpp"
#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

// Names of any sane length keep their parts; what is longer is cut, as no name is that long.
constexpr std::size_t max_size = 0xffff;

std::uint16_t size_of(std::u32string_view part) {
  return static_cast<std::uint16_t>(std::min(part.size(), max_size));
}

template <class Values>
std::uint8_t count_of(const Values& values) {
  return static_cast<std::uint8_t>(std::min<std::size_t>(values.size(), 0xff));
}

// Keys are short, and made of characters of three bytes and of ASCII: for these the decoder of whole texts
// does too much.
void decode_key(std::string_view utf8, std::u32string& key) {
  key.clear();
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
  for (std::size_t i = 0; i < utf8.size();) {
    const unsigned char first = byte(i);
    if (first < 0x80) {
      key.push_back(first);
      i += 1;
    } else if (first >= 0xe1 && first < 0xed && i + 2 < utf8.size()) {
      key.push_back((first & 0x0fU) << 12U | (byte(i + 1) & 0x3fU) << 6U | (byte(i + 2) & 0x3fU));
      i += 3;
    } else {
      key = to_utf32(utf8);
      return;
    }
  }
}

}  // namespace

void NameTable::Chunk::add(const NameView& name, std::string_view utf8_key) {
  Entry entry;
  entry.match_hash = yuantu::match_hash(name);
  entry.text = static_cast<std::uint32_t>(text.size());
  entry.places = static_cast<std::uint32_t>(places.size());
  entry.numbers = static_cast<std::uint32_t>(numbers.size());
  entry.utf8 = static_cast<std::uint32_t>(utf8.size());
  entry.utf8_size = static_cast<std::uint32_t>(utf8_key.size());
  utf8.append(utf8_key);
  entry.key_size = size_of(name.key);
  entry.core_size = size_of(name.core);
  entry.full_core_size = size_of(name.full_core);
  entry.region_count = count_of(name.regions);
  entry.seat_count = count_of(name.seat);
  entry.number_count = count_of(name.numbers);
  entry.type = name.type;
  entry.registered = name.registered;
  entry.branch = name.branch;
  entry.known = name.known;
  entry.official = name.official;
  entry.generic = name.generic;
  entry.level = name.level;
  for (const std::u32string_view part : {name.key, name.core, name.full_core})
    text.append(part.substr(0, max_size));
  places.insert(places.end(), name.regions.begin(), name.regions.begin() + entry.region_count);
  places.insert(places.end(), name.seat.begin(), name.seat.begin() + entry.seat_count);
  numbers.insert(numbers.end(), name.numbers.begin(), name.numbers.begin() + entry.number_count);
  entries.push_back(entry);
}

NameTable::NameTable(const std::vector<Key>& keys) : size_(keys.size()) {
  constexpr std::size_t chunk_size = std::size_t{1} << chunk_bits;
  chunks_.resize((keys.size() + chunk_size - 1) / chunk_size);
  CanonicalName name;
  for (std::size_t c = 0; c < chunks_.size(); ++c) {
    const std::size_t end = std::min(keys.size(), (c + 1) * chunk_size);
    chunks_[c].reserve(std::span(keys).subspan(c * chunk_size, end - c * chunk_size));
    for (std::size_t i = c * chunk_size; i < end; ++i) {
      read_name(keys[i], name);
      chunks_[c].add(name, keys[i].key);
    }
    chunks_[c].text.shrink_to_fit();
  }
}

void read_name(const NameTable::Key& key, CanonicalName& name) {
  name.type = key.type;
  decode_key(key.key, name.key);
  if (key.parts.empty()) {
    name = canonical_name(name.type, std::u32string(name.key));
  } else {
    read_parts(key.parts, name);
  }
}

// Three parts of a Chinese name, at most as long as the name, have as many characters as its UTF-8 has bytes.
void NameTable::Chunk::reserve(std::span<const Key> keys) {
  std::size_t size = 0;
  for (const Key& key : keys) size += key.key.size();
  entries.reserve(keys.size());
  text.reserve(size);
  utf8.reserve(size);
}

// UTF-8 and code points sort alike.
std::optional<std::uint32_t> NameTable::find(EntityType type, std::string_view key) const {
  const std::u32string wanted = to_utf32(key);
  std::uint32_t begin = 0, end = static_cast<std::uint32_t>(size_);
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    const NameView name = (*this)[middle];
    if (std::pair(name.type, name.key) < std::pair(type, std::u32string_view(wanted))) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin == size_ || (*this)[begin].type != type || (*this)[begin].key != wanted) return std::nullopt;
  return begin;
}

NameView NameTable::operator[](std::uint32_t name) const {
  const Chunk& chunk = chunks_[name >> chunk_bits];
  const Entry& entry = this->entry(name);
  NameView view;
  view.type = entry.type;
  const char32_t* text = chunk.text.data() + entry.text;
  view.key = {text, entry.key_size};
  text += entry.key_size;
  view.core = {text, entry.core_size};
  text += entry.core_size;
  view.full_core = {text, entry.full_core_size};
  view.regions = {chunk.places.data() + entry.places, entry.region_count};
  view.seat = {chunk.places.data() + entry.places + entry.region_count, entry.seat_count};
  view.numbers = {chunk.numbers.data() + entry.numbers, entry.number_count};
  view.registered = entry.registered;
  view.branch = entry.branch;
  view.known = entry.known;
  view.official = entry.official;
  view.generic = entry.generic;
  view.level = entry.level;
  return view;
}

namespace {

constexpr TypeSet by_edition(EntityType::Event, EntityType::Policy, EntityType::Honor);

bool tells_region(const NameView& name) {
  return name.generic || name.type == EntityType::Government;
}

}  // namespace

// Of the same as match_key, without spelling it.
std::uint64_t match_hash(const NameView& name) {
  constexpr std::uint64_t region = 1U << 30U, seat = 1U << 31U;
  std::uint64_t hash = words_hash(name.type, name.core);
  if (by_edition.has(name.type)) {
    for (const NameNumber& number : name.numbers)
      hash = mix(mix(hash, number.unit), std::hash<std::string>()(number.value));
  }
  if (tells_region(name)) {
    for (const std::uint32_t place : name.regions) hash = mix(hash, place | region);
  }
  for (const std::uint32_t place : name.seat) hash = mix(hash, place | seat);
  return hash;
}

std::string match_key(const NameView& name) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  std::string key = to_utf8(name.core);
  if (by_edition.has(name.type)) {
    for (const NameNumber& number : name.numbers)
      key += "#" + number.value + (number.unit == 0 ? "" : to_utf8(std::u32string(1, number.unit)));
  }
  if (tells_region(name)) {
    for (const std::uint32_t place : name.regions) key.append("@").append(places[place].code);
  }
  for (const std::uint32_t place : name.seat) key.append("/").append(places[place].code);
  return key;
}

}  // namespace yuantu
