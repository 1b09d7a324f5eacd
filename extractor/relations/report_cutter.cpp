// SPDX-License-Identifier: Apache-2.0
// Cuts at articles, at the words that open a report, and at headings that name something.
#include "extractor/relations/report_cutter.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/text/characters.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_opening = 12;
constexpr std::size_t longest_dateline = 40;

// 本报讯, 又讯, 另悉
bool opens_report(std::u32string_view text) {
  static constexpr std::u32string_view openings[] = {U"本报", U"又讯", U"另悉", U"另据",
                                                     U"另讯", U"讯（", U"电（", U"报讯"};
  const std::u32string_view start = text.substr(0, longest_opening);
  static constexpr CharacterSet marks(U"报讯悉据电");
  if (std::none_of(start.begin(), start.end(), [](char32_t c) { return marks.has(c); })) return false;
  return std::any_of(std::begin(openings), std::end(openings),
                     [&](auto w) { return start.find(w) != std::u32string_view::npos; });
}

// 3月2日，某大会在某市开幕: news of another event.
bool opens_with_event(const Document& document, const SentenceView& view) {
  static constexpr std::u32string_view verbs[] = {U"举行", U"举办", U"召开", U"开幕",
                                                  U"启幕", U"落幕", U"闭幕"};
  if (!view.types.has(EntityType::Event)) return false;
  const std::u32string_view text = document.view(view.span);
  return has_day(text.substr(0, longest_dateline)) &&
         std::any_of(std::begin(verbs), std::end(verbs), [&](auto v) { return text.find(v) != text.npos; });
}

bool is_heading(const SentenceView& view) {
  return view.kind == SentenceKind::Headline;
}

bool names_in_heading(const SentenceView& view) {
  return is_heading(view) && !view.units.empty();
}

// A heading that names nothing opens a report where the news begins right below it.
bool opens_below(const Document& document, const std::vector<SentenceView>& views, std::uint32_t heading) {
  const std::uint32_t next = heading + 1;
  if (next >= views.size() || is_heading(views[next])) return false;
  return has_day(document.view(views[next].span).substr(0, longest_dateline));
}

}  // namespace

bool has_day(std::u32string_view text) {
  for (auto i = find_character(text, U'日', 0); i < text.size(); i = find_character(text, U'日', i + 1)) {
    if (i > 0 && is_digit(text[i - 1])) return true;
  }
  return false;
}

std::vector<Report> cut_into_reports(const Document& document, const std::vector<SentenceView>& views) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < views.size(); ++i) {
    const bool after_heading = i > 0 && names_in_heading(views[i - 1]);
    const bool below_heading = i > 0 && is_heading(views[i - 1]);
    const bool names = names_in_heading(views[i]) && !after_heading;
    const bool news_below = is_heading(views[i]) && !below_heading && opens_below(document, views, i);
    const bool opens = !after_heading && opens_report(document.view(views[i].span));
    const bool new_paragraph = i == 0 || views[i].paragraph != views[i - 1].paragraph;
    const bool event = new_paragraph && !below_heading && opens_with_event(document, views[i]);
    if (i == 0 || views[i].article != views[i - 1].article || names || opens || news_below || event)
      reports.push_back({i, i});
    reports.back().last = i + 1;
  }
  return reports;
}

}  // namespace yuantu
