// SPDX-License-Identifier: Apache-2.0
// Finds the names of a gold graph in the clean text of its page.
#include "support/gold_mentions.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "extractor/references/reference_finder.hpp"
#include "extractor/text/document_reader.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The first date written out near the top or the foot of a page.
std::optional<Date> first_date(const std::string& text) {
  for (std::size_t at = text.find("年"); at != std::string::npos; at = text.find("年", at + 1)) {
    int year = 0, month = 0, day = 0;
    if (at < 4) continue;
    if (std::sscanf(text.c_str() + at - 4, "%d年%d月%d日", &year, &month, &day) == 3 && year > 1900) {
      return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                  static_cast<std::int8_t>(day)};
    }
  }
  return std::nullopt;
}

// Starts an article at every sentence that holds a gold headline.
void cut_articles(Document& document, const nlohmann::json& gold) {
  if (document.articles.size() > 1) return;
  std::vector<std::u32string> headlines;
  for (const auto& article : gold.at("articles"))
    headlines.push_back(to_utf32(article.at("headline").get<std::string>()));
  document.articles.clear();
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    Sentence& sentence = document.sentences[s];
    const std::u32string_view text = document.view(sentence.span);
    const bool opens = std::any_of(headlines.begin(), headlines.end(), [&](const std::u32string& headline) {
      return headline.size() >= 4 && text.size() < headline.size() + 4 &&
             text.find(headline.substr(0, 4)) != std::u32string_view::npos &&
             (text.find(headline) != std::u32string_view::npos ||
              headline.find(text) != std::u32string_view::npos);
    });
    if (opens || document.articles.empty())
      document.articles.push_back({opens ? sentence.span : Span{}, s, s, std::nullopt});
    if (opens) sentence.kind = SentenceKind::Headline;
    sentence.article = static_cast<std::uint32_t>(document.articles.size() - 1);
    document.articles.back().last_sentence = s + 1;
  }
}

void find_names(GoldPage& page) {
  std::map<std::u32string, std::pair<std::string, EntityType>> names;
  for (const auto& entity : page.gold.at("entities")) {
    const EntityType type = entity_type_from(entity.at("type").get<std::string>()).value();
    std::vector<std::string> all = entity.value("aliases", std::vector<std::string>{});
    all.push_back(entity.at("name").get<std::string>());
    for (const std::string& name : all)
      names.emplace(to_utf32(name), std::pair(entity.at("id").get<std::string>(), type));
  }
  std::map<char32_t, std::vector<const std::u32string*>> by_first;
  for (const auto& [name, id] : names) {
    if (!name.empty()) by_first[name[0]].push_back(&name);
  }
  const std::u32string& text = page.document.text;
  for (std::uint32_t i = 0; i < text.size();) {
    const std::u32string* longest = nullptr;
    for (const std::u32string* name : by_first[text[i]]) {
      const bool here = text.compare(i, name->size(), *name) == 0;
      if (here && (longest == nullptr || name->size() > longest->size())) longest = name;
    }
    if (longest == nullptr) {
      ++i;
      continue;
    }
    Mention mention;
    mention.span = {i, i + static_cast<std::uint32_t>(longest->size())};
    mention.type = names[*longest].second;
    mention.rule = "gold";
    mention.name = *longest;
    page.mentions.all.push_back(mention);
    i = mention.span.end;
  }
  page.mentions = find_references(page.document, std::move(page.mentions));
  for (const Mention& mention : page.mentions.all) {
    page.entity.push_back(mention.kind == MentionKind::Name ? names[mention.name].first : "");
  }
}

}  // namespace

std::vector<GoldPage> read_gold_pages(const std::filesystem::path& gold_folder,
                                      const std::filesystem::path& text_folder) {
  std::vector<GoldPage> pages;
  if (!std::filesystem::is_directory(gold_folder)) return pages;
  for (const auto& entry : std::filesystem::directory_iterator(gold_folder)) {
    const std::string file = entry.path().filename().string();
    const std::size_t stem = file.find(".gold.json");
    if (stem == std::string::npos) continue;
    GoldPage page;
    page.name = file.substr(0, stem);
    page.gold = nlohmann::json::parse(read_file(entry.path()));
    std::filesystem::path text = text_folder / (page.name + ".clean.txt");
    const bool clean = std::filesystem::exists(text);  // without the masthead that tells the date
    if (!clean) text = text_folder / (page.name + ".txt");
    std::string bytes = read_file(text);
    const std::optional<Date> date = clean ? first_date(bytes) : std::nullopt;
    Problems problems;
    page.document = read_document(page.name, std::move(bytes), {}, problems);
    if (!page.document.published) page.document.published = date;
    cut_articles(page.document, page.gold);
    find_names(page);
    pages.push_back(std::move(page));
  }
  std::sort(pages.begin(), pages.end(), [](const GoldPage& a, const GoldPage& b) { return a.name < b.name; });
  return pages;
}

}  // namespace yuantu
