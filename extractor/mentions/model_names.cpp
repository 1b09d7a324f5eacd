// SPDX-License-Identifier: Apache-2.0
// Finds products by Latin model names (X-200, DeepMill).
#include "extractor/mentions/quoted_names.hpp"

#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

bool is_unit(std::u32string_view text) {
  static constexpr WordSet units(
      {U"AI",    U"IT",   U"LED",  U"OLED", U"CT",  U"DNA", U"RNA", U"mRNA", U"5G",   U"6G",
       U"4G",    U"IPO",  U"GDP",  U"EDA",  U"IP",  U"PCB", U"VR",  U"AR",   U"XR",   U"CEO",
       U"CTO",   U"CFO",  U"COO",  U"PCT",  U"ESG", U"SUV", U"MPV", U"APP",  U"App",  U"GPU",
       U"CPU",   U"NPU",  U"DPU",  U"FPGA", U"MCU", U"SiC", U"GaN", U"LNG",  U"CCUS", U"PPP",
       U"REITs", U"RCEP", U"WIFI", U"USB",  U"BIM", U"GIS", U"ICT", U"IDC",  U"SaaS", U"PaaS",
       U"IaaS",  U"OTA",  U"GPS",  U"RFID", U"AGV", U"UPS", U"PVC", U"PET",  U"ABS"});
  return units.has(text);
}

// A Latin word that looks like a model's name and not like a unit: X-200, DeepMill, TB-4.
bool is_model_word(std::u32string_view text) {
  if (!is_latin(text[0]) || is_unit(text)) return false;
  bool digit = false;
  std::size_t letters = 0;
  for (char32_t c : text) {
    digit |= is_digit(c);
    letters += is_latin(c);
  }
  return (digit && text.size() >= 3) || letters >= 4;
}

// 人形机器人|H1: a letter and a digit are a model behind their kind.
bool is_short_model(std::u32string_view text) {
  return text.size() == 2 && is_latin(text[0]) && is_digit(text[1]) && !is_unit(text);
}

// A shape that hardly anything but a model has: GT-7b, DeepMill.
bool is_sure_model(std::u32string_view text) {
  const std::size_t hyphen = text.find(U'-');
  if (hyphen != std::u32string_view::npos && hyphen >= 2 && hyphen + 1 < text.size()) {
    return is_digit(text[hyphen + 1]) &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hyphen), is_latin);
  }
  bool small = false;
  for (char32_t c : text) {
    if (small && c >= U'A' && c <= U'Z') return text.size() >= 6;
    small |= c >= U'a' && c <= U'z';
  }
  return false;
}

// Pack: letters without a digit or a capital inside.
bool is_plain_word(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), is_latin) &&
         std::all_of(text.begin() + 1, text.end(), [](char32_t c) { return c >= U'a'; });
}

// 4.0 Turbo, TB-4 Max: a Latin word behind the model's, after one space.
std::size_t take_suffix(const TokenizedSentence& sentence, std::size_t i) {
  if (i + 2 >= sentence.tokens.size() || sentence.character(sentence.tokens[i + 1].span.begin) != U' ')
    return i;
  const bool word = sentence.tokens[i + 2].part_of_speech == 'L' && is_latin(sentence.text(i + 2)[0]);
  return word && sentence.tokens[i + 1].size() == 1 ? i + 2 : i;
}

// MTT| |S4000, Walker| |S: Latin words with single spaces between, the last of them beside a kind of product.
std::size_t end_of_run(const TokenizedSentence& sentence, std::size_t i) {
  std::size_t last = i;
  while (last + 2 < sentence.tokens.size() && last - i < 6 && sentence.tokens[last + 1].size() == 1 &&
         sentence.character(sentence.tokens[last + 1].span.begin) == U' ' &&
         (sentence.tokens[last + 2].part_of_speech == 'L' ||
          (sentence.tokens[last + 2].part_of_speech == 'M' && sentence.tokens[last + 2].size() <= 3)))
    last += 2;
  return last;
}

// 轻量版|GT-7b, 系列|GT-7b: the character before the model belongs to another word.
bool is_tail_of_word(char32_t c) {
  return c == U'版' || c == U'年' || c == U'款' || c == U'型' || c == U'代' || c == U'台' || c == U'产';
}

// CR40A|、|CR40B|两款|动车组: other models, and how many there are.
bool counts_kinds(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  const bool measure = text.size() == 2 && (text[1] == U'款' || text[1] == U'型');
  return measure || text == U"、" || text == U"和" ||
         (sentence.tokens[i].part_of_speech == 'L' && is_model_word(text));
}

// V3.5: the version of what stands before it.
bool is_version(std::u32string_view text) {
  const std::size_t dot = text.find(U'.');
  return text[0] == U'V' && text.size() >= 4 && is_digit(text[1]) && dot != std::u32string_view::npos;
}

// The noun and the firm before a version: 云汐|星河|V2.0.
std::size_t versioned_start(std::span<const Token> tokens, std::size_t i) {
  const auto names = [](const Token& t) {
    return !t.is_punctuation() && !t.is(role_stop | role_generic | role_end | role_place | role_industry) &&
           (passes(t) || t.is(role_product));
  };
  std::size_t first = i;
  while (first > 0 && i - first < 3 && names(tokens[first - 1])) --first;
  return first;
}

bool names_product(const Token& token) {
  return token.is(role_product) || (token.is(role_known) && token.word.known_type == EntityType::Product);
}

// A letter or two and digits, or digits alone that are no year: S7, 590, 3A6000.
bool is_series_number(std::u32string_view text) {
  if (text.size() < 2 || text.size() > 7 || is_unit(text)) return false;
  const bool year = text.size() == 4 && (text.starts_with(U"19") || text.starts_with(U"20"));
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return !year && digits > 0 && text.find(U'%') == std::u32string_view::npos;
}

// 推出|远山|S07|、: a plain word of two characters and letters with digits beside what says that they are a
// thing.
bool add_named_series(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const Token& name = tokens[i - 1];
  const std::u32string_view number = sentence.text(i);
  if (i < 2 || tokens[i].part_of_speech != 'L' || !is_latin(number[0]) || !is_digit(number.back()))
    return false;
  if (name.size() != 2 || name.word.roles != 0 || number.size() > 6 || is_unit(number)) return false;
  if (name.part_of_speech != 'n' && name.part_of_speech != 'b' && name.part_of_speech != 'a' &&
      name.part_of_speech != 'Z' && name.part_of_speech != 'R')
    return false;
  const bool made = tokens[i - 2].is(role_publish) || sentence.text(i - 2) == U"了" ||
                    sentence.text(i - 2) == U"、" || sentence.text(i - 2) == U"的";
  const bool ends = i + 1 == tokens.size() || tokens[i + 1].is_punctuation() ||
                    sentence.text(i + 1) == U"等" || names_product(tokens[i + 1]);
  if (!made || !ends) return false;
  candidates.push_back({{name.span.begin, tokens[i].span.end}, EntityType::Product, 0.7f, "product/series"});
  return true;
}

// 推出|星海|V9, 智能芯片|思|元|590, 昇腾|910B|芯片: a brand and a number beside what says that it is a thing.
bool add_series(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const Token& number = tokens[i];
  if (i == 0 || (number.part_of_speech != 'L' && number.part_of_speech != 'M')) return false;
  const Token& last_before = tokens[i - 1];
  if (number.part_of_speech == 'L' && add_named_series(sentence, i, candidates)) return true;
  if (!is_unknown(last_before) && !last_before.rare && last_before.part_of_speech != 'R') return false;
  if (!is_series_number(sentence.text(i))) return false;
  std::size_t first = i;
  while (first > 0 && i - first < 3 && is_unknown(tokens[first - 1])) --first;
  if (first == i && (tokens[i - 1].rare || tokens[i - 1].part_of_speech == 'R')) --first;
  const std::uint32_t size = number.span.begin - tokens[first].span.begin;
  if (size < 2 || size > 3 || first == 0) return false;
  const bool ends = i + 1 == tokens.size() || !passes(tokens[i + 1]) || names_product(tokens[i + 1]);
  const Token& before = tokens[first - 1];
  const bool made = before.is(role_publish) || names_product(before) || before.is(role_industry);
  const bool thing = i + 1 < tokens.size() && names_product(tokens[i + 1]);
  const bool listed = sentence.text(first - 1) == U"、" && !candidates.empty() &&
                      candidates.back().type == EntityType::Product &&
                      candidates.back().span.end == before.span.begin;  // 星海|V9|、|远山|V7
  if (!ends || (!made && !thing && !listed)) return false;
  if (number.part_of_speech == 'M' && !thing && i + 1 < tokens.size() && !tokens[i + 1].is_punctuation())
    return false;  // 590 of something
  candidates.push_back(
      {{tokens[first].span.begin, number.span.end}, EntityType::Product, 0.7f, "product/series"});
  return true;
}

// 推出|MTT S4000, Walker S|人形机器人
bool add_spaced(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (tokens[i].part_of_speech != 'L' || !is_latin(sentence.text(i)[0]) || tokens[i].size() < 2) return false;
  if (tokens[i].is(role_known) || (i > 0 && sentence.text(i - 1) == U" ")) return false;
  const std::size_t last = end_of_run(sentence, i);
  if (last == i || is_unit(sentence.text(i))) return false;
  const bool made = i > 0 && (tokens[i - 1].is(role_publish) || names_product(tokens[i - 1]) ||
                              sentence.text(i - 1) == U"的");
  std::size_t next = last + 1;
  while (next < tokens.size() && next - last <= 2 && !names_product(tokens[next]) && passes(tokens[next]))
    ++next;
  const bool thing = next < tokens.size() && names_product(tokens[next]);
  const std::u32string_view tail = sentence.text(last);
  const bool model =
      tail.size() <= 6 && (tail.size() == 1 || std::any_of(tail.begin(), tail.end(), is_digit));
  if (!(made && (thing || model)) && !(thing && model)) return false;
  candidates.push_back(
      {{tokens[i].span.begin, tokens[last].span.end}, EntityType::Product, 0.7f, "product/spaced"});
  return true;
}

// 云汐|V3|芯片: the model's name, though its kind stands behind it.
void add_before_kind(const TokenizedSentence& sentence, Span model, std::size_t kind,
                     Candidates& candidates) {
  if (kind >= sentence.tokens.size() || !sentence.tokens[kind].is(role_product)) return;
  const std::u32string_view name = sentence.document.view(model);
  if (std::none_of(name.begin(), name.end(), is_digit)) return;
  if (kind + 1 < sentence.tokens.size() && sentence.tokens[kind + 1].is(role_end | role_product)) return;
  candidates.push_back({{model.begin, sentence.tokens[kind].span.end},
                        EntityType::Product,
                        0.75f,
                        "product/model",
                        false,
                        std::u32string(name)});
}

}  // namespace

void find_models(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_run)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; (i = sentence.next(i, 0, mark_run)) < tokens.size(); ++i) {
    if (add_series(sentence, i, candidates)) continue;
    if (add_spaced(sentence, i, candidates)) continue;
    const bool brand_before = i > 0 && is_unknown(tokens[i - 1]);
    const bool number_model = brand_before && tokens[i].part_of_speech == 'L' &&
                              is_digit(sentence.text(i)[0]) && i > 1 && is_unknown(tokens[i - 2]);
    const bool behind_kind = i > 0 && tokens[i - 1].is(role_product) && is_short_model(sentence.text(i));
    if (tokens[i].part_of_speech != 'L' ||
        (!is_model_word(sentence.text(i)) && !number_model && !behind_kind))
      continue;
    bool product = false;
    std::size_t last = i;
    for (std::size_t k = i + 1; k < tokens.size() && k - i <= 4; ++k) {
      if (tokens[k].is(role_product)) {
        product = true;
        break;
      }
      if (sentence.text(k) == U"等" || counts_kinds(sentence, k)) continue;
      if (!passes(tokens[k]) || tokens[k].is(role_end)) break;
    }
    const bool formula =
        is_digit(sentence.text(i)[0]) && sentence.text(i).find(U'+') != std::u32string_view::npos;
    if (formula) continue;  // 1+N
    const bool made =
        i > 1 && sentence.text(i - 1) == U"的" && tokens[i - 2].is(role_publish);  // 研发|的|CA-40
    const bool published = made || (i > 0 && tokens[i - 1].is(role_publish | role_product));
    const bool versioned = brand_before && sentence.text(i)[0] == U'V' && sentence.text(i).size() >= 3;
    const bool version = is_version(sentence.text(i)) && versioned_start(tokens, i) < i;
    const bool in_bracket = i > 0 && (sentence.text(i - 1) == U"（" ||
                                      sentence.text(i - 1) == U"(");  // another name of what stands before
    const bool sure = !in_bracket && is_sure_model(sentence.text(i)) && !tokens[i].is(role_known);
    product = product && !is_plain_word(sentence.text(i));
    if (!product && !published && !number_model && !sure && !versioned && !version) continue;
    last = take_suffix(sentence, i);
    std::size_t first = i;
    while (first > 0 && i - first < 3 && is_unknown(tokens[first - 1])) --first;
    if (is_tail_of_word(sentence.character(tokens[first].span.begin))) first = i;
    if (is_version(sentence.text(i))) first = versioned_start(tokens, i);
    const Span span{tokens[first].span.begin, tokens[last].span.end};
    candidates.push_back({span, EntityType::Product, 0.6f, "product/model"});

    add_before_kind(sentence, span, last + 1, candidates);
  }
}

namespace {

// 一号, 3号
bool is_number_of_ship(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  if (text.back() != U'号') return false;
  constexpr std::u32string_view numbers = U"一二三四五六七八九十0123456789";
  return text.size() > 1 && std::all_of(text.begin(), text.end() - 1, [&](char32_t c) {
           return numbers.find(c) != std::u32string_view::npos;
         });
}

// What is numbered so, or what is done to it.
bool is_numbered_thing(std::u32string_view text) {
  static constexpr WordSet things(
      {U"卫星",   U"火箭",   U"运载火箭", U"飞船", U"发射",   U"首飞", U"入轨",     U"下水",     U"探测器",
       U"盾构机", U"潜水器", U"科考船",   U"平台", U"星座",   U"升空", U"商业卫星", U"遥感卫星", U"起飞",
       U"船舶",   U"游船",   U"客船",     U"货船", U"油轮",   U"邮轮", U"轮船",     U"首航",     U"试航",
       U"交付",   U"建造",   U"钻井平台", U"品种", U"新品种", U"选育", U"育成",     U"良种",     U"亩产",
       U"审定",   U"高粱",   U"水稻",     U"小麦", U"玉米",   U"油菜", U"棉花",     U"青稞"});
  return things.has(text);
}

bool has_numbered_thing(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  constexpr std::size_t near = 7;  // tokens
  const std::size_t begin = first > near ? first - near : 0;
  const std::size_t end = std::min(last + 1 + near, sentence.tokens.size());
  for (std::size_t i = begin; i < end; ++i) {
    if (i >= first && i <= last) continue;
    const std::u32string_view text = sentence.text(i);
    if (sentence.tokens[i].is(role_product) || is_numbered_thing(text)) return true;
    if (text.size() > 2 && is_numbered_thing(text.substr(text.size() - 2))) return true;  // 电动|船舶
  }
  return false;
}

}  // namespace

// 海丝|一号|卫星: ships, satellites and rockets are numbered.
void find_numbered_things(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_number_of_thing)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].has(mark_number_of_thing)) continue;
    const bool apart = tokens[i].size() == 1 && tokens[i - 1].part_of_speech == 'M';  // 3|号
    if (!apart && !is_number_of_ship(sentence, i)) continue;
    const std::size_t number = apart ? i - 1 : i;
    std::size_t first = number;
    while (first > 0 && number - first < 3 &&
           (is_unknown(tokens[first - 1]) || tokens[first - 1].rare ||
            (first == number && tokens[first - 1].size() <= 3 && passes(tokens[first - 1]))))
      --first;
    const std::uint32_t size = tokens[number].span.begin - tokens[first].span.begin;
    const bool kind = first < number && tokens[first].is(role_product | role_generic | role_end | role_class);
    if (size < 2 || size > 4 || kind || !has_numbered_thing(sentence, first, i)) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Product, 0.6f, "product/numbered"});
  }
}

}  // namespace yuantu
