// SPDX-License-Identifier: Apache-2.0
// Finds meetings by what opens their names: an ordinal, a year, a place with 国际 (首届成果上架会,
// 2031电梯与安全论坛, 江海国际灯饰节). Between such an opening and the word that ends it may stand what
// elsewhere ends a name: verbs, conjunctions, offices.
#include <optional>

#include "extractor/character_set.hpp"
#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/mentions/name_openings.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_event = 18;  // tokens
constexpr std::size_t longest_group = 14;  // tokens in quotes or brackets inside a name
constexpr std::size_t longest_appendix = 3;  // tokens between one ending and the next: 大赛|江海赛区|总决赛
constexpr std::uint32_t least_size = 6;
constexpr std::uint32_t least_core = 2;  // characters between the opening and the last one

// How much an opening tells: behind an ordinal or 国际 hardly anything but a meeting can stand.
enum class Start : std::uint8_t { Year, Ordinal, International };

struct EventStart {
  std::size_t first;  // token that opens the name
  std::size_t next;   // the first one behind the opening
  Start start;
};

class EventReader {
 public:
  EventReader(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    // Behind a year only a word that ends names of meetings makes one.
    const bool after_year = sentence_.has(mark_run) && last_ending() > 0;
    const std::uint64_t marks = mark_session | (after_year ? mark_run : 0);
    if (!sentence_.has(marks) && !sentence_.is(role_country)) return;
    for (std::size_t i = 0; (i = sentence_.next(i, role_country, marks)) + 1 < tokens_.size(); ++i) {
      const std::optional<EventStart> start = start_at(i);
      if (start && (start->start != Start::Year || start->next <= last_ending())) read(*start);
    }
  }

 private:
  // The last word of the sentence that ends names of meetings; 0 if there is none.
  std::size_t last_ending() {
    if (last_ending_) return *last_ending_;
    last_ending_ = 0;
    if (!sentence_.is(role_end)) return 0;
    for (std::size_t i = 0; (i = sentence_.next(i, role_end)) < tokens_.size(); ++i) {
      if (tokens_[i].word.end_type == EntityType::Event) last_ending_ = i;
    }
    return *last_ending_;
  }
  char32_t first_character(std::size_t i) const { return sentence_.character(tokens_[i].span.begin); }
  char32_t last_character(std::size_t i) const { return sentence_.character(tokens_[i].span.end - 1); }
  bool is_place(std::size_t i) const { return tokens_[i].is(role_place | role_country); }

  std::optional<EventStart> start_at(std::size_t i) const {
    if (tokens_[i].has(mark_session)) return ordinal_start(i);
    if (is_year(sentence_, i)) return year_start(i);
    if (i > 0 && sentence_.text(i) == U"国际" && tokens_[i - 1].is(role_place))
      return EventStart{i, i + 1, Start::International};
    return std::nullopt;
  }

  // 首届, 第三届, 第|31|届, 第三十|一届
  std::optional<EventStart> ordinal_start(std::size_t i) const {
    for (std::size_t k = i + 1; k-- > 0 && i - k <= 2;) {
      if (first_character(k) == U'第' || first_character(k) == U'首')
        return EventStart{k, i + 1, Start::Ordinal};
    }
    return std::nullopt;
  }

  // 2031, 2031|年, 2031|年度, 2031|年|上半年
  std::optional<EventStart> year_start(std::size_t i) const {
    std::size_t next = i + 1;
    if (sentence_.text(next) == U"年" || sentence_.text(next) == U"年度") ++next;
    if (next + 1 < tokens_.size() && is_season(sentence_.text(next))) ++next;
    if (next + 1 < tokens_.size() && sentence_.text(next) == U" ") ++next;
    if (next >= tokens_.size()) return std::nullopt;
    return EventStart{i, next, Start::Year};
  }
  static bool is_season(std::u32string_view text) {
    static constexpr WordSet seasons({U"上半年", U"下半年", U"第一季度", U"第二季度", U"第三季度",
                                      U"第四季度", U"一季度", U"二季度", U"三季度", U"四季度", U"春季",
                                      U"夏季", U"秋季", U"冬季", U"赛季", U"金秋"});
    return seasons.has(text);
  }

  // Whose it is and where stands before: 江海市|2031年, 江海大学|第三届, “智造未来”|2031.
  std::size_t extended(std::size_t first) const {
    for (std::size_t taken = 0; first > 0 && taken < 4; ++taken) {
      const std::size_t before = first - 1;
      const Token& token = tokens_[before];
      if (is_place(before) || is_whole_region(sentence_.text(before))) {
        first = before;
      } else if (is_level(before)) {  // 江海|省|2031年
        first = before - 1;
      } else if (token.is(role_known) && !token.is(role_ambiguous)) {
        return before;
      } else if (first_character(before) == U'·' && before > 0 && tokens_[before - 1].is(role_place)) {
        first = before - 1;
      } else {
        const std::optional<std::size_t> open =
            first_character(before) == U'”' ? group_start(sentence_, before) : std::nullopt;
        const bool clean = open && (*open == 0 || !passes(tokens_[*open - 1]));
        return clean && !ends_title(*open) ? *open : first;
      }
    }
    return first;
  }
  bool is_level(std::size_t i) const {
    static constexpr CharacterSet levels(U"省市区县州");
    return i > 0 && tokens_[i].size() == 1 && levels.has(first_character(i)) && tokens_[i - 1].is(role_place);
  }
  // 获“云汐奖”，2031年…: the quotation is no part where a verb of awarding governs it.
  bool ends_title(std::size_t open) const { return open > 0 && tokens_[open - 1].is(role_award); }

  void read(const EventStart& start) {
    std::size_t end = 0;  // behind the last token of the name; 0 as long as none was found
    std::uint32_t core = 0;
    std::size_t k = start.next;
    while (k < tokens_.size() && k - start.next <= longest_event) {
      if (end > 0 && k - end > longest_appendix) break;
      if (is_end(start, k) && core + tokens_[k].size() > least_core) end = k + 1;
      const std::size_t next = behind(start, k, end == k + 1);
      if (next == k) break;
      if (!tokens_[k].is(role_generic)) core += tokens_[next - 1].span.end - tokens_[k].span.begin;
      k = next;
    }
    if (end == 0 || (is_loose(end - 1) && goes_on(end))) return;
    const Span span{tokens_[extended(start.first)].span.begin, tokens_[end - 1].span.end};
    if (span.size() < least_size) return;
    const float score = is_loose(end - 1) ? 0.6f : 0.75f;
    candidates_.push_back({span, EntityType::Event, score, "event/numbered", true});
  }

  // True if only its last character tells that the word ends the name of a meeting.
  bool is_loose(std::size_t i) const { return !tokens_[i].is(role_end); }

  bool is_end(const EventStart& start, std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(role_end))
      return token.word.end_type == EntityType::Event && sentence_.text(i) != U"比赛" && !is_part_of_body(i);
    if (token.is(role_known | role_title | role_industry)) return false;
    const std::u32string_view text = sentence_.text(i);
    const char32_t tail = last_character(i);
    static constexpr CharacterSet short_tails(U"会赛节展营周");  // 上架|会
    if (token.size() == 1)
      return start.start == Start::Ordinal
                 ? short_tails.has(tail)
                 : start.start == Start::International && (tail == U'节' || tail == U'周');
    if (token.is(role_stop)) return false;
    static constexpr WordSet other({U"社会", U"机会", U"省会", U"体会", U"议会", U"环节", U"季节", U"细节",
                                    U"拓展", U"发展", U"开展", U"进展", U"扩展", U"周边", U"四周", U"商会",
                                    U"协会", U"学会", U"工会", U"国会", U"字典", U"经典", U"古典", U"经营",
                                    U"运营", U"民营", U"国营", U"阵营", U"直营"});
    if (other.has(text)) return false;
    static constexpr CharacterSet tails(U"会赛节展营坛典周日行");
    return start.start != Start::Year && tails.has(tail);
  }
  // 论坛|理事会, 大会|组委会
  bool is_part_of_body(std::size_t i) const {
    if (i + 1 >= tokens_.size() || !tokens_[i + 1].is(role_end)) return false;
    const EntityType type = tokens_[i + 1].word.end_type;
    return type == EntityType::Organization || type == EntityType::Government;
  }
  bool goes_on(std::size_t next) const {
    return next < tokens_.size() && passes(tokens_[next]) && tokens_[next].size() > 1 &&
           !tokens_[next].is(role_stop) && tokens_[next].part_of_speech != 'L';
  }

  // Behind what the name may take in at `i`; `i` where it ends before. `ended`: it could end here.
  std::size_t behind(const EventStart& start, std::size_t i, bool ended) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation()) return behind_mark(start, i);
    if (token.has(mark_conjunction)) {
      const bool after_end =
          i > 0 && tokens_[i - 1].is(role_end) && tokens_[i - 1].word.end_type == EntityType::Event;
      return after_end && sentence_.text(i) != U"暨" ? i : i + 1;
    }
    if (ended) return i + 1;
    return may_be_inside(i) ? i + 1 : i;
  }

  std::size_t behind_mark(const EventStart& start, std::size_t i) const {
    const char32_t c = first_character(i);
    if (i + 1 >= tokens_.size()) return i;
    if (c == U'·' || c == U'—' || c == U'-') return i + 1;
    if (c == U' ')
      return tokens_[i + 1].part_of_speech == 'L' || tokens_[i - 1].part_of_speech == 'L' ? i + 1 : i;
    if (c == U'、')
      return start.start == Start::Ordinal && i > start.next && passes(tokens_[i - 1]) &&
                     passes(tokens_[i + 1]) && !tokens_[i - 1].is(role_end)
                 ? i + 1
                 : i;
    const char32_t closing = c == U'“' ? U'”' : c == U'（' ? U'）' : 0;
    if (closing == 0) return i;
    for (std::size_t k = i + 1; k < tokens_.size() && k - i <= longest_group; ++k) {
      if (first_character(k) == closing) return k + 1;
      if (sentence_.text(k) == U"，" || sentence_.text(k) == U"。" || sentence_.text(k) == U"：") break;
    }
    return i;
  }

  bool may_be_inside(std::size_t i) const {
    const Token& token = tokens_[i];
    const std::u32string_view text = sentence_.text(i);
    if (token.is(role_say | role_award)) return false;
    if (token.has(mark_meeting)) return true;
    if (token.is(role_title)) return token.is(role_inside) || names_people(text);
    if (token.is(role_stop)) return token.is(role_inside);
    if (passes(token) || token.is(role_generic) || text.ends_with(U"周年")) return true;
    if (token.part_of_speech == 'M') return token.size() == 4;
    constexpr std::string_view content = "vfta";
    return token.size() > 1 && content.find(token.part_of_speech) != content.npos;
  }
  // 青年科学家|论坛, 设计师|大赛: those who meet.
  static bool names_people(std::u32string_view text) {
    static constexpr CharacterSet tails(U"家师士生员人");
    return text.size() > 2 && tails.has(text.back());
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
  std::optional<std::size_t> last_ending_;
};

}  // namespace

void find_numbered_events(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_session | mark_run) && !sentence.is(role_country)) return;
  EventReader(sentence, candidates).run();
}

}  // namespace yuantu
