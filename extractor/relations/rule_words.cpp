// SPDX-License-Identifier: Apache-2.0
// Scans what stands between names for the words of the rules.
#include "extractor/relations/rule_words.hpp"

#include <algorithm>

namespace yuantu {

RuleWords::RuleWords(const Document& document, const RelationRules& rules,
                     const std::vector<SentenceView>& views, const std::vector<SentenceView>& field_views) {
  first_.reserve(views.size() + 1);
  for (std::size_t i = 0; i < views.size(); ++i) {
    first_.push_back(static_cast<std::uint32_t>(all_.size()));
    if (views[i].units.empty() && field_views[i].units.empty()) continue;
    std::uint32_t begin = views[i].span.begin;
    for (const MentionUnit& unit : views[i].units) {
      scan(document, rules, {begin, unit.span.begin});
      begin = unit.span.end;
    }
    scan(document, rules, {begin, views[i].span.end});
  }
  first_.push_back(static_cast<std::uint32_t>(all_.size()));
}

void RuleWords::scan(const Document& document, const RelationRules& rules, Span range) {
  const DoubleArray trie = rules.trie();
  const std::u32string_view text = document.view({0, range.end});
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (!rules.begins_wanted(text[at])) continue;
    const std::size_t first = all_.size();
    trie.match_prefixes(text.substr(at), [&](std::uint32_t length, std::uint32_t word) {
      if (rules.word(word).wanted) all_.push_back({word, at, at + length});
    });
    if (all_.size() > first + 1) std::reverse(all_.begin() + static_cast<std::ptrdiff_t>(first), all_.end());
  }
}

}  // namespace yuantu
