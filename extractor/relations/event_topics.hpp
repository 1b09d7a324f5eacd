// SPDX-License-Identifier: Apache-2.0
// Finds which event each sentence tells of: a report names it once, and what follows happened there.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/relations/clause_reader.hpp"
#include "extractor/relations/report_cutter.hpp"

namespace yuantu {

// The event that a sentence tells of, and what kind of event it is by its name and its report.
struct Stage {
  std::uint32_t event = no_mention;    // a Name mention; no_mention where the sentence tells of none
  std::uint32_t signing = no_mention;  // of several held together the one at which contracts are signed
  std::uint32_t named_in = 0;          // the sentence, nearest before, that names it
  bool for_signing = false;
  bool contest = false;
  bool for_projects = false;  // projects are begun or signed there
  bool topic = false;         // what its report is about
  bool deals = false;         // its report says that contracts were signed there
  bool on_stage = false;      // the sentence names it, or says 会上
  bool at_meeting = false;    // the sentence says 会上
  bool earlier = false;       // the sentence tells of another time than the news
  bool has_own_day = false;   // it gives a day: what has one did not happen at the event

  bool lasting() const { return for_signing || contest || topic || for_projects; }
};

// One for each sentence.
std::vector<Stage> find_stages(const ClauseReader& reader, const Mentions& mentions,
                               const std::vector<Report>& reports);

}  // namespace yuantu
