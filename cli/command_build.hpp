// SPDX-License-Identifier: Apache-2.0
// `yuantu build`: pages -> graph files and a summary.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "exporters/exporter.hpp"
#include "extractor/text/document_reader.hpp"

namespace yuantu {

class CommandBuild : public Command {
 public:
  bool setup(const std::vector<std::string>& arguments) override;
  int run() override;

 private:
  std::vector<std::string> paths_;
  std::string directory_;
  std::vector<const Format*> formats_;
  ReadOptions read_;
  ExportOptions export_;
  std::string registry_, review_, authority_;  // files; empty: none
  std::string lexicon_;                        // empty: none
  std::string rules_;
  unsigned threads_ = 1;
  std::uint64_t memory_ = 0;  // bytes
  std::string temporary_;     // empty: directory_
  std::string work_;          // empty: none
  bool progress_ = false;
};

}  // namespace yuantu
