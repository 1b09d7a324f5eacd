// SPDX-License-Identifier: Apache-2.0
// Says how well one piece of text continues another, by the words that the seam would make.
#include "extractor/text/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extractor/character_set.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/word_list.hpp"

namespace yuantu {
namespace {

using Cost = std::int32_t;

constexpr std::size_t context = 6;  // characters on each side of a seam that are read
constexpr std::size_t longest = 64;
constexpr double unit = 256;  // costs are counted in parts of a bit, as the word list has them
constexpr Cost unknown_character = 20 * 256;  // the list's rarest word has 24 bits
constexpr Cost other_character = 6 * 256;     // digits, letters, punctuation

constexpr std::u32string_view openers = U"“‘（《【〈「『(", closers = U"”’）》】〉」』)";
constexpr CharacterSet brackets(U"“‘（《【〈「『(”’）》】〉」』)");

struct Reading {
  std::array<Cost, longest + 1> cost;           // from a place to the end
  std::array<std::uint32_t, longest + 1> word;  // length of the word that starts there
};

// Words are slow to come: those that begin at places of [begin, end) are asked for before one is looked at.
void prefetch(std::u32string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && i + 1 < text.size(); ++i)
    WordList::builtin().prefetch(text[i], text[i + 1]);
}

// Reads the characters [begin, end) of a text, what stands behind them being read already.
void read_on(std::u32string_view text, std::size_t begin, std::size_t end, Reading& reading) {
  const WordList& words = WordList::builtin();
  prefetch(text, begin, end);
  for (std::size_t i = end; i-- > begin;) {
    reading.cost[i] = reading.cost[i + 1] + (is_han(text[i]) ? unknown_character : other_character);
    reading.word[i] = 1;
    if (!is_han(text[i])) continue;
    words.match_prefixes(text.substr(i), [&](std::uint32_t length, Word word) {
      const Cost cost = word.cost + reading.cost[i + length];
      if (cost < reading.cost[i]) {
        reading.cost[i] = cost;
        reading.word[i] = length;
      }
    });
  }
}

Reading read(std::u32string_view text) {
  Reading reading;
  text = text.substr(0, longest);
  reading.cost[text.size()] = 0;
  read_on(text, 0, text.size(), reading);
  return reading;
}

std::u32string_view tail(std::u32string_view text) {
  return text.substr(text.size() - std::min(text.size(), context));
}

// The stretch around a place of a text that matters to how words are read across it: where no word has two
// neighbours side by side, what lies beyond costs the same in every reading.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};
template <class Join>
Stretch widen(std::size_t begin, std::size_t end, std::size_t size, Join joins) {
  while (begin > 0 && joins(begin)) --begin;
  while (end < size && joins(end)) ++end;
  return {begin, end};
}

// The words that begin in front of a seam, from right to left.
struct FoundWord {
  std::size_t begin;
  std::size_t end;
  Cost cost;
};
class WordsBeforeSeam {
 public:
  WordsBeforeSeam(std::u32string_view text, std::size_t seam) : text_(text), seam_(seam) {
    prefetch(text, 0, seam);
    for (std::size_t i = seam; i-- > 0;)
      if (is_han(text[i]))
        WordList::builtin().match_prefixes(text.substr(i), [&](std::uint32_t length, Word word) {
          found_[count_++] = {i, i + length, word.cost};
          crosses_ = crosses_ || i + length > seam_;
        });
  }
  bool cross() const { return crosses_; }

  // The cost of the text from its beginning on, with the words that end at `last` at most.
  Cost cost(Reading& reading, std::size_t last) const {
    std::size_t next = 0;
    for (std::size_t i = seam_; i-- > 0;) {
      Cost& best = reading.cost[i];
      best = reading.cost[i + 1] + (is_han(text_[i]) ? unknown_character : other_character);
      for (; next < count_ && found_[next].begin == i; ++next)
        if (found_[next].end <= last)
          best = std::min(best, found_[next].cost + reading.cost[found_[next].end]);
    }
    return reading.cost[0];
  }

 private:
  std::u32string_view text_;
  std::size_t seam_;
  std::size_t count_ = 0;
  bool crosses_ = false;
  std::array<FoundWord, context * 2 * context> found_;  // a word of each length at each place at most
};

}  // namespace

double reading_cost(std::u32string_view text) {
  return read(text).cost[0] / unit;
}

double replacement_gain(std::u32string_view text, std::size_t place, char32_t meant) {
  const WordList& words = WordList::builtin();
  const Stretch stretch = widen(place, place + 1, text.size(), [&](std::size_t i) {
    return words.may_join(text[i - 1], text[i]) || (i == place && words.may_join(text[i - 1], meant)) ||
           (i == place + 1 && words.may_join(meant, text[i]));
  });
  std::array<char32_t, longest> letters;
  const std::size_t size = std::min(stretch.end - stretch.begin, longest);
  std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(stretch.begin), size, letters.begin());
  const std::u32string_view changed(letters.data(), size);
  Reading reading;
  reading.cost[size] = 0;
  read_on(changed, 0, size, reading);
  const Cost before = reading.cost[0];
  letters[place - stretch.begin] = meant;
  read_on(changed, 0, place - stretch.begin + 1, reading);
  return (before - reading.cost[0]) / unit;
}

double word_gain(std::u32string_view left, std::u32string_view right) {
  if (left.empty() || right.empty() || !is_han(left.back()) || !is_han(right.front())) return 0;
  const WordList& list = WordList::builtin();
  if (!list.may_join(left.back(), right.front())) return 0;
  const std::u32string_view before = tail(left), behind = right.substr(0, context);
  std::array<char32_t, 2 * context> letters;
  std::copy(behind.begin(), behind.end(), std::copy(before.begin(), before.end(), letters.begin()));
  const Stretch stretch = widen(before.size() - 1, before.size() + 1, before.size() + behind.size(),
                                [&](std::size_t i) { return list.may_join(letters[i - 1], letters[i]); });
  const std::u32string_view joined(&letters[stretch.begin], stretch.end - stretch.begin);
  const std::size_t seam = before.size() - stretch.begin;
  const WordsBeforeSeam words(joined, seam);
  if (!words.cross()) return 0;
  Reading reading;
  reading.cost[joined.size()] = 0;
  read_on(joined, seam, joined.size(), reading);
  // What stands behind the seam costs the same in both readings.
  return (words.cost(reading, seam) - words.cost(reading, joined.size())) / unit;
}

bool repeats_character(std::u32string_view left, std::u32string_view right) {
  if (left.empty() || right.size() < 2 || left.back() != right.front() || !is_han(left.back())) return false;
  const std::u32string_view end = tail(left), begin = right.substr(0, context);
  const Reading right_reading = read(begin);
  if (right_reading.word[0] < 2) return false;
  const Reading left_reading = read(end);
  std::size_t i = 0, last = 1;
  while (i < end.size()) {
    last = left_reading.word[i];
    i += last;
  }
  return last == 1;
}

Balance balance(std::u32string_view text) {
  std::array<char32_t, 32> open{};
  std::size_t depth = 0;
  Balance result;
  OtherCharacters others(text);
  for (std::size_t i = others.next(); i < text.size(); i = others.next()) {
    const char32_t c = text[i];
    if (!brackets.has(c)) continue;
    if (openers.find(c) != openers.npos) {
      if (depth < open.size()) open[depth++] = c;
    } else if (const std::size_t kind = closers.find(c); kind != closers.npos) {
      // Crossed pairs are damage of their own; the nearest opener of the kind is taken.
      std::size_t at = depth;
      while (at > 0 && open[at - 1] != openers[kind]) --at;
      if (at == 0)
        ++result.unopened;
      else
        depth = at - 1;
    }
  }
  result.unclosed = static_cast<int>(depth);
  return result;
}

}  // namespace yuantu
