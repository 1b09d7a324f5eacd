// SPDX-License-Identifier: Apache-2.0
// What a report speaks of beyond its clauses: the zone that it is about, and the event that it tells of.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractor/mention.hpp"
#include "extractor/relations/event_topics.hpp"

namespace yuantu {

// A thing that a sentence may speak of without naming it.
struct Topic {
  std::uint32_t mention = no_mention;  // a Name mention
  float certainty = 0.0f;
  std::uint32_t sentence = 0;  // the one that names it

  explicit operator bool() const { return mention != no_mention; }
};

class Discourse {
 public:
  // All must outlive the discourse.
  Discourse(const ClauseReader& reader, const Mentions& mentions, const std::vector<Report>& reports,
            const std::vector<Stage>& stages);

  // The topic of this kind at a sentence; empty where there is none.
  Topic topic(TopicKind kind, std::uint32_t sentence) const;

 private:
  struct Subject {
    std::uint32_t mention = no_mention;
    float certainty = 0.0f;
  };
  void enter(const Report& report);
  Subject zone_of(const Report& report) const;
  Subject find_subject(const Report& report, TypeSet types) const;
  bool same_thing(std::uint32_t a, std::uint32_t b) const;
  std::u32string_view full_name(std::u32string_view name) const;

  bool turns_to_other(const ClauseReader& reader, std::uint32_t sentence, std::uint32_t park) const;
  bool names_rival(std::uint32_t sentence, std::uint32_t zone) const;
  bool names_any(TypeSet types, std::uint32_t first, std::uint32_t last) const;
  Topic only_one(TypeSet types, std::uint32_t first, std::uint32_t last) const;
  Topic zone_near(std::uint32_t sentence) const;
  Topic zone_entered(const ClauseReader& reader, std::uint32_t sentence) const;
  Topic event_at(std::uint32_t sentence) const;

  const Mentions& mentions_;
  const std::vector<Stage>& stages_;
  const std::vector<SentenceView>& views_;
  std::vector<Topic> zones_;                                                 // by sentence
  std::unordered_map<std::u32string_view, std::u32string_view> full_names_;  // by alias; looked up only
};

}  // namespace yuantu
