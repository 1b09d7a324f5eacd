// SPDX-License-Identifier: Apache-2.0
// Weighs weak evidence with what stands beside the names.
#include "graph/weak_match.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "extractor/word_list.hpp"
#include "graph/cluster_facts.hpp"
#include "graph/weak_candidates.hpp"

namespace yuantu {
namespace {

// A candidate must be so much better than the next one.
constexpr std::int32_t clear_margin = 40;
constexpr std::size_t well_known = 3;

bool is_word(std::u32string_view text) {
  bool whole = false;
  WordList::builtin().match_prefixes(text, [&](std::uint32_t length, Word word) {
    constexpr std::string_view names = "RSTZ";  // that the word list has a brand makes it no everyday word
    whole = length == text.size() && names.find(word.part_of_speech) == std::string_view::npos;
  });
  return whole;
}

// log2 of how much rarer than everything a thing is that `count` of `all` have, in sixteenths.
std::int32_t rarity(std::size_t count, std::size_t all) {
  std::int32_t bits = 0;
  for (; count * 2 <= all; count *= 2) ++bits;
  return bits * 16;
}

class Weigher {
 public:
  Weigher(const ProfileSet& set, const Agglomeration& clusters, const Constraints& constraints,
          std::size_t all, const WeakSurvey* survey)
      : all_(all),
        survey_(survey),
        set_(set),
        clusters_(clusters),
        constraints_(constraints),
        owners_(set, clusters, survey),
        facts_(set, clusters) {}

  WeakMatches run() {
    if (survey_ == nullptr) count_sharers();
    weigh(find_spelling_candidates(set_, owners_, survey_), true);
    weigh(find_brand_candidates(set_, owners_, survey_), false);
    weigh(find_numbered_candidates(set_, owners_, survey_), false);
    weigh(find_context_candidates(set_, owners_, clusters_, survey_), false);
    keep_best();
    mark_ambiguous();
    std::sort(result_.matches.begin(), result_.matches.end(), [](const WeakMatch& x, const WeakMatch& y) {
      return std::tuple(-x.evidence.total(), x.a, x.b, x.name, x.other) <
             std::tuple(-y.evidence.total(), y.a, y.b, y.name, y.other);
    });
    return std::move(result_);
  }

 private:
  void weigh(const Candidates& candidates, bool spelling) {
    result_.dropped += candidates.dropped;
    result_.compared += candidates.pairs.size();
    for (const WeakCandidate& pair : candidates.pairs) {
      const NameView x = set_.names[pair.name], y = set_.names[pair.other];
      const Match match = spelling ? match_spelling(x, y) : match_names(x, y);
      if (match.evidence == Evidence::None || match.evidence == Evidence::GenericTail) continue;
      add(pair, match);
    }
  }

  void add(const WeakCandidate& pair, Match match) {
    const std::uint32_t a = owners_[pair.name], b = owners_[pair.other];
    if (a == b || set_.record(a) != no_record || set_.record(b) != no_record) return;
    if (constraints_.forbidden(clusters_.names(a), clusters_.names(b))) return;
    const ClusterFacts &x = facts_.of(a), &y = facts_.of(b);
    if (count_shared(x.documents, y.documents) != 0) return;  // what a page names apart is not one
    WeakMatch weak{a, b, pair.name, pair.other, {}, false};
    weak.evidence.add(match.evidence, match.weight);
    if (match.evidence == Evidence::LooksAlike || match.evidence == Evidence::SoundsAlike) {
      add_frequency(pair, weak.evidence);
    } else {
      add_brand(pair, match, weak.evidence);
    }
    // The units of a group that are told apart by numbers work in all provinces.
    if (same_ordinal(set_.names[pair.name], set_.names[pair.other])) {
      weak.evidence.add(Evidence::SameOrdinal, 104);
    } else {
      add_regions(x, y, weak.evidence);
    }
    add_context(x, y, weak.evidence);
    if (std::min(x.documents.size(), y.documents.size()) >= well_known)
      weak.evidence.add(Evidence::BothWellKnown, -32);
    if (weak.evidence.total() >= question_weight) result_.matches.push_back(std::move(weak));
  }

  void add_frequency(const WeakCandidate& pair, EvidenceVector& evidence) const {
    const auto [rare, usual] = std::minmax({set_.name_count(pair.name), set_.name_count(pair.other)});
    if (rare == 1 && usual > 1) evidence.add(Evidence::RareSpelling, usual > 2 ? 24 : 12);
    if (rare > 2) evidence.add(Evidence::UsualSpellings, -64);
  }

  void add_brand(const WeakCandidate& pair, Match match, EvidenceVector& evidence) const {
    if (match.evidence != Evidence::BrandPrefix) return;
    const std::u32string_view part = set_.names[pair.name].core, whole = set_.names[pair.other].core;
    if (whole.size() == part.size() + 2 && whole.ends_with(U"集团")) evidence.add(Evidence::WithGroup, 24);
    if (is_word(set_.names[pair.name].core)) {
      evidence.add(Evidence::CommonBrand, -48);
    } else {
      evidence.add(Evidence::RareBrand, 24);
    }
  }

  static void add_regions(const ClusterFacts& x, const ClusterFacts& y, EvidenceVector& evidence) {
    if (x.regions.empty() || y.regions.empty()) return;
    if (count_shared(x.regions, y.regions) != 0) {
      evidence.add(Evidence::OneProvince, 24);
    } else {
      evidence.add(Evidence::TwoProvinces, -32);
    }
  }

  void add_context(const ClusterFacts& x, const ClusterFacts& y, EvidenceVector& evidence) const {
    std::int32_t weight = 0;
    for (const std::uint64_t hash : x.context) {
      if (!std::binary_search(y.context.begin(), y.context.end(), hash)) continue;
      weight += std::min(
          64, 24 + rarity(survey_ == nullptr ? sharers_.at(hash) : survey_->sharers_of(hash), all_) / 2);
    }
    if (weight != 0) evidence.add(Evidence::SharedContext, std::min(weight, 112));
  }

  // Of the names of two clusters the pair that says most.
  void keep_best() {
    auto& matches = result_.matches;
    const auto ends = [](const WeakMatch& m) { return std::minmax(m.a, m.b); };
    std::sort(matches.begin(), matches.end(), [&](const WeakMatch& x, const WeakMatch& y) {
      return std::tuple(ends(x), -x.evidence.total(), x.name, x.other) <
             std::tuple(ends(y), -y.evidence.total(), y.name, y.other);
    });
    matches.erase(std::unique(matches.begin(), matches.end(),
                              [&](const WeakMatch& x, const WeakMatch& y) { return ends(x) == ends(y); }),
                  matches.end());
  }

  // A thing that fits two is left to a reviewer, unless the one fits much better.
  void mark_ambiguous() {
    std::map<std::uint32_t, std::vector<WeakMatch*>> of;
    for (WeakMatch& match : result_.matches) {
      of[match.a].push_back(&match);
      of[match.b].push_back(&match);
    }
    for (auto& [root, matches] : of) {
      for (WeakMatch* match : matches) {
        for (const WeakMatch* other : matches) {
          if (other != match && match->evidence.total() - other->evidence.total() < clear_margin &&
              is_short_side(root, *match))
            match->ambiguous = true;
        }
      }
    }
  }

  // A full name may have several slips and short forms; one of these stands for one full name.
  bool is_short_side(std::uint32_t root, const WeakMatch& match) const {
    const Evidence kind = match.evidence.parts.front().first;
    if (kind == Evidence::LooksAlike || kind == Evidence::SoundsAlike) {
      const bool first_is_rarer = set_.name_count(match.name) <= set_.name_count(match.other);
      return root == (first_is_rarer ? match.a : match.b);
    }
    return root == match.a;
  }

  void count_sharers() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
    for (std::uint32_t p = 0; p < set_.size(); ++p) {
      for (const std::uint64_t hash : set_.context(p)) entries.emplace_back(hash, clusters_.root(p));
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    for (const auto& [hash, root] : entries) ++sharers_[hash];
  }

  std::size_t all_;
  const WeakSurvey* survey_;
  std::unordered_map<std::uint64_t, std::size_t> sharers_;  // things by context; only looked up, never walked
  const ProfileSet& set_;
  const Agglomeration& clusters_;
  const Constraints& constraints_;
  NameOwners owners_;
  ClusterFactBook facts_;
  WeakMatches result_;
};

}  // namespace

WeakMatches find_weak_matches(const ProfileSet& set, const Agglomeration& clusters,
                              const Constraints& constraints, std::size_t all, const WeakSurvey* survey) {
  return Weigher(set, clusters, constraints, all, survey).run();
}

}  // namespace yuantu
