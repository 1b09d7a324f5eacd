// SPDX-License-Identifier: Apache-2.0
// Looks each character up once: what may begin with it, and what may go on with the one behind it.
#include "extractor/statistics/text_marks.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "extractor/lexicon.hpp"
#include "extractor/processor.hpp"
#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/counted_noun.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/time_words.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr int bmp = 0x10000;
constexpr std::uint32_t block_size = 64;

// Of each character the marks it may have by itself, those it may have before some characters, and those of
// the character before it that it allows, side by side.
constexpr unsigned alone = 0;
constexpr unsigned first = mark_count;
constexpr unsigned second = 2 * mark_count;
constexpr std::uint32_t all_marks = (1u << mark_count) - 1;
static_assert(3 * mark_count <= 32);

std::uint32_t marks_of_pair(std::uint32_t here, std::uint32_t next) {
  return (here | (here >> first & next >> second)) & all_marks;
}

class MarkTable {
 public:
  MarkTable() : characters_(bmp) {
    add_all(clause_ends, Mark::ClauseEnd);
    add_all(cell_borders, Mark::CellBorder);
    add_all(U"（(）)", Mark::Bracket);
    add_all(U"《“", Mark::Opening);
    add_all(U"全该", Mark::Whole);
    // Ranks and words for halves and doublings begin where no number does.
    add_all(number_beginnings, Mark::Number);
    add_all(U"第首榜之居前半翻", Mark::Number);
    add_times();
    add_terms(Table::statistics_metrics, Mark::Word);
    add_terms(Table::statistics_cues, Mark::Word);
    add_terms(Table::reference_nouns, Mark::Reference);
    for (const LexiconRow& row : Lexicon::builtin().rows(Table::statistics_nouns)) {
      if (is_thing(row)) add_term(row, Mark::Thing);
    }
  }

  // By character; those outside the BMP have no marks, as U+0000 has none.
  const std::uint32_t* characters() const { return characters_.data(); }

 private:
  void add(char32_t c, Mark mark, unsigned where = alone) {
    characters_[c] |= 1u << (static_cast<unsigned>(mark) + where);
  }
  void add_all(std::u32string_view characters, Mark mark) {
    for (const char32_t c : characters) add(c, mark);
  }

  void add_times() {
    const TimeBeginnings& beginnings = TimeBeginnings::builtin();
    for (const char32_t c : beginnings.characters()) {
      if (beginnings.begins_alone(c)) add(c, Mark::Time);
      if (beginnings.is_first(c)) add(c, Mark::Time, first);
      if (beginnings.is_second(c)) add(c, Mark::Time, second);
    }
  }

  void add_terms(Table table, Mark mark) {
    for (const LexiconRow& row : Lexicon::builtin().rows(table)) add_term(row, mark);
  }
  void add_term(const LexiconRow& row, Mark mark) {
    const std::u32string term = to_utf32(Lexicon::builtin().field(row, 0));
    if (term.size() == 1) return add(term[0], mark);
    add(term[0], mark, first);
    add(term[1], mark, second);
  }

  std::vector<std::uint32_t> characters_;
};

#if defined(__x86_64__)

// The entries of eight characters; those outside the BMP have that of U+0000.
YUANTU_AVX2 inline __m256i look_up(const std::uint32_t* table, const char32_t* text) {
  const __m256i characters = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
  const __m256i known = _mm256_and_si256(characters, _mm256_cmpgt_epi32(_mm256_set1_epi32(bmp), characters));
  return _mm256_i32gather_epi32(reinterpret_cast<const int*>(table), known, 4);
}

// Marks a block of characters, behind the last of which stands another; returns the number of marked places.
YUANTU_AVX2 std::size_t mark_block(const std::uint32_t* table, std::u32string_view text, std::uint32_t begin,
                                   MarkedPlace* places) {
  alignas(32) std::uint32_t marks[8];
  std::size_t count = 0;
  for (std::uint32_t i = begin; i < begin + block_size; i += 8) {
    const __m256i here = look_up(table, text.data() + i);
    const __m256i next = look_up(table, text.data() + i + 1);
    const __m256i pair = _mm256_and_si256(_mm256_srli_epi32(here, first), _mm256_srli_epi32(next, second));
    const __m256i both = _mm256_and_si256(_mm256_or_si256(here, pair), _mm256_set1_epi32(all_marks));
    const __m256i none = _mm256_cmpeq_epi32(both, _mm256_setzero_si256());
    _mm256_store_si256(reinterpret_cast<__m256i*>(marks), both);
    for (auto left = ~static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(none))) & 0xffu; left != 0;
         left &= left - 1) {
      const auto k = static_cast<std::uint32_t>(std::countr_zero(left));
      places[count++] = {i + k, Marks::of_bits(marks[k])};
    }
  }
  return count;
}

#else

std::size_t mark_block(const std::uint32_t*, std::u32string_view, std::uint32_t, MarkedPlace*) {
  return 0;
}

#endif

}  // namespace

TextMarks::TextMarks(std::u32string_view text, Span range) {
  static const MarkTable table;
  if (range.empty()) return;
  const std::uint32_t* characters = table.characters();
  places_.reserve(range.size() / 3 + 16);
  std::uint32_t i = range.begin;
  if (has_avx2()) {
    MarkedPlace block[block_size];
    for (; i + block_size < range.end; i += block_size)
      places_.insert(places_.end(), block, block + mark_block(characters, text, i, block));
  }
  const auto entry_of = [characters](char32_t c) { return characters[c < bmp ? c : U'\0']; };
  std::uint32_t here = entry_of(text[i]);
  for (; i < range.end; ++i) {
    const std::uint32_t next = i + 1 < range.end ? entry_of(text[i + 1]) : 0;
    const std::uint32_t marks = marks_of_pair(here, next);
    if (marks != 0) places_.push_back({i, Marks::of_bits(marks)});
    here = next;
  }
}

MarkedPlaces TextMarks::in(Span span) const {
  const auto before = [](const MarkedPlace& place, std::uint32_t at) { return place.at < at; };
  const auto begin = std::lower_bound(places_.begin(), places_.end(), span.begin, before);
  const auto end = std::lower_bound(begin, places_.end(), span.end, before);
  return MarkedPlaces(begin, end);
}

}  // namespace yuantu
