// SPDX-License-Identifier: Apache-2.0
// Names passages: document and code points -> IRI in the manner of RFC 5147 and NIF.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"

namespace yuantu {

// Spells what follows the base in the IRIs of passages: doc-41aa#char=152,180;240,271. Behind a base that
// ends in
// '#' the part follows a '/'.
class PassageIds {
 public:
  explicit PassageIds(std::string_view base) : separator_(base.ends_with('#') ? '/' : '#') {}
  // Valid until the next call.
  std::string_view id(std::string_view document, const std::vector<Span>& source);

 private:
  char separator_;
  std::vector<char> room_;
};

// Appends "char=152,180;240,271".
void append_char_ranges(std::string& out, const std::vector<Span>& source);

// From the first to the last code point of a passage.
Span whole_of(const std::vector<Span>& source);

}  // namespace yuantu
