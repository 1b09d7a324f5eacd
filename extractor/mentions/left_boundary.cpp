// SPDX-License-Identifier: Apache-2.0
// Scores every place where a name may begin, walking left from its ending.
#include "extractor/mentions/left_boundary.hpp"

#include <algorithm>
#include <string_view>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/brand_words.hpp"
#include "extractor/mentions/firm_borders.hpp"
#include "extractor/mentions/inner_words.hpp"
#include "extractor/mentions/name_joins.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/mentions/named_parts.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_name = 24;  // tokens

// Walks left from an ending over all words that may be in its name.
class Walk {
 public:
  Walk(const TokenizedSentence& sentence, std::size_t end)
      : sentence_(sentence),
        name_{sentence, end, end, sentence.tokens[end].word.end_type, is_legal(sentence.tokens[end])} {}

  std::optional<NameStart> run() {
    while (name_.at > 0 && name_.end - name_.at < longest_name && step()) {
    }
    return best_;
  }

 private:
  static bool is_legal(const Token& ending) {
    return ending.word.end_type == EntityType::Company && ending.word.needs == Needs::Any;
  }

  // Takes in what stands before `name_.at`; false where the name cannot go on.
  bool step() {
    const std::size_t next = name_.at - 1;
    const Token& token = sentence_.tokens[next];
    if (name_.at < name_.end && begins_anew(name_, token, sentence_.text(next))) return false;
    if (token.is_punctuation()) {
      return take_space(next) || take_joint(next) || take_places(next) || take_rate(next) ||
             take_quantities(next) || take_group(next);
    }
    if (name_.type == EntityType::Project && is_zone(token) && sentence_.tokens[name_.at].is(role_place))
      return false;
    const std::u32string_view text = sentence_.text(next);
    if (token.has(mark_conjunction)) {
      if (is_brand_conjunction(name_, next)) {
        specific_ += 1;
        core_ += 1;
        name_.at = next;
        return true;
      }
      const bool twin_event = name_.type == EntityType::Event && text == U"暨";
      const bool held =
          name_.type == EntityType::Event && (joins_held(sentence_, next) || joins_opened(sentence_, next));
      const bool works = name_.type == EntityType::Project && joins_works(sentence_, next, name_.end);
      const bool aims = name_.type == EntityType::Event && joins_aims(sentence_, next, name_.end);
      if (!twin_event && !held && !works && !aims && !joins_nouns(sentence_, next, name_.end)) return false;
      if (twin_event) best_score_ -= 10.0f;  // one meeting under two names has both
      twin_ |= twin_event;
      if (aims || works) best_score_ -= 5.0f;  // what stands behind it is half a name
      name_.at = next;
      return true;
    }
    if (is_inner_firm(name_, next)) return take_firm(next);
    if (text == U"至" && joins_ends(name_, next)) {
      best_score_ -= 5.0f;  // what stands behind it is half a name
      name_.at = next;
      return true;
    }
    if (!may_take(name_, next, text)) return false;
    if (!token.is(role_generic)) {
      specific_ += token.size();
      const bool firm = token.is(role_known) && token.word.known_type == EntityType::Company;
      if (firm || !token.is(role_known | role_end | role_country)) core_ += token.size();
    }
    consider(next);
    return !is_house_number(sentence_, next, name_.end);  // …路|798|文化|创意园
  }

  bool take_firm(std::size_t i) {
    const std::optional<NameStart> firm = find_start(sentence_, i);
    if (!firm || firm->opening == Opening::Common) return false;
    specific_ += firm->specific;
    core_ += firm->core;
    best_ = NameStart{firm->token, firm->opening, specific_, core_, firm->clean, firm->counted};
    return false;
  }

  // A space between two Latin words is part of the name.
  bool take_space(std::size_t i) {
    if (i == 0 || sentence_.character(sentence_.tokens[i].span.begin) != U' ') return false;
    if (sentence_.tokens[i - 1].part_of_speech != 'L' || sentence_.tokens[name_.at].part_of_speech != 'L')
      return false;
    name_.at = i;
    return true;
  }

  // 江海省|、|云汐市|集中开工活动: a meeting of two places.
  bool take_places(std::size_t i) {
    if (name_.type != EntityType::Event || i < 1 || name_.at == name_.end || sentence_.text(i) != U"、")
      return false;
    if (!sentence_.tokens[i - 1].is(role_place)) return false;
    const Token& after = sentence_.tokens[name_.at];
    if (!after.is(role_place) && !is_zone(after)) return false;
    const bool opens = i == 1 || sentence_.text(i - 2) == U"，" || sentence_.text(i - 2) == U"。" ||
                       sentence_.text(i - 2) == U"在";
    const std::u32string_view opening = i > 1 ? sentence_.text(i - 2) : U"，";
    const bool dated =
        opens || opening.ends_with(U"年") || opening.ends_with(U"季度") || opening.ends_with(U"度");
    if (!dated) return false;
    name_.at = i;
    best_score_ -= 5.0f;
    return true;
  }

  // 10000|吨|/|年|冶炼|项目
  bool take_rate(std::size_t i) {
    if (name_.type != EntityType::Project || i < 2 ||
        sentence_.character(sentence_.tokens[i].span.begin) != U'/')
      return false;
    const std::u32string_view time = sentence_.text(name_.at);
    if ((time != U"年" && time != U"天" && time != U"日") || !sentence_.tokens[i - 1].has(mark_unit))
      return false;
    name_.at = i;
    return true;
  }

  // 年产|2000|万瓶|滴眼液|、|口服液|项目: one rate of two things.
  bool shares_rate(std::size_t i) const {
    if (sentence_.text(i) != U"、" || !passes(sentence_.tokens[name_.at]) ||
        sentence_.tokens[name_.at].is(role_known))
      return false;
    for (std::size_t k = i; k-- > 0 && i - k <= 10;) {
      const Token& token = sentence_.tokens[k];
      if (token.has(mark_rate)) return true;
      if (token.is_punctuation() || token.is(role_end) || token.has(mark_conjunction)) return false;
    }
    return false;
  }

  // 年产|20|万吨|硅|、|10|万吨|有机硅|项目, 50|兆瓦|光热|+|450|兆瓦|光伏|项目: so much of two things.
  bool take_quantities(std::size_t i) {
    if (name_.type != EntityType::Project || name_.at + 1 >= name_.end) return false;
    const char32_t mark = sentence_.character(sentence_.tokens[i].span.begin);
    const bool joins = mark == U'、' || mark == U'+' || mark == U'/';
    if (!joins || (!is_quantity(sentence_, name_.at, name_.at + 1) && !shares_rate(i))) return false;
    for (std::size_t k = i; k-- > 0 && i - k <= 8;) {
      const Token& token = sentence_.tokens[k];
      const bool amount = is_quantity(sentence_, k, k + 1);
      if (amount) {
        best_score_ -= 8.0f;  // what stands behind the mark is half a name
        name_.at = i;
        return true;
      }
      if (token.is_punctuation() || !passes(token) || token.is(role_end)) return false;
    }
    return false;
  }

  bool take_joint(std::size_t i) {
    if (name_.at == name_.end || !is_joint(sentence_, i, name_.type)) return false;
    name_.at = i;
    return true;
  }

  // 先进陶瓷|江海省|工程研究中心: the place grades the laboratory, the field before it opens the name.
  bool grades(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    const bool ministry = token.is(role_known) && token.word.known_type == EntityType::Government;
    if (name_.type != EntityType::Lab || !(token.is(role_place) || ministry)) return false;
    std::size_t next = i + 1;
    while (next < name_.end && sentence_.tokens[next].is(role_generic)) ++next;
    if (next != name_.end) return false;
    if (i + 1 < name_.end) return true;
    const std::u32string_view ending = sentence_.text(name_.end);
    static constexpr std::u32string_view heads[] = {U"国家", U"省",   U"工程", U"技术创新",
                                                    U"重点", U"高校", U"产业"};
    for (const std::u32string_view head : heads) {
      if (ending.starts_with(head)) return true;
    }
    return false;
  }

  bool take_group(std::size_t close) {
    const auto open = group_start(sentence_, close);
    if (!open) return false;
    for (std::size_t k = *open + 1; k < close; ++k) {
      specific_ += sentence_.tokens[k].size();
      core_ += sentence_.tokens[k].size();
    }
    name_.at = *open;
    if (sentence_.character(sentence_.tokens[close].span.begin) == U'”')
      consider(*open);  // a bracket opens no name
    return true;
  }

  // 建设|绿色|家电|产业园
  bool begins_as_deed(std::size_t i) const {
    const Token& token = sentence_.tokens[i];
    const bool site = name_.type == EntityType::Park || name_.type == EntityType::Lab;
    return site && token.is(role_stop) && token.size() == 2 && !token.is(role_known | role_brand_head) &&
           token.part_of_speech != 'O' && sentence_.text(i) != U"联合" && sentence_.text(i) != U"合作";
  }

  // 继|云汐项目|之后
  bool is_sequel(std::size_t i) const {
    if (sentence_.text(i) != U"继" || name_.end + 1 >= sentence_.tokens.size()) return false;
    return sentence_.text(name_.end + 1).back() == U'后' || sentence_.text(name_.end + 1) == U"以来";
  }

  // 云汐科技|10GWh|…基地: whose it is opens the name, not how much it makes.
  bool follows_firm(std::size_t i) const {
    if (i < 2) return false;
    const Token& before = sentence_.tokens[i - 1];
    if (before.is(role_known)) return before.word.known_type == EntityType::Company;
    return before.is(role_brand_head) && !before.is(role_industry) && is_brand_word(sentence_.tokens[i - 2]);
  }

  void consider(std::size_t i) {
    const bool quantity = name_.type == EntityType::Project && is_quantity(sentence_, i, name_.at) &&
                          opens_quantity(sentence_, i);
    name_.at = i;
    if (begins_as_deed(i) || is_sequel(i)) return;
    const bool meeting = name_.type == EntityType::Event;
    const bool year = (meeting || name_.type == EntityType::Policy) && is_year(sentence_, i);
    const bool numbered =
        meeting && sentence_.text(i).starts_with(U"第") && sentence_.text(i).ends_with(U"次");
    const Opening opening = year || numbered || is_house_number(sentence_, i, name_.end) ? Opening::Ordinal
                            : grades(i)                                                  ? Opening::Common
                                        : opening_of(sentence_, i);
    float score = opening_value(sentence_, i, opening, name_.type) +
                  boundary_value(sentence_, i, opening, name_.type) +
                  0.3f * static_cast<float>(std::min<std::size_t>(name_.end - i, 6));
    if (year || (meeting && (is_held(sentence_, i) || is_whole_region(sentence_.text(i))))) score += 4.0f;
    if (quantity) score += follows_firm(i) ? -2.0f : 2.0f;
    if (twin_ && is_clean(sentence_, i, name_.type))
      score += 3.0f;  // long and formal: plain words open it too
    if (best_ && score < best_score_) return;
    best_ =
        NameStart{i, opening, specific_, core_, is_clean(sentence_, i, name_.type), is_counted(sentence_, i)};
    best_score_ = score;
  }

  const TokenizedSentence& sentence_;
  NameSoFar name_;
  std::uint32_t specific_ = 0;
  std::uint32_t core_ = 0;
  std::optional<NameStart> best_;
  float best_score_ = 0;
  bool twin_ = false;  // 暨 was passed
};

}  // namespace

bool is_inside_brand(const TokenizedSentence& sentence, std::size_t i) {
  if (i == 0 || !sentence.tokens[i].has(mark_inner)) return false;
  const Token& before = sentence.tokens[i - 1];
  return is_unknown(before) || before.rare || (before.is(role_place) && !before.is(role_ambiguous));
}

std::optional<NameStart> find_start(const TokenizedSentence& sentence, std::size_t end) {
  std::optional<NameStart> best = Walk(sentence, end).run();
  if (sentence.tokens[end].word.end_type != EntityType::Company) return best;
  if (best) mend_firm(sentence, end, *best);
  return plain_brand(sentence, end, best);
}

}  // namespace yuantu
