// SPDX-License-Identifier: Apache-2.0
// Weighs the evidence for each candidate; one among many good ones, or a poor one alone, is not believed.
#include "extractor/statistics/subject_finder.hpp"

#include <algorithm>
#include <array>
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

// The types of which something may be the subject of a class of numbers.
constexpr std::array<TypeSet, subject_class_count> fitting_types = [] {
  std::array<TypeSet, subject_class_count> all;
  for (std::size_t kind = 0; kind < all.size(); ++kind) {
    for (std::size_t type = 0; type < entity_type_count; ++type) {
      if (type_weights[kind][type] > never) all[kind] = all[kind] | TypeSet{static_cast<EntityType>(type)};
    }
  }
  return all;
}();

}  // namespace

const SubjectPlaces& SubjectFinder::places() {
  if (!places_) {
    places_.emplace(mentions_);
    weigh_lasting();
  }
  return *places_;
}

void SubjectFinder::weigh_lasting() {
  const auto sum = [](const SubjectPlace& place, bool earlier) {
    EvidenceSum evidence;
    find_lasting(place, earlier, evidence);
    return evidence.sum();
  };
  lasting_.reserve(places_->size());
  for (std::uint32_t m = 0; m < places_->size(); ++m)
    lasting_.push_back({sum((*places_)[m], false), sum((*places_)[m], true)});
}

template <>
EvidenceList SubjectFinder::lasting(const SubjectPlace& place, bool earlier) const {
  EvidenceList evidence;
  find_lasting(place, earlier, evidence);
  return evidence;
}

template <>
EvidenceSum SubjectFinder::lasting(const SubjectPlace& place, bool earlier) const {
  if (place.at != no_mention)
    return EvidenceSum(earlier ? lasting_[place.at].earlier : lasting_[place.at].here);
  EvidenceSum evidence;
  find_lasting(place, earlier, evidence);
  return evidence;
}

// The mentions from eight sentences back to the end of the sentence; no name further behind the number can be
// its subject.
SubjectFinder::Reach SubjectFinder::reach_of(const SubjectQuery& query) const {
  const Document& document = mentions_.document();
  const Sentence& sentence = document.sentences[query.sentence];
  const std::uint32_t back = query.sentence > sentences_back ? query.sentence - sentences_back : 0;
  const std::uint32_t opening = std::max(back, document.articles[sentence.article].first_sentence);
  const std::uint32_t near = mentions_.first_in(query.quantity.begin);
  const std::uint32_t first = std::max(mentions_.first_in(document.sentences[opening].span.begin),
                                       near > mentions_back ? near - mentions_back : 0);
  const std::uint32_t limit = std::min(sentence.span.end, query.quantity.end + reach_behind_number + 1);
  std::uint32_t end = near;
  while (end < mentions_.size() && mentions_.mention(end).span.begin < limit) ++end;
  return {sentence.article, first, end};
}

// Found takes a place and whether it is in the headline, out of reach otherwise.
template <class Found>
void SubjectFinder::each_place(const SubjectQuery& query, Reach reach, Found found) const {
  const SubjectPlaces& places = *places_;
  for (const std::uint32_t m : places.headline_names(reach.article)) {
    if (m < reach.first) found(places[m], true);
  }
  for (std::uint32_t m = reach.first; m < reach.end; ++m) {
    if (places[m].usable) found(places[m], false);
  }
  const std::vector<ResolvedPointer>& extra = mentions_.extra_pointers();
  if (extra.empty()) return;
  const std::uint32_t begin = mentions_.document().sentences[query.sentence].span.begin;
  auto pointer =
      std::lower_bound(extra.begin(), extra.end(), begin,
                       [](const ResolvedPointer& one, std::uint32_t at) { return one.span.begin < at; });
  for (; pointer != extra.end() && pointer->span.begin < query.quantity.begin; ++pointer)
    found(places.place_of(*pointer), false);
}

template <class Evidence, class Found>
void SubjectFinder::each_candidate(const SubjectQuery& query, Found found) {
  const SubjectPlaces& places = this->places();
  NumberContext number = context_of(mentions_, places, query);
  const Reach reach = reach_of(query);
  number.ranks = ranks_.before(places, query.quantity.begin, reach.first);
  const TypeSet fitting = fitting_types[static_cast<std::size_t>(query.kind)];
  const TypeSet asked = query.only == TypeSet{} ? TypeSet::all() : query.only;
  each_place(query, reach, [&](const SubjectPlace& place, bool topic) {
    if (!fitting.has(place.type) || !asked.has(place.type)) return;
    Evidence evidence = lasting<Evidence>(place, place.span.begin < number.sentence_begin);
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
