// SPDX-License-Identifier: Apache-2.0
// Reads the tables that name finding needs into one packed class per row.
#include "extractor/mentions/name_grammar.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace yuantu {
namespace {

constexpr std::pair<std::string_view, std::uint32_t> role_names[] = {
    {"stop", role_stop},       {"inside", role_inside},   {"generic", role_generic},
    {"title", role_title},     {"say", role_say},         {"brand_head", role_brand_head},
    {"product", role_product}, {"publish", role_publish}, {"award", role_award},
    {"focus", role_focus},     {"country", role_country}, {"policy", role_policy},
    {"honor", role_honor},
};
constexpr std::pair<std::string_view, Needs> needs_names[] = {
    {"any", Needs::Any},     {"modifier", Needs::Modifier}, {"region", Needs::Region},
    {"brand", Needs::Brand}, {"nested", Needs::Nested},     {"self", Needs::Self},
};

template <class Pairs>
auto value_of(const Pairs& pairs, std::string_view name) {
  const auto found =
      std::find_if(std::begin(pairs), std::end(pairs), [&](const auto& p) { return p.first == name; });
  if (found == std::end(pairs)) throw std::out_of_range("name table: unknown word " + std::string(name));
  return found->second;
}

WordClass known(EntityType type, bool ambiguous) {
  WordClass word;
  word.roles = role_known | (ambiguous ? role_ambiguous : 0u);
  word.known_type = type;
  return word;
}

WordClass read_word(const Lexicon& lexicon, const LexiconRow& row) {
  WordClass word;
  word.roles = value_of(role_names, lexicon.field(row, lexicon.column(row.table, "role")));
  return word;
}

WordClass read_end(const Lexicon& lexicon, const LexiconRow& row) {
  WordClass word;
  word.roles = role_end;
  word.end_type = entity_type_from(lexicon.field(row, lexicon.column(row.table, "type"))).value();
  word.needs = value_of(needs_names, lexicon.field(row, lexicon.column(row.table, "needs")));
  return word;
}

WordClass read_department(const Lexicon&, const LexiconRow&) {
  WordClass word;
  word.roles = role_end;
  word.end_type = EntityType::Government;
  word.needs = Needs::Region;
  return word;
}

bool is_ambiguous(const Lexicon& lexicon, const LexiconRow& row) {
  return lexicon.field(row, lexicon.column(row.table, "ambiguous")) == "1";
}

WordClass read_place(const Lexicon& lexicon, const LexiconRow& row) {
  WordClass word = known(EntityType::Place, is_ambiguous(lexicon, row));
  word.roles |= role_place;
  return word;
}

template <EntityType type>
WordClass read_known(const Lexicon& lexicon, const LexiconRow& row) {
  return known(type, is_ambiguous(lexicon, row));
}

WordClass read_surname(const Lexicon& lexicon, const LexiconRow& row) {
  WordClass word;
  const bool compound = lexicon.field(row, lexicon.column(row.table, "kind")) == "compound";
  word.roles = compound ? role_compound_surname : role_surname;
  if (!compound && is_ambiguous(lexicon, row)) word.roles |= role_rare_surname;
  return word;
}

WordClass read_title(const Lexicon& lexicon, const LexiconRow& row) {
  WordClass word;
  if (!is_ambiguous(lexicon, row)) word.roles = role_title;
  return word;
}

template <std::uint32_t roles>
WordClass read_role(const Lexicon&, const LexiconRow&) {
  WordClass word;
  word.roles = roles;
  return word;
}

std::optional<Table> table_named(std::string_view name) {
  const auto* found = std::find(std::begin(table_names), std::end(table_names), name);
  if (found == std::end(table_names)) return std::nullopt;
  return static_cast<Table>(found - std::begin(table_names));
}

}  // namespace

const NameGrammar& NameGrammar::builtin() {
  static const NameGrammar grammar(Lexicon::builtin());
  return grammar;
}

NameGrammar::NameGrammar(const Lexicon& lexicon) : classes_(table_count) {
  constexpr std::pair<std::string_view, WordClass (*)(const Lexicon&, const LexiconRow&)> readers[] = {
      {"name_ends", read_end},
      {"name_words", read_word},
      {"places", read_place},
      {"universities", read_known<EntityType::University>},
      {"companies", read_known<EntityType::Company>},
      {"parks", read_known<EntityType::Park>},
      {"agencies", read_known<EntityType::Government>},
      {"organizations", read_known<EntityType::Organization>},
      {"laboratories", read_known<EntityType::Lab>},
      {"industries", read_role<role_industry>},
      {"titles", read_title},
      {"surnames", read_surname},
      {"department_heads", read_department},
  };
  for (const auto& [name, read] : readers) {
    if (const auto table = table_named(name)) fill(lexicon, *table, read);
  }
}

void NameGrammar::fill(const Lexicon& lexicon, Table table,
                       WordClass (*read)(const Lexicon&, const LexiconRow&)) {
  std::vector<WordClass>& classes = classes_[static_cast<std::size_t>(table)];
  for (const LexiconRow& row : lexicon.rows(table)) classes.push_back(read(lexicon, row));
}

WordClass NameGrammar::classify(std::span<const LexiconRow> rows) const {
  WordClass all;
  for (const LexiconRow& row : rows) {
    const std::vector<WordClass>& classes = classes_[static_cast<std::size_t>(row.table)];
    if (row.row >= classes.size()) continue;  // a table that other stages read
    const WordClass& one = classes[row.row];
    if (one.is(role_end) && !all.is(role_end)) {
      all.end_type = one.end_type;
      all.needs = one.needs;
    }
    // A name that is both a place and something else is first of all the something else.
    if (one.is(role_known) && (!all.is(role_known) || all.known_type == EntityType::Place)) {
      all.known_type = one.known_type;
    }
    all.roles |= one.roles;
  }
  return all;
}

}  // namespace yuantu
