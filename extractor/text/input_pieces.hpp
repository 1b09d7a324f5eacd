// SPDX-License-Identifier: Apache-2.0
// Cuts inputs into pieces of work: a file each, and of a JSON Lines corpus some of its lines.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ontology/error.hpp"

namespace yuantu {

// One file to read; "-" is standard input.
struct Input {
  std::string path;
};

using Problems = std::vector<InputError>;

struct InputPiece {
  Input input;
  std::size_t first_line = 0;    // the number of the first line in the corpus; 0: the piece is a whole file
  std::string lines = {};        // JSON Lines, whole ones
  Problems problems = {};        // found while the lines were taken out of the file
  std::uint64_t file_bytes = 0;  // of the file, that lines were taken from since the piece before
  bool ends_input = true;        // no other piece of this input follows
};

// Goes through inputs. Of a corpus no more than a piece is in memory at a time, or one line if that is
// longer; where it is cut depends on its text only.
class InputPieces {
 public:
  explicit InputPieces(std::vector<Input> inputs);
  ~InputPieces();
  InputPieces(const InputPieces&) = delete;
  InputPieces& operator=(const InputPieces&) = delete;

  std::optional<InputPiece> next();

 private:
  class Corpus;

  std::vector<Input> inputs_;
  std::size_t next_ = 0;
  std::unique_ptr<Corpus> corpus_;  // the one that is being read
};

// The bytes of a file or, for "-", of standard input; nothing after it was said that they cannot be had.
std::optional<std::string> bytes_of(const std::string& path, Problems& problems);

}  // namespace yuantu
