// SPDX-License-Identifier: Apache-2.0
// Reads around mentions: skips light words, tells what governs or describes them.
#include "extractor/relations/clause_reader.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_light_word = 5;
constexpr std::uint32_t longest_bracket = 40;
constexpr std::uint32_t longest_relative_clause = 24;

// Numbers, dates and amounts may stand between any two words.
bool is_light_character(char32_t c) {
  static constexpr CharacterSet light(U"年月日号万亿元余多约近超个%％.～—-○〇“”‘’\"《》「」『』 ");
  return light.has(c) || is_digit(c);
}

// Nothing light begins or ends with these.
bool is_wall(char32_t c) {
  static constexpr CharacterSet walls(U"，,；;：:。！？｜|\n");
  return walls.has(c);
}

bool is_site(EntityType type) {
  return type == EntityType::Place || type == EntityType::Park;
}

bool is_pair_word(std::u32string_view text) {
  return text == U"与" || text == U"和" || text == U"同" || text == U"跟";
}

bool is_copula(char32_t c) {
  return c == U'是' || c == U'系' || c == U'为';
}

bool is_inside_word(char32_t c) {
  return c == U'内' || c == U'里' || c == U'上' || c == U'中';
}

}  // namespace

std::uint32_t ClauseReader::role_length(std::uint32_t at, std::uint32_t limit, WordRole role) const {
  std::uint32_t longest = 0;
  rules_.trie().match_prefixes(document_.view({at, limit}), [&](std::uint32_t length, std::uint32_t word) {
    if (rules_.word(word).roles & role) longest = length;
  });
  return longest;
}

std::uint32_t ClauseReader::bracket_end(std::uint32_t at, std::uint32_t limit) const {
  if (at >= limit || (text(at) != U'（' && text(at) != U'(')) return at;
  for (std::uint32_t i = at; i < std::min(limit, at + longest_bracket); ++i) {
    if (text(i) == U'）' || text(i) == U')') return i + 1;
  }
  return at;
}

std::uint32_t ClauseReader::skip_marks(const SentenceView& view, std::uint32_t at) const {
  if (at >= view.span.end) return at;
  return is_quotation_mark(text(at)) ? at + 1 : bracket_end(at, view.span.end);
}

// Where what follows comes from or lies, or whom it belongs to: 领投杭州的某公司, 由某省某市政府, 在某区某镇,
// 由某集团旗下某公司.
bool ClauseReader::ties_to_next(const MentionUnit& unit, const MentionUnit* next) const {
  using enum EntityType;
  constexpr std::uint32_t longest_tie = 10;
  constexpr TypeSet bodies(Company, Organization, Lab, University, Government);
  if (next == nullptr) return false;
  const std::uint32_t behind = unit.outer.end;
  if (unit.type == Place && next->outer.begin - behind <= 1) {
    return next->outer.begin == behind ? bodies.has(next->type) || is_site(next->type)
                                       : text(behind) == U'的';
  }
  if (!TypeSet(Company, Organization).has(unit.type) || !TypeSet(Company, Organization, Lab).has(next->type))
    return false;
  const std::u32string_view tie = document_.view({behind, next->outer.begin});
  static constexpr std::u32string_view ties[] = {U"旗下",   U"所属",       U"下属",
                                                 U"子公司", U"全资子公司", U"控股子公司"};
  return tie.size() <= longest_tie &&
         std::any_of(std::begin(ties), std::end(ties), [&](auto word) { return tie.starts_with(word); }) &&
         std::none_of(tie.begin(), tie.end(), is_clause_border);
}

std::uint32_t ClauseReader::skip(const SentenceView& view, std::uint32_t at) const {
  if (at >= view.span.end || is_wall(text(at))) return at;
  const std::uint32_t behind = skip_light(view, at);
  return behind == at ? skip_description(view, at) : behind;
}

std::uint32_t ClauseReader::skip_back(const SentenceView& view, std::uint32_t at) const {
  if (at <= view.span.begin || is_wall(text(at - 1))) return at;
  const std::uint32_t before = skip_light_back(view, at);
  return before == at ? skip_description_back(view, at) : before;
}

std::uint32_t ClauseReader::skip_light(const SentenceView& view, std::uint32_t at) const {
  if (at >= view.span.end) return at;
  const auto next = std::lower_bound(view.units.begin(), view.units.end(), at,
                                     [](const MentionUnit& u, std::uint32_t p) { return u.outer.begin < p; });
  const std::uint32_t limit = next == view.units.end() ? view.span.end : next->outer.begin;
  if (at == limit && next != view.units.end() &&
      ties_to_next(*next, next + 1 == view.units.end() ? nullptr : &*(next + 1)))
    return (next + 1)->outer.begin;
  if (at >= limit) return at;
  const bool dated = text(at) == U'于' && at + 1 < limit && is_digit(text(at + 1));  // 于2023年5月
  if (dated || is_light_character(text(at))) {
    for (++at; at < limit && is_light_character(text(at));) ++at;
    return at;
  }
  // Where it happens: 在某园区
  if ((text(at) == U'在' || text(at) == U'于') && at + 1 == limit && next != view.units.end() &&
      is_site(next->type)) {
    const bool inside = next->outer.end < view.span.end && is_inside_word(text(next->outer.end));
    return next->outer.end + (inside ? 1 : 0);
  }
  const std::uint32_t behind = bracket_end(at, limit);
  if (behind != at || !rules_.begins_light(text(at))) return behind;
  return at + role_length(at, limit, role_light);
}

std::uint32_t ClauseReader::skip_light_back(const SentenceView& view, std::uint32_t at) const {
  if (at <= view.span.begin) return at;
  const auto next = std::lower_bound(view.units.begin(), view.units.end(), at,
                                     [](const MentionUnit& u, std::uint32_t p) { return u.outer.end <= p; });
  const std::uint32_t limit =
      next == view.units.begin() ? view.span.begin : std::max(view.span.begin, (next - 1)->outer.end);
  if (next != view.units.begin() && next != view.units.end() && next->outer.begin == at &&
      ties_to_next(*(next - 1), &*next))
    return (next - 1)->outer.begin;
  if (next != view.units.begin() && is_site((next - 1)->type)) {
    const std::uint32_t begin = (next - 1)->outer.begin;
    const bool touches = limit == at || (limit + 1 == at && is_inside_word(text(limit)));
    if (touches && begin > view.span.begin && text(begin - 1) == U'在') return begin - 1;
  }
  if (at <= limit) return at;
  if (is_light_character(text(at - 1))) {
    if (const std::uint32_t word = light_word_before(at, limit); word > 1) return at - word;
    --at;
    while (at > limit && is_light_character(text(at - 1)) && light_word_before(at, limit) < 2) --at;
    const bool dated =
        limit + 1 == at && limit > view.span.begin && text(limit) == U'于' && is_digit(text(at));
    return dated ? limit : at;
  }
  if (text(at - 1) == U'）' || text(at - 1) == U')') {
    for (std::uint32_t i = at; i > limit && i + longest_bracket > at; --i) {
      if (text(i - 1) == U'（' || text(i - 1) == U'(') return i - 1;
    }
  }
  return at - light_word_before(at, limit);
}

// The length of the light word that ends here; 0 if none does.
std::uint32_t ClauseReader::light_word_before(std::uint32_t at, std::uint32_t limit) const {
  if (!rules_.ends_light(text(at - 1))) return 0;
  for (std::uint32_t length = std::min(longest_light_word, at - limit); length > 0; --length) {
    if (rules_.roles_of(document_.view({at - length, at})) & role_light) return length;
  }
  return 0;
}

bool ClauseReader::opens_clause(const SentenceView& view, std::uint32_t unit) const {
  const Span clause = view.clause_of(view.units[unit].outer.begin);
  std::uint32_t at = clause.begin;
  for (std::uint32_t next; at < view.units[unit].outer.begin && (next = skip_light(view, at)) != at;)
    at = next;
  if (at < view.units[unit].outer.begin) return false;
  const UnitRange list = list_around(view, unit, false);
  const std::uint32_t behind = view.units[list.first + list.count - 1].outer.end;
  return behind + 1 < clause.end && !governed(view, view.units[unit].outer.begin);
}

bool ClauseReader::is_spoken_of(const SentenceView& view, std::uint32_t unit) const {
  if (!opens_clause(view, unit) || list_around(view, unit, true).count > 1) return false;
  const std::uint32_t end = view.clause_of(view.units[unit].outer.begin).end;
  const bool touches_next =
      unit + 1 < view.units.size() && view.units[unit + 1].outer.begin == view.units[unit].outer.end;
  return !touches_next && !is_attribute(view, unit, end);
}

bool ClauseReader::enters_site(const SentenceView& view, std::uint32_t unit) const {
  static constexpr std::u32string_view entries[] = {U"在",   U"走进", U"来到", U"走访", U"探访", U"步入",
                                                    U"位于", U"地处", U"置身", U"漫步", U"而在", U"记者在"};
  const std::uint32_t begin = view.units[unit].outer.begin;
  std::uint32_t at = view.clause_of(begin).begin;
  const auto skip_light = [&] {
    for (std::uint32_t next; at < begin && (next = skip(view, at)) != at;) at = next;
  };
  const auto is_entered_by_name = [&] {
    const std::uint32_t behind = view.units[unit].outer.end;
    return at >= begin && behind < view.span.end && (text(behind) == U'内' || text(behind) == U'里');
  };
  skip_light();
  if (at >= begin) return is_entered_by_name();
  for (const std::u32string_view entry : entries) {
    if (!document_.view({at, begin}).starts_with(entry)) continue;
    at += static_cast<std::uint32_t>(entry.size());
    skip_light();
    return at >= begin;
  }
  return false;
}

bool ClauseReader::ends_with(const SentenceView& view, std::uint32_t at, WordRole role) const {
  if (at <= view.span.begin || !rules_.ends_role(text(at - 1))) return false;
  for (std::uint32_t length = 1; length <= 4 && at >= view.span.begin + length; ++length) {
    if (rules_.roles_of(document_.view({at - length, at})) & role) return true;
  }
  return false;
}

// 来自某市|的某公司, 总部设在|某市的某公司: the verb belongs to what describes the name, and governs it not.
bool ClauseReader::says_where(const SentenceView& view, std::uint32_t at) const {
  static constexpr std::u32string_view verbs[] = {U"来自", U"位于", U"地处", U"落户",
                                                  U"入驻", U"属于", U"隶属"};
  const std::u32string_view before = document_.view({view.span.begin, at});
  if (std::any_of(std::begin(verbs), std::end(verbs), [&](auto verb) { return before.ends_with(verb); }))
    return true;
  static constexpr CharacterSet of_verbs(U"设建落位属处立");
  return before.size() > 1 && (before.back() == U'在' || before.back() == U'于') &&
         of_verbs.has(before[before.size() - 2]);
}

bool ClauseReader::governed(const SentenceView& view, std::uint32_t at) const {
  if (at <= view.span.begin || is_wall(text(at - 1))) return false;
  const bool is_described = at > view.span.begin && text(at - 1) == U'的';
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t before = skip_back(view, at);
    if (ends_with(view, at, role_preposition)) {
      // The 为 of 图为 governs nothing.
      const std::uint32_t roles = before + 1 < at ? rules_.roles_of(document_.view({before, at})) : 0;
      const bool light_word = (roles & role_light) && !(roles & role_preposition);
      if (!light_word) return !is_described || !says_where(view, at);
    }
    if (before == at) return false;
    at = before;
  }
  return false;
}

bool ClauseReader::has_word(const SentenceView& view, Span range, WordRole role) const {
  if (!(view.roles & role)) return false;
  return std::any_of(view.words.begin(), view.words.end(),
                     [&](const FoundWord& w) { return (w.roles & role) && range.contains(w.span); });
}

bool ClauseReader::denies(const SentenceView& view, std::uint32_t at) const {
  return has_word(view, view.clause_of(at), role_negation) || is_rumour(view, {at, at + 1});
}

bool ClauseReader::is_rumour(const SentenceView& view, Span range) const {
  if (!(view.roles & role_rumour)) return false;
  const std::u32string_view sentence = document_.view(view.span);
  return std::any_of(view.words.begin(), view.words.end(), [&](const FoundWord& word) {
    if (!(word.roles & role_rumour)) return false;
    const std::size_t at = word.span.begin - view.span.begin;
    const std::size_t before = sentence.substr(0, at).find_last_of(U'；');
    const std::size_t behind = sentence.find(U'；', at);
    std::uint32_t begin = view.span.begin;
    if (before != std::u32string_view::npos) begin += static_cast<std::uint32_t>(before) + 1;
    const std::uint32_t end = behind == std::u32string_view::npos
                                  ? view.span.end
                                  : view.span.begin + static_cast<std::uint32_t>(behind);
    // 针对“…”的网文, 外界所传…纯属误读: what is told before that is no part of it.
    const auto lead = std::find_if(view.words.begin(), view.words.end(), [&](const FoundWord& other) {
      return (other.roles & role_rumour_lead) && other.span.begin >= begin &&
             other.span.begin <= word.span.begin;
    });
    if (lead != view.words.end()) begin = std::max(begin, view.clause_of(lead->span.begin).begin);
    return range.begin < end && begin < range.end;
  });
}

// 甲推出|全球领先的乙: the verb has an object that is described, where in 甲投资5亿元|建设的乙 it describes
// one.
bool ClauseReader::acts_on_described(const SentenceView& view, Span between) const {
  if (ends_with(view, between.end, role_acts_on)) return false;
  const auto skip_all = [&](std::uint32_t at) {
    for (std::uint32_t next; at < between.end && (next = skip_light(view, at)) != at;) at = next;
    return at;
  };
  const std::uint32_t at = skip_all(between.begin);
  const std::uint32_t verb = at < between.end ? role_length(at, between.end, role_acts_on) : 0;
  return verb > 1 && skip_all(at + verb) < between.end;
}

// True where a unit only describes what follows: A的B, A投资建设的B.
bool ClauseReader::is_attribute(const SentenceView& view, std::uint32_t unit, std::uint32_t limit) const {
  static constexpr std::u32string_view adjectives =
      U"新大好要关种类同全";  // 新的, 重要的 describe the object
  const std::uint32_t behind = view.units[unit].outer.end;
  if (behind < limit && text(behind) == U'的') return true;
  if (unit + 1 >= view.units.size() || view.units[unit + 1].outer.begin >= limit) return false;
  const std::u32string_view between = document_.view({behind, view.units[unit + 1].outer.begin});
  // 甲与乙合资的丙: both describe.
  if (is_pair_word(between)) return is_attribute(view, unit + 1, limit);
  if (between.size() > longest_relative_clause) return false;
  if (is_copula(between.front())) return false;
  for (std::uint32_t i = 2; i < between.size(); ++i) {
    if (is_clause_border(between[i - 1])) return false;
    if (between[i] == U'的' && adjectives.find(between[i - 1]) == std::u32string_view::npos)
      return !acts_on_described(view, {behind, behind + i});
  }
  return false;
}

// What is quoted is one word: 凭“某某系统研发”项目.
std::uint32_t ClauseReader::quotation_end(std::uint32_t at, std::uint32_t limit) const {
  if (text(at) != U'“') return at;
  for (std::uint32_t i = at + 1; i < std::min(limit, at + longest_bracket); ++i) {
    if (text(i) == U'”') return i + 1;
  }
  return at;
}

// True where more than so many characters of the range are neither in a mention nor light.
bool ClauseReader::is_heavy(const SentenceView& view, Span range, std::uint32_t most) const {
  if (range.size() <= most) return false;
  std::uint32_t length = 0;
  auto unit = view.units.begin();
  for (std::uint32_t at = range.begin; at < range.end;) {
    while (unit != view.units.end() && unit->outer.begin < at) ++unit;
    if (unit != view.units.end() && unit->outer.begin == at) {
      at = unit->outer.end;
      continue;
    }
    if (const std::uint32_t quoted = quotation_end(at, range.end); quoted != at) {
      at = quoted;
      continue;
    }
    const std::uint32_t behind = skip(view, at);
    const bool is_light = behind != at && behind <= range.end;
    if (!is_light && ++length > most) return true;
    at = is_light ? behind : at + 1;
  }
  return false;
}

}  // namespace yuantu
