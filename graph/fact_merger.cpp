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

// Rows for one kind of bucket, end to end, each behind its size, with the bucket of each.
struct DealtRows {
  struct Row {
    std::uint32_t bucket;
    std::uint32_t size;
  };
  // Where the row begins that is written now.
  std::size_t begin() {
    const std::size_t at = bytes.size();
    bytes.fixed(std::uint32_t{0});
    return at;
  }
  void end(std::size_t begin, std::uint32_t bucket) {
    const auto size = static_cast<std::uint32_t>(bytes.size() - begin);
    bytes.change(begin, static_cast<std::uint32_t>(size - sizeof(std::uint32_t)));
    rows.push_back({bucket, size});
  }

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
      list_entities();
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

  // An entity of the graph that the document speaks of.
  struct Known {
    std::uint32_t row;
    std::string_view id;
  };

  // The ids lie all over the memory: all are asked for before one is waited for.
  void list_entities() {
    entities_.clear();
    for (std::uint32_t e = 0; e < stored_->entity_count; ++e) {
      const std::uint32_t row = entity_of_[stored_->first_entity + e];
      entities_.push_back({row, store_.entity_ids[row]});
      __builtin_prefetch(entities_.back().id.data());
    }
  }

  const Known& entity(std::uint64_t local) const {
    if (local >= entities_.size()) throw CodecError();
    return entities_[local];
  }
  std::uint64_t passage(ByteReader& in) const {
    const std::uint64_t local = in.number();
    if (local >= sources_.size()) throw CodecError();
    return local;
  }

  void read_claim(ByteReader& in, DealtRows& rows) {
    const Known* head = &entity(in.number());
    const auto relation = in.fixed<std::uint8_t>();
    if (relation >= relation_type_count) throw CodecError();
    const Known* tail = &entity(in.number());
    const std::uint64_t local_passage = passage(in);
    const auto confidence = in.fixed<float>();
    const std::string_view rule = in.text();
    const std::string_view rest = in.text();
    if (head->row == tail->row) return;
    const auto type = static_cast<RelationType>(relation);
    if (is_symmetric(type) && tail->row < head->row) std::swap(head, tail);
    ContentHash key;
    key.add(head->id).add(" ").add(name_of(type)).add(" ").add(tail->id);
    key.add(" ").add(stored_->id).add(sources_[local_passage].key);
    write_content_id("claim", key, 12, id_);
    const std::size_t begin = rows.begin();
    rows.bytes.fixed(head->row);
    rows.bytes.fixed(relation);
    rows.bytes.fixed(tail->row);
    rows.bytes.text(id_);
    rows.bytes.fixed(confidence);
    rows.bytes.text(rule);
    write_source(rows.bytes, local_passage);
    rows.bytes.raw(rest);
    rows.end(begin, head->row / bucket_width_);
  }

  void read_observation(ByteReader& in, DealtRows& rows) {
    const Known& about = entity(in.number());
    const auto metric = in.fixed<std::uint8_t>();
    if (metric >= metric_count) throw CodecError();
    const std::uint64_t local_passage = passage(in);
    const auto confidence = in.fixed<float>();
    const std::string_view rest = in.text();
    ByteReader fields(rest);
    decode_quantity(fields, quantity_);
    decode_period(fields, period_);
    ContentHash key;
    key.add(about.id).add(" ").add(name_of(static_cast<Metric>(metric)));
    key.add(" ").add(quantity_.value.to_string()).add(" ").add(quantity_.unit).add(" ");
    if (period_) key.add(to_string(*period_));
    key.add(" ").add(fields.text());
    write_content_id("obs", key, 12, id_);
    const std::size_t begin = rows.begin();
    rows.bytes.fixed(about.row);
    rows.bytes.fixed(metric);
    rows.bytes.text(id_);
    rows.bytes.fixed(confidence);
    write_source(rows.bytes, local_passage);
    rows.bytes.raw(rest);
    rows.end(begin, about.row / bucket_width_);
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
  std::vector<Known> entities_;  // of the document
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

// Rows of one bucket, sorted, one for each id; they stand in the bucket, or in what was read of it.
struct SortedRows {
  struct Row {
    std::string_view bytes;
    std::uint32_t passage;
  };
  std::vector<Row> rows;
  std::vector<std::string> rooms;
};

// A row of a bucket for sorting: entity, kind and other, and the first seven characters of the code in the
// id, which decide nearly always.
struct RowOrder {
  std::uint64_t place = 0;
  std::uint64_t code = 0;
  std::uint32_t number = 0;
};

RowOrder order_of(const SortKey& key, std::uint32_t number) {
  constexpr std::size_t code_length = 12, known = 7;  // of ids, and as many as fit
  std::uint64_t code = key.other & 0xffU;
  const std::string_view id = key.id.substr(key.id.size() - code_length);
  for (std::size_t i = 0; i < known; ++i) code = code << 8U | static_cast<unsigned char>(id[i]);
  return {std::uint64_t{key.entity} << 32U | std::uint64_t{key.kind} << 24U | key.other >> 8U, code, number};
}

// Rows have their size before them.
void read_bucket(const ByteStore& bucket, KeyOf key_of, SortedRows& sorted, std::vector<SortKey>& keys) {
  sorted.rooms.resize(bucket.chunk_count());
  for (std::size_t c = 0; c < bucket.chunk_count(); ++c) {
    for (ByteReader in(bucket.chunk(c, sorted.rooms[c])); !in.at_end();) {
      const std::string_view row = in.raw(in.fixed<std::uint32_t>());
      keys.push_back(key_of(ByteReader(row)));
      if (keys.back().id.size() < 12) throw CodecError();
      keys.back().row = row;
    }
  }
}

SortedRows sort_bucket(const ByteStore& bucket, KeyOf key_of) {
  SortedRows sorted;
  std::vector<SortKey> keys;
  read_bucket(bucket, key_of, sorted, keys);
  std::vector<RowOrder> order;
  order.reserve(keys.size());
  for (std::uint32_t k = 0; k < keys.size(); ++k) order.push_back(order_of(keys[k], k));
  std::sort(order.begin(), order.end(), [&](const RowOrder& a, const RowOrder& b) {
    if (a.place != b.place) return a.place < b.place;
    if (a.code != b.code) return a.code < b.code;
    if (before(keys[a.number], keys[b.number])) return true;
    return !before(keys[b.number], keys[a.number]) && a.number < b.number;
  });
  sorted.rows.reserve(order.size());
  const SortKey* last = nullptr;
  for (const RowOrder& row : order) {
    const SortKey& key = keys[row.number];
    if (last != nullptr && last->id == key.id) continue;
    sorted.rows.push_back({key.row, key.passage});
    last = &key;
  }
  return sorted;
}

using Buckets = std::vector<ByteStore>;

void deal(const DealtRows& rows, Buckets& buckets) {
  std::size_t at = 0;
  for (const DealtRows::Row row : rows.rows) {
    buckets[row.bucket].append(rows.bytes.bytes().substr(at, row.size));
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
    return sort_bucket(buckets[b], key_of);
  };
  const auto take = [&](std::size_t b, const SortedRows& sorted) {
    for (const SortedRows::Row& row : sorted.rows) {
      rows.append(row.bytes);
      used_passages[row.passage] = true;
    }
    buckets[b].clear();
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
  for (std::uint32_t begin = 0; begin < entities; begin += width) {
    claims.emplace_back(spill);
    observations.emplace_back(spill);
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
