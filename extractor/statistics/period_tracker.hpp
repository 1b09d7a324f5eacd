// SPDX-License-Identifier: Apache-2.0
// Knows the period that a number of an article stands in: said in its sentence, its paragraph, its article,
// or over its table.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/document.hpp"
#include "extractor/statistics/mention_context.hpp"
#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {

// To be led through the sentences in order: enter, ask, leave.
class PeriodTracker {
 public:
  // The context must outlive the tracker.
  explicit PeriodTracker(const MentionContext& mentions);

  void enter(std::uint32_t sentence);
  void leave();

  // The expressions of time of the sentence.
  const std::vector<TimeExpression>& times() const { return times_; }
  // 到2027年，…；…: an earlier part of the sentence set a goal that still holds.
  bool aims_on() const { return aims_on_; }
  // The last period named before the number in its sentence, else that of the paragraph so far, else the
  // period that the article reports on. What `happens` (a deal, a round of finance) does so in the month that
  // the article opens with, if nothing else is said.
  std::optional<Period> period_of(const StatedQuantity& quantity, const Meaning& meaning) const;
  // 2024某某对接会上，某市签约项目5个: the year that the subject, or an occasion named before the number in
  // its sentence, is named by.
  std::optional<Period> year_in_names(std::uint32_t sentence, std::uint32_t number,
                                      const Mention& subject) const;

  // For the rows of tables: reads the lines above them, and says what they named.
  void read_line(std::uint32_t sentence);
  std::optional<Period> table_period() const { return caption_ ? caption_ : frame_; }

 private:
  void enter_article(std::uint32_t article);
  void enter_piece(Span piece, std::uint32_t body);
  bool is_base(const TimeExpression& time) const;
  void enter_paragraph(std::uint32_t sentence);
  void note_frame();
  void note_list(Span paragraph, MarkedPlaces marks);
  bool names_occasion(Span time) const;
  std::optional<Period> averaged_years(const StatedQuantity& quantity, const Meaning& meaning) const;
  std::optional<Period> this_month() const;

  const MentionContext& mentions_;
  const Document& document_;
  std::optional<Date> published_;
  std::optional<Date> counted_from_;  // the day that 今年 and 9月 of the article count from
  std::vector<TimeExpression> paragraph_times_;
  std::vector<TimeExpression> times_;
  std::uint32_t article_ = 0xffffffff;
  std::uint32_t paragraph_ = 0xffffffff;
  std::uint32_t piece_begin_ = 0xffffffff;  // of the piece of the page that the sentence stands in
  int named_year_ = 0;                      // the last that a paragraph before named
  std::optional<int> reported_;             // the year that the article reports on
  std::optional<Period> lead_month_;        // of the first day or month that the article names
  std::optional<Period> frame_;             // the period that the article reports on
  std::optional<Period> list_year_;         // of the list or index that the article tells of
  std::optional<Period> caption_;           // named in the last line that was no sentence
  std::optional<Period> carried_;           // the period that the paragraph speaks of
  std::optional<Period> aim_;               // the goal that was set last
  bool aims_ = false;                       // the last expression of time so far named a goal
  bool aims_on_ = false;                    // the same, where this sentence began
};

}  // namespace yuantu
