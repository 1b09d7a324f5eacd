// SPDX-License-Identifier: Apache-2.0
// Finds products by what is told of them (…装置研制成功) and by the series that they belong to
// (Walker系列机器人).
#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/trigger_words.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_product = 8;  // tokens
constexpr std::uint32_t shortest = 6;       // characters

bool is_adverb(std::u32string_view text) {
  return text == U"正式" || text == U"成功" || text == U"顺利" || text == U"在" || text == U"已" ||
         text == U"已经";
}

// 在|云汐|重工|下线: where it was.
std::size_t behind_place(const TokenizedSentence& sentence, std::size_t i) {
  const std::size_t begin = i;
  while (i < sentence.tokens.size() && i - begin < 4 && !is_announcement(sentence.text(i)) &&
         passes(sentence.tokens[i]))
    ++i;
  return i;
}

// 国内|首套, 全球首款
bool is_first_of_kind(std::u32string_view text) {
  constexpr std::u32string_view measures = U"台款套艘架列辆颗枚条部根个座";
  if (text == U"首批次") return true;
  return text.size() >= 2 && measures.find(text.back()) != std::u32string_view::npos &&
         text[text.size() - 2] == U'首';
}

// …|由|云汐科技|与|江海大学|联合研制, …|是|云汐科技|的|拳头产品: the maker is told behind it.
bool is_told_of_maker(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  const bool by = text == U"由";
  if (!by && text != U"是" && text != U"为" && text != U"系") return false;
  for (std::size_t k = i + 1; k < sentence.tokens.size() && k - i <= 12; ++k) {
    const Token& token = sentence.tokens[k];
    if (token.is_punctuation() && sentence.text(k) != U"、") return false;
    if (!token.has(mark_making)) continue;
    const bool of = k + 1 < sentence.tokens.size() && sentence.text(k + 1) == U"的";
    return is_showpiece(sentence.text(k)) || (token.is(role_publish) && (by || of));
  }
  return false;
}

bool has_announcement(const TokenizedSentence& sentence, std::size_t i) {
  if (i < sentence.tokens.size() && is_told_of_maker(sentence, i)) return true;
  static constexpr CharacterSet openings(U"正成顺已问下首亮面研发获交出并投在通量批热畅装试");
  if (i >= sentence.tokens.size() || !openings.has(sentence.character(sentence.tokens[i].span.begin)))
    return false;
  while (i < sentence.tokens.size() && is_adverb(sentence.text(i)) && sentence.text(i) != U"在") ++i;
  if (i < sentence.tokens.size() && sentence.text(i) == U"在") i = behind_place(sentence, i + 1);
  while (i < sentence.tokens.size() && is_adverb(sentence.text(i))) ++i;
  return i < sentence.tokens.size() && is_announcement(sentence.text(i));
}

// 研制|单位, 生产|企业
bool is_maker_noun(std::u32string_view text) {
  return text == U"单位" || text == U"企业" || text == U"厂家" || text == U"商" || text == U"方" ||
         text == U"者";
}

// …|供不应求, …|的|研制单位
bool is_talked_of(const TokenizedSentence& sentence, std::size_t i) {
  if (i >= sentence.tokens.size()) return false;
  if (sentence.text(i) == U"的")
    return i + 1 < sentence.tokens.size() &&
           (is_maker_of_it(sentence.text(i + 1)) ||
            (i + 2 < sentence.tokens.size() && sentence.tokens[i + 1].is(role_publish) &&
             is_maker_noun(sentence.text(i + 2))));
  return is_weak_announcement(sentence.text(i));
}

// A word of its own: no field, no quality.
bool is_own(const Token& token) {
  if (token.is(role_generic | role_industry | role_product | role_place | role_end | role_stop)) return false;
  return !token.is(role_inside) || token.rare;
}

// 新一代|重离子|医用|治疗|装置|研制成功
void add_announced(const TokenizedSentence& sentence, std::size_t end, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const bool news = has_announcement(sentence, end + 1);
  if (!news && !is_talked_of(sentence, end + 1)) return;
  std::size_t first = end;
  bool own = false;
  std::uint32_t words = 0;
  while (first > 0 && end - first < longest_product) {
    const Token& token = tokens[first - 1];
    const bool firm = token.is(role_known) && !token.is(role_ambiguous);
    if (token.is_punctuation() || firm || token.is(role_end | role_place | role_class)) break;
    if (is_first_of_kind(sentence.text(first - 1))) break;
    const bool size = (token.part_of_speech == 'M' && first < end && tokens[first].has(mark_unit)) ||
                      (token.has(mark_unit) && first > 1 && tokens[first - 2].part_of_speech == 'M') ||
                      (token.part_of_speech == 'M' && first < end && sentence.text(first) == U"速");
    if (!size && !passes(token) && token.part_of_speech != 'L' && !token.is(role_product | role_generic))
      break;
    if (token.has(mark_rate)) break;
    own |= is_own(token);
    if (!token.is(role_generic | role_industry)) words += token.size();
    --first;
  }
  const bool praised = first > 0 && is_first_of_kind(sentence.text(first - 1));
  const bool long_kind = praised && tokens[end].span.begin - tokens[first].span.begin >= 5;
  const bool whole = praised && first == end && tokens[end].size() >= 5;  // 首批次|回旋加速器
  if (!whole && (first == end || !(own || long_kind))) return;
  if (!news && (words < 3 || words + tokens[end].size() < 6)) return;
  const bool opens = praised || first == 0 || tokens[first - 1].is_punctuation() ||
                     tokens[first - 1].is(role_class) || sentence.text(first - 1) == U"的" ||
                     (sentence.text(first - 1) == U"是" && !news);
  const std::uint32_t size = tokens[end].span.end - tokens[first].span.begin;
  if (!opens || (size < shortest && !whole)) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[end].span.end}, EntityType::Product, 0.6f, "product/announced"});
}

// 的|X|系列|叉车, 生产|X|系列|叉车
bool sets_apart(const TokenizedSentence& sentence, std::size_t i) {
  return i > 0 && (sentence.text(i - 1) == U"的" || sentence.tokens[i - 1].is(role_publish));
}

// Walker|系列|人形机器人, “海燕一号”|宽幅|02B|系列|卫星: the series and the kind.
void add_series_of(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i == 0 || i + 1 >= tokens.size() || sentence.text(i) != U"系列") return;
  const Token& name = tokens[i - 1];
  const bool latin = name.part_of_speech == 'L' && is_latin(sentence.text(i - 1)[0]) &&
                     (name.size() >= 2 || sets_apart(sentence, i - 1));
  const bool known = name.is(role_known) && name.word.known_type == EntityType::Product;
  const bool quoted = sentence.character(name.span.begin) == U'”';
  if (!latin && !known && !quoted) return;
  std::size_t last = i + 1;
  while (last + 1 < tokens.size() && last - i < 4 && !is_thing(sentence, last) && passes(tokens[last]))
    ++last;
  if (!is_thing(sentence, last)) return;
  std::size_t first = i - 1;
  if (quoted) {
    while (first > 0 && i - first < 6 && sentence.character(tokens[first].span.begin) != U'“') --first;
    if (sentence.character(tokens[first].span.begin) != U'“') return;
  }
  candidates.push_back(
      {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Product, 0.75f, "product/series-of"});
}

// 云汐|星火|开源|大模型|-|13B
void add_sized_model(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i == 0 || i + 2 >= tokens.size() || sentence.character(tokens[i].span.end - 1) != U'型') return;
  const std::u32string_view text = sentence.text(i);
  if (!is_model_noun(text)) return;
  const bool dash = sentence.text(i + 1) == U"-";
  const std::size_t size = dash ? i + 2 : i + 1;
  if (size >= tokens.size() || tokens[size].part_of_speech != 'L' || !is_digit(sentence.text(size)[0]))
    return;
  std::size_t first = i;
  while (first > 0 && i - first < 4 && passes(tokens[first - 1]) && !tokens[first - 1].is_punctuation())
    --first;
  if (first == i) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[size].span.end}, EntityType::Product, 0.75f, "product/sized-model"});
}

// 星火|4.0| |Turbo: a number with a point and a Latin word behind it.
void add_versioned(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i == 0 || i + 2 >= tokens.size() || sentence.character(tokens[i + 1].span.begin) != U' ') return;
  if (sentence.text(i).find(U'.') == std::u32string_view::npos || sentence.text(i + 1) != U" ") return;
  const Token& tail = tokens[i + 2];
  if (tail.part_of_speech != 'L' || tail.size() < 2 || !is_latin(sentence.text(i + 2)[0])) return;
  std::size_t first = i;
  while (first > 0 && i - first < 3 && !tokens[first - 1].is_punctuation() && passes(tokens[first - 1]) &&
         !tokens[first - 1].is(role_generic | role_end | role_place))
    --first;
  if (first == i || tokens[i].span.begin - tokens[first].span.begin > 6) return;
  candidates.push_back(
      {{tokens[first].span.begin, tail.span.end}, EntityType::Product, 0.75f, "product/versioned"});
}

}  // namespace

void find_announced_products(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_news_of_product | mark_making)) return;
  // Where nothing but making is told of, no series, model or version is.
  const bool all = sentence.has(mark_news_of_product);
  if (!all && !sentence.is(role_product)) return;
  const std::uint32_t roles = all ? role_product | role_generic : role_product;
  const std::uint64_t marks = all ? mark_run : 0;
  for (std::size_t i = 1; (i = sentence.next(i, roles, marks)) < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_product)) {
      add_announced(sentence, i, candidates);
      add_sized_model(sentence, i, candidates);
    } else if (token.is(role_generic)) {
      add_series_of(sentence, i, candidates);
    } else if (token.part_of_speech == 'M') {
      add_versioned(sentence, i, candidates);
    }
  }
}

}  // namespace yuantu
