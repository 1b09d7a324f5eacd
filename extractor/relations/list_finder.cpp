// SPDX-License-Identifier: Apache-2.0
// Reads lists by their labels. A label is a place, a zone or a field; what it labels lies there or works in
// it. It stands before a colon, alone on a line above the lines that it labels, or in a bracket behind one
// name. Lines of the form 所在地：某市 tell of the name in the nearest line 企业名称：某公司 before.
#include "extractor/relations/list_finder.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

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

// Behind a bracket: 某某（合肥）有限公司.
bool goes_on_as_name(std::u32string_view text) {
  static constexpr std::u32string_view openings[] = {U"有限", U"股份", U"科技", U"公司",   U"集团",
                                                     U"项目", U"研究", U"中心", U"实验室", U"产业"};
  return std::any_of(std::begin(openings), std::end(openings), [&](auto o) { return text.starts_with(o); });
}

// What a key says of the entry that it belongs to; none: the key names the entry.
struct Key {
  std::u32string_view word;
  std::optional<RelationType> relation;
};
constexpr Key keys[] = {
    {U"企业名称", {}},
    {U"公司名称", {}},
    {U"项目名称", {}},
    {U"单位名称", {}},
    {U"园区名称", {}},
    {U"平台名称", {}},
    {U"实验室名称", {}},
    {U"参赛企业", {}},
    {U"公司", {}},
    {U"企业", {}},
    {U"项目", {}},
    {U"所在地", RelationType::locatedIn},
    {U"注册地", RelationType::locatedIn},
    {U"总部", RelationType::locatedIn},
    {U"总部所在地", RelationType::locatedIn},
    {U"所在地区", RelationType::locatedIn},
    {U"所在城市", RelationType::locatedIn},
    {U"建设地点", RelationType::locatedIn},
    {U"项目地点", RelationType::locatedIn},
    {U"项目选址", RelationType::locatedIn},
    {U"选址", RelationType::locatedIn},
    {U"举办地点", RelationType::locatedIn},
    {U"地点", RelationType::locatedIn},
    {U"地址", RelationType::locatedIn},
    {U"所属园区", RelationType::locatedIn},
    {U"所在园区", RelationType::locatedIn},
    {U"行业", RelationType::focusesOn},
    {U"所属行业", RelationType::focusesOn},
    {U"行业领域", RelationType::focusesOn},
    {U"所属领域", RelationType::focusesOn},
    {U"领域", RelationType::focusesOn},
    {U"赛道", RelationType::focusesOn},
    {U"主导产业", RelationType::focusesOn},
    {U"重点产业", RelationType::focusesOn},
    {U"产业方向", RelationType::focusesOn},
    {U"主营业务", RelationType::focusesOn},
    {U"主营", RelationType::focusesOn},
    {U"研究方向", RelationType::focusesOn},
    {U"依托单位", RelationType::foundedBy},
    {U"共建单位", RelationType::foundedBy},
    {U"牵头单位", RelationType::foundedBy},
    {U"建设主体", RelationType::foundedBy},
    {U"创始人", RelationType::foundedBy},
    {U"投资方", RelationType::investedBy},
    {U"投资机构", RelationType::investedBy},
    {U"投资主体", RelationType::investedBy},
    {U"投资单位", RelationType::investedBy},
    {U"领投方", RelationType::investedBy},
    {U"项目业主", RelationType::investedBy},
    {U"施工单位", RelationType::constructedBy},
    {U"承建单位", RelationType::constructedBy},
    {U"运营单位", RelationType::operatedBy},
    {U"运营主体", RelationType::operatedBy},
    {U"运营机构", RelationType::operatedBy},
    {U"主办单位", RelationType::organizedBy},
    {U"主办方", RelationType::organizedBy},
    {U"承办单位", RelationType::organizedBy},
    {U"协办单位", RelationType::organizedBy},
    {U"指导单位", RelationType::organizedBy},
    {U"合作单位", RelationType::partnerOf},
    {U"合作方", RelationType::partnerOf},
    {U"获奖等级", RelationType::awarded},
    {U"荣誉", RelationType::awarded},
};

const Key* key_named(std::u32string_view word) {
  const auto* key =
      std::find_if(std::begin(keys), std::end(keys), [&](const Key& k) { return k.word == word; });
  return key == std::end(keys) ? nullptr : key;
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
    read_brackets();
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
    const bool labels = TypeSet(Place, Park, Industry).has(first.type);
    if (starts && labels) {
      if (view.units.size() == 1) {
        const std::u32string_view rest = document().view({first.outer.end, view.span.end});
        heading_.reset();
        if (rest.size() <= longest_label && is_label_rest(rest)) heading_ = first.mention;
        return;
      }
      read_label(reader, view);
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

  // 上海：甲公司、乙公司
  void read_label(const ClauseReader& reader, const SentenceView& view) {
    heading_.reset();
    const UnitRange labels = reader.list_around(view, 0, false);
    if (labels.count >= view.units.size()) return;
    const std::uint32_t next = labels.first + labels.count;
    const Span between{view.units[next - 1].outer.end, view.units[next].outer.begin};
    const std::u32string_view text = document().view(between);
    if (text.empty() || (text.back() != U'：' && text.back() != U':') || text.size() > longest_label ||
        !is_label_rest(text.substr(0, text.size() - 1)))
      return;
    const UnitRange items = reader.list_around(view, next, false);
    const std::uint32_t behind = view.units[items.first + items.count - 1].outer.end;
    // 合肥：科大讯飞发布新品 is a headline, no list.
    const bool is_list =
        behind >= view.span.end || !is_han(document().text[behind]) || document().text[behind] == U'等';
    if (!is_list) return;
    for (std::uint32_t i = 0; i < labels.count; ++i)
      label(reader, view, items, view.units[i].mention, confidence_of_label, "labelled-list");
  }

  void label(const ClauseReader&, const SentenceView& view, UnitRange items, std::uint32_t by,
             float confidence, const char* rule) {
    const bool field = mentions_.all[by].type == Industry;
    const RelationType relation = field ? RelationType::focusesOn : RelationType::locatedIn;
    for (std::uint32_t i = items.first; i < items.first + items.count; ++i) {
      if (TypeSet(Company, Lab, Project, University).has(view.units[i].type))
        add(relation, view.units[i].mention, by, view.span, mentions_.all[by].span, confidence, rule);
    }
  }

  // 所在地：某市, wherever in the sentence: layout may have joined lines.
  void read_keys(const ClauseReader& reader, const SentenceView& view) {
    for (std::uint32_t i = 0; i < view.units.size(); ++i) {
      const Key* key = key_before(view, view.units[i].outer.begin);
      if (key == nullptr) continue;
      if (!key->relation) {
        entry_ = view.units[i].mention;
        continue;
      }
      const UnitRange values = reader.list_around(view, i, false);
      for (; entry_ && i < values.first + values.count; ++i)
        add(*key->relation, *entry_, view.units[i].mention, view.span, mentions_.all[*entry_].span,
            confidence_of_key, "key-of-entry");
      i = std::max(i, values.first + values.count) - 1;
    }
  }

  const Key* key_before(const SentenceView& view, std::uint32_t at) const {
    if (at <= view.span.begin || document().text[at - 1] != U'：') return nullptr;
    const Key* found = nullptr;
    for (std::uint32_t length = 2; length <= longest_key && view.span.begin + length < at; ++length) {
      if (const Key* key = key_named(document().view({at - 1 - length, at - 1}))) found = key;
    }
    return found;
  }

  // 某实验室（人工智能）, 某公司（上海）: the bracket holds nothing but the names.
  void read_brackets() {
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& label = mentions_.all[i];
      if (label.kind != MentionKind::Name || !TypeSet(Industry, Place).has(label.type)) continue;
      const std::u32string_view text = document().text;
      const std::uint32_t open = label.span.begin - 1;
      if (label.span.begin < 2 || text[open] != U'（' || label.span.end >= text.size()) continue;
      std::uint32_t end = label.span.end;
      while (end < text.size() && end < label.span.end + 4 && text[end] != U'）') ++end;
      if (end >= text.size() || text[end] != U'）' || !is_label_rest(document().view({label.span.end, end})))
        continue;
      // A bracket that belongs to a name is part of it: 某某（合肥）有限公司.
      if (goes_on_as_name(std::u32string_view(text).substr(end + 1))) continue;
      for (std::uint32_t h = i; h-- > 0 && mentions_.all[h].span.begin + longest_name > open;) {
        const Mention& head = mentions_.all[h];
        if (head.span.end != open || head.kind != MentionKind::Name) continue;
        if (!TypeSet(Company, Lab, Park, Project).has(head.type)) continue;
        if (label.type == Place && head.type == Park) continue;
        add(label.type == Industry ? RelationType::focusesOn : RelationType::locatedIn, h, i,
            {head.span.begin, end + 1}, {}, confidence_of_bracket, "bracket");
        break;
      }
    }
  }

  void add(RelationType relation, std::uint32_t head, std::uint32_t tail, Span evidence, Span named,
           float confidence, const char* rule) {
    RelationFact fact;
    fact.relation = relation;
    fact.head = head;
    fact.tail = tail;
    fact.evidence = evidence;
    if (!evidence.contains(named)) fact.context = named;
    fact.confidence = confidence;
    fact.rule = rule_id(relation, rule);
    facts_.add(std::move(fact));
  }

  static constexpr std::uint32_t longest_name = 40;

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
