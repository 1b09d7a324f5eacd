// SPDX-License-Identifier: Apache-2.0
// Adds up the processor time of the stages: what a stage does -> seconds. Processor time, as other programs
// on the machine lengthen the time on the wall.
#pragma once

#include <time.h>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace yuantu::bench {

enum class Stage { Read, Mentions, References, Relations, Statistics, Resolve };
inline constexpr std::array<std::string_view, 6> stage_names{"read and repair", "mentions",   "references",
                                                             "relations",       "statistics", "resolve"};

inline double processor_seconds(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Each thread has its own.
class StageClock {
 public:
  // Runs `work` and adds its time to the stage; returns what `work` returns.
  template <class Work>
  auto time(Stage stage, Work&& work) {
    struct Stop {
      double& total;
      double start = processor_seconds();
      ~Stop() { total += processor_seconds() - start; }
    };
    const Stop stop{seconds_[static_cast<std::size_t>(stage)]};
    return std::forward<Work>(work)();
  }
  double seconds(Stage stage) const { return seconds_[static_cast<std::size_t>(stage)]; }
  void add(const StageClock& other) {
    for (std::size_t i = 0; i < seconds_.size(); ++i) seconds_[i] += other.seconds_[i];
  }

 private:
  std::array<double, stage_names.size()> seconds_{};
};

}  // namespace yuantu::bench
