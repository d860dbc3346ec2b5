// From a nucleus to a draft: who, whom, where, how many, said by whom; all but status and day.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/told_before.h"
#include "reports/triggers.h"

namespace dateline {

// Remembers across an article's sentences who met and who visited last, for "the two leaders" and
// "the visit".
class Drafter {
 public:
  Drafter(const TriggerLexicon& lexicon, const ActLexicon& acts, Scene& scene);

  Draft draft(const Nucleus& nucleus, uint32_t sentence);
  // Fills who is missing from what was told before ("the visit will now take place on March 17").
  void take_up(const Nucleus& nucleus, Draft& draft, const std::vector<DateChoice>& dates) const;
  // "It will be held on 31 May instead": fills in the sides of the talks that "it" is. False: it is
  // no talks.
  bool take_up_it(const Nucleus& nucleus, Draft& draft) const;
  // The draft has been told.
  void remember(const Nucleus& nucleus, const Draft& draft, const std::vector<DateChoice>& dates);

 private:
  bool by_whose_operation(const Nucleus& nucleus, Draft& d) const;
  bool is_of_works(const Nucleus& nucleus) const;
  bool is_traffic(const Nucleus& nucleus, const Draft& d) const;
  Counts take_fates(const Nucleus& nucleus, Draft& d) const;
  void take_up_acts(const Nucleus& nucleus, Draft& draft) const;
  bool with_words(const Nucleus& nucleus, const Draft& draft) const;
  bool is_spoken(uint32_t quote, uint32_t token) const;
  void called_by(const Nucleus& nucleus, Participants& who) const;
  void drop_label(const Nucleus& nucleus, Participants& who) const;
  void drop_speakers(const Nucleus& nucleus, Participants& who) const;
  void accident(const Nucleus& nucleus, Draft& draft) const;
  void violent_death(const Nucleus& nucleus, Report& report, Participants& who) const;
  // Is the place there only as the land of one of `actors`: "a US operation"?
  bool is_whose(const Place& place, uint32_t sentence, const std::vector<uint32_t>& actors) const;
  bool mend_victim(const Participants& who);
  // The "I" or "we" among those who do it; kNone.
  uint32_t first_person(uint32_t doer) const;
  bool is_deed(uint32_t doer) const;
  bool is_blast(uint32_t noun) const;
  bool is_at_works(const Nucleus& nucleus) const;
  bool is_by_blast(uint32_t noun) const;
  bool is_risky_work(uint32_t verb, uint32_t victim) const;
  bool is_mishap(const Nucleus& nucleus) const;
  bool killed_by_chance(const Nucleus& nucleus) const;
  bool part_pronouns(const Participants& who);
  Span trigger_span(const Nucleus& nucleus) const;
  TokenRange clause_range(const Nucleus& nucleus) const;

  const TriggerLexicon& lexicon_;
  Scene& scene_;
  bool of_accident_ = false;  // the article tells of a shot that nobody meant
  bool of_mishap_ = false;    // the article tells of a crash, a flood, a fire
  bool of_works_ = false;     // of a rig, a mine, a factory, and of no arms
  bool of_relief_ = false;    // the article tells of a mishap, and no more of arms
  ToldBefore told_;
  LastSides last_;
  std::vector<uint32_t> agreed_;              // the sides of the last agreement told
  uint32_t agreed_in_ = 0;                    // its sentence
  uint32_t attacker_ = kNone;                 // the last single one who attacked somebody
  uint32_t victim_ = kNone, victim_in_ = 0;   // the last single one who was attacked; the sentence
  std::vector<uint32_t> visitors_, visited_;  // of the last visit told
};

}  // namespace dateline
