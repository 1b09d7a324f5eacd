// SPDX-License-Identifier: Apache-2.0
// Takes names apart by resolution_forms.tsv, resolution_generic.tsv and the tables of places and known names.
#include "graph/canonical_name.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "extractor/lexicon.hpp"
#include "extractor/utf.hpp"
#include "graph/canonical_tables.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

struct FormMatch {
  std::uint32_t length = 0;
  const Form* form = nullptr;
};

FormMatch match_form_here(const CanonicalTables& tables, EntityType type, At at, std::u32string_view text) {
  FormMatch match;
  tables.match_forms(text, [&](std::uint32_t length, const Form& form) {
    if (form.at == at && form.types.has(type)) match = {length, &form};
  });
  return match;
}

// The longest form of the table that starts at a place of `text`.
FormMatch match_form(const CanonicalTables& tables, EntityType type, At at, std::u32string_view text,
                     std::size_t i) {
  if (i >= text.size() || !tables.may_begin(at, text, i)) return {};
  return match_form_here(tables, type, at, text.substr(i));
}

// Whether it replaced anything.
bool replace_inside(EntityType type, std::u32string& core) {
  const CanonicalTables& tables = CanonicalTables::builtin();
  bool replaced = false;
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (!tables.may_begin(At::Any, core, i)) continue;
    const FormMatch match = match_form(tables, type, At::Any, core, i);
    if (match.form == nullptr) continue;
    replaced = true;
    core.replace(i, match.length, match.form->canonical);
    i += match.form->canonical.size();
    if (i > 0) --i;
  }
  return replaced;
}

bool may_be_replaced_inside(std::u32string_view core) {
  const CanonicalTables& tables = CanonicalTables::builtin();
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (tables.may_begin(At::Any, core, i)) return true;
  }
  return false;
}

// The longest form at the end, unless nothing would be left.
bool replace_end(EntityType type, std::u32string& core) {
  const CanonicalTables& tables = CanonicalTables::builtin();
  for (std::size_t i = 1; i < core.size(); ++i) {
    if (!tables.may_begin(At::End, core, i)) continue;
    const FormMatch match = match_form(tables, type, At::End, core, i);
    if (match.form == nullptr || i + match.length != core.size()) continue;
    core.replace(i, match.length, match.form->canonical);
    return true;
  }
  return false;
}

std::optional<Table> table_of(EntityType type) {
  switch (type) {
    case EntityType::Company:
      return Table::companies;
    case EntityType::Park:
      return Table::parks;
    case EntityType::Lab:
      return Table::laboratories;
    case EntityType::Organization:
      return Table::organizations;
    case EntityType::Government:
      return Table::agencies;
    default:
      return std::nullopt;
  }
}

struct KnownName {
  std::uint32_t length = 0;
  std::u32string full;
};

KnownName known_as(Table table, std::uint32_t length, const LexiconRow& row) {
  const std::uint32_t full = CanonicalTables::builtin().columns(table).full;
  return {length, normal_form(to_utf32(Lexicon::builtin().field(row, full)))};
}

// The row of a table that is all of the text.
KnownName find_all_of(std::u32string_view text, Table table) {
  const TermRows rows = CanonicalTables::builtin().known_rows(table, text);
  if (rows.begin == rows.end) return {};
  return known_as(table, static_cast<std::uint32_t>(text.size()),
                  Lexicon::builtin().rows(table)[rows.end - 1]);
}

// The longest row of a table at the start of the text; everyday words only where they are all of it.
KnownName find_known(std::u32string_view text, Table table) {
  const CanonicalTables& tables = CanonicalTables::builtin();
  const Lexicon& lexicon = Lexicon::builtin();
  const KnownColumns columns = tables.columns(table);
  std::uint32_t longest = 0;
  const LexiconRow* known = nullptr;
  const std::span<const LexiconRow> table_rows = lexicon.rows(table);
  tables.match_known(table, text, [&](std::uint32_t length, TermRows rows) {
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
      if (length != text.size() && lexicon.field(table_rows[row], columns.ambiguous) == "1") continue;
      longest = length;
      known = &table_rows[row];
    }
  });
  return known == nullptr ? KnownName{} : known_as(table, longest, *known);
}

// The table's row for a name as it is written, or as it is written in canonical words.
KnownName find_whole(const CanonicalName& name, Table table) {
  KnownName known = find_all_of(name.core, table);
  if (known.length != 0) return known;
  if (!may_be_replaced_inside(name.core)) return {};
  std::u32string canonical = name.core;
  return replace_inside(name.type, canonical) ? find_all_of(canonical, table) : KnownName{};
}

// 中国（安徽）自由贸易试验区 -> 安徽自由贸易试验区.
void open_country_brackets(std::u32string& core) {
  if (!core.starts_with(U"中国(")) return;
  const std::size_t close = core.find(U')');
  if (close == std::u32string::npos || PlaceDirectory::builtin().find(core.substr(3, close - 3)).empty())
    return;
  core.erase(close, 1);
  core.erase(0, 3);
}

// The official name for a short form that is all of the name: 中国移动 -> 中国移动通信集团有限公司.
void expand_whole(CanonicalName& name) {
  const std::optional<Table> table = table_of(name.type);
  if (!table) return;
  const KnownName known = find_whole(name, *table);
  if (known.full.empty()) return;
  // 南昌光谷 is not the one in 武汉.
  const PlaceDirectory& places = PlaceDirectory::builtin();
  const PlacePrefix seat = places.match_prefix(known.full, false);
  if (!name.regions.empty() && seat.length != 0 && !compatible(places, name.regions, seat.innermost)) return;
  name.core = known.full;
  open_country_brackets(name.core);
  name.known = true;
  name.official = name.type != EntityType::Company || name.core.ends_with(U"公司");
}

// 福建厦门高新区: the table has 厦门高新区.
void expand_without_province(CanonicalName& name, std::size_t last_place) {
  std::u32string core = name.core;
  name.core.insert(0, name.full_core, last_place);
  expand_whole(name);
  if (!name.known) name.core = std::move(core);
}

// Bodies of universities too: 西工大长三角研究院 -> 西北工业大学长三角研究院.
void expand_university(CanonicalName& name) {
  const KnownName known = find_known(name.core, Table::universities);
  if (known.length == 0 || known.full.empty()) return;
  name.known = name.official = name.type == EntityType::University && known.length == name.core.size();
  name.core.replace(0, known.length, known.full);
}

// Removes brackets; a place in them is the seat.
void take_brackets(CanonicalName& name) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  for (std::size_t open; (open = name.core.find(U'(')) != std::u32string::npos;) {
    const std::size_t close = name.core.find(U')', open);
    if (close == std::u32string::npos || (open == 0 && close + 1 == name.core.size())) return;
    const std::vector<std::uint32_t> found = places.find(name.core.substr(open + 1, close - open - 1));
    if (!found.empty() && name.type != EntityType::Park) name.seat = found;
    // （集团） belongs to the name.
    const bool keep = name.core.compare(open + 1, close - open - 1, U"集团") == 0;
    name.core.erase(close, 1);
    name.core.erase(open, keep ? 1 : close - open);
  }
}

// 深圳市优必选科技股份有限公司 is 优必选: the table knows the brand, and 科技 says nothing of a subsidiary's
// trade.
void drop_trade_of_known(CanonicalName& name) {
  for (const std::u32string_view trade : {U"科技", U"技术", U"网络科技", U"信息技术", U"网络技术"}) {
    if (!name.core.ends_with(trade)) continue;
    const std::u32string brand = name.core.substr(0, name.core.size() - trade.size());
    const KnownName known = find_known(brand, Table::companies);
    if (known.length == brand.size() && known.full == brand) name.core = brand;
  }
}

// 中国移动安徽公司: a place at the end of what is left of a firm's name.
void take_seat_behind(CanonicalName& name) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  for (std::size_t i = 2; i + 2 <= name.core.size(); ++i) {
    const std::u32string_view tail = std::u32string_view(name.core).substr(i);
    const std::vector<std::uint32_t> found = places.find(tail);
    if (found.empty() || places.level(found.front()) == PlaceLevel::Other) continue;
    name.seat = found;
    name.branch = true;
    name.core.resize(i);
    return;
  }
}

// Returns where in full_core the innermost place begins: 厦门 of 福建厦门高新区. Without a region 0.
std::size_t take_region(CanonicalName& name) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  PlacePrefix prefix = places.match_prefix(name.core, false);
  if (prefix.length == 0) {
    // 南山科技局 is of a place; 东湖高新区 has its name from a lake.
    if (name.type != EntityType::Government) return 0;
    prefix = places.match_prefix(name.core, true);
    if (prefix.length == 0) return 0;
    std::u32string rest = name.core.substr(prefix.length);
    replace_inside(name.type, rest);
    if (!is_generic_words(name.type, rest)) return 0;
  }
  if (name.core.size() - prefix.length < 2 && name.type != EntityType::Government) return 0;
  // 汇川技术 is a brand, not the 技术 of a district.
  if (name.known && name.type == EntityType::Company &&
      is_generic_words(name.type, std::u32string_view(name.core).substr(prefix.length)))
    return 0;
  // 长兴岛 is not 岛 of 长兴.
  constexpr std::u32string_view landforms = U"岛湾湖山";
  if (landforms.find(name.core[prefix.length]) != std::u32string_view::npos) return 0;
  name.regions = std::move(prefix.innermost);
  name.full_core = name.core.substr(0, prefix.length);
  name.core.erase(0, prefix.length);
  return prefix.last_begin;
}

// 省科技厅, 市政府; of other types 省 and 市 only, and not 市场.
void take_level(CanonicalName& name) {
  constexpr TypeSet levelled(EntityType::Government, EntityType::Lab, EntityType::Organization,
                             EntityType::Policy, EntityType::Honor, EntityType::Event);
  if (!levelled.has(name.type)) return;
  const bool office = name.type == EntityType::Government;
  const std::u32string_view levels = office ? U"省市区县州" : U"省市";
  std::size_t length = levels.find(name.core.front()) != std::u32string_view::npos ? 1 : 0;
  if (name.core.starts_with(U"自治区")) length = 3;
  if (length == 0 || length >= name.core.size() || name.core.starts_with(U"市场")) return;
  std::u32string rest = name.core.substr(length);
  replace_inside(name.type, rest);
  if (office ? !is_generic_words(name.type, rest) : name.core.size() < 5) return;
  name.level = length == 3 ? U'省' : name.core.front();
  name.core.erase(0, length);
}

void take_editions(std::u32string& core) {
  for (std::size_t length; (length = edition_length(core)) != 0 && length + 2 < core.size();)
    core.erase(0, length);
}

constexpr TypeSet with_region(EntityType::Company, EntityType::Park, EntityType::Lab, EntityType::Government,
                              EntityType::Organization, EntityType::Project, EntityType::Event,
                              EntityType::Policy, EntityType::Honor, EntityType::Place);
constexpr TypeSet with_edition(EntityType::Event, EntityType::Policy, EntityType::Honor);
constexpr TypeSet with_university(EntityType::University, EntityType::Lab, EntityType::Organization);

// The words before the core: known names in full, place, level, edition.
void read_head(CanonicalName& name) {
  if (const FormMatch begin = match_form(CanonicalTables::builtin(), name.type, At::Begin, name.core, 0);
      begin.form != nullptr && begin.length < name.core.size())
    name.core.replace(0, begin.length, begin.form->canonical);
  if (with_edition.has(name.type)) take_editions(name.core);
  open_country_brackets(name.core);
  if (name.type != EntityType::University) take_brackets(name);
  expand_whole(name);
  if (with_university.has(name.type)) expand_university(name);
  if (with_region.has(name.type)) {
    const std::size_t last_place = take_region(name);
    // The table of agencies has the national ones: 湖北省发改委 is not 发改委.
    if (!name.regions.empty() && !name.known && name.type != EntityType::Government) {
      expand_whole(name);
      if (!name.known) expand_without_province(name, last_place);
    }
    if (name.known && !name.regions.empty()) take_region(name);
  }
  if (with_edition.has(name.type)) take_editions(name.core);
  if (!name.core.empty() && name.regions.empty()) take_level(name);
}

// The words of the core in their canonical forms.
void read_core(CanonicalName& name) {
  name.registered = name.type == EntityType::Company && name.key.ends_with(U"公司") &&
                    (name.key.find(U"有限") != std::u32string::npos || name.key.ends_with(U"股份公司"));
  if (name.type != EntityType::University) take_brackets(name);
  if (const FormMatch whole = match_form(CanonicalTables::builtin(), name.type, At::Whole, name.core, 0);
      whole.form != nullptr && whole.length == name.core.size())
    name.core = whole.form->canonical;
  replace_inside(name.type, name.core);
  for (int i = 0; i < 3 && replace_end(name.type, name.core); ++i) {
  }
  if (name.type == EntityType::Company && name.seat.empty()) take_seat_behind(name);
  if (name.registered) drop_trade_of_known(name);
}

}  // namespace

NameView::NameView(const CanonicalName& name)
    : type(name.type),
      key(name.key),
      core(name.core),
      full_core(name.full_core),
      quoted(name.quoted),
      regions(name.regions),
      seat(name.seat),
      numbers(name.numbers),
      registered(name.registered),
      branch(name.branch),
      known(name.known),
      official(name.official),
      generic(name.generic),
      level(name.level) {}

void canonical_name(EntityType type, std::u32string_view key, CanonicalName& name) {
  name.type = type;
  name.key = key;
  name.core = key;
  name.full_core.clear();
  name.quoted.clear();
  name.regions.clear();
  name.seat.clear();
  name.numbers = name_numbers(key);
  name.registered = name.branch = name.known = name.official = false;
  name.level = 0;
  read_head(name);
  read_core(name);
  name.full_core += name.core;
  name.generic = is_generic_words(type, name.core);
}

CanonicalName canonical_name(EntityType type, std::u32string_view key) {
  CanonicalName name;
  canonical_name(type, key, name);
  return name;
}

std::u32string quoted_part(std::u32string_view name) {
  const std::size_t open = name.find(U'“'), close = name.find(U'”');
  if (open == std::u32string_view::npos || close == std::u32string_view::npos || close < open) return {};
  if (name.find(U'“', close) != std::u32string_view::npos) return {};
  if (open == 0 && close + 1 == name.size()) return {};
  return normal_form(name.substr(open + 1, close - open - 1));
}

bool is_generic_words(EntityType type, std::u32string_view core) {
  const CanonicalTables& tables = CanonicalTables::builtin();
  if (core.empty() || !tables.may_begin_generic(core, 0)) return core.empty();
  std::vector<bool> reached(core.size() + 1);
  reached[0] = true;
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (!reached[i] || !tables.may_begin_generic(core, i)) continue;
    tables.match_generic(core.substr(i), [&](std::uint32_t length, TypeSet types) {
      if (types.has(type)) reached[i + length] = true;
    });
  }
  return reached[core.size()];
}

bool is_local(const NameView& name) {
  return name.generic && name.regions.empty() && name.seat.empty();
}

}  // namespace yuantu
