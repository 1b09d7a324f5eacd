// SPDX-License-Identifier: Apache-2.0
// Puts a page's lines together again: lines -> blocks (paragraphs, headings, captions, furniture).
//
// Two passes. The first joins neighbours that surely belong together and cuts wherever that is in doubt. The
// second looks at the open ends and orphaned beginnings that the cuts left and pairs those that fit best,
// wherever on the page they stand.
#include "extractor/text/layout.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "extractor/text/characters.hpp"
#include "extractor/text/fit.hpp"
#include "extractor/text/interleave.hpp"
#include "extractor/text/line_kind.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t widest_wrapped = 120;  // columns of print; wider lines are whole paragraphs
constexpr std::uint32_t width_slack = 6;       // a full line may be so much shorter than its neighbours
constexpr std::size_t neighbourhood = 7;       // lines looked at on each side to learn how a page is set
constexpr std::size_t reach = 24;              // fragments looked at on each side for the other half
constexpr double least_score = 4.0;            // a pair below is a coincidence

// The place behind the last sentence if only the reporters' names follow it: 。 朱晓钰, 。（许根宏）.
std::size_t before_signature(std::u32string_view text) {
  std::size_t i = text.size();
  while (i > 0 && text.size() - i <= 16 && (is_han(text[i - 1]) || one_of(text[i - 1], U" （）"))) --i;
  const bool parted = i < text.size() && one_of(text[i], U" （");
  return i > 0 && parted && (ends_sentence(text[i - 1]) || text[i - 1] == U'”') ? i : text.size();
}

bool is_closed(std::u32string_view text) {
  if (const std::size_t end = before_signature(text); end < text.size()) text = text.substr(0, end);
  std::size_t i = text.size();
  while (i > 0 && is_closing(text[i - 1])) --i;
  return i == 0 || ends_sentence(text[i - 1]) || (i == text.size() && one_of(text[i - 1], U"；："));
}

bool continues(char32_t c) {
  return one_of(c, U"，。、；：！？”’）》】%.");
}

bool is_unit(char32_t c) {
  return one_of(c, U"亿万千百元家个年月日项人名吨亩台套件米平公%倍多余版号期次位条只架辆艘");
}

// How the lines around a line are set.
struct Setting {
  std::uint32_t width = 0;  // of a full line
  bool wrapped = false;     // lines are broken at a fixed width
  bool loose = false;       // with an empty line after every line
};

std::vector<Setting> learn_setting(const Page& page) {
  const std::vector<Line>& lines = page.lines;
  std::vector<Setting> settings(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::array<std::uint32_t, 2 * neighbourhood + 1> widths{};
    std::size_t count = 0, open = 0, open_loose = 0;
    const std::size_t first = i < neighbourhood ? 0 : i - neighbourhood;
    for (std::size_t k = first; k < lines.size() && k <= i + neighbourhood; ++k) {
      if (lines[k].kind != LineKind::Body) continue;
      if (lines[k].width <= widest_wrapped) widths[count++] = lines[k].width;
      if (k == 0 || lines[k - 1].kind != LineKind::Body || is_closed(page.view(lines[k - 1]))) continue;
      ++open;
      open_loose += lines[k].blank_before > 0;
    }
    Setting& setting = settings[i];
    setting.loose = open >= 3 && open_loose * 2 > open;
    if (count < 3) continue;
    std::sort(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(count));
    setting.width = widths[count * 4 / 5];
    const auto full = std::count_if(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(count),
                                    [&](std::uint32_t w) { return w + width_slack >= setting.width; });
    setting.wrapped = lines[i].width <= widest_wrapped && full >= 3 && open >= 2;
  }
  return settings;
}

enum class Seam { Join, Paragraph, Cut };

bool begins_afresh(const Line& line, std::u32string_view text) {
  return line.indent >= 2 || line.mark != 0 || lead_length(text) > 0 || begins_item(text);
}

Seam seam_between(const Page& page, const std::vector<Setting>& settings, std::size_t a, std::size_t b) {
  const Line& left = page.lines[a];
  const Line& right = page.lines[b];
  const std::u32string_view before = page.view(left), after = page.view(right);
  const Setting& setting = settings[a];
  const bool apart = right.blank_before > (setting.loose ? 1u : 0u);
  const bool full = left.width + width_slack >= setting.width;
  if (is_closed(before)) {
    const bool name = before_signature(before) < before.size();
    if (name)
      return !begins_afresh(right, after) && after.size() <= 2 && is_han(after[0]) ? Seam::Join
                                                                                   : Seam::Paragraph;
    if (!setting.wrapped || !full || apart || begins_afresh(right, after)) return Seam::Paragraph;
    return Seam::Join;
  }
  if (begins_afresh(right, after) || apart || !setting.wrapped) return Seam::Cut;
  if (full || continues(after.front()) || one_of(before.back(), U"，、") || is_digit(before.back()) ||
      is_digit(after.front()))
    return Seam::Join;
  return word_gain(before, after) > 3 ? Seam::Join : Seam::Cut;
}

// A stretch of consecutive body lines that surely belong together.
struct Fragment {
  std::size_t first = 0;  // indices into Page::lines
  std::size_t last = 0;
  std::u32string text;
  Balance brackets;
  bool open = false;        // ends in the middle of a sentence
  bool prose = false;       // has punctuation of sentences
  double openness = 0;      // how much its end asks for more
  double orphanhood = 0;    // how much its beginning asks for something in front
  std::size_t next = none;  // the fragment that continues it
  std::size_t previous = none;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

class Joiner {
 public:
  Joiner(Page page, SourceRepairs& repairs)
      : page_(std::move(page)), settings_(learn_setting(page_)), repairs_(repairs) {}

  std::vector<Block> run() {
    make_fragments();
    pair_fragments();
    return emit();
  }

 private:
  void make_fragments() {
    const std::vector<Line>& lines = page_.lines;
    bool joining = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].kind != LineKind::Body) {
        joining = false;
        continue;
      }
      if (joining && seam_between(page_, settings_, i - 1, i) == Seam::Join) {
        fragments_.back().last = i;
      } else {
        fragments_.emplace_back();
        fragments_.back().first = fragments_.back().last = i;
      }
      joining = true;
    }
    for (Fragment& fragment : fragments_) describe(fragment);
    for (std::size_t f = 0; f < fragments_.size(); ++f) judge(f);
  }

  void describe(Fragment& fragment) const {
    for (std::size_t i = fragment.first; i <= fragment.last; ++i) fragment.text += page_.view(page_.lines[i]);
    fragment.brackets = balance(fragment.text);
    fragment.open = !is_closed(fragment.text);
    fragment.prose = std::any_of(fragment.text.begin(), fragment.text.end(),
                                 [](char32_t c) { return one_of(c, U"，。；、"); });
  }

  void judge(std::size_t f) {
    Fragment& fragment = fragments_[f];
    const std::u32string& text = fragment.text;
    const Line& first = page_.lines[fragment.first];
    const Line& last = page_.lines[fragment.last];
    const Setting& setting = settings_[fragment.last];
    if (fragment.open) {
      fragment.openness = fragment.prose ? 3 : -3;
      if (one_of(text.back(), U"，、（“《")) fragment.openness += 3;
      if (is_digit(text.back()) || text.back() == U'.') fragment.openness += 3;
      if (fragment.brackets.unclosed > 0) fragment.openness += 3;
      if (one_of(text.back(), U"的和与在及为被将对从向把由以或")) fragment.openness += 2;
      if (setting.wrapped) fragment.openness += last.width + width_slack >= setting.width ? 1 : -2;
    } else if (fragment.brackets.unclosed > 0) {
      fragment.openness = 1;
    }
    if (continues(text.front())) fragment.orphanhood += 5;
    if (fragment.brackets.unopened > 0) fragment.orphanhood += 3;
    if (one_of(text.front(), U"亿万%") && text.size() > 1) fragment.orphanhood += 3;
    if (lead_length(text) > 0 || begins_item(text)) fragment.orphanhood -= 10;
    if (first.indent >= 2) fragment.orphanhood -= 4;
    if (!fragment.prose && fragment.open) fragment.orphanhood -= 2;
  }

  // How well the fragment `b` continues `a`.
  double score(std::size_t a, std::size_t b) const {
    const Fragment& left = fragments_[a];
    const Fragment& right = fragments_[b];
    double total = left.openness + right.orphanhood;
    total += std::min(word_gain(left.text, right.text), 12.0) * 0.5;
    if (repeats_character(left.text, right.text)) total += 2;
    if (is_digit(left.text.back()) || left.text.back() == U'.')
      total +=
          is_digit(right.text.front()) || right.text.front() == U'.' || is_unit(right.text.front()) ? 3 : -3;
    if (left.brackets.unclosed > 0)
      total += right.brackets.unopened > 0 ? 3 : -1;
    else if (right.brackets.unopened > 0)
      total -= 4;
    total += same_setting(left, right);
    if (b == a + 1) {
      const bool interrupted = right.first != left.last + 1;
      const bool apart = page_.lines[right.first].blank_before > (settings_[left.last].loose ? 1u : 0u);
      total += interrupted ? 2 : apart ? 2 : 4;
    } else {
      const double distance = b > a ? static_cast<double>(b - a) : static_cast<double>(a - b) + 4;
      total -= std::min(distance * 0.3, 4.0);
    }
    return total;
  }

  // Halves of a sentence are set alike: at the same width, or both unbroken.
  double same_setting(const Fragment& left, const Fragment& right) const {
    const std::uint32_t a = widest(left), b = widest(right);
    if (a > widest_wrapped && b > widest_wrapped) return 2;
    if (left.first == left.last || right.first == right.last) {
      // A single line shows its width only if it is longer than the other's column.
      if (left.first == left.last && left.last != right.first && a > b + width_slack &&
          right.first != right.last)
        return -3;
      if (right.first == right.last && b > a + width_slack && left.first != left.last) return -3;
      return 0;
    }
    return a + 3 >= b && b + 3 >= a ? 2 : a + width_slack < b || b + width_slack < a ? -3 : 0;
  }

  std::uint32_t widest(const Fragment& fragment) const {
    std::uint32_t width = 0;
    for (std::size_t i = fragment.first; i <= fragment.last; ++i)
      width = std::max(width, page_.lines[i].width);
    return width;
  }

  struct Pair {
    double score;
    std::size_t left;
    std::size_t right;
  };

  void pair_fragments() {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < fragments_.size(); ++a) {
      if (fragments_[a].openness <= 0) continue;
      const std::size_t first = a < reach / 2 ? 0 : a - reach / 2;
      for (std::size_t b = first; b < fragments_.size() && b <= a + reach; ++b) {
        if (a == b || fragments_[b].orphanhood <= -5) continue;
        const double total = score(a, b);
        if (total >= least_score) pairs.push_back({total, a, b});
      }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
      if (x.score != y.score) return x.score > y.score;
      return std::pair(x.left, x.right) < std::pair(y.left, y.right);
    });
    for (const Pair& pair : pairs) {
      Fragment& left = fragments_[pair.left];
      Fragment& right = fragments_[pair.right];
      if (left.next != Fragment::none || right.previous != Fragment::none || closes_circle(pair)) continue;
      left.next = pair.right;
      right.previous = pair.left;
    }
  }

  bool closes_circle(const Pair& pair) const {
    std::size_t at = pair.right;
    while (at != Fragment::none && at != pair.left) at = fragments_[at].next;
    return at == pair.left;
  }

  std::vector<Block> emit() {
    std::vector<Block> blocks;
    std::size_t f = 0;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.lines[i].kind != LineKind::Body) {
        blocks.push_back(special(i));
        continue;
      }
      const Fragment& fragment = fragments_[f++];
      if (fragment.previous == Fragment::none) blocks.push_back(chain(f - 1));
      i = fragment.last;
    }
    return blocks;
  }

  Block special(std::size_t i) const {
    const Line& line = page_.lines[i];
    Block block;
    block.kind = line.kind;
    block.line = static_cast<std::uint32_t>(i);
    block.marked = line.doubled || line.mark == heading_mark;
    block.text.append(page_.text, line.begin, line.end);
    return block;
  }

  Block chain(std::size_t f) {
    Block block;
    block.line = static_cast<std::uint32_t>(fragments_[f].first);
    const Fragment& start = fragments_[f];
    const bool alone = start.next == Fragment::none;
    if (alone && start.open && !start.prose && start.text.size() <= 40 && start.brackets.unopened == 0)
      block.kind = LineKind::Headline;
    for (; f != Fragment::none; f = fragments_[f].next) {
      const Fragment& fragment = fragments_[f];
      for (std::size_t i = fragment.first; i <= fragment.last; ++i) append_line(block.text, page_.lines[i]);
      if (fragment.next != Fragment::none) {
        const Line& line = page_.lines[fragments_[fragment.next].first];
        repairs_.push_back({page_.text.origin[line.begin], "torn sentence joined"});
      }
    }
    return block;
  }

  void append_line(MappedText& out, const Line& line) {
    std::size_t begin = line.begin;
    if (!out.text.empty()) {
      const char32_t left = out.text.back(), right = page_.text.text[begin];
      const Span seam{out.origin.back().end, std::max(out.origin.back().end, page_.text.origin[begin].begin)};
      repairs_.push_back({seam, "line break inside a paragraph"});
      if (repeats_character(out.text, page_.view(line))) {
        repairs_.push_back({page_.text.origin[begin], "character repeated at a line break"});
        ++begin;
      } else if ((is_latin(left) && (is_latin(right) || is_digit(right))) ||
                 (is_digit(left) && is_latin(right))) {
        out.push(U' ', {out.origin.back().end, out.origin.back().end});
      } else if (ends_sentence(left) && is_latin(right)) {
        out.push(U' ', {out.origin.back().end, out.origin.back().end});
      }
    }
    out.append(page_.text, begin, line.end);
  }

  Page page_;
  std::vector<Setting> settings_;
  SourceRepairs& repairs_;
  std::vector<Fragment> fragments_;
};

}  // namespace

std::vector<Block> join_lines(Page page, SourceRepairs& repairs) {
  part_interleaved_columns(page, repairs);
  return Joiner(std::move(page), repairs).run();
}

}  // namespace yuantu
