// SPDX-License-Identifier: Apache-2.0
// Judges which words may stand inside a name.
#include "extractor/mentions/inner_words.hpp"

#include <algorithm>
#include <iterator>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_joins.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/mentions/named_parts.hpp"

namespace yuantu {
namespace {

bool takes_dates(const NameSoFar& name) {
  return name.type == EntityType::Event || name.type == EntityType::Policy || name.type == EntityType::Honor;
}

bool is_level(char32_t c) {
  return c == U'省' || c == U'市' || c == U'区' || c == U'县' || c == U'州';
}

bool is_union(std::u32string_view ending) {
  return ending == U"联合会" || ending == U"协会" || ending == U"商会" || ending == U"学会" ||
         ending == U"俱乐部" || ending == U"联盟";
}

bool is_plain_noun(const Token& token) {
  return token.size() > 1 && !token.is(role_generic | role_known | role_end | role_title | role_class) &&
         (token.part_of_speech == 'n' || token.is(role_industry));
}

// 云汐高新区|建设|…园区: a verb behind a name that can do something.
bool is_predicate(const NameSoFar& name, std::size_t i) {
  const Token& token = name.sentence.tokens[i];
  if (i == 0 || !token.is(role_stop) || name.type == EntityType::Company) return false;
  if (name.type == EntityType::Government && token.is(role_inside))
    return false;  // 江海省|制造|强省|领导小组
  const Token& actor = name.sentence.tokens[i - 1];
  if (actor.is(role_country)) return false;  // 数字中国|建设|峰会
  return actor.is(role_known) || (actor.is(role_end) && actor.word.end_type != EntityType::Project);
}

// …技术中心|孵化|项目: what is done there, not what it does.
bool is_kind_of_work(const NameSoFar& name, std::size_t i) {
  const Token& token = name.sentence.tokens[i];
  return name.type == EntityType::Project && name.at == name.end && token.is(role_inside) &&
         token.size() == 2 && name.sentence.text(name.end) == U"项目";
}

// 无|铵|开采|项目: a process is named by what it does without.
bool is_lack(const NameSoFar& name, std::size_t i) {
  return (name.type == EntityType::Project || name.type == EntityType::Lab) &&
         name.sentence.text(i) == U"无" && name.at < name.end && name.sentence.tokens[name.at].size() == 1 &&
         name.sentence.tokens[name.at].part_of_speech != 'u';
}

// 江海|茶叶|评比|大赛: what those who compete do.
bool is_activity_of_contest(const NameSoFar& name, std::size_t i) {
  const Token& token = name.sentence.tokens[i];
  if (name.at != name.end || i == 0 || token.size() != 2 || token.part_of_speech != 'v') return false;
  if (token.is(role_stop | role_say | role_title | role_award)) return false;
  const char32_t tail = name.sentence.character(name.sentence.tokens[name.end].span.end - 1);
  return (tail == U'赛' || tail == U'节') && passes(name.sentence.tokens[i - 1]) &&
         !name.sentence.tokens[i - 1].is(role_end | role_class);
}

// 种质|创制|前沿|研究中心: a verb of two characters between nouns.
bool is_verbal_noun(const NameSoFar& name, std::size_t i) {
  const Token& token = name.sentence.tokens[i];
  if (name.type != EntityType::Lab && name.type != EntityType::Project &&
      name.type != EntityType::Organization)
    return false;
  if (i == 0 || token.size() != 2 || token.part_of_speech != 'v' || token.is(role_stop | role_say))
    return false;
  const Token& before = name.sentence.tokens[i - 1];
  const bool joined = name.sentence.tokens[name.at].has(mark_conjunction) &&
                      name.at + 1 < name.end;  // 轨道|牵引|与|控制|实验室
  const Token& after = name.sentence.tokens[joined ? name.at + 1 : name.at];
  const bool sited = name.type == EntityType::Lab && i > 1 && before.is(role_place) &&
                     name.sentence.tokens[i - 2].is(role_known) &&
                     name.at == name.end;  // 中科院|江海|理化|研究所
  if (sited || (name.at == name.end && i > 1 && name.type == EntityType::Lab && before.is(role_place) &&
                name.sentence.tokens[i - 2].is(role_end)))
    return true;
  if (name.at == name.end && name.type != EntityType::Project && i > 1 && passes(name.sentence.tokens[i - 2]))
    return is_plain_noun(before);  // 江海|植物|提取|实验室
  if (name.at == name.end) return false;
  const auto noun = [](const Token& t) {
    return t.size() > 1 && !t.is(role_end | role_title) && !t.is_punctuation() &&
           (t.part_of_speech == 'n' || t.part_of_speech == 'N' || t.part_of_speech == 'l' ||
            t.is(role_industry));
  };
  const bool site =
      name.type == EntityType::Project && after.is(role_end) && name.at + 1 == name.end;  // 集结|中心|项目
  return noun(before) && (noun(after) || site || after.is(role_inside | role_generic));
}

// 新药|创制|有限公司, 江海|久远|装备|有限公司: words that stand in a firm's full name and in few others.
bool is_word_of_firm(const NameSoFar& name, std::size_t i) {
  if (!name.legal || i == 0) return false;
  const Token& token = name.sentence.tokens[i];
  const Token& before = name.sentence.tokens[i - 1];
  if (token.size() == 1)
    return name.sentence.text(i) == U"所" && before.is(role_known) &&
           before.word.known_type == EntityType::Company;
  if (token.is(role_stop | role_say | role_title)) return false;
  if (token.part_of_speech == 'i' || token.part_of_speech == 'l') return true;
  if (token.part_of_speech == 'd' || token.part_of_speech == 'a') return before.is(role_place);
  const bool branded = before.part_of_speech == 'Z' || before.part_of_speech == 'R' || before.rare ||
                       before.is(role_place) || is_unknown(before);
  if (token.part_of_speech == 'v' && token.size() == 2 && name.at < name.end && branded)
    return true;  // 云汐|防水|科技|…
  return token.part_of_speech == 'v' && token.size() == 2 && name.at == name.end &&
         (before.part_of_speech == 'n' || before.is(role_industry | role_product));
}

bool takes_plainly(const NameSoFar& name, std::size_t next) {
  if (is_verbal_noun(name, next) || is_word_of_firm(name, next) || is_kind_of_work(name, next)) return true;
  return passes(name.sentence.tokens[next]) && !governs_name(name.sentence, next) &&
         !is_predicate(name, next);
}

// 云汐|储能|一期|项目, 江海机场|三期|改扩建工程, 云汐|江海|四期|负极材料|基地项目
bool is_instalment_inside(const NameSoFar& name, std::size_t i) {
  const Token& before = name.sentence.tokens[i - 1];
  if (name.at == name.end) {
    const std::u32string_view ending = name.sentence.text(name.end);
    return ending.ends_with(U"项目") || ending.ends_with(U"建工程");
  }
  return (before.is(role_known | role_place | role_end) || is_unknown(before) || before.rare ||
          before.part_of_speech == 'T') &&
         !before.is(role_generic) && !before.has(mark_project);
}

// What stands inside names of some types though names elsewhere end before it.
bool takes_oddly(const NameSoFar& name, std::size_t next) {
  const Token& token = name.sentence.tokens[next];
  if (name.type == EntityType::Lab)  // 锰|系|电池|实验室
    return token.size() == 1 && next > 0 && name.at < name.end && name.sentence.text(next) == U"系" &&
           name.sentence.tokens[next - 1].size() == 1;
  if (next == 0) return false;
  if (token.has(mark_instalment)) return is_instalment_inside(name, next);
  if (token.part_of_speech == 'M')  // 工业|4.0|智慧工厂
    return name.sentence.text(next) == U"4.0" && name.sentence.text(next - 1) == U"工业";
  return token.part_of_speech == 'v' && token.size() == 2 && name.at < name.end && !token.is(role_stop) &&
         name.sentence.tokens[next - 1].has(mark_unit);  // 200|万千瓦|复合|光伏|项目
}

// 云岭|桥|至|星河|大桥|改建工程: works on what lies between two sites.
bool joins_bridges(const NameSoFar& name, std::size_t i) {
  const Token& before = name.sentence.tokens[i - 1];
  if (!name.sentence.text(name.end).ends_with(U"工程") || !passes(before) || before.part_of_speech == 'v')
    return false;
  static constexpr std::u32string_view sites[] = {U"桥", U"路", U"站", U"段", U"隧道", U"立交", U"枢纽"};
  return std::any_of(std::begin(sites), std::end(sites),
                     [&](std::u32string_view site) { return name.sentence.text(i - 1).ends_with(site); });
}

}  // namespace

bool begins_anew(const NameSoFar& name, const Token& before, std::u32string_view text) {
  const Token& opening = name.sentence.tokens[name.at];
  const bool trader = name.legal && text == U"商" && name.at > 1 && name.at < name.end &&
                      name.sentence.tokens[name.at - 2].is(role_industry);  // 互联网服务|商|云汐网络有限公司
  if (trader) return true;
  const bool site = name.type == EntityType::Park || name.type == EntityType::Lab;
  if (site && name.sentence.text(name.at) == U"中国" && (before.is(role_place) || is_zone(before)))
    return true;
  if (name.type == EntityType::Park && text == U"全国") return true;
  const bool ministry = before.is(role_known) && before.word.known_type == EntityType::Government;
  if (ministry && name.sentence.text(name.at) == U"中国") return true;  // 科技部|中国云汐中心
  if (!opening.is(role_place)) return false;
  if (name.legal && (text == U"企业" || text == U"单位")) return true;
  const bool county = before.is(role_county) && !before.is(role_city | role_province) &&
                      (text.back() == U'县' || text.back() == U'区');
  if (county && name.type != EntityType::Company)
    return opening.is(role_city | role_province) && !opening.is(role_county | role_ambiguous);
  return name.type == EntityType::Park && before.is(role_end) &&
         before.word.end_type == EntityType::Company && before.word.needs == Needs::Any;
}

bool is_inner_firm(const NameSoFar& name, std::size_t i) {
  const Token& token = name.sentence.tokens[i];
  return name.type != EntityType::Company && name.type != EntityType::Event &&
         name.type != EntityType::Policy && token.is(role_end) &&
         token.word.end_type == EntityType::Company &&
         (token.word.needs == Needs::Any ||
          (name.sentence.text(i) == U"集团" && name.type == EntityType::Project));
}

bool is_brand_conjunction(const NameSoFar& name, std::size_t i) {
  if (!name.legal || i == 0 || name.at >= name.end || name.sentence.text(i) == U"及") return false;
  const Token& place = name.sentence.tokens[i - 1];
  return place.is(role_place) && !place.is(role_ambiguous) && is_unknown(name.sentence.tokens[name.at]) &&
         !is_unknown(name.sentence.tokens[name.at + 1]);
}

bool joins_ends(const NameSoFar& name, std::size_t i) {
  if (name.type != EntityType::Project || i == 0 || name.at == name.end) return false;
  const std::u32string_view behind = name.sentence.text(name.at + 1);
  const bool line = behind == U"高铁" || behind == U"铁路" || behind == U"高速";
  if (line && name.at + 1 == name.end)
    return name.sentence.tokens[i - 1].is(role_place);  // 江海|至|云岭|高铁
  const bool works =
      name.at + 2 == name.end && name.sentence.text(name.end).ends_with(U"工程") && is_facility(behind);
  if (name.at + 1 == name.end || works)
    return passes(name.sentence.tokens[i - 1]) &&
           is_facility(behind);  // …至云汐|铁路, …至云汐|高速公路|改扩建工程
  if (behind == U"±" || is_capacity(behind)) return name.sentence.tokens[i - 1].is(role_place);
  if (joins_bridges(name, i)) return true;
  return name.sentence.tokens[i - 1].is(role_place) &&
         (behind.starts_with(U"段") || name.sentence.text(name.at).ends_with(U"段"));
}

bool may_take(const NameSoFar& name, std::size_t next, std::u32string_view text) {
  const Token& token = name.sentence.tokens[next];
  if (name.type == EntityType::Project && is_quantity(name.sentence, next, name.at)) return true;
  if (name.type == EntityType::Project && token.has(mark_unit) && text.size() > 1 &&
      (text[0] == U'万' || text[0] == U'百'))
    return true;  // 云汐集团|万头|奶牛|项目
  const bool odd = name.type == EntityType::Project || name.type == EntityType::Lab;
  if (odd && !passes(token) && takes_oddly(name, next)) return true;
  const bool other_project =
      name.type == EntityType::Project && name.at != name.end && token.has(mark_project);
  if (other_project) return false;  // 极耳材料项目|规划|生产线
  const bool site = name.type == EntityType::Lab || name.type == EntityType::Park;
  const bool members = name.type == EntityType::Organization && name.at == name.end && token.is(role_title);
  if (members && is_union(name.sentence.text(name.end))) return true;  // 侨商|联合会, 工程师|协会
  if (site && token.has(mark_project)) return false;                   // 产业园项目|研发中心|封顶
  if (is_unknown(name.sentence.tokens[name.at]) && is_inside_brand(name.sentence, next) &&
      is_unknown(name.sentence.tokens[next - 1]))
    return true;  // 友|进|华|低碳工厂
  if (name.type == EntityType::Event && is_anniversary(name.sentence, next, name.at, name.end)) return true;
  if (token.part_of_speech == 'M') {
    const bool ordinal = next > 0 && name.sentence.text(next - 1) == U"第" && takes_dates(name);  // 第|21|届
    return ordinal || is_house_number(name.sentence, next, name.end) ||
           (token.size() == 4 && takes_dates(name)) || name.sentence.tokens[name.at].has(mark_unit) ||
           name.sentence.text(name.at) == U"工区" || name.sentence.text(name.at) == U"标段" ||
           name.sentence.text(name.at) == U"代线";
  }
  const bool other_body = name.type == EntityType::Government && token.is(role_end) &&
                          token.word.end_type == EntityType::Government && is_level(text[0]) &&
                          is_level(name.sentence.text(name.end)[0]);
  if (other_body) return false;                                              // 江海|市委|市政府
  if (name.type == EntityType::Event && is_whole_region(text)) return true;  // 全省|制造业|…大会
  const bool batch = name.type == EntityType::Event && text[0] == U'第';     // 2031年|第一批|…推进会
  if (token.has(mark_count) && !batch && !token.has(mark_ordinal)) return false;
  const bool meeting = name.type == EntityType::Event && token.has(mark_meeting);
  const bool founded = text == U"成立" && name.at == name.end;  // 创新联盟|成立|大会
  if (meeting && next > 0 && (founded || !is_predicate(name, next))) return true;
  if (name.type == EntityType::Event && is_activity_of_contest(name, next)) return true;
  if (name.type == EntityType::Company && is_inside_brand(name.sentence, next)) return true;
  const bool of = name.legal && text == U"之" && next > 0 && name.at < name.end;
  if (of && passes(name.sentence.tokens[next - 1])) return true;  // 北极|之|光|传媒股份有限公司
  const bool odd_brand = name.type == EntityType::Company && next > 0 &&
                         name.sentence.tokens[next - 1].is(role_place) && token.size() <= 3 &&
                         (token.part_of_speech == 'm' || token.part_of_speech == 't') && !token.is(role_stop);
  if (odd_brand) return true;  // 江海|百分|牛|生物科技有限公司
  if (!token.has(mark_asked)) return takes_plainly(name, next);
  constexpr std::u32string_view verbs = U"看做搞抓去来有是用";
  const bool does =
      name.type == EntityType::Project && token.size() == 1 && verbs.find(text[0]) != verbs.npos;
  if (does) return false;  // 看|AMOLED|生产线
  if (is_lack(name, next)) return true;
  if (is_verbal_noun(name, next) || is_word_of_firm(name, next) || is_kind_of_work(name, next)) return true;
  if (text == U"年" && next > 0 && name.sentence.text(next - 1) == U"/")
    return name.type == EntityType::Project;
  const bool extra = text == U"超" && !is_number(name.sentence.tokens[name.at]);  // 超|宽幅|偏光片
  if (extra && name.at < name.end) return true;
  const bool again = name.type == EntityType::Project && text == U"再" && name.at == name.end;  // 再|制造基地
  if (again && name.sentence.text(name.end).starts_with(U"制造")) return true;
  const bool day = text == U"日" && next > 0 && name.sentence.tokens[next - 1].part_of_speech == 'M';
  if (day) return false;  // 6月20日|江海新区|开工仪式
  const bool date = text == U"年" || text == U"年度" || text == U"季度" || text.ends_with(U"季度") ||
                    (token.part_of_speech == 't' && text.size() == 2 && text[1] == U'季');
  if (date) return takes_dates(name);
  return takes_plainly(name, next);
}

}  // namespace yuantu
