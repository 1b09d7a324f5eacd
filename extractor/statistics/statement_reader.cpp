// SPDX-License-Identifier: Apache-2.0
// Walks the numbers of each sentence: lists of numbers, then one by one what each measures.
#include "extractor/statistics/statement_reader.hpp"

#include <optional>
#include <span>
#include <utility>

#include "extractor/statistics/name_lists.hpp"
#include "extractor/statistics/number_lists.hpp"
#include "extractor/statistics/status_reader.hpp"

namespace yuantu {
namespace {

class StatementReader {
 public:
  StatementReader(const MentionContext& mentions, const PageNumbers& numbers)
      : mentions_(mentions), numbers_(numbers), sentences_(mentions.document().sentences) {}

  std::vector<Statement> read() {
    auto figure = numbers_.name_figures().begin();
    for (std::uint32_t s = 0; s < numbers_.sentences().size(); ++s) {
      for (; figure != numbers_.name_figures().end() && figure->sentence == s; ++figure) {
        add(s, figure->quantity, figure->meaning, {figure->project, 0.85f});
        statements_.back().in_name = true;
      }
      read_sentence(s);
    }
    return std::move(statements_);
  }

 private:
  void read_sentence(std::uint32_t s) {
    const StatisticsView& view = numbers_.view(s);
    const std::uint32_t paragraph = sentences_[view.sentence].paragraph;
    if (paragraph != paragraph_) paragraph_money_.reset();
    paragraph_ = paragraph;
    MeaningContext context;
    context.money = paragraph_money_;
    for (std::size_t i = 0; i < view.quantities.size(); ++i) {
      const NumberList list = read_number_list(mentions_, view, i, context);
      if (!list.meanings.empty()) {
        add_list(s, view.quantities.subspan(i, list.meanings.size()), list, context);
        i += list.meanings.size() - 1;
      } else {
        read_number(s, view, i, context);
      }
    }
  }

  void read_number(std::uint32_t s, const StatisticsView& view, std::size_t i, MeaningContext& context) {
    const StatedQuantity& quantity = view.quantities[i];
    std::optional<Meaning> meaning = find_meaning(view, i, context);
    if (!meaning || counts_named(view.sentence, quantity)) return;
    const std::optional<Meaning> before = std::exchange(context.previous, *meaning);
    remember(context, quantity, *meaning);
    if (is_denied(view, quantity)) return;
    const std::vector<std::uint32_t> each = names_with_each(mentions_, view, quantity);
    for (const std::uint32_t name : each) add(s, quantity, *meaning, {name, 0.9f});
    if (each.empty()) {
      const bool totals = i > 0 && sums_up(view.quantities[i - 1], quantity, *meaning, before);
      add_sought(s, quantity, std::move(*meaning));
      statements_.back().totals = totals;
    }
  }

  void add_list(std::uint32_t s, std::span<const StatedQuantity> quantities, const NumberList& list,
                MeaningContext& context) {
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      remember(context, quantities[i], list.meanings[i]);
      if (list.names.empty()) {
        add_sought(s, quantities[i], list.meanings[i]);
      } else {
        add(s, quantities[i], list.meanings[i], {list.names[i], 0.9f});
      }
    }
    statements_.back().ends_list = true;
  }

  void add(std::uint32_t s, const StatedQuantity& quantity, const Meaning& meaning, ChosenSubject subject) {
    statements_.push_back({s, quantity, meaning, subject});
  }
  void add_sought(std::uint32_t s, const StatedQuantity& quantity, Meaning meaning) {
    statements_.push_back({s, quantity, std::move(meaning), {}});
    statements_.back().sought = true;
  }

  void remember(MeaningContext& context, const StatedQuantity& quantity, const Meaning& meaning) {
    context.previous = meaning;
    if (quantity.kind != QuantityKind::Money) return;
    context.money = meaning;
    context.money_in_sentence = true;
    paragraph_money_ = meaning;
  }

  // 甲、乙、丙3家公司: the number of names just listed.
  bool counts_named(std::uint32_t sentence, const StatedQuantity& quantity) const {
    if (quantity.kind != QuantityKind::Count || !(quantity.value < Decimal(20))) return false;
    const std::size_t names = NameLists(mentions_).size_at(sentence, quantity.span.begin);
    return names >= 2 && Decimal(static_cast<std::int64_t>(names)) == quantity.value;
  }

  // 签约项目22个，总投资52亿元: an amount of all that the number before counts, if no name stands between.
  bool sums_up(const StatedQuantity& counted, const StatedQuantity& quantity, const Meaning& meaning,
               const std::optional<Meaning>& before) const {
    if (quantity.kind != QuantityKind::Money || !before || before->metric != Metric::count ||
        meaning.metric == Metric::count)
      return false;
    if (before->subject != SubjectClass::Projects && before->subject != SubjectClass::Firms) return false;
    const Span gap{counted.span.end, quantity.span.begin};
    const std::uint32_t next = mentions_.first_in(gap.begin);
    return gap.size() <= 24 && mentions_.breaks_between(gap.begin, gap.end) <= 2 &&
           (next >= mentions_.size() || mentions_.mention(next).span.begin >= gap.end);
  }

  const MentionContext& mentions_;
  const PageNumbers& numbers_;
  const std::vector<Sentence>& sentences_;
  std::vector<Statement> statements_;
  std::uint32_t paragraph_ = 0xffffffff;
  std::optional<Meaning> paragraph_money_;
};

}  // namespace

std::vector<Statement> read_statements(const MentionContext& mentions, const PageNumbers& numbers) {
  return StatementReader(mentions, numbers).read();
}

}  // namespace yuantu
