// SPDX-License-Identifier: Apache-2.0
// Prints the repaired text, the structure, the mentions, the facts and the resolved names of a document.
#include "cli/views.hpp"

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>

#include "extractor/extraction.hpp"
#include "extractor/utf.hpp"
#include "graph/cluster_description.hpp"

namespace yuantu {
namespace {

// One line of output whatever the text holds.
std::string line_of(std::u32string_view text) {
  std::u32string line(text);
  for (char32_t& c : line) {
    if (c < U' ') c = U' ';
  }
  return to_utf8(line);
}

std::string ranges_of(const Document& document, Span span) {
  std::string dump;
  for (const Span range : source_ranges(document, span)) {
    dump += (dump.empty() ? "" : ";") + std::to_string(range.begin) + "," + std::to_string(range.end);
  }
  return dump;
}

std::string name_of_mention(const Document& document, const Mention& mention) {
  return line_of(mention.name.empty() ? document.view(mention.span) : std::u32string_view(mention.name));
}

void print_text(std::ostream& out, Document document, const UserKnowledge&) {
  // In blocks: a book in one line need not stand in memory once more.
  constexpr std::size_t block = 1 << 20;
  const std::u32string_view text = document.text;
  for (std::size_t at = 0; at < text.size(); at += block) out << to_utf8(text.substr(at, block));
  if (!document.text.ends_with(U'\n')) out << "\n";
}

void print_articles(std::ostream& out, Document document, const UserKnowledge&) {
  constexpr std::array<const char*, 6> kinds{"body",   "headline", "subheadline",
                                             "byline", "caption",  "furniture"};
  out << document.name
      << (document.published ? " published " + to_string(*document.published) : std::string()) << "\n";
  for (const Article& article : document.articles) {
    out << "article " << line_of(document.view(article.headline)) << "\n";
    for (std::uint32_t i = article.first_sentence; i < article.last_sentence; ++i) {
      const Sentence& sentence = document.sentences[i];
      // Headings behind the first are those of the article's parts.
      const bool part = sentence.kind == SentenceKind::Headline && sentence.span != article.headline;
      const SentenceKind kind = part ? SentenceKind::Subheadline : sentence.kind;
      out << "  " << sentence.paragraph << " " << kinds[static_cast<std::size_t>(kind)] << " "
          << ranges_of(document, sentence.span) << " " << line_of(document.view(sentence.span)) << "\n";
    }
  }
}

void print_repairs(std::ostream& out, Document document, const UserKnowledge&) {
  for (const Repair& repair : document.repairs) {
    out << repair.source.begin << "," << repair.source.end << "\t" << repair.reason << "\t"
        << line_of(std::u32string_view(document.original).substr(repair.source.begin, repair.source.size()))
        << "\t" << line_of(document.view(repair.span)) << "\n";
  }
}

// 双方: both names.
std::string parties_of(const Document& page, const Mentions& mentions, const Mention& pointer) {
  const auto index = static_cast<std::uint32_t>(&pointer - mentions.all.data());
  std::string names;
  for (const Party& party : mentions.parties) {
    if (party.pointer != index) continue;
    names += (names.empty() ? "" : " + ") + name_of_mention(page, mentions.all[party.name]);
  }
  return names.empty() ? "?" : names;
}

void print_mentions(std::ostream& out, Document document, const UserKnowledge& user) {
  const Extraction extraction = extract(std::move(document), user);
  const Document& page = extraction.document;
  for (const Mention& mention : extraction.mentions.all) {
    out << ranges_of(page, mention.span) << "\t" << line_of(page.view(mention.span)) << "\t";
    if (mention.kind == MentionKind::Name) {
      out << name_of_mention(page, mention);
    } else if (mention.antecedent != no_mention) {
      out << "-> " << name_of_mention(page, extraction.mentions.all[mention.antecedent]);
    } else {
      out << "-> " << parties_of(page, extraction.mentions, mention);
    }
    out << "\t" << name_of(mention.type) << "\t" << mention.score << "\t" << mention.rule << "\n";
  }
  for (const AliasLink& link : extraction.mentions.aliases) {
    out << "alias\t" << name_of_mention(page, extraction.mentions.all[link.alias]) << "\t"
        << name_of_mention(page, extraction.mentions.all[link.full]) << "\t" << link.rule << "\n";
  }
}

void print_relation(std::ostream& out, const Extraction& extraction, const RelationFact& fact) {
  const auto& mentions = extraction.mentions.all;
  const Document& page = extraction.document;
  out << ranges_of(page, fact.evidence) << "\t" << name_of_mention(page, mentions[fact.head]) << "\t"
      << name_of(fact.relation) << "\t" << name_of_mention(page, mentions[fact.tail]) << "\t"
      << (fact.status == Status::Planned ? "planned" : "")
      << (fact.time ? " " + to_string(*fact.time) : std::string())
      << (fact.role.empty() ? "" : " " + to_utf8(fact.role)) << "\t" << fact.confidence << "\t" << fact.rule
      << "\t" << line_of(page.view(fact.evidence)) << "\n";
}

void print_observation(std::ostream& out, const Extraction& extraction, const ObservationFact& fact) {
  const Document& page = extraction.document;
  out << ranges_of(page, fact.evidence) << "\t" << name_of_mention(page, extraction.mentions.all[fact.about])
      << "\t" << name_of(fact.metric) << "\t" << fact.quantity.value.to_string() << " " << fact.quantity.unit
      << "\t" << name_of(fact.bound) << (fact.status == Status::Planned ? " planned" : "")
      << (fact.period ? " " + to_string(*fact.period) : std::string())
      << (fact.of.empty() ? "" : " of " + line_of(fact.of)) << "\t" << fact.confidence << "\t" << fact.rule
      << "\t" << line_of(page.view(fact.evidence)) << "\n";
}

void print_facts(std::ostream& out, Document document, const UserKnowledge& user) {
  const Extraction extraction = extract(std::move(document), user);
  for (const RelationFact& fact : extraction.facts.relations) print_relation(out, extraction, fact);
  for (const ObservationFact& fact : extraction.facts.observations) print_observation(out, extraction, fact);
}

void print_clusters(std::ostream& out, Document document, const UserKnowledge& user) {
  out << describe_clusters(extract(std::move(document), user));
}

constexpr std::array<InspectView, 6> table{{
    {"text", print_text},
    {"articles", print_articles},
    {"repairs", print_repairs},
    {"mentions", print_mentions},
    {"facts", print_facts},
    {"clusters", print_clusters},
}};

}  // namespace

std::span<const InspectView> views() {
  return table;
}

const InspectView* find_view(std::string_view name) {
  for (const InspectView& view : table) {
    if (view.name == name) return &view;
  }
  return nullptr;
}

}  // namespace yuantu
