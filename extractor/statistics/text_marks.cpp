// SPDX-License-Identifier: Apache-2.0
// Looks each character up once: what may begin with it, and what may go on with the one behind it.
#include "extractor/statistics/text_marks.hpp"

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

// Of each character the marks that it may have by itself, of terms also those that it may have before some
// characters, and those of the character before it that it allows, side by side.
constexpr unsigned first = 16;
constexpr unsigned second = first + pair_mark_count;
constexpr std::uint32_t pair_marks = (1u << pair_mark_count) - 1;
static_assert(mark_count <= first);

std::uint32_t marks_of_pair(std::uint32_t here, std::uint32_t next) {
  return here | (here >> first & next >> second & pair_marks);
}

class MarkTable {
 public:
  MarkTable() : characters_(bmp) {
    add_all(clause_ends, Mark::ClauseEnd);
    add_all(clause_ends, Mark::Border);
    add_all(cell_borders, Mark::Border);
    add_all(U"（(）)", Mark::Bracket);
    add_all(U"《“", Mark::Opening);
    add_all(U"全该", Mark::Whole);
    add_all(phrase_borders, Mark::PhraseBorder);
    add_all(U"｜|\t", Mark::Cell);
    // Ranks and words for halves and doublings begin where no number does.
    add_all(number_beginnings, Mark::Number);
    add_all(U"第首榜之居前半翻", Mark::Number);
    add_times();
    add_terms(Table::statistics_metrics, Mark::Word);
    add_terms(Table::statistics_cues, Mark::Word);
    add_terms(Table::reference_nouns, Mark::Reference);
    for (const LexiconRow& row : Lexicon::builtin().rows(Table::statistics_roles)) {
      if (Lexicon::builtin().field(row, 1) == "source") add_term(row, Mark::Source);
    }
    for (const LexiconRow& row : Lexicon::builtin().rows(Table::statistics_nouns)) {
      if (is_thing(row)) add_term(row, Mark::Thing);
    }
  }

  // By character; those outside the BMP have no marks, as U+0000 has none.
  const std::uint32_t* characters() const { return characters_.data(); }

 private:
  void add(char32_t c, Mark mark, unsigned where = 0) {
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

// The marks of eight characters, in 32 bits each.
YUANTU_AVX2 inline __m256i marks_of_eight(const std::uint32_t* table, const char32_t* text) {
  const __m256i here = look_up(table, text);
  const __m256i next = look_up(table, text + 1);
  const __m256i pair = _mm256_and_si256(_mm256_srli_epi32(here, first), _mm256_srli_epi32(next, second));
  return _mm256_and_si256(_mm256_or_si256(here, _mm256_and_si256(pair, _mm256_set1_epi32(pair_marks))),
                          _mm256_set1_epi32(0xffff));
}

// Of 64 characters, behind the last of which stands another, a bit for each in the block of each mark.
YUANTU_AVX2 void mark_block(const std::uint32_t* table, const char32_t* text, std::uint64_t* blocks) {
  const __m256i in_order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  for (unsigned i = 0; i < block_size; i += 32) {
    const __m256i low_half =
        _mm256_packus_epi32(marks_of_eight(table, text + i), marks_of_eight(table, text + i + 8));
    const __m256i high_half =
        _mm256_packus_epi32(marks_of_eight(table, text + i + 16), marks_of_eight(table, text + i + 24));
    const __m256i byte = _mm256_set1_epi16(0xff);
    const __m256i low = _mm256_permutevar8x32_epi32(
        _mm256_packus_epi16(_mm256_and_si256(low_half, byte), _mm256_and_si256(high_half, byte)), in_order);
    const __m256i high = _mm256_permutevar8x32_epi32(
        _mm256_packus_epi16(_mm256_srli_epi16(low_half, 8), _mm256_srli_epi16(high_half, 8)), in_order);
    // The bit of a mark is moved to the top of its byte.
    for (unsigned mark = 0; mark < mark_count; ++mark) {
      const __m256i bytes = mark < 8 ? low : high;
      const __m256i top = _mm256_sll_epi16(bytes, _mm_cvtsi32_si128(static_cast<int>(7 - mark % 8)));
      blocks[mark] |= std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(top))} << i;
    }
  }
}

#else

void mark_block(const std::uint32_t*, const char32_t*, std::uint64_t*) {}

#endif

}  // namespace

TextMarks::TextMarks(std::u32string_view text, Span range)
    : range_(range), blocks_((range.size() / block_size + 1) * mark_count) {
  static const MarkTable table;
  const std::uint32_t* characters = table.characters();
  const std::u32string_view part = text.substr(range.begin, range.size());
  std::size_t i = 0;
  if (has_avx2()) {
    for (; i + block_size < part.size(); i += block_size)
      mark_block(characters, part.data() + i, &blocks_[i / block_size * mark_count]);
  }
  const auto entry_at = [&](std::size_t at) {
    return at < part.size() && part[at] < bmp ? characters[part[at]] : 0;
  };
  for (; i < part.size(); ++i) {
    for (std::uint32_t left = marks_of_pair(entry_at(i), entry_at(i + 1)) & 0xffff; left != 0;
         left &= left - 1)
      blocks_[i / block_size * mark_count + static_cast<std::size_t>(std::countr_zero(left))] |=
          std::uint64_t{1} << (i % block_size);
  }
}

}  // namespace yuantu
