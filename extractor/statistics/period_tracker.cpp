// SPDX-License-Identifier: Apache-2.0
// Reads expressions of time by the paragraph, since 全年 and 去年同期 look back over sentences, and carries
// them on.
#include "extractor/statistics/period_tracker.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/date_figures.hpp"
#include "extractor/statistics/metric_table.hpp"
#include "extractor/statistics/report_date.hpp"

namespace yuantu {
namespace {

// A run of months: what a report on figures speaks of throughout.
bool is_long(const Period& period) {
  return period.first != period.last && period.first.day == 0;
}

// Deals, loans and rounds of finance happen when they are reported.
bool happens(const Meaning& meaning) {
  return meaning.subject == SubjectClass::Deal || meaning.subject == SubjectClass::Finance ||
         meaning.subject == SubjectClass::Credit;
}

bool is_flow(const Meaning& meaning) {
  return meaning.metric == Metric::revenue || meaning.metric == Metric::outputValue ||
         meaning.metric == Metric::gdp || meaning.metric == Metric::tax ||
         meaning.metric == Metric::production;
}

// Sizes do not change with the period that an article reports on.
bool is_lasting(const Meaning& meaning) {
  return meaning.metric == Metric::landArea || meaning.metric == Metric::floorArea ||
         meaning.metric == Metric::length || meaning.metric == Metric::duration ||
         meaning.metric == Metric::speed;
}

// 截至2019年底，营业收入640亿元: of the whole year.
Period year_ended(const Period& period) {
  if (period.first != period.last || period.first.month != 12) return period;
  const Date year{period.first.year, 0, 0};
  return {year, year};
}

// 目前, 现有: in the month of publication, where that is known.
std::optional<Period> this_month(const SentencePeriods& sentence) {
  if (!sentence.counted_from || sentence.counted_from->month == 0 || sentence.frame) return std::nullopt;
  const Date month{sentence.counted_from->year, sentence.counted_from->month, 0};
  return Period{month, month};
}

}  // namespace

PeriodTracker::PeriodTracker(const MentionContext& mentions)
    : mentions_(mentions), document_(mentions.document()) {
  published_ = mentions.page().published();
}

void PeriodTracker::enter(std::uint32_t s) {
  const Sentence& sentence = document_.sentences[s];
  if (sentence.article != article_) enter_article(sentence.article);
  const Span piece = mentions_.pieces().piece_around(sentence.span.begin);
  if (piece.begin != piece_begin_) enter_piece(piece, sentence.span.begin);
  if (sentence.paragraph != paragraph_) enter_paragraph(s);
  const bool goes_on = sentence.span.begin > 0 && document_.text[sentence.span.begin - 1] == U'；';
  aims_ = aims_ && goes_on;
  now_.aims_on = aims_;
  now_.first_time = static_cast<std::uint32_t>(times_.size());
  for (const TimeExpression& time : paragraph_times_) {
    if (sentence.span.contains(time.span)) times_.push_back(time);
  }
  now_.times = static_cast<std::uint32_t>(times_.size()) - now_.first_time;
}

void PeriodTracker::leave() {
  for (const TimeExpression& time : times(now_)) {
    if (is_base(time)) continue;
    if (time.role != TimeRole::Goal) now_.carried = time.period;
    aims_ = time.role == TimeRole::Goal;
    now_.aim = time.period;
  }
}

void PeriodTracker::enter_article(std::uint32_t article) {
  article_ = article;
  reported_ = reported_year(document_, document_.articles[article_]);
}

// What another piece reported on is over; a piece may open with a day of its own.
void PeriodTracker::enter_piece(Span piece, std::uint32_t body) {
  piece_begin_ = piece.begin;
  now_.lead_month.reset();
  named_year_ = 0;
  now_.list_year.reset();
  now_.frame.reset();
  const auto end = std::min(piece.end, static_cast<std::uint32_t>(document_.text.size()));
  const bool whole = piece.begin == 0 && piece.end > end;
  now_.counted_from = document_.articles[article_].date;
  if (!now_.counted_from && !document_.published && !whole)
    now_.counted_from = dateline(document_.view({body, end}));
  if (!now_.counted_from) now_.counted_from = published_;
  if (const auto year = accounted_year(document_.view({body, end})); year && !reported_) {
    const Date accounted{static_cast<std::int16_t>(*year), 0, 0};
    now_.frame = Period{accounted, accounted};
  }
  if (!reported_) return;
  const Date year{static_cast<std::int16_t>(*reported_), 0, 0};
  now_.counted_from = Date{year.year, 12, 31};
  now_.frame = Period{year, year};
}

void PeriodTracker::enter_paragraph(std::uint32_t s) {
  paragraph_ = document_.sentences[s].paragraph;
  now_.carried.reset();
  Span span = document_.sentences[s].span;
  for (std::uint32_t next = s;
       next < document_.sentences.size() && document_.sentences[next].paragraph == paragraph_; ++next) {
    span.end = document_.sentences[next].span.end;
  }
  if (now_.counted_from && !reported_) {
    if (const auto later = later_opening(document_.view(span), *now_.counted_from)) now_.counted_from = later;
  }
  paragraph_times_.clear();
  const MarkedPlaces marks = mentions_.marks().in(span);
  find_times(document_.text, span, marks, now_.counted_from, named_year_, paragraph_times_);
  std::erase_if(paragraph_times_, [&](const TimeExpression& time) {
    return mentions_.is_in_name(time.span) || names_occasion(time.span);
  });
  for (const TimeExpression& time : paragraph_times_) {
    if (time.period && time.role != TimeRole::Goal) named_year_ = time.period->last.year;
  }
  note_frame();
  note_list(span, marks);
}

// 《某某百强（2022）》, “2023某某百强”: the year that a list or index was drawn up for, of the last such
// title in a paragraph.
void PeriodTracker::note_list(Span paragraph, MarkedPlaces marks) {
  constexpr std::array<std::u32string_view, 8> lists = {U"榜",   U"百强",   U"十强", U"指数",
                                                        U"排名", U"独角兽", U"瞪羚", U"竞争力"};
  const std::u32string_view text = document_.view(paragraph);
  for (const std::uint32_t at : marks.of(Mark::Opening)) {
    const std::size_t open = at - paragraph.begin;
    const char32_t close = text[open] == U'《' ? U'》' : U'”';
    const std::u32string_view title =
        text.substr(open + 1, std::min<std::size_t>(text.find(close, open) - open - 1, 60));
    const bool is_list = std::any_of(lists.begin(), lists.end(), [&](std::u32string_view word) {
      return title.find(word) != std::u32string_view::npos;
    });
    const std::size_t year = title.find(U"20");
    if (!is_list || year == std::u32string_view::npos) continue;
    auto end = static_cast<std::uint32_t>(year);
    const int value = read_figures(title, end, 5);
    if (end - year != 4 || value < 2000 || value > 2099) continue;
    const Date whole{static_cast<std::int16_t>(value), 0, 0};
    now_.list_year = Period{whole, whole};
  }
}

void PeriodTracker::note_frame() {
  for (const TimeExpression& time : paragraph_times_) {
    if (!time.period) continue;
    const bool plain = time.role == TimeRole::Plain;
    if (!now_.lead_month && plain && time.period->first.month != 0 &&
        time.period->first == time.period->last) {
      const Date month{time.period->first.year, time.period->first.month, 0};
      now_.lead_month = Period{month, month};
    }
    if (!now_.frame && ((plain && is_long(*time.period)) || time.role == TimeRole::UpTo))
      now_.frame = time.period;
  }
}

// 4月底，2024年第二季度重大项目集中开工活动举行: part of what the occasion is called.
bool PeriodTracker::names_occasion(Span time) const {
  constexpr std::array<std::u32string_view, 7> occasions = {U"活动", U"大会",   U"仪式", U"论坛",
                                                            U"大赛", U"推介会", U"峰会"};
  if (time.begin == 0 || document_.text[time.begin - 1] != U'，') return false;
  std::u32string_view behind = std::u32string_view(document_.text).substr(time.end, 26);
  behind = behind.substr(0, behind.find_first_of(U"，。；：上前"));
  return std::any_of(occasions.begin(), occasions.end(), [&](std::u32string_view word) {
    return behind.find(word) != std::u32string_view::npos;
  });
}

// 增速比一季度加快4个百分点: what the number is compared with.
bool PeriodTracker::is_base(const TimeExpression& time) const {
  return time.span.begin > 0 && is_one_of(document_.text[time.span.begin - 1], U"比较");
}

std::optional<Period> PeriodTracker::year_in_names(std::uint32_t sentence, std::uint32_t number,
                                                   const Mention& subject) const {
  const auto year_of = [](const Mention& mention) -> std::optional<Period> {
    if (mention.type != EntityType::Event && mention.type != EntityType::Honor) return std::nullopt;
    const std::u32string_view name = mention.name;
    for (std::size_t at = name.find(U"20"); at < name.size(); at = name.find(U"20", at + 1)) {
      auto end = static_cast<std::uint32_t>(at);
      const int value = read_figures(name, end, 5);
      const Date year{static_cast<std::int16_t>(value), 0, 0};
      if (end - at == 4) return Period{year, year};
    }
    return std::nullopt;
  };
  if (const auto own = year_of(subject); own) return own;
  const std::uint32_t begin = document_.sentences[sentence].span.begin;
  for (std::uint32_t m = mentions_.first_in(number); m-- > 0 && mentions_.mention(m).span.begin >= begin;) {
    if (const auto year = year_of(mentions_.mention(m)); year) return year;
  }
  return std::nullopt;
}

std::optional<Period> PeriodTracker::period_of(const SentencePeriods& sentence,
                                               const StatedQuantity& quantity, const Meaning& meaning) const {
  const std::span<const TimeExpression> times = this->times(sentence);
  const TimeExpression* last = nullptr;
  for (auto time = first_from(times, quantity.number.begin); last == nullptr && time != times.begin();) {
    --time;
    if (!is_base(*time)) last = &*time;
  }
  std::optional<Period> period = sentence.carried      ? sentence.carried
                                 : is_lasting(meaning) ? std::nullopt
                                                       : sentence.frame;
  if (sentence.aims_on) period = sentence.aim;
  if (last != nullptr) period = last->period;
  if (const auto years = averaged_years(times, quantity, meaning)) period = years;
  if (last != nullptr && last->role == TimeRole::Now && !last->period) period = this_month(sentence);
  const bool listed = meaning.metric == Metric::rank || meaning.metric == Metric::count;
  const bool dated = last != nullptr && period && !(period->first == period->last && period->first.day != 0);
  if (sentence.list_year && listed && !dated) period = sentence.list_year;
  if (last != nullptr && last->role == TimeRole::UpTo && period && is_flow(meaning))
    period = year_ended(*period);
  return !period && happens(meaning) ? sentence.lead_month : period;
}

// 由2021年的2751亿元增长到2024年的3232亿元，年均增长6.5%: over all the years between the two.
std::optional<Period> PeriodTracker::averaged_years(std::span<const TimeExpression> times,
                                                    const StatedQuantity& quantity,
                                                    const Meaning& meaning) const {
  constexpr std::uint32_t reach = 12;
  if (meaning.metric != Metric::growth) return std::nullopt;
  const std::uint32_t at = quantity.number.begin;
  const std::u32string_view lead = document_.view({at - std::min(at, reach), at});
  if (lead.find(U"年均") == lead.npos && lead.find(U"年复合") == lead.npos) return std::nullopt;
  const auto is_year = [](const TimeExpression& time) {
    return time.period && time.period->first == time.period->last && time.period->first.month == 0;
  };
  const auto behind = first_from(times, at);
  if (behind - times.begin() < 2) return std::nullopt;
  const TimeExpression& last = *(behind - 1);
  const TimeExpression& first = *(behind - 2);
  if (!is_year(first) || !is_year(last) || !(first.period->first < last.period->first)) return std::nullopt;
  return Period{first.period->first, last.period->first};
}

void PeriodTracker::read_line(std::uint32_t sentence) {
  const Span span = document_.sentences[sentence].span;
  if (span.empty()) return;
  if (is_one_of(document_.text[span.end - 1], U"。！？；")) {
    caption_.reset();
    return;
  }
  std::vector<TimeExpression> found;
  find_times(document_.text, span, mentions_.marks().in(span), now_.counted_from, 0, found);
  for (const TimeExpression& time : found) {
    if (time.period) caption_ = time.period;
  }
}

}  // namespace yuantu
