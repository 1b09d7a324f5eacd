// SPDX-License-Identifier: Apache-2.0
// Draws the progress bar at most ten times a second.
#include "cli/progress_bar.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace yuantu {

ProgressBar::ProgressBar(std::size_t total)
    : total_(total),
      visible_(isatty(STDERR_FILENO) == 1),
      start_(std::chrono::steady_clock::now()),
      drawn_(start_) {}

void ProgressBar::advance(std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  ++done_;
  bytes_ += bytes;
  if (!visible_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;
  draw();
}

void ProgressBar::draw() {
  constexpr std::size_t width = 30;
  const std::size_t filled = width * done_ / std::max<std::size_t>(total_, 1);
  const double seconds = std::chrono::duration<double>(drawn_ - start_).count();
  const double rate = static_cast<double>(done_) / std::max(seconds, 1e-3);
  const double left = static_cast<double>(total_ - done_) / std::max(rate, 1e-3);
  std::fprintf(stderr, "\r[%s%s] %zu/%zu inputs  %.1f MB/s  %.0f s left ", std::string(filled, '#').c_str(),
               std::string(width - filled, '.').c_str(), done_, total_,
               static_cast<double>(bytes_) / 1e6 / std::max(seconds, 1e-3), left);
  std::fflush(stderr);
}

void ProgressBar::finish() {
  if (visible_) std::fprintf(stderr, "\r\033[K");
}

}  // namespace yuantu
