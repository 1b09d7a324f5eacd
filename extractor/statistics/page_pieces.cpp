// SPDX-License-Identifier: Apache-2.0
// Compares the names of each section with those of its article so far.
#include "extractor/statistics/page_pieces.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/statistics/report_date.hpp"

namespace yuantu {
namespace {

bool is_head(const Sentence& sentence) {
  return sentence.kind == SentenceKind::Headline || sentence.kind == SentenceKind::Subheadline;
}

// Places, ministries and fields of industry stand in stories that have nothing to do with each other, unless
// the headline of the article is about them.
constexpr TypeSet loose{EntityType::Place, EntityType::Government, EntityType::Industry, EntityType::Honor,
                        EntityType::Policy};

// 本报讯, 据新华社, 2022年8月9日，…: how a report of its own opens.
bool opens_report(std::u32string_view body) {
  body = body.substr(0, 30);
  if (body.starts_with(U"本报") || body.starts_with(U"据新华社") || body.starts_with(U"新华社")) return true;
  const std::size_t news = body.substr(0, 10).find(U"讯 ");
  return news != std::u32string_view::npos || dateline(body).has_value();
}

// Reads one section after the other.
class PieceFinder {
 public:
  PieceFinder(const Document& document, const Mentions& mentions, const std::vector<std::uint32_t>& ids)
      : document_(document), mentions_(mentions), ids_(ids), piece_of_(mentions.all.size() + 1, 0) {}

  // Returns whether the section of sentences [first, last) has nothing in common with the piece before it.
  bool opens_piece(std::uint32_t first, std::uint32_t last) {
    const std::uint32_t article = document_.sentences[first].article;
    const bool opens = first == 0 || document_.sentences[first - 1].article != article;
    std::uint32_t body = first;
    while (body < last && is_head(document_.sentences[body])) ++body;
    const std::uint32_t end = document_.sentences[last - 1].span.end;
    const std::uint32_t begin = next_;
    bool names = false;
    bool ties = false;
    TypeSet named;
    for (; next_ < mentions_.all.size() && mentions_.all[next_].span.begin < end; ++next_) {
      const Mention& mention = mentions_.all[next_];
      names = names || (mention.kind == MentionKind::Name && !loose.has(mention.type));
      ties = ties || (mention.kind == MentionKind::Name ? piece_of_[ids_[next_]] == piece_
                                                        : points_back(next_, begin, named));
      named = named | TypeSet{mention.type};
    }
    const bool reports = body < last && opens_report(document_.view(document_.sentences[body].span));
    const bool apart = opens || reports || (names && !ties);
    if (apart) ++piece_;
    note_names(begin, first, opens);
    return apart;
  }

 private:
  // 公司 before any company of the section is named.
  bool points_back(std::uint32_t pointer, std::uint32_t begin, TypeSet named) const {
    const std::uint32_t antecedent = mentions_.resolved(pointer);
    return antecedent != no_mention && antecedent < begin && !named.has(mentions_.all[antecedent].type);
  }

  void note_names(std::uint32_t begin, std::uint32_t first_sentence, bool opens_article) {
    const std::uint32_t head_end = opens_article && is_head(document_.sentences[first_sentence])
                                       ? document_.sentences[first_sentence].span.end
                                       : 0;
    for (std::uint32_t m = begin; m < next_; ++m) {
      const Mention& mention = mentions_.all[m];
      if (mention.kind != MentionKind::Name) continue;
      if (!loose.has(mention.type) || mention.span.begin < head_end) piece_of_[ids_[m]] = piece_;
    }
  }

  const Document& document_;
  const Mentions& mentions_;
  const std::vector<std::uint32_t>& ids_;
  std::vector<std::uint32_t> piece_of_;  // by id: the number of the piece that named it last, from 1
  std::uint32_t next_ = 0;
  std::uint32_t piece_ = 0;
};

}  // namespace

PagePieces::PagePieces(const Document& document, const Mentions& mentions,
                       const std::vector<std::uint32_t>& ids) {
  PieceFinder finder(document, mentions, ids);
  const std::vector<Sentence>& sentences = document.sentences;
  for (std::uint32_t first = 0, last = 0; first < sentences.size(); first = last) {
    const auto goes_on = [&](bool head) {
      return last < sentences.size() && sentences[last].article == sentences[first].article &&
             is_head(sentences[last]) == head;
    };
    while (goes_on(true)) ++last;
    while (goes_on(false)) ++last;
    section_begins_.push_back(sentences[first].span.begin);
    if (finder.opens_piece(first, last)) piece_begins_.push_back(sentences[first].span.begin);
  }
}

Span PagePieces::piece_around(std::uint32_t position) const {
  const std::uint32_t piece = piece_at(position);
  const bool last = piece + 1 >= piece_begins_.size();
  return {piece == 0 ? 0 : piece_begins_[piece], last ? 0xffffffff : piece_begins_[piece + 1]};
}

std::uint32_t PagePieces::index_at(const std::vector<std::uint32_t>& begins, std::uint32_t position) {
  const auto behind = std::upper_bound(begins.begin(), begins.end(), position);
  return behind == begins.begin() ? 0 : static_cast<std::uint32_t>(behind - begins.begin()) - 1;
}

}  // namespace yuantu
