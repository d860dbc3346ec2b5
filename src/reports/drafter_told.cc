// Who is in a draft by what was told before it, and who is not, for he only speaks, calls or
// labels.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "reports/counts.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/drafter.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/status.h"

namespace dateline {

// "X offered to mediate in a telephone call with Y": X called.
void Drafter::called_by(const Nucleus& nucleus, Participants& who) const {
  const std::string with = scene_.preposition(nucleus.head);
  if (with != "in" && with != "during" && with != "over") return;
  uint32_t t = nucleus.head;
  for (int step = 0; step < 4 && t != kNone; ++step) {
    t = scene_.tree.head(t);
    if (t == kNone || !scene_.is_verb(t)) continue;
    const uint32_t subject = scene_.subject(t);
    if (subject == kNone) continue;
    scene_.actors_of(subject, who.actors, who.sure);
    for (uint32_t id : who.actors) std::erase(who.recipients, id);
    return;
  }
}

// "The visit will now take place on March 17", "It was their second meeting": of whom the text
// has just told one.
void Drafter::take_up(const Nucleus& nucleus, Draft& d,
                      const std::vector<DateChoice>& dates) const {
  if (dates.empty() && d.report.ordinal == 0) return;
  bool known = false;
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    const std::string_view lemma = scene_.lemma(c);
    known |= c < nucleus.head && (lemma == "the" || lemma == "their" || lemma == "this");
  }
  if (!known) return;
  d.sure = false;
  if (nucleus.pattern->mutual && d.report.type != EventType::kAssault) {  // talkers fight nobody
    d.actors = last_.met;
  } else if (nucleus.pattern->destination) {
    d.actors = visitors_;
    d.recipients = visited_;
  }
}

bool Drafter::take_up_it(const Nucleus& nucleus, Draft& d) const {
  static constexpr uint32_t kReach = 2;  // sentences
  const WordSet &talks = lexicon_.words("talk"), &visits = lexicon_.words("visit");
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  for (uint32_t t = nucleus.head; t > scene_.sentences.first_token[s - std::min(s, kReach)];) {
    --t;
    if (!scene_.is_noun(t)) continue;
    const bool talk = talks.contains(scene_.lemma(t)), visit = visits.contains(scene_.lemma(t));
    if (!talk && !visit) continue;
    d.actors = talk ? last_.met : visitors_;
    d.recipients = talk ? std::vector<uint32_t>{} : visited_;
    d.sure = false;
    return !d.actors.empty();
  }
  return false;
}

// Between the marks of the quote: "that he was" of a mixed one is not.
bool Drafter::is_spoken(uint32_t q, uint32_t t) const {
  const Quote& quote = scene_.quotes.quotes[q];
  const Span word = scene_.sentences.token[t];
  if (!quote.span.contains(word)) return false;
  if (quote.kind != QuoteKind::kMixed) return true;
  for (uint32_t u = t; u > 0 && scene_.sentences.token[u - 1].begin >= quote.span.begin; --u) {
    const std::string_view form = scene_.sentences.form[u - 1];
    if (form == "\"" || form == "“" || form == "‘" || form == "'" || form == "``") return true;
  }
  return false;
}

// "He got hit," X said: a third person in somebody's own words is not the speaker.
void Drafter::drop_speakers(const Nucleus& nucleus, Participants& who) const {
  static const WordSet kThird = {"he", "she", "him", "her"};
  const uint32_t q = scene_.quote_of(scene_.sentences.token[nucleus.head]);
  if (q == kNone || scene_.quotes.quotes[q].kind == QuoteKind::kIndirect) return;
  const uint32_t speaker = scene_.quotes.quotes[q].speaker;
  // told them that he was "shooting back": he is outside the words
  const auto third = [&](uint32_t t) {
    return t != kNone && scene_.sentences.upos[t] == Upos::kPron &&
           kThird.contains(scene_.lemma(t)) && is_spoken(q, t);
  };
  if (third(who.doer)) std::erase(who.actors, speaker);
  if (third(who.patient)) std::erase(who.recipients, speaker);
}

// "Police: Six injured in crash": who tells is no party to it.
void Drafter::drop_label(const Nucleus& nucleus, Participants& who) const {
  const uint32_t last =
      scene_.sentences.first_token[scene_.sentences.sentence_of(nucleus.head) + 1];
  const auto is_label = [&](uint32_t t) {
    return t != kNone && t + 1 < last && t < nucleus.head && scene_.sentences.form[t + 1] == ":" &&
           scene_.actor(t) != kNone &&
           (t + 2 >= last || scene_.actor(t + 2) != scene_.actor(t));  // "Gunman: Ana Bell"
  };
  if (is_label(who.doer)) {
    std::erase(who.actors, scene_.actor(who.doer));
    who.doer = kNone;
  }
  if (is_label(who.patient)) {
    std::erase(who.recipients, scene_.actor(who.patient));
    who.patient = kNone;
  }
}

// "A man is dead and a boy wounded after a double shooting", "Two were taken to hospital following
// a stabbing": whom it befell, and how many died of it or were hurt.
Counts Drafter::take_fates(const Nucleus& nucleus, Draft& d) const {
  static const WordSet kDeaths = {"dead", "die", "kill"};
  static const WordSet kHurts = {"wounded",     "injured",     "hurt",      "wound",
                                 "injure",      "hospital",    "hospitals", "hospitalized",
                                 "hospitalise", "hospitalize", "condition", "critical"};
  static const WordSet kTaken = {"take", "rush",  "airlift", "send",  "transport",
                                 "fly",  "treat", "leave",   "remain"};
  Counts counts;
  const std::string after = scene_.preposition(nucleus.head);
  const uint32_t above = scene_.tree.head(nucleus.head);
  // "died after a long battle with cancer": who fights is no victim of it
  if (!nucleus.pattern->noun || nucleus.pattern->mutual || d.report.type != EventType::kAssault ||
      above == kNone || (after != "after" && after != "following")) {
    return counts;
  }
  std::vector<uint32_t> clauses = {above};
  if (scene_.tree.deprel(above) == Deprel::kConj) clauses.push_back(scene_.tree.head(above));
  for (uint32_t c : scene_.tree.children(above)) {
    if (scene_.tree.deprel(c) == Deprel::kConj) clauses.push_back(c);
  }
  const auto is_people = [&](uint32_t id) {
    const ActorKind kind = scene_.actors.actors[id].kind;
    return kind == ActorKind::kPerson || kind == ActorKind::kGroup;
  };
  // Where it was ("at a Larne County farm") is nobody whom it befell.
  const bool known = std::any_of(d.recipients.begin(), d.recipients.end(), is_people);
  const std::vector<uint32_t> places = d.recipients;
  for (uint32_t clause : clauses) {
    const bool died = kDeaths.contains(scene_.lemma(clause));
    const bool taken =
        kTaken.contains(scene_.lemma(clause)) &&
        std::any_of(scene_.tree.children(clause).begin(), scene_.tree.children(clause).end(),
                    [&](uint32_t c) { return kHurts.contains(scene_.lemma(c)); });
    if (!died && !taken && !kHurts.contains(scene_.lemma(clause))) continue;
    const uint32_t subject = scene_.subject(clause);
    if (subject == kNone) continue;
    if (!known) scene_.actors_of(subject, d.recipients, d.sure);
    int32_t& field = died ? counts.dead : counts.injured;
    if (field < 0) field = people_of(scene_, subject);
  }
  std::erase_if(d.recipients,
                [&](uint32_t id) { return !known && (!is_people(id) || contains(d.actors, id)); });
  if (d.recipients.empty()) d.recipients = places;
  return counts;
}

// "was killed in a US operation", "in an operation by US forces": those whose it is. Operations are
// no acts of the lexicon.
bool Drafter::by_whose_operation(const Nucleus& nucleus, Draft& d) const {
  static const WordSet kOperations = {"operation", "mission", "crackdown", "sweep"};
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    const std::string with = scene_.preposition(c);
    if (c < nucleus.head || !kOperations.contains(scene_.lemma(c)) ||
        (with != "in" && with != "during" && with != "by")) {
      continue;
    }
    for (uint32_t by : scene_.tree.children(c)) {
      if (scene_.tree.deprel(by) == Deprel::kNmod && scene_.preposition(by) == "by")
        scene_.actors_of(by, d.actors, d.sure);
    }
    for (uint32_t whose : scene_.tree.children(c)) {
      const Deprel r = scene_.tree.deprel(whose);
      if (d.actors.empty() && whose < c && scene_.actor(whose) != kNone &&
          (r == Deprel::kCompound || r == Deprel::kAmod || r == Deprel::kNmodPoss)) {
        d.actors.push_back(scene_.actor(whose));
      }
    }
    std::erase_if(d.actors, [&](uint32_t id) { return contains(d.recipients, id); });
    d.sure = false;
    return !d.actors.empty();
  }
  return false;
}

// "criticised the appointment": those who made it. "Five were killed in the raid": by those who
// raided.
void Drafter::take_up_acts(const Nucleus& nucleus, Draft& d) const {
  static constexpr uint32_t kNearDeal = 4;  // sentences, as for any act taken up (told_before.cc)
  static const WordSet kIn = {"in", "during", "by"};
  const TriggerPattern& p = *nucleus.pattern;
  const bool words =
      p.type == EventType::kSupport || p.type == EventType::kAccuse || p.type == EventType::kReject;
  if (words && !p.noun && !p.needs_recipient && d.recipients.empty() && d.patient != kNone &&
      scene_.is_noun(d.patient)) {
    const ToldBefore::Act* act = told_.taken_up(scene_, d.patient);
    if (act == nullptr) return;
    d.recipients = act->doers;
    std::erase_if(d.recipients, [&](uint32_t id) { return contains(d.actors, id); });
    d.sure = false;
  }
  // "The ceasefire was signed in Rome": by those who agreed it
  if (p.type == EventType::kSupport && scene_.lemma(nucleus.head) == "sign" && !p.noun &&
      scene_.is_passive(nucleus.head) && d.actors.empty() && d.recipients.empty() &&
      agreed_.size() > 1 && d.report.sentence - agreed_in_ <= kNearDeal) {
    d.actors = agreed_;
    d.sure = false;
  }
  const bool harm = p.type == EventType::kAssault && (p.kills || p.harms);
  if (!harm || p.noun || !d.actors.empty() || d.doer != kNone) return;
  if (by_whose_operation(nucleus, d)) return;
  const uint32_t last = scene_.sentences.first_token[d.report.sentence + 1];
  for (uint32_t t = nucleus.head + 1; t < last; ++t) {
    if (scene_.lemma(t) == "," || scene_.lemma(t) == "that") return;
    if (!scene_.is_noun(t) || !kIn.contains(scene_.preposition(t))) continue;
    const ToldBefore::Act* act = told_.taken_up(scene_, t);
    if (act == nullptr || (act->type != EventType::kAssault && act->type != EventType::kCoerce))
      continue;
    d.told_date = act->date;
    d.actors = act->doers;
    std::erase_if(d.actors, [&](uint32_t id) { return contains(d.recipients, id); });
    d.sure = false;
    return;
  }
}

void Drafter::remember(const Nucleus& nucleus, const Draft& d,
                       const std::vector<DateChoice>& dates) {
  told_.remember(scene_, nucleus, d, dates.empty() ? kNone : dates.front().date);
  if (d.report.type == EventType::kAgree && d.report.status == Status::kActual) {
    agreed_ = d.actors;
    for (uint32_t r : d.recipients) add_unique(agreed_, r);
    agreed_in_ = d.report.sentence;
  }
  if (d.report.type == EventType::kConsult && !nucleus.pattern->noun) {
    std::vector<uint32_t> both = d.actors;
    for (uint32_t r : d.recipients) add_unique(both, r);
    std::erase_if(both,
                  [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
    if (both.size() >= 2) last_.met = std::move(both);
  }
  if (d.report.type == EventType::kAssault && d.report.status == Status::kActual &&
      d.recipients.size() == 1 &&
      scene_.actors.actors[d.recipients[0]].kind == ActorKind::kPerson) {
    victim_ = d.recipients[0];
    victim_in_ = d.report.sentence;
  }
  if (d.report.type == EventType::kAssault && d.actors.size() == 1 &&
      scene_.actors.actors[d.actors[0]].kind == ActorKind::kPerson) {
    attacker_ = d.actors[0];
  }
  const auto body = [this](uint32_t id) {
    const ActorKind kind = scene_.actors.actors[id].kind;
    return kind != ActorKind::kPerson && kind != ActorKind::kPlace;
  };
  if (quad_of(d.report.type) > 2 && d.actors.size() == 1 && d.recipients.size() == 1 &&
      d.actors != d.recipients && body(d.actors[0]) && body(d.recipients[0])) {
    last_.opposed = {d.actors[0], d.recipients[0]};
  }
  if (nucleus.pattern->destination && !d.actors.empty()) {
    visitors_ = d.actors;
    visited_ = d.recipients;
  }
}

}  // namespace dateline
