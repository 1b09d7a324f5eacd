// SPDX-License-Identifier: Apache-2.0
// Finds the other halves of torn sentences: the open end and the orphaned beginning that fit best.
//
// Points, not probabilities: each kind of evidence counts as much as reading torn pages by hand showed it to
// be worth, and a pair needs `least_score` of them.
#include "extractor/text/fragment_pairs.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"

namespace yuantu {
namespace {

constexpr double least_score = 4.0;
constexpr double worthless = 3.0;
constexpr int most_passes = 4;
constexpr std::size_t vicinity = 3000;  // characters of the page in which a name is looked for again

struct Pair {
  double score;
  std::size_t left;
  std::size_t right;
};

class Matcher {
 public:
  Matcher(const Page& page, const std::vector<Setting>& settings, std::vector<Fragment>& fragments)
      : page_(page), settings_(settings), fragments_(fragments) {}

  void run() {
    std::vector<Pair> pairs = candidates();
    std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
      if (x.score != y.score) return x.score > y.score;
      return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    by_left_.resize(fragments_.size());
    for (const Pair& pair : pairs) {
      by_left_[pair.left].push_back(pair);
      if (is_free(pair) && !closes_circle(pair)) join(pair);
    }
    for (int pass = 0; pass < most_passes && improve(pairs); ++pass) {
    }
  }

 private:
  bool is_free(const Pair& pair) const {
    return fragments_[pair.left].next == Fragment::none && fragments_[pair.right].previous == Fragment::none;
  }
  void join(const Pair& pair) {
    fragments_[pair.left].next = pair.right;
    fragments_[pair.right].previous = pair.left;
  }
  void part(const Pair& pair) {
    fragments_[pair.left].next = fragments_[pair.right].previous = Fragment::none;
  }

  // The best pairs first may leave two halves without partner. One exchange: a fragment takes its second
  // best, so that another one, which has nothing else, gets its own.
  bool improve(const std::vector<Pair>& pairs) {
    bool improved = false;
    for (const Pair& wanted : pairs) {
      const std::size_t holder = fragments_[wanted.right].previous;
      if (fragments_[wanted.left].next != Fragment::none || holder == Fragment::none) continue;
      improved = exchange(wanted, by_left_[holder]) || improved;
    }
    return improved;
  }

  bool exchange(const Pair& wanted, const std::vector<Pair>& others) {
    const auto held = std::find_if(others.begin(), others.end(),
                                   [&](const Pair& pair) { return pair.right == wanted.right; });
    for (const Pair& other : others) {
      if (fragments_[other.right].previous != Fragment::none) continue;
      // A pair is worth what it has above a coincidence.
      if (other.score + wanted.score - worthless <= held->score + 0.01) continue;
      part(*held);
      join(other);
      if (!closes_circle(wanted) && !closes_circle(other)) {
        join(wanted);
        return true;
      }
      part(other);
      join(*held);
    }
    return false;
  }

  std::vector<Pair> candidates() {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < fragments_.size(); ++a) {
      if (fragments_[a].openness <= 0 && !page_.lines[fragments_[a].last].jumps_out) continue;
      echoes_ = echoes(fragments_[a]);
      const std::size_t first = a < fragment_reach / 2 ? 0 : a - fragment_reach / 2;
      for (std::size_t b = first; b < fragments_.size() && b <= a + fragment_reach; ++b) {
        if (a == b || fragments_[b].orphanhood <= -5) continue;
        const double points = score(a, b);
        if (points >= least_score) pairs.push_back({points, a, b});
      }
    }
    return pairs;
  }

  // How well the fragment `b` continues `a`.
  double score(std::size_t a, std::size_t b) const {
    const Fragment& left = fragments_[a];
    const Fragment& right = fragments_[b];
    const bool jump = page_.lines[left.last].jumps_out && page_.lines[right.first].jumps_in;
    return (jump ? 20 : 0) + left.openness + right.orphanhood + seam(left, right) +
           same_setting(left, right) + nearness(a, b);
  }

  double seam(const Fragment& left, const Fragment& right) const {
    double points = std::min(word_gain(left.text, right.text), 12.0) * 0.8;
    if (repeats_character(left.text, right.text)) points += 2;
    if (is_digit(left.text.back()) || left.text.back() == U'.') {
      const char32_t next = right.text.front();
      points += begins_sentence(right.text)                              ? -3
                : is_digit(next) || next == U'.' || follows_number(next) ? 3
                                                                         : -3;
    }
    if (expects_number(left.text) && is_digit(right.text.front())) points += 3;
    if (left.brackets.unclosed > 0) {
      points += right.brackets.unopened > 0 ? 3 : -1;
    } else if (right.brackets.unopened > 0) {
      points -= 4;
    }
    return occurs_elsewhere(left, right) ? points + 8 : points;
  }

  double nearness(std::size_t a, std::size_t b) const {
    const Fragment& left = fragments_[a];
    const Fragment& right = fragments_[b];
    if (b == a + 1) {
      const bool tight = right.first == left.last + 1 && page_.lines[right.first].blank_before == 0;
      if (right.displaced) return -1;
      return tight ? 4 : 1.5;
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
    for (std::size_t i = end > vicinity ? end - vicinity : 0; i < last; ++i)
      if (page[i] == c && i + 1 != end) places.push_back(i);
    return places;
  }

  // True if the characters around the seam stand together somewhere else on the page: 云岭|神经工程实验室.
  bool occurs_elsewhere(const Fragment& left, const Fragment& right) const {
    const std::u32string& page = page_.text.text;
    for (std::size_t before = 1; before <= 3; ++before) {
      const std::size_t after = 4 - before;
      if (left.text.size() < before || right.text.size() < after) continue;
      const std::u32string_view tail = std::u32string_view(left.text).substr(left.text.size() - before);
      const std::u32string_view head = std::u32string_view(right.text).substr(0, after);
      const auto is_word = [](char32_t c) { return is_han(c) || is_latin(c); };
      if (!std::all_of(tail.begin(), tail.end(), is_word) || !std::all_of(head.begin(), head.end(), is_word))
        continue;
      for (const std::size_t place : echoes_)
        if (place + 1 >= before && page.compare(place + 1 - before, before, tail) == 0 &&
            page.compare(place + 1, after, head) == 0)
          return true;
    }
    return false;
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

  bool closes_circle(const Pair& pair) const {
    std::size_t at = fragments_[pair.right].next;
    while (at != Fragment::none && at != pair.right && at != pair.left) at = fragments_[at].next;
    return at != Fragment::none;
  }

  const Page& page_;
  const std::vector<Setting>& settings_;
  std::vector<Fragment>& fragments_;
  std::vector<std::vector<Pair>> by_left_;
  std::vector<std::size_t> echoes_;  // of the fragment whose partners are being judged
};

}  // namespace

void pair_fragments(const Page& page, const std::vector<Setting>& settings,
                    std::vector<Fragment>& fragments) {
  Matcher(page, settings, fragments).run();
}

}  // namespace yuantu
