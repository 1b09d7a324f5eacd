// SPDX-License-Identifier: Apache-2.0
// Knows the period that a number of an article stands in: said in its sentence, its paragraph, its article,
// or over its table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/document.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {

// The periods that a sentence may speak of.
struct SentencePeriods {
  std::optional<Date> counted_from;  // the day that 今年 and 9月 of the article count from
  std::optional<Period> lead_month;  // of the first day or month that the article names
  std::optional<Period> frame;       // the period that the article reports on
  std::optional<Period> list_year;   // of the list or index that the article tells of
  std::optional<Period> carried;     // the period that the paragraph speaks of
  std::optional<Period> aim;         // the goal that was set last
  bool aims_on = false;  // 到2027年，…；…: an earlier part of the sentence set a goal that still holds
  std::uint32_t first_time = 0;  // of PeriodTracker::times
  std::uint32_t times = 0;
};

// To be led through the sentences in order: enter, keep what is known, leave.
class PeriodTracker {
 public:
  // The context must outlive the tracker.
  explicit PeriodTracker(const MentionContext& mentions);

  void enter(std::uint32_t sentence);
  void leave();
  // What is known in the sentence that was entered last.
  const SentencePeriods& periods() const { return now_; }

  // The expressions of time of a sentence; they stand until the next sentence is entered.
  std::span<const TimeExpression> times(const SentencePeriods& sentence) const {
    return std::span(times_).subspan(sentence.first_time, sentence.times);
  }
  // The last period named before the number in its sentence, else that of the paragraph so far, else the
  // period that the article reports on. What `happens` (a deal, a round of finance) does so in the month that
  // the article opens with, if nothing else is said.
  std::optional<Period> period_of(const SentencePeriods& sentence, const StatedQuantity& quantity,
                                  const Meaning& meaning) const;
  // 2024某某对接会上，某市签约项目5个: the year that the subject, or an occasion named before the number in
  // its sentence, is named by.
  std::optional<Period> year_in_names(std::uint32_t sentence, std::uint32_t number,
                                      const Mention& subject) const;

  // For the rows of tables: reads the lines above them, and says what they named.
  void read_line(std::uint32_t sentence);
  std::optional<Period> table_period() const { return caption_ ? caption_ : now_.frame; }

 private:
  void enter_article(std::uint32_t article);
  void enter_piece(Span piece, std::uint32_t body);
  bool is_base(const TimeExpression& time) const;
  void enter_paragraph(std::uint32_t sentence);
  void note_frame();
  void note_list(Span paragraph, MarkedPlaces marks);
  bool names_occasion(Span time) const;
  std::optional<Period> averaged_years(std::span<const TimeExpression> times, const StatedQuantity& quantity,
                                       const Meaning& meaning) const;

  const MentionContext& mentions_;
  const Document& document_;
  std::optional<Date> published_;
  std::vector<TimeExpression> paragraph_times_;
  std::vector<TimeExpression> times_;  // of the sentences entered so far
  SentencePeriods now_;
  std::uint32_t article_ = 0xffffffff;
  std::uint32_t paragraph_ = 0xffffffff;
  std::uint32_t piece_begin_ = 0xffffffff;  // of the piece of the page that the sentence stands in
  int named_year_ = 0;                      // the last that a paragraph before named
  std::optional<int> reported_;             // the year that the article reports on
  std::optional<Period> caption_;           // named in the last line that was no sentence
  bool aims_ = false;                       // the last expression of time so far named a goal
};

}  // namespace yuantu
