// SPDX-License-Identifier: Apache-2.0
// Scores every place where a name may begin, walking left from its ending.
#include "extractor/mentions/left_boundary.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/firm_borders.hpp"
#include "extractor/mentions/name_joins.hpp"
#include "extractor/mentions/name_openings.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_name = 24;  // tokens

// Walks left from an ending over all words that may be in its name.
class Walk {
 public:
  Walk(const TokenizedSentence& sentence, std::size_t end)
      : sentence_(sentence),
        end_(end),
        at_(end),
        type_(sentence.tokens[end].word.end_type),
        legal_(type_ == EntityType::Company && sentence.tokens[end].word.needs == Needs::Any) {}

  std::optional<NameStart> run() {
    while (at_ > 0 && end_ - at_ < longest_name && step()) {
    }
    return best_;
  }

 private:
  bool takes_dates() const {
    return type_ == EntityType::Event || type_ == EntityType::Policy || type_ == EntityType::Honor;
  }

  // Another name begins at `at_`: 宁海县|宁波科技城, 云汐有限公司|江海产业园, 高新区企业|江海云汐有限公司,
  // 云岭新区|中国云汐研究所.
  bool begins_anew(const Token& before, std::u32string_view text) const {
    const Token& opening = sentence_.tokens[at_];
    const bool trader = legal_ && text == U"商" && at_ > 1 && at_ < end_ &&
                        sentence_.tokens[at_ - 2].is(role_industry);  // 互联网服务|商|云汐网络有限公司
    if (trader) return true;
    const bool site = type_ == EntityType::Park || type_ == EntityType::Lab;
    if (site && sentence_.text(at_) == U"中国" && (before.is(role_place) || is_zone(before))) return true;
    if (type_ == EntityType::Park && text == U"全国") return true;
    const bool ministry = before.is(role_known) && before.word.known_type == EntityType::Government;
    if (ministry && sentence_.text(at_) == U"中国") return true;  // 科技部|中国云汐中心
    if (!opening.is(role_place)) return false;
    if (legal_ && (text == U"企业" || text == U"单位")) return true;
    const bool county = before.is(role_county) && !before.is(role_city | role_province) &&
                        (text.back() == U'县' || text.back() == U'区');
    if (county && type_ != EntityType::Company)
      return opening.is(role_city | role_province) && !opening.is(role_county | role_ambiguous);
    return type_ == EntityType::Park && before.is(role_end) && before.word.end_type == EntityType::Company &&
           before.word.needs == Needs::Any;
  }

  // Takes in what stands before `at_`; false where the name cannot go on.
  bool step() {
    const std::size_t next = at_ - 1;
    const Token& token = sentence_.tokens[next];
    if (at_ < end_ && begins_anew(token, sentence_.text(next))) return false;
    if (token.is_punctuation()) {
      return take_space(next) || take_joint(next) || take_places(next) || take_rate(next) ||
             take_quantities(next) || take_group(next);
    }
    if (type_ == EntityType::Project && is_zone(token) && sentence_.tokens[at_].is(role_place)) return false;
    const std::u32string_view text = sentence_.text(next);
    if (token.has(mark_conjunction)) {
      if (is_brand_conjunction(next)) {
        specific_ += 1;
        core_ += 1;
        at_ = next;
        return true;
      }
      const bool twin_event = type_ == EntityType::Event && text == U"暨";
      const bool held =
          type_ == EntityType::Event && (joins_held(sentence_, next) || joins_opened(sentence_, next));
      const bool works = type_ == EntityType::Project && joins_works(sentence_, next, end_);
      const bool aims = type_ == EntityType::Event && joins_aims(sentence_, next, end_);
      if (!twin_event && !held && !works && !aims && !joins_nouns(sentence_, next, end_)) return false;
      if (twin_event) best_score_ -= 10.0f;  // one meeting under two names has both
      twin_ |= twin_event;
      if (aims || works) best_score_ -= 5.0f;  // what stands behind it is half a name
      at_ = next;
      return true;
    }
    if (is_inner_firm(next)) return take_firm(next);
    if (text == U"至" && joins_ends(next)) {
      best_score_ -= 5.0f;  // what stands behind it is half a name
      at_ = next;
      return true;
    }
    if (!may_take(next, text)) return false;
    if (!token.is(role_generic)) {
      specific_ += token.size();
      const bool firm = token.is(role_known) && token.word.known_type == EntityType::Company;
      if (firm || !token.is(role_known | role_end | role_country)) core_ += token.size();
    }
    consider(next);
    return !is_house_number(sentence_, next, end_);  // …路|798|文化|创意园
  }

  // 江海|汇|能|新材料|股份有限公司|负极材料|项目: the name begins where its firm's does.
  bool is_inner_firm(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    return type_ != EntityType::Company && type_ != EntityType::Event && type_ != EntityType::Policy &&
           token.is(role_end) && token.word.end_type == EntityType::Company &&
           (token.word.needs == Needs::Any || (sentence_.text(i) == U"集团" && type_ == EntityType::Project));
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
    if (type_ == EntityType::Project && is_quantity(sentence_, next, at_)) return true;
    if (type_ == EntityType::Project && token.has(mark_unit) && text.size() > 1 &&
        (text[0] == U'万' || text[0] == U'百'))
      return true;  // 云汐集团|万头|奶牛|项目
    const bool odd = type_ == EntityType::Project || type_ == EntityType::Lab;
    if (odd && !passes(token) && takes_oddly(next)) return true;
    const bool other_project = type_ == EntityType::Project && at_ != end_ && token.has(mark_project);
    if (other_project) return false;  // 极耳材料项目|规划|生产线
    const bool site = type_ == EntityType::Lab || type_ == EntityType::Park;
    const bool members = type_ == EntityType::Organization && at_ == end_ && token.is(role_title);
    if (members && is_union(sentence_.text(end_))) return true;  // 侨商|联合会, 工程师|协会
    if (site && token.has(mark_project)) return false;           // 产业园项目|研发中心|封顶
    if (is_unknown(sentence_.tokens[at_]) && is_inside_brand(sentence_, next) &&
        is_unknown(sentence_.tokens[next - 1]))
      return true;  // 友|进|华|低碳工厂
    if (type_ == EntityType::Event && is_anniversary(sentence_, next, at_, end_)) return true;
    if (token.part_of_speech == 'M') {
      const bool ordinal = next > 0 && sentence_.text(next - 1) == U"第" && takes_dates();  // 第|21|届
      return ordinal || is_house_number(sentence_, next, end_) || (token.size() == 4 && takes_dates()) ||
             sentence_.tokens[at_].has(mark_unit) || sentence_.text(at_) == U"工区" ||
             sentence_.text(at_) == U"标段" || sentence_.text(at_) == U"代线";
    }
    const bool other_body = type_ == EntityType::Government && token.is(role_end) &&
                            token.word.end_type == EntityType::Government && is_level(text[0]) &&
                            is_level(sentence_.text(end_)[0]);
    if (other_body) return false;                                          // 江海|市委|市政府
    if (type_ == EntityType::Event && is_whole_region(text)) return true;  // 全省|制造业|…大会
    const bool batch = type_ == EntityType::Event && text[0] == U'第';     // 2031年|第一批|…推进会
    if (token.has(mark_count) && !batch && !token.has(mark_ordinal)) return false;
    const bool meeting = type_ == EntityType::Event && token.has(mark_meeting);
    const bool founded = text == U"成立" && at_ == end_;  // 创新联盟|成立|大会
    if (meeting && next > 0 && (founded || !is_predicate(next))) return true;
    if (type_ == EntityType::Event && is_activity_of_contest(next)) return true;
    if (type_ == EntityType::Company && is_inside_brand(sentence_, next)) return true;
    const bool of = legal_ && text == U"之" && next > 0 && at_ < end_;
    if (of && passes(sentence_.tokens[next - 1])) return true;  // 北极|之|光|传媒股份有限公司
    const bool odd_brand = type_ == EntityType::Company && next > 0 &&
                           sentence_.tokens[next - 1].is(role_place) && token.size() <= 3 &&
                           (token.part_of_speech == 'm' || token.part_of_speech == 't') &&
                           !token.is(role_stop);
    if (odd_brand) return true;  // 江海|百分|牛|生物科技有限公司
    if (!token.has(mark_asked)) return takes_plainly(next);
    constexpr std::u32string_view verbs = U"看做搞抓去来有是用";
    const bool does = type_ == EntityType::Project && token.size() == 1 && verbs.find(text[0]) != verbs.npos;
    if (does) return false;  // 看|AMOLED|生产线
    if (is_lack(next)) return true;
    if (is_verbal_noun(next) || is_word_of_firm(next) || is_kind_of_work(next)) return true;
    if (text == U"年" && next > 0 && sentence_.text(next - 1) == U"/") return type_ == EntityType::Project;
    const bool extra = text == U"超" && !is_number(sentence_.tokens[at_]);  // 超|宽幅|偏光片
    if (extra && at_ < end_) return true;
    const bool again = type_ == EntityType::Project && text == U"再" && at_ == end_;  // 再|制造基地
    if (again && sentence_.text(end_).starts_with(U"制造")) return true;
    const bool day = text == U"日" && next > 0 && sentence_.tokens[next - 1].part_of_speech == 'M';
    if (day) return false;  // 6月20日|江海新区|开工仪式
    const bool date = text == U"年" || text == U"年度" || text == U"季度" || text.ends_with(U"季度") ||
                      (token.part_of_speech == 't' && text.size() == 2 && text[1] == U'季');
    if (date) return takes_dates();
    return takes_plainly(next);
  }

  // What stands inside names of some types though names elsewhere end before it.
  bool takes_oddly(std::size_t next) const {
    const Token& token = sentence_.tokens[next];
    if (type_ == EntityType::Lab)  // 锰|系|电池|实验室
      return token.size() == 1 && next > 0 && at_ < end_ && sentence_.text(next) == U"系" &&
             sentence_.tokens[next - 1].size() == 1;
    if (next == 0) return false;
    if (token.has(mark_instalment)) return is_instalment_inside(next);
    if (token.part_of_speech == 'M')  // 工业|4.0|智慧工厂
      return sentence_.text(next) == U"4.0" && sentence_.text(next - 1) == U"工业";
    return token.part_of_speech == 'v' && token.size() == 2 && at_ < end_ && !token.is(role_stop) &&
           sentence_.tokens[next - 1].has(mark_unit);  // 200|万千瓦|复合|光伏|项目
  }

  // 云汐|储能|一期|项目, 江海机场|三期|改扩建工程, 云汐|江海|四期|负极材料|基地项目
  bool is_instalment_inside(std::size_t i) const {
    const Token& before = sentence_.tokens[i - 1];
    if (at_ == end_) {
      const std::u32string_view ending = sentence_.text(end_);
      return ending.ends_with(U"项目") || ending.ends_with(U"建工程");
    }
    return (before.is(role_known | role_place | role_end) || is_unknown(before) || before.rare ||
            before.part_of_speech == 'T') &&
           !before.is(role_generic) && !before.has(mark_project);
  }

  bool takes_plainly(std::size_t next) const {
    if (is_verbal_noun(next) || is_word_of_firm(next) || is_kind_of_work(next)) return true;
    return passes(sentence_.tokens[next]) && !governs_name(sentence_, next) && !is_predicate(next);
  }

  // 江海|和|睿|科技|有限公司: a brand of two characters behind its place, the first of which elsewhere joins.
  bool is_brand_conjunction(std::size_t i) const {
    if (!legal_ || i == 0 || at_ >= end_ || sentence_.text(i) == U"及") return false;
    const Token& place = sentence_.tokens[i - 1];
    return place.is(role_place) && !place.is(role_ambiguous) && is_unknown(sentence_.tokens[at_]) &&
           !is_unknown(sentence_.tokens[at_ + 1]);
  }

  // 新药|创制|有限公司, 江海|久远|装备|有限公司: words that stand in a firm's full name and in few others.
  bool is_word_of_firm(std::size_t i) const {
    if (!legal_ || i == 0) return false;
    const Token& token = sentence_.tokens[i];
    const Token& before = sentence_.tokens[i - 1];
    if (token.size() == 1)
      return sentence_.text(i) == U"所" && before.is(role_known) &&
             before.word.known_type == EntityType::Company;
    if (token.is(role_stop | role_say | role_title)) return false;
    if (token.part_of_speech == 'i' || token.part_of_speech == 'l') return true;
    if (token.part_of_speech == 'd' || token.part_of_speech == 'a') return before.is(role_place);
    const bool branded = before.part_of_speech == 'Z' || before.part_of_speech == 'R' || before.rare ||
                         before.is(role_place) || is_unknown(before);
    if (token.part_of_speech == 'v' && token.size() == 2 && at_ < end_ && branded)
      return true;  // 云汐|防水|科技|…
    return token.part_of_speech == 'v' && token.size() == 2 && at_ == end_ &&
           (before.part_of_speech == 'n' || before.is(role_industry | role_product));
  }

  // 种质|创制|前沿|研究中心: a verb of two characters between nouns.
  bool is_verbal_noun(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    if (type_ != EntityType::Lab && type_ != EntityType::Project && type_ != EntityType::Organization)
      return false;
    if (i == 0 || token.size() != 2 || token.part_of_speech != 'v' || token.is(role_stop | role_say))
      return false;
    const Token& before = sentence_.tokens[i - 1];
    const bool joined =
        sentence_.tokens[at_].has(mark_conjunction) && at_ + 1 < end_;  // 轨道|牵引|与|控制|实验室
    const Token& after = sentence_.tokens[joined ? at_ + 1 : at_];
    const bool sited = type_ == EntityType::Lab && i > 1 && before.is(role_place) &&
                       sentence_.tokens[i - 2].is(role_known) && at_ == end_;  // 中科院|江海|理化|研究所
    if (sited || (at_ == end_ && i > 1 && type_ == EntityType::Lab && before.is(role_place) &&
                  sentence_.tokens[i - 2].is(role_end)))
      return true;
    if (at_ == end_ && type_ != EntityType::Project && i > 1 && passes(sentence_.tokens[i - 2]))
      return is_plain_noun(before);  // 江海|植物|提取|实验室
    if (at_ == end_) return false;
    const auto noun = [](const Token& t) {
      return t.size() > 1 && !t.is(role_end | role_title) && !t.is_punctuation() &&
             (t.part_of_speech == 'n' || t.part_of_speech == 'N' || t.part_of_speech == 'l' ||
              t.is(role_industry));
    };
    const bool site =
        type_ == EntityType::Project && after.is(role_end) && at_ + 1 == end_;  // 集结|中心|项目
    return noun(before) && (noun(after) || site || after.is(role_inside | role_generic));
  }

  static bool is_plain_noun(const Token& token) {
    return token.size() > 1 && !token.is(role_generic | role_known | role_end | role_title | role_class) &&
           (token.part_of_speech == 'n' || token.is(role_industry));
  }

  // 无|铵|开采|项目: a process is named by what it does without.
  bool is_lack(std::size_t i) const {
    return (type_ == EntityType::Project || type_ == EntityType::Lab) && sentence_.text(i) == U"无" &&
           at_ < end_ && sentence_.tokens[at_].size() == 1 && sentence_.tokens[at_].part_of_speech != 'u';
  }

  // 岳阳|至|长沙|段|扩容|工程: a road is named by its ends.
  bool joins_ends(std::size_t i) const {
    if (type_ != EntityType::Project || i == 0 || at_ == end_) return false;
    const std::u32string_view behind = sentence_.text(at_ + 1);
    const bool line = behind == U"高铁" || behind == U"铁路" || behind == U"高速";
    if (line && at_ + 1 == end_) return sentence_.tokens[i - 1].is(role_place);  // 江海|至|云岭|高铁
    const bool works = at_ + 2 == end_ && sentence_.text(end_).ends_with(U"工程") && is_facility(behind);
    if (at_ + 1 == end_ || works)
      return passes(sentence_.tokens[i - 1]) &&
             is_facility(behind);  // …至云汐|铁路, …至云汐|高速公路|改扩建工程
    if (behind == U"±" || is_capacity(behind)) return sentence_.tokens[i - 1].is(role_place);
    if (joins_bridges(i)) return true;
    return sentence_.tokens[i - 1].is(role_place) &&
           (behind.starts_with(U"段") || sentence_.text(at_).ends_with(U"段"));
  }

  static bool is_union(std::u32string_view ending) {
    return ending == U"联合会" || ending == U"协会" || ending == U"商会" || ending == U"学会" ||
           ending == U"俱乐部" || ending == U"联盟";
  }

  // 云岭|桥|至|星河|大桥|改建工程: works on what lies between two sites.
  bool joins_bridges(std::size_t i) const {
    const Token& before = sentence_.tokens[i - 1];
    if (!sentence_.text(end_).ends_with(U"工程") || !passes(before) || before.part_of_speech == 'v')
      return false;
    static constexpr std::u32string_view sites[] = {U"桥", U"路", U"站", U"段", U"隧道", U"立交", U"枢纽"};
    return std::any_of(std::begin(sites), std::end(sites),
                       [&](std::u32string_view site) { return sentence_.text(i - 1).ends_with(site); });
  }

  // 江海|茶叶|评比|大赛: what those who compete do.
  bool is_activity_of_contest(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    if (at_ != end_ || i == 0 || token.size() != 2 || token.part_of_speech != 'v') return false;
    if (token.is(role_stop | role_say | role_title | role_award)) return false;
    const char32_t tail = sentence_.character(sentence_.tokens[end_].span.end - 1);
    return (tail == U'赛' || tail == U'节') && passes(sentence_.tokens[i - 1]) &&
           !sentence_.tokens[i - 1].is(role_end | role_class);
  }

  // …技术中心|孵化|项目: what is done there, not what it does.
  bool is_kind_of_work(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    return type_ == EntityType::Project && at_ == end_ && token.is(role_inside) && token.size() == 2 &&
           sentence_.text(end_) == U"项目";
  }

  static bool is_level(char32_t c) {
    return c == U'省' || c == U'市' || c == U'区' || c == U'县' || c == U'州';
  }

  // 云汐高新区|建设|…园区: a verb behind a name that can do something.
  bool is_predicate(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    if (i == 0 || !token.is(role_stop) || type_ == EntityType::Company) return false;
    if (type_ == EntityType::Government && token.is(role_inside)) return false;  // 江海省|制造|强省|领导小组
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

  // 江海省|、|云汐市|集中开工活动: a meeting of two places.
  bool take_places(std::size_t i) {
    if (type_ != EntityType::Event || i < 1 || at_ == end_ || sentence_.text(i) != U"、") return false;
    if (!sentence_.tokens[i - 1].is(role_place)) return false;
    const Token& after = sentence_.tokens[at_];
    if (!after.is(role_place) && !is_zone(after)) return false;
    const bool opens = i == 1 || sentence_.text(i - 2) == U"，" || sentence_.text(i - 2) == U"。" ||
                       sentence_.text(i - 2) == U"在";
    const std::u32string_view opening = i > 1 ? sentence_.text(i - 2) : U"，";
    const bool dated =
        opens || opening.ends_with(U"年") || opening.ends_with(U"季度") || opening.ends_with(U"度");
    if (!dated) return false;
    at_ = i;
    best_score_ -= 5.0f;
    return true;
  }

  // 10000|吨|/|年|冶炼|项目
  bool take_rate(std::size_t i) {
    if (type_ != EntityType::Project || i < 2 || sentence_.character(sentence_.tokens[i].span.begin) != U'/')
      return false;
    const std::u32string_view time = sentence_.text(at_);
    if ((time != U"年" && time != U"天" && time != U"日") || !sentence_.tokens[i - 1].has(mark_unit))
      return false;
    at_ = i;
    return true;
  }

  // 年产|2000|万瓶|滴眼液|、|口服液|项目: one rate of two things.
  bool shares_rate(std::size_t i) const {
    if (sentence_.text(i) != U"、" || !passes(sentence_.tokens[at_]) || sentence_.tokens[at_].is(role_known))
      return false;
    for (std::size_t k = i; k-- > 0 && i - k <= 10;) {
      const Token& token = sentence_.tokens[k];
      if (token.has(mark_rate)) return true;
      if (token.is_punctuation() || token.is(role_end) || token.has(mark_conjunction)) return false;
    }
    return false;
  }

  // 年产|20|万吨|硅|、|10|万吨|有机硅|项目, 50|兆瓦|光热|+|450|兆瓦|光伏|项目: so much of two things.
  bool take_quantities(std::size_t i) {
    if (type_ != EntityType::Project || at_ + 1 >= end_) return false;
    const char32_t mark = sentence_.character(sentence_.tokens[i].span.begin);
    const bool joins = mark == U'、' || mark == U'+' || mark == U'/';
    if (!joins || (!is_quantity(sentence_, at_, at_ + 1) && !shares_rate(i))) return false;
    for (std::size_t k = i; k-- > 0 && i - k <= 8;) {
      const Token& token = sentence_.tokens[k];
      const bool amount = is_quantity(sentence_, k, k + 1);
      if (amount) {
        best_score_ -= 8.0f;  // what stands behind the mark is half a name
        at_ = i;
        return true;
      }
      if (token.is_punctuation() || !passes(token) || token.is(role_end)) return false;
    }
    return false;
  }

  bool take_joint(std::size_t i) {
    if (at_ == end_ || !is_joint(sentence_, i, type_)) return false;
    at_ = i;
    return true;
  }

  // 先进陶瓷|江海省|工程研究中心: the place grades the laboratory, the field before it opens the name.
  bool grades(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    const bool ministry = token.is(role_known) && token.word.known_type == EntityType::Government;
    if (type_ != EntityType::Lab || !(token.is(role_place) || ministry)) return false;
    std::size_t next = i + 1;
    while (next < end_ && sentence_.tokens[next].is(role_generic)) ++next;
    if (next != end_) return false;
    if (i + 1 < end_) return true;
    const std::u32string_view ending = sentence_.text(end_);
    static constexpr std::u32string_view heads[] = {U"国家", U"省",   U"工程", U"技术创新",
                                                    U"重点", U"高校", U"产业"};
    for (const std::u32string_view head : heads) {
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

  // 建设|绿色|家电|产业园
  bool begins_as_deed(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    const bool site = type_ == EntityType::Park || type_ == EntityType::Lab;
    return site && token.is(role_stop) && token.size() == 2 && !token.is(role_known | role_brand_head) &&
           token.part_of_speech != 'O' && sentence_.text(i) != U"联合" && sentence_.text(i) != U"合作";
  }

  // 继|云汐项目|之后
  bool is_sequel(std::size_t i) const {
    if (sentence_.text(i) != U"继" || end_ + 1 >= sentence_.tokens.size()) return false;
    return sentence_.text(end_ + 1).back() == U'后' || sentence_.text(end_ + 1) == U"以来";
  }

  // 云汐科技|10GWh|…基地: whose it is opens the name, not how much it makes.
  bool follows_firm(std::size_t i) const {
    if (i < 2) return false;
    const Token& before = sentence_.tokens[i - 1];
    if (before.is(role_known)) return before.word.known_type == EntityType::Company;
    return before.is(role_brand_head) && !before.is(role_industry) && is_brand_word(sentence_.tokens[i - 2]);
  }

  void consider(std::size_t i) {
    const bool quantity =
        type_ == EntityType::Project && is_quantity(sentence_, i, at_) && opens_quantity(sentence_, i);
    at_ = i;
    if (begins_as_deed(i) || is_sequel(i)) return;
    const bool meeting = type_ == EntityType::Event;
    const bool year = (meeting || type_ == EntityType::Policy) && is_year(sentence_, i);
    const bool numbered =
        meeting && sentence_.text(i).starts_with(U"第") && sentence_.text(i).ends_with(U"次");
    const Opening opening = year || numbered || is_house_number(sentence_, i, end_) ? Opening::Ordinal
                            : grades(i)                                             ? Opening::Common
                                        : opening_of(sentence_, i);
    float score = opening_value(sentence_, i, opening, type_) + boundary_value(sentence_, i, opening, type_) +
                  0.3f * static_cast<float>(std::min<std::size_t>(end_ - i, 6));
    if (year || (meeting && (is_held(sentence_, i) || is_whole_region(sentence_.text(i))))) score += 4.0f;
    if (quantity) score += follows_firm(i) ? -2.0f : 2.0f;
    if (twin_ && is_clean(sentence_, i, type_)) score += 3.0f;  // long and formal: plain words open it too
    if (best_ && score < best_score_) return;
    best_ = NameStart{i, opening, specific_, core_, is_clean(sentence_, i, type_), is_counted(sentence_, i)};
    best_score_ = score;
  }

  const TokenizedSentence& sentence_;
  std::size_t end_;
  std::size_t at_;  // the first token taken so far
  EntityType type_;
  bool legal_;  // a legal form ends the name: 有限公司
  std::uint32_t specific_ = 0;
  std::uint32_t core_ = 0;
  std::optional<NameStart> best_;
  float best_score_ = 0;
  bool twin_ = false;  // 暨 was passed
};

}  // namespace

bool is_inside_brand(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0 || !sentence.tokens[i].has(mark_inner)) return false;
  const Token& before = sentence.tokens[i - 1];
  return is_unknown(before) || before.rare || (before.is(role_place) && !before.is(role_ambiguous));
}

std::optional<NameStart> find_start(const TokenizedSentence& sentence, std::size_t end) {
  std::optional<NameStart> best = Walk(sentence, end).run();
  if (sentence.tokens[end].word.end_type != EntityType::Company) return best;
  if (best) mend_firm(sentence, end, *best);
  return plain_brand(sentence, end, best);
}

}  // namespace yuantu
