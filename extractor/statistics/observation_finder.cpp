// SPDX-License-Identifier: Apache-2.0
// Runs the phases over the page: numbers and words around them, what they state, of whom, facts.
#include "extractor/statistics/observation_finder.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/observation_builder.hpp"
#include "extractor/statistics/page_numbers.hpp"
#include "extractor/statistics/statement_reader.hpp"
#include "extractor/statistics/statement_subjects.hpp"
#include "extractor/statistics/table_reader.hpp"

namespace yuantu {
namespace {

class ObservationFinder {
 public:
  ObservationFinder(const PageReading& page, const Mentions& mentions)
      : document_(page.document()), context_(page, mentions), tables_(read_tables(context_)) {}

  std::vector<ObservationFact> find(std::vector<SubjectChoice>* choices) {
    const PageNumbers numbers(context_, tables_);
    std::vector<Statement> statements = read_statements(context_, numbers);
    const ObservationBuilder builder(context_, numbers);
    CandidatesFound found;
    if (choices != nullptr) {
      found = [&](Statement statement, std::vector<SubjectCandidate> candidates) {
        statement.subject = {0, 1};
        choices->push_back({builder.build(statement), statement.meaning.subject, std::move(candidates)});
      };
    }
    find_subjects(context_, numbers, tables_, statements, found);
    state(numbers, statements, builder);
    drop_repeats();
    return std::move(facts_);
  }

 private:
  // Of each sentence what it states, then what the cells of tables do up to its end.
  void state(const PageNumbers& numbers, const std::vector<Statement>& statements,
             const ObservationBuilder& builder) {
    facts_.reserve(statements.size() + tables_.facts.size());
    auto cell = tables_.facts.begin();
    const auto add_cells = [&](std::uint32_t end) {
      for (; cell != tables_.facts.end() && cell->raw.begin < end; ++cell) facts_.push_back(std::move(*cell));
    };
    for (const Statement& statement : statements) {
      const std::uint32_t sentence = numbers.sentences()[statement.sentence].sentence;
      if (sentence > 0) add_cells(document_.sentences[sentence - 1].span.end);
      if (statement.subject.mention != no_mention) facts_.push_back(builder.build(statement));
    }
    if (!document_.sentences.empty()) add_cells(document_.sentences.back().span.end);
  }

  // A number said twice of one thing is one fact: the first stays.
  void drop_repeats() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;  // by what equal facts have in common
    for (std::uint32_t i = 0; i < facts_.size(); ++i) order.emplace_back(hash_of(facts_[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<char> repeats(facts_.size(), 0);
    for (std::size_t first = 0, i = 0; i < order.size(); ++i) {
      if (order[i].first != order[first].first) first = i;
      repeats[order[i].second] =
          std::any_of(order.begin() + static_cast<std::ptrdiff_t>(first),
                      order.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& earlier) {
                        return says_the_same(facts_[earlier.second], facts_[order[i].second]);
                      });
    }
    std::size_t at = 0;
    std::erase_if(facts_, [&](const ObservationFact&) { return repeats[at++] != 0; });
  }

  std::uint64_t hash_of(const ObservationFact& fact) const {
    const Decimal value = fact.quantity.value;
    return (static_cast<std::uint64_t>(value.digits()) * 31 + static_cast<std::uint64_t>(value.exponent())) *
               0x9E3779B97F4A7C15u +
           context_.name_id(fact.about);
  }

  bool says_the_same(const ObservationFact& a, const ObservationFact& b) const {
    if (context_.name_id(a.about) != context_.name_id(b.about) || a.quantity.value != b.quantity.value ||
        a.quantity.unit != b.quantity.unit)
      return false;
    if ((a.quantity.unit == "%" || a.quantity.unit == "1") && a.metric != b.metric) return false;
    return counted(a) == counted(b) && compared(a) == compared(b);
  }
  // Two counts of one size differ by what is counted; two amounts of one size are the same.
  static std::u32string_view counted(const ObservationFact& fact) {
    return fact.metric == Metric::count || fact.metric == Metric::capacity ? std::u32string_view(fact.of)
                                                                           : std::u32string_view();
  }
  std::u32string_view compared(const ObservationFact& fact) const {
    return fact.metric == Metric::growth || fact.metric == Metric::rank ? document_.view(fact.raw)
                                                                        : std::u32string_view();
  }

  const Document& document_;
  MentionContext context_;
  Tables tables_;
  std::vector<ObservationFact> facts_;
};

}  // namespace

std::vector<ObservationFact> find_observations(const PageReading& page, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices) {
  return ObservationFinder(page, mentions).find(choices);
}

std::vector<ObservationFact> find_observations(const Document& document, const Mentions& mentions,
                                               std::vector<SubjectChoice>* choices) {
  return find_observations(PageReading(document), mentions, choices);
}

}  // namespace yuantu
