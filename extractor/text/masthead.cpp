// SPDX-License-Identifier: Apache-2.0
// Tells lines that are printed on the page around its stories: mastheads, page feet, source lines of the web.
#include "extractor/text/masthead.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extractor/character_set.hpp"
#include "extractor/text/characters.hpp"
#include "extractor/text/printed_date.hpp"

namespace yuantu {
namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_masthead = 100;  // characters
constexpr std::size_t longest_head = 7;        // 05 纵深报道
constexpr std::size_t longest_rubric = 6;      // 要闻, 区域·产业
constexpr std::size_t longest_title = 12;      // of a paper whose name does not show that it is one
constexpr std::size_t longest_name = 4;        // of a person
constexpr std::size_t most_names = 4;

// What persons do for a page, with their names behind it.
constexpr Text offices[] = {
    U"责任编辑", U"值班编委", U"值班编辑", U"值班主任", U"值班总编", U"本版主编", U"本版编辑", U"本版责编",
    U"本期编辑", U"版面编辑", U"实习编辑", U"见习编辑", U"美术编辑", U"图片编辑", U"文字编辑", U"网络编辑",
    U"执行主编", U"今日责编", U"本版美编", U"本版校对", U"责任校对", U"编辑",     U"责编",     U"美编",
    U"版式",     U"校对",     U"组版",     U"排版",     U"制图",     U"制版",     U"编委",     U"主编",
    U"一审",     U"二审",     U"三审",     U"初审",     U"复审",     U"终审",     U"责校"};
// Those that names may follow without a blank.
constexpr Text close_offices[] = {U"责任编辑", U"值班编委", U"责编", U"美编", U"版式", U"校对", U"组版"};
// What a page tells of itself with a colon, and anything behind it up to the next blank.
constexpr Text fields[] = {U"来源",     U"作者",     U"发布时间", U"发布日期", U"发布人",   U"发布机构",
                           U"时间",     U"日期",     U"浏览次数", U"浏览量",   U"浏览",     U"点击数",
                           U"点击率",   U"点击",     U"阅读次数", U"阅读量",   U"阅读",     U"访问量",
                           U"字号",     U"字体",     U"编号",     U"电话",     U"热线",     U"新闻热线",
                           U"电子邮箱", U"投稿邮箱", U"邮箱",     U"信息来源", U"文章来源", U"稿件来源",
                           U"更新时间", U"网址",     U"E-mail",   U"设计",     U"视觉",     U"美术",
                           U"统筹",     U"策划",     U"监制",     U"审核",     U"记者",     U"通讯员"};
// Offered to the reader of a page of the web, or of no weight by itself.
constexpr Text offers[] = {U"字号", U"字体", U"打印", U"关闭", U"分享", U"浏览", U"点击",
                           U"阅读", U"农历", U"电话", U"热线", U"ISSN", U"CN"};
// Most words begin with none of what begins these.
template <std::size_t N>
consteval CharacterSet first_characters(const Text (&words)[N]) {
  std::array<char32_t, N> first{};
  for (std::size_t i = 0; i < N; ++i) first[i] = words[i][0];
  return CharacterSet(Text(first.data(), N));
}
constexpr CharacterSet office_beginnings = first_characters(offices),
                       field_beginnings = first_characters(fields),
                       offer_beginnings = first_characters(offers);
constexpr Text paper_ends[] = {
    U"日报", U"晚报", U"晨报", U"早报", U"商报",   U"导报",   U"时报",   U"快报",   U"周报",   U"都市报",
    U"周刊", U"旬刊", U"月刊", U"日刊", U"新闻",   U"快讯",   U"时讯",   U"观察",   U"特刊",   U"专刊",
    U"专版", U"专页", U"通讯", U"资讯", U"科技报", U"经济报", U"青年报", U"工人报", U"农民报", U"政策通"};

struct Found {
  std::size_t marks = 0;    // dates, weekdays, issues, pages, labels
  std::size_t papers = 0;   // 云岭日报
  std::size_t words = 0;    // rubrics, names of places
  std::size_t numbers = 0;  // a page, or how often it was read
  std::size_t titles = 0;   // longer words that may be the name of a paper
  bool page = false;        // a number with a zero in front
  bool glued = false;       // a word stands at a date without a blank
};

class MastheadReader {
 public:
  explicit MastheadReader(Text line) : line_(line) {}

  std::optional<Found> read() {
    while (skip_marks())
      if (!(date() || weekday() || clock() || issue() || label() || number() || word() || foreign()))
        return std::nullopt;
    return found_;
  }

 private:
  Text rest() const { return line_.substr(at_); }
  bool at_break() const { return at_ == line_.size() || !is_word(line_[at_]); }
  static bool is_word(char32_t c) { return is_han(c) || is_digit(c) || is_latin(c); }

  bool take(std::size_t length) {
    at_ += length;
    return true;
  }
  bool mark(std::size_t length) {
    ++found_.marks;
    return take(length);
  }

  // False at the end of the line.
  bool skip_marks() {
    while (at_ < line_.size() && one_of(line_[at_], U" |｜/·—-()（）[]【】：:●◎□■★∣©、〔〕_")) ++at_;
    return at_ < line_.size();
  }

  template <std::size_t N>
  static std::size_t starts_with_one(Text text, const Text (&words)[N]) {
    std::size_t longest = 0;
    for (const Text word : words)
      if (word.size() > longest && text.starts_with(word)) longest = word.size();
    return longest;
  }

  bool date() {
    if (!is_digit(line_[at_]) && !one_of(line_[at_], U"一二")) return false;
    const auto found = find_printed_date(rest().substr(0, 20));
    return found && found->begin == 0 && mark(found->end);
  }

  bool weekday() {
    const Text text = rest();
    const std::size_t size = text.starts_with(U"星期") ? 2 : text.starts_with(U"周") ? 1 : 0;
    return size > 0 && text.size() > size && one_of(text[size], U"一二三四五六日天") && mark(size + 1);
  }

  bool clock() {
    std::size_t i = at_;
    while (i < line_.size() && (is_digit(line_[i]) || line_[i] == U':' || line_[i] == U'：')) ++i;
    const Text text = line_.substr(at_, i - at_);
    return text.size() >= 4 && text.find_first_of(U":：") < 3 && take(text.size());
  }

  // 第5版, 第 B2 版, 总第1234期, 03版, A5, 共8版
  bool issue() {
    std::size_t i = at_;
    while (i < line_.size() && one_of(line_[i], U"总第共")) ++i;
    const bool counted = i > at_;
    while (i < line_.size() && line_[i] == U' ') ++i;
    const std::size_t begin = i;
    while (i < line_.size() && (is_digit(line_[i]) || one_of(line_[i], U"ABCDEFGHT-—"))) ++i;
    const std::size_t size = i - begin;
    if (size == 0 || size > 6) return false;
    while (i < line_.size() && line_[i] == U' ') ++i;
    const bool named = i < line_.size() && one_of(line_[i], U"版期号") && size <= (counted ? 6u : 3u);
    if (named) return mark(i + 1 - at_);
    const bool lettered = !is_digit(line_[begin]) && size >= 2 && size <= 3 && is_digit(line_[begin + 1]);
    if (!lettered || counted) return false;
    at_ = begin + size;
    return at_break() && mark(0);
  }

  bool label() {
    const std::size_t size = office_beginnings.has(line_[at_]) ? starts_with_one(rest(), offices) : 0;
    if (size > 0) {
      const bool close = starts_with_one(rest(), close_offices) == size;
      if (size == rest().size() || (is_word(rest()[size]) && !close)) return false;
      mark(size);
      names();
      return true;
    }
    return field() || offer();
  }

  bool field() {
    const std::size_t size = field_beginnings.has(line_[at_]) ? starts_with_one(rest(), fields) : 0;
    if (size == 0 || size == rest().size() || !one_of(rest()[size], U"：:｜|/")) return false;
    mark(size + 1);
    while (at_ < line_.size() && line_[at_] == U' ') ++at_;
    // A date has its own say.
    const auto date = find_printed_date(rest().substr(0, 16));
    if (date && date->begin == 0) return true;
    while (at_ < line_.size() && line_[at_] != U' ') ++at_;
    return true;
  }

  bool offer() {
    const std::size_t size = offer_beginnings.has(line_[at_]) ? starts_with_one(rest(), offers) : 0;
    if (size == 0) return false;
    at_ += size;
    return at_break() || is_digit(line_[at_]);
  }

  void names() {
    for (std::size_t n = 0; n < most_names; ++n) {
      std::size_t i = at_;
      while (i < line_.size() && one_of(line_[i], U" ：:/／｜|")) ++i;
      std::size_t end = i;
      while (end < line_.size() && is_han(line_[end])) ++end;
      const Text name = line_.substr(i, end - i);
      if (name.empty() || name.size() > longest_name || starts_with_one(name, offices) > 0 ||
          starts_with_one(name, offers) > 0)
        return;
      at_ = end;
    }
  }

  // A page or the count of clicks, by itself.
  bool number() {
    std::size_t i = at_;
    while (i < line_.size() && is_digit(line_[i])) ++i;
    const std::size_t size = i - at_;
    if (size == 0 || size > 5) return false;
    // 05 纵深, as pages are numbered.
    found_.page = found_.page || (size == 2 && line_[at_] == U'0');
    if (i < line_.size() && line_[i] == U'次') ++i;
    at_ = i;
    ++found_.numbers;
    return at_break();
  }

  bool word() {
    std::size_t i = at_;
    while (i < line_.size() && (is_han(line_[i]) || line_[i] == U'·')) ++i;
    const Text text = rest().substr(0, i - at_);
    if (text.empty() || text.size() > longest_title) return false;
    const bool paper = text.size() > 3 && std::any_of(std::begin(paper_ends), std::end(paper_ends),
                                                      [&](Text end) { return text.ends_with(end); });
    ++(paper ? found_.papers : text.size() <= longest_rubric ? found_.words : found_.titles);
    const std::size_t end = at_ + text.size();
    found_.glued = found_.glued || (at_ > 0 && line_[at_ - 1] == U'日') ||
                   (!paper && end < line_.size() && is_digit(line_[end]));
    return take(text.size());
  }

  // YUNLING DAILY, epaper.example.cn
  bool foreign() {
    std::size_t i = at_;
    while (i < line_.size() && (is_latin(line_[i]) || one_of(line_[i], U"'.@0123456789"))) ++i;
    if (i == at_) return false;
    ++found_.words;
    return take(i - at_);
  }

  Text line_;
  std::size_t at_ = 0;
  Found found_;
};

// 云岭导报, by itself; 新闻 and 观察 are heads of stories as often.
bool is_periodical(Text line) {
  constexpr std::size_t longest_periodical = 8;
  static constexpr Text ends[] = {U"日报", U"晚报", U"晨报", U"早报",   U"商报",   U"导报",
                                  U"时报", U"周报", U"周刊", U"都市报", U"科技报", U"经济报"};
  return line.size() >= 4 && line.size() <= longest_periodical &&
         std::all_of(line.begin(), line.end(), [](char32_t c) { return is_han(c); }) &&
         std::any_of(std::begin(ends), std::end(ends), [&](Text end) { return line.ends_with(end); });
}

// A look at what cannot stand in a masthead, which nearly all lines have, and at what one of its words has.
bool may_be_masthead(Text line) {
  constexpr std::size_t longest_run = longest_title + 2;
  static constexpr CharacterSet prose(U"，。；！？…“”‘’《》%");
  if (line.size() > longest_masthead) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t run = han_run(line, i);
    i += run;
    if (run > longest_run || (i < line.size() && prose.has(line[i]))) return false;
  }
  static constexpr CharacterSet telling(U"编责校审版刊报闻讯观源者日-/：ABCDEFGH0");
  return std::any_of(line.begin(), line.end(), [](char32_t c) { return telling.has(c); });
}

}  // namespace

bool is_masthead(Text line, std::size_t least) {
  if (!may_be_masthead(line)) return false;
  const std::optional<Found> found = MastheadReader(line).read();
  if (!found || found->titles > 1) return false;
  if (found->marks == 0 && found->titles + found->words == 0)
    return found->papers >= 2 || (found->papers == 1 && (found->numbers > 0 || is_periodical(line)));
  if (found->marks == 0 && found->page && least == 1)
    return found->titles == 0 && found->numbers == 1 && found->words == 1 && line.size() <= longest_head;
  const std::size_t weight = found->marks + found->papers;
  if (found->marks == 0 || weight < least) return false;
  return weight >= 2 || (found->titles == 0 && found->words <= 3 && !found->glued);
}

}  // namespace yuantu
