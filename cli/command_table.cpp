// SPDX-License-Identifier: Apache-2.0
// The constant table of commands.
#include <array>

#include "cli/command.hpp"
#include "cli/command_build.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_inspect.hpp"
#include "cli/command_validate.hpp"

namespace yuantu {
namespace {

template <class C>
std::unique_ptr<Command> make() {
  return std::make_unique<C>();
}

constexpr std::array<CommandEntry, 4> table{{
    {"build", "read pages and write the graph", make<CommandBuild>},
    {"inspect", "print what each stage saw in a page", make<CommandInspect>},
    {"explain", "tell why an entity has its names and facts", make<CommandExplain>},
    {"validate", "check a built graph against its shapes", make<CommandValidate>},
}};

}  // namespace

std::span<const CommandEntry> commands() {
  return table;
}

}  // namespace yuantu
