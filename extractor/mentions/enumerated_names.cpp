// SPDX-License-Identifier: Apache-2.0
// Finds names in lists that a class noun closes: walks right from 等 to the noun, then left over the members.
#include "extractor/mentions/enumerated_names.hpp"

#include <algorithm>
#include <optional>

#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/list_bounds.hpp"
#include "extractor/mentions/list_members.hpp"

namespace yuantu {
namespace {

constexpr std::size_t reach = 9;  // tokens between 等 and the noun
constexpr std::size_t most_members = 40;

// What a list is of, and how sure that its members are single things.
struct ListClass {
  EntityType type;
  bool counted;       // 等10家企业
  bool told = false;  // 等|项目|铺开: as works are
};

bool is_measure(std::u32string_view text) {
  return text == U"家" || text == U"个" || text == U"所" || text == U"款" || text == U"项" ||
         text == U"余家" || text == U"多家" || text == U"大" || text == U"余" || text == U"多" ||
         text == U"两家" || text == U"三家" || text == U"四家" || text == U"五家" || text == U"一批" ||
         text == U"批" || text == U"数家" || text == U"多个" || text == U"在内" || text == U"的";
}

// The list [.., end) is of the noun that the words from `at` on lead to.
class EnumerationFinder {
 public:
  EnumerationFinder(const TokenizedSentence& sentence, const Mentions& mentions, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), mentions_(mentions.all), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 1; (i = sentence_.next(i, 0, mark_list)) < tokens_.size(); ++i) {
      const char32_t c = sentence_.character(tokens_[i].span.begin);
      if (c == U'等' && tokens_[i].size() == 1) {
        if (const auto found = class_behind(i + 1)) read_list(i, *found);
      } else if (counts_sites(i)) {
        if (const auto found = class_behind(i)) read_list(i, *found);
      } else if (counts(i)) {
        if (const auto found = class_behind(i)) read_list(i, *found);
      } else if (tokens_[i].is(role_class) && tokens_[i].word.class_type == EntityType::Project) {
        read_introduced(i + 1);
      } else if (tokens_[i].is(role_class) && tokens_[i].word.class_type == EntityType::Company) {
        read_apposed(tells_which(i) && leads_list(i + 1) ? i + 2 : i + 1);
        read_bracket(i + 1);
      }
    }
  }

 private:
  // 甲、乙|两家|企业, 甲、乙|3|家|企业: the number is not part of a member.
  bool counts(std::size_t i) const {
    if (!is_numeral(tokens_[i]) && tokens_[i].size() != 2) return false;
    if (tokens_[i].part_of_speech == 'M') return i + 1 < tokens_.size() && sentence_.text(i + 1) == U"家";
    const std::u32string_view text = sentence_.text(i);
    if (!is_numeral(tokens_[i]) && text[1] != U'家') return false;
    if (text == U"两家" || text == U"三家" || text == U"四家" || text == U"五家") return true;
    return is_numeral(tokens_[i]) && i + 1 < tokens_.size() && sentence_.text(i + 1) == U"家";
  }

  // 甲、乙|4|个|分园, 甲、乙|两个|算力平台
  bool counts_sites(std::size_t i) const {
    const bool near = (i + 1 < tokens_.size() && tokens_[i + 1].is(role_class)) ||
                      (i + 2 < tokens_.size() && tokens_[i + 2].is(role_class));
    if (!near || !is_numeral(tokens_[i])) return false;
    std::size_t next = i + 1;
    if (next < tokens_.size() && (sentence_.text(next) == U"个" || sentence_.text(next) == U"大")) ++next;
    if (next >= tokens_.size() || i == 0 || tokens_[i - 1].is_punctuation()) return false;
    return tokens_[next].is(role_class) && is_site(tokens_[next].word.class_type);
  }
  static bool is_site(EntityType type) {
    return type == EntityType::Park || type == EntityType::Lab || type == EntityType::Event;
  }

  std::optional<ListClass> class_behind(std::size_t at) const {
    std::optional<ListClass> found;
    bool counted = false;
    for (std::size_t i = at; i < tokens_.size() && i - at < reach; ++i) {
      const Token& token = tokens_[i];
      const std::u32string_view text = sentence_.text(i);
      if (token.is_punctuation()) break;
      if (text == U"领域" || text == U"方面" || text == U"环节" || text == U"地区" || text == U"行业") break;
      if (text == U"龙头" || text == U"巨头") {
        found = ListClass{EntityType::Company, counted};
        continue;
      }
      if (token.is(role_class)) {
        found = ListClass{token.word.class_type, counted};
        found->told =
            i + 1 < tokens_.size() && (tokens_[i + 1].has(mark_works) || sentence_.text(i + 1) == U"铺开");
        continue;
      }
      if (token.is(role_end) || (found && token.is(role_title))) break;
      if (is_numeral(token) || is_measure(text)) {
        if (found && is_numeral(token)) found->counted = true;  // 等工业项目8个
        counted |= is_numeral(token) || text.ends_with(U"家") || text == U"一批";
        continue;
      }
      if (!passes(token)) break;
    }
    return found;
  }

  void read_list(std::size_t end, ListClass list) {
    members_.clear();
    std::size_t last = end;
    while (last > 0 && members_.size() < most_members) {
      const std::size_t first = member_start(sentence_, last);
      if (first == last) break;
      members_.push_back({first, last});
      if (first == 0 || !tokens_[first - 1].has(mark_separates)) break;
      last = first - 1;
    }
    if (members_.empty()) return;
    trim_first(sentence_, members_.back());
    if (list.type == EntityType::Project) trim_deed(sentence_, members_.back());
    if (members_.back().first == members_.back().last) members_.pop_back();
    judge(list);
  }

  // 代表|企业, 投资方: of those that have a property, not 公司|有|甲、乙
  bool tells_which(std::size_t i) const {
    return tokens_[i].size() > 2 ||
           (i > 0 && !tokens_[i - 1].is_punctuation() && !tokens_[i - 1].is(role_stop));
  }
  // 代表企业|有|甲、乙、丙
  bool leads_list(std::size_t i) const {
    if (i >= tokens_.size()) return false;
    const std::u32string_view text = sentence_.text(i);
    return text == U"有" || text == U"包括" || text == U"如" || text == U"为" || text == U"是" ||
           text == U"：";
  }

  // 园区企业|甲、乙、丙|增资: firms behind their class; each is made of what is no everyday word.
  void read_apposed(std::size_t first) {
    members_.clear();
    while (first < tokens_.size()) {
      std::size_t last = first;
      while (last < tokens_.size() && last - first < 6 && !tokens_[last].has(mark_separates) &&
             (is_part_of_brand(last) || (last > first && is_inside_brand(sentence_, last))))
        ++last;
      if (last == first) break;
      members_.push_back({first, last});
      if (last >= tokens_.size() || sentence_.text(last) != U"、") break;
      first = last + 1;
    }
    if (members_.size() < 2) return;
    std::reverse(members_.begin(), members_.end());
    std::size_t firms = 0;
    for (const Member& member : members_)
      firms += ends_in_firm(member) || can_be_firm(sentence_, member, false);
    const bool most = firms >= 2 && 2 * firms >= members_.size();
    for (const Member& member : members_) {
      const Span where = span(member);
      if (where.size() < 2 || mention_at(where) != nullptr || ends_in_firm(member)) continue;
      if ((where.size() > 2 && can_be_firm(sentence_, member, false)) ||
          (most && can_be_firm(sentence_, member, true)))
        add(where, EntityType::Company, "company/apposed");
    }
  }
  // 代表性项目|包括|甲、乙, 项目|8|个，有|甲、乙: what is built there.
  void read_introduced(std::size_t at) {
    const std::size_t noun = at - 1;
    while (at < tokens_.size() && (is_numeral(tokens_[at]) || sentence_.text(at) == U"个")) ++at;
    const bool many =
        at > noun + 1 || tokens_[noun].size() > 2 ||
        (noun > 0 && (tokens_[noun - 1].is(role_generic) || sentence_.text(noun - 1) == U"代表性"));
    if (!many) return;  // 该项目包括三座厂房
    if (at < tokens_.size() && sentence_.text(at) == U"，") ++at;
    if (at >= tokens_.size() || !introduces(sentence_.text(at))) return;
    members_.clear();
    std::size_t first = at + 1;
    for (std::size_t i = first; i <= tokens_.size() && members_.size() < most_members; ++i) {
      const bool ends =
          i == tokens_.size() || sentence_.text(i) == U"等" || separates_clauses(sentence_.text(i));
      if (!ends && sentence_.text(i) != U"、") continue;
      if (i > first) members_.push_back({first, i});
      first = i + 1;
      if (ends) break;
    }
    if (members_.size() < 2) return;
    for (const Member& member : members_) {
      const Span where = span(member);
      const Mention* mention = mention_at(where);
      const bool site =
          mention != nullptr && (mention->type == EntityType::Park || mention->type == EntityType::Lab);
      const bool number = is_numeral(tokens_[member.first]);
      if ((mention == nullptr || site) && !number && can_be_project(sentence_, member, true))
        add(where, EntityType::Project, "project/introduced");
    }
  }
  static bool introduces(std::u32string_view text) {
    return text == U"有" || text == U"包括" || text == U"包含" || text == U"涵盖" || text == U"分别是" ||
           text == U"分别为" || text == U"：";
  }
  static bool separates_clauses(std::u32string_view text) {
    return text == U"，" || text == U"；" || text == U"。" || text == U"：";
  }
  // 小巨人企业|2|家|（|甲、乙|）: what the bracket lists are firms.
  void read_bracket(std::size_t at) {
    while (at < tokens_.size() && (is_numeral(tokens_[at]) || sentence_.text(at) == U"家")) ++at;
    if (at >= tokens_.size() || sentence_.text(at) != U"（") return;
    members_.clear();
    std::size_t first = at + 1;
    for (std::size_t i = first; i < tokens_.size() && members_.size() < most_members; ++i) {
      const bool close = sentence_.text(i) == U"）";
      if (!close && sentence_.text(i) != U"、") continue;
      if (i > first) members_.push_back({first, i});
      first = i + 1;
      if (close) break;
    }
    if (members_.size() < 2) return;
    for (const Member& member : members_) {
      const Span where = span(member);
      if (where.size() < 3 || where.size() > 8 || mention_at(where) != nullptr || ends_in_firm(member))
        continue;
      if (can_be_firm(sentence_, member, true)) add(where, EntityType::Company, "company/bracket");
    }
  }
  bool is_part_of_brand(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation() || token.is(role_stop | role_title | role_say | role_class)) return false;
    if (token.is(role_acts) && token.size() > 1 && !token.is(role_brand_head)) return false;  // 甲|增资
    if (token.part_of_speech == 'M' || (token.size() > 3 && token.is(role_inside))) return false;
    return token.size() == 1 || !token.is(role_generic) || token.is(role_brand_head);
  }

  Span span(const Member& member) const { return span_of(sentence_, member); }

  // The name that was found at exactly this place.
  const Mention* mention_at(Span wanted) const {
    const auto at = std::lower_bound(mentions_.begin(), mentions_.end(), wanted,
                                     [](const Mention& m, Span s) { return m.span < s; });
    const bool found = at != mentions_.end() && at->span == wanted;
    return found && at->type != EntityType::Industry ? &*at : nullptr;  // 培育|云汐: no field
  }

  bool is_firm(const Member& member) const {
    const Mention* mention = mention_at(span(member));
    return mention != nullptr && mention->type == EntityType::Company;
  }

  // 苹果, 小米: a firm's name, though an everyday word too.
  bool is_firms_name(const Member& member) const {
    const Token& token = tokens_[member.first];
    return member.last - member.first == 1 && token.is(role_known) &&
           token.word.known_type == EntityType::Company;
  }

  bool ends_in_firm(const Member& member) const {
    Member part = member;
    for (; part.first < part.last; ++part.first) {
      if (is_firm(part)) return true;
    }
    return false;
  }

  void judge(ListClass list) {
    std::size_t firms = 0;
    for (const Member& member : members_) firms += ends_in_firm(member) || is_firms_name(member);
    const auto brands =
        static_cast<std::size_t>(std::count_if(members_.begin(), members_.end(), [&](const Member& m) {
          return is_brand(sentence_, m) && !ends_in_firm(m) && !is_firms_name(m);
        }));
    const bool some_brands = firms + brands >= 2 && 2 * (firms + brands) >= members_.size();
    const bool all_brands =
        members_.size() > 1 && std::all_of(members_.begin(), members_.end(),
                                           [&](const Member& m) { return is_brand(sentence_, m); });
    for (const Member& member : members_) {
      const Span where = span(member);
      if (where.size() < 2) continue;
      const Mention* mention = mention_at(where);
      const bool park = mention != nullptr && mention->type == EntityType::Park;  // built as a project
      const bool mistaken = mention != nullptr && list.type == EntityType::Product && !list.counted &&
                            std::string_view(mention->rule) == "company/list";
      if (mention != nullptr && !mistaken &&
          !(park && list.type == EntityType::Project && (list.counted || list.told)))
        continue;
      if (list.type == EntityType::Company) {
        const bool sure = list.counted || firms > 0 || all_brands || some_brands;
        if (sure && !ends_in_firm(member) &&
            can_be_firm(sentence_, member, list.counted || some_brands || 2 * firms >= members_.size()))
          add(where, EntityType::Company, opens_with_firm(sentence_, member) ? 0.85f : 0.62f,
              "company/enumerated");
      } else if (list.type == EntityType::Project) {
        if (can_be_project(sentence_, member, list.counted))
          add(where, EntityType::Project, "project/enumerated");
        else if (list.counted && where.size() <= 3 && can_be_firm(sentence_, member, false))
          add(where, EntityType::Company, 0.62f, "company/enumerated");  // firms stand for their projects
      } else if (is_site(list.type)) {
        if (can_be_site(sentence_, member)) add(where, list.type, 0.75f, enumerated_rule(list.type));
      } else if (can_be_product(sentence_, member)) {
        add(where, EntityType::Product, "product/enumerated");
      }
    }
  }

  static const char* enumerated_rule(EntityType type) {
    if (type == EntityType::Park) return "park/enumerated";
    return type == EntityType::Lab ? "lab/enumerated" : "event/enumerated";
  }
  void add(Span where, EntityType type, const char* rule) {
    const float score = type == EntityType::Project   ? 0.96f
                        : type == EntityType::Product ? 0.8f
                                                      : 0.62f;  // its end may look like another project's
    add(where, type, score, rule);
  }
  void add(Span where, EntityType type, float score, const char* rule) {
    candidates_.push_back({where, type, score, rule});
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  const std::vector<Mention>& mentions_;
  Candidates& candidates_;
  std::vector<Member> members_;  // from right to left
};

}  // namespace

void find_enumerated_names(const TokenizedSentence& sentence, const Mentions& mentions,
                           Candidates& candidates) {
  if (!sentence.has(mark_list)) return;
  EnumerationFinder(sentence, mentions, candidates).run();
}

}  // namespace yuantu
