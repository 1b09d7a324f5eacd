// SPDX-License-Identifier: Apache-2.0
// Bytes come back alike from memory and from the temporary file.
#include "graph/spill.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "graph/graph_codec.hpp"
#include "graph/record_order.hpp"
#include "ontology/error.hpp"

using yuantu::ByteStore;
using yuantu::Spill;

namespace {

std::string record(std::size_t number) {
  return std::string(number % 97 + 1, static_cast<char>('a' + number % 26)) + std::to_string(number);
}

}  // namespace

TEST_CASE("records are what was appended, whether all, some or none fit into memory") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path();
  for (const std::uint64_t limit : {std::uint64_t{0}, std::uint64_t{9000}, Spill::no_limit}) {
    Spill spill(limit, folder.string());
    ByteStore store(spill, 1000);
    std::vector<ByteStore::Place> places;
    for (std::size_t i = 0; i < 2000; ++i) places.push_back(store.append(record(i)));
    std::string room;
    for (std::size_t i = 0; i < places.size(); ++i)
      CHECK(store.at(places[i], record(i).size(), room) == record(i));
    store.close();
    std::string all, expected;
    for (std::size_t c = 0; c < store.chunk_count(); ++c) all += store.chunk(c, room);
    for (std::size_t i = 0; i < places.size(); ++i) expected += record(i);
    CHECK(all == expected);
    CHECK((spill.written() == 0) == (limit == Spill::no_limit));
    CHECK((spill.written() == expected.size()) == (limit == 0));
  }
}

TEST_CASE("records stand in the order wanted, whether all, some or none were in memory") {
  for (const std::uint64_t limit : {std::uint64_t{0}, std::uint64_t{9000}, Spill::no_limit}) {
    Spill spill(limit, std::filesystem::temp_directory_path().string());
    ByteStore store(spill, 1000);
    constexpr std::size_t count = 2000, step = 769;  // coprime: every record once
    std::vector<yuantu::StoredRecord> records(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string text = record(i);
      records[i * step % count] = {store.append(text), static_cast<std::uint32_t>(text.size())};
    }
    store.close();
    yuantu::put_in_order(store, records, 5000);
    std::string room, forward;
    for (std::size_t i = 0; i < count; ++i) {
      const yuantu::StoredRecord& stored = records[i * step % count];
      CHECK(store.at(stored.place, stored.size, room) == record(i));
    }
    if (limit == Spill::no_limit) continue;
    for (std::size_t c = 0; c < store.chunk_count(); ++c) forward += store.chunk(c, room);
    std::string expected;
    for (const yuantu::StoredRecord& stored : records) expected += store.at(stored.place, stored.size, room);
    CHECK(forward == expected);
  }
}

TEST_CASE("memory that a store gives back is there for the next") {
  Spill spill(2500, std::filesystem::temp_directory_path().string());
  for (int round = 0; round < 5; ++round) {
    ByteStore store(spill, 1000);
    store.append(std::string(900, 'x'));
    store.append(std::string(900, 'y'));
    store.close();
  }
  CHECK(spill.written() == 0);
}

TEST_CASE("the temporary file has no name, so that nothing is left behind") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "yuantu-spill-test";
  std::filesystem::create_directories(folder);
  Spill spill(0, folder.string());
  spill.write("bytes");
  CHECK(std::filesystem::is_empty(folder));
  std::filesystem::remove_all(folder);
}

TEST_CASE("a directory that takes no files is named with what to do about it") {
  Spill spill(0, "/proc");
  CHECK_THROWS_WITH_AS(spill.write("bytes"), doctest::Contains("choose another directory with --temp"),
                       yuantu::WriteError);
}

TEST_CASE("numbers, texts and rows come back, and bytes that end too early are an error") {
  yuantu::ByteWriter out;
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX})
    out.number(number);
  for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX})
    out.signed_number(number);
  out.text("园区");
  yuantu::ByteReader in(out.bytes());
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX})
    CHECK(in.number() == number);
  for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX})
    CHECK(in.signed_number() == number);
  CHECK(in.text() == "园区");
  CHECK(in.at_end());
  for (std::size_t size = 0; size < out.size(); ++size) {
    yuantu::ByteReader cut(std::string_view(out.bytes()).substr(0, size));
    const auto read_all = [&] {
      for (int i = 0; i < 8; ++i) cut.number();
      cut.text();
    };
    CHECK_THROWS_AS(read_all(), yuantu::CodecError);
  }
}
