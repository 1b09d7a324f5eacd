// SPDX-License-Identifier: Apache-2.0
// Finds the names that a document has shown to be names wherever they stand again.
#include <algorithm>
#include <bit>
#include <bitset>
#include <deque>
#include <utility>

#include "extractor/mentions/document_names.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/overlaps.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

struct LearnedName {
  std::u32string_view text;  // two characters or more
  EntityType type;
  const char* rule;
  float score;
  // For firms: the full name behind the brand, whose characters may follow the brand in a short form.
  std::u32string rest = {};
  std::u32string_view place = {};
  bool alone = true;  // the brand may stand by itself
};

class RepeatedNames {
 public:
  RepeatedNames(const Document& document, std::span<const Token> tokens)
      : document_(document), tokens_(tokens) {
    boundaries_.assign(document.text.size() + 1, 0);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) boundaries_[tokens[i].span.begin] = i + 1;
  }

  void learn(const Mentions& mentions, const std::vector<Definition>& definitions) {
    for (const Definition& d : definitions) {
      add(document_.view(d.alias), d.type, d.rule, 0.85f);
      if (d.type == EntityType::Park) learn_without_region(d.alias, d.type);
    }
    for (const Mention& mention : mentions.all) {
      const bool open = mention.type == EntityType::Place || mention.type == EntityType::Industry ||
                        mention.type == EntityType::Honor;
      if (open) continue;
      if (mention.score >= 0.6f) add(kept_name(mention), mention.type, mention.rule, 0.7f);
      if (mention.type == EntityType::Company && mention.score >= 0.9f) learn_brand(mention);
      if (mention.type == EntityType::Park || mention.type == EntityType::Lab)
        learn_without_region(mention.span, mention.type);
    }
  }

  void find(Candidates& candidates) const {
    // By two characters: in a long document many names share the first one.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_two;
    by_two.reserve(names_.size());
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      by_two.emplace_back(pair(names_[n].text), n);
    }
    std::sort(by_two.begin(), by_two.end());
    const std::u32string_view text = document_.text;
    for (const Sentence& sentence : document_.sentences) {
      for (std::uint32_t i = sentence.span.begin; i + 1 < sentence.span.end; ++i) {
        if (!pairs_[slot_of(text[i], text[i + 1])]) continue;
        const std::uint64_t key = pair(text.substr(i));
        auto found = std::lower_bound(by_two.begin(), by_two.end(), std::pair(key, std::uint32_t{0}));
        for (; found != by_two.end() && found->first == key; ++found)
          match(names_[found->second], i, sentence.span.end, candidates);
      }
    }
  }

 private:
  static std::uint64_t pair(std::u32string_view text) { return std::uint64_t{text[0]} << 32 | text[1]; }
  static std::size_t slot_of(char32_t first, char32_t second) {
    return (static_cast<std::uint32_t>(first) * 0x9e3779b1u ^
            static_cast<std::uint32_t>(second) * 0x85ebca6bu) >>
           20;
  }

  // The name of a mention for as long as this works.
  std::u32string_view kept_name(const Mention& mention) {
    std::u32string scratch;
    const std::u32string_view name = name_of(document_, mention, scratch);
    return scratch.empty() ? name : written_.emplace_back(name);
  }

  bool is_new(std::u32string_view text, EntityType type, std::u32string_view rest = {}) {
    if (text.size() < 2) return false;
    if (2 * names_.size() + 2 > slots_.size()) grow();
    std::size_t slot = slot_of(text, type);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const LearnedName& name = names_[slots_[slot] - 1];
      if (name.text == text && name.type == type && name.rest == rest) return false;
    }
    slots_[slot] = static_cast<std::uint32_t>(names_.size()) + 1;  // who asks keeps it as the next
    return true;
  }
  void grow() {
    slots_.assign(std::bit_ceil(std::max<std::size_t>(64, 4 * names_.size())), 0);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      std::size_t slot = slot_of(names_[n].text, names_[n].type);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = n + 1;
    }
  }
  std::size_t slot_of(std::u32string_view text, EntityType type) const {
    return static_cast<std::size_t>(hash_of(text, type) >> 20) & (slots_.size() - 1);
  }
  static std::uint64_t hash_of(std::u32string_view text, EntityType type) {
    std::uint64_t hash = static_cast<std::uint64_t>(type) + 1;
    for (const char32_t c : text) hash = (hash ^ c) * 0x9e3779b97f4a7c15u;
    return hash;
  }

  void add(std::u32string_view text, EntityType type, const char* rule, float score) {
    if (is_new(text, type)) keep({text, type, rule, score});
  }
  void add(LearnedName name) {
    if (is_new(name.text, name.type, name.rest)) keep(std::move(name));
  }
  void keep(LearnedName name) {
    pairs_.set(slot_of(name.text[0], name.text[1]));
    names_.push_back(std::move(name));
  }

  bool starts_word(std::uint32_t at) const { return boundaries_[at] != 0 || at >= document_.text.size(); }

  // 江海医药城 is 医药城 in the next sentence; 江海高新区 is not 高新区 there, which points back.
  void learn_without_region(Span span, EntityType type) {
    std::uint32_t t = boundaries_[span.begin];
    if (t == 0 || !tokens_[t - 1].is(role_place | role_country)) return;
    const std::uint32_t begin = tokens_[t - 1].span.end;
    if (begin + 3 > span.end || t >= tokens_.size() || tokens_[t].span.end > span.end) return;
    const bool bare = tokens_[t].is(role_end) && tokens_[t].word.needs != Needs::Modifier &&
                      tokens_[t].span.end == span.end;
    if (bare || tokens_[t].is(role_generic)) return;
    add(document_.view({begin, span.end}), type, "name/without-region", 0.65f);
  }

  // Where the legal form begins.
  std::uint32_t end_of_proper(Span span) const {
    const std::u32string_view name = document_.view(span);
    static constexpr std::u32string_view forms[] = {U"有限责任公司", U"有限公司", U"公司"};
    for (const std::u32string_view form : forms) {
      if (name.ends_with(form)) return span.end - static_cast<std::uint32_t>(form.size());
    }
    return span.end;
  }

  // Splits 湖州|泓海|储能|科技|有限公司 at the words of the text.
  void learn_brand(const Mention& mention) {
    std::uint32_t t = boundaries_[mention.span.begin];
    if (t == 0) return;
    --t;
    std::u32string_view place;
    while (t < tokens_.size() && tokens_[t].is(role_place)) place = document_.view(tokens_[t++].span);
    if (t >= tokens_.size() || tokens_[t].span.begin >= mention.span.end) return;
    if (tokens_[t].is(role_industry | role_generic | role_end)) return;
    const std::uint32_t begin = tokens_[t].span.begin;
    std::uint32_t end = begin;
    bool unknown = false;
    while (t < tokens_.size() && tokens_[t].span.end <= mention.span.end && end - begin < 4 &&
           (is_unknown(tokens_[t]) || tokens_[t].rare || tokens_[t].part_of_speech == 'R' ||
            tokens_[t].part_of_speech == 'L') &&
           !tokens_[t].is(role_brand_head)) {
      unknown |= is_unknown(tokens_[t]) || tokens_[t].rare;
      end = tokens_[t++].span.end;
    }
    if (end - begin < 2 && t < tokens_.size() && tokens_[t].span.end <= mention.span.end)
      end = tokens_[t].span.end;
    if (end - begin < 2 || end >= mention.span.end) return;
    std::u32string rest;
    const std::uint32_t proper = end_of_proper(mention.span);
    rest.reserve(mention.span.end - end);
    for (std::uint32_t i = end; i < proper; ++i) {
      if (is_han(document_.text[i])) rest.push_back(document_.text[i]);
    }
    add({document_.view({begin, end}), EntityType::Company, "company/short-form", 0.8f, std::move(rest),
         place, unknown || end - begin >= 3});
  }

  bool is_unknown_at(std::uint32_t at) const {
    return boundaries_[at] != 0 && is_unknown(tokens_[boundaries_[at] - 1]) &&
           tokens_[boundaries_[at] - 1].part_of_speech != 'v';
  }

  void match(const LearnedName& name, std::uint32_t at, std::uint32_t limit, Candidates& candidates) const {
    const std::u32string_view text = std::u32string_view(document_.text).substr(at, limit - at);
    if (!text.starts_with(name.text)) return;
    std::uint32_t end = at + static_cast<std::uint32_t>(name.text.size());
    if (!name.rest.empty()) {
      match_short_form(name, at, end, limit, candidates);
      return;
    }
    if (is_latin(text[0]) && at > 0 && is_latin(document_.text[at - 1])) return;
    if (name.text.size() <= 3 && !(starts_word(at) && (end == limit || starts_word(end)))) return;
    candidates.push_back({{at, end},
                          name.type,
                          name.score,
                          name.rule,
                          name.type == EntityType::University || name.type == EntityType::Park ||
                              name.type == EntityType::Company});
  }

  // The brand and as many of the following characters as come in the full name in the same order.
  void match_short_form(const LearnedName& name, std::uint32_t at, std::uint32_t end, std::uint32_t limit,
                        Candidates& candidates) const {
    const std::uint32_t brand_end = end;
    std::size_t rest = 0;
    std::uint32_t best = 0;
    for (std::uint32_t i = end; i < limit; ++i) {
      const std::size_t found = name.rest.find(document_.text[i], rest);
      if (found == std::u32string::npos) break;
      rest = found + 1;
      if (i + 1 == limit || (starts_word(i + 1) && !is_unknown_at(i + 1))) best = i + 1;
    }
    if (best > brand_end) {
      end = best;
    } else {
      if (!name.alone || !(brand_end == limit || starts_word(brand_end))) return;
      const std::uint32_t next = boundaries_[brand_end];
      if (brand_end < limit && next != 0) {
        const Token& token = tokens_[next - 1];
        const bool goes_on = passes(token) && token.part_of_speech != 'v' && !token.is(role_title);
        const bool quoted =
            token.size() == 1 && brand_end + 1 < limit && document_.text[brand_end + 1] == U'”';
        if (goes_on || quoted || token.part_of_speech == 'L' || document_.text[brand_end] == U'-') return;
      }
    }
    std::uint32_t begin = at;
    if (!name.place.empty() && at >= name.place.size() &&
        document_.view({at - static_cast<std::uint32_t>(name.place.size()), at}) == name.place) {
      begin -= static_cast<std::uint32_t>(name.place.size());
    }
    candidates.push_back({{begin, end}, EntityType::Company, name.score, name.rule, true});
  }

  const Document& document_;
  std::span<const Token> tokens_;
  std::vector<std::uint32_t> boundaries_;  // one more than the index of the token that begins here; 0: none
  std::vector<LearnedName> names_;
  std::vector<std::uint32_t> slots_;  // by hash of text and type: one more than the index in names_; 0: free
  std::bitset<0x1000> pairs_;         // of hashes of the first two characters of names
  std::deque<std::u32string> written_;  // names that do not stand so in the text
};

}  // namespace

void find_repeated_names(const Document& document, std::span<const Token> tokens, const Mentions& mentions,
                         const std::vector<Definition>& definitions, Candidates& candidates) {
  RepeatedNames names(document, tokens);
  names.learn(mentions, definitions);
  names.find(candidates);
}

}  // namespace yuantu
