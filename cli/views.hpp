// SPDX-License-Identifier: Apache-2.0
// The views of `yuantu inspect`: Document -> lines, one thing a line. Offsets are code points of the original
// file.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "extractor/document.hpp"
#include "extractor/extraction.hpp"

namespace yuantu {

struct InspectView {
  std::string_view name;
  void (*print)(std::ostream& out, Document document, const UserKnowledge& user);
};

std::span<const InspectView> views();
const InspectView* find_view(std::string_view name);

}  // namespace yuantu
