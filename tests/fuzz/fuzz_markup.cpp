// SPDX-License-Identifier: Apache-2.0
// Fuzz target: text with remains of HTML -> text, of which every character must know its origin.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "extractor/text/markup.hpp"
#include "extractor/utf.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::u32string original = yuantu::to_utf32({reinterpret_cast<const char*>(data), size});
  yuantu::SourceRepairs repairs;
  yuantu::MappedText page = yuantu::identity(original);
  yuantu::drop_private_characters(page);
  const yuantu::MappedText text = yuantu::strip_markup(std::move(page), repairs);
  if (text.origin.size() != text.text.size()) std::abort();
  for (const yuantu::Origins::Run& run : text.origin.runs())
    if (run.at(run.end - 1).end > original.size() || run.source.begin > run.source.end) std::abort();
  return 0;
}
