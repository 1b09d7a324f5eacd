// SPDX-License-Identifier: Apache-2.0
// What must hold for every page: origins spell the text, sentences and articles are in order, clean text
// stays.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "extractor/text/characters.hpp"
#include "extractor/text/digest.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> pages(const fs::path& folder) {
  std::vector<std::string> paths;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".txt" || entry.path().extension() == ".html")
        paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

yuantu::Document read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  yuantu::Problems problems;
  return yuantu::read_document(path, std::string(std::istreambuf_iterator<char>(file), {}), {}, problems);
}

// A Han character of the repaired text is one of its original's, or a repair or an entity says why not.
void check_origins(const yuantu::Document& document) {
  REQUIRE(document.origin.size() == document.text.size());
  std::vector<bool> repaired(document.text.size());
  for (const yuantu::Repair& repair : document.repairs)
    std::fill(repaired.begin() + repair.span.begin, repaired.begin() + repair.span.end, true);
  std::size_t unexplained = 0;
  for (std::size_t i = 0; i < document.text.size(); ++i) {
    const yuantu::Span from = document.origin[i];
    REQUIRE(from.begin <= from.end);
    REQUIRE(from.end <= document.original.size());
    const char32_t c = document.text[i];
    if (from.empty()) CHECK((c == U'\n' || c == U' '));
    if (from.empty() || !yuantu::is_han(c) || repaired[i]) continue;
    const std::u32string_view source = std::u32string_view(document.original).substr(from.begin, from.size());
    unexplained += source.find(c) == source.npos && source[0] != U'&';
  }
  CHECK(unexplained == 0);
}

void check_order(const yuantu::Document& document) {
  std::uint32_t end = 0;
  for (const yuantu::Sentence& sentence : document.sentences) {
    CHECK(sentence.span.begin >= end);
    CHECK(sentence.span.begin < sentence.span.end);
    CHECK(document.view(sentence.span).find(U'\n') == std::u32string_view::npos);
    end = sentence.span.end;
  }
  REQUIRE(!document.articles.empty());
  std::uint32_t next = 0;
  for (const yuantu::Article& article : document.articles) {
    CHECK(article.first_sentence == next);
    next = article.last_sentence;
  }
  CHECK(next == document.sentences.size());
  for (const yuantu::Repair& repair : document.repairs) {
    CHECK(repair.span.end <= document.text.size());
    CHECK(repair.source.end <= document.original.size());
  }
}

TEST_CASE("origins spell the text, and sentences and articles are in order, on every example page") {
  const std::vector<std::string> paths = pages(fs::path(SOURCE_DIR) / "examples");
  CHECK(!paths.empty());
  for (const std::string& path : paths) {
    INFO(path);
    const yuantu::Document document = read(path);
    check_origins(document);
    check_order(document);
  }
}

TEST_CASE("clean pages keep their paragraphs, and no two are joined") {
  for (const std::string& path : pages(fs::path(SOURCE_DIR) / "examples" / "clean")) {
    INFO(path);
    const yuantu::Document document = read(path);
    std::multiset<std::u32string> before, after;
    const auto collect = [](const std::u32string& text, std::multiset<std::u32string>& into) {
      std::u32string line;
      for (const char32_t c : text + U"\n") {
        if (c != U'\n') {
          if (yuantu::is_han(c)) line.push_back(c);
        } else {
          if (!line.empty()) into.insert(line);
          line.clear();
        }
      }
    };
    collect(document.original, before);
    collect(document.text, after);
    CHECK(before == after);
  }
}

TEST_CASE("repaired text is not repaired again") {
  for (const std::string& path : pages(fs::path(SOURCE_DIR) / "examples" / "clean")) {
    INFO(path);
    yuantu::Problems problems;
    const std::string once = yuantu::to_utf8(read(path).text);
    CHECK(yuantu::to_utf8(yuantu::read_document("again", once, {}, problems).text) == once);
  }
}

TEST_CASE("any bytes are read without harm") {
  std::uint32_t state = 12345;
  const std::string alphabet =
      "园区签约三家。\n\n  <p>&nbsp;&#x4e2d;?！“”（()2024.５％\t\xff\xfe\xa1\xa3\r本报讯 ";
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (int i = 0; i < 200; ++i) {
      state = state * 1664525 + 1013904223;
      bytes.push_back(alphabet[(state >> 8) % alphabet.size()]);
    }
    yuantu::Problems problems;
    try {
      check_order(yuantu::read_document("noise", bytes, {}, problems));
    } catch (const yuantu::InputError&) {
      // Refused as binary: that is an answer too.
    }
  }
}

TEST_CASE("SHA-256 agrees with the examples of FIPS 180-4") {
  CHECK(yuantu::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(yuantu::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(yuantu::sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

}  // namespace
