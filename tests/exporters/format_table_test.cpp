// SPDX-License-Identifier: Apache-2.0
// The table of formats, and what holds for every format in it.
#include <doctest/doctest.h>

#include <set>

#include "exporters/exporter.hpp"
#include "ontology/error.hpp"
#include "scratch_folder.hpp"
#include "torture_graph.hpp"

using namespace yuantu;  // NOLINT(google-build-using-namespace): a test of this namespace

TEST_CASE("formats are found by name, and by extension the first that has it") {
  REQUIRE(find_format("turtle"));
  CHECK(find_format("turtle")->extension == "ttl");
  CHECK(find_format("tutle") == nullptr);
  CHECK(format_from_extension("nt")->name == "ntriples");
  CHECK(format_from_extension("docx") == nullptr);
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.gloss.empty());
  }
}

TEST_CASE("every format writes the files it returns, and the same bytes each time") {
  for (const Format& format : formats()) {
    const ScratchFolder first;
    const ScratchFolder second;
    const auto files = format.make()->write(torture_graph(), first.string(), {});
    format.make()->write(torture_graph(), second.string(), {});
    CHECK_MESSAGE(first.file_count() == files.size(), format.name);
    for (const std::string& file : files) {
      const auto name = std::filesystem::path(file).filename();
      CHECK_MESSAGE(text_of(first.path() / name) == text_of(second.path() / name), file);
    }
  }
}

TEST_CASE("every format says which file it could not write, and writes into no missing folder") {
  for (const Format& format : formats()) {
    CHECK_THROWS_WITH_AS(format.make()->write(torture_graph(), "/nonexistent/out", {}),
                         doctest::Contains("/nonexistent/out/"), WriteError);
  }
}

TEST_CASE("every format takes a compression") {
  for (const Format& format : formats()) {
    const ScratchFolder folder;
    ExportOptions options;
    options.compression = "gz";
    CHECK_MESSAGE(format.make()->write(torture_graph(), folder.string(), options).front().ends_with(".gz"),
                  format.name);
  }
}
