// SPDX-License-Identifier: Apache-2.0
// Spells values as RDF terms, one subject at a time, and counts what it writes.
#include "exporters/statement_writer.hpp"

#include <algorithm>

#include "exporters/number_text.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {

namespace xsd = vocabulary::xsd;

namespace {

std::array<std::string, 101> all_confidences() {
  std::array<std::string, 101> texts;
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = confidence_text(static_cast<float>(i) / 100.0F);
  return texts;
}

}  // namespace

std::size_t StatementCounts::place_of(std::string_view predicate) {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.first == predicate; });
  const auto place = static_cast<std::size_t>(found - entries_.begin());
  if (found == entries_.end()) entries_.emplace_back(predicate, 0);
  return place;
}

void StatementCounts::add(const StatementCounts& other) {
  for (const auto& [predicate, count] : other.entries_) add(predicate, count);
}

std::uint64_t StatementCounts::total() const {
  std::uint64_t total = 0;
  for (const Entry& entry : entries_) total += entry.second;
  return total;
}

void StatementWriter::triple(std::string_view predicate, std::string_view subject_id,
                             std::string_view property, std::string_view object_id) {
  std::string triple("<<( <");
  triple.append(base_).append(subject_id).append("> <").append(property).append("> <");
  triple.append(base_).append(object_id).append("> )>>");
  write(predicate, RdfTerm::triple(triple));
}

void StatementWriter::integer(std::string_view predicate, std::uint64_t value) {
  DecimalText text;
  write(predicate, RdfTerm::number(text.of(value), xsd::integer));
}

void StatementWriter::decimal(std::string_view predicate, const Decimal& value) {
  DecimalText text;
  write(predicate, RdfTerm::number(text.of(value), value.exponent() >= 0 ? xsd::integer : xsd::decimal));
}

void StatementWriter::confidence(std::string_view predicate, float value) {
  static const std::array<std::string, 101> texts = all_confidences();
  write(predicate, RdfTerm::number(texts[hundredths_of(value)], xsd::decimal));
}

void StatementWriter::day(std::string_view predicate, Date date) {
  if (date.year < 1000 || date.year > 9999) return typed(predicate, to_string(date), xsd::date);
  std::array<char, 10> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
  const auto put = [&text](std::size_t end, int number) {
    for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
  };
  put(4, date.year);
  put(7, date.month);
  put(10, date.day);
  typed(predicate, {text.data(), text.size()}, xsd::date);
}

}  // namespace yuantu
