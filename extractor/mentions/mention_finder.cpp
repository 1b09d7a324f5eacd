// SPDX-License-Identifier: Apache-2.0
// Finds the names in a document.
#include "extractor/mentions/mention_finder.hpp"

namespace yuantu {

Mentions find_mentions(const Document&) {
  return {};
}

}  // namespace yuantu
