// SPDX-License-Identifier: Apache-2.0
// Finds offices that stand behind a person: reads on from a verb of appointment, from a comma, and back from
// 由 or 是 to the title before it.
#include "extractor/relations/appointment_finder.hpp"

#include <algorithm>

namespace yuantu {
namespace {

constexpr int most_words_to_appointment = 6;
constexpr int most_offices = 5;

class AppointmentReader {
 public:
  AppointmentReader(const OfficeText& text, std::uint32_t person)
      : text_(text), view_(text.view()), person_(person), begin_(view_.units[person].outer.begin) {
    end_ = text.title_behind(view_.units[person].outer.end);  // 某人教授任…
  }

  // 某人任某所所长, 某人出任院长.
  void read_after() const {
    std::uint32_t at = end_;
    if (!skip_to_office(at)) return;
    if (at_body(at)) return read_offices(at);
    const std::uint32_t end = text_.titles_end(at);
    const std::uint32_t roles = text_.title_until(end, at);
    if (!roles) return;
    if (add_appointed(roles, {at, end})) return;
    const Span clause = view_.clause_of(at);
    if (clause.begin > view_.span.begin) add_carried(clause.begin - 1, roles, {at, end});
  }

  // 某人，某公司董事长，1980年生; also where only a space parts them.
  void read_apposition() const {
    if (begin_ > view_.clause_of(begin_).begin || end_ >= view_.span.end) return;
    const char32_t mark = text_.text(end_);
    if (mark != U'，' && mark != U' ' && mark != U'　' && mark != U'：') return;
    const std::uint32_t body = view_.unit_from(end_ + 1);
    if (!text_.is_body(body)) return;
    const std::uint32_t titles = view_.units[body].outer.end;
    const std::uint32_t end = text_.titles_end(titles);
    if (!text_.title_until(end, titles) || !text_.is_border_or_end(end)) return;
    text_.add(person_, view_.units[body].mention, {titles, end}, shared_office);
  }

  // 主任由某大学教授某人兼任, 某所的院长是某人, 首席科学家一职，仍由某人担任.
  void read_office_of() const {
    const std::uint32_t verb = verb_before();
    if (verb == begin_) return;
    const std::uint32_t title_end = office_end(verb);
    const Span clause = view_.clause_of(title_end == 0 ? 0 : title_end - 1);
    std::uint32_t begin = clause.begin;
    std::uint32_t body = static_cast<std::uint32_t>(view_.units.size());
    for (std::uint32_t i = 0; i < person_ && view_.units[i].outer.end <= title_end; ++i) {
      if (view_.units[i].outer.begin >= clause.begin) begin = view_.units[body = i].outer.end;
    }
    if (title_end <= begin || title_end - begin > longest_titles) return;
    const std::uint32_t roles = text_.title_until(title_end, begin);
    if (!roles) return;
    if (text_.is_body(body))
      return text_.add(person_, view_.units[body].mention, {begin, title_end}, sure_office);
    if (body < view_.units.size() || title_end - begin > longest_bare_titles) return;
    for (std::uint32_t next; (next = text_.reader().skip(view_, begin)) != begin && next < title_end;)
      begin = next;
    add_carried(clause.begin > view_.span.begin ? clause.begin - 1 : clause.begin, roles, {begin, title_end});
  }

 private:
  bool at_body(std::uint32_t at) const { return text_.is_body(view_.unit_from(at)); }

  // Moves `at` behind the verb of appointment and the light words around it; false if there is none.
  bool skip_to_office(std::uint32_t& at) const {
    bool appointed = false;
    for (int i = 0; i < most_words_to_appointment; ++i) {
      std::uint32_t behind = text_.appointment_from(at);
      appointed = appointed || behind != at;
      if (behind == at && at_body(at)) break;
      if (behind == at) behind = text_.reader().skip(view_, at);
      if (behind == at) break;
      at = behind;
    }
    return appointed;
  }

  // 某大学教授、某实验室主任，也是某公司首席科学家: one office after the other.
  void read_offices(std::uint32_t at) const {
    for (int i = 0; i < most_offices && at_body(at); ++i) {
      const MentionUnit& body = view_.units[view_.unit_from(at)];
      const std::uint32_t end = text_.titles_end(body.outer.end);
      if (!text_.title_until(end, body.outer.end)) return;
      text_.add(person_, body.mention, {body.outer.end, end}, sure_office);
      at = end;
      if (at >= view_.span.end) return;
      const bool listed = text_.text(at) == U'、' || text_.text(at) == U'和' || text_.text(at) == U'兼';
      if (!listed && !view_.is_border(at)) return;
      ++at;
      if (!skip_to_office(at) && !listed) return;
    }
  }

  // 某公司任命某人为总经理, 某室由某人院士担任主任: the body is the subject of that clause.
  bool add_appointed(std::uint32_t roles, Span titles) const {
    const ClauseReader& reader = text_.reader();
    std::uint32_t verb = begin_;
    for (std::uint32_t i = person_;
         i > 0 && text_.is_body(i - 1) && view_.units[i - 1].outer.end + longest_titles > verb; --i) {
      if (!text_.title_until(verb, view_.units[i - 1].outer.end)) break;
      verb = view_.units[i - 1].outer.begin;  // 由某大学教授某人担任
    }
    if (verb == view_.span.begin) return false;
    if (text_.text(verb - 1) != U'由' && !reader.ends_with(view_, verb, role_appoints)) return false;
    const Subject body = reader.subject(text_.sentence(), verb - 1, OfficeText::bodies_for(roles), {});
    if (body.mentions.size() != 1) return false;
    text_.add(person_, body.mentions[0], titles, sure_office * body.certainty);
    return true;
  }

  // The 由, 是 or 为 that says who holds an office, in the clause before the person; begin_ if there is none.
  std::uint32_t verb_before() const {
    const std::uint32_t first = view_.clause_of(begin_).begin;
    for (std::uint32_t at = begin_; at-- > first && begin_ - at <= 2 * longest_titles;) {
      const char32_t c = text_.text(at);
      if (c != U'由' && c != U'是' && c != U'为' && c != U'系') continue;
      std::uint32_t behind = at + 1;
      for (std::uint32_t next; (next = text_.reader().skip(view_, behind)) != behind;) behind = next;
      const bool named = view_.unit_from(behind) <= person_ || text_.title_until(begin_, behind) != 0;
      return named ? at : begin_;
    }
    return begin_;
  }

  // Where the title before the verb ends: without 一职, and over the comma behind that.
  std::uint32_t office_end(std::uint32_t verb) const {
    std::uint32_t at = verb;
    for (std::uint32_t next; (next = text_.reader().skip_back(view_, at)) != at;) at = next;
    if (at > view_.span.begin && text_.text(at - 1) == U'仍') --at;
    if (at >= view_.span.begin + 3 && text_.is_text(at - 3, U"一职，")) return at - 3;
    return at >= view_.span.begin + 2 && text_.is_text(at - 2, U"一职") ? at - 2 : at;
  }

  // The body is what the text before speaks of; of those that have 主任 a laboratory first.
  void add_carried(std::uint32_t before, std::uint32_t roles, Span titles) const {
    const ClauseReader& reader = text_.reader();
    Subject body;
    if (roles & role_institute_title)
      body = reader.subject(text_.sentence(), before, TypeSet(EntityType::Lab), {});
    if (body.mentions.empty())
      body = reader.subject(text_.sentence(), before, OfficeText::bodies_for(roles), {});
    if (body.mentions.size() == 1) text_.add(person_, body.mentions[0], titles, carried_office);
  }

  const OfficeText& text_;
  const SentenceView& view_;
  std::uint32_t person_;
  std::uint32_t begin_;
  std::uint32_t end_ = 0;
};

}  // namespace

void find_appointments(const OfficeText& sentence, std::uint32_t person, bool titled) {
  const AppointmentReader reader(sentence, person);
  reader.read_after();
  if (!titled) reader.read_apposition();
  reader.read_office_of();
}

}  // namespace yuantu
