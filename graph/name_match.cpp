// SPDX-License-Identifier: Apache-2.0
// Compares two names.
#include "graph/name_match.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/utf.hpp"
#include "graph/name_text.hpp"
#include "graph/place_directory.hpp"
#include "graph/spelling.hpp"

namespace yuantu {
namespace {

bool is_numeral(char32_t c) {
  return std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
}

// Grain-3 / Grain-3-Air, 3.5: more of a model's number.
bool starts_with_number(std::u32string_view text) {
  return !text.empty() && (is_digit(text[0]) || is_latin(text[0]) || text[0] == U'.' || text[0] == U'-');
}

Match scaled(Evidence evidence, std::int32_t base, const NameView& part, const NameView& whole) {
  return {evidence, base + static_cast<std::int32_t>(32 * part.core.size() / whole.core.size())};
}

bool share_place(const NameView& a, const NameView& b) {
  return std::any_of(a.regions.begin(), a.regions.end(), [&](std::uint32_t place) {
    return std::find(b.regions.begin(), b.regions.end(), place) != b.regions.end();
  });
}

Match match_cores(const NameView& a, const NameView& b) {
  const bool both = !a.regions.empty() && !b.regions.empty(),
             neither = a.regions.empty() && b.regions.empty();
  if (a.seat.empty() != b.seat.empty()) return {Evidence::SameCoreOneRegion, 96};
  const bool office = a.generic || a.type == EntityType::Government;
  if (both && office && !share_place(a, b))
    return {};  // 合肥市政府 lies in 安徽省, and is not its government
  constexpr TypeSet with_edition(EntityType::Event, EntityType::Policy, EntityType::Honor);
  if (with_edition.has(a.type) && !std::ranges::equal(a.numbers, b.numbers)) {
    if (!a.numbers.empty() && !b.numbers.empty()) return {};  // 首届 and 2025: perhaps two editions
    return {Evidence::SameCoreOneEdition, 100};
  }
  if (neither || both) return {Evidence::SameCore, 160};
  return {Evidence::SameCoreOneRegion, a.generic ? 80 : 112};
}

// What stands before a short form may be an owner or a place, unless the short form is too short to tell.
bool owner_prefix_counts(const NameView& part, std::u32string_view s, std::u32string_view l) {
  if (s.size() >= 4) return true;
  const std::u32string_view before = l.substr(0, l.size() - s.size());
  return before == U"中国" || before == U"国家" || (s.size() == 3 && part.type != EntityType::Product);
}

// 江海大学|材料研究所 and 江海大学|先进|材料研究所 are two of one owner; 工业|技术研究院 has another owner
// than 工业|大学先进|技术研究院.
bool tells_bodies_apart(EntityType type, std::u32string_view head, std::u32string_view middle,
                        std::u32string_view tail) {
  constexpr TypeSet bodies(EntityType::Lab, EntityType::Organization);
  constexpr std::u32string_view owners[] = {U"大学", U"学院", U"科学院", U"中科院", U"公司", U"集团"};
  if (!bodies.has(type)) return false;
  const bool other_owner = std::any_of(std::begin(owners), std::end(owners), [&](std::u32string_view owner) {
    return middle.find(owner) != middle.npos;
  });
  return other_owner || (ends_with_any(head, owners) && !is_generic_words(type, tail));
}

// 前海合作区 / 前海深港现代服务业合作区: the beginning and the end, without what stands between them.
bool leaves_out_middle(EntityType type, std::u32string_view s, std::u32string_view l) {
  if (s.size() < 4 || s.size() >= l.size()) return false;
  for (std::size_t head = 2; head + 1 <= s.size(); ++head) {
    const std::u32string_view tail = s.substr(head);
    if (tail.size() < 2 && head < 4) break;
    if (l.starts_with(s.substr(0, head)) && l.ends_with(tail))
      return !tells_bodies_apart(type, s.substr(0, head), l.substr(head, l.size() - s.size()), tail);
  }
  return false;
}

// 梅园开发区 / 梅园经济技术开发区
bool is_bare_zone(std::u32string_view s, std::u32string_view l) {
  constexpr std::u32string_view bare = U"开发区", full = U"经开区";
  return s.size() >= 5 && s.size() == l.size() && s.ends_with(bare) && l.ends_with(full) &&
         s.substr(0, s.size() - bare.size()) == l.substr(0, l.size() - full.size());
}

// The brand in a firm's short form: 南岭股份, 远帆集团, 金穗公司; the full name must have the word too.
std::u32string_view brand_of(const NameView& part, std::u32string_view words, const NameView& whole) {
  constexpr std::u32string_view ends[] = {U"集团", U"股份", U"公司"};
  if (part.type != EntityType::Company) return words;
  for (const std::u32string_view end : ends) {
    if (words.size() > end.size() + 1 && words.ends_with(end) && whole.key.find(end) != std::u32string::npos)
      return words.substr(0, words.size() - end.size());
  }
  return words;
}

bool abbreviates(EntityType type, std::u32string_view s, std::u32string_view l) {
  if (s.size() < 2 || s.size() > 6 || s.size() * 2 > l.size() + 3 || !in_order(s, l)) return false;
  constexpr std::u32string_view institutes = U"所院厂局";
  const bool same_first = s.front() == l.front(), same_last = s.back() == l.back();
  switch (type) {
    case EntityType::Company:
      return s.size() >= 3 &&
             (same_first || (same_last && institutes.find(s.back()) != std::u32string_view::npos));
    case EntityType::University:
      return same_first;
    case EntityType::Park:
    case EntityType::Lab:
    case EntityType::Organization:
    case EntityType::Event:
      return s.size() >= 3 && same_last;
    case EntityType::Project:
      return s.size() >= 4 && s.ends_with(l.substr(l.size() - 2));
    default:
      return false;
  }
}

Match match_prefix(const NameView& part, std::u32string_view s, std::u32string_view l,
                   const NameView& whole) {
  const std::u32string_view rest = l.substr(s.size());
  if (starts_with_number(rest)) return {};
  if (part.type == EntityType::Company || part.type == EntityType::Product ||
      is_generic_words(part.type, rest))
    return scaled(Evidence::BrandPrefix, 64, part, whole);
  // 灵武项目 / 灵武绿氢耦合煤制烯烃项目
  if (part.type == EntityType::Project && part.key.ends_with(U"项目"))
    return scaled(Evidence::BrandPrefix, 24, part, whole);
  return {};
}

// 财信金控 / 湖南财信金融控股集团有限公司, 武创院 / 武汉产业创新发展研究院: with the region's words or from
// the character on with which the short form begins.
bool abbreviates_words(const NameView& part, std::u32string_view s, const NameView& whole) {
  const std::u32string_view key = whole.key;
  const std::size_t start = key.find(s.front());
  return abbreviates(part.type, s, whole.core) || abbreviates(part.type, part.key, key) ||
         (start != std::u32string_view::npos && start <= 3 && abbreviates(part.type, s, key.substr(start)));
}

// `part` has the shorter core.
Match match_part(const NameView& part, const NameView& whole) {
  constexpr TypeSet never(EntityType::Person, EntityType::Place, EntityType::Industry,
                          EntityType::Government);
  if (never.has(part.type) || part.official) return {};
  // 上海电气 without 上海 says little: it is compared with its region's words.
  const bool region_names_it = !part.regions.empty() && (part.generic || whole.regions.empty());
  const std::u32string_view s = region_names_it ? part.full_core : part.core;
  const std::u32string_view l = region_names_it ? whole.full_core : whole.core;
  if (s.size() < 2 || s.size() >= l.size()) return {};
  const bool generic = part.generic && !region_names_it;
  const std::u32string_view brand = brand_of(part, s, whole);
  if (l.starts_with(brand) && !generic) {
    const Match match = match_prefix(part, brand, l, whole);
    if (match.evidence != Evidence::None) return match;
  }
  if (part.level != 0 && (l.starts_with(U"国家") || l.starts_with(U"全国"))) return {};
  if (l.ends_with(s) && part.type != EntityType::University) {
    // 团队组|一等奖 is one of several prizes of that grade.
    if (generic && part.type == EntityType::Honor && l[l.size() - s.size() - 1] == U'组') return {};
    if (generic) return scaled(Evidence::GenericTail, 16, part, whole);
    if (owner_prefix_counts(part, s, l)) return scaled(Evidence::OwnerPrefix, 48, part, whole);
  }
  if (generic) return {};
  constexpr TypeSet never_shortened(EntityType::Product, EntityType::Honor, EntityType::University);
  const bool sister_zones = part.type == EntityType::Park && !part.regions.empty();
  if (!never_shortened.has(part.type) && !sister_zones && leaves_out_middle(part.type, s, l))
    return scaled(Evidence::Abbreviation, 40, part, whole);
  const bool initials = brand.size() == 2 && brand.size() < s.size() && brand.front() == whole.key.front() &&
                        in_order(brand, whole.key);
  if (sister_zones && !whole.regions.empty()) return {};
  if (initials || abbreviates_words(part, s, whole)) return scaled(Evidence::Abbreviation, 24, part, whole);
  return {};
}

// 英国|诺丁汉大学
bool is_foreign_country(std::u32string_view words) {
  const PlaceDirectory& places = PlaceDirectory::builtin();
  const std::vector<std::uint32_t> found = places.find(words);
  if (found.empty() || places.level(found.front()) != PlaceLevel::Other) return false;
  const std::string_view code = places[found.front()].code;  // of regions it is in small letters
  return code.size() == 3 && code.front() >= 'A' && code.front() <= 'Z' && code != "CHN";
}

// 诺丁汉大学 / 英国|诺丁汉大学
bool names_country(const NameView& part, const NameView& whole) {
  if (part.type != EntityType::University || part.core.size() >= whole.core.size()) return false;
  return whole.core.ends_with(part.core) &&
         is_foreign_country(whole.core.substr(0, whole.core.size() - part.core.size()));
}

std::u32string without(std::u32string_view words, std::u32string_view part) {
  std::u32string rest(words);
  const std::size_t at = rest.find(part);
  if (at != std::u32string::npos) rest.erase(at, part.size());
  return rest;
}

// “流觞”硅光引擎 and 硅光引擎“流觞”, 流觞.
bool share_quoted(const NameView& a, const NameView& b) {
  constexpr TypeSet quoting(EntityType::Product, EntityType::Project, EntityType::Event, EntityType::Lab,
                            EntityType::Policy);
  if (!quoting.has(a.type) || (a.quoted.empty() && b.quoted.empty())) return false;
  const std::u32string_view x = a.quoted.empty() ? a.key : a.quoted, y = b.quoted.empty() ? b.key : b.quoted;
  if (x != y || x.size() < 2) return false;
  if (a.type == EntityType::Project || a.type == EntityType::Lab) return a.core.back() == b.core.back();
  const std::u32string rest_a = without(a.core, x), rest_b = without(b.core, x);
  return in_order(rest_a, rest_b) || in_order(rest_b, rest_a);
}

}  // namespace

Match match_spelling(const NameView& a, const NameView& b) {
  constexpr TypeSet never(EntityType::Person, EntityType::Place, EntityType::Industry);
  constexpr std::size_t least = 5;  // shorter names that differ in one character are mostly two names
  if (a.key.size() < least || never.has(a.type) || (a.known && b.known)) return {};
  const std::size_t at = one_difference(a.key, b.key);
  if (at == std::u32string_view::npos) return {};
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(a.key.size() - least, 6));
  const Likeness likeness = yuantu::likeness(a.key[at], b.key[at]);
  if (likeness == Likeness::Alike) return {Evidence::LooksAlike, 104 + 8 * length};
  if (likeness == Likeness::Near) return {Evidence::LooksAlike, 88 + 8 * length};
  if (sound_alike(a.key[at], b.key[at])) return {Evidence::SoundsAlike, 48 + 4 * length};
  return {};
}

bool same_ordinal(const NameView& part, const NameView& whole) {
  const std::size_t at = part.key.find_first_of(U"一二三四五六七八九十");
  if (at == std::u32string_view::npos || at == 0 || part.key.size() > 6 ||
      whole.key.size() < part.key.size() + 2)
    return false;
  std::size_t end = at;
  while (end < part.key.size() && is_numeral(part.key[end])) ++end;
  const std::u32string_view number = part.key.substr(at, end - at);
  const std::size_t there = whole.key.find(number);
  if (there == std::u32string_view::npos || there + number.size() >= whole.key.size()) return false;
  if (is_numeral(whole.key[there + number.size()]) || is_numeral(whole.key[there - 1])) return false;
  return part.key.front() == whole.key.front() &&
         in_order(part.key.substr(0, at), whole.key.substr(0, there)) &&
         in_order(part.key.substr(end), whole.key.substr(there + number.size()));
}

Match match_names(const NameView& a, const NameView& b) {
  if (a.core.empty() || b.core.empty() || cannot_link(a, b) != nullptr) return {};
  if (a.core == b.core) return match_cores(a, b);
  if (const Match slip = match_spelling(a, b); slip.evidence != Evidence::None) return slip;
  if (share_quoted(a, b)) return {Evidence::SameQuoted, 96};
  if (a.type == EntityType::Park &&
      (is_bare_zone(a.full_core, b.full_core) || is_bare_zone(b.full_core, a.full_core)))
    return {Evidence::Abbreviation, 64};
  if (names_country(a, b) || names_country(b, a)) return {Evidence::OwnerPrefix, 80};
  const Match match = a.core.size() < b.core.size() ? match_part(a, b) : match_part(b, a);
  if (match.evidence != Evidence::None || a.full_core.size() == b.full_core.size()) return match;
  return a.full_core.size() < b.full_core.size() ? match_part(a, b) : match_part(b, a);
}

const char* words_for(Evidence evidence) {
  static constexpr std::array<const char*, 25> words{
      "nothing",
      "the text defines the alias",
      "same name",
      "same words in one region",
      "same words, one names its region",
      "same words, one names its edition",
      "same words in quotation marks",
      "short form by brand",
      "short form without the owner",
      "the nearest of its kind",
      "abbreviation",
      "one character prints alike",
      "one character is read alike",
      "the same number in it",
      "nothing but 集团 behind it",
      "a brand that nothing else begins with",
      "a brand that is an everyday word",
      "pages of one province",
      "pages of two provinces",
      "stands in relation to the same things",
      "a spelling of one page",
      "both spellings are usual",
      "both well known, and never together",
      "a reviewer says so",
      "a list of authority names both",
  };
  return words[static_cast<std::size_t>(evidence)];
}

}  // namespace yuantu
