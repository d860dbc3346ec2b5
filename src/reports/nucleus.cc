// Each verb and noun that the lexicon knows is matched with the pattern that asks most of its
// surroundings and gets it. Then triggers are joined: a noun of the same type below a verb ("met …
// during talks"), a cause as subject ("a coup ousted"), killing told as the outcome of an attack.
// Content of requests, promises, refusals and threats is dropped: it did not happen.
#include "reports/nucleus.h"

#include <algorithm>

#include "base/characters.h"

namespace dateline {
namespace {

using Kind = TriggerCondition::Kind;

// Verbs by which a noun's event takes place.
const WordSet kHappens = {"take",   "occur", "happen", "begin", "start",    "end",    "continue",
                          "resume", "erupt", "break",  "last",  "conclude", "unfold", "come"};
// Prepositions by which a noun of the same type is part of the verb's event.
const WordSet kInside = {"in",  "during", "at", "by",   "with", "through",
                         "via", "of",     "on", "over", "as",   "amid"};

bool any_condition_word(const WordSet& words, const Scene& scene, uint32_t t) {
  if (words.contains(scene.lemma(t)) || words.contains(scene.sentences.form[t])) return true;
  if (scene.sentences.upos[t] != Upos::kPropn) return false;
  return words.contains(lower_ascii(scene.lemma(t)));
}

// `t` or what it measures or is joined to: "a series of talks", "arms and money".
uint32_t find_word(const Scene& scene, const TriggerCondition& condition, uint32_t t) {
  if (condition.any || any_condition_word(condition.words, scene, t)) return t;
  const bool measures = scene.is_measure(t);
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    if (r != Deprel::kConj && !(measures && r == Deprel::kNmod)) continue;
    if (any_condition_word(condition.words, scene, c)) return c;
    if (!measures || !scene.is_measure(c)) continue;
    for (uint32_t d : scene.tree.children(c)) {  // "tens of thousands of soldiers"
      if (scene.tree.deprel(d) == Deprel::kNmod && any_condition_word(condition.words, scene, d))
        return d;
    }
  }
  return kNone;
}

bool has_modifier(const Scene& scene, const TriggerCondition& condition, uint32_t t) {
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    if (r == Deprel::kCase || r == Deprel::kConj) continue;
    if (r == Deprel::kDet && scene.lemma(c) != "no") continue;  // "no confidence"
    if (any_condition_word(condition.words, scene, c)) return true;
  }
  return false;
}

// Does the condition hold? `met` is the token that it met.
bool holds(const Scene& scene, const TriggerCondition& condition, uint32_t token,
           const std::vector<Argument>& around, uint32_t& met) {
  met = kNone;
  const auto argument = [&](SlotKind kind) {
    for (const Argument& a : around) {
      if (a.kind != kind) continue;
      if (condition.none) return false;
      // "told a station that X returned" is no order
      if (kind == SlotKind::kComplement && scene.lemma(token) == "tell" &&
          scene.is_statement(a.token)) {
        continue;
      }
      if (const uint32_t found = find_word(scene, condition, a.token); found != kNone) {
        met = found;
        return true;
      }
    }
    return condition.none;
  };
  switch (condition.kind) {
    case Kind::kObject:
      return argument(SlotKind::kObject);
    case Kind::kSubject:
      return argument(SlotKind::kSubject);
    case Kind::kComplement:
      if (condition.statement) {
        return std::any_of(around.begin(), around.end(), [&](const Argument& a) {
          return a.kind == SlotKind::kComplement && a.owner == token && scene.is_statement(a.token);
        });
      }
      if (!condition.any) return argument(SlotKind::kComplement);
      for (const Argument& a : around) {  // "to do", "for somebody to do"
        if (a.kind == SlotKind::kComplement && scene.sentences.xpos[a.token] == Xpos::kVB &&
            scene.tree.child_with_lemma(a.token, "to") != kNone &&
            !scene.tree.has_child(a.token, Deprel::kAux) &&
            (!scene.tree.has_child(a.token, Deprel::kNsubj) ||
             scene.tree.child_with_lemma(a.token, "for") != kNone)) {
          return true;
        }
      }
      return false;
    case Kind::kParticle:
      if (condition.none) return !scene.tree.has_child(token, Deprel::kCompoundPrt);
      for (uint32_t c : scene.tree.children(token)) {
        const Deprel r = scene.tree.deprel(c);
        if (r != Deprel::kCompoundPrt && r != Deprel::kAdvmod && r != Deprel::kObl &&
            r != Deprel::kCase)
          continue;
        if (any_condition_word(condition.words, scene, c)) return true;
      }
      return false;
    case Kind::kModifier:
      if (has_modifier(scene, condition, token)) return true;
      for (const Argument& a : around) {
        if ((a.kind == SlotKind::kObject || a.kind == SlotKind::kPhrase) &&
            (has_modifier(scene, condition, a.token) ||
             (a.kind == SlotKind::kPhrase &&
              any_condition_word(condition.words, scene, a.token)))) {
          return true;
        }
      }
      return false;
    case Kind::kPhrase:
      for (const Argument& a : around) {
        if (a.kind != SlotKind::kPhrase) continue;
        if (std::find(condition.prepositions.begin(), condition.prepositions.end(),
                      a.preposition) == condition.prepositions.end()) {
          continue;
        }
        if (const uint32_t found = find_word(scene, condition, a.token); found != kNone) {
          met = found;
          return true;
        }
      }
      return false;
  }
  return false;
}

char part_of_speech(const Scene& scene, uint32_t t) {
  if (scene.is_misread(t)) return 'v';
  // "a drive-by shooting", whose "by" looks like a preposition
  if (scene.sentences.xpos[t] == Xpos::kVBG && t > 1 && scene.lemma(t - 1) == "by" &&
      scene.sentences.form[t - 2] == "-") {
    return 'n';
  }
  // "accused of crossing the border and shooting and killing two"
  if (scene.sentences.form[t].ends_with("ing") && scene.tree.deprel(t) == Deprel::kConj &&
      scene.sentences.upos[t] == Upos::kNoun && scene.tree.head(t) != kNone &&
      scene.sentences.xpos[scene.tree.head(t)] == Xpos::kVBG &&
      !scene.tree.has_child(t, {Deprel::kDet, Deprel::kAmod, Deprel::kCompound, Deprel::kCase})) {
    return 'v';
  }
  // "after Tola shooting": behind a preposition, with a word of a noun's before it
  if (scene.sentences.form[t].ends_with("ing") &&
      scene.tree.has_child(t, {Deprel::kCompound, Deprel::kAmod}) &&
      scene.tree.has_child(t, Deprel::kCase) && !scene.tree.has_child(t, Deprel::kObj)) {
    return 'n';
  }
  switch (scene.sentences.upos[t]) {
    case Upos::kVerb:
    case Upos::kAux:
      return 'v';
    case Upos::kNoun:
    case Upos::kPropn:
      return 'n';
    case Upos::kAdj:
      return 'a';
    default:
      return 0;
  }
}

// The lemmas of words that no treebank has are cut off the form by rule and may lack their last
// letter ("deplored" -> "deplor", "freed" -> "fre"): the lexicon knows which word it is.
std::span<const uint16_t> patterns_of(const Scene& scene, const TriggerLexicon& lexicon,
                                      uint32_t token, char pos) {
  const auto found = lexicon.find(scene.lemma(token), pos);
  if (!found.empty() || pos != 'v') return found;
  const std::string with_e = std::string(scene.lemma(token)) + 'e';
  if (const auto longer = lexicon.find(with_e, pos); !longer.empty()) return longer;
  std::string form = lower_ascii(scene.sentences.form[token]);
  const size_t ending = form.ends_with("ed") ? 2 : form.ends_with("ing") ? 3 : 0;
  if (ending == 0 || form.size() < ending + 3) return found;
  form.resize(form.size() - ending);
  if (const auto bare = lexicon.find(form, pos); !bare.empty()) return bare;
  if (form[form.size() - 1] == form[form.size() - 2]) {  // "annulled"
    if (const auto once = lexicon.find(form.substr(0, form.size() - 1), pos); !once.empty())
      return once;
  }
  return lexicon.find(form + 'e', pos);
}

// "the number of shootings rose", "the rate of kidnappings": a figure of many acts and none of
// them. "A number of attacks" are acts.
bool is_counted(const Scene& scene, uint32_t noun) {
  static const WordSet kFigures = {"rate",      "level",   "frequency",  "percentage", "statistic",
                                   "incidence", "average", "proportion", "likelihood", "risk"};
  const uint32_t above = scene.tree.head(noun);
  if (above == kNone || scene.tree.deprel(noun) != Deprel::kNmod ||
      scene.preposition(noun) != "of") {
    return false;
  }
  if (kFigures.contains(scene.lemma(above))) return true;
  const uint32_t the = scene.tree.child(above, Deprel::kDet);
  return scene.lemma(above) == "number" && the != kNone && scene.lemma(the) == "the";
}

// The trigger above a noun that it may be part of; measures and "take place" are stepped over.
uint32_t governor(const Scene& scene, uint32_t noun) {
  uint32_t t = noun;
  for (int step = 0; step < 4; ++step) {
    const uint32_t above = scene.tree.head(t);
    if (above == kNone) return kNone;
    if (!scene.is_measure(above) && scene.tree.deprel(t) != Deprel::kConj) return above;
    t = above;
  }
  return kNone;
}

bool is_outcome(const TriggerPattern& p) {
  return p.type == EventType::kAssault && (p.kills || p.harms || p.mode == "destroy");
}

// Is `below` part of the event that `above` tells?
bool one_event(const Scene& scene, const Nucleus& above, const Nucleus& below) {
  const Deprel relation = scene.tree.deprel(below.head);
  const bool same =
      above.pattern->type == below.pattern->type && above.pattern->type != EventType::kNone;
  if (below.pattern->noun) {
    if (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass || relation == Deprel::kObj)
      return same;
    if (relation == Deprel::kObl || relation == Deprel::kOblAgent || relation == Deprel::kNmod) {
      const std::string with = scene.preposition(below.head);
      // "left for talks": what the journey is for
      if (with == "for" && same && above.pattern->destination) return true;
      // "arrested in raids on Friday": how
      static const WordSet kSweeps = {"raid", "operation", "sweep", "crackdown", "swoop"};
      if (above.pattern->mode == "arrest" && kSweeps.contains(scene.lemma(below.head)))
        return kInside.contains(with);
      // "died in an ambush"
      if (above.pattern->death && below.pattern->type == EventType::kAssault)
        return kInside.contains(with);
      return same && (with.empty() || kInside.contains(with));
    }
    return same && (relation == Deprel::kCompound || relation == Deprel::kAppos);
  }
  // "died when shells hit a market": how they died; "died after shooting another": what they did
  const uint32_t whom = scene.tree.child(below.head, Deprel::kObj);
  const bool own_deed = scene.sentences.xpos[below.head] == Xpos::kVBG && whom != kNone &&
                        !scene.lemma(whom).ends_with("self") &&
                        !scene.tree.has_child(below.head, {Deprel::kNsubj, Deprel::kAuxPass});
  if (above.pattern->death && own_deed && relation == Deprel::kAdvcl) return false;
  if (above.pattern->death && below.pattern->type == EventType::kAssault && !below.pattern->noun &&
      relation == Deprel::kAdvcl && !is_ahead_of(scene, below.head)) {
    return true;
  }
  // "attacked …, killing 12 and wounding 30"
  if (!same || !is_outcome(*below.pattern) || above.pattern->noun) return false;
  if (relation == Deprel::kAdvcl) return !scene.tree.has_child(below.head, kSubjectRelations);
  if (relation != Deprel::kConj || scene.tree.has_child(below.head, kSubjectRelations))
    return false;
  // "shot and killed X", "was stabbed and wounded": one object, one act
  const bool shared =
      scene.is_passive(above.head)
          ? scene.is_passive(below.head) && !scene.tree.has_child(below.head, Deprel::kAuxPass)
          : !scene.tree.has_child(above.head, Deprel::kObj) &&
                scene.tree.has_child(below.head, Deprel::kObj);
  return shared || is_outcome(*above.pattern);
}

// Below a request, promise, refusal or threat?
bool is_content(const Scene& scene, const std::vector<Nucleus>& nuclei,
                const std::vector<uint32_t>& nucleus_of, uint32_t first, const Nucleus& n) {
  uint32_t t = n.head;
  for (int step = 0; step < kMaxClimb; ++step) {
    const Deprel relation = scene.tree.deprel(t);
    const uint32_t above = scene.tree.head(t);
    if (above == kNone || above < first || above - first >= nucleus_of.size()) return false;
    // What came before or beside the promise is no content of it.
    if (relation == Deprel::kAclRelcl || relation == Deprel::kAdvclRelcl ||
        relation == Deprel::kParataxis)
      return false;
    // "accused A of shelling B"; "the man accused of killing B" is told by his deed
    if (relation == Deprel::kAdvcl && scene.sentences.xpos[t] == Xpos::kVBG && t > above &&
        scene.tree.child_with_lemma(t, "of") != kNone && !scene.is_passive(above) &&
        nucleus_of[above - first] != kNone && nuclei[nucleus_of[above - first]].pattern->matrix) {
      return true;
    }
    if (relation == Deprel::kAdvcl && scene.tree.child_with_lemma(t, "to") != kNone &&
        nucleus_of[above - first] != kNone && nuclei[nucleus_of[above - first]].pattern->matrix &&
        t > above) {
      return true;  // "pledging to deepen", hung as a purpose
    }
    if (relation == Deprel::kAdvcl || relation == Deprel::kNsubj || relation == Deprel::kNsubjPass)
      return false;
    if (relation == Deprel::kConj && scene.is_verb(t) && scene.is_verb(above)) {
      t = above;
      // joined to the promise itself: an event of its own
      const uint32_t index = nucleus_of[t - first];
      if (index != kNone && nuclei[index].pattern->matrix && nuclei[index].head == t) return false;
      continue;
    }
    const uint32_t index = nucleus_of[above - first];
    if (index != kNone && &nuclei[index] != &n && nuclei[index].pattern->matrix &&
        nuclei[index].head == above) {
      // "offered to mediate in a telephone call with X": where the offer was made
      if (n.pattern->noun && n.pattern->mode == "phone" &&
          (scene.preposition(n.head) == "in" || scene.preposition(n.head) == "during")) {
        return false;
      }
      if (relation == Deprel::kObl || relation == Deprel::kNmod) {
        const std::string with = scene.preposition(t);
        return with == "for" || with == "of" || with == "to" || with == "against" || with.empty();
      }
      return true;
    }
    t = above;
  }
  return false;
}

}  // namespace

bool is_ahead_of(const Scene& scene, uint32_t verb) {
  for (uint32_t c : scene.tree.children(verb)) {
    if (c > verb) break;
    const Deprel r = scene.tree.deprel(c);
    const std::string_view lemma = scene.lemma(c);
    if (r != Deprel::kMark && r != Deprel::kAdvmod && r != Deprel::kCase) continue;
    if (lemma == "when" || lemma == "after" || lemma == "as" || lemma == "while") return false;
  }
  return true;
}

const TriggerPattern* match_trigger(const Scene& scene, const TriggerLexicon& lexicon,
                                    uint32_t token, uint32_t& noun) {
  noun = kNone;
  const char pos = part_of_speech(scene, token);
  if (pos == 0) return nullptr;
  const auto candidates = patterns_of(scene, lexicon, token, pos);
  if (candidates.empty()) return nullptr;
  std::vector<Argument> around;
  scene.wide_arguments(token, around);
  const TriggerPattern* best = nullptr;
  size_t most = 0;
  for (uint16_t index : candidates) {
    const TriggerPattern& p = lexicon.pattern(index);
    if (best != nullptr && p.conditions.size() <= most) continue;
    uint32_t event_noun = kNone;
    bool all = true;
    for (const TriggerCondition& condition : p.conditions) {
      uint32_t met = kNone;
      if (!holds(scene, condition, token, around, met)) {
        all = false;
        break;
      }
      if (p.light && met != kNone && event_noun == kNone) event_noun = met;
    }
    if (!all) continue;
    best = &p;
    most = p.conditions.size();
    noun = event_noun;
  }
  if (best != nullptr && best->idiom) noun = kNone, best = nullptr;
  return best;
}

namespace {

// "de-ratifying a treaty", "non-signing": the contrary of the word.
bool is_undone(const Scene& scene, uint32_t t) {
  static const WordSet kContrary = {"de", "un", "non", "De", "Un", "Non"};
  return scene.sentences.form[t - 1] == "-" && kContrary.contains(scene.sentences.form[t - 2]);
}

}  // namespace

std::vector<Nucleus> nuclei_of(const Scene& scene, const TriggerLexicon& lexicon,
                               uint32_t sentence) {
  const uint32_t first = scene.sentences.first_token[sentence];
  const uint32_t last = scene.sentences.first_token[sentence + 1];
  std::vector<Nucleus> found;
  std::vector<uint32_t> nucleus_of(last - first, kNone);
  for (uint32_t t = first; t < last; ++t) {
    const Deprel relation = scene.tree.deprel(t);
    // "the arrested activist" tells no arrest of today; a name ("Attack Squadron") no attack
    if (relation == Deprel::kAmod || relation == Deprel::kAux || relation == Deprel::kAuxPass)
      continue;
    if (scene.sentences.upos[t] == Upos::kPropn && relation != Deprel::kRoot) continue;
    if (relation == Deprel::kCompound || relation == Deprel::kFlat || relation == Deprel::kFixed)
      continue;
    if (t >= first + 2 && is_undone(scene, t)) continue;
    Nucleus n;
    n.pattern = match_trigger(scene, lexicon, t, n.noun);
    if (n.pattern == nullptr || (n.pattern->noun && is_counted(scene, t))) continue;
    n.head = t;
    n.tokens = {t};
    if (n.noun != kNone) n.tokens.push_back(n.noun);
    nucleus_of[t - first] = static_cast<uint32_t>(found.size());
    found.push_back(std::move(n));
  }
  const auto join = [&](Nucleus& above, Nucleus& below) {
    above.joined.push_back(below.pattern);
    above.joined.insert(above.joined.end(), below.joined.begin(), below.joined.end());
    for (uint32_t t : below.tokens) add_unique(above.tokens, t);
    below.dropped = true;
  };
  // The nouns of light verbs belong to them.
  for (Nucleus& n : found) {
    if (n.noun == kNone) continue;
    const uint32_t other = nucleus_of[n.noun - first];
    if (other != kNone && &found[other] != &n && !found[other].dropped) join(n, found[other]);
  }
  // "called off a strike planned for Monday", "suspended most of its aid", "lifted his house
  // arrest": what will not be, or no longer is, is told by the verb.
  for (Nucleus& n : found) {
    const bool ends = n.pattern->type == EventType::kSanction && n.pattern->mode == "discontinue";
    const bool lifts = n.pattern->mode == "release" && scene.lemma(n.head) == "lift";
    if (n.dropped || n.pattern->noun || (!n.pattern->off && !ends && !lifts)) continue;
    uint32_t object = scene.tree.child(n.head, Deprel::kObj);
    for (uint32_t c : scene.tree.children(n.head)) {
      if (object == kNone) object = scene.whole_of(c);
    }
    if (object != kNone && scene.whole_of(object) != kNone) object = scene.whole_of(object);
    if (object == kNone) continue;
    for (Nucleus& other : found) {
      if (&other == &n || other.dropped) continue;
      const bool of_it = other.head == object || scene.tree.head(other.head) == object;
      if (n.pattern->off && of_it) join(n, other);
      if (ends && of_it && other.pattern->noun && other.pattern->type == EventType::kAid)
        other.dropped = true;
      if (lifts && other.head == object) other.dropped = true;
    }
  }
  // Deepest first, so that chains join upward.
  std::vector<uint32_t> order(found.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return scene.tree.depth(found[a].head) > scene.tree.depth(found[b].head);
  });
  for (uint32_t i : order) {
    Nucleus& n = found[i];
    if (n.dropped) continue;
    uint32_t above = n.pattern->noun ? governor(scene, n.head) : scene.tree.head(n.head);
    if (above == kNone || above < first || above >= last) continue;
    // A noun below the light verb's noun, too: "held talks during a visit" is two, "a round of
    // talks" one.
    uint32_t owner = nucleus_of[above - first];
    if (owner == kNone || found[owner].dropped) {
      for (uint32_t j = 0; j < found.size() && owner == kNone; ++j) {
        if (!found[j].dropped && j != i && contains(found[j].tokens, above)) owner = j;
      }
    }
    if (owner != kNone && owner != i && !found[owner].dropped &&
        one_event(scene, found[owner], n)) {
      join(found[owner], n);
    } else if (n.pattern->noun && scene.is_verb(above) && kHappens.contains(scene.lemma(above)) &&
               owner == kNone && kSubjectRelations.contains(scene.tree.deprel(n.head))) {
      n.tokens.push_back(above);
    }
  }
  // "crossing the border and shooting and killing two": the last two, both joined to the first
  for (size_t i = 0; i + 1 < found.size(); ++i) {
    Nucleus &shot = found[i], &killed = found[i + 1];
    if (shot.dropped || killed.dropped || killed.head != shot.head + 2 ||
        scene.lemma(shot.head + 1) != "and" ||
        scene.tree.head(shot.head) != scene.tree.head(killed.head) ||
        scene.tree.deprel(killed.head) != Deprel::kConj ||
        shot.pattern->type != killed.pattern->type ||
        scene.tree.has_child(shot.head, Deprel::kObj) ||
        !scene.tree.has_child(killed.head, Deprel::kObj)) {
      continue;
    }
    join(killed, shot);
  }
  // "marched to demand": what the march says
  for (Nucleus& n : found) {
    const uint32_t above = scene.tree.head(n.head);
    if (n.dropped || n.pattern->type != EventType::kRequest || above < first || above >= last ||
        nucleus_of[above - first] == kNone || scene.tree.child_with_lemma(n.head, "to") == kNone) {
      continue;
    }
    n.dropped = found[nucleus_of[above - first]].pattern->type == EventType::kProtest;
  }
  for (Nucleus& n : found) {
    if (!n.dropped && is_content(scene, found, nucleus_of, first, n)) n.dropped = true;
  }
  std::erase_if(found, [](const Nucleus& n) { return n.dropped; });
  return found;
}

}  // namespace dateline
