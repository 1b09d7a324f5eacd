// SPDX-License-Identifier: Apache-2.0
// Where something stands that may be the subject of a number, with what holds for it whatever number is asked
// about.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/mention_context.hpp"

namespace yuantu {

struct SubjectPlace {
  Span span;
  std::uint32_t at = no_mention;    // the mention; no_mention for 全市 that is no mention
  std::uint32_t name = no_mention;  // the Name mention that it stands for; no_mention where that is not known
  std::uint32_t id = no_mention;    // of that name
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t breaks = 0;                // the ends of clauses before its end, weighed
  std::uint32_t agent_end = 0;             // see MentionRole
  std::uint32_t named_again = no_mention;  // where its name stands next in the page
  std::uint16_t rank = 0;  // how often the names of its type have changed since the page began
  float role = 0;          // the same, between -4 and 2
  float frequent = 0;      // the share of five times that its name stands in the article, pointers included
  std::array<char32_t, 2> tail{};       // the last characters of its name; zeros if that is short
  std::uint16_t tail_key = 0;           // see CharacterPairs
  EntityType type = EntityType::Place;  // of the name
  bool usable = false;                  // has a name and is no part of a longer one
  bool pointer = false;                 // 该项目, 其
  bool unsure = false;                  // the names' stage is not sure of the name
  bool fund = false;                    // an organization called a fund
  bool says = false;                    // a policy before 提出, 明确
  bool owns_next = false;               // 甲的某某产品: the next name is what it has
  bool listed = false;       // in a list that 等 closes before a number: 甲、乙、丙等8个项目
  bool in_headline = false;  // its name stands in the headline of the article
  bool opens = false;        // among the first characters of its sentence
  bool first = false;        // no other mention stands before it in its sentence
};

class SubjectPlaces {
 public:
  // The context must outlive the places.
  explicit SubjectPlaces(const MentionContext& mentions);

  const SubjectPlace& operator[](std::uint32_t mention) const { return places_[mention]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }
  // 全市 that is no mention.
  SubjectPlace place_of(const ResolvedPointer& pointer) const;

  // The mentions of names in the headline of an article.
  const std::vector<std::uint32_t>& headline_names(std::uint32_t article) const {
    return headline_names_[article];
  }
  // The id of the first name of a paragraph that is no person; no_mention without one.
  std::uint32_t topic_of(std::uint32_t paragraph) const {
    return paragraph < topics_.size() ? topics_[paragraph] : no_mention;
  }
  // The ids of the names in the headlines and subheadlines of a section.
  const std::vector<std::uint32_t>& heads_of_section(std::uint32_t section) const {
    return section_heads_[section];
  }
  // The id of the first name of a section that is no person, its head left out; no_mention without one.
  std::uint32_t topic_of_section(std::uint32_t section) const { return section_topics_[section]; }

 private:
  void describe(std::uint32_t mention, SubjectPlace& place) const;
  void describe_name(SubjectPlace& place) const;
  void place_in_sentences();
  void note_topics(const SubjectPlace& place, const Sentence& sentence, std::uint32_t section);
  void count_names();
  void find_lists();
  void find_successors();
  bool says(const SubjectPlace& place) const;

  const MentionContext& mentions_;
  const Document& document_;
  std::vector<SubjectPlace> places_;                        // by mention
  std::vector<std::uint32_t> topics_;                       // ids by paragraph
  std::vector<std::uint32_t> section_topics_;               // ids by section
  std::vector<std::vector<std::uint32_t>> section_heads_;   // ids by section
  std::vector<std::vector<std::uint32_t>> headline_names_;  // by article
};

}  // namespace yuantu
