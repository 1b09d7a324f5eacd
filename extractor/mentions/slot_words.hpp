// SPDX-License-Identifier: Apache-2.0
// Words beside which a sentence has room for people or for firms alone: text -> which slot it opens.
#pragma once

#include <cstdint>
#include <string_view>

namespace yuantu {

// 创办; 出任; 带领; 选举; 见到; 岁; 团队
enum class PersonSlot : std::uint8_t { None, Founding, Deed, Leading, Choice, Meeting, Age, Team };
PersonSlot person_slot_of(std::u32string_view text);

// 创立|于; 是|一家; 完成|融资; 上市; 签订; 领投
enum class FirmSlot : std::uint8_t { None, Founding, Kind, Round, Listing, Contract, Deed };
FirmSlot firm_slot_of(std::u32string_view text);

}  // namespace yuantu
