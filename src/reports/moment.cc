// Each date climbs the tree from its own head. The first trigger on its way owns it; a verb that is
// no trigger stops it, except where that verb's subject is an event ("the attack … shook the city
// on Monday") or it says what came after what. Then events without a date look up: a verb joined to
// another, or a participle, shares the date that opens the sentence. A date nobody owns goes to the
// only event of its clause. Dates after "since", "until", "for" are not the day of the act.
#include "reports/moment.h"

#include <algorithm>

#include "reports/date_owner.h"
#include "reports/draft.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/status_parts.h"

namespace dateline {

namespace {

const WordSet kNotTheDay = {"since", "until", "till", "for",     "before",   "after",
                            "to",    "from",  "than", "through", "ahead_of", "as_of"};
const WordSet kSequence = {"follow", "precede", "echo", "mirror", "recall", "commemorate", "mark"};
// Verbs whose object, an event, is of their own day: "witnessed the signing on Monday".
const WordSet kPresent = {"witness", "attend", "oversee", "host",  "suffer",
                          "survive", "escape", "watch",   "chair", "supervise"};
// Who turns out to vote votes.
const WordSet kTurnsOut = {"turn",   "flock", "queue", "line",     "head",  "go",
                           "gather", "meet",  "rally", "assemble", "march", "take"};
const WordSet kAspect = {
    "begin",   "start",  "continue", "manage",  "decide",  "opt",  "choose", "move",
    "proceed", "go",     "help",     "come",    "agree",   "plan", "expect", "schedule",
    "set",     "intend", "due",      "prepare", "want",    "try",  "seek",   "hope",
    "attempt", "refuse", "vow",      "pledge",  "promise", "fail", "vote"};
struct Owned {
  uint32_t date;
  float certainty;
};

// Talks, promises, praise, blame, refusals: what is done by speaking.
bool tells_words(const TriggerPattern& p) {
  const int8_t quad = quad_of(p.type);
  return !p.noun && (quad == 1 || quad == 3);
}

// ", and Y in 1868": does a noun of the stretch stand beside one before it?
bool joined_back(const Scene& scene, uint32_t first, uint32_t last) {
  for (uint32_t t = first; t < last; ++t) {
    if (scene.is_noun(t) && scene.tree.deprel(t) == Deprel::kConj && scene.tree.head(t) < first &&
        scene.is_noun(scene.tree.head(t))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::vector<DateChoice>> dates_of(const Scene& scene, uint32_t sentence,
                                              const std::vector<Nucleus>& nuclei) {
  std::vector<std::vector<DateChoice>> result(nuclei.size());
  const uint32_t first = scene.sentences.first_token[sentence],
                 last = scene.sentences.first_token[sentence + 1];
  const auto& all = scene.dates.expressions;
  const auto begin =
      std::lower_bound(all.begin(), all.end(), first,
                       [](const DateExpression& d, uint32_t t) { return d.first_token < t; });
  std::vector<uint32_t> here;
  for (auto d = begin; d != all.end() && d->first_token < last; ++d) {
    if (is_point(*d) && d->last_token <= last)
      here.push_back(static_cast<uint32_t>(d - all.begin()));
  }
  if (here.empty() || nuclei.empty()) return result;

  std::vector<uint32_t> nucleus_at(last - first, kNone);
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    for (uint32_t t : nuclei[i].tokens) {
      if (t >= first && t < last) nucleus_at[t - first] = i;
    }
  }
  const bool caption = [&] {
    const uint32_t b = scene.block_of(scene.sentences.sentence[sentence]);
    return b != kNone && scene.article.blocks[b].kind == BlockKind::kCaption;
  }();
  std::vector<std::vector<Owned>> owned(nuclei.size());
  std::vector<uint32_t> stray;
  std::vector<std::pair<uint32_t, uint32_t>> moved;    // nucleus, date
  std::vector<std::pair<uint32_t, uint32_t>> of_verb;  // a verb that is no trigger, date
  uint32_t opening = kNone, opening_owner = kNone;
  for (uint32_t d : here) {
    const DateExpression& date = all[d];
    const uint32_t head = head_token(scene, date);
    if (const Arranged how = arranged(scene, first, date); how != Arranged::kNo) {
      const uint32_t owner = arranged_nucleus(date, nuclei);
      if (owner != kNone && how == Arranged::kFor) owned[owner].push_back({d, 0.9F});
      if (owner != kNone && how == Arranged::kMovedTo) moved.emplace_back(owner, d);
      continue;
    }
    // "after the Dec. 2, 2015, attack", the attack called another word for the date
    bool named = false;
    for (uint32_t c : scene.tree.children(head)) {
      if (scene.tree.deprel(c) != Deprel::kAppos || c < date.last_token || c >= last ||
          c > date.last_token + 3 || nucleus_at[c - first] == kNone) {
        continue;
      }
      owned[nucleus_at[c - first]].push_back({d, 0.9F});
      named = true;
    }
    if (const uint32_t act = that_day_when(scene, head);
        act != kNone && act < last && act >= first && nucleus_at[act - first] != kNone) {
      owned[nucleus_at[act - first]].push_back({d, 0.9F});
      continue;
    }
    if (named) continue;
    const std::string preposition = scene.preposition(head);
    // "shortly after 3 p.m. Friday" is on Friday.
    const bool by_clock =
        date.type == DateType::kTime && (preposition == "after" || preposition == "before");
    const bool begins = preposition == "from" && is_to_begin(scene, date);
    const uint32_t of = scene.tree.head(head);
    const bool at_last = preposition == "until" && of != kNone && is_not_until(scene, of);
    if ((kNotTheDay.contains(preposition) && !by_clock && !begins && !at_last) ||
        is_label(scene, sentence, date)) {
      continue;
    }
    if (is_compared(scene, head)) continue;
    if (d != here.front() && is_of_source(scene, date, first)) continue;
    if (const uint32_t other = with_clause(scene, date, first); other != kNone) {
      if (nucleus_at[other - first] != kNone)
        owned[nucleus_at[other - first]].push_back({d, 0.85F});
      continue;
    }
    if (const uint32_t later = when_clause(scene, date, last, nuclei); later != kNone)
      owned[later].push_back({d, 0.85F});
    // A date in brackets beside another tells the same day; it goes where the other goes.
    Owner owner;
    float certainty = 1.0F;
    // "Niger's decision on March 17 to annul ..." dates the annulment.
    if (const uint32_t noun = scene.tree.head(head); noun != kNone && scene.is_noun(noun)) {
      for (uint32_t i = 0; i < nuclei.size(); ++i) {
        if (scene.is_verb(nuclei[i].head) && scene.decision_noun(nuclei[i].head) == noun) {
          owner.nucleus = i;
          certainty = 0.9F;
        }
      }
    }
    if (owner.nucleus == kNone) {
      owner.nucleus = told_behind(scene, date, last, nuclei);
      if (owner.nucleus != kNone) certainty = 0.9F;
    }
    if (owner.nucleus == kNone)
      owner = climb(scene, head, nucleus_at, first, nuclei, width(date) == 0, width(date) == 365);
    if (owner.nucleus == kNone && owner.verb != kNone) {
      owner.nucleus = told_by_saying(scene, date, owner.verb, nuclei);
      if (owner.nucleus != kNone) certainty = 0.85F;
    }
    if (owner.nucleus != kNone) {
      const uint32_t incident = incident_charged(scene, date, nuclei[owner.nucleus]);
      if (incident != kNone) {
        owner = {nucleus_at[incident - first], incident};
        certainty = 0.8F;
        if (owner.nucleus == kNone) continue;
      }
    }
    if (owner.nucleus == kNone && owner.verb != kNone) {
      // "the attack … shook the city on Monday"; "… followed a call … the day before"
      const uint32_t verb = owner.verb;
      for (uint32_t c : scene.tree.children(verb)) {
        if (c < first || c >= last) continue;
        const Deprel r = scene.tree.deprel(c);
        // "air raids and fighting sent people across the border on Monday": both
        for (uint32_t j : scene.tree.children(c)) {
          const uint32_t n = j < first || j >= last ? kNone : nucleus_at[j - first];
          if (n == kNone || !kSubjectRelations.contains(r) || j > date.first_token ||
              scene.tree.deprel(j) != Deprel::kConj || !nuclei[n].pattern->noun) {
            continue;
          }
          if (!kSequence.contains(scene.lemma(verb))) owned[n].push_back({d, 0.85F});
        }
        if (nucleus_at[c - first] == kNone) continue;
        const bool subject =
            kSubjectRelations.contains(r) && nuclei[nucleus_at[c - first]].pattern->noun;
        const bool object =
            r == Deprel::kObj && ((kSequence.contains(scene.lemma(verb)) && c < date.first_token) ||
                                  kPresent.contains(scene.lemma(verb)));
        const bool complement = (r == Deprel::kXcomp) && kAspect.contains(scene.lemma(verb));
        if (object || complement || (subject && !kSequence.contains(scene.lemma(verb)))) {
          owner.nucleus = nucleus_at[c - first];
          certainty = 0.85F;
        }
      }
    }
    if (owner.nucleus == kNone && owner.verb != kNone) {
      const uint32_t near = nearest_before(scene, date, owner.verb, nuclei);
      if (near != kNone) owner.nucleus = near, certainty = 0.75F;
    }
    // "was convicted of fraud, stemming from ..., in 2011": behind a side clause and a comma
    if (owner.nucleus == kNone && owner.verb != kNone && date.first_token >= first + 2 &&
        scene.sentences.xpos[owner.verb] == Xpos::kVBG &&
        scene.sentences.form[date.first_token - 2] == ",") {
      uint32_t t = scene.tree.head(owner.verb);
      for (int step = 0; step < 3 && t != kNone && t >= first && owner.nucleus == kNone; ++step) {
        owner.nucleus = nucleus_at[t - first];
        t = scene.tree.head(t);
      }
      certainty = 0.7F;
    }
    if (owner.nucleus == kNone && owner.verb != kNone) of_verb.emplace_back(owner.verb, d);
    if (owner.nucleus != kNone) {
      // What was done is not of the day when a court heard of it.
      const EventType type = nuclei[owner.nucleus].pattern->type;
      const bool deed = type == EventType::kAssault || type == EventType::kCoerce ||
                        type == EventType::kCooperate;
      if (deed && is_of_sitting(scene, date)) continue;
      owned[owner.nucleus].push_back({d, certainty});
    } else if (caption) {
      owned[0].push_back({d, 0.8F});
    } else if (!owner.taken && (owner.verb == kNone || !scene.is_verb(owner.verb)) &&
               !names_thing(scene, head)) {
      stray.push_back(d);
    }
    // The date that opens the sentence, before its main verb.
    const uint32_t verb = owner.nucleus != kNone ? nuclei[owner.nucleus].head : owner.verb;
    if (opening == kNone && verb != kNone && date.first_token < verb &&
        scene.tree.depth(verb) <= 1) {
      opening = d;
      opening_owner = verb;
    }
  }
  // A date in a clause whose only event has none.
  for (uint32_t d : stray) {
    uint32_t only = kNone, count = 0;
    const uint32_t clause = scene.tree.clause(all[d].first_token);
    for (uint32_t i = 0; i < nuclei.size(); ++i) {
      if (scene.tree.clause(nuclei[i].head) == clause) only = i, ++count;
    }
    if (count == 1 && owned[only].empty()) owned[only].push_back({d, 0.7F});
  }
  // ", killing ten": the participle says what the act before it did, and has its date, though that
  // act be no trigger ("a wall collapsed on Friday").
  for (const auto& [verb, date] : of_verb) {
    for (uint32_t i = 0; i < nuclei.size(); ++i) {
      const uint32_t t = nuclei[i].head;
      if (!owned[i].empty() || nuclei[i].pattern->noun) continue;
      const Deprel relation = scene.tree.deprel(t);
      const bool below = scene.tree.head(t) == verb;
      const bool participle =
          below && relation == Deprel::kAdvcl && scene.sentences.xpos[t] == Xpos::kVBG;
      // "drove into the city on Tuesday and blocked roads"
      const bool joined = below && relation == Deprel::kConj && t > verb &&
                          !comes_later(scene, t) &&
                          scene.sentences.xpos[t] == scene.sentences.xpos[verb];
      // "were killed when a mine collapsed on Sunday"
      const bool how = (nuclei[i].pattern->kills || nuclei[i].pattern->death) &&
                       scene.tree.head(verb) == t && scene.tree.deprel(verb) == Deprel::kAdvcl &&
                       !is_ahead_of(scene, verb);
      // "crashed while landing in X on Sunday"
      const uint32_t meanwhile = scene.tree.child(verb, Deprel::kMark);
      const bool during = scene.tree.head(verb) == t && verb > t && meanwhile != kNone &&
                          !other_clause(scene, t, verb) &&
                          scene.tree.deprel(verb) == Deprel::kAdvcl &&
                          (scene.lemma(meanwhile) == "while" || scene.lemma(meanwhile) == "when");
      // "killed two and sent three to hospital on Friday"
      const bool first_of_two =
          scene.tree.head(verb) == t && verb > t && scene.tree.deprel(verb) == Deprel::kConj &&
          !scene.tree.has_child(verb, kSubjectRelations) && all[date].first_token > verb &&
          scene.sentences.xpos[t] == scene.sentences.xpos[verb];
      // "turned out on Sunday to vote"
      const bool crowd = below && t > verb && scene.sentences.xpos[t] == Xpos::kVB &&
                         (relation == Deprel::kAdvcl || relation == Deprel::kXcomp) &&
                         scene.sentences.xpos[verb] == Xpos::kVBD &&
                         kTurnsOut.contains(scene.lemma(verb)) &&
                         scene.tree.child_with_lemma(t, "to") != kNone && all[date].first_token < t;
      if (participle || joined || how || during || first_of_two || crowd)
        owned[i].push_back({date, 0.8F});
    }
  }
  // "vetoed a loan at a summit on Thursday", "rejected the criticism on Tuesday": the day of the
  // talks that an act takes place at is the act's, and words about words have the day of the verb.
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (!owned[i].empty() || nuclei[i].pattern->noun || !scene.is_verb(nuclei[i].head)) continue;
    for (uint32_t j = 0; j < nuclei.size(); ++j) {
      const uint32_t noun = nuclei[j].head;
      if (!nuclei[j].pattern->noun || owned[j].empty() || noun < nuclei[i].head) continue;
      const DateExpression& date = all[owned[j].front().date];
      if (date.first_token < noun) continue;  // "Monday's talks"
      bool between = false;
      for (uint32_t t = nuclei[i].head + 1; t < noun; ++t) between |= scene.is_verb(t);
      if (between) continue;
      const std::string with = scene.preposition(noun);
      const bool at =
          nuclei[j].pattern->type == EventType::kConsult && (with == "at" || with == "during");
      const int8_t quad = quad_of(nuclei[j].pattern->type);
      const bool words = quad == 3 && scene.tree.deprel(noun) == Deprel::kObj &&
                         scene.tree.head(noun) == nuclei[i].head;
      if (!at && !words) continue;
      owned[i].push_back({owned[j].front().date, 0.8F});
      break;
    }
  }
  // "passed a resolution to limit his powers on Thursday", "met to discuss the war on Wednesday":
  // a day gone by, hung on the infinitive, is the main verb's.
  const Day page = scene.dates.published.latest;
  const auto main_of = [&](uint32_t infinitive) {
    const uint32_t to = scene.tree.child_with_lemma(infinitive, "to");
    if (to == kNone || to > infinitive || scene.sentences.xpos[infinitive] != Xpos::kVB)
      return kNone;
    uint32_t above = scene.tree.head(infinitive);
    if (above != kNone && scene.is_noun(above)) above = scene.tree.head(above);
    if (above == kNone || above < first || above >= infinitive ||
        scene.sentences.xpos[above] != Xpos::kVBD) {
      return kNone;
    }
    const uint32_t n = nucleus_at[above - first];
    if (n == kNone || nuclei[n].pattern->noun || nuclei[n].pattern->matrix ||
        (kAspect.contains(scene.lemma(above)) && scene.lemma(above) != "vote")) {
      return kNone;
    }
    return n;
  };
  const auto gone_by = [&](const DateExpression& d, uint32_t verb) {
    return d.first_token > verb && page != kNoDay && d.when.latest != kNoDay &&
           d.when.latest <= page;
  };
  for (const auto& [verb, date] : of_verb) {
    const uint32_t n = main_of(verb);
    if (n != kNone && owned[n].empty() && gone_by(all[date], verb))
      owned[n].push_back({date, 0.75F});
  }
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    const uint32_t n = main_of(nuclei[i].head);
    if (n == kNone || n == i || owned[i].empty() || !owned[n].empty() ||
        !gone_by(all[owned[i].front().date], nuclei[i].head)) {
      continue;
    }
    owned[n].push_back({owned[i].front().date, 0.75F});
  }
  // "voted on Sunday on a resolution to expel them": the day of the vote
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (!owned[i].empty() || nuclei[i].pattern->noun) continue;
    const uint32_t noun = scene.decision_noun(nuclei[i].head);
    const uint32_t verb = noun == kNone ? kNone : scene.tree.head(noun);
    if (verb == kNone || verb < first || verb >= last || verb > noun ||
        scene.sentences.xpos[verb] != Xpos::kVBD) {
      continue;
    }
    if (const uint32_t n = nucleus_at[verb - first]; n != kNone && n != i && !owned[n].empty()) {
      owned[i].push_back({owned[n].front().date, 0.75F});
    }
    for (const auto& [other, date] : of_verb) {
      if (other == verb && owned[i].empty()) owned[i].push_back({date, 0.75F});
    }
  }
  // Joined verbs and participles share the date of the verb that they hang on.
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (!owned[i].empty() || nuclei[i].pattern->noun) continue;
    uint32_t t = nuclei[i].head;
    for (int step = 0; step < kMaxClimb; ++step) {
      const Deprel relation = scene.tree.deprel(t);
      const uint32_t above = scene.tree.head(t);
      if (above == kNone || above < first || above >= last) break;
      // "rallied on Tuesday; police used tear gas"
      const bool behind_mark = relation == Deprel::kParataxis && above < t &&
                               scene.tree.child_with_lemma(t, ";") != kNone;
      const bool joined = (relation == Deprel::kConj || behind_mark) && scene.is_verb(above);
      // "pleaded guilty on Monday to threatening her": done before
      static const WordSet kOf = {"to", "of", "with", "for"};
      const bool charged =
          scene.sentences.xpos[t] == Xpos::kVBG && t > first && kOf.contains(scene.lemma(t - 1));
      const bool participle = !charged && relation == Deprel::kAdvcl &&
                              scene.sentences.xpos[t] == Xpos::kVBG &&
                              scene.preposition(t).empty() &&
                              scene.tree.child_with_lemma(t, "for") == kNone;  // done before
      // "due on Monday to meet", "will travel to X on Thursday to meet"
      const uint32_t journey = nucleus_at[above - first];
      const bool purpose = relation == Deprel::kAdvcl &&
                           (kAspect.contains(scene.lemma(above)) ||
                            (journey != kNone && nuclei[journey].pattern->destination)) &&
                           scene.tree.child_with_lemma(t, "to") != kNone;
      // "shot three as thousands marched": at the same time
      bool meanwhile = false;
      for (uint32_t c : scene.tree.children(t)) {
        meanwhile |= relation == Deprel::kAdvcl && c < t &&
                     (scene.lemma(c) == "as" || scene.lemma(c) == "while") &&
                     scene.sentences.xpos[t] == Xpos::kVBD;
      }
      const bool chained = (relation == Deprel::kXcomp && !charged) || purpose || meanwhile;
      if (!joined && !participle && !chained) break;
      if (joined && opening != kNone && opening_owner == above) {
        owned[i].push_back({opening, 0.85F});
        break;
      }
      const uint32_t n = nucleus_at[above - first];
      // "met in Rome on Monday and agreed …", "denied it on Monday and accused …": said on one
      // occasion
      // "seized power on Monday and suspended the constitution": in one breath
      // but not "and later banned gatherings"
      const bool occasion = joined && !comes_later(scene, t) && n != kNone && n != i &&
                            !nuclei[i].pattern->noun && !nuclei[n].pattern->noun &&
                            tells_words(*nuclei[i].pattern) == tells_words(*nuclei[n].pattern) &&
                            scene.sentences.xpos[t] == Xpos::kVBD &&
                            scene.sentences.xpos[above] == Xpos::kVBD && above < t;
      if (occasion && !owned[n].empty() && all[owned[n].front().date].first_token < t) {
        owned[i].push_back({owned[n].front().date, 0.8F * owned[n].front().certainty});
        break;
      }
      if ((participle || chained) && n != kNone && n != i && !owned[n].empty()) {
        owned[i].push_back({owned[n].front().date, 0.8F * owned[n].front().certainty});
        break;
      }
      t = above;
    }
  }
  // "freed 16 hostages and killed three men on Tuesday": the day of both, where no other is told
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    static const WordSet kOutcomes = {"die", "succumb", "win", "lose", "end", "return", "leave"};
    const uint32_t t = nuclei[i].head;
    if (!owned[i].empty() || nuclei[i].pattern->noun || scene.sentences.xpos[t] != Xpos::kVBD)
      continue;
    for (uint32_t c : scene.tree.children(t)) {
      if (c < t || scene.tree.deprel(c) != Deprel::kConj || scene.sentences.xpos[c] != Xpos::kVBD ||
          kOutcomes.contains(scene.lemma(c)) || comes_later(scene, c) ||
          scene.tree.subject(c) != scene.tree.subject(t)) {
        continue;
      }
      const uint32_t n = nucleus_at[c - first];
      if (n == kNone || owned[n].size() != 1 ||
          all[owned[n].front().date].first_token < nuclei[n].head) {
        continue;
      }
      const bool only = std::none_of(all.begin(), all.end(), [&](const DateExpression& d) {
        return d.first_token >= first && d.first_token < last && is_point(d) &&
               d.first_token != all[owned[n].front().date].first_token;
      });
      if (only) owned[i].push_back({owned[n].front().date, 0.75F});
      break;
    }
  }
  // "fired tear gas on Thursday to disperse crowds who were marching": while they did
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    uint32_t t = nuclei[i].head;
    if (!owned[i].empty() || nuclei[i].pattern->noun || scene.sentences.xpos[t] != Xpos::kVBG ||
        scene.tree.deprel(t) != Deprel::kAclRelcl || !scene.tree.has_child(t, Deprel::kAux)) {
      continue;
    }
    for (int step = 0; step < 6 && owned[i].empty(); ++step) {
      t = scene.tree.head(t);
      if (t == kNone || t < first || t >= last) break;
      const uint32_t n = nucleus_at[t - first];
      if (n != kNone && n != i && !owned[n].empty() && !nuclei[n].pattern->noun)
        owned[i].push_back({owned[n].front().date, 0.7F});
    }
  }
  // "met on Monday …, pledging": also a participle told first ("Visiting Kabul on Monday, he met
  // …")
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (!owned[i].empty() || nuclei[i].pattern->noun) continue;
    for (uint32_t j = 0; j < nuclei.size(); ++j) {
      const uint32_t below = nuclei[j].head;
      if (owned[j].empty() || scene.tree.head(below) != nuclei[i].head ||
          scene.tree.deprel(below) != Deprel::kAdvcl)
        continue;
      if (scene.sentences.xpos[below] == Xpos::kVBG && scene.preposition(below).empty() &&
          below < nuclei[i].head) {
        owned[i].push_back({owned[j].front().date, 0.7F});
        break;
      }
    }
  }
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    auto& mine = owned[i];
    if (mine.empty()) continue;
    // "on Thursday and Friday (17-18 August)": the range says both days, and their month.
    for (uint32_t d = mine.back().date; mine.size() > 1 && d < all.size(); ++d) {
      if (d > mine.back().date + 1) break;
      if (all[d].rule.kind != DateRule::Kind::kCalendar || all[d].rule.end_day == 0) continue;
      const auto names_a_day = [&](const Owned& o) {
        return o.date == d || (all[o.date].rule.weekday != 0 && o.date + 2 >= d && o.date < d);
      };
      if (!std::all_of(mine.begin(), mine.end(), names_a_day)) continue;
      mine = {{d, mine.front().certainty}};
      break;
    }
    int narrowest = 1000;
    for (const Owned& o : mine) narrowest = std::min(narrowest, width(all[o.date]));
    std::erase_if(mine, [&](const Owned& o) { return width(all[o.date]) > narrowest; });
    std::sort(mine.begin(), mine.end(),
              [](const Owned& a, const Owned& b) { return a.date < b.date; });
    for (const Owned& o : mine) {
      const DateExpression& date = all[o.date];
      DateChoice choice{o.date, kNone, o.certainty};
      if (result[i].empty()) {
        result[i].push_back(choice);
        continue;
      }
      DateChoice& before = result[i].back();
      const DateExpression& earlier =
          all[before.last_date == kNone ? before.date : before.last_date];
      const uint32_t gap = date.first_token - earlier.last_token;
      bool with_and = false;
      for (uint32_t t = earlier.last_token; t < date.first_token; ++t) {
        with_and |= scene.lemma(t) == "and" || scene.lemma(t) == "," || scene.lemma(t) == "&";
      }
      // "in X on 6 April and in Y on 2 June": two, each with its place.
      // (", and in Y on": behind a comma the rest must say where, or one more of those before)
      const bool comma = scene.lemma(earlier.last_token) == ",";
      const uint32_t behind = earlier.last_token + (comma ? 1 : 0);
      bool second = gap <= 8 && behind + 1 < last && scene.sentences.upos[behind] == Upos::kCconj &&
                    (!comma || scene.sentences.upos[behind + 1] == Upos::kAdp ||
                     joined_back(scene, behind + 1, date.first_token));
      bool says_whom = false;  // "attacked X on Monday and Y on Tuesday": two
      for (uint32_t t = earlier.last_token; t < date.first_token; ++t) {
        second &= !scene.is_verb(t);
        says_whom |= scene.is_noun(t) || scene.sentences.upos[t] == Upos::kNum;
      }
      const bool known = date.when.earliest != kNoDay && earlier.when.earliest != kNoDay;
      if (known && date.when.earliest >= earlier.when.earliest &&
          date.when.latest <= earlier.when.latest) {
        before.date = o.date, before.last_date = kNone;  // the same day again, said better
      } else if (gap <= 4 && with_and && !says_whom) {
        const bool weekdays = date.rule.kind == DateRule::Kind::kWeekday &&
                              earlier.rule.kind == DateRule::Kind::kWeekday &&
                              (earlier.rule.weekday % 7) + 1 == date.rule.weekday;
        const bool next_day = known && date.when.earliest == earlier.when.latest + 1;
        const bool next_number =
            date.rule.kind == DateRule::Kind::kCalendar && date.rule.day != 0 &&
            earlier.rule.kind == DateRule::Kind::kCalendar &&
            date.rule.month == earlier.rule.month && date.rule.day == earlier.rule.day + 1;
        const bool between = scene.preposition(head_token(scene, earlier)) == "between";
        if (weekdays || next_day || next_number || between)
          before.last_date = o.date;
        else
          result[i].push_back(choice);
      } else if (date.rule.kind == DateRule::Kind::kCalendar &&
                 earlier.rule.kind != DateRule::Kind::kCalendar && gap <= 2) {
        before.date = o.date, before.last_date = kNone;  // "on Thursday and Friday (17-18 August)"
      } else if (second) {
        result[i].push_back(choice);
      }
    }
  }
  for (const auto& [owner, date] : moved) {
    result[owner].push_back({date, kNone, 0.9F});
    result[owner].back().moved = true;
  }
  return result;
}

}  // namespace dateline
