// SPDX-License-Identifier: Apache-2.0
// Finds industries in lists that a frame makes lists of fields: 以甲、乙为主导产业, 甲、乙三大产业集群.
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/place_names.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_list = 36;  // tokens
constexpr std::size_t longest_field = 6;
constexpr std::uint32_t most_characters = 12;

// 主导产业, 支柱: what the fields before 为 are for a place.
bool is_weight(std::u32string_view text) {
  static constexpr WordSet words({U"主导", U"主导产业", U"主", U"重点", U"支柱", U"支柱产业", U"特色",
                                  U"核心", U"方向", U"首位产业", U"主攻方向", U"代表", U"引领", U"龙头",
                                  U"主体", U"特色产业", U"重点产业", U"主线"});
  return words.has(text);
}

bool is_group_of_fields(std::u32string_view text) {
  static constexpr WordSet words({U"产业", U"产业集群", U"领域", U"主导产业", U"特色产业", U"优势产业",
                                  U"支柱产业", U"新兴产业", U"赛道", U"产业链", U"重点产业", U"行业"});
  return words.has(text);
}

bool is_tail(std::u32string_view text) {
  return text == U"产业" || text == U"领域" || text == U"行业" || text == U"业务";
}

bool may_be_in_field(const Token& token) {
  if (token.is_punctuation() || token.part_of_speech == 'M' || token.part_of_speech == 'u') return false;
  if (token.is(role_title | role_say) || (token.is(role_known) && !token.is(role_place))) return false;
  if (token.size() == 1 && token.part_of_speech == 'f') return true;  // 专业|外|包|服务
  if (token.is(role_end)) return token.word.end_type != EntityType::Company;
  return !token.is(role_stop) || token.is(role_inside);
}

class FieldLists {
 public:
  FieldLists(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), candidates_(candidates) {}

  // 以|甲|、|乙|为|主导产业
  void read_weighed(std::size_t with) {
    const auto tokens = sentence_.tokens;
    for (std::size_t i = with + 2; i + 1 < tokens.size() && i - with < longest_list; ++i) {
      if (sentence_.text(i) == U"，" || sentence_.text(i) == U"。") return;
      if (sentence_.text(i) != U"为" || !is_weight(sentence_.text(i + 1))) continue;
      add_members(with + 1, i);
      return;
    }
  }

  // 甲|、|乙|三大|千亿级|产业集群, 甲|、|乙|等|领域
  void read_counted(std::size_t close) {
    const auto tokens = sentence_.tokens;
    std::size_t noun = close + 1;
    while (noun < tokens.size() && noun - close < 4 && !is_group_of_fields(sentence_.text(noun)) &&
           !tokens[noun].is_punctuation())
      ++noun;
    if (noun >= tokens.size() || !is_group_of_fields(sentence_.text(noun))) return;
    std::size_t first = close;
    bool listed = false;
    while (first > 0 && close - first < longest_list) {
      const Token& token = tokens[first - 1];
      if (token.has(mark_separates))
        listed = true;
      else if (!may_be_in_field(token) || (token.is(role_stop) && token.size() == 2 &&
                                           token.part_of_speech != 'v' && !token.is(role_inside)))
        break;
      --first;
    }
    if (listed) add_members(first, close);
  }

  // 江海|灯饰|产业: the trade of a place, which no table knows.
  void read_trade(std::size_t noun) {
    const auto tokens = sentence_.tokens;
    if (noun < 2) return;
    const Token& trade = tokens[noun - 1];
    const bool thing = trade.size() >= 2 && (trade.part_of_speech == 'n' || trade.rare) &&
                       !trade.is(role_generic | role_stop | role_title | role_say | role_end | role_known |
                                 role_industry | role_class | role_honor);
    const Token& owner = tokens[noun - 2];
    if (!thing || !owner.is(role_place) || owner.is(role_country_place)) return;
    candidates_.push_back({trade.span, EntityType::Industry, 0.3f, "industry/trade"});
  }

 private:
  void add_members(std::size_t first, std::size_t end) {
    bool opens = true;
    for (std::size_t last = first; last <= end; ++last) {
      if (last < end && !sentence_.tokens[last].has(mark_separates)) continue;
      add(opens ? without_deed(first, last) : first, last);
      opens = false;
      first = last + 1;
    }
  }

  // 巩固|在线|经济、…: what is done to the fields stands before the first of them.
  std::size_t without_deed(std::size_t first, std::size_t last) const {
    const Token& token = sentence_.tokens[first];
    const bool deed = token.part_of_speech == 'v' && token.size() == 2 && !token.is(role_industry);
    return deed && first + 1 < last ? first + 1 : first;
  }

  void add(std::size_t first, std::size_t last) {
    const auto tokens = sentence_.tokens;
    while (first < last && (tokens[first].is(role_focus) || tokens[first].part_of_speech == 'p' ||
                            (tokens[first].is(role_stop) && tokens[first].size() == 2)))
      ++first;  // 发展|甲, 形成|甲
    while (last > first && is_tail(sentence_.text(last - 1))) --last;
    if (first == last || last - first > longest_field) return;
    bool field = false;
    for (std::size_t i = first; i < last; ++i) {
      if (!may_be_in_field(tokens[i])) return;
      field |= !tokens[i].is(role_generic | role_place);
    }
    const std::uint32_t size = tokens[last - 1].span.end - tokens[first].span.begin;
    if (!field || size < 2 || size > most_characters) return;
    candidates_.push_back({{tokens[first].span.begin, tokens[last - 1].span.end},
                           EntityType::Industry,
                           0.3f,
                           "industry/listed"});
  }

  const TokenizedSentence& sentence_;
  Candidates& candidates_;
};

}  // namespace

void find_listed_fields(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_fields)) return;
  const bool lists_fields = sentence.is(role_industry);
  FieldLists lists(sentence, candidates);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (!sentence.tokens[i].has(mark_fields)) continue;
    if (sentence.text(i) == U"产业") {
      lists.read_trade(i);
      continue;
    }
    if (!lists_fields) continue;
    if (sentence.text(i) == U"以")
      lists.read_weighed(i);
    else
      lists.read_counted(i);
  }
}

}  // namespace yuantu
