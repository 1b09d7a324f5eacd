// SPDX-License-Identifier: Apache-2.0
// Names a bare prize by the contest that the page told of last: 云汐大赛|一等奖.
#include "extractor/mentions/prizes.hpp"

#include <string>
#include <utility>

#include "extractor/mentions/overlaps.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_clause = 40;  // tokens

// Not 优秀组织奖 and the like, which are given to whom does not compete.
bool is_bare_prize(const TokenizedSentence& sentence, std::size_t i) {
  const Token& token = sentence.tokens[i];
  if (token.size() != 3 && token.size() != 2) return false;
  const bool those = i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].is(role_class);  // 一等奖|企业
  return !those && token.is(role_end) && token.word.end_type == EntityType::Honor &&
         token.word.needs == Needs::Self;
}

// 云汐大赛, 云汐挑战赛（江海赛区）; a ceremony gives no prizes of its own.
bool is_contest(std::u32string_view name) {
  const std::size_t at = name.rfind(U'赛');
  return at != name.npos && name.size() > 4 && (at + 1 == name.size() || name.back() == U'）');
}

// 云汐大赛|总决赛: the prizes are the contest's.
std::u32string_view without_final(std::u32string_view name) {
  for (const std::u32string_view final : {U"全国总决赛", U"总决赛", U"半决赛", U"决赛"}) {
    if (!name.ends_with(final)) continue;
    const std::u32string_view contest = name.substr(0, name.size() - std::u32string_view(final).size());
    return contest.size() > 4 && (contest.back() == U'赛' || contest.back() == U'）') ? contest : name;
  }
  return name;
}

bool can_win(EntityType type) {
  using enum EntityType;
  return type == Company || type == Lab || type == University || type == Organization || type == Person ||
         type == Project || type == Product || type == Park;
}

bool is_number(const Token& token) {
  return token.part_of_speech == 'M' || token.part_of_speech == 'm';
}

// 设|一等奖, 三个|一等奖: prizes that may be won, or that many were.
bool is_offered(const TokenizedSentence& sentence, std::size_t i) {
  static constexpr WordSet before({U"设", U"设立", U"设置", U"设有", U"共设", U"各", U"分设", U"评出",
                                   U"评选出", U"决出", U"产生", U"颁发", U"颁出", U"共有", U"个", U"项",
                                   U"名", U"增设"});
  if (i > 1 && sentence.text(i - 2) == U"唯一") return false;
  return i > 0 && (before.has(sentence.text(i - 1)) || is_number(sentence.tokens[i - 1]));
}

// 一等奖|3|名, unless it is told who they are: 一等奖两名，分别是…
bool is_counted_only(const TokenizedSentence& sentence, std::size_t i) {
  const std::size_t next = i + 1;
  if (next >= sentence.tokens.size()) return false;
  const std::u32string_view text = sentence.text(next);
  if (text == U"各" || text == U"奖金") return true;
  if (!is_number(sentence.tokens[next])) return false;
  static constexpr WordSet who({U"分别", U"分别是", U"分别为", U"是", U"为", U"包括", U"由", U"授予"});
  for (std::size_t k = next; k < sentence.tokens.size() && k - next <= 6; ++k) {
    if (who.has(sentence.text(k))) return false;
  }
  return true;
}

// 二等奖|由|…|摘取, …|分享|三等奖: somebody wins it in this clause.
bool is_won(const TokenizedSentence& sentence, std::size_t i) {
  static constexpr WordSet wins({U"归",   U"由",     U"分享",   U"属于", U"花落", U"颁给",   U"颁发给",
                                 U"分别", U"分别是", U"分别为", U"分获", U"揽下", U"包揽",   U"独揽",
                                 U"捧",   U"夺",     U"摘",     U"揽",   U"得主", U"获得者", U"获奖者",
                                 U"被",   U"凭",     U"凭借",   U"是",   U"为"});
  const auto tells = [&](std::size_t k) {
    return sentence.tokens[k].is(role_award) || wins.has(sentence.text(k));
  };
  const auto ends = [&](std::size_t k) {
    const std::u32string_view text = sentence.text(k);
    return text == U"；" || text == U"。";
  };
  for (std::size_t k = i; k-- > 0 && !ends(k) && i - k <= longest_clause;)
    if (tells(k)) return true;
  for (std::size_t k = i + 1; k < sentence.tokens.size() && !ends(k) && k - i <= longest_clause; ++k)
    if (tells(k)) return true;
  return i + 1 < sentence.tokens.size() && sentence.text(i + 1) == U"：";  // a line of a list
}

// 一等奖（3名）: a line of its own, above those who won it.
bool is_heading(const TokenizedSentence& sentence, std::size_t i) {
  if (i > 2 || sentence.tokens.size() > i + 5) return false;  // 一|、|一等奖
  for (std::size_t k = 0; k < sentence.tokens.size(); ++k) {
    const bool count = is_number(sentence.tokens[k]) || sentence.tokens[k].size() == 1;
    if (k != i && !sentence.tokens[k].is_punctuation() && !count) return false;
  }
  return true;
}

}  // namespace

// Sentences come in text order.
void PrizeNamer::walk_to(const Document& document, std::uint32_t place, std::uint32_t article) {
  for (; next_ < mentions_.size() && mentions_[next_].span.begin < place; ++next_) {
    const Mention& mention = mentions_[next_];
    if (mention.type != EntityType::Event) continue;
    std::u32string scratch;
    if (is_contest(name_of(document, mention, scratch))) {
      contest_ = next_;
      article_ = article;
    }
  }
  if (article_ != article) contest_ = no_contest;
}

const Mention* PrizeNamer::covering(Span span) const {
  for (std::size_t m = next_ > 0 ? next_ - 1 : 0;
       m < mentions_.size() && mentions_[m].span.begin <= span.begin; ++m) {
    if (mentions_[m].span.end > span.begin) return &mentions_[m];
  }
  return nullptr;
}

// Somebody who may win it is named in the sentence.
bool PrizeNamer::has_winner(Span sentence) const {
  for (std::size_t m = next_; m > 0 && mentions_[m - 1].span.begin >= sentence.begin; --m) {
    if (can_win(mentions_[m - 1].type)) return true;
  }
  for (std::size_t m = next_; m < mentions_.size() && mentions_[m].span.begin < sentence.end; ++m) {
    if (can_win(mentions_[m].type)) return true;
  }
  return false;
}

void PrizeNamer::read(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!any_event_ || !sentence.is(role_end)) return;
  for (std::size_t i = 0; (i = sentence.next(i, role_end)) < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.word.end_type != EntityType::Honor || !is_bare_prize(sentence, i)) continue;
    walk_to(sentence.document, token.span.begin, sentence.sentence.article);
    if (contest_ == no_contest) return;
    const Mention* const name = covering(token.span);
    const bool bare = name == nullptr || (name->type == EntityType::Honor && name->span == token.span);
    const bool told = is_won(sentence, i) && has_winner(sentence.sentence.span) && !is_offered(sentence, i) &&
                      !is_counted_only(sentence, i);
    if (!bare || !(told || is_heading(sentence, i))) continue;
    std::u32string scratch;
    std::u32string prize(without_final(name_of(sentence.document, mentions_[contest_], scratch)));
    prize += sentence.text(i);
    candidates.push_back(
        {token.span, EntityType::Honor, 1.4f, "honor/prize-of-contest", false, std::move(prize)});
  }
}

}  // namespace yuantu
