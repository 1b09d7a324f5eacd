// SPDX-License-Identifier: Apache-2.0
// Spells what a graph holds as bytes, and reads it back.
#include "graph/graph_codec.hpp"

namespace yuantu {
namespace {

// A member more, and what is written lacks it: extend both functions of the type, then the number here.
static_assert(sizeof(DocumentRecord) == 216);
static_assert(sizeof(Entity) == 232);
static_assert(sizeof(Passage) == 64);
static_assert(sizeof(Claim) == 192);
static_assert(sizeof(Observation) == 208);

void assign(std::string& to, std::string_view text) {
  to.assign(text);
}

template <class Enum>
Enum decode_enum(ByteReader& in) {
  return static_cast<Enum>(in.fixed<std::uint8_t>());
}
template <class Enum>
void encode_enum(ByteWriter& out, Enum value) {
  out.fixed(static_cast<std::uint8_t>(value));
}

void encode_date(ByteWriter& out, Date date) {
  out.fixed(date.year);
  out.fixed(date.month);
  out.fixed(date.day);
}
Date decode_date(ByteReader& in) {
  Date date;
  date.year = in.fixed<std::int16_t>();
  date.month = in.fixed<std::int8_t>();
  date.day = in.fixed<std::int8_t>();
  return date;
}

void encode_numbers(ByteWriter& out, const std::vector<std::uint32_t>& numbers) {
  out.number(numbers.size());
  for (const std::uint32_t number : numbers) out.number(number);
}
void decode_numbers(ByteReader& in, std::vector<std::uint32_t>& numbers) {
  numbers.clear();
  for (std::uint64_t left = in.number(); left > 0; --left) numbers.push_back(in.number32());
}

void decode_texts(ByteReader& in, std::vector<std::string>& texts) {
  texts.clear();
  for (std::uint64_t left = in.number(); left > 0; --left) texts.emplace_back(in.text());
}

}  // namespace

void encode_texts(ByteWriter& out, const std::vector<std::string>& texts) {
  out.number(texts.size());
  for (const std::string& text : texts) out.text(text);
}

void encode(ByteWriter& out, const DocumentRecord& record) {
  out.text(record.id);
  out.text(record.name);
  out.text(record.content_hash);
  out.number(record.byte_count);
  out.number(record.character_count);
  out.number(record.article_count);
  out.number(record.sentence_count);
  encode_texts(out, record.headlines);
  out.fixed(static_cast<std::uint8_t>(record.published.has_value()));
  if (record.published) encode_date(out, *record.published);
  out.text(record.publisher);
  out.text(record.url);
}

void decode(ByteReader& in, DocumentRecord& record) {
  assign(record.id, in.text());
  assign(record.name, in.text());
  assign(record.content_hash, in.text());
  record.byte_count = in.number();
  record.character_count = in.number32();
  record.article_count = in.number32();
  record.sentence_count = in.number32();
  decode_texts(in, record.headlines);
  record.published.reset();
  if (in.fixed<std::uint8_t>() != 0) record.published = decode_date(in);
  assign(record.publisher, in.text());
  assign(record.url, in.text());
}

void encode_description(ByteWriter& out, const Entity& entity) {
  encode_enum(out, entity.type);
  out.text(entity.label);
  out.number(entity.alt_labels.size());
  for (const AltLabel& label : entity.alt_labels) {
    out.text(label.text);
    out.fixed(static_cast<std::uint8_t>(label.traditional));
  }
  out.number(entity.mention_count);
  out.number(entity.document_count);
  out.text(entity.code);
}

void skip_texts(ByteReader& in) {
  for (std::uint64_t left = in.number(); left > 0; --left) in.text();
}

void skip_description(ByteReader& in) {
  in.fixed<std::uint8_t>();  // type
  in.text();                 // label
  for (std::uint64_t left = in.number(); left > 0; --left) {
    in.text();
    in.fixed<std::uint8_t>();
  }
  in.number();  // mentions
  in.number();  // documents
  in.text();    // code
}

void encode_identifiers(ByteWriter& out, const Entity& entity) {
  encode_texts(out, entity.exact_matches);
  encode_texts(out, entity.identifiers);
}

void encode(ByteWriter& out, const Entity& entity) {
  out.text(entity.id);
  encode_description(out, entity);
  encode_numbers(out, entity.within);
  encode_texts(out, entity.replaced_ids);
  encode_identifiers(out, entity);
}

void decode_description(ByteReader& in, Entity& entity) {
  entity.type = decode_enum<EntityType>(in);
  assign(entity.label, in.text());
  entity.alt_labels.resize(in.number());
  for (AltLabel& label : entity.alt_labels) {
    assign(label.text, in.text());
    label.traditional = in.fixed<std::uint8_t>() != 0;
  }
  entity.mention_count = in.number32();
  entity.document_count = in.number32();
  assign(entity.code, in.text());
}

void decode_identifiers(ByteReader& in, Entity& entity) {
  decode_texts(in, entity.exact_matches);
  decode_texts(in, entity.identifiers);
}

void decode(ByteReader& in, Entity& entity) {
  assign(entity.id, in.text());
  decode_description(in, entity);
  decode_numbers(in, entity.within);
  decode_texts(in, entity.replaced_ids);
  decode_identifiers(in, entity);
}

void encode(ByteWriter& out, const MergeDecision& decision) {
  out.number(decision.entity);
  out.text(decision.name);
  out.text(decision.other);
  out.fixed(static_cast<std::uint8_t>(decision.joined));
  out.text(decision.reason);
}

void decode(ByteReader& in, MergeDecision& decision) {
  decision.entity = in.number32();
  assign(decision.name, in.text());
  assign(decision.other, in.text());
  decision.joined = in.fixed<std::uint8_t>() != 0;
  assign(decision.reason, in.text());
}

void encode_spans(ByteWriter& out, const std::vector<Span>& spans) {
  out.number(spans.size());
  for (const Span span : spans) {
    out.number(span.begin);
    out.number(span.size());
  }
}

void decode_spans(ByteReader& in, std::vector<Span>& spans) {
  spans.clear();
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::uint32_t begin = in.number32();
    spans.push_back({begin, begin + in.number32()});
  }
}

void encode(ByteWriter& out, const Passage& passage) {
  out.number(passage.document);
  encode_spans(out, passage.source);
  out.text(passage.quote);
}

void decode(ByteReader& in, Passage& passage) {
  passage.document = in.number32();
  decode_spans(in, passage.source);
  assign(passage.quote, in.text());
}

void encode_period(ByteWriter& out, const std::optional<Period>& period) {
  out.fixed(static_cast<std::uint8_t>(period.has_value()));
  if (!period) return;
  encode_date(out, period->first);
  encode_date(out, period->last);
}

void decode_period(ByteReader& in, std::optional<Period>& period) {
  period.reset();
  if (in.fixed<std::uint8_t>() == 0) return;
  const Date first = decode_date(in);
  period = Period{first, decode_date(in)};
}

void encode_quantity(ByteWriter& out, const Quantity& quantity) {
  out.signed_number(quantity.value.digits());
  out.signed_number(quantity.value.exponent());
  out.text(quantity.unit);
}

void decode_quantity(ByteReader& in, Quantity& quantity) {
  const std::int64_t digits = in.signed_number();
  quantity.value = Decimal(digits, static_cast<int>(in.signed_number()));
  assign(quantity.unit, in.text());
}

void encode_rest(ByteWriter& out, const Claim& claim) {
  encode_enum(out, claim.status);
  encode_period(out, claim.time);
  out.text(claim.role);
  out.fixed(static_cast<std::uint8_t>(claim.amount.has_value()));
  if (claim.amount) encode_quantity(out, *claim.amount);
}

void decode_rest(ByteReader& in, Claim& claim) {
  claim.status = decode_enum<Status>(in);
  decode_period(in, claim.time);
  assign(claim.role, in.text());
  claim.amount.reset();
  if (in.fixed<std::uint8_t>() != 0) decode_quantity(in, claim.amount.emplace());
}

void encode_rest(ByteWriter& out, const Observation& observation) {
  encode_quantity(out, observation.quantity);
  encode_period(out, observation.period);
  out.text(observation.of);
  encode_enum(out, observation.bound);
  encode_enum(out, observation.status);
  out.text(observation.raw_text);
  out.text(observation.rule);
}

void decode_rest(ByteReader& in, Observation& observation) {
  decode_quantity(in, observation.quantity);
  decode_period(in, observation.period);
  assign(observation.of, in.text());
  observation.bound = decode_enum<Bound>(in);
  observation.status = decode_enum<Status>(in);
  assign(observation.raw_text, in.text());
  assign(observation.rule, in.text());
}

void encode(ByteWriter& out, const ClaimRow& claim) {
  out.fixed(claim.head);
  encode_enum(out, claim.relation);
  out.fixed(claim.tail);
  out.text(claim.id);
  out.fixed(claim.confidence);
  out.text(claim.rule);
  out.fixed(claim.passage);
  out.number(claim.document);
  encode_spans(out, claim.source);
  encode_rest(out, claim);
}

void decode(ByteReader& in, ClaimRow& claim) {
  claim.head = in.fixed<std::uint32_t>();
  claim.relation = decode_enum<RelationType>(in);
  claim.tail = in.fixed<std::uint32_t>();
  assign(claim.id, in.text());
  claim.confidence = in.fixed<float>();
  assign(claim.rule, in.text());
  claim.passage = in.fixed<std::uint32_t>();
  claim.document = in.number32();
  decode_spans(in, claim.source);
  decode_rest(in, claim);
}

void encode(ByteWriter& out, const ObservationRow& observation) {
  out.fixed(observation.about);
  encode_enum(out, observation.metric);
  out.text(observation.id);
  out.fixed(observation.confidence);
  out.fixed(observation.passage);
  out.number(observation.document);
  encode_spans(out, observation.source);
  encode_rest(out, observation);
}

void decode(ByteReader& in, ObservationRow& observation) {
  observation.about = in.fixed<std::uint32_t>();
  observation.metric = decode_enum<Metric>(in);
  assign(observation.id, in.text());
  observation.confidence = in.fixed<float>();
  observation.passage = in.fixed<std::uint32_t>();
  observation.document = in.number32();
  decode_spans(in, observation.source);
  decode_rest(in, observation);
}

}  // namespace yuantu
