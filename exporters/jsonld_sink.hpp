// SPDX-License-Identifier: Apache-2.0
// Writes statements as JSON-LD 1.1: one object for each subject, as they come.
#pragma once

#include <string>
#include <string_view>

#include "exporters/rdf_sink.hpp"

namespace yuantu {

// What stands before the first object, and behind the last. `base` is what `id:` stands for.
std::string jsonld_header(std::string_view base);
inline constexpr std::string_view jsonld_footer = "\n]}\n";

class JsonldSink final : public RdfSink {
 public:
  explicit JsonldSink(std::string_view base) : base_(base) {}

  void graph(std::string_view iri) override;
  void subject(const RdfTerm& subject) override;
  void statement(std::string_view predicate, const RdfTerm& object) override;
  void finish() override;
  [[nodiscard]] std::string_view text() const override { return out_; }
  void clear() override { out_.clear(); }

 private:
  void open_subject(std::string_view subject);
  void open_predicate(std::string_view predicate);
  void close_predicate();
  void close_subject();
  void close_graph();
  void append_object(const RdfTerm& object);
  // The IRI as a JSON string, with a prefix where what follows is a plain name.
  void append_iri(std::string_view iri);
  void append_thing(std::string_view id);
  void append_text(std::string_view text);

  std::string out_;
  std::string base_;
  std::string graph_;  // of the objects being written; empty: the default graph
  std::string next_subject_;
  std::string subject_;    // whose object is open; empty: none
  std::string predicate_;  // whose array is open
  bool first_object_ = true;
  bool first_in_graph_ = true;
};

}  // namespace yuantu
