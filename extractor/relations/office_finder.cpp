// SPDX-License-Identifier: Apache-2.0
// Finds offices: reads titles from a person to the left (某局副局长某人), and hands on what the person before
// has (某校校长某人、副校长某人).
#include "extractor/relations/office_finder.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "extractor/relations/appointment_finder.hpp"
#include "extractor/relations/office_text.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_department = 10;
constexpr std::uint32_t sentences_near = 3;
constexpr float certainty_near = 0.75f;
constexpr std::size_t npos = std::u32string_view::npos;

// The body whose office a person holds, and the titles; what the next person of a list may share.
struct Office {
  std::uint32_t body = no_mention;
  EntityType type = EntityType::Company;
  Span titles;
};

bool ends_department(char32_t c) {
  static constexpr std::u32string_view ends = U"部处科室院系所办组队心间司团局厂";
  return ends.find(c) != std::u32string_view::npos;
}

bool names_head_of_government(std::u32string_view titles) {
  constexpr std::u32string_view heads[] = {U"省长", U"市长", U"县长", U"区长", U"州长", U"镇长"};
  return std::any_of(std::begin(heads), std::end(heads), [&](auto head) { return titles.ends_with(head); });
}

class OfficeReader {
 public:
  OfficeReader(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts)
      : text_(reader, sentence, facts), view_(text_.view()), offices_(view_.units.size()) {}

  void run() {
    for (std::uint32_t i = 0; i < view_.units.size(); ++i) {
      if (view_.units[i].type != EntityType::Person) continue;
      const bool named = read_before(i);
      if (!named) find_body(i, view_.units[i].outer.begin);
      find_appointments(text_, i, named);
    }
  }

 private:
  // Titles before the person, each with the body before it: A秘书长、B院长某人. True where the body is known.
  bool read_before(std::uint32_t person) {
    std::uint32_t at = titles_limit(person);
    bool named = false;
    for (std::uint32_t i = person; i-- > 0;) {
      const MentionUnit& body = view_.units[i];
      if (body.outer.end > at || at - body.outer.end > longest_titles) break;
      const Span titles{body.outer.end, at};
      if (text_.has_border(titles) || text_.reader().document().view(titles).find(U'由') != npos) break;
      add_head_of_government(person, body, titles);
      if (is_branch_place(i)) continue;
      if (!text_.is_body(i)) break;
      if (!named && is_untitled(titles, person)) return add_untitled(person, i, titles);
      if (!text_.title_until(titles.end, titles.begin)) break;
      add(person, i, titles);
      named = true;
      at = body.outer.begin;
      if (at == view_.span.begin || text_.text(at - 1) != U'、') break;
      --at;
      if (find_body(person, at)) break;
    }
    return named;
  }

  // 某公司某省总经理: the place is where a body is at work.
  bool is_branch_place(std::uint32_t unit) const {
    return view_.units[unit].type == EntityType::Place && text_.is_body(unit - 1) &&
           view_.units[unit - 1].outer.end == view_.units[unit].outer.begin;
  }

  // Titles that end at `end` and have no body before them: that of the person before, or what the text speaks
  // of.
  bool find_body(std::uint32_t person, std::uint32_t end) {
    return share_body(person, end) || read_bare_head(person, end) || read_bare_titles(person, end);
  }

  // Where the titles before a person end: before 的 in 身为某公司董事长的某人, before the comma in
  // 作为某公司董事长，某人.
  std::uint32_t titles_limit(std::uint32_t person) const {
    const std::uint32_t at = view_.units[person].outer.begin;
    if (at <= view_.span.begin + 1) return at;
    const bool attribute = text_.text(at - 1) == U'的' && text_.title_until(at - 1, view_.span.begin);
    if (attribute) return at - 1;
    if (!view_.is_border(at - 1)) return at;
    const std::uint32_t begin = view_.clause_of(at - 2).begin;
    for (const std::u32string_view as : {U"作为", U"身为", U"同时作为", U"现任", U"时任"}) {
      if (text_.is_text(begin, as)) return at - 1;
    }
    return at;
  }

  void add(std::uint32_t person, std::uint32_t body, Span titles) {
    offices_[person].push_back({view_.units[body].mention, view_.units[body].type, titles});
    text_.add(person, view_.units[body].mention, titles, sure_office);
  }

  // 某大学某人, 某大学的某人教授, 某公司市场部某人副部长: a title, if any, stands behind.
  bool is_untitled(Span between, std::uint32_t person) const {
    if (between.empty()) return between.end == view_.units[person].outer.begin;
    if (between.end != view_.units[person].outer.begin) return false;
    const std::uint32_t end = view_.units[person].outer.end;
    if (text_.is_text(between.begin, U"的") && between.size() == 1)
      return comes_from(between.begin) || text_.title_behind(end) != end;
    return between.size() <= longest_department && ends_department(text_.text(between.end - 1)) &&
           text_.title_behind(end) != end && !text_.title_until(between.end, between.begin);
  }

  // 某公司的某人, 来自某公司的某人; but 毕业于某大学的某人 works elsewhere.
  bool comes_from(std::uint32_t behind_body) const {
    const std::uint32_t unit = view_.unit_until(behind_body);
    if (unit >= view_.units.size()) return false;
    std::uint32_t at = view_.units[unit].outer.begin;
    if (at >= view_.span.begin + 2 && text_.is_text(at - 2, U"来自")) return true;
    for (std::uint32_t next; (next = text_.reader().skip_back(view_, at)) != at;) at = next;
    return at == view_.span.begin || view_.is_border(at - 1) || text_.text(at - 1) == U'、';
  }

  bool add_untitled(std::uint32_t person, std::uint32_t body, Span department) {
    const std::uint32_t begin = view_.units[person].outer.end;
    const Span titles{begin, text_.title_behind(begin)};
    offices_[person] = {{view_.units[body].mention, view_.units[body].type, titles}};
    text_.add(person, view_.units[body].mention, department, titles,
              titles.empty() ? untitled_office : sure_office);
    return true;
  }

  // 某校校长A、副校长B, 某局副局长A、B: B belongs to the body of A.
  bool share_body(std::uint32_t person, std::uint32_t end) {
    std::uint32_t before = person;
    while (before > 0 && view_.units[before - 1].outer.end > end) --before;
    if (before == 0 || view_.units[before - 1].type != EntityType::Person) return false;
    const std::vector<Office> offices = offices_[before - 1];
    if (offices.empty()) return false;
    std::uint32_t begin = text_.title_behind(view_.units[before - 1].outer.end);
    if (begin >= end) return false;
    const char32_t joiner = text_.text(begin++);
    if (joiner != U'、' && joiner != U'，' && joiner != U'和') return false;
    if (begin == end) {
      if (joiner == U'，' || before != person) return false;
      offices_[person] = {offices.front()};
      text_.add(person, offices.front().body, offices.front().titles, untitled_office);
      return true;
    }
    if (end - begin > longest_bare_titles || text_.has_border({begin, end})) return false;
    const TypeSet bodies = OfficeText::bodies_for(text_.title_until(end, begin));
    // Of 某大学校长、某院院士A，副校长B the first that has such an office.
    for (auto office = offices.rbegin(); office != offices.rend(); ++office) {
      if (!bodies.has(office->type) || is_other_house(office->body, {begin, end})) continue;
      if (before == person) offices_[person] = {{office->body, office->type, {begin, end}}};
      text_.add(person, office->body, {begin, end}, shared_office);
      return true;
    }
    return false;
  }

  // 某省副省长某人, 某市委副书记、市长某人: of the government that the page names elsewhere.
  void add_head_of_government(std::uint32_t person, const MentionUnit& before, Span titles) {
    const std::u32string_view said = text_.reader().document().view(titles);
    if (!names_head_of_government(said)) return;
    std::u32string place(text_.reader().document().view(before.span));
    if (before.type == EntityType::Government && place.ends_with(U'委')) {
      place.pop_back();
    } else if (before.type != EntityType::Place) {
      return;
    }
    // 长沙市 has no 省长.
    if (place.empty() || place.back() != said[said.size() - 2]) return;
    for (const SentenceView& view : text_.reader().views()) {
      for (const MentionUnit& unit : view.units) {
        const std::u32string_view name = text_.reader().document().view(unit.span);
        if (unit.type != EntityType::Government || !name.starts_with(place)) continue;
        const std::u32string_view rest = name.substr(place.size());
        if (rest == U"人民政府" || rest == U"政府")
          return text_.add(person, unit.mention, titles, sure_office);
      }
    }
  }

  // 市长某人, 市委副书记、市长某人, whose city is not said: of the one city government that the page names.
  bool read_bare_head(std::uint32_t person, std::uint32_t end) {
    const Span titles = bare_titles_until(end);
    const std::u32string_view said = text_.reader().document().view(titles);
    if (said.empty() || !names_head_of_government(said)) return false;
    const std::u32string level(1, said[said.size() - 2]);
    const MentionUnit* government = nullptr;
    for (const SentenceView& view : text_.reader().views()) {
      for (const MentionUnit& unit : view.units) {
        if (unit.type != EntityType::Government) continue;
        const std::u32string_view name = text_.reader().document().view(unit.span);
        if (!name.ends_with(level + U"政府") && !name.ends_with(level + U"人民政府")) continue;
        if (government != nullptr && text_.name_of(government->mention) != text_.name_of(unit.mention))
          return false;
        government = &unit;
      }
    }
    if (government == nullptr) return false;
    text_.add(person, government->mention, titles, shared_office);
    return true;
  }

  // What stands in the clause before `end` and is no name: 市委副书记、市长.
  Span bare_titles_until(std::uint32_t end) const {
    std::uint32_t begin = end;
    while (begin > view_.span.begin && end - begin < longest_bare_titles && !view_.is_border(begin - 1) &&
           view_.unit_until(begin) == view_.units.size())
      --begin;
    const bool named = view_.unit_until(begin) != view_.units.size();
    for (std::uint32_t next = begin; (next = text_.reader().skip(view_, begin)) != begin && next < end;)
      begin = next;
    return named ? Span{end, end} : Span{begin, end};
  }

  // A title with no body before it: ，院长某人说. The body is what the text speaks of.
  bool read_bare_titles(std::uint32_t person, std::uint32_t end) {
    if (end == 0) return false;
    std::uint32_t begin = view_.clause_of(end - 1).begin;
    // 仪式由科技处处长某人主持
    for (std::uint32_t at = begin; at < end; ++at) {
      if (text_.text(at) == U'由' && view_.unit_from(at) == view_.units.size()) begin = at + 1;
    }
    for (std::uint32_t next = begin; (next = text_.reader().skip(view_, begin)) != begin && next < end;)
      begin = next;
    if (begin >= end || end - begin > longest_bare_titles) return false;
    for (std::uint32_t i = 0; i < person; ++i) {
      if (view_.units[i].outer.end > begin && view_.units[i].outer.begin < end) return false;
    }
    const std::uint32_t roles = title_alone({begin, end});
    if (!roles) return false;
    const TypeSet types = OfficeText::bodies_for(roles);
    Subject body = text_.reader().subject(text_.sentence(), begin, types, {});
    if (body.mentions.size() != 1) body = body_near(begin, types);
    if (body.mentions.size() != 1 || is_other_house(body.mentions[0], {begin, end})) return false;
    text_.add(person, body.mentions[0], {begin, end}, carried_office * body.certainty);
    return true;
  }

  // 某公司的展厅里摆着样机。总工程师某人说…: the body of its kind before it, else the first that
  // the nearest sentence names.
  Subject body_near(std::uint32_t before, TypeSet types) const {
    const std::vector<SentenceView>& views = text_.reader().views();
    for (std::uint32_t i = static_cast<std::uint32_t>(view_.units.size()); i-- > 0;) {
      const MentionUnit& unit = view_.units[i];
      if (unit.outer.end <= before && types.has(unit.type)) return {{unit.mention}, certainty_near};
    }
    for (std::uint32_t back = 1; back <= std::min(text_.sentence(), sentences_near); ++back) {
      const SentenceView& view = views[text_.sentence() - back];
      if (view.article != view_.article) break;
      for (const MentionUnit& unit : view.units) {
        if (types.has(unit.type)) return {{unit.mention}, certainty_near};
      }
    }
    return {};
  }

  // 副区长 is no office of 某区委.
  bool is_other_house(std::uint32_t body, Span titles) const {
    const std::u32string_view said = text_.reader().document().view(titles);
    const bool of_party = said.find(U'委') != npos || said.find(U"书记") != npos;
    return !of_party && names_head_of_government(said) && text_.name_of(body).ends_with(U'委');
  }

  // The roles of titles that nothing but a department stands before: 市场部副部长, not 某某供应链副总裁,
  // whose body was not recognized.
  std::uint32_t title_alone(Span titles) const {
    const std::uint32_t roles = text_.title_until(titles.end, titles.begin);
    if (!roles) return 0;
    std::uint32_t first = titles.begin;  // the end of the first title
    while (first < titles.end && !text_.title_until(first, titles.begin)) ++first;
    std::uint32_t begin = first;  // and its begin
    for (std::uint32_t at = titles.begin; at < first; ++at) {
      if (text_.reader().rules().roles_of(text_.reader().document().view({at, first})) & role_title) {
        begin = at;
        break;
      }
    }
    constexpr std::u32string_view bodies[] = {U"公司", U"企业", U"集团", U"项目", U"机构", U"单位", U"学校"};
    const std::u32string_view before = text_.reader().document().view({titles.begin, begin});
    const bool known =
        before.empty() || ends_department(before.back()) ||
        std::any_of(std::begin(bodies), std::end(bodies), [&](auto body) { return before.ends_with(body); });
    return known ? roles : 0;
  }

  OfficeText text_;
  const SentenceView& view_;
  std::vector<std::vector<Office>> offices_;  // by unit; of one person those nearer to the name first
};

}  // namespace

void find_offices(const ClauseReader& reader, std::uint32_t sentence, FactCollector& facts) {
  OfficeReader(reader, sentence, facts).run();
}

}  // namespace yuantu
