// SPDX-License-Identifier: Apache-2.0
// Spells what a name was taken apart into as bytes beside its key, and reads it back.
#include "graph/canonical_codec.hpp"

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// The first byte: what a name is, and which parts follow.
enum Flag : std::uint8_t {
  registered = 1,
  branch = 2,
  known = 4,
  official = 8,
  generic = 16,
  has_level = 32,
  has_places = 64,
  has_numbers = 128,
};

std::uint8_t flags_of(const NameView& name) {
  unsigned flags = 0;
  const auto set = [&](bool is_so, Flag flag) { flags |= is_so ? unsigned{flag} : 0U; };
  set(name.registered, registered);
  set(name.branch, branch);
  set(name.known, known);
  set(name.official, official);
  set(name.generic, generic);
  set(name.level != 0, has_level);
  set(!name.regions.empty() || !name.seat.empty(), has_places);
  set(!name.numbers.empty(), has_numbers);
  return static_cast<std::uint8_t>(flags);
}

// Where words stand in the key, or the words. Nearly always they stand there.
void write_words(ByteWriter& out, std::u32string_view words, std::u32string_view key) {
  const std::size_t at = key.find(words);
  out.number(at == std::u32string_view::npos ? 0 : at + 1);
  if (at == std::u32string_view::npos) {
    out.text(to_utf8(words));
  } else {
    out.number(words.size());
  }
}

void append_words(ByteReader& in, std::u32string_view key, std::u32string& words) {
  const std::uint64_t at = in.number();
  if (at == 0) {
    words.append(to_utf32(in.text()));
    return;
  }
  const std::uint64_t size = in.number();
  if (at - 1 > key.size() || size > key.size() - (at - 1)) throw CodecError();
  words.append(key.substr(at - 1, size));
}

void write_places(ByteWriter& out, std::span<const std::uint32_t> places) {
  out.number(places.size());
  for (const std::uint32_t place : places) out.number(place);
}

void read_places(ByteReader& in, std::vector<std::uint32_t>& places) {
  for (std::uint64_t left = in.number(); left > 0; --left) places.push_back(in.number32());
}

}  // namespace

std::string parts_of(const NameView& name) {
  ByteWriter out;
  write_parts(name, out);
  return std::string(out.bytes());
}

void write_parts(const NameView& name, ByteWriter& out) {
  out.clear();
  out.fixed(flags_of(name));
  write_words(out, name.core, name.key);
  // The full core is the words of the region and then the core.
  write_words(out, name.full_core.substr(0, name.full_core.size() - name.core.size()), name.key);
  if (name.level != 0) out.number(name.level);
  if (!name.regions.empty() || !name.seat.empty()) {
    write_places(out, name.regions);
    write_places(out, name.seat);
  }
  if (!name.numbers.empty()) {
    out.number(name.numbers.size());
    for (const NameNumber& number : name.numbers) {
      out.number(number.unit);
      out.text(number.value);
    }
  }
}

void read_parts(std::string_view parts, CanonicalName& name) {
  ByteReader in(parts);
  const unsigned flags = in.fixed<std::uint8_t>();
  name.core.clear();
  name.full_core.clear();
  name.quoted.clear();
  name.regions.clear();
  name.seat.clear();
  name.numbers.clear();
  append_words(in, name.key, name.core);
  append_words(in, name.key, name.full_core);
  name.full_core += name.core;
  name.registered = (flags & registered) != 0;
  name.branch = (flags & branch) != 0;
  name.known = (flags & known) != 0;
  name.official = (flags & official) != 0;
  name.generic = (flags & generic) != 0;
  name.level = (flags & has_level) != 0 ? static_cast<char32_t>(in.number32()) : 0;
  if ((flags & has_places) != 0) {
    read_places(in, name.regions);
    read_places(in, name.seat);
  }
  if ((flags & has_numbers) != 0) {
    for (std::uint64_t left = in.number(); left > 0; --left) {
      NameNumber& number = name.numbers.emplace_back();
      number.unit = static_cast<char32_t>(in.number32());
      number.value.assign(in.text());
    }
  }
}

}  // namespace yuantu
