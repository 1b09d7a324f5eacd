// SPDX-License-Identifier: Apache-2.0
// Finds people by the titles and verbs beside their names.
#include "extractor/mentions/person_names.hpp"

#include <optional>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

class PersonFinder {
 public:
  PersonFinder(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].is(role_title)) {
        names_after(i);
        name_before(i);
      } else if (opens_clause(i)) {
        speaker(i);
      }
    }
  }

 private:
  // The token that begins or ends at a place; nothing where a word lies over it.
  std::optional<std::size_t> token_at(std::uint32_t begin, std::size_t from) const {
    for (std::size_t i = from; i < tokens_.size() && tokens_[i].span.begin <= begin; ++i) {
      if (tokens_[i].span.begin == begin) return i;
    }
    return std::nullopt;
  }
  bool is_boundary(std::uint32_t at, std::size_t from) const {
    return at == sentence_.sentence.span.end || token_at(at, from).has_value();
  }

  static bool can_be_given(const Token& token) {
    return !token.is_punctuation() && token.part_of_speech != 'L' && token.part_of_speech != 'M';
  }

  // Length in characters of the surname at a token's begin: 1, 2, or 0 if there is none.
  std::uint32_t surname_length(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(role_compound_surname)) return 2;
    const Lexicon& lexicon = Lexicon::builtin();
    std::uint32_t length = 0;
    const std::uint32_t begin = token.span.begin;
    const std::uint32_t end = std::min(begin + 2, sentence_.sentence.span.end);
    lexicon.match_prefixes(sentence_.document.view({begin, end}),
                           [&](std::uint32_t n, std::span<const LexiconRow> rows) {
                             const WordClass word = NameGrammar::builtin().classify(rows);
                             if (n == 1 && word.is(role_surname)) length = 1;
                             if (n == 2 && word.is(role_compound_surname)) length = 2;
                           });
    return length;
  }

  // The end of the name that begins with token `i`; nothing if none does.
  std::optional<std::uint32_t> name_end(std::size_t i) const {
    if (tokens_[i].is(role_title | role_end | role_place) || !can_be_given(tokens_[i])) return std::nullopt;
    const std::uint32_t begin = tokens_[i].span.begin;
    const std::uint32_t surname = surname_length(i);
    if (surname == 0) return std::nullopt;
    const std::uint32_t two = begin + surname + 1;
    const std::uint32_t three = begin + surname + 2;
    const bool han_two = two <= sentence_.sentence.span.end && is_han(sentence_.character(two - 1));
    const bool han_three =
        han_two && three <= sentence_.sentence.span.end && is_han(sentence_.character(three - 1));
    if (!han_two) return std::nullopt;
    if (tokens_[i].size() > surname + 2) return std::nullopt;
    // A second given character, unless a word begins there that cannot be in a name.
    if (han_three && is_boundary(three, i)) {
      const auto second = token_at(two, i);
      if (!speaks(two) && (!second || !ends_name(*second))) return three;
    }
    if ((is_boundary(two, i) || speaks(two)) && tokens_[i].size() <= surname + 1) return two;
    return std::nullopt;
  }

  // A verb of saying in one character: 周明|说, though 明说 is a word too.
  bool speaks(std::uint32_t at) const {
    if (at >= sentence_.sentence.span.end) return false;
    const char32_t c = sentence_.character(at);
    return c == U'说' || c == U'称' || c == U'道' || c == U'讲' || c == U'指';
  }

  bool ends_name(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(role_say)) return true;
    if (token.size() > 1) return true;
    if (token.is(role_stop) && !token.is(role_inside)) return true;
    return token.part_of_speech == 'u';
  }

  // Words after a name that show that it is one: any but a noun that the name would modify.
  void add(std::uint32_t begin, std::uint32_t end, float score, const char* rule) {
    candidates_.push_back({{begin, end}, EntityType::Person, score, rule});
  }

  void names_after(std::size_t title) {
    std::size_t i = title + 1;
    if (i < tokens_.size() && is_space(i)) ++i;
    while (i < tokens_.size()) {
      const auto end = name_end(i);
      if (!end) return;
      add(tokens_[i].span.begin, *end, 0.85f, "person/title-before");
      const auto next = token_at(*end, i);
      if (!next || *next + 1 >= tokens_.size()) return;
      const char32_t c = sentence_.character(*end);
      if (c != U'、' && c != U' ' && c != U'　' && sentence_.text(*next) != U"和") return;
      i = *next + 1;
    }
  }

  bool is_space(std::size_t i) const {
    const char32_t c = sentence_.character(tokens_[i].span.begin);
    return c == U' ' || c == U'　' || c == U'：' || c == U':' || c == U'丨' || c == U'|' || c == U'｜';
  }

  void name_before(std::size_t title) {
    const std::uint32_t end = tokens_[title].span.begin;
    for (std::size_t i = title; i-- > 0 && end - tokens_[i].span.begin <= 4;) {
      if (tokens_[i].size() > 1 && tokens_[i].part_of_speech != 'R') continue;
      const auto found = name_end(i);
      if (found && *found == end && opens_clause(i)) {
        add(tokens_[i].span.begin, end, 0.8f, "person/title-after");
        return;
      }
    }
  }

  bool opens_clause(std::size_t i) const {
    if (i == 0) return true;
    const Token& before = tokens_[i - 1];
    if (before.is_punctuation()) return true;
    return before.is(role_stop) && !before.is(role_inside);
  }

  void speaker(std::size_t i) {
    const auto end = name_end(i);
    if (!end) return;
    const auto next = token_at(*end, i);
    if (!next || !tokens_[*next].is(role_say)) return;
    add(tokens_[i].span.begin, *end, 0.75f, "person/speaker");
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_person_names(const TokenizedSentence& sentence, Candidates& candidates) {
  PersonFinder(sentence, candidates).run();
}

}  // namespace yuantu
