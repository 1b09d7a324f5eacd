// SPDX-License-Identifier: Apache-2.0
// Parses rule files: `words`, `types` and `rule` lines, and the indented patterns under a rule.
#include "extractor/relations/rule_reader.hpp"

#include <algorithm>
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
};

bool is_slot(std::string_view text) {
  const char c = text.empty() ? '\0' : text[0];
  return (c == 'H' || c == 'T' || c == 'X') &&
         (text.size() == 1 || std::string_view(":^@+!~").find(text[1]) != std::string_view::npos);
}

bool longer_first(const std::u32string& a, const std::u32string& b) {
  return a.size() != b.size() ? a.size() > b.size() : a < b;
}

// The word at which the search starts: the one marked with `*`; else the first that has no form of a single
// character; else the first.
std::optional<std::uint32_t> anchor_of(const std::vector<PatternElement>& elements) {
  std::optional<std::uint32_t> long_one, short_one;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (elements[i].kind != ElementKind::Word) continue;
    if (elements[i].anchor) return i;
    if (!long_one && elements[i].words.back().size() > 1) long_one = i;
    if (!short_one) short_one = i;
  }
  return long_one ? long_one : short_one;
}

// What one of several forms of a pattern asks for in vain need not be looked for again.
void link_like_uses(std::vector<AnchorUse>& uses) {
  for (std::size_t i = uses.size(); i-- > 0;) {
    const bool like = i + 1 < uses.size() && uses[i].asks_like(uses[i + 1]);
    uses[i].next_other = like ? uses[i + 1].next_other : static_cast<std::uint32_t>(i + 1);
  }
}

// A slot for which nothing is carried from elsewhere.
bool must_be_named(const PatternElement& e) {
  const bool slot =
      e.kind == ElementKind::Head || e.kind == ElementKind::Tail || e.kind == ElementKind::Other;
  return slot && (!e.subject || e.here) && e.topic == TopicKind::None;
}

}  // namespace

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
        RuleWord& entry = rules_.words_[word_index(word)];
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
  rules_.rules_.push_back(std::move(rule));
}

PatternElement RuleReader::element(const Field& field) const {
  PatternElement element;
  if (field.text == "..") element.kind = ElementKind::ShortGap;
  if (field.text == "...") element.kind = ElementKind::LongGap;
  if (field.text == ",") element.kind = ElementKind::Comma;
  if (element.kind != ElementKind::Word) return element;
  if (is_slot(field.text)) return slot(field);
  return word_element(field);
}

// H  T  X  then flags ^ + !  then :Types
PatternElement RuleReader::slot(const Field& field) const {
  PatternElement element;
  const Signature ends = signature_of(rules_.rules_.back().relation);
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
PatternElement RuleReader::topic_slot(const Field& field, PatternElement element, std::size_t tilde) const {
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
PatternElement RuleReader::word_element(const Field& field) const {
  PatternElement element;
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
  if (rules_.rules_.empty()) fail(fields[0], "a pattern stands under its rule; no rule line comes before");
  std::vector<std::vector<PatternElement>> forms(1);
  for (Field field : fields) {
    const bool optional = field.text.size() > 1 && field.text.back() == '?';
    if (optional) field.text.pop_back();
    const PatternElement next = element(field);
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

void RuleReader::add_pattern(const std::vector<Field>& fields, std::vector<PatternElement> elements) {
  const auto anchor = anchor_of(elements);
  const auto has = [&](ElementKind kind) {
    return std::any_of(elements.begin(), elements.end(), [&](const auto& e) { return e.kind == kind; });
  };
  if (!has(ElementKind::Head) || !has(ElementKind::Tail))
    fail(fields[0], "the pattern needs a slot H and a slot T");
  const auto index = static_cast<std::uint32_t>(rules_.patterns_.size());
  if (anchor) {
    const AnchorUse use = use_of(elements, *anchor, index);
    for (const std::u32string& word : elements[*anchor].words)
      rules_.words_[word_index(word)].anchors.push_back(use);
  } else if (elements.size() == 2 && elements[1].topic != TopicKind::None) {
    rules_.subjects_.push_back(index);
  } else if (!elements[0].subject && elements.back().topic == TopicKind::None &&
             (elements.size() == 2 || (elements.size() == 3 && elements[1].kind == ElementKind::Comma))) {
    rules_.side_by_side_.push_back(index);
  } else {
    fail(fields[0],
         "the pattern has no word; only H T or T H side by side, T , H, or one slot and a topic, needs none");
  }
  const auto rule = static_cast<std::uint32_t>(rules_.rules_.size() - 1);
  std::vector<TypeSet> needs;
  for (const PatternElement& e : elements) {
    if (must_be_named(e)) needs.push_back(e.types);
  }
  rules_.patterns_.push_back({rules_.rules_.back().relation,
                              rule,
                              std::move(elements),
                              std::move(needs),
                              {},
                              anchor.value_or(no_anchor)});
}

// What a pattern asks for beside its anchor. A subject may also be named behind it, in a list that goes on
// there.
AnchorUse RuleReader::use_of(const std::vector<PatternElement>& elements, std::uint32_t anchor,
                             std::uint32_t pattern) const {
  AnchorUse use;
  use.pattern = pattern;
  use.focus = rules_.rules_.back().relation == RelationType::focusesOn;
  std::size_t before = 0;
  std::size_t behind = 0;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (!must_be_named(elements[i])) continue;
    if (elements[i].subject) {
      use.subject = elements[i].types;
    } else if (i < anchor && before < std::size(use.before)) {
      use.before[before++] = elements[i].types;
    } else if (i > anchor && behind < std::size(use.behind)) {
      use.behind[behind++] = elements[i].types;
    }
  }
  return use;
}

std::uint32_t RuleReader::word_index(const std::u32string& text) {
  const auto [known, is_new] =
      word_indices_.try_emplace(text, static_cast<std::uint32_t>(rules_.words_.size()));
  if (is_new) rules_.words_.push_back({text, 0, {}, false, false, false});
  return known->second;
}

// Elements that take the same words share a set.
void RuleReader::number_word_sets() {
  std::map<std::vector<std::u32string>, std::uint32_t> sets;
  for (Pattern& pattern : rules_.patterns_) {
    for (std::uint32_t i = 0; i < pattern.elements.size(); ++i) {
      PatternElement& element = pattern.elements[i];
      if (element.kind != ElementKind::Word) continue;
      element.word_set = sets.emplace(element.words, static_cast<std::uint32_t>(sets.size())).first->second;
      if (i != pattern.anchor) pattern.word_sets.push_back(element.word_set);
    }
  }
  for (const auto& [words, set] : sets) {
    for (const std::u32string& word : words) rules_.words_[word_index(word)].in_pattern = true;
  }
  rules_.set_blocks_ = sets.size() / 64 + 1;
  rules_.membership_.assign(rules_.words_.size() * rules_.set_blocks_, 0);
  for (const auto& [words, set] : sets) {
    for (const std::u32string& word : words) {
      const std::uint32_t index = word_index(word);
      rules_.membership_[index * rules_.set_blocks_ + set / 64] |= std::uint64_t{1} << (set % 64);
    }
  }
}

RelationRules RuleReader::finish() {
  number_word_sets();
  std::vector<std::pair<std::u32string, std::uint32_t>> keys(word_indices_.begin(), word_indices_.end());
  std::sort(keys.begin(), keys.end());
  rules_.trie_ = build_trie(keys);
  constexpr std::uint32_t noted = role_negation | role_rumour | role_planned | role_in_order | role_on_stage |
                                  role_stage_act | role_prize | role_earlier | role_stage_speech |
                                  role_guests;
  for (RuleWord& word : rules_.words_) {
    link_like_uses(word.anchors);
    word.noted = !word.anchors.empty() || (word.roles & noted);
    word.wanted = word.noted || word.in_pattern || (word.roles & role_decoy);
    if (word.wanted) rules_.beginnings_.add(word.text);
    if (word.roles != 0) rules_.endings_.add(word.text.back());
    if (!(word.roles & role_light)) continue;
    rules_.light_beginnings_.add(word.text.front());
    rules_.light_endings_.add(word.text.back());
  }
  return std::move(rules_);
}

}  // namespace yuantu
