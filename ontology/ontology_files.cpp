// SPDX-License-Identifier: Apache-2.0
// The ontology and the shapes as the program carries them, to lay them beside the data.
#include "ontology/ontology_files.hpp"

extern "C" {
extern const char yuantu_ontology_begin[];
extern const char yuantu_ontology_end[];
extern const char yuantu_shapes_begin[];
extern const char yuantu_shapes_end[];
}

namespace yuantu {

std::string_view ontology_turtle() {
  return {yuantu_ontology_begin, yuantu_ontology_end};
}

std::string_view shapes_turtle() {
  return {yuantu_shapes_begin, yuantu_shapes_end};
}

}  // namespace yuantu
