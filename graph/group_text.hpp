// SPDX-License-Identifier: Apache-2.0
// What the graph will say of entities that are one, as bytes that can wait on disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/byte_codec.hpp"
#include "graph/entity_graph.hpp"

namespace yuantu {

struct GroupText {
  std::string founding;
  std::vector<std::string> keys;
  Entity entity;
  std::vector<MergeDecision> decisions;
};

void encode(ByteWriter& out, const GroupText& text);
GroupText decode_group(std::string_view bytes);

// The same in pieces, to be copied.
struct GroupPieces {
  std::string_view description, identifiers;  // as graph_codec spells them
  std::string_view decisions;
};
GroupPieces read_group(std::string_view bytes);
std::vector<MergeDecision> decode_decisions(std::string_view bytes);

// In order, each once.
void sort_unique(std::vector<MergeDecision>& decisions);

}  // namespace yuantu
