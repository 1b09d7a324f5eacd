// SPDX-License-Identifier: Apache-2.0
// Where to draw nodes so that linked ones lie together: Network -> positions.
#pragma once

#include <vector>

#include "graph/network.hpp"

namespace yuantu {

struct Point {
  double x = 0;
  double y = 0;
};

struct LayoutOptions {
  int iterations = 0;  // 0: as many as the size asks for
};

// The forces and speeds of ForceAtlas2 (Jacomy and others 2014), repulsion by Barnes and Hut's tree. Starts
// from a spiral in the order of communities and uses no random numbers, so equal networks give equal
// positions. The middle is at 0,0; each node has about the same room in networks of any size.
std::vector<Point> lay_out(const Network& network, const LayoutOptions& options = {});

}  // namespace yuantu
