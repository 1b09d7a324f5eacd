// SPDX-License-Identifier: Apache-2.0
// Reads the tables that name finding needs, at build time.
#include "extractor/lexicon/word_classes.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// The columns of a table that its reader asks for.
struct Columns {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

constexpr std::pair<std::string_view, std::uint32_t> role_names[] = {
    {"stop", role_stop},       {"inside", role_inside},   {"generic", role_generic},
    {"title", role_title},     {"say", role_say},         {"brand_head", role_brand_head},
    {"product", role_product}, {"publish", role_publish}, {"award", role_award},
    {"focus", role_focus},     {"country", role_country}, {"policy", role_policy},
    {"honor", role_honor},     {"acts", role_acts},
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

// An office at the end of its body's name is cut there: 党工委|书记.
bool begins_with_body(std::string_view term) {
  for (const std::string_view body :
       {"党工委",     "管委会", "省委",       "市委",       "区委",   "县委",   "州委",
        "镇党委",     "乡党委", "街道党工委", "街道党委",   "实验室", "研究院", "研究所",
        "研究中心",   "大学",   "学院",       "医院",       "集团",   "公司",   "政府",
        "中心",       "统战部", "宣传部",     "组织部",     "政法委", "纪委",   "中国科学院",
        "中国工程院", "工程院", "科学院",     "人大常委会", "政协"}) {
    if (term.size() > body.size() && term.starts_with(body)) return true;
  }
  return false;
}

WordClass read_word(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  WordClass word;
  word.roles = value_of(role_names, lexicon.field(row, columns.first));
  if (word.is(role_title) && begins_with_body(lexicon.field(row, 0))) word.roles = 0;
  return word;
}

WordClass read_end(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  WordClass word;
  word.roles = role_end;
  word.end_type = entity_type_from(lexicon.field(row, columns.first)).value();
  word.needs = value_of(needs_names, lexicon.field(row, columns.second));
  return word;
}

WordClass read_class(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  WordClass word;
  word.roles = role_class;
  word.class_type = entity_type_from(lexicon.field(row, columns.first)).value();
  return word;
}

WordClass read_department(const Lexicon&, const LexiconRow&, const Columns&) {
  WordClass word;
  word.roles = role_end;
  word.end_type = EntityType::Government;
  word.needs = Needs::Region;
  return word;
}

bool is_ambiguous(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  return lexicon.field(row, columns.first) == "1";
}

WordClass read_place(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  WordClass word = known(EntityType::Place, is_ambiguous(lexicon, row, columns));
  word.roles |= role_place;
  const std::string_view level = lexicon.field(row, columns.second);
  if (level == "province") word.roles |= role_province;
  if (level == "city") word.roles |= role_city;
  if (level == "county") word.roles |= role_county;
  if (level == "country" || level == "foreign_city") word.roles |= role_country_place;
  return word;
}

template <EntityType type>
WordClass read_known(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  return known(type, is_ambiguous(lexicon, row, columns));
}

WordClass read_title(const Lexicon& lexicon, const LexiconRow& row, const Columns& columns) {
  WordClass word;
  if (!is_ambiguous(lexicon, row, columns) && !begins_with_body(lexicon.field(row, 0)))
    word.roles = role_title;
  return word;
}

template <std::uint32_t roles>
WordClass read_role(const Lexicon&, const LexiconRow&, const Columns&) {
  WordClass word;
  word.roles = roles;
  return word;
}

// A table, what makes a class of its rows, and the columns that it reads.
struct TableReader {
  Table table;
  WordClass (*read)(const Lexicon&, const LexiconRow&, const Columns&);
  std::string_view first;
  std::string_view second;
};

constexpr TableReader readers[] = {
    {Table::name_ends, read_end, "type", "needs"},
    {Table::name_words, read_word, "role", ""},
    {Table::places, read_place, "ambiguous", "level"},
    {Table::universities, read_known<EntityType::University>, "ambiguous", ""},
    {Table::companies, read_known<EntityType::Company>, "ambiguous", ""},
    {Table::listed_companies, read_known<EntityType::Company>, "ambiguous", ""},
    {Table::parks, read_known<EntityType::Park>, "ambiguous", ""},
    {Table::agencies, read_known<EntityType::Government>, "ambiguous", ""},
    {Table::organizations, read_known<EntityType::Organization>, "ambiguous", ""},
    {Table::laboratories, read_known<EntityType::Lab>, "ambiguous", ""},
    {Table::products, read_known<EntityType::Product>, "ambiguous", ""},
    {Table::industries, read_role<role_industry>, "", ""},
    {Table::titles, read_title, "ambiguous", ""},
    {Table::department_heads, read_department, "", ""},
    {Table::class_nouns, read_class, "type", ""},
};

// By table, by row; tables that other stages read are empty.
std::vector<std::vector<WordClass>> read_tables(const Lexicon& lexicon) {
  std::vector<std::vector<WordClass>> tables(table_count);
  for (const TableReader& reader : readers) {
    const auto column = [&](std::string_view name) {
      return name.empty() ? 0 : lexicon.column(reader.table, name);
    };
    const Columns columns{column(reader.first), column(reader.second)};
    std::vector<WordClass>& classes = tables[static_cast<std::size_t>(reader.table)];
    for (const LexiconRow& row : lexicon.rows(reader.table))
      classes.push_back(reader.read(lexicon, row, columns));
  }
  return tables;
}

// Of the rows of one term, in the order of the tables.
void join(const WordClass& one, WordClass& all) {
  if (one.is(role_end) && !all.is(role_end)) {
    all.end_type = one.end_type;
    all.needs = one.needs;
  }
  // A name that is both a place and something else is first of all the something else.
  if (one.is(role_known) && (!all.is(role_known) || all.known_type == EntityType::Place))
    all.known_type = one.known_type;
  if (one.is(role_class)) all.class_type = one.class_type;
  all.roles |= one.roles;
}

}  // namespace

std::map<std::u32string, WordClass> read_word_classes(const Lexicon& lexicon) {
  const std::vector<std::vector<WordClass>> tables = read_tables(lexicon);
  std::map<std::u32string, WordClass> of_terms;
  lexicon.each_term([&](std::span<const LexiconRow> rows) {
    WordClass all;
    for (const LexiconRow& row : rows) {
      const std::vector<WordClass>& classes = tables[static_cast<std::size_t>(row.table)];
      if (!classes.empty()) join(classes[row.row], all);
    }
    if (all.roles != 0) of_terms.emplace(to_utf32(lexicon.field(rows.front(), 0)), all);
  });
  return of_terms;
}

std::vector<NameCharacter> read_name_characters(const Lexicon& lexicon) {
  std::vector<NameCharacter> characters(0x10000);
  const Columns surname_columns{lexicon.column(Table::surnames, "ambiguous"), 0};
  for (const LexiconRow& row : lexicon.rows(Table::surnames)) {
    const std::u32string surname = to_utf32(lexicon.field(row, 0));
    NameCharacter& first = characters[surname[0]];
    if (surname.size() == 1) {
      first.surname = true;
      first.rare_surname = is_ambiguous(lexicon, row, surname_columns);
    } else {
      first.opens_compound = true;
    }
  }
  for (const LexiconRow& row : lexicon.rows(Table::given_name_characters)) {
    const std::string_view weight = lexicon.field(row, lexicon.column(row.table, "weight"));
    characters[to_utf32(lexicon.field(row, 0))[0]].given = static_cast<std::uint8_t>(weight[0] - '0');
  }
  return characters;
}

std::vector<std::uint32_t> read_compound_surnames(const Lexicon& lexicon) {
  std::vector<std::uint32_t> surnames;
  for (const LexiconRow& row : lexicon.rows(Table::surnames)) {
    const std::u32string surname = to_utf32(lexicon.field(row, 0));
    if (surname.size() == 2) surnames.push_back(NameGrammar::pack(surname));
  }
  std::sort(surnames.begin(), surnames.end());
  return surnames;
}

}  // namespace yuantu
