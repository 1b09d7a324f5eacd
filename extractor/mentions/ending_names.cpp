// SPDX-License-Identifier: Apache-2.0
// Finds names by the words that end them.
#include "extractor/mentions/ending_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr std::array<const char*, entity_type_count> ending_rules = {
    "company/ending",      "park/ending",    "lab/ending",    "university/ending", "government/ending",
    "organization/ending", "project/ending", "person/ending", "place/ending",      "product/ending",
    "industry/ending",     "event/ending",   "policy/ending", "honor/ending"};
constexpr std::array<const char*, entity_type_count> lexicon_rules = {
    "company/lexicon",      "park/lexicon",    "lab/lexicon",    "university/lexicon", "government/lexicon",
    "organization/lexicon", "project/lexicon", "person/lexicon", "place/lexicon",      "product/lexicon",
    "industry/lexicon",     "event/lexicon",   "policy/lexicon", "honor/lexicon"};

bool is_level_word(std::u32string_view text) {
  return text == U"省" || text == U"市" || text == U"区" || text == U"县" || text == U"州" ||
         text == U"自治区";
}

bool is_strong(const NameStart& start) {
  return start.opening != Opening::Common && start.opening != Opening::Country;
}

// The score of a name with this ending and begin; nothing if what stands before is not enough.
std::optional<float> judge(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const Token& ending = sentence.tokens[end];
  const bool strong = is_strong(start);
  if (start.counted && !strong) return std::nullopt;
  const float clean = start.clean ? 0.05f : 0.0f;
  switch (ending.word.needs) {
    case Needs::Any:
      return start.specific > 0 ? std::optional(0.9f + clean) : std::nullopt;
    case Needs::Modifier:
      if (start.specific == 0) return std::nullopt;
      if (strong) return 0.8f + clean;
      if (start.opening == Opening::Country) return 0.7f + clean;
      return start.specific >= 4 ? std::optional(0.55f + clean) : std::nullopt;
    case Needs::Region:
    case Needs::Brand: {
      if (strong) return 0.75f + clean;
      const bool level = is_level_word(sentence.text(start.token));
      if (level && ending.word.end_type == EntityType::Government) return 0.7f + clean;
      if (sentence.tokens[start.token].is(role_end)) return 0.7f + clean;
      return std::nullopt;
    }
    case Needs::Nested:
      for (std::size_t i = start.token; i < end; ++i) {
        const Token& token = sentence.tokens[i];
        if (token.is(role_end | role_known) && (token.word.end_type == EntityType::University ||
                                                token.word.known_type == EntityType::University)) {
          return 0.85f;
        }
      }
      return std::nullopt;
    case Needs::Self:
      return 0.8f;
  }
  return std::nullopt;
}

// A place or an instalment in brackets behind a name belongs to it: 江海大学（珠海）.
std::size_t take_bracket(const TokenizedSentence& sentence, std::size_t end) {
  const std::size_t open = end + 1;
  if (open + 2 >= sentence.tokens.size() || !sentence.tokens[open].is_punctuation()) return end;
  const char32_t c = sentence.character(sentence.tokens[open].span.begin);
  if (c != U'（' && c != U'(') return end;
  const std::size_t close = open + 2;
  const char32_t closing = sentence.character(sentence.tokens[close].span.begin);
  if (closing != U'）' && closing != U')') return end;
  return sentence.tokens[open + 1].is(role_place) ? close : end;
}

bool may_stand_inside(EntityType type) {
  return type == EntityType::University || type == EntityType::Park || type == EntityType::Company;
}

void add_known(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_place) || token.is(role_ambiguous)) return;
  const EntityType type = token.word.known_type;
  const std::size_t last = take_bracket(sentence, i);
  candidates.push_back({{token.span.begin, sentence.tokens[last].span.end},
                        type,
                        0.85f,
                        lexicon_rules[static_cast<std::size_t>(type)],
                        may_stand_inside(type)});
}

bool is_instalment(std::u32string_view text) {
  return text == U"一期" || text == U"二期" || text == U"三期" || text == U"四期" || text == U"五期";
}

}  // namespace

void find_ending_names(const TokenizedSentence& sentence, Candidates& candidates) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_known)) add_known(sentence, i, candidates);
    if (!token.is(role_end)) continue;
    const EntityType type = token.word.end_type;
    const char* rule = ending_rules[static_cast<std::size_t>(type)];
    const auto start = find_start(sentence, i);
    if (!start) {
      if (token.word.needs == Needs::Self) candidates.push_back({token.span, type, 0.8f, rule});
      continue;
    }
    const auto score = judge(sentence, i, *start);
    if (!score) continue;
    const std::size_t first = token.word.needs == Needs::Self && !is_strong(*start) ? i : start->token;
    const std::size_t last = take_bracket(sentence, i);
    const std::uint32_t begin = sentence.tokens[first].span.begin;
    candidates.push_back(
        {{begin, sentence.tokens[last].span.end}, type, *score, rule, may_stand_inside(type)});
    if ((type == EntityType::Park || type == EntityType::Project) && last + 1 < sentence.tokens.size() &&
        is_instalment(sentence.text(last + 1))) {
      candidates.push_back({{begin, sentence.tokens[last + 1].span.end}, type, *score, rule});
    }
  }
}

}  // namespace yuantu
