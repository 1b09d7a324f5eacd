// SPDX-License-Identifier: Apache-2.0
// Reads RDF files into Sord models for tests, and fails the test on any message of the reader.
#pragma once

#include <doctest/doctest.h>
#include <serd/serd.h>
#include <sord/sord.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yuantu {

class RdfModel {
 public:
  RdfModel() : world_(sord_world_new()), model_(sord_new(world_.get(), SORD_SPO | SORD_OPS, true)) {
    sord_world_set_error_sink(world_.get(), &count_error, this);
  }

  void read(const std::string& path, SerdSyntax syntax) {
    std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env(serd_env_new(nullptr), &serd_env_free);
    std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
        sord_new_reader(model_.get(), env.get(), syntax, nullptr), &serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), &count_error, this);
    const SerdStatus status =
        serd_reader_read_file(reader.get(), reinterpret_cast<const uint8_t*>(path.c_str()));
    CHECK_MESSAGE(status == SERD_SUCCESS, path);
    CHECK_MESSAGE(errors_ == 0, path);
  }

  std::size_t size() const { return sord_num_quads(model_.get()); }

  // All statements as N-Quads-like lines, for comparing models.
  std::set<std::string> statements() const {
    std::set<std::string> lines;
    for_each(nullptr, nullptr, nullptr, [&](const SordQuad quad) {
      std::string line;
      for (int i = 0; i < 4; ++i) line += quad[i] ? spell(quad[i]) + " " : "";
      lines.insert(line);
    });
    return lines;
  }

  bool has_blank_node() const {
    bool found = false;
    for_each(nullptr, nullptr, nullptr, [&](const SordQuad quad) {
      for (int i = 0; i < 4; ++i) found = found || (quad[i] && sord_node_get_type(quad[i]) == SORD_BLANK);
    });
    return found;
  }

  // The texts of the objects (or subjects) that go with the given IRIs.
  std::set<std::string> objects(const std::string& subject, const std::string& predicate) const {
    std::set<std::string> texts;
    for_each(&subject, &predicate, nullptr,
             [&](const SordQuad quad) { texts.insert(text(quad[SORD_OBJECT])); });
    return texts;
  }
  std::set<std::string> subjects(const std::string& predicate, const std::string& object) const {
    std::set<std::string> texts;
    for_each(nullptr, &predicate, &object,
             [&](const SordQuad quad) { texts.insert(text(quad[SORD_SUBJECT])); });
    return texts;
  }
  std::set<std::string> all_subjects() const {
    std::set<std::string> texts;
    for_each(nullptr, nullptr, nullptr, [&](const SordQuad quad) { texts.insert(text(quad[SORD_SUBJECT])); });
    return texts;
  }

 private:
  struct Free {
    void operator()(SordWorld* world) const { sord_world_free(world); }
    void operator()(SordModel* model) const { sord_free(model); }
  };

  static SerdStatus count_error(void* self, const SerdError*) {
    ++static_cast<RdfModel*>(self)->errors_;
    return SERD_SUCCESS;
  }
  static std::string text(const SordNode* node) {
    std::size_t size = 0;
    const auto* bytes = reinterpret_cast<const char*>(sord_node_get_string_counted(node, &size));
    return {bytes, size};
  }
  static std::string spell(const SordNode* node) {
    std::string spelled = text(node);
    if (sord_node_get_type(node) == SORD_LITERAL) {
      const char* language = sord_node_get_language(node);
      const SordNode* datatype = sord_node_get_datatype(node);
      spelled = "\"" + spelled + "\"" + (language ? std::string("@") + language : "") +
                (datatype ? "^^" + text(datatype) : "");
    }
    return spelled;
  }
  SordNode* iri(const std::string* text) const {
    return text ? sord_new_uri(world_.get(), reinterpret_cast<const uint8_t*>(text->c_str())) : nullptr;
  }
  template <class Take>
  void for_each(const std::string* s, const std::string* p, const std::string* o, Take take) const {
    SordNode* const pattern[] = {iri(s), iri(p), iri(o)};
    SordIter* iter = sord_search(model_.get(), pattern[0], pattern[1], pattern[2], nullptr);
    for (; !sord_iter_end(iter); sord_iter_next(iter)) {
      SordQuad quad;
      sord_iter_get(iter, quad);
      take(quad);
    }
    sord_iter_free(iter);
    for (SordNode* node : pattern) sord_node_free(world_.get(), node);
  }

  std::unique_ptr<SordWorld, Free> world_;
  std::unique_ptr<SordModel, Free> model_;
  int errors_ = 0;
};

}  // namespace yuantu
