// SPDX-License-Identifier: Apache-2.0
// Reads from the clause of a number, and from what opens its sentence, what its subject must be like.
#include "extractor/statistics/subject_query.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/statistics_lexicon.hpp"

namespace yuantu {
namespace {

// By row of reference_nouns.tsv: what the noun may stand for.
std::vector<TypeSet> decode_types() {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<TypeSet> all;
  for (const LexiconRow& row : lexicon.rows(Table::reference_nouns)) {
    std::string_view names = lexicon.field(row, 1);
    TypeSet types;
    while (!names.empty()) {
      const std::size_t comma = std::min(names.find(','), names.size());
      if (const auto type = entity_type_from(names.substr(0, comma))) types = types | TypeSet{*type};
      names.remove_prefix(std::min(comma + 1, names.size()));
    }
    all.push_back(types);
  }
  return all;
}

// The longest reference noun (实验室, 公司, 园区) that begins at a place, and the types it may stand for.
std::pair<std::uint32_t, TypeSet> reference_at(const StatisticsView& view, std::uint32_t begin,
                                               std::uint32_t end) {
  static const std::vector<TypeSet> types = decode_types();
  std::pair<std::uint32_t, TypeSet> found{0, {}};
  StatisticsLexicon::builtin().match_prefixes(view.text.substr(begin, end - begin),
                                              [&](std::uint32_t length, auto rows) {
                                                for (const LexiconRow& row : rows) {
                                                  if (row.table == Table::reference_nouns)
                                                    found = {length, types[row.row]};
                                                }
                                              });
  return found;
}

// The types of a bare noun before the number that names nothing: 公司营业收入, 园区企业. `counts`: in a
// clause that counts firms or projects, 企业 and 项目 say what is counted.
TypeSet hint_in(const MentionContext& mentions, const StatisticsView& view, std::uint32_t begin,
                std::uint32_t end, bool counts) {
  for (const std::uint32_t i : view.marks.from(begin).of(Mark::Reference)) {
    if (i >= end) break;
    const auto [length, types] = reference_at(view, i, end);
    if (length == 0 || i + length >= end || mentions.is_named({i, i + length})) continue;
    const std::u32string_view noun = view.text.substr(i, length);
    if (counts && (noun == U"企业" || noun == U"项目")) continue;
    return types;
  }
  return {};
}

// 实验室2022年挂牌，…，科研楼面积3.8万平方米: the types of the bare noun or pointer that opens a clause of
// the sentence last before a place, and where it stands.
std::pair<TypeSet, std::uint32_t> opening_before(const MentionContext& mentions, const StatisticsView& view,
                                                 std::uint32_t at) {
  std::uint32_t begin = at;
  while (true) {
    begin = clause_begin(view, begin);
    const std::uint32_t m = mentions.first_in(begin);
    if (m < mentions.size() && mentions.mention(m).span.begin == begin &&
        mentions.mention(m).span.end <= at) {
      const Mention& mention = mentions.mention(m);
      const bool is_parties = mention.kind == MentionKind::Pointer && mention.antecedent == no_mention;
      if (mention.kind == MentionKind::Pointer && !is_parties) return {TypeSet{mention.type}, begin};
      if (!is_parties && mention.type != EntityType::Person) return {TypeSet{}, 0};
    } else if (begin < at && view.marks.has(Mark::Reference, begin)) {
      const TypeSet types = reference_at(view, begin, at).second;
      if (types != TypeSet{}) return {types, begin};
    }
    if (begin <= view.span.begin) return {TypeSet{}, 0};
    --begin;
  }
}

// 园区设立100亿元产业引导基金: a fund without a name, and what is said is said of whose it is.
bool tells_of_some_fund(const MentionContext& mentions, Span clause) {
  constexpr std::array<std::u32string_view, 6> funds = {U"产业基金", U"引导基金", U"投资基金",
                                                        U"发展基金", U"创新基金", U"母基金"};
  const std::u32string_view text = mentions.document().view(clause);
  return std::any_of(funds.begin(), funds.end(), [&](std::u32string_view fund) {
    const std::size_t at = text.find(fund);
    if (at == text.npos) return false;
    const std::uint32_t begin = clause.begin + static_cast<std::uint32_t>(at);
    return !mentions.is_named({begin, begin + static_cast<std::uint32_t>(fund.size())});
  });
}

}  // namespace

SubjectQuery read_query(const MentionContext& mentions, const StatisticsView& view,
                        const StatedQuantity& quantity, const Meaning& meaning) {
  SubjectQuery query;
  query.kind = meaning.subject;
  query.sentence = view.sentence;
  query.quantity = quantity.span;
  query.clause = clause_begin(view, quantity.span.begin);
  query.marks = view.marks.from(query.clause);
  query.only = meaning.only;
  query.share = meaning.metric == Metric::share;
  query.growth = meaning.metric == Metric::growth;
  std::tie(query.opening, query.opening_at) = opening_before(mentions, view, quantity.span.begin);
  query.metric = meaning.word;
  const Span clause{clause_begin(view, quantity.span.begin), clause_end(view, quantity.span.end)};
  const std::span<const CueHit> cues = view.cues;
  query.at_event =
      std::any_of(first_from(cues, clause.begin), first_from(cues, clause.end),
                  [&](const CueHit& cue) { return cue.cue == Cue::Event && clause.contains(cue.span); });
  // 会上，某某等6人受聘
  if (!cues.empty() && cues.front().cue == Cue::Event && cues.front().span.begin == view.span.begin)
    query.at_event = true;
  const std::u32string_view before = view.text.substr(clause.begin, quantity.span.begin - clause.begin);
  query.signs = query.at_event && (before.find(U'签') != std::u32string_view::npos ||
                                   before.find(U"协议") != std::u32string_view::npos);
  const std::uint32_t number = quantity.number.begin;
  const auto first = first_from(cues, number > longest_plan ? number - longest_plan : 0);
  query.once_built = std::any_of(first, first_from(cues, number), [&](const CueHit& cue) {
    return cue.cue == Cue::Plan && cue.span.end <= number && view.text[cue.span.end - 1] == U'后';
  });
  if (query.kind == SubjectClass::Fund && tells_of_some_fund(mentions, clause))
    query.kind = SubjectClass::Output;
  query.hinted =
      hint_in(mentions, view, clause.begin,
              meaning.word.empty() ? quantity.span.begin : std::min(meaning.word.begin, quantity.span.begin),
              is_count(meaning.subject));
  return query;
}

}  // namespace yuantu
