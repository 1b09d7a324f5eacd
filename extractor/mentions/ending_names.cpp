// SPDX-License-Identifier: Apache-2.0
// Finds names by the words that end them.
#include "extractor/mentions/ending_names.hpp"

#include <array>

#include "extractor/mentions/ending_judge.hpp"
#include "extractor/mentions/instalment_names.hpp"
#include "extractor/mentions/institute_names.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_tails.hpp"
#include "extractor/mentions/named_parts.hpp"

namespace yuantu {
namespace {

constexpr std::array<const char*, entity_type_count> ending_rules = {
    "company/ending",      "park/ending",    "lab/ending",    "university/ending", "government/ending",
    "organization/ending", "project/ending", "person/ending", "place/ending",      "product/ending",
    "industry/ending",     "event/ending",   "policy/ending", "honor/ending"};

bool is_founding(std::u32string_view text) {
  return text == U"设立" || text == U"成立" || text == U"组建" || text == U"新设" || text == U"内设" ||
         text == U"增设" || text == U"下设";
}

// 设立了|行业|认知|研究室: what is set up is named in full, however plain its words are.
void add_founded(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (tokens[end].word.end_type != EntityType::Lab) return;
  const std::u32string_view ending = sentence.text(end);
  if (!ending.starts_with(U"研究") && !ending.ends_with(U"实验室")) return;
  std::size_t first = end;
  bool own = false;
  while (first > 0 && end - first < 6 && !tokens[first - 1].is(role_stop) &&
         !tokens[first - 1].is_punctuation() && tokens[first - 1].part_of_speech != 'u') {
    --first;
    own |= !tokens[first].is(role_generic) && tokens[first].part_of_speech != 'm' &&
           sentence.text(first) != U"联合";
  }
  const bool particle = first > 0 && sentence.text(first - 1) == U"了";
  const std::size_t verb = particle ? first - 1 : first;
  if (!own || verb == 0 || !is_founding(sentence.text(verb - 1))) return;
  const Span span{tokens[first].span.begin, tokens[end].span.end};
  if (span.size() >= 6 && !tokens[first].is(role_place | role_known)) {
    candidates.push_back({span, EntityType::Lab, 0.6f, "lab/founded"});
  }
}

// 市委, 管委会; but 一等奖 alone is a class of prizes.
bool stands_alone(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  return token.word.needs == Needs::Self && token.word.end_type != EntityType::Honor;
}

// 江海大学（云岭）|科创中心: where a university does research.
bool belongs_to_university(const TokenizedSentence& sentence, std::size_t end, std::size_t first) {
  if (sentence.text(end) != U"科创中心") return false;
  const Token& owner = sentence.tokens[first];
  return owner.is(role_known) && owner.word.known_type == EntityType::University;
}

// 江海联合会|化工园区|工作委员会
bool is_committee_of_union(const TokenizedSentence& sentence, std::size_t end, std::size_t first) {
  if (!sentence.text(end).ends_with(U"委员会") || first == end) return false;
  const Token& owner = sentence.tokens[first];
  return owner.is(role_known) && owner.word.known_type == EntityType::Organization;
}

// 深海实验室|江海|基地
bool is_branch_of_lab(const TokenizedSentence& sentence, std::size_t end) {
  if (end < 2 || sentence.text(end) != U"基地" || !sentence.tokens[end - 1].is(role_place)) return false;
  const Token& lab = sentence.tokens[end - 2];
  const EntityType type = lab.is(role_known) ? lab.word.known_type : lab.word.end_type;
  return lab.is(role_known | role_end) && type == EntityType::Lab;
}

// 省|农垦科学院水稻研究所: the level of who keeps it, where nothing else stands before it.
std::size_t with_level(const TokenizedSentence& sentence, std::size_t first, std::size_t end,
                       EntityType type) {
  if (type != EntityType::Lab && type != EntityType::Organization) return first;
  if (first == 0 || first == end || sentence.tokens[first].is(role_place | role_country)) return first;
  const std::u32string_view level = sentence.text(first - 1);
  if (level != U"省" && level != U"市" && level != U"自治区") return first;
  const bool clean = first == 1 || !passes(sentence.tokens[first - 2]);
  return clean ? first - 1 : first;
}

// 成长|企业|组|一等奖: the prize of one group of those who compete.
void add_group_prize(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i < 2 || tokens[i].word.end_type != EntityType::Honor) return;
  if (sentence.character(tokens[i].span.begin - 1) != U'组') return;
  std::size_t first = i - 1;
  if (tokens[first].size() == 1) --first;
  while (first > 0 && tokens[i].span.begin - tokens[first].span.begin < 5 && tokens[first - 1].size() == 2 &&
         !tokens[first - 1].is_punctuation() && !tokens[first - 1].is(role_stop))
    --first;
  if (tokens[first].is_punctuation() || tokens[first].is(role_stop) || tokens[first].part_of_speech == 'M')
    return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Honor, 0.8f, "honor/group-prize"});
}

// 全球|首个|机器人|马拉松: what no other has been is named by that; where the name begins.
std::size_t first_of_events(const TokenizedSentence& sentence, std::size_t first, std::size_t end) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = first; i > 0 && end - i < 7; --i) {
    const std::u32string_view text = sentence.text(i - 1);
    if (text == U"首个" || text == U"首场" || text == U"首次") {
      if (i == 1) return first;
      const std::u32string_view reach = sentence.text(i - 2);
      const bool wide =
          reach == U"全球" || reach == U"世界" || reach == U"全国" || reach == U"国内" || reach == U"亚洲";
      return wide ? i - 2 : first;
    }
    if (tokens[i - 1].is_punctuation() || !passes(tokens[i - 1])) break;
  }
  return first;
}

// 省委|书记: the committee of the region that the page is about.
bool is_committee(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.size() != 2 || token.word.end_type != EntityType::Government) return false;
  const std::u32string_view text = sentence.text(i);
  if (text != U"省委" && text != U"市委" && text != U"县委" && text != U"区委" && text != U"州委")
    return false;
  return i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].is(role_title);
}

// 林海|劳模创新工作室: the workshop of a person, whose name may be made of common words.
void add_workshop(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  if (!sentence.text(end).ends_with(U"工作室")) return;
  std::size_t first = end;
  while (first > 0 && end - first < 3 && !sentence.tokens[first - 1].is_punctuation() &&
         sentence.tokens[end].span.begin - sentence.tokens[first - 1].span.begin <= 3)
    --first;
  for (; first < end; ++first) {  // the surname opens it
    const std::uint32_t size = sentence.tokens[end].span.begin - sentence.tokens[first].span.begin;
    const bool surname =
        NameGrammar::builtin().name_character(sentence.character(sentence.tokens[first].span.begin)).surname;
    const bool opens =
        first == 0 || sentence.tokens[first - 1].is_punctuation() || sentence.tokens[first - 1].is(role_stop);
    if (size < 2 || !surname || !opens || sentence.tokens[first].is(role_known | role_generic | role_title))
      continue;
    candidates.push_back({{sentence.tokens[first].span.begin, sentence.tokens[end].span.end},
                          EntityType::Organization,
                          0.7f,
                          "organization/workshop"});
    return;
  }
}

void find_at(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const Token& token = sentence.tokens[i];
  EntityType type = token.word.end_type;
  add_founded(sentence, i, candidates);
  const auto start = find_start(sentence, i);
  if (start && is_branch_of_lab(sentence, i)) type = EntityType::Lab;
  if (start && belongs_to_university(sentence, i, start->token)) type = EntityType::Lab;
  if (start && is_committee_of_union(sentence, i, start->token)) type = EntityType::Organization;
  const char* rule = ending_rules[static_cast<std::size_t>(type)];
  if (i > 0 && sentence.text(i) == U"园区" && is_zone(sentence.tokens[i - 1]) &&
      sentence.tokens[i - 1].size() > 2)
    return;  // 云汐航天城|园区: its grounds
  if (i > 0 && sentence.text(i) == U"事业部" && sentence.tokens[i - 1].is(role_brand_head))
    return;  // 云汐新能源|事业部|总监: a part of the firm
  if (type == EntityType::Organization) add_workshop(sentence, i, candidates);
  if (!start) {
    if (stands_alone(sentence, i)) candidates.push_back({token.span, type, 0.8f, rule});
    if (is_committee(sentence, i)) candidates.push_back({token.span, type, 0.7f, rule});
    const std::size_t opening = type == EntityType::Event ? first_of_events(sentence, i, i) : i;
    if (opening < i)
      candidates.push_back(
          {{sentence.tokens[opening].span.begin, token.span.end}, type, 0.8f, "event/first"});
    if (type == EntityType::Honor) add_group_prize(sentence, i, candidates);
    const bool town = type == EntityType::Park && token.size() == 4 && sentence.text(i).ends_with(U"小镇");
    if (town && is_located(sentence, i)) candidates.push_back({token.span, type, 0.6f, rule});
    return;
  }
  const auto score = judge(sentence, i, *start);
  if (!score) {
    if (is_committee(sentence, i)) candidates.push_back({token.span, type, 0.7f, rule});
    return;
  }
  const bool slogan = start->opening == Opening::Quote && !start->clean && type == EntityType::Park;
  if (slogan) return;  // 打造“一站式”服务园区
  const bool quoted_platform = start->opening == Opening::Quote && sentence.text(i).ends_with(U"平台");
  if (quoted_platform) return;  // software: see find_quoted_names
  const bool of_body = type == EntityType::Event && start->opening == Opening::Known;  // 江海高新区|兰洽会
  const bool alone = token.word.needs == Needs::Self && (of_body || !is_strong(*start, type));
  if (alone && !stands_alone(sentence, i)) {
    add_group_prize(sentence, i, candidates);
    return;
  }
  std::size_t first = alone ? i : with_road(sentence, with_level(sentence, start->token, i, type), type);
  if (type == EntityType::Event && !alone) first = first_of_events(sentence, first, i);
  const std::size_t last = take_bracket(sentence, branch_end(sentence, i, type), type);
  const Span span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end};
  candidates.push_back({span, type, *score, rule, may_stand_inside(type, span)});
  if (token.has(mark_project)) return;  // its instalments are the project
  if (type == EntityType::Project) add_part_of_works(sentence, i, span, *score, candidates);
  add_instalment(sentence, span, type, *score, candidates);
}

}  // namespace

void find_ending_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_end | role_known) || sentence.has(mark_body_tail))) return;
  const std::size_t size = sentence.tokens.size();
  for (std::size_t i = 0; (i = sentence.next(i, role_end | role_known, mark_body_tail)) < size; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_end)) find_at(sentence, i, candidates);
    if (is_zone(token)) add_part_of_zone(sentence, i, candidates);
    if (token.has(mark_body_tail)) find_institute(sentence, i, candidates);
  }
}

void find_owned_names(const TokenizedSentence& sentence, Candidates& candidates) {
  const std::size_t size = sentence.tokens.size();
  for (std::size_t i = 0; (i = sentence.next(i, role_end | role_known)) < size; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_end)) find_at(sentence, i, candidates);
    if (token.part_of_speech == 'T' && token.is(role_known) && token.word.known_type == EntityType::Company) {
      add_plant_instalment(sentence, i, token.span, candidates);
    } else if (token.part_of_speech == 'T' && token.is(role_known) && !token.has(mark_project)) {
      add_instalment(sentence, token.span, token.word.known_type, 0.8f, candidates);
    }
  }
}

}  // namespace yuantu
