// SPDX-License-Identifier: Apache-2.0
// Scans what stands between names for the words of the rules.
#include "extractor/relations/rule_words.hpp"

#include <algorithm>

namespace yuantu {

RuleWords::RuleWords(const Document& document, const RelationRules& rules,
                     const std::vector<SentenceView>& views, const std::vector<SentenceView>& field_views) {
  rules.beginnings().find(document.text, beginnings_);
  all_.reserve(document.text.size() / 8 + 16);
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
  const std::u32string_view text = document.text;
  for (std::uint32_t at = beginnings_.next(range.begin); at < range.end; at = beginnings_.next(at + 1)) {
    std::uint32_t count = 0;
    trie.match_prefixes(text.substr(at, range.end - at), [&](std::uint32_t length, std::uint32_t word) {
      const RuleWord& entry = rules.word(word);
      if (!entry.wanted) return;
      all_.push_back({word, at, at + length, entry.roles, entry.noted, entry.in_pattern});
      ++count;
    });
    if (count > 1) std::reverse(all_.end() - count, all_.end());
  }
}

}  // namespace yuantu
