// SPDX-License-Identifier: Apache-2.0
// Compares two names.
#include "graph/name_match.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/utf.hpp"
#include "graph/place_directory.hpp"

namespace yuantu {
namespace {

// Words that end the name of a whole body: what follows them is a part of it, not more of its name.
constexpr std::u32string_view body_ends[] = {
    U"公司", U"集团", U"大学",   U"学院", U"研究院", U"研究所", U"实验室", U"银行",   U"局",
    U"厅",   U"政府", U"管委会", U"委",   U"高新区", U"经开区", U"综保区", U"自贸区", U"新区",
    U"园",   U"城",   U"谷",     U"中心", U"医院",   U"协会",   U"联盟",   U"中科院", U"院"};
constexpr std::u32string_view branch_ends[] = {U"分公司", U"分行",   U"支行", U"分院", U"分部",
                                               U"分中心", U"分所",   U"分校", U"校区", U"办事处",
                                               U"分局",   U"事业部", U"片区", U"分园"};

bool ends_with_any(std::u32string_view name, auto const& ends) {
  return std::any_of(std::begin(ends), std::end(ends),
                     [&](std::u32string_view end) { return name.ends_with(end); });
}

bool in_order(std::u32string_view part, std::u32string_view whole) {
  std::size_t at = 0;
  for (const char32_t c : part) {
    at = whole.find(c, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

bool starts_with_number(std::u32string_view text) {
  return !text.empty() && (is_digit(text[0]) || is_latin(text[0]) || text[0] == U'.');
}

// The region in brackets places a firm more closely than the one before its name.
const std::vector<std::uint32_t>& region_of(const CanonicalName& name) {
  return name.seat.empty() ? name.regions : name.seat;
}

bool regions_conflict(const CanonicalName& a, const CanonicalName& b) {
  const auto &x = region_of(a), &y = region_of(b);
  return !x.empty() && !y.empty() && !compatible(PlaceDirectory::builtin(), x, y);
}

// A level that the short name leaves open: 省科技厅 is not 合肥市科技局.
bool levels_conflict(const CanonicalName& bare, const CanonicalName& full) {
  if (bare.level == 0 || full.regions.empty()) return false;
  const PlaceEntry& place = PlaceDirectory::builtin()[full.regions.front()];
  const bool is_municipality = place.level == PlaceLevel::Province && place.full.ends_with("市");
  switch (bare.level) {
    case U'省':
      return place.level != PlaceLevel::Province;
    case U'市':
      return place.level != PlaceLevel::City && !is_municipality && !place.full.ends_with("市");
    case U'州':
      return place.level != PlaceLevel::City;
    default:
      return place.level != PlaceLevel::County;
  }
}

// One name is the other one and a part of it: 合肥高新区 / 合肥高新区南区.
bool nested(const CanonicalName& whole, const CanonicalName& part) {
  if (part.core.size() <= whole.core.size() || whole.core.empty() || !part.core.starts_with(whole.core))
    return false;
  const std::u32string_view rest = std::u32string_view(part.core).substr(whole.core.size());
  if (ends_with_any(rest, branch_ends)) return true;
  if (whole.type == EntityType::Park && part.numbers.size() > whole.numbers.size()) return true;
  return ends_with_any(whole.core, body_ends) && rest != U"集团";
}

constexpr TypeSet with_parts(EntityType::Company, EntityType::Park, EntityType::Lab, EntityType::University,
                             EntityType::Government, EntityType::Organization);

Match scaled(Evidence evidence, std::int32_t base, const CanonicalName& part, const CanonicalName& whole) {
  return {evidence, base + static_cast<std::int32_t>(32 * part.core.size() / whole.core.size())};
}

Match match_cores(const CanonicalName& a, const CanonicalName& b) {
  const bool both = !a.regions.empty() && !b.regions.empty(),
             neither = a.regions.empty() && b.regions.empty();
  if (a.seat.empty() != b.seat.empty()) return {Evidence::SameCoreOneRegion, 96};
  if (neither || (both && (!a.generic || a.regions == b.regions))) return {Evidence::SameCore, 160};
  return {Evidence::SameCoreOneRegion, a.generic ? 80 : 112};
}

bool owner_prefix_counts(const CanonicalName& part, const CanonicalName& whole) {
  if (part.core.size() >= 4) return true;
  const std::u32string_view before =
      std::u32string_view(whole.core).substr(0, whole.core.size() - part.core.size());
  return before == U"中国" || before == U"国家" ||
         (part.core.size() == 3 && part.type != EntityType::Product);
}

bool abbreviates(const CanonicalName& part, const CanonicalName& whole) {
  const std::u32string &s = part.core, &l = whole.core;
  if (s.size() < 2 || s.size() > 6 || s.size() * 2 > l.size() + 3 || !in_order(s, l)) return false;
  switch (part.type) {
    case EntityType::Company:
      return s.front() == l.front() && s.size() >= 3;
    case EntityType::University:
      return s.front() == l.front();
    case EntityType::Lab:
    case EntityType::Organization:
    case EntityType::Event:
      return s.size() >= 3 && s.back() == l.back();
    case EntityType::Project:
      return s.size() >= 4 && s.ends_with(std::u32string_view(l).substr(l.size() - 2));
    default:
      return false;
  }
}

// `part` has the shorter core.
Match match_part(const CanonicalName& part, const CanonicalName& whole) {
  constexpr TypeSet never(EntityType::Person, EntityType::Place, EntityType::Industry,
                          EntityType::Government);
  if (never.has(part.type) || part.core.size() < 2) return {};
  const std::u32string_view s = part.core, l = whole.core;
  // 上海电气 without 上海 says little: not a part of 东方电气.
  const bool region_is_brand =
      !part.regions.empty() && whole.regions.empty() && part.type == EntityType::Company;
  if (region_is_brand && s.size() < 4) return {};
  if (l.starts_with(s) && !part.generic && !starts_with_number(l.substr(s.size()))) {
    const bool known_rest = part.type == EntityType::Company || part.type == EntityType::Product ||
                            is_generic_words(part.type, l.substr(s.size()));
    if (known_rest) return scaled(Evidence::BrandPrefix, 64, part, whole);
  }
  if (l.ends_with(s) && part.type != EntityType::University && !region_is_brand) {
    if (part.generic) return s.size() >= 2 ? scaled(Evidence::GenericTail, 16, part, whole) : Match{};
    if (owner_prefix_counts(part, whole)) return scaled(Evidence::OwnerPrefix, 48, part, whole);
  }
  if (!part.generic && abbreviates(part, whole)) return scaled(Evidence::Abbreviation, 24, part, whole);
  return {};
}

}  // namespace

const char* cannot_link(const CanonicalName& a, const CanonicalName& b) {
  if (conflicting(a.numbers, b.numbers)) return "different numbers";
  if (regions_conflict(a, b)) return "different regions";
  if (levels_conflict(a, b) || levels_conflict(b, a)) return "different levels";
  if (a.level != 0 && b.level != 0 && a.level != b.level) return "different levels";
  if (a.core != b.core && a.registered && b.registered) return "two registered names";
  if (a.branch != b.branch && (a.seat.empty() || b.seat.empty())) return "branch and parent";
  if (a.registered && b.registered && a.seat.empty() != b.seat.empty()) return "branch and parent";
  if (with_parts.has(a.type) && (nested(a, b) || nested(b, a))) return "a part and the whole";
  return nullptr;
}

Match match_names(const CanonicalName& a, const CanonicalName& b) {
  if (a.core.empty() || b.core.empty() || cannot_link(a, b) != nullptr) return {};
  if (a.core == b.core) return match_cores(a, b);
  return a.core.size() < b.core.size() ? match_part(a, b) : match_part(b, a);
}

const char* words_for(Evidence evidence) {
  switch (evidence) {
    case Evidence::DefinedAlias:
      return "the text defines the alias";
    case Evidence::SameForm:
      return "same name";
    case Evidence::SameCore:
      return "same words in one region";
    case Evidence::SameCoreOneRegion:
      return "same words, one names its region";
    case Evidence::BrandPrefix:
      return "short form by brand";
    case Evidence::OwnerPrefix:
      return "short form without the owner";
    case Evidence::GenericTail:
      return "the nearest of its kind";
    case Evidence::Abbreviation:
      return "abbreviation";
    case Evidence::None:
      break;
  }
  return "nothing";
}

}  // namespace yuantu
