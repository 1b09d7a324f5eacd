// SPDX-License-Identifier: Apache-2.0
// Finds meetings by their ordinal where no table knows how they end: 首届成果上架会.
#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/left_boundary.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_event = 12;  // tokens
constexpr CharacterSet meeting_tails(U"会赛节展营周坛典");

bool goes_through(const Token& token) {
  return passes(token) || token.is(role_generic | role_inside) || token.part_of_speech == 'v' ||
         (token.part_of_speech == 'M' && token.size() == 4);
}

}  // namespace

void find_numbered_events(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_session)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (!tokens[i].has(mark_session)) continue;
    std::size_t last = i;
    for (std::size_t k = i + 1; k < tokens.size() && k - i <= longest_event && goes_through(tokens[k]); ++k) {
      const bool tail = meeting_tails.has(sentence.character(tokens[k].span.end - 1));
      if (tail && k > i + 1 && !tokens[k].is(role_end) && !tokens[k].is(role_known)) last = k;
      if (tokens[k].is(role_end) && tokens[k].word.end_type == EntityType::Event) return;
      if (tokens[k].is(role_stop) && tokens[k].size() > 1 && !tokens[k].is(role_inside)) break;
    }
    const bool goes_on = last > i && last + 1 < tokens.size() && passes(tokens[last + 1]) &&
                         tokens[last + 1].size() > 1 && !tokens[last + 1].is(role_stop) &&
                         tokens[last + 1].part_of_speech != 'L';
    if (goes_on) continue;  // 首届|云岭|会展|城市|…
    if (last == i || tokens[last].span.end - tokens[i].span.begin < 6) continue;
    candidates.push_back(
        {{tokens[i].span.begin, tokens[last].span.end}, EntityType::Event, 0.6f, "event/numbered"});
  }
}

}  // namespace yuantu
