// SPDX-License-Identifier: Apache-2.0
#include "graph/canonical_name.hpp"

#include <doctest/doctest.h>

#include <tuple>
#include <utility>

#include "extractor/utf.hpp"
#include "graph/byte_codec.hpp"
#include "graph/canonical_codec.hpp"
#include "graph/name_table.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"

namespace {

using yuantu::EntityType;
using yuantu::PlaceDirectory;

std::string codes(const std::vector<std::uint32_t>& places) {
  std::string all;
  for (const std::uint32_t place : places)
    all.append(all.empty() ? "" : ",").append(PlaceDirectory::builtin()[place].code);
  return all;
}

// "core region=… seat=… numbers=… flags"
std::string dump(EntityType type, std::string_view text) {
  const auto name = yuantu::canonical_name(type, yuantu::normal_form(yuantu::to_utf32(text)));
  std::string row = yuantu::to_utf8(name.core);
  if (!name.regions.empty()) row += " region=" + codes(name.regions);
  if (!name.seat.empty()) row += (name.branch ? " branch=" : " seat=") + codes(name.seat);
  for (const yuantu::NameNumber& number : name.numbers)
    row += " " + number.value + (number.unit == 0 ? "" : yuantu::to_utf8(std::u32string(1, number.unit)));
  if (name.registered) row += " registered";
  if (name.level != 0) row += " level=" + yuantu::to_utf8(std::u32string(1, name.level));
  if (name.generic) row += " generic";
  return row;
}

struct Row {
  EntityType type;
  const char* text;
  const char* dump;
};

// Names without rare characters are folded by hand; one rare character sends the whole name through ICU.
TEST_CASE("what is folded by hand is folded as Unicode's tables do") {
  constexpr std::u32string_view rare = U"é";
  for (char32_t c = 0x21; c < 0xffff; ++c) {
    if (c >= 0xd800 && c < 0xe000) continue;
    const std::u32string alone(1, c);
    const bool by_hand = c < 0x7f || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x2014 && c < 0x2020) ||
                         (c >= 0x3001 && c < 0x3010) || (c > 0xff00 && c < 0xff5f);
    if (!by_hand) continue;
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(yuantu::normal_form(alone) + std::u32string(rare) ==
          yuantu::normal_form(alone + std::u32string(rare)));
  }
}

TEST_CASE("a name is taken apart into region, core, seat and numbers") {
  const Row rows[] = {
      {EntityType::Park, "安徽合肥高新技术产业开发区", "高新区 region=340100 generic"},
      {EntityType::Park, "合肥国家高新区", "高新区 region=340100 generic"},
      {EntityType::Park, "中国（江苏）自由贸易试验区苏州片区", "自贸区苏州片区 region=320000"},
      {EntityType::Park, "苏州工业园区", "工业园 region=320500 generic"},
      {EntityType::Government, "安徽省工业和信息化厅", "工信厅 region=340000 generic"},
      {EntityType::Government, "省工信厅", "工信厅 level=省 generic"},
      {EntityType::Government, "合肥市人民政府", "政府 region=340100 generic"},
      {EntityType::Government, "西安高新区管理委员会", "高新区管委会 region=610100 generic"},
      {EntityType::Company, "合肥海帆智造股份有限公司", "海帆智造 region=340100 registered"},
      {EntityType::Company, "海帆智造（苏州）有限公司", "海帆智造 seat=320500 registered"},
      {EntityType::Company, "中国移动安徽公司", "中国移动 branch=340000"},
      {EntityType::Company, "海帆控股集团有限公司", "海帆集团 registered"},
      {EntityType::Company, "深圳市优必选科技股份有限公司", "优必选 region=440300 registered"},
      {EntityType::University, "中科大", "中国科学技术大学"},
      {EntityType::Lab, "西工大长三角研究院", "西北工业大学长三角研究院"},
      {EntityType::Event, "第三届“海鸥杯”创新大赛", "海鸥杯创新大赛 3届"},
      {EntityType::Event, "2024中国（泰州）国际海事展", "国际海事展 region=321200 2024年"},
      {EntityType::Policy, "《合肥市算力发展若干措施（试行）》", "算力发展若干措施 region=340100"},
      {EntityType::Product, "云岚V3.5", "云岚v3.5 v3.5"},
      {EntityType::Project, "临溪地铁12号线", "临溪地铁12号线 12号"},
      {EntityType::Honor, "一等奖", "一等奖 1等 generic"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(dump(row.type, row.text) == row.dump, row.text);
}

}  // namespace

TEST_CASE("what a name was taken apart into is read back from its bytes") {
  const std::pair<EntityType, const char*> names[] = {
      {EntityType::Company, "合肥晴川智能科技（集团）有限公司"},
      {EntityType::Company, "中国移动安徽公司"},
      {EntityType::Government, "省科技厅"},
      {EntityType::Government, "福建省厦门市科学技术局"},
      {EntityType::Event, "2025年第三届海鸥杯创新大赛"},
      {EntityType::Product, "“流觞”硅光引擎V3.5"},
      {EntityType::University, "西工大"},
      {EntityType::Honor, "一等奖"}};
  for (const auto& [type, text] : names) {
    CAPTURE(text);
    const std::u32string key = yuantu::normal_form(yuantu::to_utf32(text));
    const yuantu::CanonicalName name = yuantu::canonical_name(type, key);
    const std::string parts = yuantu::parts_of(name);
    yuantu::CanonicalName read;
    read.type = type;
    read.key = key;
    read_parts(parts, read);
    CHECK(read.core == name.core);
    CHECK(read.full_core == name.full_core);
    CHECK(read.regions == name.regions);
    CHECK(read.seat == name.seat);
    CHECK(read.numbers == name.numbers);
    CHECK(read.level == name.level);
    CHECK(std::tuple(read.registered, read.branch, read.known, read.official, read.generic) ==
          std::tuple(name.registered, name.branch, name.known, name.official, name.generic));
    CHECK(match_hash(read) == match_hash(name));
    CHECK_THROWS_AS(read_parts(std::string_view(parts).substr(0, parts.size() - 1), read),
                    yuantu::CodecError);
  }
}
