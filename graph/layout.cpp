// SPDX-License-Identifier: Apache-2.0
// Where to draw nodes so that linked ones lie together: Network -> positions.
#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>

#include "graph/communities.hpp"
#include "graph/quad_tree.hpp"

namespace yuantu {
namespace {

constexpr double repulsion_strength = 2;
// Grows with the distance from the middle. ForceAtlas2's plain gravity does not, which pushes components
// apart by a hundred times the length of an edge; this packs them as densely as nodes within them.
constexpr double gravity = 0.04;
constexpr double room = 30;  // mean distance between neighbours in the finished picture

// Sunflower spiral: every node has the same room, and communities begin as wedges of rings.
std::vector<Point> spiral(const Network& network) {
  const std::vector<std::uint32_t> community = find_communities(network);
  std::vector<std::uint32_t> order(network.node_count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(community[a], a) < std::tie(community[b], b);
  });
  constexpr double golden_angle = 2.399963229728653;
  std::vector<Point> points(network.node_count);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double radius = 10 * std::sqrt(static_cast<double>(i) + 0.5);
    const double angle = golden_angle * static_cast<double>(i);
    points[order[i]] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return points;
}

class Simulation {
 public:
  explicit Simulation(const Network& network)
      : neighbours_(network),
        points_(spiral(network)),
        masses_(network.node_count),
        forces_(network.node_count),
        before_(network.node_count) {
    for (std::size_t n = 0; n < masses_.size(); ++n)
      masses_[n] = 1 + static_cast<double>(neighbours_.of(n).size());
  }

  void step() {
    std::swap(forces_, before_);
    tree_.build(points_, masses_);
    for (std::uint32_t n = 0; n < points_.size(); ++n) forces_[n] = force_on(n);
    choose_speed();
    for (std::size_t n = 0; n < points_.size(); ++n) {
      const double factor = speed_ / (1 + std::sqrt(speed_ * swing(n)));
      points_[n].x += factor * forces_[n].x;
      points_[n].y += factor * forces_[n].y;
    }
  }

  std::vector<Point> take() { return std::move(points_); }

 private:
  Point force_on(std::uint32_t n) const {
    const Point& at = points_[n];
    Point force = tree_.repulsion(at, n);
    force.x *= repulsion_strength * masses_[n];
    force.y *= repulsion_strength * masses_[n];
    force.x -= gravity * masses_[n] * at.x;
    force.y -= gravity * masses_[n] * at.y;
    for (const auto& next : neighbours_.of(n)) {
      const double pull = 1 + std::log(next.weight);
      force.x += pull * (points_[next.node].x - at.x);
      force.y += pull * (points_[next.node].y - at.y);
    }
    return force;
  }

  // How much a node's force turned, and how much of it stayed: what swings must move slowly.
  double swing(std::size_t n) const {
    return masses_[n] * std::hypot(forces_[n].x - before_[n].x, forces_[n].y - before_[n].y);
  }
  double traction(std::size_t n) const {
    return masses_[n] * std::hypot(forces_[n].x + before_[n].x, forces_[n].y + before_[n].y) / 2;
  }

  void choose_speed() {
    double swinging = 1e-9;
    double pulling = 0;
    for (std::size_t n = 0; n < points_.size(); ++n) {
      swinging += swing(n);
      pulling += traction(n);
    }
    constexpr double tolerance = 1;
    constexpr double fastest_rise = 1.5;
    speed_ = std::min(tolerance * pulling / swinging, fastest_rise * speed_);
  }

  Neighbours neighbours_;
  std::vector<Point> points_;
  std::vector<double> masses_;
  std::vector<Point> forces_;
  std::vector<Point> before_;
  QuadTree tree_;
  double speed_ = 0.1;
};

// Moves the middle to 0,0 and gives each node its room.
void normalise(std::vector<Point>& points) {
  if (points.empty()) return;
  const auto count = static_cast<double>(points.size());
  Point middle;
  for (const Point& point : points) middle = {middle.x + point.x / count, middle.y + point.y / count};
  double spread = 0;
  for (Point& point : points) {
    point = {point.x - middle.x, point.y - middle.y};
    spread += (point.x * point.x + point.y * point.y) / count;
  }
  const double scale = spread > 0 ? room * std::sqrt(count / spread / 2) : 1;
  for (Point& point : points) point = {point.x * scale, point.y * scale};
}

int iterations_for(std::size_t nodes) {
  if (nodes < 1000) return 600;
  return nodes < 20'000 ? 400 : 150;
}

}  // namespace

std::vector<Point> lay_out(const Network& network, const LayoutOptions& options) {
  Simulation simulation(network);
  const int iterations = options.iterations > 0 ? options.iterations : iterations_for(network.node_count);
  for (int i = 0; i < iterations; ++i) simulation.step();
  std::vector<Point> points = simulation.take();
  normalise(points);
  return points;
}

}  // namespace yuantu
