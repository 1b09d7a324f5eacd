// SPDX-License-Identifier: Apache-2.0
#include "graph/registry.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "ontology/error.hpp"

namespace {

using yuantu::EntityType;
using yuantu::Registry;

std::string temporary(const std::string& name) {
  return (std::filesystem::temp_directory_path() / ("yuantu_registry_" + name)).string();
}

TEST_CASE("a thing keeps its id when it gets more names, and a new thing gets a new one") {
  Registry registry;
  registry.adopt({{EntityType::Company, {"a"}, "company-1"}});
  const auto answers = registry.adopt(
      {{EntityType::Company, {"b"}, "company-2"}, {EntityType::Company, {"a", "aa"}, "company-3"}});
  CHECK(answers[0].id == "company-2");
  CHECK(answers[1].id == "company-1");
}

TEST_CASE("things that turn out to be one keep one id and name the other as replaced") {
  Registry registry;
  registry.adopt({{EntityType::Company, {"a", "c"}, "company-1"}, {EntityType::Company, {"b"}, "company-2"}});
  const auto answers = registry.adopt({{EntityType::Company, {"a", "b", "c"}, "company-1"}});
  CHECK(answers[0].id == "company-1");
  CHECK(answers[0].replaced == std::vector<std::string>{"company-2"});
  SUBCASE("and the replaced id is never given again") {
    const auto later = registry.adopt({{EntityType::Company, {"d"}, "company-2"}});
    CHECK(later[0].id != "company-2");
  }
}

TEST_CASE("a thing that falls in two leaves its id to the part that shares more names") {
  Registry registry;
  registry.adopt({{EntityType::Park, {"a", "b", "c"}, "park-1"}});
  const auto answers =
      registry.adopt({{EntityType::Park, {"a"}, "park-1"}, {EntityType::Park, {"b", "c"}, "park-2"}});
  CHECK(answers[1].id == "park-1");
  CHECK(answers[0].id != "park-1");
}

TEST_CASE("a registry reads what it wrote") {
  const std::string file = temporary("round_trip");
  Registry registry;
  registry.adopt({{EntityType::Honor, {"一等奖\npage"}, "honor-1"}, {EntityType::Park, {"x"}, "park-1"}});
  registry.write(file);
  Registry again = Registry::read(file);
  const auto answers = again.adopt({{EntityType::Honor, {"一等奖\npage"}, "honor-9"}});
  CHECK(answers[0].id == "honor-1");
  std::filesystem::remove(file);
}

TEST_CASE(
    "a line that is none of a registry is reported with its number, a missing file is an empty registry") {
  const std::string file = temporary("bad");
  std::ofstream(file) << "park-1\tPark\tx\npark-2\tGarden\ty\n";
  CHECK_THROWS_WITH_AS(Registry::read(file), doctest::Contains("_bad:2:1:"), yuantu::InputError);
  std::filesystem::remove(file);
  CHECK_NOTHROW(Registry::read(file));
  CHECK_THROWS_AS(Registry().write("/nonexistent/registry.tsv"), yuantu::WriteError);
}

}  // namespace
