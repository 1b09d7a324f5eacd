// SPDX-License-Identifier: Apache-2.0
// Spells groups as bytes, and reads them back.
#include "graph/group_text.hpp"

#include <algorithm>

#include "graph/graph_codec.hpp"

namespace yuantu {

void encode(ByteWriter& out, const GroupText& text) {
  out.text(text.founding);
  out.number(text.keys.size());
  for (const std::string& key : text.keys) out.text(key);
  encode(out, text.entity);
  out.number(text.decisions.size());
  for (const MergeDecision& decision : text.decisions) encode(out, decision);
}

GroupText decode_group(std::string_view bytes) {
  ByteReader in(bytes);
  GroupText text;
  text.founding = in.text();
  for (std::uint64_t left = in.number(); left > 0; --left) text.keys.emplace_back(in.text());
  decode(in, text.entity);
  text.decisions.resize(in.number());
  for (MergeDecision& decision : text.decisions) decode(in, decision);
  return text;
}

void sort_unique(std::vector<MergeDecision>& decisions) {
  std::sort(decisions.begin(), decisions.end());
  decisions.erase(std::unique(decisions.begin(), decisions.end()), decisions.end());
}

}  // namespace yuantu
