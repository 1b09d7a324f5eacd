// SPDX-License-Identifier: Apache-2.0
// Writes statements as bytes: Turtle, TriG, N-Triples, N-Quads.
#include "exporters/rdf_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "exporters/rdf_escape.hpp"
#include "exporters/text_blocks.hpp"
#include "ontology/vocabulary.hpp"

namespace yuantu {
namespace {

bool has_prefixes(RdfSyntax syntax) {
  return syntax == RdfSyntax::turtle || syntax == RdfSyntax::trig;
}

// As much as a part takes, mostly.
constexpr std::size_t first_size = std::size_t{1} << 19U;

// The most that a text can take, escaped, between its marks, and with what is written beside it in passing.
std::size_t room_for(std::string_view text) {
  return 6 * text.size() + 32;
}

// Behind each spelled term, so that it can be copied as one block.
constexpr std::size_t padding = 32;

std::string padded(std::string text) {
  return text.append(padding, '\0');
}
char* put_padded(char* to, const std::string& text, std::size_t skip = 0) {
  const std::size_t size = text.size() - padding - skip;
  std::memcpy(to, text.data() + skip, padding);
  if (size > padding) std::memcpy(to + padding, text.data() + skip + padding, size - padding);
  return to + size;
}

char* put_text(char* to, std::string_view text) {
  return copy_bytes(to, text.data(), text.size());
}

// Between a subject and its first predicate, and between a predicate and the next.
constexpr std::string_view first_line = "\n\t";
constexpr std::string_view other_line = " ;\n\t";

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

void RdfText::grow(std::size_t size) {
  const auto written = static_cast<std::size_t>(at_ - buffer_.get());
  const std::size_t larger = 2 * written + size;
  auto room = std::make_unique_for_overwrite<char[]>(larger);  // NOLINT(modernize-avoid-c-arrays)
  std::memcpy(room.get(), buffer_.get(), written);
  buffer_ = std::move(room);
  at_ = buffer_.get() + written;
  end_ = buffer_.get() + larger;
}

void RdfText::put(std::string_view text) {
  at_ = put_text(at_, text);
}

std::string RdfText::spell(std::string_view iri) const {
  std::string text;
  if (abbreviates_) {
    for (const auto& prefix : vocabulary::prefixes) {
      const std::string_view name = iri.substr(std::min(prefix.iri.size(), iri.size()));
      if (iri.starts_with(prefix.iri) && is_name(name))
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

const RdfText::Term& RdfText::add_term(std::string_view iri) {
  if (2 * terms_.size() > slots_.size()) throw std::length_error("more terms of vocabularies than expected");
  const std::string spelled = spell(iri);
  std::string predicate(abbreviates_ ? other_line : "");
  predicate.append(abbreviates_ && iri == vocabulary::rdf::type ? "a" : spelled).append(" ");
  Term& added = terms_.emplace_back(Term{iri, padded(spelled), padded(std::move(predicate)), nullptr});
  added.first = &*std::find_if(terms_.begin(), terms_.end(),
                               [&](const Term& other) { return other.predicate == added.predicate; });
  return added;
}

char* RdfText::put_iri(char* to, std::string_view iri) const {
  if (iri.starts_with(base_)) return put_thing(to, iri.substr(base_.size()));
  return put_text(to, spell(iri));
}

char* RdfText::put_thing(char* to, std::string_view id) const {
  if (abbreviates_ && is_name(id)) {
    std::memcpy(to, "id:", 4);  // and a byte more, which makes it one word
    return put_text(to + 3, id);
  }
  *to++ = '<';
  to = put_text(to, base_);  // the exporter has checked that it needs no escapes
  to = put_iri_text(to, id);
  *to++ = '>';
  return to;
}

char* RdfText::put_object(char* to, const RdfTerm& object) {
  switch (object.kind) {
    case RdfTerm::Kind::term:
      return put_padded(to, term(object.text).object);
    case RdfTerm::Kind::iri:
      return put_iri(to, object.text);
    case RdfTerm::Kind::thing:
      return put_thing(to, object.text);
    case RdfTerm::Kind::literal:
      return put_rdf_literal(to, object.text);
    case RdfTerm::Kind::tagged:
      to = put_rdf_literal(to, object.text);
      *to++ = '@';
      return put_text(to, object.extra);
    case RdfTerm::Kind::number:
      if (abbreviates_) return put_text(to, object.text);
      [[fallthrough]];
    case RdfTerm::Kind::typed:
      to = put_text(put_rdf_literal(to, object.text), "^^");
      return put_padded(to, term(object.extra).object);
    case RdfTerm::Kind::triple:
      return put_text(to, object.text);
  }
  return to;
}

void RdfText::subject(const RdfTerm& subject) {
  Spelling& next = next_subject_;
  const std::size_t room = base_.size() + room_for(subject.text) + padding;
  if (next.room.size() < room) next.room.resize(2 * room);
  next.size = static_cast<std::size_t>(put_object(next.room.data(), subject) - next.room.data());
  if (!abbreviates_) next.room[next.size++] = ' ';
  is_next_ = !is_open_ || next.text() != subject_.text();
}

void RdfText::open_subject() {
  close_subject();
  std::swap(subject_, next_subject_);
  is_open_ = true;
  is_next_ = false;
  before_ = nullptr;
  line_room_ = subject_.size + base_.size() + graph_.size() + 2 * room_for({});
  if (!abbreviates_) return;
  reserve(subject_.size);
  put(subject_.text());
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
  reserve(line_room_ + 6 * (predicate.size() + object.text.size() + object.extra.size()));
  const Term& spelled = term(predicate);
  if (!abbreviates_) {
    put(subject_.text());
    at_ = put_padded(at_, spelled.predicate);
  } else if (before_ == spelled.first) {
    put(" ,\n\t\t");
  } else {
    at_ = put_padded(at_, spelled.predicate, before_ == nullptr ? other_line.size() - first_line.size() : 0);
  }
  before_ = spelled.first;
  at_ = put_object(at_, object);
  if (!abbreviates_) close_line();
}

void RdfText::close_line() {
  if (!graph_.empty()) {
    *at_++ = ' ';
    put(graph_);
  }
  put(" .\n");
}

void RdfText::graph(std::string_view iri) {
  finish();
  if (iri.empty() || !named_graphs_) return;
  reserve(base_.size() + room_for(iri));
  char* const end = put_iri(at_, iri);
  graph_.assign(at_, end);
  if (!abbreviates_) return;
  at_ = end;
  put(" {\n\n");
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
