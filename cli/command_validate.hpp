// SPDX-License-Identifier: Apache-2.0
// `yuantu validate`: a built graph and its shapes -> what is wrong in it.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace yuantu {

class CommandValidate : public Command {
 public:
  bool setup(const std::vector<std::string>& arguments) override;
  int run() override;

 private:
  std::string directory_;
  std::string shapes_;  // empty: our own
  std::string report_;  // empty: none
};

}  // namespace yuantu
