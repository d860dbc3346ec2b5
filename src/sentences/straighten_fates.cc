// Repairs of straighten.cc to what befell somebody, where parsers err most: nouns of attacks taken
// for verbs, headlines without "are", a passive that goes on, who was shot said to have shot.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {

// "is dead", "was wounded", "taken to hospital", "in critical condition": what became of somebody.
bool Straightener::is_fate(uint32_t clause) const {
  static constexpr std::array<std::string_view, 13> kFates = {
      "injure", "wound",   "hurt",    "kill",         "hospitalize", "hospitalise", "dead",
      "die",    "injured", "wounded", "hospitalized", "critical",    "condition"};
  static constexpr std::array<std::string_view, 7> kTaken = {"take",      "rush", "airlift", "send",
                                                             "transport", "fly",  "treat"};
  if (in_list(tree_.lemma[clause], kFates)) return true;
  const bool taken = in_list(tree_.lemma[clause], kTaken);
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    const bool hospital = tree_.lemma[t] == "hospital" || tree_.lemma[t] == "hospitals";
    if (hospital && (t == clause || (taken && head(t) == clause))) return true;
  }
  return false;
}

// 5. "taken to a hospital with a wound", the wound hung on the hospital: of the one who was taken.
void Straightener::brought_with(uint32_t wound) const {
  static constexpr std::array<std::string_view, 3> kWounds = {"wound", "injury", "burn"};
  static constexpr std::array<std::string_view, 5> kHospitals = {"hospital", "Hospital", "center",
                                                                 "Center", "clinic"};
  const uint32_t hospital = head(wound);
  // "left five people with gunshot wounds"
  if (deprel(wound) == Deprel::kNmod && hospital != kNone && hospital < wound &&
      deprel(hospital) == Deprel::kObj && in_list(tree_.lemma[wound], kWounds) &&
      tree_.lemma[head(hospital)] == "leave") {
    for (uint32_t t = hospital + 1; t < wound; ++t) {
      if (head(t) == wound && tree_.lemma[t] == "with") attach(wound, head(hospital), Deprel::kObl);
    }
    return;
  }
  if (deprel(wound) != Deprel::kNmod || hospital == kNone || hospital > wound ||
      !in_list(tree_.lemma[wound], kWounds) || !in_list(tree_.lemma[hospital], kHospitals)) {
    return;
  }
  const uint32_t verb = head(hospital);
  if (deprel(hospital) != Deprel::kObl || verb == kNone || tree_.upos[verb] != Upos::kVerb) return;
  for (uint32_t t = hospital + 1; t < wound; ++t) {
    if (head(t) == wound && tree_.lemma[t] == "with") attach(wound, verb, Deprel::kObl);
  }
}

// 39. "were shot after a sedan drove by and fired", the sedan said to be shot: it drove and fired
void Straightener::clause_behind_after(uint32_t v) const {
  const uint32_t who = head(v);
  if (deprel(v) != Deprel::kAcl || who == kNone || who > v || tree_.upos[v] != Upos::kVerb ||
      !kSubjects.contains(deprel(who))) {
    return;
  }
  const uint32_t main = head(who);
  if (main == kNone || main > who || tree_.upos[main] != Upos::kVerb) return;
  uint32_t mark = kNone;
  for (uint32_t t = main + 1; t < who; ++t) {
    if (head(t) == v && deprel(t) == Deprel::kMark) mark = t;
  }
  if (mark == kNone) return;
  attach(v, main, Deprel::kAdvcl);
  attach(who, v, Deprel::kNsubj);
  tree_.xpos[v] = Xpos::kVBD;
  for (uint32_t t = v + 1; t < tree_.last; ++t) {
    if (head(t) == main && deprel(t) == Deprel::kConj && tree_.upos[t] == Upos::kVerb &&
        !has_own_subject(t)) {
      tree_.head[t] = v;
    }
  }
}

// 38. "identified the boy killed on Saturday as A", the boy said to have killed: he was killed
void Straightener::identified_as(uint32_t v) const {
  static constexpr std::array<std::string_view, 2> kIdentifies = {"identify", "name"};
  static constexpr std::array<std::string_view, 6> kSuffered = {"kill",  "shoot",  "injure",
                                                                "wound", "arrest", "stab"};
  const uint32_t verb = head(v);
  if (deprel(v) != Deprel::kCcomp || verb == kNone || verb > v ||
      !in_list(tree_.lemma[verb], kIdentifies) || !in_list(tree_.lemma[v], kSuffered) ||
      !lacks_object(v)) {
    return;
  }
  uint32_t who = kNone, name = kNone;
  for (uint32_t t = verb + 1; t < tree_.last; ++t) {
    if (head(t) != v) continue;
    if (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kMark) return;
    if (deprel(t) == Deprel::kNsubj && t < v) who = t;
    if (deprel(t) == Deprel::kObl && t > v && tree_.upos[t] == Upos::kPropn) {
      for (uint32_t c = v + 1; c < t; ++c) {
        if (head(c) == t && tree_.lemma[c] == "as") name = t;
      }
    }
  }
  if (who == kNone || name == kNone) return;
  attach(who, verb, Deprel::kObj);
  attach(v, who, Deprel::kAcl);
  attach(name, verb, Deprel::kObl);
  tree_.xpos[v] = Xpos::kVBN;
}

// 40. "left two people dead and two others injured", both joined to the dead: the others are those
// who were injured.
void Straightener::left_injured(uint32_t v) const {
  static constexpr std::array<std::string_view, 4> kHurt = {"injure", "wound", "hurt",
                                                            "hospitalize"};
  const uint32_t dead = head(v);
  if (v == tree_.first || deprel(v) != Deprel::kConj || dead == kNone || dead > v ||
      tree_.lemma[dead] != "dead" || deprel(dead) != Deprel::kXcomp || head(dead) == kNone ||
      !in_list(tree_.lemma[v], kHurt)) {
    return;
  }
  const uint32_t who = v - 1;
  if (head(who) != dead || deprel(who) != Deprel::kConj) return;
  attach(v, head(dead), Deprel::kConj);
  attach(who, v, Deprel::kNsubjPass);
  tree_.xpos[v] = Xpos::kVBN;
}

// 37. "A was killed and three others injured": the voice of the first verb goes on.
void Straightener::passive_goes_on(uint32_t verb) const {
  static constexpr std::array<std::string_view, 11> kSuffered = {
      "injure", "wound",   "hurt", "kill",        "shoot",      "arrest",
      "detain", "capture", "stab", "hospitalize", "hospitalise"};
  const uint32_t first = head(verb);
  if (deprel(verb) != Deprel::kConj || first == kNone || first > verb || !lacks_object(verb) ||
      !in_list(tree_.lemma[verb], kSuffered)) {
    return;
  }
  bool passive = false;
  uint32_t who = kNone;
  for (uint32_t t = tree_.first; t < verb; ++t) {
    passive |= head(t) == first && deprel(t) == Deprel::kAuxPass;
    if (head(t) != verb) continue;
    if (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kAuxPass) return;
    if (deprel(t) == Deprel::kNsubj || deprel(t) == Deprel::kNsubjPass) who = t;
  }
  if (!passive || who == kNone || who < first) return;
  tree_.deprel[who] = Deprel::kNsubjPass;
  tree_.xpos[verb] = Xpos::kVBN;
}

// 37.
void Straightener::passive_of_headline(uint32_t verb) const {
  static constexpr std::array<std::string_view, 30> kSuffered = {
      "charge",   "arrest",      "kill",     "injure",  "wound",   "hurt",
      "shoot",    "stab",        "jail",     "detain",  "indict",  "convict",
      "sentence", "accuse",      "acquit",   "rescue",  "deport",  "free",
      "release",  "kidnap",      "abduct",   "execute", "suspend", "expel",
      "evacuate", "hospitalize", "imprison", "behead",  "murder",  "assassinate"};
  // "teen shot dead", beside which "dead" may pass for an object
  const bool shot_dead = verb + 1 < tree_.last && tree_.lemma[verb + 1] == "dead" &&
                         (tree_.lemma[verb] == "shoot" || tree_.lemma[verb] == "stab");
  const uint32_t behind = shot_dead && verb + 2 < tree_.last ? verb + 2 : kNone;
  const bool alone = behind == kNone || tree_.upos[behind] == Upos::kAdp ||
                     tree_.upos[behind] == Upos::kPunct || tree_.upos[behind] == Upos::kSconj;
  if (tree_.upos[verb] != Upos::kVerb || !(lacks_object(verb) || (shot_dead && alone)) ||
      (deprel(verb) != Deprel::kRoot && deprel(verb) != Deprel::kParataxis) ||
      !in_list(tree_.lemma[verb], kSuffered)) {
    return;
  }
  // "gunman shot, killed": the second participle tells what the first is
  const auto is_second = [&](uint32_t t) {
    const bool beside = t == verb + 2 && tree_.lemma[verb + 1] == ",";
    const bool participle = tree_.xpos[t] == Xpos::kVBN || (beside && tree_.xpos[t] == Xpos::kVBD);
    return head(t) == verb && participle && lacks_object(t) &&
           (deprel(t) == Deprel::kConj || (deprel(t) == Deprel::kAdvcl && beside)) &&
           in_list(tree_.lemma[t], kSuffered);
  };
  bool participle = tree_.xpos[verb] == Xpos::kVBN || (shot_dead && alone);
  for (uint32_t t = verb + 1; t < tree_.last && !participle; ++t) {
    participle = is_second(t);
    if (!participle) continue;
    tree_.deprel[t] = Deprel::kConj;
    tree_.xpos[t] = Xpos::kVBN;
  }
  if (!participle) return;
  uint32_t who = kNone;
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    if (head(t) != verb) continue;
    if (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kCop) return;
    if (deprel(t) == Deprel::kNsubj && t < verb) who = t;
  }
  if (who == kNone) return;
  tree_.deprel[who] = Deprel::kNsubjPass;
  tree_.xpos[verb] = Xpos::kVBN;
}

// 36. "after a drive-by shooting", the drive taken for what came before: a part of the noun
void Straightener::drive_by(uint32_t act) const {
  if (act < tree_.first + 3 || tree_.lemma[act - 1] != "by" || tree_.lemma[act - 2] != "-" ||
      tree_.lemma[act - 3] != "drive") {
    return;
  }
  const uint32_t drive = act - 3;
  if (tree_.lemma[act] == "shooting" && head(drive) == act) {
    attach(act - 1, drive, Deprel::kFixed);
    return;
  }
  if (tree_.xpos[act] != Xpos::kVBG || tree_.lemma[act] != "shoot" || !lacks_object(act)) return;
  const bool of_drive = head(drive) == head(act) && head(act) != kNone;
  tree_.upos[act] = Upos::kNoun;
  tree_.xpos[act] = Xpos::kNN;
  tree_.lemma[act] = "shooting";
  if (of_drive) tree_.deprel[act] = deprel(drive);
  if (is_within(act, drive)) attach(act, head(drive), deprel(drive));
  for (uint32_t t = tree_.first; t < drive; ++t) {
    if (head(t) == drive) tree_.head[t] = act;
  }
  attach(drive, act, Deprel::kCompound);
  attach(act - 2, act, Deprel::kPunct);
  attach(act - 1, drive, Deprel::kFixed);
  if (deprel(act) == Deprel::kAdvcl) tree_.deprel[act] = Deprel::kObl;
  for (uint32_t t = act + 1; t < tree_.last; ++t) {
    if (head(t) == act && deprel(t) == Deprel::kObl) tree_.deprel[t] = Deprel::kNmod;
  }
}

// 36. Whoever was hurt did not shoot; with an object ("after shooting himself") somebody did.
void Straightener::befell(uint32_t act) const {
  static constexpr std::pair<std::string_view, std::string_view> kActs[] = {
      {"shoot", "shooting"}, {"stab", "stabbing"}, {"bomb", "bombing"}};
  const uint32_t fate = head(act);
  const bool ends = act + 1 == tree_.last || tree_.upos[act + 1] == Upos::kPunct;
  if (tree_.xpos[act] == Xpos::kVBG && ends && act >= tree_.first + 2 && fate != kNone &&
      fate < act - 2 && tree_.lemma[act - 1] == "," && is_noun(act - 2) && lacks_object(act) &&
      !has_own_subject(act)) {
    // "looking for leads in fight, shooting"
    for (const auto& [verb, noun] : kActs) {
      if (tree_.lemma[act] != verb) continue;
      tree_.upos[act] = Upos::kNoun;
      tree_.xpos[act] = Xpos::kNN;
      tree_.lemma[act] = noun;
      attach(act, act - 2, Deprel::kConj);
      return;
    }
  }
  if (tree_.xpos[act] != Xpos::kVBG || deprel(act) != Deprel::kAdvcl || fate == kNone ||
      fate > act || act == tree_.first || !lacks_object(act) || has_own_subject(act) ||
      !is_fate(fate)) {
    return;
  }
  const std::string_view after = tree_.lemma[act - 1];
  const auto* noun = std::find_if(std::begin(kActs), std::end(kActs),
                                  [&](const auto& a) { return a.first == tree_.lemma[act]; });
  if (noun == std::end(kActs) || head(act - 1) != act ||
      (after != "after" && after != "following" && after != "in")) {
    return;
  }
  tree_.upos[act] = Upos::kNoun;
  tree_.xpos[act] = Xpos::kNN;
  tree_.lemma[act] = noun->second;
  tree_.deprel[act] = Deprel::kObl;
  tree_.deprel[act - 1] = Deprel::kCase;
  for (uint32_t t = act + 1; t < tree_.last; ++t) {
    if (head(t) == act && deprel(t) == Deprel::kObl) tree_.deprel[t] = Deprel::kNmod;
  }
}

}  // namespace dateline
