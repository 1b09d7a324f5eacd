// SPDX-License-Identifier: Apache-2.0
// Reads test texts with marked mentions and prints facts.
#include "marked_text.hpp"

#include <set>
#include <stdexcept>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

MarkedText read_marked(const std::string& text) {
  MarkedText marked;
  std::u32string plain;
  const std::u32string source = to_utf32(text);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == U'\\' && i + 1 < source.size() && source[i + 1] == U'n') {
      plain += U'\n';
      ++i;
      continue;
    }
    if (source[i] != U'[') {
      plain += source[i];
      continue;
    }
    const std::size_t space = source.find(U' ', i);
    const std::size_t close = source.find(U']', i);
    if (close == std::u32string::npos || space > close) throw std::runtime_error("bad mark in: " + text);
    std::u32string name = source.substr(space + 1, close - space - 1);
    Mention mention;
    mention.type = entity_type_from(to_utf8(source.substr(i + 1, space - i - 1))).value();
    if (name[0] == U'^') {
      name.erase(0, 1);
      mention.kind = MentionKind::Pointer;
      for (std::uint32_t k = 0; k < marked.mentions.all.size(); ++k) {
        const Mention& earlier = marked.mentions.all[k];
        if (earlier.kind == MentionKind::Name && earlier.type == mention.type) mention.antecedent = k;
      }
    } else {
      mention.name = name;
    }
    mention.span.begin = static_cast<std::uint32_t>(plain.size());
    plain += name;
    mention.span.end = static_cast<std::uint32_t>(plain.size());
    marked.mentions.all.push_back(mention);
    i = close;
  }
  Problems problems;
  marked.document = read_document("test", to_utf8(plain), {}, problems);
  return marked;
}

std::string dump(const MarkedText& text, const std::vector<RelationFact>& facts, bool with_details) {
  std::set<std::string> lines;
  for (const RelationFact& fact : facts) {
    std::string line = to_utf8(text.mentions.all[fact.head].name) + " " +
                       std::string(name_of(fact.relation)) + " " + to_utf8(text.mentions.all[fact.tail].name);
    if (!fact.role.empty()) line += "=" + to_utf8(fact.role);
    if (fact.status == Status::Planned) line += "?";
    if (with_details && fact.time) line += " @" + to_string(*fact.time);
    if (with_details && fact.amount) line += " " + fact.amount->value.to_string() + " " + fact.amount->unit;
    lines.insert(line);
  }
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "; ") + line;
  return out;
}

}  // namespace yuantu
