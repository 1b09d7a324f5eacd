// SPDX-License-Identifier: Apache-2.0
// What every command of the program does: options first, work later.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yuantu {

class Command {
 public:
  virtual ~Command() = default;
  // Reads and checks the arguments behind the command's name; opens nothing. Throws UsageError.
  // Returns false when the arguments ask for help, which is then printed and nothing is run.
  virtual bool setup(const std::vector<std::string>& arguments) = 0;
  // Does the work. Returns the exit status: 0, or 1 when some input failed. Throws WriteError.
  virtual int run() = 0;
};

struct CommandEntry {
  std::string_view name;
  std::string_view gloss;
  std::unique_ptr<Command> (*make)();
};

// All commands, in the order that --help shows them.
std::span<const CommandEntry> commands();

}  // namespace yuantu
