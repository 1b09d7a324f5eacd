// SPDX-License-Identifier: Apache-2.0
// Matches the words of a head with those of the metric table, the unit in its brackets decides between them.
#include "extractor/statistics/table_columns.hpp"

#include <algorithm>
#include <array>

#include "extractor/statistics/characters.hpp"

namespace yuantu {
namespace {

using Text = std::u32string_view;

constexpr std::array<Text, 24> name_heads = {U"名称",   U"企业", U"公司",   U"单位",   U"开发区", U"园区",
                                             U"高新区", U"项目", U"地区",   U"城市",   U"区县",   U"县区",
                                             U"市州",   U"地市", U"高校",   U"机构",   U"产品",   U"平台",
                                             U"省份",   U"板块", U"功能区", U"实验室", U"学校",   U"区域"};

bool is_any_of(Text text, std::initializer_list<Text> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// The unit in the last brackets of a head: 产值（亿元）. `head` keeps what stands before them.
ScaledUnit unit_in_brackets(Text& head) {
  const std::size_t open = head.find_last_of(U"（(");
  if (open == Text::npos) return {};
  Text inside = head.substr(open + 1);
  inside = inside.substr(0, inside.find_first_of(U"）)"));
  if (inside.starts_with(U"单位：")) inside.remove_prefix(3);
  const ScaledUnit unit = read_scaled_unit(inside);
  if (unit.unit != nullptr) head = head.substr(0, open);
  return unit;
}

std::optional<Column> measured(const SentenceWords& words, QuantityKind kind) {
  const MetricHit* last = nullptr;
  for (const MetricHit& hit : words.metrics) {
    if (hit.word->fits(kind) && (last == nullptr || hit.span.end > last->span.end)) last = &hit;
  }
  if (last == nullptr) return std::nullopt;
  Column column;
  column.metric = last->word->metric;
  column.kinds = last->word->kinds;
  column.subject = last->word->subject;
  return column;
}

std::optional<Column> percentage(const SentenceWords& words, Text head) {
  Column column;
  column.kinds = static_cast<std::uint16_t>(1u << static_cast<unsigned>(QuantityKind::Percent));
  column.subject = SubjectClass::Rank;
  for (const CueHit& cue : words.cues) {
    if (cue.cue == Cue::Up || cue.cue == Cue::Down) column.metric = Metric::growth;
    if (cue.cue == Cue::Share) column.metric = Metric::share;
    if (cue.cue == Cue::Rd) column.metric = Metric::rdIntensity;
    if (cue.cue == Cue::Rate) column.metric = Metric::rate;
    if (column.metric != Metric::other) return column;
  }
  if (head.find(U"研发") != Text::npos) column.metric = Metric::rdIntensity;
  if (column.metric == Metric::other && head.ends_with(U"率")) column.metric = Metric::rate;
  if (column.metric == Metric::other && head.find(U"同比") != Text::npos) column.metric = Metric::growth;
  if (column.metric == Metric::other) return std::nullopt;
  return column;
}

Column counted(Text head) {
  Column column;
  column.metric = Metric::count;
  column.kinds = static_cast<std::uint16_t>(1u << static_cast<unsigned>(QuantityKind::Count));
  for (const Text tail : {Text(U"数量"), Text(U"总数"), Text(U"数")}) {
    if (head.ends_with(tail) && head.size() > tail.size()) head.remove_suffix(tail.size());
  }
  column.of = head;
  return column;
}

}  // namespace

bool heads_names(Text head) {
  if (head.size() > 8) return false;
  return std::any_of(name_heads.begin(), name_heads.end(), [&](Text word) { return head.ends_with(word); });
}

bool heads_ranks(Text head) {
  return is_any_of(head, {U"排名", U"名次", U"位次", U"排序", U"排行", U"位列"});
}

bool heads_ordinals(Text head) {
  return heads_ranks(head) || is_any_of(head, {U"序号", U"编号", U"序", U"No.", U"No"});
}

std::optional<Column> read_column(const Document& document, Span head, const ScaledUnit& common) {
  Text text = document.view(head);
  if (heads_ranks(text)) {
    Column column;
    column.metric = Metric::rank;
    column.rank = true;
    return column;
  }
  ScaledUnit unit = unit_in_brackets(text);
  if (unit.unit == nullptr && heads_names(text)) return std::nullopt;
  SentenceWords words;
  const Span range{head.begin, head.begin + static_cast<std::uint32_t>(text.size())};
  find_words(document.text, range, TextMarks(document.text, range).all(), words);
  std::optional<Column> column;
  if (unit.unit == nullptr) {
    const bool rises = std::any_of(words.cues.begin(), words.cues.end(), [](const CueHit& cue) {
      return cue.cue == Cue::Up || cue.cue == Cue::Down;
    });
    if (rises) return std::nullopt;  // a rise without % may be an amount
    column = measured(words, QuantityKind::Money);
    if (column && common.unit != nullptr && common.unit->kind == QuantityKind::Money) unit = common;
  } else if (unit.unit->kind == QuantityKind::Percent) {
    column = percentage(words, text);
  } else if (unit.unit->kind == QuantityKind::Count) {
    column = measured(words, QuantityKind::Count);
    if (!column) column = counted(text);
  } else {
    column = measured(words, unit.unit->kind);
  }
  if (column) column->unit = unit;
  return column;
}

}  // namespace yuantu
