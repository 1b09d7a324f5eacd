// SPDX-License-Identifier: Apache-2.0
// The constant table of formats.
#include "exporters/exporter.hpp"

namespace yuantu {

std::span<const Format> formats() {
  return {};
}

const Format* find_format(std::string_view name) {
  for (const Format& format : formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_from_extension(std::string_view extension) {
  for (const Format& format : formats()) {
    if (format.extension == extension) return &format;
  }
  return nullptr;
}

}  // namespace yuantu
