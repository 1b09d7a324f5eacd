// SPDX-License-Identifier: Apache-2.0
// A small graph with everything in it that breaks readers: quotes, line breaks, controls, astral and
// right-to-left text.
#pragma once

#include <string>

#include "graph/entity_graph.hpp"

namespace yuantu {

inline std::string very_long_name() {
  std::string name;
  for (int i = 0; i < 4000; ++i) name += "园";
  return name;
}

// Names that each break some format. XML cannot hold the controls, RDF readers warn of U+FFFE and U+FFFF;
// every format gives back all the rest.
inline std::vector<std::string> torture_names() {
  return {
      R"(云澜"智造"科技有限公司 & <b>'Sons'</b>)",
      "青砚\n实验室\r\n第二行\t制表",
      R"(back\slash\\ \n \u4e2d ${x} `id` %s)",
      "控制\x01\x02\x0b\x1f\x7f字符",
      "\xF0\x9F\x9A\x80\xF0\xA0\x80\x80天舟",  // U+1F680 U+20000
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAEمرحبا",
      "=HYPERLINK(\"x\")",
      "分号;竖线|逗号,结尾\\",
      "]]> --> <!-- &amp; &#x4e2d;",
      "\xEF\xBF\xBE\xEF\xBF\xBF非字符",  // U+FFFE U+FFFF
      very_long_name(),
  };
}

// A name as RDF holds it.
inline std::string in_rdf(std::string name) {
  for (const std::string_view gone : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    const auto at = name.find(gone);
    if (at != std::string::npos) name.erase(at, gone.size());
  }
  return name;
}

inline void add_entity(EntityGraph& graph, EntityType type, std::string id, std::string label) {
  Entity entity;
  entity.id = std::move(id);
  entity.type = type;
  entity.label = std::move(label);
  entity.mention_count = 2;
  entity.document_count = 1;
  graph.entities.push_back(std::move(entity));
}

inline Claim claim_of(std::string id, std::uint32_t head, RelationType relation, std::uint32_t tail) {
  Claim claim;
  claim.id = std::move(id);
  claim.head = head;
  claim.relation = relation;
  claim.tail = tail;
  claim.confidence = 0.93F;
  claim.rule = "test/torture \"rule\"";
  return claim;
}

inline void add_documents(EntityGraph& graph) {
  DocumentRecord first;
  first.id = "doc-01";
  first.name = "pages/新闻 \"一\".txt";
  first.content_hash = "00ff";
  first.byte_count = 3000;
  first.character_count = 1000;
  first.article_count = 1;
  first.headlines = {"头条：“云澜”\n落户"};
  first.published = Date{2024, 5, 6};
  DocumentRecord second;
  second.id = "doc-02";
  second.name = "second.html";
  second.published = Date{2023, 12, 0};
  graph.documents = {first, second};
  graph.passages = {{0, {{10, 20}}, "云澜“智造”\n落户\"园区\""},
                    {0, {{60, 72}, {30, 41}}, "torn \\ passage"},
                    {1, {{5, 9}}, "第二篇"}};
}

// One company for each torture name, all located in one park; a place within a place; an industry under
// another.
inline EntityGraph torture_graph() {
  EntityGraph graph;
  add_documents(graph);
  int number = 10;
  for (const std::string& name : torture_names()) {
    add_entity(graph, EntityType::Company, "company-" + std::to_string(number++), name);
  }
  const auto companies = static_cast<std::uint32_t>(graph.entities.size());
  add_entity(graph, EntityType::Honor, "honor-1", "年度创新奖");
  add_entity(graph, EntityType::Industry, "industry-1", "人工智能");
  add_entity(graph, EntityType::Industry, "industry-2", "机器视觉");
  add_entity(graph, EntityType::Park, "park-1", "云汀高新技术产业开发区");
  add_entity(graph, EntityType::Person, "person-1", "林知远");
  add_entity(graph, EntityType::Place, "place-1", "安徽省");
  add_entity(graph, EntityType::Place, "place-2", "合肥市");
  const std::uint32_t honor = companies;
  const std::uint32_t industry = companies + 1;
  const std::uint32_t park = companies + 3;
  const std::uint32_t person = companies + 4;
  const std::uint32_t province = companies + 5;
  const std::uint32_t city = companies + 6;
  graph.entities[0].alt_labels = {{"云澜", false}, {"雲瀾", true}};
  graph.entities[0].replaced_ids = {"company-old"};
  graph.entities[industry + 1].within = {industry};
  graph.entities[province].code = "340000";
  graph.entities[city].code = "340100";
  graph.entities[city].within = {province};

  for (std::uint32_t c = 0; c < companies; ++c) {
    graph.claims.push_back(claim_of("claim-" + std::to_string(100 + c), c, RelationType::locatedIn, park));
    if (c == 0) {
      Claim again = claim_of("claim-200", c, RelationType::locatedIn, park);
      again.passage = 2;
      again.confidence = 0.5F;
      again.time = Period{{2023, 0, 0}, {2023, 0, 0}};
      graph.claims.push_back(again);
      graph.claims.push_back(claim_of("claim-201", c, RelationType::partnerOf, 1));
      graph.claims.push_back(claim_of("claim-202", c, RelationType::focusesOn, industry));
      graph.claims.push_back(claim_of("claim-203", c, RelationType::awarded, honor));
    }
  }
  graph.claims.push_back(claim_of("claim-300", park, RelationType::locatedIn, city));
  graph.claims.back().status = Status::Planned;
  graph.claims.back().amount = Quantity{Decimal(12, 8), "CNY"};
  graph.claims.push_back(claim_of("claim-301", person, RelationType::worksFor, 0));
  graph.claims.back().role = "董事长\"兼\"总经理";
  graph.claims.back().confidence = 1.0F;
  graph.claims.back().passage = 1;
  graph.claims.back().time = Period{{2021, 3, 0}, {2025, 0, 0}};

  const auto observe = [&graph](std::string id, std::uint32_t about, Metric metric, Decimal value,
                                std::string unit) {
    Observation observation;
    observation.id = std::move(id);
    observation.about = about;
    observation.metric = metric;
    observation.quantity = {value, std::move(unit)};
    observation.raw_text = "原文\t\"数\"";
    graph.observations.push_back(observation);
    return graph.observations.size() - 1;
  };
  auto last = observe("obs-1", 0, Metric::investment, Decimal(12, 8), "CNY");
  graph.observations[last].period = Period{{2024, 0, 0}, {2024, 0, 0}};
  graph.observations[last].bound = Bound::Min;
  graph.observations[last].status = Status::Planned;
  last = observe("obs-2", 0, Metric::revenue, Decimal(20666667, -2), "CNY");
  graph.observations[last].period = Period{{2024, 2, 0}, {2024, 2, 0}};
  observe("obs-3", park, Metric::count, Decimal(120), "1");
  graph.observations.back().of = "企业";
  observe("obs-4", park, Metric::growth, Decimal(-185, -1), "%");
  observe("obs-5", park, Metric::landArea, Decimal(1), "m2");
  observe("obs-6", park, Metric::landArea, Decimal(2), "m2");
  return graph;
}

}  // namespace yuantu
