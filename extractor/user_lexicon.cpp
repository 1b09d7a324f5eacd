// SPDX-License-Identifier: Apache-2.0
// Reads the user's names and indexes them by their first two characters.
#include "extractor/user_lexicon.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "extractor/text/normalizer.hpp"
#include "extractor/text/simplifier.hpp"
#include "extractor/utf.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

// As the text of a page is repaired, so that the names are found in it.
std::u32string as_in_pages(const std::string& name) {
  MappedText text;
  std::uint32_t at = 0;
  for (const char32_t c : to_utf32(name)) {
    text.push(c, {at, at + 1});
    ++at;
  }
  SourceRepairs repairs;
  normalize(text, repairs);
  simplify(text, repairs);
  return text.text;
}

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(separator, begin), line.size());
    fields.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return fields;
}

std::string type_names() {
  std::string names;
  for (std::size_t i = 0; i < entity_type_count; ++i) {
    names += (i == 0 ? "" : ", ") + std::string(name_of(static_cast<EntityType>(i)));
  }
  return names;
}

// Reads one file; knows where it is for the messages.
class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  std::vector<UserEntry> read(std::string_view text) {
    std::vector<UserEntry> entries;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::string& line : split(text, '\n')) {
      ++line_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty() || line[0] == '#') continue;
      if (!has_header_) {
        read_header(line);
      } else {
        entries.push_back(read_row(line));
      }
    }
    if (!has_header_) fail("has no header; begin it with the line name<TAB>type<TAB>aliases<TAB>id");
    return entries;
  }

 private:
  [[noreturn]] void fail(const std::string& cause_and_cure) const {
    throw InputError(file_, line_, 1, cause_and_cure);
  }

  void read_header(const std::string& line) {
    if (line != "name\ttype\taliases\tid") {
      fail("the header must be the columns name, type, aliases, id, separated by tabs");
    }
    has_header_ = true;
  }

  UserEntry read_row(const std::string& line) {
    std::vector<std::string> fields = split(line, '\t');
    if (fields.size() < 2 || fields.size() > 4) {
      fail(std::to_string(fields.size()) + " fields; write name, type, aliases and id, separated by tabs");
    }
    fields.resize(4);
    UserEntry entry;
    entry.name = checked(fields[0]);
    const std::optional<EntityType> type = entity_type_from(fields[1]);
    if (!type) fail("unknown type '" + fields[1] + "' (allowed: " + type_names() + ")");
    entry.type = *type;
    for (const std::string& alias : split(fields[2], '|')) {
      if (!alias.empty()) entry.aliases.push_back(checked(alias));
    }
    entry.id = fields[3];
    if (!seen_.insert({entry.name, fields[1]}).second) {
      fail("'" + entry.name + "' stands twice as " + fields[1] + "; put its aliases into one row");
    }
    return entry;
  }

  std::string checked(const std::string& name) const {
    const std::u32string text = to_utf32(name);
    if (text.find(char32_t{0xfffd}) != std::u32string::npos) fail("invalid UTF-8; save the file as UTF-8");
    if (text.size() < 2) {
      fail("'" + name + "' has fewer than two characters and would be found everywhere; give a longer name");
    }
    return name;
  }

  std::string file_;
  std::size_t line_ = 0;
  bool has_header_ = false;
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

UserLexicon UserLexicon::read(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw InputError(file, "cannot be read; check --lexicon");
  std::ostringstream text;
  text << stream.rdbuf();
  return parse(text.str(), file);
}

UserLexicon UserLexicon::parse(std::string_view text, const std::string& file) {
  UserLexicon lexicon;
  lexicon.source_ = text;
  for (UserEntry& entry : Reader(file).read(text)) lexicon.add(std::move(entry));
  return lexicon;
}

void UserLexicon::add(UserEntry entry) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  full_names_.push_back(as_in_pages(entry.name));
  add_name(entry.name, number);
  for (const std::string& alias : entry.aliases) add_name(alias, number);
  entries_.push_back(std::move(entry));
}

void UserLexicon::add_name(const std::string& name, std::uint32_t entry) {
  std::u32string text = as_in_pages(name);
  by_label_[to_utf8(text)].push_back(entry);
  if (text.size() < 2) return;
  by_two_[key(text)].push_back(static_cast<std::uint32_t>(names_.size()));
  names_.push_back({std::move(text), entry});
}

const UserEntry* UserLexicon::find(std::string_view label, EntityType type) const {
  const auto found = by_label_.find(std::string(label));
  if (found == by_label_.end()) return nullptr;
  for (const std::uint32_t entry : found->second) {
    if (entries_[entry].type == type) return &entries_[entry];
  }
  return nullptr;
}

}  // namespace yuantu
