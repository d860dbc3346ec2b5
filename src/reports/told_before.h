// What an article has told so far, for words that go back to it: "the appointment", "in the raid".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/acts.h"
#include "reports/draft.h"
#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

class ToldBefore {
 public:
  struct Act {
    std::string_view lemma;  // of the trigger's head
    uint32_t sentence = 0;
    EventType type = EventType::kNone;
    std::vector<uint32_t> doers;  // who did it, by the grammar of the trigger
    uint32_t date = kNone;        // of Dates::expressions; kNone: without words
  };

  explicit ToldBefore(const ActLexicon& acts) : acts_(acts) {}

  // `date`: when, as Act has it.
  void remember(const Scene& scene, const Nucleus& nucleus, const Draft& draft, uint32_t date);
  // The act of one of the sentences before that a definite noun with nobody beside it takes up;
  // null: none. Valid until the next remember().
  const Act* taken_up(const Scene& scene, uint32_t noun) const;

 private:
  const ActLexicon& acts_;
  std::vector<Act> told_;  // the last few
};

}  // namespace dateline
