// SPDX-License-Identifier: Apache-2.0
// Walks the sentences and keeps the event in hand until another is named or its report ends.
#include "extractor/relations/event_topics.hpp"

#include <algorithm>
#include <string_view>

namespace yuantu {
namespace {

// An event that nobody signs or competes at stays in hand that long.
constexpr std::uint32_t sentences_after = 3;
constexpr std::uint32_t lead_sentences = 3;
constexpr std::uint32_t opening_sentences = 6;  // with headings
constexpr std::uint32_t least_share = 6;        // one sentence in so many speaks of the event of its report
constexpr std::size_t longest_short_form = 3;   // 大会, 活动: points at the event in hand

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto w) { return text.find(w) != std::u32string_view::npos; });
}

bool is_signing(std::u32string_view name) {
  return has_any(name, {U"签约", U"对接", U"采购", U"推介"});
}

class StageFinder {
 public:
  StageFinder(const ClauseReader& reader, const Mentions& mentions, const std::vector<Report>& reports)
      : reader_(reader), mentions_(mentions), reports_(reports) {}

  std::vector<Stage> run() {
    stages_.reserve(reader_.views().size());
    for (const Report& report : reports_) {
      now_ = Stage{};
      topic_ = Stage{};
      const bool tells = tells_of_event(report);
      for (std::uint32_t i = report.first; i < report.last; ++i) {
        enter(i, tells && i < report.first + opening_sentences);
        stages_.push_back(now_);
        if (topic_.event != no_mention && now_.event != topic_.event && !now_.topic) now_ = topic_;
        if (now_.topic) topic_ = now_;
      }
    }
    return std::move(stages_);
  }

 private:
  // True if the report comes back to its event, not just names it in passing.
  bool tells_of_event(const Report& report) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = report.first; i < report.last; ++i) {
      const SentenceView& view = reader_.views()[i];
      if (i < report.first + lead_sentences && view.types.has(EntityType::Event) && is_held(view))
        return true;
      count += view.types.has(EntityType::Event) || reader_.has_word(view, view.span, role_on_stage);
    }
    return count * least_share >= report.last - report.first;
  }

  // 某大会开幕
  bool is_held(const SentenceView& view) const {
    return has_any(reader_.document().view(view.span),
                   {U"举行", U"举办", U"召开", U"开幕", U"启幕", U"落幕", U"闭幕", U"收官"});
  }

  // `opening`: it is one of the first sentences of its report.
  void enter(std::uint32_t i, bool opening) {
    const SentenceView& view = reader_.views()[i];
    const Document& document = reader_.document();
    const bool over = now_.event != no_mention && !now_.lasting() && i > last_ + sentences_after;
    if (over) now_ = Stage{};
    bool named = false;
    for (std::uint32_t u = 0; u < view.units.size(); ++u) {
      const MentionUnit& unit = view.units[u];
      const std::uint32_t name = mentions_.resolved(unit.mention);
      if (unit.type != EntityType::Event || name == no_mention) continue;
      take(name, named && reader_.joined(view, u - 1, false));
      now_.topic = now_.topic || opening || view.kind == SentenceKind::Headline;
      now_.named_in = i;
      named = true;
    }
    const std::u32string_view text = document.view(view.span);
    now_.deals = now_.deals || (now_.event != no_mention && text.find(U"签约") != text.npos);
    now_.earlier = reader_.has_word(view, view.span, role_earlier);
    now_.at_meeting = reader_.has_word(view, view.span, role_on_stage);
    now_.on_stage = named || now_.at_meeting;
    now_.has_own_day = has_day(text);
    if (now_.on_stage && now_.event != no_mention) last_ = i;
  }

  // `beside`: it is listed with another that was named before it.
  void take(std::uint32_t event, bool beside) {
    const std::u32string& name = mentions_.all[event].name;
    if (now_.event != no_mention &&
        (name.size() <= longest_short_form || name == mentions_.all[now_.event].name))
      return;
    if (beside && now_.event != no_mention) {
      if (is_signing(name) && !now_.for_signing) now_.signing = event;
      return;
    }
    const bool topic = now_.topic && now_.signing == event;
    now_ = Stage{};
    now_.event = event;
    now_.topic = topic;
    now_.for_signing = is_signing(name);
    now_.contest = has_any(name, {U"赛", U"马拉松", U"揭榜", U"评选", U"挑战"});
    now_.for_projects =
        now_.for_signing || has_any(name, {U"签约", U"开工", U"开竣工", U"奠基", U"投产", U"推介", U"竣工"});
  }

  const ClauseReader& reader_;
  const Mentions& mentions_;
  const std::vector<Report>& reports_;
  std::vector<Stage> stages_;
  Stage now_;
  Stage topic_;             // of the report: the text comes back to it after another event was named
  std::uint32_t last_ = 0;  // the last sentence that told of the event
};

}  // namespace

std::vector<Stage> find_stages(const ClauseReader& reader, const Mentions& mentions,
                               const std::vector<Report>& reports) {
  return StageFinder(reader, mentions, reports).run();
}

}  // namespace yuantu
