// SPDX-License-Identifier: Apache-2.0
// Finds firms by short names that no table lists.
#include "extractor/mentions/brand_names.hpp"

#include <algorithm>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

// The first token of the brand that ends before token `end`: `end` itself if there is none.
std::size_t brand_start(const TokenizedSentence& sentence, std::size_t end) {
  const auto tokens = sentence.tokens;
  std::size_t first = end;
  if (end > 0 && tokens[end - 1].rare) return end - 1;
  const auto inside = [&](std::size_t i) {  // 砺|图|智能
    return i > 0 && tokens[i].part_of_speech == 'n' && is_inside_brand(sentence, i) &&
           is_unknown(tokens[i - 1]);
  };
  while (first > 0 && (is_brand_word(tokens[first - 1]) || inside(first - 1)) && !tokens[first - 1].rare &&
         (characters(tokens, first - 1, end) <= 4 || (first > 1 && tokens[first - 2].is(role_place)))) {
    --first;
  }
  return first;
}

// Where most of a long list are firms, so are words that elsewhere are none: 查查, 二元|工业.
bool can_be_among_firms(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  const std::uint32_t size = characters(tokens, first, last);
  if (size < 3 || size > 5 || last - first < 2) return false;
  bool own = false;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    if (token.is(role_end | role_title | role_class | role_say) || token.part_of_speech == 'M') return false;
    own |= !token.is(role_place | role_industry | role_generic | role_brand_head | role_known | role_product);
  }
  return own;
}

// 甲公司、|远景|、乙公司、丙公司: an everyday word that names neither a kind of thing nor a kind of body.
bool is_word_among_firms(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  const Token& token = sentence.tokens[first];
  if (last - first != 1 || token.size() < 2 || token.size() > 4) return false;
  if (first > 0 && !sentence.tokens[first - 1].is_punctuation()) return false;
  constexpr std::string_view words = "nazilsjxNSRZtf";
  return words.find(token.part_of_speech) != words.npos &&
         !token.is(role_stop | role_title | role_say | role_class | role_generic | role_end | role_known |
                   role_industry | role_product | role_place | role_country | role_inside | role_publish);
}

// 、|招|宝|磁业: the first character of a brand is a verb elsewhere.
bool opens_with_verb(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0 || i + 1 >= sentence.tokens.size() || sentence.text(i - 1) != U"、") return false;
  const Token& token = sentence.tokens[i];
  return token.size() == 1 && token.part_of_speech == 'v' && is_unknown(sentence.tokens[i + 1]);
}

// Stands between a brand and what closes its firm's name.
bool is_field_of_firm(const Token& token) {
  return token.size() >= 2 && !token.is_punctuation() && token.is(role_industry | role_brand_head) &&
         !token.is(role_stop | role_end | role_product);
}

// 捷|普, 百|会, 川崎: two or three characters that make no everyday word, or what the word list takes for a
// name.
bool is_short_brand(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  const auto tokens = sentence.tokens;
  const std::uint32_t size = characters(tokens, first, last);
  if (size < 2 || size > 3) return false;
  if (last - first == 1) {
    const Token& token = tokens[first];
    const bool name = token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.rare;
    return name && !token.is(role_known | role_stop | role_generic | role_end | role_industry | role_title |
                             role_product | role_place | role_class);
  }
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].size() > 1 || tokens[i].is_punctuation()) return false;
    if (!is_unknown(tokens[i]) && !(i > first && is_inside_brand(sentence, i))) return false;
  }
  return is_unknown(tokens[first]) && !may_be_person(sentence, first, last);
}

// 泓海|国际商会: no firm.
bool names_other_body(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  const Token& token = tokens[last - 1];
  return last - first > 1 && token.is(role_known) && token.word.known_type != EntityType::Company;
}

// 10|万颗|电池, 组网|卫星: a number of things, or what things do.
bool is_plain_product(const TokenizedSentence& sentence, std::size_t first, std::size_t head) {
  const Token& token = sentence.tokens[first];
  if (first + 1 != head || !token.rare || !sentence.tokens[head].is(role_product)) return false;
  return token.part_of_speech == 'm' || token.part_of_speech == 'v';
}

// 官|春|云|团队: more likely a person than a firm.
bool is_rather_person(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  return sentence.tokens[last].size() == 1 && may_be_person(sentence, first, last + 1) &&
         !acts(sentence.tokens, last + 1);
}

// 由|金|砜|投资|，, 金|砜|投资|77.9|亿元: what it does, not what it is called.
bool is_deed_of_brand(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  if (sentence.text(last) != U"投资" || last == first) return false;
  const bool sum = last + 1 < sentence.tokens.size() && sentence.tokens[last + 1].part_of_speech == 'M';
  return sum || (first > 0 && sentence.text(first - 1) == U"由");
}

// 公司|的|爬|楼|机器人, A42|飞机
bool is_kind_of_product(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  if (!sentence.tokens[last].is(role_product))  // 的|钽|铌|材料
    return first > 0 && sentence.text(first - 1) == U"的" && sentence.text(last) == U"材料" &&
           characters(sentence.tokens, first, last) > 2;
  const bool model = sentence.tokens[first].part_of_speech == 'L' && is_digit(sentence.text(first).back());
  return model || (first > 0 && sentence.text(first - 1) == U"的");
}

// A list goes on or is closed by 等 here: no noun that tells of the firm stands at its end.
bool is_listed_further(const TokenizedSentence& sentence, std::size_t next) {
  return next < sentence.tokens.size() && (sentence.text(next) == U"、" || sentence.text(next) == U"等");
}

// 上汽|红岩, 美团|点评: a firm's name and more, but no kind of thing and no person of the firm.
bool extends_firm(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  const auto tokens = sentence.tokens;
  const Token& firm = tokens[first];
  if (!firm.is(role_known) || firm.word.known_type != EntityType::Company || last - first < 2) return false;
  if (characters(tokens, first, last) > 8 || characters(tokens, first + 1, last) < 2) return false;
  for (std::size_t i = first + 1; i < last; ++i) {
    const Token& token = tokens[i];
    if (token.is_punctuation() || token.part_of_speech == 'M' || token.part_of_speech == 'L') return false;
    if (token.is(role_brand_head) && !token.is(role_stop | role_product)) continue;
    if (token.size() > 1 && !is_brand_word(token) && !is_listed_further(sentence, last)) return false;
    if (token.is(role_end | role_title | role_class | role_say | role_stop | role_generic | role_product |
                 role_acts | role_industry | role_known | role_place))
      return false;
  }
  return !may_be_person(sentence, first + 1, last);
}

// 江海|云汐|智能|董事长: behind a known name what firms call themselves makes it longer.
void add_longer_firm(const TokenizedSentence& sentence, std::size_t head, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const Token& firm = tokens[head - 1];
  if (!firm.is(role_known) || firm.word.known_type != EntityType::Company || firm.is(role_ambiguous)) return;
  if (tokens[head].is(role_stop | role_end | role_product | role_industry)) return;
  if (head + 1 < tokens.size() && !tokens[head + 1].is_punctuation() && !acts(tokens, head + 1)) return;
  const std::size_t first = head > 1 && tokens[head - 2].is(role_place) ? head - 2 : head - 1;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[head].span.end}, EntityType::Company, 0.85f, "company/longer"});
}

// A plain noun before 科技, 智能 … is a brand where the whole does what firms do: 精工|科技|拟.
bool is_plain_brand(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool placed = i > 0 && sentence.tokens[i - 1].is(role_place);  // 江海|推想|科技|研发
  if (token.size() != 2 || token.is_punctuation()) return false;
  if (token.is(role_known | role_stop | role_generic | role_end | role_industry | role_title | role_product |
               role_place | role_country | role_brand_head | role_class | role_inside | role_say))
    return false;
  return token.part_of_speech != 'L' && token.part_of_speech != 'M' && token.part_of_speech != 'm' &&
         token.part_of_speech != 'd' && (token.part_of_speech != 'v' || placed) &&
         token.part_of_speech != 't';
}

// A brand has two characters; the first one may be a function word elsewhere.
bool takes_character_before(const TokenizedSentence& sentence, std::size_t first) {
  constexpr std::u32string_view never = U"与和及在由对向从为至到的是有将把被于给让使跟以等了、";
  if (first == 0 || sentence.tokens[first - 1].size() != 1 || sentence.tokens[first - 1].is_punctuation())
    return false;
  return never.find(sentence.character(sentence.tokens[first - 1].span.begin)) == std::u32string_view::npos;
}

using Items = std::vector<std::pair<std::size_t, std::size_t>>;

// Two or three characters each, with a surname in front.
bool are_people(const TokenizedSentence& sentence, const Items& items) {
  return std::all_of(items.begin(), items.end(), [&](const auto& item) {
    const std::uint32_t begin = sentence.tokens[item.first].span.begin;
    const std::uint32_t size = sentence.tokens[item.second - 1].span.end - begin;
    return size <= 4 && NameGrammar::builtin().name_character(sentence.character(begin)).surname;
  });
}

}  // namespace

void find_brand_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.is(role_brand_head)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; (i = sentence.next(i, role_brand_head)) < tokens.size(); ++i) {
    if (i == 0) continue;
    add_longer_firm(sentence, i, candidates);
    std::size_t first = brand_start(sentence, i);
    std::uint32_t brand = first < i ? characters(tokens, first, i) : 0;
    std::size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1].is(role_brand_head) &&
           !tokens[last + 1].is(role_stop))
      ++last;
    if (brand < 2 && is_plain_brand(sentence, i - 1) &&
        (is_clean_start(tokens, i - 1) || (i > 1 && tokens[i - 2].is(role_place))) &&
        acts(tokens, last + 1)) {
      first = i - 1;
      brand = 2;
    }
    if (brand < 2 && i > 1 && is_field_of_firm(tokens[i - 1])) {  // 泓海|海洋|重工
      first = brand_start(sentence, i - 1);
      brand = first < i - 1 ? characters(tokens, first, i - 1) : 0;
      if (brand < 2 || tokens[i].is(role_stop) || !(first == 0 || tokens[first - 1].is_punctuation()))
        continue;
    }
    if (brand < 2 || begins_with_digit(sentence, first)) continue;
    if (!ends_name(tokens, last + 1) && !acts(tokens, last + 1)) continue;
    if (is_deed_of_brand(sentence, first, last)) --last;
    if (last < i && characters(tokens, first, i) < 2) continue;
    if (is_plain_product(sentence, first, i) || is_rather_person(sentence, first, last)) continue;
    if (first > 0 && tokens[first - 1].is(role_place)) --first;
    if (!is_clean_start(tokens, first) || is_kind_of_product(sentence, first, last)) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Company, 0.65f, "company/brand"});
  }
}

void find_list_members(const TokenizedSentence& sentence, std::span<const Span> firms,
                       Candidates& candidates) {
  if (!sentence.has(mark_joint)) return;  // no list without one
  const auto tokens = sentence.tokens;
  const auto is_firm = [&](Span span) {
    const auto at = std::lower_bound(firms.begin(), firms.end(), Span{span.begin, 0});
    return at != firms.end() && at->begin == span.begin && at->end == span.end;
  };
  const auto joins = [&](std::size_t i) { return tokens[i].has(mark_joint); };
  // Items between 、 as ranges of tokens; a list with a firm in it makes firms of its unknown short items.
  std::size_t i = 0;
  Items items;
  const auto close_list = [&] {
    if (items.size() < 2) {
      items.clear();
      return;
    }
    std::size_t known = 0, unknown = 0, things = 0;
    for (auto& [first, last] : items) {
      // 园区企业|云汐|、|泓海
      while (first + 1 < last && tokens[first].is(role_generic | role_class) &&
             !tokens[first].is(role_brand_head))
        ++first;
      known += is_firm({tokens[first].span.begin, tokens[last - 1].span.end}) ||
               extends_firm(sentence, first, last);
      unknown += looks_like_brand(tokens, first, last);
      things += tokens[last - 1].is(role_product) && !tokens[last - 1].is(role_brand_head);
    }
    // A list with a firm in it is one of firms; so is one of brands alone that are no people's names.
    const bool all_brands = items.size() >= 3 && things == 0 && unknown + known + 1 >= items.size() &&
                            unknown >= 2 && !are_people(sentence, items);
    for (auto [first, last] : items) {
      if (known == 0 && !all_brands) break;
      const bool half =
          last - first == 2 && tokens[first].size() == 1 && tokens[last - 1].is(role_brand_head);
      if (half && !takes_character_before(sentence, first)) continue;
      if (half) --first;  // 同|盾|科技
      const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
      const bool headed =
          tokens[last - 1].is(role_brand_head) && last - first >= 2 && is_plain(tokens, first, last - 1);
      const bool measure = begins_with_digit(sentence, first) && tokens[first].part_of_speech == 'L';
      if (measure && is_capacity(sentence.text(first))) continue;  // 21GW|组件
      if (is_firm(span) || span.size() < 2 || span.size() > 6) continue;
      const bool mostly = (2 * known >= items.size() && (known >= 3 || (known == 2 && items.size() == 3))) ||
                          (known >= 1 && items.size() >= 4 && 3 * (known + unknown) >= 2 * items.size());
      const bool among =
          mostly && (can_be_among_firms(tokens, first, last) ||
                     (2 * known >= items.size() && is_word_among_firms(sentence, first, last)));
      const bool brief = known > 0 && items.size() >= 3 && is_short_brand(sentence, first, last);
      const bool more = extends_firm(sentence, first, last);
      if (names_other_body(tokens, first, last)) continue;
      if (looks_like_brand(tokens, first, last) || headed || among || brief || more) {
        const float score = more ? 0.85f : known > 0 ? 0.6f : 0.5f;  // a firm's name stands in it
        candidates.push_back({span, EntityType::Company, score, "company/list"});
      }
    }
    items.clear();
  };
  while (i < tokens.size()) {
    std::size_t last = i;
    while (last < tokens.size() &&
           (passes(tokens[last]) || (last == i && opens_with_verb(sentence, i)) ||
            (last > i && tokens[last].part_of_speech != 'M' && is_inside_brand(sentence, last))) &&
           !(joins(last)) &&
           !(last > i && ends_name(tokens, last) && tokens[last].size() > 1 &&
             !tokens[last].is(role_brand_head)) &&
           !(last > i && tokens[last].is(role_acts) && tokens[last].size() > 1 &&
             !tokens[last].is(role_brand_head))) {
      ++last;
    }
    // brackets are part of an item: 长海电子（无锡）有限公司
    if (last > i) items.emplace_back(i, last);
    if (last < tokens.size() && joins(last) && last > i) {
      i = last + 1;
      continue;
    }
    close_list();
    i = std::max(last, i) + 1;
  }
  close_list();
}

}  // namespace yuantu
