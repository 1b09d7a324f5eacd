// SPDX-License-Identifier: Apache-2.0
// Weighs the zones and places of an article by how often they are named, in its headline above all.
#include "extractor/statistics/pointer_resolver.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/lexicon.hpp"
#include "extractor/statistics/characters.hpp"

namespace yuantu {
namespace {

bool is_province(std::u32string_view name) {
  static const std::uint32_t level = Lexicon::builtin().column(Table::places, "level");
  for (const LexiconRow& row : Lexicon::builtin().find(name)) {
    if (row.table == Table::places && Lexicon::builtin().field(row, level) == "province") return true;
  }
  return false;
}

// 合肥 for 合肥市; names of two characters stay.
std::u32string_view stem_of(std::u32string_view name) {
  constexpr std::u32string_view levels = U"省市县区州旗";
  if (name.size() > 2 && levels.find(name.back()) != std::u32string_view::npos) name.remove_suffix(1);
  return name;
}

class Resolver {
 public:
  Resolver(const Document& document, const Mentions& mentions, const std::vector<std::uint32_t>& ids,
           const PagePieces& pieces, const TextMarks& marks)
      : document_(document), mentions_(mentions), ids_(ids), pieces_(pieces), marks_(marks) {}

  PointerResolution resolve() {
    result_.names.resize(mentions_.all.size());
    parks_.reserve(mentions_.all.size());
    places_.reserve(mentions_.all.size());
    for (std::uint32_t m = 0; m < mentions_.all.size(); ++m) result_.names[m] = mentions_.resolved(m);
    std::uint32_t first = 0;
    for (const Article& article : document_.articles) {
      if (article.first_sentence >= article.last_sentence) continue;
      const Span span{document_.sentences[article.first_sentence].span.begin,
                      document_.sentences[article.last_sentence - 1].span.end};
      while (first < mentions_.all.size() && mentions_.all[first].span.begin < span.begin) ++first;
      std::uint32_t last = first;
      while (last < mentions_.all.size() && mentions_.all[last].span.begin < span.end) ++last;
      resolve_article(article, span, first, last);
      first = last;
    }
    return std::move(result_);
  }

 private:
  // One place in the article that speaks of a zone or place.
  struct Vote {
    std::uint32_t name = no_mention;
    std::uint32_t at = 0;
    float weight = 0;
    bool headline = false;
    std::uint32_t piece = 0;
  };

  void resolve_article(const Article& article, Span span, std::uint32_t first, std::uint32_t last) {
    parks_.clear();
    places_.clear();
    for (std::uint32_t m = first; m < last; ++m) {
      const Mention& mention = mentions_.all[m];
      if (mention.kind != MentionKind::Name) continue;
      const bool headline = article.headline.overlaps(mention.span);
      if (mention.type == EntityType::Park) vote(parks_, m, m, 1.0f, headline);
      if (mention.type == EntityType::Place) vote(places_, m, m, 1.0f, headline);
    }
    vote_by_names(first, last);
    std::sort(places_.begin(), places_.end(), [](const Vote& a, const Vote& b) { return a.at < b.at; });
    for (std::uint32_t m = first; m < last; ++m) {
      const Mention& mention = mentions_.all[m];
      if (mention.kind == MentionKind::Pointer && mention.type == EntityType::Park &&
          mention.antecedent != no_mention)  // not 双方, of whom one is a zone
        point_at_park(m);
    }
    point_at_places(span, first, last);
    point_at_speakers(span, first, last);
  }

  void vote(std::vector<Vote>& votes, std::uint32_t name, std::uint32_t mention, float weight,
            bool headline) {
    const std::uint32_t at = mentions_.all[mention].span.begin;
    votes.push_back({name, at, weight, headline, pieces_.piece_at(at)});
  }

  // 某某市统计局 speaks for 某某市.
  void vote_by_names(std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> distinct;
    for (const Vote& place : places_) {
      const bool seen = std::any_of(distinct.begin(), distinct.end(), [&](std::uint32_t other) {
        return mentions_.all[other].name == mentions_.all[place.name].name;
      });
      if (!seen) distinct.push_back(place.name);
    }
    for (const std::uint32_t place : distinct) {
      const std::u32string_view stem = stem_of(mentions_.all[place].name);
      if (stem.size() < 2) continue;
      for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = mentions_.all[m];
        if (mention.kind != MentionKind::Name || mention.type == EntityType::Place) continue;
        if (!mention.name.starts_with(stem)) continue;
        vote(places_, place, m, mention.type == EntityType::Government ? 1.5f : 0.3f, false);
      }
    }
  }

  // Votes further off weigh nothing: long articles stay cheap.
  static constexpr std::uint32_t reach = 1500;
  static std::vector<Vote>::const_iterator first_near(const std::vector<Vote>& votes, std::uint32_t at) {
    const std::uint32_t begin = at > reach ? at - reach : 0;
    return std::lower_bound(votes.begin(), votes.end(), begin,
                            [](const Vote& vote, std::uint32_t position) { return vote.at < position; });
  }

  // What the votes for a name weigh at a place: near ones more than far ones, later ones less, those of
  // other pieces of the page least.
  float weight_at(const std::vector<Vote>& votes, std::uint32_t name, std::uint32_t at) const {
    constexpr float of_other_piece = 0.3f;
    const std::uint32_t piece = pieces_.piece_at(at);
    float sum = 0;
    for (auto near_vote = first_near(votes, at); near_vote != votes.end() && near_vote->at < at + reach;
         ++near_vote) {
      const Vote& vote = *near_vote;
      if (ids_[vote.name] != ids_[name]) continue;
      const float distance = static_cast<float>(vote.at < at ? at - vote.at : vote.at - at);
      const float near = 1.0f / (1.0f + distance / 150.0f);
      const float weight = vote.headline ? 0.8f : vote.weight * (vote.at < at ? near : 0.4f * near);
      sum += vote.piece == piece ? weight : of_other_piece * weight;
    }
    return sum;
  }

  template <class Fits>
  std::uint32_t heaviest(const std::vector<Vote>& votes, std::uint32_t at, Fits fits) const {
    std::uint32_t best = no_mention;
    float best_weight = 0;
    for (auto near_vote = first_near(votes, at); near_vote != votes.end() && near_vote->at < at + reach;
         ++near_vote) {
      const Vote& vote = *near_vote;
      if (!fits(std::u32string_view(mentions_.all[vote.name].name))) continue;
      const float weight = weight_at(votes, vote.name, at);
      if (weight > best_weight) {
        best_weight = weight;
        best = vote.name;
      }
    }
    return best;
  }

  // 园区, 该区, 高新区: the weightiest zone so far whose name holds the word.
  void point_at_park(std::uint32_t pointer) {
    const std::u32string_view word = document_.view(mentions_.all[pointer].span);
    const std::uint32_t antecedent = result_.names[pointer];
    if (antecedent == no_mention) return;
    const std::uint32_t at = mentions_.all[pointer].span.begin;
    const std::uint32_t best =
        heaviest(parks_, at, [&](std::u32string_view name) { return holds(name, word); });
    if (best != no_mention && weight_at(parks_, best, at) > weight_at(parks_, antecedent, at) + 0.3f) {
      result_.names[pointer] = best;
    }
  }

  static bool holds(std::u32string_view name, std::u32string_view word) {
    for (const std::u32string_view part :
         {U"高新", U"经开", U"新区", U"基地", U"小镇", U"示范区", U"科学城", U"合作区"}) {
      if (word.find(part) != std::u32string_view::npos) return name.find(part) != std::u32string_view::npos;
    }
    if (word.ends_with(U"园区") || word.ends_with(U"园"))
      return name.find(U'园') != std::u32string_view::npos || name.find(U'区') != std::u32string_view::npos;
    return name.find(word.back()) != std::u32string_view::npos;
  }

  // 全市, 全省: the weightiest place of that level.
  void point_at_places(Span span, std::uint32_t first, std::uint32_t last) {
    const std::u32string_view text = document_.text;
    std::uint32_t m = first;
    for (const std::uint32_t i : marks_.in(span).of(Mark::Whole)) {
      if (i + 1 >= span.end) continue;
      constexpr std::u32string_view levels = U"省市县区州";
      if (levels.find(text[i + 1]) == std::u32string_view::npos) continue;
      while (m < last && mentions_.all[m].span.end <= i) ++m;
      const std::uint32_t body = place_of_body(text[i + 1], i, first, m);
      const std::uint32_t name = body != no_mention ? body : best_place(text[i + 1], i);
      if (m < last && mentions_.all[m].span.begin <= i) {
        const bool points = mentions_.all[m].kind == MentionKind::Pointer &&
                            (mentions_.all[m].type == EntityType::Place || body != no_mention);
        if (points && name != no_mention && !named_just_before(m, first)) result_.names[m] = name;
      } else if (name != no_mention) {
        result_.extra.push_back({{i, i + 2}, name});
      }
    }
  }

  // 光明区统计局数据显示，上半年该区…: the place whose body speaks in the sentence, if the article names it.
  std::uint32_t place_of_body(char32_t level, std::uint32_t at, std::uint32_t first,
                              std::uint32_t next) const {
    for (std::uint32_t m = next; m > first; --m) {
      const Mention& body = mentions_.all[m - 1];
      if (body.span.end > at) continue;
      if (at - body.span.end > 60) return no_mention;
      if (document_.view({body.span.end, at}).find(U'。') != std::u32string_view::npos) return no_mention;
      if (body.kind != MentionKind::Name || body.type != EntityType::Government) continue;
      // 金坛区政府 speaks for 常州市金坛区, 金坛区 and 金坛.
      const std::u32string_view whole = body.name;
      const std::size_t end = whole.find(level, 1);
      if (end == std::u32string_view::npos || end > 6) continue;
      for (const Vote& place : places_) {
        const std::u32string_view name = mentions_.all[place.name].name;
        if (name.ends_with(whole.substr(0, end + 1)) || name == whole.substr(0, end)) return place.name;
      }
    }
    return no_mention;
  }

  bool opens_sentence(std::uint32_t at) const {
    return at == 0 || is_one_of(document_.text[at - 1], U"。；”\n");
  }

  // “我们今年营收5亿元。”某某公司董事长说: who speaks behind the quotation is meant by 我们, 公司 in it.
  void point_at_speakers(Span span, std::uint32_t first, std::uint32_t last) {
    constexpr std::size_t longest = 240;
    const std::u32string_view text = std::u32string_view(document_.text).substr(0, span.end);
    const std::size_t before = result_.extra.size();
    for (const std::uint32_t open : marks_.in(span).of(Mark::Opening)) {
      if (text[open] != U'“') continue;
      const std::size_t close = text.substr(0, open + longest).find(U'”', open);
      if (close == std::u32string_view::npos || close < open + 12) continue;
      const std::uint32_t speaker = speaker_at(static_cast<std::uint32_t>(close + 1), first, last);
      if (speaker == no_mention) continue;
      const Span quoted{open + 1, static_cast<std::uint32_t>(close)};
      for (std::uint32_t m = first_behind(quoted.begin, first, last);
           m < last && mentions_.all[m].span.begin < quoted.end; ++m) {
        const Mention& mention = mentions_.all[m];
        const bool fits = mention.type == mentions_.all[speaker].type || mention.type == EntityType::Company;
        if (mention.kind == MentionKind::Pointer && fits) result_.names[m] = speaker;
      }
      add_we(quoted, speaker);
    }
    if (result_.extra.size() == before) return;
    std::sort(result_.extra.begin(), result_.extra.end(), [](const auto& a, const auto& b) {
      return a.span.begin < b.span.begin || (a.span.begin == b.span.begin && a.name < b.name);
    });
  }

  std::uint32_t first_behind(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
    const auto begin = mentions_.all.begin();
    const auto found =
        std::lower_bound(begin + first, begin + last, at,
                         [](const Mention& one, std::uint32_t place) { return one.span.begin < place; });
    return static_cast<std::uint32_t>(found - begin);
  }

  // 某某公司董事长王某说, right behind a quotation: the firm or body whose officer speaks.
  std::uint32_t speaker_at(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
    constexpr std::size_t longest_office = 30;
    const std::uint32_t m = first_behind(at, first, last);
    if (m >= last || mentions_.all[m].span.begin > at + 1) return no_mention;
    const Mention& name = mentions_.all[m];
    if (name.kind != MentionKind::Name) return no_mention;
    if (name.type != EntityType::Company && name.type != EntityType::Lab &&
        name.type != EntityType::Organization && name.type != EntityType::Park)
      return no_mention;
    std::u32string_view behind = std::u32string_view(document_.text).substr(name.span.end, longest_office);
    behind = behind.substr(0, behind.find_first_of(U"。！？；\n"));
    constexpr std::array<std::u32string_view, 10> verbs = {U"说",   U"表示", U"介绍", U"告诉", U"透露",
                                                           U"坦言", U"直言", U"感慨", U"讲",   U"算"};
    const bool says = std::any_of(verbs.begin(), verbs.end(), [&](std::u32string_view verb) {
      return behind.find(verb) != std::u32string_view::npos;
    });
    return says ? m : no_mention;
  }

  // 我们, 企业 and 公司 that are no mentions, once for each clause that they open.
  void add_we(Span quoted, std::uint32_t speaker) {
    const std::u32string_view text = document_.text;
    for (std::uint32_t i = quoted.begin; i + 2 < quoted.end; ++i) {
      const bool opens = i == quoted.begin || is_one_of(text[i - 1], U"，。；！？、 ");
      const bool dated = !opens && is_one_of(text[i - 1], U"年月日前后今");
      if (!opens && !dated) continue;
      const std::u32string_view word = text.substr(i, 2);
      if (word == U"我们" || word == U"企业" || word == U"公司" || word == U"咱们" || word == U"我司")
        result_.extra.push_back({Span{i, i + 2}, speaker});
    }
  }

  // A place named in the same sentence is meant rather than the place of the article.
  bool named_just_before(std::uint32_t pointer, std::uint32_t first) const {
    for (std::uint32_t m = pointer; m > first; --m) {
      const Mention& mention = mentions_.all[m - 1];
      const std::uint32_t distance = mentions_.all[pointer].span.begin - mention.span.end;
      if (distance > 100) return false;
      const std::u32string_view gap = document_.view({mention.span.end, mentions_.all[pointer].span.begin});
      if (gap.find(U'。') != std::u32string_view::npos) return false;
      if (mention.kind == MentionKind::Name && mention.type == EntityType::Place)
        return distance <= 40 || opens_sentence(mention.span.begin);
    }
    return false;
  }

  std::uint32_t best_place(char32_t level, std::uint32_t at) const {
    return heaviest(places_, at, [&](std::u32string_view name) {
      const bool province = is_province(name) && !name.ends_with(U'市');
      constexpr std::u32string_view levels = U"省市县区州";
      const bool bare = levels.find(name.back()) == std::u32string_view::npos;
      return level == U'省' ? province : name.back() == level || (bare && !province && level == U'市');
    });
  }

  const Document& document_;
  const Mentions& mentions_;
  const std::vector<std::uint32_t>& ids_;
  const PagePieces& pieces_;
  const TextMarks& marks_;
  PointerResolution result_;
  std::vector<Vote> parks_;
  std::vector<Vote> places_;
};

}  // namespace

PointerResolution resolve_pointers(const Document& document, const Mentions& mentions,
                                   const std::vector<std::uint32_t>& ids, const PagePieces& pieces,
                                   const TextMarks& marks) {
  return Resolver(document, mentions, ids, pieces, marks).resolve();
}

}  // namespace yuantu
