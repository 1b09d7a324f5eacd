// SPDX-License-Identifier: Apache-2.0
// Scores every place where a name may begin, walking left from its ending.
#include "extractor/mentions/left_boundary.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/character_set.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_name = 24;   // tokens
constexpr std::size_t longest_group = 10;  // tokens inside brackets or quotes

bool is_conjunction(std::u32string_view text) {
  return text == U"和" || text == U"与" || text == U"及" || text == U"暨";
}

// The opening bracket or quote that the closing one at `close` belongs to, if what is between can stand in a
// name.
std::optional<std::size_t> group_start(const TokenizedSentence& sentence, std::size_t close) {
  const char32_t closing = sentence.character(sentence.tokens[close].span.begin);
  const char32_t opening = closing == U'）' ? U'（' : closing == U')' ? U'(' : closing == U'”' ? U'“' : 0;
  if (opening == 0) return std::nullopt;
  for (std::size_t i = close; i-- > 0 && close - i <= longest_group;) {
    const Token& token = sentence.tokens[i];
    if (!token.is_punctuation()) continue;
    const char32_t c = sentence.character(token.span.begin);
    if (c == opening) return i;
    const bool harmless = c == U'—' || c == U'·' || c == U'-' || c == U' ' || c == U'+' || c == U'、';
    if (!harmless || (c == U'、' && closing != U'”')) return std::nullopt;
  }
  return std::nullopt;
}

// 研发|及|生产|基地: two activities of one site.
bool is_activity(std::u32string_view text) {
  static constexpr std::u32string_view activities[] = {
      U"研发", U"生产",     U"制造",     U"销售",     U"应用", U"开发",     U"设计",     U"建设",   U"运营",
      U"服务", U"加工",     U"检测",     U"总部",     U"孵化", U"研究",     U"测试",     U"验证",   U"展示",
      U"培训", U"创新",     U"推广",     U"转化",     U"实验", U"试验",     U"中试",     U"仓储",   U"物流",
      U"维修", U"回收",     U"再制造",   U"扩能",     U"扩产", U"扩建",     U"改建",     U"新建",   U"产业化",
      U"技改", U"生产基地", U"研发中心", U"运营中心", U"总部", U"制造中心", U"新改扩建", U"创新药", U"配套"};
  return std::any_of(std::begin(activities), std::end(activities),
                     [&](std::u32string_view activity) { return text.starts_with(activity); });
}

bool is_graded_lab(const TokenizedSentence& sentence, std::size_t end) {
  if (sentence.tokens[end].word.end_type != EntityType::Lab) return false;
  const std::u32string_view ending = sentence.text(end);
  for (const std::u32string_view lab : {U"重点实验室", U"工程研究中心", U"工程实验室", U"技术创新中心"}) {
    if (ending.ends_with(lab)) return true;
  }
  return false;
}

// 江海大学|的|模拟|与|数字电路|…: nothing but plain nouns between 的, or a verb, and the conjunction.
bool opens_clause(const TokenizedSentence& sentence, std::size_t mark, std::size_t end) {
  const std::u32string_view text = sentence.text(mark);
  if (text == U"，" || text == U"；" || text == U"：" || text == U"。") return true;
  const bool list = text == U"、" && mark > 0;  // …实验室|、|高端|汽车|与|控制|实验室
  return list && sentence.tokens[mark - 1].is(role_end) &&
         sentence.tokens[mark - 1].word.end_type == sentence.tokens[end].word.end_type;
}
bool follows_owner(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  for (std::size_t i = at; at - i <= 4; --i) {
    if (i == 0) return true;
    const Token& token = sentence.tokens[i - 1];
    if (sentence.text(i - 1) == U"的") return true;
    if (token.is_punctuation()) return i < at && opens_clause(sentence, i - 1, end);
    if (token.is(role_stop) && token.part_of_speech == 'v') return i < at;
    if (!passes(token) || token.is(role_known | role_end | role_country)) return false;
  }
  return false;
}

// 和 or 与 inside a name joins two plain nouns after a region or a known name: 南岭先进材料与智能制造实验室.
bool joins_nouns(const TokenizedSentence& sentence, std::size_t at, std::size_t end) {
  if (at == 0 || at + 1 > end) return false;
  if (is_activity(sentence.text(at - 1)) && is_activity(sentence.text(at + 1))) return true;
  if (at + 1 == end) return false;
  const Token& right = sentence.tokens[at + 1];
  if (right.is(role_known | role_country) || right.is_punctuation()) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    if (sentence.tokens[i].is(role_known)) return false;
  }
  const Token& left = sentence.tokens[at - 1];
  if (!passes(left) || left.is(role_known | role_end) || left.size() < 2) return false;
  if (is_graded_lab(sentence, end) && follows_owner(sentence, at, end)) return true;
  for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_known | role_country)) return true;
    if (is_unknown(token)) return false;
    if (token.is(role_end))
      return token.word.end_type == EntityType::Park || token.word.end_type == EntityType::University;
    if (!passes(token)) return false;
  }
  return false;
}

bool is_ordinal(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  return text == U"首届" || (text[0] == U'第' && (text.back() == U'届' || text.size() == 1));
}

// 2024|年, 2025|世界: the year that opens the name of a meeting.
bool is_year(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  return token.part_of_speech == 'M' && token.size() == 4 && sentence.text(i).starts_with(U"20");
}

bool is_holding_verb(std::u32string_view text) {
  return text == U"举办" || text == U"举行" || text == U"召开" || text == U"主办" || text == U"承办";
}

// What is held begins right behind the verb: 举办(了)|新型储能对接会.
bool is_held(const TokenizedSentence& sentence, std::size_t i) {
  if (i > 1 && sentence.text(i - 1) == U"了") --i;
  return i > 0 && is_holding_verb(sentence.text(i - 1));
}

// Everything between the verb of holding and the conjunction at `at` is plain: 举办|校企合作|及|成果对接会.
bool joins_held(const TokenizedSentence& sentence, std::size_t at) {
  for (std::size_t i = at; i > 0 && at - i <= 6; --i) {
    if (i < at && is_held(sentence, i)) return true;
    const Token& token = sentence.tokens[i - 1];
    if (!passes(token) || token.is(role_known | role_end)) return false;
  }
  return false;
}

// 把|战略合作|和|产业转移|签约仪式|放在…: plain words between the begin of a clause, or a verb, and the
// conjunction.
bool joins_opened(const TokenizedSentence& sentence, std::size_t at) {
  for (std::size_t i = at; at - i <= 5; --i) {
    if (i == 0) return i < at;
    const Token& token = sentence.tokens[i - 1];
    if (token.is_punctuation()) return i < at && sentence.text(i - 1) != U"、";
    if (!passes(token))
      return i < at && (token.part_of_speech == 'p' || is_holding_verb(sentence.text(i - 1)));
    if (token.is(role_end | role_title)) return false;
  }
  return false;
}

bool is_proper(const Token& token) {
  return token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.part_of_speech == 'S' ||
         token.part_of_speech == 'T';
}

Opening opening_of(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_place)) return Opening::Place;
  if (token.is(role_known)) return Opening::Known;
  if (token.is_punctuation()) return Opening::Quote;
  if (is_ordinal(sentence, i)) return Opening::Ordinal;
  if (token.is(role_country)) return Opening::Country;
  if (is_unknown(token) || (is_proper(token) && !token.is(role_generic))) return Opening::Unknown;
  if (token.rare) return Opening::Unknown;
  if (token.part_of_speech == 'L') return Opening::Latin;
  return Opening::Common;
}

// 先进|包装材料|…研究中心: what labs and plants are called after.
bool opens_field(std::u32string_view text) {
  return text == U"先进" || text == U"智能" || text == U"高端" || text == U"新型" || text == U"高性能" ||
         text == U"绿色" || text == U"现代" || text == U"大型" || text == U"特种" || text == U"精密";
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
  if (type == EntityType::Lab && opens_field(sentence.text(i))) return 0.5f;
  if (token.is(role_generic)) return -2.0f;
  if (token.part_of_speech == 'v' || token.is(role_stop)) return -2.0f;
  return 0.0f;
}

// 中国|—|东盟, 中国|·|沈阳: the mark joins two words of one name.
bool is_joint(const TokenizedSentence& sentence, std::size_t i, EntityType type) {
  const Token& token = sentence.tokens[i];
  if (!token.is_punctuation() || token.size() != 1 || i == 0 || i + 1 >= sentence.tokens.size()) return false;
  const char32_t c = sentence.character(token.span.begin);
  const Token& before = sentence.tokens[i - 1];
  const Token& after = sentence.tokens[i + 1];
  if (c == U'·') {
    return (type == EntityType::Event || type == EntityType::Park) && passes(before) && passes(after) &&
           before.size() > 1 && after.size() > 1 && !before.is(role_end);
  }
  if (c != U'—' && c != U'–' && c != U'-') return false;
  const bool before_place = before.is(role_place | role_country);
  const bool after_place = after.is(role_place | role_country);
  return (before_place && after_place) || (before_place && is_proper(after)) ||
         (is_proper(before) && after_place);
}

// Punctuation, a stop word or the sentence's begin stands before the token; brackets and quotes that a name
// may go on over do not count.
bool is_clean(const TokenizedSentence& sentence, std::size_t i, EntityType type) {
  if (i == 0) return true;
  const Token& before = sentence.tokens[i - 1];
  if (before.is_punctuation()) return !group_start(sentence, i - 1) && !is_joint(sentence, i - 1, type);
  return !passes(before);
}

// How well a name begins behind the word before `i`.
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

// 30GW, 500MW/1000MWh: how much of what a project makes.
bool is_capacity(std::u32string_view text) {
  static constexpr std::u32string_view units[] = {U"GW",  U"MW",  U"kW",  U"KW",  U"GWh", U"MWh", U"kWh",
                                                  U"GWp", U"MWp", U"GWH", U"MWH", U"KV",  U"kV"};
  return is_digit(text[0]) && std::any_of(std::begin(units), std::end(units),
                                          [&](std::u32string_view unit) { return text.ends_with(unit); });
}

// A verb before what is a name by itself: 建设|光明科学城. Inside a longer name such verbs have plain nouns
// behind them.
bool governs_name(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const bool verb = token.is(role_stop) || (token.part_of_speech == 'v' && token.size() > 1);
  if (!verb || i + 1 >= sentence.tokens.size()) return false;
  const Token& after = sentence.tokens[i + 1];
  if (after.is(role_known)) return true;
  const char32_t c = sentence.character(after.span.begin);
  if (token.is(role_stop) && (after.part_of_speech == 'M' || is_capacity(sentence.text(i + 1)))) return true;
  return c == U'“' || (after.part_of_speech == 'L' && token.is(role_stop)) ||
         (is_unknown(after) && i + 2 < sentence.tokens.size() && is_unknown(sentence.tokens[i + 2]));
}

constexpr CharacterSet numerals(U"一二三四五六七八九十两几数多");

bool is_number(const Token& token) {
  return token.part_of_speech == 'M' || (token.part_of_speech == 'm' && !token.is(role_inside));
}

// A number, with a measure word or 大, 新 behind it, stands before the token: 16个|芯片项目, 两大|芯片项目.
bool is_counted(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0) return false;
  const Token& before = sentence.tokens[i - 1];
  if (is_number(before) || before.part_of_speech == 'q') return true;
  const std::u32string_view text = sentence.text(i - 1);
  return text == U"个" || text == U"家" || text == U"条" || text == U"项" || text == U"批" || text == U"座" ||
         text == U"类" || (text.size() == 2 && text[1] == U'大' && numerals.has(text[0])) ||
         (i > 1 && before.size() == 1 && before.is(role_generic) && is_number(sentence.tokens[i - 2]));
}

// A firm whose name seems to begin with its industry has a brand of everyday characters before it:
// 江海|秋|乐|种业.
void extend_over_brand(const TokenizedSentence& sentence, NameStart& start) {
  std::size_t i = start.token;
  while (i > 0 && start.token - i < 3 && sentence.tokens[i - 1].size() == 1 &&
         !sentence.tokens[i - 1].is_punctuation())
    --i;
  if (i == start.token && i > 1 && sentence.tokens[i - 1].size() == 2 &&
      sentence.tokens[i - 2].is(role_place) &&
      !sentence.tokens[i - 1].is(role_stop | role_generic | role_title)) {
    --i;  // 江海|潜在|人工智能科技有限公司
  }
  const bool place = i > 0 && sentence.tokens[i - 1].is(role_place);
  const std::uint32_t size = sentence.tokens[start.token].span.begin - sentence.tokens[i].span.begin;
  if (size == 0 || !place) return;
  start.token = i - 1;
  start.opening = Opening::Place;
  start.specific += size + sentence.tokens[i - 1].size();
  start.clean = is_clean(sentence, i - 1, EntityType::Company);
}

// 七家, 第一个: so many of a kind, or which of them.
bool counts_things(std::u32string_view text) {
  constexpr std::u32string_view measures = U"家个所座项批款条";
  constexpr std::u32string_view numbers = U"一二三四五六七八九十两几数多首第";
  if (text.size() < 2 || measures.find(text.back()) == std::u32string_view::npos) return false;
  return std::all_of(text.begin(), text.end() - 1,
                     [&](char32_t c) { return numbers.find(c) != std::u32string_view::npos; });
}

// What is done at a meeting may stand in its name: 成果|发布|暨|招商|推介会.
bool is_done_at_meetings(std::u32string_view text) {
  static constexpr WordSet doings(
      {U"发布", U"推进", U"对接", U"签约", U"开工", U"启动", U"建设", U"合作", U"揭牌", U"投产", U"奠基",
       U"深化", U"承接", U"走进", U"促进", U"推广", U"应用", U"转化", U"路演", U"观摩", U"交流", U"展示",
       U"招商", U"引智", U"引才", U"表彰", U"动员", U"部署", U"推介", U"授牌", U"评审", U"验收", U"竣工",
       U"投用", U"首发", U"上市", U"宣传", U"培训", U"服务", U"采购", U"融资", U"上线", U"下线", U"落成",
       U"攻坚", U"建设", U"总结", U"交付", U"入驻", U"颁奖", U"投资", U"提升", U"加快", U"创建"});
  return doings.has(text);
}

// 年产|20|万吨
bool is_rate(std::u32string_view text) {
  return text == U"年产" || text == U"日产" || text == U"年处理" || text == U"日处理" || text == U"年加工";
}

bool is_measured_unit(std::u32string_view text) {
  static constexpr WordSet units(
      {U"英寸",     U"毫米", U"纳米", U"微米", U"号",   U"代",     U"号线",   U"年",   U"万吨",   U"兆瓦",
       U"期",       U"伏",   U"千伏", U"模块", U"吨",   U"级",     U"兆瓦时", U"吉瓦", U"公里",   U"立方米",
       U"万立方米", U"万头", U"万件", U"万只", U"亿支", U"万平米", U"亿",     U"万",   U"平方米", U"亿平方米",
       U"万平方米", U"月",   U"月份", U"万台", U"万套", U"万辆",   U"万片",   U"千瓦", U"万千瓦", U"寸"});
  return units.has(text);
}

// Walks left from an ending over all words that may be in its name.
class Walk {
 public:
  Walk(const TokenizedSentence& sentence, std::size_t end)
      : sentence_(sentence), end_(end), at_(end), type_(sentence.tokens[end].word.end_type) {}

  std::optional<NameStart> run() {
    while (at_ > 0 && end_ - at_ < longest_name && step()) {
    }
    return best_;
  }

 private:
  bool takes_dates() const {
    return type_ == EntityType::Event || type_ == EntityType::Policy || type_ == EntityType::Honor;
  }

  // Takes in what stands before `at_`; false where the name cannot go on.
  bool step() {
    const std::size_t next = at_ - 1;
    const Token& token = sentence_.tokens[next];
    if (token.is_punctuation()) return take_space(next) || take_joint(next) || take_group(next);
    if (type_ == EntityType::Project && is_zone(token) && sentence_.tokens[at_].is(role_place)) return false;
    const std::u32string_view text = sentence_.text(next);
    if (is_conjunction(text)) {
      const bool twin_event = type_ == EntityType::Event && text == U"暨";
      const bool held =
          type_ == EntityType::Event && (joins_held(sentence_, next) || joins_opened(sentence_, next));
      if (!twin_event && !held && !joins_nouns(sentence_, next, end_) &&
          !((text == U"及" || makes_two(next)) && joins_objects(next)) && !joins_sites(next))
        return false;
      if (twin_event) best_score_ -= 10.0f;  // one meeting under two names has both
      at_ = next;
      return true;
    }
    if (is_inner_firm(next)) return take_firm(next);
    if (!may_take(next, text)) return false;
    if (!token.is(role_generic)) {
      specific_ += token.size();
      const bool firm = token.is(role_known) && token.word.known_type == EntityType::Company;
      if (firm || !token.is(role_known | role_end | role_country)) core_ += token.size();
    }
    consider(next);
    return true;
  }

  // 江海|汇|能|新材料|股份有限公司|负极材料|项目: the name begins where its firm's does.
  bool is_inner_firm(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    return type_ != EntityType::Company && type_ != EntityType::Event && type_ != EntityType::Policy &&
           token.is(role_end) && token.word.end_type == EntityType::Company && token.word.needs == Needs::Any;
  }
  bool take_firm(std::size_t i) {
    const std::optional<NameStart> firm = find_start(sentence_, i);
    if (!firm || firm->opening == Opening::Common) return false;
    specific_ += firm->specific;
    core_ += firm->core;
    best_ = NameStart{firm->token, firm->opening, specific_, core_, firm->clean, firm->counted};
    return false;
  }

  bool may_take(std::size_t next, std::u32string_view text) const {
    const Token& token = sentence_.tokens[next];
    if (is_quantity(next)) return true;
    const bool other_project = type_ == EntityType::Project && at_ != end_ && text.ends_with(U"项目");
    if (other_project) return false;  // 极耳材料项目|规划|生产线
    if (is_unknown(sentence_.tokens[at_]) && is_inside_brand(sentence_, next) &&
        is_unknown(sentence_.tokens[next - 1]))
      return true;  // 友|进|华|低碳工厂
    if (token.part_of_speech == 'M') {
      const bool ordinal = next > 0 && sentence_.text(next - 1) == U"第" && takes_dates();  // 第|21|届
      return ordinal || (token.size() == 4 && takes_dates()) || is_measured_unit(sentence_.text(at_));
    }
    const bool other_body = type_ == EntityType::Government && token.is(role_end) &&
                            token.word.end_type == EntityType::Government && is_level(text[0]) &&
                            is_level(sentence_.text(end_)[0]);
    if (other_body) return false;  // 江海|市委|市政府
    if (counts_things(text) && !is_ordinal(sentence_, next)) return false;
    const bool meeting = type_ == EntityType::Event && is_done_at_meetings(text);
    if (meeting && next > 0 && !is_predicate(next)) return true;
    if (type_ == EntityType::Company && is_inside_brand(sentence_, next)) return true;
    const bool odd_brand = type_ == EntityType::Company && next > 0 &&
                           sentence_.tokens[next - 1].is(role_place) && token.size() <= 3 &&
                           (token.part_of_speech == 'm' || token.part_of_speech == 't') &&
                           !token.is(role_stop);
    if (odd_brand) return true;  // 江海|百分|牛|生物科技有限公司
    if (is_verbal_noun(next)) return true;
    const bool extra = text == U"超" && !is_number(sentence_.tokens[at_]);  // 超|宽幅|偏光片
    if (extra && at_ < end_) return true;
    const bool date = text == U"年" || text == U"年度" || text == U"季度" || text.ends_with(U"季度");
    if (date) return takes_dates();
    return passes(token) && !governs_name(sentence_, next) && !is_predicate(next);
  }

  // 种质|创制|前沿|研究中心: a verb of two characters between nouns.
  bool is_verbal_noun(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    if (type_ != EntityType::Lab && type_ != EntityType::Project) return false;
    if (i == 0 || at_ == end_ || token.size() != 2 || token.part_of_speech != 'v' ||
        token.is(role_stop | role_say))
      return false;
    const Token& before = sentence_.tokens[i - 1];
    const Token& after = sentence_.tokens[at_];
    const auto noun = [](const Token& t) {
      return t.size() > 1 && !t.is(role_end | role_title) && !t.is_punctuation() &&
             (t.part_of_speech == 'n' || t.part_of_speech == 'N' || t.part_of_speech == 'l' ||
              t.is(role_industry));
    };
    return noun(before) && (noun(after) || after.is(role_inside | role_generic));
  }

  // 云汐|16|亿|平方米|隔膜|项目: how much a project makes stands in its name.
  bool is_quantity(std::size_t i) const {
    if (type_ != EntityType::Project) return false;
    const Token& token = sentence_.tokens[i];
    if (is_capacity(sentence_.text(i)) || is_rate(sentence_.text(i))) return true;
    if (token.part_of_speech == 'M') return is_measured_unit(sentence_.text(at_));
    return i > 0 && is_measured_unit(sentence_.text(i)) &&
           (sentence_.tokens[i - 1].part_of_speech == 'M' || is_measured_unit(sentence_.text(i - 1)));
  }

  // 400|兆瓦, 30GW, 年产: how much a plant makes opens its name; a size (12|英寸) follows what else there is.
  bool opens_quantity(std::size_t i) const {
    if (is_capacity(sentence_.text(i)) || is_rate(sentence_.text(i))) return true;
    const std::u32string_view unit = sentence_.text(i + 1);
    return unit == U"兆瓦" || unit == U"万千瓦" || unit == U"千瓦" || unit == U"吉瓦" || unit == U"万吨" ||
           unit == U"兆瓦时" || unit == U"吨";
  }

  // 云汐|疫苗|扩能|及|产业化|建设项目: what opens a clause and is joined by 及 or 暨 is one project.
  bool joins_sites(std::size_t at) const {
    const std::u32string_view text = sentence_.text(at);
    if (type_ != EntityType::Project || (text != U"及" && text != U"暨") || at_ == end_) return false;
    for (std::size_t i = at; i > 0 && at - i <= 8; --i) {
      const Token& token = sentence_.tokens[i - 1];
      if (sentence_.text(i - 1).ends_with(U"项目") || token.is(role_title)) return false;
      if (!passes(token) && !is_inside_brand(sentence_, i - 1)) return i < at;
    }
    return true;
  }

  // 年产|30GW|单晶硅|棒|和|切片|项目: what is made so much of may be two things.
  bool makes_two(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && at - i <= 5;) {
      if (is_rate(sentence_.text(i)) || is_capacity(sentence_.text(i))) return true;
      if (sentence_.tokens[i].is(role_stop) || sentence_.tokens[i].is_punctuation()) return false;
    }
    return false;
  }

  // 云汐|单晶硅|棒|及|硅片|项目: behind its owner or place a project may have two objects.
  bool joins_objects(std::size_t at) const {
    if (type_ != EntityType::Project || at == 0 || sentence_.tokens[at - 1].is(role_known | role_end))
      return false;
    for (std::size_t i = at + 1; i < end_; ++i) {
      if (sentence_.tokens[i].is(role_known)) return false;
    }
    for (std::size_t i = at; i-- > 0 && at - i <= 8;) {
      const Token& token = sentence_.tokens[i];
      if (token.is(role_known) || is_rate(sentence_.text(i))) return true;
      if (!passes(token) && token.part_of_speech != 'M' && !is_measured_unit(sentence_.text(i)) &&
          token.size() > 1)
        return false;
      if (token.is(role_stop)) return false;
    }
    return false;
  }

  static bool is_level(char32_t c) {
    return c == U'省' || c == U'市' || c == U'区' || c == U'县' || c == U'州';
  }

  // 云汐高新区|建设|…园区: a verb behind a name that can do something.
  bool is_predicate(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    if (i == 0 || !token.is(role_stop) || type_ == EntityType::Company) return false;
    const Token& actor = sentence_.tokens[i - 1];
    if (actor.is(role_country)) return false;  // 数字中国|建设|峰会
    return actor.is(role_known) || (actor.is(role_end) && actor.word.end_type != EntityType::Project);
  }

  static bool is_zone(const Token& token) {
    return (token.is(role_end) && token.word.end_type == EntityType::Park) ||
           (token.is(role_known) && token.word.known_type == EntityType::Park);
  }

  // A space between two Latin words is part of the name.
  bool take_space(std::size_t i) {
    if (i == 0 || sentence_.character(sentence_.tokens[i].span.begin) != U' ') return false;
    if (sentence_.tokens[i - 1].part_of_speech != 'L' || sentence_.tokens[at_].part_of_speech != 'L')
      return false;
    at_ = i;
    return true;
  }

  bool take_joint(std::size_t i) {
    if (at_ == end_ || !is_joint(sentence_, i, type_)) return false;
    at_ = i;
    return true;
  }

  // 先进陶瓷|江海省|工程研究中心: the place grades the laboratory, the field before it opens the name.
  bool grades(std::size_t i) const {
    if (type_ != EntityType::Lab || !sentence_.tokens[i].is(role_place)) return false;
    std::size_t next = i + 1;
    while (next < end_ && sentence_.tokens[next].is(role_generic)) ++next;
    if (next != end_) return false;
    if (i + 1 < end_) return true;
    const std::u32string_view ending = sentence_.text(end_);
    for (const std::u32string_view head : {U"国家", U"省", U"工程", U"技术创新", U"重点", U"高校", U"产业"}) {
      if (ending.starts_with(head)) return true;
    }
    return false;
  }

  bool take_group(std::size_t close) {
    const auto open = group_start(sentence_, close);
    if (!open) return false;
    for (std::size_t k = *open + 1; k < close; ++k) {
      specific_ += sentence_.tokens[k].size();
      core_ += sentence_.tokens[k].size();
    }
    at_ = *open;
    if (sentence_.character(sentence_.tokens[close].span.begin) == U'”')
      consider(*open);  // a bracket opens no name
    return true;
  }

  void consider(std::size_t i) {
    const bool quantity = is_quantity(i) && opens_quantity(i);
    at_ = i;
    const bool meeting = type_ == EntityType::Event;
    const bool year = meeting && is_year(sentence_, i);
    const Opening opening = year ? Opening::Ordinal : grades(i) ? Opening::Common : opening_of(sentence_, i);
    float score = opening_value(sentence_, i, opening, type_) + boundary_value(sentence_, i, opening, type_) +
                  0.3f * static_cast<float>(std::min<std::size_t>(end_ - i, 6));
    if (year || (meeting && is_held(sentence_, i))) score += 4.0f;
    if (quantity) score += 2.0f;
    if (best_ && score < best_score_) return;
    best_ = NameStart{i, opening, specific_, core_, is_clean(sentence_, i, type_), is_counted(sentence_, i)};
    best_score_ = score;
  }

  const TokenizedSentence& sentence_;
  std::size_t end_;
  std::size_t at_;  // the first token taken so far
  EntityType type_;
  std::uint32_t specific_ = 0;
  std::uint32_t core_ = 0;
  std::optional<NameStart> best_;
  float best_score_ = 0;
};

}  // namespace

bool is_unknown(const Token& token) {
  return token.size() == 1 && !token.is_punctuation() && token.part_of_speech != 'L' &&
         token.part_of_speech != 'M' && !token.is(role_stop | role_end | role_generic);
}

bool passes(const Token& token) {
  if (token.is(role_stop | role_title | role_say)) return token.is(role_inside);
  if (token.is(role_inside | role_known | role_end | role_country | role_industry) || token.rare) return true;
  constexpr std::string_view never = "PMuyeoi";
  constexpr std::string_view single = "pcdrvfmqt";  // one character of these may be part of a brand
  if (never.find(token.part_of_speech) != std::string_view::npos) return false;
  return single.find(token.part_of_speech) == std::string_view::npos || token.size() == 1;
}

bool is_inside_brand(const TokenizedSentence& sentence, std::size_t i) {
  constexpr std::u32string_view never = U"与和及在由对向从为至到的是有将把被于给让使跟以等了";
  const Token& token = sentence.tokens[i];
  if (i == 0 || token.size() != 1 || token.is_punctuation() || token.is(role_say)) return false;
  const Token& before = sentence.tokens[i - 1];
  return never.find(sentence.character(token.span.begin)) == std::u32string_view::npos &&
         (is_unknown(before) || before.rare || (before.is(role_place) && !before.is(role_ambiguous)));
}

std::optional<NameStart> find_start(const TokenizedSentence& sentence, std::size_t end) {
  std::optional<NameStart> best = Walk(sentence, end).run();
  if (best && sentence.tokens[end].word.end_type == EntityType::Company && best->opening == Opening::Common) {
    extend_over_brand(sentence, *best);
  }
  return best;
}

}  // namespace yuantu
