// SPDX-License-Identifier: Apache-2.0
// Damages generated pages as real ones are damaged: text -> bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace yuantu::bench {

// A random number below a limit.
using Draw = std::function<std::size_t(std::size_t)>;

// What a PDF column makes of text: short lines; if `spaced`, blank lines between them and now and then a
// blank between characters.
std::string wrap(const std::string& text, std::size_t width, bool spaced, const Draw& below);
// Each character twice: bold print that was drawn two times.
std::string print_twice(const std::string& text);
std::string to_traditional(const std::string& text);
// Tags, entities and script that a web copy left behind.
std::string add_markup(const std::string& text, const Draw& below);
std::string to_gb18030(const std::string& text);

}  // namespace yuantu::bench
