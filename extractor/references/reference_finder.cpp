// SPDX-License-Identifier: Apache-2.0
// Walks the sentences and makes a pointer of every 该项目, clause-opening 公司, 其, 前者, 全市 … whose
// antecedent the article names.
#include "extractor/references/reference_finder.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extractor/lexicon.hpp"
#include "extractor/references/antecedent_finder.hpp"
#include "extractor/references/described_nouns.hpp"
#include "extractor/references/party_finder.hpp"
#include "extractor/references/reference_tables.hpp"
#include "extractor/utf.hpp"
#include "extractor/word_beginnings.hpp"

namespace yuantu {
namespace {

using enum EntityType;

using Noun = ReferenceNoun;
using Way = ReferenceWay;

constexpr const char* pronoun_rule = "reference/pronoun";

class Finder {
 public:
  Finder(const Document& document, const Mentions& mentions)
      : document_(document),
        names_(mentions.all),
        antecedents_(document, names_),
        party_finder_(document, names_),
        described_(document, names_) {
    ReferenceTables::get().beginnings.find(document.text, beginnings_);
    find_agreed_nouns();
  }

  struct Pointers {
    std::vector<Mention> all;
    std::vector<Party> parties;
  };

  Pointers find() {
    std::uint32_t next_name = 0;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (sentence.kind == SentenceKind::Byline || sentence.kind == SentenceKind::Furniture) continue;
      for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
        while (next_name < names_.size() && names_[next_name].span.end <= at) ++next_name;
        if (next_name < names_.size() && names_[next_name].span.begin <= at) {
          at = names_[next_name].span.end;
          continue;
        }
        limit_ = next_name < names_.size() ? std::min(names_[next_name].span.begin, sentence.span.end)
                                           : sentence.span.end;
        at = read_to_limit(at, s);
      }
    }
    return {std::move(pointers_), std::move(parties_)};
  }

 private:
  // 某公司（以下简称“公司”或“某某”）: what a noun means in all the text behind.
  struct AgreedNoun {
    std::u32string_view noun;
    std::uint32_t name = no_mention;
  };

  void find_agreed_nouns() {
    constexpr std::uint32_t longest_bracket = 40;
    constexpr std::u32string_view cue = U"简称";
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const std::uint32_t open = names_[i].span.end;
      if (open >= document_.text.size() || document_.text[open] != U'（') continue;
      const std::u32string_view rest = std::u32string_view(document_.text).substr(open, longest_bracket);
      const std::u32string_view bracket = rest.substr(0, std::min(rest.find(U'）'), rest.size()));
      const std::size_t said = bracket.find(cue);
      if (said == bracket.npos) continue;
      std::size_t at = said + cue.size();
      if (at < bracket.size() && bracket[at] == U'“') ++at;
      const auto end = bracket.find_first_of(U"”，、或）", at);
      const std::u32string_view noun = bracket.substr(at, end == bracket.npos ? bracket.npos : end - at);
      if (is_agreeable(noun, i)) agreed_.push_back({noun, i});
    }
  }

  // A bare noun of the table that may mean such a name. Of events several are told of, whatever was agreed.
  bool is_agreeable(std::u32string_view text, std::uint32_t name) const {
    bool found = false;
    if (names_[name].type == Event) return found;
    Lexicon::builtin().match_prefixes(text, [&](std::uint32_t length, std::span<const LexiconRow> rows) {
      for (const LexiconRow& row : rows) {
        if (length != text.size() || row.table != Table::reference_nouns) continue;
        const Noun& noun = ReferenceTables::get().nouns[row.row];
        found = found || (noun.bare && noun.wanted.types.has(names_[name].type));
      }
    });
    return found;
  }

  // The name that the text has agreed to call by the noun; the last one before it.
  std::uint32_t agreed(std::u32string_view noun, std::uint32_t at) const {
    for (auto it = agreed_.rbegin(); it != agreed_.rend(); ++it) {
      if (it->noun == noun && names_[it->name].span.end < at) return it->name;
    }
    return no_mention;
  }

  // The longest noun of the table that stands at a place, before the next name.
  std::pair<std::uint32_t, const Noun*> noun_at(std::uint32_t at) const {
    std::pair<std::uint32_t, const Noun*> longest{0, nullptr};
    Lexicon::builtin().match_prefixes(rest(at), [&](std::uint32_t length, std::span<const LexiconRow> rows) {
      for (const LexiconRow& row : rows) {
        if (row.table == Table::reference_nouns) longest = {length, &ReferenceTables::get().nouns[row.row]};
      }
    });
    return longest;
  }

  std::u32string_view rest(std::uint32_t at) const { return document_.view({at, limit_}); }

  // Looks for pointers where no name stands.
  std::uint32_t read_to_limit(std::uint32_t at, std::uint32_t s) {
    for (at = beginnings_.next(at); at < limit_;) at = beginnings_.next(at + std::max(pointer_at(at, s), 1u));
    return at;
  }

  std::uint32_t pointer_at(std::uint32_t at, std::uint32_t s) {
    std::uint32_t demonstrative = 0;
    std::uint32_t pronoun_length = 0;
    std::optional<Way> way;
    std::uint32_t noun_length = 0;
    const Noun* noun = nullptr;
    std::uint32_t parties_length = 0;
    const ReferenceParties* parties = nullptr;
    Lexicon::builtin().match_prefixes(rest(at), [&](std::uint32_t length, std::span<const LexiconRow> rows) {
      for (const LexiconRow& row : rows) {
        if (row.table == Table::reference_demonstratives) demonstrative = length;
        if (row.table == Table::reference_pronouns) {
          pronoun_length = length;
          way = ReferenceTables::get().pronouns[row.row];
        }
        if (row.table == Table::reference_parties) {
          parties_length = length;
          parties = &ReferenceTables::get().parties[row.row];
        }
        if (row.table == Table::reference_nouns) {
          noun_length = length;
          noun = &ReferenceTables::get().nouns[row.row];
        }
      }
    });
    if (demonstrative != 0) {
      const auto [length, pointed] = noun_at(at + demonstrative);
      const bool points = pointed != nullptr &&
                          !DescribedNouns::belongs_to_level(document_.text, at + demonstrative + length);
      if (points &&
          add({at, at + demonstrative + length}, s, pointed_at(at, s, *pointed), "reference/demonstrative")) {
        return demonstrative + length;
      }
      if (!points) described_.look_behind(at, at + demonstrative, s, beginnings_);
    }
    if (parties != nullptr && add_parties({at, at + parties_length}, s, *parties)) return parties_length;
    if (way && add({at, at + pronoun_length}, s, antecedent(at, s, *way), pronoun_rule))
      return pronoun_length;
    if (noun != nullptr && noun->bare &&
        opens_clause(document_.text, at, document_.sentences[s].span.begin) &&
        ends_noun(document_.text, at + noun_length) &&
        add({at, at + noun_length}, s, antecedent_of_bare(at, s, noun_length, *noun),
            "reference/bare-noun")) {
      return noun_length;
    }
    return noun != nullptr ? described_noun(at, s, noun_length, *noun) : 0;
  }

  // The noun points back over what describes it.
  std::uint32_t described_noun(std::uint32_t at, std::uint32_t s, std::uint32_t length, const Noun& noun) {
    if (at == 0 || !ends_noun(document_.text, at + length)) return 0;
    const std::uint32_t begin = described_.demonstrative_of(at, s);
    if (begin == no_mention) return 0;
    const std::uint32_t last_pointer = pointers_.empty() ? 0 : pointers_.back().span.end;
    const bool names_another = last_pointer > begin || described_.has_name({begin, at});
    const Span span{names_another ? at : begin, at + length};
    return add(span, s, pointed_at(begin, s, noun), "reference/described-noun") ? length : 0;
  }

  std::uint32_t antecedent_of_bare(std::uint32_t at, std::uint32_t s, std::uint32_t length,
                                   const Noun& noun) const {
    const std::uint32_t name = agreed_.empty() ? no_mention : agreed(document_.view({at, at + length}), at);
    return name != no_mention ? name : antecedent(at, s, noun);
  }

  std::uint32_t pointed_at(std::uint32_t at, std::uint32_t s, const Noun& noun) const {
    return noun.wanted.types.has(Company) ? antecedents_.pointed_at(at, s, noun.wanted)
                                          : antecedent(at, s, noun);
  }

  std::uint32_t antecedent(std::uint32_t at, std::uint32_t s, const Noun& noun) const {
    if (noun.wanted.types.has(Company)) return antecedents_.topic(at, s, noun.wanted);
    return antecedents_.salient(at, s, noun.wanted);
  }

  std::uint32_t antecedent(std::uint32_t at, std::uint32_t s, Way way) const {
    const std::uint32_t article = document_.sentences[s].article;
    const auto area = [&](std::u32string_view form) {
      return antecedents_.nearest(at, article, {TypeSet{Place}, {std::u32string(form)}, true});
    };
    switch (way) {
      case Way::None:
        return no_mention;
      case Way::Subject:
        return subject(at, s);
      case Way::Person:
        return antecedents_.nearest(at, article, {TypeSet{Person}, {}, false});
      case Way::Former:
        return antecedents_.of_last_pair(at, s, false);
      case Way::Latter:
        return antecedents_.of_last_pair(at, s, true);
      case Way::Province: {
        static const Wanted province{TypeSet{Place}, places_of("province"), false};
        return antecedents_.nearest(at, article, province);
      }
      case Way::City:
        return city(at, article);
      case Way::County:
        return area(U"县");
      case Way::Town:
        return area(U"镇");
      case Way::Zone: {
        const std::uint32_t park = antecedents_.salient(at, s, {TypeSet{Park}, {}, false});
        return park != no_mention ? park : area(U"区");
      }
      case Way::Garden: {
        const std::uint32_t park = antecedents_.salient(at, s, {TypeSet{Park}, {U"园"}, false});
        return park != no_mention ? park : antecedents_.salient(at, s, {TypeSet{Park}, {}, false});
      }
      case Way::Here:
        return antecedents_.salient(at, s, {TypeSet{Park, Place}, {}, false});
      case Way::School:
        return antecedents_.nearest(at, article, {TypeSet{University}, {}, false});
      case Way::Institute:
        return antecedents_.nearest(at, article, {TypeSet{Lab, University}, {U"院", U"所"}, true});
      case Way::CityGovernment:
        return government(at, s, {U"市人民政府", U"市政府"}, Way::City);
      case Way::ProvinceGovernment:
        return government(at, s, {U"省人民政府", U"省政府", U"自治区人民政府", U"自治区政府"}, Way::Province);
      case Way::CountyGovernment:
        return government(at, s, {U"县人民政府", U"县政府"}, Way::County);
      case Way::DistrictGovernment:
        return government(at, s, {U"区人民政府", U"区政府"}, Way::None);
    }
    return no_mention;
  }

  // The city by its full name; failing that by its short one.
  std::uint32_t city(std::uint32_t at, std::uint32_t article) const {
    const std::uint32_t full = antecedents_.nearest(at, article, {TypeSet{Place}, {U"市"}, true});
    return full != no_mention ? full : antecedents_.nearest_place(at, article, cities());
  }

  // 市政府: the government that the article names; failing that its place. A longer name that nobody found
  // (某市政府) is no pointer.
  std::uint32_t government(std::uint32_t at, std::uint32_t s, std::vector<std::u32string> endings,
                           Way place) const {
    if (!opens_clause(document_.text, at, document_.sentences[s].span.begin)) return no_mention;
    const std::uint32_t article = document_.sentences[s].article;
    const std::uint32_t named =
        antecedents_.nearest(at, article, {TypeSet{Government}, std::move(endings), true});
    if (named != no_mention || place == Way::None) return named;
    return antecedent(at, s, place);
  }

  // 它, 其: the subject so far; where a pointer names it (这家研究院由某校共建。它…) what that means.
  std::uint32_t subject(std::uint32_t at, std::uint32_t s) const {
    const Wanted wanted{
        TypeSet{Company, Organization, Lab, University, Park, Project, Product, Government}, {}, false};
    const std::uint32_t name = antecedents_.subject(at, s, wanted);
    if (const std::uint32_t opening = opening_pointer(s); opening != no_mention) return opening;
    if (s == 0 || (name != no_mention && names_[name].span.begin >= document_.sentences[s].span.begin))
      return name;
    const bool same_article = document_.sentences[s - 1].article == document_.sentences[s].article;
    const std::uint32_t before = same_article ? opening_pointer(s - 1) : no_mention;
    return before != no_mention ? before : name;
  }

  // What the pointer means that the sentence opens with.
  std::uint32_t opening_pointer(std::uint32_t s) const {
    const std::uint32_t begin = document_.sentences[s].span.begin;
    for (auto pointer = pointers_.rbegin(); pointer != pointers_.rend() && pointer->span.begin >= begin;
         ++pointer) {
      if (pointer->span.begin == begin && pointer->rule != pronoun_rule &&
          !TypeSet(Place, Person, Event).has(pointer->type))
        return pointer->antecedent;
    }
    return no_mention;
  }

  // Provinces and cities are few: their names and short names, from places.tsv.
  static const std::vector<std::u32string>& cities() {
    static const std::vector<std::u32string> names = places_of("city");
    return names;
  }
  static std::vector<std::u32string> places_of(std::string_view level) {
    std::vector<std::u32string> found;
    const Lexicon& lexicon = Lexicon::builtin();
    const std::uint32_t column = lexicon.column(Table::places, "level");
    for (const LexiconRow& row : lexicon.rows(Table::places)) {
      if (lexicon.field(row, column) == level) found.push_back(to_utf32(lexicon.field(row, 0)));
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  bool add(Span span, std::uint32_t, std::uint32_t antecedent, const char* rule) {
    if (antecedent == no_mention) return false;
    Mention pointer;
    pointer.span = span;
    pointer.type = names_[antecedent].type;
    pointer.kind = MentionKind::Pointer;
    pointer.score = 0.8f;
    pointer.rule = rule;
    pointer.antecedent = antecedent;
    pointers_.push_back(std::move(pointer));
    return true;
  }

  // 双方将共建, 由双方共建, but not 供需双方.
  bool add_parties(Span span, std::uint32_t s, const ReferenceParties& kind) {
    if (!opens_clause(document_.text, span.begin, document_.sentences[s].span.begin)) return false;
    const std::vector<std::uint32_t> meant = party_finder_.find(span.begin, s, kind.types, kind.number);
    if (meant.empty()) return false;
    add(span, s, meant.front(), "reference/parties");
    pointers_.back().antecedent = no_mention;
    for (const std::uint32_t name : meant)
      parties_.push_back({static_cast<std::uint32_t>(pointers_.size()) - 1, name});
    return true;
  }

  const Document& document_;
  const std::vector<Mention>& names_;
  AntecedentFinder antecedents_;
  PartyFinder party_finder_;
  DescribedNouns described_;
  PlaceBits beginnings_;  // where what points back may begin
  std::vector<Mention> pointers_;
  std::vector<Party> parties_;  // of the pointers
  std::vector<AgreedNoun> agreed_;
  std::uint32_t limit_ = 0;
};

}  // namespace

Mentions find_references(const Document& document, Mentions mentions) {
  Finder::Pointers found = Finder(document, mentions).find();
  // Merge by span; names keep their order, so one pass gives every name's new index.
  std::vector<Mention> all;
  all.reserve(mentions.all.size() + found.all.size());
  std::vector<std::uint32_t> moved(mentions.all.size());
  std::vector<std::uint32_t> placed;  // the pointers
  placed.reserve(found.all.size());
  std::size_t pointer = 0;
  const auto place_before = [&](const Mention* name) {
    for (; pointer < found.all.size() && (name == nullptr || found.all[pointer].span < name->span);
         ++pointer) {
      placed.push_back(static_cast<std::uint32_t>(all.size()));
      all.push_back(std::move(found.all[pointer]));
    }
  };
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    place_before(&mentions.all[i]);
    moved[i] = static_cast<std::uint32_t>(all.size());
    all.push_back(std::move(mentions.all[i]));
  }
  place_before(nullptr);
  for (Mention& mention : all) {
    if (mention.antecedent != no_mention) mention.antecedent = moved[mention.antecedent];
  }
  for (AliasLink& link : mentions.aliases) link = {moved[link.full], moved[link.alias], link.rule};
  for (const Party& party : found.parties)
    mentions.parties.push_back({placed[party.pointer], moved[party.name]});
  mentions.all = std::move(all);
  return mentions;
}

}  // namespace yuantu
