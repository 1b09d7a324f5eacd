// SPDX-License-Identifier: Apache-2.0
// Spells what a name was taken apart into as bytes beside its key, and reads it back: documents bring the
// parts of their names, so that a merge takes none apart again.
#pragma once

#include <string>
#include <string_view>

#include "graph/byte_codec.hpp"
#include "graph/canonical_name.hpp"

namespace yuantu {

// All that canonical_name finds in a key. Words that stand in the key are told by their place in it.
std::string parts_of(const NameView& name);
// The same, written over `out`.
void write_parts(const NameView& name, ByteWriter& out);

// Fills a name that has its type and key. Throws CodecError if the parts do not belong to these.
void read_parts(std::string_view parts, CanonicalName& name);

}  // namespace yuantu
