// SPDX-License-Identifier: Apache-2.0
// Finds works whose names are all plain words by what is told of them: …基地投产, 由…基地、…厂房组成.
#include <algorithm>

#include "extractor/mentions/boundary_words.hpp"
#include "extractor/mentions/ending_names.hpp"
#include "extractor/mentions/left_boundary.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_work = 12;  // tokens
constexpr std::size_t reach = 5;          // tokens between a work and what is told of it
constexpr std::size_t list_reach = 26;    // the same behind a list

// 均, 已, 正式, 主体, 预计: stand between a work and what is told of it.
bool is_between(const Token& token, std::u32string_view text) {
  static constexpr WordSet words(
      {U"均",   U"已",   U"已经", U"正式", U"主体", U"预计", U"将",   U"于",   U"全部", U"全面", U"顺利",
       U"同时", U"同步", U"也",   U"都",   U"即将", U"相继", U"先后", U"陆续", U"今年", U"去年", U"年底",
       U"目前", U"日前", U"近日", U"计划", U"有望", U"今天", U"昨日", U"年内", U"率先", U"在",   U"当天",
       U"正",   U"加快", U"加速", U"破土", U"集中", U"现已", U"工程", U"年",   U"月",   U"日",   U"正在",
       U"结构", U"项目", U"一期", U"二期", U"三期", U"完成", U"实现", U"通过"});
  return token.part_of_speech == 'M' || token.part_of_speech == 't' || words.has(text);
}

bool is_list_mark(std::u32string_view text) {
  return text == U"、" || text == U"和" || text == U"及" || text == U"以及" || text == U"与" || text == U"等";
}

bool ends_clause(std::u32string_view text) {
  return text == U"，" || text == U"。" || text == U"；" || text == U"！" || text == U"：";
}

// Sites: what is built to work in.
bool is_building(std::u32string_view text) {
  static constexpr WordSet buildings(
      {U"大厦",   U"大楼",   U"大道", U"体育馆", U"体育场", U"大剧院", U"会展中心", U"新院区", U"综合馆",
       U"航站楼", U"码头",   U"高架", U"高架桥", U"公寓",   U"校区",   U"院区",     U"新馆",   U"管道",
       U"管网",   U"枢纽",   U"广场", U"公园",   U"停车场", U"充电站", U"加气站",   U"储备库", U"油库",
       U"冷库",   U"粮库",   U"泵站", U"综合楼", U"科研楼", U"宿舍楼", U"安置房",   U"泊位",   U"分拨中心",
       U"灌区",   U"养殖场", U"驿站", U"剧院",   U"度假区", U"教学楼", U"输电线路", U"热电厂"});
  return buildings.has(text);
}

bool ends_in_site(const TokenizedSentence& sentence, std::size_t end) {
  const Token& token = sentence.tokens[end];
  if (!token.is(role_end) && is_building(sentence.text(end))) return true;
  if (!token.is(role_end) || token.has(mark_project)) return false;
  const std::u32string_view text = sentence.text(end);
  static constexpr std::u32string_view sites[] = {U"基地", U"工厂",   U"产线",   U"生产线", U"厂房",
                                                  U"装厂", U"示范线", U"发射场", U"中试线"};
  if (token.word.end_type != EntityType::Project) return text == U"产业基地";
  const bool line = text.size() >= 3 && text.back() == U'线' && text != U"有轨电车线";
  if (line) return text[text.size() - 2] != U'号' && text[text.size() - 2] != U'代';
  return std::any_of(std::begin(sites), std::end(sites),
                     [&](std::u32string_view site) { return text.ends_with(site); });
}

class ToldWorks {
 public:
  ToldWorks(const TokenizedSentence& sentence, Candidates& candidates)
      : sentence_(sentence), tokens_(sentence.tokens), candidates_(candidates) {}

  void run() {
    for (std::size_t end = 1; end < tokens_.size(); ++end) {
      if (!ends_in_site(sentence_, end)) continue;
      const std::size_t first = start_of(end);
      if (!is_specific(first, end) || !opens(first)) continue;
      if (!is_told(end) && !is_listed(first) && !is_newly_built(first)) continue;
      candidates_.push_back(
          {{tokens_[first].span.begin, tokens_[end].span.end}, EntityType::Project, 0.6f, "project/told"});
    }
  }

 private:
  bool is_inner(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_punctuation() || token.is(role_title | role_say | role_class)) return false;
    if (token.is(role_end) && token.word.end_type != EntityType::Park) return false;
    if (passes(token) || token.is(role_product)) return true;
    const std::u32string_view text = sentence_.text(i);
    if (text == U"再" || text == U"超") return true;  // 再|制造基地
    if (text == U"与" || text == U"和")
      return is_activity(sentence_.text(i - 1)) && is_activity(sentence_.text(i + 1));
    return token.part_of_speech == 'v' && token.size() == 2 && !token.is(role_stop);
  }

  std::size_t start_of(std::size_t end) const {
    std::size_t first = end;
    while (first > 1 && end - first < longest_work && is_inner(first - 1)) --first;
    if (first == 1 && is_inner_first()) --first;
    if (first > 0 && is_one(sentence_.text(first - 1))) return first;  // 一条|大型|…生产线
    while (first < end && (tokens_[first].is(role_generic) || tokens_[first].part_of_speech == 'v') &&
           !opens_trade(sentence_.text(first)) && !tokens_[first].is(role_inside))
      ++first;
    return first;
  }
  bool is_inner_first() const {
    const Token& token = tokens_[0];
    return !token.is_punctuation() && passes(token) && !token.is(role_title | role_class);
  }

  bool is_specific(std::size_t first, std::size_t end) const {
    std::uint32_t own = 0;
    for (std::size_t i = first; i < end; ++i) {
      const Token& token = tokens_[i];
      if (token.has(mark_measure | mark_count)) return false;
      if (!token.is(role_generic | role_place)) own += token.size();
    }
    const bool named = is_building(sentence_.text(end));  // 锦绣|大厦
    return own >= 2 && tokens_[end].span.end - tokens_[first].span.begin >= (named ? 4 : 6);
  }

  // What may stand before a work.
  bool opens(std::size_t first) const {
    if (first == 0) return true;
    const std::u32string_view text = sentence_.text(first - 1);
    if (text == U"的") return is_built(first - 1) || is_owner(first - 1);
    if (is_one(text)) return true;
    if (tokens_[first - 1].is_punctuation()) return text != U"”" && text != U"）" && text != U"—";
    static constexpr WordSet openings({U"由", U"其中", U"包括", U"和", U"及", U"与", U"以及", U"了", U"中"});
    return openings.has(text);
  }

  // 新增|一条|…生产线, 这条|…生产线
  static bool is_one(std::u32string_view text) {
    return text == U"一条" || text == U"一座" || text == U"这条" || text == U"这座" || text == U"该";
  }
  // …|新建|一条
  bool is_newly_built(std::size_t first) const {
    static constexpr WordSet verbs({U"新建", U"新增", U"新上", U"上马", U"建成", U"建设", U"投建", U"建起",
                                    U"建了", U"增设", U"投资建设", U"布局", U"兴建", U"再建", U"建有"});
    if (first < 2 || (sentence_.text(first - 1) != U"一条" && sentence_.text(first - 1) != U"一座"))
      return false;
    const std::size_t verb = sentence_.text(first - 2) == U"了" && first > 2 ? first - 3 : first - 2;
    return verbs.has(sentence_.text(verb));
  }
  // 云汐公司|的, 江海市|的
  bool is_owner(std::size_t of) const {
    if (of == 0) return false;
    const Token& owner = tokens_[of - 1];
    if (owner.is(role_end))
      return owner.word.end_type == EntityType::Company && owner.word.needs == Needs::Any;
    return owner.is(role_known) && (owner.word.known_type == EntityType::Company || owner.is(role_place));
  }

  // 投资|9亿元|建设|的, 总投资|5|亿元|的
  bool is_built(std::size_t of) const {
    static constexpr WordSet words({U"位于", U"落户", U"建设", U"投建", U"投资", U"投资建设", U"建成",
                                    U"兴建", U"总投资", U"承建", U"开工", U"新建", U"亿元", U"万元", U"打造",
                                    U"在建"});
    for (std::size_t i = of; i > 0 && of - i < reach; --i) {
      if (tokens_[i - 1].is_punctuation()) return false;
      if (words.has(sentence_.text(i - 1))) return true;
    }
    return false;
  }

  // …基地|均|已|建成; behind a list its other members stand between.
  bool is_told(std::size_t end) const {
    const bool list = end + 1 < tokens_.size() && is_list_mark(sentence_.text(end + 1));
    for (std::size_t i = end + 1; i < tokens_.size() && i - end <= (list ? list_reach : reach + 3); ++i) {
      const Token& token = tokens_[i];
      if (token.has(mark_works)) return true;
      if (list && sentence_.text(i) == U"，" && sets_aim(i + 1)) continue;
      if (ends_clause(sentence_.text(i))) {
        return !list && i == end + 1 && i + 1 < tokens_.size() && tells_size(sentence_.text(i + 1));
      }
      const bool sited = !list && i > end + 1 && sentence_.text(i - 1) == U"在";
      if (sited && token.is(role_known | role_place)) continue;  // 在|江海新区|投用
      if (!list && !is_between(token, sentence_.text(i))) return false;
      const bool other = token.is(role_stop) && token.size() > 1 && !token.is(role_inside);
      if (list && other && sentence_.text(i) != U"部分" && !is_between(token, sentence_.text(i)))
        return false;
    }
    return false;
  }
  // 甲、乙，目标|是|开工
  bool sets_aim(std::size_t i) const {
    static constexpr WordSet aims(
        {U"目标", U"力争", U"计划", U"均", U"都", U"全部", U"已", U"将", U"要", U"确保"});
    return i < tokens_.size() && aims.has(sentence_.text(i));
  }
  static bool tells_size(std::u32string_view text) {
    return text == U"总投资" || text == U"计划总投资" || text == U"占地" || text == U"占地面积";
  }

  // 签约项目|22|个，其中|…基地、…: a member of a list of projects.
  bool is_listed(std::size_t first) const {
    std::size_t at = first;
    while (at > 0 && first - at < list_reach && !ends_clause(sentence_.text(at - 1)) &&
           sentence_.text(at - 1) != U"其中" && sentence_.text(at - 1) != U"包括")
      --at;
    if (at == 0) return false;
    const std::u32string_view opening = sentence_.text(at - 1);
    const bool in_projects =
        opening == U"，" && at > 2 && sentence_.text(at - 2) == U"中" && tokens_[at - 3].has(mark_project);
    if (in_projects) return true;
    if (opening != U"其中" && opening != U"包括" && opening != U"：") return false;
    for (std::size_t i = at - 1; i > 0 && at - i < 14; --i) {
      if (tokens_[i - 1].has(mark_project)) return true;
    }
    return false;
  }

  const TokenizedSentence& sentence_;
  std::span<const Token> tokens_;
  Candidates& candidates_;
};

}  // namespace

void find_told_works(const TokenizedSentence& sentence, Candidates& candidates) {
  if (!sentence.has(mark_works | mark_project | mark_one)) return;
  ToldWorks(sentence, candidates).run();
}

}  // namespace yuantu
