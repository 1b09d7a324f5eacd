// SPDX-License-Identifier: Apache-2.0
// What every RDF syntax takes: statements one by one, grouped by subject and predicate.
#pragma once

#include <string_view>

namespace yuantu {

// A subject or an object of a statement. It points into text that somebody else keeps.
struct RdfTerm {
  enum class Kind { term, iri, thing, literal, tagged, typed, number, triple };
  Kind kind = Kind::iri;
  std::string_view text;   // an IRI, what follows the base in the IRI of a thing, the text of a literal, or a
                           // triple term of RDF 1.2 as Turtle spells it
  std::string_view extra;  // language tag, or the datatype: a term of a vocabulary

  // An IRI of a vocabulary, of which there are few: it outlives the sink, which may know it by its address.
  static RdfTerm term(std::string_view text) { return {Kind::term, text, {}}; }
  static RdfTerm iri(std::string_view text) { return {Kind::iri, text, {}}; }
  static RdfTerm thing(std::string_view id) { return {Kind::thing, id, {}}; }
  static RdfTerm string(std::string_view text) { return {Kind::literal, text, {}}; }
  static RdfTerm tagged(std::string_view text, std::string_view language) {
    return {Kind::tagged, text, language};
  }
  // An xsd:integer, or an xsd:decimal with a point: what Turtle writes without quotes.
  static RdfTerm number(std::string_view text, std::string_view datatype) {
    return {Kind::number, text, datatype};
  }
  static RdfTerm typed(std::string_view text, std::string_view datatype) {
    return {Kind::typed, text, datatype};
  }
  static RdfTerm triple(std::string_view spelled) { return {Kind::triple, spelled, {}}; }
};

// Makes text of statements. Callers give all statements of a subject in a row, and all objects of a
// predicate in a row; then every syntax can abbreviate without looking back. Predicates are terms.
class RdfSink {
 public:
  virtual ~RdfSink() = default;
  // Statements that follow are in this named graph; an empty name is the default graph.
  virtual void graph(std::string_view iri) = 0;
  // Statements that follow are said of this; a subject of which nothing is said leaves no trace. One is named
  // again behind graph() and finish().
  virtual void subject(const RdfTerm& subject) = 0;
  virtual void statement(std::string_view predicate, const RdfTerm& object) = 0;
  // Closes what is open, so that other text may follow.
  virtual void finish() = 0;
  // What was written since the last clear().
  [[nodiscard]] virtual std::string_view text() const = 0;
  virtual void clear() = 0;
};

}  // namespace yuantu
