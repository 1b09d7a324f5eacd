// SPDX-License-Identifier: Apache-2.0
// Finds quantities: reads a number wherever one may begin, then its unit, bounds, range and rate.
// One state machine in one file: each rule goes on where another stops.
#include "extractor/statistics/quantity_finder.hpp"

#include <algorithm>
#include <optional>

#include "extractor/statistics/characters.hpp"
#include "extractor/statistics/number_reader.hpp"
#include "extractor/statistics/quantity_builder.hpp"
#include "extractor/statistics/rank_reader.hpp"
#include "extractor/statistics/size_classes.hpp"
#include "extractor/statistics/unit_table.hpp"
#include "extractor/utf.hpp"

namespace yuantu {
namespace {

class QuantityFinder : private QuantityBuilder {
 public:
  QuantityFinder(std::u32string_view text, Span range, std::vector<StatedQuantity>& found)
      : QuantityBuilder(text.substr(0, range.end), range.begin, found),
        first_(found.size()),
        ranks_(text_, begin_, found) {}

  void find(MarkedPlaces marks) {
    std::uint32_t next = begin_;
    for (const std::uint32_t at : marks.of(Mark::Number)) {
      if (at >= next) next = step(at);
    }
    if (found_.size() > first_) drop_size_classes(text_, first_, found_);
  }

 private:
  // Reads what begins at i; returns where to go on.
  std::uint32_t step(std::uint32_t i) {
    const char32_t c = text_[i];
    if (c < 0x80) return is_digit(c) ? number(i) : i + 1;
    switch (c) {
      case U'第':
        return ranks_.ordinal(i);
      case U'首':
      case U'榜':
      case U'之':
      case U'居':
        return ranks_.first_place(i);
      case U'前':
        return ranks_.top_places(i);
      case U'半':
        return half(i);
      case U'翻':
        return doubling(i);
      default:
        return begins_number(c) ? number(i) : i + 1;
    }
  }

  // ---- halves and doublings

  // 半年, 过半, 近半, 半数以上. (一半 begins with its number.)
  std::uint32_t half(std::uint32_t i) {
    if (at(i + 1) == U'年' && !is_one_of(before(i), U"上下大前后小") && !is_one_of(at(i + 2), U"报度")) {
      add(Span{i, i + 1}, Span{i + 1, i + 2}, Decimal(5, -1), "a", QuantityKind::Duration, Bound::Exact);
      return i + 2;
    }
    if (at(i + 1) == U'数' && !is_han_digit_after(i + 2)) {
      add(Span{i, i + 2}, Span{i + 2, i + 2}, Decimal(50), "%", QuantityKind::Percent, Bound::Exact);
      return found_.back().span.end;
    }
    if (is_one_of(before(i), U"过近超逾") && !is_one_of(at(i + 1), U"年个导径")) {
      const Bound bound = before(i) == U'近' ? Bound::About : Bound::Min;
      add(Span{i, i + 1}, Span{i + 1, i + 1}, Decimal(50), "%", QuantityKind::Percent, bound);
      return i + 1;
    }
    return i + 1;
  }

  bool is_han_digit_after(std::uint32_t i) const { return is_one_of(at(i), U"字据码控智学量值额"); }

  // 翻番, 翻一番, 翻了两番
  std::uint32_t doubling(std::uint32_t i) {
    std::uint32_t end = i + 1;
    if (at(end) == U'了') ++end;
    const int times = std::max(at(end) == U'番' ? 1 : chinese_digit_of(at(end)), figure_of(at(end)));
    if (at(end) != U'番') ++end;
    if (times < 1 || times > 6 || at(end) != U'番') return i + 1;
    add(Span{i, end + 1}, Span{end + 1, end + 1}, Decimal(((std::int64_t{1} << times) - 1) * 100), "%",
        QuantityKind::Percent, Bound::Exact);
    found_.back().doubling = true;
    return end + 1;
  }

  // ---- numbers

  std::uint32_t number(std::uint32_t i) {
    const bool arabic = figure_of(text_[i]) >= 0;
    if (!arabic) {
      if (const std::uint32_t idiom = match_idiom(text_.substr(i)); idiom > 0) return i + idiom;
      if (ends_other_word(i)) return i + 1;
      if (text_[i] == U'一' && at(i + 1) == U'半' && at(i + 2) != U'导') {
        add(Span{i, i + 2}, Span{i + 2, i + 2}, Decimal(50), "%", QuantityKind::Percent, Bound::Exact);
        return found_.back().span.end;
      }
    }
    const std::optional<Number> number = read_number(text_, i);
    if (!number) return i + 1;
    if (number->vague || (arabic && is_code(i)) || before(i) == U'第') return number->end;
    if (const std::uint32_t end = fraction(i, *number); end != 0) return end;
    return measured(i, *number);
  }

  // The 一 of 唯一, the 千 of 成百上千, the 三 of 周三.
  bool ends_other_word(std::uint32_t i) const {
    if (i == begin_) return false;
    if (match_idiom(text_.substr(i - 1)) > 1) return true;
    if (i > begin_ + 2 && match_idiom(text_.substr(i - 3)) > 3) return true;
    return text_[i - 1] == U'周' || reads_back(i, U"星期");
  }

  // The figures of H100, T900, 2024.10.18: part of a name or a date.
  bool is_code(std::uint32_t i) const {
    if (i == begin_) return false;
    const char32_t previous = text_[i - 1];
    if (is_latin(previous))
      return !reads_back(i, U"RMB") && !reads_back(i, U"USD") && !reads_back(i, U"HKD") &&
             !reads_back(i, U"GDP");
    if (previous == U'.' || previous == U'_' || previous == U'#' || previous == U'@') return true;
    const char32_t earlier = i - 1 > begin_ ? text_[i - 2] : U'\0';
    return (previous == U'-' || previous == U'+') && is_latin(earlier);
  }

  // 三分之一, 百分之十二; the end, or 0.
  std::uint32_t fraction(std::uint32_t i, const Number& denominator) {
    if (at(denominator.end) != U'分' || at(denominator.end + 1) != U'之') return 0;
    const std::uint32_t start = denominator.end + 2;
    if (!begins_number(at(start))) return 0;
    const std::optional<Number> numerator = read_number(text_, start);
    if (!numerator || numerator->vague || denominator.value.exponent() < 0) return 0;
    std::int64_t divisor = denominator.value.digits();
    for (int e = denominator.value.exponent(); e > 0; --e) divisor *= 10;
    if (divisor <= 0) return 0;
    const Decimal value = (numerator->value * Decimal(100)).divided_by(divisor);
    add(Span{i, numerator->end}, Span{numerator->end, numerator->end}, value, "%", QuantityKind::Percent,
        numerator->more ? Bound::Min : Bound::Exact);
    found_.back().numeral = true;
    return found_.back().span.end;
  }

  struct Measure {
    std::uint32_t end = 0;  // behind the unit
    Span unit_span;
    const Unit* unit = nullptr;  // none: a plain large number or a number behind a currency sign
    bool more = false;
  };

  // The unit behind a number, with 余 and 多 before it.
  std::optional<Measure> measure(const Number& number, bool arabic) const {
    Measure measure;
    std::uint32_t i = number.end;
    measure.more = number.more;
    if (is_one_of(at(i), U"余多") && !(at(i) == U'多' && is_one_of(at(i + 1), U"元媒模功维"))) {
      measure.more = true;
      ++i;
    }
    const std::uint32_t spaced = skip_spaces(i);
    const std::optional<UnitMatch> match = match_unit(text_.substr(spaced));
    if (!match || !fits(number, arabic, spaced, *match, spaced > i)) return std::nullopt;
    measure.unit = match->unit;
    measure.unit_span = Span{spaced, spaced + match->length};
    measure.end = measure.unit_span.end;
    return measure;
  }

  std::uint32_t skip_spaces(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end < i + 2 && (at(end) == U' ' || at(end) == 0x3000)) ++end;
    return end;
  }

  bool fits(const Number& number, bool arabic, std::uint32_t i, const UnitMatch& match, bool spaced) const {
    const Unit& unit = *match.unit;
    const char32_t first = at(i);
    if (match.length == 1 && first < 0x80 && is_latin(first)) return arabic && !spaced;
    if (first < 0x80 && is_latin(first) && !arabic) return false;
    if (match.length > 1) return true;
    switch (first) {
      case U'年':
        return !(arabic && number.scale == 0 && is_year(number.value));
      case U'度':
        return number.scale != 0;
      case U'里':
      case U'安':
      case U'克':
      case U'升':
        return arabic;
      case U'大':
        return !arabic && is_han(at(i + 1)) && number.value < Decimal(10) && Decimal(1) < number.value;
      case U'成':
        return number.value < Decimal(11) && number.scale == 0;
      default:
        return unit.kind != QuantityKind::Rank;
    }
  }

  static bool is_year(Decimal value) {
    return value.exponent() >= 0 && Decimal(1899) < value && value < Decimal(2101);
  }

  // A number with its unit, or the first end of a range.
  std::uint32_t measured(std::uint32_t i, const Number& number) {
    const bool arabic = number.arabic;
    const std::optional<std::string_view> currency = currency_before(i);
    std::optional<Measure> first = measure(number, arabic);
    if (const std::uint32_t end = range(i, number, first, currency); end != 0) return end;
    if (!first) {
      if (currency) {
        add(Span{i, number.end}, Span{number.end, number.end}, number.value, *currency, QuantityKind::Money,
            number.more ? Bound::Min : Bound::Exact);
        return found_.back().span.end;
      }
      return plain(i, number);
    }
    if (number.bare && !may_be_bare(i, number, *first)) return first->end;
    add_measured(i, number, number.value, *first);
    if (first->unit->kind == QuantityKind::Percent && at(first->unit_span.begin) == U'成') tenths();
    if (first->unit->kind == QuantityKind::Duration && at(first->end) == U'半' && first->unit->unit == "a") {
      found_.back().value = found_.back().value + Decimal(5, -1);
      found_.back().span.end = first->end + 1;
    }
    return std::max(first->end, found_.back().span.end);
  }

  // 八成五 is 85 %.
  void tenths() {
    StatedQuantity& quantity = found_.back();
    const int hundredths = chinese_digit_of(at(quantity.unit_span.end));
    if (hundredths <= 0) return;
    const char32_t next = at(quantity.unit_span.end + 1);
    if (is_han(next) && !is_one_of(next, U"以的是为来左")) return;
    quantity.value = quantity.value + Decimal(hundredths);
    quantity.span.end = quantity.unit_span.end + 1;
  }

  // A large number without a unit counts something: 用户逾2300万, 参数3400亿.
  std::uint32_t plain(std::uint32_t i, const Number& number) {
    const char32_t next = at(number.end);
    const bool more = number.more || next == U'+' || next == U'＋';
    if (!number.arabic || number.scale < 4 || is_one_of(next, U"级方块后") || is_latin(next))
      return number.end;
    add(Span{i, number.end}, Span{number.end, number.end}, number.value, "1", QuantityKind::Count,
        more ? Bound::Min : Bound::Exact);
    return found_.back().span.end;
  }

  // 千亿元 states an amount, 亿元 only in 上亿元; 百家 only in 近百家, 百余家.
  bool may_be_bare(std::uint32_t i, const Number& number, const Measure& measure) const {
    if (measure.more || match_bound_before(text_.substr(begin_, i - begin_), true)) return true;
    const bool large = number.end - i >= 2;
    return (measure.unit->kind == QuantityKind::Money || measure.unit->kind == QuantityKind::Computing ||
            at(measure.unit_span.begin) == U'次') &&
           large;
  }

  std::optional<std::string_view> currency_before(std::uint32_t i) const {
    std::uint32_t end = i;
    if (end > begin_ && text_[end - 1] == U' ') --end;
    if (end == begin_) return std::nullopt;
    const char32_t sign = text_[end - 1];
    if (sign == U'￥' || sign == U'¥') return "CNY";
    if (sign == U'$' || sign == U'＄') return reads_back(end, U"HK$") ? "HKD" : "USD";
    if (sign == U'€') return "EUR";
    if (reads_back(end, U"RMB")) return "CNY";
    return std::nullopt;
  }

  // ---- ranges

  // 5至8亿元, 4%—25%: two quantities. The end, or 0 where no range stands.
  std::uint32_t range(std::uint32_t i, const Number& low, std::optional<Measure>& low_measure,
                      std::optional<std::string_view> currency) {
    std::uint32_t separator = low_measure ? low_measure->end : low.end;
    if (!is_one_of(at(separator), U"-—–－～~至到")) return 0;
    std::uint32_t start = separator + 1;
    if (at(start) == at(separator) && !is_han(at(separator))) ++start;
    start = skip_spaces(start);
    if (!begins_number(at(start))) return 0;
    const std::optional<Number> high = read_number(text_, start);
    if (!high || high->vague || high->bare) return 0;
    std::optional<Measure> high_measure = measure(*high, high->arabic);
    if (!high_measure) return currency ? 0 : skip_codes(low_measure.has_value(), high->end);
    if (low_measure && low_measure->unit->kind != high_measure->unit->kind) return 0;
    if (!low_measure && is_year(low.value) && low.scale == 0 && at(high_measure->unit_span.begin) == U'年')
      return high_measure->end;
    Decimal low_value = low.value;
    if (!low_measure) {
      if (low.scale == 0 && high->scale != 0) low_value = low_value * Decimal(1, high->scale);
      low_measure = *high_measure;
      low_measure->unit_span = Span{low.end, low.end};
      low_measure->end = low.end;
    }
    const bool change = is_one_of(before(i), U"由从自");
    add_range(i, low, low_value, *low_measure, start, *high, *high_measure, change);
    return std::max(high_measure->end, found_.back().span.end);
  }

  // 0571-88886666 and 9-12: figures joined without a unit are no quantities.
  static std::uint32_t skip_codes(bool low_has_unit, std::uint32_t end) { return low_has_unit ? 0 : end; }

  void add_range(std::uint32_t i, const Number& low, Decimal low_value, const Measure& low_measure,
                 std::uint32_t start, const Number& high, const Measure& high_measure, bool change) {
    add_measured(i, low, low_value, low_measure);
    if (!change) found_.back().bound = Bound::Min;
    found_.back().range_first = !change;
    add_measured(start, high, high.value, high_measure);
    if (!change) found_.back().bound = Bound::Max;
    found_.back().range_second = !change;
  }

  // ---- adding

  void add_measured(std::uint32_t i, const Number& number, Decimal value, const Measure& measure) {
    const Unit& unit = *measure.unit;
    Decimal base = value * unit.factor;
    if (unit.divisor != 1) base = base.divided_by(unit.divisor);
    const Bound inner = measure.more || number.more ? Bound::Min : unit.bound;
    add(Span{i, number.end}, measure.unit_span, base, unit.unit, unit.kind, inner);
    found_.back().numeral = !number.arabic;
    add_rate(i);
  }

  std::size_t first_;
  RankReader ranks_;
};

}  // namespace

void find_quantities(std::u32string_view text, Span range, std::vector<StatedQuantity>& found) {
  find_quantities(text, range, TextMarks(text, range).all(), found);
}

void find_quantities(std::u32string_view text, Span range, MarkedPlaces marks,
                     std::vector<StatedQuantity>& found) {
  QuantityFinder(text, range, found).find(marks);
}

}  // namespace yuantu
