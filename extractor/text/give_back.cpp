// SPDX-License-Identifier: Apache-2.0
// Gives memory of long texts back to the system before the texts go.
#include "extractor/text/give_back.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>

namespace yuantu {

void give_back(void* first, void* last) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  auto* begin = static_cast<char*>(first);
  auto* end = static_cast<char*>(last);
  begin += (page - reinterpret_cast<std::uintptr_t>(begin) % page) % page;
  end -= reinterpret_cast<std::uintptr_t>(end) % page;
  if (begin < end) madvise(begin, static_cast<std::size_t>(end - begin), MADV_DONTNEED);
}

}  // namespace yuantu
