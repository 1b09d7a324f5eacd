// SPDX-License-Identifier: Apache-2.0
// Finds products by their owner (云汐手环) and models by their own names (星河大模型).
#include <algorithm>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_product = 6;  // words between the owner and the kind

// Kinds of thing that name nothing by themselves.
bool is_vague_kind(std::u32string_view text) {
  return text == U"系统" || text == U"平台" || text == U"设备" || text == U"装备" || text == U"软件" ||
         text == U"芯片";
}

bool is_form_of_medicine(std::u32string_view text) {
  static constexpr WordSet forms({U"注射液", U"胶囊", U"软胶囊", U"颗粒", U"口服液", U"滴丸", U"缓释片",
                                  U"滴眼液", U"冻干粉针", U"冻干粉针剂", U"分散片", U"咀嚼片", U"乳膏"});
  return forms.has(text);
}

// 云汐|异质结|电池|三期: what is built in instalments is a plant.
bool is_instalment(const TokenizedSentence& sentence, std::size_t i) {
  constexpr std::u32string_view numbers = U"一二三四五六七八九";
  if (i >= sentence.tokens.size() || sentence.tokens[i].size() != 2) return false;
  const std::u32string_view text = sentence.text(i);
  return text[1] == U'期' && numbers.find(text[0]) != std::u32string_view::npos;
}

// The product is one by itself; it does not name something that goes on: 重型机床|再制造|基地.
bool goes_on(const TokenizedSentence& sentence, std::size_t next) {
  if (next >= sentence.tokens.size()) return false;
  const Token& token = sentence.tokens[next];
  const char32_t tail = sentence.character(token.span.end - 1);
  if (tail == U'量' || tail == U'额' || tail == U'率') return false;        // 手环|出货量
  if (token.is_punctuation() || token.part_of_speech == 'm') return false;  // 软胶囊|年|销售
  if (token.is(role_stop) || token.part_of_speech == 'v') return token.is(role_inside) && token.size() > 2;
  return passes(token) && !token.is(role_product | role_publish);
}

// …|已|批量|供货, …|市场占有率: told of things that are sold.
bool is_told_behind(const TokenizedSentence& sentence, std::size_t begin) {
  static constexpr WordSet deeds({U"供货", U"量产",       U"销往", U"出口", U"热销", U"装车", U"投放",
                                  U"畅销", U"市场占有率", U"销量", U"下线", U"问世", U"交付", U"批量生产",
                                  U"远销", U"市占率",     U"走俏", U"上市", U"装机", U"试飞", U"批量供货"});
  for (std::size_t i = begin; i < sentence.tokens.size() && i - begin < 12; ++i) {
    if (sentence.tokens[i].is_punctuation()) return false;
    if (deeds.has(sentence.text(i))) return true;
  }
  return false;
}

// 云汐集团|XQ4000|起重机: the model is a name without its maker.
bool begins_with_model(const TokenizedSentence& sentence, std::size_t i) {
  if (i >= sentence.tokens.size() || sentence.tokens[i].part_of_speech != 'L') return false;
  const std::u32string_view text = sentence.text(i);
  return text.size() >= 4 && is_latin(text[0]) && std::any_of(text.begin(), text.end(), is_digit);
}

// 云汐集团|年产|轴承|200万套: how much it makes.
bool tells_output(std::u32string_view text) {
  static constexpr WordSet outputs({U"年产", U"月产", U"日产", U"年", U"年生产", U"年销售", U"年加工"});
  return outputs.has(text);
}

void find_owned_at(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  std::uint32_t specific = 0;
  std::size_t last = 0;
  bool odd = false;
  const bool apart = i + 2 < tokens.size() && sentence.text(i + 1) == U"的";  // 云汐科技|的|运动|健康|数据库
  const std::size_t begin = apart ? i + 2 : i + 1;
  const bool told = apart && is_told_behind(sentence, begin);
  if (!apart && begin < tokens.size() && tells_output(sentence.text(begin))) return;
  const std::size_t first = begins_with_model(sentence, begin) ? begin : i;
  for (std::size_t k = begin; k < tokens.size() && k - i <= longest_product; ++k) {
    const Token& token = tokens[k];
    const bool size =
        (token.part_of_speech == 'M' && k + 1 < tokens.size() && tokens[k + 1].has(mark_unit)) ||
        (k > begin && token.has(mark_unit) && tokens[k - 1].part_of_speech == 'M');
    const bool work = apart && token.part_of_speech == 'v' && token.size() == 2 && !token.is(role_say);
    if (token.is(role_stop | role_known) || token.has(mark_rate)) break;
    if (!passes(token) && token.part_of_speech != 'L' && !size && !work) break;
    if (!apart && token.size() == 1 && token.part_of_speech == 'v') break;  // 集|特种|计算机
    if (token.is(role_end)) {
      last = 0;  // something else of the owner's
      break;
    }
    const bool medicine = is_form_of_medicine(sentence.text(k));
    const bool kind =
        (token.is(role_product) || (apart && ends_in_product(sentence, token))) &&
        (specific >= 2 || token.size() > 2) && !(is_vague_kind(sentence.text(k)) && specific < 4) &&
        (!apart || ((specific >= 4 || odd || (specific >= 3 && medicine)) && (told || token.size() > 2)));
    if (kind) last = k;
    if (!token.is(role_generic) && !size) specific += token.size();
    odd |= token.rare;  // 云汐公司|的|爬楼|机器人
  }
  const bool instalment = last > 0 && !apart && is_instalment(sentence, last + 1);
  if (instalment) {
    candidates.push_back(
        {{tokens[i].span.begin, tokens[last + 1].span.end}, EntityType::Project, 0.8f, "project/instalment"});
    return;
  }
  if (last == 0 || goes_on(sentence, last + 1)) return;
  candidates.push_back({{tokens[apart ? begin : first].span.begin, tokens[last].span.end},
                        EntityType::Product,
                        apart && odd ? 0.85f : 0.6f,
                        "product/owned"});
}

// Words that make a class of models, and of no model: 行业|大模型.
bool is_kind_of_model(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.is(role_generic | role_industry | role_stop | role_product | role_country | role_title))
    return true;
  static constexpr WordSet kinds(
      {U"行业",   U"通用", U"基础", U"语言", U"多模态", U"垂直",   U"垂类", U"视觉",   U"国产", U"自研",
       U"科学",   U"城市", U"开源", U"专用", U"千亿级", U"百亿级", U"推理", U"生成式", U"世界", U"轻量",
       U"轻量化", U"领域", U"企业", U"本地", U"私有",   U"主流",   U"首个", U"预训练", U"中文", U"文本",
       U"对话",   U"知识", U"备案", U"大型", U"老",     U"端侧",   U"云端", U"商用",   U"类脑"});
  return kinds.has(sentence.text(i));
}

}  // namespace

// 星河|大模型, 云汐|星河|大模型
void find_named_models(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_large_model)) return;
  const auto tokens = sentence.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].is(role_product) || !tokens[i].has(mark_large_model)) continue;
    std::size_t first = i;
    while (first > 0 && i - first < 3 && !is_kind_of_model(sentence, first - 1) &&
           passes(tokens[first - 1]) && !tokens[first - 1].is(role_known | role_end))
      --first;
    const std::uint32_t size = tokens[i].span.begin - tokens[first].span.begin;
    const bool common = i - first > 1 && std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                                      tokens.begin() + static_cast<std::ptrdiff_t>(i),
                                                      [](const Token& t) { return is_unknown(t) || t.rare; });
    if (size < 2 || size > 6 || common) continue;
    if (first > 0 && sentence.text(first - 1) == U"”") continue;  // “沃野”|低空|大模型
    const bool clean = first == 0 || !passes(tokens[first - 1]) || tokens[first - 1].is(role_known) ||
                       tokens[first - 1].is(role_publish | role_generic);
    if (!clean) continue;
    candidates.push_back(
        {{tokens[first].span.begin, tokens[i].span.end}, EntityType::Product, 0.65f, "product/large-model"});
  }
}

void find_owned_products(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.is(role_known)) return;
  for (std::size_t i = 0; (i = sentence.next(i, role_known)) + 1 < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.word.known_type != EntityType::Company) continue;
    const Token& next = sentence.tokens[i + 1];
    const bool device = next.is(role_product) && next.size() > 2;  // 讯飞|翻译机
    if (!token.is(role_ambiguous) || device) find_owned_at(sentence, i, candidates);
  }
}

}  // namespace yuantu
