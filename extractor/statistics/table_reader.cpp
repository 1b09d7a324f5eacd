// SPDX-License-Identifier: Apache-2.0
// Gathers lines that are no sentences, finds the heads among their cells, and walks the rows below.
#include "extractor/statistics/table_reader.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/ranking_reader.hpp"
#include "extractor/statistics/record_reader.hpp"
#include "extractor/statistics/subject_weights.hpp"
#include "extractor/statistics/table_cells.hpp"
#include "extractor/statistics/table_columns.hpp"

namespace yuantu {
namespace {

class TableReader {
 public:
  explicit TableReader(const MentionContext& mentions)
      : mentions_(mentions), document_(mentions.document()) {}

  Tables read() {
    const auto count = static_cast<std::uint32_t>(document_.sentences.size());
    for (std::uint32_t s = 0; s < count;) {
      std::uint32_t end = s;
      while (end < count && is_line(end)) ++end;
      if (end - s >= 2) {
        const std::size_t facts = tables_.facts.size();
        read_block(s, end);
        if (tables_.facts.size() == facts) read_ranking(mentions_, s, end, tables_);
      }
      s = std::max(end, s + 1);
    }
    // Lines of lists were found before the rows beside them.
    std::stable_sort(tables_.rows.begin(), tables_.rows.end(),
                     [](const TableRow& a, const TableRow& b) { return a.span < b.span; });
    return std::move(tables_);
  }

 private:
  struct Head {
    Span span;
    std::optional<Column> column;
  };

  // A line of a table or list: a paragraph of its own that does not end as a sentence does.
  bool is_line(std::uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    if (sentence.span.empty()) return false;
    return !is_one_of(document_.text[sentence.span.end - 1], U"。！？；”");
  }

  void read_block(std::uint32_t first, std::uint32_t last) {
    cells_.clear();
    for (std::uint32_t s = first; s < last; ++s) {
      const Span line = document_.sentences[s].span;
      const std::size_t begin = cells_.size();
      split_cells(mentions_, line, cells_);
      read_list_line(line, begin);
    }
    for (std::size_t i = 0; i < cells_.size();) {
      const std::size_t end = find_heads(i);
      i = end > i ? read_rows(end) : i + 1;
    }
  }

  // ·恒力重工集团有限公司………… 手持订单142艘: the line speaks of the name that opens it.
  void read_list_line(Span line, std::size_t begin) {
    if (cells_.size() < begin + 2 || cells_[begin].kind != CellKind::Name) return;
    const bool bullet = is_one_of(document_.text[line.begin], U"·•●■▲◆◇");
    const bool leader = document_.text[std::min(cells_[begin].span.end, line.end - 1)] == U'…';
    if (bullet || leader) tables_.rows.push_back({line, cells_[begin].name});
  }

  // ---- heads

  // The heads that begin at a cell: names first (perhaps behind ordinals), a measure among the rest. Returns
  // where they end, or `first`.
  std::size_t find_heads(std::size_t first) {
    std::size_t names = first;
    if (!is_text(first)) return first;
    if (heads_ordinals(view(first))) ++names;
    if (!is_text(names) || !heads_names(view(names))) return first;
    const ScaledUnit common = unit_of_caption(first);
    heads_.clear();
    bool measures = false;
    std::size_t end = first;
    for (; is_text(end) && end < first + 16; ++end) {
      heads_.push_back({cells_[end].span, std::nullopt});
      if (end != names) heads_.back().column = read_column(document_, cells_[end].span, common);
      measures = measures || heads_.back().column.has_value();
    }
    name_column_ = names - first;
    return measures && heads_.size() >= 2 ? end : first;
  }

  bool is_text(std::size_t cell) const { return cell < cells_.size() && cells_[cell].kind == CellKind::Text; }
  std::u32string_view view(std::size_t cell) const { return document_.view(cells_[cell].span); }

  // 单位：亿元 in one of the cells before the heads.
  ScaledUnit unit_of_caption(std::size_t first) const {
    for (std::size_t back = 1; back <= 3 && back <= first; ++back) {
      const std::u32string_view text = view(first - back);
      const std::size_t at = text.find(U"单位：");
      if (at == std::u32string_view::npos) continue;
      std::u32string_view unit = text.substr(at + 3);
      unit = unit.substr(0, unit.find_first_of(U"）)、，"));
      return read_scaled_unit(unit);
    }
    return {};
  }

  // ---- rows

  std::size_t read_rows(std::size_t begin) {
    row_type_.reset();
    std::size_t i = begin;
    while (i < cells_.size()) {
      if (const std::size_t end = strict_row(i); end != i) {
        i = end;
      } else if (const std::size_t start = i; (i = loose_row(start)) == start) {
        if ((i = numbered_row(start)) == start) break;
      }
    }
    return std::max(i, begin + 1);
  }

  bool is_name(std::size_t cell) const { return cell < cells_.size() && cells_[cell].kind == CellKind::Name; }
  bool begins_row(std::size_t cell) const {
    if (cell >= cells_.size()) return true;
    return is_name(cell) || (cells_[cell].kind == CellKind::Number && is_name(cell + 1));
  }

  // A row with a cell for each head.
  std::size_t strict_row(std::size_t start) {
    const std::size_t end = start + heads_.size();
    if (end > cells_.size()) return start;
    for (std::size_t c = 0; c < heads_.size(); ++c) {
      const CellKind kind = cells_[start + c].kind;
      const bool numbers = heads_[c].column.has_value();
      if (numbers && kind != CellKind::Number && kind != CellKind::Empty) return start;
      if (c == name_column_ && kind == CellKind::Number) return start;
    }
    const bool ordinals = heads_ordinals(document_.view(heads_.front().span));
    if (ordinals && end < cells_.size() && cells_[start].kind != CellKind::Number) return start;
    if (!ordinals && !begins_row(end) && cells_[end].kind != CellKind::Text) return start;
    if (is_name(start + name_column_)) {
      const std::uint32_t name = cells_[start + name_column_].name;
      row_type_ = mentions_.mention(name).type;
      for (std::size_t c = 0; c < heads_.size(); ++c) {
        if (heads_[c].column) add(name, cells_[start + c], *heads_[c].column, cells_[start].span.begin);
      }
      tables_.rows.push_back({Span{cells_[start].span.begin, cells_[end - 1].span.end}, name});
    }
    return end;
  }

  // A row whose cells the layout tore: numbers with units of their own are told apart by what they measure.
  std::size_t loose_row(std::size_t start) {
    std::size_t i = start;
    if (i < cells_.size() && cells_[i].kind == CellKind::Number && is_name(i + 1)) ++i;
    if (!is_name(i)) return start;
    const std::uint32_t name = cells_[i].name;
    const EntityType type = mentions_.mention(name).type;
    if (row_type_ && *row_type_ != type) return start;
    row_type_ = type;
    const std::size_t first = i;
    for (++i; i < cells_.size() && !(is_name(i) && mentions_.mention(cells_[i].name).type == type); ++i) {
      if ((is_text(i) && heads_ordinals(view(i))) || is_numbered(i)) break;
      if (cells_[i].kind != CellKind::Number || cells_[i].unit == nullptr) continue;
      if (const Column* column = column_for(cells_[i].unit->kind))
        add(name, cells_[i], *column, cells_[first].span.begin);
    }
    tables_.rows.push_back({Span{cells_[first].span.begin, cells_[i - 1].span.end}, name});
    return i;
  }

  // Where the next numbered row begins, behind cells that the layout tore in pieces (稻|谷60万吨); `start` if
  // no row is numbered.
  std::size_t numbered_row(std::size_t start) const {
    constexpr std::size_t longest_row = 16;  // cells
    for (std::size_t i = start + 1; i < cells_.size() && i <= start + longest_row; ++i) {
      if (is_numbered(i)) return i;
    }
    return start;
  }
  bool is_numbered(std::size_t cell) const {
    const Cell& number = cells_[cell];
    return number.kind == CellKind::Number && number.unit == nullptr && number.span.size() <= 3 &&
           (is_name(cell + 1) || is_text(cell + 1)) && heads_ordinals(document_.view(heads_.front().span));
  }

  const Column* column_for(QuantityKind kind) const {
    const Column* found = nullptr;
    for (const Head& head : heads_) {
      if (!head.column || ((head.column->kinds >> static_cast<unsigned>(kind)) & 1u) == 0) continue;
      if (found != nullptr) return nullptr;
      found = &*head.column;
    }
    return found;
  }

  void add(std::uint32_t name, const Cell& cell, const Column& column, std::uint32_t row_begin) {
    const Unit* unit = cell.unit != nullptr ? cell.unit : column.unit.unit;
    if (cell.kind != CellKind::Number || (unit == nullptr && !column.rank)) return;
    if (type_weight(column.subject, mentions_.mention(name).type) <= never) return;
    ObservationFact fact;
    fact.about = name;
    fact.metric = column.metric;
    fact.quantity = {cell.value, "1"};
    if (unit != nullptr) {
      const int scale = cell.unit != nullptr ? 0 : column.unit.scale;
      fact.quantity.value = cell.value * Decimal(1, scale) * unit->factor;
      if (unit->divisor != 1) fact.quantity.value = fact.quantity.value.divided_by(unit->divisor);
      fact.quantity.unit = unit->unit;
    }
    if (fact.metric == Metric::capacity) fact.quantity.unit += "/a";
    fact.of = column.of;
    fact.raw = cell.span;
    fact.evidence = {std::min(row_begin, cell.span.begin), cell.span.end};
    fact.confidence = 0.9f;
    fact.rule = "statistics/table";
    tables_.facts.push_back(std::move(fact));
    tables_.cells.push_back(cell.span);
  }

  const MentionContext& mentions_;
  const Document& document_;
  std::vector<Cell> cells_;
  std::vector<Head> heads_;
  std::size_t name_column_ = 0;
  std::optional<EntityType> row_type_;
  Tables tables_;
};

}  // namespace

Tables read_tables(const MentionContext& mentions) {
  Tables tables = TableReader(mentions).read();
  read_records(mentions, tables);
  return tables;
}

}  // namespace yuantu
