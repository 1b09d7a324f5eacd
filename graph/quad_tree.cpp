// SPDX-License-Identifier: Apache-2.0
// Sums the repulsion of many points as Barnes and Hut do: far away points count as one.
#include "graph/quad_tree.hpp"

#include <algorithm>
#include <cmath>

namespace yuantu {
namespace {

// Cells that look smaller than this from a point count as one point: side < openness * distance. 1.2 is what
// Gephi takes.
constexpr double openness = 1.2;
constexpr int deepest = 40;  // points closer than a 2^40th of the picture share a leaf

}  // namespace

void QuadTree::build(std::span<const Point> points, std::span<const double> masses) {
  cells_.clear();
  if (points.empty()) return;
  Point low = points[0];
  Point high = points[0];
  for (const Point& point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  corner_ = low;
  Cell root;
  root.side = std::max({high.x - low.x, high.y - low.y, 1e-9});
  cells_.push_back(root);
  for (std::uint32_t p = 0; p < points.size(); ++p) insert(p, points, masses);
  for (Cell& cell : cells_) {
    if (cell.mass > 0) {
      cell.x /= cell.mass;
      cell.y /= cell.mass;
    }
  }
}

std::uint32_t QuadTree::child_for(std::uint32_t cell, const Point& corner, const Point& at,
                                  Point& child_corner) const {
  const double half = cells_[cell].side / 2;
  const bool right = at.x >= corner.x + half;
  const bool upper = at.y >= corner.y + half;
  child_corner = {corner.x + (right ? half : 0), corner.y + (upper ? half : 0)};
  return cells_[cell].first_child + (right ? 1U : 0U) + (upper ? 2U : 0U);
}

void QuadTree::split(std::uint32_t cell) {
  const auto first = static_cast<std::uint32_t>(cells_.size());
  Cell child;
  child.side = cells_[cell].side / 2;
  cells_.resize(cells_.size() + 4, child);
  cells_[cell].first_child = first;
}

void QuadTree::insert(std::uint32_t point, std::span<const Point> points, std::span<const double> masses) {
  const auto add = [&](std::uint32_t cell, std::uint32_t p) {
    cells_[cell].mass += masses[p];
    cells_[cell].x += masses[p] * points[p].x;
    cells_[cell].y += masses[p] * points[p].y;
  };
  std::uint32_t cell = 0;
  Point corner = corner_;
  for (int depth = 0;; ++depth) {
    const bool leaf = cells_[cell].first_child == none;
    if (leaf && cells_[cell].mass == 0) {
      cells_[cell].point = point;
      add(cell, point);
      return;
    }
    if (leaf && depth < deepest) {
      const std::uint32_t before = cells_[cell].point;
      split(cell);
      Point unused;
      const std::uint32_t child = child_for(cell, corner, points[before], unused);
      cells_[child].point = before;
      add(child, before);
      cells_[cell].point = none;
    }
    add(cell, point);
    if (leaf && depth >= deepest) return;
    Point next_corner;
    cell = child_for(cell, corner, points[point], next_corner);
    corner = next_corner;
  }
}

Point QuadTree::repulsion(const Point& at, std::uint32_t self) const {
  Point force;
  stack_.assign(1, 0U);
  while (!stack_.empty()) {
    const Cell& cell = cells_[stack_.back()];
    stack_.pop_back();
    if (cell.mass == 0 || cell.point == self) continue;
    const double dx = at.x - cell.x;
    const double dy = at.y - cell.y;
    const double squared = dx * dx + dy * dy;
    const bool leaf = cell.first_child == none;
    if (leaf || cell.side * cell.side < openness * openness * squared) {
      if (squared == 0) continue;  // the same place; attraction and gravity part them
      force.x += cell.mass * dx / squared;
      force.y += cell.mass * dy / squared;
    } else {
      for (std::uint32_t c = 0; c < 4; ++c) stack_.push_back(cell.first_child + c);
    }
  }
  return force;
}

}  // namespace yuantu
