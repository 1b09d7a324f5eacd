// SPDX-License-Identifier: Apache-2.0
// Finds the words that pair two lists (分别, 依次, 各) and the list that has as many members as the numbers.
#include "extractor/statistics/number_lists.hpp"

#include <optional>
#include <string_view>

#include "extractor/statistics/name_lists.hpp"

namespace yuantu {
namespace {

bool joins(const StatisticsView& view, std::size_t index) {
  const std::uint32_t begin = view.quantities[index - 1].span.end;
  const std::u32string_view gap = view.text.substr(begin, view.quantities[index].span.begin - begin);
  return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"及" || gap == U"以及";
}

// 分别 or 依次 in the clause of a place or the clause before.
const CueHit* last_list_cue(const StatisticsView& view, std::uint32_t at) {
  std::uint32_t begin = clause_begin(view, at);
  if (begin > view.span.begin) begin = clause_begin(view, begin - 1);
  const CueHit* found = nullptr;
  const std::span<const CueHit> cues = view.cues;
  for (auto cue = first_from(cues, begin); cue != cues.end() && cue->span.begin < at; ++cue) {
    if (cue->cue == Cue::List && cue->span.end <= at) found = &*cue;
  }
  return found;
}

// 产值、营业收入: nothing but a conjunction and a short modifier between two metric words.
bool joins_words(const StatisticsView& view, std::uint32_t begin, std::uint32_t end) {
  const std::u32string_view gap = view.text.substr(begin, end - begin);
  return gap.size() <= 6 && (gap.starts_with(U"、") || gap.starts_with(U"和") || gap.starts_with(U"与") ||
                             gap.starts_with(U"及"));
}

// The metric words before a list of amounts, those that others hold left out.
std::vector<MetricHit> metrics_before(const StatisticsView& view, const StatedQuantity& quantity) {
  std::uint32_t begin = clause_begin(view, quantity.number.begin);
  if (begin > view.span.begin) begin = clause_begin(view, begin - 1);
  std::vector<MetricHit> found;
  for (const MetricHit& hit : view.metrics) {
    if (hit.span.begin < begin || hit.span.end > quantity.number.begin || !hit.word->fits(quantity.kind))
      continue;
    if (!found.empty() && found.back().span.end >= hit.span.end) continue;
    if (!found.empty() && found.back().span.end <= hit.span.begin &&
        !joins_words(view, found.back().span.end, hit.span.begin))
      found.clear();
    if (!found.empty() && found.back().span.end > hit.span.begin) found.pop_back();
    found.push_back(hit);
  }
  return found;
}

// 甲、乙依次出资3亿元、2亿元，建设丙项目、丁项目: what is built has the amounts. Else the names of the
// sentence, or of the sentence before.
std::vector<std::uint32_t> names_of_list(const MentionContext& mentions, std::uint32_t s, std::uint32_t at,
                                         std::size_t size, const Meaning& meaning) {
  const NameLists lists(mentions);
  const auto& sentences = mentions.document().sentences;
  std::vector<std::uint32_t> names;
  if (meaning.metric == Metric::investment) names = lists.of_size(s, at, size, SubjectClass::Project);
  const bool built = names.size() == size && mentions.mention(names.front()).type == EntityType::Project;
  if (!built) names = lists.of_size(s, at, size, meaning.subject);
  // A list behind the numbers has numbers of its own.
  if (!built && !names.empty() && mentions.mention(names.front()).span.begin > at) names.clear();
  if (names.size() != size && s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph)
    names = lists.of_size(s - 1, at, size, meaning.subject);
  return names;
}

}  // namespace

NumberList read_number_list(const MentionContext& mentions, const StatisticsView& view, std::size_t first,
                            const MeaningContext& context) {
  const std::span<const StatedQuantity> quantities = view.quantities;
  NumberList list;
  std::size_t end = first + 1;
  while (end < quantities.size() && quantities[end].kind == quantities[first].kind && joins(view, end)) ++end;
  const std::size_t size = end - first;
  if (size < 2 || quantities[first].range_first) return list;
  if (last_list_cue(view, quantities[first].number.begin) == nullptr) return list;
  const std::vector<MetricHit> metrics = metrics_before(view, quantities[first]);
  if (metrics.size() == size) {
    for (const MetricHit& hit : metrics) {
      list.meanings.emplace_back(hit.word->metric, hit.word->subject, hit.span, "list/metrics");
      list.meanings.back().per_year = hit.word->metric == Metric::capacity;
    }
    return list;
  }
  const std::optional<Meaning> meaning = find_meaning(view, first, context);
  if (!meaning) return list;
  list.names = names_of_list(mentions, view.sentence, quantities[first].span.begin, size, *meaning);
  // 生物医药、新材料产值分别为78亿元和65亿元: of the fields of one thing.
  const bool fields =
      list.names.size() == size && std::all_of(list.names.begin(), list.names.end(), [&](std::uint32_t name) {
        return mentions.mention(name).type == EntityType::Industry;
      });
  if (fields) list.names.clear();
  if (list.names.size() != size && !fields) {
    list.names.clear();
    // 营业收入、利润分别占全区的六成和八成, 甲、乙年产能分别为3万吨和5万吨: of one thing each.
    if (meaning->metric != Metric::share && meaning->metric != Metric::capacity) return {};
  }
  list.meanings.assign(size, *meaning);
  for (std::size_t i = 1; i < size; ++i) list.meanings[i].word = {};
  return list;
}

std::vector<std::uint32_t> names_with_each(const MentionContext& mentions, const StatisticsView& view,
                                           const StatedQuantity& quantity) {
  const std::span<const CueHit> cues = view.cues;
  constexpr std::uint32_t reach = 12;  // the longest of these words, and six characters
  const std::uint32_t number = quantity.number.begin;
  for (auto at = first_from(cues, number > reach ? number - reach : 0);
       at != cues.end() && at->span.begin < number; ++at) {
    const CueHit& cue = *at;
    if (cue.cue != Cue::Each || cue.span.end > number || cue.span.end + 6 < number) continue;
    std::vector<std::uint32_t> names = NameLists(mentions).ending_at(view.sentence, cue.span.begin);
    if (names.size() >= 2) return names;
  }
  return {};
}

}  // namespace yuantu
