// SPDX-License-Identifier: Apache-2.0
// A program of somebody else's that uses the installed library.
#include <iostream>

#include "extractor/extraction.hpp"
#include "extractor/text/document_reader.hpp"

int main() {
  yuantu::Problems problems;
  const yuantu::Extraction extraction =
      yuantu::extract(yuantu::read_document("memory", "远山科技有限公司落户合肥高新区。", {}, problems));
  std::cout << extraction.mentions.all.size() << " mentions\n";
  return extraction.mentions.all.empty() ? 1 : 0;
}
