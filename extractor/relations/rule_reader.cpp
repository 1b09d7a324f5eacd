// SPDX-License-Identifier: Apache-2.0
// Parses rule files: `words`, `types` and `rule` lines, and the indented patterns under a rule.
#include "extractor/relations/rule_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "extractor/utf.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

// Word classes of these names mean something to the engine itself.
constexpr std::pair<std::string_view, WordRole> roles[] = {
    {"light", role_light},
    {"negation", role_negation},
    {"rumour", role_rumour},
    {"planned", role_planned},
    {"preposition", role_preposition},
    {"companion", role_companion},
    {"decoy", role_decoy},
    {"in-order", role_in_order},
    {"firm-title", role_firm_title},
    {"institute-title", role_institute_title},
    {"office-title", role_office_title},
    {"founder-title", role_founder_title},
    {"appointment", role_appointment},
    {"on-stage", role_on_stage},
    {"stage-act", role_stage_act},
    {"prize", role_prize},
    {"earlier", role_earlier},
    {"no-field", role_no_field},
    {"appoints", role_appoints},
    {"acts-on", role_acts_on},
    {"stage-speech", role_stage_speech},
    {"guests", role_guests},
    {"rumour-lead", role_rumour_lead},
};

bool is_slot(std::string_view text) {
  const char c = text.empty() ? '\0' : text[0];
  return (c == 'H' || c == 'T' || c == 'X') &&
         (text.size() == 1 || std::string_view(":^@+!~").find(text[1]) != std::string_view::npos);
}

bool longer_first(const std::u32string& a, const std::u32string& b) {
  return a.size() != b.size() ? a.size() > b.size() : a < b;
}

// A slot for which nothing is carried from elsewhere.
bool must_be_named(const PatternElement& e) {
  const bool slot =
      e.kind == ElementKind::Head || e.kind == ElementKind::Tail || e.kind == ElementKind::Other;
  return slot && (!e.subject || e.here) && e.topic == TopicKind::None;
}

}  // namespace

// locatedIn and "settles" -> "located-in/settles"
std::string rule_id(RelationType relation, std::string_view name) {
  std::string id;
  for (const char c : name_of(relation)) {
    if (c >= 'A' && c <= 'Z') id += '-';
    id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return id.append("/").append(name);
}

void RuleReader::read(std::string_view text, const std::string& file_name) {
  file_ = file_name;
  line_ = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    ++line_;
    read_line(std::string(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void RuleReader::read_line(const std::string& line) {
  const std::vector<Field> fields = split(line);
  if (fields.empty() || fields[0].text[0] == '#') return;
  if (line[0] == ' ' || line[0] == '\t') return read_pattern(fields);
  if (fields[0].text == "words") return read_words(fields);
  if (fields[0].text == "types") return read_types(fields);
  if (fields[0].text == "rule") return read_rule(fields);
  fail(fields[0], "unknown word '" + fields[0].text +
                      "'; a line starts with words, types or rule, or is an indented pattern");
}

std::vector<RuleReader::Field> RuleReader::split(const std::string& line) {
  std::vector<Field> fields;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = line.find_first_not_of(" \t\r", i);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(line.find_first_of(" \t\r", begin), line.size());
    fields.push_back({line.substr(begin, end - begin), begin + 1});
    i = end;
  }
  return fields;
}

void RuleReader::fail(const Field& field, const std::string& message) const {
  throw InputError(file_, line_, field.column, message);
}

// words NAME = word word <class> ...
void RuleReader::read_words(const std::vector<Field>& fields) {
  if (fields.size() < 4 || fields[2].text != "=") fail(fields[0], "write: words NAME = word word ...");
  const auto* role = std::find_if(std::begin(roles), std::end(roles),
                                  [&](const auto& r) { return r.first == fields[1].text; });
  std::vector<std::u32string>& words = classes_[fields[1].text];
  for (std::size_t i = 3; i < fields.size(); ++i) {
    for (const std::u32string& word : word_element(fields[i]).words) {
      words.push_back(word);
      if (role != std::end(roles)) {
        RuleSet::Word& entry = rules_.words[word_index(word)];
        entry.roles = entry.roles | role->second;
      }
    }
  }
}

// types NAME = Type Type ...
void RuleReader::read_types(const std::vector<Field>& fields) {
  if (fields.size() < 4 || fields[2].text != "=") fail(fields[0], "write: types NAME = Type Type ...");
  TypeSet set;
  for (std::size_t i = 3; i < fields.size(); ++i) set = set | types(fields[i], fields[i].text);
  type_sets_[fields[1].text] = set;
}

TypeSet RuleReader::types(const Field& field, std::string_view names) const {
  TypeSet set;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    const std::string name(names.substr(0, end));
    if (const auto type = entity_type_from(name)) {
      set = set | TypeSet(*type);
    } else if (const auto known = type_sets_.find(name); known != type_sets_.end()) {
      set = set | known->second;
    } else {
      fail(field,
           "unknown type '" + name + "'; the types are the 14 classes and those that a types line names");
    }
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return set;
}

// rule RELATION NAME CONFIDENCE [planned] [in-order]
void RuleReader::read_rule(const std::vector<Field>& fields) {
  if (fields.size() < 4) fail(fields[0], "write: rule RELATION NAME CONFIDENCE [planned] [in-order]");
  const auto relation = relation_type_from(fields[1].text);
  if (!relation) fail(fields[1], "unknown relation '" + fields[1].text + "'");
  RelationRule rule{rule_id(*relation, fields[2].text), *relation, 0.0f, false, false};
  const std::string& number = fields[3].text;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), rule.confidence);
  if (parsed.ec != std::errc() || parsed.ptr != number.data() + number.size() || rule.confidence <= 0 ||
      rule.confidence > 1) {
    fail(fields[3], "the confidence is a number above 0, at most 1, such as 0.85");
  }
  for (std::size_t i = 4; i < fields.size(); ++i) {
    if (fields[i].text == "planned") {
      rule.planned = true;
    } else if (fields[i].text == "in-order") {
      rule.in_order = true;
    } else {
      fail(fields[i], "unknown option '" + fields[i].text + "' (allowed: planned, in-order)");
    }
  }
  rules_.rules.push_back(std::move(rule));
}

RuleReader::Element RuleReader::element(const Field& field) const {
  Element element;
  if (field.text == "..") element.kind = ElementKind::ShortGap;
  if (field.text == "...") element.kind = ElementKind::LongGap;
  if (field.text == ",") element.kind = ElementKind::Comma;
  if (element.kind != ElementKind::Word) return element;
  if (is_slot(field.text)) return slot(field);
  return word_element(field);
}

// H  T  X  then flags ^ + !  then :Types
RuleReader::Element RuleReader::slot(const Field& field) const {
  Element element;
  const Signature ends = signature_of(rules_.rules.back().relation);
  const char letter = field.text[0];
  element.kind = letter == 'H' ? ElementKind::Head : letter == 'T' ? ElementKind::Tail : ElementKind::Other;
  element.types = letter == 'H' ? ends.head : letter == 'T' ? ends.tail : TypeSet::all();
  std::size_t i = 1;
  if (const std::size_t tilde = field.text.find('~'); tilde != std::string::npos) {
    return topic_slot(field, std::move(element), tilde);
  }
  for (; i < field.text.size() && field.text[i] != ':'; ++i) {
    const char mark = field.text[i];
    element.subject = element.subject || mark == '^' || mark == '@';
    element.here = element.here || mark == '@';
    element.companions = element.companions || mark == '+';
    element.single = element.single || mark == '!';
    if (std::string_view("^@+!").find(mark) == std::string_view::npos) {
      fail(field, "a slot is H, T or X, then ^ or @, + or !, then :Type,Type");
    }
  }
  if (i < field.text.size()) element.types = types(field, std::string_view(field.text).substr(i + 1));
  return element;
}

// H~zone  T~zone  T~event
RuleReader::Element RuleReader::topic_slot(const Field& field, Element element, std::size_t tilde) const {
  const std::string name = field.text.substr(tilde + 1);
  if (tilde != 1 || element.kind == ElementKind::Other || (name != "zone" && name != "event"))
    fail(field, "a topic is H or T, then ~zone or ~event");
  const TypeSet zones(EntityType::Park, EntityType::Place);
  const TypeSet types = name == "zone" ? zones : TypeSet(EntityType::Event);
  if (!element.types.intersects(types)) fail(field, "this relation does not join such a topic there");
  element.topic = name == "zone" ? TopicKind::Zone : TopicKind::Event;
  element.types = types;
  return element;
}

// word|word|<class>
RuleReader::Element RuleReader::word_element(const Field& field) const {
  Element element;
  std::string_view rest = field.text;
  element.anchor = rest.size() > 1 && rest[0] == '*';
  if (element.anchor) rest.remove_prefix(1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    const std::string part(rest.substr(0, end));
    if (part.size() > 2 && part.front() == '<' && part.back() == '>') {
      const auto known = classes_.find(part.substr(1, part.size() - 2));
      if (known == classes_.end()) fail(field, "unknown class '" + part + "'; a words line above names it");
      element.words.insert(element.words.end(), known->second.begin(), known->second.end());
    } else if (!part.empty()) {
      element.words.push_back(to_utf32(part));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (element.words.empty()) fail(field, "no word stands here");
  std::sort(element.words.begin(), element.words.end(), longer_first);
  element.words.erase(std::unique(element.words.begin(), element.words.end()), element.words.end());
  return element;
}

// An element with `?` behind it may be missing: the pattern is kept with it and without it.
void RuleReader::read_pattern(const std::vector<Field>& fields) {
  if (rules_.rules.empty()) fail(fields[0], "a pattern stands under its rule; no rule line comes before");
  std::vector<std::vector<Element>> forms(1);
  for (Field field : fields) {
    const bool optional = field.text.size() > 1 && field.text.back() == '?';
    if (optional) field.text.pop_back();
    const Element next = element(field);
    if (next.subject && field.column != fields[0].column) {
      fail(field, "a slot with ^ or @ is the first of its pattern");
    }
    const std::size_t count = forms.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (optional) forms.push_back(forms[i]);
      forms[i].push_back(next);
    }
  }
  for (auto& form : forms) add_pattern(fields, std::move(form));
}

// The word at which the search starts: the one marked with `*`; else the first that has no form of a single
// character; else the first.
std::optional<std::uint32_t> RuleReader::anchor_of(const std::vector<Element>& elements) {
  std::optional<std::uint32_t> long_one, short_one;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (elements[i].kind != ElementKind::Word) continue;
    if (elements[i].anchor) return i;
    if (!long_one && elements[i].words.back().size() > 1) long_one = i;
    if (!short_one) short_one = i;
  }
  return long_one ? long_one : short_one;
}

void RuleReader::add_pattern(const std::vector<Field>& fields, std::vector<Element> elements) {
  const auto anchor = anchor_of(elements);
  const auto has = [&](ElementKind kind) {
    return std::any_of(elements.begin(), elements.end(), [&](const auto& e) { return e.kind == kind; });
  };
  if (!has(ElementKind::Head) || !has(ElementKind::Tail))
    fail(fields[0], "the pattern needs a slot H and a slot T");
  const auto index = static_cast<std::uint32_t>(rules_.patterns.size());
  if (anchor) {
    const RuleSet::Use use = use_of(elements, *anchor, index);
    for (const std::u32string& word : elements[*anchor].words)
      rules_.words[word_index(word)].uses.push_back(use);
  } else if (elements.size() == 2 && elements[1].topic != TopicKind::None) {
    rules_.subjects.push_back(index);
  } else if (!elements[0].subject && elements.back().topic == TopicKind::None &&
             (elements.size() == 2 || (elements.size() == 3 && elements[1].kind == ElementKind::Comma))) {
    rules_.side_by_side.push_back(index);
  } else {
    fail(fields[0],
         "the pattern has no word; only H T or T H side by side, T , H, or one slot and a topic, needs none");
  }
  const auto rule = static_cast<std::uint32_t>(rules_.rules.size() - 1);
  std::vector<TypeSet> needs;
  for (const PatternElement& e : elements) {
    if (must_be_named(e)) needs.push_back(e.types);
  }
  rules_.patterns.push_back({rules_.rules.back().relation,
                             rule,
                             {elements.begin(), elements.end()},
                             std::move(needs),
                             {},
                             anchor.value_or(no_anchor)});
  elements_.push_back(std::move(elements));
}

// What a pattern asks for beside its anchor. A subject may also be named behind it, in a list that goes on
// there.
RuleSet::Use RuleReader::use_of(const std::vector<Element>& elements, std::uint32_t anchor,
                                std::uint32_t pattern) const {
  TypeSet subject;
  std::array<TypeSet, 2> before, behind;
  std::size_t count_before = 0;
  std::size_t count_behind = 0;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (!must_be_named(elements[i])) continue;
    if (elements[i].subject) {
      subject = elements[i].types;
    } else if (i < anchor && count_before < before.size()) {
      before[count_before++] = elements[i].types;
    } else if (i > anchor && count_behind < behind.size()) {
      behind[count_behind++] = elements[i].types;
    }
  }
  return {pattern, rules_.rules.back().relation == RelationType::focusesOn,
          NamesAround::asked(subject, before[0], behind[0], behind[1]),
          NamesAround::asked({}, before[1], {}, {})};
}

std::uint32_t RuleReader::word_index(const std::u32string& text) {
  const auto [known, is_new] =
      word_indices_.try_emplace(text, static_cast<std::uint32_t>(rules_.words.size()));
  if (is_new) rules_.words.push_back({text, 0, false, false, false, {}});
  return known->second;
}

// Elements that take the same words share a set.
void RuleReader::number_word_sets() {
  std::map<std::vector<std::u32string>, std::uint32_t> sets;
  for (std::size_t p = 0; p < elements_.size(); ++p) {
    RuleSet::Form& pattern = rules_.patterns[p];
    for (std::uint32_t i = 0; i < elements_[p].size(); ++i) {
      const Element& element = elements_[p][i];
      if (element.kind != ElementKind::Word) continue;
      const std::uint32_t set =
          sets.emplace(element.words, static_cast<std::uint32_t>(sets.size())).first->second;
      pattern.elements[i].word_set = set;
      if (i != pattern.anchor) pattern.word_sets.push_back(set);
    }
  }
  for (const auto& [words, set] : sets) {
    for (const std::u32string& word : words) rules_.words[word_index(word)].in_pattern = true;
  }
  rules_.set_blocks = (sets.size() / 256 + 1) * 4;
  rules_.membership.assign(rules_.words.size() * rules_.set_blocks, 0);
  for (const auto& [words, set] : sets) {
    for (const std::u32string& word : words) {
      const std::uint32_t index = word_index(word);
      rules_.membership[index * rules_.set_blocks + set / 64] |= std::uint64_t{1} << (set % 64);
    }
  }
}

RuleSet RuleReader::finish() {
  number_word_sets();
  std::vector<std::pair<std::u32string, std::uint32_t>> keys(word_indices_.begin(), word_indices_.end());
  std::sort(keys.begin(), keys.end());
  rules_.trie = build_trie(keys);
  constexpr std::uint32_t noted = role_negation | role_rumour | role_planned | role_in_order | role_on_stage |
                                  role_stage_act | role_prize | role_earlier | role_stage_speech |
                                  role_guests | role_rumour_lead;
  for (RuleSet::Word& word : rules_.words) {
    word.noted = !word.uses.empty() || (word.roles & noted);
    word.wanted = word.noted || word.in_pattern || (word.roles & role_decoy);
    if (word.wanted) rules_.beginnings.add(word.text);
    if (word.roles != 0) rules_.endings.add(word.text.back());
    if (!(word.roles & role_light)) continue;
    rules_.light_beginnings.add(word.text.front());
    rules_.light_endings.add(word.text.back());
  }
  return std::move(rules_);
}

}  // namespace yuantu
