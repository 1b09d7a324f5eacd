// SPDX-License-Identifier: Apache-2.0
// Writes statements as JSON-LD 1.1: one object for each subject, as they come.
#pragma once

#include <string>
#include <string_view>

#include "exporters/output_file.hpp"
#include "exporters/rdf_sink.hpp"

namespace yuantu {

class JsonldSink final : public RdfSink {
 public:
  JsonldSink(const std::filesystem::path& path, std::string_view base);

  void graph(std::string_view iri) override;
  void statement(std::string_view subject, std::string_view predicate, const RdfTerm& object) override;
  void finish() override;

 private:
  void write_context();
  void open_subject(std::string_view subject);
  void open_predicate(std::string_view predicate);
  void close_predicate();
  void close_subject();
  void close_graph();
  void append_object(const RdfTerm& object);
  // The IRI as a JSON string, with a prefix where what follows is a plain name.
  void append_iri(std::string_view iri);

  OutputFile file_;
  std::string& out_;
  std::string base_;
  std::string graph_;      // of the objects being written; empty: the default graph
  std::string subject_;    // whose object is open; empty: none
  std::string predicate_;  // whose array is open
  bool first_object_ = true;
  bool first_in_graph_ = true;
};

}  // namespace yuantu
