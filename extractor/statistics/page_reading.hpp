// SPDX-License-Identifier: Apache-2.0
// What all readers of facts ask of a page, read once for relations and statistics.
#pragma once

#include <optional>

#include "extractor/date.hpp"
#include "extractor/document.hpp"
#include "extractor/statistics/report_date.hpp"
#include "extractor/statistics/text_marks.hpp"

namespace yuantu {

class PageReading {
 public:
  // The document must outlive the reading.
  explicit PageReading(const Document& document)
      : document_(document), marks_(document.text, {0, static_cast<std::uint32_t>(document.text.size())}) {}

  const Document& document() const { return document_; }
  const TextMarks& marks() const { return marks_; }
  // The day of publication; the latest that the page can have been written on where it tells none. Guessed at
  // the first question, by one thread.
  const std::optional<Date>& published() const {
    if (!known_) published_ = document_.published ? document_.published : guess_published(document_);
    known_ = true;
    return published_;
  }

 private:
  const Document& document_;
  TextMarks marks_;
  mutable std::optional<Date> published_;
  mutable bool known_ = false;
};

}  // namespace yuantu
