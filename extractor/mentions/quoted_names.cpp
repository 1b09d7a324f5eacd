// SPDX-License-Identifier: Apache-2.0
// Finds names in quotes and decides their type by the nouns beside them.
#include "extractor/mentions/quoted_names.hpp"

#include <optional>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_quote = 14;  // characters
constexpr std::size_t reach = 6;           // tokens looked at on either side

struct Quote {
  std::size_t open = 0;  // tokens
  std::size_t close = 0;
};

std::optional<std::size_t> closing_quote(const TokenizedSentence& sentence, std::size_t open) {
  for (std::size_t i = open + 1; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.span.begin - sentence.tokens[open].span.end > longest_quote) return std::nullopt;
    if (!token.is_punctuation()) continue;
    const char32_t c = sentence.character(token.span.begin);
    if (c == U'”') return i > open + 1 ? std::optional(i) : std::nullopt;
    const bool harmless = c == U'—' || c == U'·' || c == U'-' || c == U' ' || c == U'+' || c == U'.';
    if (!harmless) return std::nullopt;
  }
  return std::nullopt;
}

struct Kind {
  EntityType type;
  const char* rule;
};

// The noun that the words right of the quote lead to: “飞鹰”|货运|无人机.
std::optional<Kind> kind_after(const TokenizedSentence& sentence, std::size_t close) {
  std::optional<Kind> kind;
  for (std::size_t i = close + 1; i < sentence.tokens.size() && i - close <= reach; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is_punctuation()) break;
    const bool platform = sentence.text(i).ends_with(U"平台");
    if (platform) return Kind{EntityType::Product, "product/kind-after"};
    if (token.is(role_end) && token.word.end_type != EntityType::Product)
      return Kind{token.word.end_type, "quoted/kind-after"};
    if (token.is(role_product)) kind = Kind{EntityType::Product, "product/kind-after"};
    if (token.is(role_stop) && !token.is(role_inside)) break;
  }
  return kind;
}

bool is_naming_word(std::u32string_view text) {
  return text == U"型号" || text == U"名为" || text == U"取名" || text == U"命名为" || text == U"代号" ||
         text == U"名叫";
}

// 控制系统 is a system though it is a word of its own.
bool ends_in_product(const TokenizedSentence& sentence, const Token& token) {
  if (token.size() < 3 || token.part_of_speech == 'L') return false;
  const auto rows = Lexicon::builtin().find(sentence.document.view({token.span.end - 2, token.span.end}));
  return !rows.empty() && NameGrammar::builtin().classify(rows).is(role_product);
}

std::optional<Kind> kind_before(const TokenizedSentence& sentence, std::size_t open) {
  if (open == 0) return std::nullopt;
  const Token& before = sentence.tokens[open - 1];
  const bool plain_verb = sentence.tokens[open + 1].part_of_speech == 'v' &&
                          sentence.character(sentence.tokens[open + 1].span.end) == U'”';
  if (plain_verb || sentence.character(sentence.tokens[open + 1].span.begin + 1) == U'”') return std::nullopt;
  if (before.is(role_product) || ends_in_product(sentence, before))
    return Kind{EntityType::Product, "product/kind-before"};
  if (is_naming_word(sentence.text(open - 1))) return Kind{EntityType::Product, "product/named"};
  if (open > 1 && sentence.text(open - 1) == U"的" && sentence.tokens[open - 2].is(role_publish)) {
    return Kind{EntityType::Product, "product/published"};
  }
  if (before.is(role_publish)) return Kind{EntityType::Product, "product/published"};
  return std::nullopt;
}

bool has_model_shape(std::u32string_view text) {
  bool latin = false, digit = false;
  for (char32_t c : text) {
    latin |= is_latin(c);
    digit |= is_digit(c);
  }
  return latin && digit;
}

bool is_policy_nickname(const TokenizedSentence& sentence, const Quote& quote) {
  const std::u32string_view last = sentence.text(quote.close - 1);
  return last.back() == U'条' &&
         sentence.tokens[quote.close - 1].span.end - sentence.tokens[quote.open].span.end >= 4;
}

}  // namespace

void find_quoted_names(const TokenizedSentence& sentence, Candidates& candidates) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.character(sentence.tokens[i].span.begin) != U'“') continue;
    const auto close = closing_quote(sentence, i);
    if (!close) continue;
    const Quote quote{i, *close};
    const Span inside{sentence.tokens[i].span.end, sentence.tokens[*close].span.begin};
    const std::u32string_view text = sentence.document.view(inside);
    if (text.back() == U'式' || text.back() == U'型' || text.back() == U'化' || text.back() == U'+') continue;
    if (is_policy_nickname(sentence, quote)) {
      candidates.push_back({inside, EntityType::Policy, 0.7f, "policy/nickname"});
      continue;
    }
    std::optional<Kind> kind = kind_after(sentence, *close);
    if (!kind) kind = kind_before(sentence, i);
    if (!kind && has_model_shape(text)) kind = Kind{EntityType::Product, "product/model"};
    if (!kind || kind->type != EntityType::Product) continue;
    candidates.push_back({inside, EntityType::Product, 0.7f, kind->rule});
  }
}

void find_titles(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (sentence.character(tokens[i].span.begin) != U'《') continue;
    std::size_t close = i + 1;
    std::uint32_t depth = 1;
    bool policy = false;
    for (; close < tokens.size(); ++close) {
      const char32_t c = sentence.character(tokens[close].span.begin);
      if (c == U'《') ++depth;
      if (c == U'》' && --depth == 0) break;
      policy |= tokens[close].is(role_policy) ||
                (tokens[close].is(role_end) && tokens[close].word.end_type == EntityType::Policy);
    }
    if (close >= tokens.size()) return;
    const Span inside{tokens[i].span.end, tokens[close].span.begin};
    bool work = false;
    for (std::size_t k = i > 4 ? i - 4 : 0; k < i; ++k) work |= tokens[k].is(role_product | role_publish);
    if (policy) {
      candidates.push_back({inside, EntityType::Policy, 1.5f, "policy/title"});
    } else if (work) {
      candidates.push_back({inside, EntityType::Product, 0.9f, "product/title"});
    }
    i = close;
  }
}

namespace {

bool is_unit(std::u32string_view text) {
  constexpr std::u32string_view units[] = {
      U"AI",    U"IT",   U"LED",  U"OLED", U"CT",  U"DNA", U"RNA", U"mRNA", U"5G",   U"6G",
      U"4G",    U"IPO",  U"GDP",  U"EDA",  U"IP",  U"PCB", U"VR",  U"AR",   U"XR",   U"CEO",
      U"CTO",   U"CFO",  U"COO",  U"PCT",  U"ESG", U"SUV", U"MPV", U"APP",  U"App",  U"GPU",
      U"CPU",   U"NPU",  U"DPU",  U"FPGA", U"MCU", U"SiC", U"GaN", U"LNG",  U"CCUS", U"PPP",
      U"REITs", U"RCEP", U"WIFI", U"USB",  U"BIM", U"GIS", U"ICT", U"IDC",  U"SaaS", U"PaaS",
      U"IaaS",  U"OTA",  U"GPS",  U"RFID", U"AGV", U"UPS", U"PVC", U"PET",  U"ABS"};
  for (std::u32string_view unit : units) {
    if (text == unit) return true;
  }
  return false;
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

}  // namespace

void find_models(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool brand_before = i > 0 && is_unknown(tokens[i - 1]);
    const bool number_model = brand_before && tokens[i].part_of_speech == 'L' &&
                              is_digit(sentence.text(i)[0]) && i > 1 && is_unknown(tokens[i - 2]);
    if (tokens[i].part_of_speech != 'L' || (!is_model_word(sentence.text(i)) && !number_model)) continue;
    bool product = false;
    std::size_t last = i;
    for (std::size_t k = i + 1; k < tokens.size() && k - i <= 4; ++k) {
      if (tokens[k].is(role_product)) {
        product = true;
        break;
      }
      if (sentence.text(k) == U"等") continue;
      if (!passes(tokens[k]) || tokens[k].is(role_end)) break;
    }
    const bool published = i > 0 && tokens[i - 1].is(role_publish | role_product);
    if (!product && !published && !number_model) continue;
    std::size_t first = i;
    while (first > 0 && i - first < 3 && is_unknown(tokens[first - 1])) --first;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[last].span.end}, EntityType::Product, 0.6f, "product/model"});
  }
}

namespace {

constexpr std::size_t longest_honor = 16;  // tokens

bool joins_honors(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"及" || text == U"以及" || text == U"与";
}

// How much it takes for the words before an honour's last word to make it a name.
bool is_award_word(std::u32string_view text) {
  return text.back() == U'奖' || text == U"称号";
}

bool can_be_in_honor(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const char32_t c = sentence.character(token.span.begin);
  if (c == U'“' || c == U'”' || c == U'（' || c == U'）' || c == U'·') return true;
  if (token.is_punctuation()) return false;
  const std::u32string_view text = sentence.text(i);
  if (text == U"首批" || text == U"首个" || text == U"最佳" || text == U"最具" || text == U"优秀" ||
      text == U"年度" || text == U"年")
    return true;
  if (token.part_of_speech == 'M' || token.part_of_speech == 'm') return true;
  return passes(token) || token.is(role_generic | role_honor);
}

}  // namespace

void find_honors(const TokenizedSentence& sentence, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].is(role_award)) continue;
    std::size_t first = i + 1;
    while (first < tokens.size() && (sentence.text(first) == U"为" || sentence.text(first) == U"了" ||
                                     sentence.text(first) == U"由" || sentence.text(first) == U"过")) {
      ++first;
    }
    for (std::size_t k = first; k <= tokens.size() && k - first <= longest_honor; ++k) {
      const bool ends = k == tokens.size() || !can_be_in_honor(sentence, k) || joins_honors(sentence.text(k));
      if (!ends) continue;
      std::size_t last = k;
      while (last > first && !tokens[last - 1].is(role_honor) &&
             sentence.character(tokens[last - 1].span.begin) != U'”') {
        --last;
      }
      if (last > first) {
        const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
        std::uint32_t specific = 0;
        for (std::size_t t = first; t + 1 < last; ++t) specific += tokens[t].size();
        const bool quoted = sentence.character(tokens[last - 1].span.begin) == U'”';
        const bool enough = quoted || is_award_word(sentence.text(last - 1)) || specific >= 4;
        const bool number_first = tokens[first].part_of_speech == 'M' &&
                                  (first + 1 >= last || !sentence.text(first + 1).starts_with(U"年"));
        if (enough && !number_first && span.size() >= 2) {
          candidates.push_back({span, EntityType::Honor, 1.0f, "honor/awarded"});
        }
      }
      if (k >= tokens.size() || !joins_honors(sentence.text(k))) break;
      first = k + 1;
      k = first;
    }
  }
}

}  // namespace yuantu
