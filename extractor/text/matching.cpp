// SPDX-License-Identifier: Apache-2.0
// Finds the matching of greatest worth: pairs of a left and a right thing -> the pairs to keep.
//
// Left things come in one by one. A new one may push another out of its place, which then looks for a new
// place or stays without: the chain of such moves that gains most is carried out.
#include "extractor/text/matching.hpp"

#include <algorithm>

namespace yuantu {
namespace {

constexpr double least_gain = 1e-6;
constexpr std::size_t most_moves =
    4000;  // moves looked at for one thing; enough for a page, cheap for a book

struct Place {
  std::size_t right;
  double worth;
};

class Matching {
 public:
  Matching(const std::vector<WorthyPair>& pairs, std::size_t count)
      : places_(count), chosen_(count, Place{unmatched, 0}), gain_(count, outside), moved_from_(count) {
    std::size_t rights = 0;
    for (const WorthyPair& pair : pairs) {
      places_[pair.left].push_back({pair.right, pair.worth});
      rights = std::max(rights, pair.right + 1);
    }
    owner_.assign(rights, unmatched);
  }

  std::vector<std::size_t> run() {
    for (std::size_t left = 0; left < places_.size(); ++left)
      if (!places_[left].empty()) bring_in(left);
    std::vector<std::size_t> result;
    for (const Place& place : chosen_) result.push_back(place.right);
    return result;
  }

 private:
  static constexpr double outside = -1e18;  // gain of what the search has not reached

  // One step of a chain of moves: `left` takes the place `right`.
  struct Move {
    std::size_t left = unmatched;
    Place place{unmatched, 0};
  };

  void bring_in(std::size_t start) {
    reached_.assign(1, start);
    gain_[start] = 0;
    best_ = {};
    double most = least_gain;
    std::size_t moves = 0;
    for (std::size_t next = 0; next < reached_.size() && moves < most_moves; ++next) {
      const std::size_t left = reached_[next];
      for (const Place& place : places_[left]) {
        ++moves;
        const std::size_t other = owner_[place.right];
        const double gain = gain_[left] + place.worth - (other == unmatched ? 0 : chosen_[other].worth);
        if (gain > most) most = gain, best_ = {left, place};
        if (other == unmatched || other == start || gain <= gain_[other] + least_gain) continue;
        gain_[other] = gain;
        moved_from_[other] = {left, place};
        reached_.push_back(other);
      }
    }
    carry_out(start);
    for (const std::size_t left : reached_) gain_[left] = outside;
  }

  // From the last move of the best chain back to the first.
  void carry_out(std::size_t start) {
    if (best_.left == unmatched) return;
    if (const std::size_t loser = owner_[best_.place.right]; loser != unmatched)
      chosen_[loser] = {unmatched, 0};
    for (Move move = best_;; move = moved_from_[move.left]) {
      chosen_[move.left] = move.place;
      owner_[move.place.right] = move.left;
      if (move.left == start) return;
    }
  }

  std::vector<std::vector<Place>> places_;  // that each left thing may take
  std::vector<Place> chosen_;
  std::vector<std::size_t> owner_;  // of each right thing
  std::vector<double> gain_;        // of the chain of moves that reaches a left thing
  std::vector<Move> moved_from_;    // the move that pushes a left thing out
  std::vector<std::size_t> reached_;
  Move best_;
};

}  // namespace

std::vector<std::size_t> best_matching(const std::vector<WorthyPair>& pairs, std::size_t count) {
  return Matching(pairs, count).run();
}

}  // namespace yuantu
