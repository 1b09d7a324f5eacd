// SPDX-License-Identifier: Apache-2.0
// Finds people whose names have no Chinese surname: Sentence -> Candidates.
#include "extractor/mentions/foreign_names.hpp"

#include <algorithm>
#include <optional>

#include "extractor/character_set.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_part = 6;    // characters between two dots
constexpr std::uint32_t longest_plain = 5;   // characters of a name without dots
constexpr std::uint32_t longest_spelt = 6;   // the same, each of a foreign name's characters
constexpr std::uint32_t shortest_whole = 4;  // characters of a name with its dot

// Characters that foreign and Turkic names are spelt with.
constexpr CharacterSet sounds(
    U"阿埃艾爱安昂奥巴白柏班邦保鲍贝本比彼毕宾波玻勃伯博卜布查柴昌彻茨次达戴丹当道德登邓狄迪蒂丁杜敦顿多厄恩"
    U"尔法凡范菲费芬"
    U"丰冯弗福夫傅富盖甘冈高戈哥格葛根古瓜圭郭哈海汉豪赫黑亨洪胡华怀惠霍基吉加嘉贾杰金津京居卡凯坎康考柯科克"
    U"肯孔库夸奎昆拉"
    U"莱赖兰朗劳勒雷蕾黎里理礼丽利莉莲列林琳留柳隆卢鲁路露罗洛吕律马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫默姆木"
    U"穆娜纳南内尼妮"
    U"宁牛农努诺欧帕潘庞佩彭蓬皮平泼蒲普漆奇齐契钱强乔切钦琴琼丘屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍"
    U"舍申什圣盛施史"
    U"士舒斯丝松苏孙索塔泰坦唐汤陶特藤提田铁廷图土托万旺威韦维魏温文翁沃乌吾伍西希席锡夏香肖谢欣辛兴休修许雅"
    U"亚延扬杨耀耶叶"
    U"伊依因英尤于约泽曾扎詹张章珍真治朱兹子宗佐买江合力迪力都依提卓措吉央仓增巴桑格吐逊不玉素甫孜宛努如鲁再"
    U"买合木提同叶赫珠甲旺杰顿娃翰不得其和那薇蒂妲黛琪茜芙弥堡娅缇蔻");

bool is_dot(char32_t c) {
  return c == U'·' || c == U'・' || c == U'•';
}

class ForeignNames {
 public:
  ForeignNames(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].has(mark_dot) && tokens_[i].is_punctuation()) {
        i = take_dotted(i);
      } else if (tokens_[i].is(role_title)) {
        take_enclosed(i + 1);
        take_spelt(i + 1);
      }
    }
  }

 private:
  bool is_spelt(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation() || token.size() > longest_part) return false;
    if (token.size() > 1 && token.is(role_end | role_title | role_say | role_stop)) return false;
    const std::u32string_view text = sentence_.text(i);
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return sounds.has(c); });
  }
  std::uint32_t characters(std::size_t first, std::size_t last) const {
    return first == last ? 0 : tokens_[last - 1].span.end - tokens_[first].span.begin;
  }
  std::size_t part_begin(std::size_t dot) const {
    std::size_t first = dot;
    while (first > 0 && is_spelt(first - 1) &&
           (!tokens_[first - 1].is(role_stop) || follows_office(first - 1)) &&  // 校长|让|·|皮埃尔
           characters(first - 1, dot) <= longest_part)
      --first;
    return first;
  }
  std::size_t part_end(std::size_t begin) const {
    std::size_t last = begin;
    while (last < tokens_.size() && is_spelt(last) && characters(begin, last + 1) <= longest_part) ++last;
    return last;
  }

  // The last token that was looked at.
  std::size_t take_dotted(std::size_t dot) {
    const std::size_t first = part_begin(dot);
    std::size_t last = part_end(dot + 1);
    if (first == dot || last == dot + 1) return dot;
    while (last + 1 < tokens_.size() && is_dot(sentence_.character(tokens_[last].span.begin))) {
      const std::size_t next = part_end(last + 1);
      if (next == last + 1) break;
      last = next;
    }
    const bool places = tokens_[first].is(role_place) && tokens_[dot + 1].is(role_place);
    const bool goes_on = last < tokens_.size() && tokens_[last].is(role_end | role_brand_head | role_known);
    if (!places && !goes_on && characters(first, last) > shortest_whole) {
      add(first, last, 0.85f, "person/dotted");
    }
    return last - 1;
  }

  // 市长|久元喜造|通过, 博士生|格桑卓玛|参与: nothing but a name has room between an office and a verb.
  void take_enclosed(std::size_t first) {
    std::size_t last = first;
    while (last < tokens_.size() && may_be_inside(last) && characters(first, last + 1) <= longest_plain)
      ++last;
    if (last == first || (last < tokens_.size() && !closes(last))) return;
    const std::uint32_t size = characters(first, last);
    if (size < 2 || last - first < 2) return;
    const bool all_spelt = is_all_spelt(first, last);
    if (size > 3 && !all_spelt && !is_all_unknown(first, last)) return;
    add(first, last, 0.7f, "person/enclosed");
  }

  // 总经理|苏|和|巴特尔|说, 院长|格|日|勒|图|等: all of characters that such names are spelt with, though
  // some are function words elsewhere.
  void take_spelt(std::size_t first) {
    std::size_t last = first;
    while (last < tokens_.size() && is_spelt(last) && characters(first, last + 1) <= longest_spelt) {
      ++last;
      const std::uint32_t size = characters(first, last);
      const bool ends = last == tokens_.size() || closes(last) || turns(last);
      if (size < shortest_whole || last - first < 2 || !ends) continue;
      constexpr std::string_view function_words = "cpdu";
      if (function_words.find(tokens_[last - 1].part_of_speech) != function_words.npos) continue;
      add(first, last, 0.9f, "person/spelt");  // 乌兰图|雅: longer than a Chinese name
      return;
    }
  }
  // 则, 曾, 在, 等, 代表
  bool turns(std::size_t i) const {
    constexpr std::string_view function_words = "pdcu";
    const Token& token = tokens_[i];
    return function_words.find(token.part_of_speech) != function_words.npos ||
           (token.part_of_speech == 'v' && token.size() == 2 && !token.is(role_inside | role_end));
  }
  bool follows_office(std::size_t i) const { return i > 0 && tokens_[i - 1].is(role_title); }

  bool may_be_inside(std::size_t i) const {
    const Token& token = tokens_[i];
    constexpr std::string_view never = "PMLpcduyrO";
    if (!is_han(sentence_.character(token.span.begin)) ||
        never.find(token.part_of_speech) != std::string_view::npos)
      return false;
    if (token.is(role_end | role_title | role_say | role_industry | role_product | role_class)) return false;
    if (token.size() == 1)
      return !token.is(role_stop) && !is_role_character(sentence_.character(token.span.begin));
    return token.size() == 2 && (token.is(role_place) || token.part_of_speech == 'R' ||
                                 token.part_of_speech == 'Z' || token.part_of_speech == 'S');
  }
  // 教授|级, 工程师|们
  static bool is_role_character(char32_t c) {
    constexpr std::u32string_view words =
        U"们级职兼等处长员者家师人组队团班位名省市区县部厅局院所系办会参训赛展";
    return words.find(c) != std::u32string_view::npos;
  }
  bool is_all_spelt(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (!is_spelt(i)) return false;
    }
    return true;
  }
  bool is_all_unknown(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (tokens_[i].size() > 1) return false;
    }
    return true;
  }
  bool closes(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(role_say)) return true;
    const char32_t c = sentence_.character(token.span.begin);
    if (c == U'，' || c == U'、' || c == U'；' || c == U'。' || c == U'）' || c == U')') return true;
    return token.size() > 1 && token.is(role_stop) &&
           (token.part_of_speech == 'v' || token.part_of_speech == 'p' || token.part_of_speech == 'r' ||
            token.part_of_speech == 't');
  }

  void add(std::size_t first, std::size_t last, float score, const char* rule) {
    candidates_.push_back(
        {{tokens_[first].span.begin, tokens_[last - 1].span.end}, EntityType::Person, score, rule});
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_foreign_names(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!(sentence.is(role_title) || sentence.has(mark_dot))) return;
  ForeignNames(sentence, candidates).run();
}

}  // namespace yuantu
