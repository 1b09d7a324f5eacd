// SPDX-License-Identifier: Apache-2.0
// Runs the rows of observations.tsv: sentences with their names marked, and the statistics a reader finds.
#include "extractor/statistics/observation_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "extractor/references/reference_finder.hpp"
#include "extractor/utf.hpp"

namespace {

using namespace yuantu;

struct Page {
  Document document;
  Mentions mentions;
};

void close_sentence(Document& document, std::uint32_t& start, std::uint32_t paragraph,
                    SentenceKind kind = SentenceKind::Body) {
  const auto end = static_cast<std::uint32_t>(document.text.size());
  if (end > start) document.sentences.push_back({{start, end}, 0, paragraph, kind});
  start = end;
}

// "[Company 北岭钢铁集团]营业收入86亿元。" with / for the end of a paragraph, and # before a
// subheadline; marks may stand inside marks.
Page read_page(const std::string& marked) {
  Page page;
  page.document.published = Date{2024, 11, 20};
  const std::u32string text = to_utf32(marked);
  std::vector<Mention> open;
  std::uint32_t start = 0;
  std::uint32_t paragraph = 0;
  SentenceKind kind = SentenceKind::Body;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == U'[') {
      const std::size_t space = text.find(U' ', i);
      Mention mention;
      mention.type = entity_type_from(to_utf8(text.substr(i + 1, space - i - 1))).value();
      mention.span.begin = static_cast<std::uint32_t>(page.document.text.size());
      open.push_back(mention);
      i = space;
    } else if (c == U']') {
      open.back().span.end = static_cast<std::uint32_t>(page.document.text.size());
      open.back().name = page.document.view(open.back().span);
      page.mentions.all.push_back(open.back());
      open.pop_back();
    } else if (c == U'/') {
      close_sentence(page.document, start, paragraph++, kind);
      kind = SentenceKind::Body;
      page.document.text.push_back(U'\n');
      ++start;
    } else if (c == U'#') {
      kind = SentenceKind::Subheadline;
    } else {
      page.document.text.push_back(c);
      if (c == U'。' || c == U'；') close_sentence(page.document, start, paragraph);
    }
  }
  close_sentence(page.document, start, paragraph);
  page.document.articles.push_back(
      {{}, 0, static_cast<std::uint32_t>(page.document.sentences.size()), std::nullopt});
  std::stable_sort(page.mentions.all.begin(), page.mentions.all.end(),
                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
  page.mentions = find_references(page.document, std::move(page.mentions));
  return page;
}

std::string dump(const Page& page) {
  std::string out;
  for (const ObservationFact& fact : find_observations(page.document, page.mentions)) {
    if (!out.empty()) out += "; ";
    out += to_utf8(page.mentions.all[fact.about].name) + " " + std::string(name_of(fact.metric)) + " " +
           fact.quantity.value.to_string() + " " + fact.quantity.unit;
    if (fact.bound != Bound::Exact) out += " " + std::string(name_of(fact.bound));
    if (fact.period) out += " @" + to_string(*fact.period);
    if (fact.status == Status::Planned) out += " planned";
  }
  return out.empty() ? "none" : out;
}

}  // namespace

TEST_CASE("the statistics of every row are found as the row says") {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/statistics/observations.tsv");
  REQUIRE(file);
  bool header = true;
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#' || std::exchange(header, false)) continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    INFO(line.substr(0, tab));
    CHECK(dump(read_page(line.substr(0, tab))) == line.substr(tab + 1));
    ++rows;
  }
  CHECK(rows >= 80);
}
