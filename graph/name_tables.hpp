// SPDX-License-Identifier: Apache-2.0
// What tables/name_tables_compiler makes of the tables that names are taken apart by, section behind section.
#pragma once

#include <array>
#include <cstddef>

#include "extractor/lexicon.hpp"

// The indexes of these tables in their order; then of places: the index, which characters begin their terms,
// and what a directory knows of each place and of each row.
extern "C" const std::byte yuantu_name_tables_image[];

namespace yuantu {

inline constexpr std::array known_tables{Table::companies,     Table::parks,    Table::laboratories,
                                         Table::organizations, Table::agencies, Table::universities};
inline constexpr std::array form_tables{Table::resolution_forms, Table::resolution_generic};

}  // namespace yuantu
