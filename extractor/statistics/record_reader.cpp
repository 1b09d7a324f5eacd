// SPDX-License-Identifier: Apache-2.0
// Walks the paragraphs: （一）某某项目 opens a record, 总投资：3亿元 belongs to it, the next heading ends it.
#include "extractor/statistics/record_reader.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_key = 12;

bool has_figure(Text text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return figure_of(c) >= 0; });
}

// What stands behind （一）, 1., 二、, ◆, 【.
std::size_t skip_ordinal(Text line) {
  std::size_t at = 0;
  while (at < line.size() && is_one_of(line[at], U"·•●■▲◆◇★○※【")) ++at;
  while (at > 0 && at < line.size() && is_one_of(line[at], U" \u3000")) ++at;  // ◆ 某某项目
  const std::size_t begin = at;
  const bool open = at < line.size() && is_one_of(line[at], U"（(");
  if (open) ++at;
  const std::size_t number = at;
  while (at < line.size() && at < number + 3 &&
         (figure_of(line[at]) >= 0 || chinese_digit_of(line[at]) >= 0 || line[at] == U'十'))
    ++at;
  if (at == number || at >= line.size()) return begin;
  if (open) return is_one_of(line[at], U"）)") ? at + 1 : begin;
  return is_one_of(line[at], U".．、 ") ? at + 1 : begin;
}

// 总投资：, 计划投资额： at the beginning of a line: the key; empty where there is none.
Text key_of(Text line) {
  line.remove_prefix(skip_ordinal(line));
  const std::size_t colon = line.substr(0, longest_key + 1).find(U'：');
  if (colon == Text::npos || colon < 2) return {};
  const Text key = line.substr(0, colon);
  return std::all_of(key.begin(), key.end(), is_han) ? key : Text();
}

// 总投资3.5亿元, 占地120亩: a value without a key.
bool opens_with_measure(Text line) {
  constexpr Text measures[] = {U"总投资", U"计划", U"投资", U"占地", U"总建筑", U"建筑面积",
                               U"用地",   U"年产", U"规模", U"建设", U"产值",   U"开发周期"};
  return std::any_of(std::begin(measures), std::end(measures),
                     [&](Text measure) { return line.starts_with(measure); });
}

class RecordReader {
 public:
  RecordReader(const MentionContext& mentions, Tables& tables)
      : mentions_(mentions),
        document_(mentions.document()),
        tables_(tables),
        of_tables_(tables.rows.size()) {}

  void read() {
    const auto count = static_cast<std::uint32_t>(document_.sentences.size());
    for (std::uint32_t s = 0; s < count;) {
      std::uint32_t end = s + 1;
      while (end < count && document_.sentences[end].paragraph == document_.sentences[s].paragraph) ++end;
      read_paragraph(s, end);
      s = end;
    }
    if (tables_.rows.size() == of_tables_) return;
    std::sort(tables_.rows.begin(), tables_.rows.end(),
              [](const TableRow& a, const TableRow& b) { return a.span.begin < b.span.begin; });
  }

 private:
  void read_paragraph(std::uint32_t first, std::uint32_t last) {
    const Sentence& opening = document_.sentences[first];
    if (opening.span.empty() || opening.kind == SentenceKind::Furniture) return;
    const Text line = document_.view(opening.span);
    if (opens_with_name_and_key(opening.span, line)) return add_rows(first, last);
    const Text key = key_of(line);
    const bool heading = opening.kind == SentenceKind::Headline || opening.kind == SentenceKind::Subheadline;
    if (key.empty()) {
      const std::uint32_t name = last == first + 1 ? named_by(opening.span) : no_mention;
      const bool title = document_.articles[opening.article].headline.contains(opening.span);
      if (name != no_mention || title || (heading && skip_ordinal(line) > 0)) {
        name_ = name;
        numbered_ = skip_ordinal(line) > 0;
      } else if (heading && numbered_ && name_ != no_mention &&
                 (line.find(U' ') != Text::npos || opens_with_measure(line))) {
        add_rows(first, last);
      }
      return;
    }
    if (is_name(opening.span.begin + static_cast<std::uint32_t>(key.data() - line.data()), key.size())) {
      name_ = no_mention;  // 临溪市：产值增长…: news of another place
      return;
    }
    if (key.ends_with(U"名称") || key == U"项目" || key == U"企业")
      name_ = name_at(opening.span.begin + static_cast<std::uint32_t>(key.data() - line.data()) +
                      static_cast<std::uint32_t>(key.size()) + 1);
    if (name_ != no_mention) add_rows(first, last);
  }

  // ◆ 某某项目地点：某县 投资：3亿元: a heading that layout joined to the line below it.
  bool opens_with_name_and_key(Span span, Text line) {
    const std::size_t ordinal = skip_ordinal(line);
    const std::uint32_t m = name_at(span.begin + static_cast<std::uint32_t>(ordinal));
    if (m == no_mention || ordinal == 0) return false;
    const std::uint32_t end = mentions_.mention(m).span.end - span.begin;
    if (end >= line.size() || key_of(line.substr(end)).empty()) return false;
    name_ = m;
    numbered_ = true;
    return true;
  }

  // The name that fills a heading but for an ordinal and brackets behind it.
  std::uint32_t named_by(Span line) const {
    const Text text = document_.view(line);
    const std::size_t ordinal = skip_ordinal(text);
    const std::uint32_t m = name_at(line.begin + static_cast<std::uint32_t>(ordinal));
    if (m == no_mention) return no_mention;
    Text rest = text.substr(mentions_.mention(m).span.end - line.begin);
    if (rest.starts_with(U'】')) rest.remove_prefix(1);
    if (rest.starts_with(U'（') && rest.ends_with(U'）')) rest = {};
    return rest.empty() || rest == U"：" ? m : no_mention;
  }

  bool is_name(std::uint32_t begin, std::size_t size) const {
    const std::uint32_t m = name_at(begin);
    return m != no_mention && mentions_.mention(m).span.end == begin + size;
  }

  // The longest name that begins at a place and that figures may speak of.
  std::uint32_t name_at(std::uint32_t at) const {
    const std::uint32_t m = mentions_.first_in(at);
    if (m >= mentions_.size() || mentions_.mention(m).span.begin != at) return no_mention;
    const Mention& mention = mentions_.mention(m);
    if (mention.kind != MentionKind::Name || mention.type == EntityType::Person ||
        mention.type == EntityType::Honor || mention.type == EntityType::Industry)
      return no_mention;
    return m;
  }

  void add_rows(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t s = first; s < last; ++s) {
      const Span span = document_.sentences[s].span;
      const bool prose = document_.sentences[s].kind == SentenceKind::Body;
      if ((prose || has_figure(document_.view(span))) && !is_row(span)) tables_.rows.push_back({span, name_});
    }
  }
  // The rows of tables lie in text order.
  bool is_row(Span span) const {
    const auto end = tables_.rows.begin() + static_cast<std::ptrdiff_t>(of_tables_);
    const auto row =
        std::lower_bound(tables_.rows.begin(), end, span.begin,
                         [](const TableRow& one, std::uint32_t at) { return one.span.end <= at; });
    return row != end && row->span.begin < span.end;
  }

  const MentionContext& mentions_;
  const Document& document_;
  Tables& tables_;
  std::size_t of_tables_;            // the rows that were found before
  std::uint32_t name_ = no_mention;  // what the record is about
  bool numbered_ = false;  // the heading that names it has an ordinal: values may stand without keys
};

}  // namespace

void read_records(const MentionContext& mentions, Tables& tables) {
  RecordReader(mentions, tables).read();
}

}  // namespace yuantu
