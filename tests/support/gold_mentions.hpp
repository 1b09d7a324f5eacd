// SPDX-License-Identifier: Apache-2.0
// Reads a page with the entities of its gold graph as its mentions: what a perfect mention stage would hand
// over.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "extractor/document.hpp"
#include "extractor/mention.hpp"

namespace yuantu {

struct GoldPage {
  std::string name;  // d01_jiangsu
  nlohmann::json gold;
  Document document;  // of the clean text; articles cut at the gold headlines
  Mentions mentions;  // every name and alias wherever it stands, longest first, and the pointers
  std::vector<std::string> entity;  // by mention: the gold id, empty for pointers
};

// Pages of a gold folder (shared/gold/dev, shared/gold/seeds), sorted by name; empty if there is no such
// folder.
std::vector<GoldPage> read_gold_pages(const std::filesystem::path& gold_folder,
                                      const std::filesystem::path& text_folder);

}  // namespace yuantu
