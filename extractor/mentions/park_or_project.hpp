// SPDX-License-Identifier: Apache-2.0
// Decides of zones that a page tells of as works whether they are projects: Mentions -> Mentions.
#pragma once

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

// 投资9亿元建设江海产业园: a zone that is being built and that nobody is in.
void settle_works(const Document& document, Mentions& mentions);

}  // namespace yuantu
