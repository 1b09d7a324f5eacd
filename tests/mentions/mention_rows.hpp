// SPDX-License-Identifier: Apache-2.0
// Checks rows of texts against the names that are found in them: {text, dump} -> doctest checks.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extractor/mentions/mention_finder.hpp"
#include "extractor/utf.hpp"

namespace yuantu::test {

struct Row {
  const char* text;
  const char* dump;  // "Type name" of each mention, joined by "; "; places and industries only where a row
                     // asks for them
};

inline Document plain(const char* utf8) {
  Document document;
  document.text = document.original = to_utf32(utf8);
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < document.text.size(); ++i) {
    document.origin.push_back({i, i + 1});
    const char32_t c = document.text[i];
    if (c == U'。' || c == U'；' || i + 1 == document.text.size()) {
      document.sentences.push_back({{begin, i + 1}, 0, 0, SentenceKind::Body});
      begin = i + 1;
    }
  }
  document.articles.push_back({{}, 0, static_cast<std::uint32_t>(document.sentences.size()), std::nullopt});
  return document;
}

inline bool is_open(EntityType type) {
  return type == EntityType::Place || type == EntityType::Industry;
}

inline std::string dump_of(const char* text, bool with_open) {
  const Mentions found = find_mentions(plain(text));
  std::string dump;
  for (const Mention& mention : found.all) {
    if (is_open(mention.type) && !with_open) continue;
    dump += (dump.empty() ? "" : "; ") + std::string(name_of(mention.type)) + " " + to_utf8(mention.name);
  }
  return dump;
}

inline void check(const std::vector<Row>& rows, bool with_open = false) {
  for (const Row& row : rows) {
    const std::string row_text = row.text;
    CAPTURE(row_text);
    CHECK(dump_of(row.text, with_open) == std::string(row.dump));
  }
}

}  // namespace yuantu::test
