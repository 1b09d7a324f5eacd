// SPDX-License-Identifier: Apache-2.0
// Corrects characters that a scanner misread, where a common word shows what was meant: 儿乎 -> 几乎.
//
// The table holds every common word with one of its characters misread, so that text is scanned once and
// sound text costs one look-up for each character. What it finds is only taken if the whole neighbourhood
// reads better with the correction: 大台|合作 stays.
#include "extractor/text/misprint_repair.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "extractor/double_array.hpp"
#include "extractor/table_image.hpp"
#include "extractor/text/beginning_filter.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/fit.hpp"
#include "extractor/word_list.hpp"

extern "C" const std::byte yuantu_misprint_image[];

namespace yuantu {
namespace {

constexpr std::size_t context = 5;                              // characters read on each side
constexpr std::array<double, 3> least_gain = {6.0, 8.0, 10.0};  // bits, by how unlike the characters are

struct Misprints {
  PairTable pairs;  // that betray misprinted words
  MisprintBeginnings beginnings;
  DoubleArray words;

  // False if no misprinted word of two characters, or of more, begins at a place.
  bool may_begin_two(std::u32string_view text, std::size_t i) const {
    return beginnings.may_have(text[i] << 16 | text[i + 1], 0);
  }
  bool may_begin_more(std::u32string_view text, std::size_t i) const {
    return i + 2 < text.size() && beginnings.may_have(text[i] << 16 | text[i + 1], text[i + 2]);
  }

  void prefetch(std::u32string_view text, std::size_t i) const {
    beginnings.prefetch(text[i] << 16 | text[i + 1], 0);
    if (i + 2 < text.size()) beginnings.prefetch(text[i] << 16 | text[i + 1], text[i + 2]);
  }

  static const Misprints& builtin() {
    static const Misprints misprints = [] {
      TableImage image(yuantu_misprint_image);
      const PairTable two(image.next<std::uint32_t>());
      const MisprintBeginnings three(image.next<std::uint32_t>());
      const auto* codes = image.next<std::uint16_t>();
      return Misprints{two, three, DoubleArray(codes, image.next<TrieNode>())};
    }();
    return misprints;
  }
};

struct Correction {
  double gain = 0;
  std::size_t place = 0;
  char32_t meant = 0;
  std::size_t begin = 0;  // of the word
  std::size_t end = 0;
};

// What reading a neighbourhood saves in bits if one character is another one.
double gain_of(std::u32string_view text, std::size_t place, char32_t meant) {
  const std::size_t begin = place < context ? 0 : place - context;
  return replacement_gain(text.substr(begin, context + 1 + place - begin), place - begin, meant);
}

// A scanner errs now and then; what a page spells twice in the same way is a name or a term: 栖岑, 氮化铝.
// Line breaks of the page may stand inside.
bool stands_twice(std::u32string_view page, std::u32string_view spelling) {
  std::size_t found = 0;
  for (std::size_t at = find_character(page, spelling[0], 0); at < page.size() && found < 2;
       at = find_character(page, spelling[0], at + 1)) {
    std::size_t matched = 0;
    for (std::size_t i = at; i < page.size() && matched < spelling.size(); ++i) {
      if (page[i] == spelling[matched])
        ++matched;
      else if (page[i] != U'\n')
        break;
    }
    found += matched == spelling.size();
  }
  return found == 2;
}

// True inside what looks like a name: behind a person's office (主任|陈志诚) or in front of what ends a
// firm's name (栖岑|电子). Names make accidental words too easily.
bool is_in_name(std::u32string_view text, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kinds_of_firm[] = {
      U"电子", U"科技",   U"股份", U"集团", U"生物",   U"医药",   U"实业", U"能源", U"材料", U"新材",
      U"智能", U"机器人", U"精工", U"重工", U"半导体", U"微电子", U"光电", U"通信", U"软件", U"信息",
      U"电气", U"机械",   U"控股", U"资本", U"银行",   U"航空",   U"汽车", U"食品", U"化工", U"有限"};
  for (const std::u32string_view kind : kinds_of_firm)
    if (text.substr(end).starts_with(kind)) return true;
  for (std::size_t back = 0; back <= 1 && back + 1 < begin; ++back)
    if (one_of(text[begin - back - 1], U"任长理记员授士裁席师人") && !ends_sentence(text[begin - back - 1]) &&
        one_of(text[begin - back - 2], U"主书经副院研教博总首工负部局处厅市县区司董监秘校所会"))
      return true;
  return false;
}

// 三千|部 is no 干部: what stands behind a figure and may do so was not misread.
bool counts_something(std::u32string_view text, std::size_t place) {
  return place > 0 &&
         (is_digit(text[place - 1]) || one_of(text[place - 1], U"一二两三四五六七八九十百千万几数")) &&
         (follows_number(text[place]) || text[place] == U'面');
}

// The best correction among the words that start at a place.
Correction find_correction(std::u32string_view paragraph, std::size_t at) {
  Correction best;
  Misprints::builtin().words.match_prefixes(
      paragraph.substr(at, 4), [&](std::uint32_t length, std::uint32_t value) {
        const std::size_t place = at + (value & 15);
        const char32_t meant = value >> 8;
        if (counts_something(paragraph, place)) return;
        const double gain = gain_of(paragraph, place, meant) - least_gain[value >> 4 & 15];
        if (gain > best.gain) best = {gain, place, meant, at, at + length};
      });
  return best;
}

// Where misprinted words may begin, in rising order. The pair that betrays one stands at most two places
// behind its beginning. A stretch of the text is asked for such pairs, then the places in front of them for
// what they may begin; each answer is slow to come, so that the processor is told of all questions first.
class Suspects {
 public:
  explicit Suspects(std::u32string_view text) : text_(text) {}

  // The next one at a place or behind it; the size of the text if there is none. Characters from `from` on
  // are as they were.
  std::size_t next(std::size_t from) {
    while (true) {
      while (next_ < count_) {
        const std::size_t place = begin_ + places_[next_++];
        if (place >= from) return place;
      }
      begin_ = std::max(from, end_);
      if (begin_ + 1 >= text_.size()) return text_.size();
      look_at_stretch();
    }
  }

 private:
  static constexpr std::size_t stretch = 256;

  void look_at_stretch() {
    end_ = begin_ + std::min(stretch, text_.size() - 1 - begin_);
    find_pairs();
    collect();
    const Misprints& misprints = Misprints::builtin();
    std::size_t kept = 0;
    for (std::size_t n = 0; n < count_; ++n) {
      const std::size_t k = places_[n];
      places_[kept] = places_[n];
      const bool two = betrays_[k] != 0 && misprints.may_begin_two(text_, begin_ + k);
      kept += two || misprints.may_begin_more(text_, begin_ + k);
    }
    count_ = kept;
    next_ = 0;
    for (std::size_t n = 0; n < count_; ++n)
      misprints.words.prefetch(text_[begin_ + places_[n]], text_[begin_ + places_[n] + 1]);
  }

  // Asks for the pairs of the stretch and the two behind it.
  void find_pairs() {
    const PairTable& pairs = Misprints::builtin().pairs;
    const CharacterRanks& ranks = WordList::builtin().ranks();
    const std::size_t count = std::min(stretch + 2, text_.size() - 1 - begin_);
    const char32_t* const text = text_.data() + begin_;
    std::array<std::uint32_t, stretch + 2> bits;
    std::uint32_t first = ranks[text[0]];
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t second = ranks[text[k + 1]];
      bits[k] = PairTable::place_of(first, second);
      pairs.prefetch(bits[k]);
      first = second;
    }
    for (std::size_t k = 0; k < count; ++k) betrays_[k] = static_cast<std::uint8_t>(pairs.bit_at(bits[k]));
    betrays_[count] = betrays_[count + 1] = 0;
  }

  // Collects the places from which such a pair can be reached.
  void collect() {
    const Misprints& misprints = Misprints::builtin();
    count_ = 0;
    for (std::size_t k = 0; k < end_ - begin_; ++k) {
      places_[count_] = static_cast<std::uint16_t>(k);
      count_ += betrays_[k] | betrays_[k + 1] | betrays_[k + 2];
    }
    for (std::size_t n = 0; n < count_; ++n) misprints.prefetch(text_, begin_ + places_[n]);
  }

  std::u32string_view text_;
  std::size_t begin_ = 0;  // of the stretch that was looked at
  std::size_t end_ = 0;
  std::array<std::uint8_t, stretch + 4> betrays_;  // 1 where a pair does
  std::array<std::uint16_t, stretch> places_;      // in the stretch, those still to be told from next_ on
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

void repair_misprints(std::u32string& text, const Origins& origin, Span span, std::u32string_view page,
                      SourceRepairs& repairs) {
  const std::u32string_view paragraph = std::u32string_view(text).substr(span.begin, span.size());
  Suspects suspects(paragraph);
  for (std::size_t i = suspects.next(0); i < paragraph.size(); i = suspects.next(i + 1)) {
    Correction best = find_correction(paragraph, i);
    if (best.meant == 0) continue;
    // Words that overlap it may explain the same damage better: 产|晶圚.
    for (std::size_t k = i + 1; k < best.end; ++k)
      if (const Correction other = find_correction(paragraph, k); other.gain > best.gain) best = other;
    if (is_in_name(paragraph, best.begin, best.end)) continue;
    if (stands_twice(page, paragraph.substr(best.begin, best.end - best.begin))) continue;
    text[span.begin + best.place] = best.meant;
    repairs.push_back({origin[span.begin + best.place], "misread character"});
    i = best.end - 1;
  }
}

}  // namespace yuantu
