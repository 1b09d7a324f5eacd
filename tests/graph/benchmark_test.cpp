// SPDX-License-Identifier: Apache-2.0
// Measures resolution on names.tsv: all pages resolved and merged; two names are a pair if they mean one
// thing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/text/simplifier.hpp"
#include "graph/canonical_name.hpp"
#include "graph/entity_resolver.hpp"
#include "graph/name_match.hpp"
#include "graph/normal_form.hpp"
#include "pages.hpp"

namespace {

using yuantu::test::Page;

// A name on a page.
struct Named {
  std::string page, entity, slice, type, name;
  bool defined = false;
};

// As the reader of pages gives names to the stages after it.
std::string simplified(const std::string& name) {
  yuantu::MappedText text;
  text.text = yuantu::to_utf32(name);
  for (std::uint32_t i = 0; i < text.text.size(); ++i) text.origin.push_back({i, i + 1});
  yuantu::SourceRepairs repairs;
  yuantu::simplify(text, repairs);
  return yuantu::to_utf8(text.text);
}

std::vector<Named> read_names() {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/graph/names.tsv");
  std::vector<Named> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#' || line.starts_with("page\t")) continue;
    std::istringstream fields(line);
    Named row;
    std::string defined;
    std::getline(fields, row.page, '\t');
    std::getline(fields, row.entity, '\t');
    std::getline(fields, row.slice, '\t');
    std::getline(fields, row.type, '\t');
    std::getline(fields, row.name, '\t');
    std::getline(fields, defined, '\t');
    row.defined = defined == "1";
    row.name = simplified(row.name);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::map<std::string, Page> make_pages(const std::vector<Named>& rows) {
  std::map<std::string, Page> pages;
  std::map<std::string, std::uint32_t> first;
  for (const Named& row : rows) {
    Page& page = pages.try_emplace(row.page, "page " + row.page).first->second;
    const std::uint32_t mention = page.name(*yuantu::entity_type_from(row.type), row.name);
    const auto [place, is_new] = first.try_emplace(row.page + "/" + row.entity, mention);
    if (row.defined && !is_new) page.alias(place->second, mention);
  }
  return pages;
}

// For each row the id of the entity of the merged graph that has its name: found by a claim that only this
// mention supports.
std::vector<std::string> resolve(const std::vector<Named>& rows, std::uint32_t seed,
                                 yuantu::Registry* registry = nullptr) {
  std::map<std::string, Page> pages = make_pages(rows);
  std::map<std::string, std::uint32_t> next;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t mention = next[rows[i].page]++;
    pages.at(rows[i].page)
        .observation(mention, yuantu::Metric::count, yuantu::Decimal(static_cast<std::int64_t>(i) + 1), "1");
  }
  std::vector<yuantu::DocumentGraph> documents;
  for (const auto& [name, page] : pages) documents.push_back(yuantu::resolve_document(page.extraction()));
  std::mt19937 random(seed);
  std::shuffle(documents.begin(), documents.end(), random);
  const yuantu::EntityGraph graph = yuantu::merge_documents(std::move(documents), {.registry = registry});
  std::vector<std::string> ids(rows.size());
  for (const yuantu::Observation& observation : graph.observations)
    ids[static_cast<std::size_t>(observation.quantity.value.to_double()) - 1] =
        graph.entities[observation.about].id;
  return ids;
}

struct Tally {
  std::size_t right = 0, found = 0, wanted = 0;
  double precision() const {
    return found == 0 ? 1 : static_cast<double>(right) / static_cast<double>(found);
  }
  double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / static_cast<double>(wanted); }
};

struct Scores {
  Tally pairs;
  Tally large_clusters;  // pairs in clusters of three and more names
  std::map<std::string, Tally> slices;
  double b3 = 0;
};

Scores score(const std::vector<Named>& rows, const std::vector<std::string>& ids) {
  Scores scores;
  std::map<std::string, std::size_t> cluster_sizes;
  for (const std::string& id : ids) ++cluster_sizes[id];
  double b3_precision = 0, b3_recall = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::size_t same_both = 0, same_id = 0, same_entity = 0;
    for (std::size_t j = 0; j < rows.size(); ++j) {
      const bool wanted = rows[i].entity == rows[j].entity, found = ids[i] == ids[j];
      same_both += wanted && found;
      same_id += found;
      same_entity += wanted;
      if (j <= i) continue;
      for (Tally* tally : {&scores.pairs, &scores.slices[rows[i].slice]}) {
        tally->right += wanted && found;
        tally->found += found;
        tally->wanted += wanted;
      }
      if (found && cluster_sizes[ids[i]] > 2) {
        scores.large_clusters.right += wanted;
        ++scores.large_clusters.found;
      }
    }
    b3_precision += static_cast<double>(same_both) / static_cast<double>(same_id);
    b3_recall += static_cast<double>(same_both) / static_cast<double>(same_entity);
  }
  const double p = b3_precision / static_cast<double>(rows.size()),
               r = b3_recall / static_cast<double>(rows.size());
  scores.b3 = 2 * p * r / (p + r);
  return scores;
}

// With YUANTU_BENCHMARK set, prints what the assertions check, and the names that went wrong.
void report(const std::vector<Named>& rows, const std::vector<std::string>& ids, const Scores& scores) {
  if (std::getenv("YUANTU_BENCHMARK") == nullptr) return;
  std::cout << "pairs " << scores.pairs.wanted << " P " << scores.pairs.precision() << " R "
            << scores.pairs.recall() << " B3 " << scores.b3 << " P of clusters of three and more "
            << scores.large_clusters.precision() << "\n";
  for (const auto& [slice, tally] : scores.slices)
    std::cout << slice << "\tP " << tally.precision() << " R " << tally.recall() << " of " << tally.wanted
              << "\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const bool wanted = rows[i].entity == rows[j].entity, found = ids[i] == ids[j];
      const bool held_out = std::stoi(rows[i].entity) % 2 == 0 || std::stoi(rows[j].entity) % 2 == 0;
      if (wanted != found && !held_out) {
        std::cout << (wanted ? "split " : "merge ") << rows[i].slice << " " << rows[i].page << " "
                  << rows[i].name << " / " << rows[j].page << " " << rows[j].name << "\n";
      }
    }
  }
}

// Pairs of names that stand in one thing although they cannot be one.
std::size_t count_violations(const std::vector<Named>& rows, const std::vector<std::string>& ids) {
  std::vector<yuantu::CanonicalName> names;
  for (const Named& row : rows)
    names.push_back(yuantu::canonical_name(*yuantu::entity_type_from(row.type),
                                           yuantu::normal_form(yuantu::to_utf32(row.name))));
  std::set<std::pair<std::size_t, std::size_t>> defined;  // what the page says counts more than the names
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size(); ++j) {
      if (rows[j].defined && rows[i].entity == rows[j].entity)
        defined.emplace(std::min(i, j), std::max(i, j));
    }
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      count += ids[i] == ids[j] && defined.count({i, j}) == 0 && cannot_link(names[i], names[j]) != nullptr;
    }
  }
  return count;
}

void check(const std::vector<Named>& rows, const std::vector<std::string>& ids) {
  const Scores scores = score(rows, ids);
  report(rows, ids, scores);
  CHECK(scores.pairs.precision() >= 0.97);
  CHECK(scores.pairs.recall() >= 0.90);
  CHECK(scores.b3 >= 0.95);
  CHECK(scores.large_clusters.precision() >= 0.95);
}

TEST_CASE("resolution reaches its figures on names that readers of the news know") {
  const std::vector<Named> rows = read_names();
  const std::vector<std::string> ids = resolve(rows, 1);
  std::set<std::string> entities;
  for (const Named& row : rows) entities.insert(row.entity);
  CHECK(entities.size() >= 400);
  CHECK(score(rows, ids).pairs.wanted >= 1500);
  check(rows, ids);
  CHECK(count_violations(rows, ids) == 0);
  SUBCASE("also on the half that was not looked at while the weights were set") {
    std::vector<Named> half;
    std::vector<std::string> half_ids;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (std::stoi(rows[i].entity) % 2 != 0) continue;
      half.push_back(rows[i]);
      half_ids.push_back(ids[i]);
    }
    check(half, half_ids);
  }
}

TEST_CASE("the order of the pages changes no id") {
  const std::vector<Named> rows = read_names();
  CHECK(resolve(rows, 1) == resolve(rows, 2));
}

TEST_CASE("with a registry, a tenth more pages change no id of the things that were there") {
  const std::vector<Named> rows = read_names();
  std::vector<Named> fewer;
  std::set<std::string> pages;
  for (const Named& row : rows) pages.insert(row.page);
  std::size_t count = 0;
  std::set<std::string> later;
  for (const std::string& page : pages) {
    if (++count % 11 == 0) later.insert(page);
  }
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(fewer),
               [&](const Named& row) { return later.count(row.page) == 0; });
  yuantu::Registry registry;
  const std::vector<std::string> before = resolve(fewer, 1, &registry), all = resolve(rows, 1, &registry);
  std::map<std::string, std::set<std::string>> old_ids, new_ids;
  for (std::size_t i = 0, j = 0; i < rows.size(); ++i) {
    if (later.count(rows[i].page) != 0) continue;
    old_ids[before[j]].insert(all[i]);
    new_ids[all[i]].insert(before[j++]);
  }
  std::size_t changed = 0;
  for (const auto& [old_id, ids] : old_ids) {
    const bool split_or_merged = ids.size() != 1 || new_ids[*ids.begin()].size() != 1;
    if (!split_or_merged && *ids.begin() != old_id) ++changed;
  }
  CHECK(changed == 0);
}

}  // namespace
