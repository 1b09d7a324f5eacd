// SPDX-License-Identifier: Apache-2.0
// One colour for each entity type, for every format that draws.
#pragma once

#include "ontology/types.hpp"

namespace yuantu {

struct Colour {
  int red;
  int green;
  int blue;
};

// Far enough apart for fourteen kinds, and for colour-blind readers where it can be had (Tableau 20 without
// its greys; grey is for observations).
Colour colour_of(EntityType type);
inline constexpr Colour observation_colour{199, 199, 199};

}  // namespace yuantu
