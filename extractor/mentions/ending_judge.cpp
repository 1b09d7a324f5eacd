// SPDX-License-Identifier: Apache-2.0
// Judges whether what stands before an ending makes a name with it.
#include "extractor/mentions/ending_judge.hpp"

#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/mentions/nameless_phrases.hpp"
#include "extractor/mentions/platform_judge.hpp"
#include "extractor/mentions/project_judge.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

bool is_level_word(std::u32string_view text) {
  return text == U"省" || text == U"市" || text == U"区" || text == U"县" || text == U"州" ||
         text == U"自治区";
}

bool has_university(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.is(role_end) && token.word.end_type == EntityType::University) return true;
    if (token.is(role_known) && token.word.known_type == EntityType::University) return true;
  }
  return false;
}

// 首个|重大科技基础设施项目, 规模|最大|的|设施项目: which of a kind it is.
bool is_first_of_kind(const TokenizedSentence& sentence, std::size_t first) {
  static constexpr CharacterSet openings(U"的最第首唯");
  if (first == 0 || !openings.has(sentence.character(sentence.tokens[first - 1].span.begin))) return false;
  const std::u32string_view before = sentence.text(first - 1);
  if (before == U"的" && first > 1) {
    const std::u32string_view degree = sentence.text(first - 2);
    return degree.starts_with(U"最") || degree == U"唯一" || degree.ends_with(U"领先");
  }
  return before.starts_with(U"最") || before == U"第一个" || before == U"首条" || before == U"首个" ||
         before == U"首批" || before == U"首家" || before == U"首座" || before == U"唯一";
}

// 地铁|8|号线, 轨道交通|2|号线|三期工程: a line with its number, in the city that the page is about.
bool is_numbered_line(const TokenizedSentence& sentence, std::size_t end) {
  if (sentence.text(end).ends_with(U"期工程") && end > 0) --end;
  if (end < 2 || sentence.text(end) != U"号线" || !is_number(sentence.tokens[end - 1])) return false;
  static constexpr WordSet ways({U"地铁", U"轨道交通", U"轻轨", U"云轨", U"有轨电车", U"城轨", U"云巴"});
  return ways.has(sentence.text(end - 2));
}

// 江海|云岭|校区|项目, 江海|大学城|工程: a body or site of a place that is being built.
bool is_site_of_body(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const Token& body = sentence.tokens[end - 1];
  if (sentence.tokens[end].word.end_type != EntityType::Project || start.opening != Opening::Place)
    return false;
  const bool built = body.is(role_end) && (body.word.end_type == EntityType::University ||
                                           body.word.end_type == EntityType::Organization ||
                                           body.word.end_type == EntityType::Project);
  return built && body.size() >= 2 && start.clean && !start.counted && !body.has(mark_project);
}

// 江海|工业|博览会: the fair of a trade in a town.
bool is_fair_of_trade(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (!sentence.text(end).ends_with(U"博览会") || start.token + 1 >= end) return false;
  for (std::size_t i = start.token; i < end; ++i) {
    if (sentence.tokens[i].is_punctuation()) return false;
  }
  return true;
}

// 哈尔滨|至|伊春|高铁: a road is named by its ends.
bool is_road_between(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const std::u32string_view text = sentence.text(end);
  if (text != U"高铁" && text != U"铁路" && text != U"高速" && text != U"高速公路") return false;
  for (std::size_t i = start.token + 1; i + 1 < end; ++i) {
    if (sentence.text(i) == U"至") return start.opening == Opening::Place;
  }
  return false;
}

// 出台|了|低空经济|产业|发展规划
bool is_issued(const TokenizedSentence& sentence, std::size_t first) {
  if (first > 1 && sentence.text(first - 1) == U"了") --first;
  return first > 0 && (sentence.text(first - 1) == U"出台" || sentence.text(first - 1) == U"印发");
}

// 云汐公司|的|农机|研发|基地项目: whose it is makes it one.
bool is_owned(const TokenizedSentence& sentence, std::size_t first) {
  if (first < 2 || sentence.text(first - 1) != U"的") return false;
  const Token& owner = sentence.tokens[first - 2];
  if (owner.is(role_end)) return owner.word.end_type == EntityType::Company;
  return owner.is(role_known) && owner.word.known_type == EntityType::Company;
}

// 投资|7|亿元|建设|云梯|火箭|总装厂, 建成|的|云雀|智造基地: what was paid for is one of its kind.
bool is_paid_for(const TokenizedSentence& sentence, std::size_t first) {
  if (first > 1 && sentence.text(first - 1) == U"的") --first;
  if (first == 0) return false;
  const std::u32string_view verb = sentence.text(first - 1);
  if (verb != U"建设" && verb != U"投建" && verb != U"兴建" && verb != U"新建" && verb != U"建成" &&
      verb != U"打造")
    return false;
  bool comma = false;
  for (std::size_t i = first - 1; i-- > 0 && first - i <= 12;) {
    const std::u32string_view text = sentence.text(i);
    if (text == U"亿元" || text == U"万元" || text == U"亿美元") return true;
    if (text == U"。" || (text == U"，" && (comma || i + 3 < first))) return false;
    comma |= text == U"，";  // 投资|20|亿元|，|建设|…
  }
  return false;
}

// 功能食品|加工|基地: plain words before these name a kind of site.
bool is_site(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"基地", U"工厂", U"生产线", U"产线", U"工程"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// 年产|20|万吨|…生产线, 10|万吨|…基地
bool is_measured(const TokenizedSentence& sentence, const NameStart& start) {
  return is_rate(sentence.text(start.token)) || sentence.tokens[start.token].part_of_speech == 'M' ||
         is_capacity(sentence.text(start.token));
}

// 狮子|岭|工业园: what ends in a hill or a lake is a place that no table knows.
bool is_landscape(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  constexpr std::u32string_view features = U"岭山湖河江湾岛洲塘桥坝坪镇乡村屯沟堡庄营台寺口峰溪泉沙滩港";
  const std::uint32_t before = sentence.tokens[end].span.begin;
  const std::uint32_t size = before - sentence.tokens[start.token].span.begin;
  return size >= 3 && size <= 4 && features.find(sentence.character(before - 1)) != features.npos &&
         end - start.token <= 3 && sentence.tokens[end - 1].size() != 2;
}

bool is_body_of_level(std::u32string_view text) {
  static constexpr WordSet bodies({U"工商联", U"科协", U"总工会", U"妇联", U"团委", U"贸促会", U"文联",
                                   U"残联", U"侨联", U"社科联", U"红十字会", U"工商业联合会"});
  return bodies.has(text);
}

// 高新|建投, 经开|金控: zones give their firms such names.
bool names_zone_firms(std::u32string_view text) {
  static constexpr WordSet words({U"高新", U"经开", U"临港", U"自贸", U"空港", U"滨海", U"滨江", U"港城",
                                  U"产城", U"城乡", U"科学城", U"新城", U"城西", U"城东"});
  return words.has(text);
}

// 星河|大桥|项目, 平湖县|人民医院|项目: what is a name by itself is one as works.
std::optional<float> judge_inner(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  if (start.token + 1 >= end || !adds_works(sentence.text(end))) return std::nullopt;
  const Token& inner = sentence.tokens[end - 1];
  if (!inner.is(role_end) || inner.has(mark_project)) return std::nullopt;
  const EntityType type = inner.word.end_type;
  if (type != EntityType::Project && type != EntityType::Park && type != EntityType::Lab &&
      type != EntityType::Organization)
    return std::nullopt;
  const auto opening = find_start(sentence, end - 1);
  if (!opening || opening->token != start.token) return std::nullopt;
  return judge(sentence, end - 1, *opening);
}

// 云汐|产业园, 江海|新能源|大会: a modifier that is more than a kind tells one from others.
std::optional<float> judge_modified(const TokenizedSentence& sentence, std::size_t end,
                                    const NameStart& start) {
  const Token& ending = sentence.tokens[end];
  const EntityType type = ending.word.end_type;
  const bool strong = is_strong(start, type);
  const float clean = start.clean ? 0.05f : 0.0f;
  const std::uint32_t before = ending.span.begin - sentence.tokens[start.token].span.begin;
  const bool fair = start.opening == Opening::Place &&
                    (is_fair(sentence.text(end)) || is_fair_of_trade(sentence, end, start));
  const bool event = type == EntityType::Event && (before >= 6 || fair) &&
                     (start.opening == Opening::Place || start.opening == Opening::Ordinal ||
                      start.opening == Opening::Known || (start.opening == Opening::Country && start.clean));
  // 成都|生产基地项目 is a project, 成都|项目 none.
  const bool zone =
      start.opening == Opening::Known && sentence.tokens[start.token].word.known_type == EntityType::Park;
  const bool sited =
      type == EntityType::Project && (start.opening == Opening::Place || zone) && ending.size() >= 4;
  const bool needs_core = (type == EntityType::Project && !sited) || (type == EntityType::Event && !event);
  const bool whole = (event && start.opening == Opening::Country) ||  // 全国|科技|创新大会
                     (type == EntityType::Event && start.clean && before >= 6 &&
                      is_whole_region(sentence.text(start.token)));  // 全省|民营|经济|高质量|发展大会
  if (type == EntityType::Project) {
    if (const auto inner = judge_inner(sentence, end, start)) return inner;
  }
  if (is_numbered_line(sentence, end) || is_site_of_body(sentence, end, start)) return 0.75f + clean;
  if ((start.specific == 0 && !whole) || (needs_core && start.core < 2 && !whole)) return std::nullopt;
  if (type == EntityType::Project && sentence.text(end) == U"工程" &&
      has_university(sentence, start.token, end)) {
    return std::nullopt;  // a department
  }
  if (strong) return 0.8f + clean;
  if (type == EntityType::Event && start.clean && before >= 5 && is_whole_region(sentence.text(start.token)))
    return 0.6f;
  if (type == EntityType::Park && start.clean && is_landscape(sentence, end, start)) return 0.6f;
  if (start.opening == Opening::Country) return 0.7f + clean;
  if (type == EntityType::Park && start.core >= 2 && start.clean && is_located(sentence, end)) return 0.6f;
  if (type == EntityType::Park && start.core >= 3 && is_paid_for(sentence, start.token)) return 0.6f;
  // Plain words in the middle of a sentence name a kind of zone: 带动|新能源汽车|产业园.
  if (!start.clean && type == EntityType::Park) return std::nullopt;
  const bool owned =
      type == EntityType::Project && start.clean && before >= 4 &&
      ((ending.size() >= 4 && is_owned(sentence, start.token)) || opens_as_project(sentence, end, start));
  if (type == EntityType::Project && is_site(sentence.text(end)) && !owned && !is_measured(sentence, start))
    return std::nullopt;
  return start.core >= 4 || owned ? std::optional(0.55f + clean) : std::nullopt;
}

// 云汐|集团, 江海市|管委会: needs a region or a brand before it.
std::optional<float> judge_owned(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const Token& ending = sentence.tokens[end];
  const EntityType type = ending.word.end_type;
  const bool strong = is_strong(start, type);
  const float clean = start.clean ? 0.05f : 0.0f;
  const bool cluster = type == EntityType::Park && sentence.text(end).starts_with(U"产业");
  const bool area = sentence.text(end).ends_with(U"集聚区") && start.opening == Opening::Place &&
                    !sentence.tokens[start.token].is(role_province | role_country_place);
  if (cluster && start.core < 2 && !area) return std::nullopt;
  const Token& last = sentence.tokens[end - 1];
  if (ending.size() == 1 && sentence.text(end) != U"委" && (last.is(role_place) || last.size() == 1))
    return std::nullopt;  // 入|局
  if (strong && type == EntityType::Product &&
      (start.opening == Opening::Place || start.opening == Opening::Ordinal))
    return std::nullopt;
  if (strong) return 0.75f + clean;
  const std::u32string_view ending_text = sentence.text(end);
  const bool levelled = type == EntityType::Government ||
                        (type == EntityType::Company && ending_text == U"集团" && start.core >= 1);
  if (levelled && is_level_word(sentence.text(start.token))) return 0.7f + clean;  // 市|旅|发|集团
  if (type == EntityType::Company && start.clean && start.token + 1 == end &&
      names_zone_firms(sentence.text(start.token)))
    return 0.65f;
  if (type == EntityType::Policy && start.core >= 4 && !ending_text.starts_with(U"若干") &&
      is_issued(sentence, start.token))
    return 0.6f;
  if (type == EntityType::Company && ending_text == U"集团" && start.core >= 2 && start.clean) return 0.6f;
  const bool owner =
      sentence.tokens[end - 1].is(role_end) && start.specific > sentence.tokens[end - 1].size();
  if (owner || sentence.tokens[start.token].is(role_end)) return 0.7f + clean;
  return std::nullopt;
}

}  // namespace

bool is_located(const TokenizedSentence& sentence, std::size_t end) {
  if (end + 1 >= sentence.tokens.size()) return false;
  const std::u32string_view text = sentence.text(end + 1);
  return text == U"位于" || text == U"坐落" || text == U"坐落于" || text == U"地处" || text == U"占地";
}

bool is_strong(const NameStart& start, EntityType type) {
  if (start.opening == Opening::Latin && type == EntityType::Project) return start.core >= 8;
  if (start.opening == Opening::Country && type == EntityType::Honor)
    return start.specific >= 2;  // 国家|…|一等奖
  if (start.opening == Opening::Ordinal && type == EntityType::Policy)
    return start.core >= 7;  // with its year
  if (start.opening == Opening::Unknown) return start.specific >= 2;
  return start.opening != Opening::Common && start.opening != Opening::Country;
}

std::optional<float> judge(const TokenizedSentence& sentence, std::size_t end, const NameStart& start) {
  const Token& ending = sentence.tokens[end];
  const EntityType type = ending.word.end_type;
  const bool strong = is_strong(start, type);
  const bool county_word = start.opening == Opening::Place && type == EntityType::Project &&
                           sentence.tokens[start.token].is(role_ambiguous);  // 30|多个|新兴|产业项目
  if (start.counted && (start.opening != Opening::Place || county_word) && start.opening != Opening::Known &&
      !(start.opening == Opening::Quote && type == EntityType::Project))
    return std::nullopt;
  const bool grounds = type == EntityType::Park && sentence.text(end).ends_with(U"园区") && start.core == 0;
  if (grounds && sentence.tokens[start.token].is(role_province | role_country) && start.token + 1 == end)
    return std::nullopt;  // 江海省|园区: its zones
  const bool some_of_place = start.counted && start.core == 0 && type == EntityType::Lab;
  if (some_of_place && start.token + 1 == end) return std::nullopt;  // 4|个|江海|实验室
  if (start.opening != Opening::Place && type != EntityType::Event && is_first_of_kind(sentence, start.token))
    return std::nullopt;
  const bool named =
      start.opening == Opening::Place || start.opening == Opening::Known || start.opening == Opening::Quote;
  const bool some = strong && (named || type != EntityType::Project);
  if (!some && is_counted_behind(sentence, end)) return std::nullopt;
  if (type == EntityType::Project && is_no_project(sentence, end, start)) return std::nullopt;
  const bool goes_on = end + 1 < sentence.tokens.size() &&
                       (sentence.text(end + 1) == U"制度" || sentence.text(end + 1) == U"机制");
  if (type == EntityType::Event && goes_on) return std::nullopt;  // 联席会议|制度
  if (is_road_between(sentence, end, start)) return 0.8f;
  if (is_sited_facility(sentence, end, start)) return 0.8f + (start.clean ? 0.05f : 0.0f);
  if (is_no_name(sentence, end, start)) return std::nullopt;
  const float clean = start.clean ? 0.05f : 0.0f;
  if (type == EntityType::Lab && ending.word.needs == Needs::Region && sentence.text(end).ends_with(U"平台"))
    return judge_platform(sentence, end, start);
  if (type == EntityType::Organization && is_level_word(sentence.text(start.token)) &&
      is_body_of_level(sentence.text(end)))
    return 0.7f;  // 区|科协, 自治区|工商联
  if (type == EntityType::Organization && is_level_word(sentence.text(start.token)) && start.core >= 2 &&
      start.clean)
    return 0.7f;  // 省|轻工业|联合会
  if (type == EntityType::Project && start.clean && start.specific >= 2 && sentence.text(end) != U"项目" &&
      is_paid_for(sentence, start.token))
    return 0.6f;
  switch (ending.word.needs) {
    case Needs::Any:
      return start.specific > 0 ? std::optional(0.9f + clean) : std::nullopt;
    case Needs::Modifier:
      return judge_modified(sentence, end, start);
    case Needs::Region:
    case Needs::Brand:
      return judge_owned(sentence, end, start);
    case Needs::Nested:
      return has_university(sentence, start.token, end) ? std::optional(0.85f) : std::nullopt;
    case Needs::Self:
      return 0.8f;
  }
  return std::nullopt;
}

}  // namespace yuantu
