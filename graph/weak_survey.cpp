// SPDX-License-Identifier: Apache-2.0
// Surveys things bucket by bucket: what shares a hash stands together there.
#include "graph/weak_survey.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <tuple>

#include "extractor/ordered_work.hpp"
#include "graph/shared_hashes.hpp"
#include "graph/spelling.hpp"
#include "graph/weak_hashes.hpp"

namespace yuantu {
namespace {

// So many entities of documents give a bucket of some ten megabytes.
constexpr std::uint32_t entities_of_bucket = 150'000;

std::size_t bucket_of(std::uint64_t hash, std::size_t count) {
  return static_cast<std::size_t>((hash >> 32U) * count >> 32U);
}

// Calls visit(entry) for everything in a bucket.
template <class Entry>
void for_entries(const ByteStore& bucket, auto visit) {
  std::string room;
  for (std::size_t c = 0; c < bucket.chunk_count(); ++c) {
    const std::string_view bytes = bucket.chunk(c, room);
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(Entry)) {
      Entry entry;
      std::memcpy(&entry, bytes.data() + at, sizeof entry);
      visit(entry);
    }
  }
}

// Sorted; without most of what has a hash for itself, of which there is so much that it is left where it is.
template <class Entry>
std::vector<Entry> read_bucket(const ByteStore& bucket) {
  SharedHashes shared(bucket.size() / sizeof(Entry), 4);
  for_entries<Entry>(bucket, [&](const Entry& entry) { shared.add(entry.hash); });
  std::vector<Entry> entries;
  for_entries<Entry>(bucket, [&](const Entry& entry) {
    if (shared.has(entry.hash)) entries.push_back(entry);
  });
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.group < b.group;
  });
  return entries;
}

// Calls visit(run) for the entries of each hash that several things have.
template <class Entry, class Visit>
void for_runs(std::span<const Entry> entries, Visit visit) {
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    for (end = begin + 1; end < entries.size() && entries[end].hash == entries[begin].hash;) ++end;
    // Groups ascend.
    if (entries[end - 1].group != entries[begin].group) visit(entries.subspan(begin, end - begin));
  }
}

// What a bucket tells.
struct Findings {
  std::vector<std::uint32_t> wanted;  // groups that may be one with another
  std::vector<std::uint64_t> closed;
};

using Side = WeakEntry::Side;

// A name that several things have is no candidate.
struct OwnedName {
  std::uint32_t detail, group;
};
std::vector<OwnedName> owned_names(std::span<const WeakEntry> run, Side side) {
  std::vector<OwnedName> names;
  for (const WeakEntry& entry : run) {
    if (static_cast<Side>(entry.side) == side) names.push_back({entry.detail, entry.group});
  }
  std::sort(names.begin(), names.end(), [](const OwnedName& a, const OwnedName& b) {
    return std::tie(a.detail, a.group) < std::tie(b.detail, b.group);
  });
  std::vector<OwnedName> owned;
  for (std::size_t begin = 0, end = 0; begin < names.size(); begin = end) {
    for (end = begin + 1; end < names.size() && names[end].detail == names[begin].detail;) ++end;
    if (names[end - 1].group == names[begin].group) owned.push_back(names[begin]);
  }
  return owned;
}

// Names that differ in one character, which is the detail of each.
void look_at_spellings(std::span<const WeakEntry> run, Findings& findings) {
  const std::vector<OwnedName> names = owned_names(run, Side::Spelling);
  if (names.size() > max_spellings) {
    findings.closed.push_back(run.front().hash);
    return;
  }
  for (auto a = names.begin(); a != names.end(); ++a) {
    for (auto b = a + 1; b != names.end(); ++b) {
      if (a->group == b->group || (!look_alike(a->detail, b->detail) && !sound_alike(a->detail, b->detail)))
        continue;
      findings.wanted.push_back(a->group);
      findings.wanted.push_back(b->group);
    }
  }
}

bool has_side(std::span<const WeakEntry> run, Side side) {
  return std::any_of(run.begin(), run.end(),
                     [&](const WeakEntry& e) { return static_cast<Side>(e.side) == side; });
}

// How many names a brand meets at least; names of its own thing do not count, whichever that is.
std::size_t least_of_brand(std::span<const WeakEntry> run) {
  const std::vector<OwnedName> names = owned_names(run, Side::OfBrand);
  std::map<std::uint32_t, std::size_t> of_group;
  std::size_t most = 0;
  for (const OwnedName& name : names) most = std::max(most, ++of_group[name.group]);
  return names.size() - most;
}

void look_at_run(std::span<const WeakEntry> run, Findings& findings) {
  const bool spelling = has_side(run, Side::Spelling),
             brand = has_side(run, Side::Brand) && has_side(run, Side::OfBrand),
             ordinal = has_side(run, Side::Ordinal) && has_side(run, Side::OfOrdinal);
  if (spelling) look_at_spellings(run, findings);
  if (brand && least_of_brand(run) > max_of_brand) {
    findings.closed.push_back(run.front().hash);
  } else if (brand || ordinal) {
    for (const WeakEntry& entry : run) findings.wanted.push_back(entry.group);
  }
}

// Things of one kind in one context.
void look_at_context(std::span<const WeakContext> run, Findings& findings) {
  std::size_t count = 1;
  for (std::size_t i = 1; i < run.size(); ++i) count += run[i].group != run[i - 1].group;
  if (count < 2) return;
  if (count > max_of_context) {
    findings.closed.push_back(context_hash(run.front().type, run.front().hash));
    return;
  }
  for (std::size_t i = 0; i < run.size(); ++i) {
    for (std::size_t j = i + 1; j < run.size(); ++j) {
      if (run[i].group == run[j].group || !may_match(run[i].name, run[j].name)) continue;
      findings.wanted.push_back(run[i].group);
      findings.wanted.push_back(run[j].group);
    }
  }
}

Findings look_at_entries(const ByteStore& bucket) {
  Findings findings;
  const std::vector<WeakEntry> entries = read_bucket<WeakEntry>(bucket);
  for_runs<WeakEntry>(entries, [&](std::span<const WeakEntry> run) { look_at_run(run, findings); });
  return findings;
}

Findings look_at_contexts(const ByteStore& bucket) {
  Findings findings;
  std::vector<WeakContext> contexts = read_bucket<WeakContext>(bucket);
  for_runs<WeakContext>(contexts, [&](std::span<const WeakContext> run) {
    std::vector<WeakContext> by_type(run.begin(), run.end());
    std::stable_sort(by_type.begin(), by_type.end(),
                     [](const WeakContext& a, const WeakContext& b) { return a.type < b.type; });
    for (auto begin = by_type.begin(), end = begin; begin != by_type.end(); begin = end) {
      end = std::find_if(begin, by_type.end(), [&](const WeakContext& c) { return c.type != begin->type; });
      look_at_context(std::span(begin, end), findings);
    }
  });
  std::sort(findings.closed.begin(), findings.closed.end());
  return findings;
}

// Of the things of a run that share something with others: how many there are, and how many of these are
// wanted.
struct Sharers {
  std::uint32_t all = 0, wanted = 0;
};
template <class Entry>
Sharers count_sharers(std::span<const Entry> run, const std::vector<bool>& wanted) {
  Sharers sharers;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (i > 0 && run[i].group == run[i - 1].group) continue;
    ++sharers.all;
    sharers.wanted += wanted[run[i].group];
  }
  return sharers;
}

template <class Entry>
void append(std::span<const Entry> entries, ByteStore& bucket) {
  constexpr std::size_t at_once = 1024;
  for (; !entries.empty(); entries = entries.subspan(std::min(at_once, entries.size()))) {
    const std::size_t count = std::min(at_once, entries.size());
    bucket.append({reinterpret_cast<const char*>(entries.data()), count * sizeof(Entry)});
  }
}

template <class Entry>
void deal(std::vector<Entry>& entries, std::uint32_t first_group, std::vector<ByteStore>& buckets) {
  for (Entry& entry : entries) entry.group += first_group;
  if (buckets.size() == 1) return append<Entry>(entries, buckets.front());
  std::vector<std::size_t> begins(buckets.size() + 1);
  for (const Entry& entry : entries) ++begins[bucket_of(entry.hash, buckets.size()) + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<Entry> dealt(entries.size());
  std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
  for (const Entry& entry : entries) dealt[next[bucket_of(entry.hash, buckets.size())]++] = entry;
  for (std::size_t b = 0; b < buckets.size(); ++b)
    append(std::span<const Entry>(dealt).subspan(begins[b], begins[b + 1] - begins[b]), buckets[b]);
}

std::vector<ByteStore> make_buckets(Spill& spill, std::uint32_t entity_count) {
  std::vector<ByteStore> buckets;
  for (std::uint32_t b = 0; b <= entity_count / entities_of_bucket; ++b) buckets.emplace_back(spill);
  return buckets;
}

void close(std::vector<ByteStore>& buckets) {
  for (ByteStore& bucket : buckets) bucket.close();
}

}  // namespace

bool WeakSurvey::is_closed(std::uint64_t hash) const {
  return std::binary_search(closed.begin(), closed.end(), hash);
}
bool WeakSurvey::is_shared(std::uint64_t name) const {
  return std::binary_search(shared_names.begin(), shared_names.end(), name);
}
std::size_t WeakSurvey::sharers_of(std::uint64_t context) const {
  const auto found = std::lower_bound(sharers.begin(), sharers.end(), std::pair(context, std::uint32_t{0}));
  return found != sharers.end() && found->first == context ? found->second : 0;
}

WeakSurveyor::WeakSurveyor(Spill& spill, std::uint32_t entity_count)
    : entries_(make_buckets(spill, entity_count)),
      contexts_(make_buckets(spill, entity_count)),
      names_(make_buckets(spill, entity_count)) {}

void WeakSurveyor::add(WeakEntries entries, std::uint32_t first_group) {
  deal(entries.entries, first_group, entries_);
  deal(entries.contexts, first_group, contexts_);
  deal(entries.names, first_group, names_);
}

WeakSurvey WeakSurveyor::run(std::size_t group_count, unsigned threads) {
  close(entries_), close(contexts_), close(names_);
  const std::size_t count = entries_.size();
  WeakSurvey survey;
  survey.wanted.resize(group_count);
  const auto in_order = [&](auto make, auto take) {
    using Result = decltype(make(std::size_t{0}));
    work_in_order<Result>(count, threads, threads, make, take);
  };
  const auto take = [&](std::size_t, const Findings& findings) {
    for (const std::uint32_t group : findings.wanted) survey.wanted[group] = true;
    survey.closed.insert(survey.closed.end(), findings.closed.begin(), findings.closed.end());
  };
  in_order(
      [&](std::size_t b) {
        Findings findings = look_at_entries(entries_[b]);
        entries_[b].clear();
        return findings;
      },
      take);
  in_order([&](std::size_t b) { return look_at_contexts(contexts_[b]); }, take);
  std::sort(survey.closed.begin(), survey.closed.end());
  in_order(
      [&](std::size_t b) {
        std::vector<std::uint64_t> shared;
        for_runs<WeakName>(read_bucket<WeakName>(names_[b]), [&](std::span<const WeakName> run) {
          const Sharers sharers = count_sharers(run, survey.wanted);
          if (sharers.all > 1 && sharers.wanted > 0) shared.push_back(run.front().hash);
        });
        names_[b].clear();
        return shared;
      },
      [&](std::size_t, const std::vector<std::uint64_t>& shared) {
        survey.shared_names.insert(survey.shared_names.end(), shared.begin(), shared.end());
      });
  using Counts = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
  in_order(
      [&](std::size_t b) {
        Counts counts;
        for_runs<WeakContext>(read_bucket<WeakContext>(contexts_[b]), [&](std::span<const WeakContext> run) {
          const Sharers sharers = count_sharers(run, survey.wanted);
          if (sharers.wanted > 1) counts.emplace_back(run.front().hash, sharers.all);
        });
        contexts_[b].clear();
        return counts;
      },
      [&](std::size_t, const Counts& counts) {
        survey.sharers.insert(survey.sharers.end(), counts.begin(), counts.end());
      });
  return survey;
}

}  // namespace yuantu
