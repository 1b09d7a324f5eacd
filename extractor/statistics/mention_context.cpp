// SPDX-License-Identifier: Apache-2.0
// Numbers the names, and finds what stands at a place.
#include "extractor/statistics/mention_context.hpp"

#include <string_view>

#include "extractor/statistics/name_ids.hpp"
#include "extractor/statistics/role_table.hpp"

namespace yuantu {
namespace {

std::vector<std::uint32_t> begins_of(const std::vector<Mention>& mentions) {
  std::vector<std::uint32_t> begins;
  begins.reserve(mentions.size());
  for (const Mention& mention : mentions) begins.push_back(mention.span.begin);
  return begins;
}

}  // namespace

MentionContext::MentionContext(const PageReading& page, const Mentions& mentions)
    : page_(page),
      document_(page.document()),
      mentions_(mentions),
      breaks_(document_.text, page.marks().all()),
      begins_(begins_of(mentions.all)),
      ids_(number_names(mentions)),
      pieces_(document_, mentions, ids_),
      pointers_(resolve_pointers(document_, mentions, ids_, pieces_, page.marks())) {
  number_mentions();
}

void MentionContext::number_mentions() {
  const std::vector<std::uint32_t>& ids = ids_;
  name_ids_.resize(ids.size(), no_mention);
  inner_.resize(ids.size(), false);
  for (std::uint32_t m = 0; m < ids.size(); ++m) {
    if (resolved(m) != no_mention) name_ids_[m] = ids[resolved(m)];
    const Span span = mentions_.all[m].span;
    // 其中 points at what was counted before, not at a name.
    if (mentions_.all[m].kind == MentionKind::Pointer &&
        document_.view({span.begin, span.begin + 2}) == U"其中")
      inner_[m] = true;
    // 新建 is a place, but 新建三栋厂房 builds.
    if (mentions_.all[m].type == EntityType::Place && span.size() == 2 &&
        ends_with(document_.view(span), RoleWord::Introduces))
      inner_[m] = true;
    // 某某新区 in 某某新区管委会: the outer name is meant.
    for (std::uint32_t other = m > 3 ? m - 3 : 0; other < ids.size() && other < m + 4; ++other) {
      const Span outer = mentions_.all[other].span;
      if (outer.begin > span.begin) break;
      if (mentions_.all[other].kind == MentionKind::Name && outer.contains(span) &&
          outer.size() > span.size())
        inner_[m] = true;
    }
  }
}

bool MentionContext::is_in_name(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 60 ? span.begin - 60 : 0);
       m < mentions_.all.size() && mentions_.all[m].span.begin < span.end; ++m) {
    if (mentions_.all[m].kind == MentionKind::Name && mentions_.all[m].span.overlaps(span)) return true;
  }
  return false;
}

std::uint32_t MentionContext::project_around(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 60 ? span.begin - 60 : 0);
       m < mentions_.all.size() && mentions_.all[m].span.begin < span.end; ++m) {
    const Mention& mention = mentions_.all[m];
    if (mention.kind == MentionKind::Name && mention.type == EntityType::Project &&
        mention.span.contains(span) && !inner_[m])
      return m;
  }
  return no_mention;
}

bool MentionContext::is_named(Span span) const {
  for (std::uint32_t m = first_in(span.begin > 40 ? span.begin - 40 : 0); m < mentions_.all.size(); ++m) {
    if (mentions_.all[m].span.begin >= span.end) return false;
    if (mentions_.all[m].span.overlaps(span) && resolved(m) != no_mention) return true;
  }
  return false;
}

}  // namespace yuantu
