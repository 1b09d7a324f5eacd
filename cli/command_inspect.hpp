// SPDX-License-Identifier: Apache-2.0
// `yuantu inspect`: prints what each stage saw in a page.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "extractor/text/document_reader.hpp"

namespace yuantu {

class CommandInspect : public Command {
 public:
  bool setup(const std::vector<std::string>& arguments) override;
  int run() override;

 private:
  std::vector<std::string> paths_;
  std::string show_;
  std::string lexicon_;  // empty: none
  std::string rules_;
  ReadOptions read_;
};

}  // namespace yuantu
