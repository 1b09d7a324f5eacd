// SPDX-License-Identifier: Apache-2.0
// Finds the main text of a web page: what stands around it becomes furniture.
#pragma once

#include "extractor/text/line.hpp"

namespace yuantu {

// Of the classified lines of a whole web page, those around its stories (greetings, breadcrumbs, lists of
// other stories, comments, imprints) become furniture, and the title of the window gives way to the story's
// own heading or loses the name of the site. Pages without a story of some length stay as they are.
void find_main_text(Page& page, SourceRepairs& repairs);

}  // namespace yuantu
