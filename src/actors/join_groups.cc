// Descriptions of several: "the two leaders" gets the two as members, "Taliban fighters" are the
// body that they fight for, the same words again are the same group.
#include <algorithm>
#include <array>

#include "actors/description_joiner.h"
#include "base/characters.h"
#include "base/hash.h"

namespace dateline {

// "the two leaders": the last two actors whom the word fits; else a group of its own, the same
// one each time that the same words return.
void DescriptionJoiner::join_group(uint32_t p) {
  const Phrase& phrase = phrases_[p];
  if (const std::vector<uint32_t> members = holders_named_next(p); !members.empty()) {
    const uint32_t made = new_draft(p, ActorKind::kGroup, false);
    drafts_[made].members = members;
    drafts_[made].name = description(phrase);
    return;
  }
  // "two men were hurt" are new; "the two men", "both men" were spoken of.
  if (phrase.definite || says_both(phrase)) {
    std::vector<uint32_t> members = pair_before(p);
    if (members.size() == 2) {
      const uint64_t key = (uint64_t{members[0]} << 32 | members[1]) ^ 0x5bd1e995;
      const auto found = groups_.find(key);
      if (found != groups_.end()) {
        attach(p, found->second);
        return;
      }
      const uint32_t made = new_draft(p, ActorKind::kGroup, false);
      drafts_[made].members = members;
      drafts_[made].name = description(phrase);
      groups_.emplace(key, made);
      return;
    }
  }
  // "Taliban fighters": an armed body is its fighters
  if (phrase.code.of_entry && phrase.code.of_entry->kind == GazetteerKind::kOrganization &&
      !phrase.quantified && !phrase.code.former && is_armed(*phrase.code.of_entry) &&
      fights(lemma(phrase.head))) {
    const auto body = bodies_.find(hash64("o:" + std::string(phrase.code.of_entry->name)));
    if (body != bodies_.end()) {
      attach(p, body->second);
      return;
    }
  }
  if (s_.upos[phrase.head] == Upos::kNum) {
    if (const uint32_t counted = as_many_before(p); counted != kNone) {
      attach(p, counted);
      return;
    }
  }
  const std::string words = lower_ascii(description(phrase));
  const uint64_t key = hash64(words);
  if (phrase.definite || phrase.code.of_first != kNone) {
    const auto found = groups_.find(key);
    if (found != groups_.end()) {
      attach(p, found->second);
      return;
    }
  }
  const uint32_t made = new_draft(p, ActorKind::kGroup, false);
  drafts_[made].name = description(phrase);
  groups_[key] = made;
}

// "The presidents of A and B talked. X and Y shook hands …": the two whom the next lines name.
std::vector<uint32_t> DescriptionJoiner::holders_named_next(uint32_t p) const {
  static constexpr uint32_t kReach = 2;  // sentences
  const Phrase& phrase = phrases_[p];
  std::vector<std::string_view> countries;
  for (uint32_t t = phrase.range.first; t < phrase.range.last; ++t) {
    const Name* name = c_.names.of(t);
    if (name == nullptr || !name->entry || name->entry->country.empty() ||
        (name->type != NameClass::kCountry && name->type != NameClass::kDemonym) ||
        std::find(countries.begin(), countries.end(), name->entry->country) != countries.end())
      continue;
    countries.push_back(name->entry->country);
  }
  if (countries.size() != 2 || !is_leader_word(lemma(phrase.head))) return {};
  for (uint32_t q = p + 1; q < phrases_.size() && sentence_[q] - sentence_[p] <= kReach; ++q) {
    if (sentence_[q] == sentence_[p] || !is_person_name(q)) continue;
    if (const std::vector<uint32_t> met = host_and_guest(q); !met.empty()) return met;
    if (s_.deprel[phrases_[q].head] != Deprel::kConj) continue;
    const uint32_t first = c_.tree.head(phrases_[q].head);
    const uint32_t o = first == kNone ? kNone : at_head_[first];
    if (o == kNone || !is_person_name(o) || phrases_[o].actor == phrases_[q].actor) continue;
    int joined = 0;
    for (uint32_t c : c_.tree.children(first)) joined += s_.deprel[c] == Deprel::kConj;
    const auto of_them = [&](uint32_t r) {
      const std::string_view country = phrases_[r].code.country;
      return country.empty() ||
             std::find(countries.begin(), countries.end(), country) != countries.end();
    };
    if (joined != 1 || !of_them(o) || !of_them(q) || !is_subject(phrases_[o])) return {};
    const uint32_t a = phrases_[o].actor, b = phrases_[q].actor;
    return {std::min(a, b), std::max(a, b)};
  }
  return {};
}

// "Ana Soto received Ben Ali": subject and object of a meeting, neither with an office of its
// own.
std::vector<uint32_t> DescriptionJoiner::host_and_guest(uint32_t q) const {
  static constexpr std::array<std::string_view, 5> kMeets = {"receive", "meet", "host", "welcome",
                                                             "greet"};
  const uint32_t verb = governor(phrases_[q]);
  if (!is_subject(phrases_[q]) || verb == kNone || !in_list(lemma(verb), kMeets)) return {};
  for (uint32_t o = q + 1; o < phrases_.size() && sentence_[o] == sentence_[q]; ++o) {
    if (!is_person_name(o) || governor(phrases_[o]) != verb ||
        s_.deprel[phrases_[o].head] != Deprel::kObj || phrases_[o].actor == phrases_[q].actor) {
      continue;
    }
    if (!phrases_[o].role.empty() || !phrases_[q].role.empty()) return {};
    const uint32_t a = phrases_[q].actor, b = phrases_[o].actor;
    return {std::min(a, b), std::max(a, b)};
  }
  return {};
}

// "arrested five suspects … The five": the last group of as many.
uint32_t DescriptionJoiner::as_many_before(uint32_t p) const {
  const std::string number = lower_ascii(s_.form[phrases_[p].head]);
  uint32_t seen = 0;
  for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
    const Phrase& other = phrases_[q];
    if (other.actor == kNone || drafts_[other.actor].kind != ActorKind::kGroup) continue;
    for (uint32_t t = other.range.first; t < other.range.last; ++t) {
      if (s_.upos[t] == Upos::kNum && lower_ascii(s_.form[t]) == number) return other.actor;
    }
  }
  return kNone;
}

bool DescriptionJoiner::fights(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "fighter", "militant", "insurgent", "troop",  "force",     "soldier",
      "gunman",  "rebel",    "combatant", "jihadi", "guerrilla", "mercenary"};
  return in_list(lemma, kWords);
}

bool DescriptionJoiner::is_armed(const GazetteerEntry& entry) {
  return entry.sector == "REB" || entry.sector == "PRM" || entry.sector == "CRM";
}

bool DescriptionJoiner::says_both(const Phrase& phrase) const {
  for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
    if (lower_ascii(s_.form[t]) == "both") return true;
  }
  return false;
}

// "two other suspects" are none of those named before.
bool DescriptionJoiner::says_two(const Phrase& phrase) const {
  static constexpr std::array<std::string_view, 7> kMore = {
      "other", "more", "further", "additional", "new", "another", "different"};
  bool two = false;
  for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
    const std::string word = lower_ascii(s_.form[t]);
    if (in_list(word, kMore)) return false;
    two |= word == "two" || word == "both" || word == "2";
  }
  return two;
}

std::vector<uint32_t> DescriptionJoiner::pair_before(uint32_t p) const {
  std::vector<uint32_t> members;
  const Phrase& phrase = phrases_[p];
  if (!says_two(phrase) || phrase.indefinite || phrase.code.of_first != kNone) return members;
  // "the two boys", "both suspects": victims, suspects and officers all have names in the news
  static constexpr std::array<std::string_view, 12> kAnybody = {
      "boy",     "girl",  "suspect",   "victim",  "teen",    "teenager",
      "officer", "child", "defendant", "student", "brother", "sister"};
  if (in_list(lemma(phrase.head), kAnybody)) return members;
  // "the two countries", "both sides": states, where the text speaks of no two people
  const std::string word = lemma(phrase.word_head == kNone ? phrase.head : phrase.word_head);
  const bool states = word == "country" || word == "nation" || word == "state" ||
                      word == "neighbour" || word == "neighbor" || word == "side" ||
                      word == "government" || word == "capital" || word == "party";
  const bool sides = word == "side" || word == "party";
  if (sides) members = joined_pair(p);
  if (!members.empty()) return members;
  members = pair_of_kind(p, states && !sides ? ActorKind::kCountry : ActorKind::kPerson);
  // Two people who gave interviews are no sides; those who speak for somebody are.
  static constexpr std::array<std::string_view, 8> kSpeak = {"GOV", "MIL", "REB", "LEG",
                                                             "PTY", "OPP", "LAB", "BUS"};
  const auto speaks = [&](uint32_t member) {
    const auto& roles = drafts_[member].roles;
    return std::any_of(roles.begin(), roles.end(),
                       [&](const Role& role) { return in_list(role.sector, kSpeak); });
  };
  if (sides && !std::all_of(members.begin(), members.end(), speaks)) members.clear();
  if (members.empty() && states) members = pair_of_kind(p, ActorKind::kCountry);
  return members;
}

// "A and B signed ... Both sides agreed": the two that were told in one breath, bodies and states
// before those who speak for them, the nearest first.
std::vector<uint32_t> DescriptionJoiner::joined_pair(uint32_t p) const {
  for (const bool persons : {false, true}) {
    uint32_t seen = 0;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      if (sentence_[p] - sentence_[q] > kMaxDistance) break;
      if (s_.deprel[phrases_[q].head] != Deprel::kConj) continue;
      const uint32_t first = c_.tree.head(phrases_[q].head);
      if (first == kNone || at_head_[first] == kNone) continue;
      int joined = 0;
      for (uint32_t c : c_.tree.children(first)) joined += s_.deprel[c] == Deprel::kConj;
      if (joined != 1) continue;
      const uint32_t a = phrases_[at_head_[first]].actor, b = phrases_[q].actor;
      const auto can_be = [&](uint32_t actor) {
        if (actor == kNone) return false;
        const ActorKind kind = drafts_[actor].kind;
        return persons ? kind == ActorKind::kPerson && drafts_[actor].named
                       : kind == ActorKind::kOrganization || kind == ActorKind::kCountry;
      };
      if (a != b && can_be(a) && can_be(b)) return {std::min(a, b), std::max(a, b)};
    }
  }
  return {};
}

// The last two of a kind before the phrase, as long as no third is as near.
std::vector<uint32_t> DescriptionJoiner::pair_of_kind(uint32_t p, ActorKind kind) const {
  std::vector<uint32_t> members;
  uint32_t seen = 0;
  for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
    if (sentence_[p] - sentence_[q] > kMaxDistance) break;
    const uint32_t actor = phrases_[q].actor;
    if (actor == kNone || drafts_[actor].kind != kind || !drafts_[actor].named) continue;
    if (phrases_[p].gender && drafts_[actor].gender && phrases_[p].gender != drafts_[actor].gender)
      continue;
    // "X joined the two leaders": X is none of them.
    if (sentence_[p] == sentence_[q] && is_subject(phrases_[q]) && !is_subject(phrases_[p]) &&
        governor(phrases_[q]) == governor(phrases_[p])) {
      continue;
    }
    if (std::find(members.begin(), members.end(), actor) != members.end()) continue;
    members.push_back(actor);
    if (members.size() == 2) break;
  }
  if (members.size() != 2) members.clear();
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace dateline
