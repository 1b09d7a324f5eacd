// SPDX-License-Identifier: Apache-2.0
// Tells which mentions are items of one list: A、B和C, also where an item between them was not recognized.
#include "extractor/relations/clause_reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_item = 16;   // of a list, that is no name
constexpr std::size_t longest_items = 48;  // several such

bool is_body(EntityType type) {
  using enum EntityType;
  return TypeSet(Company, Organization, Lab, University, Government, Park).has(type);
}

bool is_list_joiner(std::u32string_view text) {
  using namespace std::string_view_literals;
  switch (text.size()) {
    case 0:
      return true;
    case 1:
      return is_one_of(text[0], U"、和及暨或");
    case 2:
      return text == U"以及"sv;
    default:
      return text == U"、以及"sv;
  }
}

// 、某物、: an item, or a few, that nobody found to be a name.
bool is_unnamed_item(std::u32string_view text) {
  if (text.size() < 4 || text.size() > longest_items || text.front() != U'、') return false;
  const char32_t last = text.back();
  if (last != U'、' && last != U'和' && last != U'及') return false;
  std::size_t item = 0;
  for (const char32_t c : text) {
    item = c == U'、' ? 0 : item + 1;
    if (item > longest_item || (c != U'、' && !is_han(c) && !is_latin(c) && !is_digit(c))) return false;
  }
  return true;
}

// The same where the mark before the item is not part of the text.
bool is_unnamed_item(std::u32string_view mark, std::u32string_view text) {
  return is_unnamed_item(std::u32string(mark).append(text));
}

// 既有A、B，也有C: the list goes on behind the comma.
bool goes_on_with(std::u32string_view between) {
  static constexpr std::u32string_view joiners[] = {U"，也有", U"，还有", U"，又有",  U"，更有",
                                                    U"，亦有", U"，以及", U"，还包括"};
  return std::find(std::begin(joiners), std::end(joiners), between) != std::end(joiners);
}

// 推出手环“A”、机器人“B”: before the quoted name of a product stands its kind.
bool names_kind_of_next(const MentionUnit& a, const MentionUnit& b, std::u32string_view between) {
  constexpr std::size_t longest_kind = 12;
  static constexpr std::u32string_view joiners = U"、和及与";
  if (a.type != EntityType::Product || b.type != a.type || b.outer.begin == b.span.begin) return false;
  if (between.size() > longest_kind || joiners.find(between.front()) == std::u32string_view::npos)
    return false;
  return std::all_of(between.begin() + 1, between.end(), [](char32_t c) { return is_han(c) || is_latin(c); });
}

// 、临港|装备制造: the word before a field belongs to its name.
bool qualifies_next(std::u32string_view between) {
  constexpr std::size_t longest_qualifier = 4;
  static constexpr std::u32string_view joiners = U"、和及";
  return between.size() > 1 && between.size() <= longest_qualifier + 1 &&
         joiners.find(between.front()) != std::u32string_view::npos &&
         std::all_of(between.begin() + 1, between.end(), is_han);
}

// 、总投资100亿元的B项目: what stands before the next item only describes it.
bool describes_next(const MentionUnit& a, const MentionUnit& b, std::u32string_view between) {
  using enum EntityType;
  constexpr std::size_t longest_description = 24;
  static constexpr std::u32string_view joiners = U"、和及";
  if (a.type != b.type || !TypeSet(Project, Company, Product, Lab).has(a.type)) return false;
  if (between.size() < 4 || between.size() > longest_description || between.back() != U'的') return false;
  if (joiners.find(between.front()) == std::u32string_view::npos) return false;
  return std::none_of(between.begin(), between.end(), is_clause_border);
}

// 等央企，等3家企业和: one group of a list closes, the next opens. What joins them; empty if nothing does.
std::u32string_view joiner_of_groups(std::u32string_view between) {
  constexpr std::size_t longest_group = 14;
  if (between.size() < 4 || between.size() > longest_group || between.front() != U'等') return {};
  static constexpr std::u32string_view joiners[] = {U"，以及", U"、以及", U"以及", U"，",
                                                    U"、",     U"和",     U"及",   U"与"};
  static constexpr std::u32string_view groups[] = {U"企",   U"企业", U"公司", U"高校", U"院校", U"大学",
                                                   U"院所", U"机构", U"单位", U"银行", U"协会", U"团体"};
  for (const std::u32string_view joiner : joiners) {
    if (!between.ends_with(joiner)) continue;
    between.remove_suffix(joiner.size());
    const bool closes = std::any_of(std::begin(groups), std::end(groups),
                                    [&](auto group) { return between.ends_with(group); });
    return closes && std::none_of(between.begin(), between.end(), is_clause_border) ? joiner
                                                                                    : std::u32string_view();
  }
  return {};
}

}  // namespace

// A、B等央企，C、D等高校: behind a comma only where the next group closes as well.
bool ClauseReader::joins_groups(const SentenceView& view, std::uint32_t left) const {
  const MentionUnit& a = view.units[left];
  if (!is_body(a.type) || !is_body(view.units[left + 1].type)) return false;
  const std::u32string_view joiner =
      joiner_of_groups(document_.view({a.outer.end, view.units[left + 1].outer.begin}));
  if (joiner != U"，") return !joiner.empty();
  std::uint32_t last = left + 1;
  while (last + 1 < view.units.size() &&
         document_.view({view.units[last].outer.end, view.units[last + 1].outer.begin}) == U"、")
    ++last;
  const std::uint32_t behind = view.units[last].outer.end;
  return behind < view.span.end && text(behind) == U'等';
}

bool ClauseReader::joined(const SentenceView& view, std::uint32_t left, bool companions) const {
  if (left + 1 >= view.units.size()) return false;
  const MentionUnit& a = view.units[left];
  const MentionUnit& b = view.units[left + 1];
  std::u32string_view between = document_.view({a.outer.end, b.outer.begin});
  // Fields may carry a common noun: 人工智能产业、集成电路产业和…
  if (a.type == EntityType::Industry && b.type == EntityType::Industry) {
    while (!between.empty() && between.size() < 8 && is_han(between[0]) && !is_list_joiner(between) &&
           between != U"与")
      between.remove_prefix(1);
    if (qualifies_next(between)) return true;
  }
  if (between.empty()) {
    // “甲”“乙”, where the marks belong to the names or not.
    return a.type == b.type && is_quotation_mark(text(a.outer.end - 1)) &&
           is_quotation_mark(text(b.outer.begin));
  }
  if (is_list_joiner(between)) return true;
  static constexpr CharacterSet openings(U"、，和及与等到");
  if (!companions && !openings.has(between.front())) return false;
  if (is_unnamed_item(between)) return true;
  if (between.front() == U'等') return joins_groups(view, left);
  if (a.type == EntityType::Honor && b.type == a.type && b.outer.begin != b.span.begin &&
      is_light_behind_joiner(view, {a.outer.end, b.outer.begin}))
    return true;
  if (between == U"与" && (companions || !is_body(a.type))) return true;
  if (between == U"到" && a.type == EntityType::Product && b.type == a.type) return true;  // 甲1号到甲4号
  if (is_body(a.type) && is_body(b.type) && goes_on_with(between)) return true;
  if (names_kind_of_next(a, b, between) || describes_next(a, b, between)) return true;
  if (is_body(a.type) && is_body(b.type) && is_one_of(between.front(), U"、和及") &&
      describes(between.substr(1), b.type))
    return true;
  if (!companions) return false;
  // Beside one another: 由A牵头，联合B组建.
  bool together = false;
  for (std::uint32_t at = a.outer.end; at < b.outer.begin;) {
    const std::uint32_t length = role_length(at, b.outer.begin, role_companion);
    const std::uint32_t behind = length > 0 ? at + length : text(at) == U'，' ? at + 1 : skip(view, at);
    // 联合某校、B: an item of the list was not recognized.
    if (behind == at && together && is_unnamed_item(U"、", document_.view({at, b.outer.begin}))) return true;
    if (behind == at) return false;
    together = together || length > 0;
    at = behind;
  }
  return together;
}

// 某称号、首批“某称号”.
bool ClauseReader::is_light_behind_joiner(const SentenceView& view, Span between) const {
  constexpr std::uint32_t longest = 8;
  if (between.size() > longest || text(between.begin) != U'、') return false;
  std::uint32_t at = between.begin + 1;
  for (std::uint32_t next; at < between.end && (next = skip(view, at)) != at;) at = next;
  return at >= between.end;
}

bool ClauseReader::is_part_of_item(const SentenceView& view, std::uint32_t unit) const {
  const std::uint32_t begin = view.units[unit].outer.begin;
  return unit > 0 && view.units[unit - 1].outer.end < begin &&
         qualifies_next(document_.view({view.units[unit - 1].outer.end, begin}));
}

UnitRange ClauseReader::list_around(const SentenceView& view, std::uint32_t index, bool companions) const {
  std::uint32_t first = index;
  while (first > 0 && joined(view, first - 1, companions)) --first;
  std::uint32_t last = index;
  while (joined(view, last, companions)) ++last;
  return {first, last - first + 1};
}

}  // namespace yuantu
