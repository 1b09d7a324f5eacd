// SPDX-License-Identifier: Apache-2.0
#include "graph/spelling.hpp"

#include <doctest/doctest.h>

#include "extractor/utf.hpp"
#include "graph/canonical_name.hpp"
#include "graph/name_match.hpp"
#include "graph/normal_form.hpp"

namespace {

using yuantu::EntityType;
using yuantu::Evidence;

Evidence match(EntityType type, std::string_view a, std::string_view b) {
  const auto name = [&](std::string_view text) {
    return yuantu::canonical_name(type, yuantu::normal_form(yuantu::to_utf32(text)));
  };
  return yuantu::match_spelling(name(a), name(b)).evidence;
}

TEST_CASE("characters that print or read alike are known") {
  CHECK(yuantu::look_alike(U'未', U'末'));
  CHECK(yuantu::look_alike(U'己', U'已'));
  CHECK(yuantu::likeness(U'体', U'休') == yuantu::Likeness::Near);
  CHECK_FALSE(yuantu::look_alike(U'未', U'飞'));
  CHECK(yuantu::sound_alike(U'智', U'志'));
  CHECK(yuantu::sound_alike(U'维', U'唯'));
  CHECK_FALSE(yuantu::sound_alike(U'智', U'慧'));
  CHECK_FALSE(yuantu::sound_alike(U'a', U'a'));
}

TEST_CASE("one misread character in a long name is a slip; what tells things apart is not") {
  CHECK(match(EntityType::Company, "安徽未名生物医药", "安徽末名生物医药") == Evidence::LooksAlike);
  CHECK(match(EntityType::Company, "慧智微电子集团", "慧志微电子集团") == Evidence::SoundsAlike);
  CHECK(match(EntityType::Company, "未名医药", "末名医药") == Evidence::None);  // too short to tell
  CHECK(match(EntityType::Project, "长江隧道东线工程", "长江隧道西线工程") == Evidence::None);
  CHECK(match(EntityType::University, "河南工业大学", "湖南工业大学") == Evidence::None);  // both known
  CHECK(match(EntityType::Person, "欧阳志远明", "欧阳智远明") == Evidence::None);
}

}  // namespace
