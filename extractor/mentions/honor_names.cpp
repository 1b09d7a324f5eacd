// SPDX-License-Identifier: Apache-2.0
// Finds honours behind the verbs of awarding.
#include "extractor/mentions/quoted_names.hpp"

#include <algorithm>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_honor = 16;  // tokens

bool joins_honors(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"及" || text == U"以及" || text == U"与";
}

// How much it takes for the words before an honour's last word to make it a name.
bool is_award_word(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"红旗手", U"标兵", U"能手", U"工作者"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return text.back() == U'奖' || text == U"称号" || text.ends_with(U"奖章") || text.ends_with(U"劳动模范");
}

// 2031|—|2032|年度
bool joins_years(const TokenizedSentence& sentence, std::size_t i) {
  const char32_t c = sentence.character(sentence.tokens[i].span.begin);
  if ((c != U'—' && c != U'-' && c != U'～') || i == 0 || i + 1 >= sentence.tokens.size()) return false;
  const auto year = [](const Token& token) { return token.part_of_speech == 'M' && token.size() == 4; };
  return year(sentence.tokens[i - 1]) && year(sentence.tokens[i + 1]);
}

bool can_be_in_honor(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const char32_t c = sentence.character(token.span.begin);
  if (c == U'“' || c == U'”' || c == U'（' || c == U'）' || c == U'·') return true;
  if (token.is_punctuation()) return joins_years(sentence, i);
  const std::u32string_view text = sentence.text(i);
  if (text == U"套") return i > 0 && sentence.text(i - 1) == U"（";  // 首台（套）
  static constexpr WordSet inside({U"夜间", U"首批", U"集聚", U"首个", U"最佳", U"最具", U"优秀", U"年度",
                                   U"年", U"十大", U"支持", U"承接", U"批", U"培育", U"发明", U"展", U"承载",
                                   U"类", U"级"});
  if (inside.has(text)) return true;
  if (token.part_of_speech == 'M' || token.part_of_speech == 'm') return true;
  const bool activity = token.part_of_speech == 'v' && token.size() == 2 &&
                        !token.is(role_stop | role_say | role_title);  // 成长|组|一等奖
  constexpr std::string_view content = "ftisz";                        // 两岸, 国家火炬
  const bool word = content.find(token.part_of_speech) != content.npos && token.size() > 1 &&
                    !token.is(role_stop | role_say | role_title);
  return activity || word || passes(token) || token.is(role_generic | role_honor) || is_award_word(text);
}

// 全国劳动模范 is an office too.
bool is_title_of_person(std::u32string_view text) {
  return text.size() > 4 && text.back() != U'奖' && is_award_word(text) && text != U"荣誉称号";
}

// 鲁班奖, 大禹杯: words that are awards by their last character.
bool ends_honor(const TokenizedSentence& sentence, std::size_t i) {
  const char32_t tail = sentence.character(sentence.tokens[i].span.end - 1);
  return sentence.tokens[i].is(role_honor) || is_title_of_person(sentence.text(i)) ||
         (sentence.tokens[i].size() > 2 && (tail == U'奖' || tail == U'杯')) ||
         (sentence.tokens[i].is(role_class) && sentence.text(i).ends_with(U"企业"));
}

// 最佳|揭榜|企业: verbs may follow.
bool is_superlative(std::u32string_view text) {
  return text == U"最佳" || text == U"最具" || text == U"优秀" || text == U"十佳";
}

// What only designations are called; 平台 or 基地 may be anything.
bool is_designation(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"先导区",   U"示范区",       U"试验区",  U"试点城市",
                                                 U"示范城市", U"开放创新平台", U"示范园区"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// What many firms and zones may be called: a name only where the text says that something is one.
bool is_title_of_many(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {
      U"小巨人企业", U"企业",     U"示范基地", U"产业集群", U"绿色工厂", U"绿色园区",
      U"工业园区",   U"孵化器",   U"众创空间", U"试点",     U"城区",     U"创新型城市",
      U"单项冠军",   U"试点园区", U"示范园",   U"示范工厂", U"产业基地", U"实训基地",
      U"小巨人",     U"升级基地", U"出口基地", U"创新基地", U"特色基地", U"产业化基地"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// 作为|国家级|…, 是|省级|…
bool is_called(const TokenizedSentence& sentence, std::size_t i) {
  if (i > 0 && sentence.tokens[i - 1].is(role_place)) --i;
  return i > 0 && sentence.tokens[i - 1].has(mark_call);
}

bool opens_designation(const TokenizedSentence& sentence, std::size_t i) {
  return sentence.tokens[i].has(mark_grade);
}

// 首批|科技服务业|集聚区, 国家级|绿色|工业园区: a grade makes a class of what ends it.
bool ends_class(const Token& token) {
  return token.is(role_end) &&
         (token.word.end_type == EntityType::Lab || token.word.end_type == EntityType::Park ||
          token.word.end_type == EntityType::Project);
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

// 授予|江海经开区|“绿色”|示范园区|称号: whom it is given to stands between the verb and the quotes.
std::size_t behind_recipient(const TokenizedSentence& sentence, std::size_t first) {
  for (std::size_t k = first; k < sentence.tokens.size() && k - first <= 8; ++k) {
    if (sentence.text(k) == U"“") return k;
    if (sentence.tokens[k].is_punctuation()) break;
  }
  return first;
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

// 国家|智慧港口|示范区: wherever it stands, a place or a body bears it.
void find_designations(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_grade | mark_call)) return;
  const auto tokens = sentence.tokens;
  std::size_t follows = tokens.size();  // 先导区|、|…示范区: the token behind a designation and its comma
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const bool graded = opens_designation(sentence, i);
    if (!graded && i != follows && !tokens[i].is(role_place)) continue;
    std::uint32_t specific = i == follows && !graded ? tokens[i].size() : 0;
    const bool called = i == follows || is_called(sentence, i);
    if (!graded && !called) continue;
    for (std::size_t k = i + 1; k < tokens.size() && k - i <= longest_honor; ++k) {
      const std::u32string_view text = sentence.text(k);
      const bool joined = text == U"与" || text == U"和";
      const bool closes =
          k + 1 == tokens.size() || (tokens[k + 1].is_punctuation() && sentence.text(k + 1) != U"”");
      const std::u32string_view so_far = sentence.document.view({tokens[i].span.begin, tokens[k].span.end});
      const bool of_many = called && closes && is_title_of_many(so_far);
      const bool long_enough = tokens[k].span.end - tokens[i].span.begin >= 8;
      if (!graded && i != follows && !of_many && is_designation(text)) break;  // 是|江海|…示范区
      const std::uint32_t inside = tokens[k].size() >= 6 ? tokens[k].size() - 3 : 0;  // 自主创新示范区
      const bool named = specific + inside >= 4 || (specific >= 2 && long_enough);
      if ((is_designation(text) && named) || (of_many && long_enough)) {
        if (k + 1 < tokens.size() && sentence.text(k + 1) == U"建设") break;
        if (k + 2 < tokens.size() && sentence.text(k + 1) == U"、") follows = k + 2;
        const std::size_t first = i > 0 && tokens[i - 1].is(role_place) ? i - 1 : i;
        candidates.push_back(
            {{tokens[first].span.begin, tokens[k].span.end}, EntityType::Honor, 1.0f, "honor/designation"});
        break;
      }
      if (text == U"支持" || text == U"培育") break;
      const char32_t c = sentence.character(tokens[k].span.begin);
      const bool quote = called && (c == U'“' || c == U'”');  // “小巨人”
      if (!joined && (!can_be_in_honor(sentence, k) || (tokens[k].is_punctuation() && !quote))) break;
      if (!tokens[k].is(role_generic)) specific += tokens[k].size();
    }
  }
}

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
            sentence.text(first) == U"本年度" ||
            (sentence.text(first) == U"唯一" && first + 1 < tokens.size() &&
             sentence.text(first + 1) == U"的") ||
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
        const bool enough = quoted || (titled && span.size() >= 4) ||
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
