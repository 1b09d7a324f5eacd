// SPDX-License-Identifier: Apache-2.0
// Finds firms by bare brands where a sentence has room for no other, whatever words the brands seem to be.
#include "extractor/mentions/firm_slots.hpp"

#include <algorithm>

#include "extractor/character_set.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/slot_words.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// What is no name though nothing in its shape tells so.
bool is_kind_of_body(std::u32string_view text) {
  static constexpr WordSet kinds(
      {U"杂志", U"报纸", U"剧院", U"剧团", U"乐团", U"球队", U"社团", U"村庄", U"小镇", U"书院", U"门店",
       U"店铺", U"班组", U"支队", U"大队", U"新城", U"老城", U"名校", U"母校", U"校区", U"总部", U"品牌",
       U"商标", U"前身", U"家族", U"组织", U"机构", U"部门", U"支部", U"剧场", U"书店", U"餐厅", U"酒店",
       U"农场", U"林场", U"牧场", U"渔场", U"矿山", U"电厂", U"药厂", U"酒厂", U"水厂", U"车站", U"机场",
       U"港口", U"码头", U"客户", U"对方", U"东家", U"甲方", U"乙方", U"买家", U"对手", U"主角", U"隔壁",
       U"对面", U"其中", U"双方", U"各方", U"三方", U"多方", U"政府", U"财政", U"集体", U"个人", U"民间",
       U"市政", U"国家", U"社会", U"市场", U"资本", U"国资", U"外资", U"民资", U"央企", U"国企", U"民企",
       U"车企", U"药企", U"房企", U"业主", U"股东", U"家人", U"朋友", U"同学", U"夫妻", U"兄弟", U"海外",
       U"境外", U"当地", U"本地", U"全省", U"全市", U"全县", U"全区", U"全国", U"主板", U"板块", U"两地",
       U"两省", U"两市", U"科技", U"资金", U"项目", U"工程", U"产品", U"技术", U"设备", U"企业", U"公司",
       U"团队", U"队伍", U"班子", U"人员"});
  return kinds.has(text);
}

bool is_pronoun_character(char32_t c) {
  static constexpr CharacterSet words(U"我你他她它们");
  return words.has(c);
}

bool is_exchange(std::u32string_view text) {
  static constexpr WordSet exchanges({U"科创", U"科创板", U"创业板", U"主板", U"港交所", U"北交所", U"上交所",
                                      U"深交所", U"纳斯达克", U"新三板", U"港股", U"A股", U"中小板",
                                      U"纽交所"});
  return exchanges.has(text);
}

class SlotReader {
 public:
  SlotReader(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; (i = sentence_.next(i, 0, mark_firm_slot)) < tokens_.size(); ++i) {
      switch (firm_slot_of(sentence_.text(i))) {
        case FirmSlot::Founding:
          founded(i);
          break;
        case FirmSlot::Kind:
          kind(i);
          break;
        case FirmSlot::Round:
          financed(i);
          break;
        case FirmSlot::Listing:
          listed(i);
          break;
        case FirmSlot::Contract:
          contracted(i);
          break;
        case FirmSlot::Deed:
          doer(i);
          break;
        case FirmSlot::None:
          break;
      }
    }
  }

 private:
  // How much of a brand a slot asks for: any word may be one, or only what is no everyday word.
  enum class Asks : std::uint8_t { Word, Brand };

  std::u32string_view text(std::size_t i) const { return i < tokens_.size() ? sentence_.text(i) : U""; }

  bool is_brand(std::size_t first, std::size_t last, Asks asks) const {
    if (first >= last) return false;
    const std::uint32_t size = characters(tokens_, first, last);
    const bool latin = is_latin(sentence_.character(tokens_[first].span.begin));
    if (size < 2 || size > (latin ? 14u : 6u) || last - first > 4) return false;
    std::uint32_t own = 0;
    std::uint32_t plain = 0;
    for (std::size_t i = first; i < last; ++i) {
      const Token& token = tokens_[i];
      if (token.is_punctuation() || token.part_of_speech == 'M') return false;
      const char32_t c = sentence_.character(token.span.begin);
      if (token.size() == 1 && (is_function_character(c) || is_pronoun_character(c))) return false;
      if (is_brand_word(token)) {
        own += token.size();
        continue;
      }
      if (token.size() == 1 && !token.is(role_stop | role_title | role_say | role_generic | role_end)) {
        own += i > first ? 1 : 0;
        continue;
      }
      const bool trade = i > first && i + 1 == last && token.is(role_industry) && !token.is(role_stop);
      if ((token.is(role_brand_head) && i > first) || (trade && own + plain >= 2)) continue;
      if (token.is(role_place) && i == first && last - first > 1) continue;
      if (!is_plain(token)) return false;
      plain += token.size();
    }
    const bool firm = last - first == 1 && tokens_[first].is(role_known);
    if (firm) return false;  // the table tells it
    if (own >= 2 && plain == 0) return latin ? last - first == 1 || size > 2 : true;
    if (asks == Asks::Brand) return own >= 1 && own + plain >= 3 && size >= 3;
    return plain + own >= 2 && !is_kind_of_body(text(last - 1)) && !is_kind_of_body(text(first));
  }
  // A word that names nothing by itself and may be a brand.
  static bool is_plain(const Token& token) {
    if (token.is(role_stop | role_title | role_say | role_generic | role_end | role_class | role_product |
                 role_industry | role_known | role_country | role_publish | role_inside))
      return false;
    constexpr std::string_view parts = "nazilsjxNSRZf";
    return parts.find(token.part_of_speech) != parts.npos && token.size() <= 4;
  }

  // Goes left over when and how: 已|于|去年|完成.
  std::size_t before_adverbials(std::size_t verb) const {
    static constexpr WordSet hows({U"年", U"月", U"日", U"正式", U"成功", U"率先", U"独家", U"共同", U"于",
                                   U"拟", U"计划", U"年初", U"年底", U"累计", U"连续", U"宣布", U"在"});
    std::size_t i = verb;
    while (i > 0 && verb - i < 8) {
      const Token& token = tokens_[i - 1];
      const bool adverb = token.part_of_speech == 'd' && (token.size() > 1 || token.is(role_stop));
      if (!adverb && !hows.has(text(i - 1)) && token.part_of_speech != 'M' &&
          !(token.part_of_speech == 't' && token.size() > 1))
        break;
      --i;
    }
    return i;
  }
  // 近日|泓|略: what stands before the subject of a clause.
  bool opens_clause(std::size_t i) const {
    if (i == 0 || tokens_[i - 1].is_punctuation()) return true;
    const Token& before = tokens_[i - 1];
    if (before.part_of_speech == 't' || text(i - 1) == U"其中" || text(i - 1) == U"目前") return true;
    if (before.is(role_class) && before.word.class_type == EntityType::Company) return true;
    return before.size() == 1 && i > 1 && tokens_[i - 2].part_of_speech == 'M' &&
           (text(i - 1) == U"年" || text(i - 1) == U"月" || text(i - 1) == U"日");
  }
  // The firm that ends before word `last` and opens its clause.
  void add_subject(std::size_t last, Asks asks, bool person, const char* rule) {
    for (std::size_t first = last; first-- > 0 && last - first <= 4;) {
      if (tokens_[first].is_punctuation()) return;
      if (!opens_clause(first)) continue;
      if (!is_brand(first, last, asks)) return;
      if (!person && may_be_person(sentence_, first, last)) return;
      add(first, last, rule);
      return;
    }
  }
  void add(std::size_t first, std::size_t last, const char* rule) {
    candidates_.push_back(
        {{tokens_[first].span.begin, tokens_[last - 1].span.end}, EntityType::Company, 0.6f, rule});
  }

  // 泓|略|成立|于|2019|年, 泓|略|由|程|砚田|创办, 程|砚田|创办|了|泓|略
  void founded(std::size_t verb) {
    if (text(verb + 1) == U"于" && verb + 2 < tokens_.size() && tokens_[verb + 2].part_of_speech == 'M') {
      add_subject(before_adverbials(verb), Asks::Word, true, "company/founded-in");
      return;
    }
    const std::u32string_view what = text(verb);
    if (what == U"成立" || what == U"组建" || what == U"创建") return;  // 联盟由五家单位组建
    for (std::size_t i = verb; i-- > 1 && verb - i <= 16;) {
      if (text(i) == U"，" || text(i) == U"。") break;
      if (text(i) != U"由") continue;
      add_subject(i, Asks::Word, true, "company/founded-by");
      return;
    }
    std::size_t first = verb + 1;
    if (text(first) == U"了") ++first;
    std::size_t last = first;
    while (last < tokens_.size() && last - first < 5 && !tokens_[last].is_punctuation()) ++last;
    if (last > first && (last == tokens_.size() || tokens_[last].is_punctuation()) &&
        is_brand(first, last, Asks::Brand))
      add(first, last, "company/founded-one");
  }

  // 泓|略|是|一家|…|企业
  void kind(std::size_t one) {
    if (one == 0 || text(one - 1) != U"是") return;
    for (std::size_t i = one + 1; i < tokens_.size() && i - one < 20; ++i) {
      if (text(i) == U"，" || text(i) == U"。") return;
      const Token& token = tokens_[i];
      const bool firm = (token.is(role_class) && token.word.class_type == EntityType::Company) ||
                        (token.is(role_end) && token.word.end_type == EntityType::Company);
      if (!firm) continue;
      add_subject(before_adverbials(one - 1), Asks::Word, true, "company/kind");
      return;
    }
  }

  // 泓|略|已|完成|B轮|融资
  void financed(std::size_t round) {
    for (std::size_t i = round; i-- > 0 && round - i <= 6;) {
      if (tokens_[i].is_punctuation()) return;
      const std::u32string_view verb = text(i);
      if (verb != U"完成" && verb != U"获" && verb != U"获得") continue;
      add_subject(before_adverbials(i), Asks::Word, true, "company/financed");
      return;
    }
  }

  // 泓|略|在|科创|板|上市, 泓|略|登陆|港交所
  void listed(std::size_t verb) {
    std::size_t board = verb;
    if (text(verb) == U"登陆") {
      if (!is_exchange(text(verb + 1))) return;
    } else {
      while (board > 0 && verb - board < 5 && text(board) != U"在") --board;
      if (text(board) != U"在" || !is_exchange(text(board + 1))) return;
    }
    add_subject(before_adverbials(board), Asks::Word, true, "company/listed");
  }

  // 泓|略|与|江海|大学|签订|…, 与|泓|略|签约
  void contracted(std::size_t verb) {
    for (std::size_t i = verb; i-- > 0 && verb - i <= 10;) {
      if (tokens_[i].is_punctuation()) return;
      if (text(i) != U"与" && text(i) != U"和" && text(i) != U"同") continue;
      const std::size_t last = before_adverbials(verb);
      if (is_brand(i + 1, last, Asks::Brand) && !may_be_person(sentence_, i + 1, last))
        add(i + 1, last, "company/partner");
      if (i > 0) add_subject(before_adverbials(i), Asks::Brand, false, "company/partner");
      return;
    }
  }

  // 泓|略|领投, 由|先锋|承建; 泓|略|投资|7|亿元: what others do as well asks for a brand
  void doer(std::size_t verb) {
    const std::u32string_view what = text(verb);
    const bool invests = what == U"投资";
    if (invests && (verb + 1 >= tokens_.size() || tokens_[verb + 1].part_of_speech != 'M')) return;
    const std::size_t last = before_adverbials(verb);
    for (std::size_t first = last; first-- > 0 && last - first <= 4;) {
      if (tokens_[first].is_punctuation()) break;
      if (first == 0 || text(first - 1) != U"由") continue;
      if (!invests && is_brand(first, last, Asks::Word)) add(first, last, "company/by");
      return;
    }
    const bool builds = what == U"施工" || what == U"建造";
    if (!builds || verb + 1 == tokens_.size() || tokens_[verb + 1].is_punctuation())
      add_subject(last, invests ? Asks::Brand : Asks::Word, false, "company/doer");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_firms_in_slots(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_firm_slot)) return;
  SlotReader(sentence, candidates).run();
}

}  // namespace yuantu
