// SPDX-License-Identifier: Apache-2.0
// Keeps freed memory in the process. Each page takes and gives back some megabytes; returned to the kernel
// and fetched again page by page, they cost 3-5 % of a build.
#pragma once

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace yuantu {

inline void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace yuantu
