// SPDX-License-Identifier: Apache-2.0
// Walks lines that open with a growing number and a name.
#include "extractor/statistics/ranking_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/date_figures.hpp"

namespace yuantu {
namespace {

struct Place {
  Span line;
  std::uint32_t name;
  int rank;
};

// 1 甲, 12. 乙（江苏）: nothing but a note may follow the name.
std::optional<Place> read_place(const MentionContext& mentions, Span line) {
  constexpr std::uint32_t longest_note = 10;
  const std::u32string_view text = mentions.document().text;
  std::uint32_t at = line.begin;
  const int rank = read_figures(text, at, 3);
  if (rank < 1) return std::nullopt;
  const std::uint32_t figures = at;
  while (at < line.end && is_one_of(text[at], U" .、．\t\u3000")) ++at;
  const std::uint32_t m = mentions.first_in(at);
  if (at == figures || m >= mentions.size() || mentions.mention(m).span.begin != at) return std::nullopt;
  const Span name = mentions.mention(m).span;
  if (mentions.mention(m).kind != MentionKind::Name || line.end - name.end > longest_note)
    return std::nullopt;
  const std::u32string_view rest = text.substr(name.end, line.end - name.end);
  if (!rest.empty() && !is_one_of(rest.front(), U"（( \t\u3000")) return std::nullopt;
  return Place{line, m, rank};
}

// 前30名揭晓, 综合排名, 百强榜单.
bool announces(std::u32string_view line) {
  constexpr std::array<std::u32string_view, 8> words = {U"排名", U"排行", U"榜单", U"位次",
                                                        U"百强", U"十强", U"名次", U"榜"};
  if (std::any_of(words.begin(), words.end(),
                  [&](std::u32string_view word) { return line.find(word) != std::u32string_view::npos; }))
    return true;
  const std::size_t first = line.find(U'前');
  return first != std::u32string_view::npos &&
         line.substr(first, 6).find_first_of(U"名强位") != std::u32string_view::npos;
}

void add(const Place& place, Tables& tables) {
  ObservationFact fact;
  fact.about = place.name;
  fact.metric = Metric::rank;
  fact.quantity = {Decimal(place.rank), "1"};
  fact.raw = place.line;
  fact.evidence = place.line;
  fact.confidence = 0.8f;
  fact.rule = "statistics/ranking";
  tables.facts.push_back(std::move(fact));
}

}  // namespace

void read_ranking(const MentionContext& mentions, std::uint32_t first, std::uint32_t last, Tables& tables) {
  constexpr std::size_t fewest = 3;
  const Document& document = mentions.document();
  std::vector<Place> places;
  std::uint32_t head = first > 0 ? first - 1 : first;  // the line before the list
  const auto finish = [&] {
    if (places.size() >= fewest && announces(document.view(document.sentences[head].span))) {
      for (const Place& place : places) add(place, tables);
    }
    places.clear();
  };
  for (std::uint32_t s = first; s < last; ++s) {
    const std::optional<Place> place = read_place(mentions, document.sentences[s].span);
    if (place && !places.empty() && place->rank <= places.back().rank) finish();
    if (place) {
      places.push_back(*place);
      continue;
    }
    finish();
    head = s;
  }
  finish();
}

}  // namespace yuantu
