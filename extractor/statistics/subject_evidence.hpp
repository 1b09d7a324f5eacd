// SPDX-License-Identifier: Apache-2.0
// The kinds of evidence that a mention is the subject of a number, and a list of what was found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace yuantu {

enum class SubjectEvidence : std::uint8_t {
  // Where the mention stands; one of these holds.
  SameClause,  // before the number, no comma between
  OneBreak,    // one comma between
  TwoBreaks,
  FewBreaks,  // three or four, or a semicolon
  ManyBreaks,
  BehindOwner,    // 总投资42亿元的某某基地, 占地7000亩的某某项目
  BehindBuilt,    // 投资26亿元建设某某项目
  BehindSettled,  // 80家企业落户某某园
  BehindComma,    // 投资1.8亿元，在某地建设某某产线
  LastSentence,   // one sentence back in the paragraph
  TwoSentences,
  ThreeSentences,
  FarSentence,
  LastParagraph,  // in the sentence before, which ends another paragraph
  NearParagraph,  // two or three sentences back, in another paragraph
  FarParagraph,
  Topic,  // in the headline of the article, out of reach otherwise
  // What part it plays.
  Role,            // MentionContext::role, in the clause of the number
  RoleInSentence,  // the same, in another clause of the sentence
  RoleEarlier,     // the same, in an earlier sentence
  Aside,           // a role below -1, in the sentence of the number
  AgentBefore,     // it only built or hosted, in a clause before
  Pointer,         // 该项目, 其, 全市
  Unsure,          // a name of which the names' stage is not sure
  // How near it is.
  TouchesPlace,     // a place right before the number: 北京26家
  TouchesCounted,   // another name right before a count, as if it were counted
  TouchesMetric,    // right before the word that says the metric
  Distance,         // the logarithm of the characters between, in the sentence of the number
  DistanceEarlier,  // the same, from an earlier sentence
  // What the text is about.
  OpensHere,     // among the first characters of the sentence of the number
  FirstEarlier,  // the first name of an earlier sentence
  InHeadline,
  Frequent,          // the share of five times that its name stands in the article
  ParagraphTopic,    // named first in the paragraph of the number
  SectionHead,       // in the headline or subheadline that the number stands under
  SectionHeadAlone,  // the same, and no name stands before the number in its sentence
  Nationwide,        // the clause speaks of the whole country or world before the number
  SectionTopic,      // named first below it
  OtherPiece,        // of the page: the mention stands in another
  Listed,            // in a list that 等 and a number close, in the sentence of the number
  // What was spoken of before.
  PreviousFresh,  // subject of the number before; a name stands between the two numbers
  PreviousStale,  // the same, none between
  PreviousBuilt,  // the same, and it is a project
  Carried,        // subject of the last number of an earlier sentence
  CarriedAlone,   // the same, and no name stands before the number in its sentence
  AmongOther,     // 其中 opens the clause; the mention stands before it
  // What the clause asks for.
  HintFails,
  OpeningFits,  // the sentence opens with 实验室, 该公司 …: a type of thing named before
  OpeningFails,
  OnceBuilt,   // 达产后 beside a project
  FundNamed,   // a fund beside an investment or the size of a fund
  FirstParty,  // 甲与乙签约: the first, of a deal
  Singled,     // 其中甲一家占六成
  AtEvent,     // 现场, 签下 beside an event
  OwnThing,  // 云帆开放平台汇聚60项算法: something that no mention names stands nearer to the number
  OpensClause,  // the clause of the number opens with it
  Echoed,       // named before the sentence, and the words before the number hold how its name ends
  // What it shares its type with.
  PlacePointer,  // 全市, 该区
  BuiltPointer,  // 该项目
  Overtaken,     // the names of its type named since, up to three
  NamedAgain,    // the same name stands nearer
  TotalsBuilt,   // 项目22个，总投资52亿元: what many cost together, beside one project
  TotalsOther,   // the same, beside a name that the number before is not said of
  PolicySays,    // 某某方案提出11项任务
  PlaceEarlier,  // a place of one
  BuiltFirst,    // a project, the first name of an earlier sentence
  BuiltTopic,    // a project that is named first in the paragraph
  count
};
inline constexpr std::size_t evidence_count = static_cast<std::size_t>(SubjectEvidence::count);

// The names of the kinds of evidence, for the tool that fits their weights.
extern const std::array<std::string_view, evidence_count> evidence_names;

struct EvidenceItem {
  SubjectEvidence kind;
  float value;
};

// What speaks for and against one mention.
class EvidenceList {
 public:
  void add(SubjectEvidence kind, float value = 1.0f) { items_[size_++] = {kind, value}; }
  void add_if(bool holds, SubjectEvidence kind, float value = 1.0f) {
    if (holds) add(kind, value);
  }
  std::span<const EvidenceItem> items() const { return std::span(items_).first(size_); }

 private:
  std::array<EvidenceItem, 48> items_;
  std::size_t size_ = 0;
};

}  // namespace yuantu
