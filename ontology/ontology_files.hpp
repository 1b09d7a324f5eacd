// SPDX-License-Identifier: Apache-2.0
// The ontology and the shapes as the program carries them, to lay them beside the data.
#pragma once

#include <string_view>

namespace yuantu {

std::string_view ontology_turtle();  // yuantu.ttl
std::string_view shapes_turtle();    // shapes.ttl

}  // namespace yuantu
