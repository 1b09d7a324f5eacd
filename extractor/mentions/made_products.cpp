// SPDX-License-Identifier: Apache-2.0
// Finds products as what somebody named makes: 云汐科技研发的肺部辅助诊断系统, 生产激光划片机、激光切线机.
#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/trigger_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_product = 9;  // tokens
constexpr std::uint32_t shortest = 4;       // characters

bool is_adverb(std::u32string_view text) {
  static constexpr WordSet words({U"自主", U"联合", U"成功",   U"独立", U"共同", U"率先", U"合作", U"团队",
                                  U"正式", U"主要", U"则",     U"也",   U"还",   U"已",   U"又",   U"曾",
                                  U"首次", U"自己", U"自行",   U"重磅", U"同步", U"全新", U"专注", U"专业",
                                  U"专门", U"潜心", U"致力于", U"累计", U"先后", U"全力", U"牵头", U"着力"});
  return words.has(text);
}

// 研发|的|国内|首台: no part of the product's name.
bool is_praise(std::u32string_view text) {
  static constexpr WordSet words({U"的",   U"了",       U"出",   U"出了", U"国内", U"全国",   U"全球",
                                  U"世界", U"首台",     U"首个", U"首款", U"首套", U"新一代", U"新型",
                                  U"首",   U"首艘",     U"首架", U"首列", U"首辆", U"首批",   U"全省",
                                  U"我国", U"第一款",   U"一款", U"一种", U"国产", U"最新",   U"国产化",
                                  U"首部", U"全新一代", U"全新", U"一代", U"首颗", U"首枚",   U"首条",
                                  U"首根", U"多款",     U"两款", U"系列", U"新品", U"新产品", U"爆款"});
  return words.has(text);
}

// 该公司, 课题组: makers that are named elsewhere.
bool points_at_maker(std::u32string_view text) {
  static constexpr WordSet words({U"公司",   U"企业",     U"集团",     U"团队",     U"我们",     U"他们",
                                  U"该院",   U"院里",     U"厂里",     U"所里",     U"学校",     U"研究所",
                                  U"研究院", U"科研人员", U"研究人员", U"技术人员", U"该企业",   U"该团队",
                                  U"实验室", U"课题组",   U"项目组",   U"研究组",   U"科研团队", U"其",
                                  U"该所",   U"该厂",     U"该校",     U"里",       U"研发团队"});
  return words.has(text);
}

// 光谱仪|体积|只有…: what is told of a thing is no part of its name.
bool is_measured_of_it(std::u32string_view text) {
  static constexpr WordSet words({U"体积", U"重量", U"价格", U"精度", U"成本", U"性能", U"效率",
                                  U"寿命", U"速度", U"产量", U"产能", U"销量", U"售价", U"造价",
                                  U"订单", U"份额", U"良率", U"能耗", U"功率", U"续航", U"销售额"});
  return words.has(text);
}

// 口服液|出口|到…: begins what is told of it.
bool is_told_of_goods(std::u32string_view text) {
  static constexpr WordSet words({U"出口", U"供货", U"热销", U"畅销", U"远销", U"下线", U"问世",
                                  U"亮相", U"上市", U"量产", U"销往", U"获批", U"交付", U"投产",
                                  U"通过", U"批量", U"市场", U"成功", U"订单", U"荣获", U"斩获"});
  return words.has(text);
}

// 自主研发, 独创: done by somebody whose own it is.
bool is_own_work(std::u32string_view text) {
  return text.starts_with(U"自主") || text == U"自研" || text == U"独创" || text == U"首创";
}

// Not 生产, which takes goods of every kind.
bool is_research(std::u32string_view text) {
  return text.find(U'研') != text.npos || text == U"发明" || text == U"开发出" || text == U"创制";
}

bool is_breeding(std::u32string_view text) {
  return text == U"选育" || text == U"育成" || text == U"培育";
}

bool is_maker(EntityType type) {
  return type == EntityType::Company || type == EntityType::Lab || type == EntityType::University ||
         type == EntityType::Organization || type == EntityType::Person;
}

class MadeProducts {
 public:
  MadeProducts(const TokenizedSentence& sentence, const Mentions& mentions, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), mentions_(mentions.all), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!tokens_[i].has(mark_making)) continue;
      if (is_means(sentence_.text(i))) {
        if (wins_behind(i)) read_apposed(i + 1);
        continue;
      }
      if (is_showpiece(sentence_.text(i))) {
        read_apposed(i + 1);
        continue;
      }
      if (!tokens_[i].is(role_publish) && is_fruit(sentence_.text(i))) {
        read_fruits(i + 1);
        continue;
      }
      const Maker maker = maker_of(i);
      if (maker == Maker::None || is_workforce(i + 1)) continue;
      sure_ = maker == Maker::Named;
      bred_ = is_breeding(sentence_.text(i));
      researched_ = sure_ && is_research(sentence_.text(i));
      read(behind_verbs(i));
      researched_ = false;
    }
  }

 private:
  // 研发|团队, 生产|基地: who makes and where, not what.
  bool is_workforce(std::size_t i) const {
    static constexpr WordSet words({U"团队", U"中心", U"投入", U"费用", U"人员", U"实力", U"能力", U"基地",
                                    U"经费", U"机构", U"部门", U"平台", U"体系", U"环节", U"过程", U"周期",
                                    U"成本", U"工艺"});
    return words.has(sentence_.text(i));
  }

  // 凭借|…口服液|拿下|大奖
  bool wins_behind(std::size_t i) const {
    for (std::size_t k = i + 1; k < tokens_.size() && k - i <= 12; ++k) {
      if (tokens_[k].is_punctuation() && sentence_.text(k) != U"、") return false;
      if (tokens_[k].is(role_award) || sentence_.text(k) == U"亮相" || sentence_.text(k) == U"参展")
        return true;
    }
    return false;
  }

  // 拳头产品|高纯石英坩埚, 主打产品|是|…: what the maker is known for.
  void read_apposed(std::size_t i) {
    static constexpr WordSet joints({U"是", U"为", U"——", U"：", U"有", U"包括"});
    if (i + 2 < tokens_.size() && joints.has(sentence_.text(i))) ++i;
    sure_ = false;
    bred_ = false;
    read(i);
  }

  // 成果|有|六|项|，|地震仪|、|抛光机|都|在内, 新产品|包括|…|和|…: two or more things.
  void read_fruits(std::size_t i) {
    const std::size_t found = candidates_.size();
    bool opened = false;
    for (; i < tokens_.size() && !tokens_[i].is_punctuation(); ++i) {
      const std::u32string_view text = sentence_.text(i);
      const bool counts = tokens_[i].part_of_speech == 'm' || tokens_[i].part_of_speech == 'M' ||
                          text == U"项" || text == U"款" || text == U"种" || text == U"个";
      const bool leads = text == U"有" || text == U"包括" || text == U"是" || text == U"为";
      opened |= leads;
      if (!counts && !leads) break;
    }
    if (!opened || i >= tokens_.size()) return;
    if (tokens_[i].is_punctuation() && ++i >= tokens_.size()) return;
    sure_ = false;
    bred_ = false;
    listed_ = true;
    read(i);
    listed_ = false;
    if (candidates_.size() == found + 1) candidates_.pop_back();
  }

  // Who makes it: named before the verb, pointed at or left out, nobody.
  enum class Maker : std::uint8_t { None, Pointed, Named };

  // 去年|研制出, 历时|三|年|研制
  bool is_time(std::size_t i) const {
    const char part = tokens_[i].part_of_speech;
    const std::u32string_view text = sentence_.text(i);
    return part == 't' || part == 'd' || part == 'M' || part == 'm' || text == U"年" || text == U"月" ||
           text == U"日" || text == U"历时" || text == U"余" || text == U"于";
  }

  // 为|云汐探测器|研制出: whom it is made for stands between the maker and the verb.
  std::size_t before_user(std::size_t verb) const {
    for (std::size_t i = verb; i > 0 && verb - i < 5 && !tokens_[i - 1].is_punctuation(); --i) {
      if (sentence_.text(i - 1) == U"为" || sentence_.text(i - 1) == U"给") return i - 1;
    }
    return verb;
  }

  Maker maker_of(std::size_t verb) const {
    if (has_maker(verb)) return Maker::Named;
    std::size_t i = verb;
    bool own = is_own_work(sentence_.text(verb));
    while (i > 0 && verb - i < 6 && !points_at_maker(sentence_.text(i - 1)) &&
           (is_adverb(sentence_.text(i - 1)) || is_time(i - 1))) {
      own |= is_own_work(sentence_.text(i - 1));
      --i;
    }
    if (i > 0 && points_at_maker(sentence_.text(i - 1))) return Maker::Pointed;
    const std::size_t behind = behind_verbs(verb);
    const bool of = behind < tokens_.size() && (sentence_.text(behind) == U"的" || leads_out(behind));
    const bool opens = i == 0 || tokens_[i - 1].is_punctuation();  // ，|研制出|的
    const bool done = sentence_.text(verb).ends_with(U"出") || leads_out(verb + 1);
    const bool list = opens && sentence_.text(verb).ends_with(U"出");  // ，|研制出|…、…
    const bool first = (opens && leads_first(verb + 1)) || list;       // 推出|全球|首款|…
    return first || (of && (own || (opens && done))) ? Maker::Pointed : Maker::None;
  }
  bool leads_first(std::size_t i) const {
    for (std::size_t k = i; k < tokens_.size() && k < i + 3; ++k) {
      const std::u32string_view text = sentence_.text(k);
      if (text.size() == 2 && text[0] == U'首' && is_praise(text)) return true;
      if (!is_praise(text)) return false;
    }
    return false;
  }
  // 研制|出|的
  bool leads_out(std::size_t i) const {
    return i + 1 < tokens_.size() && sentence_.text(i) == U"出" && sentence_.text(i + 1) == U"的";
  }

  bool has_maker(std::size_t verb) const {
    std::size_t i = before_user(verb);
    while (i > 0 && verb - i < 9 && (is_adverb(sentence_.text(i - 1)) || is_time(i - 1))) --i;
    // 云汐公司成立于2002年，|生产|激光划片机
    const bool clause = i > 0 && sentence_.text(i - 1) == U"，" && verb == i;
    if (clause) return opens_with_firm();
    const std::uint32_t end = tokens_[i].span.begin;
    for (auto at = std::lower_bound(mentions_.begin(), mentions_.end(), end,
                                    [](const Mention&m, std::uint32_t e) { return m.span.begin + 40 < e; });
         at != mentions_.end() && at->span.begin < end; ++at) {
      if (at->span.end == end && is_maker(at->type)) return true;
    }
    return false;
  }

  bool opens_with_firm() const {
    const Span sentence = sentence_.sentence.span;
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), Span{sentence.begin, sentence.begin},
                                     [](const Mention& m, Span s) { return m.span < s; });
    return at != mentions_.end() && at->span.begin < sentence.begin + 8 && at->type == EntityType::Company;
  }

  // 研发|设计|的, 研制|生产|的: two verbs of making.
  std::size_t behind_verbs(std::size_t verb) const {
    static constexpr WordSet seconds({U"设计", U"生产", U"制造", U"建造", U"研制", U"开发"});
    const bool two = verb + 2 < tokens_.size() && seconds.has(sentence_.text(verb + 1)) &&
                     sentence_.text(verb + 2) == U"的";
    return two ? verb + 2 : verb + 1;
  }

  void read(std::size_t i) {
    while (i < tokens_.size()) {
      const bool set = sentence_.text(i) == U"（" && i + 2 < tokens_.size() && sentence_.text(i + 1) == U"套";
      if (!set && !is_praise(sentence_.text(i))) break;
      i += set ? 3 : 1;  // 首台|（|套|）
    }
    while (i < tokens_.size()) {
      const std::size_t next = read_one(i);
      if (next >= tokens_.size()) return;
      const std::u32string_view joint = sentence_.text(next);
      if (joint == U"等" || (bred_ && joint.ends_with(U"品种"))) return;
      if (joint != U"、" && joint != U"和" && joint != U"及" && joint != U"以及" && joint != U"与") return;
      i = next + 1;
    }
  }

  // 快速|固化|工艺, 高|膨胀|燃烧|技术: what the way of making does, and how.
  bool is_work_of_art(std::size_t i) const {
    const Token& token = tokens_[i];
    const bool verb =
        token.part_of_speech == 'v' || token.part_of_speech == 'd' || token.part_of_speech == 'a';
    if (!verb || token.is(role_stop | role_say)) return false;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + 4; ++k) {
      if (tokens_[k].is_punctuation() || tokens_[k].is(role_stop | role_known)) return false;
      if (is_art(sentence_.text(k))) return true;
    }
    return false;
  }
  // 高纯|氧化铝|提纯|技术: more is said than its field.
  bool is_named_art(std::size_t first, std::size_t last) const {
    if (last == first || !is_art(sentence_.text(last)) || tokens_[last].is(role_industry)) return false;
    std::uint32_t own = 0;
    bool does = false;
    for (std::size_t k = first; k < last; ++k) {
      if (!tokens_[k].is(role_generic | role_industry)) own += tokens_[k].size();
      does |= tokens_[k].part_of_speech == 'v' && tokens_[k].size() == 2;
    }
    return does && own >= 4;
  }

  // 精准|追溯|系统, 棒材|连铸|机: what the thing does.
  bool is_work_of_kind(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.part_of_speech != 'v' || token.size() != 2 || token.is(role_stop | role_say)) return false;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + 2; ++k) {
      if (tokens_[k].is_punctuation()) return false;
      if (is_kind(k)) return true;
    }
    return false;
  }

  // 云汐|8000|计算系统
  bool numbers_series(std::size_t i) const {
    const Token& name = tokens_[i - 1];
    const bool word = passes(name) && name.size() <= 3 && !name.is(role_product | role_generic | role_place);
    return word && tokens_[i].size() >= 2 && tokens_[i + 1].size() > 1 && passes(tokens_[i + 1]);
  }

  // 8|挡|变速器, 13|价|疫苗
  bool is_measure_of_things(std::size_t i) const {
    static constexpr CharacterSet measures(U"挡档速轴缸芯价股核阶维排");
    return tokens_[i].size() == 1 && measures.has(sentence_.character(tokens_[i].span.begin));
  }

  bool is_inner(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation() || token.is(role_title)) return false;
    if (token.is(role_known) && (!token.is(role_ambiguous) || token.is(role_place))) return false;
    if (token.part_of_speech == 'M') {
      if (i + 1 >= tokens_.size()) return false;
      return is_measured_unit(sentence_.text(i + 1)) || is_measure_of_things(i + 1) ||
             (i > 0 && numbers_series(i));
    }
    if (i > 0 && tokens_[i - 1].part_of_speech == 'M' &&
        (is_measured_unit(sentence_.text(i)) || is_measure_of_things(i)))
      return true;
    const bool body = token.is(role_end) && token.word.end_type != EntityType::Project &&
                      token.word.end_type != EntityType::Product && sentence_.text(i) != U"煤矿";
    if (i > 0 && is_thing(sentence_, i - 1) && is_measured_of_it(sentence_.text(i))) return false;
    return !body && (token.is(role_product) || passes(token) || is_work_of_kind(i) || is_work_of_art(i));
  }

  bool is_kind(std::size_t i) const { return is_thing(sentence_, i) || (researched_ && is_material(i)); }
  // 硫酸钡, 氢气|瓶: what research of somebody named ends in.
  bool is_material(std::size_t i) const {
    static constexpr CharacterSet tails(
        U"钢铝铜钛镁板管棒带箔膜布纱丝网砖胶漆油粉剂酸碱盐酯醇醚酮肽酶液瓶罐钡料药酒茶糖菌苗种");
    const Token& token = tokens_[i];
    if (!tails.has(sentence_.character(token.span.end - 1)) ||
        token.is(role_generic | role_stop | role_class))
      return false;
    return token.size() > 1 ? token.part_of_speech != 'v' : i > 0 && tokens_[i - 1].size() > 1;
  }
  bool is_unknown_or_verb(std::size_t i) const {
    const Token& token = tokens_[i];
    if (is_told_of_goods(sentence_.text(i))) return true;
    return !token.is(role_product) &&
           (token.size() == 1 || token.part_of_speech == 'v' || token.part_of_speech == 'l' ||
            token.part_of_speech == 'i' || token.is(role_publish));  // 追溯系统|上线
  }

  // 耐盐|水稻: own words beside a kind, where nobody is named who makes it.
  bool is_distinct(std::size_t first, std::size_t last) const {
    if (sure_) return true;
    if (listed_) return first < last;
    if (tokens_[first].part_of_speech == 'L' && last == first + 1) return false;  // a model and its kind
    std::uint32_t own = 0;
    bool odd = false;
    for (std::size_t k = first; k < last; ++k) {
      const Token& token = tokens_[k];
      if (!token.is(role_generic)) own += token.size();
      odd |= token.rare || token.part_of_speech == 'L';
    }
    return own >= 4 || (odd && own >= 2);
  }

  // 合方鲫|、|杂交|翘嘴鲂|等|新品种: what is bred and listed, whatever it is.
  bool is_breed(Span span, std::size_t next) const {
    if (!bred_ || span.size() < 3 || span.size() > 9) return false;
    for (std::size_t k = next; k < tokens_.size() && k - next < 14; ++k) {
      const std::u32string_view text = sentence_.text(k);
      if (text == U"，" || text == U"。") return false;
      if (text.ends_with(U"品种") || text.ends_with(U"品系")) return true;
    }
    return false;
  }

  // The token behind the words that can be in the product's name.
  std::size_t read_one(std::size_t first) {
    std::size_t next = first;
    while (next < tokens_.size() && next - first < longest_product && is_inner(next)) ++next;
    if (next == first) return tokens_.size();
    std::size_t last = next - 1;
    const bool art = is_named_art(first, last);
    if (!is_kind(last) && !art) {  // 爬楼|机器人|正|做出…: what follows the kind is no longer the product's
      if (next < tokens_.size() && tokens_[next].is(role_end)) return next;
      while (last > first && is_unknown_or_verb(last)) --last;
    }
    const Span span{tokens_[first].span.begin, tokens_[last].span.end};
    const bool named_behind = last + 1 < tokens_.size() && sentence_.text(last + 1) == U"“";  // 机械臂|“海鹰”
    const bool kind = (is_kind(last) || art) && !named_behind;
    std::uint32_t specific = 0;
    for (std::size_t k = first; k < last; ++k) {
      if (!tokens_[k].is(role_generic)) specific += tokens_[k].size();
    }
    const bool whole = last == first && tokens_[first].is(role_product) && span.size() >= 6;  // 全钒液流电池
    const bool bred = is_breed(span, next);
    if (bred_ && !bred && sentence_.text(first - 1) == U"培育") return next;
    const bool named = whole || (specific >= 2 && next - first >= 2 && is_distinct(first, last));
    if ((kind || bred) && span.size() >= shortest - (bred ? 1 : 0) && (named || bred)) {
      candidates_.push_back({span, EntityType::Product, 0.55f, "product/made"});
    }
    return next;
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  bool sure_ = false;  // the maker is named
  bool bred_ = false;
  bool researched_ = false;
  bool listed_ = false;  // named as fruits of somebody's work
  const std::vector<Mention>& mentions_;
  Candidates& candidates_;
};

}  // namespace

void find_made_products(const TokenizedSentence& sentence, const Mentions& mentions, Candidates& candidates) {
  if (!sentence.has(mark_making)) return;
  MadeProducts(sentence, mentions, candidates).run();
}

}  // namespace yuantu
