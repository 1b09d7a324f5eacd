// SPDX-License-Identifier: Apache-2.0
// What the processor can do beyond what every one of its kind can.
#pragma once

#if defined(__x86_64__)
#include <immintrin.h>
#define YUANTU_AVX2 __attribute__((target("avx2")))
#endif

namespace yuantu {

inline bool has_avx2() {
#if defined(__x86_64__)
  static const bool known = __builtin_cpu_supports("avx2") != 0;
  return known;
#else
  return false;
#endif
}

}  // namespace yuantu
