// SPDX-License-Identifier: Apache-2.0
// Finds what forbids that two names mean one thing.
#include "graph/name_match.hpp"

#include <algorithm>
#include <string_view>

#include "graph/name_text.hpp"
#include "graph/place_directory.hpp"
#include "graph/spelling.hpp"

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
// What lies in a zone: 滨江临港区|新材料产业集群.
constexpr std::u32string_view inner_zones[] = {U"集群", U"产业园", U"科技园", U"工业园",
                                               U"基地", U"软件园", U"创业园", U"加速器"};

// The region in brackets places a firm more closely than the one before its name.
std::span<const std::uint32_t> region_of(const NameView& name) {
  return name.seat.empty() ? name.regions : name.seat;
}

bool regions_conflict(const NameView& a, const NameView& b) {
  const auto x = region_of(a), y = region_of(b);
  return !x.empty() && !y.empty() && !compatible(PlaceDirectory::builtin(), x, y);
}

// A level that the short name leaves open: 省科技厅 is not 合肥市科技局.
bool levels_conflict(const NameView& bare, const NameView& full) {
  if (bare.level == 0 || full.regions.empty()) return false;
  const PlaceEntry place = PlaceDirectory::builtin()[full.regions.front()];
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
bool nested(const NameView& whole, const NameView& part) {
  if (part.core.size() <= whole.core.size() || whole.core.empty() || !part.core.starts_with(whole.core))
    return false;
  const std::u32string_view rest = std::u32string_view(part.core).substr(whole.core.size());
  if (ends_with_any(rest, branch_ends)) return true;
  if (whole.type == EntityType::Park && part.numbers.size() > whole.numbers.size()) return true;
  if (whole.type == EntityType::Park && whole.core.ends_with(U'区') && ends_with_any(rest, inner_zones))
    return true;
  return ends_with_any(whole.core, body_ends) && rest != U"集团";
}

// 中国移动安徽公司 against 中国移动; but 云上贵州 is 云上贵州大数据集团, not its branch.
bool branch_and_parent(const NameView& branch, const NameView& parent) {
  if (branch.registered && parent.registered && branch.seat.empty() != parent.seat.empty()) return true;
  return branch.branch && parent.seat.empty() && !parent.full_core.starts_with(branch.key);
}

// 远帆集团 and 远帆集团新能源电池有限公司, which it owns; 远帆集团股份有限公司 is the group.
bool group_and_firm(const NameView& group, const NameView& firm) {
  if (group.type != EntityType::Company || !firm.registered || !group.key.ends_with(U"集团") ||
      !firm.key.starts_with(group.key))
    return false;
  std::u32string_view rest = firm.core;
  if (rest.starts_with(group.core)) rest.remove_prefix(group.core.size());
  if (rest.starts_with(U"集团")) rest.remove_prefix(2);
  return !rest.empty() && !is_generic_words(EntityType::Company, rest);
}

constexpr TypeSet with_parts(EntityType::Company, EntityType::Park, EntityType::Lab, EntityType::University,
                             EntityType::Government, EntityType::Organization);

// 科枝股份有限公司: two registered names, but only to a scanner's eye.
bool misprinted(std::u32string_view a, std::u32string_view b) {
  const std::size_t at = a.size() < 4 ? std::u32string_view::npos : one_difference(a, b);
  return at != std::u32string_view::npos && look_alike(a[at], b[at]);
}

// 中国一重集团有限公司 and 中国第一重型机械股份公司: a registered name can be made of the other's short form.
// What begins with the other's words is a subsidiary.
bool registered_short_form(std::u32string_view part, std::u32string_view whole) {
  constexpr std::u32string_view group = U"集团";
  if (part.ends_with(group)) part.remove_suffix(group.size());
  return part.size() >= 4 && whole.size() >= part.size() + 2 && whole.substr(0, 2) == part.substr(0, 2) &&
         !whole.starts_with(part) && in_order(part, whole);
}

bool two_registered(const NameView& a, const NameView& b) {
  return a.core != b.core && a.registered && b.registered && !misprinted(a.core, b.core) &&
         !registered_short_form(a.core, b.core) && !registered_short_form(b.core, a.core);
}

}  // namespace

const char* cannot_link(const NameView& a, const NameView& b) {
  if (conflicting(a.numbers, b.numbers)) return "different numbers";
  if (regions_conflict(a, b)) return "different regions";
  if (levels_conflict(a, b) || levels_conflict(b, a)) return "different levels";
  if (a.level != 0 && b.level != 0 && a.level != b.level) return "different levels";
  if (two_registered(a, b)) return "two registered names";
  if (a.core != b.core && a.known && b.known) return "two known names";
  if (branch_and_parent(a, b) || branch_and_parent(b, a)) return "branch and parent";
  if (group_and_firm(a, b) || group_and_firm(b, a)) return "branch and parent";
  if (with_parts.has(a.type) && (nested(a, b) || nested(b, a))) return "a part and the whole";
  return nullptr;
}

}  // namespace yuantu
