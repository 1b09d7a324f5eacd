// SPDX-License-Identifier: Apache-2.0
// Merges facts: they are dealt out to buckets by the entity that they speak of, and each bucket is sorted by
// itself.
#include "graph/fact_merger.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/ordered_work.hpp"
#include "graph/content_id.hpp"

namespace yuantu {
namespace {

// So many facts are sorted at once by one thread.
constexpr std::uint64_t facts_of_bucket = 100'000;
constexpr std::uint64_t most_buckets = 512;
constexpr std::uint32_t documents_of_part = 64;

// Rows for one kind of bucket, end to end, with the bucket of each.
struct DealtRows {
  struct Row {
    std::uint32_t bucket;
    std::uint32_t size;
  };
  ByteWriter bytes;
  std::vector<Row> rows;
};

// What some documents give.
struct FactPart {
  std::vector<std::uint32_t> passage_sizes;
  ByteWriter passages;
  DealtRows claims;
  DealtRows observations;
};

// Spells the facts of documents as rows of the graph.
class FactReader {
 public:
  FactReader(const DocumentStore& documents, const std::vector<std::uint32_t>& entity_of,
             const GraphStore& store, std::uint32_t bucket_width)
      : documents_(documents), entity_of_(entity_of), store_(store), bucket_width_(bucket_width) {}

  FactPart read(std::uint32_t first, std::uint32_t last) {
    FactPart part;
    for (document_ = first; document_ < last; ++document_) {
      stored_ = &documents_[document_];
      ByteReader in(documents_.facts(document_, room_));
      read_passages(in, part);
      for (std::uint64_t left = in.number(); left > 0; --left) read_claim(in, part.claims);
      for (std::uint64_t left = in.number(); left > 0; --left) read_observation(in, part.observations);
    }
    return part;
  }

 private:
  // Where a passage stands, as the keys of claims have it and as rows have it.
  struct Source {
    std::string key;
    std::string bytes;
  };

  void read_passages(ByteReader& in, FactPart& part) {
    sources_.resize(stored_->passage_count);
    for (Source& source : sources_) {
      const char* const begin = in.position();
      decode_spans(in, spans_);
      source.bytes.assign(begin, in.position());
      source.key.clear();
      for (const Span span : spans_) {
        append(source.key, ";", span.begin);
        append(source.key, ",", span.end);
      }
      const std::size_t size = part.passages.size();
      part.passages.number(document_);
      part.passages.raw(source.bytes);
      part.passages.text(in.text());
      part.passage_sizes.push_back(static_cast<std::uint32_t>(part.passages.size() - size));
    }
  }

  static void append(std::string& key, std::string_view mark, std::uint32_t number) {
    std::array<char, 10> digits;
    key.append(mark);
    key.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }

  std::uint32_t entity(std::uint64_t local) const {
    if (local >= stored_->entity_count) throw CodecError();
    return entity_of_[stored_->first_entity + local];
  }
  std::uint64_t passage(ByteReader& in) const {
    const std::uint64_t local = in.number();
    if (local >= sources_.size()) throw CodecError();
    return local;
  }

  void read_claim(ByteReader& in, DealtRows& rows) {
    std::uint32_t head = entity(in.number());
    const auto relation = in.fixed<std::uint8_t>();
    if (relation >= relation_type_count) throw CodecError();
    std::uint32_t tail = entity(in.number());
    const std::uint64_t local_passage = passage(in);
    const auto confidence = in.fixed<float>();
    const std::string_view rule = in.text();
    const std::string_view rest = in.text();
    if (head == tail) return;
    const auto type = static_cast<RelationType>(relation);
    if (is_symmetric(type) && tail < head) std::swap(head, tail);
    ContentHash key;
    key.add(store_.entity_ids[head]).add(" ").add(name_of(type)).add(" ").add(store_.entity_ids[tail]);
    key.add(" ").add(stored_->id).add(sources_[local_passage].key);
    write_content_id("claim", key, 12, id_);
    const std::size_t size = rows.bytes.size();
    rows.bytes.fixed(head);
    rows.bytes.fixed(relation);
    rows.bytes.fixed(tail);
    rows.bytes.text(id_);
    rows.bytes.fixed(confidence);
    rows.bytes.text(rule);
    write_source(rows.bytes, local_passage);
    rows.bytes.raw(rest);
    rows.rows.push_back({head / bucket_width_, static_cast<std::uint32_t>(rows.bytes.size() - size)});
  }

  void read_observation(ByteReader& in, DealtRows& rows) {
    const std::uint32_t about = entity(in.number());
    const auto metric = in.fixed<std::uint8_t>();
    if (metric >= metric_count) throw CodecError();
    const std::uint64_t local_passage = passage(in);
    const auto confidence = in.fixed<float>();
    const std::string_view rest = in.text();
    ByteReader fields(rest);
    decode_quantity(fields, quantity_);
    decode_period(fields, period_);
    ContentHash key;
    key.add(store_.entity_ids[about]).add(" ").add(name_of(static_cast<Metric>(metric)));
    key.add(" ").add(quantity_.value.to_string()).add(" ").add(quantity_.unit).add(" ");
    if (period_) key.add(to_string(*period_));
    key.add(" ").add(fields.text());
    write_content_id("obs", key, 12, id_);
    const std::size_t size = rows.bytes.size();
    rows.bytes.fixed(about);
    rows.bytes.fixed(metric);
    rows.bytes.text(id_);
    rows.bytes.fixed(confidence);
    write_source(rows.bytes, local_passage);
    rows.bytes.raw(rest);
    rows.rows.push_back({about / bucket_width_, static_cast<std::uint32_t>(rows.bytes.size() - size)});
  }

  void write_source(ByteWriter& out, std::uint64_t local_passage) const {
    out.fixed(stored_->first_passage + static_cast<std::uint32_t>(local_passage));
    out.number(document_);
    out.raw(sources_[local_passage].bytes);
  }

  const DocumentStore& documents_;
  const std::vector<std::uint32_t>& entity_of_;
  const GraphStore& store_;
  std::uint32_t bucket_width_;
  std::uint32_t document_ = 0;
  const StoredDocument* stored_ = nullptr;
  std::string room_;
  std::string id_;
  std::vector<Span> spans_;
  std::vector<Source> sources_;
  Quantity quantity_;
  std::optional<Period> period_;
};

// What rows are sorted by: place in the graph, id, certainty, and what each kind of fact says of equals.
struct SortKey {
  std::uint32_t entity = 0;
  std::uint32_t other = 0;
  std::uint8_t kind = 0;
  float confidence = 0;
  std::uint32_t passage = 0;
  std::string_view id;
  std::string_view rule;
  std::string_view row;
};

SortKey claim_key(ByteReader in) {
  SortKey key;
  key.entity = in.fixed<std::uint32_t>();
  key.kind = in.fixed<std::uint8_t>();
  key.other = in.fixed<std::uint32_t>();
  key.id = in.text();
  key.confidence = in.fixed<float>();
  key.rule = in.text();
  key.passage = in.fixed<std::uint32_t>();
  return key;
}

SortKey observation_key(ByteReader in) {
  SortKey key;
  key.entity = in.fixed<std::uint32_t>();
  key.kind = in.fixed<std::uint8_t>();
  key.id = in.text();
  key.confidence = in.fixed<float>();
  key.passage = in.fixed<std::uint32_t>();
  return key;
}

// Of facts with one id the surest comes first; of claims then the first rule, of observations the first
// passage.
bool before(const SortKey& a, const SortKey& b) {
  if (a.entity != b.entity) return a.entity < b.entity;
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.other != b.other) return a.other < b.other;
  if (const int order = a.id.compare(b.id); order != 0) return order < 0;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  if (const int order = a.rule.compare(b.rule); order != 0) return order < 0;
  return a.passage < b.passage;
}

using KeyOf = SortKey (*)(ByteReader row);

// Rows of one bucket, sorted, one for each id.
struct SortedRows {
  std::string bytes;
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint32_t> passages;
};

// A bucket has each row behind its size.
std::string whole_bucket(const ByteStore& bucket) {
  std::string bytes, room;
  bytes.reserve(bucket.size());
  for (std::size_t c = 0; c < bucket.chunk_count(); ++c) bytes.append(bucket.chunk(c, room));
  return bytes;
}

SortedRows sort_bucket(const ByteStore& bucket, KeyOf key_of) {
  const std::string bytes = whole_bucket(bucket);
  std::vector<SortKey> keys;
  for (ByteReader in(bytes); !in.at_end();) {
    const std::string_view row = in.text();
    keys.push_back(key_of(ByteReader(row)));
    keys.back().row = row;
  }
  std::stable_sort(keys.begin(), keys.end(), before);
  SortedRows sorted;
  const SortKey* last = nullptr;
  for (const SortKey& key : keys) {
    if (last != nullptr && last->id == key.id) continue;
    sorted.bytes.append(key.row);
    sorted.sizes.push_back(static_cast<std::uint32_t>(key.row.size()));
    sorted.passages.push_back(key.passage);
    last = &key;
  }
  return sorted;
}

using Buckets = std::vector<ByteStore>;

void deal(const DealtRows& rows, Buckets& buckets) {
  ByteWriter record;
  std::size_t at = 0;
  for (const DealtRows::Row row : rows.rows) {
    record.clear();
    record.text(std::string_view(rows.bytes.bytes()).substr(at, row.size));
    buckets[row.bucket].append(record.bytes());
    at += row.size;
  }
}

template <class Row>
void append_rows(std::string_view bytes, const std::vector<std::uint32_t>& sizes, RowStore<Row>& rows) {
  std::size_t at = 0;
  for (const std::uint32_t size : sizes) {
    rows.append(bytes.substr(at, size));
    at += size;
  }
}

template <class Row>
void sort_buckets(Buckets& buckets, KeyOf key_of, unsigned threads, RowStore<Row>& rows,
                  std::vector<bool>& used_passages) {
  const auto make = [&](std::size_t b) {
    buckets[b].close();
    SortedRows sorted = sort_bucket(buckets[b], key_of);
    buckets[b].clear();
    return sorted;
  };
  const auto take = [&](std::size_t, const SortedRows& sorted) {
    append_rows(sorted.bytes, sorted.sizes, rows);
    for (const std::uint32_t passage : sorted.passages) used_passages[passage] = true;
  };
  work_in_order<SortedRows>(buckets.size(), threads, std::size_t{2} * threads, make, take);
  rows.close();
}

}  // namespace

void merge_facts(DocumentStore& documents, const std::vector<std::uint32_t>& entity_of,
                 const MergeOptions& options, Spill& spill, GraphStore& store) {
  const std::uint64_t wanted = options.shards != 0
                                   ? options.shards
                                   : std::clamp(documents.fact_count() / facts_of_bucket,
                                                std::uint64_t{4} * options.threads, most_buckets);
  const auto entities = std::max<std::uint32_t>(store.entities.size(), 1);
  const auto width = static_cast<std::uint32_t>(entities / wanted + 1);
  Buckets claims, observations;
  constexpr std::size_t chunk_size = std::size_t{1} << 16U;
  for (std::uint32_t begin = 0; begin < entities; begin += width) {
    claims.emplace_back(spill, chunk_size);
    observations.emplace_back(spill, chunk_size);
  }
  const auto make = [&](std::size_t part) {
    const auto first = static_cast<std::uint32_t>(part) * documents_of_part;
    FactReader reader(documents, entity_of, store, width);
    return reader.read(first, std::min(first + documents_of_part, documents.size()));
  };
  const auto take = [&](std::size_t, const FactPart& part) {
    append_rows(part.passages.bytes(), part.passage_sizes, store.passages);
    deal(part.claims, claims);
    deal(part.observations, observations);
  };
  const std::size_t parts = (documents.size() + documents_of_part - 1) / documents_of_part;
  work_in_order<FactPart>(parts, options.threads, std::size_t{4} * options.threads, make, take);
  store.passages.close();
  documents.drop_bytes();
  store.used_passages.assign(store.passages.size(), false);
  sort_buckets(claims, &claim_key, options.threads, store.claims, store.used_passages);
  sort_buckets(observations, &observation_key, options.threads, store.observations, store.used_passages);
}

}  // namespace yuantu
