// SPDX-License-Identifier: Apache-2.0
// Finds the names that a document has shown to be names wherever they stand again.
#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <span>
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
  bool alone = true;  // the brand may stand by itself
  float score;
  const char* rule;
  // For firms: the full name behind the brand, whose characters may follow the brand in a short form.
  std::u32string_view rest = {};
  std::u32string_view place = {};
  std::uint32_t next = 0;  // of the names that share its slot: one more than its index; 0: none
};

bool equal(std::u32string_view one, std::u32string_view two) {
  return std::equal(one.begin(), one.end(), two.begin(), two.end());  // by their bytes
}

// Whether a name may stand inside a longer one that begins with it.
bool may_stand_inside(EntityType type) {
  return type == EntityType::University || type == EntityType::Park || type == EntityType::Company;
}

// The two characters that names begin with: what is found is looked up.
class NameBeginnings {
 public:
  void add(std::u32string_view name) {
    beginnings_[place_of(name[0])] |= is_first;
    beginnings_[place_of(name[1])] |= is_second;
  }
  // Calls found(i) for each place in a range where a name may begin, and some others.
  template <class Found>
  void find(std::u32string_view text, Span range, Found found) const {
    const char32_t* const begin = text.data();
    const char32_t* const end = begin + range.end;
    unsigned seen = 0;  // whether a first character stands here; a second one behind a first
    for (const char32_t* c = begin + range.begin; c < end; ++c) {
      seen = (2 * seen + is_first) & beginnings_[place_of(*c)];
      if ((seen & is_second) != 0) found(static_cast<std::uint32_t>(c - begin - 1));
    }
  }

 private:
  static constexpr std::uint8_t is_first = 1;
  static constexpr std::uint8_t is_second = 2;
  static std::size_t place_of(char32_t c) { return c & 0xfff; }

  std::array<std::uint8_t, 0x1000> beginnings_{};
};

class RepeatedNames {
 public:
  RepeatedNames(const Document& document, std::span<const Token> tokens, const SettledNames& settled)
      : document_(document), tokens_(tokens), settled_(settled) {
    boundaries_.assign(document.text.size() + 1, 0);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) boundaries_[tokens[i].span.begin] = i + 1;
  }

  void learn(const std::vector<Definition>& definitions) {
    for (const Definition& d : definitions) {
      add(document_.view(d.alias), d.type, d.rule, 0.85f);
      if (d.type == EntityType::Park) learn_without_region(d.alias, d.type);
    }
    for (const Mention& mention : settled_.mentions.all) {
      const bool open = mention.type == EntityType::Place || mention.type == EntityType::Industry ||
                        mention.type == EntityType::Honor;
      if (open) continue;
      if (mention.score >= 0.6f) add(kept_name(mention), mention.type, mention.rule, 0.7f);
      if (mention.type == EntityType::Company && mention.score >= 0.9f) learn_brand(mention);
      if (mention.type == EntityType::Park || mention.type == EntityType::Lab)
        learn_without_region(mention.span, mention.type);
    }
  }

  void find(Candidates& candidates) {
    if (names_.empty()) return;
    order();
    for (const Sentence& sentence : document_.sentences) {
      beginnings_.find(document_.text, sentence.span, [&](std::uint32_t i) {
        for (std::uint32_t n = slots_[slot_of_two(&document_.text[i])]; n != 0; n = names_[n - 1].next)
          match(names_[n - 1], i, sentence.span.end, candidates);
      });
    }
  }

 private:
  // The name of a mention for as long as this works.
  std::u32string_view kept_name(const Mention& mention) {
    std::u32string scratch;
    const std::u32string_view name = name_of(document_, mention, scratch);
    return scratch.empty() ? name : written_.emplace_back(name);
  }

  bool is_new(std::u32string_view text, EntityType type, std::u32string_view rest) {
    if (text.size() < 2) return false;
    if (2 * names_.size() + 2 > slots_.size()) grow();
    std::size_t slot = slot_of(text, type);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const LearnedName& name = names_[slots_[slot] - 1];
      if (name.type == type && equal(name.text, text) && equal(name.rest, rest)) return false;
    }
    slots_[slot] = static_cast<std::uint32_t>(names_.size()) + 1;  // who asks keeps it as the next
    return true;
  }
  void grow() {
    slots_.assign(std::bit_ceil(std::max<std::size_t>(256, 4 * names_.size())), 0);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      std::size_t slot = slot_of(names_[n].text, names_[n].type);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = n + 1;
    }
  }
  // From now on slots are those of the first two characters; the names of one are in the order in which they
  // were learned.
  void order() {
    std::fill(slots_.begin(), slots_.end(), 0);
    for (auto n = static_cast<std::uint32_t>(names_.size()); n-- > 0;) {
      std::uint32_t& slot = slots_[slot_of_two(names_[n].text.data())];
      names_[n].next = std::exchange(slot, n + 1);
      beginnings_.add(names_[n].text);
    }
  }
  static std::uint64_t mix(std::uint64_t hash) { return hash * 0x9e3779b97f4a7c15u; }
  std::size_t slot_of_two(const char32_t* text) const {
    return static_cast<std::size_t>(mix(std::uint64_t{text[0]} << 32 | text[1]) >> 32) & (slots_.size() - 1);
  }
  std::size_t slot_of(std::u32string_view text, EntityType type) const {
    const std::size_t middle = text.size() / 2;
    const std::uint64_t begin = mix(std::uint64_t{text[0]} << 32 | text[1]);
    const std::uint64_t end = mix(std::uint64_t{text[middle]} << 32 | text.back());
    const std::uint64_t rest = mix(text.size() << 8 | static_cast<std::uint64_t>(type));
    return static_cast<std::size_t>((begin ^ end >> 8 ^ rest) >> 32) & (slots_.size() - 1);
  }

  void add(std::u32string_view text, EntityType type, const char* rule, float score) {
    add({.text = text, .type = type, .score = score, .rule = rule});
  }
  void add(const LearnedName& name) {
    if (is_new(name.text, name.type, name.rest)) names_.push_back(name);
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

  std::u32string_view only_han(Span span) {
    const std::u32string_view text = document_.view(span);
    if (std::all_of(text.begin(), text.end(), is_han)) return text;
    std::u32string& kept = written_.emplace_back(text);
    std::erase_if(kept, [](char32_t c) { return !is_han(c); });
    return kept;
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
    add({.text = document_.view({begin, end}),
         .type = EntityType::Company,
         .alone = unknown || end - begin >= 3,
         .score = 0.8f,
         .rule = "company/short-form",
         .rest = only_han({end, std::max(end, end_of_proper(mention.span))}),
         .place = place});
  }

  bool is_unknown_at(std::uint32_t at) const {
    return boundaries_[at] != 0 && is_unknown(tokens_[boundaries_[at] - 1]) &&
           tokens_[boundaries_[at] - 1].part_of_speech != 'v';
  }

  void match(const LearnedName& name, std::uint32_t at, std::uint32_t limit, Candidates& candidates) {
    if (limit - at < name.text.size()) return;
    const std::uint32_t end = at + static_cast<std::uint32_t>(name.text.size());
    if (!equal(document_.view({at, end}), name.text)) return;
    if (!name.rest.empty()) {
      match_short_form(name, at, end, limit, candidates);
      return;
    }
    if (is_latin(name.text[0]) && at > 0 && is_latin(document_.text[at - 1])) return;
    if (name.text.size() <= 3 && !(starts_word(at) && (end == limit || starts_word(end)))) return;
    if (name.type == EntityType::Person && is_everyday(at, end) && !stands_as_person(at, end, limit)) return;
    propose({{at, end}, name.type, name.score, name.rule, may_stand_inside(name.type)}, at, candidates);
  }

  // 高峰, 郑重: a person's name that is a word elsewhere.
  bool is_everyday(std::uint32_t at, std::uint32_t end) const {
    const std::uint32_t t = boundaries_[at];
    if (t == 0 || tokens_[t - 1].span.end != end) return false;
    return tokens_[t - 1].part_of_speech != 'x' && end - at == 2;
  }
  // ”|高峰|说, 在|高峰|看来, 高峰|团队: where people stand and words do not.
  bool stands_as_person(std::uint32_t at, std::uint32_t end, std::uint32_t limit) const {
    const std::uint32_t next = boundaries_[end];
    if (end < limit && next != 0) {
      const Token& token = tokens_[next - 1];
      const std::u32string_view text = document_.view(token.span);
      if (token.is(role_say | role_title) || text == U"团队" || text == U"看来") return true;
      if (token.part_of_speech == 'n' || token.part_of_speech == 'M' || token.is(role_end)) return false;
    }
    const Token* const before = word_before(at);
    if (before != nullptr && before->is(role_title)) return true;
    if (tokens_[boundaries_[at] - 1].part_of_speech == 'R')  // 用电|高峰
      return before == nullptr || before->part_of_speech != 'n';
    const bool opens = before == nullptr || before->is_punctuation();
    if (!opens || end >= limit || next == 0) return false;
    const char part = tokens_[next - 1].part_of_speech;
    return part == 'd' || part == 'p' || part == 'v';
  }
  const Token* word_before(std::uint32_t at) const {
    const std::uint32_t t = boundaries_[at];
    return t > 1 && tokens_[t - 2].span.end == at ? &tokens_[t - 2] : nullptr;
  }

  // Mostly it is found again where it was learned: what stands there already is surer and may do as much.
  void propose(Candidate candidate, std::uint32_t at, Candidates& candidates) {
    const std::vector<Mention>& mentions = settled_.mentions.all;
    while (next_ < mentions.size() && mentions[next_].span.begin < at) ++next_;
    std::size_t m = next_;
    while (m > 0 && mentions[m - 1].span.begin >= candidate.span.begin) --m;
    for (; m < mentions.size() && mentions[m].span.begin == candidate.span.begin; ++m) {
      const Mention& mention = mentions[m];
      const bool same = mention.span == candidate.span && mention.type == candidate.type;
      if (same && mention.score >= candidate.score && (settled_.is_inner(m) || !candidate.inner)) return;
    }
    candidates.push_back(std::move(candidate));
  }

  // The brand and as many of the following characters as come in the full name in the same order.
  void match_short_form(const LearnedName& name, std::uint32_t at, std::uint32_t end, std::uint32_t limit,
                        Candidates& candidates) {
    const std::uint32_t brand_end = end;
    std::size_t rest = 0;
    std::uint32_t best = 0;
    for (std::uint32_t i = end; i < limit; ++i) {
      const std::size_t found = name.rest.find(document_.text[i], rest);
      if (found == std::u32string_view::npos) break;
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
    propose({{begin, end}, EntityType::Company, name.score, name.rule, true}, at, candidates);
  }

  const Document& document_;
  std::span<const Token> tokens_;
  const SettledNames& settled_;
  std::vector<std::uint32_t> boundaries_;  // one more than the index of the token that begins here; 0: none
  std::vector<LearnedName> names_;
  // By hash of text and type while names are learned, then of their first two characters: one more than the
  // index in names_; 0: free.
  std::vector<std::uint32_t> slots_;
  NameBeginnings beginnings_;
  std::deque<std::u32string> written_;  // names that do not stand so in the text
  std::size_t next_ = 0;                // the first settled name that does not begin before what is matched
};

}  // namespace

void find_repeated_names(const Document& document, std::span<const Token> tokens, const SettledNames& settled,
                         const std::vector<Definition>& definitions, Candidates& candidates) {
  RepeatedNames names(document, tokens, settled);
  names.learn(definitions);
  names.find(candidates);
}

}  // namespace yuantu
