// SPDX-License-Identifier: Apache-2.0
// `yuantu explain`: tells from a built graph why an entity has its names and facts.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace yuantu {

class CommandExplain : public Command {
 public:
  bool setup(const std::vector<std::string>& arguments) override;
  int run() override;

 private:
  std::string directory_;
  std::string entity_;
};

}  // namespace yuantu
