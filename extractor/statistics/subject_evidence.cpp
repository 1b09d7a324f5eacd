// SPDX-License-Identifier: Apache-2.0
// Names the kinds of evidence.
#include "extractor/statistics/subject_evidence.hpp"

namespace yuantu {

const std::array<std::string_view, evidence_count> evidence_names = {
    "SameClause",      "OneBreak",       "TwoBreaks",      "FewBreaks",
    "ManyBreaks",      "BehindOwner",    "BehindBuilt",    "BehindSettled",
    "BehindComma",     "LastSentence",   "TwoSentences",   "ThreeSentences",
    "FarSentence",     "LastParagraph",  "NearParagraph",  "FarParagraph",
    "Topic",           "Role",           "RoleInSentence", "RoleEarlier",
    "Aside",           "AgentBefore",    "Pointer",        "Unsure",
    "TouchesPlace",    "TouchesCounted", "TouchesMetric",  "Distance",
    "DistanceEarlier", "OpensHere",      "FirstEarlier",   "InHeadline",
    "Frequent",        "ParagraphTopic", "SectionHead",    "SectionHeadAlone",
    "Nationwide",      "SectionTopic",   "OtherPiece",     "Listed",
    "PreviousFresh",   "PreviousStale",  "PreviousBuilt",  "Carried",
    "CarriedAlone",    "AmongOther",     "HintFails",      "OpeningFits",
    "OpeningFails",    "OnceBuilt",      "FundNamed",      "FirstParty",
    "Singled",         "AtEvent",        "OwnThing",       "OpensClause",
    "Echoed",          "PlacePointer",   "BuiltPointer",   "Overtaken",
    "NamedAgain",      "TotalsBuilt",    "TotalsOther",    "PolicySays",
    "PlaceEarlier",    "BuiltFirst",     "BuiltTopic"};

}  // namespace yuantu
