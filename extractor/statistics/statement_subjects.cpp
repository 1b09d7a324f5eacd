// SPDX-License-Identifier: Apache-2.0
// Reads what each number asks for, then weighs the mentions near it; subjects are carried from number to
// number.
#include "extractor/statistics/statement_subjects.hpp"

#include <cstddef>
#include <cstdint>

#include "extractor/statistics/character_pairs.hpp"
#include "extractor/statistics/subject_weights.hpp"

namespace yuantu {
namespace {

class StatementSubjects {
 public:
  StatementSubjects(const MentionContext& mentions, const PageNumbers& numbers, const Tables& tables,
                    std::vector<Statement>& statements, const CandidatesFound& found)
      : mentions_(mentions),
        document_(mentions.document()),
        numbers_(numbers),
        tables_(tables),
        statements_(statements),
        found_(found),
        finder_(mentions) {}

  void find() {
    read_queries();
    for (std::size_t i = 0; i < statements_.size(); ++i) find_subject(i);
  }

 private:
  void read_queries() {
    queries_.resize(statements_.size());
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      const Statement& statement = statements_[i];
      if (!statement.sought) continue;
      queries_[i] =
          read_query(mentions_, numbers_.view(statement.sentence), statement.quantity, statement.meaning);
      queries_[i].totals = statement.totals;
    }
  }

  void find_subject(std::size_t i) {
    Statement& statement = statements_[i];
    if (statement.in_name) return;
    enter(statement.sentence);
    if (statement.sought) {
      SubjectQuery& query = queries_[i];
      query.pairs = &pairs_;
      query.previous = previous_;
      query.previous_end = previous_end_;
      query.carried = carried_;
      statement.subject = subject_of(query);
      if (found_) found_(statement, finder_.candidates(query));
      if (statement.subject.mention != no_mention) {
        previous_ = statement.subject.mention;
        previous_end_ = statement.quantity.span.end;
      }
    }
    if (statement.ends_list) previous_end_ = statement.quantity.span.end;
  }

  // What was spoken of in the sentence before is carried on, within an article.
  void enter(std::uint32_t s) {
    if (s == sentence_) return;
    sentence_ = s;
    if (previous_ != no_mention) carried_ = previous_;
    previous_ = no_mention;
    previous_end_ = 0;
    const StatisticsView& view = numbers_.view(s);
    const std::uint32_t article = document_.sentences[view.sentence].article;
    if (article != article_) carried_ = no_mention;
    article_ = article;
    pairs_.clear();
    // What stands behind the last number is not asked for.
    for (std::uint32_t i = view.span.begin; i + 1 < view.quantities.back().span.end; ++i)
      pairs_.add(CharacterPairs::key_of(document_.text[i], document_.text[i + 1]));
  }

  // A row of a table speaks of what it names.
  ChosenSubject subject_of(const SubjectQuery& query) {
    const TableRow* row = tables_.row_over(query.quantity);
    if (row == nullptr || !row->span.contains(query.quantity)) {
      const ChosenSubject found = finder_.find(query);
      return found.mention == no_mention && query.kind == SubjectClass::Subsidy ? policy_of(query) : found;
    }
    const EntityType type = mentions_.mention(row->name).type;
    if (type_weight(query.kind, type) <= never || (query.only != TypeSet{} && !query.only.has(type)))
      return finder_.find(query);
    return {row->name, 0.85f};
  }

  // 三、引进人才。最高补贴80万元: a clause of the policy that this piece of the page sets out, if it names
  // only one.
  ChosenSubject policy_of(const SubjectQuery& query) const {
    const Span piece = mentions_.pieces().piece_around(query.quantity.begin);
    std::uint32_t policy = no_mention;
    for (std::uint32_t m = mentions_.first_in(piece.begin);
         m < mentions_.size() && mentions_.mention(m).span.begin < query.quantity.begin; ++m) {
      if (mentions_.mention(m).kind != MentionKind::Name || mentions_.mention(m).type != EntityType::Policy)
        continue;
      if (policy != no_mention && mentions_.name_id(policy) != mentions_.name_id(m)) return {};
      policy = m;
    }
    return policy == no_mention ? ChosenSubject{} : ChosenSubject{policy, 0.45f};
  }

  const MentionContext& mentions_;
  const Document& document_;
  const PageNumbers& numbers_;
  const Tables& tables_;
  std::vector<Statement>& statements_;
  const CandidatesFound& found_;
  SubjectFinder finder_;
  std::vector<SubjectQuery> queries_;    // by statement
  CharacterPairs pairs_;                 // of the sentence
  std::uint32_t sentence_ = 0xffffffff;  // of PageNumbers::sentences
  std::uint32_t article_ = 0xffffffff;
  std::uint32_t previous_ = no_mention;  // the subject of the number before in the sentence
  std::uint32_t previous_end_ = 0;       // where that number ended
  std::uint32_t carried_ = no_mention;   // the subject of the last number of an earlier sentence
};

}  // namespace

void find_subjects(const MentionContext& mentions, const PageNumbers& numbers, const Tables& tables,
                   std::vector<Statement>& statements, const CandidatesFound& found) {
  StatementSubjects(mentions, numbers, tables, statements, found).find();
}

}  // namespace yuantu
