// SPDX-License-Identifier: Apache-2.0
// Takes text out of what it comes in: gzip, Zstandard, PDF.
#pragma once

#include <string>
#include <string_view>

namespace yuantu {

// The bytes inside if they are compressed (gzip or Zstandard, also several members), else as they are. Throws
// InputError where the stream is broken.
std::string decompress(const std::string& name, std::string bytes);

bool is_pdf(std::string_view bytes);

// The text layer of a PDF by poppler's pdftotext, columns in their order, UTF-8. Throws InputError where it
// is missing, encrypted or damaged.
std::string pdf_text(const std::string& name, std::string_view pdf);

}  // namespace yuantu
