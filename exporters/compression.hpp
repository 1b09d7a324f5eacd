// SPDX-License-Identifier: Apache-2.0
// Compresses output: blocks of bytes -> gzip or Zstandard stream in the next sink.
#pragma once

#include <memory>
#include <string_view>

#include "exporters/output_file.hpp"

namespace yuantu {

// The sink that the extension of `name` asks for (.gz, .zst) before `next`, or `next` itself.
[[nodiscard]] std::unique_ptr<ByteSink> compressed_by_extension(std::string_view name,
                                                                std::unique_ptr<ByteSink> next);

}  // namespace yuantu
