// SPDX-License-Identifier: Apache-2.0
// Reads the words between a mention and a number.
#include "extractor/statistics/subject_features.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "extractor/statistics/character_pairs.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/statistics/evidence_sum.hpp"
#include "extractor/statistics/role_table.hpp"
#include "extractor/statistics/statistics_view.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

namespace {

// Whether a list goes on in the text behind a character.
bool lists(std::u32string_view text, char32_t before) {
  return before == U'、' || text.substr(0, 16).find(U'、') != std::u32string_view::npos;
}

// 某某交易所已开设算力、时空等12个专区: who acts is no member of the list.
bool acts(std::u32string_view text) {
  text = text.substr(0, text.find(U'、'));
  if (!text.empty() && is_one_of(text.front(), U"已现将共还先有拥在内")) return true;
  for (std::size_t end = 2; end <= std::min<std::size_t>(text.size(), 6); ++end) {
    if (ends_with(text.substr(0, end), RoleWord::Introduces)) return true;
  }
  return false;
}

// 宁德时代、比亚迪等18户企业: the names before 等 are among what is counted.
bool is_counted_member(const MentionContext& mentions, const NumberContext& number, std::uint32_t mention,
                       Span quantity) {
  const std::u32string_view text = mentions.document().text;
  std::uint32_t i = mentions.mention(mention).span.end;
  if (quantity.begin > i + longest_clause) return false;
  std::uint32_t next = mentions.first_in(i);
  while (i < quantity.begin) {
    const char32_t c = text[i];
    if (c == U'等')
      return quantity.begin - i <= list_reach && mentions.breaks_between(i, quantity.begin) == 0;
    if (!is_one_of(c, U"、和及与“”（）")) {
      if (next >= mentions.size() || mentions.mention(next).span.begin != i) {
        if (!number.closes_list) return false;
        const std::u32string_view rest = text.substr(i, quantity.begin - i);
        if (acts(rest)) return false;
        // 某市引进的甲、乙等37个项目: another name opens the list.
        const std::size_t item = std::min(rest.find(U'、'), rest.size());
        if (next < mentions.size() && mentions.mention(next).span.begin < i + item) return false;
        const std::size_t end = rest.rfind(U'等');
        return lists(rest, text[i - 1]) && end != std::u32string_view::npos &&
               rest.size() - end <= list_reach &&
               rest.find_first_of(U"，；：。") == std::u32string_view::npos;
      }
      i = mentions.mention(next).span.end;
      next = mentions.first_in(i);
      continue;
    }
    ++i;
  }
  // 某实验室与30家企业合作: not among them.
  if (i != quantity.begin || is_one_of(text[i - 1], U"与和及")) return false;
  return mentions.mention(mention).span.end != i;
}

// 建成联合实验室30家: a name right before a count is what is counted, unless it is a place (北京26家).
bool is_counted_thing(const SubjectQuery& query, const SubjectPlace& place) {
  if (!is_count(query.kind) || place.span.end != query.quantity.begin) return false;
  const EntityType type = place.type;
  return type == EntityType::Lab || type == EntityType::Project || type == EntityType::Product ||
         type == EntityType::Organization;
}

// 占全市的四成, 居全省第三: what the subject is compared with.
bool is_compared(const MentionContext& mentions, const SubjectQuery& query, Span span) {
  const char32_t before = span.begin > 0 ? mentions.document().text[span.begin - 1] : U'\0';
  // 占厦门全市七成: neither the city nor the whole of it.
  if (query.share) {
    const std::uint32_t begin = span.begin - std::min({span.begin - query.clause, span.begin, 8u});
    if (mentions.document().view({begin, span.begin}).find(U'占') != std::u32string_view::npos) return true;
  }
  // 比上一代甲下降六成
  if (query.growth) {
    const std::uint32_t begin = span.begin - std::min({span.begin - query.clause, span.begin, 6u});
    const std::u32string_view lead = mentions.document().view({begin, span.begin});
    if (lead.find(U'比') != std::u32string_view::npos || lead.find(U'较') != std::u32string_view::npos)
      return true;
  }
  if (query.share && before == U'在') return true;
  const bool rank = query.kind == SubjectClass::Rank;
  if (rank ? is_one_of(before, U"居列占位") : before == U'占') return true;
  return rank && span.end == query.quantity.begin;
}

// 总投资42亿元的某某基地, 投资26亿元建设某某项目, 80家企业落户某某园. The sentence goes on behind the number.
template <class Evidence>
bool find_behind(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                 Span span, Evidence& evidence) {
  const std::uint32_t breaks = mentions.breaks_between(query.quantity.end, span.begin);
  const std::u32string_view gap = mentions.document().view({query.quantity.end, span.begin});
  // 投资1.8亿元，在某地建设某某产线
  if (breaks == 1 && query.kind == SubjectClass::Project && gap.size() <= reach_behind_number &&
      !gap.empty() && gap.front() == U'，' && ends_with(gap, RoleWord::Introduces)) {
    if (number.names_project) return false;
    evidence.add(SubjectEvidence::BehindComma);
    return true;
  }
  if (breaks != 0 || gap.size() > 16) return false;
  if (gap.starts_with(U"的")) {
    // 占地1260亩的园区地处某某新区: the name is only where it lies.
    if (ends_with(gap, RoleWord::Oblique) || is_one_of(gap.back(), U"居列占")) return false;
    evidence.add(SubjectEvidence::BehindOwner);
  } else if (is_count(query.kind)) {
    if (!contains(gap, RoleWord::Settle)) return false;
    evidence.add(SubjectEvidence::BehindSettled);
  } else {
    const auto holds = [&](std::u32string_view word) { return gap.find(word) != std::u32string_view::npos; };
    if (!holds(U"建") && !holds(U"打造") && !holds(U"设立") && !holds(U"兴办")) return false;
    evidence.add(SubjectEvidence::BehindBuilt);
  }
  return true;
}

template <class Evidence>
void find_before(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                 const SubjectPlace& place, std::uint32_t breaks, Evidence& evidence) {
  const Span span = place.span;
  evidence.add(breaks == 0   ? SubjectEvidence::SameClause
               : breaks == 1 ? SubjectEvidence::OneBreak
               : breaks == 2 ? SubjectEvidence::TwoBreaks
               : breaks <= 4 ? SubjectEvidence::FewBreaks
                             : SubjectEvidence::ManyBreaks);
  const std::uint32_t gap = query.quantity.begin - span.end;
  const bool is_place = place.type == EntityType::Place;
  if (gap >= 2 && mentions.document().view({span.end, span.end + 2}) == U"一家")
    evidence.add(SubjectEvidence::Singled);
  if (gap == 0 && is_place) evidence.add(SubjectEvidence::TouchesPlace);
  if (gap == 0 && !is_place && is_count(query.kind)) evidence.add(SubjectEvidence::TouchesCounted);
  if (!query.metric.empty() && span.end <= query.metric.begin && query.metric.begin - span.end <= 8 &&
      mentions.breaks_between(span.end, query.metric.begin) == 0)
    evidence.add(SubjectEvidence::TouchesMetric);
  // What was spoken of by the number before, and nothing else since, is as near as that number.
  const bool goes_on = number.previous_id == place.id && !number.fresh && query.previous_end > span.end;
  evidence.add(SubjectEvidence::Distance,
               static_cast<float>(std::bit_width(goes_on ? query.quantity.begin - query.previous_end : gap)));
}

// By how many sentences back a mention stands: in the paragraph of the number, and in another.
constexpr std::array<SubjectEvidence, 5> in_paragraph = {
    SubjectEvidence::FarSentence, SubjectEvidence::LastSentence, SubjectEvidence::TwoSentences,
    SubjectEvidence::ThreeSentences, SubjectEvidence::FarSentence};
constexpr std::array<SubjectEvidence, 5> in_other_paragraph = {
    SubjectEvidence::NearParagraph, SubjectEvidence::LastParagraph, SubjectEvidence::NearParagraph,
    SubjectEvidence::NearParagraph, SubjectEvidence::FarParagraph};

template <class Evidence>
void find_earlier(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
                  Evidence& evidence) {
  const std::uint32_t sentences = std::min(query.sentence - place.sentence, 4u);
  evidence.add((place.paragraph == number.paragraph ? in_paragraph : in_other_paragraph)[sentences]);
  const std::uint32_t gap = query.quantity.begin - place.span.end;
  evidence.add(SubjectEvidence::DistanceEarlier, static_cast<float>(std::bit_width(gap)));
}

// Whether nothing but words of time or links stands between the beginning of the clause and a name in it.
bool opens_clause(const MentionContext& mentions, const SubjectQuery& query, Span span) {
  const std::u32string_view lead = mentions.document().view({query.clause, span.begin});
  if (lead.empty()) return true;
  return lead.size() <= 12 && (is_one_of(lead.back(), U"年月日底末前初内") || lead == U"其中" ||
                               lead == U"目前" || lead == U"如今" || lead == U"同时" || lead == U"此外");
}

// What part a mention plays in the sentence of the number.
template <class Evidence>
void find_here(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
               const SubjectPlace& place, Evidence& evidence) {
  if (place.at == no_mention) return;
  const bool in_clause = place.span.begin >= query.clause;
  evidence.add(in_clause ? SubjectEvidence::Role : SubjectEvidence::RoleInSentence, place.role);
  evidence.add_if(place.listed && place.span.end <= query.quantity.begin, SubjectEvidence::Listed);
  evidence.add_if(place.says && place.span.begin >= number.sentence_begin, SubjectEvidence::PolicySays);
  // 甲的某某产品占17%: the number speaks of the product.
  if (in_clause && !place.owns_next && opens_clause(mentions, query, place.span))
    evidence.add(SubjectEvidence::OpensClause);
}

bool heads_section(const NumberContext& number, const SubjectPlace& place) {
  return number.heads != nullptr &&
         std::find(number.heads->begin(), number.heads->end(), place.id) != number.heads->end();
}

// What the text is about. A pointer that is no mention has no topic of its own.
template <class Evidence>
void find_topic(const SubjectPlace& place, const NumberContext& number, Evidence& evidence) {
  const bool heads = heads_section(number, place);
  evidence.add_if(heads, SubjectEvidence::SectionHead);
  evidence.add_if(heads && number.alone, SubjectEvidence::SectionHeadAlone);
  evidence.add_if(number.nationwide, SubjectEvidence::Nationwide);
  evidence.add_if(number.section_topic == place.id, SubjectEvidence::SectionTopic);
  const bool mention = place.at != no_mention;
  const bool topic = mention && place.id == number.topic;
  evidence.add_if(mention && !number.piece.contains(place.span), SubjectEvidence::OtherPiece);
  evidence.add_if(topic, SubjectEvidence::ParagraphTopic);
  evidence.add_if(topic && place.type == EntityType::Project, SubjectEvidence::BuiltTopic);
}

bool may_be_echoed(const SubjectQuery& query, const SubjectPlace& place) {
  return place.tail[1] != U'\0' && (query.pairs == nullptr || query.pairs->may_hold(place.tail_key));
}

// 那届论坛, 整个产业园, 这一集群: whether the words before the number, in no other name, hold how a name
// ends.
bool is_echoed(const MentionContext& mentions, const SubjectQuery& query, const SubjectPlace& place) {
  const std::uint32_t begin_of_sentence = mentions.document().sentences[query.sentence].span.begin;
  const std::uint32_t number = query.quantity.begin;
  const std::uint32_t first =
      std::max(begin_of_sentence, number > longest_clause ? number - longest_clause : 0);
  const std::u32string_view before = mentions.document().view({first, number});
  for (std::size_t at = find_character(before, place.tail[0], 0); at + 1 < before.size();
       at = find_character(before, place.tail[0], at + 1)) {
    const auto begin = static_cast<std::uint32_t>(first + at);
    if (before[at + 1] == place.tail[1] && !mentions.is_in_name({begin, begin + 2})) return true;
  }
  return false;
}

template <class Evidence>
void find_continuity(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
                     Evidence& evidence) {
  if (number.previous_id == place.id) {
    evidence.add(number.fresh ? SubjectEvidence::PreviousFresh : SubjectEvidence::PreviousStale);
    if (!number.fresh && place.type == EntityType::Project) evidence.add(SubjectEvidence::PreviousBuilt);
  }
  if (number.carried_id == place.id)
    evidence.add(number.alone ? SubjectEvidence::CarriedAlone : SubjectEvidence::Carried);
  evidence.add_if(number.among && place.span.begin < query.clause, SubjectEvidence::AmongOther);
}

// What other names of its type, and itself, do nearer to the number.
template <class Evidence>
void find_rivals(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
                 Evidence& evidence) {
  const int since = number.ranks[static_cast<std::size_t>(place.type)] - place.rank;
  evidence.add_if(since > 0 && place.at != no_mention, SubjectEvidence::Overtaken,
                  static_cast<float>(std::min(since, 3)));
  evidence.add_if(place.named_again < query.quantity.begin, SubjectEvidence::NamedAgain);
  evidence.add_if(query.quantity.begin > place.agent_end, SubjectEvidence::AgentBefore);
}

template <class Evidence>
void find_sums(const NumberContext& number, const SubjectPlace& place, Evidence& evidence) {
  evidence.add_if(place.type == EntityType::Project, SubjectEvidence::TotalsBuilt);
  evidence.add_if(place.id != number.previous_id, SubjectEvidence::TotalsOther);
}

template <class Evidence>
void find_hints(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                const SubjectPlace& place, Evidence& evidence) {
  const EntityType type = place.type;
  if (query.hinted != TypeSet{} && !query.hinted.has(type)) evidence.add(SubjectEvidence::HintFails);
  if (query.opening != TypeSet{} && place.span.begin < query.opening_at)
    evidence.add(query.opening.has(type) ? SubjectEvidence::OpeningFits : SubjectEvidence::OpeningFails);
  if (query.once_built && type == EntityType::Project) evidence.add(SubjectEvidence::OnceBuilt);
  if (place.fund && is_money_of_project(query.kind)) evidence.add(SubjectEvidence::FundNamed);
  if (query.kind == SubjectClass::Deal && place.at != no_mention && place.span.end < query.quantity.begin &&
      is_one_of(mentions.document().text[place.span.end], U"与同和跟向则"))
    evidence.add(SubjectEvidence::FirstParty);
  if (type == EntityType::Event && may_be_at_event(query, number)) evidence.add(SubjectEvidence::AtEvent);
  if (number.thing != 0 && place.span.end <= number.thing) evidence.add(SubjectEvidence::OwnThing);
}

}  // namespace

template <class Evidence>
void find_lasting(const SubjectPlace& place, bool earlier, Evidence& evidence) {
  if (place.at == no_mention) return evidence.add(SubjectEvidence::PlacePointer);
  const bool built = place.type == EntityType::Project;
  if (earlier) {
    evidence.add(SubjectEvidence::RoleEarlier, place.role);
    evidence.add_if(place.first, SubjectEvidence::FirstEarlier);
    evidence.add_if(place.first && built, SubjectEvidence::BuiltFirst);
    evidence.add_if(place.type == EntityType::Place, SubjectEvidence::PlaceEarlier);
  } else {
    evidence.add_if(place.role <= -1.5f, SubjectEvidence::Aside);
    evidence.add_if(place.opens && place.role > 0, SubjectEvidence::OpensHere);
  }
  if (place.pointer)
    evidence.add(place.type == EntityType::Place ? SubjectEvidence::PlacePointer
                 : built                         ? SubjectEvidence::BuiltPointer
                                                 : SubjectEvidence::Pointer);
  evidence.add_if(place.unsure, SubjectEvidence::Unsure);
  evidence.add_if(place.in_headline, SubjectEvidence::InHeadline);
  evidence.add(SubjectEvidence::Frequent, place.frequent);
}

template <class Evidence>
bool find_evidence(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                   const SubjectPlace& place, bool topic, Evidence& evidence) {
  const bool earlier = place.span.begin < number.sentence_begin;
  if (topic) {
    evidence.add(SubjectEvidence::Topic);
  } else if (earlier) {
    find_earlier(query, number, place, evidence);
  } else if (place.span.end <= query.quantity.begin) {
    const std::uint32_t breaks = number.breaks - place.breaks;
    if (breaks == 0 && is_compared(mentions, query, place.span)) return false;
    if (is_counted_thing(query, place)) return false;
    if (place.at != no_mention && is_counted_member(mentions, number, place.at, query.quantity)) return false;
    find_before(mentions, query, number, place, breaks, evidence);
  } else if (!find_behind(mentions, query, number, place.span, evidence)) {
    return false;
  }
  if (!earlier) {
    find_here(mentions, query, number, place, evidence);
  } else if (may_be_echoed(query, place) && is_echoed(mentions, query, place)) {
    evidence.add(SubjectEvidence::Echoed);
  }
  find_topic(place, number, evidence);
  find_continuity(query, number, place, evidence);
  find_rivals(query, number, place, evidence);
  if (query.totals) find_sums(number, place, evidence);
  if (number.hints) find_hints(mentions, query, number, place, evidence);
  return true;
}

template void find_lasting(const SubjectPlace&, bool, EvidenceList&);
template void find_lasting(const SubjectPlace&, bool, EvidenceSum&);
template bool find_evidence(const MentionContext&, const SubjectQuery&, const NumberContext&,
                            const SubjectPlace&, bool, EvidenceList&);
template bool find_evidence(const MentionContext&, const SubjectQuery&, const NumberContext&,
                            const SubjectPlace&, bool, EvidenceSum&);

}  // namespace yuantu
