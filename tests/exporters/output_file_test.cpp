// SPDX-License-Identifier: Apache-2.0
// Output files appear whole or not at all.
#include "exporters/output_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <csignal>

#include "ontology/error.hpp"
#include "scratch_folder.hpp"

using yuantu::OutputFile;
using yuantu::ScratchFolder;
using yuantu::text_of;
using yuantu::WriteError;

namespace {

// Files grow no further than this while it lives; write() then fails with EFBIG, as a full disk does with
// ENOSPC.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }

 private:
  rlimit before_{};
  void (*signal_)(int);
};

void write_megabyte(const std::string& path) {
  OutputFile file(path);
  for (int i = 0; i < 1024; ++i) file.write(std::string(1024, 'x'));
  file.commit();
}

}  // namespace

TEST_CASE("a committed file has its text and leaves nothing beside it") {
  const ScratchFolder folder;
  OutputFile file(folder / "a.txt");
  file.write("园区\n");
  CHECK_FALSE(std::filesystem::exists(folder / "a.txt"));
  file.commit();
  CHECK(text_of(folder / "a.txt") == "园区\n");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a file that is given up leaves the previous one as it was") {
  const ScratchFolder folder;
  {
    OutputFile file(folder / "a.txt");
    file.write("good");
    file.commit();
  }
  {
    OutputFile file(folder / "a.txt");
    file.write(std::string(1 << 20, 'x'));
  }
  CHECK(text_of(folder / "a.txt") == "good");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a disk that fills up is a WriteError with the name of the file, and the previous file stays") {
  const ScratchFolder folder;
  const std::string path = (folder / "a.txt").string();
  {
    OutputFile file(path);
    file.write("good");
    file.commit();
  }
  const SizeLimit limit(300'000);
  CHECK_THROWS_WITH_AS(write_megabyte(path), doctest::Contains(path.c_str()), WriteError);
  CHECK(text_of(path) == "good");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("/dev/full is a WriteError that says so") {
  CHECK_THROWS_WITH_AS(write_megabyte("/dev/full"), doctest::Contains("No space left on device"), WriteError);
}

TEST_CASE("a closed pipe is a WriteError") {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  CHECK_THROWS_WITH_AS(write_megabyte("/dev/fd/" + std::to_string(ends[1])), doctest::Contains("pipe"),
                       WriteError);
  ::close(ends[1]);
  std::signal(SIGPIPE, before);
}

TEST_CASE("a missing folder is a WriteError that names the cure") {
  CHECK_THROWS_WITH_AS(OutputFile("/nonexistent/folder/a.txt"), doctest::Contains("create the directory"),
                       WriteError);
}

TEST_CASE("a name that ends in .gz or .zst holds the same bytes, compressed, the same every time") {
  const ScratchFolder folder;
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "云汀高新区 " + std::to_string(i) + "\n";
  for (const char* name : {"a.gz", "b.gz", "a.zst"}) {
    OutputFile file(folder / name);
    file.write(text);
    file.commit();
  }
  CHECK(text_of(folder / "a.gz") == text_of(folder / "b.gz"));
  std::string unpacked(text.size() + 1, '\0');
  gzFile gz = gzopen((folder / "a.gz").c_str(), "rb");
  REQUIRE(gzread(gz, unpacked.data(), static_cast<unsigned>(unpacked.size())) ==
          static_cast<int>(text.size()));
  gzclose(gz);
  CHECK(unpacked.substr(0, text.size()) == text);
  const std::string packed = text_of(folder / "a.zst");
  CHECK(packed.size() < text.size() / 2);
  // The stream does not announce its size, so it is unpacked into room that is known to do.
  CHECK(ZSTD_decompress(unpacked.data(), unpacked.size(), packed.data(), packed.size()) == text.size());
  CHECK(unpacked.substr(0, text.size()) == text);
}
