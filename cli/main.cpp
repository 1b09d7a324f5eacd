// SPDX-License-Identifier: Apache-2.0
// The program: finds the command, runs it, and turns errors into messages and exit statuses (0 done, 1 some
// input or output failed, 2 usage).
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/version.hpp"
#include "ontology/error.hpp"

namespace {

using yuantu::CommandEntry;

void print_help(std::ostream& out) {
  out << "yuantu turns Chinese news about regional innovation into a knowledge graph.\n\n"
         "usage: yuantu COMMAND [OPTION...] [INPUT...]\n\ncommands:\n";
  for (const CommandEntry& command : yuantu::commands()) {
    out << "  " << command.name << std::string(10 - command.name.size(), ' ') << command.gloss << "\n";
  }
  out << "\n'yuantu COMMAND --help' tells a command's options; 'man yuantu' tells everything.\n"
         "exit status: 0 done, 1 some input or output failed, 2 the command line is wrong\n";
}

const CommandEntry& find_command(const std::string& name) {
  std::vector<std::string_view> names;
  for (const CommandEntry& command : yuantu::commands()) {
    if (command.name == name) return command;
    names.push_back(command.name);
  }
  throw yuantu::UsageError(yuantu::unknown_value("command", name, names));
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw yuantu::UsageError("no command given; see 'yuantu --help'");
  if (arguments[0] == "--help" || arguments[0] == "-h") {
    print_help(std::cout);
    return 0;
  }
  if (arguments[0] == "--version") {
    std::cout << "yuantu " << yuantu::version << "\n";
    return 0;
  }
  const auto command = find_command(arguments[0]).make();
  if (!command->setup({arguments.begin() + 1, arguments.end()})) return 0;
  return command->run();
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A reader that goes away is a failed write like any other, told by the stream's state.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // likewise a file size limit
  try {
    const int status = run({argv + 1, argv + argc});
    if (!std::cout.flush())
      throw yuantu::WriteError("standard output", "cannot be written; was the reader closed?");
    return status;
  } catch (const yuantu::UsageError& error) {
    std::cerr << "yuantu: " << error.what() << "\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "yuantu: " << error.what() << "\n";
    return 1;
  }
}
