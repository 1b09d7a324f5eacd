// SPDX-License-Identifier: Apache-2.0
// Joins lines that surely follow each other, and says what the pieces ask for at their ends.
#include "extractor/text/fragments.hpp"

#include <algorithm>

#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/line_kind.hpp"
#include "extractor/word_list.hpp"

namespace yuantu {
namespace {

constexpr double sure_gain = 8.0;          // bits; words across a seam that no accident makes
constexpr std::uint32_t most_indent = 4;   // columns; more is another way of setting
constexpr std::uint32_t closed_slack = 3;  // columns that a full line may lack whose last character is a stop
constexpr double likely_gain = 3.0;        // bits
constexpr std::size_t longest_title = 30;  // characters
constexpr std::size_t longest_tail = 12;   // characters of a line without punctuation inside a sentence

constexpr std::size_t most_reserved = 64;  // fragments

enum class Seam { Join, Cut };

bool begins_afresh(const Line& line, std::u32string_view text) {
  return line.indent >= 2 || line.mark != 0 || ((line.look & line_agency) != 0 && lead_length(text) > 0) ||
         begins_item(text);
}

// 依托优势产业 构建创新生态: a heading of two halves with a blank between them.
bool is_parted_heading(std::u32string_view text) {
  const std::size_t blank = text.find(U' ');
  if (blank == text.npos || blank < 4 || blank + 5 > text.size() || text.size() > longest_title) return false;
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_han(c) || one_of(c, U" “”"); });
}

// True for what headings are made of and first lines of paragraphs are not: two halves,
// 从荒滩到“智谷”——六年记, 应县经开区：生产线开建, 总投资九亿元！园区开工.
bool is_made_of_halves(std::u32string_view title) {
  constexpr std::size_t longest_half = 9;
  return title.find(U"——") != title.npos || is_parted_heading(title) || title.find(U'：') < longest_half ||
         title.find(U'！') != title.npos;
}

bool asks_for_more(std::u32string_view text) {
  return one_of(text.back(), U"在于自从至到和与及将已为据的，、：");
}

// True for a heading that stands above its story without a gap: nothing is open in front of it, it has no
// punctuation of prose, and it or the next line shows that a story begins there.
bool is_title_above(const Page& page, const Setting& setting, std::size_t at) {
  const std::u32string_view title = page.view(page.lines[at - 1]);
  const std::u32string_view story = page.view(page.lines[at]);
  if (title.size() > longest_title) return false;
  if (at >= 2 && page.lines[at - 2].kind == LineKind::Body && !page.lines[at - 2].closed &&
      page.lines[at - 2].width * 4 >= setting.width * 3)
    return false;
  const bool clauses = (page.lines[at - 1].look & line_clause) != 0;
  if (asks_for_more(title) ||
      (clauses && std::any_of(title.begin(), title.end(), [](char32_t c) { return one_of(c, U"。；"); })))
    return false;
  const bool opens = begins_story(story) || lead_length(story) > 0;
  if (clauses)
    return opens && page.lines[at - 1].width + width_slack < setting.width && !begins_sentence(title);
  if (opens) return true;
  return is_made_of_halves(title) && !continues(story.front()) && word_gain(title, story) <= likely_gain;
}

Seam seam_between(const Page& page, const std::vector<Setting>& settings, std::size_t at) {
  const Line& left = page.lines[at - 1];
  const Line& right = page.lines[at];
  const Setting& setting = settings[at - 1];
  const std::u32string_view before = page.view(left), after = page.view(right);
  if (left.jumps_out || right.jumps_in || begins_afresh(right, after)) return Seam::Cut;
  // The last character of a reporter's name may stand in a line of its own.
  if (may_be_signed(left) && before_signature(before) < before.size())
    return after.size() <= 2 && is_han(after[0]) ? Seam::Join : Seam::Cut;
  if (right.blank_before == 0 && continues(after.front()) && !left.closed) return Seam::Join;
  const bool apart = right.blank_before > (setting.loose ? 1u : 0u);
  if (apart || !setting.wrapped || right.width > setting.width + 2 * width_slack) return Seam::Cut;
  const std::uint32_t other = settings[at].wrapped ? settings[at].width : setting.width;
  const bool set_apart = other + width_slack < setting.width || setting.width + width_slack < other;
  if (right.blank_before > 0 && set_apart) return Seam::Cut;
  if (is_title_above(page, setting, at)) return Seam::Cut;
  // The first line of a paragraph is shorter by its indent, which the page may have lost.
  const bool first = at < 2 || page.lines[at - 2].kind != LineKind::Body || page.lines[at - 2].closed;
  const std::uint32_t filled = left.width + (first ? most_indent : std::min(left.indent, most_indent));
  if (left.closed) {
    // A paragraph may end here as well.
    const bool title = at + 1 < page.lines.size() && page.lines[at + 1].kind == LineKind::Body &&
                       is_title_above(page, setting, at + 1);
    return filled + closed_slack >= setting.width && !title ? Seam::Join : Seam::Cut;
  }
  if (filled + width_slack >= setting.width) return Seam::Join;
  if (continues(after.front()) || one_of(before.back(), U"，、") || is_digit(before.back()) ||
      is_digit(after.front()))
    return Seam::Join;
  return word_gain(before, after) > likely_gain ? Seam::Join : Seam::Cut;
}

// What only explains something in front of it: （Yunhe Bio）, （以下简称“云河”）.
bool begins_gloss(std::u32string_view text) {
  if (text.size() < 3 || text[0] != U'（') return false;
  if (is_latin(text[1])) return true;
  return text.starts_with(U"（以下简称") || text.starts_with(U"（下称") || text.starts_with(U"（简称");
}

class FragmentFinder {
 public:
  FragmentFinder(const Page& page, const std::vector<Setting>& settings) : page_(page), settings_(settings) {}

  Fragments run() {
    const std::vector<Line>& lines = page_.lines;
    fragments_.reserve(std::min(lines.size(), most_reserved));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].kind != LineKind::Body) continue;
      const bool neighbour = i > 0 && lines[i - 1].kind == LineKind::Body;
      const bool joins = neighbour && !is_next_label(i) && seam_between(page_, settings_, i) == Seam::Join;
      const bool displaced = joins && belongs_elsewhere(i);
      if (joins && !displaced) {
        fragments_.back().last = i;
        continue;
      }
      if (!fragments_.empty()) note_end(fragments_.back());
      fragments_.emplace_back();
      fragments_.back().first = fragments_.back().last = i;
      fragments_.back().displaced = displaced;
      labelled_ = (lines[i].look & line_punctuated) != 0 && begins_with_label(page_.view(lines[i]));
    }
    join_texts();
    for (Fragment& fragment : fragments_) describe(fragment);
    for (std::size_t f = 0; f + 1 < fragments_.size(); ++f)
      if (is_sentence_above(f)) fragments_[f].prose = false;
    for (std::size_t f = 0; f < fragments_.size(); ++f) {
      judge_end(f);
      judge_beginning(f);
    }
    return {std::move(fragments_), std::move(joined_)};
  }

 private:
  // 龙头企业：甲、乙|服务机构：丙: a list goes on with its next label.
  bool is_next_label(std::size_t i) const {
    const Line& line = page_.lines[i];
    return (labelled_ || page_.view(page_.lines[i - 1]).back() == U'：') &&
           (line.look & line_punctuated) != 0 && begins_with_label(page_.view(line));
  }

  std::u32string_view last_line(const Fragment& fragment) const {
    return page_.view(page_.lines[fragment.last]);
  }

  // Called when a fragment is known to go no further.
  void note_end(Fragment& fragment) {
    const Line& last = page_.lines[fragment.last];
    fragment.open = !last.closed;
    const char32_t end = page_.text.text[last.end - 1];
    if (fragment.open && is_han(end))
      open_ends_.push_back(
          {static_cast<std::size_t>(&fragment - fragments_.data()), WordList::builtin().ranks()[end]});
  }

  // True if a word may stand across an open end of the fragments from `oldest` on and a character behind it.
  // Asks of all of them before it looks at an answer: each is slow to come, and no is what most are.
  bool may_fit_open_end(std::size_t oldest, char32_t next) const {
    const PairTable& pairs = WordList::builtin().pairs();
    const std::uint32_t rank = WordList::builtin().ranks()[next];
    std::uint32_t may = 0;
    for (std::size_t k = open_ends_.size(); k-- > 0 && open_ends_[k].fragment >= oldest;)
      may |= pairs.bit(open_ends_[k].rank, rank);
    return may != 0;
  }

  // True if a line makes no word with the line before it but surely one with an open end further up.
  bool belongs_elsewhere(std::size_t i) const {
    const std::u32string_view before = page_.view(page_.lines[i - 1]), text = page_.view(page_.lines[i]);
    if (fragments_.size() < 2 || open_ends_.empty() || page_.lines[i - 1].closed) return false;
    const std::size_t oldest =
        fragments_.size() > fragment_reach / 2 ? fragments_.size() - fragment_reach / 2 : 0;
    if (!may_fit_open_end(oldest, text.front())) return false;
    bool makes_no_word = false;
    for (std::size_t f = oldest; f + 1 < fragments_.size(); ++f) {
      if (!fragments_[f].open) continue;
      const std::u32string_view end = last_line(fragments_[f]);
      if (word_gain(end, text) <= sure_gain) continue;
      // Asked only now: hardly a line fits an open end that well.
      if (!makes_no_word && word_gain(before, text) > 0) return false;
      makes_no_word = true;
      if (word_gain(end, page_.view(page_.lines[fragments_[f + 1].first])) <= 0) return true;
    }
    return false;
  }

  // Gives each fragment its text.
  void join_texts() {
    std::size_t size = 0;
    for (const Fragment& fragment : fragments_)
      if (fragment.first < fragment.last)
        for (std::size_t i = fragment.first; i <= fragment.last; ++i)
          size += page_.view(page_.lines[i]).size();
    joined_.reserve(size);
    for (Fragment& fragment : fragments_) {
      fragment.text = page_.view(page_.lines[fragment.first]);
      if (fragment.first == fragment.last) continue;
      const std::size_t begin = joined_.size();
      for (std::size_t i = fragment.first; i <= fragment.last; ++i) {
        const std::u32string_view line = page_.view(page_.lines[i]);
        joined_.insert(joined_.end(), line.begin(), line.end());
      }
      fragment.text = {&joined_[begin], joined_.size() - begin};
    }
  }

  void describe(Fragment& fragment) const {
    std::uint16_t look = page_.lines[fragment.first].look;
    for (std::size_t i = fragment.first + 1; i <= fragment.last; ++i) {
      fragment.gaps += page_.lines[i].blank_before > 0;
      look |= page_.lines[i].look;
    }
    const std::u32string_view text = fragment.text;
    if ((look & line_bracket) != 0) fragment.brackets = balance(text);
    fragment.open = !is_closed(text);
    fragment.leads = (look & line_agency) != 0 && lead_length(text) > 0;
    fragment.prose = fragment.leads || (look & line_clause) != 0 || text.find(U'、', 3) != text.npos ||
                     (text.size() > longest_title && text.find(U'（') != text.npos);
  }

  // True for a heading that is a sentence, with a comma but without its stop:
  // 总投资三亿元，云岭园区再添新项目.
  bool is_sentence_above(std::size_t f) const {
    constexpr std::size_t shortest = 8, longest = 36;
    const Fragment& title = fragments_[f];
    const std::u32string_view text = title.text;
    if (!title.prose || !title.open || title.first != title.last || title.leads) return false;
    if (text.size() < shortest || text.size() > longest || asks_for_more(text) || begins_item(text))
      return false;
    if (begins_sentence(text) || page_.lines[title.last].jumps_out) return false;
    if (title.brackets.unopened > 0 || title.brackets.unclosed > 0 || continues(text.front())) return false;
    if (text.find_first_of(U"；。") != text.npos || std::count(text.begin(), text.end(), U'，') > 1)
      return false;
    if (f > 0 && fragments_[f - 1].open && fragments_[f - 1].prose) return false;
    return opens_below(text, fragments_[f + 1]) && !goes_on_elsewhere(f);
  }

  // A story opens here: it says so, or it stands for itself below what is made like a heading.
  static bool opens_below(std::u32string_view title, const Fragment& story) {
    const std::u32string_view text = story.text;
    if (text.size() <= title.size() || one_of(text.front(), U"“《")) return false;
    if (story.leads || begins_story(text)) return true;
    if (begins_with_label(title)) return false;
    if (begins_sentence(text)) return true;
    return is_made_of_halves(title) && !story.open && !continues(text.front()) &&
           story.brackets.unopened == 0;
  }

  // True if words cross the seam between a fragment's end and the beginning of one near it.
  bool goes_on_elsewhere(std::size_t f) const {
    const std::size_t first = f < fragment_reach / 2 ? 0 : f - fragment_reach / 2;
    for (std::size_t b = first; b < fragments_.size() && b <= f + fragment_reach; ++b) {
      if (b == f) continue;
      const std::u32string_view text = fragments_[b].text;
      if (continues(text.front()) && (b > f || b == 0 || !fragments_[b - 1].open)) return true;
      if (word_gain(fragments_[f].text, text) > likely_gain || repeats_character(fragments_[f].text, text))
        return true;
    }
    return false;
  }

  bool precedes_label(std::size_t f) const {
    return f + 1 < fragments_.size() && begins_with_label(fragments_[f + 1].text);
  }

  void judge_end(std::size_t f) {
    Fragment& fragment = fragments_[f];
    const std::u32string_view text = fragment.text;
    const Line& last = page_.lines[fragment.last];
    const Setting& setting = settings_[fragment.last];
    if (fragment.open) {
      // Nothing but damage leaves an unbroken paragraph without its end.
      fragment.openness = !fragment.prose ? -3 : setting.wrapped ? 3 : 5;
      const bool goes_on_from_above = f > 0 && fragments_[f - 1].open && fragments_[f - 1].prose &&
                                      page_.lines[fragment.first].blank_before == 0;
      if (!fragment.prose && goes_on_from_above && text.size() <= longest_tail) fragment.openness += 6;
      if (one_of(text.back(), U"，、（“《")) fragment.openness += 3;
      if (is_digit(text.back()) || text.back() == U'.') fragment.openness += 3;
      if (fragment.brackets.unclosed > 0) fragment.openness += 3;
      if (one_of(text.back(), U"的和与在及为被将对从向把由以或")) fragment.openness += 2;
      // No heading ends with an adverb: 旗下某公司则|落户某地.
      if (one_of(text.back(), U"则并且还也均已曾")) fragment.openness += fragment.prose ? 2 : 6;
      if (setting.wrapped)
        fragment.openness += last.width + width_slack >= setting.width ? 1 : fragment.prose ? 0 : -2;
      // A list behind a label ends without a stop.
      if (begins_with_label(text) && is_han(text.back()) && text.find(U'。') == text.npos &&
          (last.width + width_slack < setting.width || precedes_label(f)))
        fragment.openness -= 4;
    } else if (fragment.brackets.unclosed > 0) {
      fragment.openness = 1;
    }
  }

  void judge_beginning(std::size_t f) {
    Fragment& fragment = fragments_[f];
    const std::u32string_view text = fragment.text;
    const Line& first = page_.lines[fragment.first];
    if (continues(text.front()) || text.front() == U'的') fragment.orphanhood += 5;
    if (fragment.brackets.unopened > 0) fragment.orphanhood += 3;
    if (one_of(text.front(), U"亿万%") && text.size() > 1) fragment.orphanhood += 3;
    if (fragment.leads || begins_item(text)) fragment.orphanhood -= 10;
    if (first.indent >= 2) fragment.orphanhood -= 4;
    if (!fragment.prose && fragment.open) fragment.orphanhood -= is_parted_heading(text) ? 5 : 2;
    if (begins_sentence(text)) fragment.orphanhood -= text.front() == U'“' ? 1 : 3;
    if (begins_with_label(text))
      fragment.orphanhood -= f > 0 && begins_with_label(fragments_[f - 1].text) ? 8 : 3;
    if (begins_gloss(text)) fragment.orphanhood += 4;
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
  }

  const Page& page_;
  const std::vector<Setting>& settings_;
  std::vector<Fragment> fragments_;
  std::vector<char32_t> joined_;
  // Fragments that end in the middle of a sentence with an ideograph, and the rank of that.
  struct OpenEnd {
    std::size_t fragment;
    std::uint32_t rank;
  };
  std::vector<OpenEnd> open_ends_;
  bool labelled_ = false;  // the last fragment begins with a label
};

}  // namespace

Fragments find_fragments(const Page& page, const std::vector<Setting>& settings) {
  return FragmentFinder(page, settings).run();
}

}  // namespace yuantu
