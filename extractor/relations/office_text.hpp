// SPDX-License-Identifier: Apache-2.0
// Reads titles in a sentence and writes offices: 党组书记、局长 -> worksFor with its role.
#pragma once

#include <cstdint>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/fact_collector.hpp"

namespace yuantu {

// How sure an office is by the way in which it is said.
constexpr float sure_office = 0.95f;
constexpr float shared_office = 0.85f;  // the body stands before the person named just before
constexpr float carried_office = 0.7f;  // the body is what the text speaks of
constexpr float untitled_office = 0.6f;

constexpr std::uint32_t longest_titles = 24;       // 党组成员、副区长 with a department before it
constexpr std::uint32_t longest_bare_titles = 14;  // where no body stands before them

class OfficeText {
 public:
  OfficeText(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts)
      : reader_(reader), sentence_(sentence), view_(reader.views()[sentence]), facts_(facts) {}

  const ClauseReader& reader() const { return reader_; }
  const SentenceView& view() const { return view_; }
  std::uint32_t sentence() const { return sentence_; }
  char32_t text(std::uint32_t at) const { return reader_.document().text[at]; }
  bool is_text(std::uint32_t at, std::u32string_view word) const;
  // The name of what a mention means; empty if that is unknown.
  std::u32string_view name_of(std::uint32_t mention) const;

  // The roles of the title that ends at `at`; 0 if none does.
  std::uint32_t title_until(std::uint32_t at, std::uint32_t begin) const;
  // The end of the titles that begin here, `begin` if none do; of the one title that begins here.
  std::uint32_t titles_end(std::uint32_t begin) const;
  std::uint32_t title_behind(std::uint32_t begin) const;
  // The position behind 担任, 出任 …; `at` if none stands there.
  std::uint32_t appointment_from(std::uint32_t at) const;

  bool has_border(Span range) const;
  bool is_border_or_end(std::uint32_t at) const;
  // A unit that can employ; the types of those that have such a title.
  bool is_body(std::uint32_t unit) const;
  static TypeSet bodies_for(std::uint32_t roles);

  void add(std::uint32_t person, std::uint32_t body, Span titles, float confidence) const;
  void add(std::uint32_t person, std::uint32_t body, Span department, Span titles, float confidence) const;

 private:
  std::u32string role_text(Span titles) const;

  const ClauseReader& reader_;
  std::uint32_t sentence_;
  const SentenceView& view_;
  FactCollector& facts_;
};

}  // namespace yuantu
