// SPDX-License-Identifier: Apache-2.0
// Finds what a bracket says of the name before it: where it lies, its field, who carries it, who employs it.
#include "extractor/relations/bracket_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using enum EntityType;

constexpr float confidence_of_bracket = 0.78f;
constexpr std::uint32_t longest_bracket = 40;
constexpr std::uint32_t longest_role = 12;

// What may stand beside a label: 上海市、集成电路领域.
bool is_label_text(std::u32string_view text) {
  static constexpr std::u32string_view allowed = U"市省区县领域产业行业类赛道方向，、；/ 　：:所属在地";
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return allowed.find(c) != std::u32string_view::npos; });
}

// What a bracket says that holds nothing but a name.
struct BracketReading {
  TypeSet before, inside;
  RelationType relation;
};
const BracketReading readings[] = {
    {TypeSet(Company, Lab, Park, Project, University), TypeSet(Industry), RelationType::focusesOn},
    {TypeSet(Company, Lab, Project, University, Event), TypeSet(Place, Park), RelationType::locatedIn},
    {TypeSet(Company, Lab, Park, Project, Person, Product), TypeSet(Honor), RelationType::awarded},
    {TypeSet(Policy), TypeSet(Government, Park), RelationType::issuedBy},
    {TypeSet(Project), TypeSet(Company), RelationType::investedBy},
};

// （甲、乙共建）
bool says_built(std::u32string_view before, std::u32string_view behind) {
  static constexpr std::u32string_view words[] = {U"共建", U"联合共建", U"合建",     U"承建",
                                                  U"建设", U"牵头建设", U"联合建设", U"组建"};
  const bool only_marks = before.find_first_not_of(U"、和与及由") == before.npos;
  return only_marks && std::find(std::begin(words), std::end(words), behind) != std::end(words);
}

// Before the body that carries a laboratory.
bool says_carried(std::u32string_view text) {
  static constexpr std::u32string_view words[] = {U"依托",       U"依托：",     U"依托单位：", U"牵头单位：",
                                                  U"共建单位：", U"承担单位：", U"建设单位：", U"由",
                                                  U"牵头：",     U"依托单位"};
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

// Behind a bracket: 某某（合肥）有限公司.
bool goes_on_as_name(std::u32string_view text) {
  static constexpr std::u32string_view openings[] = {U"有限", U"股份", U"科技", U"公司",   U"集团",
                                                     U"项目", U"研究", U"中心", U"实验室", U"产业"};
  return std::any_of(std::begin(openings), std::end(openings), [&](auto o) { return text.starts_with(o); });
}

// （某集团全资子公司）, （隶属于某集团）
bool says_child(std::u32string_view before, std::u32string_view behind) {
  if (before == U"隶属于" || before == U"隶属" || before == U"属于") return behind.empty();
  constexpr std::size_t longest_child = 10;
  if (!before.empty() && before != U"系" && before != U"为" && before != U"是") return false;
  static constexpr std::u32string_view children[] = {U"子公司",   U"孙公司",   U"分公司",   U"旗下",
                                                     U"下属公司", U"下属企业", U"旗下企业", U"旗下公司",
                                                     U"所属企业", U"成员企业", U"成员单位", U"事业部"};
  return behind.size() <= longest_child &&
         std::any_of(std::begin(children), std::end(children), [&](auto c) { return behind.ends_with(c); });
}

class BracketReader {
 public:
  BracketReader(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts)
      : document_(reader.document()), rules_(reader.rules()), mentions_(mentions), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& head = mentions_.all[i];
      if (head.kind != MentionKind::Name || head.span.end >= document_.text.size()) continue;
      std::uint32_t open = head.span.end;
      while (open < document_.text.size() && is_quotation_mark(document_.text[open])) ++open;
      if (open >= document_.text.size() || document_.text[open] != U'（') continue;
      const std::optional<std::uint32_t> close = end_of_bracket(open);
      if (close) read(i, {open + 1, *close});
    }
  }

 private:
  std::optional<std::uint32_t> end_of_bracket(std::uint32_t open) const {
    const auto limit =
        std::min(static_cast<std::uint32_t>(document_.text.size()), open + 1 + longest_bracket);
    for (std::uint32_t at = open + 1; at < limit; ++at) {
      if (document_.text[at] == U'）') return at;
      if (document_.text[at] == U'（') return std::nullopt;
    }
    return std::nullopt;
  }

  // The names in the bracket are told apart by what stands between them.
  void read(std::uint32_t head, Span inside) {
    if (goes_on_as_name(std::u32string_view(document_.text).substr(inside.end + 1))) return;
    inner_.clear();
    std::u32string rest;
    std::uint32_t at = inside.begin;
    for (std::uint32_t i = head + 1; i < mentions_.all.size() && mentions_.all[i].span.begin < inside.end;
         ++i) {
      const Mention& name = mentions_.all[i];
      if (name.kind != MentionKind::Name || name.span.begin < at || name.span.end > inside.end) continue;
      rest += document_.view({at, name.span.begin});
      at = name.span.end;
      inner_.push_back(i);
    }
    if (inner_.empty()) return;
    const std::u32string_view behind = document_.view({at, inside.end});
    const Span evidence{mentions_.all[head].span.begin, inside.end + 1};
    if (mentions_.all[head].type == Person) return read_office(head, rest, behind, evidence);
    if (is_label_text(rest) && is_label_text(behind)) return read_labels(head, evidence);
    constexpr TypeSet bodies(Company, Organization, Lab, University);
    if (inner_.size() == 1 && bodies.has(mentions_.all[head].type) &&
        bodies.has(mentions_.all[inner_[0]].type) && says_child(rest, behind))
      return add(RelationType::partOf, head, inner_[0], evidence, "bracket");
    const bool carried = (says_carried(rest) && behind.size() <= 4) || says_built(rest, behind);
    if (carried && mentions_.all[head].type == Lab) {
      for (const std::uint32_t body : inner_)
        add(RelationType::foundedBy, head, body, evidence, "carried-by-the-bracket");
    }
  }

  void read_labels(std::uint32_t head, Span evidence) {
    for (const std::uint32_t label : inner_) {
      for (const BracketReading& reading : readings) {
        if (!reading.before.has(mentions_.all[head].type) || !reading.inside.has(mentions_.all[label].type))
          continue;
        add(reading.relation, head, label, evidence, "bracket");
        break;
      }
    }
  }

  // 某人（某大学副校长）
  void read_office(std::uint32_t person, std::u32string_view before, std::u32string_view role,
                   Span evidence) {
    const TypeSet bodies(Company, Organization, Lab, University, Government);
    if (inner_.size() != 1 || !bodies.has(mentions_.all[inner_[0]].type) || !before.empty()) return;
    if (role.size() > longest_role || (!role.empty() && !ends_with_title(role))) return;
    RelationFact fact;
    fact.relation = RelationType::worksFor;
    fact.head = person;
    fact.tail = inner_[0];
    fact.role = role;
    fact.evidence = evidence;
    fact.confidence = 0.9f;
    fact.rule = "works-for/bracket";
    facts_.add(std::move(fact));
  }

  bool ends_with_title(std::u32string_view role) const {
    for (std::size_t length = 2; length <= std::min<std::size_t>(role.size(), 6); ++length) {
      if (rules_.roles_of(role.substr(role.size() - length)) & role_title) return true;
    }
    return false;
  }

  void add(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence, const char* rule) {
    facts_.add(make_fact(relation, head, tail, evidence, confidence_of_bracket, rule));
  }

  const Document& document_;
  const RelationRules& rules_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::vector<std::uint32_t> inner_;  // the names in the bracket
};

}  // namespace

void find_in_brackets(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts) {
  BracketReader(reader, mentions, facts).run();
}

}  // namespace yuantu
