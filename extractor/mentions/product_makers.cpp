// SPDX-License-Identifier: Apache-2.0
// Tells who makes what stands behind a verb of making.
#include "extractor/mentions/product_makers.hpp"

#include <algorithm>

#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

bool is_adverb(std::u32string_view text) {
  static constexpr WordSet words({U"自主", U"联合", U"成功",   U"独立", U"共同", U"率先", U"合作", U"团队",
                                  U"正式", U"主要", U"则",     U"也",   U"还",   U"已",   U"又",   U"曾",
                                  U"首次", U"自己", U"自行",   U"重磅", U"同步", U"全新", U"专注", U"专业",
                                  U"专门", U"潜心", U"致力于", U"累计", U"先后", U"全力", U"牵头", U"着力"});
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

// 自主研发, 独创: done by somebody whose own it is.
bool is_own_work(std::u32string_view text) {
  return text.starts_with(U"自主") || text == U"自研" || text == U"独创" || text == U"首创";
}

bool is_maker(EntityType type) {
  return type == EntityType::Company || type == EntityType::Lab || type == EntityType::University ||
         type == EntityType::Organization || type == EntityType::Person;
}

// 去年|研制出, 历时|三|年|研制
bool is_time(const TokenizedSentence& sentence, std::size_t i) {
  const char part = sentence.tokens[i].part_of_speech;
  const std::u32string_view text = sentence.text(i);
  return part == 't' || part == 'd' || part == 'M' || part == 'm' || text == U"年" || text == U"月" ||
         text == U"日" || text == U"历时" || text == U"余" || text == U"于";
}

// 为|云汐探测器|研制出: whom it is made for stands between the maker and the verb.
std::size_t before_user(const TokenizedSentence& sentence, std::size_t verb) {
  for (std::size_t i = verb; i > 0 && verb - i < 5 && !sentence.tokens[i - 1].is_punctuation(); --i) {
    if (sentence.text(i - 1) == U"为" || sentence.text(i - 1) == U"给") return i - 1;
  }
  return verb;
}

bool leads_first(const TokenizedSentence& sentence, std::size_t i) {
  for (std::size_t k = i; k < sentence.tokens.size() && k < i + 3; ++k) {
    const std::u32string_view text = sentence.text(k);
    if (text.size() == 2 && text[0] == U'首' && is_praise(text)) return true;
    if (!is_praise(text)) return false;
  }
  return false;
}

// 研制|出|的
bool leads_out(const TokenizedSentence& sentence, std::size_t i) {
  return i + 1 < sentence.tokens.size() && sentence.text(i) == U"出" && sentence.text(i + 1) == U"的";
}

bool opens_with_firm(const TokenizedSentence& sentence, const std::vector<Mention>& mentions) {
  const Span whole = sentence.sentence.span;
  const auto at = std::lower_bound(mentions.begin(), mentions.end(), Span{whole.begin, whole.begin},
                                   [](const Mention& m, Span s) { return m.span < s; });
  return at != mentions.end() && at->span.begin < whole.begin + 8 && at->type == EntityType::Company;
}

bool has_maker(const TokenizedSentence& sentence, const std::vector<Mention>& mentions, std::size_t verb) {
  std::size_t i = before_user(sentence, verb);
  while (i > 0 && verb - i < 9 && (is_adverb(sentence.text(i - 1)) || is_time(sentence, i - 1))) --i;
  // 云汐公司成立于2002年，|生产|激光划片机
  const bool clause = i > 0 && sentence.text(i - 1) == U"，" && verb == i;
  if (clause) return opens_with_firm(sentence, mentions);
  const std::uint32_t end = sentence.tokens[i].span.begin;
  for (auto at = std::lower_bound(mentions.begin(), mentions.end(), end,
                                  [](const Mention&m, std::uint32_t e) { return m.span.begin + 40 < e; });
       at != mentions.end() && at->span.begin < end; ++at) {
    if (at->span.end == end && is_maker(at->type)) return true;
  }
  return false;
}

}  // namespace

bool is_praise(std::u32string_view text) {
  static constexpr WordSet words({U"的",   U"了",       U"出",   U"出了", U"国内", U"全国",   U"全球",
                                  U"世界", U"首台",     U"首个", U"首款", U"首套", U"新一代", U"新型",
                                  U"首",   U"首艘",     U"首架", U"首列", U"首辆", U"首批",   U"全省",
                                  U"我国", U"第一款",   U"一款", U"一种", U"国产", U"最新",   U"国产化",
                                  U"首部", U"全新一代", U"全新", U"一代", U"首颗", U"首枚",   U"首条",
                                  U"首根", U"多款",     U"两款", U"系列", U"新品", U"新产品", U"爆款"});
  return words.has(text);
}

std::size_t behind_verbs(const TokenizedSentence& sentence, std::size_t verb) {
  static constexpr WordSet seconds({U"设计", U"生产", U"制造", U"建造", U"研制", U"开发"});
  const bool two = verb + 2 < sentence.tokens.size() && seconds.has(sentence.text(verb + 1)) &&
                   sentence.text(verb + 2) == U"的";
  return two ? verb + 2 : verb + 1;
}

Maker maker_of(const TokenizedSentence& sentence, const std::vector<Mention>& mentions, std::size_t verb) {
  if (has_maker(sentence, mentions, verb)) return Maker::Named;
  std::size_t i = verb;
  bool own = is_own_work(sentence.text(verb));
  while (i > 0 && verb - i < 6 && !points_at_maker(sentence.text(i - 1)) &&
         (is_adverb(sentence.text(i - 1)) || is_time(sentence, i - 1))) {
    own |= is_own_work(sentence.text(i - 1));
    --i;
  }
  if (i > 0 && points_at_maker(sentence.text(i - 1))) return Maker::Pointed;
  const std::size_t behind = behind_verbs(sentence, verb);
  const bool of =
      behind < sentence.tokens.size() && (sentence.text(behind) == U"的" || leads_out(sentence, behind));
  const bool opens = i == 0 || sentence.tokens[i - 1].is_punctuation();  // ，|研制出|的
  const bool done = sentence.text(verb).ends_with(U"出") || leads_out(sentence, verb + 1);
  const bool list = opens && sentence.text(verb).ends_with(U"出");        // ，|研制出|…、…
  const bool first = (opens && leads_first(sentence, verb + 1)) || list;  // 推出|全球|首款|…
  return first || (of && (own || (opens && done))) ? Maker::Pointed : Maker::None;
}

}  // namespace yuantu
