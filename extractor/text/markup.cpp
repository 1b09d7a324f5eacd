// SPDX-License-Identifier: Apache-2.0
// Takes markup out of text: tags, scripts, comments and entities, wherever a web copy left them.
//
// A scanner, not a tree builder: the tags that reach us stand in plain text, cut off in the middle, closed
// twice or escaped twice, and every character must keep its place in the original.
#include "extractor/text/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/character_look.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/entity_names.hpp"

namespace yuantu {
namespace {

enum class Element { Unknown, Inline, Block, Heading, Title, Cell, Break, Dropped };

struct ElementName {
  std::string_view name;
  Element element;
};

constexpr ElementName elements[] = {
    {"a", Element::Inline},      {"abbr", Element::Inline},    {"address", Element::Block},
    {"article", Element::Block}, {"aside", Element::Block},    {"audio", Element::Inline},
    {"b", Element::Inline},      {"big", Element::Inline},     {"blockquote", Element::Block},
    {"body", Element::Block},    {"br", Element::Break},       {"button", Element::Inline},
    {"caption", Element::Block}, {"center", Element::Block},   {"cite", Element::Inline},
    {"code", Element::Inline},   {"col", Element::Inline},     {"colgroup", Element::Inline},
    {"dd", Element::Block},      {"del", Element::Inline},     {"div", Element::Block},
    {"dl", Element::Block},      {"dt", Element::Block},       {"em", Element::Inline},
    {"embed", Element::Inline},  {"fieldset", Element::Block}, {"figcaption", Element::Block},
    {"figure", Element::Block},  {"font", Element::Inline},    {"footer", Element::Block},
    {"form", Element::Block},    {"frame", Element::Inline},   {"h1", Element::Heading},
    {"h2", Element::Heading},    {"h3", Element::Heading},     {"h4", Element::Heading},
    {"h5", Element::Heading},    {"h6", Element::Heading},     {"head", Element::Block},
    {"header", Element::Block},  {"hr", Element::Block},       {"html", Element::Block},
    {"i", Element::Inline},      {"iframe", Element::Inline},  {"img", Element::Block},
    {"input", Element::Inline},  {"ins", Element::Inline},     {"label", Element::Inline},
    {"legend", Element::Block},  {"li", Element::Block},       {"link", Element::Inline},
    {"main", Element::Block},    {"map", Element::Inline},     {"mark", Element::Inline},
    {"meta", Element::Inline},   {"nav", Element::Block},      {"noscript", Element::Dropped},
    {"o:p", Element::Inline},    {"object", Element::Inline},  {"ol", Element::Block},
    {"option", Element::Block},  {"p", Element::Block},        {"param", Element::Inline},
    {"pre", Element::Block},     {"s", Element::Inline},       {"script", Element::Dropped},
    {"section", Element::Block}, {"select", Element::Block},   {"small", Element::Inline},
    {"source", Element::Inline}, {"span", Element::Inline},    {"strike", Element::Inline},
    {"strong", Element::Inline}, {"style", Element::Dropped},  {"sub", Element::Inline},
    {"sup", Element::Inline},    {"svg", Element::Dropped},    {"table", Element::Block},
    {"tbody", Element::Inline},  {"td", Element::Cell},        {"textarea", Element::Dropped},
    {"tfoot", Element::Inline},  {"th", Element::Cell},        {"thead", Element::Inline},
    {"title", Element::Title},   {"tr", Element::Block},       {"tt", Element::Inline},
    {"u", Element::Inline},      {"ul", Element::Block},       {"video", Element::Inline},
    {"wbr", Element::Inline},
};

Element find_element(std::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(elements), std::end(elements), name,
                       [](const ElementName& row, std::string_view wanted) { return row.name < wanted; });
  return found != std::end(elements) && found->name == name ? found->element : Element::Unknown;
}

char lower(char32_t c) {
  return static_cast<char>(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
}

bool starts_with_word(std::u32string_view text, std::string_view wanted, std::size_t at) {
  if (text.size() - at < wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (lower(text[at + i]) != wanted[i] || text[at + i] > 0x7f) return false;
  return true;
}

// Strips one text; the scanner's state is the place in it.
class Stripper {
 public:
  Stripper(const MappedText& in, SourceRepairs& repairs)
      : in_(in), repairs_(repairs), page_(is_web_page(in)) {
    out_.reserve(in.size());
  }

  MappedText run() {
    while (at_ < in_.size()) {
      const char32_t c = in_.text[at_];
      if (c == U'<' && (skip_comment() || skip_tag())) continue;
      if (c == U'&' && decode_entity()) continue;
      if (c == U'?' && skip_bitten_tag()) continue;
      const std::size_t begin = at_++;
      while (at_ < in_.size() && in_.text[at_] != U'<' && in_.text[at_] != U'&' && in_.text[at_] != U'?')
        ++at_;
      out_.append(in_, begin, at_);
      if (page_) count_line(begin, at_);
    }
    end_line();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t longest_tag = 4096;

  Span source(std::size_t begin, std::size_t end) const {
    return {in_.origin[begin].begin, in_.origin[end - 1].end};
  }

  // Lines of whole pages that are mostly links lead to other pages: menus, lists of related stories.
  void end_line() {
    constexpr std::size_t longest_menu = 200;
    const bool links = line_characters_ > 0 && link_characters_ * 10 >= line_characters_ * 7;
    const bool heading = line_begin_ < out_.size() && out_.text[line_begin_] == heading_mark;
    if (page_ && links && !heading && line_characters_ <= longest_menu && line_begin_ < out_.size()) {
      repairs_.push_back({{out_.origin[line_begin_].begin, out_.origin.back().end}, "navigation"});
      out_.text.resize(line_begin_);
      out_.origin.truncate(line_begin_);
    }
    if (page_ && line_begin_ < out_.size() && is_bold_heading()) out_.text[line_begin_] = heading_mark;
    line_begin_ = out_.size();
    line_characters_ = link_characters_ = bold_characters_ = 0;
  }
  // Few pages mark the headings inside a story as such: they print a short paragraph bold.
  bool is_bold_heading() const {
    constexpr std::size_t longest = 30, shortest = 4;
    if (out_.text[line_begin_] != paragraph_mark || line_characters_ < shortest || line_characters_ > longest)
      return false;
    return bold_characters_ * 10 >= line_characters_ * 9 && !one_of(out_.text.back(), U"。！？；：，、…”）");
  }
  void count_line(std::size_t begin, std::size_t end) {
    const auto is_print = [](char32_t c) { return c > U' ' && c != 0x3000 && c != 0xa0; };
    const auto printed = static_cast<std::size_t>(
        std::count_if(in_.text.begin() + static_cast<std::ptrdiff_t>(begin),
                      in_.text.begin() + static_cast<std::ptrdiff_t>(end), is_print));
    line_characters_ += printed;
    if (in_link_) link_characters_ += printed;
    if (in_bold_) bold_characters_ += printed;
  }

  void break_line(std::size_t begin, std::size_t end, char32_t mark) {
    end_line();
    if (!out_.text.empty() && out_.text.back() != U'\n' && out_.text.back() < 0xe000)
      out_.push(U'\n', source(begin, end));
    line_begin_ = out_.size();
    if (mark != 0) out_.push(mark, source(begin, end));
  }

  bool starts_with(std::string_view wanted, std::size_t at) const {
    return starts_with_word(in_.text, wanted, at);
  }

  bool skip_comment() {
    if (starts_with("<!--", at_)) {
      const std::size_t end = comments_end_ ? in_.text.find(U"-->", at_ + 4) : std::u32string::npos;
      comments_end_ = end != std::u32string::npos;  // once none is found, there is none further on
      // An unclosed comment does not swallow the page.
      leave(end == std::u32string::npos ? at_ + 4 : end + 3);
      return true;
    }
    if (!starts_with("<!doctype", at_) && !starts_with("<?xml", at_) && !starts_with("<![", at_))
      return false;
    const std::size_t end = next_close(at_);
    if (end == in_.size()) return false;
    leave(end + 1);
    return true;
  }

  void leave(std::size_t end) {
    repairs_.push_back({source(at_, end), "markup"});
    at_ = end;
  }

  // The next `>` from a place on; places must not go back.
  std::size_t next_close(std::size_t from) {
    if (close_ < from || close_ == unknown) close_ = std::min(in_.text.find(U'>', from), in_.size());
    return close_;
  }

  std::size_t tag_end(std::size_t from) {
    if (next_close(from) >= std::min(in_.size(), from + longest_tag)) return std::u32string::npos;
    char32_t quote = 0;
    const std::size_t limit = std::min(in_.size(), from + longest_tag);
    std::size_t first_close = std::u32string::npos;
    for (std::size_t i = from; i < limit; ++i) {
      const char32_t c = in_.text[i];
      if (c == U'>' && quote == 0) return i + 1;
      if (c == U'>' && first_close == std::u32string::npos) first_close = i + 1;
      if (quote != 0 ? c == quote : ((c == U'"' || c == U'\'') && in_.text[i - 1] == U'='))
        quote = quote == 0 ? c : 0;
    }
    return first_close;  // a quote that never closes
  }

  bool skip_tag() {
    std::size_t i = at_ + 1;
    const bool closing = i < in_.size() && in_.text[i] == U'/';
    if (closing) ++i;
    std::array<char, 12> name{};
    std::size_t length = 0;
    while (i < in_.size() && length < name.size() &&
           (is_latin(in_.text[i]) || (length > 0 && (is_digit(in_.text[i]) || in_.text[i] == U':'))))
      name[length++] = lower(in_.text[i++]);
    const Element element = find_element({name.data(), length});
    if (element == Element::Unknown) return false;
    if (i < in_.size() && !one_of(in_.text[i], U" \t\r\n/>")) return false;
    const std::size_t end = tag_end(i);
    if (end == std::u32string::npos) return false;
    const std::string_view tag(name.data(), length);
    const bool navigation =
        page_ && (tag == "nav" || tag == "footer" || tag == "aside" || tag == "select" || tag == "button");
    if ((element == Element::Dropped || navigation) && !closing) {
      drop_element(tag, end);
      return true;
    }
    if (tag == "a") in_link_ = !closing;
    if (tag == "b" || tag == "strong") in_bold_ = !closing;
    const std::size_t begin = at_;
    leave(end);
    if (element == Element::Break) break_line(begin, end, 0);
    if (element == Element::Block) break_line(begin, end, closing ? 0 : paragraph_mark);
    if (element == Element::Heading) break_line(begin, end, closing ? 0 : heading_mark);
    if (element == Element::Cell) break_line(begin, end, closing ? 0 : cell_mark);
    if (element == Element::Title) break_line(begin, end, closing ? 0 : title_mark);
    if (closing && (element == Element::Heading || element == Element::Title))
      break_line(begin, end, paragraph_mark);
    return true;
  }

  // ?/p> and ?br>: the last byte of the sentence's 。 and the `<` were lost together.
  bool skip_bitten_tag() {
    for (const std::string_view tag :
         {"?/p>", "?br>", "?br/>", "?br />", "?/div>", "?/span>", "?/strong>", "?p>"}) {
      if (!starts_with(tag, at_)) continue;
      const std::size_t begin = at_, end = at_ + tag.size();
      if (!out_.text.empty() && (is_han(out_.text.back()) || is_digit(out_.text.back())))
        out_.push(U'。', in_.origin[begin]);
      leave(end);
      break_line(begin, end, 0);
      return true;
    }
    return false;
  }

  void drop_element(std::string_view name, std::size_t open_end) {
    const std::string close = "</" + std::string(name);
    if (std::find(never_closed_.begin(), never_closed_.end(), close) != never_closed_.end())
      return leave(open_end);
    for (std::size_t i = in_.text.find(U"</", open_end); i != std::u32string::npos;
         i = in_.text.find(U"</", i + 2)) {
      if (!starts_with(close, i)) continue;
      const std::size_t end = in_.text.find(U'>', i);
      if (end == std::u32string::npos) break;
      leave(end + 1);
      return;
    }
    never_closed_.push_back(close);
    leave(open_end);
  }

  bool decode_entity() {
    const std::size_t limit = std::min(in_.size(), at_ + 12);
    std::size_t end = at_ + 1;
    while (end < limit && (is_latin(in_.text[end]) || is_digit(in_.text[end]) || in_.text[end] == U'#'))
      ++end;
    const bool closed = end < in_.size() && in_.text[end] == U';';
    const bool number = at_ + 1 < end && in_.text[at_ + 1] == U'#';
    const std::optional<char32_t> c = number ? numeric(at_ + 2, end) : named(at_ + 1, end, closed);
    const bool query = !closed && end < in_.size() && in_.text[end] == U'=';  // ?id=1&copy=2
    if (!c || query || (number && !closed)) return false;
    const std::size_t after = end + (closed ? 1 : 0);
    out_.push(*c, source(at_, after));
    at_ = after;
    return true;
  }

  std::optional<char32_t> numeric(std::size_t begin, std::size_t end) const {
    const bool hexadecimal = begin < end && (in_.text[begin] == U'x' || in_.text[begin] == U'X');
    if (hexadecimal) ++begin;
    char32_t value = 0;
    if (begin == end) return std::nullopt;
    for (std::size_t i = begin; i < end; ++i) {
      const char digit = lower(in_.text[i]);
      if (in_.text[i] > 0x7f) return std::nullopt;
      if (digit >= '0' && digit <= '9')
        value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit - '0');
      else if (hexadecimal && digit >= 'a' && digit <= 'f')
        value = value * 16 + static_cast<char32_t>(digit - 'a' + 10);
      else
        return std::nullopt;
      if (value > 0x10ffff) return std::nullopt;
    }
    if (value == 0 || (value >= 0xd800 && value <= 0xdfff) || (value >= 0xe000 && value <= 0xf8ff))
      return 0xfffd;
    return value;
  }

  std::optional<char32_t> named(std::size_t begin, std::size_t end, bool closed) const {
    std::array<char, 12> name{};
    for (std::size_t i = begin; i < end; ++i) {
      if (in_.text[i] > 0x7f) return std::nullopt;
      name[i - begin] = static_cast<char>(in_.text[i]);
    }
    const std::string_view wanted(name.data(), end - begin);
    if (!closed && !std::binary_search(std::begin(bare_entity_names), std::end(bare_entity_names), wanted))
      return std::nullopt;
    const auto* found =
        std::lower_bound(std::begin(entity_names), std::end(entity_names), wanted,
                         [](const NamedCharacter& row, std::string_view w) { return row.name < w; });
    if (found == std::end(entity_names) || found->name != wanted) return std::nullopt;
    return found->character;
  }

  const MappedText& in_;
  SourceRepairs& repairs_;
  MappedText out_;
  std::size_t at_ = 0;
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  std::size_t close_ = unknown;
  bool comments_end_ = true;
  std::vector<std::string> never_closed_;
  bool page_;  // a whole page of the web, not remains of one
  bool in_link_ = false, in_bold_ = false;
  std::size_t line_begin_ = 0;  // in out_
  std::size_t line_characters_ = 0, link_characters_ = 0, bold_characters_ = 0;
};

}  // namespace

MappedText identity(std::u32string original) {
  MappedText text;
  text.text = std::move(original);
  text.origin.extend(0, static_cast<std::uint32_t>(text.size()));
  text.look = CharacterLooks::builtin().of(text.text);
  return text;
}

void drop_private_characters(MappedText& text) {
  if (text.look & look_rare)
    for (char32_t& c : text.text)
      if (c >= 0xe000 && c <= 0xf8ff) c = 0xfffd;
}

bool is_web_page(const MappedText& text) {
  constexpr std::size_t head = 4096;
  if ((text.look & look_markup) == 0) return false;
  for (std::size_t i = 0; i < std::min(text.size(), head); ++i)
    if (text.text[i] == U'<' &&
        (starts_with_word(text.text, "<html", i) || starts_with_word(text.text, "<body", i) ||
         starts_with_word(text.text, "<!doctype", i)))
      return true;
  return false;
}

MappedText strip_markup(MappedText text, SourceRepairs& repairs) {
  // Pages that were copied through an editor have their tags escaped once more: &lt;p&gt;.
  for (int pass = 0; pass < 2; ++pass) {
    // Bitten tags have no `<` themselves, but never stand alone on a page without any.
    if ((text.look & (look_markup | look_bytes)) == 0) break;
    text = Stripper(text, repairs).run();
    text.look = CharacterLooks::builtin().of(text.text);
  }
  return text;
}

}  // namespace yuantu
