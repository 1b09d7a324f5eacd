// SPDX-License-Identifier: Apache-2.0
// Finds honours by what stands beside them: what somebody is (如今已是国家绿色工厂), what is given to
// somebody (江海省长质量奖花落…, 全国五一劳动奖章获得者), ranks on lists (列中国化工园区50强第16位).
#include "extractor/character_set.hpp"
#include "extractor/mentions/honor_words.hpp"
#include "extractor/mentions/quoted_names.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest = 16;      // tokens of one title
constexpr std::uint32_t least_size = 6;  // characters of what somebody is said to be
constexpr std::size_t most_members = 6;  // of a list of titles

class CalledTitles {
 public:
  CalledTitles(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; (i = sentence_.next(i, role_honor, mark_given | mark_call)) + 1 < tokens_.size();
         ++i) {
      const Token& token = tokens_[i];
      if (token.has(mark_given)) {
        add_before(i, "honor/given");
        add_certificate(i + 1);
      } else if (token.has(mark_call)) {
        add_called(i + 1);
      } else if (token.is(role_honor)) {
        add_ranking(i);
        add_won(i);
      }
    }
  }

 private:
  char32_t first_character(std::size_t i) const { return sentence_.character(tokens_[i].span.begin); }

  void add(std::size_t first, std::size_t end, const char* rule) {
    candidates_.push_back(
        {{tokens_[first].span.begin, tokens_[end - 1].span.end}, EntityType::Honor, 1.0f, rule});
  }

  // 国家绿色工厂|花落|…, “云汐勋章”|的|获得者
  void add_before(std::size_t end, const char* rule) {
    while (end > 0 && (sentence_.text(end - 1) == U"的" || sentence_.text(end - 1) == U"称号")) --end;
    if (const auto first = title_start(sentence_, end)) add(*first, end, rule);
  }

  // 颁发|云汐|碳中和|认证证书
  void add_certificate(std::size_t first) {
    if (first < tokens_.size() && sentence_.text(first) == U"了") ++first;
    for (std::size_t k = first; k < tokens_.size() && k - first <= longest; ++k) {
      if (!can_be_in_honor(sentence_, k)) return;
      if (sentence_.text(k) == U"认证证书" && tokens_[k].span.end - tokens_[first].span.begin >= least_size)
        return add(first, k + 1, "honor/certificate");
    }
  }

  // 国家绿色工厂|由|…|摘取: opens its clause
  void add_won(std::size_t i) {
    const std::u32string_view verb = sentence_.text(i + 1);
    if ((verb != U"由" && verb != U"归") || i + 2 >= tokens_.size()) return;
    const char part = tokens_[i + 2].part_of_speech;
    if (part == 'M' || part == 'm') return;  // 专精特新企业|由|9|家|增至…
    const auto first = title_start(sentence_, i + 1);
    if (first && (*first == 0 || tokens_[*first - 1].is_punctuation())) add(*first, i + 1, "honor/won");
  }

  // 列|“中国云汐50强”|第|16|位, 位列|中国云汐百强榜|榜首
  void add_ranking(std::size_t i) {
    const char32_t tail = sentence_.character(tokens_[i].span.end - 1);
    if (tail != U'强' && tail != U'榜') return;
    std::size_t end = i + 1;
    if (first_character(end) == U'”') ++end;
    if (end >= tokens_.size() || !is_rank(end)) return;
    if (const auto first = title_start(sentence_, end)) add(*first, end, "honor/ranked");
  }
  bool is_rank(std::size_t i) const {
    static constexpr WordSet ranks({U"榜首", U"首位", U"前列", U"第一", U"第二", U"第三", U"头名", U"前茅"});
    if (ranks.has(sentence_.text(i))) return true;
    if (first_character(i) != U'第') return false;
    static constexpr CharacterSet units(U"位名");
    for (std::size_t k = i; k < tokens_.size() && k - i <= 2; ++k) {
      if (units.has(sentence_.character(tokens_[k].span.end - 1))) return true;
    }
    return false;
  }

  // 已|是|国家高新技术企业|、|江海省瞪羚企业|和|…
  void add_called(std::size_t first) {
    for (std::size_t member = 0; member < most_members; ++member) {
      first = behind_first_one(first);
      const std::size_t end = called_end(first);
      if (end == first) return;
      add(first, end, "honor/called");
      if (end >= tokens_.size() || !joins(end)) return;
      first = end + 1;
    }
  }
  // 了|国家级示范工厂, 江海|首家|国家级示范企业
  std::size_t behind_first_one(std::size_t first) const {
    while (first + 2 < tokens_.size()) {
      const std::u32string_view text = sentence_.text(first);
      const bool which = is_first_one(sentence_.text(first + 1)) && tokens_[first].is(role_place) &&
                         opens_title(sentence_, first + 2);
      const bool skipped =
          text == U"了" || text == U"目前" || (is_first_one(text) && opens_title(sentence_, first + 1));
      if (!which && !skipped) break;
      first += which ? 2 : 1;
    }
    return first;
  }
  bool joins(std::size_t i) const {
    static constexpr WordSet joints({U"、", U"和", U"及", U"以及", U"与"});
    return joints.has(sentence_.text(i));
  }
  static bool is_first_one(std::u32string_view text) {
    return text == U"首家" || text == U"首个" || text == U"首座";
  }

  // Behind the title that begins at `first`; `first` where none does.
  std::size_t called_end(std::size_t first) const {
    std::size_t end = first;
    if (first >= tokens_.size() || !(opens_title(sentence_, first) || is_first_one(sentence_.text(first))))
      return first;
    const bool placed = tokens_[first].is(role_place) && !tokens_[first].is(role_country);
    for (std::size_t k = first; k < tokens_.size() && k - first <= longest; ++k) {
      if (sentence_.text(k) == U"唯一") break;
      if (!can_be_in_honor(sentence_, k) && !is_first_one(sentence_.text(k))) break;
      const bool plural = k > first && sentence_.text(k) == U"企业" && is_strong_title(sentence_, k - 1);
      if (placed && is_site(k)) continue;  // 江海自主创新示范区: a zone
      if ((plural || is_strong_title(sentence_, k)) && closes(k + 1)) end = k + 1;
    }
    if (end == first || tokens_[end - 1].span.end - tokens_[first].span.begin < least_size) return first;
    return end;
  }
  bool is_site(std::size_t i) const {
    static constexpr CharacterSet tails(U"区带园城镇乡村地廊港点");
    return tails.has(sentence_.character(tokens_[i].span.end - 1));
  }
  bool closes(std::size_t i) const {
    if (i >= tokens_.size() || joins(i) || sentence_.text(i) == U"之一") return true;
    const char32_t c = first_character(i);
    return tokens_[i].is_punctuation() && c != U'”' && c != U'“' && c != U'（';
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_called_titles(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_given | mark_call) && !sentence.is(role_honor)) return;
  CalledTitles(sentence, candidates).run();
}

}  // namespace yuantu
