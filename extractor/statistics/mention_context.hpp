// SPDX-License-Identifier: Apache-2.0
// What can be said of every mention before any number is read: its sentence, its part in its clause, how
// often its name stands in the article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/clause_breaks.hpp"
#include "extractor/statistics/pointer_resolver.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

class MentionContext {
 public:
  // Both must outlive the context.
  MentionContext(const Document& document, const Mentions& mentions);

  const Document& document() const { return document_; }
  const TextMarks& marks() const { return marks_; }
  const Mention& mention(std::uint32_t index) const { return mentions_.all[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(mentions_.all.size()); }
  const std::vector<ResolvedPointer>& extra_pointers() const { return pointers_.extra; }

  // The Name mention that a mention stands for; no_mention where that is not known.
  std::uint32_t resolved(std::uint32_t mention) const { return pointers_.names[mention]; }
  // Equal for mentions of one name, or of names that the text declares to be one.
  std::uint32_t name_id(std::uint32_t mention) const { return name_ids_[mention]; }
  // Part of a longer name, or no name: the 其 of 其中, a verb.
  bool is_inner(std::uint32_t mention) const { return inner_[mention]; }
  std::uint32_t sentence_of(std::uint32_t mention) const { return sentences_[mention]; }
  // Above 0 for a subject or a thing just introduced, below for a place, partner or source.
  float role(std::uint32_t mention) const { return roles_[mention]; }
  // Where the clause of a mention ends if it only built or hosted; else the end of the text.
  std::uint32_t agent_end(std::uint32_t mention) const { return agent_ends_[mention]; }
  bool in_headline(std::uint32_t mention) const { return in_headline_[mention]; }
  // How often the name stands in its article, pointers included.
  std::uint32_t count_in_article(std::uint32_t mention) const { return counts_[mention]; }
  // The id of the first name of a paragraph that is no person; no_mention without one.
  std::uint32_t topic_of(std::uint32_t paragraph) const {
    return paragraph < topics_.size() ? topics_[paragraph] : no_mention;
  }
  // The stretches below headlines and subheadlines, and the pieces that the page is put together from.
  const PagePieces& pieces() const { return pieces_; }
  // The ids of the names in the headlines and subheadlines of a section.
  const std::vector<std::uint32_t>& heads_of_section(std::uint32_t section) const {
    return section_heads_[section];
  }
  // The id of the first name of a section that is no person, its head left out; no_mention without one.
  std::uint32_t topic_of_section(std::uint32_t section) const { return section_topics_[section]; }
  // Whether a name stands in a list that 等 closes before a number: 甲、乙、丙等8个项目.
  bool is_listed(std::uint32_t mention) const { return listed_[mention]; }
  // The names of the headline of an article.
  const std::vector<std::uint32_t>& headline_names(std::uint32_t article) const {
    return headline_names_[article];
  }

  // The first mention that begins at a position or behind it.
  std::uint32_t first_in(std::uint32_t position) const;
  // The clause ends between two places: a comma is 1, a semicolon or full stop 3.
  std::uint32_t breaks_between(std::uint32_t from, std::uint32_t to) const {
    return from < to ? breaks_.before(to) - breaks_.before(from) : 0;
  }
  // The clause around a place; in a row of a table its cell.
  Span clause_of(std::uint32_t at) const;
  // Whether a name overlaps a span.
  bool is_in_name(Span span) const;
  // The project whose name holds a span; no_mention where none does.
  std::uint32_t project_around(Span span) const;
  // Whether a name, or a pointer whose antecedent is known, covers a span.
  bool is_named(Span span) const;

 private:
  void number_mentions();
  void place_mentions();
  void note_section(std::uint32_t mention);
  void find_lists();
  class Clauses;
  float role_of(std::uint32_t mention, const Clauses& clauses) const;
  std::u32string_view plain(std::uint32_t begin, std::uint32_t end, std::u32string& buffer) const;
  std::uint32_t agent_clause_end(std::uint32_t mention, Clauses& clauses) const;

  const Document& document_;
  const Mentions& mentions_;
  TextMarks marks_;
  ClauseBreaks breaks_;
  std::vector<std::uint32_t> ids_;  // by mention: equal for mentions of one name, pointers have none
  PagePieces pieces_;
  PointerResolution pointers_;
  std::vector<std::uint32_t> name_ids_;  // the rest by mention; pointers have that of what they mean
  std::vector<std::uint32_t> sentences_;
  std::vector<std::uint32_t> agent_ends_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> topics_;                      // by paragraph
  std::vector<std::uint32_t> section_topics_;              // ids by section
  std::vector<std::vector<std::uint32_t>> section_heads_;  // ids by section
  std::vector<float> roles_;
  std::vector<bool> inner_;
  std::vector<bool> listed_;
  std::vector<bool> in_headline_;
  std::vector<std::vector<std::uint32_t>> headline_names_;  // by article
};

}  // namespace yuantu
