// SPDX-License-Identifier: Apache-2.0
// What is asked of the mentions of a document all the time: what they name, which stand at a place, how many
// clauses end between them.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"
#include "extractor/statistics/clause_breaks.hpp"
#include "extractor/statistics/page_reading.hpp"
#include "extractor/statistics/place_index.hpp"
#include "extractor/statistics/pointer_resolver.hpp"

namespace yuantu {

class MentionContext {
 public:
  // Both must outlive the context.
  MentionContext(const PageReading& page, const Mentions& mentions);

  const Document& document() const { return document_; }
  const Mentions& mentions() const { return mentions_; }
  const PageReading& page() const { return page_; }
  const TextMarks& marks() const { return page_.marks(); }
  const ClauseBreaks& breaks() const { return breaks_; }
  const Mention& mention(std::uint32_t index) const { return mentions_.all[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(mentions_.all.size()); }
  const std::vector<ResolvedPointer>& extra_pointers() const { return pointers_.extra; }

  // The Name mention that a mention stands for; no_mention where that is not known.
  std::uint32_t resolved(std::uint32_t mention) const { return pointers_.names[mention]; }
  // Equal for mentions of one name, or of names that the text declares to be one.
  std::uint32_t name_id(std::uint32_t mention) const { return name_ids_[mention]; }
  // Part of a longer name, or no name: the 其 of 其中, a verb.
  bool is_inner(std::uint32_t mention) const { return inner_[mention]; }
  // The stretches below headlines and subheadlines, and the pieces that the page is put together from.
  const PagePieces& pieces() const { return pieces_; }

  // The first mention that begins at a position or behind it.
  std::uint32_t first_in(std::uint32_t position) const { return begins_.first_from(position); }
  // The clause ends between two places: a comma is 1, a semicolon or full stop 3.
  std::uint32_t breaks_between(std::uint32_t from, std::uint32_t to) const {
    return from < to ? breaks_.before(to) - breaks_.before(from) : 0;
  }
  // Whether a name overlaps a span.
  bool is_in_name(Span span) const;
  // The project whose name holds a span; no_mention where none does.
  std::uint32_t project_around(Span span) const;
  // Whether a name, or a pointer whose antecedent is known, covers a span.
  bool is_named(Span span) const;

 private:
  void number_mentions();

  const PageReading& page_;
  const Document& document_;
  const Mentions& mentions_;
  ClauseBreaks breaks_;
  PlaceIndex begins_;               // of the mentions
  std::vector<std::uint32_t> ids_;  // by mention: equal for mentions of one name, pointers have none
  PagePieces pieces_;
  PointerResolution pointers_;
  std::vector<std::uint32_t> name_ids_;  // by mention; pointers have that of what they mean
  std::vector<bool> inner_;
};

}  // namespace yuantu
