// An office without a country of its own: whose it is, by the countries that the text speaks of, by
// whose act it opens with and by who has just done something.
#include <algorithm>
#include <array>

#include "actors/code_settler.h"
#include "actors/home_evidence.h"
#include "base/characters.h"

namespace dateline {

// An office without a country ("Prime Minister X") is one of the only country that the text
// speaks of, otherwise than as whom he visits or warns; where there are several, of the country
// that has just done something of its own in this sentence or as the subject of the one before.
void CodeSettler::lend_home() {
  const std::string_view only = only_country();
  const std::string_view lead = only.empty() ? lead_country() : std::string_view();
  const std::string_view actor = only.empty() ? leading_actor() : std::string_view();
  const HomeEvidence evidence(resolution_);
  for (uint32_t id = 0; id < drafts_.size(); ++id) {
    ActorDraft& draft = drafts_[id];
    if (draft.kind != ActorKind::kPerson || !draft.named || !country_of(draft).empty()) continue;
    for (Role& role : draft.roles) {
      if (!is_state_office(role)) continue;
      const auto speaks = [&](std::string_view country) {
        return !country.empty() && evidence.speaks_for(country, id, sentence_of(draft, role));
      };
      std::string_view home = speaks(only) ? only : std::string_view();
      if (home.empty() && !actor.empty() && names_no_other(draft, role, actor)) home = actor;
      if (home.empty() && only.empty()) home = country_at_work(draft, role);
      if (home.empty() && speaks(lead) && speaks_of_no_other(draft, role, lead)) home = lead;
      if (home.empty()) continue;
      role.country = home;
      break;
    }
  }
}

bool CodeSettler::is_state_office(const Role& role) {
  static constexpr std::array<std::string_view, 8> kState = {"GOV", "MIL", "COP", "LEG",
                                                             "JUD", "OPP", "PTY", "ELI"};
  return !role.words.empty() && role.of.empty() && role.country.empty() &&
         in_list(role.sector, kState);
}

// By countries, their peoples and capitals alone: towns of a name in two countries mislead.
std::string_view CodeSettler::only_country() const {
  std::string_view only;
  bool several = false;
  each_country([&](std::string_view country, uint32_t, uint32_t) {
    several |= !only.empty() && only != country;
    only = country;
  });
  return several ? std::string_view() : only;
}

// The one country that the opening speaks of, by its name or else by its towns, unless the text
// is far more of another.
std::string_view CodeSettler::lead_country() const {
  constexpr uint32_t kOpening = 2;  // sentences
  constexpr uint32_t kMore = 2;     // times
  boost::unordered_flat_map<std::string_view, uint32_t> times;
  std::string_view lead;
  bool several = false;
  each_country([&](std::string_view country, uint32_t sentence, uint32_t) {
    ++times[country];
    if (sentence >= kOpening) return;
    several |= !lead.empty() && lead != country;
    lead = country;
  });
  if (lead.empty()) {
    lead = country_of_towns(kOpening);
    times[lead] += 1;
  }
  if (several || lead.empty()) return {};
  for (const auto& [country, count] : times) {
    if (country != lead && count > kMore * times[lead] + 1) return {};
  }
  return lead;
}

// The one country that the towns of the first sentences are in.
std::string_view CodeSettler::country_of_towns(uint32_t sentences) const {
  std::string_view only;
  for (const Name& name : c_.names.names) {
    if (s_.sentence_of(name.first) >= sentences) break;
    if (!name.entry || name.entry->kind != GazetteerKind::kCity || name.entry->country.empty())
      continue;
    if (!only.empty() && only != name.entry->country) return {};
    only = name.entry->country;
  }
  return only;
}

// "Greece on Tuesday summoned …": the one country whose act the page opens with, by words or by
// decree, where the text is not far more of another. Its officials need no country's name. Who
// looks abroad is no home: the next who speaks may be either's.
std::string_view CodeSettler::leading_actor() const {
  constexpr uint32_t kMore = 2;  // times
  uint32_t verb = kNone;
  std::string_view leads;
  for (uint32_t p = 0; p < phrases_.size() && sentence_[p] <= 1; ++p) {
    const Phrase& phrase = phrases_[p];
    if (verb != kNone && sentence_[p] > s_.sentence_of(verb)) break;
    if (phrase.actor == kNone || phrase.plural || phrase.kind == MentionKind::kPronoun) continue;
    const uint32_t above = governor(phrase);
    if (!is_subject(phrase) || above == kNone) {
      // "France and Mali agreed": of neither
      if (above != kNone && s_.deprel[phrase.head] == Deprel::kConj && verb != kNone &&
          at_head_[above] != kNone && is_subject(phrases_[at_head_[above]]) &&
          governor(phrases_[at_head_[above]]) == verb) {
        return {};
      }
      continue;
    }
    if (verb != kNone) continue;
    const ActorDraft& draft = drafts_[phrase.actor];
    if (draft.kind != ActorKind::kCountry && draft.kind != ActorKind::kOrganization) continue;
    if (s_.upos[above] != Upos::kVerb || looks_abroad(lemma(above))) return {};
    leads = country_of(draft);
    if (leads.empty() || leads == "IGO") return {};
    verb = above;
  }
  if (verb == kNone) return {};
  boost::unordered_flat_map<std::string_view, uint32_t> times;
  each_country([&](std::string_view country, uint32_t, uint32_t) { ++times[country]; });
  for (const auto& [country, count] : times) {
    if (country != leads && count > kMore * times[leads]) return {};
  }
  return leads;
}

// Acts on another's soil, and words about what others do at home.
bool CodeSettler::looks_abroad(std::string_view lemma) {
  static constexpr std::array<std::string_view, 33> kVerbs = {
      "attack",   "strike", "shell",     "bomb",      "hit",     "invade",       "kill",
      "fire",     "launch", "pound",     "storm",     "raid",    "target",       "shoot",
      "occupy",   "seize",  "bombard",   "capture",   "condemn", "criticise",    "criticize",
      "denounce", "urge",   "call",      "warn",      "welcome", "congratulate", "praise",
      "support",  "thank",  "recognise", "recognize", "offer"};
  return in_list(lemma, kVerbs);
}

std::string_view CodeSettler::country_at_work(const ActorDraft& draft, const Role& role) const {
  uint32_t p = kNone;
  for (uint32_t q : draft.phrases) {
    if (phrases_[q].role == role.words) p = q;
    if (p != kNone) break;
  }
  // "was elected prime minister by Sweden's parliament"
  for (uint32_t q = p == kNone ? 0 : p + 1;
       p != kNone && q < phrases_.size() && sentence_[q] == sentence_[p]; ++q) {
    const Phrase& other = phrases_[q];
    if (other.actor != kNone && s_.deprel[other.head] == Deprel::kOblAgent &&
        governor(other) == governor(phrases_[p]) &&
        drafts_[other.actor].kind == ActorKind::kOrganization) {
      return country_of(drafts_[other.actor]);
    }
  }
  if (p == kNone || !is_subject(phrases_[p])) return {};
  for (uint32_t q = p; q-- > 0 && sentence_[p] - sentence_[q] <= 1;) {
    const Phrase& other = phrases_[q];
    if (other.actor == kNone || !is_subject(other) || other.range.contains(role.words.first))
      continue;
    const ActorDraft& subject = drafts_[other.actor];
    if (subject.kind != ActorKind::kCountry && subject.kind != ActorKind::kOrganization) continue;
    const uint32_t verb = governor(other);
    if (verb != kNone && s_.deprel[verb] != Deprel::kRoot && s_.deprel[verb] != Deprel::kCcomp)
      continue;
    if (verb == kNone || verb == governor(phrases_[p])) continue;
    if (is_outward(lemma(verb)) || is_mission(subject)) return {};
    // "China sent rescuers. Prime Minister X visited them": who helps is no home either
    if (sentence_[q] != sentence_[p] && is_help(lemma(verb))) return {};
    // "Kabul denied it, after Minister X had said …": somebody else's
    const uint32_t own = governor(phrases_[p]);
    if (own != kNone && (s_.deprel[own] == Deprel::kAdvcl || is_beside(own))) return {};
    return country_of(drafts_[other.actor]);
  }
  return {};
}

// Acts upon others, and words to them: their subject is no home of the next one who speaks.
bool CodeSettler::is_outward(std::string_view lemma) {
  static constexpr std::array<std::string_view, 40> kVerbs = {
      "attack",    "strike",       "shell",    "bomb",   "hit",    "invade", "kill",   "fire",
      "launch",    "bombard",      "pound",    "storm",  "raid",   "target", "shoot",  "condemn",
      "criticise", "criticize",    "denounce", "accuse", "urge",   "call",   "warn",   "welcome",
      "praise",    "congratulate", "support",  "thank",  "demand", "tell",   "ask",    "say",
      "threaten",  "blame",        "occupy",   "seize",  "summon", "expel",  "recall", "protest"};
  return in_list(lemma, kVerbs);
}

bool CodeSettler::is_help(std::string_view lemma) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "offer", "send", "fly", "donate", "pledge", "provide", "deliver", "help"};
  return in_list(lemma, kVerbs);
}

// "The embassy declined": it stands abroad, and who speaks next is as likely at home there.
bool CodeSettler::is_mission(const ActorDraft& draft) {
  const std::string name = lower_ascii(draft.name);
  return name.find("embassy") != std::string::npos || name.find("consulate") != std::string::npos;
}

// "…, after Minister X said", wherever the clause was hung
bool CodeSettler::is_beside(uint32_t verb) const {
  static constexpr std::array<std::string_view, 5> kMarks = {"after", "before", "when", "as",
                                                             "while"};
  for (uint32_t c : c_.tree.children(verb)) {
    if (c < verb && s_.deprel[c] == Deprel::kMark && in_list(lemma(c), kMarks)) return true;
  }
  return false;
}

// The first sentence that names the office.
uint32_t CodeSettler::sentence_of(const ActorDraft& draft, const Role& role) const {
  uint32_t at = kNone;
  for (uint32_t q : draft.phrases) {
    if (phrases_[q].role == role.words) at = std::min(at, sentence_[q]);
  }
  return at;
}

// The sentence that names the office names no other country than `home`, but as part of somebody
// else's.
bool CodeSettler::names_no_other(const ActorDraft& draft, const Role& role,
                                 std::string_view home) const {
  const uint32_t at = sentence_of(draft, role);
  if (at == kNone) return false;
  bool other = false;
  each_country([&](std::string_view country, uint32_t sentence, uint32_t token) {
    other |= country != home && sentence == at && !is_of_another(draft, sentence, token);
  });
  return !other;
}

// "talks between President X and Malian President Y": whose country stands in somebody else's
// office.
bool CodeSettler::is_of_another(const ActorDraft& draft, uint32_t sentence, uint32_t token) const {
  for (uint32_t q = 0; q < phrases_.size(); ++q) {
    const Phrase& phrase = phrases_[q];
    if (sentence_[q] != sentence || phrase.actor == kNone || &drafts_[phrase.actor] == &draft)
      continue;
    const ActorDraft& other = drafts_[phrase.actor];
    if (other.kind == ActorKind::kPerson && other.named && !phrase.role.empty() &&
        token >= phrase.range.first && token < phrase.role.last) {
      return true;
    }
  }
  return false;
}

// Neither the sentence that names the office nor the one before names another country than
// `home`.
bool CodeSettler::speaks_of_no_other(const ActorDraft& draft, const Role& role,
                                     std::string_view home) const {
  const uint32_t at = sentence_of(draft, role);
  if (at == kNone) return false;
  bool other = false;
  each_country([&](std::string_view country, uint32_t sentence, uint32_t) {
    other |= country != home && sentence + 1 >= at && sentence <= at;
  });
  return !other;
}

}  // namespace dateline
