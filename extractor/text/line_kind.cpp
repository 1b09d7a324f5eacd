// SPDX-License-Identifier: Apache-2.0
// Says what the printed lines of a page are: body, heading, byline, caption, furniture.
#include "extractor/text/line_kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>

#include "extractor/character_set.hpp"
#include "extractor/double_array.hpp"
#include "extractor/lexicon.hpp"
#include "extractor/text/byline.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/edges.hpp"
#include "extractor/text/headline.hpp"
#include "extractor/text/line_ruler.hpp"
#include "extractor/text/masthead.hpp"
#include "extractor/text/printed_date.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_credit = 10;   // characters of 受访企业供图 and its kin
constexpr std::size_t longest_special = 70;  // characters; longer lines are prose
constexpr std::size_t longest_rubric = 8;    // characters of the name of a newspaper by itself
constexpr std::size_t longest_notice = 200;  // characters of a disclaimer

struct Evidence {
  bool furniture = false;
  bool caption = false;
  bool caption_end = false;
  bool byline = false;
  bool notice = false;  // furniture even where it is a sentence
};

// The table of phrases, as a trie of its own: the scan of a line looks for those few only.
class PhraseTable {
 public:
  // A phrase's kind and place are the bit `kind + place`.
  static constexpr std::uint32_t furniture = 0, byline = 4, notice = 8, caption = 12;
  static constexpr std::uint32_t start = 0, end = 1, whole = 2, inside = 3;

  static const PhraseTable& builtin() {
    static const PhraseTable table;
    return table;
  }

  // Calls found(place) for the two places that start a line and for those where a phrase may stand that need
  // not start one. The line is not empty.
  template <class Found>
  void for_places(std::u32string_view text, std::size_t behind_mark, Found found) const {
    std::uint8_t role = roles_[text[0] % roles_.size()];
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::uint8_t next = i + 1 < text.size() ? roles_[text[i + 1] % roles_.size()] : role;
      if ((role & next >> 1 & is_first) != 0 || i == behind_mark || i == 0) found(i);
      role = next;
    }
  }
  // Calls found(length, kinds and places as bits) for the phrases that stand at a place.
  template <class Found>
  void match(std::u32string_view text, std::size_t at, Found found) const {
    trie_.view().match_prefixes(text.substr(at), found);
  }

 private:
  PhraseTable() {
    const Lexicon& lexicon = Lexicon::builtin();
    const std::uint32_t kind = lexicon.column(Table::page_lines, "kind");
    const std::uint32_t place = lexicon.column(Table::page_lines, "place");
    std::map<std::u32string, std::uint32_t> phrases;
    for (const LexiconRow& row : lexicon.rows(Table::page_lines)) {
      const std::u32string term = to_utf32(lexicon.field(row, 0));
      const std::uint32_t where = place_of(lexicon.field(row, place));
      phrases[term] |= 1u << (kind_of(lexicon.field(row, kind)) + where);
      if (where == end || where == inside) note_roles(term, where);
    }
    trie_ = build_trie({phrases.begin(), phrases.end()});
  }

  // Phrases of one character are asked for at the end of a line only, where they stand behind themselves.
  void note_roles(std::u32string_view term, std::uint32_t where) {
    if (term.size() == 1 && where == inside)
      throw std::logic_error("page_lines.tsv: a phrase inside of lines needs two characters");
    roles_[term[0] % roles_.size()] |= is_first;
    roles_[term[term.size() > 1 ? 1 : 0] % roles_.size()] |= is_second;
  }

  static std::uint32_t kind_of(std::string_view name) {
    return name == "furniture" ? furniture : name == "byline" ? byline : name == "notice" ? notice : caption;
  }
  static std::uint32_t place_of(std::string_view name) {
    return name == "start" ? start : name == "end" ? end : name == "whole" ? whole : inside;
  }

  static constexpr std::uint8_t is_first = 1, is_second = 2;

  TrieData trie_;
  // Of the characters of phrases that need not start a line; characters share them.
  std::array<std::uint8_t, 8192> roles_{};
};

// Collects what the table of phrases says about a line.
Evidence find_evidence(std::u32string_view text) {
  const PhraseTable& phrases = PhraseTable::builtin();
  const std::size_t first = behind_mark(text);
  Evidence evidence;
  phrases.for_places(text, first, [&](std::size_t i) {
    const bool at_start = i == 0 || i == first;
    phrases.match(text, i, [&](std::uint32_t length, std::uint32_t found) {
      const bool at_end = i + length == text.size();
      const auto has = [&](std::uint32_t kind, bool places_end = true) {
        const std::uint32_t places = found >> kind;
        return (at_start && (places >> PhraseTable::start & 1) != 0) ||
               (at_start && at_end && (places >> PhraseTable::whole & 1) != 0) ||
               (places >> PhraseTable::inside & 1) != 0 ||
               (places_end && at_end && (places >> PhraseTable::end & 1) != 0);
      };
      evidence.furniture |= has(PhraseTable::furniture);
      evidence.byline |= has(PhraseTable::byline);
      evidence.notice |= has(PhraseTable::notice);
      evidence.caption |= has(PhraseTable::caption, false);
      evidence.caption_end |= at_end && (found >> (PhraseTable::caption + PhraseTable::end) & 1) != 0;
    });
  });
  return evidence;
}

bool has_stop(std::u32string_view text) {
  static constexpr CharacterSet stops(U"。！？…；");
  OtherCharacters others(text);
  for (std::size_t i = others.next(); i < text.size(); i = others.next())
    if (stops.has(text[i])) return true;
  return false;
}

// 06, — 31 —, ·６·, 第5版, A5: a page number by itself.
bool is_page_number(std::u32string_view text) {
  if (text.size() > 10) return false;
  std::size_t digits = 0;
  for (const char32_t c : text) {
    if (is_digit(c))
      ++digits;
    else if (!one_of(c, U" —-·第版页/共ABCDP"))
      return false;
  }
  return digits >= 1 && digits <= 4;
}

bool is_bare_number(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c) || one_of(c, U".,%"); });
}

// 首页 | 要闻 | 园区: short words with bars or arrows between them lead to other pages; with figures among
// them they are a row of a table.
std::optional<LineKind> kind_of_barred(std::u32string_view text) {
  constexpr std::size_t longest_word = 10;
  std::size_t bars = 0, in_a_row = 0, most = 0;
  bool figure = false;
  for (const char32_t c : text) {
    const bool bar = c == U'|' || c == U'｜' || c == U'>' || c == U'»' || c == U'›';
    bars += bar;
    in_a_row = bar || c == U' ' ? 0 : in_a_row + 1;
    most = std::max(most, in_a_row);
    figure = figure || is_digit(c);
    if (ends_sentence(c) || c == U'，') return std::nullopt;
  }
  if (bars >= 2 && (figure || text.front() == U'|' || text.back() == U'|')) return LineKind::Item;
  if (bars == 0 || most > longest_word || figure) return std::nullopt;
  return bars >= 2 || text.size() <= longest_word ? std::optional(LineKind::Furniture) : std::nullopt;
}

// —————, - - - -, * * *: a rule between stories.
bool is_rule(std::u32string_view text) {
  return text.size() >= 3 &&
         std::all_of(text.begin(), text.end(), [](char32_t c) { return one_of(c, U"—-=*_~•─━ "); });
}

// ▲ in front of what is no caption but an item of a list: it goes on in the next line or has two sentences.
bool is_marked_item(std::u32string_view text, const Evidence& evidence) {
  constexpr std::size_t longest_title = 20;
  if (!one_of(text.front(), U"▲△▼") || evidence.caption_end) return false;
  if (text.find(U"图为") != text.npos || text.find(U' ') < 6) return text.find(U' ') < 6;
  const std::size_t stop = text.find(U'。');
  return stop == text.npos ? text.size() > longest_title : stop + 1 < text.size();
}

LineKind kind_of(std::u32string_view text, const Line& line, bool after_open) {
  if (line.mark == heading_mark || line.mark == title_mark) return LineKind::Headline;
  if (text.starts_with(U'#')) return LineKind::Headline;
  if (text.size() > longest_special) {
    if (!after_open && text.size() <= longest_notice && find_evidence(text).notice)
      return LineKind::Furniture;
    if ((line.look & (line_stop | line_digit | line_blank)) == (line_digit | line_blank) &&
        (line.look & line_prose) == 0 && is_masthead(text, 2))
      return LineKind::Furniture;
    const bool caption = text.starts_with(U"图为") && !after_open;
    return caption ? LineKind::Caption : LineKind::Body;
  }
  if ((line.look & line_digit) != 0 && is_page_number(text) && !(is_bare_number(text) && after_open))
    return LineKind::Furniture;
  const Evidence evidence = find_evidence(text);
  const bool stop = (line.look & line_stop) != 0;
  if (line.mark == cell_mark) return LineKind::Item;
  if (evidence.caption && !is_marked_item(text, evidence)) return LineKind::Caption;
  if (evidence.caption_end && lead_length(text) == 0 &&
      (!after_open || stop || text.size() <= longest_credit))
    return LineKind::Caption;
  if ((!stop && is_byline(text, line, evidence.byline, evidence.furniture)) ||
      (!after_open && is_source(text)))
    return LineKind::Byline;
  if (evidence.furniture && !stop) return LineKind::Furniture;
  if (evidence.notice) return LineKind::Furniture;
  const bool several = (line.look & (line_blank | line_digit)) != 0 || text.size() <= longest_rubric;
  if ((line.look & line_prose) == 0 && several && is_masthead(text, after_open ? 2 : 1))
    return LineKind::Furniture;
  if (line.look & line_bar)
    if (const auto barred = kind_of_barred(text)) return *barred;
  if (!stop && (line.look & line_digit) != 0 && lead_length(text) == 0 && text.size() <= 30 &&
      find_date(text) && (text.size() <= 16 || text.find(U' ') != text.npos))
    return LineKind::Furniture;
  return LineKind::Body;
}

bool has_stop_inside(std::u32string_view text, const Line& line) {
  if ((line.look & line_stop) == 0) return false;
  return !has_stop(text.substr(text.size() - 1)) || has_stop(text.substr(0, text.size() - 1));
}

// Removes the characters of a heading that were printed twice; the page's text keeps its length, so that the
// lines behind do not move.
bool undouble_line(Page& page, Line& line, SourceRepairs& repairs) {
  const std::u32string_view text = page.view(line);
  if (text.size() < 4 || has_stop_inside(text, line)) return false;
  const std::vector<std::size_t> kept = undouble(text);
  if (kept.empty()) return false;
  const Span source{page.text.origin[line.begin].begin, page.text.origin[line.end - 1].end};
  // What stays is written behind the page's text, so that the lines stay where they are.
  const std::uint32_t begin = static_cast<std::uint32_t>(page.text.size());
  for (const std::size_t k : kept)
    page.text.push(char32_t(page.text.text[line.begin + k]), page.text.origin[line.begin + k]);
  line.begin = begin;
  line.end = static_cast<std::uint32_t>(page.text.size());
  line.doubled = true;
  repairs.push_back({source, "heading printed twice"});
  return true;
}

// The length of a mark that sends the reader on, （下转3版） or （上接本版左侧）, at the start of a text.
std::size_t jump_length(std::u32string_view text, std::u32string_view word) {
  if (text.size() < 5 || !one_of(text[0], U"（【▶▲") || text.substr(1, 2) != word) return 0;
  const std::size_t end = text.find_first_of(U"）】");
  return end == text.npos || end > 24 ? 0 : end + 1;
}

// Splits such marks off the text that they stand beside, and tells the text.
void split_jumps(Page& page) {
  const auto may_jump = [&](const Line& line) {
    return (line.look & line_bracket) != 0 && page.view(line).find(U"（下") != std::u32string_view::npos;
  };
  if (std::none_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        return may_jump(line) || one_of(page.view(line).front(), U"（【▶▲");
      }))
    return;
  std::vector<Line> lines;
  lines.reserve(page.lines.size());
  bool jumped = false;
  for (Line line : page.lines) {
    const std::u32string_view text = page.view(line);
    Line mark = line;
    mark.kind = LineKind::Furniture;
    if (const std::size_t in = jump_length(text, U"上接"); in > 0) {
      mark.end = line.begin + static_cast<std::uint32_t>(in);
      lines.push_back(mark);
      line.begin = mark.end;
      line.look = with_exact_look(line.look, page.view(line));
      line.blank_before = 0;
      jumped = true;
    } else if (const std::size_t out = may_jump(line) ? text.rfind(U"（下转") : text.npos;
               out != text.npos && jump_length(text.substr(out), U"下转") == text.size() - out) {
      mark.begin = line.end = line.begin + static_cast<std::uint32_t>(out);
      line.look = with_exact_look(line.look, page.view(line));
      if (line.begin < line.end) lines.push_back(line);
      if (!lines.empty()) lines.back().jumps_out = true;
      lines.push_back(mark);
      continue;
    }
    if (line.begin == line.end) continue;
    line.jumps_in = jumped;
    jumped = false;
    lines.push_back(line);
  }
  page.lines = std::move(lines);
}

// A heading that stands twice, once in the type and once in its shadow.
bool repeats_line(const Page& page, const Line& before, const Line& line) {
  const std::u32string_view text = page.view(line);
  return text.size() >= 4 && text.size() <= 60 && !ends_sentence(text.back()) && text == page.view(before);
}

void classify_line(Page& page, Line& line, bool& after_open, SourceRepairs& repairs) {
  if (const std::u32string_view text = page.view(line); !is_han(text.front()) && is_rule(text)) {
    line.kind = LineKind::Furniture;
    return;
  }
  if (undouble_line(page, line, repairs)) {
    line.kind = LineKind::Headline;
    line.closed = is_closed(page.view(line), may_be_signed(line));
    return;
  }
  const std::u32string_view text = page.view(line);
  const bool subtitle = text.starts_with(U"——") && !has_stop(text) && !after_open && text.size() <= 40;
  line.kind = subtitle ? LineKind::Headline : kind_of(text, line, after_open);
  line.closed = is_closed(text, may_be_signed(line));
  if (line.kind == LineKind::Body) after_open = !line.closed;
}

}  // namespace

std::size_t lead_length(std::u32string_view text) {
  constexpr std::size_t longest_lead = 22;
  const std::u32string_view beginning = text.substr(0, longest_lead);
  if (!has_one_of_two(beginning, U'讯', U'电')) return 0;
  std::size_t i = 0;
  while (i < text.size() && i < 2 && one_of(text[i], U"【（ ")) ++i;
  const std::u32string_view rest = text.substr(i, 20);
  const bool agency = rest.starts_with(U"本报") || rest.starts_with(U"新华社") || rest.starts_with(U"中新") ||
                      rest.starts_with(U"又讯") || rest.starts_with(U"本刊") || rest.starts_with(U"本台") ||
                      rest.starts_with(U"本网");
  for (std::size_t k = 1; k < rest.size(); ++k) {
    if (!is_han(rest[k]) && !is_digit(rest[k]) && !is_latin(rest[k]) && rest[k] != U' ') return 0;
    if (rest[k] != U'讯' && rest[k] != U'电') continue;
    const char32_t next = k + 1 < rest.size() ? rest[k + 1] : U' ';
    const bool paper = k > 0 && (one_of(rest[k - 1], U"报网社") || is_latin(rest[k - 1]));  // 科技日报讯
    if ((agency || paper) && (one_of(next, U" （】：") || rest[k] == U'讯')) return i + k + 1;
  }
  return 0;
}

bool is_furniture(std::u32string_view text) {
  const Evidence evidence = find_evidence(text);
  return evidence.furniture || evidence.notice;
}

bool begins_item(std::u32string_view text) {
  if (text.empty()) return false;
  static constexpr CharacterSet bullets(U"●■◆▲▼★☆◎○□◇▶·◼►※【▌①②③④⑤⑥⑦⑧⑨⑩");
  if (bullets.has(text[0])) return true;
  std::size_t i = text[0] == U'（' ? 1 : 0;
  const std::size_t begin = i;
  static constexpr CharacterSet numerals(U"一二三四五六七八九十0123456789");
  while (i < text.size() && i < begin + 3 && numerals.has(text[i])) ++i;
  if (i == begin || i == text.size()) return false;
  if (begin == 1) return text[i] == U'）';
  if (text[i] == U'、') return true;
  return text[i] == U'.' && i + 1 < text.size() && !is_digit(text[i + 1]);
}

void classify_lines(Page& page, SourceRepairs& repairs) {
  split_jumps(page);
  std::vector<Line>& lines = page.lines;
  std::size_t kept = 0;
  bool after_open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line line = lines[i];
    if (line.kind == LineKind::Body) classify_line(page, line, after_open, repairs);
    if (kept > 0 && line.mark != cell_mark && repeats_line(page, lines[kept - 1], line)) {
      lines[kept - 1].kind = LineKind::Headline;
      lines[kept - 1].doubled = true;
      after_open = false;
      const Span source{page.text.origin[line.begin].begin, page.text.origin[line.end - 1].end};
      repairs.push_back({source, "heading printed twice"});
      continue;
    }
    lines[kept++] = line;
  }
  lines.resize(kept);
}

}  // namespace yuantu
