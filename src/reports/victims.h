// One victim, or so many who were shot: numbers that the words give without counting.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/reports.h"
#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

// What a report tells of those to whom it was done.
struct Victims {
  enum class Fate : uint8_t { kNone = 0, kDead = 1, kHurt = 2, kHit = 3 };  // kHit: lived or not
  Fate fate = Fate::kNone;
  int32_t people = -1;     // how many, a single person counting one; -1: the words leave it open
  uint32_t actor = kNone;  // of a single person
  uint32_t token = kNone;  // the head of that person's phrase
  bool unsaid = false;     // "a fatal shooting": somebody died of it, the words do not say who
};

// `patient`: the token of their phrase, or kNone.
Victims victims_of(const Scene& scene, const Nucleus& nucleus, uint32_t patient);

// Was the act of a verb fatal by its own words: "fatally shot", "shot dead", "stabbed to death"?
bool is_fatal(const Scene& scene, uint32_t verb);

// How many of those whom it hit died: "shot, two of them fatally"; -1 where the words part nobody.
int32_t fatal_part(const Scene& scene, uint32_t verb);

// Puts the numbers into the counts of the reports of one article, once all are known: a single
// victim counts one where the article tells of no other ("a boy", "Jones, 12" and "he" may be one,
// "a girl" and "another boy" are not), people who were hit count as injured where no word of the
// article tells of death. Where the one who was hit is the one who died ("was shot", "died in
// hospital"), the blow has that one dead. `victims` are those of `reports`, in the same
// order. Linear.
void count_victims(const Scene& scene, const std::vector<Victims>& victims,
                   std::vector<Report>& reports);

}  // namespace dateline
