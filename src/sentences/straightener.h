// The repairs of straighten.cc at work on one sentence: what they ask of it, what they do to it.
#pragma once

#include <cstdint>
#include <string_view>

#include "sentences/labels.h"
#include "sentences/straighten.h"
#include "sentences/tree.h"

namespace dateline {

class Straightener {
 public:
  explicit Straightener(const SentenceColumns& tree) : tree_(tree) {}
  void run();

 private:
  static constexpr DeprelSet kSubjects = {Deprel::kNsubj, Deprel::kNsubjPass};
  static constexpr DeprelSet kDescribes = {Deprel::kAppos, Deprel::kNmodDesc, Deprel::kCompound,
                                           Deprel::kFlat};

  uint32_t head(uint32_t t) const { return tree_.head[t]; }
  Deprel deprel(uint32_t t) const { return tree_.deprel[t]; }
  bool is_noun(uint32_t t) const {
    return tree_.upos[t] == Upos::kNoun || tree_.upos[t] == Upos::kPropn;
  }

  // Questions, and the one act (straighten.cc).
  bool is_finite(uint32_t v) const;
  bool is_past_after_all(uint32_t v) const;
  bool is_perfect(uint32_t v) const;
  bool is_statement_verb(uint32_t v) const;
  bool has_own_subject(uint32_t v) const;
  bool is_parted(uint32_t from, uint32_t to) const;
  bool is_misnamed(uint32_t t) const;
  // Whether the walk up from `t` passes `above`: `above` cannot be hung on `t` then.
  bool is_within(uint32_t t, uint32_t above) const;
  void attach(uint32_t t, uint32_t to, Deprel relation) const;
  bool is_bare(uint32_t noun) const;
  bool has_article(uint32_t noun) const;  // or an owner
  bool lacks_object(uint32_t v) const;
  uint32_t describing(uint32_t v, bool behind) const;

  // What a verb has and what is whose (straighten_arguments.cc).
  void settle(uint32_t v) const;
  void second_subject(uint32_t v, uint32_t own) const;
  bool join(uint32_t first, uint32_t second) const;
  void aimed_at(uint32_t act) const;
  void talks_by_telephone(uint32_t by) const;
  void when_not_who(uint32_t t) const;
  void number_of_next(uint32_t t) const;
  void second_object(uint32_t object) const;
  void take_voice(uint32_t t) const;
  void stay_before_verb(uint32_t t) const;
  uint32_t false_owner(uint32_t v) const;
  void leave_relative_clause(uint32_t noun) const;
  void object_of_joined(uint32_t t) const;
  void object_behind_and(uint32_t t) const;
  void hand_over(uint32_t t) const;
  void verb_of_nearer_clause(uint32_t t) const;
  void reduced_relative(uint32_t noun) const;
  void subject_of_joined(uint32_t v) const;
  void object_of_participle(uint32_t t) const;
  void part_of_verb(uint32_t t) const;
  void no_object(uint32_t noun) const;
  void whom_to_act(uint32_t noun) const;

  // Names and offices (straighten_names.cc).
  void place_of_title(uint32_t place) const;
  void office_of_name(uint32_t office) const;
  void office_in_brackets(uint32_t office) const;
  void two_offices(uint32_t office) const;
  void pair_of_adjectives(uint32_t t) const;
  void elected_to(uint32_t office) const;
  void land_before_name(uint32_t land) const;
  void noun_of_noun(uint32_t noun) const;
  void name_is_object(uint32_t t) const;
  void office_to_fill(uint32_t t) const;
  void unwelcome(uint32_t t) const;

  // What belongs to which clause (straighten_clauses.cc).
  void verb_to_root() const;
  void own_clause_to_root(uint32_t v) const;
  void no_clause(uint32_t noun) const;
  void beside_its_tense(uint32_t v) const;
  void beyond_the_speaker(uint32_t v) const;
  void within_what_was_said(uint32_t v) const;
  void day_of_participle(uint32_t t) const;
  void leave_subject(uint32_t t) const;
  void leave_participle(uint32_t t) const;
  void participle_of_nearest(uint32_t t) const;
  void clause_of_noun(uint32_t t) const;
  void clause_of_apposition(uint32_t v) const;
  void give_words_their_own(uint32_t said) const;
  void give_words_what_opens(uint32_t said) const;
  void doers_behind_by(uint32_t participle) const;
  void name_beside_object(uint32_t name) const;
  void leave_speech(uint32_t t) const;
  bool is_without_object(uint32_t verb) const;
  void one_to_act(uint32_t word) const;
  void leave_later_clause(uint32_t t) const;

  // Whose a clause, an age or a name in a list is (straighten_phrases.cc).
  void clause_of_whole(uint32_t v) const;
  void clause_of_name(uint32_t v) const;
  void clause_of_speaker(uint32_t v) const;
  void one_more(uint32_t noun) const;
  void pair_of_noun(uint32_t between) const;
  void case_of_whole(uint32_t t) const;
  void charge_of_verb(uint32_t of) const;
  void general_behind(uint32_t t) const;
  bool is_helped(uint32_t v) const;
  void object_of_telling(uint32_t t) const;
  void age_is_object(uint32_t t) const;
  void doer_of_participle(uint32_t v) const;
  void joined_to_left(uint32_t t) const;
  void subject_behind_and(uint32_t v) const;

  // What befell somebody (straighten_fates.cc).
  bool is_fate(uint32_t clause) const;
  void drive_by(uint32_t act) const;
  void befell(uint32_t act) const;
  void brought_with(uint32_t wound) const;
  void passive_of_headline(uint32_t verb) const;
  void passive_goes_on(uint32_t verb) const;
  void left_injured(uint32_t v) const;
  void are_to_act(uint32_t verb) const;
  void capital_of_land(uint32_t t) const;
  void noun_behind_brackets(uint32_t t) const;
  void identified_as(uint32_t v) const;
  void clause_behind_after(uint32_t v) const;

  SentenceColumns tree_;
};

}  // namespace dateline
