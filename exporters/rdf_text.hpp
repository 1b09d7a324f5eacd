// SPDX-License-Identifier: Apache-2.0
// Writes statements as bytes: Turtle, TriG, N-Triples, N-Quads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "exporters/rdf_sink.hpp"

namespace yuantu {

enum class RdfSyntax { turtle, trig, ntriples, nquads };

// The prefixes at the top of a Turtle or TriG file; nothing for the others. `base` is what `id:` stands for.
std::string rdf_header(RdfSyntax syntax, std::string_view base);

// Texts of several of them, each finished, are one document behind one header, so that threads may write
// parts of it.
class RdfText final : public RdfSink {
 public:
  RdfText(RdfSyntax syntax, std::string_view base);

  void graph(std::string_view iri) override;
  void subject(const RdfTerm& subject) override;
  void statement(std::string_view predicate, const RdfTerm& object) override;
  void finish() override;
  [[nodiscard]] std::string_view text() const override {
    return {buffer_.get(), static_cast<std::size_t>(at_ - buffer_.get())};
  }
  void clear() override { at_ = buffer_.get(); }

 private:
  // A term of a vocabulary as the syntax spells it, as object and as predicate with what stands around it.
  // There are less than a hundred, and they stand at fixed places in memory, so that a look at the address
  // finds them.
  struct Term {
    std::string_view iri;
    std::string object;
    std::string predicate;
    const Term* first;  // that was spelled alike; itself, if there was none
  };
  // A subject as the syntax spells it; N-Triples and N-Quads begin each line with it.
  struct Spelling {
    std::string room;
    std::size_t size = 0;
    [[nodiscard]] std::string_view text() const { return std::string_view(room).substr(0, size); }
  };

  const Term& term(std::string_view iri) {
    const auto address = reinterpret_cast<std::uintptr_t>(iri.data());
    for (std::size_t at = address * 0x9e3779b97f4a7c15U >> 54U;; at = (at + 1) % slots_.size()) {
      const Term* const known = slots_[at];
      if (known == nullptr) return *(slots_[at] = &add_term(iri));
      if (known->iri.data() == iri.data() && known->iri.size() == iri.size()) return *known;
    }
  }
  const Term& add_term(std::string_view iri);
  std::string spell(std::string_view iri) const;
  // Makes room for so many bytes; what is put then needs no look at the end of the text.
  void reserve(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size) grow(size);
  }
  void grow(std::size_t size);
  void put(std::string_view text);
  // These write behind `to` and return where they ended.
  char* put_iri(char* to, std::string_view iri) const;
  char* put_thing(char* to, std::string_view id) const;
  char* put_object(char* to, const RdfTerm& object);
  void open_subject();
  void close_subject();
  void close_line();

  std::unique_ptr<char[]> buffer_;  // NOLINT(modernize-avoid-c-arrays): a string would fill it first
  char* at_;                        // where the next byte goes
  char* end_;                       // of the buffer
  std::string base_;
  bool abbreviates_;  // Turtle and TriG
  bool named_graphs_;
  std::string graph_;                      // as the syntax spells it; empty: the default graph
  Spelling subject_;                       // the open one
  Spelling next_subject_;                  // the subject of the next statement
  bool is_open_ = false;                   // something is said of subject_
  bool is_next_ = true;                    // the next statement is said of another
  const Term* before_ = nullptr;           // the predicate of the last statement about the subject
  std::size_t line_room_ = 0;              // that a line needs beside predicate and object
  std::array<const Term*, 1024> slots_{};  // open addressing
  std::deque<Term> terms_;
};

}  // namespace yuantu
