// SPDX-License-Identifier: Apache-2.0
// Tells numbers that were reached from those that are planned, and from those that are denied.
#pragma once

#include "extractor/statistics/number_meaning.hpp"
#include "extractor/statistics/quantity.hpp"
#include "ontology/types.hpp"

namespace yuantu {

// `type` is that of the subject.
bool is_planned(const StatisticsView& view, const StatedQuantity& quantity, const Meaning& meaning,
                EntityType type);
// Said not to be so, or not known to be.
bool is_denied(const StatisticsView& view, const StatedQuantity& quantity);

}  // namespace yuantu
