// SPDX-License-Identifier: Apache-2.0
// Joins lines that surely follow each other, and says what the pieces ask for at their ends.
#include "extractor/text/fragments.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/line_kind.hpp"

namespace yuantu {
namespace {

constexpr double sure_gain = 8.0;    // bits; words across a seam that no accident makes
constexpr double likely_gain = 3.0;  // bits

enum class Seam { Join, Cut };

bool begins_afresh(const Line& line, std::u32string_view text) {
  return line.indent >= 2 || line.mark != 0 || lead_length(text) > 0 || begins_item(text);
}

Seam seam_between(const Page& page, const std::vector<Setting>& settings, std::size_t at) {
  const Line& left = page.lines[at - 1];
  const Line& right = page.lines[at];
  const Setting& setting = settings[at - 1];
  const std::u32string_view before = page.view(left), after = page.view(right);
  if (left.jumps_out || right.jumps_in || begins_afresh(right, after)) return Seam::Cut;
  // The last character of a reporter's name may stand in a line of its own.
  if (before_signature(before) < before.size())
    return after.size() <= 2 && is_han(after[0]) ? Seam::Join : Seam::Cut;
  const bool apart = right.blank_before > (setting.loose ? 1u : 0u);
  if (apart || !setting.wrapped || right.width > setting.width + 2 * width_slack) return Seam::Cut;
  const std::uint32_t other = settings[at].wrapped ? settings[at].width : setting.width;
  const bool set_apart = other + width_slack < setting.width || setting.width + width_slack < other;
  if (right.blank_before > 0 && set_apart) return Seam::Cut;
  const bool full = left.width + width_slack >= setting.width;
  if (full) return Seam::Join;
  if (is_closed(before)) return Seam::Cut;
  if (continues(after.front()) || one_of(before.back(), U"，、") || is_digit(before.back()) ||
      is_digit(after.front()))
    return Seam::Join;
  return word_gain(before, after) > likely_gain ? Seam::Join : Seam::Cut;
}

class FragmentFinder {
 public:
  FragmentFinder(const Page& page, const std::vector<Setting>& settings) : page_(page), settings_(settings) {}

  std::vector<Fragment> run() {
    const std::vector<Line>& lines = page_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].kind != LineKind::Body) continue;
      const bool neighbour = i > 0 && lines[i - 1].kind == LineKind::Body;
      const bool joins = neighbour && seam_between(page_, settings_, i) == Seam::Join;
      const bool displaced = joins && belongs_elsewhere(i);
      if (joins && !displaced) {
        fragments_.back().last = i;
        continue;
      }
      fragments_.emplace_back();
      fragments_.back().first = fragments_.back().last = i;
      fragments_.back().displaced = displaced;
    }
    for (Fragment& fragment : fragments_) describe(fragment);
    for (std::size_t f = 0; f < fragments_.size(); ++f) {
      judge_end(fragments_[f]);
      judge_beginning(f);
    }
    return std::move(fragments_);
  }

 private:
  std::u32string_view last_line(const Fragment& fragment) const {
    return page_.view(page_.lines[fragment.last]);
  }

  // True if a line makes no word with the line before it but surely one with an open end further up.
  bool belongs_elsewhere(std::size_t i) const {
    const std::u32string_view before = page_.view(page_.lines[i - 1]), text = page_.view(page_.lines[i]);
    if (fragments_.size() < 2 || is_closed(before) || word_gain(before, text) > 0) return false;
    const std::size_t oldest =
        fragments_.size() > fragment_reach / 2 ? fragments_.size() - fragment_reach / 2 : 0;
    for (std::size_t f = oldest; f + 1 < fragments_.size(); ++f) {
      const std::u32string_view end = last_line(fragments_[f]);
      if (is_closed(end) || word_gain(end, text) <= sure_gain) continue;
      if (word_gain(end, page_.view(page_.lines[fragments_[f + 1].first])) <= 0) return true;
    }
    return false;
  }

  void describe(Fragment& fragment) const {
    for (std::size_t i = fragment.first; i <= fragment.last; ++i) {
      fragment.text += page_.view(page_.lines[i]);
      if (i > fragment.first) fragment.gaps += page_.lines[i].blank_before > 0;
    }
    fragment.brackets = balance(fragment.text);
    fragment.open = !is_closed(fragment.text);
    fragment.prose = lead_length(fragment.text) > 0 ||
                     std::any_of(fragment.text.begin(), fragment.text.end(),
                                 [](char32_t c) { return one_of(c, U"，。；"); }) ||
                     fragment.text.find(U'、', 3) != fragment.text.npos;
  }

  void judge_end(Fragment& fragment) const {
    const std::u32string& text = fragment.text;
    const Line& last = page_.lines[fragment.last];
    const Setting& setting = settings_[fragment.last];
    if (fragment.open) {
      // Nothing but damage leaves an unbroken paragraph without its end.
      fragment.openness = !fragment.prose ? -3 : setting.wrapped ? 3 : 5;
      if (one_of(text.back(), U"，、（“《")) fragment.openness += 3;
      if (is_digit(text.back()) || text.back() == U'.') fragment.openness += 3;
      if (fragment.brackets.unclosed > 0) fragment.openness += 3;
      if (one_of(text.back(), U"的和与在及为被将对从向把由以或")) fragment.openness += 2;
      if (setting.wrapped)
        fragment.openness += last.width + width_slack >= setting.width ? 1 : fragment.prose ? 0 : -2;
    } else if (fragment.brackets.unclosed > 0) {
      fragment.openness = 1;
    }
  }

  void judge_beginning(std::size_t f) {
    Fragment& fragment = fragments_[f];
    const std::u32string& text = fragment.text;
    const Line& first = page_.lines[fragment.first];
    if (continues(text.front())) fragment.orphanhood += 5;
    if (fragment.brackets.unopened > 0) fragment.orphanhood += 3;
    if (one_of(text.front(), U"亿万%") && text.size() > 1) fragment.orphanhood += 3;
    if (lead_length(text) > 0 || begins_item(text)) fragment.orphanhood -= 10;
    if (first.indent >= 2) fragment.orphanhood -= 4;
    if (!fragment.prose && fragment.open) fragment.orphanhood -= 2;
    if (begins_sentence(text)) fragment.orphanhood -= text.front() == U'“' ? 1 : 2;
    if (text.find_first_of(U"，。") <= 3 && !begins_sentence(text)) fragment.orphanhood += 2;
    if (f == 0) return;
    const Fragment& before = fragments_[f - 1];
    const bool alike = settings_[before.last].wrapped == settings_[fragment.first].wrapped;
    if (before.open && before.prose)
      fragment.orphanhood += 1.5;
    else if (before.last + 1 == fragment.first && alike && !fragment.displaced)
      fragment.orphanhood -= 1.5;
    // Where the other half is known to be elsewhere, a neighbour is not it.
    if (first.jumps_in) fragment.orphanhood -= 4;
    if (text.starts_with(U"（以下简称") || text.starts_with(U"（下称") || text.starts_with(U"（简称"))
      fragment.orphanhood += 5;
  }

  const Page& page_;
  const std::vector<Setting>& settings_;
  std::vector<Fragment> fragments_;
};

}  // namespace

std::vector<Fragment> find_fragments(const Page& page, const std::vector<Setting>& settings) {
  return FragmentFinder(page, settings).run();
}

}  // namespace yuantu
