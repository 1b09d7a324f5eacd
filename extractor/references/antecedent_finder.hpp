// SPDX-License-Identifier: Apache-2.0
// Finds what a word points back to among the names of its article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/references/name_surroundings.hpp"

namespace yuantu {

// What an antecedent must be: one of the types, and a name that holds one of the parts (no parts: any name).
struct Wanted {
  TypeSet types;
  std::vector<std::u32string> parts;
  bool ends = false;  // a part must end the name, not just stand in it
};

class AntecedentFinder {
 public:
  // Both must outlive the finder. `names` holds only Name mentions, sorted by span.
  AntecedentFinder(const Document& document, const std::vector<Mention>& names);

  // The nearest wanted name before a place in the same article; if there is none, the first one behind it in
  // the same article (a headline may stand below its article). no_mention if the article names nothing of the
  // kind.
  std::uint32_t nearest(std::uint32_t at, std::uint32_t article, const Wanted& wanted) const;
  // The nearest place of these names, which are sorted, before a place in the same article.
  std::uint32_t nearest_place(std::uint32_t at, std::uint32_t article,
                              const std::vector<std::u32string>& sorted) const;
  // The wanted name before a place that the article most likely speaks of: near, in a heading, first of its
  // sentence, in no bracket. Failing that the nearest.
  std::uint32_t salient(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  // The nearest, but names that open their sentence come first: what the text is about, not who is named
  // along the way.
  std::uint32_t nearest_topic(std::uint32_t at, std::uint32_t article, const Wanted& wanted) const;
  // What the paragraph speaks of; failing that the nearest topic.
  std::uint32_t topic(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  // What a demonstrative points at: the name that the clause before ends with, else the topic.
  std::uint32_t pointed_at(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  // The subject of the sentence so far, or of one of the sentences before.
  std::uint32_t subject(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  // The first or the second of the last pair of like names before a place: 前者, 后者.
  std::uint32_t of_last_pair(std::uint32_t at, std::uint32_t sentence, bool second) const;

 private:
  bool owns_next(std::uint32_t name) const;
  bool owns_next(std::uint32_t name, const Wanted& wanted) const;
  bool opens_clause(std::uint32_t name) const;
  bool is_aside(std::uint32_t name) const;
  std::uint32_t first_spoken_of(Span span, const Wanted& wanted) const;
  std::uint32_t last_opener(Span span, const Wanted& wanted) const;
  float salience(std::uint32_t name, std::uint32_t sentence) const;
  std::uint32_t article_of(std::uint32_t name) const;
  std::uint32_t paragraph_topic(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  bool fits(std::uint32_t name, const Wanted& wanted) const;
  bool ends_as_wanted(std::uint32_t name, const Wanted& wanted) const;
  std::u32string_view surface(std::uint32_t name) const;
  std::uint32_t event_of_story_before(std::uint32_t here, std::uint32_t article, const Wanted& wanted) const;
  std::uint32_t zone_of_speaker(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const;
  std::uint32_t first_zone(std::u32string_view name) const;
  std::uint32_t first_of_couples(std::uint32_t sentence) const;
  std::uint32_t of_last_couple(Span range, bool second) const;
  // The names inside a span, in order.
  std::vector<std::uint32_t> names_in(Span span) const;
  std::uint32_t first_at_or_after(std::uint32_t position) const;

  const Document& document_;
  const std::vector<Mention>& names_;
  NameSurroundings around_;
  std::vector<std::uint32_t> sentence_of_;                   // by name
  std::vector<bool> opens_sentence_;                         // by name
  mutable std::optional<std::vector<std::uint32_t>> zones_;  // by surface, once asked for
};

}  // namespace yuantu
