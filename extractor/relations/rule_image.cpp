// SPDX-License-Identifier: Apache-2.0
// Lays rules out one section behind the other.
#include "extractor/relations/rule_image.hpp"

#include <bit>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace yuantu {
namespace {

class ImageWriter {
 public:
  explicit ImageWriter(const RuleSet& set) : set_(set) {}

  CompiledImage write() {
    write_rules();
    write_patterns();
    write_words();
    add(set_.side_by_side);
    add(set_.subjects);
    add(std::vector<std::uint64_t>{set_.set_blocks});
    add(set_.membership);
    add(set_.trie.codes);
    add(set_.trie.nodes);
    add(std::vector{set_.beginnings});
    for (const CharacterTable* table : {&set_.endings, &set_.light_beginnings, &set_.light_endings})
      add(std::vector{*table});
    return std::move(image_);
  }

 private:
  // Bytes between members would differ from run to run.
  template <class Item>
  void add(const std::vector<Item>& items) {
    static_assert(std::is_trivially_copyable_v<Item>);
    static_assert(std::has_unique_object_representations_v<Item>);
    image_.add(items);
  }

  template <class Item>
  static std::uint32_t append(std::vector<Item>& all, const std::vector<Item>& items) {
    const auto first = static_cast<std::uint32_t>(all.size());
    all.insert(all.end(), items.begin(), items.end());
    return first;
  }

  void write_rules() {
    std::vector<RuleRecord> records;
    std::vector<char> ids;
    for (const RelationRule& rule : set_.rules) {
      records.push_back({static_cast<std::uint32_t>(ids.size()), static_cast<std::uint32_t>(rule.id.size()),
                         static_cast<std::uint32_t>(rule.relation),
                         std::bit_cast<std::uint32_t>(rule.confidence), rule.planned, rule.in_order});
      ids.insert(ids.end(), rule.id.begin(), rule.id.end());
    }
    add(records);
    add(ids);
  }

  void write_patterns() {
    std::vector<PatternRecord> records;
    std::vector<PatternElement> elements;
    std::vector<TypeSet> needs;
    std::vector<std::uint32_t> sets;
    for (const RuleSet::Form& form : set_.patterns) {
      PatternRecord record{static_cast<std::uint32_t>(form.relation), form.rule, form.anchor};
      record.first_element = append(elements, form.elements);
      record.elements = static_cast<std::uint32_t>(form.elements.size());
      record.first_need = append(needs, form.needs);
      record.needs = static_cast<std::uint32_t>(form.needs.size());
      record.first_set = append(sets, form.word_sets);
      record.sets = static_cast<std::uint32_t>(form.word_sets.size());
      records.push_back(record);
    }
    add(records);
    add(elements);
    add(needs);
    add(sets);
  }

  void write_words() {
    std::vector<WordRecord> records;
    for (const RuleSet::Word& word : set_.words) {
      WordRecord record{word.roles, word.noted, word.in_pattern, word.wanted};
      for (std::size_t kind = 0; kind < kinds_of_use; ++kind) {
        record.first_use[kind] = static_cast<std::uint32_t>(uses_.size());
        add_uses(word, kind != 0);
        record.uses[kind] = static_cast<std::uint32_t>(uses_.size()) - record.first_use[kind];
      }
      records.push_back(record);
    }
    add(records);
    add(uses_);
    add(waiting_);
  }

  // Forms of one pattern ask for the same names and stand one behind the other: they are refused together.
  void add_uses(const RuleSet::Word& word, bool focus) {
    const RuleSet::Use* last = nullptr;
    for (const RuleSet::Use& use : word.uses) {
      if (use.focus != focus) continue;
      if (last == nullptr || !use.asks_like(*last))
        uses_.push_back({use.names, use.second, static_cast<std::uint32_t>(waiting_.size()), 0});
      last = &use;
      ++uses_.back().count;
      waiting_.push_back(use.pattern);
    }
  }

  const RuleSet& set_;
  std::vector<AnchorUse> uses_;
  std::vector<std::uint32_t> waiting_;
  CompiledImage image_;
};

}  // namespace

CompiledImage make_image(const RuleSet& set) {
  return ImageWriter(set).write();
}

}  // namespace yuantu
