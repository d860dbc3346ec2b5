// Each name of a country, people, capital or town is put down to the persons in whose act it
// stands: as object, destination or counterpart of a verb of which they are the subject ("visited
// China", "held talks with China"), or in a matter of theirs ("X's visit to China"). Such names say
// nothing of their home. Nor does an act that a country does only later ("Ukraine protested"), or
// one upon others.
//
// A name in front of the subject is none of his act: "NAIROBI, Kenya - President X signed …".
#include "actors/home_evidence.h"

#include <algorithm>
#include <array>
#include <span>

namespace dateline {
namespace {

constexpr DeprelSet kWithoutSubject = {Deprel::kXcomp, Deprel::kConj, Deprel::kAdvcl, Deprel::kAcl,
                                       Deprel::kParataxis};
constexpr DeprelSet kUpon = {Deprel::kObj, Deprel::kIobj, Deprel::kObl};

// What one does to another country than one's own.
constexpr std::array<std::string_view, 27> kAbroad = {
    "visit",  "accuse",   "warn",   "criticise", "criticize",    "condemn",   "denounce",
    "blame",  "threaten", "tour",   "invade",    "attack",       "bomb",      "sanction",
    "meet",   "thank",    "praise", "slam",      "congratulate", "recognise", "recognize",
    "summon", "rebuke",   "strike", "boycott",   "annex",        "shell"};
// What a country does to a guest or a foe.
constexpr std::array<std::string_view, 14> kToStrangers = {
    "receive", "host",  "invite",  "welcome", "detain",    "expel", "sanction",
    "accuse",  "thank", "condemn", "meet",    "criticise", "warn",  "criticize"};
// Acts upon others, and words to them: who does them is no home of one named beside.
constexpr std::array<std::string_view, 20> kOutward = {
    "protest",  "accuse", "condemn",   "criticise", "criticize", "denounce", "warn",
    "threaten", "urge",   "retaliate", "attack",    "strike",    "shell",    "bomb",
    "invade",   "blame",  "demand",    "welcome",   "respond",   "react"};

}  // namespace

HomeEvidence::HomeEvidence(Resolution& resolution) : ResolverStep(resolution) {
  for (const auto* names : {&c_.names.names, &c_.names.inner}) {
    for (const Name& name : *names) {
      for (const GazetteerEntry* entry : {name.entry, name.second}) {
        if (entry != nullptr && !entry->country.empty() && entry->country != "IGO")
          take(name, entry->country);
      }
    }
  }
}

bool HomeEvidence::speaks_for(std::string_view country, uint32_t actor, uint32_t sentence) const {
  const auto at = mentions_.find(country);
  if (at == mentions_.end()) return false;
  const Mentions& m = at->second;
  if (m.abroad.contains(actor)) return false;
  if (m.first_act != kNone && m.first_act <= sentence) return true;
  const auto his = m.of.find(actor);
  const auto strikes = m.strikes.find(sentence);
  return m.all >
         (his == m.of.end() ? 0 : his->second) + (strikes == m.strikes.end() ? 0 : strikes->second);
}

uint32_t HomeEvidence::person_at(uint32_t token) const {
  uint32_t p = at_head_[token];
  if (const Name* name = c_.names.of(token); p == kNone && name != nullptr) {
    for (uint32_t t = name->first; t < name->last && p == kNone; ++t) p = at_head_[t];
  }
  if (p == kNone || phrases_[p].actor == kNone) return kNone;
  return drafts_[phrases_[p].actor].kind == ActorKind::kPerson ? phrases_[p].actor : kNone;
}

void HomeEvidence::take(const Name& name, std::string_view country) {
  uint32_t head = name.last - 1;
  for (uint32_t up = c_.tree.head(head); up != kNone && up >= name.first && up < name.last;
       up = c_.tree.head(head)) {
    head = up;
  }
  Mentions& mentions = mentions_[country];
  const bool itself = name.entry != nullptr && name.entry->kind != GazetteerKind::kDemonym &&
                      name.entry->kind != GazetteerKind::kCity;
  if (itself && kSubjectRelations.contains(c_.tree.deprel(head))) {
    take_act(head, mentions);
    return;
  }
  ++mentions.all;
  if (strikes_elsewhere(name, country)) ++mentions.strikes[s_.sentence_of(name.first)];
  std::vector<uint32_t> owners;
  uint32_t verb = kNone;
  find_owners(head, owners, verb);
  // "visited China", "held talks with China", "warned Iran": never one's own
  const bool upon = itself && name.entry->kind == GazetteerKind::kCountry && verb != kNone &&
                    c_.tree.head(head) == verb && kUpon.contains(c_.tree.deprel(head)) &&
                    in_list(lemma(verb), kAbroad);
  for (const uint32_t owner : owners) {
    const uint32_t actor = person_at(owner);
    if (actor == kNone) continue;
    ++mentions.of[actor];
    if (upon) mentions.abroad.insert(actor);
  }
}

// "Russian forces shelled Kherson, the governor said": of the land that was struck, if of either.
bool HomeEvidence::strikes_elsewhere(const Name& name, std::string_view country) const {
  static constexpr std::array<std::string_view, 12> kStrikes = {
      "attack", "strike", "shell", "bomb",    "hit",    "invade",
      "storm",  "pound",  "raid",  "bombard", "target", "capture"};
  uint32_t head = name.last - 1;
  for (int step = 0; step < 4 && !kSubjectRelations.contains(c_.tree.deprel(head)); ++step) {
    head = c_.tree.head(head);
    if (head == kNone) return false;
  }
  const uint32_t verb = c_.tree.head(head);
  if (!kSubjectRelations.contains(c_.tree.deprel(head)) || verb == kNone ||
      !in_list(lemma(verb), kStrikes)) {
    return false;
  }
  for (const uint32_t c : c_.tree.children(verb)) {
    const Name* other = kUpon.contains(c_.tree.deprel(c)) && c > verb ? c_.names.of(c) : nullptr;
    if (other != nullptr && other->entry != nullptr && !other->entry->country.empty() &&
        other->entry->country != country) {
      return true;
    }
  }
  return false;
}

// "Ukraine protested"; "China received President X"
void HomeEvidence::take_act(uint32_t subject, Mentions& mentions) {
  const uint32_t verb = c_.tree.head(subject);
  if (verb == kNone) return;
  if (in_list(lemma(verb), kToStrangers)) {
    for (const uint32_t c : c_.tree.children(verb)) {
      if (!kUpon.contains(c_.tree.deprel(c))) continue;
      if (const uint32_t actor = person_at(c); actor != kNone) mentions.abroad.insert(actor);
    }
  }
  if (in_list(lemma(verb), kOutward)) return;
  // "Israel and Hamas agreed": of neither
  for (const uint32_t c : c_.tree.children(subject)) {
    if (c_.tree.deprel(c) == Deprel::kConj && c_.names.of(c) != nullptr) return;
  }
  mentions.first_act = std::min(mentions.first_act, s_.sentence_of(subject));
}

void HomeEvidence::find_owners(uint32_t mention, std::vector<uint32_t>& owners,
                               uint32_t& verb) const {
  const auto add = [&](uint32_t token) {
    owners.push_back(token);
    for (const uint32_t c : c_.tree.children(token)) {
      if (c_.tree.deprel(c) == Deprel::kConj) owners.push_back(c);
    }
  };
  // Up the phrase: "X's visit to China", "talks between X and China".
  uint32_t at = mention;
  for (; !c_.tree.is_clause_head(at) && c_.tree.head(at) != kNone; at = c_.tree.head(at)) {
    const uint32_t above = c_.tree.head(at);
    if (c_.tree.deprel(at) == Deprel::kConj && person_at(above) != kNone) return add(above);
    const uint32_t holder = c_.tree.child(above, Deprel::kNmodPoss);
    if (holder != kNone && holder != at && person_at(holder) != kNone) return add(holder);
    if (kSubjectRelations.contains(c_.tree.deprel(at))) return;
  }
  // Up the clauses that leave their subject out: "flew to meet", "arrived and visited".
  for (uint32_t clause = at; clause != kNone;) {
    if (verb == kNone) verb = clause;
    if (const uint32_t subject = c_.tree.child(clause, kSubjectRelations); subject != kNone) {
      if (mention > subject) add(subject);
      return;
    }
    const uint32_t above = c_.tree.head(clause);
    if (above == kNone || !kWithoutSubject.contains(c_.tree.deprel(clause))) return;
    const uint32_t holder = c_.tree.child(above, Deprel::kNmodPoss);
    if (holder != kNone && person_at(holder) != kNone) return add(holder);
    clause = c_.tree.clause(above);
  }
}

}  // namespace dateline
