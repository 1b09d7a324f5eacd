// SPDX-License-Identifier: Apache-2.0
// Puts an image of tables together, most of them at build time: arrays -> bytes that TableImage walks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace yuantu {

// The image is a row of sections, each preceded by its size in bytes and padded to 8 bytes; the reader knows
// their order.
class CompiledImage {
 public:
  template <class T>
  void add(const std::vector<T>& values) {
    const std::uint64_t size = values.size() * sizeof(T);
    append(&size, sizeof size);
    append(values.data(), size);
    bytes_.resize((bytes_.size() + 7) / 8 * 8, '\0');
  }
  const std::byte* data() const { return reinterpret_cast<const std::byte*>(bytes_.data()); }
  void write(const std::string& path) const {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    if (!file.flush()) throw std::runtime_error(path + ": cannot be written");
  }

 private:
  void append(const void* data, std::size_t size) {
    const auto* begin = static_cast<const char*>(data);
    bytes_.insert(bytes_.end(), begin, begin + size);
  }
  std::vector<char> bytes_;
};

}  // namespace yuantu
