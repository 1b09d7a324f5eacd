// SPDX-License-Identifier: Apache-2.0
// Loads a graph file into Sord and answers the lookups that `explain` needs.
#include "cli/graph_model.hpp"

#include <serd/serd.h>

#include <filesystem>
#include <set>
#include <utility>

#include "cli/rdf_graph.hpp"
#include "ontology/error.hpp"

namespace yuantu {
namespace {

const std::uint8_t* bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

Term term_of(const SordNode* node) {
  std::size_t size = 0;
  const std::uint8_t* text = sord_node_get_string_counted(node, &size);
  return {std::string(reinterpret_cast<const char*>(text), size), sord_node_get_type(node) == SORD_URI};
}

// An IRI as a node. A null pattern would match everything, so text that is no absolute IRI becomes one that
// nothing has.
class Node {
 public:
  Node(SordWorld* world, const std::string& iri)
      : world_(world), node_(sord_new_uri(world, bytes(absolute(iri)))) {}
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  ~Node() { sord_node_free(world_, node_); }
  const SordNode* get() const { return node_; }

 private:
  static std::string absolute(const std::string& iri) {
    return iri.find(':') == std::string::npos ? "urn:none" : iri;
  }

  SordWorld* world_;
  SordNode* node_;
};

// Serd's messages carry the file's position; the first becomes our error.
SerdStatus keep_first_error(void* handle, const SerdError* error) {
  auto& first = *static_cast<std::pair<unsigned, unsigned>*>(handle);
  if (first.first == 0) first = {error->line, error->col};
  return SERD_SUCCESS;
}

}  // namespace

GraphModel::GraphModel(const std::string& directory) : world_(sord_world_new()) {
  const GraphFile file = find_graph_file(directory);
  const bool graphs = file.syntax == SERD_NQUADS || file.syntax == SERD_TRIG;
  model_.reset(sord_new(world_.get(), SORD_SPO | SORD_OPS, graphs));
  const std::unique_ptr<SerdEnv, void (*)(SerdEnv*)> environment(serd_env_new(nullptr), serd_env_free);
  const std::unique_ptr<SerdReader, void (*)(SerdReader*)> reader(
      sord_new_reader(model_.get(), environment.get(), file.syntax, nullptr), serd_reader_free);
  std::pair<unsigned, unsigned> place{0, 0};
  serd_reader_set_error_sink(reader.get(), keep_first_error, &place);
  const SerdNode path =
      serd_node_new_file_uri(bytes(std::filesystem::absolute(file.path).string()), nullptr, nullptr, true);
  const SerdStatus status = serd_reader_read_file(reader.get(), path.buf);
  serd_free(const_cast<std::uint8_t*>(path.buf));
  if (status > SERD_FAILURE) {
    throw InputError(file.path.string(), place.first, place.second,
                     "is no graph that can be read; build it again");
  }
}

template <class Visit>
void GraphModel::visit(const SordNode* subject, const SordNode* property, const SordNode* object,
                       Visit visit_quad) const {
  const SordQuad pattern{subject, property, object, nullptr};
  const std::unique_ptr<SordIter, void (*)(SordIter*)> i(sord_find(model_.get(), pattern), sord_iter_free);
  for (; i != nullptr && !sord_iter_end(i.get()); sord_iter_next(i.get())) {
    SordQuad quad;
    sord_iter_get(i.get(), quad);
    visit_quad(quad);
  }
}

std::vector<std::string> GraphModel::subjects(const std::string& property, const Term& object) const {
  const Node p(world_.get(), property);
  const Node o(world_.get(), object.text);
  std::set<std::string> found;
  visit(nullptr, p.get(), o.get(),
        [&](const SordQuad& quad) { found.insert(term_of(quad[SORD_SUBJECT]).text); });
  return {found.begin(), found.end()};
}

template <class Test>
std::vector<std::string> GraphModel::subjects_whose(const std::string& property, Test passes) const {
  const Node p(world_.get(), property);
  std::set<std::string> found;
  visit(nullptr, p.get(), nullptr, [&](const SordQuad& quad) {
    if (passes(term_of(quad[SORD_OBJECT]).text)) found.insert(term_of(quad[SORD_SUBJECT]).text);
  });
  return {found.begin(), found.end()};
}

std::vector<std::string> GraphModel::subjects_with_text(const std::string& property,
                                                        std::string_view text) const {
  return subjects_whose(property, [&](const std::string& value) { return value == text; });
}

std::vector<std::string> GraphModel::subjects_holding_text(const std::string& property,
                                                           std::string_view text) const {
  return subjects_whose(property,
                        [&](const std::string& value) { return value.find(text) != std::string::npos; });
}

Term GraphModel::value(const std::string& subject, const std::string& property) const {
  const Node s(world_.get(), subject);
  const Node p(world_.get(), property);
  Term first;
  visit(s.get(), p.get(), nullptr, [&](const SordQuad& quad) {
    if (first.text.empty()) first = term_of(quad[SORD_OBJECT]);
  });
  return first;
}

std::vector<PropertyValue> GraphModel::properties(const std::string& subject) const {
  const Node s(world_.get(), subject);
  std::vector<PropertyValue> found;
  visit(s.get(), nullptr, nullptr, [&](const SordQuad& quad) {
    found.push_back({term_of(quad[SORD_PREDICATE]).text, term_of(quad[SORD_OBJECT])});
  });
  return found;
}

std::vector<PropertyValue> GraphModel::uses(const std::string& object) const {
  const Node o(world_.get(), object);
  std::vector<PropertyValue> found;
  visit(nullptr, nullptr, o.get(), [&](const SordQuad& quad) {
    found.push_back({term_of(quad[SORD_PREDICATE]).text, term_of(quad[SORD_SUBJECT])});
  });
  return found;
}

}  // namespace yuantu
