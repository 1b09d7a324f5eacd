// SPDX-License-Identifier: Apache-2.0
// One colour for each entity type, for every format that draws.
#include "exporters/type_colours.hpp"

#include <array>
#include <cstddef>

namespace yuantu {
namespace {

constexpr std::array<Colour, entity_type_count> colours{{
    {31, 119, 180},   // Company
    {44, 160, 44},    // Park
    {148, 103, 189},  // Lab
    {23, 190, 207},   // University
    {214, 39, 40},    // Government
    {174, 199, 232},  // Organization
    {255, 127, 14},   // Project
    {227, 119, 194},  // Person
    {140, 86, 75},    // Place
    {188, 189, 34},   // Product
    {152, 223, 138},  // Industry
    {255, 187, 120},  // Event
    {197, 176, 213},  // Policy
    {219, 219, 141},  // Honor
}};

}  // namespace

Colour colour_of(EntityType type) {
  return colours[static_cast<std::size_t>(type)];
}

}  // namespace yuantu
