// SPDX-License-Identifier: Apache-2.0
// Tests of single RDF terms, as SHACL's constraints on values ask for them.
#include "cli/term_tests.hpp"

#include <unicode/regex.h>

#include <algorithm>
#include <map>
#include <memory>

#include "extractor/date.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
  return text;
}

bool is_integer(std::string_view text) {
  return all_digits(without_sign(text));
}

bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_digits(text);
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = text.substr(point + 1);
  return (whole.empty() || all_digits(whole)) && (part.empty() || all_digits(part)) &&
         !(whole.empty() && part.empty());
}

// YYYY-MM-DD; years of more digits and time zones are allowed by XML Schema, but no page tells them.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const std::string_view year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return false;
  const auto number = [](std::string_view digits) { return std::stoi(std::string(digits)); };
  if (number(month) < 1 || number(month) > 12 || number(day) < 1) return false;
  const Date last =
      last_day(Date{static_cast<std::int16_t>(number(year)), static_cast<std::int8_t>(number(month)), 0});
  return number(day) <= last.day;
}

std::string_view local_type(const RdfNode& node) {
  const std::string_view type = node.datatype;
  return type.starts_with(xsd) ? type.substr(xsd.size()) : std::string_view();
}

bool is_number(const RdfNode& node) {
  const std::string_view type = local_type(node);
  return (type == "integer" && is_integer(node.text)) || (type == "decimal" && is_decimal(node.text));
}

}  // namespace

bool has_datatype(const RdfNode& node, std::string_view datatype) {
  if (node.kind != RdfNode::Kind::Literal || node.datatype != datatype) return false;
  const std::string_view type = local_type(node);
  if (type == "integer") return is_integer(node.text);
  if (type == "decimal") return is_decimal(node.text);
  if (type == "date") return is_date(node.text);
  return true;
}

std::optional<int> compare_values(const RdfNode& a, const RdfNode& b) {
  const auto sign = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  if (is_number(a) && is_number(b)) return sign(std::stold(a.text), std::stold(b.text));
  const bool dates = local_type(a) == "date" && local_type(b) == "date";
  if (dates && is_date(a.text) && is_date(b.text)) return sign(a.text, b.text);
  return std::nullopt;
}

bool language_matches(std::string_view language, std::string_view range) {
  std::string lower(range);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower == "*") return !language.empty();
  return language.starts_with(lower) && (language.size() == lower.size() || language[lower.size()] == '-');
}

std::size_t length_of(const RdfNode& node) {
  return static_cast<std::size_t>(std::count_if(node.text.begin(), node.text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool matches_pattern(const std::string& text, const std::string& pattern) {
  thread_local std::map<std::string, std::unique_ptr<icu::RegexMatcher>> compiled;
  std::unique_ptr<icu::RegexMatcher>& matcher = compiled[pattern];
  UErrorCode status = U_ZERO_ERROR;
  if (!matcher) {
    matcher = std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8(pattern), 0, status);
    if (U_FAILURE(status) != 0) throw InputError("shapes", "have a pattern that is none: " + pattern);
  }
  const icu::UnicodeString subject = icu::UnicodeString::fromUTF8(text);
  matcher->reset(subject);
  return matcher->find(status) != 0 && U_SUCCESS(status) != 0;
}

}  // namespace yuantu
