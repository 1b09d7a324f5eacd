// SPDX-License-Identifier: Apache-2.0
// Development tool: writes the repaired text of pages, as `yuantu inspect --show text` does, or with marks of
// kinds, articles and paragraphs.
//
//   show_text [--marks] OUT_DIR PAGE...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

int main(int argc, char** argv) {
  int at = 1;
  const bool marks = argc > 1 && std::string(argv[1]) == "--marks";
  if (marks) ++at;
  if (argc < at + 2) return 2;
  const std::filesystem::path folder = argv[at++];
  for (; at < argc; ++at) {
    yuantu::Problems problems;
    const auto take = [&](const yuantu::Document& document) {
      std::ofstream out(folder / std::filesystem::path(argv[at]).filename());
      if (!marks) {
        out << yuantu::to_utf8(document.text);
        return;
      }
      if (document.published) out << "published " << yuantu::to_string(*document.published) << "\n";
      static const char* const kinds = "BHSYCF";
      for (const yuantu::Sentence& s : document.sentences)
        out << s.article << "/" << s.paragraph << kinds[static_cast<int>(s.kind)] << " "
            << yuantu::to_utf8(document.view(s.span)) << "\n";
      for (const yuantu::Repair& r : document.repairs)
        out << r.reason << " [" << r.source.begin << "," << r.source.end << ") "
            << yuantu::to_utf8(document.view(r.span).substr(0, 20)) << "\n";
    };
    yuantu::read_documents({argv[at]}, {}, take, problems);
    for (const yuantu::InputError& problem : problems) std::cerr << problem.what() << "\n";
  }
  return 0;
}
