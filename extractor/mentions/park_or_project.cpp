// SPDX-License-Identifier: Apache-2.0
// Decides of zones that a page tells of as works whether they are projects.
#include "extractor/mentions/park_or_project.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace yuantu {
namespace {

constexpr std::uint32_t reach = 6;  // characters on either side

// What the places of one name say.
struct Evidence {
  std::u32string_view name;
  bool built = false;
  bool inhabited = false;
};

template <std::size_t size>
bool ends_with_any(std::u32string_view text, const std::u32string_view (&ends)[size]) {
  return std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return text.ends_with(end); });
}

template <std::size_t size>
bool starts_with_any(std::u32string_view text, const std::u32string_view (&starts)[size]) {
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](auto start) { return text.starts_with(start); });
}

bool is_built(std::u32string_view before, std::u32string_view after) {
  static constexpr std::u32string_view verbs[] = {U"建设",   U"投建",   U"兴建",   U"新建",   U"中标",
                                                  U"承建",   U"动工",   U"亿元",   U"万元",   U"亿元的",
                                                  U"万元的", U"建设的", U"投建的", U"新建的", U"兴建的"};
  return ends_with_any(before, verbs) || after.starts_with(U"项目");
}

bool is_inhabited(std::u32string_view before, std::u32string_view after) {
  static constexpr std::u32string_view verbs[] = {U"位于", U"落户", U"入驻", U"进驻", U"走进",
                                                  U"走访", U"来到", U"在",   U"落地", U"坐落于"};
  static constexpr std::u32string_view nouns[] = {U"内",     U"里",     U"管委会", U"企业",
                                                  U"党工委", U"的企业", U"入驻",   U"，已有"};
  return ends_with_any(before, verbs) || starts_with_any(after, nouns);
}

bool is_zone_in_doubt(const Mention& mention) {
  if (mention.type != EntityType::Park || mention.name.size() < 6) return false;
  const bool built = mention.name.ends_with(U"基地") || mention.name.ends_with(U"园");
  const bool known = std::string_view(mention.rule).ends_with("lexicon") ||
                     std::string_view(mention.rule).starts_with("lexicon");
  return !known && built;
}

std::vector<Evidence> gather(const Document& document, const Mentions& mentions) {
  std::vector<Evidence> all;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (const Mention& mention : mentions.all) {
    if (!is_zone_in_doubt(mention)) continue;
    const std::uint32_t begin = mention.span.begin > reach ? mention.span.begin - reach : 0;
    const std::u32string_view before = document.view({begin, mention.span.begin});
    const std::u32string_view after =
        document.view({mention.span.end, std::min(mention.span.end + reach, size)});
    all.push_back({mention.name, is_built(before, after), is_inhabited(before, after)});
  }
  return all;
}

// 入驻|江海创新总部基地: a base that others move into.
bool is_entered(const Document& document, const Mention& mention) {
  const bool base = mention.type == EntityType::Project && mention.name.ends_with(U"基地") &&
                    std::string_view(mention.rule) == "project/ending";
  if (!base) return false;
  const std::uint32_t begin = mention.span.begin > 2 ? mention.span.begin - 2 : 0;
  const std::u32string_view before = document.view({begin, mention.span.begin});
  return before == U"入驻" || before == U"进驻" || before == U"选址";
}

void settle_bases(const Document& document, Mentions& mentions) {
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    if (!is_entered(document, mentions.all[i])) continue;
    const std::u32string name = mentions.all[i].name;
    for (Mention& mention : mentions.all) {
      if (mention.type != EntityType::Project || mention.name != name) continue;
      mention.type = EntityType::Park;
      mention.rule = "park/entered";
    }
  }
}

}  // namespace

void settle_works(const Document& document, Mentions& mentions) {
  settle_bases(document, mentions);
  const std::vector<Evidence> all = gather(document, mentions);
  if (std::none_of(all.begin(), all.end(), [](const Evidence& e) { return e.built; })) return;
  for (Mention& mention : mentions.all) {
    if (!is_zone_in_doubt(mention)) continue;
    bool built = false, inhabited = false;
    for (const Evidence& evidence : all) {
      if (evidence.name != mention.name) continue;
      built |= evidence.built;
      inhabited |= evidence.inhabited;
    }
    if (!built || inhabited) continue;
    mention.type = EntityType::Project;
    mention.rule = "project/works";
  }
}

}  // namespace yuantu
