// SPDX-License-Identifier: Apache-2.0
// Reads the words between a mention and a number.
#include "extractor/statistics/subject_features.hpp"

#include <algorithm>
#include <bit>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/statistics/evidence_sum.hpp"
#include "extractor/statistics/role_table.hpp"
#include "extractor/statistics/statistics_view.hpp"
#include "extractor/utf.hpp"

namespace yuantu {

const std::array<std::string_view, evidence_count> evidence_names = {
    "SameClause",      "OneBreak",       "TwoBreaks",      "FewBreaks",
    "ManyBreaks",      "BehindOwner",    "BehindBuilt",    "BehindSettled",
    "BehindComma",     "LastSentence",   "TwoSentences",   "ThreeSentences",
    "FarSentence",     "LastParagraph",  "NearParagraph",  "FarParagraph",
    "Topic",           "Role",           "RoleInSentence", "RoleEarlier",
    "Aside",           "AgentBefore",    "Pointer",        "Unsure",
    "TouchesPlace",    "TouchesCounted", "TouchesMetric",  "Distance",
    "DistanceEarlier", "OpensHere",      "FirstEarlier",   "InHeadline",
    "Frequent",        "ParagraphTopic", "SectionHead",    "SectionHeadAlone",
    "Nationwide",      "SectionTopic",   "OtherPiece",     "Listed",
    "PreviousFresh",   "PreviousStale",  "PreviousBuilt",  "Carried",
    "CarriedAlone",    "AmongOther",     "HintFails",      "OpeningFits",
    "OpeningFails",    "OnceBuilt",      "FundNamed",      "FirstParty",
    "Singled",         "AtEvent",        "OwnThing",       "OpensClause",
    "Echoed",          "PlacePointer",   "BuiltPointer",   "Overtaken",
    "NamedAgain",      "TotalsBuilt",    "TotalsOther",    "PolicySays",
    "PlaceEarlier",    "BuiltFirst",     "BuiltTopic"};

namespace {

// 等 closes a list no further before the number that counts it: 等一批重点企业12家.
constexpr std::uint32_t list_reach = 12;

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
  return i == quantity.begin && mentions.mention(mention).span.end != i;
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
void find_before(const MentionContext& mentions, const SubjectQuery& query, const SubjectPlace& place,
                 std::uint32_t breaks, Evidence& evidence) {
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
}

template <class Evidence>
void find_earlier(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
                  Evidence& evidence) {
  const std::uint32_t distance = query.sentence - place.sentence;
  if (place.paragraph == number.paragraph) {
    evidence.add(distance == 1   ? SubjectEvidence::LastSentence
                 : distance == 2 ? SubjectEvidence::TwoSentences
                 : distance == 3 ? SubjectEvidence::ThreeSentences
                                 : SubjectEvidence::FarSentence);
  } else {
    evidence.add(distance == 1   ? SubjectEvidence::LastParagraph
                 : distance <= 3 ? SubjectEvidence::NearParagraph
                                 : SubjectEvidence::FarParagraph);
  }
}

template <class Evidence>
void find_part(const SubjectQuery& query, const SubjectPlace& place, bool earlier, Evidence& evidence) {
  if (place.at == no_mention) {
    evidence.add(SubjectEvidence::PlacePointer);
    return;
  }
  const bool here = !earlier && place.span.begin >= query.clause;
  evidence.add(here      ? SubjectEvidence::Role
               : earlier ? SubjectEvidence::RoleEarlier
                         : SubjectEvidence::RoleInSentence,
               place.role);
  if (place.role <= -1.5f && !earlier) evidence.add(SubjectEvidence::Aside);
  if (query.quantity.begin > place.agent_end) evidence.add(SubjectEvidence::AgentBefore);
  if (place.pointer)
    evidence.add(place.type == EntityType::Place     ? SubjectEvidence::PlacePointer
                 : place.type == EntityType::Project ? SubjectEvidence::BuiltPointer
                                                     : SubjectEvidence::Pointer);
  if (place.unsure) evidence.add(SubjectEvidence::Unsure);
}

template <class Evidence>
void find_topic(const SubjectQuery& query, const SubjectPlace& place, const NumberContext& number,
                Evidence& evidence) {
  if (number.heads != nullptr &&
      std::find(number.heads->begin(), number.heads->end(), place.id) != number.heads->end()) {
    evidence.add(SubjectEvidence::SectionHead);
    if (number.alone) evidence.add(SubjectEvidence::SectionHeadAlone);
  }
  if (number.nationwide) evidence.add(SubjectEvidence::Nationwide);
  if (number.section_topic == place.id) evidence.add(SubjectEvidence::SectionTopic);
  if (place.at == no_mention) return;
  const bool here = place.sentence == query.sentence;
  if (!number.piece.contains(place.span)) evidence.add(SubjectEvidence::OtherPiece);
  if (here && place.listed && place.span.end <= query.quantity.begin) evidence.add(SubjectEvidence::Listed);
  if (here) {
    if (place.opens && place.role > 0) evidence.add(SubjectEvidence::OpensHere);
  } else {
    if (place.first) {
      evidence.add(SubjectEvidence::FirstEarlier);
      if (place.type == EntityType::Project) evidence.add(SubjectEvidence::BuiltFirst);
    }
    if (place.type == EntityType::Place) evidence.add(SubjectEvidence::PlaceEarlier);
  }
  if (place.in_headline) evidence.add(SubjectEvidence::InHeadline);
  evidence.add(SubjectEvidence::Frequent, place.frequent);
  if (place.id == number.topic) {
    evidence.add(SubjectEvidence::ParagraphTopic);
    if (place.type == EntityType::Project) evidence.add(SubjectEvidence::BuiltTopic);
  }
}

bool may_be_echoed(const SubjectQuery& query, const SubjectPlace& place) {
  return place.tail[1] != U'\0' && (query.pairs == nullptr || query.pairs->may_hold(place.tail_key));
}

// 那届论坛, 整个产业园, 这一集群: whether the words before the number, in no other name, hold how a name
// ends.
bool is_echoed(const MentionContext& mentions, const SubjectQuery& query, const SubjectPlace& place) {
  const std::u32string_view tail(place.tail.data(), place.tail.size());
  const std::uint32_t begin_of_sentence = mentions.document().sentences[query.sentence].span.begin;
  const std::uint32_t number = query.quantity.begin;
  const std::uint32_t first =
      std::max(begin_of_sentence, number > longest_clause ? number - longest_clause : 0);
  const std::u32string_view before = mentions.document().view({first, number});
  for (std::size_t at = before.find(tail); at != std::u32string_view::npos; at = before.find(tail, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(first + at);
    if (!mentions.is_in_name({begin, begin + 2})) return true;
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
  if (number.among && place.span.begin < query.clause) evidence.add(SubjectEvidence::AmongOther);
}

// Whether nothing but words of time or links stands between the beginning of the clause and a name in it.
bool opens_clause(const MentionContext& mentions, const SubjectQuery& query, Span span) {
  const std::u32string_view lead = mentions.document().view({query.clause, span.begin});
  if (lead.empty()) return true;
  return lead.size() <= 12 && (is_one_of(lead.back(), U"年月日底末前初内") || lead == U"其中" ||
                               lead == U"目前" || lead == U"如今" || lead == U"同时" || lead == U"此外");
}

// What the clause tells happened on an occasion.
bool may_be_at_event(const SubjectQuery& query, const NumberContext& number) {
  return query.at_event && !number.has &&
         (is_count(query.kind) || query.kind == SubjectClass::Deal || query.signs);
}

bool is_money_of_project(SubjectClass kind) {
  return kind == SubjectClass::Project || kind == SubjectClass::Fund;
}

// Whether find_hints finds anything for any place: most numbers ask for nothing.
bool has_hints(const SubjectQuery& query, const NumberContext& number) {
  return query.hinted != TypeSet{} || query.opening != TypeSet{} || query.once_built ||
         is_money_of_project(query.kind) || query.kind == SubjectClass::Deal ||
         may_be_at_event(query, number) || number.thing != 0;
}

// What other names of its type, and itself, do nearer to the number.
template <class Evidence>
void find_rivals(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
                 Evidence& evidence) {
  if (place.at == no_mention) return;
  const std::uint16_t rank = number.ranks[static_cast<std::size_t>(place.type)];
  if (rank > place.rank)
    evidence.add(SubjectEvidence::Overtaken, static_cast<float>(std::min(rank - place.rank, 3)));
  if (place.named_again < query.quantity.begin) evidence.add(SubjectEvidence::NamedAgain);
  if (place.says && place.span.begin >= number.sentence_begin) evidence.add(SubjectEvidence::PolicySays);
}

template <class Evidence>
void find_sums(const SubjectQuery& query, const NumberContext& number, const SubjectPlace& place,
               Evidence& evidence) {
  if (query.totals && place.type == EntityType::Project) evidence.add(SubjectEvidence::TotalsBuilt);
  if (query.totals && place.id != number.previous_id) evidence.add(SubjectEvidence::TotalsOther);
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

// 上市公司股东, 各类创新平台, 省外项目: no single thing.
bool is_kind_of_thing(std::u32string_view text, std::uint32_t begin, std::uint32_t noun) {
  constexpr std::array<std::u32string_view, 16> kinds = {U"上市", U"各类", U"各级", U"省外", U"市外", U"外资",
                                                         U"新建", U"在建", U"重点", U"重大", U"签约", U"开工",
                                                         U"其他", U"建设", U"技改", U"入驻"};
  const std::uint32_t reach = std::max(begin, noun > 6 ? noun - 6 : 0);
  const std::u32string_view before = text.substr(reach, noun - reach);
  return is_one_of(before.back(), U"个家批类多子母") ||
         std::any_of(kinds.begin(), kinds.end(),
                     [&](auto kind) { return before.find(kind) != std::u32string_view::npos; });
}

// 西山风电场装机25万千瓦: where the last noun for a single thing that no mention covers begins, with at
// least two characters of its name before it and something of its own behind it.
std::uint32_t own_thing(const MentionContext& mentions, const SubjectQuery& query) {
  const std::u32string_view text = mentions.document().text;
  const std::uint32_t number = query.quantity.begin;
  const MarkRange things = query.marks.of(Mark::Thing);
  if (const auto first = things.begin(); first == MarkRange::end() || *first + 2 >= number) return 0;
  std::uint32_t begin = number;
  while (begin > query.clause && (is_han(text[begin - 1]) || !is_one_of(text[begin - 1], U"、（）()“”")))
    --begin;
  std::uint32_t found = 0;
  std::uint32_t next = begin + 2;
  for (const std::uint32_t i : things) {
    if (i + 2 >= number) break;
    if (i < next) continue;
    const std::uint32_t length = thing_at(text.substr(i, number - i));
    if (length == 0 || i + length >= number) continue;
    if (!is_kind_of_thing(text, begin, i) && !mentions.is_named({i - 2, i + length})) found = i;
    next = i + length;
  }
  return found;
}

// 某区有9个项目参加: the clause opens with whose they are.
bool has_something(const MentionContext& mentions, const SubjectQuery& query) {
  const std::uint32_t m = mentions.first_in(query.clause);
  if (m >= mentions.size() || mentions.mention(m).span.begin != query.clause) return false;
  const Span span = mentions.mention(m).span;
  const std::u32string_view behind =
      mentions.document().view({span.end, std::max(span.end, query.quantity.begin)});
  return behind == U"有" || behind == U"共有" || behind == U"现有" || behind == U"已有" || behind == U"拥有";
}

// 全国387家园区, 全球共有12座: what is said of the whole country or world.
bool is_nationwide(std::u32string_view lead) {
  for (std::size_t i = 0; i + 1 < lead.size(); ++i) {
    const char32_t next = lead[i + 1];
    if (lead[i] == U'全' ? next == U'国' || next == U'球' : (lead[i] == U'我' && next == U'国')) return true;
    if (lead[i] == U'世' && next == U'界') return true;
  }
  return false;
}

}  // namespace

NumberContext context_of(const MentionContext& mentions, const SubjectPlaces& places,
                         const SubjectQuery& query) {
  NumberContext number;
  const std::uint32_t at = query.quantity.begin;
  const auto named_in = [&](std::uint32_t begin, auto fits) {
    for (std::uint32_t m = mentions.first_in(begin); m < mentions.size(); ++m) {
      if (mentions.mention(m).span.end > at) return false;
      if (mentions.resolved(m) != no_mention && fits(mentions.mention(m).type)) return true;
    }
    return false;
  };
  const auto any = [](EntityType) { return true; };
  const std::u32string_view text = mentions.document().text;
  const Sentence& sentence = mentions.document().sentences[query.sentence];
  const std::uint32_t begin = sentence.span.begin;
  number.sentence_begin = begin;
  number.paragraph = sentence.paragraph;
  number.breaks = mentions.breaks().before(at);
  number.closes_list =
      text.substr(at > list_reach ? at - list_reach : 0, std::min(at, list_reach)).find(U'等') !=
      std::u32string_view::npos;
  if (query.previous != no_mention) number.previous_id = mentions.name_id(query.previous);
  if (query.carried != no_mention) number.carried_id = mentions.name_id(query.carried);
  number.fresh = query.previous == no_mention || named_in(query.previous_end, any);
  number.alone = !named_in(begin, any);
  number.names_project = named_in(
      query.clause, [](EntityType type) { return type == EntityType::Project || type == EntityType::Lab; });
  number.thing = own_thing(mentions, query);
  number.topic = places.topic_of(sentence.paragraph);
  number.has = has_something(mentions, query);
  // 全国387家园区中，有193家…: the clause before sets the scene.
  std::uint32_t scene = query.clause;
  if (scene > begin + 2 && text[scene - 2] == U'中') scene = begin;
  number.nationwide = !query.share && query.kind != SubjectClass::Rank &&
                      is_nationwide(mentions.document().view({scene, at}));
  const std::uint32_t section = mentions.pieces().section_at(at);
  number.section_topic = places.topic_of_section(section);
  if (!places.heads_of_section(section).empty()) number.heads = &places.heads_of_section(section);
  number.piece = mentions.pieces().piece_around(at);
  number.among = mentions.document().view({query.clause, at}).starts_with(U"其中");
  number.hints = has_hints(query, number);
  return number;
}

template <class Evidence>
bool find_evidence(const MentionContext& mentions, const SubjectQuery& query, const NumberContext& number,
                   const SubjectPlace& place, bool topic, Evidence& evidence) {
  const bool earlier = place.span.begin < number.sentence_begin;
  const bool before = place.span.end <= query.quantity.begin;
  if (topic) {
    evidence.add(SubjectEvidence::Topic);
  } else if (earlier) {
    find_earlier(query, number, place, evidence);
  } else if (before) {
    const std::uint32_t breaks = number.breaks - place.breaks;
    if (breaks == 0 && is_compared(mentions, query, place.span)) return false;
    if (is_counted_thing(query, place)) return false;
    if (place.at != no_mention && is_counted_member(mentions, number, place.at, query.quantity)) return false;
    find_before(mentions, query, place, breaks, evidence);
  } else if (!find_behind(mentions, query, number, place.span, evidence)) {
    return false;
  }
  find_part(query, place, earlier, evidence);
  if (!topic && before) {
    const std::uint32_t gap = query.quantity.begin - place.span.end;
    evidence.add(earlier ? SubjectEvidence::DistanceEarlier : SubjectEvidence::Distance,
                 static_cast<float>(std::bit_width(gap)));
  }
  find_topic(query, place, number, evidence);
  find_continuity(query, number, place, evidence);
  if (earlier && may_be_echoed(query, place) && is_echoed(mentions, query, place))
    evidence.add(SubjectEvidence::Echoed);
  find_rivals(query, number, place, evidence);
  find_sums(query, number, place, evidence);
  if (number.hints) find_hints(mentions, query, number, place, evidence);
  // 甲的某某产品占17%: the number speaks of the product.
  if (place.span.begin >= query.clause && place.at != no_mention && !place.owns_next &&
      opens_clause(mentions, query, place.span))
    evidence.add(SubjectEvidence::OpensClause);
  return true;
}

template bool find_evidence(const MentionContext&, const SubjectQuery&, const NumberContext&,
                            const SubjectPlace&, bool, EvidenceList&);
template bool find_evidence(const MentionContext&, const SubjectQuery&, const NumberContext&,
                            const SubjectPlace&, bool, EvidenceSum&);

}  // namespace yuantu
