// SPDX-License-Identifier: Apache-2.0
// Reads JSON Lines corpora: one object a line, with id, text and perhaps title, date, source and url.
#include "extractor/text/json_lines.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "extractor/text/printed_date.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// Moves the value out: texts may be long.
std::string take_field(nlohmann::json& object, const std::string& name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return {};
  return found->is_string() ? std::move(found->get_ref<std::string&>()) : found->dump();
}

// The object of a line; an InputError with the place in it if there is none.
nlohmann::json parse_line(const std::string& name, std::size_t number, std::string_view line) {
  try {
    nlohmann::json object = nlohmann::json::parse(line);
    if (object.is_object()) return object;
  } catch (const nlohmann::json::parse_error& error) {
    throw InputError(name, number, std::max<std::size_t>(error.byte, 1),
                     "not a JSON object; the line was left out. Write one object a line");
  }
  throw InputError(name, number, 1, "not a JSON object; the line was left out. Write one object a line");
}

JsonRecord read_record(const std::string& name, std::size_t number, std::string_view line,
                       const JsonFields& fields) {
  nlohmann::json object = parse_line(name, number, line);
  JsonRecord record;
  record.text = take_field(object, fields.text);
  if (record.text.empty())
    throw InputError(name, number, 1,
                     "the object has no field '" + fields.text +
                         "'; the line was left out. If the text has another name, give it with --text-field");
  if (const std::string title = take_field(object, fields.title); !title.empty())
    record.text.insert(0, title + "\n\n");
  const std::string id = take_field(object, fields.id);
  record.name = name;
  record.name.append("#").append(id.empty() ? std::to_string(number) : id);
  record.source = take_field(object, fields.source);
  record.url = take_field(object, fields.url);
  record.date = find_date(to_utf32(take_field(object, fields.date)));
  return record;
}

}  // namespace

bool is_json_lines(std::string_view file_name) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (file_name.ends_with(packed)) file_name.remove_suffix(packed.size());
  return file_name.ends_with(".jsonl") || file_name.ends_with(".ndjson");
}

void read_json_lines(const std::string& name, std::size_t first_line, std::string_view lines,
                     const JsonFields& fields, const std::function<void(JsonRecord)>& take,
                     std::vector<InputError>& problems) {
  std::size_t number = first_line - 1;
  if (number == 0 && lines.starts_with("\xef\xbb\xbf")) lines.remove_prefix(3);
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = lines.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    try {
      take(read_record(name, number, line, fields));
    } catch (const InputError& error) {
      problems.push_back(error);
    }
  }
}

}  // namespace yuantu
