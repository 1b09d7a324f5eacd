// SPDX-License-Identifier: Apache-2.0
// Decodes a file's bytes: bytes in any usual encoding of Chinese -> code points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ontology/error.hpp"

namespace yuantu {

// `encoding` is a name that ICU knows, or empty: then a byte order mark, the page's own <meta charset>, or
// the likeliest of UTF-8, UTF-16, GB18030 and Big5 decides. Damage is reported and stands as U+FFFD in the
// text. Throws InputError where the bytes are no text and UsageError where the encoding does not exist.
std::u32string decode(const std::string& name, std::string_view bytes, const std::string& encoding,
                      std::vector<InputError>& problems);

// The same for bytes that were decoded before and are needed no more: what was wrong is not told again, and
// the memory of the bytes goes as that of the text grows.
std::u32string decode_again(std::string bytes, const std::string& encoding);

}  // namespace yuantu
