// SPDX-License-Identifier: Apache-2.0
// Finds topics. The zone of a report is the park that its heading or its first sentences name and that no
// other park rivals; a report that compares zones has none.
#include "extractor/relations/discourse.hpp"

#include <algorithm>
#include <string_view>

namespace yuantu {
namespace {

constexpr std::uint32_t lead_sentences = 6;
constexpr std::size_t shortest_part = 3;  // of a name that is a short form of another: 东湖高新区
constexpr float sure = 0.95f;
constexpr float likely = 0.9f;
constexpr float near = 0.85f;
constexpr std::uint32_t short_form = 4;  // of an event: 某博会
constexpr std::uint32_t sentences_near = 5;
constexpr std::uint32_t sentences_back = 12;  // of a paragraph, where another zone may be named

bool is_heading(SentenceKind kind) {
  return kind == SentenceKind::Headline || kind == SentenceKind::Subheadline;
}

}  // namespace

Discourse::Discourse(const ClauseReader& reader, const Mentions& mentions, const std::vector<Report>& reports,
                     const std::vector<Stage>& stages)
    : mentions_(mentions), stages_(stages), views_(reader.views()), zones_(views_.size()) {
  for (const AliasLink& link : mentions.aliases)
    full_names_.emplace(mentions.all[link.alias].name, mentions.all[link.full].name);
  for (const Report& report : reports) enter(report);
  Topic entered;  // in this paragraph
  for (std::uint32_t i = 0; i < views_.size(); ++i) {
    if (!zones_[i]) zones_[i] = zone_near(i);
    if (i == 0 || views_[i].paragraph != views_[i - 1].paragraph) entered = {};
    if (const Topic here = zone_entered(reader, i)) {
      entered = here;
    } else if (entered && turns_to_other(reader, i, entered.mention)) {
      entered = zones_[i] = {};
    }
    if (entered && !(zones_[i] && same_thing(zones_[i].mention, entered.mention))) {
      zones_[i] = entered;
    } else if (zones_[i] && names_rival(i, zones_[i].mention)) {
      zones_[i] = {};
    }
  }
}

// 走进某园，…。园区已有…: the park that the sentence enters last, else the one that it speaks of.
Topic Discourse::zone_entered(const ClauseReader& reader, std::uint32_t sentence) const {
  const SentenceView& view = views_[sentence];
  if (!view.types.has(EntityType::Park)) return {};
  for (std::uint32_t u = static_cast<std::uint32_t>(view.units.size()); u-- > 0;) {
    const std::uint32_t name = mentions_.resolved(view.units[u].mention);
    if (view.units[u].type == EntityType::Park && name != no_mention && reader.enters_site(view, u))
      return {name, near, sentence};
  }
  const std::uint32_t name = mentions_.resolved(view.units.front().mention);
  if (view.units.front().type != EntityType::Park || name == no_mention || is_heading(view.kind)) return {};
  return reader.is_spoken_of(view, 0) ? Topic{name, near, sentence} : Topic{};
}

// 新材料则以另一园区为主: what is listed there lies in the other.
bool Discourse::turns_to_other(const ClauseReader& reader, std::uint32_t sentence, std::uint32_t park) const {
  const SentenceView& view = views_[sentence];
  return view.types.has(EntityType::Park) &&
         std::any_of(view.units.begin(), view.units.end(), [&](const MentionUnit& unit) {
           const std::uint32_t name = mentions_.resolved(unit.mention);
           return unit.type == EntityType::Park && name != no_mention && !same_thing(name, park) &&
                  reader.governed(view, unit.outer.begin);
         });
}

// A paragraph that has named another zone, and not this one, need not speak of this one.
bool Discourse::names_rival(std::uint32_t sentence, std::uint32_t zone) const {
  const std::u32string_view whole = mentions_.all[zone].name;
  constexpr TypeSet sites(EntityType::Park, EntityType::Place);
  bool rival = false;
  const std::uint32_t first = sentence > sentences_back ? sentence - sentences_back : 0;
  for (std::uint32_t i = sentence + 1; i-- > first && views_[i].paragraph == views_[sentence].paragraph;) {
    if (!views_[i].types.intersects(sites)) continue;
    for (const MentionUnit& unit : views_[i].units) {
      if (!sites.has(unit.type)) continue;
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (name == no_mention) continue;
      if (same_thing(name, zone)) return false;
      rival = rival || whole.find(mentions_.all[name].name) == whole.npos;
    }
  }
  return rival;
}

// Where the report has no zone, or nobody can tell where it begins: the only park, or else the only place,
// that the last sentences name.
Topic Discourse::zone_near(std::uint32_t sentence) const {
  std::uint32_t paragraph = sentence;
  std::uint32_t first = sentence;
  while (first > 0 && first + sentences_near > sentence &&
         views_[first - 1].article == views_[sentence].article) {
    --first;
    if (views_[first].paragraph == views_[sentence].paragraph) paragraph = first;
  }
  for (const TypeSet types : {TypeSet(EntityType::Park), TypeSet(EntityType::Place)}) {
    if (const Topic zone = only_one(types, paragraph, sentence)) return zone;
    if (const Topic zone = only_one(types, first, sentence)) return zone;
    // Of several parks none is; nor is the city that they are in.
    if (names_any(types, first, sentence)) return {};
  }
  return {};
}

bool Discourse::names_any(TypeSet types, std::uint32_t first, std::uint32_t last) const {
  return std::any_of(views_.begin() + first, views_.begin() + last + 1,
                     [&](const SentenceView& view) { return view.types.intersects(types); });
}

// The only thing of these types that the sentences name.
Topic Discourse::only_one(TypeSet types, std::uint32_t first, std::uint32_t last) const {
  Topic found;
  for (std::uint32_t i = first; i <= last; ++i) {
    if (!views_[i].types.intersects(types)) continue;
    for (const MentionUnit& unit : views_[i].units) {
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (!types.has(unit.type) || name == no_mention) continue;
      if (!found) found = {name, near, i};
      if (!same_thing(found.mention, name)) return {};
    }
  }
  return found;
}

// Each sentence of a report about a zone speaks of it; those that do not name it lean on the first that does,
// which is the heading where there is one.
void Discourse::enter(const Report& report) {
  const Subject zone = zone_of(report);
  if (zone.mention == no_mention) return;
  const auto names_zone = [&](const SentenceView& view) {
    return std::any_of(view.units.begin(), view.units.end(), [&](const MentionUnit& unit) {
      const std::uint32_t name = mentions_.resolved(unit.mention);
      return name != no_mention && same_thing(name, zone.mention);
    });
  };
  std::uint32_t first = report.first;
  while (first + 1 < report.last && !names_zone(views_[first])) ++first;
  for (std::uint32_t i = report.first; i < report.last; ++i)
    zones_[i] = {zone.mention, zone.certainty, names_zone(views_[i]) ? i : first};
}

// One name, or a full name and a short form of it.
bool Discourse::same_thing(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return true;
  const std::u32string_view x = mentions_.all[a].name;
  const std::u32string_view y = mentions_.all[b].name;
  if (x == y) return true;
  const std::u32string_view part = x.size() < y.size() ? x : y;
  const std::u32string_view whole = x.size() < y.size() ? y : x;
  if (part.size() >= shortest_part && whole.ends_with(part)) return true;
  if (whole.size() == part.size() + 1 && whole.starts_with(part)) return true;  // 铜梁, 铜梁区
  return !full_names_.empty() && full_name(x) == full_name(y);
}

std::u32string_view Discourse::full_name(std::u32string_view name) const {
  const auto full = full_names_.find(name);
  return full == full_names_.end() ? name : full->second;
}

// The thing of these types that the report is about.
Discourse::Subject Discourse::find_subject(const Report& report, TypeSet types) const {
  struct Candidate {
    std::uint32_t mention = no_mention;
    std::uint32_t count = 0;
    bool in_heading = false;
    bool in_lead = false;
  };
  std::vector<Candidate> candidates;
  std::uint32_t all = 0;
  std::uint32_t body = 0;
  for (std::uint32_t i = report.first; i < report.last; ++i) {
    const bool heading = is_heading(views_[i].kind);
    if (!heading) ++body;
    for (const MentionUnit& unit : views_[i].units) {
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (!types.has(unit.type) || name == no_mention) continue;
      auto known = std::find_if(candidates.begin(), candidates.end(),
                                [&](const Candidate& c) { return same_thing(c.mention, name); });
      if (known == candidates.end()) known = candidates.insert(candidates.end(), Candidate{name});
      ++known->count;
      ++all;
      known->in_heading = known->in_heading || heading;
      known->in_lead = known->in_lead || (!heading && body <= lead_sentences);
    }
  }
  Candidate best;
  for (const Candidate& c : candidates) {
    if (c.count > best.count) best = c;
  }
  // What the heading and the first sentences name is the subject, whatever else a long report comes to.
  const auto headed = [](const Candidate& c) { return c.in_heading && c.in_lead; };
  if (std::count_if(candidates.begin(), candidates.end(), [](const auto& c) { return c.in_heading; }) == 1) {
    const auto only = std::find_if(candidates.begin(), candidates.end(), headed);
    if (only != candidates.end()) return {only->mention, likely};
  }
  if (2 * best.count < all || !(best.in_heading || best.in_lead)) return {};
  if (best.count + best.in_heading < 2) return {};
  return {best.mention, 3 * best.count >= 2 * all && best.count > 2 ? sure : likely};
}

// A park; in a report that names none the place that it is about.
Discourse::Subject Discourse::zone_of(const Report& report) const {
  const bool has_park = std::any_of(views_.begin() + report.first, views_.begin() + report.last,
                                    [](const SentenceView& v) { return v.types.has(EntityType::Park); });
  return find_subject(report, TypeSet(has_park ? EntityType::Park : EntityType::Place));
}

Topic Discourse::event_at(std::uint32_t sentence) const {
  // 本届某会由A主办: the sentence itself names it.
  for (const MentionUnit& unit : views_[sentence].units) {
    const std::uint32_t name = mentions_.resolved(unit.mention);
    const bool points =
        mentions_.all[unit.mention].kind == MentionKind::Pointer || unit.span.size() <= short_form;
    if (unit.type == EntityType::Event && points && name != no_mention) return {name, 1.0f, sentence};
  }
  const Stage& stage = stages_[sentence];
  if (stage.event == no_mention || (stage.has_own_day && !stage.on_stage)) return {};
  const bool close_by = stage.on_stage || views_[stage.named_in].paragraph == views_[sentence].paragraph;
  return {stage.event, close_by ? 1.0f : likely, stage.named_in};
}

Topic Discourse::topic(TopicKind kind, std::uint32_t sentence) const {
  return kind == TopicKind::Event ? event_at(sentence) : zones_[sentence];
}

}  // namespace yuantu
