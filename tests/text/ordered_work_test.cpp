// SPDX-License-Identifier: Apache-2.0
// Work over threads keeps its order, its bound and its failures.
#include "extractor/ordered_work.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>

using yuantu::work_in_order;

namespace {

// Takes longest for the first pieces, so that the later ones are ready before.
int slow_first(std::size_t piece) {
  if (piece % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return static_cast<int>(piece) * 3;
}

}  // namespace

TEST_CASE("results are taken in order by any number of threads, through a window of any size") {
  for (const unsigned threads : {1u, 2u, 5u}) {
    for (const std::size_t window : {std::size_t{1}, std::size_t{2}, std::size_t{64}}) {
      std::vector<int> taken;
      work_in_order<int>(50, threads, window, slow_first, [&](std::size_t piece, int result) {
        CHECK(piece == taken.size());
        taken.push_back(result);
      });
      REQUIRE(taken.size() == 50);
      for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == static_cast<int>(i) * 3);
    }
  }
}

TEST_CASE("no piece is begun further ahead than the window") {
  std::atomic<std::size_t> taken{0};
  std::atomic<bool> too_far{false};
  const auto make = [&](std::size_t piece) {
    if (piece >= taken + 4) too_far = true;
    return slow_first(piece);
  };
  work_in_order<int>(60, 3, 4, make, [&](std::size_t, int) { ++taken; });
  CHECK_FALSE(too_far);
  CHECK(taken == 60);
}

TEST_CASE("the first failure in order is thrown, and nothing behind it is taken") {
  for (const unsigned threads : {1u, 3u}) {
    std::size_t taken = 0;
    const auto make = [](std::size_t piece) {
      if (piece == 20 || piece == 21) throw std::runtime_error(std::to_string(piece));
      return slow_first(piece);
    };
    CHECK_THROWS_WITH(work_in_order<int>(50, threads, 8, make, [&](std::size_t, int) { ++taken; }), "20");
    CHECK(taken == 20);
    CHECK_THROWS_WITH(work_in_order<int>(50, threads, 8, slow_first,
                                         [](std::size_t piece, int) {
                                           if (piece == 3) throw std::runtime_error("full");
                                         }),
                      "full");
  }
}

TEST_CASE("no work is no thread") {
  work_in_order<int>(0, 4, 4, slow_first, [](std::size_t, int) { FAIL("nothing to take"); });
}
