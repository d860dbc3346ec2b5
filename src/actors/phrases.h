// Phrases: the noun phrases and pronouns of an article that may speak of an actor, each by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "actors/coder.h"
#include "dateline/actors.h"

namespace dateline {

struct Phrase {
  MentionKind kind = MentionKind::kDescription;
  uint32_t head = 0;  // syntactic head of the whole phrase
  TokenRange range;   // the whole phrase
  Span part;          // a part of one token: \"Russian\" of \"Russian-Malian\"; or empty
  const GazetteerEntry* part_entry = nullptr;  // of `part`
  uint32_t name = kNone;                       // index into Names
  // Words that say a role: "interim president" before a name, or the head words of a description.
  TokenRange role;
  TokenRange second_role;            // "founder" of "founder and financier X", or empty
  const SectorWord* word = nullptr;  // the listed word of `role`
  uint32_t word_head = kNone;        // its last token
  PhraseCode code;                   // of the role, or of the name's own words
  std::string_view people_sector;    // "displaced" of "displaced Afghans", or empty
  ActorKind actor_kind = ActorKind::kOrganization;
  bool plural = false;
  bool definite = false;       // "the", "this", a possessor
  bool indefinite = false;     // "a", "some", "three"
  bool quantified = false;     // "both", "all", a number
  bool acts_as_place = false;  // a capital or seat after "in", "at", "from" …
  bool demonym = false;        // an adjective that stands for its country: "Russian strikes"
  char gender = 0;             // 'm', 'f', 'n', or 0: not said
  uint32_t actor = kNone;
};

// In order of the head. Names without a use are left out: unknown runs that nothing settles.
std::vector<Phrase> find_phrases(const ActorContext& context);

// The surnames, given names and titles of an article settle what a run of proper nouns is; so the
// class of unknown names is decided before the phrases are made.
void settle_unknown(Names& names, const Sentences& sentences, const Tree& tree,
                    const SectorLexicon& lexicon, const GivenNames& given);

}  // namespace dateline
