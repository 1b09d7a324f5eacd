// SPDX-License-Identifier: Apache-2.0
// Finds the main text of a web page: what stands around it becomes furniture.
//
// Stories are runs of sentences; short lines without a stop are what surrounds them. So each line has a
// value, and the stories are the runs whose sum is greatest (maximum subsequence segmentation).
#include "extractor/text/main_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/text/characters.hpp"
#include "extractor/text/line_kind.hpp"

namespace yuantu {
namespace {

constexpr int shortest_story = 100;        // characters of prose; pages with less are not judged
constexpr std::size_t furthest_head = 10;  // lines between a heading and its story
constexpr std::size_t shortest_head = 6;   // characters of a title that its page repeats

// A run of lines. `before` and `after`: the sums of all values up to its begin and its end.
struct Run {
  std::size_t begin = 0, end = 0;
  std::int64_t before = 0, after = 0;
  std::size_t lower = none;  // the nearest run in front of it with a smaller sum before it

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::int64_t value() const { return after - before; }  // characters of prose, less what lines between cost
};

int value_of(const Line& line) {
  constexpr int least_sentence = 12, least_prose = 40;
  const int length = static_cast<int>(line.end - line.begin);
  switch (line.kind) {
    case LineKind::Furniture:
      return -20;
    case LineKind::Headline:
      return -10;
    case LineKind::Byline:
      return -5;
    case LineKind::Caption:
      return 0;
    case LineKind::Item:  // a cell, which may hold the whole story
    case LineKind::Body:
      break;
  }
  const bool sentence = (line.look & line_stop) != 0 && length >= least_sentence;
  const bool prose = (line.look & line_clause) != 0 && length >= least_prose;
  if (sentence || prose) return length;
  return line.kind == LineKind::Item ? 0 : -10;
}

// All runs that no longer one outdoes, in order (Ruzzo and Tompa 1999; time grows with the lines).
std::vector<Run> maximal_runs(const std::vector<Line>& lines) {
  std::vector<Run> runs;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int value = value_of(lines[i]);
    Run run{i, i + 1, sum, sum + value, Run::none};
    sum += value;
    if (value <= 0) continue;
    while (true) {
      std::size_t lower = runs.empty() ? Run::none : runs.size() - 1;
      while (lower != Run::none && runs[lower].before >= run.before) lower = runs[lower].lower;
      run.lower = lower;
      if (lower == Run::none || runs[lower].after >= run.after) break;
      run.begin = runs[lower].begin;
      run.before = runs[lower].before;
      runs.resize(lower);
    }
    runs.push_back(run);
  }
  return runs;
}

// A page may hold several stories: beside the longest those that are half as long.
std::vector<Run> find_stories(const std::vector<Line>& lines) {
  std::vector<Run> runs = maximal_runs(lines);
  std::int64_t longest = 0;
  for (const Run& run : runs) longest = std::max(longest, run.value());
  const std::int64_t least = std::max<std::int64_t>(shortest_story, longest / 2);
  runs.erase(std::remove_if(runs.begin(), runs.end(), [&](const Run& run) { return run.value() < least; }),
             runs.end());
  return runs;
}

// Where the name of the site begins in 标题_要闻_青屿新闻网 or 标题-青屿市人民政府; the length if there is
// none.
std::size_t site_begin(std::u32string_view title) {
  constexpr std::size_t longest_site = 20;
  const std::size_t bar = title.find_first_of(U"_|｜丨");
  if (bar != title.npos && bar >= shortest_head) return bar;
  const std::size_t dash = title.find_last_of(U"-–—");
  if (dash == title.npos || dash < shortest_head || title.size() - dash > longest_site) return title.size();
  for (const std::u32string_view site :
       {U"网", U"报", U"在线", U"政府", U"频道", U"客户端", U"日报社", U"网站", U"新闻中心"})
    if (title.ends_with(site)) return title.find_last_not_of(U" -–—", dash) + 1;
  return title.size();
}

class MainText {
 public:
  explicit MainText(Page& page) : page_(page) {}

  void find(SourceRepairs& repairs) {
    std::vector<Run> stories = find_stories(page_.lines);
    const auto title = std::find_if(page_.lines.begin(), page_.lines.end(),
                                    [](const Line& line) { return line.mark == title_mark; });
    if (title != page_.lines.end()) title_ = page_.view(*title);
    bool headed = false;
    std::size_t done = 0;
    for (Run& story : stories) {
      headed = take_heading(story, done) || headed;
      take_rest(story);
      tell_furniture(story);
      set_aside(done, story.begin, repairs);
      done = story.end;
    }
    if (!stories.empty()) set_aside(done, page_.lines.size(), repairs);
    if (title != page_.lines.end()) settle_title(*title, headed, repairs);
  }

 private:
  bool is_heading(const Line& line) const {
    if (line.mark == heading_mark) return true;
    const std::u32string_view text = page_.view(line);
    return text.size() >= shortest_head && line.mark != title_mark && title_.find(text) != title_.npos;
  }

  // The nearest heading above the story, but not above `limit`.
  bool take_heading(Run& story, std::size_t limit) {
    const std::size_t last = std::max(limit, story.begin - std::min(story.begin, furthest_head));
    for (std::size_t i = story.begin; i-- > last;) {
      Line& line = page_.lines[i];
      if (!is_heading(line)) continue;
      line.kind = LineKind::Headline;
      story.begin = i;
      return true;
    }
    return false;
  }

  // Lists, captions and names below the last sentence still belong to the story.
  void take_rest(Run& story) const {
    while (story.end < page_.lines.size()) {
      const Line& line = page_.lines[story.end];
      if (line.kind == LineKind::Furniture || line.kind == LineKind::Headline) return;
      if (line.kind == LineKind::Item && is_furniture(page_.view(line))) return;
      ++story.end;
    }
  }

  // Cells are not asked what they are, since tables hold such words, too; those of a layout are furniture.
  void tell_furniture(const Run& story) {
    for (std::size_t i = story.begin; i < story.end; ++i) {
      Line& line = page_.lines[i];
      if (line.kind == LineKind::Item && (line.look & line_stop) == 0 && is_furniture(page_.view(line)))
        line.kind = LineKind::Furniture;
    }
  }

  void set_aside(std::size_t begin, std::size_t end, SourceRepairs& repairs) {
    for (std::size_t i = begin; i < end; ++i) {
      Line& line = page_.lines[i];
      if (line.kind == LineKind::Furniture || line.mark == title_mark) continue;
      line.kind = LineKind::Furniture;
      repairs.push_back({source(line.begin, line.end), "beside the main text"});
    }
  }

  // With a heading of its own the story does not need the window's title; else that is its heading.
  void settle_title(Line& title, bool headed, SourceRepairs& repairs) {
    if (headed) {
      title.kind = LineKind::Furniture;
      return;
    }
    const std::uint32_t end = title.begin + static_cast<std::uint32_t>(site_begin(title_));
    if (end == title.end) return;
    repairs.push_back({source(end, title.end), "name of the site"});
    title.end = end;
  }

  Span source(std::uint32_t begin, std::uint32_t end) const {
    return {page_.text.origin[begin].begin, page_.text.origin[end - 1].end};
  }

  Page& page_;
  std::u32string_view title_;
};

}  // namespace

void find_main_text(Page& page, SourceRepairs& repairs) {
  MainText(page).find(repairs);
}

}  // namespace yuantu
