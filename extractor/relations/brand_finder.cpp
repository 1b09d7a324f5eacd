// SPDX-License-Identifier: Apache-2.0
// Finds whose brand a name bears: a product or project that opens with the brand of just one firm of the page
// is the firm's, unless the text names another maker or investor.
#include "extractor/relations/brand_finder.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/relations/sentence_view.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_list.hpp"

namespace yuantu {
namespace {

constexpr std::size_t brand_size = 2;
constexpr std::size_t longest_bare_name = 4;  // 云鹭科技: too short to hold a place
constexpr float confidence_of_maker = 0.8f;
constexpr float confidence_of_investor = 0.75f;

// The name behind the place it opens with: 某省云鹭集团, 某市（某县）云鹭公司.
std::u32string_view without_place(std::u32string_view name) {
  if (name.size() <= longest_bare_name) return name;
  std::size_t end = 0;
  Lexicon::builtin().match_prefixes(name, [&](std::uint32_t length, auto rows) {
    for (const LexiconRow& row : rows) {
      if (row.table == Table::places) end = length;
    }
  });
  constexpr std::u32string_view levels = U"省市县区";
  if (end > 0 && end < name.size() && levels.find(name[end]) != std::u32string_view::npos) ++end;
  if (end > 0 && end < name.size() && name[end] == U'（')
    end = std::min(name.find(U'）', end), name.size() - 1) + 1;
  return name.substr(end);
}

// A word of some table says what a firm does (激光, 智能) or where it is; only the firms' own tables have
// brands.
bool is_in_tables(std::u32string_view word) {
  const auto rows = Lexicon::builtin().find(word);
  return std::any_of(rows.begin(), rows.end(), [](const LexiconRow& row) {
    return row.table != Table::companies && row.table != Table::listed_companies;
  });
}

bool is_everyday_word(std::u32string_view word) {
  bool found = false;
  WordList::builtin().match_prefixes(
      word, [&](std::uint32_t length, Word) { found = found || length == word.size(); });
  return found;
}

// The brand that a name opens with, as one number; 0 where it opens with no Chinese characters.
std::uint64_t brand_of(std::u32string_view name) {
  while (!name.empty() && is_quotation_mark(name.front())) name.remove_prefix(1);
  if (name.size() <= brand_size || !is_han(name[0]) || !is_han(name[1])) return 0;
  return std::uint64_t{name[0]} << 32 | name[1];
}

// Whether what stands behind the place in the name of a firm tells it from others.
bool is_distinctive(std::u32string_view firm, std::u32string_view rest) {
  const std::u32string_view brand = rest.substr(0, brand_size);
  return !is_in_tables(brand) && (rest.size() == firm.size() || !is_everyday_word(brand));
}

// Of two names one firm may have, the short one leaves characters out: 云鹭集团, 云鹭能源集团有限公司.
bool may_be_one(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t at = 0;
  for (const char32_t c : b) {
    if (at < a.size() && a[at] == c) ++at;
  }
  return at == a.size();
}

class BrandFinder {
 public:
  BrandFinder(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts)
      : reader_(reader), mentions_(mentions), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& mention = mentions_.all[i];
      if (mention.kind != MentionKind::Name || !bears_brands(mention)) continue;
      if (const std::uint64_t brand = brand_of(mention.name)) things_.push_back({brand, i});
    }
    if (things_.empty()) return;
    std::sort(things_.begin(), things_.end());
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& mention = mentions_.all[i];
      if (mention.type == EntityType::Company && mention.kind == MentionKind::Name) add_owner(i);
    }
    for (const auto& [brand, thing] : things_) {
      const auto owner = owners_.find(brand);
      if (owner != owners_.end() && owner->second != no_mention) add(thing, owner->second);
    }
  }

 private:
  // 云鹭产业园, 云鹭谷: others build in them too.
  static bool bears_brands(const Mention& mention) {
    constexpr std::u32string_view sites = U"园区谷心城港";
    return mention.type == EntityType::Product ||
           (mention.type == EntityType::Project && !mention.name.empty() &&
            sites.find(mention.name.back()) == std::u32string_view::npos);
  }

  void add_owner(std::uint32_t company) {
    const std::u32string_view name = mentions_.all[company].name;
    const std::u32string_view rest = without_place(name);
    const std::uint64_t brand = brand_of(rest);
    const auto thing = std::lower_bound(things_.begin(), things_.end(), std::pair(brand, 0U));
    if (brand == 0 || thing == things_.end() || thing->first != brand || !is_distinctive(name, rest)) return;
    const auto [owner, is_first] = owners_.emplace(brand, company);
    if (is_first || owner->second == no_mention) return;
    if (!may_be_one(rest, without_place(mentions_.all[owner->second].name))) owner->second = no_mention;
  }

  void add(std::uint32_t thing, std::uint32_t owner) {
    const Mention& mention = mentions_.all[thing];
    const SentenceView* sentence = sentence_at(reader_.views(), mention.span.begin);
    if (sentence == nullptr || reader_.denies(*sentence, mention.span.begin)) return;
    if (!done_.insert(mention.name).second) return;
    const bool made = mention.type == EntityType::Product;
    facts_.add_carried(made ? make_fact(RelationType::develops, owner, thing, sentence->span,
                                        confidence_of_maker, "bears-its-brand")
                            : make_fact(RelationType::investedBy, thing, owner, sentence->span,
                                        confidence_of_investor, "bears-its-brand"));
  }

  const ClauseReader& reader_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> things_;  // by brand
  std::unordered_map<std::uint64_t, std::uint32_t> owners_;      // by brand; looked up only
  std::unordered_set<std::u32string_view> done_;                 // looked up only
};

}  // namespace

void find_brands(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts) {
  BrandFinder(reader, mentions, facts).run();
}

}  // namespace yuantu
