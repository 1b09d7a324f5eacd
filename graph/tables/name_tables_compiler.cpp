// SPDX-License-Identifier: Apache-2.0
// Compiles the indexes by which names are taken apart, and the directory of places: name_tables_compiler
// OUT.bin.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <exception>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/lexicon.hpp"
#include "extractor/lexicon/compiled_image.hpp"
#include "extractor/word_beginnings.hpp"
#include "graph/name_tables.hpp"
#include "graph/place_directory.hpp"
#include "graph/term_index.hpp"
#include "graph/term_pairs.hpp"

namespace yuantu {
namespace {

// Terms of tables are well-formed and lie in the BMP. Returns where they end.
char16_t* put_characters(std::string_view term, char16_t* to) {
  const auto bits = [&](std::size_t at) { return static_cast<unsigned char>(term[at]) & 0x3fU; };
  for (std::size_t i = 0; i < term.size();) {
    const auto first = static_cast<unsigned char>(term[i]);
    if (first < 0x80) {
      *to++ = first;
      i += 1;
    } else if (first < 0xe0) {
      *to++ = static_cast<char16_t>((first & 0x1fU) << 6U | bits(i + 1));
      i += 2;
    } else {
      *to++ = static_cast<char16_t>((first & 0x0fU) << 12U | bits(i + 1) << 6U | bits(i + 2));
      i += 3;
    }
  }
  return to;
}

class IndexMaker {
 public:
  explicit IndexMaker(Table table) {
    const Lexicon& lexicon = Lexicon::builtin();
    const auto rows = lexicon.rows(table);
    std::size_t size = 0;
    for (const LexiconRow& row : rows) size += lexicon.field(row, 0).size();
    characters_.resize(size);
    char16_t* to = characters_.data();
    std::string_view last;
    for (const LexiconRow& row : rows) {
      const std::string_view term = lexicon.field(row, 0);
      if (term == last) continue;
      terms_.push_back({row.row, static_cast<std::uint32_t>(to - characters_.data())});
      to = put_characters(term, to);
      last = term;
    }
    characters_.resize(static_cast<std::size_t>(to - characters_.data()));
    terms_.push_back(
        {static_cast<std::uint32_t>(rows.size()), static_cast<std::uint32_t>(characters_.size())});
    add_runs();
  }

  void add_to(CompiledImage& image) const {
    image.add(terms_);
    image.add(characters_);
    image.add(runs_);
  }

 private:
  [[nodiscard]] std::pair<char16_t, char16_t> beginning(std::size_t term) const {
    const std::uint32_t text = terms_[term].text;
    return {characters_[text], terms_[term + 1].text - text > 1 ? characters_[text + 1] : u'\0'};
  }

  void add_runs() {
    if (terms_.size() > std::numeric_limits<std::uint16_t>::max())
      throw std::length_error("a table of names has more terms than its index takes");
    const auto begins_run = [&](std::size_t t) { return t == 0 || beginning(t) != beginning(t - 1); };
    std::size_t count = 1;
    for (std::size_t t = 0; t + 1 < terms_.size(); ++t) count += begins_run(t);
    runs_.resize(std::bit_ceil(2 * count));
    for (std::uint32_t t = 0; t + 1 < terms_.size(); ++t) {
      const auto [first, second] = beginning(t);
      std::size_t at = TermRun::slot(first, second, runs_.size());
      while (runs_[at].end != 0 && (runs_[at].first != first || runs_[at].second != second))
        at = (at + 1) & (runs_.size() - 1);
      if (runs_[at].end == 0) runs_[at] = {first, second, static_cast<std::uint16_t>(t), 0};
      runs_[at].end = static_cast<std::uint16_t>(t + 1);
    }
  }

  std::vector<IndexedTerm> terms_;
  std::vector<char16_t> characters_;
  std::vector<TermRun> runs_;
};

PlaceLevel level_from(std::string_view name) {
  if (name == "province") return PlaceLevel::Province;
  if (name == "city") return PlaceLevel::City;
  if (name == "county") return PlaceLevel::County;
  return PlaceLevel::Other;
}

// A row by its code, whose first eight bytes decide nearly always.
struct CodedRow {
  std::uint64_t head;
  std::string_view code;
  std::uint32_t row;
  auto operator<=>(const CodedRow&) const = default;
};

CodedRow coded(std::string_view code, std::uint32_t row) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i)
    head = head << 8U | (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
  return {head, code, row};
}

// The places of places.tsv by code, whatever rows name them.
class PlaceMaker {
 public:
  PlaceMaker() {
    std::vector<CodedRow> order;
    for (const LexiconRow& row : rows_) order.push_back(coded(field(row, "code"), row.row));
    std::sort(order.begin(), order.end());
    place_of_row_.resize(rows_.size());
    for (const auto& [head, code, number] : order) {
      if (codes_.empty() || codes_.back() != code) {
        codes_.push_back(code);
        places_.emplace_back();
      }
      PlacePosition& place = places_.back();
      place.row = number;  // the last one tells
      place.level = level_from(field(rows_[number], "level"));
      place_of_row_[number] = static_cast<std::uint32_t>(codes_.size() - 1);
    }
    for (std::uint32_t p = 0; p < places_.size(); ++p) find_container(p);
    for (const LexiconRow& row : rows_) {
      ambiguous_.push_back(field(row, "ambiguous") == "1");
      const auto [first, second] = first_characters(lexicon_.field(row, 0));
      const std::array beginning{first, second};
      beginnings_.add(std::u32string_view(beginning.data(), second == 0 ? 1 : 2));
    }
  }

  void add_to(CompiledImage& image) const {
    image.add(std::vector{beginnings_});
    image.add(places_);
    image.add(place_of_row_);
    image.add(ambiguous_);
  }

 private:
  [[nodiscard]] std::string_view field(const LexiconRow& row, std::string_view column) const {
    return lexicon_.field(row, lexicon_.column(Table::places, column));
  }

  void find_container(std::uint32_t place) {
    const std::string_view within = field(rows_[places_[place].row], "within");
    const auto found = std::lower_bound(codes_.begin(), codes_.end(), within);
    const auto container = static_cast<std::uint32_t>(found - codes_.begin());
    if (found != codes_.end() && *found == within && container != place) places_[place].within = container;
  }

  const Lexicon& lexicon_ = Lexicon::builtin();
  std::span<const LexiconRow> rows_ = lexicon_.rows(Table::places);
  std::vector<std::string_view> codes_;
  std::vector<PlacePosition> places_;
  std::vector<std::uint32_t> place_of_row_;
  std::vector<std::uint8_t> ambiguous_;  // by row
  WordBeginnings beginnings_;
};

CompiledImage compile() {
  CompiledImage image;
  for (const Table table : form_tables) IndexMaker(table).add_to(image);
  for (const Table table : known_tables) IndexMaker(table).add_to(image);
  IndexMaker(Table::places).add_to(image);
  PlaceMaker().add_to(image);
  return image;
}

}  // namespace
}  // namespace yuantu

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: name_tables_compiler OUT.bin\n";
    return 2;
  }
  try {
    yuantu::compile().write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "name_tables_compiler: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
