// SPDX-License-Identifier: Apache-2.0
// Scores what opens a name and what stands before it.
#include "extractor/mentions/name_openings.hpp"

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_group = 18;  // tokens inside brackets or quotes

bool is_proper(const Token& token) {
  return token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.part_of_speech == 'S' ||
         token.part_of_speech == 'T';
}

bool is_owner(const Token& token) {
  if (token.is(role_place) && token.is(role_ambiguous)) return false;
  const EntityType type = token.is(role_known) ? token.word.known_type : token.word.end_type;
  return token.is(role_known | role_end) && (type == EntityType::Company || type == EntityType::University ||
                                             type == EntityType::Lab || type == EntityType::Organization);
}

// 江海大学|—|云汐|联合实验室
bool joins_owners(const Token& before, const Token& after, EntityType type) {
  const bool zones = after.is(role_known) && after.word.known_type == EntityType::Park;
  if (zones && (type == EntityType::Park || type == EntityType::Event))
    return before.is(role_place);  // 云汐|—|中关村|科技园
  if (type != EntityType::Lab || !is_owner(before)) return false;
  return is_owner(after) || after.part_of_speech == 'L' || after.has(mark_unknown) || is_proper(after);
}

// 江海经济技术开发区|（|简称|“江海经开区”|）|管委会
std::optional<std::size_t> short_name_start(const TokenizedSentence& sentence, std::size_t close) {
  for (std::size_t i = close; i-- > 0 && close - i <= longest_group;) {
    if (sentence.character(sentence.tokens[i].span.begin) != U'（') continue;
    const std::u32string_view text = sentence.text(i + 1);
    return text.ends_with(U"简称") || text == U"下称" ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> group_start(const TokenizedSentence& sentence, std::size_t close) {
  const char32_t closing = sentence.character(sentence.tokens[close].span.begin);
  const char32_t opening = closing == U'）' ? U'（' : closing == U')' ? U'(' : closing == U'”' ? U'“' : 0;
  if (opening == 0) return std::nullopt;
  if (closing == U'）' && close > 3 && sentence.text(close - 1) == U"”")
    return short_name_start(sentence, close);
  for (std::size_t i = close; i-- > 0 && close - i <= longest_group;) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_title) && closing != U'”') return std::nullopt;  // （记者王海鹏）江海市政府
    if (!token.is_punctuation()) continue;
    const char32_t c = sentence.character(token.span.begin);
    if (c == opening) return i;
    const bool harmless = c == U'—' || c == U'·' || c == U'-' || c == U' ' || c == U'+' || c == U'、';
    if (!harmless || (c == U'、' && closing != U'”')) return std::nullopt;
  }
  return std::nullopt;
}

Opening opening_of(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_place)) return Opening::Place;
  if (token.is(role_known)) return Opening::Known;
  if (token.is_punctuation()) return Opening::Quote;
  if (token.has(mark_ordinal)) return Opening::Ordinal;
  if (token.is(role_country)) return Opening::Country;
  if (is_unknown(token) || (is_proper(token) && !token.is(role_generic))) return Opening::Unknown;
  if (token.rare) return Opening::Unknown;
  if (token.part_of_speech == 'L') return Opening::Latin;
  return Opening::Common;
}

float opening_value(const TokenizedSentence& sentence, std::size_t i, Opening opening, EntityType type) {
  const Token& token = sentence.tokens[i];
  switch (opening) {
    case Opening::Place:
      return token.is(role_ambiguous) ? 2.0f : 3.0f;
    case Opening::Known:
      return 3.0f;
    case Opening::Ordinal:
      return 2.5f;
    case Opening::Quote:
      return 1.5f;
    case Opening::Country:
      return 1.5f;
    case Opening::Latin:
      return 1.0f;
    case Opening::Unknown:
      return 1.5f;
    case Opening::Common:
      break;
  }
  if (type == EntityType::Project && (sentence.text(i) == U"国家级" || sentence.text(i) == U"省级"))
    return 0.5f;
  const bool opens = token.has(mark_opens_name);
  if (opens && type == EntityType::Lab && opens_field(sentence.text(i))) return 0.5f;
  if (opens && type == EntityType::Project && opens_trade(sentence.text(i))) return 0.5f;
  if (token.is(role_generic)) return -2.0f;
  if (type == EntityType::Project && token.is(role_stop)) return -3.0f;
  if (token.part_of_speech == 'v' || token.is(role_stop))
    return type == EntityType::Project && token.is(role_inside) ? -1.0f : -2.0f;
  return 0.0f;
}

bool is_joint(const TokenizedSentence& sentence, std::size_t i, EntityType type) {
  const Token& token = sentence.tokens[i];
  if (!token.is_punctuation() || token.size() != 1 || i == 0 || i + 1 >= sentence.tokens.size()) return false;
  const char32_t c = sentence.character(token.span.begin);
  const Token& before = sentence.tokens[i - 1];
  const Token& after = sentence.tokens[i + 1];
  if (c == U'·') {
    const bool placed =
        before.is(role_place) && (type == EntityType::Lab || type == EntityType::Organization);
    const bool joins =
        type == EntityType::Event || type == EntityType::Park || type == EntityType::Project || placed;
    if (joins_owners(before, after, type)) return true;
    const bool word = before.size() > 1 || (type == EntityType::Project && is_unknown(before));
    return joins && word && passes(before) && passes(after) && after.size() > 1 && !before.is(role_end);
  }
  if (c == U'/') {  // 动力电池|/|储能电池|实验室
    return type == EntityType::Lab && before.is(role_industry | role_product) &&
           after.is(role_industry | role_product);
  }
  if (c == U'±') return type == EntityType::Project && before.is(role_place);  // 至|江海|±|800|千伏|…
  if (c != U'—' && c != U'–' && c != U'-') return false;
  if (joins_owners(before, after, type)) return true;
  const bool before_place = before.is(role_place | role_country);
  const bool after_place = after.is(role_place | role_country);
  const bool station = type == EntityType::Project && after.is(role_place) &&
                       (before.part_of_speech == 'S' || is_unknown(before));
  return (before_place && after_place) || station || (before_place && is_proper(after)) ||
         (is_proper(before) && after_place);
}

namespace {

// 重点项目|云汐…: which kind of works; 走进|云汐…: what is done with them, though it may be inside names.
bool leads_to_works(const Token& before, std::u32string_view text) {
  static constexpr WordSet leads({U"签约", U"走进", U"推进", U"重点工程", U"民生工程", U"一号工程",
                                  U"重大工程", U"标志性工程", U"其中", U"在建", U"施工"});
  return before.has(mark_project) || leads.has(text);
}

}  // namespace

bool is_clean(const TokenizedSentence& sentence, std::size_t i, EntityType type) {
  if (i == 0) return true;
  const Token& before = sentence.tokens[i - 1];
  const bool sequel = before.size() == 1 && sentence.text(i - 1) == U"继";  // 继|云汐项目|之后
  if (sequel && (i == 1 || !passes(sentence.tokens[i - 2]))) return true;
  if (type == EntityType::Project && leads_to_works(before, sentence.text(i - 1))) return true;
  if (before.is_punctuation()) return !group_start(sentence, i - 1) && !is_joint(sentence, i - 1, type);
  const bool trader = type == EntityType::Company && i > 1 && sentence.text(i - 1) == U"商" &&
                      sentence.tokens[i - 2].is(role_industry);  // 互联网服务|商|云汐网络有限公司
  return trader || !passes(before);
}

float boundary_value(const TokenizedSentence& sentence, std::size_t i, Opening opening, EntityType type) {
  if (is_clean(sentence, i, type)) return 2.0f;
  const Token& before = sentence.tokens[i - 1];
  if (before.is_punctuation()) return -2.0f;
  if (before.is(role_place)) return opening == Opening::Place ? -3.0f : -1.5f;
  if (before.is(role_known | role_country)) return -1.5f;
  if (is_unknown(before)) return is_unknown(sentence.tokens[i]) ? -3.0f : -2.0f;
  if (before.part_of_speech == 'O') return -2.0f;
  const bool everyday = sentence.tokens[i].is(role_ambiguous);  // 人才|安居|宣传月: no county
  const bool begins_anew = (opening == Opening::Place && !everyday) || opening == Opening::Ordinal;
  if (begins_anew && !is_proper(before)) return 1.0f;  // 买家|江海云汐…, 工业园|江海云汐…
  const bool brand = opening == Opening::Unknown || opening == Opening::Known || opening == Opening::Latin;
  if (before.is(role_generic) && brand) return 1.5f;  // 服务商|云汐网络
  if (before.is(role_title | role_generic | role_stop) || before.part_of_speech == 'v') return 0.5f;
  return -1.0f;
}

bool governs_name(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool verb = token.is(role_stop) || (token.part_of_speech == 'v' && token.size() > 1);
  if (!verb || i + 1 >= sentence.tokens.size()) return false;
  const Token& after = sentence.tokens[i + 1];
  if (after.is(role_known))
    return !(after.is(role_place) && after.is(role_ambiguous));  // 创新|合作: no county
  const char32_t c = sentence.character(after.span.begin);
  if (token.is(role_stop) && (after.part_of_speech == 'M' || is_capacity(sentence.text(i + 1)))) return true;
  return c == U'“' || (after.part_of_speech == 'L' && token.is(role_stop)) ||
         (is_unknown(after) && i + 2 < sentence.tokens.size() && is_unknown(sentence.tokens[i + 2]));
}

bool is_counted(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0) return false;
  const Token& before = sentence.tokens[i - 1];
  if (before.is(role_generic) && before.size() == 3 && sentence.text(i - 1).ends_with(U"级") && i > 1)
    return is_counted(sentence, i - 1);  // 1|个|国家级|…基地
  if (is_number(before) || before.part_of_speech == 'q') return true;
  if (before.has(mark_count) && !before.has(mark_ordinal) && sentence.text(i - 1)[0] != U'首') return true;
  return before.has(mark_measure) ||
         (i > 1 && before.size() == 1 && before.is(role_generic) && is_number(sentence.tokens[i - 2]));
}

bool is_number(const Token& token) {
  return token.part_of_speech == 'M' || (token.part_of_speech == 'm' && !token.is(role_inside));
}

bool is_year(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  return token.part_of_speech == 'M' && token.size() == 4 && sentence.text(i).starts_with(U"20");
}

bool is_quantity(const TokenizedSentence& sentence, std::size_t i, std::size_t next) {
  const Token& token = sentence.tokens[i];
  if (token.has(mark_rate) || (token.has(mark_run) && is_capacity(sentence.text(i)))) return true;
  if (token.part_of_speech == 'M') return sentence.tokens[next].has(mark_unit);
  return i > 0 && token.has(mark_unit) &&
         (sentence.tokens[i - 1].part_of_speech == 'M' || sentence.tokens[i - 1].has(mark_unit));
}

bool opens_quantity(const TokenizedSentence& sentence, std::size_t i) {
  if (is_capacity(sentence.text(i)) || is_rate(sentence.text(i))) return true;
  const std::u32string_view unit = sentence.text(i + 1);
  return unit == U"兆瓦" || unit == U"万千瓦" || unit == U"千瓦" || unit == U"吉瓦" || unit == U"万吨" ||
         unit == U"兆瓦时" || unit == U"吨";
}

}  // namespace yuantu
