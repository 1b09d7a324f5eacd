// SPDX-License-Identifier: Apache-2.0
// Takes markup out of text: tags, scripts, comments and entities, wherever a web copy left them.
#pragma once

#include "extractor/text/mapped_text.hpp"

namespace yuantu {

// The input as MappedText, every character its own origin.
MappedText identity(std::u32string original);

// Private-use characters become U+FFFD: from here on they are marks of our own.
void drop_private_characters(MappedText& text);

// A whole page of the web, not remains of one: it says so in its first lines.
bool is_web_page(const MappedText& text);

// Tags of HTML go, block elements become line breaks (with heading_mark and the like at the start of a line),
// entities are decoded. `<` that opens no HTML tag stays. Text without markup comes back as it is.
MappedText strip_markup(MappedText text, SourceRepairs& repairs);

}  // namespace yuantu
