// SPDX-License-Identifier: Apache-2.0
// Repairs stretches of GBK text that were read one byte late: ?！敝袊 -> 。”中国.
//
// A lost lead byte shows as `?`; after it every pair is made of the trail of one character and the lead of
// the next, until a single byte brings the pairs back into step. 。” (A1A3 A1B1) is where it happens: its
// middle, A3A1, is ！. Pairs that are no characters were dropped by the reader; what stood there is looked
// for in the rest of the page, which says the same names again.
#include "extractor/text/shifted_bytes.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/fit.hpp"
#include "extractor/text/gbk.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_run = 48;  // characters that are read in search of the end of a shift
constexpr std::size_t vicinity = 20000;  // characters of the page in which dropped pairs are looked for
constexpr int most_steps = 4000;         // readings tried before a run is given up

struct Reading {
  double score = -1e9;
  std::u32string text;
  std::vector<std::size_t> from;  // for each character, the first one of the damaged text that it comes from
  std::size_t end = 0;            // in the damaged text
};

// Tries the readings of one run.
class RunReader {
 public:
  RunReader(std::u32string_view page, std::size_t at) : gbk_(Gbk::builtin()), page_(page), at_(at) {
    const std::size_t from = at > vicinity / 2 ? at - vicinity / 2 : 0;
    near_ = page.substr(from, vicinity);
  }

  // `at` is the `?` in front of the ！.
  std::optional<Reading> run() {
    Reading start;
    start.score = 0;
    start.text = first_character();
    start.from = {at_};
    follow(at_ + 2, 0xa1, start);
    // The ！ was the middle of 。”, 。“ or their like; else it was a cry.
    if (best_.score < least_score || !is_chinese_punctuation(best_.text[1])) return std::nullopt;
    return best_;
  }

 private:
  static constexpr double least_score = -5.0;

  // What lost its lead byte; its trail is A3. 。 unless the sentence goes on and a word fits.
  std::u32string first_character() const {
    const std::size_t behind = at_ + 3;
    const bool ends_anyway = behind < page_.size() && one_of(page_[behind], U"。，；");
    if (!ends_anyway) return U"。";
    const std::u32string before(page_.substr(at_ < 3 ? 0 : at_ - 3, std::min<std::size_t>(at_, 3)));
    std::u32string best = U"。";
    double least = 1e9;
    for (unsigned lead = 0xb0; lead <= 0xf7; ++lead) {
      const char32_t c = gbk_.decode(static_cast<std::uint8_t>(lead), 0xa3);
      if (c == 0) continue;
      const double cost = reading_cost(before + c) - reading_cost(std::u32string(1, c));
      if (cost < least) least = cost, best = std::u32string(1, c);
    }
    return best;
  }

  double plausibility(char32_t before, char32_t c) const {
    if (c == 0) return -20;
    if (is_chinese_punctuation(c) || (c > 0x20 && c < 0x7f)) return 1;
    if (!is_han(c)) return -6;
    const char32_t pair[] = {before, c};
    if (near_.find(std::u32string_view(pair, 2)) != near_.npos) return 3;
    if (near_.find(c) != near_.npos) return 1;
    return (gbk_.encode(c) >> 8) >= 0xb0 && (gbk_.encode(c) & 0xff) >= 0xa1 && (gbk_.encode(c) >> 8) <= 0xd7
               ? 0
               : -3;
  }

  Reading with(const Reading& reading, char32_t c, std::size_t from) const {
    Reading longer = reading;
    longer.score += plausibility(reading.text.back(), c);
    longer.text.push_back(c);
    longer.from.push_back(from);
    return longer;
  }

  void finish(Reading reading, std::size_t end) {
    reading.end = end;
    // Still out of step, the text behind would go on with rare characters and letters among them.
    for (std::size_t i = end; i < std::min(end + 3, page_.size()); ++i) {
      if (page_[i] >= U'a' && page_[i] <= U'z') reading.score -= 4;
      if (is_han(page_[i])) reading.score += plausibility(page_[i - 1], page_[i]) / 2;
      if (!is_han(page_[i])) break;
    }
    if (reading.score > best_.score) best_ = std::move(reading);
  }

  // `lead` is the byte that waits for its trail; `i` the next character of the damaged text.
  void follow(std::size_t i, std::uint8_t lead, const Reading& reading) {
    if (++steps_ > most_steps || i >= page_.size() || i - at_ > longest_run || reading.score < -8) return;
    const char32_t c = page_[i];
    const std::size_t from = reading.text.size() == 1 ? at_ + 1 : i - 1;
    if (c == U'?' && lead == 0xa1) {
      // The closing quote, whose trail and what stood behind it made no pair.
      Reading closed = with(reading, U'”', from);
      closed.score += 2;
      return finish(swallowed_tag(std::move(closed), i), i + 1);
    }
    if (const std::uint16_t pair = gbk_.encode(c); pair != 0) {
      const auto high = static_cast<std::uint8_t>(pair >> 8), low = static_cast<std::uint8_t>(pair & 0xff);
      follow_pair(i, lead, high, low, reading, from);
    } else if (c > 0x20 && c < 0x7f) {
      // A single byte brings the pairs back into step, unless it is a full-width sign that someone narrowed.
      if (c >= 0x40) finish(with(reading, gbk_.decode(lead, static_cast<std::uint8_t>(c)), from), i + 1);
      follow_pair(i, lead, 0xa3, static_cast<std::uint8_t>(c + 0x80), reading, from);
    }
  }

  void follow_pair(std::size_t i, std::uint8_t lead, std::uint8_t high, std::uint8_t low,
                   const Reading& reading, std::size_t from) {
    if (gbk_.decode(lead, high) != 0) follow(i + 1, low, with(reading, gbk_.decode(lead, high), from));
    for (const std::size_t dropped : {1u, 2u}) recall(i, lead, high, low, dropped, reading, from);
  }

  // One or two pairs were dropped in front of the pair (high, low): the page is searched for characters that
  // begin with `lead`, end with `high` and stand behind the same character.
  void recall(std::size_t i, std::uint8_t lead, std::uint8_t high, std::uint8_t low, std::size_t dropped,
              const Reading& reading, std::size_t from) {
    const char32_t before = reading.text.back();
    for (std::size_t at = near_.find(before); at != near_.npos; at = near_.find(before, at + 1)) {
      const std::size_t last = at + 1 + dropped;
      if (last >= near_.size()) return;
      if (pair_of(near_[at + 1]) >> 8 != lead || (pair_of(near_[last]) & 0xff) != high) continue;
      return take(i, low, at + 1, dropped, reading, from);
    }
    // Not behind the same character; then the one that follows must begin with the right byte.
    for (std::size_t at = 0; dropped == 1 && at + 2 < near_.size(); ++at)
      if (pair_of(near_[at]) >> 8 == lead && (pair_of(near_[at + 1]) & 0xff) == high &&
          pair_of(near_[at + 2]) >> 8 == low)
        return take(i, low, at, dropped, reading, from);
  }

  void take(std::size_t i, std::uint8_t low, std::size_t first, std::size_t dropped, const Reading& reading,
            std::size_t from) {
    Reading recalled = reading;
    for (std::size_t k = first; k <= first + dropped; ++k) recalled = with(recalled, near_[k], from);
    recalled.score -= 2.0 * static_cast<double>(dropped + 1);
    follow(i + 1, low, recalled);
  }

  // Signs that someone narrowed were full-width in the damaged bytes.
  unsigned pair_of(char32_t c) const { return c > 0x20 && c < 0x7f ? 0xa300u | (c + 0x80) : gbk_.encode(c); }

  // Where the `<` of a tag was swallowed, its name follows without it.
  Reading swallowed_tag(Reading reading, std::size_t i) const {
    for (const std::u32string_view name :
         {U"br ", U"br>", U"br/", U"p>", U"/p>", U"p ", U"/span", U"span", U"/div", U"div"})
      if (page_.substr(i + 1).starts_with(name)) {
        reading.text.push_back(U'<');
        reading.from.push_back(i);
        break;
      }
    return reading;
  }

  const Gbk& gbk_;
  std::u32string_view page_;
  std::u32string_view near_;
  std::size_t at_;
  Reading best_;
  int steps_ = 0;
};

bool is_anchor(std::u32string_view text, std::size_t i) {
  return text[i] == U'?' && i + 2 < text.size() && (text[i + 1] == U'！' || text[i + 1] == U'!') &&
         (is_han(text[i + 2]) || text[i + 2] == U'?');
}

}  // namespace

MappedText repair_shifted_bytes(MappedText text, SourceRepairs& repairs) {
  const std::u32string_view page = text.text;
  if ((text.look & look_bytes) == 0) return text;
  std::size_t anchor = page.find(U'?');
  while (anchor != page.npos && !is_anchor(page, anchor)) anchor = page.find(U'?', anchor + 1);
  if (anchor == page.npos) return text;
  MappedText out;
  out.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t i = anchor; i < page.size(); ++i) {
    if (!is_anchor(page, i)) continue;
    const std::optional<Reading> reading = RunReader(page, i).run();
    if (!reading) continue;
    out.append(text, copied, i);
    const std::uint32_t end = text.origin[reading->end - 1].end;
    for (std::size_t k = 0; k < reading->text.size(); ++k) {
      const std::uint32_t begin = text.origin[reading->from[k]].begin;
      const std::size_t next = k + 1 < reading->text.size() ? reading->from[k + 1] : reading->end - 1;
      out.push(reading->text[k], {begin, std::max(begin, std::min(end, text.origin[next].end))});
    }
    repairs.push_back({{text.origin[i].begin, end}, "bytes read out of step"});
    copied = reading->end;
    i = copied - 1;
  }
  out.append(text, copied, text.size());
  out.look = CharacterLooks::builtin().of(out.text);
  return out;
}

}  // namespace yuantu
