// SPDX-License-Identifier: Apache-2.0
// Finds what names say that hold another name: 某项目二期, 某公司某项目, 某园区某大会,
// 某公司某新区生产基地项目.
#include "extractor/relations/nesting_finder.hpp"

#include "extractor/relations/name_index.hpp"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <utility>
#include <vector>

namespace yuantu {
namespace {

constexpr std::size_t shortest_whole = 2;
constexpr std::size_t longest_site = 12;
constexpr float confidence_of_home = 0.75f;

bool ends_with_any(std::u32string_view name, std::initializer_list<std::u32string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::u32string_view e) { return name.ends_with(e); });
}

// 二期, 东区, A栋: what a part of a project, a park or a product adds to its name.
bool is_phase(std::u32string_view rest) {
  return ends_with_any(rest,
                       {U"期", U"期项目", U"期工程", U"东区", U"西区", U"南区", U"北区", U"片区", U"核心区",
                        U"起步区", U"栋", U"号楼", U"标段", U"工区", U"分园", U"组团", U"地块"}) &&
         rest.size() <= 12;
}

// What a branch, a school or an institute adds to the name of its parent.
bool is_branch(std::u32string_view rest) {
  return rest.size() >= 2 &&
         ends_with_any(rest, {U"分行",   U"支行",       U"分公司", U"子公司",   U"分院",     U"分所",
                              U"分部",   U"总部",       U"校区",   U"学院",     U"学部",     U"系",
                              U"研究院", U"研究所",     U"研究室", U"研究中心", U"实验室",   U"中心",
                              U"创新院", U"技术研究院", U"事业部", U"体验馆",   U"附属医院", U"医院",
                              U"平台",   U"工作站",     U"公司",   U"分会",     U"委员会"});
}

// Names that begin with another name say how the two belong together.
struct Kinship {
  TypeSet part;
  TypeSet whole;
  RelationType relation;
  bool (*fits)(std::u32string_view whole, std::u32string_view rest);
  float confidence;
  const char* rule;
};

bool any_rest(std::u32string_view, std::u32string_view rest) {
  return rest.size() >= 2;
}
bool rest_is_phase(std::u32string_view, std::u32string_view rest) {
  return is_phase(rest);
}
bool rest_is_branch(std::u32string_view, std::u32string_view rest) {
  return is_branch(rest);
}
// 某某集团某某有限公司, 某某银行某某分行; not 某某科技 and 某某科技园.
bool rest_is_firm_of_group(std::u32string_view whole, std::u32string_view rest) {
  return ends_with_any(rest, {U"分行", U"支行", U"分公司", U"子公司"}) ||
         (ends_with_any(whole, {U"集团", U"总公司"}) && rest.ends_with(U"公司"));
}
// 某市某某若干措施: a measure of the place. Reports on a place are written by others.
bool is_measure_of_place(std::u32string_view whole, std::u32string_view rest) {
  constexpr std::u32string_view levels = U"省市县区州盟旗";
  const std::size_t end = rest.find_first_of(U"（(》");
  return levels.find(whole.back()) != std::u32string_view::npos && rest.size() >= 5 &&
         ends_with_any(rest.substr(0, end), {U"措施", U"方案", U"计划", U"规划", U"意见", U"办法", U"条例",
                                             U"政策", U"细则", U"举措", U"规定", U"纲要", U"条", U"清单"});
}

// A zone has parks of its own; a valley or a town is cut into parts.
bool is_park_in_zone(std::u32string_view whole, std::u32string_view rest) {
  return whole.ends_with(U'区') && rest.size() >= 2 && !is_phase(rest);
}

// 某县某园区; a country says nothing, 某园区项目 is the zone itself, and a bay or a lake has its own name.
bool is_somewhere_in(std::u32string_view whole, std::u32string_view rest) {
  constexpr std::u32string_view landforms = U"湾岛湖山";
  return rest.size() >= 2 && landforms.find(rest.front()) == std::u32string_view::npos && whole != U"中国" &&
         rest != U"项目" && rest != U"工程" && rest != U"建设项目";
}

using enum EntityType;
const Kinship kinships[] = {
    {TypeSet(Project), TypeSet(Project), RelationType::partOf, rest_is_phase, 0.9f, "name-within-name"},
    {TypeSet(Product), TypeSet(Product), RelationType::partOf, rest_is_phase, 0.85f, "name-within-name"},
    {TypeSet(Park), TypeSet(Park), RelationType::partOf, any_rest, 0.85f, "name-within-name"},
    {TypeSet(Park), TypeSet(Park), RelationType::locatedIn, is_park_in_zone, 0.8f, "name-within-name"},
    {TypeSet(University, Lab, Organization), TypeSet(University, Lab, Company, Organization),
     RelationType::partOf, rest_is_branch, 0.88f, "name-within-name"},
    {TypeSet(Lab), TypeSet(Government), RelationType::partOf, rest_is_branch, 0.8f, "name-within-name"},
    {TypeSet(Company), TypeSet(Company), RelationType::partOf, rest_is_firm_of_group, 0.88f,
     "name-within-name"},
    {TypeSet(Project), TypeSet(Company), RelationType::investedBy, any_rest, 0.88f, "named-after"},
    {TypeSet(Product), TypeSet(Company, Lab, University), RelationType::develops, any_rest, 0.82f,
     "named-after"},
    {TypeSet(Lab, Project, Park, Event), TypeSet(Place), RelationType::locatedIn, is_somewhere_in, 0.7f,
     "named-after-place"},
    {TypeSet(Lab, Project), TypeSet(Park), RelationType::locatedIn, is_somewhere_in, 0.85f, "named-after"},
    {TypeSet(Event), TypeSet(Park), RelationType::locatedIn, any_rest, 0.8f, "named-after"},
    {TypeSet(Event), TypeSet(Company, Organization, Lab, University), RelationType::organizedBy, any_rest,
     0.8f, "named-after"},
    {TypeSet(Policy), TypeSet(Park, Government, Company), RelationType::issuedBy, any_rest, 0.85f,
     "named-after"},
    {TypeSet(Policy), TypeSet(Place), RelationType::issuedBy, is_measure_of_place, 0.8f, "named-after-place"},
};

std::u32string_view without_marks(std::u32string_view name) {
  while (!name.empty() && is_quotation_mark(name.front())) name.remove_prefix(1);
  return name;
}

// Some characters; it may take another for one of them.
class RoughCharacters {
 public:
  void add(char32_t c) { bits_.set(c % size); }
  bool may_have(char32_t c) const { return bits_[c % size]; }

 private:
  static constexpr std::size_t size = 0x1000;
  std::bitset<size> bits_;
};

class NestingFinder {
 public:
  NestingFinder(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts)
      : reader_(reader), mentions_(mentions), facts_(facts), names_(2 * mentions.all.size()) {
    for (std::uint32_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& mention = mentions_.all[i];
      if (mention.kind != MentionKind::Name || mention.name.empty()) continue;
      if (!names_.add(mention.name, i)) continue;
      parts_.push_back(i);
      ends_name_.add(mention.name.back());
      if (mention.type == Place || mention.type == Park) begins_site_.add(mention.name.front());
    }
    for (const std::uint32_t part : parts_) add_bare_place(part);
  }

  void run() {
    for (const std::uint32_t i : parts_) {
      const Mention& part = mentions_.all[i];
      find_wholes(without_marks(part.name));
      const std::uint32_t site = site_inside(part);
      if (wholes_.empty() && site == no_mention) continue;
      const SentenceView* sentence = sentence_at(reader_.views(), part.span.begin);
      if (sentence == nullptr) continue;
      const bool denied = reader_.has_word(*sentence, sentence->span, role_negation | role_rumour);
      const bool denied_here = denied && reader_.denies(*sentence, part.span.begin);
      for (const Kinship& kinship : kinships) {
        if (!kinship.part.has(part.type)) continue;
        // A part is one whatever is planned; a product that bears a name is made by its bearer unless just
        // this is denied.
        const bool stands = kinship.relation == RelationType::partOf ||
                            (kinship.relation == RelationType::develops && !denied_here);
        if (denied && !stands) continue;
        find(i, kinship, sentence->span);
      }
      if (site != no_mention && !denied) {
        facts_.add_carried(make_fact(RelationType::locatedIn, i, site, sentence->span, confidence_of_home,
                                     "named-after-place"));
      }
    }
  }

  // 某园区示范企业: who has an honour that a zone gives is one of its firms.
  void find_homes() {
    for (const RelationFact& fact : facts_.facts()) {  // carried ones are kept elsewhere
      if (fact.relation != RelationType::awarded || mentions_.all[fact.head].type != Company) continue;
      const std::u32string_view honour = without_marks(mentions_.all[fact.tail].name);
      find_wholes(honour);
      for (const auto& [length, zone] : wholes_) {
        if (mentions_.all[zone].type != Park) continue;
        RelationFact home = fact;
        home.relation = RelationType::locatedIn;
        home.tail = zone;
        home.confidence = confidence_of_home;
        home.rule = "located-in/honoured-by-the-zone";
        facts_.add_carried(std::move(home));
        break;
      }
    }
  }

 private:
  // 某市 is also named without 市.
  void add_bare_place(std::uint32_t mention) {
    const std::u32string_view name = mentions_.all[mention].name;
    if (mentions_.all[mention].type != Place || name.size() <= shortest_whole ||
        !ends_with_any(name, {U"市", U"县", U"省"}))
      return;
    const std::u32string_view bare = name.substr(0, name.size() - 1);
    names_.add(bare, mention);
    ends_name_.add(bare.back());
  }

  // The names that a name begins with, the longest first.
  void find_wholes(std::u32string_view name) {
    wholes_.clear();
    NameIndex::Hash hash;
    for (std::size_t length = 1; length < name.size(); ++length) {
      hash.add(name[length - 1]);
      // A name ends where few characters stand; most prefixes are none.
      if (length < shortest_whole || !ends_name_.may_have(name[length - 1])) continue;
      const std::uint32_t whole = names_.find(hash, name.substr(0, length));
      if (whole != no_mention) wholes_.push_back({length, whole});
    }
    std::reverse(wholes_.begin(), wholes_.end());
  }

  // The longest name that the part's name begins with and that is its kin.
  void find(std::uint32_t part, const Kinship& kinship, Span evidence) {
    const std::u32string_view name = without_marks(mentions_.all[part].name);
    for (const auto& [length, whole] : wholes_) {
      if (!kinship.whole.has(mentions_.all[whole].type) ||
          !kinship.fits(name.substr(0, length), name.substr(length)))
        continue;
      RelationFact fact =
          make_fact(kinship.relation, part, whole, evidence, kinship.confidence, kinship.rule);
      if (kinship.relation == RelationType::develops) std::swap(fact.head, fact.tail);
      // 某县某园区 lies in the county, 某省某方案 is the province's, unless the text knows better.
      if (kinship.relation == RelationType::locatedIn || kinship.relation == RelationType::issuedBy) {
        facts_.add_carried(std::move(fact));
      } else {
        facts_.add(std::move(fact));
      }
      return;
    }
  }

  // 某公司某新区生产基地项目, 第九届中国·某市某论坛: where it is or is held, named in the middle.
  std::uint32_t site_inside(const Mention& part) const {
    if (!TypeSet(Project, Event, Lab).has(part.type)) return no_mention;
    const std::u32string_view name = without_marks(part.name);
    for (std::size_t begin = 1; begin + shortest_whole < name.size(); ++begin) {
      if (!begins_site_.may_have(name[begin])) continue;
      if (const std::uint32_t site = longest_site_at(name, begin); site != no_mention) return site;
    }
    return no_mention;
  }

  std::uint32_t longest_site_at(std::u32string_view name, std::size_t begin) const {
    std::uint32_t longest = no_mention;
    NameIndex::Hash hash;
    hash.add(name[begin]);
    for (std::size_t length = 2; length <= std::min(longest_site, name.size() - begin - 1); ++length) {
      hash.add(name[begin + length - 1]);
      if (!ends_name_.may_have(name[begin + length - 1])) continue;
      const std::u32string_view words = name.substr(begin, length);
      const std::uint32_t site = names_.find(hash, words);
      if (site == no_mention || !TypeSet(Place, Park).has(mentions_.all[site].type)) continue;
      const std::u32string_view rest = name.substr(begin + length);
      if (rest == U"）" || is_somewhere_in(words, rest)) longest = site;
    }
    return longest;
  }

  const ClauseReader& reader_;
  const Mentions& mentions_;
  FactCollector& facts_;
  std::vector<std::pair<std::size_t, std::uint32_t>> wholes_;  // lengths and mentions
  std::vector<std::uint32_t> parts_;                           // the first mention of each name
  RoughCharacters ends_name_, begins_site_;
  NameIndex names_;  // and the first mention of each
};

}  // namespace

void find_nesting(const ClauseReader& reader, const Mentions& mentions, FactCollector& facts) {
  NestingFinder finder(reader, mentions, facts);
  finder.run();
  finder.find_homes();
}

}  // namespace yuantu
