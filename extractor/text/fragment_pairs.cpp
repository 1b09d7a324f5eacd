// SPDX-License-Identifier: Apache-2.0
// Finds the other halves of torn sentences: the open end and the orphaned beginning that fit best.
//
// Points, not probabilities: each kind of evidence counts as much as reading torn pages by hand showed it to
// be worth, and a pair needs `least_score` of them.
#include "extractor/text/fragment_pairs.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/matching.hpp"

namespace yuantu {
namespace {

constexpr double least_score = 4.0;
constexpr double worthless = 3.0;       // points that a coincidence makes
constexpr std::size_t vicinity = 3000;  // characters of the page in which a name is looked for again
constexpr std::size_t shortest_echo = 4, longest_echo = 8;  // characters around a seam that stand elsewhere
constexpr double accidental_echo = 24;                      // bits; so much two common words have

class Matcher {
 public:
  Matcher(const Page& page, const std::vector<Setting>& settings, std::vector<Fragment>& fragments)
      : page_(page), settings_(settings), fragments_(fragments) {}

  void run() {
    const std::vector<WorthyPair> pairs = candidates();
    if (pairs.empty()) return;
    const std::vector<std::size_t> matched = best_matching(pairs, fragments_.size());
    std::vector<WorthyPair> chosen;
    for (const WorthyPair& pair : pairs)
      if (matched[pair.left] == pair.right) chosen.push_back(pair);
    std::sort(chosen.begin(), chosen.end(), [](const WorthyPair& x, const WorthyPair& y) {
      if (x.worth != y.worth) return x.worth > y.worth;
      return x.left < y.left;
    });
    for (const WorthyPair& pair : chosen)
      if (!closes_circle(pair)) join(pair);
  }

 private:
  void join(const WorthyPair& pair) {
    fragments_[pair.left].next = pair.right;
    fragments_[pair.right].previous = pair.left;
  }

  std::vector<WorthyPair> candidates() {
    std::vector<WorthyPair> pairs;
    for (std::size_t a = 0; a < fragments_.size(); ++a) {
      if (fragments_[a].openness <= 0 && !page_.lines[fragments_[a].last].jumps_out) continue;
      echoes_ = echoes(fragments_[a]);
      const std::size_t first = a < fragment_reach / 2 ? 0 : a - fragment_reach / 2;
      for (std::size_t b = first; b < fragments_.size() && b <= a + fragment_reach; ++b) {
        if (a == b || (fragments_[b].orphanhood <= -5 && !jumps(a, b))) continue;
        const double points = score(a, b);
        if (points >= least_score) pairs.push_back({points - worthless, a, b});
      }
    }
    return pairs;
  }

  // True if marks like （下转3版） and （上接1版） lead from one fragment to the other.
  bool jumps(std::size_t a, std::size_t b) const {
    return page_.lines[fragments_[a].last].jumps_out && page_.lines[fragments_[b].first].jumps_in;
  }

  // How well the fragment `b` continues `a`.
  double score(std::size_t a, std::size_t b) const {
    const Fragment& left = fragments_[a];
    const Fragment& right = fragments_[b];
    return (jumps(a, b) ? 20 : 0) + left.openness + right.orphanhood + seam(left, right) +
           same_setting(left, right) + nearness(a, b);
  }

  double seam(const Fragment& left, const Fragment& right) const {
    double points = std::min(word_gain(left.text, right.text), 12.0) * 0.8;
    if (repeats_character(left.text, right.text)) points += 2;
    points += number_seam(left.text, right.text) + short_name_seam(left.text, right.text);
    if (left.brackets.unclosed > 0) {
      points += right.brackets.unopened > 0 ? 3 : -1;
    } else if (right.brackets.unopened > 0) {
      points -= 4;
    }
    return points + std::clamp((echo(left, right) - accidental_echo) / 3, 0.0, 12.0);
  }

  double nearness(std::size_t a, std::size_t b) const {
    const Fragment& left = fragments_[a];
    const Fragment& right = fragments_[b];
    if (b == a + 1) {
      if (right.displaced) return -1;
      if (right.first != left.last + 1 || page_.lines[right.first].indent >= 2) return 1.5;
      const std::uint32_t blank = page_.lines[right.first].blank_before;
      return blank == 0                                                                     ? 4
             : blank == 1 && settings_[left.last].wrapped && settings_[right.first].wrapped ? 3
                                                                                            : 1.5;
    }
    const double distance = b > a ? static_cast<double>(b - a) : static_cast<double>(a - b) + 4;
    return -std::min(distance * 0.3, 4.0);
  }

  // Where else near a fragment the character stands that ends it.
  std::vector<std::size_t> echoes(const Fragment& left) const {
    std::vector<std::size_t> places;
    const std::u32string& page = page_.text.text;
    const char32_t c = left.text.back();
    if (!is_han(c) && !is_latin(c)) return places;
    const std::size_t end = page_.lines[left.last].end;
    const std::size_t last = std::min(page.size(), end + vicinity);
    const std::u32string_view near = std::u32string_view(page).substr(0, last);
    for (std::size_t i = find_character(near, c, end > vicinity ? end - vicinity : 0); i < last;
         i = find_character(near, c, i + 1))
      if (i + 1 != end) places.push_back(i);
    return places;
  }

  // Bits of the longest stretch around the seam that stands somewhere else on the page too,
  // 云岭|神经工程实验室. Common words, 有限公司|开发, have few.
  double echo(const Fragment& left, const Fragment& right) const {
    const std::u32string& page = page_.text.text;
    if (!is_word(left.text.back()) || !is_word(right.text.front())) return 0;
    std::size_t longest = 0;
    std::u32string stretch;
    const std::size_t own = page_.lines[right.first].begin;  // where the right piece itself stands
    for (const std::size_t place : echoes_) {
      std::size_t behind = place + 1;
      while (behind < page.size() && page[behind] == U'\n') ++behind;
      if (behind == own) continue;
      const std::size_t before = echo_before(place, left.text), after = echo_behind(behind, right.text);
      if (before > 0 && after > 0 && before + after > longest) {
        longest = before + after;
        stretch.assign(left.text.substr(left.text.size() - before)).append(right.text.substr(0, after));
      }
    }
    return longest < shortest_echo ? 0 : reading_cost(stretch);
  }

  static bool is_word(char32_t c) { return is_han(c) || is_latin(c); }

  // How many characters of the page up to a place spell the end of a text; line breaks do not count.
  std::size_t echo_before(std::size_t place, std::u32string_view text) const {
    const std::u32string& page = page_.text.text;
    std::size_t count = 0;
    for (std::size_t i = place + 1; i-- > 0 && count < longest_echo && count < text.size();) {
      if (page[i] == U'\n') continue;
      if (!is_word(page[i]) || page[i] != text[text.size() - 1 - count]) break;
      ++count;
    }
    return count;
  }
  std::size_t echo_behind(std::size_t place, std::u32string_view text) const {
    const std::u32string& page = page_.text.text;
    std::size_t count = 0;
    for (std::size_t i = place; i < page.size() && count < longest_echo && count < text.size(); ++i) {
      if (page[i] == U'\n') continue;
      if (!is_word(page[i]) || page[i] != text[count]) break;
      ++count;
    }
    return count;
  }

  // Halves of a sentence are set alike: broken at the same width, or both unbroken.
  double same_setting(const Fragment& left, const Fragment& right) const {
    const Setting& a = settings_[left.first];
    const Setting& b = settings_[right.first];
    const bool wrapped = a.wrapped && left.first < left.last, other = b.wrapped && right.first < right.last;
    const std::uint32_t left_width = widest(left), right_width = widest(right);
    if (wrapped && other) {
      if (left_width + width_slack < right_width || right_width + width_slack < left_width) return -3;
      const bool long_enough = left.last - left.first >= 3 && right.last - right.first >= 3;
      return long_enough && (left.gaps > 0) != (right.gaps > 0) ? 0 : 2;
    }
    // A line alone may be as short as it likes, but no longer than the other's column.
    if (wrapped && right_width > left_width + width_slack) return -5;
    if (other && left_width > right_width + width_slack) return -5;
    return !wrapped && !other ? 1 : 0;
  }

  std::uint32_t widest(const Fragment& fragment) const {
    std::uint32_t width = 0;
    for (std::size_t i = fragment.first; i <= fragment.last; ++i)
      width = std::max(width, page_.lines[i].width);
    return width;
  }

  bool closes_circle(const WorthyPair& pair) const {
    std::size_t at = fragments_[pair.right].next;
    while (at != Fragment::none && at != pair.right && at != pair.left) at = fragments_[at].next;
    return at != Fragment::none;
  }

  const Page& page_;
  const std::vector<Setting>& settings_;
  std::vector<Fragment>& fragments_;
  std::vector<std::size_t> echoes_;  // of the fragment whose partners are being judged
};

}  // namespace

void pair_fragments(const Page& page, const std::vector<Setting>& settings,
                    std::vector<Fragment>& fragments) {
  Matcher(page, settings, fragments).run();
}

}  // namespace yuantu
