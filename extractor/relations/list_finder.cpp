// SPDX-License-Identifier: Apache-2.0
// Reads lists by their labels. A label is a place, a zone or a field; what it labels lies there or works in
// it. It stands before a colon, alone on a line above the lines that it labels, or beside a name in a row of
// names. Lines of the form 所在地：某市 tell of the name in the nearest line 企业名称：某公司, or of a name
// alone, before.
#include "extractor/relations/list_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/relations/list_keys.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

using enum EntityType;

constexpr float confidence_of_label = 0.82f;
constexpr float confidence_of_heading = 0.78f;
constexpr float confidence_of_bracket = 0.78f;
constexpr float confidence_of_key = 0.85f;
constexpr std::size_t longest_label = 24;
constexpr std::uint32_t longest_key = 10;

// What stands behind a label's name: 上海市（25家）, 人工智能领域.
bool is_label_rest(std::u32string_view text) {
  static constexpr std::u32string_view allowed =
      U"市省区县地领域产业行业类赛道方向板块企业公司机构高校实验室项目代表性单位名家个所项共篇（）()"
      U"0123456789 　等";
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return allowed.find(c) != std::u32string_view::npos; });
}

// 1. 一、 （三） ● ·
bool is_numbering(std::u32string_view text) {
  static constexpr std::u32string_view allowed =
      U"0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩（）()、.．:：●■◆◇★▲△▶·•-—–#* 　【】";
  return std::all_of(text.begin(), text.end(), [](char32_t c) {
    return allowed.find(c) != std::u32string_view::npos || is_quotation_mark(c);
  });
}

// What a label says of an item: 上海：某公司 lies there, 某园区：人工智能 tells the zone's field.
struct Labelled {
  RelationType relation;
  bool turned = false;  // the label is the head
};

std::optional<Labelled> labelled(EntityType label, EntityType item) {
  const TypeSet things(Company, Lab, Project, University);
  switch (label) {
    case Place:
      if (item == Industry) return Labelled{RelationType::focusesOn, true};
      if (things.has(item) || item == Park) return Labelled{RelationType::locatedIn};
      return std::nullopt;
    case Park:
      if (item == Industry) return Labelled{RelationType::focusesOn, true};
      if (things.has(item)) return Labelled{RelationType::locatedIn};
      return std::nullopt;
    case Industry:
      if (things.has(item) || item == Park) return Labelled{RelationType::focusesOn};
      return std::nullopt;
    case Company:
    case Lab:
    case University:
      if (item == Industry) return Labelled{RelationType::focusesOn, true};
      if (item == Product) return Labelled{RelationType::develops, true};
      return std::nullopt;
    case Honor:
      if (things.has(item) || TypeSet(Park, Person, Product, Place).has(item))
        return Labelled{RelationType::awarded};
      return std::nullopt;
    case Event:
      if (TypeSet(Company, University, Lab).has(item)) return Labelled{RelationType::participatesIn};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

class ListReader {
 public:
  ListReader(const ClauseReader& names, const ClauseReader& fields, const Mentions& mentions,
             FactCollector& facts)
      : names_(names), fields_(fields), mentions_(mentions), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < names_.views().size(); ++i) {
      const bool opens_line = i == 0 || names_.views()[i - 1].paragraph != names_.views()[i].paragraph;
      // With fields only sentences that name one are filled.
      const bool has_fields = !fields_.views()[i].units.empty();
      const SentenceView& view = (has_fields ? fields_ : names_).views()[i];
      if (view.article != article_) {
        article_ = view.article;
        heading_.reset();
        entry_.reset();
      }
      if (!view.units.empty()) read_keys(has_fields ? fields_ : names_, view);
      if (opens_line) read_line(has_fields ? fields_ : names_, view);
    }
  }

 private:
  const Document& document() const { return names_.document(); }

  void read_line(const ClauseReader& reader, const SentenceView& view) {
    if (reader.has_word(view, view.span, role_negation | role_rumour)) return;
    if (view.units.empty()) {
      if (view.span.size() > longest_label) heading_.reset();
      return;
    }
    const MentionUnit& first = view.units.front();
    const bool starts = is_numbering(document().view({view.span.begin, first.outer.begin}));
    const bool alone =
        view.units.size() == 1 && is_numbering(document().view({first.outer.end, view.span.end}));
    const bool heads_entry =
        starts && TypeSet(Park, Company, Lab, Project, University, Event).has(first.type);
    if (heads_entry && alone) entry_ = first.mention;
    if (starts && (read_cells(view) || read_firm_and_project(view))) return;
    const bool labels = TypeSet(Place, Park, Industry).has(first.type);
    if (starts && view.units.size() > 1 && (labels || ends_label(view, 1))) {
      heading_.reset();
      for (std::uint32_t i = 0; i < view.units.size(); i = read_label(reader, view, i)) {
      }
      return;
    }
    if (starts && labels) {
      const std::u32string_view rest = document().view({first.outer.end, view.span.end});
      heading_.reset();
      if (rest.size() <= longest_label && is_label_rest(rest)) heading_ = first.mention;
      return;
    }
    if (starts && heading_ && TypeSet(Company, Lab, Project, University).has(first.type)) {
      const std::uint32_t behind = first.outer.end;
      const bool item = behind >= view.span.end || !is_han(document().text[behind]) ||
                        reader.list_around(view, 0, false).count > 1;
      if (item)
        return label(reader, view, {0, reader.list_around(view, 0, false).count}, *heading_,
                     confidence_of_heading, "list-under-heading");
    }
    heading_.reset();
  }

  // 上海：甲公司、乙公司. Layout may have joined lines: what follows the list is then the next label.
  std::uint32_t read_label(const ClauseReader& reader, const SentenceView& view, std::uint32_t first) {
    const auto count = static_cast<std::uint32_t>(view.units.size());
    const UnitRange labels = reader.list_around(view, first, false);
    const std::uint32_t next = labels.first + labels.count;
    if (labels.first != first || next >= count || !ends_label(view, next)) return count;
    std::uint32_t last = next;
    while (reader.joined(view, last, false) && view.units[last + 1].type == view.units[last].type) ++last;
    const std::uint32_t behind = view.units[last].outer.end;
    const bool labelled =
        last + 2 < count && view.units[last + 1].outer.begin == behind && ends_label(view, last + 2);
    // 合肥：科大讯飞发布新品 is a headline, no list.
    const bool is_list = labelled || behind >= view.span.end || !is_han(document().text[behind]) ||
                         document().text[behind] == U'等';
    if (!is_list) return count;
    for (std::uint32_t i = 0; i < labels.count; ++i)
      label(reader, view, {next, last - next + 1}, view.units[first + i].mention, confidence_of_label,
            "labelled-list");
    return last + 1;
  }

  // Between a label and the first thing that it labels stands a colon: 领域（3家）：.
  bool ends_label(const SentenceView& view, std::uint32_t next) const {
    const Span between{view.units[next - 1].outer.end, view.units[next].outer.begin};
    const std::u32string_view text = document().view(between);
    return !text.empty() && (text.back() == U'：' || text.back() == U':') && text.size() <= longest_label &&
           is_label_rest(text.substr(0, text.size() - 1));
  }

  // 1. 某公司 某行业 某市: a line of a name and what labels it, and no other word.
  bool read_cells(const SentenceView& view) {
    const MentionUnit& first = view.units.front();
    if (view.units.size() < 2 || !TypeSet(Company, Lab, Project, University).has(first.type)) return false;
    for (std::size_t i = 1; i < view.units.size(); ++i) {
      const std::u32string_view between =
          document().view({view.units[i - 1].outer.end, view.units[i].outer.begin});
      const bool parted = !between.empty() && std::all_of(between.begin(), between.end(), [](char32_t c) {
        return c == U' ' || c == 0x3000 || parts_cells(c) || c == U'/';
      });
      if (!parted || !TypeSet(Industry, Place, Park).has(view.units[i].type)) return false;
    }
    if (!is_label_rest(document().view({view.units.back().outer.end, view.span.end}))) return false;
    for (std::size_t i = 1; i < view.units.size(); ++i) {
      const bool field = view.units[i].type == Industry;
      add(field ? RelationType::focusesOn : RelationType::locatedIn, first.mention, view.units[i].mention,
          view.span, {}, confidence_of_bracket, "row-of-names");
    }
    return true;
  }

  // ● 某公司：某项目
  bool read_firm_and_project(const SentenceView& view) {
    if (view.units.size() < 2 || view.units[0].type != Company || view.units[1].type != Project) return false;
    const std::u32string_view between = document().view({view.units[0].outer.end, view.units[1].outer.begin});
    if (between != U"：" && between != U"——" && between != U"—") return false;
    add(RelationType::investedBy, view.units[1].mention, view.units[0].mention, view.span, {},
        confidence_of_bracket, "firm-and-project");
    return true;
  }

  void label(const ClauseReader&, const SentenceView& view, UnitRange items, std::uint32_t by,
             float confidence, const char* rule) {
    for (std::uint32_t i = items.first; i < items.first + items.count; ++i) {
      const std::uint32_t item = view.units[i].mention;
      const std::optional<Labelled> says = labelled(mentions_.all[by].type, view.units[i].type);
      if (!says) continue;
      add(says->relation, says->turned ? by : item, says->turned ? item : by, view.span,
          mentions_.all[by].span, confidence, rule);
    }
  }

  // 所在地：某市, wherever in the sentence: layout may have joined lines.
  void read_keys(const ClauseReader& reader, const SentenceView& view) {
    if (opens_keys(view)) entry_ = view.units.front().mention;
    for (std::uint32_t i = 0; i < view.units.size(); ++i) {
      const Key* key = key_before(view, view.units[i].outer.begin);
      if (key == nullptr) continue;
      if (!key->relation) {
        entry_ = view.units[i].mention;
        continue;
      }
      const UnitRange values = reader.list_around(view, i, false);
      for (; entry_ && i < values.first + values.count; ++i) {
        const std::uint32_t value = view.units[i].mention;
        add(*key->relation, key->turned ? value : *entry_, key->turned ? *entry_ : value, view.span,
            mentions_.all[*entry_].span, confidence_of_key, "key-of-entry");
      }
      i = std::max(i, values.first + values.count) - 1;
    }
  }

  // （二）某项目 投资方：某公司 …: the keys tell of what the line opens with.
  bool opens_keys(const SentenceView& view) const {
    const MentionUnit& first = view.units.front();
    if (!TypeSet(Park, Company, Lab, Project, University, Event).has(first.type)) return false;
    if (!is_numbering(document().view({view.span.begin, first.outer.begin}))) return false;
    std::uint32_t at = first.outer.end;
    while (at < view.span.end && (document().text[at] == U' ' || document().text[at] == 0x3000)) ++at;
    if (at == first.outer.end) return false;
    const std::u32string_view rest = document().view({at, std::min(view.span.end, at + longest_key + 1)});
    const std::size_t colon = rest.find(U'：');
    return colon != rest.npos && key_named(rest.substr(0, colon)) != nullptr;
  }

  // The longest key that ends before the colon, or the spaces, in front of a value.
  const Key* key_before(const SentenceView& view, std::uint32_t at) const {
    if (at <= view.span.begin) return nullptr;
    std::uint32_t end = at;
    while (end > view.span.begin && is_key_mark(document().text[end - 1])) --end;
    if (end == at) return nullptr;
    const Key* found = nullptr;
    std::uint32_t begin = end;
    for (std::uint32_t length = 2; length <= longest_key && view.span.begin + length <= end; ++length) {
      if (const Key* key = key_named(document().view({end - length, end}))) {
        found = key;
        begin = end - length;
      }
    }
    // Behind a space only what opens its line or cell is a key.
    const bool colon = document().text[at - 1] == U'：';
    if (!colon && begin > view.span.begin && is_han(document().text[begin - 1])) return nullptr;
    return found;
  }

  static bool is_key_mark(char32_t c) {
    return c == U'：' || c == U' ' || c == 0x3000 || c == U'】' || c == U'｜';
  }

  void add(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence, Span named,
           float confidence, const char* rule) {
    RelationFact fact = make_fact(relation, head, tail, evidence, confidence, rule);
    if (!evidence.contains(named)) fact.context = named;
    facts_.add(std::move(fact));
  }

  const ClauseReader& names_;
  const ClauseReader& fields_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::uint32_t article_ = 0;
  std::optional<std::uint32_t> heading_;  // a label alone on its line
  std::optional<std::uint32_t> entry_;    // the thing that the keys tell of
};

}  // namespace

void find_in_lists(const ClauseReader& reader, const ClauseReader& fields, const Mentions& mentions,
                   FactCollector& facts) {
  ListReader(reader, fields, mentions, facts).run();
}

}  // namespace yuantu
