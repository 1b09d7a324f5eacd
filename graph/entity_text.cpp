// SPDX-License-Identifier: Apache-2.0
// Spells entities of documents as bytes and finds their parts in these.
#include "graph/entity_text.hpp"

#include <cstring>

namespace yuantu {
namespace {

// How a name's key follows its text; as the text, nearly always.
enum class KeyIs : std::uint8_t { None, Text, Own };

void encode(ByteWriter& out, const NameText& name) {
  const KeyIs key = name.key.empty() ? KeyIs::None : name.key == name.text ? KeyIs::Text : KeyIs::Own;
  out.text(name.text);
  out.fixed(static_cast<std::uint8_t>(static_cast<unsigned>(key) << 1U | unsigned{name.traditional}));
  out.number(name.count);
  if (key == KeyIs::Own) out.text(name.key);
  if (key != KeyIs::None) out.text(name.parts);
}

NameText read_name(ByteReader& in) {
  NameText name;
  name.text = in.text();
  const unsigned marks = in.fixed<std::uint8_t>();
  name.traditional = (marks & 1U) != 0;
  name.count = in.number32();
  const auto key = static_cast<KeyIs>(marks >> 1U);
  if (key == KeyIs::Text) name.key = name.text;
  if (key == KeyIs::Own) name.key = in.text();
  if (key != KeyIs::None) name.parts = in.text();
  return name;
}

}  // namespace

void encode_entity(ByteWriter& out, const DocumentGraph& document, std::size_t number) {
  const Entity& entity = document.graph.entities[number];
  const EntityEvidence& evidence = document.evidence[number];
  out.fixed(static_cast<std::uint8_t>(entity.type));
  out.text(entity.code);
  out.number(entity.mention_count);
  out.number(evidence.fact_count);
  out.number(evidence.name_count);
  for (const NameText& name : document.names_of(evidence)) encode(out, name);
  out.number(evidence.context.size() * sizeof(std::uint64_t));
  for (const std::uint64_t context : evidence.context) out.fixed(context);
  out.number(evidence.decisions.size());
  for (const NamePair& pair : evidence.decisions) {
    out.text(pair.name);
    out.text(pair.other);
    out.fixed(static_cast<std::uint8_t>(pair.evidence));
    out.signed_number(pair.weight);
    out.text(pair.refusal);
  }
}

EntityText read_entity(std::string_view bytes, std::vector<NameText>& names) {
  ByteReader in(bytes);
  EntityText entity;
  entity.type = static_cast<EntityType>(in.fixed<std::uint8_t>());
  entity.code = in.text();
  entity.mention_count = in.number32();
  entity.fact_count = in.number32();
  entity.first_name = static_cast<std::uint32_t>(names.size());
  entity.name_count = in.number32();
  for (std::uint32_t left = entity.name_count; left > 0; --left) names.push_back(read_name(in));
  entity.context = in.text();
  entity.decisions = in.rest();
  return entity;
}

void append_context(std::string_view context, std::vector<std::uint64_t>& hashes) {
  if (context.empty()) return;  // an empty text may have no address
  const std::size_t size = hashes.size();
  hashes.resize(size + context.size() / sizeof(std::uint64_t));
  std::memcpy(hashes.data() + size, context.data(), (hashes.size() - size) * sizeof(std::uint64_t));
}

}  // namespace yuantu
