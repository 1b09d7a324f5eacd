// SPDX-License-Identifier: Apache-2.0
// Damages generated pages.
#include "bench/page_damage.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

#include "extractor/utf.hpp"

namespace yuantu::bench {

std::string wrap(const std::string& text, std::size_t width, bool spaced, const Draw& below) {
  std::string out;
  std::size_t column = 0;
  for (const char32_t c : to_utf32(text)) {
    append_utf8(out, c);
    column = c == U'\n' ? 0 : column + 1;
    if (spaced && below(3) == 0 && c != U'\n') out += ' ';
    if (column == width) {
      out += spaced ? "\n\n" : "\n";
      column = 0;
    }
  }
  return out;
}

std::string print_twice(const std::string& text) {
  std::u32string out;
  for (const char32_t c : to_utf32(text)) out.append(2, c);
  return to_utf8(out);
}

std::string to_traditional(const std::string& text) {
  static const std::unique_ptr<icu::Transliterator> converter = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no Simplified-Traditional converter");
    return made;
  }();
  icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  converter->transliterate(units);
  std::string out;
  units.toUTF8String(out);
  return out;
}

std::string add_markup(const std::string& text, const Draw& below) {
  std::string out = "<div class=\"content\"><p>";
  for (const char32_t c : to_utf32(text)) {
    if (c == U'\n') {
      out += below(3) == 0 ? "<br/>\n" : "</p>\n<p>&nbsp;&nbsp;";
    } else {
      append_utf8(out, c);
    }
  }
  return out + "</p><script>var page = 1;</script></div>\n";
}

std::string to_gb18030(const std::string& text) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  std::string out(static_cast<std::size_t>(units.length()) * 4 + 1, '\0');
  out.resize(static_cast<std::size_t>(
      units.extract(0, units.length(), out.data(), static_cast<std::uint32_t>(out.size()), "gb18030")));
  return out;
}

}  // namespace yuantu::bench
