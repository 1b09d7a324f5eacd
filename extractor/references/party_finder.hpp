// SPDX-License-Identifier: Apache-2.0
// Finds whom 双方, 三方, 两家公司 mean: the parties that the text has named together before.
#pragma once

#include <cstdint>
#include <vector>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

class PartyFinder {
 public:
  // Both must outlive the finder. `names` holds only Name mentions, sorted by span.
  PartyFinder(const Document& document, const std::vector<Mention>& names)
      : document_(document), names_(names) {}

  // So many names of the types, in the sentence before the place or in a sentence before it; empty where no
  // sentence names just as many.
  std::vector<std::uint32_t> find(std::uint32_t at, std::uint32_t sentence, TypeSet types,
                                  std::size_t number) const;

 private:
  std::vector<std::uint32_t> parties_in(Span span, TypeSet types, std::size_t number) const;
  std::vector<std::uint32_t> joined(const std::vector<std::uint32_t>& names, std::size_t number) const;
  bool is_party(std::uint32_t name) const;
  bool joins_next(std::uint32_t left, std::uint32_t right) const;

  const Document& document_;
  const std::vector<Mention>& names_;
};

}  // namespace yuantu
