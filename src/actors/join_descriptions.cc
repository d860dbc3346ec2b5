// Definite descriptions ("the Russian leader", "the ministry") join an actor of whom the text has
// said so; groups are in join_groups.cc. What fits none is an actor of its own.
#include <algorithm>
#include <array>

#include "actors/description_joiner.h"
#include "base/characters.h"

namespace dateline {

void DescriptionJoiner::run() {
  for (uint32_t p = 0; p < phrases_.size(); ++p) {
    Phrase& phrase = phrases_[p];
    if (phrase.actor != kNone || phrase.kind == MentionKind::kPronoun ||
        phrase.kind == MentionKind::kName) {
      continue;
    }
    if (phrase.plural) {
      join_group(p);
      continue;
    }
    uint32_t actor = own_acronym(p);
    if (actor == kNone) actor = neighbour(p);
    if (actor == kNone) actor = named_next(p);
    if (actor == kNone) actor = named_after(p);
    if (actor != kNone) {
      attach(p, actor);
      continue;
    }
    const bool known = phrase.definite || phrase.code.of_first != kNone || is_collective(phrase);
    if (known && !(phrase.indefinite && phrase.actor_kind == ActorKind::kPerson))
      actor = antecedent(p);
    if (actor == kNone) actor = in_passing(p);
    if (actor != kNone) {
      attach(p, actor);
      continue;
    }
    // "the side", "a group", "the team": says nothing of who it is.
    if (phrase.word && phrase.word->general && phrase.code.country.empty() &&
        phrase.code.sector.empty() && phrase.actor_kind == ActorKind::kOrganization) {
      continue;
    }
    const uint32_t made = new_draft(p, phrase.actor_kind, false);
    drafts_[made].name = description(phrase);
  }
}

// "the country's powerful UGTT labour union": the body whose letters stand before the word for
// it. Of a body that the lists know it may be a part ("the UN refugee agency").
uint32_t DescriptionJoiner::own_acronym(uint32_t p) const {
  static constexpr std::array<std::string_view, 18> kBodies = {
      "union",     "party",       "group",     "company",  "movement", "federation",
      "front",     "association", "militia",   "airline",  "firm",     "bank",
      "coalition", "alliance",    "syndicate", "operator", "network",  "newspaper"};
  constexpr size_t kLetters = 3;
  const Phrase& phrase = phrases_[p];
  if (phrase.actor_kind != ActorKind::kOrganization || !in_list(lemma(phrase.head), kBodies))
    return kNone;
  uint32_t found = kNone;
  for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
    const std::string_view form = s_.form[t];
    const bool letters = form.size() >= kLetters &&
                         std::all_of(form.begin(), form.end(),
                                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
    if (!letters || s_.deprel[t] != Deprel::kCompound || c_.tree.head(t) != phrase.head) continue;
    const Name* name = c_.names.of(t);
    if (name == nullptr || name->entry != nullptr || at_head_[t] == kNone || found != kNone)
      return kNone;
    found = phrases_[at_head_[t]].actor;
  }
  return found != kNone && drafts_[found].kind == ActorKind::kOrganization ? found : kNone;
}

// "A former head of the police pleaded not guilty on Friday. Juan Soto, 62, …": news says first
// what somebody is and then who. kNone: it need not be the same.
uint32_t DescriptionJoiner::named_next(uint32_t p) const {
  static constexpr std::array<std::string_view, 14> kSpeech = {
      "say",   "tell", "add",  "announce", "report", "write", "warn",
      "claim", "deny", "note", "declare",  "state",  "call",  "confirm"};
  static constexpr std::array<std::string_view, 12> kHeld = {
      "charge", "arrest", "accuse",  "convict", "detain", "jail",
      "indict", "hold",   "suspect", "face",    "wanted", "sentence"};
  static constexpr std::array<std::string_view, 14> kHarmed = {
      "shoot",  "stab", "kill", "wound",  "injure", "hit",  "die",
      "attack", "rob",  "beat", "murder", "slay",   "hurt", "find"};
  const Phrase& phrase = phrases_[p];
  const uint32_t s = sentence_[p];
  const bool first_known = phrase.definite && phrase.code.of_first != kNone;  // "the head of X"
  if ((!phrase.indefinite && !first_known) || phrase.quantified || phrase.plural ||
      phrase.actor_kind != ActorKind::kPerson || !is_subject(phrase) || s > 1 ||
      (s == 1 && !is_dash(s_.form[s_.first_token[1] - 1]))) {
    return kNone;
  }
  for (uint32_t q = 0; q < phrases_.size() && sentence_[q] <= s + 1; ++q) {
    if (!is_person_name(q)) continue;
    const Name& name = c_.names.names[phrases_[q].name];
    if (sentence_[q] <= s || name.last - name.first < 2 || !phrases_[q].role.empty() ||
        !is_subject(phrases_[q]) || contradicts(phrase, drafts_[phrases_[q].actor]) ||
        (first_known && !drafts_[phrases_[q].actor].roles.empty())) {
      return kNone;
    }
    const uint32_t verb = governor(phrases_[q]), before = governor(phrase);
    // "A man was shot. Juan Soto was charged": two
    const bool two = verb != kNone && before != kNone && in_list(lemma(verb), kHeld) &&
                     in_list(lemma(before), kHarmed);
    return verb == kNone || two || in_list(lemma(verb), kSpeech) ? kNone : phrases_[q].actor;
  }
  return kNone;
}

// "summoned Iran's ambassador. … The ambassador, Ali Soto, was told …": the text says the office
// once more, with the name.
uint32_t DescriptionJoiner::named_after(uint32_t p) const {
  static constexpr uint32_t kReach = 2;  // sentences
  const Phrase& phrase = phrases_[p];
  if (phrase.actor_kind != ActorKind::kPerson || phrase.word_head == kNone || phrase.plural ||
      phrase.quantified || phrase.code.former ||
      (phrase.code.of_first == kNone && phrase.code.owner == kNone)) {
    return kNone;
  }
  const std::string word = lemma(phrase.word_head);
  for (uint32_t q = p + 1; q < phrases_.size() && sentence_[q] - sentence_[p] <= kReach; ++q) {
    const Phrase& other = phrases_[q];
    if (other.actor == kNone || other.kind == MentionKind::kName || !other.definite ||
        other.word_head == kNone || other.code.of_first != kNone || lemma(other.word_head) != word)
      continue;
    const ActorDraft& draft = drafts_[other.actor];
    if (!draft.named || draft.kind != ActorKind::kPerson || contradicts(phrase, draft))
      return kNone;
    return *std::min_element(draft.phrases.begin(), draft.phrases.end()) > p ? other.actor : kNone;
  }
  return kNone;
}

// "the former mayor", "the 58-year-old", said right after somebody was the subject: news says
// in passing what else he is.
uint32_t DescriptionJoiner::in_passing(uint32_t p) const {
  const Phrase& phrase = phrases_[p];
  if (!phrase.definite || !is_subject(phrase) || phrase.actor_kind != ActorKind::kPerson ||
      phrase.quantified || sentence_[p] == 0) {
    return kNone;
  }
  const bool former = phrase.code.former;
  const bool aged = s_.form[phrase.head].ends_with("-year-old") ||
                    (s_.form[phrase.head] == "old" && phrase.range.last - phrase.range.first > 3);
  if (!former && !aged) return kNone;
  uint32_t found = kNone;
  for (uint32_t q = p; q-- > 0 && sentence_[p] - sentence_[q] <= 1;) {
    if (sentence_[q] == sentence_[p] || phrases_[q].actor == kNone) continue;
    const ActorDraft& draft = drafts_[phrases_[q].actor];
    if (draft.kind != ActorKind::kPerson || draft.plural) continue;
    if (phrase.gender && draft.gender && phrase.gender != draft.gender) continue;
    if (found != kNone && found != phrases_[q].actor) {
      // of two, the one whom the sentence is about
      if (is_subject(phrases_[q]) && s_.deprel[governor(phrases_[q])] == Deprel::kRoot)
        found = phrases_[q].actor;
      continue;
    }
    found = phrases_[q].actor;
  }
  if (found == kNone || !drafts_[found].named || contradicts(phrase, drafts_[found])) return kNone;
  return found;
}

// "India urged its neighbour": the one other country that the sentence, or the one before, names.
uint32_t DescriptionJoiner::neighbour(uint32_t p) const {
  const Phrase& phrase = phrases_[p];
  const std::string word = lemma(phrase.head);
  if ((word != "neighbour" && word != "neighbor") || phrase.code.owner == kNone ||
      s_.upos[phrase.code.owner] != Upos::kPron) {
    return kNone;
  }
  uint32_t owner = kNone, other = kNone;
  for (uint32_t q = p; q-- > 0 && sentence_[p] - sentence_[q] <= 1;) {
    const uint32_t actor = phrases_[q].actor;
    if (actor == kNone || drafts_[actor].kind != ActorKind::kCountry) continue;
    if (sentence_[q] < sentence_[p] && other != kNone) break;
    if (is_subject(phrases_[q]) && sentence_[q] == sentence_[p]) {
      if (owner == kNone) owner = actor;
    } else if (other != kNone && other != actor) {
      return kNone;
    } else {
      other = actor;
    }
  }
  return owner == kNone || owner == other ? kNone : other;
}

bool DescriptionJoiner::is_collective(const Phrase& phrase) {
  return phrase.actor_kind == ActorKind::kOrganization && !phrase.indefinite;
}

// The actor that a singular definite description speaks of, or kNone.
uint32_t DescriptionJoiner::antecedent(uint32_t p) const {
  const Phrase& phrase = phrases_[p];
  const std::string word = lemma(phrase.word_head == kNone ? phrase.head : phrase.word_head);
  uint32_t seen = 0, weak = kNone;
  boost::unordered_flat_map<uint32_t, uint32_t> checked;
  for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
    const uint32_t actor = phrases_[q].actor;
    if (actor == kNone || !checked.emplace(actor, 1).second) continue;
    const ActorDraft& draft = drafts_[actor];
    if (beside_in_clause(p, draft)) continue;
    if ((draft.kind == ActorKind::kPerson) != (phrase.actor_kind == ActorKind::kPerson)) continue;
    if (draft.kind == ActorKind::kPlace || draft.kind == ActorKind::kCountry || draft.plural) {
      continue;
    }
    if (phrase.gender && draft.gender && phrase.gender != draft.gender) continue;
    const Fit fit = fits(phrase, word, draft, sentence_[p] - sentence_[q]);
    if (fit == Fit::kYes) return actor;
    if (fit == Fit::kMaybe && weak == kNone) weak = actor;
  }
  return weak;
}

// "The new head of state met Zawada": not him.
bool DescriptionJoiner::beside_in_clause(uint32_t p, const ActorDraft& draft) const {
  const uint32_t verb = governor(phrases_[p]);
  if (!is_subject(phrases_[p]) || verb == kNone) return false;
  for (uint32_t q : draft.phrases) {
    const Deprel r = s_.deprel[phrases_[q].head];
    if (q > p && sentence_[q] == sentence_[p] && governor(phrases_[q]) == verb &&
        (r == Deprel::kObj || r == Deprel::kObl)) {
      return true;
    }
  }
  return false;
}

std::string DescriptionJoiner::description(const Phrase& phrase) const {
  uint32_t first = phrase.range.first;
  while (first < phrase.head && (s_.upos[first] == Upos::kDet)) ++first;
  return text({first, phrase.range.last});
}

void join_descriptions(Resolution& resolution) { DescriptionJoiner(resolution).run(); }

}  // namespace dateline
