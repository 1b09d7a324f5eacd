// SPDX-License-Identifier: Apache-2.0
// Searches the names before (and, failing that, behind) a place for the one that is meant.
#include "extractor/references/antecedent_finder.hpp"

#include <algorithm>

namespace yuantu {
namespace {

using enum EntityType;

// How much speaks for what a pointer may mean.
constexpr float weight_of_distance = 0.5f;  // for each sentence between
constexpr float weight_of_heading = 1.0f;
constexpr float weight_of_opening = 1.0f;
constexpr float weight_of_governed = 0.7f;
constexpr float weight_of_aside = 2.0f;
constexpr float weight_of_introduction = 2.0f;
constexpr float weight_of_closing = 1.0f;
constexpr float weight_of_repetition = 0.15f;
constexpr std::ptrdiff_t most_repetitions = 4;
constexpr float weight_of_zone = 1.0f;
constexpr float weight_of_ending = 1.0f;
constexpr std::uint32_t farthest_sentence = 12;
constexpr std::uint32_t most_candidates = 24;
constexpr std::uint32_t subject_sentences_back = 3;
constexpr std::uint32_t names_of_story = 64;  // before which a story may have begun
constexpr std::uint32_t names_ahead = 12;     // how far behind its pointer a headline may stand

bool is_heading(SentenceKind kind) {
  return kind == SentenceKind::Headline || kind == SentenceKind::Subheadline;
}

}  // namespace

AntecedentFinder::AntecedentFinder(const Document& document, const std::vector<Mention>& names)
    : document_(document),
      names_(names),
      around_(document, names),
      sentence_of_(names.size(), no_mention),
      opens_sentence_(names.size(), false) {
  std::size_t name = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    while (name < names.size() && names[name].span.begin < sentence.span.begin) ++name;
    bool first = true;
    for (; name < names.size() && names[name].span.begin < sentence.span.end; ++name) {
      sentence_of_[name] = s;
      opens_sentence_[name] = first;
      first = false;
    }
  }
}

std::u32string_view AntecedentFinder::surface(std::uint32_t name) const {
  const Mention& mention = names_[name];
  return mention.name.empty() ? document_.view(mention.span) : std::u32string_view(mention.name);
}

bool AntecedentFinder::fits(std::uint32_t name, const Wanted& wanted) const {
  if (!wanted.types.has(names_[name].type)) return false;
  if (wanted.parts.empty()) return true;
  const std::u32string_view text = surface(name);
  return std::any_of(wanted.parts.begin(), wanted.parts.end(), [&](const std::u32string& part) {
    return wanted.ends ? text.ends_with(part) : text.find(part) != std::u32string_view::npos;
  });
}

// 新区: rather 某某新区 than 某某新区产业园.
bool AntecedentFinder::ends_as_wanted(std::uint32_t name, const Wanted& wanted) const {
  return std::any_of(wanted.parts.begin(), wanted.parts.end(),
                     [&](const std::u32string& part) { return surface(name).ends_with(part); });
}

std::uint32_t AntecedentFinder::first_at_or_after(std::uint32_t position) const {
  const auto found =
      std::lower_bound(names_.begin(), names_.end(), position,
                       [](const Mention& mention, std::uint32_t at) { return mention.span.begin < at; });
  return static_cast<std::uint32_t>(found - names_.begin());
}

std::uint32_t AntecedentFinder::article_of(std::uint32_t name) const {
  const std::uint32_t sentence = sentence_of_[name];
  return sentence == no_mention ? no_mention : document_.sentences[sentence].article;
}

float AntecedentFinder::salience(std::uint32_t name, std::uint32_t sentence) const {
  const std::uint32_t distance = sentence - sentence_of_[name];
  float sum = -weight_of_distance * static_cast<float>(std::min(distance, farthest_sentence));
  if (is_heading(document_.sentences[sentence_of_[name]].kind)) sum += weight_of_heading;
  if (around_.is_governed(name)) {
    sum -= weight_of_governed;
  } else if (opens_sentence_[name]) {
    sum += weight_of_opening;
  }
  if (around_.in_bracket(name)) sum -= weight_of_aside;
  if (distance == 1 && around_.is_introduced(name)) sum += weight_of_introduction;
  return sum;
}

// 该公司, 这家集团: the last that the text has come to; failing that its topic.
std::uint32_t AntecedentFinder::pointed_at(std::uint32_t at, std::uint32_t sentence,
                                           const Wanted& wanted) const {
  const std::uint32_t article = document_.sentences[sentence].article;
  for (std::uint32_t i = first_at_or_after(at); i-- > 0 && article_of(i) == article;) {
    if (sentence_of_[i] + 1 < sentence) break;
    if (!fits(i, wanted) || around_.in_bracket(i)) continue;
    if (around_.closes_clause(i) && !around_.describes(i) && around_.is_last_clause(names_[i].span.end, at))
      return i;
    break;
  }
  return topic(at, sentence, wanted);
}

std::uint32_t AntecedentFinder::salient(std::uint32_t at, std::uint32_t sentence,
                                        const Wanted& wanted) const {
  if (const std::uint32_t run = zone_of_speaker(at, sentence, wanted); run != no_mention) return run;
  const std::uint32_t here = first_at_or_after(at);
  const std::uint32_t article = document_.sentences[sentence].article;
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t i = here; i-- > 0 && candidates.size() < most_candidates && article_of(i) == article;) {
    if (fits(i, wanted)) candidates.push_back(i);
  }
  std::uint32_t best = no_mention;
  float highest = 0;
  for (const std::uint32_t candidate : candidates) {
    const auto count = std::count_if(candidates.begin(), candidates.end(), [&](std::uint32_t other) {
      return surface(other) == surface(candidate);
    });
    float sum = salience(candidate, sentence);
    sum += weight_of_repetition * static_cast<float>(std::min<std::ptrdiff_t>(count - 1, most_repetitions));
    // A zone is spoken of where its city is only named.
    if (names_[candidate].type == Place && wanted.types.has(Park)) sum -= weight_of_zone;
    if (ends_as_wanted(candidate, wanted)) sum += weight_of_ending;
    if (sentence_of_[candidate] + 1 >= sentence && around_.closes_clause(candidate) &&
        !around_.in_bracket(candidate) && around_.is_last_clause(names_[candidate].span.end, at))
      sum += weight_of_closing;
    if (best != no_mention && sum <= highest) continue;
    best = candidate;
    highest = sum;
  }
  if (best == no_mention && wanted.types == TypeSet(Event))
    best = event_of_story_before(here, article, wanted);
  return best != no_mention ? best : nearest(at, article, wanted);
}

// 此次大会 in a story that names no event before it: the headline may stand below the first lines of the
// story, which then seem to end the one before.
std::uint32_t AntecedentFinder::event_of_story_before(std::uint32_t here, std::uint32_t article,
                                                      const Wanted& wanted) const {
  const std::uint32_t first = here > names_of_story ? here - names_of_story : 0;
  std::uint32_t paragraph = no_mention;  // the last one of the story before
  for (std::uint32_t i = here; i-- > first;) {
    if (article_of(i) == article || article_of(i) == no_mention) continue;
    const std::uint32_t own = document_.sentences[sentence_of_[i]].paragraph;
    if (paragraph == no_mention) paragraph = own;
    if (own != paragraph) break;
    if (fits(i, wanted)) return i;
  }
  return no_mention;
}

// 某园区管委会主任某人说，园区…: the zone that the committee runs.
std::uint32_t AntecedentFinder::zone_of_speaker(std::uint32_t at, std::uint32_t sentence,
                                                const Wanted& wanted) const {
  static constexpr std::u32string_view committees[] = {U"管委会", U"管理委员会"};
  if (!wanted.types.has(Park)) return no_mention;
  for (const std::uint32_t body : names_in({document_.sentences[sentence].span.begin, at})) {
    if (names_[body].type != Government) continue;
    for (const std::u32string_view committee : committees) {
      const std::u32string_view whole = surface(body);
      if (!whole.ends_with(committee) || whole.size() < committee.size() + 2) continue;
      const std::u32string_view zone = whole.substr(0, whole.size() - committee.size());
      const std::uint32_t named = first_zone(zone);
      if (named != no_mention && fits(named, wanted)) return named;
    }
  }
  return no_mention;
}

// Zones are sorted once a page: a long page has as many committees as zones.
std::uint32_t AntecedentFinder::first_zone(std::u32string_view name) const {
  if (!zones_) {
    zones_.emplace();
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (names_[i].type == Park) zones_->push_back(i);
    }
    std::stable_sort(zones_->begin(), zones_->end(),
                     [&](std::uint32_t a, std::uint32_t b) { return surface(a) < surface(b); });
  }
  const auto zone =
      std::lower_bound(zones_->begin(), zones_->end(), name,
                       [&](std::uint32_t i, std::u32string_view text) { return surface(i) < text; });
  return zone != zones_->end() && surface(*zone) == name ? *zone : no_mention;
}

std::uint32_t AntecedentFinder::nearest(std::uint32_t at, std::uint32_t article, const Wanted& wanted) const {
  const std::uint32_t here = first_at_or_after(at);
  for (std::uint32_t i = here; i-- > 0;) {
    if (article_of(i) != article) break;
    if (fits(i, wanted)) return i;
  }
  for (std::uint32_t i = here; i < names_.size() && i < here + names_ahead && article_of(i) == article; ++i) {
    if (fits(i, wanted)) return i;
  }
  return no_mention;
}

std::uint32_t AntecedentFinder::nearest_place(std::uint32_t at, std::uint32_t article,
                                              const std::vector<std::u32string>& sorted) const {
  for (std::uint32_t i = first_at_or_after(at); i-- > 0 && article_of(i) == article;) {
    if (names_[i].type == Place && std::binary_search(sorted.begin(), sorted.end(), surface(i))) return i;
  }
  return no_mention;
}

// In the nearest sentence of the paragraph that has one, the first that nothing governs.
std::uint32_t AntecedentFinder::paragraph_topic(std::uint32_t at, std::uint32_t sentence,
                                                const Wanted& wanted) const {
  const std::uint32_t paragraph = document_.sentences[sentence].paragraph;
  for (std::uint32_t s = sentence + 1; s-- > 0 && document_.sentences[s].paragraph == paragraph;) {
    const Span span = document_.sentences[s].span;
    for (std::uint32_t i = first_at_or_after(span.begin);
         i < names_.size() && names_[i].span.begin < std::min(span.end, at); ++i) {
      if (fits(i, wanted) && !around_.is_governed(i) && !owns_next(i, wanted) &&
          !around_.is_one_of_several(i) && !around_.is_dealt_with(i))
        return i;
    }
  }
  return no_mention;
}

// 某集团旗下的某公司: the sentence speaks of the firm.
bool AntecedentFinder::owns_next(std::uint32_t name, const Wanted& wanted) const {
  static constexpr std::u32string_view ties[] = {U"旗下",   U"下属",     U"所属",       U"控股",
                                                 U"子公司", U"的子公司", U"全资子公司", U"的全资子公司"};
  constexpr std::uint32_t longest_tie = 10;
  if (name + 1 >= names_.size() || !fits(name + 1, wanted)) return false;
  const Span between{names_[name].span.end, names_[name + 1].span.begin};
  if (between.end <= between.begin || between.size() > longest_tie) return false;
  const std::u32string_view tie = document_.view(between);
  return std::any_of(std::begin(ties), std::end(ties), [&](auto word) { return tie.starts_with(word); }) &&
         tie.find(U'，') == tie.npos;
}

std::uint32_t AntecedentFinder::topic(std::uint32_t at, std::uint32_t sentence, const Wanted& wanted) const {
  const std::uint32_t found = paragraph_topic(at, sentence, wanted);
  if (found != no_mention) return found;
  return nearest_topic(at, document_.sentences[sentence].article, wanted);
}

std::uint32_t AntecedentFinder::nearest_topic(std::uint32_t at, std::uint32_t article,
                                              const Wanted& wanted) const {
  for (std::uint32_t i = first_at_or_after(at); i-- > 0;) {
    if (article_of(i) != article) break;
    if (opens_sentence_[i] && fits(i, wanted)) return i;
  }
  return nearest(at, article, wanted);
}

std::vector<std::uint32_t> AntecedentFinder::names_in(Span span) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = first_at_or_after(span.begin); i < names_.size() && names_[i].span.end <= span.end;
       ++i)
    found.push_back(i);
  return found;
}

// 某集团所属的某公司…，其: what is spoken of is the one that is owned.
bool AntecedentFinder::owns_next(std::uint32_t name) const {
  if (name + 1 >= names_.size() || names_[name + 1].type != EntityType::Company) return false;
  const std::uint32_t end = names_[name].span.end, next = names_[name + 1].span.begin;
  if (next <= end + 1 || next > end + 8) return false;
  const std::u32string_view between = document_.view({end, next});
  static constexpr std::u32string_view ties[] = {U"所属", U"旗下", U"下属", U"控股", U"权属"};
  return std::any_of(std::begin(ties), std::end(ties), [&](auto tie) { return between.starts_with(tie); }) &&
         between.find(U'，') == between.npos;
}

// Whom the sentence so far speaks of; then the sentences before, the nearest first, over the border of a
// paragraph too.
std::uint32_t AntecedentFinder::subject(std::uint32_t at, std::uint32_t sentence,
                                        const Wanted& wanted) const {
  const Sentence& current = document_.sentences[sentence];
  if (const std::uint32_t name = first_spoken_of({current.span.begin, at}, wanted); name != no_mention)
    return name;
  const std::uint32_t article = current.article;
  for (std::uint32_t s = sentence; s-- > 0 && s + subject_sentences_back >= sentence;) {
    const Sentence& before = document_.sentences[s];
    if (before.article != article) break;
    if (const std::uint32_t name = last_opener(before.span, wanted); name != no_mention) return name;
  }
  return no_mention;
}

// The first name that is no aside and describes no other; failing that the first.
std::uint32_t AntecedentFinder::first_spoken_of(Span span, const Wanted& wanted) const {
  std::uint32_t first = no_mention;
  for (const std::uint32_t name : names_in(span)) {
    if (!fits(name, wanted) || owns_next(name)) continue;
    if (!is_aside(name)) return name;
    if (first == no_mention) first = name;
  }
  return first;
}

// The last that opens a clause; failing that the first.
std::uint32_t AntecedentFinder::last_opener(Span span, const Wanted& wanted) const {
  std::uint32_t found = no_mention, first = no_mention;
  for (const std::uint32_t name : names_in(span)) {
    if (!fits(name, wanted)) continue;
    if (first == no_mention) first = name;
    if (is_aside(name)) continue;
    if (found == no_mention || (opens_clause(name) && !around_.is_governed(name))) found = name;
  }
  return found != no_mention ? found : first;
}

// 某公司的代表, 某园区南端的某实验室, （某公司）, 甲、乙: nothing goes on about it.
bool AntecedentFinder::is_aside(std::uint32_t name) const {
  return around_.describes(name) || around_.in_bracket(name) || around_.is_one_of_several(name);
}

// True where only a comma or the start of the sentence stands before the name.
bool AntecedentFinder::opens_clause(std::uint32_t name) const {
  const std::uint32_t begin = names_[name].span.begin;
  return opens_sentence_[name] || (begin > 0 && document_.text[begin - 1] == U'，');
}

}  // namespace yuantu
