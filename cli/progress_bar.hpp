// SPDX-License-Identifier: Apache-2.0
// A progress bar on standard error; silent where that is no terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>

namespace yuantu {

// Safe to advance from several threads.
class ProgressBar {
 public:
  explicit ProgressBar(std::size_t total);
  void advance(std::uint64_t bytes);
  void finish();

 private:
  void draw();

  std::mutex mutex_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::uint64_t bytes_ = 0;
  bool visible_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point drawn_;
};

}  // namespace yuantu
