// SPDX-License-Identifier: Apache-2.0
// Writes statements as bytes: Turtle, TriG, N-Triples, N-Quads.
#include "exporters/rdf_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "exporters/escape.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

// Characters that a local name has without escapes, wherever they stand; a hyphen only before its end.
constexpr std::array<bool, 256> name_characters() {
  std::array<bool, 256> set{};
  for (unsigned char c = '0'; c <= '9'; ++c) set[c] = true;
  for (unsigned char c = 'a'; c <= 'z'; ++c) set[c] = set[c - 'a' + 'A'] = true;
  set['-'] = set['_'] = true;
  return set;
}
constexpr std::array<bool, 256> is_name_character = name_characters();

bool is_local_name(std::string_view text) {
  if (text.empty() || text.back() == '-') return false;
  for (const char c : text) {
    if (!is_name_character[static_cast<unsigned char>(c)]) return false;
  }
  return true;
}

bool has_prefixes(RdfSyntax syntax) {
  return syntax == RdfSyntax::turtle || syntax == RdfSyntax::trig;
}

// As much as a part takes, mostly.
constexpr std::size_t first_size = std::size_t{1} << 19U;

// The most that a text can take, escaped and between its marks.
std::size_t room_for(std::string_view text) {
  return 6 * text.size() + 4;
}

}  // namespace

std::string rdf_header(RdfSyntax syntax, std::string_view base) {
  std::string text;
  if (!has_prefixes(syntax)) return text;
  const auto declare = [&text](std::string_view name, std::string_view iri) {
    text.append("@prefix ").append(name).append(": <").append(iri).append("> .\n");
  };
  declare("id", base);
  for (const auto& prefix : vocabulary::prefixes) declare(prefix.name, prefix.iri);
  return text.append("\n");
}

RdfText::RdfText(RdfSyntax syntax, std::string_view base)
    : buffer_(std::make_unique_for_overwrite<char[]>(first_size)),  // NOLINT(modernize-avoid-c-arrays)
      at_(buffer_.get()),
      end_(at_ + first_size),
      base_(base),
      abbreviates_(has_prefixes(syntax)),
      named_graphs_(syntax == RdfSyntax::trig || syntax == RdfSyntax::nquads) {}

void RdfText::reserve(std::size_t size) {
  if (static_cast<std::size_t>(end_ - at_) >= size) return;
  const auto written = static_cast<std::size_t>(at_ - buffer_.get());
  const std::size_t larger = 2 * written + size;
  auto room = std::make_unique_for_overwrite<char[]>(larger);  // NOLINT(modernize-avoid-c-arrays)
  std::memcpy(room.get(), buffer_.get(), written);
  buffer_ = std::move(room);
  at_ = buffer_.get() + written;
  end_ = buffer_.get() + larger;
}

void RdfText::put(std::string_view text) {
  std::memcpy(at_, text.data(), text.size());
  at_ += text.size();
}

std::string RdfText::spell(std::string_view iri) const {
  std::string text;
  if (abbreviates_) {
    for (const auto& prefix : vocabulary::prefixes) {
      const std::string_view name = iri.substr(std::min(prefix.iri.size(), iri.size()));
      if (iri.starts_with(prefix.iri) && is_local_name(name))
        return text.append(prefix.name).append(":").append(name);
    }
  }
  text.resize(room_for(iri));
  char* const begin = text.data();
  *begin = '<';
  char* end = put_iri_text(begin + 1, iri);
  *end++ = '>';
  text.resize(static_cast<std::size_t>(end - begin));
  return text;
}

RdfText::Term& RdfText::slot(std::string_view iri) {
  const auto address = reinterpret_cast<std::uintptr_t>(iri.data());
  return terms_[(address >> 3U ^ address >> 11U) % terms_.size()];
}

const RdfText::Term& RdfText::term(std::string_view iri) {
  Term& found = slot(iri);
  if (found.iri != iri) {
    if (predicate_ == &found) predicate_ = nullptr;
    found.iri = iri;
    found.object = spell(iri);
    const bool is_a = abbreviates_ && iri == vocabulary::rdf::type;
    found.predicate = (is_a ? "a" : found.object) + " ";
  }
  return found;
}

// Things of this build are many and start with the base; terms of vocabularies are few.
void RdfText::put_resource(std::string_view iri) {
  if (const Term& found = slot(iri); found.iri == iri) return put(found.object);
  if (!iri.starts_with(base_)) return put(term(iri).object);
  put_thing(iri.substr(base_.size()));
}

void RdfText::put_thing(std::string_view id) {
  if (abbreviates_ && is_local_name(id)) {
    put("id:");
    return put(id);
  }
  *at_++ = '<';
  put(base_);  // the exporter has checked that it needs no escapes
  at_ = put_iri_text(at_, id);
  *at_++ = '>';
}

void RdfText::put_typed(std::string_view text, std::string_view datatype) {
  at_ = put_rdf_literal(at_, text);
  put("^^");
  put_resource(datatype);
}

void RdfText::put_object(const RdfTerm& object) {
  switch (object.kind) {
    case RdfTerm::Kind::iri:
      return put_resource(object.text);
    case RdfTerm::Kind::thing:
      return put_thing(object.text);
    case RdfTerm::Kind::literal:
      at_ = put_rdf_literal(at_, object.text);
      return;
    case RdfTerm::Kind::tagged:
      at_ = put_rdf_literal(at_, object.text);
      *at_++ = '@';
      return put(object.extra);
    case RdfTerm::Kind::number:
      if (abbreviates_) return put(object.text);
      [[fallthrough]];
    case RdfTerm::Kind::typed:
      return put_typed(object.text, object.extra);
    case RdfTerm::Kind::triple:
      return put(object.text);
  }
}

void RdfText::open_subject() {
  close_subject();
  subject_iri_.assign(next_subject_);
  is_open_ = true;
  is_next_ = false;
  predicate_ = nullptr;
  predicate_iri_.clear();
  reserve(room_for(subject_iri_) + 1);
  char* const begin = at_;
  put_resource(subject_iri_);
  if (abbreviates_) return;
  *at_++ = ' ';
  subject_.assign(begin, at_);
  at_ = begin;
}

void RdfText::close_subject() {
  if (is_open_ && abbreviates_) {
    reserve(4);
    put(" .\n\n");
  }
  is_open_ = false;
  is_next_ = true;
}

void RdfText::statement(std::string_view predicate, const RdfTerm& object) {
  if (is_next_) open_subject();
  reserve(subject_.size() + base_.size() + graph_.size() + room_for(predicate) + room_for(object.text) +
          room_for(object.extra) + 16);
  if (!abbreviates_) return put_line(predicate, object);
  const Term& spelled = term(predicate);
  const bool is_first = predicate_iri_.empty();
  if (&spelled == predicate_ || predicate == predicate_iri_) {
    put(" ,\n\t\t");
  } else {
    put(is_first ? "\n\t" : " ;\n\t");
    put(spelled.predicate);
    predicate_iri_.assign(predicate);
  }
  predicate_ = &spelled;
  put_object(object);
}

void RdfText::put_line(std::string_view predicate, const RdfTerm& object) {
  put(subject_);
  put(term(predicate).predicate);
  put_object(object);
  if (!graph_.empty()) {
    *at_++ = ' ';
    put(graph_);
  }
  put(" .\n");
}

void RdfText::graph(std::string_view iri) {
  finish();
  if (iri.empty() || !named_graphs_) return;
  reserve(room_for(iri) + 4);
  char* const begin = at_;
  put_resource(iri);
  graph_.assign(begin, at_);
  if (abbreviates_) {
    put(" {\n\n");
  } else {
    at_ = begin;
  }
}

void RdfText::finish() {
  close_subject();
  if (abbreviates_ && !graph_.empty()) {
    reserve(3);
    put("}\n\n");
  }
  graph_.clear();
}

}  // namespace yuantu
