// SPDX-License-Identifier: Apache-2.0
// A built graph read back for queries: RAII around a Sord model.
#pragma once

#include <sord/sord.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

// A node's text with what it was: the empty string where there is none.
struct Term {
  std::string text;
  bool is_iri = false;
};

struct PropertyValue {
  std::string property;  // full IRI
  Term value;
};

class GraphModel {
 public:
  // Reads DIR/graph.nt, .nq, .ttl or .trig, the first that is there. Throws InputError.
  explicit GraphModel(const std::string& directory);

  // Subjects of statements with this property and this object.
  std::vector<std::string> subjects(const std::string& property, const Term& object) const;
  // Subjects whose literal value of a property has this text, whatever its language.
  std::vector<std::string> subjects_with_text(const std::string& property, std::string_view text) const;
  // Subjects in whose literal value of a property this text stands.
  std::vector<std::string> subjects_holding_text(const std::string& property, std::string_view text) const;
  // The first value; an empty Term if there is none.
  Term value(const std::string& subject, const std::string& property) const;
  std::vector<PropertyValue> properties(const std::string& subject) const;
  std::vector<PropertyValue> uses(
      const std::string& object) const;  // property and subject of statements about it

 private:
  struct Free {
    void operator()(SordWorld* world) const { sord_world_free(world); }
    void operator()(SordModel* model) const { sord_free(model); }
  };
  // Subjects whose value of a property has a text that passes the test.
  template <class Test>
  std::vector<std::string> subjects_whose(const std::string& property, Test passes) const;
  template <class Visit>
  void visit(const SordNode* subject, const SordNode* property, const SordNode* object,
             Visit visit_quad) const;

  std::unique_ptr<SordWorld, Free> world_;
  std::unique_ptr<SordModel, Free> model_;
};

}  // namespace yuantu
