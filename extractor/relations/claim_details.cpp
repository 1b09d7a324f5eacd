// SPDX-License-Identifier: Apache-2.0
// Reads the times and the money of the sentences that say facts. A fact has the last time that is said before
// its second end and describes neither a figure nor another thing; it has an amount where its clause says one
// sum that is paid or agreed on, and no other fact could have it.
#include "extractor/relations/claim_details.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>

#include "extractor/relations/sentence_view.hpp"
#include "extractor/statistics/quantity_finder.hpp"
#include "extractor/statistics/time_finder.hpp"

namespace yuantu {
namespace {

constexpr std::uint32_t longest_time = 16;   // a time that begins before the end of a fact ends there
constexpr std::uint32_t longest_lead = 6;    // words of paying before a sum
constexpr std::uint32_t longest_follow = 5;  // and behind it

// States, not happenings: the time in the clause is that of something else.
bool happens(RelationType relation) {
  return relation != RelationType::partOf && relation != RelationType::focusesOn &&
         relation != RelationType::worksFor;
}

bool is_paid(RelationType relation) {
  return relation == RelationType::investedBy || relation == RelationType::partnerOf ||
         relation == RelationType::constructedBy;
}

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto w) { return text.find(w) != std::u32string_view::npos; });
}

class DetailReader {
 public:
  explicit DetailReader(const PageReading& page) : page_(page), document_(page.document()) {}

  void run(std::vector<RelationFact>& facts) {
    if (facts.empty()) return;
    for (std::size_t first = 0; first < facts.size();) {
      std::size_t end = first + 1;
      while (end < facts.size() && facts[end].evidence == facts[first].evidence) ++end;
      read_sentence({facts.data() + first, end - first});
      first = end;
    }
  }

 private:
  void read_sentence(std::span<RelationFact> facts) {
    const Span evidence = facts.front().evidence;
    const auto any = [&](bool (*tells)(RelationType)) {
      return std::any_of(facts.begin(), facts.end(),
                         [&](const RelationFact& f) { return tells(f.relation); });
    };
    if (any(happens)) {
      read_times(times_range(facts));
      for (RelationFact& fact : facts) {
        if (happens(fact.relation)) fact.time = time_of(fact);
      }
    }
    if (!any(is_paid) || !has_any(document_.view(evidence), {U"元", U"美金"})) return;
    sums_.clear();
    find_quantities(document_.text, evidence, page_.marks().in(evidence), sums_);
    std::erase_if(sums_, [&](const StatedQuantity& sum) { return !is_payment(sum, evidence); });
    if (!sums_.empty()) add_amounts(facts);
  }

  // Of times only those count that stand before the last end of a fact.
  static Span times_range(std::span<const RelationFact> facts) {
    Span range = facts.front().evidence;
    std::uint32_t last = range.begin;
    for (const RelationFact& fact : facts) last = std::max(last, fact.ends.end);
    range.end = std::min(range.end, last + longest_time);
    return range;
  }

  void read_times(Span evidence) {
    times_.clear();
    static constexpr CharacterSet signs(U"年月日天周季旬今昨明去近前后本上下目刚迄");
    const std::u32string_view text = document_.view(evidence);
    if (std::none_of(text.begin(), text.end(), [](char32_t c) { return signs.has(c); })) return;
    const auto& sentences = document_.sentences;
    auto sentence = std::upper_bound(sentences.begin(), sentences.end(), evidence.begin,
                                     [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (sentence != sentences.begin()) --sentence;
    const std::optional<Date>& own = document_.articles[sentence->article].date;
    find_times(document_.text, evidence, page_.marks().in(evidence), own ? own : page_.published(), 0,
               times_);
  }

  std::optional<Period> time_of(const RelationFact& fact) const {
    const TimeExpression* last = nullptr;
    for (const TimeExpression& time : times_) {
      if (!time.period || time.span.begin >= fact.ends.end) continue;
      if (time.role == TimeRole::UpTo || time.role == TimeRole::Now) continue;
      if (time.role == TimeRole::Goal && fact.status != Status::Planned) continue;
      if (tells_of_fact(time.span, fact)) last = &time;
    }
    return last ? last->period : std::nullopt;
  }

  // Said in the clause of one of the ends, or of the whole sentence (2024年5月，…), and no part of what
  // describes a thing (去年投产的某基地).
  bool tells_of_fact(Span time, const RelationFact& fact) const {
    const auto border = [](char32_t c) { return is_clause_border(c); };
    const std::u32string_view before = document_.view({fact.evidence.begin, time.begin});
    const std::u32string_view behind = document_.view({time.end, std::max(time.end, fact.ends.end)});
    const bool opens = before.size() <= 3 || has_any(before.substr(0, 12), {U"讯", U"电"});
    if (opens && !behind.empty() && border(behind.front())) return true;
    const std::u32string_view to_first = document_.view({time.end, std::max(time.end, fact.ends.begin)});
    return std::none_of(to_first.begin(), to_first.end(),
                        [&](char32_t c) { return border(c) || c == U'的'; });
  }

  // 出资2亿元, 2亿元的合同; not 产值2亿元.
  bool is_payment(const StatedQuantity& sum, Span evidence) const {
    if (sum.kind != QuantityKind::Money || !sum.per.empty()) return false;
    const std::uint32_t begin =
        std::max(evidence.begin, sum.span.begin - std::min(sum.span.begin, longest_lead));
    const std::uint32_t end = std::min(evidence.end, sum.span.end + longest_follow);
    const std::u32string_view before = document_.view({begin, sum.span.begin});
    const std::u32string_view behind = document_.view({sum.span.end, end});
    if (has_any(before, {U"产值", U"营收", U"收入", U"税", U"规模", U"利润", U"补贴", U"资产", U"估值"}))
      return false;
    return has_any(before, {U"投资", U"出资", U"注资", U"斥资", U"投入", U"融资", U"认购",
                            U"合同", U"金额", U"总额", U"协议", U"签下", U"签订", U"签约",
                            U"作价", U"领投", U"入股", U"耗资", U"自筹", U"授信", U"价值"}) ||
           has_any(behind, {U"投资", U"建设", U"合同", U"订单", U"采购", U"授信", U"入股", U"融资", U"协议",
                            U"兴建"});
  }

  // One sum and one pair; or as many sums as pairs where 分别 says so.
  void add_amounts(std::span<RelationFact> facts) const {
    std::vector<RelationFact*> paid;
    for (RelationFact& fact : facts) {
      if (is_paid(fact.relation)) paid.push_back(&fact);
    }
    std::sort(paid.begin(), paid.end(), [](const RelationFact* a, const RelationFact* b) {
      return std::tuple(a->ends.end, a->ends.begin) < std::tuple(b->ends.end, b->ends.begin);
    });
    const bool in_order = has_any(document_.view(facts.front().evidence), {U"分别", U"依次"});
    for (std::size_t i = 0; i < paid.size(); ++i) {
      const StatedQuantity* sum = nullptr;
      if (paid.size() == 1 && sums_.size() == 1) sum = &sums_.front();
      if (paid.size() > 1 && in_order && sums_.size() == paid.size()) sum = &sums_[i];
      if (sum != nullptr) paid[i]->amount = Quantity{sum->value, sum->full_unit()};
    }
  }

  const PageReading& page_;
  const Document& document_;
  std::vector<TimeExpression> times_;  // of the sentence
  std::vector<StatedQuantity> sums_;
};

}  // namespace

void add_details(const PageReading& page, std::vector<RelationFact>& facts) {
  DetailReader(page).run(facts);
}

}  // namespace yuantu
