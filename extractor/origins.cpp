// SPDX-License-Identifier: Apache-2.0
// Says for every character of a text which code points of the original it stands for.
#include "extractor/origins.hpp"

#include <algorithm>

namespace yuantu {

const Origins::Run& Origins::run_at(std::size_t i) const {
  return *std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) { return run.end <= i; });
}

void Origins::truncate(std::size_t size) {
  while (!runs_.empty() && runs_.back().begin >= size) runs_.pop_back();
  if (!runs_.empty()) runs_.back().end = std::min(runs_.back().end, static_cast<std::uint32_t>(size));
}

void Origins::Cursor::copy(std::size_t begin, std::size_t end, Origins& to) {
  while (begin < end) {
    seek(begin);
    const auto first = static_cast<std::uint32_t>(begin);
    const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(end, run_->end));
    if (run_->moves)
      to.extend(run_->at(first).begin, last - first);
    else
      to.repeat(run_->source, last - first);
    begin = last;
  }
}

void Origins::append(const Origins& other, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  Cursor cursor(other);
  cursor.run_ = &other.run_at(begin);
  cursor.copy(begin, end, *this);
}

}  // namespace yuantu
