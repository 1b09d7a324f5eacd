// SPDX-License-Identifier: Apache-2.0
// Spells values as RDF terms, one subject at a time, and counts what it writes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exporters/rdf_sink.hpp"
#include "extractor/date.hpp"
#include "extractor/decimal.hpp"

namespace yuantu {

// How many statements there are, and how many of each predicate in order of first use. Predicates are
// constants of the vocabulary.
class StatementCounts {
 public:
  using Entry = std::pair<std::string_view, std::uint64_t>;

  void add(std::string_view predicate, std::uint64_t count = 1) {
    const auto address = reinterpret_cast<std::uintptr_t>(predicate.data());
    std::size_t at = address * 0x9e3779b97f4a7c15U >> 55U;
    while (slots_[at].predicate != nullptr && slots_[at].predicate != predicate.data())
      at = (at + 1) % slots_.size();
    if (slots_[at].predicate == nullptr) slots_[at] = {predicate.data(), place_of(predicate)};
    entries_[slots_[at].place].second += count;
  }
  // Counts what comes behind.
  void add(const StatementCounts& other);

  [[nodiscard]] std::uint64_t total() const;
  [[nodiscard]] const std::vector<Entry>& by_predicate() const { return entries_; }

 private:
  std::size_t place_of(std::string_view predicate);

  std::vector<Entry> entries_;
  // Where the predicate at an address is counted.
  struct Slot {
    const char* predicate = nullptr;
    std::size_t place = 0;
  };
  std::array<Slot, 512> slots_{};  // open addressing; there are less than a hundred predicates
};

class StatementWriter {
 public:
  StatementWriter(RdfSink& sink, std::string_view base) : sink_(sink), base_(base) {}

  // The IRI of a thing of this build: base and id.
  std::string thing(std::string_view id) const { return std::string(base_).append(id); }

  // What follows is said of `iri`, or of the thing with this id.
  void subject(std::string_view iri) { sink_.subject(RdfTerm::iri(iri)); }
  void subject_thing(std::string_view id) { sink_.subject(RdfTerm::thing(id)); }

  void term(std::string_view predicate, std::string_view object) { write(predicate, RdfTerm::term(object)); }
  void iri(std::string_view predicate, std::string_view object) { write(predicate, RdfTerm::iri(object)); }
  void thing(std::string_view predicate, std::string_view id) { write(predicate, RdfTerm::thing(id)); }
  void string(std::string_view predicate, std::string_view text) { write(predicate, RdfTerm::string(text)); }
  void chinese(std::string_view predicate, std::string_view text, bool traditional = false) {
    write(predicate, RdfTerm::tagged(text, traditional ? "zh-Hant" : "zh-Hans"));
  }
  void typed(std::string_view predicate, std::string_view text, std::string_view datatype) {
    write(predicate, RdfTerm::typed(text, datatype));
  }
  void integer(std::string_view predicate, std::uint64_t value);
  void decimal(std::string_view predicate, const Decimal& value);
  // A share between 0 and 1, with two digits.
  void confidence(std::string_view predicate, float value);
  // A day; `date` must be one that first_day or last_day gave.
  void day(std::string_view predicate, Date date);
  // A triple term: it names the triple and does not say it.
  void triple(std::string_view predicate, std::string_view subject_id, std::string_view property,
              std::string_view object_id);

  [[nodiscard]] const StatementCounts& counts() const { return counts_; }

 private:
  void write(std::string_view predicate, const RdfTerm& object) {
    sink_.statement(predicate, object);
    counts_.add(predicate);
  }

  RdfSink& sink_;
  std::string_view base_;
  StatementCounts counts_;
};

}  // namespace yuantu
