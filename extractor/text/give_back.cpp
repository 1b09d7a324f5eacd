// SPDX-License-Identifier: Apache-2.0
// Gives memory of long texts back to the system before the texts go.
#include "extractor/text/give_back.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

namespace yuantu {

void give_back(void* first, void* last) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(first) + page - 1) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(last) / page * page;
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

}  // namespace yuantu
