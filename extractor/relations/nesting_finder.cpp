// SPDX-License-Identifier: Apache-2.0
// Finds parts by their names.
#include "extractor/relations/nesting_finder.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yuantu {
namespace {

constexpr float confidence_of_body = 0.85f;
constexpr float confidence_of_phase = 0.9f;

bool ends_with_any(std::u32string_view name, std::initializer_list<std::u32string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::u32string_view e) { return name.ends_with(e); });
}

// 二期, 东区, A栋: what a part of a project, a park or a product adds to its name.
bool is_phase(std::u32string_view rest) {
  return ends_with_any(rest,
                       {U"期", U"期项目", U"期工程", U"东区", U"西区", U"南区", U"北区", U"片区", U"核心区",
                        U"起步区", U"栋", U"号楼", U"标段", U"工区", U"分园", U"组团", U"地块"}) &&
         rest.size() <= 12;
}

// What a branch, a school or an institute adds to the name of its parent.
bool is_branch(std::u32string_view rest) {
  return rest.size() >= 2 &&
         ends_with_any(rest, {U"分行",   U"支行",       U"分公司", U"子公司",   U"分院",     U"分所",
                              U"分部",   U"总部",       U"校区",   U"学院",     U"学部",     U"系",
                              U"研究院", U"研究所",     U"研究室", U"研究中心", U"实验室",   U"中心",
                              U"创新院", U"技术研究院", U"事业部", U"体验馆",   U"附属医院", U"医院",
                              U"平台",   U"工作站",     U"公司",   U"分会",     U"委员会"});
}

bool can_be_part(EntityType type) {
  using enum EntityType;
  return TypeSet(Project, Park, Product, University, Lab, Company, Organization).has(type);
}

bool is_part(const Mention& part, const Mention& whole, std::u32string_view rest) {
  using enum EntityType;
  const TypeSet phased(Project, Park, Product);
  if (phased.has(part.type)) return part.type == whole.type && is_phase(rest);
  const TypeSet parents(University, Lab, Company, Organization);
  const TypeSet parts(University, Lab, Company, Organization);
  if (!parents.has(whole.type) || !parts.has(part.type)) return false;
  if (whole.type == Company && part.type == Company &&
      !ends_with_any(rest, {U"分行", U"支行", U"分公司", U"公司"}))
    return false;
  return is_branch(rest);
}

const SentenceView* sentence_at(const std::vector<SentenceView>& views, std::uint32_t position) {
  const auto it = std::upper_bound(views.begin(), views.end(), position,
                                   [](std::uint32_t p, const SentenceView& v) { return p < v.span.begin; });
  if (it == views.begin() || (it - 1)->span.end <= position) return nullptr;
  return &*(it - 1);
}

}  // namespace

void find_nesting(const std::vector<SentenceView>& views, const Mentions& mentions, FactCollector& facts) {
  std::unordered_map<std::u32string_view, std::uint32_t> first_mention;  // looked up only, never walked
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    if (mentions.all[i].kind == MentionKind::Name && can_be_part(mentions.all[i].type))
      first_mention.emplace(mentions.all[i].name, i);
  }
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& part = mentions.all[i];
    if (part.kind != MentionKind::Name || !can_be_part(part.type) || first_mention[part.name] != i) continue;
    const std::u32string_view name = part.name;
    for (std::size_t length = name.size() - 1; length >= 2 && length < name.size(); --length) {
      const auto whole = first_mention.find(name.substr(0, length));
      if (whole == first_mention.end() || !is_part(part, mentions.all[whole->second], name.substr(length)))
        continue;
      const SentenceView* sentence = sentence_at(views, part.span.begin);
      if (sentence == nullptr) break;
      RelationFact fact;
      fact.relation = RelationType::partOf;
      fact.head = i;
      fact.tail = whole->second;
      fact.evidence = sentence->span;
      fact.confidence = part.type == EntityType::Project ? confidence_of_phase : confidence_of_body;
      fact.rule = "part-of/name-within-name";
      facts.add(std::move(fact));
      break;
    }
  }
}

}  // namespace yuantu
