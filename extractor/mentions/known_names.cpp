// SPDX-License-Identifier: Apache-2.0
// Finds names that the tables know, with what belongs to them on both sides.
#include <array>

#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/firm_parts.hpp"
#include "extractor/mentions/instalment_names.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/mentions/name_tails.hpp"

namespace yuantu {
namespace {

constexpr std::array<const char*, entity_type_count> lexicon_rules = {
    "company/lexicon",      "park/lexicon",    "lab/lexicon",    "university/lexicon", "government/lexicon",
    "organization/lexicon", "project/lexicon", "person/lexicon", "place/lexicon",      "product/lexicon",
    "industry/lexicon",     "event/lexicon",   "policy/lexicon", "honor/lexicon"};

// 江海大学|城
bool add_university_town(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (tokens[i].word.known_type != EntityType::University || !sentence.text(i).ends_with(U"大学"))
    return false;
  if (i + 1 >= tokens.size() || sentence.text(i + 1) != U"城") return false;
  candidates.push_back(
      {{tokens[i].span.begin, tokens[i + 1].span.end}, EntityType::Park, 0.85f, "park/university-town"});
  return true;
}

// 江海协同创新中心|项目: a laboratory that is being built.
void add_project_of(const TokenizedSentence& sentence, std::size_t i, Span span, Candidates& candidates) {
  if (i + 1 >= sentence.tokens.size()) return;
  const std::u32string_view text = sentence.text(i + 1);
  if (text != U"项目" && text != U"建设项目" && text != U"扩建项目") return;
  candidates.push_back(
      {{span.begin, sentence.tokens[i + 1].span.end}, EntityType::Project, 0.95f, "project/of"});
}

// 江海|·|云岭科技园: the place belongs to the zone's name.
std::size_t before_dot(const TokenizedSentence& sentence, std::size_t i, EntityType type) {
  if (type != EntityType::Park || i < 2 || !sentence.tokens[i - 2].is(role_place)) return i;
  const std::u32string_view joint = sentence.text(i - 1);
  if (joint == U"·") return i - 2;
  if ((joint != U"—" && joint != U"-") || sentence.tokens[i].size() < 5)
    return i;  // 江海|云岭|—|中关村科技园
  return i > 2 && sentence.tokens[i - 3].is(role_place) ? i - 3 : i - 2;
}

// 江海|云汐集团, 云汐|荣光|航天科技集团: a group is called by its place too, or another one has its name in
// its own.
std::size_t firm_group_start(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0 || !sentence.text(i).ends_with(U"集团")) return i;
  const auto clean = [&](std::size_t first) { return is_clean(sentence, first, EntityType::Company); };
  const Token& before = sentence.tokens[i - 1];
  const bool city =
      before.is(role_place) && !before.is(role_ambiguous | role_country_place) && before.size() == 2;
  if (city) return clean(i - 1) ? i - 1 : i;
  const bool firm = before.is(role_known) && before.word.known_type == EntityType::Company &&
                    !before.is(role_ambiguous) && before.size() > 2;
  if (firm) return clean(i - 1) ? i - 1 : i;  // 云汐荣光|航天科技集团
  std::size_t first = i;
  while (first > 0 && i - first < 3 && is_brand_word(sentence.tokens[first - 1])) --first;
  if (first == i || characters(sentence.tokens, first, i) < 2) return i;
  const Token& brand = sentence.tokens[i - 1];
  if (!brand.rare && brand.part_of_speech != 'R' && brand.part_of_speech != 'Z') return i;
  const bool two = first > 0 && characters(sentence.tokens, first, i) == 2 &&
                   sentence.tokens[first - 1].part_of_speech == 'n' &&
                   sentence.tokens[first - 1].size() == 2 &&
                   sentence.tokens[first - 1].word.roles == 0;  // 星河|荣光
  if (two) --first;
  if (first > 0 && sentence.tokens[first - 1].part_of_speech == 'M') return i;  // 1|日电|国家云汐集团
  return clean(first) ? first : i;
}

// 新疆生产建设兵团|第八|师: a division of it.
bool add_division(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (tokens[i].word.known_type != EntityType::Government || !sentence.text(i).ends_with(U"兵团"))
    return false;
  for (std::size_t k = i + 1; k < tokens.size() && k <= i + 3; ++k) {
    if (k == i + 1 && sentence.text(k)[0] != U'第') return false;
    if (sentence.character(tokens[k].span.end - 1) != U'师') continue;
    candidates.push_back(
        {{tokens[i].span.begin, tokens[k].span.end}, EntityType::Government, 0.95f, "government/division"});
    return true;
  }
  return false;
}

void add_known(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const Token& token = sentence.tokens[i];
  const EntityType type = token.word.known_type;
  if (add_division(sentence, i, candidates)) return;
  const bool new_area = type == EntityType::Park && token.is(role_place);  // 天津滨海新区 is a district too
  if ((token.is(role_place) || token.is(role_ambiguous)) && !new_area) return;
  if (add_university_town(sentence, i, candidates)) return;
  if (i > 1 && type == EntityType::Lab && is_counted(sentence, i)) return;  // 5|家|江海实验室
  const std::size_t last = take_bracket(sentence, branch_end(sentence, i, type), type);
  const bool foreign =
      i > 0 && type == EntityType::University && sentence.tokens[i - 1].is(role_country_place);
  const std::size_t first = foreign                       ? i - 1
                            : type == EntityType::Company ? firm_group_start(sentence, i)
                                                          : before_dot(sentence, i, type);
  candidates.push_back(
      {{sentence.tokens[first].span.begin, type == EntityType::Company && last == i
                                               ? bank_branch_end(sentence, i)
                                               : sentence.tokens[last].span.end},
       type,
       0.95f,
       lexicon_rules[static_cast<std::size_t>(type)],
       may_stand_inside(type, Span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end})});
  const Span span = candidates.back().span;
  if (type == EntityType::Lab) add_project_of(sentence, last, span, candidates);
  if (type == EntityType::Company) add_plant_instalment(sentence, last, span, candidates);
  if (type == EntityType::Park) add_instalment(sentence, span, type, 0.95f, candidates);
}

}  // namespace

void find_known_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.is(role_known)) return;
  const std::size_t size = sentence.tokens.size();
  for (std::size_t i = 0; (i = sentence.next(i, role_known)) < size; ++i) add_known(sentence, i, candidates);
}

}  // namespace yuantu
