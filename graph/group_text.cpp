// SPDX-License-Identifier: Apache-2.0
// Spells groups as bytes, and reads them back.
#include "graph/group_text.hpp"

#include <algorithm>

#include "graph/graph_codec.hpp"

namespace yuantu {

void encode(ByteWriter& out, const GroupText& text) {
  out.text(text.founding);
  encode_texts(out, text.keys);
  encode_description(out, text.entity);
  encode_identifiers(out, text.entity);
  out.number(text.decisions.size());
  for (const MergeDecision& decision : text.decisions) encode(out, decision);
}

GroupText decode_group(std::string_view bytes) {
  ByteReader in(bytes);
  GroupText text;
  text.founding = in.text();
  for (std::uint64_t left = in.number(); left > 0; --left) text.keys.emplace_back(in.text());
  decode_description(in, text.entity);
  decode_identifiers(in, text.entity);
  text.decisions = decode_decisions(in.rest());
  return text;
}

GroupPieces read_group(std::string_view bytes) {
  ByteReader in(bytes);
  in.text();       // founding
  skip_texts(in);  // keys
  GroupPieces pieces;
  const char* const description = in.position();
  skip_description(in);
  const char* const identifiers = in.position();
  skip_texts(in);
  skip_texts(in);
  pieces.description = {description, identifiers};
  pieces.identifiers = {identifiers, in.position()};
  pieces.decisions = in.rest();
  return pieces;
}

std::vector<MergeDecision> decode_decisions(std::string_view bytes) {
  ByteReader in(bytes);
  std::vector<MergeDecision> decisions(in.number());
  for (MergeDecision& decision : decisions) decode(in, decision);
  return decisions;
}

void sort_unique(std::vector<MergeDecision>& decisions) {
  std::sort(decisions.begin(), decisions.end());
  decisions.erase(std::unique(decisions.begin(), decisions.end()), decisions.end());
}

}  // namespace yuantu
