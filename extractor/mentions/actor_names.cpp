// SPDX-License-Identifier: Apache-2.0
// Finds firms by what they do and by what is said of them: Sentence -> Candidates.
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/brand_names.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/trigger_words.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// 与, 由, 引进: what stands behind these is somebody.
bool introduces_actor(std::u32string_view text) {
  static constexpr WordSet words(
      {U"由", U"与", U"和", U"携手", U"牵手", U"引进", U"联合", U"联手", U"收购", U"吸引", U"落户于"});
  return words.has(text);
}

// A firm's name that is an everyday word too, where it does what firms do: 苹果|宣布.
void find_acting_brand(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const bool clean = is_clean_start(tokens, i);
  const bool named = i > 0 && introduces_actor(sentence.text(i - 1));
  const bool does = clean && acts(tokens, i + 1);
  const bool met = named && tokens[i].size() > 2 && ends_name(tokens, i + 1);
  if (!does && !met) return;
  candidates.push_back({tokens[i].span, EntityType::Company, 0.6f, "company/acting"});
}

// 时任|董事长, 执行|总裁, 中国区|总经理: which of the offices it is.
bool is_kind_of_office(std::u32string_view text) {
  static constexpr WordSet kinds({U"执行", U"荣誉", U"名誉", U"副",   U"轮值", U"常务", U"联席",
                                  U"全球", U"区域", U"时任", U"原",   U"前",   U"现任", U"前任",
                                  U"候任", U"大区", U"女",   U"地区", U"资深", U"高级", U"首席"});
  return text.ends_with(U"区") || kinds.has(text);
}

// 远景|董事长|王海鹏: a word of two characters that tells neither what kind of body it is nor what the office
// is for.
bool may_have_head(const TokenizedSentence& sentence, std::size_t i, std::size_t office) {
  static constexpr WordSet fields({U"运营", U"战略", U"技术", U"市场", U"营销", U"销售", U"品牌", U"财务",
                                   U"法务", U"行政", U"人力", U"亚太", U"区域", U"生产", U"产品", U"项目",
                                   U"民企", U"国企", U"央企", U"车企", U"药企", U"企业", U"集团", U"公司",
                                   U"工厂", U"海外", U"平台", U"独立", U"外部", U"年轻", U"家族", U"基金"});
  static constexpr WordSet heads(
      {U"董事长", U"创始人", U"首席执行官", U"CEO", U"总裁", U"总经理", U"联合创始人"});
  const bool opens = i == 0 || sentence.tokens[i - 1].is_punctuation();
  return opens && i + 1 == office && heads.has(sentence.text(office)) && !fields.has(sentence.text(i)) &&
         !sentence.tokens[i].is(role_stop | role_generic);
}

// 江投汇通|董事长|王海鹏: whoever has such an officer is a firm.
void find_officers_firm(const TokenizedSentence& sentence, std::size_t office, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::uint32_t behind = tokens[office].span.end;
  if (behind >= sentence.sentence.span.end ||
      !NameGrammar::builtin().name_character(sentence.character(behind)).surname)
    return;
  std::size_t first = office;
  bool own = false;
  while (first > 0 && passes(tokens[first - 1]) && !tokens[first - 1].is(role_stop | role_title)) {
    const Token& token = tokens[first - 1];
    if (token.is(role_end | role_class) || is_kind_of_office(sentence.text(first - 1))) return;
    own |= !token.is(role_place | role_generic | role_industry | role_country | role_product |
                     role_brand_head) &&
           (token.part_of_speech != 'v' || token.rare);
    --first;
    const std::size_t brand = first + 1 < office && tokens[first].is(role_place) ? first + 1 : first;
    if (characters(tokens, brand, office) > 6) return;
  }
  const bool whole_known = office - first == 1 && tokens[first].is(role_known);
  if (first == office || !own || whole_known || !is_clean_start(tokens, first)) return;
  const std::uint32_t size = characters(tokens, first, office);
  const bool unknown = size == 2 && office - first == 2;
  if (size < 3 && !unknown && !may_have_head(sentence, first, office)) return;
  candidates.push_back({{tokens[first].span.begin, tokens[office - 1].span.end},
                        EntityType::Company,
                        0.6f,
                        "company/officer"});
}

bool is_visit(std::u32string_view text) {
  return text == U"走进" || text == U"来到" || text == U"走访" || text == U"参观" || text == U"在";
}

// 嘉恒睿|自|2019|年|成立, 嘉恒睿|生产|的|隔膜, 走进|嘉恒睿|，
bool is_told_of_firm(const TokenizedSentence& sentence, std::size_t i) {
  const std::u32string_view text = sentence.text(i);
  if (text[0] != U'自' && text[0] != U'生' && text[0] != U'研') return false;
  const bool more = i + 1 < sentence.tokens.size();
  if (text == U"自") return more && sentence.tokens[i + 1].part_of_speech == 'M';
  if (text == U"生产" || text == U"研制" || text == U"研发") return more && sentence.text(i + 1) == U"的";
  return false;
}

// What a firm's name may have before the characters that are no words: 东方|嘉|富|领投, 青海|丽|豪|投建.
bool may_open_brand(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.size() != 2 || token.is_punctuation()) return false;
  if (token.is(role_place)) return sentence.text(i).back() != U'省' && sentence.text(i).back() != U'市';
  return !token.is(role_stop | role_generic | role_end | role_title | role_say | role_known | role_class |
                   role_product | role_industry) &&
         (token.part_of_speech == 'n' || token.part_of_speech == 's' || token.part_of_speech == 'f');
}

// B1|场址
bool is_number_of_site(const TokenizedSentence& sentence, std::size_t i) {
  return sentence.tokens[i].part_of_speech == 'L' && is_digit(sentence.text(i).back());
}

// 泓|略, 钧|砺: two characters that are no words, and no surname before a given name.
bool is_pair(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  if (first >= last || characters(sentence.tokens, first, last) != 2) return false;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = sentence.tokens[i];
    if (!is_brand_word(token) || !is_han(sentence.character(token.span.begin))) return false;
    const bool name =
        token.part_of_speech == 'R' || token.part_of_speech == 'Z' || token.part_of_speech == 'S';
    if (token.size() > 1 && !name) return false;  // 账本, 送检: rare, but no names
    if (token.size() == 1 && is_function_character(sentence.character(token.span.begin))) return false;
  }
  return !may_be_person(sentence, first, last);
}

// 宣布, 带来: what people do as well.
bool is_done_by_people(std::u32string_view text) {
  static constexpr WordSet deeds({U"宣布", U"推出", U"带来",   U"交出",   U"携手", U"创办", U"首创", U"专注",
                                  U"荣获", U"获评", U"曾获",   U"首发",   U"创立", U"创建", U"交付", U"收购",
                                  U"出资", U"派出", U"创始人", U"负责人", U"研发", U"研制", U"生产", U"自"});
  return deeds.has(text);
}

// 嘉恒睿|领投: characters that are no words, at the begin of a clause, before what firms do.
void find_acting_unknown(const TokenizedSentence& sentence, std::size_t deed, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  std::size_t first = deed;
  while (first > 0 && characters(tokens, first - 1, deed) <= 5 &&
         (is_brand_word(tokens[first - 1]) || tokens[first - 1].is(role_brand_head)))
    --first;
  if (first == deed) return;
  const bool led = first > 0 && characters(tokens, first, deed) == 2 && may_open_brand(sentence, first - 1);
  if (led) --first;
  const bool pair = is_pair(sentence, first, deed);
  if (!looks_like_brand(tokens, first, deed) && !led && !pair) return;
  const bool opens = first == 0 || tokens[first - 1].is_punctuation() || is_visit(sentence.text(first - 1));
  const std::uint32_t size = characters(tokens, first, deed);
  if (!opens || (size < 3 && !pair) || size > 5) return;
  const bool person =
      size == 3 && may_be_person(sentence, first, deed) && is_done_by_people(sentence.text(deed));
  if (person || begins_with_digit(sentence, first) || is_number_of_site(sentence, first)) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[deed - 1].span.end}, EntityType::Company, 0.5f, "company/deed"});
}

// Of characters that are no words, or of a brand and what firms call themselves; no kinds of thing.
struct Shape {
  std::uint32_t unknown = 0;  // characters of words that can be a brand
  bool headed = false;        // 科技, 智能 … close it
  bool plain = true;          // no words that no firm's name has
};
Shape shape_of(const TokenizedSentence& sentence, std::size_t first, std::size_t last) {
  Shape shape;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = sentence.tokens[i];
    if (is_brand_word(token)) shape.unknown += token.size();
    const bool head = token.is(role_brand_head);
    shape.plain &=
        head || (!token.is(role_end | role_title | role_class | role_say | role_product | role_country) &&
                 !token.is_punctuation() && token.part_of_speech != 'M' &&
                 (token.size() == 1 || !token.is(role_stop | role_generic)));
  }
  shape.headed = last - first > 1 && sentence.tokens[last - 1].is(role_brand_head);
  return shape;
}

// 由|京澜云科|运营, 由|泓海能源|投资: who does such things is a firm, if it is no person.
void find_run_by(const TokenizedSentence& sentence, std::size_t by, Candidates& candidates) {
  static constexpr WordSet deeds({U"投资",     U"运营",     U"承建", U"建设", U"开发",   U"投建",
                                  U"开发建设", U"投资建设", U"代建", U"施工", U"总承包", U"控股",
                                  U"出资",     U"领投",     U"跟投", U"提供", U"生产",   U"制造",
                                  U"研制",     U"设计",     U"负责", U"打造", U"牵头",   U"供应"});
  const auto tokens = sentence.tokens;
  std::size_t last = by + 1;
  while (last < tokens.size() && last - by <= 6 && !tokens[last].is_punctuation() &&
         !deeds.has(sentence.text(last)) &&
         !is_function_character(sentence.character(tokens[last].span.begin)))
    ++last;
  if (last == by + 1 || last >= tokens.size()) return;
  const bool joined = sentence.text(last) == U"与" || sentence.text(last) == U"和";
  if (!deeds.has(sentence.text(last)) && !joined) return;
  const std::uint32_t size = characters(tokens, by + 1, last);
  const Shape shape = shape_of(sentence, by + 1, last);
  const bool pair = is_pair(sentence, by + 1, last) && deeds.has(sentence.text(last));
  if ((size < 3 && !pair) || size > 8 || !shape.plain || begins_with_digit(sentence, by + 1)) return;
  const bool enough = pair || shape.unknown >= 3 || (shape.unknown == 2 && (shape.headed || size >= 4));
  if (!enough || (joined && !shape.headed) || (!shape.headed && may_be_person(sentence, by + 1, last)))
    return;
  candidates.push_back(
      {{tokens[by + 1].span.begin, tokens[last - 1].span.end}, EntityType::Company, 0.6f, "company/runs"});
}

// 商业航天公司|吉天舟|，: a firm's name is apposed to what it is.
void find_apposed_firm(const TokenizedSentence& sentence, std::size_t noun, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::size_t first = noun + 1;
  const bool placed = first + 1 < tokens.size() && tokens[first].is(role_place) &&
                      !tokens[first].is(role_ambiguous) && tokens[first + 1].is(role_known) &&
                      is_brand_word(tokens[first + 1]);
  if (placed) {  // 母公司|江海|云汐|向
    candidates.push_back({{tokens[first].span.begin, tokens[first + 1].span.end},
                          EntityType::Company,
                          0.7f,
                          "company/apposed"});
    return;
  }
  if (first >= tokens.size() || !is_brand_word(tokens[first])) return;
  constexpr std::string_view never = "vdpcmqrfuta";
  if (tokens[first].size() == 1 && never.find(tokens[first].part_of_speech) != std::string_view::npos) return;
  std::size_t last = first;
  while (last < tokens.size() && characters(tokens, first, last + 1) <= 6 &&
         (is_brand_word(tokens[last]) || tokens[last].is(role_brand_head)) &&
         !is_function_character(sentence.character(tokens[last].span.begin)) &&
         !(last > first && tokens[last].is(role_stop) && tokens[last - 1].is(role_brand_head)))
    ++last;
  if (last == first) return;
  const Shape shape = shape_of(sentence, first, last);
  const std::uint32_t size = characters(tokens, first, last);
  const bool brief = size < 3 && !is_pair(sentence, first, last);
  if (brief || !shape.plain || shape.unknown < 2 || begins_with_digit(sentence, first)) return;
  if (!ends_name(tokens, last) && !acts(tokens, last)) return;
  if (!shape.headed && may_be_person(sentence, first, last)) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[last - 1].span.end}, EntityType::Company, 0.6f, "company/apposed"});
}

// 卷石|2012|年|创办|于: what opens the clause was founded in that year.
void find_founded_firm(const TokenizedSentence& sentence, std::size_t verb, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const std::u32string_view text = sentence.text(verb);
  const bool of_firms =
      text == U"建厂" || text == U"成立" || (verb + 1 < tokens.size() && sentence.text(verb + 1) == U"于");
  std::size_t year = verb;
  while (year > 0 && verb - year < 6 && tokens[year].part_of_speech != 'M') --year;
  if (year == verb || tokens[year].size() != 4 || year + 1 >= tokens.size() ||
      sentence.text(year + 1) != U"年")
    return;
  std::size_t last = year;
  if (last > 0 && (sentence.text(last - 1) == U"于" || sentence.text(last - 1) == U"在" ||
                   sentence.text(last - 1) == U"自"))
    --last;
  std::size_t first = last;
  while (first > 0 && !tokens[first - 1].is_punctuation() && last - first < 5) --first;
  if (first == last || (first > 0 && !tokens[first - 1].is_punctuation())) return;
  const Shape shape = shape_of(sentence, first, last);
  const std::uint32_t size = characters(tokens, first, last);
  const bool enough = shape.unknown >= 2 || (shape.headed && size >= 4);
  if (!enough || size < 2 || size > 6 || !shape.plain || begins_with_digit(sentence, first)) return;
  for (std::size_t i = first; i < last; ++i) {
    if (is_function_character(sentence.character(tokens[i].span.begin))) return;
  }
  if (!shape.headed && may_be_person(sentence, first, last) && !of_firms) return;
  candidates.push_back(
      {{tokens[first].span.begin, tokens[last - 1].span.end}, EntityType::Company, 0.6f, "company/founded"});
}

// 泓海|新材料|年产|3|万吨|…: the firm opens its project's name.
void find_producing_firm(const TokenizedSentence& sentence, std::size_t rate, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  std::size_t first = rate;
  while (first > 0 && characters(tokens, first - 1, rate) <= 8 && !tokens[first - 1].is_punctuation() &&
         !is_function_character(sentence.character(tokens[first - 1].span.begin)) &&
         !(tokens[first - 1].is(role_stop) && tokens[first - 1].size() > 1))
    --first;
  if (first == rate) return;
  const Shape shape = shape_of(sentence, first, rate);
  const bool placed = tokens[first].is(role_place);
  const std::uint32_t size = characters(tokens, first, rate);
  const bool known = rate - first == 1 && tokens[first].is(role_known);
  if (known || !shape.plain || size < 3 || shape.unknown < 2 || (!placed && !shape.headed && size < 4))
    return;
  candidates.push_back({{tokens[first].span.begin, tokens[rate - 1].span.end},
                        EntityType::Company,
                        0.6f,
                        "company/produces",
                        true});
}

// 由|云汐智造|运营, 云汐智造|自|2019|年, 云汐智造|拟
void find_at_character(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const char32_t c = sentence.character(sentence.tokens[i].span.begin);
  if (c == U'由') find_run_by(sentence, i, candidates);
  if (i > 0 && (c == U'拟' || (c == U'自' && is_told_of_firm(sentence, i))))
    find_acting_unknown(sentence, i, candidates);
}

}  // namespace

void find_actors(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_actor)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 0; (i = sentence.next(i, 0, mark_actor)) < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.size() == 1) {
      find_at_character(sentence, i, candidates);
      continue;
    }
    if (token.is_punctuation()) continue;
    const bool firm = token.is(role_known) && token.word.known_type == EntityType::Company;
    if (firm && token.is(role_ambiguous)) find_acting_brand(sentence, i, candidates);
    const FirmCue cue = cue_of(sentence.text(i));
    const bool kind = token.is(role_class) && token.word.class_type == EntityType::Company;
    if (kind || cue == FirmCue::Noun) find_apposed_firm(sentence, i, candidates);
    if (i == 0) continue;
    if (cue == FirmCue::Deed || is_told_of_firm(sentence, i)) find_acting_unknown(sentence, i, candidates);
    if (cue == FirmCue::Founding) find_founded_firm(sentence, i, candidates);
    if (cue == FirmCue::Rate) find_producing_firm(sentence, i, candidates);
    if (token.is(role_title) && is_firms_office(sentence.text(i)))
      find_officers_firm(sentence, i, candidates);
  }
}

}  // namespace yuantu
