// SPDX-License-Identifier: Apache-2.0
// Learns how the lines of a page are set: their full width, whether they are broken at it, how far apart.
#include "extractor/text/setting.hpp"

#include <algorithm>
#include <array>

namespace yuantu {
namespace {

constexpr std::uint32_t narrowest_wrapped = 16;  // columns of print
constexpr std::size_t neighbourhood = 7;         // lines looked at on each side

bool is_prose(std::size_t lines, std::size_t punctuated) {
  return punctuated * 3 >= lines;
}

// The three greatest widths: one of them is what four fifths of a neighbourhood do not exceed.
class Widest {
 public:
  static_assert((2 * neighbourhood + 1) - (2 * neighbourhood + 1) * 4 / 5 <= 3);

  void add(std::uint32_t width) {
    third_ = std::max(third_, std::min(second_, width));
    second_ = std::max(second_, std::min(first_, width));
    first_ = std::max(first_, width);
  }
  // The greatest is 1.
  std::uint32_t operator[](std::size_t rank) const {
    return rank == 1 ? first_ : rank == 2 ? second_ : third_;
  }

 private:
  std::uint32_t first_ = 0, second_ = 0, third_ = 0;
};

Setting learn_from_neighbours(const Page& page, std::size_t at) {
  const std::vector<Line>& lines = page.lines;
  std::array<std::uint32_t, 2 * neighbourhood + 1> widths{};
  Widest widest;
  std::size_t count = 0, open = 0, open_loose = 0, punctuated = 0;
  const std::size_t first = at < neighbourhood ? 0 : at - neighbourhood;
  for (std::size_t k = first; k < lines.size() && k <= at + neighbourhood; ++k) {
    if (lines[k].kind != LineKind::Body) continue;
    if (lines[k].width <= widest_wrapped) {
      widths[count++] = lines[k].width;
      widest.add(lines[k].width);
      punctuated += (lines[k].look & line_punctuated) != 0;
    }
    if (k == 0) continue;
    // Without branches: whether a line is closed cannot be guessed.
    const auto& before = lines[k - 1];
    const bool is_open = (before.kind == LineKind::Body) & !before.closed;
    const bool is_loose = lines[k].blank_before > 0;
    open += is_open;
    open_loose += is_open & is_loose;
  }
  Setting setting;
  setting.loose = open >= 3 && open_loose * 4 > open;
  if (count < 3) return setting;
  const auto end = widths.begin() + static_cast<std::ptrdiff_t>(count);
  setting.width = widest[count - count * 4 / 5];
  const auto full = std::count_if(widths.begin(), end,
                                  [&](std::uint32_t width) { return width + width_slack >= setting.width; });
  setting.wrapped = lines[at].width <= setting.width + width_slack && full >= 4 && open >= 2 &&
                    setting.width >= narrowest_wrapped && is_prose(count, punctuated);
  return setting;
}

// Lines that follow each other without a gap and are equally wide show by themselves how they are set, and so
// does the shorter line behind them for itself.
void learn_from_runs(const Page& page, std::vector<Setting>& settings) {
  const std::vector<Line>& lines = page.lines;
  const auto goes_on = [&](std::size_t i) {
    return i < lines.size() && lines[i].kind == LineKind::Body && lines[i].blank_before == 0;
  };
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first;
    std::uint32_t widest = 0, narrowest = ~0u;
    std::size_t punctuated = 0;
    for (; end == first || goes_on(end); ++end) {
      const std::uint32_t most = std::max(widest, lines[end].width);
      const std::uint32_t least = std::min(narrowest, lines[end].width + lines[end].indent);
      if (least + width_slack < most) break;
      widest = most, narrowest = least;
      punctuated += (lines[end].look & line_punctuated) != 0;
    }
    end = std::max(end, first + 1);
    const bool has_last = goes_on(end) && lines[end].width < widest && lines[end].indent < 2;
    const std::size_t full = end - first;
    if (has_last) punctuated += (lines[end].look & line_punctuated) != 0;
    const bool even = widest <= widest_wrapped && widest >= narrowest_wrapped && full + has_last >= 3 &&
                      !lines[first].closed && is_prose(full + has_last, punctuated);
    if (lines[first].kind == LineKind::Body && even)
      std::fill(settings.begin() + static_cast<std::ptrdiff_t>(first),
                settings.begin() + static_cast<std::ptrdiff_t>(end + has_last), Setting{widest, true, false});
    first = end;
  }
}

}  // namespace

std::vector<Setting> learn_setting(const Page& page) {
  std::vector<Setting> settings(page.lines.size());
  learn_from_runs(page, settings);
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    if (!settings[i].wrapped && page.lines[i].kind == LineKind::Body)
      settings[i] = learn_from_neighbours(page, i);
  return settings;
}

}  // namespace yuantu
