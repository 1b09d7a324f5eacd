// SPDX-License-Identifier: Apache-2.0
// Decodes a file's bytes: bytes in any usual encoding of Chinese -> code points.
#include "extractor/text/decoder.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>

#include "extractor/text/give_back.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"

namespace yuantu {
namespace {

constexpr std::size_t sample_size = 1 << 16;  // enough to tell encodings apart
constexpr char32_t replacement = 0xfffd;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

// Malformed sequences become U+FFFD. Works in blocks: ICU counts in 32 bits.
std::u32string convert(UConverter* converter, std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size() / 2 + 16);
  std::vector<char16_t> block(std::clamp<std::size_t>(bytes.size(), 256, 1 << 16));
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char16_t lead = 0;
  UErrorCode status = U_ZERO_ERROR;
  do {
    status = U_ZERO_ERROR;
    char16_t* target = block.data();
    ucnv_toUnicode(converter, &target, block.data() + block.size(), &source, end, nullptr, true, &status);
    for (const char16_t* unit = block.data(); unit != target; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        lead = *unit;
      } else if (U16_IS_TRAIL(*unit) && lead != 0) {
        out.push_back(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *unit)));
        lead = 0;
      } else {
        out.push_back(*unit);
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

InputError utf8_error(const std::string& name, std::string_view bytes, const Utf8Check& check) {
  const std::string_view before = bytes.substr(0, check.first_malformed);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t column = to_utf32(before.substr(line_start)).size() + 1;
  std::string message = "invalid UTF-8";
  if (check.malformed > 1) message += " (and at " + std::to_string(check.malformed - 1) + " more places)";
  return InputError(
      name, line, column,
      message + "; the rest was read. If the file is in another encoding, name it with --encoding");
}

// Average cost in bits of the Han characters as words; rare characters are dear. Every malformed place costs
// as much as a character that no list knows.
double strangeness(std::u32string_view text) {
  constexpr std::size_t enough = 8192;
  text = text.substr(0, enough);
  const WordList& words = WordList::builtin();
  double cost = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool odd = c == replacement || (c >= 0x80 && c < 0x2000) || (c >= 0xe000 && c < 0xf900);
    if (!odd && !is_han(c)) continue;
    ++count;
    double best = odd ? 40 : 24;
    if (!odd)
      words.match_prefixes(text.substr(i, 1),
                           [&](std::uint32_t, Word word) { best = std::min(best, word.cost / 256.0); });
    cost += best;
  }
  return count == 0 ? 40 : cost / static_cast<double>(count);
}

// The charset that a page names in its first bytes, as ICU spells it.
std::string declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  const std::size_t at = head.find("charset=");
  if (at == std::string_view::npos || head.substr(0, at).rfind('<') == std::string_view::npos) return {};
  std::string name;
  for (std::size_t i = at + 8; i < head.size(); ++i) {
    const char c = head[i];
    if ((c == '"' || c == '\'') && name.empty()) continue;
    if (!is_latin(static_cast<unsigned char>(c)) && !is_digit(static_cast<unsigned char>(c)) && c != '-' &&
        c != '_')
      break;
    name.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
  }
  // Pages that say gb2312 use characters of its supersets.
  if (name == "gb2312" || name == "gbk" || name == "gb_2312-80") return "gb18030";
  return name == "utf8" ? "utf-8" : name;
}

std::string utf16_of(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') == std::string_view::npos) return {};
  std::array<std::size_t, 2> ascii{};  // NUL at even offsets: big endian; odd: little endian
  std::array<std::size_t, 2> han{};
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto byte = static_cast<unsigned char>(head[i]);
    if (byte == 0) ++ascii[i % 2];
    if (byte >= 0x4e && byte <= 0x9f) ++han[i % 2];
  }
  const std::size_t pairs = head.size() / 2;
  for (std::size_t parity : {0u, 1u}) {
    const bool mostly = (ascii[parity] + han[parity]) * 10 >= pairs * 7;
    if (mostly && ascii[parity] > 0 && ascii[parity] > 4 * ascii[1 - parity])
      return parity == 0 ? "UTF-16BE" : "UTF-16LE";
  }
  return {};
}

std::string byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) return "UTF-8";
  if (bytes.starts_with(std::string_view("\xff\xfe\0\0", 4))) return "UTF-32LE";
  if (bytes.starts_with("\xff\xfe")) return "UTF-16LE";
  if (bytes.starts_with("\xfe\xff")) return "UTF-16BE";
  if (bytes.starts_with("\x84\x31\x95\x33")) return "GB18030";
  return {};
}

// True if a mark was put in front of bytes of another encoding, as programs do that join files.
bool is_wrong_mark(const std::string& marked, std::string_view bytes) {
  const std::string_view sample = bytes.substr(marked == "UTF-8" ? 3 : 2, sample_size);
  Utf8Check check;
  to_utf32(sample, check);
  if (marked == "UTF-8") return check.malformed * 8 > check.multibyte;
  // Chinese in UTF-16 is never UTF-8 by chance, and the sample may end inside a character.
  const bool whole =
      check.malformed == 0 || (check.malformed == 1 && check.first_malformed + 4 > sample.size());
  return marked.starts_with("UTF-16") && whole && sample.size() >= 4 && sample.find('\0') == sample.npos;
}

void refuse_binary(const std::string& name, std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::uint8_t any = 0;  // found in one sweep without branches: most pages have none
  for (const char c : head)
    any = static_cast<std::uint8_t>(any | ((static_cast<std::uint8_t>(c) < 0x20) & (c != '\n')));
  if (any == 0) return;
  std::array<std::size_t, 0x20> count{};  // of each control character
  for (const char c : head)
    if (static_cast<unsigned char>(c) < 0x20) ++count[static_cast<unsigned char>(c)];
  const std::size_t layout = count['\n'] + count['\r'] + count['\t'] + count['\f'];
  const std::size_t controls = std::accumulate(count.begin(), count.end(), 3 * count[0]) - layout;
  if (controls * 20 > head.size())
    throw InputError(name, "is a binary file; give text, HTML or a PDF with a text layer");
}

// NUL bytes in what is not UTF-16 are left by a crash or a wrong program.
void report_nul(const std::string& name, std::string_view bytes, std::vector<InputError>& problems) {
  const std::size_t at = bytes.find('\0');
  if (at == std::string_view::npos) return;
  const auto line = static_cast<std::size_t>(
                        std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                    1;
  const auto count = std::count(bytes.begin(), bytes.end(), '\0');
  problems.emplace_back(
      name, line, 1,
      "has " + std::to_string(count) +
          " NUL bytes, which no text has; they were left out and the rest was read. If the file "
          "is UTF-16, name it with --encoding");
}

// Of bytes that are not all UTF-8; `utf8` is what the sample is as that. `text` is the sample as UTF-8 and
// becomes what it is as the encoding, or empty where that was not read.
std::string guess(std::string_view bytes, std::string_view sample, std::u32string& text,
                  const Utf8Check& utf8) {
  if (utf8.malformed == 0 || utf8.multibyte > 8 * utf8.malformed) return "UTF-8";
  const std::string declared = declared_charset(bytes);
  if (!declared.empty() && declared != "utf-8" && open_converter(declared)) {
    text.clear();
    return declared;
  }
  std::string best = "UTF-8";
  double least = strangeness(text);
  // Text read rightly takes 12 to 14 bits for a character, text read wrongly 22 and more.
  constexpr double surely_right = 15;
  for (const char* candidate : {"GB18030", "Big5"}) {
    std::u32string read = convert(open_converter(candidate).get(), sample);
    const double strange = strangeness(read);
    if (strange < least) {
      least = strange;
      best = candidate;
      text = std::move(read);
    }
    if (least < surely_right) break;
  }
  return best;
}

std::u32string decode_utf8(const std::string& name, std::string_view bytes,
                           std::vector<InputError>& problems) {
  Utf8Check check;
  std::u32string text = to_utf32(bytes, check);
  if (check.malformed > 0) problems.push_back(utf8_error(name, bytes, check));
  return text;
}

}  // namespace

std::u32string decode(const std::string& name, std::string_view bytes, const std::string& encoding,
                      std::vector<InputError>& problems) {
  std::string used = encoding.empty() ? byte_order_mark(bytes) : encoding;
  if (encoding.empty() && !used.empty() && is_wrong_mark(used, bytes)) {
    problems.emplace_back(
        name, 1, 1,
        "the byte order mark says " + used +
            ", but the bytes behind it are something else; it was passed over. Remove it, or "
            "name the encoding with --encoding");
    bytes.remove_prefix(used == "UTF-8" ? 3 : 2);
    used.clear();
  }
  if (used.empty()) used = utf16_of(bytes);
  std::u32string text;  // of all bytes, as far as it was read to find the encoding
  if (used.empty()) {
    refuse_binary(name, bytes);
    report_nul(name, bytes, problems);
    const std::string_view sample = bytes.substr(0, sample_size);
    Utf8Check check;
    text = to_utf32(sample, check);
    if (check.malformed == 0 && sample.size() == bytes.size()) return text;
    used = guess(bytes, sample, text, check);
    if (sample.size() < bytes.size()) text.clear();
  }
  if (used == "UTF-8" || used == "utf-8" || used == "utf8") return decode_utf8(name, bytes, problems);
  if (text.empty()) {
    const Converter converter = open_converter(used);
    if (!converter)
      throw UsageError("unknown encoding '" + used + "' (for example utf-8, gb18030, big5, utf-16le)");
    text = convert(converter.get(), bytes);
  }
  const auto lost = std::count(text.begin(), text.end(), replacement);
  if (lost > 0) {
    const std::size_t at = text.find(replacement);
    const auto line = static_cast<std::size_t>(
                          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), U'\n')) +
                      1;
    const std::size_t start = at == 0 ? std::u32string::npos : text.rfind(U'\n', at - 1);
    problems.emplace_back(name, line, at - (start == std::u32string::npos ? 0 : start + 1) + 1,
                          "bytes that are not " + used + " (" + std::to_string(lost) +
                              " places); the rest was read. Name the right encoding with --encoding");
  }
  return text;
}

std::u32string decode_again(std::string bytes, const std::string& encoding) {
  std::vector<std::string_view> parts;
  constexpr std::size_t part_size = std::size_t{1} << 22;
  const std::string_view all = bytes;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = std::min(begin + part_size, all.size());
    while (end < all.size() && (static_cast<unsigned char>(all[end]) & 0xc0) == 0x80) ++end;
    parts.push_back(all.substr(begin, end - begin));
    begin = end;
  }
  std::size_t size = 0;
  bool plain = encoding.empty() && all.find('\0') == all.npos;
  for (std::size_t i = 0; i < parts.size() && plain; ++i) {
    Utf8Check check;
    size += to_utf32(parts[i], check).size();
    plain = check.malformed == 0;
  }
  if (!plain) {
    std::vector<InputError> known;
    return decode("", bytes, encoding, known);
  }
  std::u32string text;
  text.reserve(size);
  for (const std::string_view part : parts) {
    text += to_utf32(part);
    char* const begin = bytes.data() + (part.data() - all.data());
    give_back(begin, begin + part.size());
  }
  return text;
}

}  // namespace yuantu
