// SPDX-License-Identifier: Apache-2.0
// Writes statements with Serd: Turtle, N-Triples, N-Quads, TriG.
#pragma once

#include <serd/serd.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "exporters/output_file.hpp"
#include "exporters/rdf_sink.hpp"

namespace yuantu {

// The one place that touches Serd. `base` is the IRI that the `id:` prefix stands for.
class SerdSink final : public RdfSink {
 public:
  SerdSink(SerdSyntax syntax, const std::filesystem::path& path, std::string_view base);

  void graph(std::string_view iri) override { graph_ = iri; }
  void statement(std::string_view subject, std::string_view predicate, const RdfTerm& object) override;
  void finish() override;

 private:
  struct FreeEnv {
    void operator()(SerdEnv* env) const { serd_env_free(env); }
  };
  struct FreeWriter {
    void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
  };

  static std::size_t take_bytes(const void* bytes, std::size_t size, void* self);
  static SerdStatus take_error(void* self, const SerdError* error);
  void write_prefixes(std::string_view base);
  void check(SerdStatus status) const;
  // `iri` with a prefix where the syntax has them and what follows is a plain name; `room` keeps the text.
  SerdNode resource(std::string_view iri, std::string& room);
  // The short form of a term of a vocabulary; empty where there is none. Kept, since Serd would compare every
  // prefix each time, and a graph has less than a hundred such terms.
  const std::string& short_term(std::string_view iri);

  OutputFile file_;
  std::string base_;
  bool abbreviates_;
  std::map<std::string, std::string, std::less<>> short_terms_;
  std::string graph_;
  std::string message_;  // what Serd said last
  std::string subject_room_;
  std::string predicate_room_;
  std::string object_room_;
  std::string graph_room_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
};

}  // namespace yuantu
