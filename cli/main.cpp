// SPDX-License-Identifier: Apache-2.0
// The program: reads the command line, runs a command, turns errors into messages and exit statuses.
#include <iostream>

int main() {
  std::cerr << "yuantu: no command yet\n";
  return 2;
}
