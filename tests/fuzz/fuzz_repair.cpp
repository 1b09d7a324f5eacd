// SPDX-License-Identifier: Apache-2.0
// Fuzz target: a page's bytes -> a document, whose sentences, articles, origins and repairs must be in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extractor/text/document_reader.hpp"

namespace {

void check(const yuantu::Document& document) {
  if (document.origin.size() != document.text.size()) std::abort();
  for (const yuantu::Origins::Run& run : document.origin.runs())
    if (run.at(run.end - 1).end > document.original.size()) std::abort();
  std::uint32_t end = 0;
  for (const yuantu::Sentence& sentence : document.sentences) {
    if (sentence.span.begin < end || sentence.span.empty()) std::abort();
    end = sentence.span.end;
    for (const yuantu::Span range : yuantu::source_ranges(document, sentence.span))
      if (range.begin >= range.end) std::abort();
  }
  if (end > document.text.size() || document.articles.empty()) std::abort();
  if (document.articles.back().last_sentence != document.sentences.size()) std::abort();
  for (const yuantu::Repair& repair : document.repairs)
    if (repair.span.end > document.text.size() || repair.source.end > document.original.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  yuantu::Problems problems;
  try {
    check(yuantu::read_document("fuzz.txt", std::string(reinterpret_cast<const char*>(data), size), {},
                                problems));
  } catch (const yuantu::InputError&) {
    // Refused as binary or as a broken archive: that is an answer too.
  }
  return 0;
}
