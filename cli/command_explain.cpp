// SPDX-License-Identifier: Apache-2.0
// Finds an entity by name or IRI in a built graph and prints its names, claims and observations with their
// source sentences.
#include "cli/command_explain.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <span>
#include <tuple>

#include "cli/arguments.hpp"
#include "cli/decision_file.hpp"
#include "cli/graph_model.hpp"
#include "ontology/error.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

const std::string yt(vocabulary::yt::prefix);
const std::string rdf(vocabulary::rdf::prefix);
const std::string rdfs(vocabulary::rdfs::prefix);
const std::string skos(vocabulary::skos::prefix);
const std::string prov(vocabulary::prov::prefix);
const std::string nif(vocabulary::nif::prefix);
const std::string dcterms(vocabulary::dcterms::prefix);

// What is told of a fact behind its subject, and the words before each value.
struct Detail {
  const char* property;
  const char* words;
};
constexpr std::array claim_details{Detail{"role", "  as "}, Detail{"time", "  in "}, Detail{"status", "  "},
                                   Detail{"confidence", "  confidence "}, Detail{"rule", "  rule "}};
constexpr std::array observation_details{Detail{"of", "  of "},       Detail{"bound", "  bound "},
                                         Detail{"status", "  "},      Detail{"periodStart", "  from "},
                                         Detail{"periodEnd", " to "}, Detail{"confidence", "  confidence "},
                                         Detail{"rule", "  rule "}};

std::string local_name(const std::string& iri) {
  return iri.substr(iri.find_last_of("#/") + 1);
}

// Prints what the graph says of one entity.
class Explanation {
 public:
  Explanation(const GraphModel& model, const std::string& directory, std::ostream& out)
      : model_(model), directory_(directory), out_(out) {}

  void print(const std::string& entity) const {
    out_ << label(entity) << "  (" << type(entity) << ")  " << entity << "\n";
    print_names(entity);
    print_decisions(entity);
    print_claims(entity);
    print_observations(entity);
  }

 private:
  std::string label(const std::string& iri) const {
    const Term label = model_.value(iri, rdfs + "label");
    return label.text.empty() ? iri : label.text;
  }

  std::string type(const std::string& iri) const {
    for (const PropertyValue& p : model_.properties(iri)) {
      if (p.property == rdf + "type" && p.value.text.starts_with(yt)) return local_name(p.value.text);
    }
    return "?";
  }

  void print_names(const std::string& entity) const {
    for (const PropertyValue& p : model_.properties(entity)) {
      if (p.property == skos + "altLabel") out_ << "  also named    " << p.value.text << "\n";
      if (p.property == skos + "exactMatch" || p.property == dcterms + "identifier")
        out_ << "  known as      " << p.value.text << "\n";
    }
    const Term mentions = model_.value(entity, yt + "mentionCount");
    const Term documents = model_.value(entity, yt + "documentCount");
    if (!mentions.text.empty())
      out_ << "  named         " << mentions.text << " times in " << documents.text << " documents\n";
  }

  // Why its names are taken for one thing, and others that might have been it are not.
  void print_decisions(const std::string& entity) const {
    for (const MergeDecision& decision : read_decisions(directory_, local_name(entity))) {
      out_ << (decision.joined ? "  one thing     " : "  kept apart    ") << decision.name << " / "
           << decision.other << ": " << decision.reason << "\n";
    }
  }

  void print_sources(const std::string& fact) const {
    for (const PropertyValue& p : model_.properties(fact)) {
      if (p.property != prov + "wasDerivedFrom") continue;
      const std::string document = model_.value(p.value.text, nif + "referenceContext").text;
      const Term name = model_.value(document, dcterms + "identifier");
      const std::size_t hash = p.value.text.find('#');
      out_ << "      " << (name.text.empty() ? local_name(document) : name.text) << " "
           << (hash == std::string::npos ? p.value.text : p.value.text.substr(hash + 1)) << ": “"
           << model_.value(p.value.text, yt + "quote").text << "”\n";
    }
  }

  void print_details(const std::string& fact, std::span<const Detail> details) const {
    for (const Detail& detail : details) {
      const Term value = model_.value(fact, yt + detail.property);
      if (!value.text.empty()) out_ << detail.words << value.text;
    }
    out_ << "\n";
    print_sources(fact);
  }

  void print_claims(const std::string& entity) const {
    std::vector<std::string> claims = model_.subjects(rdf + "subject", {entity, true});
    const std::vector<std::string> as_object = model_.subjects(rdf + "object", {entity, true});
    claims.insert(claims.end(), as_object.begin(), as_object.end());
    for (const std::string& claim : claims) {
      out_ << "  " << label(model_.value(claim, rdf + "subject").text) << " "
           << local_name(model_.value(claim, rdf + "predicate").text) << " "
           << label(model_.value(claim, rdf + "object").text);
      print_details(claim, claim_details);
    }
    if (claims.empty()) print_direct_relations(entity);
  }

  // A graph built without claims still has the direct triples.
  void print_direct_relations(const std::string& entity) const {
    for (const PropertyValue& p : model_.properties(entity)) {
      if (p.value.is_iri && p.property.starts_with(yt))
        out_ << "  " << local_name(p.property) << " " << label(p.value.text) << "\n";
    }
    for (const PropertyValue& p : model_.uses(entity)) {
      if (p.property.starts_with(yt) && p.property != yt + "about") {
        out_ << "  " << label(p.value.text) << " " << local_name(p.property) << " this\n";
      }
    }
  }

  void print_observations(const std::string& entity) const {
    for (const std::string& observation : model_.subjects(yt + "about", {entity, true})) {
      out_ << "  " << local_name(model_.value(observation, yt + "metric").text) << " "
           << model_.value(observation, yt + "value").text << " "
           << model_.value(observation, yt + "unit").text;
      print_details(observation, observation_details);
    }
  }

  const GraphModel& model_;
  const std::string& directory_;
  std::ostream& out_;
};

constexpr std::size_t most_suggested = 5;

// What a search in the properties that hold names finds, each once.
template <class Search>
std::vector<std::string> by_names(Search search) {
  std::vector<std::string> found;
  for (const std::string& property : {rdfs + "label", skos + "prefLabel", skos + "altLabel"}) {
    for (std::string& iri : search(property)) {
      if (std::find(found.begin(), found.end(), iri) == found.end()) found.push_back(std::move(iri));
    }
  }
  return found;
}

// By IRI, by any of its names, or by a part of a name if only one entity has it, or has it at its end.
std::vector<std::string> find_entities(const GraphModel& model, const std::string& wanted,
                                       const std::string& directory) {
  if (!model.properties(wanted).empty()) return {wanted};
  const auto named =
      by_names([&](const std::string& property) { return model.subjects_with_text(property, wanted); });
  if (!named.empty()) return named;
  const auto near =
      by_names([&](const std::string& property) { return model.subjects_holding_text(property, wanted); });
  if (near.size() == 1) return near;
  // 崖州湾科技城: 三亚崖州湾科技城 rather than 崖州湾科技城开发建设有限公司.
  std::vector<std::string> ending;
  std::copy_if(near.begin(), near.end(), std::back_inserter(ending), [&](const std::string& iri) {
    return model.value(iri, rdfs + "label").text.ends_with(wanted);
  });
  if (ending.size() == 1) return ending;
  std::string message = "has no entity named '" + wanted + "'";
  if (near.empty()) {
    message += ", nor one with that in its name; the summary of 'yuantu build' and graph.ttl tell the names";
  } else {
    message += ", but " + std::to_string(near.size()) + " with that in their names; take one:";
    for (std::size_t i = 0; i < std::min(near.size(), most_suggested); ++i)
      message += (i == 0 ? " " : ", ") + model.value(near[i], rdfs + "label").text;
    if (near.size() > most_suggested) message += " …";
  }
  throw InputError(directory, message);
}

}  // namespace

bool CommandExplain::setup(const std::vector<std::string>& arguments) {
  cxxopts::Options options("yuantu explain", "Tells why an entity of a built graph has its names and facts.");
  options.positional_help("ENTITY").custom_help("--graph DIR");
  options.add_options()("g,graph", "directory that 'yuantu build' wrote", cxxopts::value<std::string>(),
                        "DIR")("h,help", "print this help")("entity", "a name or an IRI",
                                                            cxxopts::value<std::vector<std::string>>());
  options.parse_positional("entity");
  const auto parsed = parse_arguments(options, "explain", arguments);
  if (parsed.count("help") != 0) {
    std::cout << options.help();
    return false;
  }
  if (parsed.count("graph") == 0)
    throw UsageError("no graph given; add --graph DIR, a directory that 'yuantu build' wrote");
  const auto entities = parsed.count("entity") != 0 ? parsed["entity"].as<std::vector<std::string>>()
                                                    : std::vector<std::string>();
  if (entities.size() != 1) throw UsageError("name exactly one entity, by a name in quotes or by its IRI");
  directory_ = parsed["graph"].as<std::string>();
  entity_ = entities[0];
  return true;
}

int CommandExplain::run() {
  const GraphModel model(directory_);
  const std::vector<std::string> found = find_entities(model, entity_, directory_);
  for (const std::string& entity : found) Explanation(model, directory_, std::cout).print(entity);
  return 0;
}

}  // namespace yuantu
