// SPDX-License-Identifier: Apache-2.0
// Weak evidence is the same whether all things are loaded or only those that a survey wants.
#include "graph/weak_survey.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "extractor/utf.hpp"
#include "graph/weak_match.hpp"

namespace {

using yuantu::EntityType;

struct Thing {
  EntityType type = EntityType::Company;
  std::vector<std::string> names;
  std::vector<std::uint64_t> contexts;
  std::uint32_t region = 0;
};

// Names from so few characters that every way to meet comes up: slips, series of them, brands with few and
// with many names, ordinals, names that several things have, contexts with few and with many things.
class ThingGenerator {
 public:
  Thing thing() {
    Thing thing;
    constexpr EntityType types[] = {EntityType::Company, EntityType::Company, EntityType::Lab,
                                    EntityType::Project};
    thing.type = types[pick(4)];
    for (std::size_t left = 1 + pick(2); left > 0; --left)
      thing.names.push_back(yuantu::to_utf8(name(thing.type)));
    for (std::size_t left = pick(3); left > 0; --left)
      thing.contexts.push_back(std::uint64_t{7919} * (pick(9) * pick(60)));
    thing.region = static_cast<std::uint32_t>(pick(2));
    return thing;
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }
  std::u32string_view one_of(std::u32string_view words, std::size_t length) {
    return words.substr(pick(words.size() / length) * length, length);
  }
  std::u32string name(EntityType type) {
    std::u32string words(one_of(U"衡岳云澜青砚望汐流觞砺川未来末来", 2));
    if (pick(2) == 0) words += one_of(U"体休己已巳人入未末甲申由田干于士土天夫失", 1);
    if (type == EntityType::Lab) return words + U"材料实验室";
    if (type == EntityType::Project) return words + U"光伏治沙项目";
    if (pick(12) == 0)
      return U"中" + std::u32string(one_of(U"建铁交", 1)) + std::u32string(one_of(U"一三四", 1)) + U"局";
    if (pick(12) == 0) return U"中国建筑第" + std::u32string(one_of(U"一三四", 1)) + U"工程局有限公司";
    constexpr std::u32string_view ends[] = {U"", U"集团", U"智能装备有限公司", U"志能装备有限公司",
                                            U"新材料股份有限公司"};
    return words + std::u32string(ends[pick(5)]);
  }
  std::mt19937 random_{5};
};

using Found = std::tuple<std::string, std::string, std::int32_t, bool>;

std::vector<Found> matches(const yuantu::ProfileSet& set, std::size_t all, const yuantu::WeakSurvey* survey) {
  const yuantu::Constraints constraints(set.names);
  const yuantu::Agglomeration clusters(set, constraints);
  std::vector<Found> found;
  for (const yuantu::WeakMatch& match : find_weak_matches(set, clusters, constraints, all, survey).matches)
    found.emplace_back(yuantu::to_utf8(set.names[match.name].key),
                       yuantu::to_utf8(set.names[match.other].key), match.evidence.total(), match.ambiguous);
  return found;
}

void add(yuantu::ProfileBuilder& builder, const Thing& thing, std::uint32_t document) {
  builder.add(thing.type, {thing.names.begin(), thing.names.end()}, document, thing.region);
  builder.add_context(thing.contexts);
}

yuantu::WeakEntries entries_of(const yuantu::ProfileSet& set, std::uint32_t profile) {
  yuantu::WeakEntries entries;
  for (const std::uint32_t name : set.names_of(profile)) {
    entries.add_name(set.names[name], 0);
    entries.add_contexts(set.names[name], set.context(profile), 0);
  }
  return entries;
}

}  // namespace

TEST_CASE("what a survey leaves out changes nothing") {
  for (const std::size_t count : {30, 300, 3000}) {
    CAPTURE(count);
    ThingGenerator generator;
    std::vector<Thing> things;
    yuantu::ProfileBuilder whole;
    for (std::uint32_t t = 0; t < count; ++t) add(whole, things.emplace_back(generator.thing()), t);
    const yuantu::ProfileSet set = std::move(whole).finish();
    const std::vector<Found> expected = matches(set, set.size(), nullptr);
    CHECK(!expected.empty());
    for (const unsigned threads : {1u, 3u}) {
      yuantu::Spill spill(threads == 1 ? 0 : yuantu::Spill::no_limit,
                          std::filesystem::temp_directory_path().string());
      yuantu::WeakSurveyor surveyor(spill, 1'000'000);
      for (std::uint32_t p = 0; p < set.size(); ++p) surveyor.add(entries_of(set, p), p);
      const yuantu::WeakSurvey survey = surveyor.run(set.size(), threads);
      yuantu::ProfileBuilder part;
      std::size_t wanted = 0;
      for (std::uint32_t p = 0; p < set.size(); ++p) {
        for (const std::uint32_t entity : set.entities(p)) {
          if (survey.wanted[p]) add(part, things[entity], entity);
        }
        wanted += survey.wanted[p];
      }
      CHECK(wanted < set.size());
      if (count == 3000) CHECK(survey.closed.size() > 5);
      CHECK(matches(std::move(part).finish(), set.size(), &survey) == expected);
    }
  }
}
