// SPDX-License-Identifier: Apache-2.0
// Repairs stretches of GBK text that were read one byte late: ?！敝袊 -> 。”中国.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// Runs before markup is taken out, since the shift may have swallowed the `<` of a tag. What cannot be read
// stays as it is.
MappedText repair_shifted_bytes(MappedText text, SourceRepairs& repairs);

}  // namespace yuantu
