// SPDX-License-Identifier: Apache-2.0
// Cuts at articles, at the words that open a report, and at headings that name something.
#include "extractor/relations/report_cutter.hpp"

#include <algorithm>
#include <string_view>

namespace yuantu {
namespace {

constexpr std::size_t longest_opening = 12;

// 本报讯, 又讯, 另悉
bool opens_report(std::u32string_view text) {
  static constexpr std::u32string_view openings[] = {U"本报", U"又讯", U"另悉", U"另据",
                                                     U"另讯", U"讯（", U"电（", U"报讯"};
  const std::u32string_view start = text.substr(0, longest_opening);
  return std::any_of(std::begin(openings), std::end(openings),
                     [&](auto w) { return start.find(w) != std::u32string_view::npos; });
}

bool names_in_heading(const SentenceView& view) {
  return view.kind == SentenceKind::Headline && !view.units.empty();
}

}  // namespace

std::vector<Report> cut_into_reports(const Document& document, const std::vector<SentenceView>& views) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < views.size(); ++i) {
    const bool after_heading = i > 0 && names_in_heading(views[i - 1]);
    const bool names = names_in_heading(views[i]) && !after_heading;
    const bool opens = !after_heading && opens_report(document.view(views[i].span));
    if (i == 0 || views[i].article != views[i - 1].article || names || opens) reports.push_back({i, i});
    reports.back().last = i + 1;
  }
  return reports;
}

}  // namespace yuantu
