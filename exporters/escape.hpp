// SPDX-License-Identifier: Apache-2.0
// Escapes untrusted text for each file format: UTF-8 text -> text that the format's readers give back
// unchanged.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// Appends `text` as XML character data or attribute value. What XML 1.0 cannot hold is left out: C0 controls
// but tab, line feed and carriage return, U+FFFE, U+FFFF. Those three are written as references, so that no
// parser folds them.
void append_xml(std::string& out, std::string_view text);

// Appends `text` as a JSON string, quotes included.
void append_json(std::string& out, std::string_view text);

// Appends `text` as a quoted CSV field (RFC 4180: quotes doubled, line breaks kept).
void append_csv(std::string& out, std::string_view text);

// Appends `text` as a quoted CSV field for spreadsheets: one that a spreadsheet would run as a formula (it
// begins with = + - @ or a tab) gets an apostrophe in front.
void append_csv_safe(std::string& out, std::string_view text);

// Appends `text` as a quoted field for Neo4j, which reads one record a line: line breaks and controls become
// spaces. A backslash becomes U+FF3C, since LOAD CSV takes it for an escape and neo4j-admin does not.
void append_csv_line(std::string& out, std::string_view text);

// Appends `text` without what RDF readers stop at or warn of (U+0000, U+FFFE, U+FFFF), and with U+FFFD for
// bytes that are not UTF-8.
void append_clean(std::string& out, std::string_view text);

// Whether append_clean would leave `text` as it is.
[[nodiscard]] bool is_clean(std::string_view text);

}  // namespace yuantu
