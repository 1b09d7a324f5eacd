// SPDX-License-Identifier: Apache-2.0
// Writes statements as bytes: Turtle, TriG, N-Triples, N-Quads.
#pragma once

#include <array>
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
  void subject(std::string_view iri) override {
    next_subject_.assign(iri);
    is_next_ = !is_open_ || subject_iri_ != next_subject_;
  }
  void statement(std::string_view predicate, const RdfTerm& object) override;
  void finish() override;
  [[nodiscard]] std::string_view text() const override {
    return {buffer_.get(), static_cast<std::size_t>(at_ - buffer_.get())};
  }
  void clear() override { at_ = buffer_.get(); }

 private:
  // A term of a vocabulary as the syntax spells it, as object and with a blank behind it as predicate. There
  // are less than a hundred, and they stand at fixed places in memory, so that a look at the address finds
  // them.
  struct Term {
    std::string iri;
    std::string object;
    std::string predicate;
  };

  Term& slot(std::string_view iri);
  const Term& term(std::string_view iri);
  std::string spell(std::string_view iri) const;
  // Makes room for so many bytes; what is put then needs no look at the end of the text.
  void reserve(std::size_t size);
  void put(std::string_view text);
  void put_resource(std::string_view iri);
  void put_thing(std::string_view id);
  void put_object(const RdfTerm& object);
  void put_typed(std::string_view text, std::string_view datatype);
  void put_line(std::string_view predicate, const RdfTerm& object);
  void open_subject();
  void close_subject();

  std::unique_ptr<char[]> buffer_;  // NOLINT(modernize-avoid-c-arrays): a string would fill it first
  char* at_;                        // where the next byte goes
  char* end_;                       // of the buffer
  std::string base_;
  bool abbreviates_;  // Turtle and TriG
  bool named_graphs_;
  std::string graph_;                // as the syntax spells it; empty: the default graph
  std::string subject_iri_;          // of the open subject
  std::string next_subject_;         // the subject of the next statement
  bool is_open_ = false;             // something is said of subject_iri_
  bool is_next_ = true;              // the next statement is said of another
  std::string subject_;              // N-Triples: the subject as each line has it
  const Term* predicate_ = nullptr;  // of the last statement; nothing where it is not known any more
  std::string predicate_iri_;
  std::array<Term, 256> terms_;
};

}  // namespace yuantu
