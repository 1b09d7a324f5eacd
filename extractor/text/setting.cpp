// SPDX-License-Identifier: Apache-2.0
// Learns how the lines of a page are set: their full width, whether they are broken at it, how far apart.
#include "extractor/text/setting.hpp"

#include <algorithm>
#include <array>

#include "extractor/text/edges.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t narrowest_wrapped = 16;  // columns of print
constexpr std::size_t neighbourhood = 7;         // lines looked at on each side

Setting learn_from_neighbours(const Page& page, const std::vector<bool>& closed, std::size_t at) {
  const std::vector<Line>& lines = page.lines;
  std::array<std::uint32_t, 2 * neighbourhood + 1> widths{};
  std::size_t count = 0, open = 0, open_loose = 0;
  const std::size_t first = at < neighbourhood ? 0 : at - neighbourhood;
  for (std::size_t k = first; k < lines.size() && k <= at + neighbourhood; ++k) {
    if (lines[k].kind != LineKind::Body) continue;
    if (lines[k].width <= widest_wrapped) {
      std::size_t place = count++;
      for (; place > 0 && widths[place - 1] > lines[k].width; --place) widths[place] = widths[place - 1];
      widths[place] = lines[k].width;
    }
    if (k == 0 || lines[k - 1].kind != LineKind::Body || closed[k - 1]) continue;
    ++open;
    open_loose += lines[k].blank_before > 0;
  }
  Setting setting;
  setting.loose = open >= 3 && open_loose * 4 > open;
  if (count < 3) return setting;
  const auto end = widths.begin() + static_cast<std::ptrdiff_t>(count);
  setting.width = widths[count * 4 / 5];
  const auto full = std::count_if(widths.begin(), end,
                                  [&](std::uint32_t width) { return width + width_slack >= setting.width; });
  setting.wrapped = lines[at].width <= setting.width + width_slack && full >= 4 && open >= 2 &&
                    setting.width >= narrowest_wrapped;
  return setting;
}

// Lines that follow each other without a gap and are equally wide show by themselves how they are set.
void learn_from_runs(const Page& page, std::vector<Setting>& settings) {
  const std::vector<Line>& lines = page.lines;
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first + 1;
    while (end < lines.size() && lines[end - 1].kind == LineKind::Body && lines[end].kind == LineKind::Body &&
           lines[end].blank_before == 0)
      ++end;
    std::uint32_t widest = 0, narrowest = ~0u;
    for (std::size_t i = first; i + 1 < end; ++i) {
      widest = std::max(widest, lines[i].width);
      narrowest = std::min(narrowest, lines[i].width + lines[i].indent);
    }
    const bool even = widest <= widest_wrapped && narrowest + width_slack >= widest;
    if (end - first >= 3 && even && lines[end - 1].width <= widest + width_slack)
      std::fill(settings.begin() + static_cast<std::ptrdiff_t>(first),
                settings.begin() + static_cast<std::ptrdiff_t>(end), Setting{widest, true, false});
    first = end;
  }
}

}  // namespace

std::vector<Setting> learn_setting(const Page& page) {
  std::vector<bool> closed;
  closed.reserve(page.lines.size());
  for (const Line& line : page.lines) closed.push_back(is_closed(page.view(line)));
  std::vector<Setting> settings;
  settings.reserve(page.lines.size());
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    settings.push_back(learn_from_neighbours(page, closed, i));
  learn_from_runs(page, settings);
  return settings;
}

}  // namespace yuantu
