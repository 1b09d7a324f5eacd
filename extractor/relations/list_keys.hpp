// SPDX-License-Identifier: Apache-2.0
// What the keys of lists say: 所在地, 主导产业, 依托单位.
#pragma once

#include <optional>
#include <string_view>

#include "ontology/types.hpp"

namespace yuantu {

struct Key {
  std::u32string_view word;
  std::optional<RelationType> relation;  // none: the key names the entry
  bool turned = false;                   // the value is the head: 龙头企业：某公司 lies in the entry
};

// Null where no key is called that.
const Key* key_named(std::u32string_view word);

}  // namespace yuantu
