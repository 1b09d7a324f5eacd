// SPDX-License-Identifier: Apache-2.0
// Lists the names of a document's things.
#include "graph/document_names.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "extractor/utf.hpp"
#include "graph/canonical_codec.hpp"
#include "graph/canonical_name.hpp"
#include "graph/entity_names.hpp"
#include "graph/name_table.hpp"
#include "graph/normal_form.hpp"

namespace yuantu {
namespace {

// By memcmp: the library compares strings of char32_t one by one.
bool same_words(std::u32string_view a, std::u32string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// Whether each character of a span stands in the original as it is.
bool stands_so(const Document& document, Origins::Cursor& cursor, Span span) {
  const std::u32string_view text(document.text), original(document.original);
  for (std::uint32_t at = span.begin; at < span.end;) {
    const Origins::Run& run = cursor.run_at(at);
    if (!run.moves) return false;
    const std::uint32_t size = std::min(run.end, span.end) - at;
    if (!same_words(original.substr(run.at(at).begin, size), text.substr(at, size))) return false;
    at += size;
  }
  return true;
}

// The original's characters of a mention, without layout.
std::u32string original_surface(const Document& document, Span span) {
  std::u32string surface;
  for (const Span range : source_ranges(document, span))
    surface.append(document.original, range.begin, range.size());
  std::erase_if(surface, [](char32_t c) { return c <= U' ' || c == 0xa0 || c == 0x3000; });
  return surface;
}

// The name in traditional characters, if the original has it so: as many characters, some other ideographs.
std::u32string traditional_surface(const Document& document, Span span) {
  const std::u32string_view text = document.view(span);
  const std::uint32_t first = document.origin[span.begin].begin;
  if (same_words(std::u32string_view(document.original).substr(first, text.size()), text)) return {};
  std::u32string surface = original_surface(document, span);
  if (surface.size() != text.size() || surface == text) return {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (surface[i] != text[i] && !(is_han(surface[i]) && is_han(text[i]))) return {};
  }
  return surface;
}

}  // namespace

DocumentNames::DocumentNames(const Extraction& extraction, const NameClusters& clusters,
                             DocumentGraph& result)
    : extraction_(extraction), clusters_(clusters), result_(result), place_of_(clusters.names.nodes.size()) {
  result_.names.reserve(clusters.names.nodes.size() + 8);
  result_.blocks.reserve(clusters.names.nodes.size() + 8);
  find_changed();
}

// Nearly all names stand in the original as they are.
void DocumentNames::find_changed() {
  const Document& document = extraction_.document;
  const std::vector<Mention>& mentions = extraction_.mentions.all;
  Origins::Cursor cursor(document.origin);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (mention.kind == MentionKind::Name && !mention.span.empty() &&
        !stands_so(document, cursor, mention.span) && same_words(document.view(mention.span), mention.name))
      changed_.push_back(i);
  }
}

void DocumentNames::list(const NameCluster& cluster, EntityEvidence& evidence) {
  evidence.first_name = static_cast<std::uint32_t>(result_.names.size());
  evidence.first_block = static_cast<std::uint32_t>(result_.blocks.size());
  nodes_.clear();
  for (const std::uint32_t i : cluster.mentions) {
    const Mention& mention = extraction_.mentions.all[i];
    if (mention.kind != MentionKind::Name) continue;
    const std::uint32_t node = clusters_.names.of_mention[i];
    std::uint32_t& place = place_of_[node];
    if (place == 0) {
      nodes_.push_back({node, 0});
      place = static_cast<std::uint32_t>(nodes_.size());
    }
    ++nodes_[place - 1].count;
    if (std::binary_search(changed_.begin(), changed_.end(), i)) add_traditional(mention);
  }
  for (const NamedNode named : nodes_) {
    place_of_[named.node] = 0;
    add_written(cluster, named);
  }
  settle(evidence);
}

void DocumentNames::add_traditional(const Mention& mention) {
  const std::u32string surface = traditional_surface(extraction_.document, mention.span);
  if (!surface.empty()) result_.names.push_back({result_.texts.keep_utf8(surface), {}, 1, true, {}});
}

// The merge compares the names of all documents by what they are taken apart into. That must be made of the
// name alone: not of the region that this page chose among several, nor of the type that it first took the
// name for.
void DocumentNames::add_written(const NameCluster& cluster, NamedNode named) {
  const NameNode& node = clusters_.names.nodes[named.node];
  NameText name;
  name.count = named.count;
  if (node.plain || !is_local(node.name)) name.text = result_.texts.keep_utf8(node.name.key);
  if (!is_local(node.name)) {
    const bool as_read = node.name.type == cluster.type && !node.region_chosen;
    name.key = name.text;
    name.parts = as_read ? take_apart(node.name) : take_apart(canonical_name(cluster.type, node.name.key));
  }
  node.plain ? result_.names.push_back(name) : add_ways(cluster, named.node, name);
}

// A name that the mentions of a node write in several ways.
void DocumentNames::add_ways(const NameCluster& cluster, std::uint32_t node, const NameText& name) {
  const std::vector<Mention>& mentions = extraction_.mentions.all;
  ways_.clear();
  for (const std::uint32_t i : cluster.mentions) {
    if (clusters_.names.of_mention[i] == node) ways_.push_back(i);
  }
  std::sort(ways_.begin(), ways_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return mentions[a].name < mentions[b].name; });
  for (auto begin = ways_.begin(), end = begin; begin != ways_.end(); begin = end) {
    while (end != ways_.end() && mentions[*end].name == mentions[*begin].name) ++end;
    NameText& way = result_.names.emplace_back(name);
    way.text = result_.texts.keep_utf8(mentions[*begin].name);
    way.count = static_cast<std::uint32_t>(end - begin);
  }
}

std::string_view DocumentNames::take_apart(const NameView& parts) {
  result_.blocks.push_back(match_hash(parts));
  write_parts(parts, parts_);
  return result_.texts.keep(parts_.bytes());
}

void DocumentNames::add_meant(EntityType type, std::u32string_view name, EntityEvidence& evidence) {
  const std::u32string key = normal_form(name);
  NameText& meant = result_.names.emplace_back();
  meant.text = result_.texts.keep_utf8(name);
  meant.key = result_.texts.keep_utf8(key);
  meant.parts = take_apart(canonical_name(type, key));
  settle(evidence);
}

// In order, each once.
void DocumentNames::settle(EntityEvidence& evidence) {
  add_up(result_.names, evidence.first_name);
  evidence.name_count = static_cast<std::uint32_t>(result_.names.size()) - evidence.first_name;
  const auto blocks = result_.blocks.begin() + evidence.first_block;
  std::sort(blocks, result_.blocks.end());
  result_.blocks.erase(std::unique(blocks, result_.blocks.end()), result_.blocks.end());
  evidence.block_count = static_cast<std::uint32_t>(result_.blocks.size()) - evidence.first_block;
}

}  // namespace yuantu
