// SPDX-License-Identifier: Apache-2.0
// How far a build is, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace yuantu {

// A bar in a terminal; where standard error is none, nothing, or a line now and then if it is asked for.
class ProgressBar {
 public:
  explicit ProgressBar(bool wanted);

  // A new stage; `inputs` and `bytes` are 0 where there is nothing to count.
  void begin(std::string_view stage, std::size_t inputs = 0, std::uint64_t bytes = 0);
  // So many inputs more are done, none if it was a part of one. Safe from several threads.
  void advance(std::uint64_t bytes, std::size_t inputs = 1);
  // Wipes the bar.
  void finish();

 private:
  void draw();
  [[nodiscard]] std::string counts(double seconds) const;

  std::mutex mutex_;
  bool terminal_;
  bool visible_;
  std::string stage_;
  std::size_t inputs_ = 0;
  std::size_t inputs_done_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point drawn_;
};

}  // namespace yuantu
