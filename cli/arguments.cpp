// SPDX-License-Identifier: Apache-2.0
// Reads arguments and words the errors about them.
#include "cli/arguments.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <numeric>

#include "ontology/error.hpp"

namespace yuantu {
namespace {

// Levenshtein distance; the words are short.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

std::optional<Date> parse_date(const std::string& text) {
  int year = 0;
  int month = 0;
  int day = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3) return std::nullopt;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                  static_cast<std::int8_t>(day)};
  if (year < 1900 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > last_day(Date{date.year, date.month, 0}).day) return std::nullopt;
  return date;
}

}  // namespace

cxxopts::ParseResult parse_arguments(cxxopts::Options& options, const std::string& command,
                                     const std::vector<std::string>& arguments) {
  std::vector<const char*> argv{"yuantu"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  try {
    return options.parse(static_cast<int>(argv.size()), argv.data());
  } catch (const cxxopts::exceptions::exception& error) {
    throw UsageError(std::string(error.what()) + "; see 'yuantu " + command + " --help'");
  }
}

std::string unknown_value(std::string_view what, std::string_view value,
                          const std::vector<std::string_view>& allowed) {
  std::string message = "unknown " + std::string(what) + " '" + std::string(value) + "'";
  const auto nearest =
      std::min_element(allowed.begin(), allowed.end(), [&](std::string_view a, std::string_view b) {
        return edit_distance(value, a) < edit_distance(value, b);
      });
  if (nearest != allowed.end() && edit_distance(value, *nearest) <= 2) {
    message += ", did you mean '" + std::string(*nearest) + "'?";
  }
  message += " (allowed:";
  for (std::size_t i = 0; i < allowed.size(); ++i) message += (i == 0 ? " " : ", ") + std::string(allowed[i]);
  return message + ")";
}

void add_read_options(cxxopts::Options& options) {
  const auto text = [](const std::string& value = {}) {
    return value.empty() ? cxxopts::value<std::string>()
                         : cxxopts::value<std::string>()->default_value(value);
  };
  const JsonFields fields;
  auto add = options.add_options();
  add("lexicon", "your own names to find: a table of name, type, aliases and id", text(), "FILE.tsv");
  add("rules", "your own rules for relations, beside the built-in ones", text(), "FILE.rules");
  add("encoding", "encoding of the inputs, such as GB18030 (default: detected)", text(), "NAME");
  add("published", "date of publication, whatever the pages tell", text(), "YYYY-MM-DD");
  add("id-field", "JSON Lines: field with the name of a text", text(fields.id), "NAME");
  add("text-field", "JSON Lines: field with the text", text(fields.text), "NAME");
  add("title-field", "JSON Lines: field with the headline", text(fields.title), "NAME");
  add("date-field", "JSON Lines: field with the date of publication", text(fields.date), "NAME");
  add("source-field", "JSON Lines: field with who published a text", text(fields.source), "NAME");
  add("url-field", "JSON Lines: field with where it stands on the web", text(fields.url), "NAME");
  add("h,help", "print this help");
}

std::string text_option(const cxxopts::ParseResult& parsed, const std::string& name) {
  return parsed.count(name) != 0 ? parsed[name].as<std::string>() : std::string();
}

ReadOptions read_options(const cxxopts::ParseResult& parsed) {
  ReadOptions options;
  options.encoding = text_option(parsed, "encoding");
  options.fields = {parsed["id-field"].as<std::string>(),     parsed["text-field"].as<std::string>(),
                    parsed["title-field"].as<std::string>(),  parsed["date-field"].as<std::string>(),
                    parsed["source-field"].as<std::string>(), parsed["url-field"].as<std::string>()};
  if (parsed.count("published") != 0) {
    const auto text = parsed["published"].as<std::string>();
    options.published = parse_date(text);
    if (!options.published) throw UsageError("--published '" + text + "' is no date; write it as 2024-11-18");
  }
  return options;
}

UserLexicon read_names(const std::string& file) {
  return file.empty() ? UserLexicon() : UserLexicon::read(file);
}

std::optional<RelationRules> read_rules(const std::string& file) {
  if (file.empty()) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in) throw InputError(file, 0, 0, "cannot be read; check the path and its permissions");
  return RelationRules::extended(text, file);
}

std::vector<std::string> input_paths(const cxxopts::ParseResult& parsed, const std::string& command) {
  if (parsed.count("input") == 0) {
    throw UsageError("no input given; name files, directories or '-', as in 'yuantu " + command + " pages/'");
  }
  return parsed["input"].as<std::vector<std::string>>();
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (comma > 0) parts.emplace_back(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return parts;
}

}  // namespace yuantu
