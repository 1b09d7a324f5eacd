// SPDX-License-Identifier: Apache-2.0
// Cuts inputs into pieces of work: a file each, and of a JSON Lines corpus some of its lines.
#include "extractor/text/input_pieces.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "extractor/text/container.hpp"
#include "extractor/text/json_lines.hpp"

namespace yuantu {
namespace {

// Lines are cut off at the first end of a line behind so many bytes: enough to keep a thread busy, and little
// enough that many may wait for their turn.
constexpr std::size_t piece_size = 1 << 17;

class File {
 public:
  explicit File(const std::string& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

InputError cannot_be_opened(const std::string& path) {
  return {path, "cannot be opened; check that it exists and may be read"};
}

InputError cannot_be_read(const std::string& path) {
  return {path, "cannot be read to its end"};
}

// Appends what comes next, `size` bytes at most; 0 at the end, less if it cannot be read.
ssize_t read_more(int file, std::string& bytes, std::size_t size) {
  const std::size_t filled = bytes.size();
  bytes.resize(filled + size);
  ssize_t count = 0;
  do {
    count = read(file, bytes.data() + filled, size);
  } while (count < 0 && errno == EINTR);
  bytes.resize(filled + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return count;
}

// All that a file or a pipe has; nothing if that cannot be read. `size`: how much is expected, 0 if that is
// not known. By the system's own calls: a stream takes longer to be made than a page to be read.
std::optional<std::string> read_bytes(int file, std::size_t size) {
  constexpr std::size_t least_block = 1 << 16;
  std::string bytes;
  while (true) {
    // One byte more than is expected shows that it was all; room for a block would have to be cleared first.
    const std::size_t room =
        size > 0 && bytes.size() <= size ? size + 1 - bytes.size() : std::max(bytes.size() / 2, least_block);
    const ssize_t count = read_more(file, bytes, room);
    if (count < 0) return std::nullopt;
    if (count == 0) return bytes;
  }
}

}  // namespace

// A corpus, unpacked as far as it was asked for.
class InputPieces::Corpus {
 public:
  explicit Corpus(const Input& input) : input_(input), file_(input.path) {}

  InputPiece next() {
    InputPiece piece{input_, line_};
    try {
      take_lines(piece);
    } catch (const InputError& error) {
      piece.problems.push_back(error);
      give(piece, text_.size());  // what was unpacked of a broken file is read
      ended_ = true;
    }
    line_ += static_cast<std::size_t>(std::count(piece.lines.begin(), piece.lines.end(), '\n'));
    piece.file_bytes = std::exchange(taken_, 0);
    piece.ends_input = ended_ && given_ == text_.size();
    return piece;
  }

 private:
  void take_lines(InputPiece& piece) {
    if (!file_.is_open()) throw cannot_be_opened(input_.path);
    std::size_t end = text_.npos;
    std::size_t searched = piece_size;
    while (true) {
      if (text_.size() - given_ > searched) end = text_.find('\n', given_ + searched);
      if (end != text_.npos || ended_) break;
      searched = std::max(searched, text_.size() - given_);
      read_block();
    }
    if (line_ == 1 && text_.empty()) throw InputError(input_.path, "is empty");
    give(piece, std::min(end, text_.size() - 1) + 1);
  }

  // All up to a place in the text.
  void give(InputPiece& piece, std::size_t end) {
    piece.lines.assign(text_, given_, end - given_);
    given_ = end;
  }

  void read_block() {
    text_.erase(0, std::exchange(given_, 0));
    block_.clear();
    const ssize_t count = read_more(file_.descriptor(), block_, piece_size);
    if (count < 0) throw cannot_be_read(input_.path);
    taken_ += block_.size();
    if (!unpacking_) unpacking_ = unpack(input_.path, block_);
    unpacking_->feed(block_, text_);
    if (count != 0) return;
    ended_ = true;
    unpacking_->finish();
  }

  Input input_;
  File file_;
  std::unique_ptr<Unpacking> unpacking_;
  std::string block_, text_;
  std::size_t given_ = 0;  // of text_
  std::size_t line_ = 1;
  std::uint64_t taken_ = 0;
  bool ended_ = false;
};

InputPieces::InputPieces(std::vector<Input> inputs) : inputs_(std::move(inputs)) {}

InputPieces::~InputPieces() = default;

std::optional<InputPiece> InputPieces::next() {
  if (!corpus_) {
    if (next_ == inputs_.size()) return std::nullopt;
    const Input& input = inputs_[next_++];
    if (!is_json_lines(input.path)) return InputPiece{input};
    corpus_ = std::make_unique<Corpus>(input);
  }
  InputPiece piece = corpus_->next();
  if (piece.ends_input) corpus_.reset();
  return piece;
}

std::optional<std::string> bytes_of(const std::string& path, Problems& problems) {
  std::optional<std::string> bytes;
  if (path == "-") {
    bytes = read_bytes(STDIN_FILENO, 0);
  } else {
    const File file(path);
    if (!file.is_open()) {
      problems.push_back(cannot_be_opened(path));
      return std::nullopt;
    }
    struct stat known {};
    const bool told = fstat(file.descriptor(), &known) == 0;
    bytes = read_bytes(file.descriptor(), told ? static_cast<std::size_t>(known.st_size) : 0);
  }
  if (!bytes) problems.push_back(cannot_be_read(path));
  return bytes;
}

}  // namespace yuantu
