// SPDX-License-Identifier: Apache-2.0
// Weighs the evidence for each candidate; one among many good ones, or a poor one alone, is not believed.
#include "extractor/statistics/subject_finder.hpp"

#include <algorithm>
#include <cmath>

#include "extractor/statistics/evidence_sum.hpp"
#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {
namespace {

// Names further back are not looked at: long documents stay cheap.
constexpr std::uint32_t sentences_back = 8;
constexpr std::uint32_t mentions_back = 60;
// A subject is named where it is at least this likely; the best trade of precision for recall on the pages
// that the weights were fitted to.
constexpr float least_share = 0.31f;

}  // namespace

const SubjectPlaces& SubjectFinder::places() {
  if (!places_) places_.emplace(mentions_);
  return *places_;
}

// The mentions from eight sentences back to the end of the sentence, and the names of the headline. Found
// takes a place and whether it is in the headline.
template <class Found>
void SubjectFinder::each_place(const SubjectQuery& query, Found found) {
  const SubjectPlaces& places = this->places();
  const Document& document = mentions_.document();
  const Sentence& sentence = document.sentences[query.sentence];
  const Article& article = document.articles[sentence.article];
  const std::uint32_t back = query.sentence > sentences_back ? query.sentence - sentences_back : 0;
  const std::uint32_t start = document.sentences[std::max(back, article.first_sentence)].span.begin;
  const std::uint32_t near = mentions_.first_in(query.quantity.begin);
  const std::uint32_t first =
      std::max(mentions_.first_in(start), near > mentions_back ? near - mentions_back : 0);
  for (const std::uint32_t m : places.headline_names(sentence.article)) {
    if (m < first) found(places[m], true);
  }
  // No name further behind the number can be its subject.
  const std::uint32_t end = std::min(sentence.span.end, query.quantity.end + reach_behind_number + 1);
  for (std::uint32_t m = first; m < places.size() && places[m].span.begin < end; ++m) {
    if (places[m].usable) found(places[m], false);
  }
  const std::vector<ResolvedPointer>& extra = mentions_.extra_pointers();
  auto pointer =
      std::lower_bound(extra.begin(), extra.end(), sentence.span.begin,
                       [](const ResolvedPointer& one, std::uint32_t at) { return one.span.begin < at; });
  for (; pointer != extra.end() && pointer->span.begin < query.quantity.begin; ++pointer)
    found(places.place_of(*pointer), false);
}

template <class Evidence, class Found>
void SubjectFinder::each_candidate(const SubjectQuery& query, Found found) {
  NumberContext number = context_of(mentions_, places(), query);
  each_place(query, [&](const SubjectPlace& place, bool topic) {
    if (!topic && place.at != no_mention && place.span.end <= query.quantity.begin)
      number.ranks[static_cast<std::size_t>(place.type)] = place.rank;
  });
  each_place(query, [&](const SubjectPlace& place, bool topic) {
    if (query.only != TypeSet{} && !query.only.has(place.type)) return;
    if (type_weight(query.kind, place.type) <= never) return;
    Evidence evidence;
    if (find_evidence(mentions_, query, number, place, topic, evidence)) found(place, evidence);
  });
}

std::vector<SubjectCandidate> SubjectFinder::candidates(const SubjectQuery& query) {
  std::vector<SubjectCandidate> all;
  each_candidate<EvidenceList>(query, [&](const SubjectPlace& place, const EvidenceList& evidence) {
    all.push_back({place.name, evidence});
  });
  return all;
}

ChosenSubject SubjectFinder::find(const SubjectQuery& query) {
  scored_.clear();
  const float none = none_weights[static_cast<std::size_t>(query.kind)];
  float highest = none;
  each_candidate<EvidenceSum>(query, [&](const SubjectPlace& place, const EvidenceSum& evidence) {
    scored_.push_back({place.name, place.id, type_weight(query.kind, place.type) + evidence.sum()});
    highest = std::max(highest, scored_.back().score);
  });
  float total = std::exp(none - highest);
  shares_.clear();  // what speaks for any of the places of a name adds up
  for (const Scored& place : scored_) {
    const float share = std::exp(place.score - highest);
    total += share;
    auto name = std::find_if(shares_.begin(), shares_.end(),
                             [&](const NameShare& one) { return one.id == place.id; });
    if (name == shares_.end()) name = shares_.insert(shares_.end(), {place.id, place.name, 0, 0});
    name->sum += share;
    if (share > name->most) {
      name->most = share;
      name->place = place.name;
    }
  }
  ChosenSubject best;
  for (const NameShare& name : shares_) {
    if (name.sum / total > best.confidence) best = {name.place, name.sum / total};
  }
  return best.confidence >= least_share ? best : ChosenSubject{};
}

}  // namespace yuantu
