// SPDX-License-Identifier: Apache-2.0
// Escapes text for Turtle, TriG, N-Triples and N-Quads, sixteen bytes at a time.
#include "exporters/rdf_escape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string>

#include "exporters/escape.hpp"
#include "exporters/text_blocks.hpp"

namespace yuantu {
namespace {

// For each byte: whether it stands as it is.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet all_but(std::string_view special) {
  ByteSet set{};
  for (std::size_t b = 0x20; b < set.size(); ++b) set[b] = true;
  for (const char c : special) set[static_cast<unsigned char>(c)] = false;
  return set;
}
constexpr ByteSet literal_plain = all_but("\"\\\x7f");
constexpr ByteSet iri_plain = all_but("<>\"{}|^`\\ \x7f");

char* put_upper_hex(char* to, unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  *to++ = '\\';
  *to++ = 'u';
  *to++ = '0';
  *to++ = '0';
  *to++ = digits[byte >> 4U];
  *to++ = digits[byte & 0xFU];
  return to;
}

char* put_rdf_special(char* to, char c) {
  constexpr std::string_view letters = "btn fr";  // what stands for U+0008 to U+000D
  if (c == '"' || c == '\\') {
    *to++ = '\\';
    *to++ = c;
  } else if (c >= '\b' && c <= '\r' && c != '\v') {
    *to++ = '\\';
    *to++ = letters[static_cast<std::size_t>(c - '\b')];
  } else {
    to = put_upper_hex(to, static_cast<unsigned char>(c));
  }
  return to;
}

char* put_rdf_bytes(char* to, const char* from, std::size_t size) {
  for (const char* end = from + size; from != end; ++from) {
    if (literal_plain[static_cast<unsigned char>(*from)]) {
      *to++ = *from;
    } else {
      to = put_rdf_special(to, *from);
    }
  }
  return to;
}

// First bytes of the characters between U+1000 and U+CFFF, and of those around the fullwidth forms, as nearly
// all of a Chinese text is: three bytes each, and whatever the other two are, well-formed.
BlockMask leads(Block block) {
  return in_range(block, 0xE1, 12) | (block == 0xEF);
}
BlockMask continues(Block block) {
  return (block & 0xC0) == 0x80;
}

// Whether the sixteen bytes at `from` stand in a literal as they are: plain ASCII and such characters, none
// of them U+FFC0 or behind it. Looks at two bytes more, and there, not at the first two, for what a character
// lacks.
bool is_plain_block(const char* from) {
  const Block block = load_block(from);
  const Block next = load_block(from + 1);
  const Block third = load_block(from + 2);
  const BlockMask plain = in_range(block, 0x20, 0x5f) & (block != '"') & (block != '\\');
  const BlockMask lead = leads(block);
  const BlockMask last = (block == 0xEF) & (next == 0xBF);
  const BlockMask torn = continues(third) ^ (lead | leads(next));
  return !any_of(~(plain | lead | continues(block)) | last | torn);
}

// The same for what stands at the beginning of a text.
bool is_whole_beginning(const char* from) {
  const auto lead = [](unsigned char byte) { return byte - 0xE1U < 12U || byte == 0xEF; };
  const auto continued = [](unsigned char byte) { return (byte & 0xC0U) == 0x80U; };
  const auto first = static_cast<unsigned char>(from[0]);
  return !continued(first) && continued(static_cast<unsigned char>(from[1])) == lead(first);
}

// A text that something in it keeps from standing as it is.
char* put_special_literal(char* to, std::string_view text) {
  if (!is_clean(text)) {
    std::string cleaned;
    append_clean(cleaned, text);
    return put_special_literal(to, cleaned);
  }
  to = put_rdf_bytes(to, text.data(), text.size());
  *to++ = '"';
  return to;
}

// ASCII that needs no escape between angle brackets.
bool is_plain_iri(Block block) {
  const BlockMask special = (block == '"') | (block == '<') | (block == '>') | (block == '\\') |
                            (block == '^') | (block == '`') | in_range(block, '{', 3);
  return !any_of(special | ~in_range(block, '!', '~' - '!' + 1));
}

// Characters that the local name of a prefixed name has without escapes, wherever they stand; a hyphen only
// before its end.
constexpr ByteSet name_characters() {
  ByteSet set{};
  for (unsigned char c = '0'; c <= '9'; ++c) set[c] = true;
  for (unsigned char c = 'a'; c <= 'z'; ++c) set[c] = set[c - 'a' + 'A'] = true;
  set['-'] = set['_'] = true;
  return set;
}
constexpr ByteSet is_name_character = name_characters();

bool are_name_characters(Block block) {
  const BlockMask letters = in_range(block | 0x20, 'a', 26);
  return !any_of(~(letters | in_range(block, '0', 10) | (block == '-') | (block == '_')));
}

}  // namespace

char* put_rdf_literal(char* to, std::string_view text) {
  *to++ = '"';
  char* const end = copy_bytes(to, text.data(), text.size());
  constexpr Block blanks = Block{} + ' ';
  std::memcpy(end, &blanks, sizeof blanks);
  std::memcpy(end + 2, &blanks, sizeof blanks);
  bool plain = is_whole_beginning(to);
  for (const char* at = to; plain && at < end; at += sizeof(Block)) plain = is_plain_block(at);
  if (!plain) return put_special_literal(to, text);
  *end = '"';
  return end + 1;
}

char* put_iri_text(char* to, std::string_view iri) {
  std::size_t done = 0;
  for (; done + sizeof(Block) <= iri.size() && is_plain_iri(load_block(iri.data() + done));
       done += sizeof(Block))
    to = copy_ends<Block>(to, iri.data() + done, sizeof(Block));
  // What is left, with some of what was copied.
  const std::size_t left = iri.size() - done;
  if (done != 0 && left < sizeof(Block)) {
    const Block last = load_block(iri.data() + iri.size() - sizeof(Block));
    std::memcpy(to + left - sizeof(Block), &last, sizeof last);
    if (is_plain_iri(last)) return to + left;
  }
  for (const char c : iri.substr(done)) {
    const auto byte = static_cast<unsigned char>(c);
    if (iri_plain[byte]) {
      *to++ = c;
    } else {
      to = put_upper_hex(to, byte);
    }
  }
  return to;
}

bool is_name(std::string_view text) {
  const char* const end = text.data() + text.size();
  if (text.size() >= sizeof(Block)) {
    for (const char* at = text.data(); at + sizeof(Block) < end; at += sizeof(Block)) {
      if (!are_name_characters(load_block(at))) return false;
    }
    return are_name_characters(load_block(end - sizeof(Block))) && text.back() != '-';
  }
  return !text.empty() && text.back() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
    return is_name_character[static_cast<unsigned char>(c)];
  });
}

}  // namespace yuantu
