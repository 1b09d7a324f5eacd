// SPDX-License-Identifier: Apache-2.0
// Finds the names in a document.
#include "extractor/mentions/mention_finder.hpp"

#include <algorithm>

#include "extractor/mentions/brand_names.hpp"
#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/document_names.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/overlaps.hpp"
#include "extractor/mentions/person_names.hpp"
#include "extractor/mentions/place_names.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/token.hpp"

namespace yuantu {

namespace {

// The words of all sentences of a document, sentence by sentence.
class Words {
 public:
  explicit Words(const Document& document) : document_(document) {
    Tokenizer tokenizer;
    for (const Sentence& sentence : document.sentences) {
      starts_.push_back(tokens_.size());
      if (sentence.kind != SentenceKind::Furniture) tokenizer.tokenize(document, sentence.span, tokens_);
    }
    starts_.push_back(tokens_.size());
  }
  TokenizedSentence sentence(std::size_t i) const {
    return {document_, document_.sentences[i],
            std::span(tokens_).subspan(starts_[i], starts_[i + 1] - starts_[i])};
  }
  std::span<const Token> all() const { return tokens_; }

 private:
  const Document& document_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> starts_;
};

void find_in_sentence(const TokenizedSentence& sentence, Candidates& candidates) {
  find_ending_names(sentence, candidates);
  find_brand_names(sentence, candidates);
  find_person_names(sentence, candidates);
  find_place_names(sentence, candidates);
  find_industries(sentence, candidates);
  find_quoted_names(sentence, candidates);
  find_titles(sentence, candidates);
  find_models(sentence, candidates);
  find_honors(sentence, candidates);
}

std::vector<Span> firms(const Mentions& mentions) {
  std::vector<Span> spans;
  for (const Mention& mention : mentions.all) {
    if (mention.type == EntityType::Company) spans.push_back(mention.span);
  }
  return spans;
}

std::uint32_t mention_at(const Mentions& mentions, Span span) {
  for (std::uint32_t i = 0; i < mentions.all.size(); ++i) {
    if (mentions.all[i].span == span) return i;
  }
  return no_mention;
}

void link_aliases(const std::vector<Definition>& definitions, Mentions& mentions) {
  for (const Definition& definition : definitions) {
    const std::uint32_t full = mention_at(mentions, definition.full);
    const std::uint32_t alias = mention_at(mentions, definition.alias);
    if (full != no_mention && alias != no_mention) mentions.aliases.push_back({full, alias, definition.rule});
  }
}

}  // namespace

Mentions find_mentions(const Document& document) {
  const Words words(document);
  Candidates candidates;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) find_in_sentence(words.sentence(i), candidates);
  Mentions certain = settle_overlaps(document, candidates);

  const std::vector<Span> spans = firms(certain);
  for (std::size_t i = 0; i < document.sentences.size(); ++i)
    find_list_members(words.sentence(i), spans, candidates);
  certain = settle_overlaps(document, candidates);

  const std::vector<Definition> definitions = find_definitions(document, certain);
  for (const Definition& d : definitions) candidates.push_back({d.alias, d.type, 1.5f, d.rule});
  find_repeated_names(document, words.all(), certain, definitions, candidates);
  Mentions mentions = settle_overlaps(document, std::move(candidates));
  link_aliases(definitions, mentions);
  return mentions;
}

}  // namespace yuantu
