// SPDX-License-Identifier: Apache-2.0
// Runs the readers: quantities, times, figures in names, words.
#include "extractor/statistics/page_numbers.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "extractor/statistics/name_figures.hpp"
#include "extractor/statistics/quantity_finder.hpp"

namespace yuantu {
namespace {

// Sizes of products (8英寸晶圆) and plain multiples state nothing of their own.
bool is_idle(const StatedQuantity& quantity, std::u32string_view text) {
  if (quantity.kind == QuantityKind::Electric || quantity.kind == QuantityKind::Multiple ||
      quantity.kind == QuantityKind::Data)
    return true;
  if (quantity.kind != QuantityKind::Length) return false;
  const std::u32string_view unit = text.substr(quantity.unit_span.begin, quantity.unit_span.size());
  return unit == U"英寸" || unit == U"吋" || unit == U"纳米" || unit == U"nm" || unit == U"微米";
}

template <class Item>
std::uint32_t count(const std::vector<Item>& items) {
  return static_cast<std::uint32_t>(items.size());
}

template <class Item>
std::span<const Item> part(const std::vector<Item>& items, IndexRange range) {
  return std::span(items).subspan(range.first, range.end - range.first);
}

}  // namespace

PageNumbers::PageNumbers(const MentionContext& mentions, Tables& tables)
    : mentions_(mentions), document_(mentions.document()), tables_(tables), periods_(mentions) {
  find_numbers();
  find_periods();
  read_names();
  drop_names_and_times();
  find_words_around();
  views_.reserve(sentences_.size());
  for (const NumberSentence& sentence : sentences_) views_.push_back(make_view(sentence));
}

StatisticsView PageNumbers::make_view(const NumberSentence& sentence) const {
  StatisticsView view;
  view.text = document_.text;
  view.span = document_.sentences[sentence.sentence].span;
  view.sentence = sentence.sentence;
  view.quantities = part(quantities_, sentence.quantities);
  view.metrics = part(words_.metrics, sentence.metrics);
  view.cues = part(words_.cues, sentence.cues);
  view.breaks = mentions_.breaks().in(view.span);
  view.times = periods_.times(sentence.periods);
  view.aims_on = sentence.periods.aims_on;
  view.marks = mentions_.marks().in(view.span);
  return view;
}

bool PageNumbers::is_read(const Sentence& sentence) const {
  return sentence.kind == SentenceKind::Body || sentence.kind == SentenceKind::Caption ||
         tables_.row_over(sentence.span) != nullptr;
}

void PageNumbers::find_numbers() {
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    const Sentence& sentence = document_.sentences[s];
    if (!is_read(sentence)) continue;
    const std::uint32_t first = count(quantities_);
    find_quantities(document_.text, sentence.span, mentions_.marks().in(sentence.span), quantities_);
    if (count(quantities_) > first) sentences_.push_back({s, {first, count(quantities_)}, {}, {}, {}});
  }
}

void PageNumbers::find_periods() {
  auto next = sentences_.begin();
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    if (is_read(document_.sentences[s])) {
      periods_.enter(s);
      if (next != sentences_.end() && next->sentence == s) (next++)->periods = periods_.periods();
      periods_.leave();
    }
    if (!tables_.facts.empty()) read_cells(s);
  }
}

// The facts of the cells of a line are of the period that the caption names.
void PageNumbers::read_cells(std::uint32_t sentence) {
  const std::uint32_t end = document_.sentences[sentence].span.end;
  const auto is_here = [&] {
    return next_cell_ < tables_.facts.size() && tables_.facts[next_cell_].raw.begin < end;
  };
  // What is told inside a row (7月试车) is of that row alone.
  if (!is_here() && tables_.row_over(document_.sentences[sentence].span) == nullptr)
    periods_.read_line(sentence);
  for (; is_here(); ++next_cell_) tables_.facts[next_cell_].period = periods_.table_period();
}

void PageNumbers::read_names() {
  for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
    for (const StatedQuantity& quantity : part(quantities_, sentences_[i].quantities)) {
      const std::uint32_t project = mentions_.project_around(quantity.number);
      if (project == no_mention) continue;
      const Span name = mentions_.mention(project).span;
      if (const std::optional<Meaning> meaning = read_name_figure(document_.text, name, quantity); meaning)
        name_figures_.push_back({i, mentions_.resolved(project), quantity, *meaning});
    }
  }
}

// Numbers inside names, cells and expressions of time are read elsewhere.
void PageNumbers::drop_names_and_times() {
  std::uint32_t kept = 0;
  for (NumberSentence& sentence : sentences_) {
    const IndexRange all = sentence.quantities;
    sentence.quantities.first = kept;
    for (std::uint32_t i = all.first; i < all.end; ++i) {
      StatedQuantity& quantity = quantities_[i];
      const bool named = mentions_.is_in_name(quantity.number);
      // 年产12万吨玻璃项目占地300亩: the year is in the name.
      if (!quantity.rate.empty() && !named && mentions_.is_in_name(quantity.rate)) quantity.per = {};
      if (named || is_idle(quantity, document_.text) || tables_.is_in_cell(quantity.number) ||
          is_in_time(sentence, quantity.number))
        continue;
      quantities_[kept++] = quantity;
    }
    sentence.quantities.end = kept;
  }
  quantities_.resize(kept);
}

bool PageNumbers::is_in_time(const NumberSentence& sentence, Span span) const {
  const std::span<const TimeExpression> times = periods_.times(sentence.periods);
  const auto behind = first_from(times, span.end);
  return behind != times.begin() && std::prev(behind)->span.overlaps(span);
}

void PageNumbers::find_words_around() {
  for (NumberSentence& sentence : sentences_) {
    sentence.metrics = {count(words_.metrics), count(words_.metrics)};
    sentence.cues = {count(words_.cues), count(words_.cues)};
    if (sentence.quantities.first == sentence.quantities.end) continue;
    const Span span = document_.sentences[sentence.sentence].span;
    find_words(document_.text, span, mentions_.marks().in(span), words_);
    drop_words_in_names(span, sentence.metrics, sentence.cues);
    sentence.metrics.end = count(words_.metrics);
    sentence.cues.end = count(words_.cues);
  }
}

// Drops those behind the ranges.
void PageNumbers::drop_words_in_names(Span sentence, IndexRange metrics, IndexRange cues) {
  const auto drop = [&](auto& words, std::uint32_t first) {
    std::uint32_t m = mentions_.first_in(sentence.begin);
    std::uint32_t end = 0;  // of the names that begin no later than the word
    const auto in_name = [&](const auto& word) {
      for (; m < mentions_.size() && mentions_.mention(m).span.begin <= word.span.begin; ++m) {
        if (mentions_.mention(m).kind == MentionKind::Name)
          end = std::max(end, mentions_.mention(m).span.end);
      }
      return word.span.end <= end;
    };
    words.erase(std::remove_if(words.begin() + first, words.end(), in_name), words.end());
  };
  drop(words_.metrics, metrics.first);
  drop(words_.cues, cues.first);
}

}  // namespace yuantu
