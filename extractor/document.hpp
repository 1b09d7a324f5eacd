// SPDX-License-Identifier: Apache-2.0
// A page as the later stages see it: repaired text, where each character came from, articles and sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/date.hpp"
#include "extractor/origins.hpp"

namespace yuantu {

// What a stretch of a page is. Facts are read from Body, Headline, Subheadline and Caption.
enum class SentenceKind : std::uint8_t { Body, Headline, Subheadline, Byline, Caption, Furniture };

struct Sentence {
  Span span;                    // without the line break behind it, with its closing punctuation
  std::uint32_t article = 0;    // index into Document::articles
  std::uint32_t paragraph = 0;  // counts up through the document
  SentenceKind kind = SentenceKind::Body;
};

struct Article {
  Span headline;                     // empty where none was found
  std::uint32_t first_sentence = 0;  // index into Document::sentences; [first, last)
  std::uint32_t last_sentence = 0;
  std::optional<Date> date;  // dateline or publication date, if the article has its own
};

// One change that the repair made, for `inspect --show repairs`.
struct Repair {
  Span span;           // in the repaired text (empty where characters were dropped)
  Span source;         // in the original
  const char* reason;  // a static name such as "line break inside a sentence"
};

struct Document {
  std::string name;                 // the input as the user named it
  std::string content_hash;         // hex digest of the input's bytes: the document's identity
  std::uint64_t byte_count = 0;     // size of the input
  std::u32string text;              // repaired, simplified; paragraphs end in U'\n'
  Origins origin;                   // of each character of the text, in the ORIGINAL; size() == text.size()
  std::u32string original;          // the decoded input, before any repair
  std::vector<Article> articles;    // in reading order; cover all sentences
  std::vector<Sentence> sentences;  // in text order, not overlapping
  std::vector<Repair> repairs;
  std::optional<Date> published;  // from the page, the file name or an option
  std::string publisher;          // who published it and where, as a corpus tells; UTF-8, mostly empty
  std::string url;

  std::u32string_view view(Span span) const {
    return std::u32string_view(text).substr(span.begin, span.size());
  }
};

// The ranges of the original that a span of repaired text came from, in text order; ranges that touch, or are
// apart only by dropped layout (white space, line breaks), are one. A sentence that layout tore apart has
// several.
std::vector<Span> source_ranges(const Document& document, Span span);

}  // namespace yuantu
