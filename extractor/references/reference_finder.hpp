// SPDX-License-Identifier: Apache-2.0
// Finds words that point back to a named thing (该项目, 公司, a bare 高新区, 其): Document, Mentions ->
// Mentions with pointers.
#pragma once

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

// Adds Pointer mentions with their antecedents; keeps the order by span and renumbers the alias links.
Mentions find_references(const Document& document, Mentions mentions);

}  // namespace yuantu
