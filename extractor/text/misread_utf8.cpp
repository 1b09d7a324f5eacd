// SPDX-License-Identifier: Apache-2.0
// Repairs stretches of UTF-8 that were read as GBK or as Latin-1: 浜戝箔 and äº‘å²­ -> 云岭.
#include "extractor/text/misread_utf8.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/gbk.hpp"

namespace yuantu {
namespace {

constexpr std::size_t least_han = 3;  // characters of a stretch that must come out as Han

// What Windows-1252 has at 80 … 9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                              0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                              0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                              0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

using Bytes = std::vector<std::uint8_t>;
constexpr std::uint8_t lost_byte = 0xff;  // UTF-8 never has it

// Both ways add the bytes of a character and say whether it has any.
bool add_latin(char32_t c, Bytes& bytes) {
  if (c < 0x100) return bytes.push_back(static_cast<std::uint8_t>(c)), true;
  for (std::size_t i = 0; i < windows.size(); ++i)
    if (windows[i] == c) return bytes.push_back(static_cast<std::uint8_t>(0x80 + i)), true;
  return false;
}
bool add_gbk(char32_t c, Bytes& bytes) {
  if (c < 0x80) return bytes.push_back(static_cast<std::uint8_t>(c)), true;
  if (c == 0x20ac) return bytes.push_back(0x80), true;
  if (c == 0xfffd) return bytes.push_back(lost_byte), true;  // what was lost stays lost, the rest can be read
  const std::uint16_t pair = Gbk::builtin().encode(c);
  if (pair == 0) return false;
  bytes.push_back(static_cast<std::uint8_t>(pair >> 8));
  bytes.push_back(static_cast<std::uint8_t>(pair & 0xff));
  return true;
}

// A line's stretch as bytes, and for each byte the character it came from.
struct Stretch {
  Bytes bytes;
  std::vector<std::size_t> from;
};

template <class Add>
Stretch read_stretch(std::u32string_view text, std::size_t begin, Add add) {
  Stretch stretch;
  for (std::size_t i = begin; i < text.size() && text[i] != U'\n'; ++i) {
    if (!add(text[i], stretch.bytes)) break;
    stretch.from.resize(stretch.bytes.size(), i);
  }
  return stretch;
}

// True for a character of three bytes of which some behind the first are lost.
bool has_lost_byte(const Bytes& bytes, std::size_t at) {
  if (at + 3 > bytes.size() || (bytes[at] & 0xf0) != 0xe0) return false;
  const auto goes_on = [](std::uint8_t byte) { return (byte & 0xc0) == 0x80 || byte == lost_byte; };
  return goes_on(bytes[at + 1]) && goes_on(bytes[at + 2]) &&
         (bytes[at + 1] == lost_byte || bytes[at + 2] == lost_byte);
}

// Writes the stretch as what its bytes are in UTF-8; returns where in the text it ends, `begin` if it is
// none.
// `sure`: the page was misread elsewhere, so that a short stretch needs no proof of its own.
std::size_t write_stretch(const MappedText& text, std::size_t begin, const Stretch& stretch, bool sure,
                          MappedText& out) {
  MappedText read;
  const auto size = static_cast<std::int64_t>(stretch.bytes.size());
  std::size_t han = 0, lost = 0, end = begin;
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t at = i;
    UChar32 c = -1;
    if (has_lost_byte(stretch.bytes, static_cast<std::size_t>(i)))
      i += 3;
    else
      U8_NEXT(stretch.bytes.data(), i, size, c);
    const std::size_t first = stretch.from[static_cast<std::size_t>(at)];
    const std::size_t last = stretch.from[static_cast<std::size_t>(i) - 1];
    // A last byte without partner was read as a question mark; more than a few such and it is another text.
    if (c < 0 && (++lost > 3 + han / 3)) break;
    han += c >= 0 && is_han(static_cast<char32_t>(c));
    read.push(c < 0 ? char32_t{0xfffd} : static_cast<char32_t>(c),
              {text.origin[first].begin, text.origin[last].end});
    end = last + 1;
  }
  if (sure ? lost > 0 && han < least_han : han < least_han) return begin;
  for (std::size_t i = 0; i < read.size(); ++i) out.push(read.text[i], read.origin[i]);
  return end;
}

// Repairs line by line; false if there was nothing to repair.
bool repair_lines(MappedText& text, bool sure, SourceRepairs& repairs) {
  const std::u32string_view page = text.text;
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t begin = 0; begin < page.size();) {
    const std::size_t end = std::min(page.find(U'\n', begin), page.size());
    std::size_t at = begin;
    while (at < end && !betrays_misread_utf8(page[at])) ++at;
    // Short lines may have no sign that betrays them; on a page that was misread they are tried nevertheless.
    if (at < end || (sure && std::any_of(page.begin() + static_cast<std::ptrdiff_t>(begin),
                                         page.begin() + static_cast<std::ptrdiff_t>(end), is_han))) {
      const bool latin = at < end && page[at] < 0x100;
      // GBK takes the bytes by pairs from the line's start, Latin-1 one by one.
      const std::size_t from = latin ? at : begin;
      const Stretch stretch = latin ? read_stretch(page, from, add_latin) : read_stretch(page, from, add_gbk);
      MappedText read;
      const std::size_t read_end = write_stretch(text, from, stretch, sure && at < end, read);
      if (read_end > from) {
        if (copied == 0) out.reserve(text.size());
        out.append(text, copied, from);
        out.append(read, 0, read.size());
        repairs.push_back(
            {{text.origin[from].begin, text.origin[read_end - 1].end}, "UTF-8 read as another encoding"});
        copied = read_end;
      }
    }
    begin = end + 1;
  }
  if (copied == 0) return false;
  out.append(text, copied, text.size());
  text = std::move(out);
  return true;
}

}  // namespace

MappedText repair_misread_utf8(MappedText text, SourceRepairs& repairs) {
  if ((text.look & look_bytes) == 0 || !repair_lines(text, false, repairs)) return text;
  repair_lines(text, true, repairs);
  text.look = CharacterLooks::builtin().of(text.text);
  return text;
}

}  // namespace yuantu
