// SPDX-License-Identifier: Apache-2.0
// Finds names in quotes and decides their type by the nouns beside them.
#include "extractor/mentions/quoted_names.hpp"

#include <optional>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_lists.hpp"
#include "extractor/mentions/quoted_nouns.hpp"
#include "extractor/mentions/quoted_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t reach = 6;  // tokens looked at on either side

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
    const bool machine = i <= close + 3 && token.part_of_speech != 'v' && is_thing(sentence, i);
    if (token.is(role_product) || ends_in_product(sentence, token) || machine)
      kind = Kind{EntityType::Product, "product/kind-after"};
    if (i == close + 1 && sentence.text(i) == U"牌") return Kind{EntityType::Product, "product/brand"};
    if (token.is(role_stop) && !token.is(role_inside)) break;
  }
  return kind;
}

bool is_naming_word(std::u32string_view text) {
  return text == U"型号" || text == U"名为" || text == U"取名" || text == U"命名为" || text == U"代号" ||
         text == U"名叫";
}

// Kinds of thing that one character names behind others: 轴承|钢, 外延|片, 储能|柜.
bool ends_in_thing(const TokenizedSentence& sentence, std::size_t i) {
  constexpr std::u32string_view things = U"钢片柜堆机车船艇仪器泵阀膜炉箭药剂胶漆床舱丝";
  const Token& token = sentence.tokens[i];
  if (things.find(sentence.character(token.span.end - 1)) == std::u32string_view::npos) return false;
  if (token.size() > 1) return token.part_of_speech == 'n' || token.part_of_speech == 'N';
  return i > 0 && !sentence.tokens[i - 1].is_punctuation() && sentence.tokens[i - 1].size() > 1;
}

bool is_product_word(std::u32string_view text) {
  return text == U"产品" || text == U"新品" || text == U"新产品";
}

// 江海造, 永不落幕: what is said of things, no name of one.
bool is_said_of_things(const TokenizedSentence& sentence, const Quote& quote, std::u32string_view text) {
  if (text.back() == U'造' || text.ends_with(U"制造")) return true;
  bool plain = true;
  for (std::size_t i = quote.open + 1; i < quote.close; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.part_of_speech == 'd' && token.size() > 1) return true;
    plain &= token.is(role_generic | role_end) && token.size() > 1;
  }
  return plain;  // 数字工厂
}

// 叫|“小慧”|的|陪护|机器人
bool is_called(const TokenizedSentence& sentence, std::size_t open, std::size_t close) {
  const std::u32string_view verb = sentence.text(open - 1);
  if (verb != U"叫" && verb != U"叫做" && verb != U"叫作" && verb != U"起名" && verb != U"称为") return false;
  if (close + 1 >= sentence.tokens.size() || sentence.text(close + 1) != U"的") return false;
  for (std::size_t i = close + 2; i < sentence.tokens.size() && i - close <= reach; ++i) {
    if (sentence.tokens[i].is_punctuation()) return false;
    if (sentence.tokens[i].is(role_product)) return true;
  }
  return false;
}

// 推出|“拨投结合”|模式: how something is done is no product.
bool names_a_way(const TokenizedSentence& sentence, std::size_t behind) {
  static constexpr WordSet ways({U"模式", U"机制", U"理念",   U"做法", U"政策", U"行动", U"工作法", U"改革",
                                 U"举措", U"制度", U"思维",   U"战略", U"方案", U"经验", U"口号",   U"格局",
                                 U"路径", U"规划", U"新模式", U"标准", U"品牌", U"目标", U"要求",   U"思路"});
  return behind < sentence.tokens.size() && ways.has(sentence.text(behind));
}

std::optional<Kind> kind_before(const TokenizedSentence& sentence, std::size_t open, std::size_t close) {
  if (open == 0 || names_a_way(sentence, close + 1)) return std::nullopt;
  if (open > 1 && sentence.character(sentence.tokens[open - 1].span.begin) == U'—') {  // 飞艇|——|“祥云”
    const bool thing =
        sentence.tokens[open - 2].is(role_product) || ends_in_product(sentence, sentence.tokens[open - 2]);
    if (thing) return Kind{EntityType::Product, "product/kind-before"};
  }
  if (is_called(sentence, open, close)) return Kind{EntityType::Product, "product/named"};
  const Token& before = sentence.tokens[open - 1];
  const bool plain_verb = sentence.tokens[open + 1].part_of_speech == 'v' &&
                          sentence.character(sentence.tokens[open + 1].span.end) == U'”';
  if (plain_verb || sentence.character(sentence.tokens[open + 1].span.begin + 1) == U'”') return std::nullopt;
  if (before.is(role_product) || ends_in_product(sentence, before) ||
      is_product_word(sentence.text(open - 1)))
    return Kind{EntityType::Product, "product/kind-before"};
  if (is_naming_word(sentence.text(open - 1))) return Kind{EntityType::Product, "product/named"};
  if (open > 1 && sentence.text(open - 1) == U"了" && sentence.tokens[open - 2].is(role_publish) &&
      sentence.text(open - 2) != U"打造")
    return Kind{EntityType::Product, "product/published"};  // 发明|了|“…尺”
  if (open > 1 && sentence.text(open - 1) == U"的" && sentence.text(open - 2) == U"团队")
    return Kind{EntityType::Product, "product/team"};
  if (open > 1 && sentence.text(open - 1) == U"的" && sentence.tokens[open - 2].is(role_publish)) {
    return Kind{EntityType::Product, "product/published"};
  }
  const bool vague = sentence.text(open - 1) == U"打造" || sentence.text(open - 1) == U"拥有";
  if (before.is(role_publish) && !vague) return Kind{EntityType::Product, "product/published"};
  return std::nullopt;
}

// Two to five characters that are no words: 星甲, 瞳谷.
bool is_invented(const TokenizedSentence& sentence, const Quote& quote) {
  const std::uint32_t size = sentence.tokens[quote.close].span.begin - sentence.tokens[quote.open].span.end;
  if (size < 2 || size > 5) return false;
  for (std::size_t i = quote.open + 1; i < quote.close; ++i) {
    const Token& token = sentence.tokens[i];
    if (!is_unknown(token) || token.part_of_speech == 'm' || token.part_of_speech == 'b') return false;
  }
  return true;
}

// A plain noun stands right before or behind the quotes: 导热材料“星甲”, “星甲”导热材料.
bool beside_noun(const TokenizedSentence& sentence, const Quote& quote) {
  const auto is_noun = [&](std::size_t i) {
    const Token& token = sentence.tokens[i];
    const bool noun = token.part_of_speech == 'n' || token.part_of_speech == 'N' || token.is(role_industry);
    return noun && token.size() > 1 &&
           !token.is(role_end | role_known | role_title | role_generic | role_stop);
  };
  if (quote.close + 1 < sentence.tokens.size() && is_noun(quote.close + 1)) return true;
  return quote.open > 0 && is_noun(quote.open - 1);
}

// Names are not sentences: 机床“上云” names nothing.
bool has_no_verb(const TokenizedSentence& sentence, const Quote& quote) {
  for (std::size_t i = quote.open + 1; i < quote.close; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_stop | role_generic) || (token.part_of_speech == 'v' && token.size() > 1)) return false;
  }
  return true;
}

bool has_stop(const TokenizedSentence& sentence, const Quote& quote) {
  for (std::size_t i = quote.open + 1; i < quote.close; ++i) {
    if (sentence.tokens[i].is(role_stop) && !sentence.tokens[i].is(role_inside)) return true;
  }
  return false;
}

bool is_policy_nickname(const TokenizedSentence& sentence, const Quote& quote) {
  const std::u32string_view last = sentence.text(quote.close - 1);
  return last.back() == U'条' &&
         sentence.tokens[quote.close - 1].span.end - sentence.tokens[quote.open].span.end >= 3;
}

// 云汐公司|的|“智慧药箱”
bool is_owned(const TokenizedSentence& sentence, std::size_t open) {
  if (open < 2 || sentence.text(open - 1) != U"的") return false;
  const Token& owner = sentence.tokens[open - 2];
  if (owner.is(role_known)) return owner.word.known_type == EntityType::Company;
  return owner.is(role_end) && owner.word.end_type == EntityType::Company;
}

}  // namespace

bool ends_in_product(const TokenizedSentence& sentence, const Token& token) {
  if (token.size() < 3 || token.part_of_speech == 'L') return false;
  for (std::uint32_t size = 2; size <= 3 && size < token.size(); ++size) {
    const std::u32string_view end = sentence.document.view({token.span.end - size, token.span.end});
    if (NameGrammar::builtin().classify(end).is(role_product)) return true;
  }
  return false;
}

bool is_art(std::u32string_view text) {
  return text.ends_with(U"技术") || text.ends_with(U"工艺") || text.ends_with(U"算法") ||
         text.ends_with(U"疗法");
}

bool is_thing(const TokenizedSentence& sentence, std::size_t i) {
  constexpr std::u32string_view machines = U"机仪器炉泵阀艇船舰车芯";
  const Token& token = sentence.tokens[i];
  if (token.is(role_product) || ends_in_product(sentence, token)) return true;
  return machines.find(sentence.character(token.span.end - 1)) != std::u32string_view::npos &&
         (token.part_of_speech == 'n' || token.size() == 1);
}

namespace {

// 300|辆|“远山”: so many of a thing are called so.
bool is_counted_thing(const TokenizedSentence& sentence, std::size_t open) {
  if (open < 2 || sentence.tokens[open - 2].part_of_speech != 'M') return false;
  constexpr std::u32string_view measures = U"辆艘架枚颗台列";
  return sentence.tokens[open - 1].size() == 1 &&
         measures.find(sentence.character(sentence.tokens[open - 1].span.begin)) != measures.npos;
}

}  // namespace

void find_quoted_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_quote)) return;
  std::size_t follows = 0;  // the token behind a quoted product, and behind the comma there
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const char32_t mark = sentence.character(sentence.tokens[i].span.begin);
    if (mark != U'“' && mark != U'‘') continue;
    const auto close = closing_quote(sentence, i);
    if (!close) continue;
    if (i == 0 || sentence.character(sentence.tokens[i].span.begin - 1) != U'”')
      find_quoted_list(sentence, i, candidates);
    const Quote quote{i, *close};
    const Span inside{sentence.tokens[i].span.end, sentence.tokens[*close].span.begin};
    const std::u32string_view text = sentence.document.view(inside);
    if (text.back() == U'式' || text.back() == U'型' || text.back() == U'化' || text.back() == U'+') continue;
    if (text.size() < 2 || is_epithet(text) || is_figure(text)) continue;
    if (is_policy_nickname(sentence, quote)) {
      candidates.push_back({inside, EntityType::Policy, 0.7f, "policy/nickname"});
      continue;
    }
    if (add_programme(sentence, quote, text, candidates) || add_quote_and_noun(sentence, quote, candidates))
      continue;
    if (text.back() == U'牌' && add_branded(sentence, quote, candidates)) continue;
    const bool called = *close + 1 < sentence.tokens.size() && sentence.text(*close + 1) == U"号" &&
                        (*close + 2 == sentence.tokens.size() || !sentence.text(*close + 2).ends_with(U"列"));
    std::optional<Kind> kind = kind_after(sentence, *close);
    if (!kind && called) kind = Kind{EntityType::Product, "product/called"};
    if (!kind) kind = kind_before(sentence, i, *close);
    if (!kind && is_invented(sentence, quote) && beside_noun(sentence, quote)) {
      kind = Kind{EntityType::Product, "product/invented"};
    }
    const bool thing_before = i > 0 && ends_in_thing(sentence, i - 1);
    if (!kind && thing_before && has_no_verb(sentence, quote))
      kind = Kind{EntityType::Product, "product/thing"};
    if (!kind && text.size() >= 5 && *close - i > 2 && !has_stop(sentence, quote) &&
        (sentence.tokens[*close - 1].is(role_product) ||
         (text.size() >= 7 && is_art(sentence.text(*close - 1))) ||
         ends_in_product(sentence, sentence.tokens[*close - 1])))
      kind = Kind{EntityType::Product, "product/quoted-kind"};  // “像素级缺陷检测仪”
    const bool train = *close + 1 < sentence.tokens.size() && sentence.text(*close + 1).ends_with(U"列");
    if (!kind && (is_numbered(text) || is_name_with_number(text) || (is_called_so(text) && !train))) {
      kind = Kind{EntityType::Product, "product/numbered"};
    }
    if (!kind && is_owned(sentence, i) && is_thing(sentence, *close - 1) && text.size() >= 3)
      kind = Kind{EntityType::Product, "product/owned-quote"};
    if (!kind && is_counted_thing(sentence, i) && has_no_verb(sentence, quote))
      kind = Kind{EntityType::Product, "product/counted"};
    if (!kind && has_model_shape(text)) kind = Kind{EntityType::Product, "product/model"};
    if (!kind && follows == i && i > 0 && has_no_verb(sentence, quote) && !names_a_way(sentence, *close + 1))
      kind = Kind{EntityType::Product, "product/quoted-list"};  // “星火助手”“星火智医”
    if (!kind || kind->type != EntityType::Product || is_said_of_things(sentence, quote, text)) continue;
    follows = *close + 1;
    if (follows < sentence.tokens.size() && sentence.text(follows) == U"、") ++follows;
    if (*close + 1 < sentence.tokens.size() && sentence.text(*close + 1) == U"号") {
      candidates.push_back({{sentence.tokens[i].span.begin, sentence.tokens[*close + 1].span.end},
                            EntityType::Product,
                            0.7f,
                            kind->rule,
                            false,
                            std::u32string(text) + U"号"});  // “海燕”号
      continue;
    }
    candidates.push_back({inside, EntityType::Product, 0.7f, kind->rule});
  }
}

}  // namespace yuantu
