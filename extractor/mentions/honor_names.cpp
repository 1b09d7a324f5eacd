// SPDX-License-Identifier: Apache-2.0
// Finds honours behind the verbs of awarding.
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/honor_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_honor = 16;  // tokens

bool joins_honors(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"及" || text == U"以及" || text == U"与";
}

// 最佳|揭榜|企业: verbs may follow.
bool is_superlative(std::u32string_view text) {
  return text == U"最佳" || text == U"最具" || text == U"优秀" || text == U"十佳";
}

// The grade of a class that begins at `first`, with or without its region: 江海省|首批.
bool has_grade(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last && i < first + 2; ++i) {
    const std::u32string_view text = sentence.text(i);
    if (text == U"首批" || text == U"国家" || text.starts_with(U"国家级") || text.starts_with(U"省级") ||
        text == U"市级" || text == U"自治区级" || text == U"区级")
      return true;
    if (!sentence.tokens[i].is(role_place)) return false;
  }
  return false;
}

// 信息技术|与|制造业|融合|发展|示范名单: two fields of one honour.
bool joins_fields(const TokenizedSentence& sentence, std::size_t i) {
  const auto tokens = sentence.tokens;
  if (!tokens[i - 1].is(role_industry) || i + 1 >= tokens.size() || !tokens[i + 1].is(role_industry))
    return false;
  for (std::size_t k = i + 2; k < tokens.size() && k - i <= 6; ++k) {
    if (tokens[k].is_punctuation() || tokens[k].is(role_place | role_country)) return false;
    if (ends_honor(sentence, k)) return true;
  }
  return false;
}

// 全国|供应链|创新|与|应用|示范城市: one title, two things.
bool leads_to_title(const TokenizedSentence& sentence, std::size_t i) {
  for (std::size_t k = i + 1; k < sentence.tokens.size() && k - i <= 5; ++k) {
    const Token& token = sentence.tokens[k];
    if (token.is_punctuation() || token.is(role_known) || opens_title(sentence, k)) return false;
    if (is_strong_title(sentence, k)) return k - i >= 2;
  }
  return false;
}

// 国家级|文化|和|科技|融合|示范基地: what stands before the conjunction is no honour yet.
bool joins_words(const TokenizedSentence& sentence, std::size_t first, std::size_t i) {
  if (i <= first || (sentence.text(i) != U"和" && sentence.text(i) != U"与")) return false;
  for (std::size_t k = first; k < i; ++k) {
    const Token& token = sentence.tokens[k];
    const bool quote = token.is_punctuation();
    if (quote || ends_honor(sentence, k) || ends_class(token) || token.is(role_known)) return false;
  }
  if (sentence.text(first) == U"国家级" || sentence.text(first) == U"省级" || sentence.text(first) == U"国家")
    return true;
  if (opens_title(sentence, first) && leads_to_title(sentence, i)) return true;
  if (joins_fields(sentence, i)) return true;
  for (std::size_t k = i + 1; k < sentence.tokens.size() && k - i <= 4; ++k) {  // …科学|与|技术|进步奖
    if (sentence.tokens[k].is_punctuation()) return false;
    if (sentence.character(sentence.tokens[k].span.end - 1) == U'奖') return k - i >= 2 && i - first >= 2;
  }
  return false;
}

// 江海省级|及|以上|…项目
bool joins_levels(const TokenizedSentence& sentence, std::size_t i) {
  if (sentence.text(i) == U"以上") return i > 0 && sentence.text(i - 1) == U"及";
  return sentence.text(i) == U"及" && i + 1 < sentence.tokens.size() && sentence.text(i + 1) == U"以上";
}

// 获评, 认定为: whatever stands behind these is a title.
bool is_naming(std::u32string_view text) {
  return text == U"获评" || text == U"获评为" || text == U"评为" || text == U"被评为" || text == U"认定为" ||
         text == U"被认定为" || text == U"评定为" || text == U"命名为" || text == U"被命名为" ||
         text == U"入列" || text == U"晋升为" || text == U"晋级" || text == U"晋升" || text == U"升格为" ||
         text == U"评上" || text == U"创成";
}

// 认定为|四川省|数字化|车间|。: all that stands behind the verb up to the comma, if it opens as titles do.
bool is_whole_title(const TokenizedSentence& sentence, std::size_t first, std::size_t end) {
  const auto tokens = sentence.tokens;
  if (end < first + 2 || (end < tokens.size() && !tokens[end].is_punctuation())) return false;
  if (end < tokens.size() && sentence.text(end) == U"”") return false;
  const std::u32string_view opening = sentence.text(first);
  const bool graded = tokens[first].is(role_place | role_country) || opening.ends_with(U"级") ||
                      opening == U"首批" || opening.starts_with(U"第");
  const Token& last = tokens[end - 1];
  const bool noun = last.part_of_speech == 'n' && last.size() > 1 && !last.is(role_title | role_place);
  return graded && noun && last.span.end - tokens[first].span.begin >= 7;
}

// 纳入, 拿下: what stands behind these may be anything, a title only by its own last word.
bool is_any_object(std::u32string_view text) {
  return text == U"纳入" || text == U"列入" || text == U"登上" || text == U"拿下" || text == U"收获" ||
         text == U"定为" || text == U"确定为" || text == U"拿到" || text == U"被列入" || text == U"位列" ||
         text == U"列为" || text == U"名列" || text == U"上榜" || text == U"进入";
}

// 列入|集中|开工|名单: a list of works to do.
bool tells_of_works(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const std::u32string_view text = sentence.text(i);
    if (text == U"开工" || text == U"签约" || text == U"竣工" || text == U"投产") return true;
  }
  return false;
}

// 进入|中国|云汐企业|名单: one enters anything, but is honoured by lists only.
bool is_list_of_winners(std::u32string_view text) {
  return text.ends_with(U"名单") || text.ends_with(U"榜单") || text.ends_with(U"强") || text.ends_with(U"榜");
}

// 认定|云汐公司|等|68|家|企业|为|…示范企业: whom it is said of stands between the verb and 为.
// 0 where nothing is said of it.
std::size_t behind_object(const TokenizedSentence& sentence, std::size_t verb) {
  const std::u32string_view text = sentence.text(verb);
  if (text != U"认定" && text != U"命名" && text != U"评定" && text != U"确定") return verb + 1;
  for (std::size_t i = verb + 1; i < sentence.tokens.size() && i - verb <= 20; ++i) {
    if (sentence.text(i) == U"为") return i;
    if (sentence.text(i) == U"，" || sentence.text(i) == U"。") break;
  }
  return 0;
}

// 入选|典型案例: a kind of list that says nothing.
bool is_any_work(std::u32string_view text) {
  static constexpr WordSet kinds(
      {U"优秀案例", U"最佳实践", U"优秀成果", U"优秀产品", U"优秀企业", U"优秀项目", U"十大案例",
       U"精品工程", U"优质工程", U"典型场景", U"示范项目", U"示范单位", U"试点单位", U"试点城市",
       U"试点企业", U"示范企业", U"示范基地", U"示范园区", U"示范城市", U"试点项目", U"示范区",
       U"试验区",   U"先导区",   U"知名品牌", U"名牌产品", U"先进个人", U"先进单位", U"先进集体",
       U"入围单位", U"入围名单", U"培育单位", U"创建单位", U"企业名单", U"示范工程", U"培育企业",
       U"国家队",   U"甲级资质", U"首台套",   U"实践基地", U"建设试点", U"示范应用", U"优秀论文"});
  return kinds.has(text);
}

// 获批|设立|…试验区
bool is_founded(std::u32string_view text) {
  return text == U"设立" || text == U"建设" || text == U"创建" || text == U"筹建" || text == U"成为" ||
         text == U"开展";
}

// 三|项|江海奖, 两大|…基地, 5|家|…企业: how many of them were won.
std::size_t behind_count(const TokenizedSentence& sentence, std::size_t first) {
  const auto tokens = sentence.tokens;
  if (first + 2 >= tokens.size()) return first;
  const std::u32string_view text = sentence.text(first);
  if (counts_things(text) && !text.starts_with(U"首") && !text.starts_with(U"第")) return first + 1;
  if (text.size() == 2 && text[1] == U'大' && tokens[first].is(role_stop)) return first + 1;  // 两大
  const bool number = tokens[first].part_of_speech == 'M' || tokens[first].part_of_speech == 'm';
  const std::u32string_view unit = sentence.text(first + 1);
  const bool counted = unit == U"项" || unit == U"个" || unit == U"家" || unit == U"块" || unit == U"座";
  return number && counted ? first + 2 : first;
}

// 拿下|…建设项目: what is won here is work, unless the project is a model one.
bool is_work(std::u32string_view text, const char32_t before) {
  return text.ends_with(U"项目") && !text.ends_with(U"示范项目") && before != U'范' && before != U'点';
}

// 入选|江海省|2031|年|重点|工程项目: a place and a year make a list of them, which one is on.
bool is_years_class(const TokenizedSentence& sentence, std::size_t first, std::u32string_view verb) {
  if (verb != U"入选" && verb != U"列入" && verb != U"入围" && verb != U"列为" && verb != U"被列为" &&
      verb != U"被列入" && verb != U"纳入")
    return false;
  const auto tokens = sentence.tokens;
  const std::size_t year = first < tokens.size() && tokens[first].is(role_place) ? first + 1 : first;
  return year + 1 < tokens.size() && tokens[year].part_of_speech == 'M' && tokens[year].size() == 4 &&
         sentence.text(year + 1).starts_with(U"年");
}

bool is_list_of_works(std::u32string_view verb, bool graded) {
  return graded && (verb == U"入选" || verb == U"入围" || verb.ends_with(U"列为") || verb.ends_with(U"列入"));
}

// 授予|江海经开区|“绿色”|示范园区|称号, 授予|云汐有限公司|国家级示范工厂: whom it is given to stands between
// the verb and the title.
std::size_t behind_recipient(const TokenizedSentence& sentence, std::size_t first) {
  std::size_t recipient = first;
  for (std::size_t k = first; k < sentence.tokens.size() && k - first <= 10; ++k) {
    const Token& token = sentence.tokens[k];
    if (sentence.text(k) == U"“") return recipient > first ? recipient : k;
    if (token.is_punctuation()) break;
    const bool body = token.is(role_end) && token.word.end_type != EntityType::Honor &&
                      token.word.end_type != EntityType::Event && !token.is(role_honor);
    const bool titled =
        k + 1 < sentence.tokens.size() && (opens_title(sentence, k + 1) || sentence.text(k + 1) == U"“");
    if ((body || token.is(role_known)) && titled && !token.is(role_place)) recipient = k + 1;
  }
  return recipient;
}

bool is_inside_quotes(const TokenizedSentence& sentence, std::size_t first, std::size_t i) {
  bool open = false;
  for (std::size_t k = first; k < i; ++k) {
    const char32_t c = sentence.character(sentence.tokens[k].span.begin);
    if (c == U'“') open = true;
    if (c == U'”') open = false;
  }
  return open;
}

}  // namespace

void find_honors(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_award)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].has(mark_award)) continue;
    const bool made = sentence.text(i) == U"创建" || sentence.text(i) == U"挂牌";  // 创建|国家级|…基地
    if (!tokens[i].is(role_award) && !made) continue;
    std::size_t first = behind_object(sentence, i);
    if (first == 0) continue;
    if (made && !opens_designation(sentence, behind_count(sentence, first))) continue;
    while (first < tokens.size() &&
           (sentence.text(first) == U"为" || sentence.text(first) == U"了" || sentence.text(first) == U"由" ||
            sentence.text(first) == U"过" || sentence.text(first) == U"得" || sentence.text(first) == U"本" ||
            sentence.text(first) == U"本年度" || sentence.text(first) == U"并列" ||
            (sentence.text(first) == U"唯一" && first + 1 < tokens.size() &&
             (sentence.text(first + 1) == U"的" || counts_things(sentence.text(first + 1)))) ||
            (sentence.text(first) == U"的" && sentence.text(first - 1) == U"唯一"))) {
      ++first;
    }
    if (sentence.text(i) == U"授予") first = behind_recipient(sentence, first);
    const bool founded =
        first < tokens.size() && sentence.text(i) == U"获批" && is_founded(sentence.text(first));
    if (founded) ++first;
    if (i > 0 && sentence.text(i - 1) == U"主题") continue;  // 主题|定为|“…”
    first = behind_count(sentence, first);
    const bool any_object = is_any_object(sentence.text(i));
    for (std::size_t k = first; k <= tokens.size() && k - first <= longest_honor; ++k) {
      const bool quoted_word = k < tokens.size() && is_inside_quotes(sentence, first, k);
      const bool best = k < tokens.size() && k > first && is_superlative(sentence.text(first)) &&
                        tokens[k].part_of_speech == 'v';
      const bool next_quote = k < tokens.size() && k > first && sentence.text(k) == U"“" &&
                              sentence.text(k - 1) == U"”";  // “…基地”|“…企业”
      const bool anew = next_quote || (k < tokens.size() && k > first && opens_designation(sentence, k) &&
                                       ends_honor(sentence, k - 1));  // …孵化器|国家|…基地
      const bool ends =
          k == tokens.size() || anew ||
          (!quoted_word && !best && (!can_be_in_honor(sentence, k) || joins_honors(sentence.text(k))) &&
           !joins_words(sentence, first, k) && !joins_levels(sentence, k));
      if (!ends) continue;
      std::size_t last = k;
      const bool graded = !founded && (has_grade(sentence, first, last) || is_naming(sentence.text(i)) ||
                                       is_years_class(sentence, first, sentence.text(i)));
      const bool whole = is_naming(sentence.text(i)) && is_whole_title(sentence, first, last);
      while (!whole && last > first && !ends_honor(sentence, last - 1) &&
             !(graded && ends_class(tokens[last - 1])) &&
             (any_object || sentence.character(tokens[last - 1].span.begin) != U'”')) {
        --last;
      }
      const bool half_quoted = last > first + 1 && sentence.text(first) == U"“" &&
                               is_inside_quotes(sentence, first, last);  // “|云汐|500强
      if (half_quoted) ++first;
      const bool titled = last > first + 1 && sentence.text(last - 1).ends_with(U"称号");
      while (last > first + 1 && sentence.text(last - 1).ends_with(U"称号")) --last;  // the title itself
      if (last > first) {
        const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
        std::uint32_t specific = 0;
        for (std::size_t t = first; t + 1 < last; ++t) specific += tokens[t].size();
        const bool quoted = sentence.character(tokens[last - 1].span.begin) == U'”';
        const bool whole_class = (graded || (founded && has_grade(sentence, first, last))) &&
                                 specific + tokens[last - 1].size() >= 6;  // 国家|绿色工厂
        const bool of_place =
            tokens[first].is(role_place) && tokens[last - 1].size() >= 4;  // 江海省|新型研发机构
        const bool work =
            last > first + 1 && !is_list_of_works(sentence.text(i), graded) &&
            is_work(sentence.text(last - 1), sentence.character(tokens[last - 1].span.begin - 1));
        const bool strong = is_strong_title(sentence, last - 1) && !any_object;
        const bool opened = strong && last > first + 1 && opens_title(sentence, first) && span.size() >= 4;
        const bool alone =
            strong && last == first + 1 && span.size() >= 4 && !is_any_work(sentence.text(first));
        const bool enough = quoted || opened || alone || (titled && span.size() >= 4) ||
                            is_award_word(sentence.text(last - 1)) || specific >= 4 || of_place ||
                            whole_class || whole;
        const std::u32string_view tail = sentence.text(last - 1);
        const bool plain_list =  // 列入|重点|项目|清单
            (tail.ends_with(U"清单") || tail.ends_with(U"项目")) && !graded &&
            !tokens[first].is(role_place) && sentence.character(tokens[first].span.begin) != U'“' &&
            tail != U"试点示范项目";
        const bool number_first = tokens[first].part_of_speech == 'M' && tokens[first].size() != 4 &&
                                  (first + 1 >= last || !sentence.text(first + 1).starts_with(U"年"));
        const bool works = tail.ends_with(U"名单") && tells_of_works(sentence, first, last);
        const bool entered = sentence.text(i) == U"进入" && !is_list_of_winners(tail);
        if (enough && !work && !plain_list && !number_first && !entered && !works && span.size() >= 2) {
          candidates.push_back({span, EntityType::Honor, 1.0f, "honor/awarded"});
        }
      }
      if (k >= tokens.size() || !(anew || joins_honors(sentence.text(k)))) break;
      first = anew ? k : k + 1;
      k = first;
    }
  }
}

}  // namespace yuantu
