// SPDX-License-Identifier: Apache-2.0
// Tells what the name of a column says: "投资单位" -> investedBy.
#pragma once

#include <optional>
#include <string_view>

#include "ontology/types.hpp"

namespace yuantu {

// What a column says of the thing that its row is about.
struct ColumnName {
  std::u32string_view word;
  std::optional<RelationType> relation;  // none: the thing itself
};

// Null where the name is none that tables of relations have.
const ColumnName* column_named(std::u32string_view name);
// What the rows of a table are about, by the name of the column of the thing itself.
TypeSet subjects_of(std::u32string_view column);

}  // namespace yuantu
