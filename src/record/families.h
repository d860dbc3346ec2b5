// Which reports can be about one event: types that meet, participants, and the keys of the blocks
// that settle_dates.cc and join_events.cc look in.
#pragma once

#include <cstdint>
#include <vector>

#include "record/work.h"

namespace dateline {

// Reports of one family can tell one event. Talks and the words exchanged in them ("agreed to
// cooperate further": CAMEO 03) are one family; every other PLOVER type is its own; acts without a
// type meet by their verb.
uint64_t family_of(const Facts::Report& report);

// A span that a coder gave: joined by join_given.cc, by nothing else.
bool is_given(const Facts::Report& report);

// A family whose two sides are equal: who calls whom says nothing about who was called.
bool is_reciprocal(const Facts::Report& report);

// Record actors of a report, each once, ascending.
std::vector<uint32_t> sources_of(const Work& work, uint32_t article, const Facts::Report& report);
std::vector<uint32_t> targets_of(const Work& work, uint32_t article, const Facts::Report& report);

// Attacks and accidents that tell of dead or injured: one blast is an "attack" here and an
// "explosion" there, and its place is what all agree on.
bool has_casualties(const Facts::Report& report);

// The same with work.stands_for in place of each, unknown persons left out.
std::vector<uint32_t> as_standing(const Work& work, const std::vector<uint32_t>& actors);

// An act upon others in deeds, whose target goes without saying where it was told before.
bool is_deed(const Facts::Report& report);

// Of an act without known participants in articles that are copies of each other.
uint64_t words_key(uint32_t source_group, const Facts::Report& report);
uint64_t copy_key(uint32_t source_group, const std::string& when, const Facts::Report& report);

// Of an election, which nobody in particular does: one a day in a story.
uint64_t election_key(uint32_t story, const Facts::Report& report);

// The block of attacks and accidents at one place.
uint64_t incident_key(const Facts::Place& place);
// The block of acts of one kind at one place: for those of whom nobody can be told apart ("police
// arrested 40 protesters in X").
uint64_t place_key(const Facts::Report& report);
// The block of what a story's articles tell first of dead and injured.
uint64_t story_incident_key(uint32_t story);

// The block of acts of one kind that one actor does on a day, whomever it is done to, in a story.
uint64_t act_of_day_key(uint32_t story, uint64_t family, uint32_t actor, int64_t day);

// The block of so many arrested in a story.
uint64_t arrests_key(uint32_t story, const Facts::Report& report);

// Keys of the blocks that a report stands in: family and a pair of participants; family and who
// suffers it; with a source only, family, source and verb. At most kMaxPairKeys pairs.
inline constexpr size_t kMaxPairKeys = 36;
std::vector<uint64_t> block_keys(const Work& work, uint32_t article, const Facts::Report& report);

}  // namespace dateline
