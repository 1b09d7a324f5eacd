// SPDX-License-Identifier: Apache-2.0
// Finds statistics about mentions.
#include "extractor/statistics/observation_finder.hpp"

namespace yuantu {

std::vector<ObservationFact> find_observations(const Document&, const Mentions&) {
  return {};
}

}  // namespace yuantu
