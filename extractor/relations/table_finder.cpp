// SPDX-License-Identifier: Apache-2.0
// Reads tables and lists. A table is a row of column names and the lines behind it: those that have as many
// cells by their cells, and what layout has run together by the order of the names, for each row starts with
// a thing of the kind that the table is about. A list of winners is a line that ends at an honour and the
// lines behind it that start with a name.
#include "extractor/relations/table_finder.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/relations/column_names.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr float confidence_of_cell = 0.9f;
constexpr float confidence_of_stream = 0.78f;
constexpr float confidence_of_list = 0.85f;
constexpr std::uint32_t longest_row_text = 40;  // with a full stop: a sentence, not a row
constexpr std::uint32_t longest_heading = 30;
constexpr std::uint32_t longest_head = 60;

class TableReader {
 public:
  TableReader(const PageReading& page, const ClauseReader& reader, const ClauseReader& fields,
              FactCollector& facts)
      : document_(reader.document()),
        marks_(page.marks()),
        views_(reader.views()),
        field_views_(fields.views()),
        facts_(facts) {}

  void run() {
    for (std::uint32_t first = 0; first < views_.size();) {
      std::uint32_t end = first + 1;
      while (end < views_.size() && views_[end].paragraph == views_[first].paragraph) ++end;
      read_line({views_[first].span.begin, views_[end - 1].span.end}, first, end);
      first = end;
    }
  }

 private:
  void read_line(Span line, std::uint32_t first, std::uint32_t end) {
    take_units(first, end);
    if (views_[first].article != article_) {
      article_ = views_[first].article;
      head_.clear();
      honour_.reset();
      caption_.reset();
      event_.reset();
    }
    cells_.assign(1, line);
    for (const std::uint32_t at : marks_.in(line).of(Mark::Cell)) part_at(at, line, cells_);
    if (cells_.size() > 1 ? read_head(cells_) : read_head_in_words(line)) return;
    if (!head_.empty() && (cells_.size() > 2 || !ends_table(line))) {
      honour_.reset();
      if (cells_.size() == head_.size()) return read_row(cells_);
      return read_stream();
    }
    head_.clear();
    if (cells_.size() < 2) read_list_line(line);
  }

  // A sentence, a note, or a heading that names something else.
  bool ends_table(Span line) const {
    const std::u32string_view text = document_.view(line);
    if (text.starts_with(U"注") || text.starts_with(U"来源") || text.starts_with(U"说明")) return true;
    return text.size() > longest_row_text && text.find(U'。') != std::u32string_view::npos;
  }

  // Those of a line; where a sentence names fields of industry, with the fields.
  void take_units(std::uint32_t first, std::uint32_t end) {
    const auto is_filled = [](const SentenceView& view) { return !view.units.empty(); };
    if (std::none_of(field_views_.begin() + first, field_views_.begin() + end, is_filled)) {
      units_ = units_of(views_, first, end);
      return;
    }
    with_fields_.clear();
    for (std::uint32_t i = first; i < end; ++i) {
      const SentenceView& view = field_views_[i].units.empty() ? views_[i] : field_views_[i];
      with_fields_.insert(with_fields_.end(), view.units.begin(), view.units.end());
    }
    units_ = with_fields_;
  }

  // What stands between marks that are no ideographs.
  void split(Span line, bool (*parts)(char32_t), std::vector<Span>& pieces) const {
    pieces.assign(1, line);
    OtherCharacters others(document_.view({0, line.end}), line.begin);
    for (auto at = others.next(); at < line.end; at = others.next()) {
      if (parts(document_.text[at])) part_at(static_cast<std::uint32_t>(at), line, pieces);
    }
  }

  static void part_at(std::uint32_t at, Span line, std::vector<Span>& pieces) {
    pieces.back().end = at;
    pieces.push_back({at + 1, line.end});
  }

  // Layout may have left nothing but spaces between the names of columns.
  bool read_head_in_words(Span line) {
    if (line.size() > longest_head) return false;
    split(
        line, [](char32_t c) { return c == U' ' || c == U'\u3000'; }, words_);
    std::erase_if(words_, [](Span word) { return word.empty(); });
    return read_head(words_);
  }

  bool read_head(std::span<const Span> cells) {
    while (!cells.empty() && trimmed(cells.back()).empty()) cells = cells.first(cells.size() - 1);
    if (cells.size() < 2) return false;
    std::vector<const ColumnName*> head;
    std::size_t known = 0;
    const ColumnName* subject = nullptr;
    for (const Span cell : cells) {
      const ColumnName* column = mentions_in(cell).empty() ? column_named(trimmed(cell)) : nullptr;
      if (column != nullptr && !column->relation && subject != nullptr) column = nullptr;
      head.push_back(column);
      known += column != nullptr;
      if (column != nullptr && !column->relation) subject = column;
    }
    if (known < 2 || subject == nullptr) return false;
    head_ = std::move(head);
    subjects_ = subjects_of(subject->word);
    row_ = no_mention;
    return true;
  }

  // Rows run together: each begins with a thing of the table's kind, and the names behind it fill its columns
  // from left to right, each the next one that takes a thing of its type.
  void read_stream() {
    for (const MentionUnit& unit : units_) {
      if (subjects_.has(unit.type)) {
        row_ = unit.mention;
        row_begin_ = unit.outer.begin;
        column_ = 0;
        add_honour(unit.mention, unit.outer);
        continue;
      }
      if (row_ == no_mention || unit.outer.begin < row_begin_ || !ends_cell(unit)) continue;
      for (std::size_t i = column_; i < head_.size(); ++i) {
        if (head_[i] == nullptr || !head_[i]->relation) continue;
        if (!signature_of(*head_[i]->relation).tail.has(unit.type)) continue;
        add(*head_[i]->relation, row_, unit.mention, {row_begin_, unit.outer.end}, confidence_of_stream,
            "table-stream");
        column_ = i;  // a list may fill one column
        break;
      }
    }
  }

  // Not a name that goes on to say something: 某公司施工.
  bool ends_cell(const MentionUnit& unit) const {
    const std::uint32_t behind = unit.outer.end;
    const bool next = std::any_of(units_.begin(), units_.end(),
                                  [&](const MentionUnit& u) { return u.outer.begin == behind; });
    return next || behind >= document_.text.size() || !is_han(document_.text[behind]);
  }

  void add_honour(std::uint32_t mention, Span evidence) {
    if (caption_)
      add(RelationType::awarded, mention, *caption_, evidence, confidence_of_list, "list-under-honour");
  }

  std::u32string_view trimmed(Span span) const {
    std::u32string_view text = document_.view(span);
    const auto is_space = [](char32_t c) { return c <= U' ' || c == 0x3000; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
  }

  std::vector<std::uint32_t> mentions_in(Span cell) const {
    std::vector<std::uint32_t> found;
    for (const MentionUnit& unit : units_) {
      if (cell.contains(unit.span)) found.push_back(unit.mention);
    }
    return found;
  }

  void read_row(const std::vector<Span>& cells) {
    std::vector<std::uint32_t> subject;
    for (std::size_t i = 0; i < cells.size() && subject.empty(); ++i) {
      if (head_[i] && !head_[i]->relation) subject = mentions_in(cells[i]);
    }
    if (subject.empty()) return;
    const Span row{cells.front().begin, cells.back().end};
    add_honour(subject[0], row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!head_[i] || !head_[i]->relation) continue;
      for (const std::uint32_t mention : mentions_in(cells[i])) {
        const bool turned = *head_[i]->relation == RelationType::develops;
        add(*head_[i]->relation, turned ? mention : subject[0], turned ? subject[0] : mention, row,
            confidence_of_cell, "table-cell");
      }
    }
  }

  // 一、某某奖（4家）, then a line for each winner.
  void read_list_line(Span line) {
    if (units_.empty()) {
      if (line.size() > 1) honour_.reset();
      return;
    }
    const MentionUnit& first = units_.front();
    const bool starts = only_marks({line.begin, first.outer.begin});
    if (first.type == EntityType::Honor) {
      honour_.reset();
      const bool alone = units_.size() == 1 && only_marks({first.outer.end, line.end});
      if (starts && alone && line.size() <= longest_heading) honour_ = first.mention;
    }
    read_caption(line);
    read_event_caption(line);
    const bool is_entry =
        starts && line.size() <= 2 * longest_heading && document_.text[line.end - 1] != U'。';
    if (event_ && is_entry && event_line_ != line.begin) add_entrants(line);
    if (first.type == EntityType::Honor || !honour_) return;
    if (caption_line_ == line.begin) return;
    const bool ends_like_text = document_.text[line.end - 1] == U'。' && line.size() > 2 * longest_heading;
    if (!starts || ends_like_text) return honour_.reset();
    add(RelationType::awarded, first.mention, *honour_, line, confidence_of_list, "list-under-honour");
  }

  // 获奖名单如下： what the lines behind it hold has won the last honour that it names.
  void read_caption(Span line) {
    caption_.reset();
    const std::u32string_view text = document_.view(line);
    const std::u32string_view end = text.substr(text.size() - std::min<std::size_t>(text.size(), 12));
    if (text.ends_with(U'。')) return;
    if (end.find(U"如下") == std::u32string_view::npos && end.find(U"名单") == std::u32string_view::npos)
      return;
    for (const MentionUnit& unit : units_) {
      if (unit.type == EntityType::Honor) caption_ = unit.mention;
    }
    if (!caption_) return;
    honour_ = caption_;
    caption_line_ = line.begin;
  }

  // 某大赛获奖名单: those whom the lines behind it name were there.
  void read_event_caption(Span line) {
    const std::u32string_view text = document_.view(line);
    if (text.ends_with(U'。') || text.find(U"名单") == std::u32string_view::npos) return;
    if (units_.size() != 1 || units_[0].type != EntityType::Event) return;
    event_ = units_[0].mention;
    event_line_ = line.begin;
  }

  void add_entrants(Span line) {
    using enum EntityType;
    for (const MentionUnit& unit : units_) {
      if (!TypeSet(Company, Lab, University, Organization, Project).has(unit.type)) continue;
      add(RelationType::participatesIn, unit.mention, *event_, line, confidence_of_list, "list-of-entrants");
    }
  }

  // Numbering, brackets and marks, no words.
  bool only_marks(Span span) const {
    static constexpr std::u32string_view numbering =
        U"一二三四五六七八九十（）()、.．:： 　0123456789①②③④⑤⑥⑦⑧⑨⑩●■◆★·-—第家个名项类位所";
    const std::u32string_view text = document_.view(span);
    return std::all_of(text.begin(), text.end(), [&](char32_t c) {
      return numbering.find(c) != std::u32string_view::npos || is_quotation_mark(c);
    });
  }

  void add(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence, float confidence,
           const char* rule) {
    facts_.add(make_fact(relation, head, tail, evidence, confidence, rule));
  }

  const Document& document_;
  const TextMarks& marks_;
  const std::vector<SentenceView>& views_;
  const std::vector<SentenceView>& field_views_;
  FactCollector& facts_;
  std::uint32_t article_ = 0;
  std::span<const MentionUnit> units_;    // of the line
  std::vector<MentionUnit> with_fields_;  // the same where it names fields
  std::vector<Span> cells_, words_;       // of the line
  std::vector<const ColumnName*> head_;
  TypeSet subjects_;                      // what the rows of the table are about
  std::uint32_t row_ = no_mention;        // the thing of the row in hand
  std::uint32_t row_begin_ = 0;           // where it stands
  std::size_t column_ = 0;                // that the last name of the row filled
  std::optional<std::uint32_t> honour_;   // of the list in hand
  std::optional<std::uint32_t> caption_;  // an honour of which a line says that the winners follow
  std::uint32_t caption_line_ = 0;
  std::optional<std::uint32_t> event_;  // whose entrants a heading promises
  std::uint32_t event_line_ = 0;
};

}  // namespace

void find_in_tables(const PageReading& page, const ClauseReader& reader, const ClauseReader& fields,
                    FactCollector& facts) {
  TableReader(page, reader, fields, facts).run();
}

}  // namespace yuantu
