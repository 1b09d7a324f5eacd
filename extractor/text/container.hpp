// SPDX-License-Identifier: Apache-2.0
// Takes text out of what it comes in: gzip, Zstandard, PDF.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace yuantu {

// Unpacks a stream block by block.
class Unpacking {
 public:
  virtual ~Unpacking() = default;
  // Appends what the next bytes of the stream hold. Throws InputError where it is broken.
  virtual void feed(std::string_view bytes, std::string& out) = 0;
  // Nothing follows: throws InputError if something should.
  virtual void finish() = 0;
};

// What suits a stream that begins with these bytes (four at least, if it has them): gzip or Zstandard, also
// of several members, else the bytes as they are.
std::unique_ptr<Unpacking> unpack(const std::string& name, std::string_view beginning);

// The bytes inside if they are compressed (gzip or Zstandard, also several members), else as they are. Throws
// InputError where the stream is broken.
std::string decompress(const std::string& name, std::string bytes);

bool is_pdf(std::string_view bytes);

// The text layer of a PDF by poppler's pdftotext, columns in their order, UTF-8. Throws InputError where it
// is missing, encrypted or damaged.
std::string pdf_text(const std::string& name, std::string_view pdf);

}  // namespace yuantu
