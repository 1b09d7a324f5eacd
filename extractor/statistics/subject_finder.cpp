// SPDX-License-Identifier: Apache-2.0
// Weighs the evidence for each candidate; one among many good ones, or a poor one alone, is not believed.
#include "extractor/statistics/subject_finder.hpp"

#include <algorithm>
#include <cmath>

#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {
namespace {

// Names further back are not looked at: long documents stay cheap.
constexpr std::uint32_t sentences_back = 8;
constexpr std::uint32_t mentions_back = 60;
// A subject is named where it is at least this likely; the best trade of precision for recall on the pages
// that the weights were fitted to.
constexpr float least_share = 0.31f;

struct Scored {
  std::uint32_t name;
  float score;
};

struct NameShare {
  std::uint32_t id;
  std::uint32_t place;  // where most speaks for it
  float sum;
  float most;
};

float sum_of(const EvidenceList& evidence) {
  float sum = 0;
  for (const EvidenceItem& item : evidence.items())
    sum += evidence_weights[static_cast<std::size_t>(item.kind)] * item.value;
  return sum;
}

}  // namespace

// The mentions from eight sentences back to the end of the sentence, and the names of the headline.
template <class Found>
void SubjectFinder::each_place(const SubjectQuery& query, Found found) const {
  const Document& document = mentions_.document();
  const Sentence& sentence = document.sentences[query.sentence];
  const Article& article = document.articles[sentence.article];
  const std::uint32_t back = query.sentence > sentences_back ? query.sentence - sentences_back : 0;
  const std::uint32_t start = document.sentences[std::max(back, article.first_sentence)].span.begin;
  const std::uint32_t near = mentions_.first_in(query.quantity.begin);
  const std::uint32_t first =
      std::max(mentions_.first_in(start), near > mentions_back ? near - mentions_back : 0);
  for (const std::uint32_t m : mentions_.headline_names(sentence.article)) {
    if (m < first) found(CandidatePlace{mentions_.mention(m).span, m, mentions_.resolved(m), true});
  }
  // No name further behind the number can be its subject.
  const std::uint32_t end = std::min(sentence.span.end, query.quantity.end + reach_behind_number + 1);
  for (std::uint32_t m = first; m < mentions_.size(); ++m) {
    const Span span = mentions_.mention(m).span;
    if (span.begin >= end) break;
    const std::uint32_t name = mentions_.resolved(m);
    if (name == no_mention || mentions_.is_inner(m)) continue;
    found(CandidatePlace{span, m, name, false});
  }
  const std::vector<ResolvedPointer>& extra = mentions_.extra_pointers();
  auto pointer =
      std::lower_bound(extra.begin(), extra.end(), sentence.span.begin,
                       [](const ResolvedPointer& one, std::uint32_t at) { return one.span.begin < at; });
  for (; pointer != extra.end() && pointer->span.begin < query.quantity.begin; ++pointer)
    found(CandidatePlace{pointer->span, no_mention, pointer->name, false});
}

template <class Found>
void SubjectFinder::each_candidate(const SubjectQuery& query, Found found) const {
  const NumberContext number = context_of(mentions_, query);
  each_place(query, [&](const CandidatePlace& place) {
    const EntityType type = mentions_.mention(place.name).type;
    if (query.only != TypeSet{} && !query.only.has(type)) return;
    if (type_weight(query.kind, type) <= never) return;
    EvidenceList evidence;
    if (find_evidence(mentions_, query, number, place, evidence)) found(place.name, evidence);
  });
}

std::vector<SubjectCandidate> SubjectFinder::candidates(const SubjectQuery& query) const {
  std::vector<SubjectCandidate> all;
  each_candidate(query, [&](std::uint32_t name, const EvidenceList& evidence) {
    all.push_back({name, evidence});
  });
  return all;
}

ChosenSubject SubjectFinder::find(const SubjectQuery& query) const {
  std::vector<Scored> places;
  places.reserve(32);
  each_candidate(query, [&](std::uint32_t name, const EvidenceList& evidence) {
    const float score = type_weight(query.kind, mentions_.mention(name).type) + sum_of(evidence);
    places.push_back({name, score});
  });
  const float none = none_weights[static_cast<std::size_t>(query.kind)];
  float highest = none;
  for (const Scored& place : places) highest = std::max(highest, place.score);
  float total = std::exp(none - highest);
  std::vector<NameShare> names;  // what speaks for any of the places of a name adds up
  names.reserve(places.size());
  for (const Scored& place : places) {
    const float share = std::exp(place.score - highest);
    total += share;
    const std::uint32_t id = mentions_.name_id(place.name);
    auto name = std::find_if(names.begin(), names.end(), [&](const NameShare& one) { return one.id == id; });
    if (name == names.end()) name = names.insert(names.end(), {id, place.name, 0, 0});
    name->sum += share;
    if (share > name->most) {
      name->most = share;
      name->place = place.name;
    }
  }
  ChosenSubject best;
  for (const NameShare& name : names) {
    if (name.sum / total > best.confidence) best = {name.place, name.sum / total};
  }
  return best.confidence >= least_share ? best : ChosenSubject{};
}

}  // namespace yuantu
