// The pieces of participants.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

std::vector<Argument> arguments_at(const Scene& scene, const std::vector<uint32_t>& tokens,
                                   bool wide = false);
bool is_slot(const Argument& a, const Slot& slot);
// "any specific candidate", "no rebel group": nobody that the text speaks of. "four of whom": not
// all of them.
bool is_nobody(const Scene& scene, uint32_t t);
// One of `all`, or nobody but some of them ("their", of those who do it).
bool is_among(const Scene& scene, uint32_t id, const std::vector<uint32_t>& all);
// Fills `out` from the first slot that has somebody; with `all`, from every slot.
uint32_t fill(const Scene& scene, const std::vector<Argument>& around,
              const std::vector<Slot>& slots, bool all, const std::vector<uint32_t>& taken,
              std::vector<uint32_t>& out, bool& sure);
void resolve_pair(const Scene& scene, const std::vector<Argument>& around, const LastSides& last,
                  Participants& p);
// The phrase that a slot's preposition begins, by the words alone: the first one after the trigger
// and before the next clause.
void fill_by_distance(const Scene& scene, const Nucleus& nucleus, Participants& p);
// "met Foreign Minister X": who stands right behind a verb in the active voice is its object,
// whatever the parser has hung the name on.
void object_by_words(const Scene& scene, const Nucleus& nucleus, Participants& p);
// Words of praise, blame or refusal whose object is nobody: whom the object concerns, by the words
// ("welcomed a resumption of ties with A and B").
void concern_by_words(const Scene& scene, const Nucleus& nucleus, Participants& p);
// "A and B's president, C, on Tuesday had ...": who is joined to a lone doer by the words, where
// the parser has lost it.
void join_by_words(const Scene& scene, Participants& p);
// Whom the clause around the act makes a party to it, and who is named in it and is none.
void settle_by_clause(const Scene& scene, const Nucleus& nucleus, Participants& p);
// Is `t` a noun of talks that was joined to a journey?
bool is_talk(const Scene& scene, const Nucleus& nucleus, uint32_t t);
// "called for X to be freed": not X is asked for it.
bool is_to_suffer(const Scene& scene, uint32_t request, uint32_t who);
// Whom the words right behind what is fired say that it is meant for.
void aimed_at(const Scene& scene, const std::vector<Argument>& mine, Participants& p);
// "X was sentenced for the murder of Y": X did it.
void punished_for(const Scene& scene, uint32_t deed, Participants& p);
// "X was killed, along with his niece, Y": those, too.
void join_companions(const Scene& scene, const std::vector<Argument>& around, Participants& p);
// "killed one and wounded five", "three are dead and another was injured": all of them.
void join_victims(const Scene& scene, const Nucleus& nucleus, Participants& p);

}  // namespace dateline
