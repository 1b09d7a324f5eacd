// SPDX-License-Identifier: Apache-2.0
// Names every IRI that yuantu writes. Of the yt terms ontology/yuantu.ttl is the authority; a test ties them.
#pragma once

#include <string_view>

namespace yuantu::vocabulary {

// A namespace and the prefix that it has in every file.
struct Prefix {
  std::string_view name;
  std::string_view iri;
};

// The prefixes at the top of every Turtle and TriG file; `id:` comes from the base IRI of the build.
inline constexpr Prefix prefixes[] = {
    {"yt", "https://w3id.org/yuantu/ns#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"schema", "http://schema.org/"},
    {"qb", "http://purl.org/linked-data/cube#"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"void", "http://rdfs.org/ns/void#"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
};

inline constexpr std::string_view ontology_iri = "https://w3id.org/yuantu/ns";
inline constexpr std::string_view default_base = "https://w3id.org/yuantu/id/";

namespace yt {
inline constexpr std::string_view prefix = "https://w3id.org/yuantu/ns#";

namespace classes {
// A named, individual thing that a text speaks of.
inline constexpr std::string_view entity = "https://w3id.org/yuantu/ns#Entity";
// A firm, group, bank, or brand that stands for a firm; also a branch that has a name of its own.
inline constexpr std::string_view company = "https://w3id.org/yuantu/ns#Company";
// A development zone, high-tech zone, new area, industrial park, science city, software park, named ...
inline constexpr std::string_view park = "https://w3id.org/yuantu/ns#Park";
// A laboratory, research institute, engineering, technology or innovation centre, computing or data ...
inline constexpr std::string_view lab = "https://w3id.org/yuantu/ns#Lab";
// A university, college or vocational school.
inline constexpr std::string_view university = "https://w3id.org/yuantu/ns#University";
// A government, ministry, bureau, party committee or management committee.
inline constexpr std::string_view government = "https://w3id.org/yuantu/ns#Government";
// Any other body: association, alliance, hospital, museum, media outlet, organising committee or ...
inline constexpr std::string_view organization = "https://w3id.org/yuantu/ns#Organization";
// A named project, construction scheme, production line, programme or campaign that builds something.
inline constexpr std::string_view project = "https://w3id.org/yuantu/ns#Project";
// A named person.
inline constexpr std::string_view person = "https://w3id.org/yuantu/ns#Person";
// An administrative place or a named region, used as a place.
inline constexpr std::string_view place = "https://w3id.org/yuantu/ns#Place";
// A named product, technology, model, software platform or service.
inline constexpr std::string_view product = "https://w3id.org/yuantu/ns#Product";
// An industry or field of technology.
inline constexpr std::string_view industry = "https://w3id.org/yuantu/ns#Industry";
// A named conference, competition, fair, forum or signing ceremony.
inline constexpr std::string_view event = "https://w3id.org/yuantu/ns#Event";
// A policy, plan, law, white paper, report or named initiative text.
inline constexpr std::string_view policy = "https://w3id.org/yuantu/ns#Policy";
// A title, award, recognition or official designation.
inline constexpr std::string_view honor = "https://w3id.org/yuantu/ns#Honor";
// One input file.
inline constexpr std::string_view document = "https://w3id.org/yuantu/ns#Document";
// One relation as one passage states it.
inline constexpr std::string_view claim = "https://w3id.org/yuantu/ns#Claim";
// One number that a passage states about an entity.
inline constexpr std::string_view observation = "https://w3id.org/yuantu/ns#Observation";
// What an observation measures.
inline constexpr std::string_view metric = "https://w3id.org/yuantu/ns#Metric";
}  // namespace classes

namespace properties {
// The head lies in, settles in or is planned for the tail, which is the nearest container only.
inline constexpr std::string_view located_in = "https://w3id.org/yuantu/ns#locatedIn";
// The head is a part, subsidiary, branch, subordinate body or phase of the tail.
inline constexpr std::string_view part_of = "https://w3id.org/yuantu/ns#partOf";
// The tail founded, jointly built or led the building of the head.
inline constexpr std::string_view founded_by = "https://w3id.org/yuantu/ns#foundedBy";
// The tail put money into the head.
inline constexpr std::string_view invested_by = "https://w3id.org/yuantu/ns#investedBy";
// The tail built, or designed and built, the head as contractor.
inline constexpr std::string_view constructed_by = "https://w3id.org/yuantu/ns#constructedBy";
// The tail runs, manages or is in charge of the head.
inline constexpr std::string_view operated_by = "https://w3id.org/yuantu/ns#operatedBy";
// Head and tail work together by agreement. Symmetric; written once.
inline constexpr std::string_view partner_of = "https://w3id.org/yuantu/ns#partnerOf";
// The head develops, releases or makes the tail.
inline constexpr std::string_view develops = "https://w3id.org/yuantu/ns#develops";
// The head works in, or makes a leading industry of, the tail.
inline constexpr std::string_view focuses_on = "https://w3id.org/yuantu/ns#focusesOn";
// The person holds an office in, or is employed by, the tail.
inline constexpr std::string_view works_for = "https://w3id.org/yuantu/ns#worksFor";
// The tail hosts, organises, co-organises or guides the event.
inline constexpr std::string_view organized_by = "https://w3id.org/yuantu/ns#organizedBy";
// The head takes part, shows, releases, signs or wins at the event.
inline constexpr std::string_view participates_in = "https://w3id.org/yuantu/ns#participatesIn";
// The tail issued, published or drew up the policy.
inline constexpr std::string_view issued_by = "https://w3id.org/yuantu/ns#issuedBy";
// The head was given, listed for or certified as the honor.
inline constexpr std::string_view awarded = "https://w3id.org/yuantu/ns#awarded";
// The administrative place that directly holds this one.
inline constexpr std::string_view within = "https://w3id.org/yuantu/ns#within";
// The entity that the number is about.
inline constexpr std::string_view about = "https://w3id.org/yuantu/ns#about";
// What the number measures.
inline constexpr std::string_view metric = "https://w3id.org/yuantu/ns#metric";
// How often the entity is named in all inputs.
inline constexpr std::string_view mention_count = "https://w3id.org/yuantu/ns#mentionCount";
// In how many input documents the entity is named.
inline constexpr std::string_view document_count = "https://w3id.org/yuantu/ns#documentCount";
// Division code of a place (GB/T 2260, six digits).
inline constexpr std::string_view code = "https://w3id.org/yuantu/ns#code";
// How sure the program is of a claim or observation, from 0 to 1.
inline constexpr std::string_view confidence = "https://w3id.org/yuantu/ns#confidence";
// Name of the rule that found a claim or observation.
inline constexpr std::string_view rule = "https://w3id.org/yuantu/ns#rule";
// When the claim held: 2023, 2023-12, 2023-12-31 or FROM/TO.
inline constexpr std::string_view time = "https://w3id.org/yuantu/ns#time";
// Office that a person holds (worksFor).
inline constexpr std::string_view role = "https://w3id.org/yuantu/ns#role";
// "planned" for goals, designs, intentions and forecasts; the notations are those of yt:StatusScheme.
inline constexpr std::string_view status = "https://w3id.org/yuantu/ns#status";
// Amount of money that the claim states, in yuan unless yt:unit says otherwise.
inline constexpr std::string_view amount = "https://w3id.org/yuantu/ns#amount";
// The passage as repaired, for reading.
inline constexpr std::string_view quote = "https://w3id.org/yuantu/ns#quote";
// The number in base units.
inline constexpr std::string_view value = "https://w3id.org/yuantu/ns#value";
// ISO 4217 code, UCUM unit, or FLOPS family: CNY, m2, t/a, %, 1, EFLOPS.
inline constexpr std::string_view unit = "https://w3id.org/yuantu/ns#unit";
// First day of the time that the number is of.
inline constexpr std::string_view period_start = "https://w3id.org/yuantu/ns#periodStart";
// Last day of the time that the number is of.
inline constexpr std::string_view period_end = "https://w3id.org/yuantu/ns#periodEnd";
// min, max or about, where the text hedges; the notations are those of yt:BoundScheme.
inline constexpr std::string_view bound = "https://w3id.org/yuantu/ns#bound";
// What a count counts.
inline constexpr std::string_view of = "https://w3id.org/yuantu/ns#of";
// The number as the repaired text words it.
inline constexpr std::string_view raw_text = "https://w3id.org/yuantu/ns#rawText";
// Hexadecimal digest of the bytes of an input document.
inline constexpr std::string_view content_hash = "https://w3id.org/yuantu/ns#contentHash";
// Code points of an input document, before any repair.
inline constexpr std::string_view character_count = "https://w3id.org/yuantu/ns#characterCount";
// Articles found in an input document.
inline constexpr std::string_view article_count = "https://w3id.org/yuantu/ns#articleCount";
}  // namespace properties

namespace metrics {
// Total or partial investment.
inline constexpr std::string_view investment = "https://w3id.org/yuantu/ns#investment";
// Value of output.
inline constexpr std::string_view output_value = "https://w3id.org/yuantu/ns#outputValue";
// Revenue or sales.
inline constexpr std::string_view revenue = "https://w3id.org/yuantu/ns#revenue";
// Taxes paid or raised.
inline constexpr std::string_view tax = "https://w3id.org/yuantu/ns#tax";
// Gross domestic product of a region.
inline constexpr std::string_view gdp = "https://w3id.org/yuantu/ns#gdp";
// Gross domestic product per head.
inline constexpr std::string_view gdp_per_capita = "https://w3id.org/yuantu/ns#gdpPerCapita";
// Scale of an industry in money.
inline constexpr std::string_view industry_scale = "https://w3id.org/yuantu/ns#industryScale";
// Value of contracts signed or deals done.
inline constexpr std::string_view deal_value = "https://w3id.org/yuantu/ns#dealValue";
// Credit line or loan.
inline constexpr std::string_view credit = "https://w3id.org/yuantu/ns#credit";
// Subsidy, reward or public support.
inline constexpr std::string_view subsidy = "https://w3id.org/yuantu/ns#subsidy";
// Size of a fund.
inline constexpr std::string_view fund_size = "https://w3id.org/yuantu/ns#fundSize";
// Assets.
inline constexpr std::string_view assets = "https://w3id.org/yuantu/ns#assets";
// Money saved.
inline constexpr std::string_view saving = "https://w3id.org/yuantu/ns#saving";
// Area of land.
inline constexpr std::string_view land_area = "https://w3id.org/yuantu/ns#landArea";
// Area of floors.
inline constexpr std::string_view floor_area = "https://w3id.org/yuantu/ns#floorArea";
// Amount that can be made or handled in a time.
inline constexpr std::string_view capacity = "https://w3id.org/yuantu/ns#capacity";
// Amount that was made in a time.
inline constexpr std::string_view production = "https://w3id.org/yuantu/ns#production";
// How many of what yt:of says.
inline constexpr std::string_view count = "https://w3id.org/yuantu/ns#count";
// Growth over an earlier period.
inline constexpr std::string_view growth = "https://w3id.org/yuantu/ns#growth";
// Share of a whole.
inline constexpr std::string_view share = "https://w3id.org/yuantu/ns#share";
// Research spending as a share of output.
inline constexpr std::string_view rd_intensity = "https://w3id.org/yuantu/ns#rdIntensity";
// Any other rate.
inline constexpr std::string_view rate = "https://w3id.org/yuantu/ns#rate";
// Position in a ranking; 1 is first.
inline constexpr std::string_view rank = "https://w3id.org/yuantu/ns#rank";
// Computing power.
inline constexpr std::string_view computing_power = "https://w3id.org/yuantu/ns#computingPower";
// Length or distance.
inline constexpr std::string_view length = "https://w3id.org/yuantu/ns#length";
// Electric or other power.
inline constexpr std::string_view power = "https://w3id.org/yuantu/ns#power";
// Energy.
inline constexpr std::string_view energy = "https://w3id.org/yuantu/ns#energy";
// Duration in the unit stated.
inline constexpr std::string_view duration = "https://w3id.org/yuantu/ns#duration";
// Speed or data rate.
inline constexpr std::string_view speed = "https://w3id.org/yuantu/ns#speed";
// Any other quantity, as stated.
inline constexpr std::string_view other = "https://w3id.org/yuantu/ns#other";
}  // namespace metrics

namespace concepts {
// The metrics of observations.
inline constexpr std::string_view metric_scheme = "https://w3id.org/yuantu/ns#MetricScheme";
// The values of yt:status.
inline constexpr std::string_view status_scheme = "https://w3id.org/yuantu/ns#StatusScheme";
// The values of yt:bound.
inline constexpr std::string_view bound_scheme = "https://w3id.org/yuantu/ns#BoundScheme";
// The industries that the texts name.
inline constexpr std::string_view industry_scheme = "https://w3id.org/yuantu/ns#IndustryScheme";
// The value was measured or reported.
inline constexpr std::string_view status_actual = "https://w3id.org/yuantu/ns#status-actual";
// The value or fact is a goal, design, intention or forecast.
inline constexpr std::string_view status_planned = "https://w3id.org/yuantu/ns#status-planned";
// The true value is the stated one or more (超, 逾, 以上, 余).
inline constexpr std::string_view bound_min = "https://w3id.org/yuantu/ns#bound-min";
// The true value is the stated one or less (不超过, 以内).
inline constexpr std::string_view bound_max = "https://w3id.org/yuantu/ns#bound-max";
// The true value is near the stated one (近, 约).
inline constexpr std::string_view bound_about = "https://w3id.org/yuantu/ns#bound-about";
}  // namespace concepts
}  // namespace yt

namespace rdf {
inline constexpr std::string_view prefix = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
// The class of a thing.
inline constexpr std::string_view type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
// A triple spoken of as a thing.
inline constexpr std::string_view statement = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
// Leads from a claim to the triple that it makes (RDF 1.2).
inline constexpr std::string_view reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";
// Subject of a statement.
inline constexpr std::string_view subject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
// Predicate of a statement.
inline constexpr std::string_view predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
// Object of a statement.
inline constexpr std::string_view object = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
}  // namespace rdf

namespace rdfs {
inline constexpr std::string_view prefix = "http://www.w3.org/2000/01/rdf-schema#";
// A name for people to read.
inline constexpr std::string_view label = "http://www.w3.org/2000/01/rdf-schema#label";
}  // namespace rdfs

namespace xsd {
inline constexpr std::string_view prefix = "http://www.w3.org/2001/XMLSchema#";
// A whole number.
inline constexpr std::string_view integer = "http://www.w3.org/2001/XMLSchema#integer";
// A number with a decimal point.
inline constexpr std::string_view decimal = "http://www.w3.org/2001/XMLSchema#decimal";
// A day, YYYY-MM-DD.
inline constexpr std::string_view date = "http://www.w3.org/2001/XMLSchema#date";
// A moment in time.
inline constexpr std::string_view date_time = "http://www.w3.org/2001/XMLSchema#dateTime";
}  // namespace xsd

namespace skos {
inline constexpr std::string_view prefix = "http://www.w3.org/2004/02/skos/core#";
// A unit of thought, here an industry or a metric.
inline constexpr std::string_view concept_ = "http://www.w3.org/2004/02/skos/core#Concept";
// A set of concepts.
inline constexpr std::string_view concept_scheme = "http://www.w3.org/2004/02/skos/core#ConceptScheme";
// The one preferred name in a language.
inline constexpr std::string_view pref_label = "http://www.w3.org/2004/02/skos/core#prefLabel";
// Another name.
inline constexpr std::string_view alt_label = "http://www.w3.org/2004/02/skos/core#altLabel";
// The scheme that a concept is in.
inline constexpr std::string_view in_scheme = "http://www.w3.org/2004/02/skos/core#inScheme";
// A wider concept.
inline constexpr std::string_view broader = "http://www.w3.org/2004/02/skos/core#broader";
// The same thing in another collection, by its IRI there.
inline constexpr std::string_view exact_match = "http://www.w3.org/2004/02/skos/core#exactMatch";
}  // namespace skos

namespace prov {
inline constexpr std::string_view prefix = "http://www.w3.org/ns/prov#";
// A place.
inline constexpr std::string_view location = "http://www.w3.org/ns/prov#Location";
// A person.
inline constexpr std::string_view person = "http://www.w3.org/ns/prov#Person";
// The source of a thing.
inline constexpr std::string_view was_derived_from = "http://www.w3.org/ns/prov#wasDerivedFrom";
// Something that happens over time, here a run of the program.
inline constexpr std::string_view activity = "http://www.w3.org/ns/prov#Activity";
// A program.
inline constexpr std::string_view software_agent = "http://www.w3.org/ns/prov#SoftwareAgent";
// A thing that a run made or read.
inline constexpr std::string_view entity = "http://www.w3.org/ns/prov#Entity";
// The run that made a thing.
inline constexpr std::string_view was_generated_by = "http://www.w3.org/ns/prov#wasGeneratedBy";
// Who carried out a run.
inline constexpr std::string_view was_associated_with = "http://www.w3.org/ns/prov#wasAssociatedWith";
// What a run read.
inline constexpr std::string_view used = "http://www.w3.org/ns/prov#used";
// When a run ended.
inline constexpr std::string_view ended_at_time = "http://www.w3.org/ns/prov#endedAtTime";
}  // namespace prov

namespace nif {
inline constexpr std::string_view prefix = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
// A passage named by its offsets.
inline constexpr std::string_view offset_based_string =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#OffsetBasedString";
// A whole text.
inline constexpr std::string_view context =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context";
// The text that a passage is in.
inline constexpr std::string_view reference_context =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext";
// First code point of a passage.
inline constexpr std::string_view begin_index =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex";
// One past the last code point of a passage.
inline constexpr std::string_view end_index =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex";
}  // namespace nif

namespace org {
inline constexpr std::string_view prefix = "http://www.w3.org/ns/org#";
// A body of people.
inline constexpr std::string_view organization = "http://www.w3.org/ns/org#Organization";
// A body that the law knows.
inline constexpr std::string_view formal_organization = "http://www.w3.org/ns/org#FormalOrganization";
}  // namespace org

namespace foaf {
inline constexpr std::string_view prefix = "http://xmlns.com/foaf/0.1/";
// A body of people.
inline constexpr std::string_view organization = "http://xmlns.com/foaf/0.1/Organization";
// A person.
inline constexpr std::string_view person = "http://xmlns.com/foaf/0.1/Person";
// A project.
inline constexpr std::string_view project = "http://xmlns.com/foaf/0.1/Project";
}  // namespace foaf

namespace schema {
inline constexpr std::string_view prefix = "http://schema.org/";
// A body of people.
inline constexpr std::string_view organization = "http://schema.org/Organization";
// A body that does research.
inline constexpr std::string_view research_organization = "http://schema.org/ResearchOrganization";
// A body that teaches.
inline constexpr std::string_view educational_organization = "http://schema.org/EducationalOrganization";
// A body of government.
inline constexpr std::string_view government_organization = "http://schema.org/GovernmentOrganization";
// A place.
inline constexpr std::string_view place = "http://schema.org/Place";
// A person.
inline constexpr std::string_view person = "http://schema.org/Person";
// A product.
inline constexpr std::string_view product = "http://schema.org/Product";
// An event.
inline constexpr std::string_view event = "http://schema.org/Event";
// A work.
inline constexpr std::string_view creative_work = "http://schema.org/CreativeWork";
// A thing that cannot be touched.
inline constexpr std::string_view intangible = "http://schema.org/Intangible";
// Version of a program.
inline constexpr std::string_view software_version = "http://schema.org/softwareVersion";
}  // namespace schema

namespace dcterms {
inline constexpr std::string_view prefix = "http://purl.org/dc/terms/";
// A title.
inline constexpr std::string_view title = "http://purl.org/dc/terms/title";
// A name within a context; here the name of an input file.
inline constexpr std::string_view identifier = "http://purl.org/dc/terms/identifier";
// The entity that took over a merged id.
inline constexpr std::string_view is_replaced_by = "http://purl.org/dc/terms/isReplacedBy";
// The ontology that a dataset follows.
inline constexpr std::string_view conforms_to = "http://purl.org/dc/terms/conformsTo";
// When a document was published.
inline constexpr std::string_view issued = "http://purl.org/dc/terms/issued";
// Who published a document, as its corpus names them.
inline constexpr std::string_view publisher = "http://purl.org/dc/terms/publisher";
// Where a document was taken from.
inline constexpr std::string_view source = "http://purl.org/dc/terms/source";
}  // namespace dcterms

namespace void_ {
inline constexpr std::string_view prefix = "http://rdfs.org/ns/void#";
// A set of triples.
inline constexpr std::string_view dataset = "http://rdfs.org/ns/void#Dataset";
// How many entities a dataset has.
inline constexpr std::string_view entities = "http://rdfs.org/ns/void#entities";
// How many triples a dataset has.
inline constexpr std::string_view triples = "http://rdfs.org/ns/void#triples";
// How many documents a dataset was made from.
inline constexpr std::string_view documents = "http://rdfs.org/ns/void#documents";
// Part of a dataset: the things of one class.
inline constexpr std::string_view class_partition = "http://rdfs.org/ns/void#classPartition";
// Part of a dataset: the triples of one property.
inline constexpr std::string_view property_partition = "http://rdfs.org/ns/void#propertyPartition";
// The class of a class partition.
inline constexpr std::string_view class_ = "http://rdfs.org/ns/void#class";
// The property of a property partition.
inline constexpr std::string_view property = "http://rdfs.org/ns/void#property";
// A vocabulary that a dataset uses.
inline constexpr std::string_view vocabulary = "http://rdfs.org/ns/void#vocabulary";
// What all its entity IRIs begin with.
inline constexpr std::string_view uri_space = "http://rdfs.org/ns/void#uriSpace";
}  // namespace void_

namespace dcat {
inline constexpr std::string_view prefix = "http://www.w3.org/ns/dcat#";
// A collection of data.
inline constexpr std::string_view dataset = "http://www.w3.org/ns/dcat#Dataset";
// Size of a file in bytes.
inline constexpr std::string_view byte_size = "http://www.w3.org/ns/dcat#byteSize";
}  // namespace dcat

}  // namespace yuantu::vocabulary
