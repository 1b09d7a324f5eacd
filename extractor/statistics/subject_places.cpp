// SPDX-License-Identifier: Apache-2.0
// Reads once what is asked of a mention for every number near it.
#include "extractor/statistics/subject_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractor/statistics/character_pairs.hpp"
#include "extractor/statistics/mention_roles.hpp"
#include "extractor/statistics/number_reader.hpp"

namespace yuantu {
namespace {

// 某某日报, 某某网: who tells the news is not what they tell of.
bool reports(const Mention& name) {
  if (name.type != EntityType::Organization) return false;
  constexpr std::array<std::u32string_view, 10> ends = {U"日报", U"晚报", U"时报",   U"商报",   U"快报",
                                                        U"晨报", U"晨讯", U"新闻网", U"经济网", U"电视台"};
  const std::u32string_view words = name.name;
  return std::any_of(ends.begin(), ends.end(), [&](std::u32string_view end) { return words.ends_with(end); });
}

// A name that stands among so many characters of its sentence opens it.
constexpr std::uint32_t opening_reach = 12;
constexpr float least_sure = 0.6f;

}  // namespace

SubjectPlaces::SubjectPlaces(const MentionContext& mentions)
    : mentions_(mentions),
      document_(mentions.document()),
      places_(mentions.size()),
      section_topics_(mentions.pieces().section_count(), no_mention),
      section_heads_(mentions.pieces().section_count()),
      headline_names_(document_.articles.size()) {
  const std::vector<MentionRole> roles = read_roles(document_, mentions.mentions(), mentions.marks().all());
  for (std::uint32_t m = 0; m < size(); ++m) {
    describe(m, places_[m]);
    places_[m].role = std::clamp(roles[m].weight, -4.0f, 2.0f);
    places_[m].agent_end = roles[m].agent_end;
  }
  place_in_sentences();
  count_names();
  find_lists();
  find_successors();
}

SubjectPlace SubjectPlaces::place_of(const ResolvedPointer& pointer) const {
  SubjectPlace place;
  place.span = pointer.span;
  place.name = pointer.name;
  place.agent_end = no_mention;
  describe_name(place);
  return place;
}

void SubjectPlaces::describe(std::uint32_t mention, SubjectPlace& place) const {
  place.at = mention;
  place.span = mentions_.mention(mention).span;
  place.name = mentions_.resolved(mention);
  place.pointer = mentions_.mention(mention).kind == MentionKind::Pointer;
  place.owns_next = mention + 1 < mentions_.size() &&
                    mentions_.mention(mention + 1).span.begin == place.span.end + 1 &&
                    document_.text[place.span.end] == U'的';
  if (place.name == no_mention) return;
  place.usable = !mentions_.is_inner(mention) && !reports(mentions_.mention(place.name));
  describe_name(place);
}

void SubjectPlaces::describe_name(SubjectPlace& place) const {
  const Mention& name = mentions_.mention(place.name);
  const std::u32string_view words = name.name;
  place.id = mentions_.name_id(place.name);
  place.type = name.type;
  place.unsure = name.score < least_sure;
  place.fund = name.type == EntityType::Organization && words.ends_with(U"基金");
  place.breaks = mentions_.breaks().before(place.span.end);
  if (words.size() < 4) return;
  place.tail = {words[words.size() - 2], words.back()};
  place.tail_key = CharacterPairs::key_of(place.tail[0], place.tail[1]);
}

void SubjectPlaces::place_in_sentences() {
  const std::vector<Sentence>& sentences = document_.sentences;
  std::uint32_t s = 0;
  std::uint32_t section = 0;
  std::uint32_t section_of = no_mention;  // the sentence whose section is known
  for (SubjectPlace& place : places_) {
    while (s + 1 < sentences.size() && sentences[s].span.end <= place.span.begin) ++s;
    place.sentence = s;
    if (s >= sentences.size()) continue;
    place.paragraph = sentences[s].paragraph;
    const std::uint32_t begin = sentences[s].span.begin;
    place.opens = place.span.begin < begin + opening_reach;
    place.first = place.at == 0 || places_[place.at - 1].span.begin < begin;
    if (s != section_of) section = mentions_.pieces().section_at(begin);
    section_of = s;
    if (place.id != no_mention) note_topics(place, sentences[s], section);
  }
}

void SubjectPlaces::note_topics(const SubjectPlace& place, const Sentence& sentence, std::uint32_t section) {
  const bool person = mentions_.mention(place.at).type == EntityType::Person;
  if (sentence.kind == SentenceKind::Headline || sentence.kind == SentenceKind::Subheadline) {
    section_heads_[section].push_back(place.id);
  } else if (section_topics_[section] == no_mention && !person) {
    section_topics_[section] = place.id;
  }
  if (sentence.paragraph >= topics_.size()) topics_.resize(sentence.paragraph + 1, no_mention);
  if (topics_[sentence.paragraph] == no_mention && !person) topics_[sentence.paragraph] = place.id;
  if (sentence.kind == SentenceKind::Headline) headline_names_[sentence.article].push_back(place.at);
}

// How often each name stands in its article, and whether in its headline.
void SubjectPlaces::count_names() {
  const std::vector<Sentence>& sentences = document_.sentences;
  if (sentences.empty()) return;
  std::vector<std::uint32_t> counts(places_.size() + 1, 0);  // by id, in the article
  std::vector<char> heads(places_.size() + 1, 0);
  for (auto first = places_.begin(); first != places_.end();) {
    const std::uint32_t article = sentences[first->sentence].article;
    const auto last = std::find_if(first, places_.end(), [&](const SubjectPlace& place) {
      return sentences[place.sentence].article != article;
    });
    for (auto place = first; place != last; ++place) {
      if (place->id == no_mention) continue;
      ++counts[place->id];
      if (sentences[place->sentence].kind == SentenceKind::Headline) heads[place->id] = 1;
    }
    for (auto place = first; place != last; ++place) {
      if (place->id == no_mention) continue;
      place->frequent = static_cast<float>(std::min(counts[place->id], 5u)) / 5.0f;
      place->in_headline = heads[place->id] != 0;
    }
    for (; first != last; ++first) {
      if (first->id == no_mention) continue;
      counts[first->id] = 0;
      heads[first->id] = 0;
    }
  }
}

// Which name takes the place of which.
void SubjectPlaces::find_successors() {
  std::array<std::uint32_t, entity_type_count> last;
  std::array<std::uint16_t, entity_type_count> ranks{};
  last.fill(no_mention);
  for (std::uint32_t m = 0; m < size(); ++m) {
    SubjectPlace& place = places_[m];
    if (!place.usable) continue;
    const auto type = static_cast<std::size_t>(place.type);
    ranks[type] = static_cast<std::uint16_t>(ranks[type] + (last[type] != place.id ? 1 : 0));
    last[type] = place.id;
    place.rank = ranks[type];
    place.says = says(place);
  }
  std::vector<std::uint32_t> next(places_.size() + 1, no_mention);  // by id
  for (std::uint32_t m = size(); m-- > 0;) {
    SubjectPlace& place = places_[m];
    if (!place.usable || place.id >= next.size()) continue;
    place.named_again = std::exchange(next[place.id], place.span.begin);
  }
}

// 《某某方案》提出11项任务
bool SubjectPlaces::says(const SubjectPlace& place) const {
  if (place.type != EntityType::Policy) return false;
  std::u32string_view behind = std::u32string_view(document_.text).substr(place.span.end, 6);
  const std::size_t word = behind.find_first_not_of(U"》”（(）)共从则还中里");
  if (word == std::u32string_view::npos) return false;
  behind.remove_prefix(word);
  constexpr std::array<std::u32string_view, 14> verbs = {U"提出", U"明确", U"部署", U"围绕", U"分为",
                                                         U"包括", U"涵盖", U"推出", U"规定", U"要求",
                                                         U"列出", U"聚焦", U"安排", U"给出"};
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::u32string_view verb) { return behind.starts_with(verb); });
}

// From the last name of a list back to its first: a name with 等 and a number behind it is listed, and so is
// one that only a conjunction parts from a listed one.
void SubjectPlaces::find_lists() {
  const std::u32string_view text = document_.text;
  for (std::uint32_t m = size(); m-- > 0;) {
    const Span span = places_[m].span;
    if (span.end >= text.size()) continue;
    if (text[span.end] == U'等') {
      const std::u32string_view behind = text.substr(span.end + 1, 10);
      const auto number = static_cast<std::size_t>(
          std::find_if(behind.begin(), behind.end(), [](char32_t c) { return begins_number(c); }) -
          behind.begin());
      places_[m].listed = number < behind.size() &&
                          behind.substr(0, number).find_first_of(U"，。；、") == std::u32string_view::npos;
      continue;
    }
    if (m + 1 >= size() || !places_[m + 1].listed) continue;
    const Span next = places_[m + 1].span;
    if (next.begin < span.end || next.begin - span.end > 24) continue;
    const std::u32string_view gap = text.substr(span.end, next.begin - span.end);
    places_[m].listed = gap.front() == U'、' || gap == U"和" || gap == U"与" || gap == U"及";
  }
}

}  // namespace yuantu
