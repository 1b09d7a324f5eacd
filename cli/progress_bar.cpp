// SPDX-License-Identifier: Apache-2.0
// Draws the progress bar at most ten times a second, or a line each ten seconds.
#include "cli/progress_bar.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace yuantu {

ProgressBar::ProgressBar(bool wanted)
    : terminal_(isatty(STDERR_FILENO) == 1), visible_(terminal_ || wanted) {}

void ProgressBar::begin(std::string_view stage, std::size_t inputs, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  stage_ = stage;
  inputs_ = inputs;
  bytes_ = bytes;
  inputs_done_ = 0;
  bytes_done_ = 0;
  start_ = drawn_ = std::chrono::steady_clock::now();
  if (visible_) draw();
}

void ProgressBar::advance(std::uint64_t bytes, std::size_t inputs) {
  const std::lock_guard lock(mutex_);
  inputs_done_ += inputs;
  bytes_done_ += bytes;
  if (!visible_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - drawn_ < std::chrono::milliseconds(terminal_ ? 100 : 10000)) return;
  drawn_ = now;
  draw();
}

// "[####......] 1203/3810 inputs  4.1 MB/s  17 s left". Time goes with bytes; where sizes are not known
// beforehand, as of standard input, with inputs.
std::string ProgressBar::counts(double seconds) const {
  const double share = bytes_ != 0 ? static_cast<double>(bytes_done_) / static_cast<double>(bytes_)
                                   : static_cast<double>(inputs_done_) / static_cast<double>(inputs_);
  constexpr std::size_t width = 30;
  const auto filled = static_cast<std::size_t>(static_cast<double>(width) * std::clamp(share, 0.0, 1.0));
  const double left = seconds * (1 - share) / std::max(share, 1e-6);
  std::array<char, 200> text{};
  const int size =
      std::snprintf(text.data(), text.size(), " [%s%s] %zu/%zu inputs  %.1f MB/s",
                    std::string(filled, '#').c_str(), std::string(width - filled, '.').c_str(), inputs_done_,
                    inputs_, static_cast<double>(bytes_done_) / 1e6 / std::max(seconds, 1e-3));
  std::string line(text.data(), static_cast<std::size_t>(size));
  if (inputs_done_ > 0) line += "  " + std::to_string(static_cast<long>(std::max(left, 0.0))) + " s left";
  return line;
}

void ProgressBar::draw() {
  const double seconds = std::chrono::duration<double>(drawn_ - start_).count();
  const std::string line = stage_ + (inputs_ == 0 ? std::string(" ...") : counts(seconds));
  if (terminal_) {
    std::fprintf(stderr, "\r%s\033[K", line.c_str());
  } else {
    std::fprintf(stderr, "yuantu: %s\n", line.c_str());
  }
  std::fflush(stderr);
}

void ProgressBar::finish() {
  if (terminal_) std::fprintf(stderr, "\r\033[K");
}

}  // namespace yuantu
