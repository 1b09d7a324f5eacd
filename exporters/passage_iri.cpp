// SPDX-License-Identifier: Apache-2.0
// Names passages: document and code points -> IRI in the manner of RFC 5147 and NIF.
#include "exporters/passage_iri.hpp"

#include <algorithm>
#include <charconv>

#include "exporters/text_blocks.hpp"

namespace yuantu {
namespace {

constexpr std::string_view scheme = "char=";
// The digits of two numbers and what parts them.
constexpr std::size_t range_room = 22;

char* put_ranges(char* to, const std::vector<Span>& source) {
  to = copy_bytes(to, scheme.data(), scheme.size());
  for (const Span& range : source) {
    if (&range != source.data()) *to++ = ';';
    to = std::to_chars(to, to + range_room, range.begin).ptr;
    *to++ = ',';
    to = std::to_chars(to, to + range_room, range.end).ptr;
  }
  return to;
}

std::size_t room_for(const std::vector<Span>& source) {
  return scheme.size() + (source.size() + 1) * range_room;
}

}  // namespace

std::string_view PassageIds::id(std::string_view document, const std::vector<Span>& source) {
  const std::size_t needed = document.size() + 1 + room_for(source);
  if (room_.size() < needed) room_.resize(2 * needed);
  char* end = copy_bytes(room_.data(), document.data(), document.size());
  *end++ = separator_;
  end = put_ranges(end, source);
  return {room_.data(), static_cast<std::size_t>(end - room_.data())};
}

void append_char_ranges(std::string& out, const std::vector<Span>& source) {
  const std::size_t size = out.size();
  out.resize(size + room_for(source));
  out.resize(static_cast<std::size_t>(put_ranges(out.data() + size, source) - out.data()));
}

// Ranges are in the order of the repaired text; columns may have been put in another order than the
// original's.
Span whole_of(const std::vector<Span>& source) {
  Span whole = source.front();
  for (const Span range : source) {
    whole.begin = std::min(whole.begin, range.begin);
    whole.end = std::max(whole.end, range.end);
  }
  return whole;
}

}  // namespace yuantu
