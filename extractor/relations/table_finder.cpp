// SPDX-License-Identifier: Apache-2.0
// Reads tables and lists. A table is a row of column names and the lines behind it that have as many cells; a
// list of winners is a line that holds nothing but an honour and the lines behind it that start with a name.
#include "extractor/relations/table_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr float confidence_of_cell = 0.9f;
constexpr float confidence_of_list = 0.85f;
constexpr std::uint32_t longest_heading = 30;

// What a column says of the thing that its row is about.
struct Column {
  std::u32string_view word;
  std::optional<RelationType> relation;  // none: the thing itself
};
constexpr Column columns[] = {
    {U"项目名称", {}},
    {U"名称", {}},
    {U"企业名称", {}},
    {U"单位名称", {}},
    {U"项目", {}},
    {U"企业", {}},
    {U"园区", {}},
    {U"平台名称", {}},
    {U"建设地点", RelationType::locatedIn},
    {U"地点", RelationType::locatedIn},
    {U"所在地", RelationType::locatedIn},
    {U"所在园区", RelationType::locatedIn},
    {U"选址", RelationType::locatedIn},
    {U"落户园区", RelationType::locatedIn},
    {U"投资单位", RelationType::investedBy},
    {U"投资方", RelationType::investedBy},
    {U"投资主体", RelationType::investedBy},
    {U"投资企业", RelationType::investedBy},
    {U"业主", RelationType::investedBy},
    {U"业主单位", RelationType::investedBy},
    {U"项目单位", RelationType::investedBy},
    {U"建设单位", RelationType::investedBy},
    {U"施工单位", RelationType::constructedBy},
    {U"承建单位", RelationType::constructedBy},
    {U"总包单位", RelationType::constructedBy},
    {U"运营单位", RelationType::operatedBy},
    {U"运营方", RelationType::operatedBy},
    {U"主管单位", RelationType::operatedBy},
    {U"牵头单位", RelationType::foundedBy},
    {U"共建单位", RelationType::foundedBy},
    {U"依托单位", RelationType::foundedBy},
    {U"主导产业", RelationType::focusesOn},
    {U"所属行业", RelationType::focusesOn},
    {U"产业方向", RelationType::focusesOn},
    {U"奖项", RelationType::awarded},
    {U"获奖等级", RelationType::awarded},
    {U"荣誉", RelationType::awarded},
    {U"主办单位", RelationType::organizedBy},
    {U"承办单位", RelationType::organizedBy},
    {U"发布单位", RelationType::issuedBy},
    {U"印发单位", RelationType::issuedBy},
    {U"研发单位", RelationType::develops},
};

class TableReader {
 public:
  TableReader(const ClauseReader& reader, FactCollector& facts)
      : document_(reader.document()), views_(reader.views()), facts_(facts) {}

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
    units_.clear();
    for (std::uint32_t i = first; i < end; ++i) {
      units_.insert(units_.end(), views_[i].units.begin(), views_[i].units.end());
    }
    if (views_[first].article != article_) {
      article_ = views_[first].article;
      head_.clear();
      honour_.reset();
    }
    const std::vector<Span> cells = cells_of(line);
    if (cells.size() >= 2) {
      honour_.reset();
      if (!read_head(cells) && cells.size() == head_.size()) read_row(line, cells);
      return;
    }
    head_.clear();
    read_list_line(line);
  }

  std::vector<Span> cells_of(Span line) const {
    std::vector<Span> cells{{line.begin, line.begin}};
    for (std::uint32_t i = line.begin; i < line.end; ++i) {
      if (parts_cells(document_.text[i])) {
        cells.back().end = i;
        cells.push_back({i + 1, i + 1});
      }
    }
    cells.back().end = line.end;
    return cells;
  }

  bool read_head(const std::vector<Span>& cells) {
    std::vector<const Column*> head;
    std::size_t known = 0;
    bool has_subject = false;
    for (const Span cell : cells) {
      const auto* column = std::find_if(std::begin(columns), std::end(columns),
                                        [&](const Column& c) { return c.word == trimmed(cell); });
      head.push_back(column == std::end(columns) ? nullptr : column);
      known += column != std::end(columns);
      has_subject = has_subject || (column != std::end(columns) && !column->relation);
    }
    if (known < 2 || !has_subject) return false;
    head_ = std::move(head);
    return true;
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

  void read_row(Span line, const std::vector<Span>& cells) {
    std::vector<std::uint32_t> subject;
    for (std::size_t i = 0; i < cells.size() && subject.empty(); ++i) {
      if (head_[i] && !head_[i]->relation) subject = mentions_in(cells[i]);
    }
    if (subject.empty()) return;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!head_[i] || !head_[i]->relation) continue;
      for (const std::uint32_t mention : mentions_in(cells[i])) {
        const bool turned = *head_[i]->relation == RelationType::develops;
        add(*head_[i]->relation, turned ? mention : subject[0], turned ? subject[0] : mention, line,
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
      return;
    }
    if (!honour_) return;
    const bool ends_like_text = document_.text[line.end - 1] == U'。' && line.size() > 2 * longest_heading;
    if (!starts || ends_like_text) return honour_.reset();
    add(RelationType::awarded, first.mention, *honour_, line, confidence_of_list, "list-under-honour");
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
    RelationFact fact;
    fact.relation = relation;
    fact.head = head;
    fact.tail = tail;
    fact.evidence = evidence;
    fact.confidence = confidence;
    fact.rule = rule_id(relation, rule);
    facts_.add(std::move(fact));
  }

  const Document& document_;
  const std::vector<SentenceView>& views_;
  FactCollector& facts_;
  std::uint32_t article_ = 0;
  std::vector<MentionUnit> units_;  // of the line
  std::vector<const Column*> head_;
  std::optional<std::uint32_t> honour_;
};

}  // namespace

void find_in_tables(const ClauseReader& reader, FactCollector& facts) {
  TableReader(reader, facts).run();
}

}  // namespace yuantu
