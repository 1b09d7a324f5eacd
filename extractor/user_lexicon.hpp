// SPDX-License-Identifier: Apache-2.0
// Names that the user adds to the built-in tables: FILE.tsv -> entries, found wherever they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ontology/types.hpp"

namespace yuantu {

// One row of the file.
struct UserEntry {
  std::string name;
  EntityType type = EntityType::Company;
  std::vector<std::string> aliases;
  std::string id;  // the user's own; may be empty
};

// Immutable once read, and safe to share between threads.
class UserLexicon {
 public:
  UserLexicon() = default;  // holds no names
  // The columns are name, type, aliases (separated by '|') and id; the first row names them. Throws
  // InputError with the line.
  static UserLexicon read(const std::string& file);
  static UserLexicon parse(std::string_view text, const std::string& file);

  // The file as it was read: what was made with it is good as long as it stays the same.
  const std::string& source() const { return source_; }
  bool empty() const { return names_.empty(); }

  // Calls found(length, entry) for every name and alias that stands at the begin of the text; the text is
  // simplified, and so are the names.
  template <class Found>
  void match_prefixes(std::u32string_view text, Found found) const {
    if (text.size() < 2) return;
    const auto bucket = by_two_.find(key(text));
    if (bucket == by_two_.end()) return;
    for (const std::uint32_t n : bucket->second) {
      if (text.starts_with(names_[n].text)) found(names_[n].text.size(), entries_[names_[n].entry]);
    }
  }
  const std::u32string& full_name(const UserEntry& entry) const {
    return full_names_[static_cast<std::size_t>(&entry - entries_.data())];
  }
  // The entry of this type that a label names; nullptr if there is none.
  const UserEntry* find(std::string_view label, EntityType type) const;

 private:
  struct Name {
    std::u32string text;
    std::uint32_t entry;
  };
  static std::uint64_t key(std::u32string_view text) { return std::uint64_t{text[0]} << 32 | text[1]; }
  void add(UserEntry entry);
  void add_name(const std::string& name, std::uint32_t entry);

  std::string source_;
  std::vector<UserEntry> entries_;
  std::vector<std::u32string> full_names_;  // by entry
  std::vector<Name> names_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_two_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_label_;  // entries, by name and alias
};

}  // namespace yuantu
