// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_resolver.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "pages.hpp"

namespace {

using yuantu::EntityGraph;
using yuantu::EntityType;
using yuantu::Metric;
using yuantu::RelationType;
using yuantu::test::Page;

EntityGraph merged(const std::vector<const Page*>& pages) {
  std::vector<yuantu::DocumentGraph> parts;
  for (const Page* page : pages) parts.push_back(yuantu::resolve_document(page->extraction()));
  return yuantu::merge_documents(std::move(parts));
}

// Entities as "Type label|alt|alt; …" in the order of their labels.
std::string dump(const EntityGraph& graph) {
  std::vector<std::string> rows;
  for (const yuantu::Entity& entity : graph.entities) {
    std::string row = std::string(yuantu::name_of(entity.type)) + " " + entity.label;
    for (const yuantu::AltLabel& alt : entity.alt_labels) row += (alt.traditional ? "|繁" : "|") + alt.text;
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  std::string all;
  for (const std::string& row : rows) all += (all.empty() ? "" : "; ") + row;
  return all;
}

TEST_CASE("quotes, width and case do not make two entities of one name") {
  Page page;
  page.name(EntityType::Product, "“云岚”ＡＩ平台");
  page.name(EntityType::Product, "云岚ai平台");
  CHECK(merged({&page}).entities.size() == 1);
}

TEST_CASE("an alias that the text defines joins its full name") {
  Page page;
  const auto full = page.name(EntityType::Company, "南陵市衡岳装备股份有限公司");
  page.alias(full, page.name(EntityType::Company, "衡装股份"));
  CHECK(dump(merged({&page})) == "Company 南陵市衡岳装备股份有限公司|衡装股份");
}

TEST_CASE("a pointer counts as a mention and gives no name") {
  Page page;
  const auto lab = page.name(EntityType::Lab, "青梧实验室");
  page.pointer(lab);
  const EntityGraph graph = merged({&page});
  CHECK(dump(graph) == "Lab 青梧实验室");
  CHECK(graph.entities[0].mention_count == 2);
}

TEST_CASE("names that the original has in traditional characters stay as alternative labels") {
  Page page;
  page.write_original(page.name(EntityType::Company, "华锐机电"), "華銳機電");
  CHECK(dump(merged({&page})) == "Company 华锐机电|繁華銳機電");
}

TEST_CASE("a place has its code and brings the places that it lies in, up to the province") {
  Page page;
  page.name(EntityType::Place, "肥西县");
  const EntityGraph graph = merged({&page});
  CHECK(dump(graph) == "Place 合肥市; Place 安徽省; Place 肥西县");
  for (const yuantu::Entity& entity : graph.entities) {
    if (entity.label == "肥西县") {
      CHECK(entity.code == "340123");
      REQUIRE(entity.within.size() == 1);
      CHECK(graph.entities[entity.within[0]].code == "340100");
    }
    if (entity.label == "安徽省") CHECK(entity.within.empty());
    if (entity.label == "合肥市") CHECK(entity.mention_count == 0);
  }
}

TEST_CASE("a local name is completed from its article, and then works across documents") {
  Page one("one.txt"), two("two.txt");
  one.name(EntityType::Place, "安徽省");
  one.name(EntityType::Government, "省科技厅");
  one.name(EntityType::Event, "第三届海鸥杯创新大赛");
  one.name(EntityType::Honor, "大赛一等奖");
  two.name(EntityType::Government, "安徽省科技厅");
  CHECK(dump(merged({&one, &two})) ==
        "Event 第三届海鸥杯创新大赛; Government 安徽省科技厅|省科技厅; Honor "
        "第三届海鸥杯创新大赛一等奖|大赛一等奖; Place 安徽省");
}

TEST_CASE("names that two pages share join only what can be one") {
  Page one("one.txt"), two("two.txt"), three("three.txt"), four("four.txt");
  one.alias(one.name(EntityType::Company, "合肥海帆智造股份有限公司"), one.name(EntityType::Company, "海帆"));
  two.alias(two.name(EntityType::Company, "苏州海帆新能源有限公司"), two.name(EntityType::Company, "海帆"));
  three.name(EntityType::Place, "苏州市");
  three.name(EntityType::Company, "海帆");
  four.name(EntityType::Company, "海帆智造");
  CHECK(dump(merged({&one, &two, &three, &four})) ==
        "Company 合肥海帆智造股份有限公司|海帆|海帆智造; Company 苏州海帆新能源有限公司|海帆; Place 江苏省; "
        "Place "
        "苏州市");
}

TEST_CASE("names that work only inside their page do not make entities of two pages one") {
  Page one("one.txt"), two("two.txt");
  for (Page* page : {&one, &two}) {
    page->name(EntityType::Government, "省科技厅");
    page->name(EntityType::Honor, "一等奖");
    page->name(EntityType::Lab, "青梧实验室");
  }
  CHECK(dump(merged({&one, &two})) ==
        "Government 省科技厅; Government 省科技厅; Honor 一等奖; Honor 一等奖; Lab 青梧实验室");
}

TEST_CASE("a claim stands once for each passage, and no entity stands in relation to itself") {
  Page page;
  const auto lab = page.name(EntityType::Lab, "青梧实验室");
  const auto firm = page.name(EntityType::Company, "衡岳装备");
  const auto again = page.name(EntityType::Company, "衡岳装备");
  page.relation(lab, RelationType::partnerOf, firm).confidence = 0.4f;
  page.relation(lab, RelationType::partnerOf, again).confidence = 0.6f;
  page.relation(firm, RelationType::partnerOf, again);
  page.relation(firm, RelationType::partnerOf, lab);
  const EntityGraph graph = merged({&page});
  REQUIRE(graph.claims.size() == 2);
  CHECK(graph.claims[0].head == graph.claims[1].head);
  CHECK(std::max(graph.claims[0].confidence, graph.claims[1].confidence) == 0.6f);
  CHECK(graph.passages.size() == 2);
}

TEST_CASE("a statistic that a page repeats stands once, with the surer wording") {
  Page page;
  const auto first = page.name(EntityType::Park, "临溪高新区");
  const auto second = page.name(EntityType::Park, "临溪高新区");
  page.observation(first, Metric::count, yuantu::Decimal(120), "1").confidence = 0.5f;
  page.observation(second, Metric::count, yuantu::Decimal(120), "1").confidence = 0.9f;
  page.observation(second, Metric::count, yuantu::Decimal(121), "1");
  const EntityGraph graph = merged({&page});
  CHECK(graph.observations.size() == 2);
  CHECK(std::max(graph.observations[0].confidence, graph.observations[1].confidence) == 0.9f);
}

TEST_CASE("the order of the documents changes nothing, and a document given twice counts once") {
  Page one("one.txt"), two("two.txt");
  one.relation(one.name(EntityType::Company, "衡岳装备"), RelationType::locatedIn,
               one.name(EntityType::Park, "临溪高新区"));
  two.relation(two.name(EntityType::Person, "闻一舟"), RelationType::worksFor,
               two.name(EntityType::Company, "衡岳装备"));
  const EntityGraph forward = merged({&one, &two}), backward = merged({&two, &one, &two});
  REQUIRE(forward.entities.size() == 3);
  CHECK(dump(forward) == dump(backward));
  CHECK(backward.documents.size() == 2);
  for (std::size_t i = 0; i < forward.entities.size(); ++i)
    CHECK(forward.entities[i].id == backward.entities[i].id);
  for (std::size_t i = 0; i < forward.claims.size(); ++i)
    CHECK(forward.claims[i].id == backward.claims[i].id);
  CHECK(std::is_sorted(forward.entities.begin(), forward.entities.end(),
                       [](const auto& a, const auto& b) { return a.id < b.id; }));
}

}  // namespace
