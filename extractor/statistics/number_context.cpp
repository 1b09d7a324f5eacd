// SPDX-License-Identifier: Apache-2.0
// Looks for names, nouns and words of scope between the beginning of the sentence and the number.
#include "extractor/statistics/number_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/statistics/character_pairs.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// Whether find_hints finds anything for any place: most numbers ask for nothing.
bool has_hints(const SubjectQuery& query, const NumberContext& number) {
  return query.hinted != TypeSet{} || query.opening != TypeSet{} || query.once_built ||
         is_money_of_project(query.kind) || query.kind == SubjectClass::Deal ||
         may_be_at_event(query, number) || number.thing != 0;
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
  constexpr std::array<std::u32string_view, 12> deeds = {U"签约", U"签下", U"签订", U"签署",
                                                         U"揽下", U"敲定", U"拿下", U"引进",
                                                         U"斩获", U"收获", U"推出", U"达成"};
  if (mentions.mention(m).type != EntityType::Event && !behind.starts_with(U'的') &&
      std::any_of(deeds.begin(), deeds.end(), [&](auto deed) { return behind.find(deed) != behind.npos; }))
    return true;
  return behind == U"有" || behind == U"共有" || behind == U"现有" || behind == U"已有" || behind == U"拥有";
}

bool may_be_nationwide(const CharacterPairs& pairs) {
  const auto may_hold = [&](char32_t first, char32_t second) {
    return pairs.may_hold(CharacterPairs::key_of(first, second));
  };
  return may_hold(U'全', U'国') || may_hold(U'全', U'球') || may_hold(U'我', U'国') || may_hold(U'世', U'界');
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

// What stands before the number in its clause, and in the clause before where that sets the scene: 全国387家
// 园区中，有193家….
std::u32string_view scene_of(const Document& document, const SubjectQuery& query, std::uint32_t sentence) {
  const bool set_before = query.clause > sentence + 2 && document.text[query.clause - 2] == U'中';
  return document.view({set_before ? sentence : query.clause, query.quantity.begin});
}

}  // namespace

bool may_be_at_event(const SubjectQuery& query, const NumberContext& number) {
  return query.at_event && !number.has &&
         (is_count(query.kind) || query.kind == SubjectClass::Deal || query.signs);
}

bool is_money_of_project(SubjectClass kind) {
  return kind == SubjectClass::Project || kind == SubjectClass::Fund;
}

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
  number.has = query.at_event && has_something(mentions, query);
  number.nationwide = !query.share && query.kind != SubjectClass::Rank &&
                      (query.pairs == nullptr || may_be_nationwide(*query.pairs)) &&
                      is_nationwide(scene_of(mentions.document(), query, begin));
  const std::uint32_t section = mentions.pieces().section_at(at);
  number.section_topic = places.topic_of_section(section);
  if (!places.heads_of_section(section).empty()) number.heads = &places.heads_of_section(section);
  number.piece = mentions.pieces().piece_around(at);
  number.among = mentions.document().view({query.clause, at}).starts_with(U"其中");
  number.hints = has_hints(query, number);
  return number;
}

}  // namespace yuantu
