// SPDX-License-Identifier: Apache-2.0
// Compiles relations.rules into the image that the program carries: rule_compiler OUT.bin RULES.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "extractor/relations/rule_image.hpp"
#include "extractor/relations/rule_reader.hpp"

namespace {

std::string read_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in) throw std::runtime_error(name + " cannot be read");
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: rule_compiler OUT.bin RULES\n";
    return 2;
  }
  try {
    yuantu::RuleReader reader;
    reader.read(read_file(argv[2]), argv[2]);
    yuantu::make_image(reader.finish()).write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "rule_compiler: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
