// SPDX-License-Identifier: Apache-2.0
// Escapes untrusted text for each file format: UTF-8 text -> text that the format's readers give back
// unchanged.
#include "exporters/escape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace yuantu {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool continues(std::string_view text, std::size_t i) {
  return i < text.size() && (byte_at(text, i) & 0xC0U) == 0x80U;
}

// Length of the well-formed UTF-8 sequence at `i` (Unicode table 3-7), 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const unsigned char lead = byte_at(text, i);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, i + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned char second = byte_at(text, i + 1);
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && second < 0xA0;
    const bool surrogate = lead == 0xED && second > 0x9F;
    return !overlong && !surrogate && continues(text, i + 2) ? 3 : 0;
  }
  const bool overlong = lead == 0xF0 && second < 0x90;
  const bool too_high = lead == 0xF4 && second > 0x8F;
  return !overlong && !too_high && continues(text, i + 2) && continues(text, i + 3) ? 4 : 0;
}

// U+FFFE or U+FFFF, which are no text and which XML forbids.
bool is_noncharacter(std::string_view text, std::size_t i, std::size_t length) {
  return length == 3 && byte_at(text, i) == 0xEF && byte_at(text, i + 1) == 0xBF &&
         byte_at(text, i + 2) >= 0xBE;
}

// For each byte: whether it is copied as it stands. Bytes of two- to four-byte sequences are looked at one by
// one only where a format has something to say about them.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet plain_bytes(std::string_view special) {
  ByteSet set{};
  for (std::size_t b = 0x20; b < 0x80; ++b) set[b] = true;
  for (const char c : special) set[static_cast<unsigned char>(c)] = false;
  return set;
}

// Copies runs of plain ASCII and whole UTF-8 sequences, and hands every other byte below 0x80 to `special`.
template <typename Special>
void escape(std::string& out, std::string_view text, const ByteSet& plain, Special special) {
  std::size_t done = 0;
  std::size_t i = 0;
  const auto copy_run = [&] { out.append(text.substr(done, i - done)); };
  while (i < text.size()) {
    const unsigned char b = byte_at(text, i);
    if (plain[b]) {
      ++i;
      continue;
    }
    const std::size_t length = sequence_length(text, i);
    if (length > 1 && !is_noncharacter(text, i, length)) {
      i += length;
      continue;
    }
    copy_run();
    if (length == 0) {
      out.append(replacement);
      ++i;
    } else {
      special(out, text.substr(i, length));
      i += length;
    }
    done = i;
  }
  copy_run();
}

void append_hex_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  out.append("\\u00");
  out.push_back(digits[byte >> 4U]);
  out.push_back(digits[byte & 0xFU]);
}

void xml_special(std::string& out, std::string_view piece) {
  switch (piece.size() == 1 ? piece[0] : '\0') {
    case '&':
      out.append("&amp;");
      break;
    case '<':
      out.append("&lt;");
      break;
    case '>':
      out.append("&gt;");
      break;
    case '"':
      out.append("&quot;");
      break;
    case '\t':
      out.append("&#9;");
      break;
    case '\n':
      out.append("&#10;");
      break;
    case '\r':
      out.append("&#13;");
      break;
    default:
      break;  // XML 1.0 has no way to write it
  }
}

void json_special(std::string& out, std::string_view piece) {
  if (piece.size() > 1) {
    out.append(piece);
    return;
  }
  switch (piece[0]) {
    case '"':
      out.append("\\\"");
      break;
    case '\\':
      out.append("\\\\");
      break;
    case '\n':
      out.append("\\n");
      break;
    case '\r':
      out.append("\\r");
      break;
    case '\t':
      out.append("\\t");
      break;
    default:
      append_hex_escape(out, static_cast<unsigned char>(piece[0]));
  }
}

void csv_special(std::string& out, std::string_view piece) {
  if (piece == "\"") {
    out.append("\"\"");
  } else if (piece != std::string_view("\0", 1)) {
    out.append(piece);
  }
}

// Length of a run of ASCII without U+0000, in whole words.
std::size_t ascii_length(std::string_view text, std::size_t begin) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  std::size_t i = begin;
  for (std::uint64_t word = 0; i + sizeof word <= text.size(); i += sizeof word) {
    std::memcpy(&word, text.data() + i, sizeof word);
    if (((word | (word - ones)) & highs) != 0) break;
  }
  return i - begin;
}

// Length of a run of characters between U+1000 and U+CFFF, as nearly all of a Chinese text is: three bytes
// each, and whatever they are, well-formed.
std::size_t han_length(std::string_view text, std::size_t begin) {
  std::size_t i = begin;
  while (i + 3 <= text.size()) {
    const bool is_han = byte_at(text, i) - 0xE1U < 0x0CU && (byte_at(text, i + 1) & 0xC0U) == 0x80U &&
                        (byte_at(text, i + 2) & 0xC0U) == 0x80U;
    if (!is_han) break;
    i += 3;
  }
  return i - begin;
}

constexpr ByteSet xml_plain = plain_bytes("&<>\"");
constexpr ByteSet json_plain = plain_bytes("\"\\");
constexpr ByteSet csv_plain = plain_bytes("\"");
constexpr ByteSet line_plain = plain_bytes("\"\\");

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  escape(out, text, xml_plain, xml_special);
}

void append_json(std::string& out, std::string_view text) {
  out.push_back('"');
  escape(out, text, json_plain, json_special);
  out.push_back('"');
}

void append_csv(std::string& out, std::string_view text) {
  out.push_back('"');
  escape(out, text, csv_plain, csv_special);
  out.push_back('"');
}

void append_csv_safe(std::string& out, std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  out.append(formula ? "\"'" : "\"");
  escape(out, text, csv_plain, csv_special);
  out.push_back('"');
}

void append_csv_line(std::string& out, std::string_view text) {
  out.push_back('"');
  escape(out, text, line_plain, [](std::string& to, std::string_view piece) {
    if (piece == "\"") {
      to.append("\"\"");
    } else if (piece == "\\") {
      to.append("\uFF3C");
    } else if (piece.size() > 1) {
      to.append(piece);
    } else {
      to.push_back(' ');
    }
  });
  out.push_back('"');
}

void append_clean(std::string& out, std::string_view text) {
  constexpr ByteSet plain = plain_bytes("");
  escape(out, text, plain, [](std::string& to, std::string_view piece) {
    if (piece.size() == 1 && piece[0] != '\0') to.append(piece);
  });
}

bool is_clean(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    i += han_length(text, i);
    i += ascii_length(text, i);
    if (i == text.size()) break;
    const std::size_t length = text[i] == '\0' ? 0 : sequence_length(text, i);
    if (length == 0 || is_noncharacter(text, i, length)) return false;
    i += length;
  }
  return true;
}

}  // namespace yuantu
