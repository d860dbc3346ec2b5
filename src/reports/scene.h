// Scene: one article as the reports stage looks at it: its tree with questions about clauses
// (subjects that control supplies, relative pronouns, prepositions) and about who a word stands
// for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/dates.h"
#include "dateline/quotes.h"
#include "dateline/sentences.h"
#include "reports/triggers.h"
#include "sentences/tree.h"

namespace dateline {

// Steps up a tree: no path that matters is longer, and trees with cycles end here.
inline constexpr int kMaxClimb = 48;
// Participants on one side of a report; a list of 200 names is cut here.
inline constexpr size_t kMaxParticipants = 64;

// A phrase beside a trigger.
struct Argument {
  SlotKind kind = SlotKind::kSubject;
  std::string preposition;  // kPhrase
  uint32_t token = kNone;   // head of the phrase
  uint32_t owner = kNone;   // the trigger's token that it hangs on
};

class Scene {
 public:
  Scene(const Article& article, const Sentences& sentences, const Dates& dates,
        const Actors& actors, const Quotes& quotes);

  const Article& article;
  const Sentences& sentences;
  const Dates& dates;
  const Actors& actors;
  const Quotes& quotes;
  Tree tree;
  bool sport = false;  // an article about games (sport.h)

  std::string_view lemma(uint32_t t) const { return sentences.lemma[t]; }
  bool is_verb(uint32_t t) const {
    return sentences.upos[t] == Upos::kVerb || sentences.upos[t] == Upos::kAux || is_misread(t);
  }
  // A past tense in the place of a verb that the tagger took for something else.
  bool is_misread(uint32_t t) const;
  // "to do", "that somebody did": what a verb has as its complement. Clauses that a parser has hung
  // on the verb as a purpose but that fill its object ("signed an accord to supply …") count too.
  bool is_complement(uint32_t t) const;
  uint32_t shared_object(uint32_t verb) const;
  // A finite clause without "will": what is held to be so, not what is to be done.
  bool is_statement(uint32_t clause) const;
  bool is_noun(uint32_t t) const {
    return sentences.upos[t] == Upos::kNoun || sentences.upos[t] == Upos::kPropn;
  }
  // A number, or a noun that only measures what it stands before: "a series of", "hundreds of".
  bool is_measure(uint32_t t) const;
  uint32_t whole_of(uint32_t t) const;
  // "with", "out_of"; empty for a phrase without a preposition.
  std::string preposition(uint32_t t) const;
  // Passive by its words, or a participle without auxiliaries that says what was done to its noun.
  bool is_passive(uint32_t t) const;
  // The noun that a relative pronoun stands for; any other token is itself.
  uint32_t antecedent(uint32_t t) const;
  // The subject by grammar, its own or the one that the clauses above supply; kNone.
  uint32_t subject(uint32_t verb) const;

  // The noun that a clause "to do" fills ("a decision to annul"), by the tree or, where the parser
  // has hung the clause elsewhere, by its place; kNone.
  uint32_t decision_noun(uint32_t verb) const;

  // All phrases that hang on a verb or noun, relative pronouns followed, subject and object in
  // their logical places (the agent of a passive is its subject).
  void arguments(uint32_t t, std::vector<Argument>& out) const;
  // Those and the phrases inside its objects and phrases ("discussed trade with X" where "with X"
  // is hung on "trade").
  void wide_arguments(uint32_t t, std::vector<Argument>& out) const;

  // The actor whose mention has this token as head, or whose name the token is part of; kNone.
  uint32_t actor(uint32_t t) const;
  // The same by the words alone: those of the noun phrases that begin at `from`, up to the next
  // verb or preposition; for phrases that the parser has hung elsewhere.
  void actors_after(uint32_t from, std::vector<uint32_t>& out) const;
  uint32_t name_token_behind(uint32_t noun) const;
  uint32_t name_behind(uint32_t noun) const;
  uint32_t owner(uint32_t whose) const;
  // From now on the token (a pronoun) stands for that actor.
  void set_actor(uint32_t token, uint32_t id) { overrides_.emplace_back(token, id); }
  // Actors of a phrase: of its head, what is joined to it, what is named "such as"; where the head
  // is nobody, those that it belongs to ("an attack by …", "Mali's decision"). `sure` becomes false
  // then.
  void actors_of(uint32_t t, std::vector<uint32_t>& out, bool& sure) const;
  // Those that a complement clause (or a noun with one) names: its object, then its phrases.
  void actors_of_complement(uint32_t t, std::vector<uint32_t>& out) const;
  // Those that a complement clause speaks of: its subject.
  void actors_of_topic(uint32_t t, std::vector<uint32_t>& out) const;

  // The innermost quote that covers the span, or kNone.
  uint32_t quote_of(Span span) const;
  bool in_direct_quote(Span span) const;
  // The block that the span lies in, or kNone.
  uint32_t block_of(Span span) const;

 private:
  bool does_its_own(uint32_t subject, uint32_t joined) const;
  void members(uint32_t t, std::vector<uint32_t>& out) const;
  bool is_named_person(uint32_t t) const;
  void joined_by_words(uint32_t t, std::vector<uint32_t>& out) const;
  uint32_t one_of_them(uint32_t t) const;
  bool listed(uint32_t t, std::vector<uint32_t>& out) const;
  uint32_t plain_actor(uint32_t t) const;
  bool called_upon(uint32_t t) const;
  uint32_t owned_head(uint32_t t) const;
  uint32_t possessor_of(uint32_t noun) const;
  bool is_found(uint32_t t) const;
  bool is_bare_passive(uint32_t t) const;
  bool is_joined_passive(uint32_t t) const;
  uint32_t answerable(uint32_t participle, uint32_t verb) const;
  uint32_t found_doing(uint32_t participle, uint32_t verb) const;
  uint32_t described_doing(uint32_t participle, uint32_t verb) const;
  bool is_agreed(uint32_t participle, uint32_t noun) const;
  uint32_t noun_before(uint32_t verb) const;
  uint32_t own_subject(uint32_t verb) const;
  uint32_t whom_it_hits(uint32_t verb) const;
  bool is_possessor(uint32_t t) const;
  std::vector<std::pair<uint32_t, uint32_t>> overrides_;  // few: pronouns that were put right
};

void add_unique(std::vector<uint32_t>& list, uint32_t value);
bool contains(const std::vector<uint32_t>& list, uint32_t value);

}  // namespace dateline
