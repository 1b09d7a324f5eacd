// SPDX-License-Identifier: Apache-2.0
// Reads JSON Lines corpora: one object a line, with id, text and perhaps title, date, source and url.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/date.hpp"
#include "ontology/error.hpp"

namespace yuantu {

// What the fields of a corpus are called.
struct JsonFields {
  std::string id = "id";
  std::string text = "text";
  std::string title = "title";
  std::string date = "date";
  std::string source = "source";
  std::string url = "url";
};

struct JsonRecord {
  std::string name;  // "corpus.jsonl#id", the line number where there is no id
  std::string text;  // title, if there is one, then the text
  std::optional<Date> date;
  std::string source;  // the paper, site or agency
  std::string url;
};

bool is_json_lines(std::string_view file_name);

// Some lines of a corpus, of which the first has the number `first_line`. A bad line is reported with its
// number, the rest is read.
void read_json_lines(const std::string& name, std::size_t first_line, std::string_view lines,
                     const JsonFields& fields, const std::function<void(JsonRecord)>& take,
                     std::vector<InputError>& problems);

}  // namespace yuantu
