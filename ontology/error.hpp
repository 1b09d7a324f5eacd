// SPDX-License-Identifier: Apache-2.0
// The three ways a run can fail; only the program's main catches them.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace yuantu {

// The command line asks for something that does not exist: exit status 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// An input cannot be read or holds what it must not: exit status 1, other inputs go on.
// Lines and columns count from 1, columns in code points; 0 means that the place is the whole file.
class InputError : public std::runtime_error {
 public:
  InputError(const std::string& in_file, const std::string& cause_and_cure)
      : InputError(in_file, 0, 0, cause_and_cure) {}
  InputError(const std::string& in_file, std::size_t at_line, std::size_t at_column,
             const std::string& cause_and_cure)
      : std::runtime_error(place(in_file, at_line, at_column) + cause_and_cure),
        file(in_file),
        line(at_line),
        column(at_column) {}

  std::string file;
  std::size_t line;
  std::size_t column;

 private:
  static std::string place(const std::string& in_file, std::size_t at_line, std::size_t at_column) {
    if (at_line == 0) return in_file + ": ";
    return in_file + ":" + std::to_string(at_line) + ":" + std::to_string(at_column) + ": ";
  }
};

// An output file cannot be written: exit status 1; the previous file stands as it was.
class WriteError : public std::runtime_error {
 public:
  WriteError(const std::string& to_file, const std::string& cause_and_cure)
      : std::runtime_error(to_file + ": " + cause_and_cure), file(to_file) {}

  std::string file;
};

}  // namespace yuantu
