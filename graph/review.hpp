// SPDX-License-Identifier: Apache-2.0
// What reviewers decided about pairs of names: a file that a run reads, obeys and writes again with the pairs
// that it could not decide.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ontology/types.hpp"

namespace yuantu {

enum class Verdict : std::uint8_t { Open, Same, Different, Unsure };

struct ReviewRow {
  Verdict verdict = Verdict::Open;
  EntityType type = EntityType::Company;
  std::string name, other;             // as the file has them
  std::u32string name_key, other_key;  // their normal forms
  std::size_t line = 0;
  bool applied = true;  // false for "same" where another row contradicts it
};

// A pair that the program could not decide.
struct ReviewQuestion {
  EntityType type = EntityType::Company;
  std::string name, other;
  std::int32_t weight = 0;  // of all evidence, log2 odds in sixteenths
  std::uint32_t moved = 0;  // mentions and facts that "same" would move to another thing
  std::string evidence;     // the weights in words
};

struct ReviewProblem {
  std::size_t line = 0;
  std::string what;
  auto operator<=>(const ReviewProblem&) const = default;
};

class Review {
 public:
  Review() = default;
  // Columns: decision, type, name, other; what stands behind them is for the reader. A file that is not there
  // is an empty review. Throws InputError for a line that is none of a review.
  static Review read(const std::string& file);

  bool empty() const { return rows_.empty(); }
  const std::vector<ReviewRow>& rows() const { return rows_; }
  // Rows in which a name stands.
  std::vector<const ReviewRow*> rows_with(EntityType type, const std::u32string& key) const;
  // The decision about a pair, Verdict::Open if there is none.
  Verdict verdict(EntityType type, const std::u32string& a, const std::u32string& b) const;
  // All decisions as one text: equal for reviews that decide alike.
  std::string spelled() const;
  // Rows that contradict others; "different" wins.
  const std::vector<ReviewProblem>& contradictions() const { return contradictions_; }

  // The decisions, then the open questions, most moving first. Throws WriteError.
  void write(const std::string& file, std::vector<ReviewQuestion> questions) const;

 private:
  void index();
  void find_contradictions();
  void find_repeated();

  std::vector<ReviewRow> rows_;  // in file order
  std::multimap<std::pair<EntityType, std::u32string>, std::size_t> by_name_;
  std::vector<ReviewProblem> contradictions_;
};

}  // namespace yuantu
