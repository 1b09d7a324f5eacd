// SPDX-License-Identifier: Apache-2.0
// Builds extractions by hand for the tests of the graph.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "extractor/extraction.hpp"
#include "extractor/utf.hpp"

namespace yuantu::test {

// Names are added one after another; the text is their row, one sentence each.
class Page {
 public:
  explicit Page(std::string name = "page.txt") {
    extraction_.document.name = name;
    extraction_.document.content_hash = std::move(name);
    next_article();
  }

  void next_article() {
    const auto at = static_cast<std::uint32_t>(extraction_.document.sentences.size());
    extraction_.document.articles.push_back({{}, at, at, std::nullopt});
  }

  std::uint32_t name(EntityType type, std::string_view text, float score = 1.0f) {
    Mention mention;
    mention.type = type;
    mention.name = to_utf32(text);
    mention.span = append(mention.name);
    mention.score = score;
    extraction_.mentions.all.push_back(std::move(mention));
    return last();
  }

  std::uint32_t pointer(std::uint32_t antecedent) {
    Mention mention;
    mention.type = extraction_.mentions.all[antecedent].type;
    mention.kind = MentionKind::Pointer;
    mention.span = append(U"其");
    mention.antecedent = antecedent;
    extraction_.mentions.all.push_back(std::move(mention));
    return last();
  }

  void alias(std::uint32_t full, std::uint32_t alias) {
    extraction_.mentions.aliases.push_back({full, alias, "alias/test"});
  }

  RelationFact& relation(std::uint32_t head, RelationType relation, std::uint32_t tail) {
    RelationFact fact;
    fact.head = head;
    fact.relation = relation;
    fact.tail = tail;
    fact.evidence = sentence_of(head);
    extraction_.facts.relations.push_back(std::move(fact));
    return extraction_.facts.relations.back();
  }

  ObservationFact& observation(std::uint32_t about, Metric metric, Decimal value, std::string unit) {
    ObservationFact fact;
    fact.about = about;
    fact.metric = metric;
    fact.quantity = {value, std::move(unit)};
    fact.raw = fact.evidence = sentence_of(about);
    extraction_.facts.observations.push_back(std::move(fact));
    return extraction_.facts.observations.back();
  }

  // Replaces what the original has for a mention, with as many characters.
  void write_original(std::uint32_t mention, std::string_view text) {
    const Span span = extraction_.mentions.all[mention].span;
    extraction_.document.original.replace(span.begin, span.size(), to_utf32(text));
  }

  const Extraction& extraction() const { return extraction_; }

 private:
  std::uint32_t last() const { return static_cast<std::uint32_t>(extraction_.mentions.all.size() - 1); }

  Span sentence_of(std::uint32_t mention) const {
    const Span span = extraction_.mentions.all[mention].span;
    return {span.begin, span.end + 1};
  }

  Span append(std::u32string_view words) {
    Document& document = extraction_.document;
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words;
    document.text += U'。';
    const auto end = static_cast<std::uint32_t>(document.text.size());
    for (std::uint32_t i = begin; i < end; ++i) document.origin.push_back({i, i + 1});
    document.original = document.text;
    const auto article = static_cast<std::uint32_t>(document.articles.size() - 1);
    document.sentences.push_back({{begin, end}, article, article, SentenceKind::Body});
    document.articles.back().last_sentence = static_cast<std::uint32_t>(document.sentences.size());
    return {begin, end - 1};
  }

  Extraction extraction_;
};

}  // namespace yuantu::test
