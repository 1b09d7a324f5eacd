// SPDX-License-Identifier: Apache-2.0
// Finds the names in a document.
#include "extractor/mentions/mention_finder.hpp"

#include <algorithm>

#include "extractor/mentions/brand_names.hpp"
#include "extractor/mentions/candidate.hpp"
#include "extractor/mentions/coordinated_names.hpp"
#include "extractor/mentions/document_names.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/enumerated_names.hpp"
#include "extractor/mentions/firm_slots.hpp"
#include "extractor/mentions/foreign_names.hpp"
#include "extractor/mentions/instalment_names.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/overlaps.hpp"
#include "extractor/mentions/park_or_project.hpp"
#include "extractor/mentions/person_names.hpp"
#include "extractor/mentions/person_slots.hpp"
#include "extractor/mentions/place_names.hpp"
#include "extractor/mentions/prizes.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/token.hpp"
#include "extractor/mentions/word_marks.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

namespace {

// The words of all sentences of a document, sentence by sentence.
class Words {
 public:
  explicit Words(const Document& document) : document_(document) {
    Tokenizer tokenizer;
    tokens_.reserve(document.text.size() / 2);
    parts_.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences) {
      Part& part = parts_.emplace_back(Part{tokens_.size(), 0, {}});
      if (sentence.kind != SentenceKind::Furniture)
        part.words = tokenizer.tokenize(document, sentence.span, tokens_);
      if ((part.words.roles & role_title) != 0) part_projects(tokenizer, part);
      part.end = tokens_.size();
    }
  }
  TokenizedSentence sentence(std::size_t i) const {
    const Part& part = parts_[i];
    return {document_, document_.sentences[i], std::span(tokens_).subspan(part.begin, part.end - part.begin),
            part.words.roles, part.words.marks};
  }
  std::span<const Token> all() const { return tokens_; }

 private:
  // The words of one sentence, and what is among them.
  struct Part {
    std::size_t begin;
    std::size_t end;
    WordSum words;
  };

  // 负极材料|项目负责人 is who leads a project that is named; 项目负责人 alone leads one that is not.
  bool ends_project(std::size_t first, std::size_t i) const {
    const Token& token = tokens_[i];
    if (!token.is(role_title) || token.size() != 5 || i == first || !passes(tokens_[i - 1])) return false;
    return document_.view(token.span) == U"项目负责人";
  }
  void part_projects(Tokenizer& tokenizer, Part& part) {
    std::size_t at = part.begin;
    while (at < tokens_.size() && !ends_project(part.begin, at)) ++at;
    if (at == tokens_.size()) return;
    const std::vector<Token> rest(tokens_.begin() + static_cast<std::ptrdiff_t>(at), tokens_.end());
    tokens_.resize(at);
    for (const Token& token : rest) {
      tokens_.push_back(token);
      if (!ends_project(part.begin, tokens_.size() - 1)) continue;
      tokens_.pop_back();
      for (const Span span :
           {Span{token.span.begin, token.span.begin + 2}, Span{token.span.begin + 2, token.span.end}}) {
        const WordSum words = tokenizer.tokenize(document_, span, tokens_);
        part.words.roles |= words.roles;
        part.words.marks |= words.marks;
      }
    }
  }

  const Document& document_;
  std::vector<Token> tokens_;
  std::vector<Part> parts_;
};

void find_in_sentence(const TokenizedSentence& sentence, SourceSet without, Candidates& candidates) {
  const auto use = [&](NameSource source) { return !without.has(source); };
  if (use(NameSource::Tables)) find_known_names(sentence, candidates);
  if (use(NameSource::Endings)) {
    find_ending_names(sentence, candidates);
    find_built_projects(sentence, candidates);
    find_told_works(sentence, candidates);
    find_listed_instalments(sentence, candidates);
    find_numbered_events(sentence, candidates);
    find_sessions(sentence, candidates);
    find_zone_shapes(sentence, candidates);
  }
  if (use(NameSource::Brands)) {
    find_brand_names(sentence, candidates);
    find_actors(sentence, candidates);
    find_firms_in_slots(sentence, candidates);
  }
  if (use(NameSource::People)) {
    find_person_names(sentence, candidates);
    find_foreign_names(sentence, candidates);
    find_people_in_slots(sentence, candidates);
  }
  if (use(NameSource::Places)) {
    find_place_names(sentence, candidates);
    find_industries(sentence, candidates);
    find_listed_fields(sentence, candidates);
  }
  if (use(NameSource::Quotes)) {
    find_quoted_names(sentence, candidates);
    find_titles(sentence, candidates);
  }
  if (use(NameSource::Products)) {
    find_models(sentence, candidates);
    find_medicines(sentence, candidates);
    find_named_models(sentence, candidates);
    find_numbered_things(sentence, candidates);
    find_announced_products(sentence, candidates);
    find_platforms(sentence, candidates);
  }
  if (use(NameSource::Honors)) {
    find_honors(sentence, candidates);
    find_designations(sentence, candidates);
    find_titles_of_many(sentence, candidates);
    find_listed_honors(sentence, candidates);
    find_called_titles(sentence, candidates);
  }
}

std::vector<Span> firms(const Mentions& mentions) {
  std::vector<Span> spans;
  for (const Mention& mention : mentions.all) {
    if (mention.type == EntityType::Company) spans.push_back(mention.span);
  }
  return spans;
}

std::uint32_t mention_at(const Mentions& mentions, Span span) {
  const auto at = std::lower_bound(mentions.all.begin(), mentions.all.end(), span,
                                   [](const Mention& mention, Span s) { return mention.span < s; });
  if (at == mentions.all.end() || at->span != span) return no_mention;
  return static_cast<std::uint32_t>(at - mentions.all.begin());
}

bool can_own(EntityType type) {
  return type == EntityType::Company || type == EntityType::Park || type == EntityType::University ||
         type == EntityType::Lab || type == EntityType::Organization || type == EntityType::Project;
}

// Puts each name that may own what follows (泓海|总部基地) into its sentence as one word.
class OwnersAsWords {
 public:
  explicit OwnersAsWords(const Mentions& mentions) : mentions_(mentions.all) {}

  // False if the sentence has no such name.
  bool merge(TokenizedSentence& sentence) {
    if (sentence.tokens.empty() || !has_owner(sentence.sentence.span)) return false;
    merged_.clear();
    bool any = false;
    for (std::size_t i = 0; i < sentence.tokens.size();) {
      const Token& token = sentence.tokens[i];
      while (next_ < mentions_.size() && mentions_[next_].span.begin < token.span.begin) ++next_;
      const Mention* owner = owner_at(token.span.begin);
      const std::size_t last =
          owner != nullptr ? last_token(sentence, i, owner->span.end) : sentence.tokens.size();
      if (last == sentence.tokens.size()) {
        merged_.push_back(token);
        ++i;
        continue;
      }
      merged_.push_back(as_word(sentence, *owner));
      sentence.roles |= merged_.back().word.roles;
      sentence.marks |= merged_.back().marks;
      any |= last > i || !token.is(role_known);
      i = last + 1;
    }
    if (any) sentence.tokens = merged_;
    return any;
  }

 private:
  // Sentences come in text order.
  bool has_owner(Span sentence) {
    while (next_ < mentions_.size() && mentions_[next_].span.begin < sentence.begin) ++next_;
    for (std::size_t m = next_; m < mentions_.size() && mentions_[m].span.begin < sentence.end; ++m) {
      if (is_owner(mentions_[m])) return true;
    }
    return false;
  }
  static Token as_word(const TokenizedSentence& sentence, const Mention& owner) {
    TokenKind kind;
    kind.word.roles = role_known;
    kind.word.known_type = owner.type;
    kind.part_of_speech = 'T';
    kind.marks = name_marks(sentence.document.view(owner.span));
    return {kind, owner.span};
  }
  static bool is_owner(const Mention& mention) { return can_own(mention.type) && mention.score >= 0.6f; }
  const Mention* owner_at(std::uint32_t begin) const {
    for (std::size_t m = next_; m < mentions_.size() && mentions_[m].span.begin == begin; ++m) {
      if (is_owner(mentions_[m])) return &mentions_[m];
    }
    return nullptr;
  }
  // The token that ends where the name ends; the number of tokens if a word lies over its end.
  static std::size_t last_token(const TokenizedSentence& sentence, std::size_t i, std::uint32_t end) {
    while (i < sentence.tokens.size() && sentence.tokens[i].span.end < end) ++i;
    return i < sentence.tokens.size() && sentence.tokens[i].span.end == end ? i : sentence.tokens.size();
  }

  const std::vector<Mention>& mentions_;
  std::size_t next_ = 0;
  std::vector<Token> merged_;
};

bool splits_latin(const std::u32string& text, std::uint32_t at) {
  return at > 0 && at < text.size() && is_latin(text[at - 1]) && is_latin(text[at]);
}

// The user knows these names; longer names that begin with one keep it inside.
void find_user_names(const Document& document, const UserLexicon& names, Candidates& candidates) {
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end; ++at) {
      names.match_prefixes(
          document.view({at, sentence.span.end}), [&](std::size_t length, const UserEntry& entry) {
            const Span span{at, at + static_cast<std::uint32_t>(length)};
            if (splits_latin(document.text, span.begin) || splits_latin(document.text, span.end)) return;
            candidates.push_back({span, entry.type, 1.5f, "lexicon/user", true, names.full_name(entry)});
          });
    }
  }
}

void link_aliases(const std::vector<Definition>& definitions, Mentions& mentions) {
  for (const Definition& definition : definitions) {
    const std::uint32_t full = mention_at(mentions, definition.full);
    const std::uint32_t alias = mention_at(mentions, definition.alias);
    if (full != no_mention && alias != no_mention) mentions.aliases.push_back({full, alias, definition.rule});
  }
}

}  // namespace

Mentions find_mentions(const Document& document, const UserLexicon* names, SourceSet without) {
  const auto use = [&](NameSource source) { return !without.has(source); };
  const Words words(document);
  const std::size_t sentences = document.sentences.size();
  Candidates candidates;
  candidates.reserve(document.text.size() / 8);
  for (std::size_t i = 0; i < sentences; ++i) find_in_sentence(words.sentence(i), without, candidates);
  if (names != nullptr && !names->empty()) find_user_names(document, *names, candidates);
  OverlapSettler settler(document);
  if (use(NameSource::Lists)) {
    const Mentions& certain = settler.settle(candidates).mentions;
    const std::vector<Span> spans = firms(certain);
    for (std::size_t i = 0; i < sentences; ++i) {
      find_list_members(words.sentence(i), spans, candidates);
      find_enumerated_names(words.sentence(i), certain, candidates);
    }
  }

  const SettledNames& listed = settler.settle(candidates);
  std::vector<Definition> definitions;
  if (use(NameSource::Definitions)) definitions = find_definitions(document, listed.mentions);
  for (const Definition& d : definitions) candidates.push_back({d.alias, d.type, 1.5f, d.rule});
  if (use(NameSource::Repetition))
    find_repeated_names(document, words.all(), listed, definitions, candidates);

  const Mentions& certain = settler.settle(candidates).mentions;
  OwnersAsWords owners(certain);
  PrizeNamer prizes(certain);
  for (std::size_t i = 0; i < sentences; ++i) {
    TokenizedSentence sentence = words.sentence(i);
    if (use(NameSource::Products)) find_made_products(sentence, certain, candidates);
    if (use(NameSource::Endings)) prizes.read(sentence, candidates);
    if (!use(NameSource::Owners)) continue;
    find_coordinated_names(sentence, certain, candidates);
    if (owners.merge(sentence)) find_owned_names(sentence, candidates);
    find_owned_products(sentence, candidates);
  }
  Mentions mentions = settler.finish(candidates);
  settle_works(document, mentions);
  link_aliases(definitions, mentions);
  return mentions;
}

}  // namespace yuantu
