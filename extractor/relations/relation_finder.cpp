// SPDX-License-Identifier: Apache-2.0
// Finds relations: tries the rules at the words they wait for, then what no word announces.
#include "extractor/relations/relation_finder.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "extractor/relations/bracket_finder.hpp"
#include "extractor/relations/brand_finder.hpp"
#include "extractor/relations/claim_details.hpp"
#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/discourse.hpp"
#include "extractor/relations/event_finder.hpp"
#include "extractor/relations/fact_collector.hpp"
#include "extractor/relations/list_finder.hpp"
#include "extractor/relations/nesting_finder.hpp"
#include "extractor/relations/office_finder.hpp"
#include "extractor/relations/page_view.hpp"
#include "extractor/relations/rule_matcher.hpp"
#include "extractor/relations/table_finder.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// The types of the names of a sentence before and behind a word; words are asked for in order.
class SideTypes {
 public:
  void enter(std::span<const MentionUnit> units) {
    units_ = units;
    next_ = 0;
    before_ = {};
    from_.assign(units.size() + 1, TypeSet());
    for (std::size_t i = units.size(); i-- > 0;) from_[i] = from_[i + 1] | TypeSet(units[i].type);
  }
  void move_to(Span word) {
    for (; next_ < units_.size() && units_[next_].outer.begin < word.end; ++next_)
      before_ = before_ | TypeSet(units_[next_].type);
  }
  TypeSet before() const { return before_; }
  TypeSet behind() const { return from_[next_]; }

 private:
  std::span<const MentionUnit> units_;
  std::size_t next_ = 0;
  TypeSet before_;
  std::vector<TypeSet> from_;  // by unit: of this and those behind it
};

// Tries the rules at the sentences of a page, one after the other.
class SentenceRules {
 public:
  // Fields of industry have their own view of the sentence, and their own relation.
  SentenceRules(const ClauseReader& reader, const Discourse& discourse, bool fields, const RuleWords& words,
                SentenceIndex& index, FactCollector& facts)
      : reader_(reader),
        fields_(fields),
        words_(words),
        index_(index),
        matcher_(reader, discourse, index),
        facts_(facts),
        side_by_side_(own_patterns(reader.rules().side_by_side())),
        subjects_(own_patterns(reader.rules().subjects())) {}

  void run(std::uint32_t sentence) {
    view_ = &reader_.views()[sentence];
    matcher_.enter(sentence);
    for (const Pattern* pattern : side_by_side_) run_side_by_side(*pattern);
    for (const Pattern* pattern : subjects_) run_subjects(*pattern);
    sides_.enter(view_->units);
    entered_ = false;
    for (const FoundWord& word : view_->words) {
      const std::span<const AnchorUse> uses = reader_.rules().word(word.word).anchors[fields_];
      if (uses.empty()) continue;
      sides_.move_to(word.span);
      const NamesAround names = NamesAround::present(view_->types, sides_.before(), sides_.behind());
      for (const AnchorUse& use : uses) {
        // Most patterns that wait for a word ask for a name that does not stand on that side of it.
        if (names.meet(use.names) && names.meet(use.second)) run_patterns(sentence, use, word.span);
      }
    }
  }

 private:
  void run_patterns(std::uint32_t sentence, const AnchorUse& use, Span word) {
    if (!entered_) index_.enter(reader_, *view_, words_.of_sentence(sentence));
    entered_ = true;
    for (const std::uint32_t index : reader_.rules().waiting(use)) {
      const Pattern& pattern = reader_.rules().patterns()[index];
      if (!has_words(pattern)) continue;
      if (const PatternMatch* match = matcher_.match(pattern, word); match && !denied(*match, word))
        add(pattern, *match);
    }
  }

  // Nor does the sentence have a word for each element of most.
  bool has_words(const Pattern& pattern) const {
    return std::all_of(pattern.word_sets.begin(), pattern.word_sets.end(),
                       [&](std::uint32_t set) { return index_.has_word_of(set); });
  }

  // Those whose relation is looked for in this view.
  std::vector<const Pattern*> own_patterns(std::span<const std::uint32_t> indices) const {
    std::vector<const Pattern*> own;
    for (const std::uint32_t index : indices) {
      const Pattern& pattern = reader_.rules().patterns()[index];
      if ((pattern.relation == RelationType::focusesOn) == fields_) own.push_back(&pattern);
    }
    return own;
  }

  bool applies(const Pattern& pattern) const {
    return std::all_of(pattern.needs.begin(), pattern.needs.end(),
                       [&](TypeSet types) { return types.intersects(view_->types); });
  }

  void run_side_by_side(const Pattern& pattern) {
    if (!applies(pattern)) return;
    for (std::uint32_t i = 0; i + 1 < view_->units.size(); ++i) {
      if (const PatternMatch* match = matcher_.match_side_by_side(pattern, i)) add(pattern, *match);
    }
  }

  // Who opens a clause that says something.
  void run_subjects(const Pattern& pattern) {
    if (!applies(pattern)) return;
    for (std::uint32_t i = 0; i < view_->units.size(); ++i) {
      if (pattern.elements[0].subject && !reader_.opens_clause(*view_, i)) continue;
      const PatternMatch* match = matcher_.match_subject(pattern, i);
      if (match && !denied(*match, match->range)) add(pattern, *match);
    }
  }

  // A negation counts in the clause of the verb, before the end of what the pattern took; behind it too where
  // the pattern ends at a name and the verb may follow (会上，某公司没有…).
  bool denied(const PatternMatch& match, Span anchor) const {
    if (!(view_->roles & role_negation)) return false;
    const Span clause = view_->clause_of(anchor.begin);
    const std::uint32_t end = match.topic_named_in
                                  ? view_->clause_of(match.range.end).end
                                  : std::min(clause.end, std::max(match.range.end, anchor.end));
    return reader_.has_word(*view_, {clause.begin, end}, role_negation);
  }

  // 某园区一批企业参加, 某园区企业甲与乙签约: the zone itself does nothing.
  bool speaks_of_its_firms(RelationType relation, std::uint32_t mention) const {
    if (relation != RelationType::partnerOf && relation != RelationType::participatesIn &&
        relation != RelationType::awarded)
      return false;
    const std::uint32_t index = view_->unit_of(mention);
    if (index == view_->units.size()) return false;
    const MentionUnit& unit = view_->units[index];
    if (!TypeSet(EntityType::Park, EntityType::Place).has(unit.type)) return false;
    std::uint32_t at = unit.outer.end;
    while (at < view_->span.end && is_digit(reader_.document().text[at])) ++at;
    const std::u32string_view behind = reader_.document().view({at, view_->span.end});
    static constexpr std::u32string_view firms[] = {U"企业",   U"一批", U"多家", U"家",   U"余家",
                                                    U"的企业", U"部分", U"广大", U"辖区", U"区内"};
    return std::any_of(std::begin(firms), std::end(firms), [&](auto f) { return behind.starts_with(f); });
  }

  // 高质量发展 is no field; but in a list of fields 海洋工程 and 健康服务 are.
  bool is_no_field(std::uint32_t mention, bool listed) const {
    constexpr std::uint32_t longest_word = 3;
    const std::uint32_t index = view_->unit_of(mention);
    if (index == view_->units.size()) return false;
    const MentionUnit& unit = view_->units[index];
    if (reader_.is_part_of_item(*view_, index)) return true;
    const std::u32string_view name = reader_.document().view(unit.span);
    if (listed && name.size() > longest_word && (name.ends_with(U"工程") || name.ends_with(U"服务")))
      return false;
    return reader_.ends_with(*view_, unit.span.end, role_no_field);
  }

  // 将 before a name is 把: 将总部放在某园区.
  bool says_plan(const FoundWord& word) const {
    if (!(word.roles & role_planned)) return false;
    return word.span.size() > 1 || view_->unit_from(word.span.end) == view_->units.size();
  }

  Status status(const RelationRule& rule, const PatternMatch& match) const {
    if (rule.planned) return Status::Planned;
    if (!(view_->roles & role_planned)) return Status::Actual;
    const Span range{view_->clause_of(match.range.begin).begin, match.range.end};
    const bool planned = std::any_of(view_->words.begin(), view_->words.end(), [&](const FoundWord& word) {
      return range.contains(word.span) && says_plan(word);
    });
    return planned ? Status::Planned : Status::Actual;
  }

  void add(const Pattern& pattern, const PatternMatch& match) {
    if (reader_.is_rumour(*view_, match.range)) return;
    const RelationRule& rule = reader_.rules().rules()[pattern.rule];
    // 力争创成某示范区: nobody has a title that is only striven for.
    if (rule.relation == RelationType::awarded && status(rule, match) == Status::Planned) return;
    const std::size_t heads = match.heads.size();
    const std::size_t tails = match.tails.size();
    const bool several =
        heads > 1 && tails > 1 &&
        (rule.in_order || reader_.has_word(*view_, {view_->span.begin, match.range.end}, role_in_order));
    const bool in_order = several && heads == tails;
    // 甲、乙、丙分别获评…, where one of them has no known name: nobody knows whose title is whose.
    if (several && !in_order && rule.relation == RelationType::awarded) return;
    // Several things in several places: nobody says which is where.
    if (rule.relation == RelationType::locatedIn && heads > 1 && tails > 1 && !in_order) return;
    for (std::size_t h = 0; h < heads; ++h) {
      for (std::size_t t = 0; t < tails; ++t) {
        if (in_order && h != t) continue;
        // Of two lists that sign with each other the first of the second is the main party.
        if (rule.relation == RelationType::partnerOf && heads > 1 && tails > 1 && !in_order && t > 0)
          continue;
        if (rule.relation == RelationType::focusesOn && is_no_field(match.tails[t], tails > 1)) continue;
        if (speaks_of_its_firms(rule.relation, match.heads[h])) continue;
        RelationFact fact;
        fact.relation = rule.relation;
        fact.head = match.heads[h];
        fact.tail = match.tails[t];
        fact.evidence = view_->span;
        fact.confidence = rule.confidence * match.certainty * match.topic_certainty;
        fact.rule = rule.id;
        fact.status = status(rule, match);
        if (!match.topic_named_in) {
          facts_.add(std::move(fact));
          continue;
        }
        const Span named = reader_.views()[*match.topic_named_in].span;
        if (named != view_->span) fact.context = named;
        facts_.add_carried(std::move(fact));
      }
    }
  }

  const ClauseReader& reader_;
  bool fields_;
  const RuleWords& words_;
  SentenceIndex& index_;
  RuleMatcher matcher_;
  FactCollector& facts_;
  std::vector<const Pattern*> side_by_side_, subjects_;
  const SentenceView* view_ = nullptr;
  SideTypes sides_;
  bool entered_ = false;  // the index knows the sentence
};

bool tells_facts(SentenceKind kind) {
  return kind != SentenceKind::Furniture && kind != SentenceKind::Byline;
}

}  // namespace

std::vector<RelationFact> find_relations(const Document& document, const Mentions& mentions) {
  return find_relations(document, mentions, RelationRules::builtin());
}

std::vector<RelationFact> find_relations(const Document& document, const Mentions& mentions,
                                         const RelationRules& rules) {
  return find_relations(PageReading(document), mentions, rules);
}

std::vector<RelationFact> find_relations(const PageReading& reading, const Mentions& mentions,
                                         const RelationRules& rules) {
  const Document& document = reading.document();
  PageView page(document, mentions, FieldsAre::Words);
  PageView fields(document, mentions, FieldsAre::Units);
  const std::vector<SentenceView>& views = page.sentences();
  const std::vector<SentenceView>& field_views = fields.sentences();
  const RuleWords words(document, rules, views, field_views);
  page.add_words(reading, words);
  fields.add_words(reading, words);
  const ClauseReader reader(document, rules, views);
  const ClauseReader field_reader(document, rules, field_views, views);
  const std::vector<Report> reports = cut_into_reports(document, views);
  const std::vector<Stage> stages = find_stages(reader, mentions, reports);
  const Discourse discourse(reader, mentions, reports, stages);
  FactCollector facts(mentions);
  SentenceIndex index;
  SentenceRules name_rules(reader, discourse, false, words, index, facts);
  SentenceRules field_rules(field_reader, discourse, true, words, index, facts);
  for (std::uint32_t i = 0; i < views.size(); ++i) {
    if (!tells_facts(views[i].kind)) continue;
    if (!views[i].units.empty()) {
      name_rules.run(i);
      if (views[i].types.has(EntityType::Person)) find_offices(reader, i, facts);
    }
    if (!field_views[i].units.empty()) field_rules.run(i);
  }
  find_in_tables(reading, reader, field_reader, facts);
  find_in_lists(reader, field_reader, mentions, facts);
  find_in_brackets(reader, mentions, facts);
  find_nesting(reader, mentions, facts);
  find_brands(reader, mentions, facts);
  find_participants(reader, stages, mentions, facts);
  std::vector<RelationFact> found = facts.finish();
  add_details(reading, found);
  return found;
}

}  // namespace yuantu
