// SPDX-License-Identifier: Apache-2.0
// Lists the words beside which a sentence has room for people or for firms alone.
#include "extractor/mentions/slot_words.hpp"

#include "extractor/word_set.hpp"

namespace yuantu {
PersonSlot person_slot_of(std::u32string_view text) {
  static constexpr WordSet foundings({U"创办", U"创立", U"创建", U"创设", U"始创"});
  static constexpr WordSet deeds({U"出任", U"担任", U"率队", U"毕业于", U"领衔", U"回忆", U"坦言", U"率",
                                  U"毕业", U"告诉", U"率团", U"致辞", U"告诉记者", U"感慨"});
  static constexpr WordSet leadings({U"带领", U"领导", U"指导", U"主持", U"推动", U"率领", U"牵头"});
  static constexpr WordSet choices({U"选举", U"聘请", U"聘任", U"任命", U"推选", U"邀请", U"委任", U"聘"});
  static constexpr WordSet meetings({U"见到", U"采访", U"专访", U"拜访", U"遇到"});
  if (foundings.has(text)) return PersonSlot::Founding;
  if (deeds.has(text)) return PersonSlot::Deed;
  if (leadings.has(text)) return PersonSlot::Leading;
  if (choices.has(text)) return PersonSlot::Choice;
  if (meetings.has(text)) return PersonSlot::Meeting;
  if (text == U"团队") return PersonSlot::Team;
  return text == U"岁" ? PersonSlot::Age : PersonSlot::None;
}

FirmSlot firm_slot_of(std::u32string_view text) {
  static constexpr WordSet foundings({U"成立", U"创立", U"创办", U"创建", U"组建", U"始创"});
  static constexpr WordSet contracts({U"签订", U"签署", U"签约", U"达成", U"签下"});
  static constexpr WordSet deeds({U"领投", U"跟投", U"承建", U"中标", U"斥资", U"注资", U"投建", U"控股",
                                  U"获投", U"募资", U"增资", U"自研", U"自主研发", U"总承包", U"代建",
                                  U"施工", U"建造", U"投资"});
  if (foundings.has(text)) return FirmSlot::Founding;
  if (contracts.has(text)) return FirmSlot::Contract;
  if (deeds.has(text)) return FirmSlot::Deed;
  if (text == U"一家") return FirmSlot::Kind;
  if (text == U"融资") return FirmSlot::Round;
  return text == U"上市" || text == U"登陆" || text == U"挂牌" ? FirmSlot::Listing : FirmSlot::None;
}

}  // namespace yuantu
