// SPDX-License-Identifier: Apache-2.0
// Finds sentences, articles and dates: blocks -> Document.
#include "extractor/text/structure.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/line_kind.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_byline = 24;

SentenceKind sentence_kind(const Block& block) {
  switch (block.kind) {
    case LineKind::Headline:
      return SentenceKind::Headline;
    case LineKind::Byline:
      return SentenceKind::Byline;
    case LineKind::Caption:
      return SentenceKind::Caption;
    case LineKind::Furniture:
      return SentenceKind::Furniture;
    default:
      return SentenceKind::Body;
  }
}

// Names behind the last sentence of a paragraph: 李青禾, 周望舒 吴一帆, （李青禾）, （本报记者 周望舒）.
bool is_signature(std::u32string_view text) {
  if (text.empty() || text.size() > longest_byline) return false;
  const bool bracketed = text.front() == U'（' && text.back() == U'）';
  std::size_t run = 0, runs = 0;
  for (const char32_t c : bracketed ? text.substr(1, text.size() - 2) : text) {
    if (c == U' ' || c == U'、') {
      run = 0;
      continue;
    }
    if (!is_han(c)) return false;
    runs += run++ == 0;
  }
  return bracketed ? runs >= 1 : runs <= 4 && text.size() <= runs * 4 + runs;
}

class Builder {
 public:
  explicit Builder(Document& document) : document_(document) {}

  void run(const std::vector<Block>& blocks) {
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (begins_article(blocks, b)) begin_article();
      add(blocks[b]);
    }
    if (document_.articles.empty()) begin_article();
    document_.articles.back().last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    finish_articles();
  }

 private:
  bool begins_article(const std::vector<Block>& blocks, std::size_t b) const {
    if (document_.articles.empty()) return true;
    const Block& block = blocks[b];
    if (block.kind == LineKind::Furniture || block.kind == LineKind::Caption) return false;
    if (block.kind == LineKind::Body) return lead_length(block.text.text) > 0 && !after_heading_;
    if (block.kind != LineKind::Headline || after_heading_) return false;
    // A heading opens a new article if a byline or a lead follows it, or if the last article is signed.
    for (std::size_t k = b + 1; k < blocks.size() && k < b + 5; ++k) {
      if (blocks[k].kind == LineKind::Byline) return true;
      if (blocks[k].kind == LineKind::Body) return lead_length(blocks[k].text.text) > 0 || signed_;
    }
    return signed_ || block.marked;
  }

  void begin_article() {
    if (!document_.articles.empty())
      document_.articles.back().last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    Article article;
    article.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    document_.articles.push_back(article);
    signed_ = false;
  }

  void add(const Block& block) {
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += block.text.text;
    document_.origin.insert(document_.origin.end(), block.text.origin.begin(), block.text.origin.end());
    const std::uint32_t at = block.text.origin.empty() ? 0 : block.text.origin.back().end;
    const auto end = static_cast<std::uint32_t>(document_.text.size());
    document_.text.push_back(U'\n');
    document_.origin.push_back({at, at});
    const SentenceKind kind = sentence_kind(block);
    if (kind == SentenceKind::Body || kind == SentenceKind::Caption)
      split({begin, end}, kind);
    else
      add_sentence({begin, end}, kind);
    if (block.kind == LineKind::Headline || block.kind == LineKind::Body)
      after_heading_ = block.kind == LineKind::Headline;
    ++paragraph_;
  }

  void split(Span paragraph, SentenceKind kind) {
    const std::u32string& text = document_.text;
    std::uint32_t begin = paragraph.begin;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      if (!ends_sentence(text[i]) && text[i] != U'；') continue;
      std::uint32_t end = i + 1;
      while (end < paragraph.end && (ends_sentence(text[end]) || is_closing(text[end]))) ++end;
      if (text[i] == U'；') end = i + 1;
      // Inside a quotation that goes on, as in “开钻！”他说, the sentence goes on too.
      if (end < paragraph.end && is_closing(text[end - 1]) && one_of(text[end], U"，、的")) {
        i = end - 1;
        continue;
      }
      add_sentence({begin, end}, kind);
      while (end < paragraph.end && text[end] == U' ') ++end;
      begin = end;
      i = end - 1;
    }
    if (begin >= paragraph.end) return;
    const Span rest{begin, paragraph.end};
    const bool name = begin > paragraph.begin && is_signature(document_.view(rest));
    if (name) signed_ = true;
    add_sentence(rest, name ? SentenceKind::Byline : kind);
  }

  void add_sentence(Span span, SentenceKind kind) {
    if (span.empty()) return;
    Sentence sentence;
    sentence.span = span;
    sentence.article = static_cast<std::uint32_t>(document_.articles.size() - 1);
    sentence.paragraph = paragraph_;
    sentence.kind = kind;
    if (kind == SentenceKind::Byline) signed_ = signed_ || body_seen_;
    document_.sentences.push_back(sentence);
    body_seen_ = kind == SentenceKind::Body;
  }

  void finish_articles() {
    for (Article& article : document_.articles)
      for (std::uint32_t s = article.first_sentence; s < article.last_sentence; ++s) {
        const Sentence& sentence = document_.sentences[s];
        if (sentence.kind != SentenceKind::Headline) continue;
        if (article.headline.empty()) article.headline = sentence.span;
      }
  }

  Document& document_;
  std::uint32_t paragraph_ = 0;
  bool after_heading_ = false;
  bool signed_ = false;
  bool body_seen_ = false;
};

// Where the repaired text stands for a stretch of the original.
void place_repairs(Document& document, const SourceRepairs& repairs) {
  std::vector<std::uint32_t> place(document.original.size() + 1, 0);
  for (std::uint32_t i = 0; i < document.origin.size(); ++i)
    for (std::uint32_t k = document.origin[i].begin; k < document.origin[i].end; ++k) place[k] = i + 1;
  for (const SourceRepair& repair : repairs) {
    Span span;
    for (std::uint32_t k = repair.source.begin; k < repair.source.end && k < place.size(); ++k) {
      if (place[k] == 0) continue;
      if (span.empty()) span = {place[k] - 1, place[k]};
      span.begin = std::min(span.begin, place[k] - 1), span.end = std::max(span.end, place[k]);
    }
    if (span.empty()) {
      std::uint32_t k =
          std::min<std::uint32_t>(repair.source.begin, static_cast<std::uint32_t>(place.size() - 1));
      while (k > 0 && place[k] == 0) --k;
      span = {place[k], place[k]};
    }
    document.repairs.push_back({span, repair.source, repair.reason});
  }
}

}  // namespace

void build_structure(Document& document, const std::vector<Block>& blocks, const SourceRepairs& repairs) {
  Builder(document).run(blocks);
  place_repairs(document, repairs);
}

}  // namespace yuantu
