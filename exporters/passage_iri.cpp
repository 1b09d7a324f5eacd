// SPDX-License-Identifier: Apache-2.0
// Names passages: document and code points -> IRI in the manner of RFC 5147 and NIF.
#include "exporters/passage_iri.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace yuantu {
namespace {

void append_number(std::string& out, std::uint32_t number) {
  std::array<char, 10> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

}  // namespace

void append_char_ranges(std::string& out, const std::vector<Span>& source) {
  out.append("char=");
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (i > 0) out.push_back(';');
    append_number(out, source[i].begin);
    out.push_back(',');
    append_number(out, source[i].end);
  }
}

void assign_passage_iri(std::string& out, std::string_view base, std::string_view document,
                        const std::vector<Span>& source) {
  out.assign(base).append(document).push_back(base.ends_with('#') ? '/' : '#');
  append_char_ranges(out, source);
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
