// SPDX-License-Identifier: Apache-2.0
// Expands names that share a part.
#include "extractor/mentions/coordinated_names.hpp"

#include <algorithm>

#include "extractor/mentions/overlaps.hpp"
#include "extractor/mentions/word_marks.hpp"

namespace yuantu {
namespace {

bool ends_body(const Token& token) {
  return token.is(role_end) &&
         (token.word.end_type == EntityType::Government || token.word.end_type == EntityType::Organization) &&
         token.word.needs != Needs::Self;
}

bool ends_lab(const Token& token) {
  return token.is(role_end) && token.word.end_type == EntityType::Lab && token.size() > 2;
}

const Mention* mention_ending_at(const Mentions& mentions, std::uint32_t end) {
  const Mention* found = nullptr;
  for (auto at = std::lower_bound(mentions.all.begin(), mentions.all.end(), end,
                                  [](const Mention&m, std::uint32_t e) { return m.span.begin + 40 < e; });
       at != mentions.all.end() && at->span.begin < end; ++at) {
    if (at->span.end == end && (found == nullptr || at->span.begin < found->span.begin)) found = &*at;
  }
  return found;
}

void add(const TokenizedSentence& sentence, Span span, EntityType type, std::u32string name,
         Candidates& candidates) {
  if (name == sentence.document.view(span)) return;
  candidates.push_back({span, type, 0.8f, "coordinated", false, std::move(name)});
}

// 江海高新区党工委|书记|王海鹏|、|管委会: the word before the person who ends with token `last`.
std::size_t without_person(const TokenizedSentence& sentence, std::size_t last, const Mentions& mentions) {
  const Mention* person = mention_ending_at(mentions, sentence.tokens[last].span.end);
  if (person == nullptr || person->type != EntityType::Person) return last;
  std::size_t first = last;
  while (first > 0 && sentence.tokens[first].span.begin > person->span.begin) --first;
  return first > 0 ? first - 1 : last;
}

// A zone has a committee of the party and one of management; a city has no such.
bool has_committee(std::u32string_view body) {
  return body.ends_with(U"工委") || body.ends_with(U"管委会") || body == U"党委";
}

// 江海高新区党工委|、|管委会: the second body belongs to the first one's owner.
void share_owner(const TokenizedSentence& sentence, std::size_t i, const Mentions& mentions,
                 Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i < 2 || tokens[i].word.end_type != EntityType::Government || !ends_body(tokens[i])) return;
  const bool adjoins = ends_body(tokens[i - 1]);  // 江海|市委|市政府
  if (!adjoins && !tokens[i - 1].has(mark_joint)) return;
  std::size_t before = adjoins ? i - 1 : i - 2;
  if (!adjoins) before = without_person(sentence, before, mentions);
  if (tokens[before].is(role_title) && before > 0) --before;  // 党工委|委员|、|管委会
  // 江海省科技厅|、|财政厅|、|商务厅
  while (!adjoins && before >= 2 && ends_body(tokens[before]) &&
         sentence.tokens[before - 1].has(mark_joint) && ends_body(tokens[before - 2]) &&
         mention_ending_at(mentions, tokens[before].span.end) == nullptr)
    before -= 2;
  if (!ends_body(tokens[before]) || (sentence.text(i) == U"管委会" && !has_committee(sentence.text(before))))
    return;
  const Mention* first = mention_ending_at(mentions, tokens[before].span.end);
  if (first == nullptr || first->type != EntityType::Government) return;
  const std::uint32_t owner_end = tokens[before].span.begin;
  if (first->span.begin >= owner_end) return;
  std::u32string scratch;
  std::u32string owner(written_name(sentence.document, {first->span.begin, owner_end}, scratch));
  std::u32string name(sentence.text(i));
  if (owner.back() == name[0]) owner.pop_back();  // 江海省|省政府
  add(sentence, tokens[i].span, EntityType::Government, owner + name, candidates);
}

// 江海市|、|云岭市|政府: the first place has such a body too.
void share_ending(const TokenizedSentence& sentence, std::size_t i, const Mentions& mentions,
                  Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i < 3 || !(ends_body(tokens[i]) || ends_lab(tokens[i])) || !tokens[i - 1].is(role_place) ||
      !sentence.tokens[i - 2].has(mark_joint))
    return;
  const Mention* whole = mention_ending_at(mentions, tokens[i].span.end);
  if (whole == nullptr || whole->span.begin != tokens[i - 1].span.begin) return;
  for (std::size_t k = i - 2; k >= 1 && sentence.tokens[k].has(mark_joint) && tokens[k - 1].is(role_place);
       k -= 2) {
    std::u32string name(sentence.text(k - 1));
    const char32_t level = sentence.text(i - 1).back();  // 江海、云岭市|科技局
    const bool levelled = (level == U'市' || level == U'省' || level == U'县') && name.back() != level;
    if (levelled && name.back() != U'市' && name.back() != U'区' && name.back() != U'县') name += level;
    name += sentence.text(i);
    add(sentence, tokens[k - 1].span, whole->type, std::move(name), candidates);
    if (k < 2) break;
  }
}

// Where the part begins that places before a known name share with it: 深圳|、|广州数据交易所,
// 江海|、|云岭高新区.
std::size_t shared_part(const Token& known, std::u32string_view text) {
  const EntityType type = known.word.known_type;
  if (type == EntityType::Park && (text.ends_with(U"高新区") || text.ends_with(U"经开区")))
    return text.size() - 3;
  return (type == EntityType::Organization || type == EntityType::Lab) && known.size() >= 5 ? 2 : 0;
}

bool is_place_name(std::u32string_view text) {
  return NameGrammar::builtin().classify(text).is(role_place);
}

// 江海、武汉|东湖、厦门|火炬|、|云岭高新区: each member of the list, which ends before token `end`, opens
// with its place.
void share_zone(const TokenizedSentence& sentence, std::size_t end, std::u32string_view ending,
                Candidates& candidates) {
  const auto tokens = sentence.tokens;
  for (std::size_t k = end; k >= 1;) {
    std::size_t first = k - 1;
    if (!tokens[first].is(role_place) && first > 0 && tokens[first].size() <= 3) --first;
    if (k - first == 1 && first > 0 && tokens[first - 1].is(role_place)) --first;
    if (!tokens[first].is(role_place) || tokens[k - 1].is(role_stop | role_title | role_class | role_end))
      return;
    const Span span{tokens[first].span.begin, tokens[k - 1].span.end};
    std::u32string name(sentence.document.view(span));
    name += ending;
    add(sentence, span, EntityType::Park, std::move(name), candidates);
    if (first == 0 || !sentence.tokens[first - 1].has(mark_joint)) return;
    k = first - 1;
  }
}

// 高新区 of 国家高新区; nothing if the kind is no zone.
std::u32string_view kind_of_zone(std::u32string_view text) {
  if (text.starts_with(U"国家级"))
    text.remove_prefix(3);
  else if (text.starts_with(U"国家"))
    text.remove_prefix(2);
  static constexpr std::u32string_view kinds[] = {
      U"高新区",     U"经开区",     U"经济技术开发区", U"高新技术产业开发区", U"开发区",
      U"经济开发区", U"综合保税区", U"高新技术开发区", U"自贸片区",           U"工业园区"};
  return std::find(std::begin(kinds), std::end(kinds), text) != std::end(kinds) ? text
                                                                                : std::u32string_view();
}

// The end of the list before 等, 三个 or 3|家; `i` if there is none.
std::size_t before_count(const TokenizedSentence& sentence, std::size_t i) {
  if (i < 2) return i;
  const std::u32string_view text = sentence.text(i - 1);
  if (text == U"等" || sentence.tokens[i - 1].has(mark_count)) return i - 1;
  const bool number = sentence.tokens[i - 2].part_of_speech == 'M' && (text == U"个" || text == U"家");
  if (!number) return i;
  return i > 2 && sentence.text(i - 3) == U"等" ? i - 3 : i - 2;
}

// 江海、云岭|等|国家高新区, 江海、云岭|两个|经济技术开发区
void share_kind_of_zone(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const std::u32string_view text = sentence.text(i);
  const std::size_t end = before_count(sentence, i);
  if (i < 4 || end == i || end < 3) return;
  const std::u32string_view ending = kind_of_zone(text);
  if (ending.empty()) return;
  std::size_t before = end - 1;  // two members or more
  while (before > 0 && end - before < 4 && !sentence.tokens[before].has(mark_joint)) --before;
  if (sentence.tokens[before].has(mark_joint)) share_zone(sentence, end, ending, candidates);
}

// 江海、云岭|7|市|科技局: each of the places has such a body.
void share_counted(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  if (i < 5 || !ends_body(tokens[i]) || tokens[i - 1].size() != 1) return;
  const std::u32string_view level = sentence.text(i - 1);
  const Token& number = tokens[i - 2];
  if ((level != U"市" && level != U"县" && level != U"省" && level != U"区") ||
      (number.part_of_speech != 'M' && number.part_of_speech != 'm'))
    return;
  std::size_t k = sentence.text(i - 3) == U"等" ? i - 3 : i - 2;
  if (k < 3 || !sentence.tokens[k - 2].has(mark_joint)) return;
  for (; k >= 1 && tokens[k - 1].is(role_place); k -= 2) {
    std::u32string name(sentence.text(k - 1));
    if (name.back() != level[0]) name += level;
    name += sentence.text(i);
    add(sentence, tokens[k - 1].span, tokens[i].word.end_type, std::move(name), candidates);
    if (k < 3 || !sentence.tokens[k - 2].has(mark_joint)) return;
  }
}

void share_known(const TokenizedSentence& sentence, std::size_t i, Candidates& candidates) {
  const auto tokens = sentence.tokens;
  const bool zone = tokens[i].word.known_type == EntityType::Park;
  if (i < 2 || !sentence.tokens[i - 1].has(mark_joint) || !(zone || tokens[i - 2].is(role_place))) return;
  const std::u32string_view text = sentence.text(i);
  const std::size_t shared = shared_part(tokens[i], text);
  if (shared == 0 || !is_place_name(text.substr(0, shared))) return;
  if (tokens[i].word.known_type == EntityType::Park) {
    share_zone(sentence, i - 1, text.substr(shared), candidates);
    return;
  }
  std::u32string name(sentence.text(i - 2));
  name += text.substr(shared);
  add(sentence, tokens[i - 2].span, tokens[i].word.known_type, std::move(name), candidates);
}

}  // namespace

void find_coordinated_names(const TokenizedSentence& sentence, const Mentions& mentions,
                            Candidates& candidates) {
  const bool listed = sentence.has(mark_joint);
  if (!listed && !sentence.is(role_end)) return;
  const std::uint32_t roles = listed ? role_end | role_known : role_end;
  for (std::size_t i = 0; (i = sentence.next(i, roles)) < sentence.tokens.size(); ++i) {
    if (listed && sentence.tokens[i].is(role_known)) share_known(sentence, i, candidates);
    if (!sentence.tokens[i].is(role_end)) continue;
    share_owner(sentence, i, mentions, candidates);
    if (!listed) continue;
    share_ending(sentence, i, mentions, candidates);
    share_counted(sentence, i, candidates);
    if (sentence.tokens[i].word.end_type == EntityType::Park) share_kind_of_zone(sentence, i, candidates);
  }
}

}  // namespace yuantu
