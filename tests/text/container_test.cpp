// SPDX-License-Identifier: Apache-2.0
// Inputs as files: compressed, JSON Lines, PDF, folders, and what is said when they cannot be read.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

namespace fs = std::filesystem;

// A folder that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("yuantu_container_test_" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Result {
  std::vector<std::string> names;
  std::vector<std::string> texts;
  std::vector<std::string> problems;
};

Result read(const std::vector<std::string>& paths) {
  Result result;
  yuantu::Problems problems;
  for (const yuantu::Input& input : yuantu::find_inputs(paths, problems))
    yuantu::read_documents(
        input, {},
        [&](const yuantu::Document& document) {
          result.names.push_back(document.name);
          result.texts.push_back(yuantu::to_utf8(document.text));
        },
        problems);
  for (const yuantu::InputError& problem : problems) result.problems.emplace_back(problem.what());
  return result;
}

const std::string text = "园区去年签约三家企业。\n";

TEST_CASE("gzip and Zstandard are unpacked, a cut stream is reported") {
  const Folder folder;
  const std::string plain = folder.write("a.txt", text);
  REQUIRE(std::system(("gzip -k " + plain).c_str()) == 0);
  CHECK(read({plain + ".gz"}).texts == std::vector<std::string>{text});
  std::ifstream packed(plain + ".gz", std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(packed), {});
  const Result cut = read({folder.write("b.txt.gz", bytes.substr(0, bytes.size() / 2))});
  CHECK(cut.texts.empty());
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].find("broken gzip file") != std::string::npos);
  const Result zstd = read({folder.write("c.txt.zst", std::string("\x28\xb5\x2f\xfd\x04\x00", 6))});
  REQUIRE(zstd.problems.size() == 1);
  CHECK(zstd.problems[0].find("broken Zstandard file") != std::string::npos);
}

TEST_CASE("JSON Lines give one document a line, and a bad line is named") {
  const Folder folder;
  const std::string path =
      folder.write("news.jsonl",
                   "{\"id\": 7, \"title\": \"园区签约\", \"text\": \"园区去年签约三家企业。\"}\n{\"id\": "
                   "\n{\"text\": \"园区揭牌。\"}\n");
  const Result result = read({path});
  CHECK(result.names == std::vector<std::string>{path + "#7", path + "#3"});
  REQUIRE(result.texts.size() == 2);
  CHECK(result.texts[0] == "园区签约\n园区去年签约三家企业。\n");
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].find("news.jsonl:2:8: not a JSON object") != std::string::npos);
}

TEST_CASE("the fields of JSON Lines may have other names, and a text of the wrong name is told the cure") {
  const Folder folder;
  const std::string path = folder.write("news.jsonl",
                                        "{\"nr\": \"a\", \"headline\": \"园区签约\", \"body\": "
                                        "\"园区去年签约三家企业。\", \"day\": \"2024-11-05\"}\n");
  yuantu::Problems problems;
  yuantu::ReadOptions options;
  options.fields = {"nr", "body", "headline", "day"};
  std::size_t count = 0;
  yuantu::read_documents(
      {path}, options,
      [&](const yuantu::Document& document) {
        ++count;
        CHECK(document.name == path + "#a");
        CHECK(document.published == yuantu::Date{2024, 11, 5});
        CHECK(yuantu::to_utf8(document.text) == "园区签约\n园区去年签约三家企业。\n");
      },
      problems);
  CHECK(count == 1);
  CHECK(problems.empty());
  const Result wrong = read({path});
  REQUIRE(wrong.problems.size() == 1);
  CHECK(wrong.problems[0].find("no field 'text'") != std::string::npos);
  CHECK(wrong.problems[0].find("--text-field") != std::string::npos);
}

TEST_CASE("a large corpus is read in pieces, and a line keeps its number whatever piece it is in") {
  const Folder folder;
  std::string lines;
  for (int i = 1; i <= 3000; ++i) {
    const std::string number = std::to_string(i);
    lines += i == 2500 ? "{\"text\": \n" : "{\"text\": \"园区第" + number + "次签约，企业都已到场。\"}\r\n";
  }
  lines += "{\"text\": \"" + std::string(400'000, 'x') + "\"}\n{\"text\": \"园区揭牌。\"}";
  const std::string path = folder.write("news.jsonl", lines);
  std::size_t pieces = 0, bytes = 0;
  yuantu::InputPieces cut({{path}, {path}});
  std::string joined;
  while (const auto piece = cut.next()) {
    ++pieces;
    bytes += piece->file_bytes;
    joined += piece->lines;
    CHECK((piece->ends_input || piece->lines.ends_with("\n")));
  }
  CHECK(pieces >= 6);
  CHECK(bytes == 2 * lines.size());
  CHECK(joined == lines + lines);
  const Result result = read({path});
  REQUIRE(result.names.size() == 3001);
  for (const std::size_t i : {0u, 1000u, 2498u}) CHECK(result.names[i] == path + "#" + std::to_string(i + 1));
  CHECK(result.names[2499] == path + "#2501");
  CHECK(result.texts[3000] == "园区揭牌。\n");
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].find("news.jsonl:2500:") != std::string::npos);

  REQUIRE(std::system(("gzip -k " + path).c_str()) == 0);
  CHECK(read({path + ".gz"}).texts == result.texts);
  std::ifstream packed(path + ".gz", std::ios::binary);
  const std::string whole(std::istreambuf_iterator<char>(packed), {});
  const Result torn = read({folder.write("torn.jsonl.gz", whole.substr(0, whole.size() * 2 / 3))});
  CHECK(torn.texts.size() > 500);
  REQUIRE(!torn.problems.empty());
  CHECK(torn.problems.back().find("broken gzip file") != std::string::npos);
  CHECK(read({folder.write("none.jsonl", "")}).problems.at(0).find("is empty") != std::string::npos);
}

TEST_CASE("a PDF that is none is reported") {
  const Folder folder;
  const Result result = read({folder.write("a.pdf", "%PDF-1.4\nnothing\n")});
  CHECK(result.texts.empty());
  CHECK(result.problems.size() == 1);
}

TEST_CASE("folders are read in order of names, and what cannot be read is named") {
  const Folder folder;
  folder.write("b.txt", text);
  folder.write("a.txt", text);
  folder.write("picture.png", "x");
  const Result result = read({folder.path(), folder.path() + "/none.txt", folder.write("empty.txt", "")});
  REQUIRE(result.names.size() == 2);
  CHECK(result.names[0].ends_with("a.txt"));
  REQUIRE(result.problems.size() == 3);
  CHECK(result.problems[0].find("none.txt: no such file or directory") != std::string::npos);
  CHECK(result.problems[1].find("empty.txt: is empty") != std::string::npos);
}

TEST_CASE("a folder without pages is reported") {
  const Folder folder;
  folder.write("picture.png", "x");
  const Result result = read({folder.path()});
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].find("no readable files") != std::string::npos);
}

}  // namespace
