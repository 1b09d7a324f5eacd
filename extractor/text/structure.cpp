// SPDX-License-Identifier: Apache-2.0
// Finds sentences, articles and dates: blocks -> Document.
#include "extractor/text/structure.hpp"

#include <algorithm>
#include <cstdint>

#include "extractor/text/article_dates.hpp"
#include "extractor/text/byline.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/give_back.hpp"
#include "extractor/text/line_kind.hpp"
#include "extractor/text/misprint_repair.hpp"
#include "extractor/text/printed_date.hpp"

namespace yuantu {
namespace {

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

class Builder {
 public:
  Builder(Document& document, Layout& layout, SourceRepairs& repairs)
      : document_(document), layout_(layout), repairs_(repairs) {}

  void run() {
    document_.text.reserve(layout_.page.text.size() + layout_.blocks.size());
    document_.origin.reserve_runs(layout_.page.text.origin.runs().size() + 2 * layout_.pieces.size());
    constexpr std::size_t usual_sentences = 64;
    document_.sentences.reserve(std::min(usual_sentences, layout_.page.text.size() / 32));
    const std::vector<std::uint32_t> needed = first_needed();
    for (std::size_t b = 0; b < layout_.blocks.size(); ++b) {
      if (begins_article(layout_.blocks, b)) begin_article();
      needed_ = needed[b];
      add(layout_.blocks[b]);
      if (needed_ > given_back_ + vicinity + large_stretch) {
        give_back(&layout_.page.text.text[given_back_], &layout_.page.text.text[needed_ - vicinity]);
        given_back_ = needed_ - vicinity;
      }
    }
    if (document_.articles.empty()) begin_article();
    document_.articles.back().last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    finish_articles();
  }

 private:
  static constexpr std::size_t longest_lead = 24;  // characters
  static constexpr std::size_t longest_source = 56;  // of 2024-11-05 09:12 来源：云岭日报, or of a dateline
  static constexpr std::size_t vicinity = 8000;  // characters that are surely of the same page
  static constexpr std::size_t large_stretch = std::size_t{1} << 20;  // worth to be given back

  // Behind each block, the first character of the page that the blocks to come are made of.
  std::vector<std::uint32_t> first_needed() const {
    std::vector<std::uint32_t> needed(layout_.blocks.size());
    auto first = static_cast<std::uint32_t>(layout_.page.text.size());
    for (std::size_t b = layout_.blocks.size(); b-- > 0;) {
      needed[b] = first;
      const Block& block = layout_.blocks[b];
      for (std::uint32_t p = block.first_piece; p < block.last_piece; ++p)
        first = std::min(first, layout_.pieces[p].begin);
    }
    return needed;
  }

  bool begins_with_lead(const Block& block) const {
    const Piece& piece = layout_.pieces[block.first_piece];
    const bool whole = piece.end - piece.begin >= longest_lead || block.first_piece + 1 == block.last_piece;
    if (!whole) return lead_length(layout_.beginning(block, longest_lead)) > 0;
    return lead_length(layout_.page.text.view(piece.begin, piece.end).substr(0, longest_lead)) > 0;
  }

  bool opens_story(const Block& block) const {
    const std::u32string beginning = layout_.beginning(block, longest_source);
    return begins_story(beginning) || find_dateline(beginning);
  }

  // 【链接】青山园区这十年, [资料], 旧闻重读：青山园区揭牌, as headings.
  bool opens_aside(const Block& block) const {
    constexpr std::u32string_view asides[] = {U"链接",     U"相关链接", U"新闻链接", U"延伸阅读", U"资料",
                                              U"背景",     U"新闻背景", U"回看",     U"回望",     U"回放",
                                              U"新闻回放", U"新闻回顾", U"旧闻重读", U"旧报新读", U"小词典"};
    const std::u32string heading = layout_.beginning(block, longest_lead);
    const std::size_t first = heading.find_first_not_of(U"【[〔〖■●○◎□◆▲— ");
    if (first == heading.npos) return false;
    const std::u32string_view words = std::u32string_view(heading).substr(first);
    return std::any_of(std::begin(asides), std::end(asides), [&](std::u32string_view aside) {
      return words.starts_with(aside) && (words.size() == aside.size() || !is_han(words[aside.size()]));
    });
  }

  bool begins_article(const std::vector<Block>& blocks, std::size_t b) const {
    if (document_.articles.empty()) return true;
    if (!told_) return false;
    const Block& block = blocks[b];
    if (block.kind == LineKind::Furniture || block.kind == LineKind::Caption) return false;
    if (block.kind == LineKind::Body) return !after_heading_ && begins_with_lead(block);
    if (block.kind != LineKind::Headline || after_heading_) return false;
    if (opens_aside(block)) return true;
    // A heading opens a new article if a byline, a lead, a source with its date or the opening of a story
    // follows it, or if the last article is signed.
    for (std::size_t k = b + 1; k < blocks.size() && k < b + 5; ++k) {
      if (blocks[k].kind == LineKind::Byline) return true;
      if (blocks[k].kind == LineKind::Furniture && find_date(layout_.beginning(blocks[k], longest_source)))
        return true;
      if (blocks[k].kind == LineKind::Body)
        return signed_ || begins_with_lead(blocks[k]) || (!by_reporter_ && opens_story(blocks[k]));
    }
    return signed_ || block.marked;
  }

  void begin_article() {
    if (!document_.articles.empty())
      document_.articles.back().last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    Article article;
    article.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    document_.articles.push_back(article);
    signed_ = by_reporter_ = told_ = false;
  }

  void add(const Block& block) {
    const Span paragraph = append(block);
    if (block.kind == LineKind::Body)
      repair_misprints(document_.text, document_.origin, paragraph, around(block), repairs_);
    const auto [begin, end] = paragraph;
    const SentenceKind kind = sentence_kind(block);
    if (kind == SentenceKind::Body || kind == SentenceKind::Caption)
      split({begin, end}, kind);
    else
      add_sentence({begin, end}, kind);
    if (block.kind == LineKind::Headline || block.kind == LineKind::Body) {
      after_heading_ = block.kind == LineKind::Headline;
      told_ = true;
    }
    ++paragraph_;
  }

  // Puts the text of a block behind the document's, with a line break; returns where it stands.
  Span append(const Block& block) {
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    std::uint32_t source_end = 0;
    for (std::uint32_t p = block.first_piece; p < block.last_piece; ++p) {
      const Piece& piece = layout_.pieces[p];
      if (piece.blank_before) {
        document_.text.push_back(U' ');
        document_.origin.push_back({source_end, source_end});
      }
      append_text(piece, layout_.pieces[block.first_piece].begin);
      from_.copy(piece.begin, piece.end, document_.origin);
      source_end = document_.origin.back().end;
    }
    const auto end = static_cast<std::uint32_t>(document_.text.size());
    document_.text.push_back(U'\n');
    document_.origin.push_back({source_end, source_end});
    return {begin, end};
  }

  // Of a long piece what was copied is given back at once, but for what stands around the block's beginning.
  void append_text(const Piece& piece, std::size_t block_begin) {
    std::u32string& page = layout_.page.text.text;
    for (std::size_t at = piece.begin; at < piece.end; at += large_stretch) {
      const std::size_t end = std::min<std::size_t>(at + large_stretch, piece.end);
      document_.text.append(page, at, end - at);
      if (end - at == large_stretch && end <= needed_)
        give_back(&page[std::max(at, block_begin + vicinity)], &page[end]);
    }
  }

  std::u32string_view around(const Block& block) const {
    const std::size_t begin = layout_.pieces[block.first_piece].begin;
    return std::u32string_view(layout_.page.text.text)
        .substr(begin < vicinity ? 0 : begin - vicinity, 2 * vicinity);
  }

  void split(Span paragraph, SentenceKind kind) {
    const std::u32string& text = document_.text;
    std::uint32_t begin = paragraph.begin;
    const std::u32string_view until_end = std::u32string_view(text).substr(0, paragraph.end);
    OtherCharacters others(until_end, paragraph.begin);
    for (std::size_t i = others.next(); i < paragraph.end; i = others.next()) {
      if (!ends_sentence(text[i]) && text[i] != U'；') continue;
      auto end = static_cast<std::uint32_t>(i + 1);
      if (text[i] != U'；')
        while (end < paragraph.end && (ends_sentence(text[end]) || is_closing(text[end]))) ++end;
      others.skip_to(end);
      // Inside a quotation that goes on, as in “开钻！”他说, the sentence goes on too.
      if (end < paragraph.end && is_closing(text[end - 1]) && one_of(text[end], U"，、的")) continue;
      add_sentence({begin, end}, kind);
      while (end < paragraph.end && text[end] == U' ') ++end;
      begin = end;
      others.skip_to(end);
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
    if (kind == SentenceKind::Byline) {
      signed_ = signed_ || body_seen_;
      by_reporter_ = by_reporter_ || after_heading_;
    }
    document_.sentences.push_back(sentence);
    body_seen_ = kind == SentenceKind::Body;
  }

  void finish_articles() {
    for (Article& article : document_.articles) {
      for (std::uint32_t s = article.first_sentence; s < article.last_sentence; ++s) {
        const Sentence& sentence = document_.sentences[s];
        if (sentence.kind != SentenceKind::Headline) continue;
        if (article.headline.empty()) article.headline = sentence.span;
      }
    }
  }

  Document& document_;
  Layout& layout_;
  SourceRepairs& repairs_;
  Origins::Cursor from_{layout_.page.text.origin};
  std::size_t needed_ = 0;      // blocks behind the one at work begin here or further on
  std::size_t given_back_ = 0;  // the page's text up to here is gone
  std::uint32_t paragraph_ = 0;
  bool after_heading_ = false;
  bool told_ = false;  // the article has more than what is printed around stories
  bool signed_ = false;
  bool by_reporter_ =
      false;  // the article names its reporter under its headline; headings are those of parts
  bool body_seen_ = false;
};

// Finds where the repaired text stands for a stretch of the original.
class PlaceFinder {
 public:
  explicit PlaceFinder(const Origins& origin) {
    runs_.reserve(origin.runs().size());
    for (const Origins::Run& run : origin.runs())
      if (!run.source.empty()) runs_.push_back(run);
    const auto before = [](const Origins::Run& x, const Origins::Run& y) {
      return std::pair(x.source.begin, x.begin) < std::pair(y.source.begin, y.begin);
    };
    if (!std::is_sorted(runs_.begin(), runs_.end(), before)) std::sort(runs_.begin(), runs_.end(), before);
  }

  // Stretches must come in the order of the original.
  Span find(Span source) {
    while (first_ < runs_.size() && source_end(runs_[first_]) <= source.begin) ++first_;
    const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(first_);
    auto run = first;
    Span place;
    for (; run != runs_.end() && run->source.begin < source.end; ++run) {
      const Span part = overlap(*run, source);
      if (part.empty()) continue;
      place = place.empty() ? part : Span{std::min(place.begin, part.begin), std::max(place.end, part.end)};
    }
    if (!place.empty() || first == runs_.begin()) return place;
    const std::uint32_t before = std::prev(first)->end;
    return {before, before};
  }

 private:
  static std::uint32_t source_end(const Origins::Run& run) { return run.at(run.end - 1).end; }

  static Span overlap(const Origins::Run& run, Span source) {
    const std::uint32_t begin = std::max(run.source.begin, source.begin);
    const std::uint32_t end = std::min(source_end(run), source.end);
    if (begin >= end) return {};
    if (!run.moves) return {run.begin, run.end};
    return {run.begin + (begin - run.source.begin), run.begin + (end - run.source.begin)};
  }

  std::vector<Origins::Run> runs_;  // by where they come from
  std::size_t first_ = 0;           // none in front of it reaches the stretches still to come
};

// Each stage found its repairs in the order of the original, so that a few stretches are to be merged.
void sort_by_place(SourceRepairs& repairs) {
  const auto before = [](const SourceRepair& x, const SourceRepair& y) {
    return x.source.begin < y.source.begin;
  };
  constexpr int most_merges = 8;
  auto sorted_end = std::is_sorted_until(repairs.begin(), repairs.end(), before);
  for (int i = 0; i < most_merges && sorted_end != repairs.end(); ++i) {
    const auto next_end = std::is_sorted_until(sorted_end, repairs.end(), before);
    std::inplace_merge(repairs.begin(), sorted_end, next_end, before);
    sorted_end = next_end;
  }
  if (sorted_end != repairs.end()) std::stable_sort(repairs.begin(), repairs.end(), before);
}

void place_repairs(Document& document, SourceRepairs& repairs) {
  if (repairs.empty()) return;
  sort_by_place(repairs);
  PlaceFinder places(document.origin);
  document.repairs.reserve(repairs.size());
  for (const SourceRepair& repair : repairs)
    document.repairs.push_back({places.find(repair.source), repair.source, repair.reason});
}

}  // namespace

void build_structure(Document& document, Layout& layout, SourceRepairs repairs) {
  Builder(document, layout, repairs).run();
  place_repairs(document, repairs);
}

}  // namespace yuantu
