// SPDX-License-Identifier: Apache-2.0
// Finds products as what somebody named makes: 云汐科技研发的肺部辅助诊断系统, 生产激光划片机、激光切线机.
#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/product_makers.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/mentions/trigger_words.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_product = 9;  // tokens
constexpr std::uint32_t shortest = 4;       // characters

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

// Not 生产, which takes goods of every kind.
bool is_research(std::u32string_view text) {
  return text.find(U'研') != text.npos || text == U"发明" || text == U"开发出" || text == U"创制";
}

bool is_breeding(std::u32string_view text) {
  return text == U"选育" || text == U"育成" || text == U"培育";
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
      const Maker maker = maker_of(sentence_, mentions_, i);
      if (maker == Maker::None || is_workforce(i + 1)) continue;
      sure_ = maker == Maker::Named;
      bred_ = is_breeding(sentence_.text(i));
      researched_ = sure_ && is_research(sentence_.text(i));
      read(behind_verbs(sentence_, i));
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
