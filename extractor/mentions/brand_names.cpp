// SPDX-License-Identifier: Apache-2.0
// Finds firms by short names that no table lists.
#include "extractor/mentions/brand_names.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// A word that can be (part of) a brand: unknown, or a name of a person or thing in the word list.
bool is_brand_word(const Token& token) {
  if (token.is(role_known)) return token.is(role_ambiguous) && token.word.known_type == EntityType::Company;
  if (token.rare) return true;
  if (token.is(role_known | role_stop | role_generic | role_end | role_industry | role_title | role_product))
    return false;
  if (is_unknown(token)) return true;
  return token.part_of_speech == 'R' || token.part_of_speech == 'Z' ||
         (token.part_of_speech == 'L' && token.size() > 1);
}

// 910B|芯片: a model, not a brand.
bool begins_with_digit(const TokenizedSentence& sentence, std::size_t i) {
  return is_digit(sentence.character(sentence.tokens[i].span.begin));
}

std::uint32_t characters(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  return tokens[last - 1].span.end - tokens[first].span.begin;
}

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
         characters(tokens, first - 1, end) <= 4) {
    --first;
  }
  return first;
}

bool ends_name(std::span<const Token> tokens, std::size_t next) {
  if (next >= tokens.size()) return true;
  const Token& token = tokens[next];
  if (!passes(token)) return true;
  return token.is(role_title | role_publish | role_award | role_focus) || token.part_of_speech == 'v';
}

bool is_clean_start(std::span<const Token> tokens, std::size_t first) {
  if (first == 0) return true;
  const Token& before = tokens[first - 1];
  return !passes(before) || before.part_of_speech == 'v' || before.is(role_generic | role_title);
}

bool is_plain(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                      tokens.begin() + static_cast<std::ptrdiff_t>(last),
                      [](const Token& t) { return t.is(role_end | role_title | role_generic | role_stop); });
}

// Two characters or more that are no everyday word: 澜图|智控, but not 绿色|化.
bool looks_like_brand(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  const std::uint32_t size = characters(tokens, first, last);
  const bool listed = last - first == 1 && tokens[first].is(role_known);  // 小米, 滴滴
  if ((size < 3 && !listed) || size > 6 || !is_plain(tokens, first, last)) return false;
  if (last - first == 1 && tokens[first].is(role_known)) return is_brand_word(tokens[first]);
  std::uint32_t brand = 0;
  for (std::size_t i = first; i < last; ++i) brand += is_brand_word(tokens[i]) ? tokens[i].size() : 0;
  return brand >= 2;
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

// 与, 由, 引进: what stands behind these is somebody.
bool introduces_actor(std::u32string_view text) {
  static constexpr WordSet words(
      {U"由", U"与", U"和", U"携手", U"牵手", U"引进", U"联合", U"联手", U"收购", U"吸引", U"落户于"});
  return words.has(text);
}

// 董事长, 拟, 旗下, 推出: only firms have or do what these words say.
bool acts(std::span<const Token> tokens, std::size_t next) {
  if (next >= tokens.size()) return false;
  const Token& token = tokens[next];
  return token.is(role_acts | role_title | role_publish) && !token.is_punctuation();
}

// A firm's name that is an everyday word too, where it does what firms do: 苹果|宣布.
void find_acting_brand(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const bool clean = is_clean_start(tokens, i);
  const bool named = i > 0 && introduces_actor(sentence.text(i - 1));
  const bool does = clean && acts(tokens, i + 1);
  const bool met = named && tokens[i].size() > 2 && ends_name(tokens, i + 1);
  if (!does && !met) return;
  candidates.push_back({tokens[i].span, EntityType::Company, 0.6f, "company/acting"});
}

// 董事长, 总经理: offices of firms.
bool is_firms_office(std::u32string_view text) {
  static constexpr WordSet offices({U"董事长", U"总经理", U"总裁", U"首席执行官", U"CEO", U"创始人",
                                    U"联合创始人", U"董秘", U"董事会秘书", U"副总裁", U"副总经理", U"COO",
                                    U"CTO", U"CFO", U"CMO", U"副董事长", U"高级副总裁"});
  return offices.has(text);
}

// 时任|董事长, 执行|总裁, 中国区|总经理: which of the offices it is.
bool is_kind_of_office(std::u32string_view text) {
  static constexpr WordSet kinds({U"执行", U"荣誉", U"名誉", U"副",   U"轮值", U"常务", U"联席",
                                  U"全球", U"区域", U"时任", U"原",   U"前",   U"现任", U"前任",
                                  U"候任", U"大区", U"女",   U"地区", U"资深", U"高级", U"首席"});
  return text.ends_with(U"区") || kinds.has(text);
}

// 江投汇通|董事长|王海鹏: whoever has such an officer is a firm.
void find_officers_firm(const TokenizedSentence& sentence, std::size_t office, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::uint32_t behind = tokens[office].span.end;
  if (behind >= sentence.sentence.span.end ||
      !NameGrammar::builtin().name_character(sentence.character(behind)).surname)
    return;
  std::size_t first = office;
  bool own = false;
  while (first > 0 && passes(tokens[first - 1]) && !tokens[first - 1].is(role_stop | role_title)) {
    const Token& token = tokens[first - 1];
    if (token.is(role_end | role_class) || is_kind_of_office(sentence.text(first - 1))) return;
    own |= !token.is(role_place | role_generic | role_industry | role_country | role_product |
                     role_brand_head) &&
           token.part_of_speech != 'v';
    --first;
    if (characters(tokens, first, office) > 6) return;
  }
  const bool whole_known = office - first == 1 && tokens[first].is(role_known);
  if (first == office || !own || whole_known || !is_clean_start(tokens, first)) return;
  const std::uint32_t size = characters(tokens, first, office);
  const bool unknown = size == 2 && office - first == 2;
  if (size < 3 && !unknown) return;
  candidates.push_back({{tokens[first].span.begin, tokens[office - 1].span.end},
                        EntityType::Company,
                        0.6f,
                        "company/officer"});
}

// Only firms do or have these, whoever they are: 领投, 营收.
bool is_firms_deed(std::u32string_view text) {
  static constexpr WordSet deeds(
      {U"领投", U"跟投", U"营收", U"净利润", U"市值",   U"上市",   U"获投", U"增资", U"投建",     U"斥资",
       U"收购", U"并购", U"控股", U"注资",   U"创始人", U"旗下",   U"宣布", U"推出", U"自主研发", U"自研",
       U"中标", U"股价", U"估值", U"拟",     U"负责人", U"成立于", U"员工", U"车间", U"厂区"});
  return deeds.has(text);
}

bool is_visit(std::u32string_view text) {
  return text == U"走进" || text == U"来到" || text == U"走访" || text == U"参观" || text == U"在";
}

// 嘉恒睿|自|2019|年|成立, 嘉恒睿|生产|的|隔膜, 走进|嘉恒睿|，
bool is_told_of_firm(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  if (text[0] != U'自' && text[0] != U'生' && text[0] != U'研') return false;
  const bool more = i + 1 < sentence.tokens.size();
  if (text == U"自") return more && sentence.tokens[i + 1].part_of_speech == 'M';
  if (text == U"生产" || text == U"研制" || text == U"研发") return more && sentence.text(i + 1) == U"的";
  return false;
}

// 嘉恒睿|领投: characters that are no words, at the begin of a clause, before what firms do.
void find_acting_unknown(const TokenizedSentence& sentence, std::size_t deed, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  std::size_t first = deed;
  while (first > 0 && characters(tokens, first - 1, deed) <= 5 &&
         (is_brand_word(tokens[first - 1]) || tokens[first - 1].is(role_brand_head)))
    --first;
  if (first == deed || !looks_like_brand(tokens, first, deed)) return;
  const bool opens = first == 0 || tokens[first - 1].is_punctuation() || is_visit(sentence.text(first - 1));
  const std::uint32_t size = characters(tokens, first, deed);
  if (!opens || size < 3 || size > 5) return;
  const bool person =
      size == 3 &&
      NameGrammar::builtin().name_character(sentence.character(tokens[first].span.begin)).surname;
  if (person || begins_with_digit(sentence, first)) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[deed - 1].span.end}, EntityType::Company, 0.5f, "company/deed"});
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
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool everyday = tokens[i].is(role_known) && tokens[i].is(role_ambiguous) &&
                          tokens[i].word.known_type == EntityType::Company;
    if (everyday) find_acting_brand(sentence, i, candidates);
    if (i > 0 && (is_firms_deed(sentence.text(i)) || is_told_of_firm(sentence, i)))
      find_acting_unknown(sentence, i, candidates);
    if (i > 0 && tokens[i].is(role_title) && is_firms_office(sentence.text(i)))
      find_officers_firm(sentence, i, candidates);
    if (!tokens[i].is(role_brand_head) || i == 0) continue;
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
    if (brand < 2 || begins_with_digit(sentence, first)) continue;
    if (!ends_name(tokens, last + 1) && !acts(tokens, last + 1)) continue;
    if (first > 0 && tokens[first - 1].is(role_place)) --first;
    if (!is_clean_start(tokens, first)) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Company, 0.65f, "company/brand"});
  }
}

void find_list_members(const TokenizedSentence& sentence, std::span<const Span> firms,
                       Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const auto is_firm = [&](Span span) {
    const auto at = std::lower_bound(firms.begin(), firms.end(), Span{span.begin, 0});
    return at != firms.end() && at->begin == span.begin && at->end == span.end;
  };
  const auto joins = [&](std::size_t i) {
    if (tokens[i].size() != 1) return false;
    const std::u32string_view text = sentence.text(i);
    return text == U"、" || text == U"和" || text == U"与" || text == U"及";
  };
  const auto begins_joint = [&](const Token& token) {
    const char32_t c = sentence.character(token.span.begin);
    return c == U'、' || c == U'和' || c == U'与' || c == U'及';
  };
  if (std::none_of(tokens.begin(), tokens.end(), begins_joint)) return;  // no list without one
  // Items between 、 as ranges of tokens; a list with a firm in it makes firms of its unknown short items.
  std::size_t i = 0;
  Items items;
  const auto close_list = [&] {
    std::size_t known = 0, unknown = 0;
    for (const auto& [first, last] : items) {
      known += is_firm({tokens[first].span.begin, tokens[last - 1].span.end});
      unknown += looks_like_brand(tokens, first, last);
    }
    // A list with a firm in it is one of firms; so is one of brands alone that are no people's names.
    const bool all_brands = items.size() >= 3 && unknown + known + 1 >= items.size() && unknown >= 2 &&
                            !are_people(sentence, items);
    for (auto [first, last] : items) {
      if (items.size() < 2 || (known == 0 && !all_brands)) break;
      const bool half =
          last - first == 2 && tokens[first].size() == 1 && tokens[last - 1].is(role_brand_head);
      if (half && !takes_character_before(sentence, first)) continue;
      if (half) --first;  // 同|盾|科技
      const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
      const bool headed =
          tokens[last - 1].is(role_brand_head) && last - first >= 2 && is_plain(tokens, first, last - 1);
      if (is_firm(span) || span.size() < 2 || span.size() > 6) continue;
      const bool among = 2 * known >= items.size() && known >= 3 && can_be_among_firms(tokens, first, last);
      if (looks_like_brand(tokens, first, last) || headed || among) {
        candidates.push_back({span, EntityType::Company, known > 0 ? 0.6f : 0.5f, "company/list"});
      }
    }
    items.clear();
  };
  while (i < tokens.size()) {
    std::size_t last = i;
    while (last < tokens.size() &&
           (passes(tokens[last]) ||
            (last > i && tokens[last].part_of_speech != 'M' && is_inside_brand(sentence, last))) &&
           !(joins(last)) &&
           !(last > i && ends_name(tokens, last) && tokens[last].size() > 1 &&
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
