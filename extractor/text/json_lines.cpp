// SPDX-License-Identifier: Apache-2.0
// Reads JSON Lines corpora: one object a line, with id, text and perhaps title and date.
#include "extractor/text/json_lines.hpp"

#include <nlohmann/json.hpp>

#include "extractor/text/line_kind.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

std::string field(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

}  // namespace

bool is_json_lines(std::string_view file_name) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (file_name.ends_with(packed)) file_name.remove_suffix(packed.size());
  return file_name.ends_with(".jsonl") || file_name.ends_with(".ndjson");
}

void read_json_lines(const std::string& name, std::string_view bytes,
                     const std::function<void(JsonRecord)>& take, std::vector<InputError>& problems) {
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    const std::string text = object.is_object() ? field(object, "text") : std::string();
    if (text.empty()) {
      problems.emplace_back(name, number, 1,
                            object.is_object() ? "the object has no field 'text'; the line was left out"
                                               : "not a JSON object; the line was left out");
      continue;
    }
    JsonRecord record;
    const std::string id = field(object, "id"), title = field(object, "title");
    record.name = name;
    record.name.append("#").append(id.empty() ? std::to_string(number) : id);
    record.text = title;
    if (!title.empty()) record.text.append("\n\n");
    record.text.append(text);
    record.date = find_date(to_utf32(field(object, "date")));
    take(std::move(record));
  }
}

}  // namespace yuantu
