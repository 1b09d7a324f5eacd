// SPDX-License-Identifier: Apache-2.0
// Parts two columns whose lines were read alternately: A1 B1 A2 B2 … -> A1 A2 … B1 B2 ….
#pragma once

#include "extractor/text/line.hpp"

namespace yuantu {

void part_interleaved_columns(Page& page, SourceRepairs& repairs);

}  // namespace yuantu
