// Whether two told acts can have been done by the same ones.
#pragma once

#include <vector>

#include "record/events.h"

namespace dateline {

// Sources of which none can be one of the others: two persons, each by name; a state's forces and
// those who fight, rob or march against them. Either side unknown: false.
bool different_doers(const Work& work, const Told& a, const Told& b);

// Who did the one suffered the other: "the ministers condemned X", "X's ministry condemned the
// talks". Not so of fights, where who is named first says nothing, and of deaths, which are told as
// if the dead did them.
bool opposite_sides(const Work& work, const Told& a, const Told& b);

// Those to whom it was done are of different countries, all of them told.
bool of_other_lands(const Work& work, const Told& a, const Told& b);

// "The shooting took place in X": an attack of a known day told again by how it was done, nobody
// named. `a` and `b` of one article.
bool is_bare_again(const Work& work, const Told& a, const Told& b);

// "impeached Ana Bell", "has impeached two other presidents": words that say it was done to others.
bool to_others(const Work& work, const Told& a, const Told& b);

// The one says that it was not done, the other that it was, to somebody else.
bool denies_another(const Work& work, const Told& a, const Told& b);

}  // namespace dateline
