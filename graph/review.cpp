// SPDX-License-Identifier: Apache-2.0
// Reads, checks and writes the reviewers' file.
#include "graph/review.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "extractor/utf.hpp"
#include "graph/evidence_vector.hpp"
#include "graph/normal_form.hpp"
#include "graph/tsv_file.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

constexpr std::array<std::pair<std::string_view, Verdict>, 4> verdicts{{{"same", Verdict::Same},
                                                                        {"different", Verdict::Different},
                                                                        {"unsure", Verdict::Unsure},
                                                                        {"", Verdict::Open}}};

std::optional<Verdict> verdict_from(std::string_view word) {
  for (const auto& [name, verdict] : verdicts) {
    if (name == word || (verdict == Verdict::Open && word == "?")) return verdict;
  }
  return std::nullopt;
}

std::string_view name_of(Verdict verdict) {
  return verdicts[static_cast<std::size_t>(std::find_if(verdicts.begin(), verdicts.end(),
                                                        [&](const auto& v) { return v.second == verdict; }) -
                                           verdicts.begin())]
      .first;
}

ReviewRow row_from(const std::string& file, const TsvRow& line) {
  if (line.fields.size() < 4)
    throw InputError(file, line.line, 1, "has less than four columns (decision, type, name, other)");
  ReviewRow row;
  const auto verdict = verdict_from(line.fields[0]);
  if (!verdict)
    throw InputError(
        file, line.line, 1,
        "has the unknown decision '" + line.fields[0] + "' (same, different, unsure, or nothing)");
  const auto type = entity_type_from(line.fields[1]);
  if (!type) throw InputError(file, line.line, 1, "has the unknown type '" + line.fields[1] + "'");
  row.verdict = *verdict;
  row.type = *type;
  row.name = line.fields[2];
  row.other = line.fields[3];
  row.name_key = normal_form(to_utf32(row.name));
  row.other_key = normal_form(to_utf32(row.other));
  row.line = line.line;
  if (row.name_key.empty() || row.other_key.empty() || row.name_key == row.other_key)
    throw InputError(file, line.line, 1, "does not name two things");
  return row;
}

using Pair = std::tuple<EntityType, std::u32string_view, std::u32string_view>;

Pair pair_of(const ReviewRow& row) {
  const auto [a, b] = std::minmax<std::u32string_view>({row.name_key, row.other_key});
  return {row.type, a, b};
}

std::string quoted(const ReviewRow& row) {
  return "'" + row.name + "' and '" + row.other + "'";
}

}  // namespace

Review Review::read(const std::string& file) {
  Review review;
  if (!std::filesystem::exists(file)) return review;
  for (const TsvRow& line : read_tsv(file)) {
    if (line.fields.front() == "decision") continue;
    ReviewRow row = row_from(file, line);
    if (row.verdict != Verdict::Open) review.rows_.push_back(std::move(row));
  }
  review.index();
  review.find_repeated();
  review.find_contradictions();
  std::sort(review.contradictions_.begin(), review.contradictions_.end());
  return review;
}

void Review::index() {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    by_name_.emplace(std::pair(rows_[r].type, rows_[r].name_key), r);
    by_name_.emplace(std::pair(rows_[r].type, rows_[r].other_key), r);
  }
}

// One pair decided twice, and not alike: "different" wins over "same", and either over "unsure".
void Review::find_repeated() {
  constexpr auto rank = [](Verdict v) { return v == Verdict::Different ? 0 : v == Verdict::Same ? 1 : 2; };
  std::map<Pair, ReviewRow*> first;
  for (ReviewRow& row : rows_) {
    const auto [place, is_new] = first.try_emplace(pair_of(row), &row);
    if (is_new) continue;
    ReviewRow &before = *place->second, &loser = rank(row.verdict) < rank(before.verdict) ? before : row;
    if (row.verdict != before.verdict) {
      const ReviewRow& winner = &loser == &row ? before : row;
      contradictions_.push_back({row.line, quoted(row) + " are '" + std::string(name_of(row.verdict)) +
                                               "' here and '" + std::string(name_of(before.verdict)) +
                                               "' in line " + std::to_string(before.line) + "; '" +
                                               std::string(name_of(winner.verdict)) + "' is obeyed"});
    }
    loser.applied = false;
    if (&loser == &before) place->second = &row;
  }
}

// same(a, b) and same(b, c) contradict different(a, c), however long the row of names is.
void Review::find_contradictions() {
  for (const ReviewRow& apart : rows_) {
    if (apart.verdict != Verdict::Different || !apart.applied) continue;
    std::map<std::u32string_view, std::size_t> reached_by;  // name -> row that led to it
    std::deque<std::u32string_view> queue{apart.name_key};
    reached_by.emplace(apart.name_key, rows_.size());
    while (!queue.empty() && reached_by.count(apart.other_key) == 0) {
      const std::u32string_view at = queue.front();
      queue.pop_front();
      const auto [begin, end] = by_name_.equal_range({apart.type, std::u32string(at)});
      for (auto entry = begin; entry != end; ++entry) {
        const ReviewRow& row = rows_[entry->second];
        if (row.verdict != Verdict::Same || !row.applied) continue;
        const std::u32string_view next = row.name_key == at ? row.other_key : row.name_key;
        if (reached_by.emplace(next, entry->second).second) queue.push_back(next);
      }
    }
    if (reached_by.count(apart.other_key) == 0) continue;
    std::set<std::size_t> lines;
    for (std::u32string_view at = apart.other_key; reached_by[at] != rows_.size();) {
      const ReviewRow& row = rows_[reached_by[at]];
      lines.insert(row.line);
      at = row.name_key == at ? row.other_key : row.name_key;
    }
    std::string list;
    for (const std::size_t line : lines) list += (list.empty() ? "" : ", ") + std::to_string(line);
    contradictions_.push_back({apart.line, quoted(apart) + " are 'different' here, but 'same' by line" +
                                               (lines.size() > 1 ? "s " : " ") + list +
                                               "; they are kept apart"});
  }
}

std::vector<const ReviewRow*> Review::rows_with(EntityType type, const std::u32string& key) const {
  std::vector<const ReviewRow*> found;
  const auto [begin, end] = by_name_.equal_range({type, key});
  for (auto entry = begin; entry != end; ++entry) {
    if (rows_[entry->second].applied) found.push_back(&rows_[entry->second]);
  }
  return found;
}

Verdict Review::verdict(EntityType type, const std::u32string& a, const std::u32string& b) const {
  for (const ReviewRow* row : rows_with(type, a)) {
    if ((row->name_key == a && row->other_key == b) || (row->name_key == b && row->other_key == a))
      return row->verdict;
  }
  return Verdict::Open;
}

std::string Review::spelled() const {
  std::string text;
  for (const ReviewRow& row : rows_) {
    if (row.applied)
      text.append("\n")
          .append(name_of(row.verdict))
          .append("\t")
          .append(yuantu::name_of(row.type))
          .append("\t")
          .append(row.name)
          .append("\t")
          .append(row.other);
  }
  return text;
}

void Review::write(const std::string& file, std::vector<ReviewQuestion> questions) const {
  std::sort(questions.begin(), questions.end(), [](const ReviewQuestion& a, const ReviewQuestion& b) {
    return std::tie(b.moved, b.weight, a.type, a.name, a.other) <
           std::tie(a.moved, a.weight, b.type, b.name, b.other);
  });
  std::string text =
      "# Pairs of names. Write same, different or unsure into the first column of a row; the next build "
      "with\n"
      "# --review of this file obeys it. moved: mentions and facts that 'same' would move; bits: log2 odds.\n"
      "decision\ttype\tname\tother\tmoved\tbits\tevidence\n";
  for (const ReviewRow& row : rows_) {
    text.append(name_of(row.verdict)).append("\t").append(yuantu::name_of(row.type));
    text.append("\t").append(row.name).append("\t").append(row.other).append("\n");
  }
  for (const ReviewQuestion& question : questions) {
    text.append("\t").append(yuantu::name_of(question.type)).append("\t").append(question.name);
    text.append("\t").append(question.other).append("\t").append(std::to_string(question.moved));
    text.append("\t").append(bits(question.weight)).append("\t").append(question.evidence).append("\n");
  }
  write_whole(file, text);
}

}  // namespace yuantu
