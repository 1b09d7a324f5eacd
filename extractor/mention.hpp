// SPDX-License-Identifier: Apache-2.0
// Mentions: where a document names a thing, or points back to one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/document.hpp"
#include "ontology/types.hpp"

namespace yuantu {

enum class MentionKind : std::uint8_t {
  Name,     // 合肥高新技术产业开发区, 合肥高新区, 声谷
  Pointer,  // 该项目, 公司, a bare 高新区, 其: stands for its antecedent and gives the entity no name
};

inline constexpr std::uint32_t no_mention = 0xffffffff;

struct Mention {
  Span span;
  EntityType type = EntityType::Company;
  MentionKind kind = MentionKind::Name;
  float score = 1.0f;     // 0..1: how sure the type and the boundaries are
  const char* rule = "";  // static name of what made it, such as "company/legal-form"
  std::u32string name;  // the name as a reader would write it (深圳数据交易所 for 深圳、广州数据交易所);
                        // empty for pointers
  std::uint32_t antecedent =
      no_mention;  // for pointers: index of the Name mention that is meant, if it is known
};

// The text says that two names mean one thing (以下简称, brackets, apposition): indices into the mentions.
struct AliasLink {
  std::uint32_t full = no_mention;
  std::uint32_t alias = no_mention;
  const char* rule = "";
};

// One of several names that a pointer stands for (双方, 三方): indices into the mentions. Such a pointer has
// no antecedent.
struct Party {
  std::uint32_t pointer = no_mention;
  std::uint32_t name = no_mention;
};

// All mentions of a document, sorted by span; names do not overlap one another, except that an inner name may
// be kept where it is meant by itself (partOf).
struct Mentions {
  std::vector<Mention> all;
  std::vector<AliasLink> aliases;
  std::vector<Party> parties;  // sorted by pointer

  // The index of the name mention that a mention stands for: itself, its antecedent, or no_mention.
  std::uint32_t resolved(std::uint32_t mention) const {
    return all[mention].kind == MentionKind::Name ? mention : all[mention].antecedent;
  }
};

}  // namespace yuantu
