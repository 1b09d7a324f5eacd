// SPDX-License-Identifier: Apache-2.0
// Escapes text for Turtle, TriG, N-Triples and N-Quads, sixteen bytes at a time.
#pragma once

#include <string_view>

namespace yuantu {

// The next two write to memory with room enough, six bytes for each byte and twenty more, and return where
// they ended: they take much of the time of an export.
//
// `text` as a literal of Turtle, TriG, N-Triples or N-Quads, quotes included and cleaned as append_clean
// does.
char* put_rdf_literal(char* to, std::string_view text);

// An IRI as it stands in angle brackets: what may not stand there becomes \u0020.
char* put_iri_text(char* to, std::string_view iri);

// Whether a text may stand behind a prefix as it is: letters of ASCII, digits, '_' and, before its end, '-'.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace yuantu
