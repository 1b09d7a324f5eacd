// SPDX-License-Identifier: Apache-2.0
// Finds offices: reads titles from a person to the left (某局副局长某人) and to the right (某人任某所所长).
#include "extractor/relations/office_finder.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_title_word = 7;
constexpr std::uint32_t longest_titles = 24;       // 党组成员、副区长 with a department before it
constexpr std::uint32_t longest_bare_titles = 14;  // where no body stands before them

constexpr float sure = 0.95f;
constexpr float no_title = 0.6f;
constexpr float carried = 0.7f;

class OfficeReader {
 public:
  OfficeReader(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts)
      : reader_(reader), sentence_(sentence), view_(reader.views()[sentence]), facts_(facts) {}

  void run() {
    for (std::uint32_t i = 0; i < view_.units.size(); ++i) {
      if (view_.units[i].type != EntityType::Person) continue;
      read_before(i);
      read_after(i);
      read_office_of(i);
    }
  }

 private:
  char32_t text(std::uint32_t at) const { return reader_.document().text[at]; }

  // The roles of the title that ends at `at`; 0 if none does.
  std::uint32_t title_until(std::uint32_t at, std::uint32_t begin) const {
    std::uint32_t roles = 0;
    for (std::uint32_t length = 1; length <= longest_title_word && begin + length <= at; ++length) {
      const std::uint32_t found = reader_.rules().roles_of(reader_.document().view({at - length, at}));
      roles = (found & role_title) ? found : roles;
    }
    return roles & role_title;
  }

  // Titles before the person, each with the body before it: A秘书长、B院长某人.
  void read_before(std::uint32_t person) {
    std::uint32_t at = view_.units[person].outer.begin;
    bool named = false;
    for (std::uint32_t i = person; i-- > 0;) {
      const MentionUnit& body = view_.units[i];
      if (body.outer.end > at || at - body.outer.end > longest_titles) break;
      const Span titles{body.outer.end, at};
      if (has_border(titles)) break;
      add_head_of_government(person, body, titles);
      if (!is_body(body.type)) break;
      if (titles.empty()) {
        if (at == view_.units[person].outer.begin) add_untitled(person, i);
        return;
      }
      if (!title_until(titles.end, titles.begin)) break;
      add(person, body.mention, titles, sure);
      named = true;
      at = body.outer.begin;
      if (at == view_.span.begin || text(at - 1) != U'、') return;
      --at;
    }
    if (!named) read_bare_titles(person);
  }

  // 某省副省长某人, 某市委副书记、市长某人: of the government that the page names elsewhere.
  void add_head_of_government(std::uint32_t person, const MentionUnit& before, Span titles) {
    const std::u32string_view said = reader_.document().view(titles);
    constexpr std::u32string_view heads[] = {U"省长", U"市长", U"县长", U"区长", U"州长", U"镇长"};
    if (std::none_of(std::begin(heads), std::end(heads), [&](auto head) { return said.ends_with(head); }))
      return;
    std::u32string place(reader_.document().view(before.span));
    if (before.type == EntityType::Government && place.ends_with(U'委')) {
      place.pop_back();
    } else if (before.type != EntityType::Place) {
      return;
    }
    // 长沙市 has no 省长.
    if (place.empty() || place.back() != said[said.size() - 2]) return;
    for (const SentenceView& view : reader_.views()) {
      for (const MentionUnit& unit : view.units) {
        const std::u32string_view name = reader_.document().view(unit.span);
        if (unit.type != EntityType::Government || !name.starts_with(place)) continue;
        const std::u32string_view rest = name.substr(place.size());
        if (rest == U"人民政府" || rest == U"政府") return add(person, unit.mention, titles, sure);
      }
    }
  }

  // A title with no body before it: ，院长某人说. The body is what the text speaks of.
  void read_bare_titles(std::uint32_t person) {
    const std::uint32_t end = view_.units[person].outer.begin;
    std::uint32_t begin = view_.clause_of(end).begin;
    for (std::uint32_t next = begin; (next = reader_.skip(view_, begin)) != begin && next < end;)
      begin = next;
    if (begin >= end || end - begin > longest_bare_titles || view_.unit_from(begin) < person) return;
    for (std::uint32_t i = 0; i < person; ++i) {
      if (view_.units[i].outer.begin >= begin) return;
    }
    const std::uint32_t roles = title_until(end, begin);
    if (!roles) return;
    const Subject body = reader_.subject(sentence_, begin, bodies_for(roles), {});
    if (body.mentions.size() == 1) add(person, body.mentions[0], {begin, end}, carried * body.certainty);
  }

  static TypeSet bodies_for(std::uint32_t roles) {
    using enum EntityType;
    TypeSet types;
    if (roles & (role_firm_title | role_founder_title)) types = types | TypeSet(Company, Organization);
    if (roles & role_institute_title) types = types | TypeSet(Lab, University, Organization);
    if (roles & role_office_title) types = types | TypeSet(Government);
    return types;
  }

  // 某大学某人教授, and 某公司某人 without a title.
  void add_untitled(std::uint32_t person, std::uint32_t body) {
    const std::uint32_t begin = view_.units[person].outer.end;
    for (std::uint32_t end = std::min(begin + longest_title_word, view_.span.end); end > begin; --end) {
      if (reader_.rules().roles_of(reader_.document().view({begin, end})) & role_title) {
        return add(person, view_.units[body].mention, {begin, end}, sure);
      }
    }
    add(person, view_.units[body].mention, {begin, begin}, no_title);
  }

  // 某人任某所所长, 某人出任院长.
  void read_after(std::uint32_t person) {
    std::uint32_t at = view_.units[person].outer.end;
    std::uint32_t behind = at;
    bool appointed = false;
    for (int i = 0; i < 6; ++i, at = behind) {
      behind = appointment_from(at);
      appointed = appointed || behind != at;
      if (behind == at) behind = reader_.skip(view_, at);
      if (behind == at) break;
    }
    if (!appointed) return;
    const std::uint32_t unit = view_.unit_from(at);
    const bool named = unit < view_.units.size() && is_body(view_.units[unit].type);
    const std::uint32_t begin = named ? view_.units[unit].outer.end : at;
    const std::uint32_t end = titles_end(begin);
    const std::uint32_t roles = title_until(end, begin);
    if (!roles) return;
    if (named) return add(person, view_.units[unit].mention, {begin, end}, sure);
    const Span clause = view_.clause_of(at);
    if (clause.begin > view_.span.begin) add_carried(person, clause.begin - 1, roles, {begin, end});
  }

  // 主任由某大学教授某人兼任, 院长是某人.
  void read_office_of(std::uint32_t person) {
    const Span clause = view_.clause_of(view_.units[person].outer.begin);
    std::uint32_t begin = clause.begin;
    for (std::uint32_t next = begin; (next = reader_.skip(view_, begin)) != begin;) begin = next;
    std::uint32_t end = begin;
    while (end < view_.units[person].outer.begin && end < begin + longest_bare_titles && text(end) != U'由' &&
           text(end) != U'是') {
      if (view_.unit_from(end) < view_.units.size()) return;
      ++end;
    }
    if (end >= view_.units[person].outer.begin || (text(end) != U'由' && text(end) != U'是')) return;
    if (view_.units[person].outer.begin - end > longest_titles + longest_titles) return;
    std::uint32_t title_end = end;
    while (title_end > begin && !title_until(title_end, begin)) --title_end;
    const std::uint32_t roles = title_until(title_end, begin);
    if (roles && clause.begin > view_.span.begin)
      add_carried(person, clause.begin - 1, roles, {begin, title_end});
    if (roles && clause.begin == view_.span.begin)
      add_carried(person, clause.begin, roles, {begin, title_end});
  }

  // The body is what the text before speaks of; of those that have 主任 a laboratory first.
  void add_carried(std::uint32_t person, std::uint32_t before, std::uint32_t roles, Span titles) {
    Subject body;
    if (roles & role_institute_title) body = reader_.subject(sentence_, before, TypeSet(EntityType::Lab), {});
    if (body.mentions.empty()) body = reader_.subject(sentence_, before, bodies_for(roles), {});
    if (body.mentions.size() == 1) add(person, body.mentions[0], titles, carried);
  }

  std::uint32_t appointment_from(std::uint32_t at) const {
    std::uint32_t behind = at;
    for (std::uint32_t length = 1; length <= 4 && at + length <= view_.span.end; ++length) {
      if (reader_.rules().roles_of(reader_.document().view({at, at + length})) & role_appointment)
        behind = at + length;
    }
    return behind;
  }

  std::uint32_t titles_end(std::uint32_t begin) const {
    std::uint32_t end = begin;
    const std::uint32_t limit = std::min(begin + longest_titles, view_.span.end);
    while (end < limit && !view_.is_border(end) && is_han_or_latin(text(end)) &&
           view_.unit_from(end) == view_.units.size())
      ++end;
    while (end > begin && !title_until(end, begin)) --end;
    return end;
  }

  static bool is_han_or_latin(char32_t c) { return is_han(c) || is_latin(c) || c == U'、'; }

  static bool is_body(EntityType type) { return signature_of(RelationType::worksFor).tail.has(type); }

  bool has_border(Span range) const {
    return std::any_of(view_.borders.begin(), view_.borders.end(),
                       [&](std::uint32_t b) { return range.begin <= b && b < range.end; });
  }

  void add(std::uint32_t person, std::uint32_t body, Span titles, float confidence) {
    RelationFact fact;
    fact.evidence = view_.span;
    fact.confidence = confidence;
    std::u32string role(reader_.document().view(titles));
    while (!role.empty() && (role.front() == U'的' || role.front() == U'、')) role.erase(0, 1);
    std::u32string others = role;  // a founder holds an office only if another title stands beside it
    for (const std::u32string_view founder :
         {U"联合创始人", U"创始人", U"创办人", U"创立者", U"发起人", U"兼", U"、"}) {
      for (std::size_t at; (at = others.find(founder)) != std::u32string::npos;)
        others.erase(at, founder.size());
    }
    if (others.size() < role.size() && title_until(titles.end, titles.begin) != 0 &&
        role.find(U'人') != std::u32string::npos) {
      fact.relation = RelationType::foundedBy;
      fact.head = body;
      fact.tail = view_.units[person].mention;
      fact.rule = "founded-by/title";
      facts_.add(fact);
      if (others.empty()) return;
    }
    fact.relation = RelationType::worksFor;
    fact.head = view_.units[person].mention;
    fact.tail = body;
    fact.role = std::move(role);
    fact.rule = titles.empty()      ? "works-for/name-beside-body"
                : confidence < sure ? "works-for/bare-title"
                                    : "works-for/title";
    facts_.add(std::move(fact));
  }

  const ClauseReader& reader_;
  std::uint32_t sentence_;
  const SentenceView& view_;
  FactCollector& facts_;
};

}  // namespace

void find_offices(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts) {
  OfficeReader(reader, sentence, facts).run();
}

}  // namespace yuantu
