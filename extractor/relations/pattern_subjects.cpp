// SPDX-License-Identifier: Apache-2.0
// Finds who does what a pattern says where no name stands in its first slot.
#include "extractor/relations/rule_matcher.hpp"

#include <algorithm>

namespace yuantu {
namespace {

constexpr float least_certain_winner = 0.8f;  // of the same sentence
constexpr float certain_in_sentence = 0.9f;   // carried from an earlier clause

}  // namespace

// 某公司成立于某年，投资5亿元的项目…: who does it is missing before the verb as a subject is.
bool RuleMatcher::is_agent(const PatternElement& element) const {
  using enum RelationType;
  const RelationType relation = pattern_->relation;
  const bool acts = element.kind == ElementKind::Tail
                        ? relation == investedBy || relation == constructedBy || relation == operatedBy ||
                              relation == foundedBy || relation == organizedBy || relation == issuedBy
                        : element.kind == ElementKind::Head && relation == develops;
  return acts && element.topic == TopicKind::None && pattern_->elements[1].kind == ElementKind::Word;
}

// 某园由A与B共建, 某室由A牵头，联合B组建: what 由 stands behind is made, and partner of nobody.
bool RuleMatcher::is_made_by_another(std::uint32_t at) const {
  constexpr std::uint32_t reach = 40;
  const std::uint32_t first = std::max(view_->span.begin, at > reach ? at - reach : 0);
  return std::any_of(view_->units.begin(), view_->units.end(), [&](const MentionUnit& unit) {
    return unit.outer.begin > first && unit.outer.end <= at &&
           reader_.document().text[unit.outer.begin - 1] == U'由';
  });
}

// 在某中心发布的报告里: who stands right before the verb does it, and nobody of before.
bool RuleMatcher::acts_itself(std::uint32_t unit) const {
  static constexpr std::u32string_view sources = U"在据按照从";
  if (!fits(pattern_->elements[0], unit)) return false;
  const MentionUnit& first = view_->units[reader_.list_around(*view_, unit, false).first];
  return first.type != EntityType::Park && first.type != EntityType::Place &&
         first.outer.begin > view_->span.begin &&
         sources.find(reader_.document().text[first.outer.begin - 1]) != std::u32string_view::npos;
}

const Subject& RuleMatcher::subject(std::uint32_t at, TypeSet types, SubjectKind kind) {
  const auto known = std::find_if(subjects_.begin(), subjects_.end(), [&](const KnownSubject& k) {
    return k.at == at && k.types == types && k.kind == kind;
  });
  if (known != subjects_.end()) return known->subject;
  subjects_.push_back({at, types, kind, reader_.subject(sentence_, at, types, kind)});
  return subjects_.back().subject;
}

// 某院把实验室建在某园: the laboratory lies there, and who has it only where it is its seat.
bool RuleMatcher::moves_another(std::uint32_t at) const {
  static constexpr std::u32string_view seats[] = {U"家",   U"总部", U"公司", U"厂",
                                                  U"基地", U"厂房", U"工厂", U"办公室"};
  if (pattern_->relation != RelationType::locatedIn || !pattern_->elements[0].subject) return false;
  const std::u32string_view before =
      reader_.document().view({view_->clause_of(at).begin, std::max(anchor_.begin, at)});
  const std::size_t moved = before.rfind(U'把');
  if (moved == before.npos) return false;
  const std::u32string_view what = before.substr(moved + 1);
  return std::none_of(std::begin(seats), std::end(seats),
                      [&](auto seat) { return what.find(seat) != what.npos; });
}

// 某公司成立于某年，联合某校…: the clause opens with the verb, and the sentence with who does it.
bool RuleMatcher::goes_on(const Subject& subject, std::uint32_t at) const {
  const bool settled = pattern_->relation == RelationType::focusesOn ||
                       pattern_->relation == RelationType::locatedIn;  // these are said in passing, too
  if (settled || subject.certainty < certain_in_sentence || view_->units.empty() ||
      view_->units.front().mention != subject.mentions.front() || !reader_.is_spoken_of(*view_, 0))
    return false;
  std::uint32_t begin = view_->clause_of(at).begin;
  for (std::uint32_t next; begin < at && (next = reader_.skip_light(*view_, begin)) != begin;) begin = next;
  return begin >= at;
}

bool RuleMatcher::left_subject(std::uint32_t at) {
  const PatternElement& e = pattern_->elements[0];
  // 某园由甲和乙合作建设: 甲, whom 由 governs, stands where the partner would; the park is none.
  // 某园由某集团旗下某公司运营: the group, whom 由 governs too, has the firm; not the park.
  const bool named =
      pattern_->relation == RelationType::partnerOf || pattern_->relation == RelationType::partOf;
  if (named && fits(e, index_.unit_until(at))) return false;
  if (pattern_->relation == RelationType::partnerOf && is_made_by_another(at)) return false;
  if (pattern_->relation == RelationType::awarded && reader_.counts_others(*view_, at)) return false;
  const bool agent = (e.kind == ElementKind::Tail && (pattern_->relation == RelationType::foundedBy ||
                                                      pattern_->relation == RelationType::investedBy)) ||
                     (e.kind == ElementKind::Head && pattern_->relation == RelationType::partnerOf);
  const Subject& subject =
      this->subject(at, e.types, {e.companions, agent || pattern_->relation == RelationType::focusesOn});
  if (subject.mentions.empty()) return false;
  if (!e.subject && subject.certainty == 1) return false;
  if ((e.here || !e.subject) && subject.certainty < 1 && !goes_on(subject, at)) return false;
  if (subject.certainty < 1 && acts_itself(index_.unit_until(at))) return false;
  // A title without a subject is most often that of somebody whom no name was found for.
  if (pattern_->relation == RelationType::awarded && subject.certainty < least_certain_winner) return false;
  found_.range.begin = std::min(found_.range.begin, at);
  if (is_attribute() || moves_another(at)) return false;
  found_.certainty = subject.certainty;
  (e.kind == ElementKind::Head ? found_.heads : found_.tails) = subject.mentions;
  return true;
}

}  // namespace yuantu
