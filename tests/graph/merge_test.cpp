// SPDX-License-Identifier: Apache-2.0
// A merge gives the same graph however it is done.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "graph/document_merger.hpp"
#include "graph/graph_codec.hpp"
#include "pages.hpp"

using yuantu::EntityType;
using yuantu::test::Page;

namespace {

// Pages in which names come back: in full, shortened, as namesakes of two provinces, only locally.
std::vector<std::string> documents() {
  std::vector<std::string> all;
  const std::vector<std::string> brands = {"衡岳", "云澜", "青砚", "望汐", "流觞", "砺川"};
  const std::vector<std::string> cities = {"合肥", "福州", "南京", "徐州"};
  for (int i = 0; i < 40; ++i) {
    Page page("page" + std::to_string(i * 7 % 40));
    const std::string& brand = brands[static_cast<std::size_t>(i) % brands.size()];
    const std::string& city = cities[static_cast<std::size_t>(i) % cities.size()];
    page.name(EntityType::Place, city + "市");
    const auto firm = page.name(EntityType::Company, city + brand + "智能装备股份有限公司");
    page.alias(firm, page.name(EntityType::Company, brand + "装备"));
    const auto park = page.name(EntityType::Park, city + "高新技术产业开发区");
    const auto person = page.name(EntityType::Person, i % 3 == 0 ? "林知远" : "周岚");
    page.name(EntityType::Government, "管委会");
    // What no other page names.
    const auto project = page.name(EntityType::Project, brand + std::to_string(1000 + i) + "号光伏治沙项目");
    page.alias(project, page.name(EntityType::Project, brand + std::to_string(1000 + i) + "项目"));
    page.relation(project, yuantu::RelationType::constructedBy, firm);
    // There is one in Nanjing, one in Fuzhou and one in Xuzhou: the page tells which, and the merge must not
    // miss that all are called the same.
    page.name(EntityType::Government, "鼓楼区科技局");
    page.relation(firm, yuantu::RelationType::locatedIn, park);
    page.relation(person, yuantu::RelationType::worksFor, firm);
    page.observation(firm, yuantu::Metric::investment, yuantu::Decimal(12 + i % 5, 8), "CNY");
    all.push_back(encode_document(yuantu::resolve_document(page.extraction())));
  }
  all.push_back(all.front());  // a document that came twice
  return all;
}

template <class Row>
void spell(const yuantu::RowStore<Row>& rows, yuantu::ByteWriter& out) {
  typename yuantu::RowStore<Row>::Reader reader(rows);
  out.number(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) encode(out, reader[i]);
}

std::string merged(const std::vector<std::string>& parts, std::uint64_t limit, std::uint32_t shards,
                   unsigned threads, const yuantu::Review* review = nullptr) {
  yuantu::Spill spill(limit, std::filesystem::temp_directory_path().string());
  yuantu::DocumentStore store(spill);
  for (const std::string& part : parts) store.add(part);
  yuantu::MergeOptions options;
  options.shards = shards;
  options.threads = threads;
  options.review = review;
  const yuantu::GraphStore graph = merge_documents(store, options, spill);
  yuantu::ByteWriter out;
  spell(graph.documents, out);
  spell(graph.entities, out);
  spell(graph.passages, out);
  spell(graph.claims, out);
  spell(graph.observations, out);
  CHECK(graph.documents.size() == 40);
  CHECK(graph.claims.size() == 120);
  return std::string(out.bytes());
}

}  // namespace

TEST_CASE("the graph is the same in memory and on disk, in any number of shards, threads and any order") {
  std::vector<std::string> parts = documents();
  const std::string expected = merged(parts, yuantu::Spill::no_limit, 1, 1);
  for (const std::uint64_t limit : {std::uint64_t{0}, std::uint64_t{20000}, yuantu::Spill::no_limit}) {
    for (const std::uint32_t shards : {1u, 2u, 7u, 100u}) {
      CHECK(merged(parts, limit, shards, 1) == expected);
      CHECK(merged(parts, limit, shards, 3) == expected);
    }
  }
  std::reverse(parts.begin(), parts.end());
  CHECK(merged(parts, 0, 3, 2) == expected);
}

// With a review all names are looked through for those that it tells of.
TEST_CASE("things that share no name with others are what they are when all are compared") {
  const std::string path = (std::filesystem::temp_directory_path() / "yuantu-merge-review.tsv").string();
  std::ofstream(path) << "different\tPark\t天外湖产业园\t天外湖科技园\n";
  const yuantu::Review review = yuantu::Review::read(path);
  std::filesystem::remove(path);
  REQUIRE(!review.empty());
  const std::vector<std::string> parts = documents();
  for (const std::uint32_t shards : {1u, 7u})
    CHECK(merged(parts, 0, shards, 1, &review) == merged(parts, 0, shards, 1));
}

TEST_CASE("bytes that are no document are refused") {
  yuantu::Spill spill;
  yuantu::DocumentStore store(spill);
  const std::string good = documents().front();
  CHECK_THROWS_AS(store.add(good.substr(0, good.size() - 1)), yuantu::CodecError);
  CHECK_THROWS_AS(store.add(good + "x"), yuantu::CodecError);
  CHECK_THROWS_AS(store.add(""), yuantu::CodecError);
}
