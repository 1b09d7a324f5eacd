// SPDX-License-Identifier: Apache-2.0
// Sums the repulsion of many points as Barnes and Hut do: far away points count as one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/layout.hpp"

namespace yuantu {

class QuadTree {
 public:
  // Kept between builds for its memory.
  void build(std::span<const Point> points, std::span<const double> masses);

  // The sum of mass / distance over all other points, away from them.
  [[nodiscard]] Point repulsion(const Point& at, std::uint32_t self) const;

 private:
  static constexpr std::uint32_t none = 0xffffffffU;

  struct Cell {
    double x = 0, y = 0;  // middle of mass once built
    double mass = 0;
    double side = 0;
    std::uint32_t first_child = none;  // four in a row; none: a leaf
    std::uint32_t point = none;        // of a leaf with one point
  };

  std::uint32_t child_for(std::uint32_t cell, const Point& corner, const Point& at,
                          Point& child_corner) const;
  void insert(std::uint32_t point, std::span<const Point> points, std::span<const double> masses);
  void split(std::uint32_t cell);

  std::vector<Cell> cells_;
  Point corner_;
  mutable std::vector<std::uint32_t> stack_;
};

}  // namespace yuantu
