// SPDX-License-Identifier: Apache-2.0
// A type whose name another header has too, for the test of that check.
#pragma once

namespace yuantu {

struct Twice {
  long second[3] = {};
};

}  // namespace yuantu
