// SPDX-License-Identifier: Apache-2.0
// Picks the records that weak evidence can touch, weighs them against one another and decides.
#include "graph/weak_merger.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/weak_match.hpp"

namespace yuantu {
namespace {

// A record, and where its bytes are.
struct Loaded {
  WeakRecord record;
  ByteStore::Place place;
  std::uint32_t size = 0;
};

class WeakMerger {
 public:
  WeakMerger(const ByteStore& bytes, const WeakSurvey& survey, const Review* review)
      : bytes_(bytes), survey_(survey), review_(review) {
    std::string room;
    for (std::size_t chunk = 0; chunk < bytes.chunk_count(); ++chunk) read(bytes.chunk(chunk, room), chunk);
    // In an order that does not depend on how the strong merge was split.
    std::sort(records_.begin(), records_.end(), [](const Loaded& x, const Loaded& y) {
      const WeakRecord &a = x.record, &b = y.record;
      if (first_document(a) != first_document(b)) return first_document(a) < first_document(b);
      return a.type != b.type ? a.type < b.type : keys_of(a) < keys_of(b);
    });
  }

  WeakOutcome run() {
    if (records_.size() < 2) return {};
    build_set();
    Constraints constraints(set_.names);
    read_review(constraints);
    Agglomeration clusters(set_, constraints);
    join_profiles(clusters);
    decide(clusters, find_weak_matches(set_, clusters, constraints, survey_.wanted.size(), &survey_));
    ask(clusters);
    return std::move(outcome_);
  }

 private:
  // A record's group stands before it.
  void read(std::string_view chunk, std::size_t number) {
    for (ByteReader in(chunk); !in.at_end();) {
      const std::string_view bytes = in.text();
      if (!survey_.wanted[ByteReader(bytes).fixed<std::uint32_t>()]) continue;
      const auto offset = static_cast<std::uint32_t>(bytes.data() - chunk.data());
      records_.push_back({decode_weak_record(bytes, WeakParts::Compared),
                          {static_cast<std::uint32_t>(number), offset},
                          static_cast<std::uint32_t>(bytes.size())});
    }
  }

  static std::uint32_t first_document(const WeakRecord& record) {
    std::uint32_t first = 0xffffffff;
    for (const WeakProfile& profile : record.profiles) first = std::min(first, profile.documents.front());
    return first;
  }
  static std::vector<std::string_view> keys_of(const WeakRecord& record) {
    std::vector<std::string_view> names;
    names.assign(record.keys.begin(), record.keys.end());
    return names;
  }

  std::vector<EntityName> names_of(const Loaded& loaded) const {
    std::string room;
    return decode_weak_record(bytes_.at(loaded.place, loaded.size, room), WeakParts::All).names;
  }

  void build_set() {
    ProfileBuilder builder;
    std::vector<std::string_view> keys;
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      WeakRecord& record = records_[r].record;
      bool first = true;
      for (const WeakProfile& profile : record.profiles) {
        keys.clear();
        for (const std::uint32_t name : profile.names) keys.push_back(record.keys[name]);
        for (const std::uint32_t document : profile.documents) {
          builder.add(record.type, keys, document, profile.region);
          record_of_.push_back(r);
          if (std::exchange(first, false)) builder.add_context(record.context);
        }
      }
    }
    set_ = std::move(builder).finish();
    for (Loaded& loaded : records_) {
      loaded.record.keys = {};
      loaded.record.context = {};
    }
  }

  // Profiles of one record are one thing already.
  void join_profiles(Agglomeration& clusters) {
    std::vector<std::uint32_t> first(records_.size(), set_.size());
    owner_of_.assign(set_.size(), 0);
    for (std::uint32_t p = 0; p < set_.size(); ++p) {
      const std::uint32_t record = record_of_[set_.entities(p).front()];
      owner_of_[p] = record;
      if (first[record] == set_.size()) {
        first[record] = p;
      } else {
        clusters.join_known(first[record], p);
      }
    }
  }

  void read_review(Constraints& constraints) {
    if (review_ != nullptr) {
      for (const ReviewRow& row : review_->rows()) {
        const auto name = set_.names.find(row.type, to_utf8(row.name_key)),
                   other = set_.names.find(row.type, to_utf8(row.other_key));
        if (!row.applied || !name || !other) continue;
        if (row.verdict == Verdict::Different) constraints.keep_apart(*name, *other);
        if (row.verdict == Verdict::Unsure) unsure_.emplace(std::min(*name, *other), std::max(*name, *other));
      }
    }
    constraints.settle();
  }

  const WeakRecord& record(std::uint32_t profile) const { return records_[owner_of_[profile]].record; }

  void decide(Agglomeration& clusters, const WeakMatches& weak) {
    outcome_.figures.compared = weak.compared;
    outcome_.figures.dropped_candidates = weak.dropped;
    for (const WeakMatch& match : weak.matches) {
      if (unsure_.count(std::minmax(match.name, match.other)) != 0) continue;
      const std::string refusal = refusal_of(clusters, match);
      if (refusal.empty()) add_join(match);
      std::string reason = in_words(match.evidence);
      if (!refusal.empty()) reason.append(", but ").append(refusal);
      note(match, refusal.empty(), reason);
    }
  }

  // A thing is taken for another on weak evidence once, so that weak links form no chain.
  std::string refusal_of(Agglomeration& clusters, const WeakMatch& match) const {
    if (record(match.a).listed || record(match.b).listed) return "a list of authority has one of them";
    if (match.ambiguous) return "another thing fits nearly as well";
    if (match.evidence.total() < merge_weight) return "the evidence is weak";
    if (taken_.count(owner_of_[match.a]) != 0 || taken_.count(owner_of_[match.b]) != 0)
      return "one of them is taken for a third thing on weak evidence";
    const Refusal refusal = clusters.join(match.a, match.b);
    return refusal == Refusal::None ? std::string() : words_for(refusal);
  }

  // The thing with more documents stays.
  void add_join(const WeakMatch& match) {
    const Loaded *from = &records_[owner_of_[match.a]], *to = &records_[owner_of_[match.b]];
    taken_.insert(owner_of_[match.a]);
    const auto documents = [](const WeakRecord& r) {
      std::size_t sum = 0;
      for (const WeakProfile& profile : r.profiles) sum += profile.documents.size();
      return sum;
    };
    if (documents(from->record) > documents(to->record)) std::swap(from, to);
    outcome_.joins.push_back({from->record.group, to->record.group});
    for (const Loaded* loaded : {from, to})
      outcome_.names.try_emplace(loaded->record.group, names_of(*loaded));
  }

  void note(const WeakMatch& match, bool joined, const std::string& reason) {
    const std::string name = to_utf8(set_.names[match.name].key),
                      other = to_utf8(set_.names[match.other].key);
    const WeakRecord &a = record(match.a), &b = record(match.b);
    outcome_.decisions.push_back({a.group, name, other, joined, reason});
    outcome_.decisions.push_back({b.group, name, other, joined, reason});
    const bool decided =
        review_ != nullptr && review_->verdict(a.type, std::u32string(set_.names[match.name].key),
                                               std::u32string(set_.names[match.other].key)) != Verdict::Open;
    if (!joined && !decided)
      asked_.push_back({match.a, match.b, name, other, match.evidence.total(), reason});
  }

  // What a question moves is counted when all joins are made.
  void ask(const Agglomeration& clusters) {
    const auto weight_of = [&](std::uint32_t profile) {
      std::set<std::uint32_t> members;
      for (const std::uint32_t p : clusters.members(clusters.root(profile))) members.insert(owner_of_[p]);
      std::uint32_t sum = 0;
      for (const std::uint32_t member : members) sum += records_[member].record.weight;
      return sum;
    };
    for (Asked& question : asked_) {
      outcome_.questions.push_back(
          {set_.type(question.a), std::move(question.name), std::move(question.other), question.weight,
           std::min(weight_of(question.a), weight_of(question.b)), std::move(question.reason)});
    }
  }

  struct Asked {
    std::uint32_t a, b;  // profiles
    std::string name, other;
    std::int32_t weight;
    std::string reason;
  };

  const ByteStore& bytes_;
  const WeakSurvey& survey_;
  const Review* review_;
  std::vector<Loaded> records_;
  ProfileSet set_;
  std::vector<std::uint32_t> record_of_;                      // by entity of the set
  std::vector<std::uint32_t> owner_of_;                       // by profile: its record
  std::set<std::pair<std::uint32_t, std::uint32_t>> unsure_;  // names, the smaller first
  std::set<std::uint32_t> taken_;                             // records
  std::vector<Asked> asked_;
  WeakOutcome outcome_;
};

}  // namespace

WeakOutcome merge_weakly(const ByteStore& records, const WeakSurvey& survey, const Review* review) {
  return WeakMerger(records, survey, review).run();
}

std::vector<std::uint32_t> ends_of(const std::vector<WeakJoin>& joins, std::size_t count) {
  std::vector<std::uint32_t> end(count);
  std::iota(end.begin(), end.end(), 0u);
  for (const WeakJoin& join : joins) end[join.from] = join.to;
  for (std::uint32_t& group : end) {
    while (end[group] != group) group = end[group];
  }
  return end;
}

}  // namespace yuantu
