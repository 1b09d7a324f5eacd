// SPDX-License-Identifier: Apache-2.0
// Cuts the noun at the first character that no noun holds.
#include "extractor/statistics/counted_noun.hpp"

#include "extractor/statistics/characters.hpp"

namespace yuantu {

std::u32string noun_after(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t end = at;
  while (end < limit && end < at + 14 &&
         !is_one_of(text[end], U"、（）()“”《》的了和与已在将于为被把向同参落入完组"))
    ++end;
  std::u32string_view noun = text.substr(at, end - at);
  return std::u32string(noun.size() >= 2 ? noun : std::u32string_view());
}

std::u32string noun_before(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t begin = at;
  while (begin > limit && begin + 12 > at &&
         !is_one_of(text[begin - 1], U"、（）()“”《》的了和与有在将于为被把向同中"))
    --begin;
  std::u32string_view noun = text.substr(begin, at - begin);
  for (const std::u32string_view verb :
       {U"拥有", U"聚集", U"集聚", U"汇聚", U"入驻", U"签约", U"引进", U"培育", U"达到", U"累计", U"建成",
        U"现有", U"已有", U"服务", U"孵化"}) {
    if (const std::size_t found = noun.find(verb);
        found != std::u32string_view::npos && found + verb.size() < noun.size()) {
      noun = noun.substr(found + verb.size());
    }
  }
  return std::u32string(noun);
}

}  // namespace yuantu
