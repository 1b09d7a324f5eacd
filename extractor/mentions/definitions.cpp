// SPDX-License-Identifier: Apache-2.0
// Finds the aliases that a text defines: （以下简称“…”）, （…）, 简称…, 习惯叫它“…”.
#include <algorithm>
#include <optional>

#include "extractor/character_set.hpp"
#include "extractor/mentions/document_names.hpp"
#include "extractor/mentions/overlaps.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_alias = 20;

bool is_open_bracket(char32_t c) {
  return c == U'（' || c == U'(';
}
bool is_close_bracket(char32_t c) {
  return c == U'）' || c == U')';
}
bool is_open_quote(char32_t c) {
  return c == U'“' || c == U'《' || c == U'"' || c == U'‘' || c == U'「';
}
bool is_close_quote(char32_t c) {
  return c == U'”' || c == U'》' || c == U'"' || c == U'’' || c == U'」';
}

constexpr std::u32string_view cues[] = {
    U"以下简称", U"以下统称", U"以下称", U"下称",     U"简称",   U"又称", U"也称", U"俗称",
    U"统称",     U"英文简称", U"英文名", U"中文简称", U"下简称", U"又名", U"别称", U"昵称"};
constexpr std::u32string_view calling[] = {U"叫它", U"喊它", U"称它为", U"称之为", U"叫做", U"唤作",
                                           U"叫作", U"人称", U"称其为", U"称作",   U"简称", U"俗称",
                                           U"又称", U"下称", U"称为",   U"被称为", U"也叫", U"又叫"};

constexpr CharacterSet begins_calling(U"叫喊称唤人简俗又下被也");

// Length of the cue that stands at a place; 0 for none.
template <std::size_t n>
std::uint32_t cue_at(std::u32string_view text, const std::u32string_view (&words)[n]) {
  std::uint32_t longest = 0;
  for (const std::u32string_view word : words) {
    if (text.starts_with(word)) longest = std::max(longest, static_cast<std::uint32_t>(word.size()));
  }
  return longest;
}

// Every character of the alias stands in the name, in order: 卓岭微 for 江海卓岭微电子有限公司.
bool is_abbreviation(std::u32string_view alias, std::u32string_view name) {
  std::size_t at = 0;
  for (const char32_t c : name) {
    if (at < alias.size() && alias[at] == c) ++at;
  }
  return at == alias.size();
}

bool is_acronym(std::u32string_view text) {
  return text.size() >= 2 &&
         std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return is_latin(c) || is_digit(c) || c == U'-'; }) &&
         is_latin(text[0]);
}

Span strip_quotes(const Document& document, Span span) {
  while (span.begin < span.end &&
         (is_open_quote(document.text[span.begin]) || document.text[span.begin] == U' ' ||
          document.text[span.begin] == U'为' || document.text[span.begin] == U'：')) {
    ++span.begin;
  }
  while (span.end > span.begin &&
         (is_close_quote(document.text[span.end - 1]) || document.text[span.end - 1] == U' '))
    --span.end;
  return span;
}

// 实验室 for a laboratory points back to it and is no name.
bool is_bare_kind(const Document& document, Span alias) {
  if (alias.end <= alias.begin) return false;
  const WordClass word = NameGrammar::builtin().classify(document.view(alias));
  return word.is(role_end) && !word.is(role_known) && word.needs != Needs::Self;
}

// One part of a bracket: 以下简称“…”, an acronym, or an abbreviation of the name.
std::optional<Definition> in_part(const Document& document, const Mention& mention, Span part) {
  while (!part.empty() && document.text[part.begin] == U' ') ++part.begin;
  const std::uint32_t cue = cue_at(document.view(part), cues);
  const Span alias = strip_quotes(document, {part.begin + cue, part.end});
  if (is_bare_kind(document, alias)) return std::nullopt;
  if (alias.end <= alias.begin || alias.size() < 2 || alias.size() > longest_alias) return std::nullopt;
  if (cue == 0) {
    std::u32string scratch;
    const std::u32string_view name = name_of(document, mention, scratch);
    const std::u32string_view view = document.view(alias);
    const bool short_form = view.size() >= 3 && is_abbreviation(view, name) && view.size() < name.size();
    if (!short_form && !is_acronym(view)) return std::nullopt;
  }
  return Definition{mention.span, alias, mention.type, cue > 0 ? "alias/defined" : "alias/bracket"};
}

// The aliases in a bracket that opens at `open`: （StarKiln，以下简称“星窑”）,
// （以下简称“公司”或“星窑科技”）.
void in_bracket(const Document& document, const Mention& mention, std::uint32_t open,
                std::vector<Definition>& definitions) {
  const std::u32string& text = document.text;
  std::uint32_t begin = open + 1;
  for (std::uint32_t i = begin; i < text.size() && i - open <= 2 * longest_alias; ++i) {
    const bool close = is_close_bracket(text[i]);
    const bool either = (text[i] == U'或' || text[i] == U'和') && i > begin && is_close_quote(text[i - 1]);
    if (!close && !either && text[i] != U'，' && text[i] != U',' && text[i] != U'；' && text[i] != U'、') {
      if (text[i] == U'。' || text[i] == U'\n') return;
      continue;
    }
    if (const auto found = in_part(document, mention, {begin, i})) definitions.push_back(*found);
    if (close) return;
    begin = i + 1;
  }
}

// 业内习惯喊它“…”: within the clauses behind the name.
std::optional<Definition> called(const Document& document, const Mention& mention, std::uint32_t limit) {
  const std::u32string& text = document.text;
  for (std::uint32_t i = mention.span.end; i < limit; ++i) {
    if (text[i] == U'。' || text[i] == U'\n') return std::nullopt;
    if (!begins_calling.has(text[i])) continue;
    const std::uint32_t cue = cue_at(std::u32string_view(text).substr(i), calling);
    if (cue == 0 || i + cue >= text.size() || text[i + cue] != U'“') continue;
    std::uint32_t close = i + cue + 1;
    while (close < text.size() && close - i < longest_alias && text[close] != U'”') ++close;
    if (close >= text.size() || text[close] != U'”' || close - (i + cue + 1) < 2) return std::nullopt;
    return Definition{mention.span, {i + cue + 1, close}, mention.type, "alias/called"};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Definition> find_definitions(const Document& document, const Mentions& mentions) {
  std::vector<Definition> definitions;
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    const Mention& mention = mentions.all[i];
    if (mention.type == EntityType::Place || mention.type == EntityType::Industry) continue;
    std::uint32_t open = mention.span.end;
    while (open < document.text.size() && is_close_quote(document.text[open])) ++open;
    if (open < document.text.size() && is_open_bracket(document.text[open])) {
      in_bracket(document, mention, open, definitions);
      continue;
    }
    if (mention.type == EntityType::Person || mention.type == EntityType::Honor) continue;
    const std::uint32_t next = i + 1 < mentions.all.size()
                                   ? std::max(mentions.all[i + 1].span.begin, mention.span.end)
                                   : static_cast<std::uint32_t>(document.text.size());
    if (const auto found = called(document, mention, std::min(next, mention.span.end + 24)))
      definitions.push_back(*found);
  }
  return definitions;
}

}  // namespace yuantu
