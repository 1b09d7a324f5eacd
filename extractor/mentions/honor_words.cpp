// SPDX-License-Identifier: Apache-2.0
// Decides which words belong to honours.
#include "extractor/mentions/honor_words.hpp"

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_title = 16;  // tokens
constexpr std::uint32_t least_title = 5;   // characters

// 2031|—|2032|年度
bool joins_years(const TokenizedSentence& sentence, std::size_t i) {
  const char32_t c = sentence.character(sentence.tokens[i].span.begin);
  if ((c != U'—' && c != U'-' && c != U'～') || i == 0 || i + 1 >= sentence.tokens.size()) return false;
  const auto year = [](const Token& token) { return token.part_of_speech == 'M' && token.size() == 4; };
  return year(sentence.tokens[i - 1]) && year(sentence.tokens[i + 1]);
}

// 全国劳动模范 is an office too.
bool is_title_of_person(std::u32string_view text) {
  return text.size() > 4 && text.back() != U'奖' && is_award_word(text) && text != U"荣誉称号";
}

// What may be counted or listed without being an honour.
bool is_weak(std::u32string_view text) {
  static constexpr WordSet words(
      {U"企业",     U"平台",     U"基地",       U"项目",     U"园区",     U"集群",     U"品牌",
       U"人物",     U"案例",     U"名单",       U"清单",     U"目录",     U"名录",     U"榜单",
       U"工程师",   U"院士",     U"民营企业",   U"龙头企业", U"骨干企业", U"领军企业", U"链主企业",
       U"领军人才", U"重点项目", U"建设项目",   U"工程项目", U"改造项目", U"建设单位", U"集体",
       U"样板",     U"进展",     U"评价",       U"认证",     U"示范",     U"试点",     U"强",
       U"奖",       U"称号",     U"奖项",       U"集聚区",   U"化工园区", U"园林",     U"技术中心",
       U"研发机构", U"创新平台", U"产业集群",   U"特色小镇", U"好人",     U"人才",     U"精品",
       U"名城",     U"名镇",     U"名村",       U"名园",     U"名师",     U"名企",     U"强县",
       U"强区",     U"强镇",     U"先锋",       U"标兵",     U"英才",     U"标杆",     U"等次",
       U"金牌",     U"银牌",     U"铜牌",       U"冠军",     U"亚军",     U"季军",     U"工匠",
       U"典型案例", U"应用场景", U"科技型企业", U"百家企业", U"专业村",   U"重点村",   U"帮扶县",
       U"首席专家", U"创新人才", U"学科带头人", U"旅游景区", U"物流枢纽", U"枢纽城市", U"节点城市",
       U"优势企业", U"监测点"});
  return words.has(text);
}

bool is_whole(std::u32string_view text) {
  static constexpr WordSet words({U"全球", U"世界", U"全国", U"中国", U"国际", U"亚洲", U"中华", U"国内",
                                  U"全省", U"国家", U"国家级", U"省级", U"市级", U"区级", U"自治区级",
                                  U"首批"});
  return words.has(text);
}

// The quotation that closes at `close`, if its last word is a title.
std::optional<std::size_t> quoted_title(const TokenizedSentence& sentence, std::size_t close) {
  const std::optional<std::size_t> open = group_start(sentence, close);
  if (!open || close < *open + 2) return std::nullopt;
  const std::uint32_t size = sentence.tokens[close].span.begin - sentence.tokens[*open].span.end;
  const bool title = is_strong_title(sentence, close - 1) || ends_honor(sentence, close - 1);
  return title && size >= 4 ? open : std::nullopt;
}

}  // namespace

// How much it takes for the words before an honour's last word to make it a name.
bool is_award_word(std::u32string_view text) {
  static constexpr std::u32string_view ends[] = {U"红旗手", U"标兵", U"能手", U"工作者"};
  for (const std::u32string_view end : ends) {
    if (text.ends_with(end)) return true;
  }
  return text.back() == U'奖' || text == U"称号" || text.ends_with(U"奖章") || text.ends_with(U"劳动模范");
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

// 鲁班奖, 大禹杯: words that are awards by their last character.
bool ends_honor(const TokenizedSentence& sentence, std::size_t i) {
  const char32_t tail = sentence.character(sentence.tokens[i].span.end - 1);
  return sentence.tokens[i].is(role_honor) || is_title_of_person(sentence.text(i)) ||
         (sentence.tokens[i].size() > 2 && (tail == U'奖' || tail == U'杯')) ||
         (sentence.tokens[i].is(role_class) && sentence.text(i).ends_with(U"企业"));
}

bool is_strong_title(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const char32_t tail = sentence.character(token.span.end - 1);
  if (token.is(role_honor)) return token.size() > 1 && !is_weak(sentence.text(i));
  return is_title_of_person(sentence.text(i)) || (token.size() > 2 && (tail == U'奖' || tail == U'杯'));
}

bool opens_title(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  const std::u32string_view text = sentence.text(i);
  if (token.is(role_place | role_country) || is_whole(text)) return true;
  if (token.part_of_speech == 'M') return token.size() == 4 && text.starts_with(U"20");
  return text[0] == U'第' && text.size() > 1 && (text.back() == U'批' || text.back() == U'届');
}

// 首批|科技服务业|集聚区, 国家级|绿色|工业园区: a grade makes a class of what ends it.
bool ends_class(const Token& token) {
  return token.is(role_end) &&
         (token.word.end_type == EntityType::Lab || token.word.end_type == EntityType::Park ||
          token.word.end_type == EntityType::Project);
}

std::optional<std::size_t> title_start(const TokenizedSentence& sentence, std::size_t end) {
  if (end == 0) return std::nullopt;
  const auto tokens = sentence.tokens;
  std::size_t first = end - 1;
  if (sentence.character(tokens[first].span.begin) == U'”') return quoted_title(sentence, first);
  if (!is_strong_title(sentence, first)) return std::nullopt;
  std::optional<std::size_t> opening;
  for (std::size_t i = first + 1; i-- > 0 && end - i <= longest_title;) {
    if (i < first && !can_be_in_honor(sentence, i)) break;
    const bool whole = i == first && tokens[i].size() >= least_title;  // 全国五一劳动奖章
    if (whole || opens_title(sentence, i)) opening = i;
  }
  if (!opening || tokens[first].span.end - tokens[*opening].span.begin < least_title) return std::nullopt;
  return opening;
}

}  // namespace yuantu
