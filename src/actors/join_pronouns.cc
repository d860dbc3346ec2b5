// Pronouns: agreement, then the subject of the nearest sentence. A tie stays open.
#include <algorithm>
#include <utility>

#include "actors/resolver_step.h"
#include "base/characters.h"

namespace dateline {
namespace {

// What being named by the title counts for: less than a sentence nearer. GUM has no titles; by the
// pronouns of events that were read beside their articles.
constexpr double kOfTitle = 0.35;

// "X told Y that he would go": the teller; and in X's own words a third person is not X. Both by
// the pronouns of GUM's train part.
constexpr double kTeller = 0.3;
// "who had himself been shot": a reflexive is the subject of its clause.
constexpr double kReflexive = 3;
constexpr double kCapacity = 1.0;
constexpr double kSpeaker = 1.2;
// Police and judges are seldom whom the law acts upon: more than being the subject of a sentence
// nearer counts for. By the pronouns of events that were read beside their articles.
constexpr double kOfLaw = 2.0;
// How often somebody is spoken of: for each mention, up to twelve. He and she of GUM's train part,
// news and interviews, go to the right one in 88.9 of 100 with it, in 82.5 without; 0.04 more or
// six mentions fewer cost one point.
constexpr double kSpokenOf = 0.08;
constexpr size_t kEnough = 12;

class PronounJoiner : private ResolverStep {
 public:
  explicit PronounJoiner(Resolution& resolution)
      : ResolverStep(resolution),
        title_(lower_ascii(article_.title)),
        speakers_(speakers()),
        in_caption_(captions()) {}

  void run() {
    settle_genders();
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      Phrase& phrase = phrases_[p];
      if (phrase.kind != MentionKind::kPronoun) continue;
      const std::string form = lower_ascii(s_.form[phrase.head]);
      uint32_t actor = kNone;
      if (form == "who" || form == "whom") {
        actor = relative(p);
      } else if (const uint32_t named = in_brackets(p); named != kNone) {
        actor = named;
      } else if (phrase.gender == 'n') {
        actor = neuter(p);
      } else if (!told_by_unknown(p)) {
        actor = person_or_group(p);
      }
      if (actor != kNone) attach(p, actor);
    }
  }

 private:
  // Somebody known by a surname alone is he or she by the pronouns that would be his or hers: one
  // that went astray ("he named Ana Murphy to her post") must not settle it for all that follow.
  void settle_genders() {
    struct Votes {
      uint32_t he = 0, she = 0;
    };
    boost::unordered_flat_map<uint32_t, Votes> votes;
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      const Phrase& phrase = phrases_[p];
      if (phrase.kind != MentionKind::kPronoun || phrase.plural ||
          (phrase.gender != 'm' && phrase.gender != 'f')) {
        continue;
      }
      const uint32_t actor = person_or_group(p);
      if (actor == kNone || drafts_[actor].gender != 0) continue;
      ++(phrase.gender == 'm' ? votes[actor].he : votes[actor].she);
    }
    for (const auto& [actor, of] : votes) {
      if (of.he != of.she) drafts_[actor].gender = of.he > of.she ? 'm' : 'f';
    }
  }

  // "He (Zawada)": the writer says who is meant.
  uint32_t in_brackets(uint32_t p) const {
    const uint32_t t = phrases_[p].head + 1;
    const uint32_t end = s_.first_token[sentence_[p] + 1];
    if (t + 1 >= end || (s_.form[t] != "(" && s_.form[t] != "[")) return kNone;
    for (uint32_t q = p + 1; q < phrases_.size() && q < p + 3; ++q) {
      if (phrases_[q].range.first <= t + 1 && phrases_[q].range.last > t + 1)
        return phrases_[q].actor;
    }
    return kNone;
  }

  uint32_t relative(uint32_t p) const {
    uint32_t t = phrases_[p].head;
    for (int steps = 0; steps < 6 && t != kNone; ++steps) {
      if (kRelativeClauses.contains(s_.deprel[t])) {
        const uint32_t above = c_.tree.relative_noun(t);
        return above == kNone || at_head_[above] == kNone ? kNone : phrases_[at_head_[above]].actor;
      }
      t = c_.tree.head(t);
    }
    return kNone;
  }

  // "Ana, his sister": not Ana's.
  bool owns_himself(const Phrase& pronoun, const Phrase& other) const {
    const uint32_t owned = c_.tree.head(pronoun.head);
    return s_.deprel[pronoun.head] == Deprel::kNmodPoss && owned != kNone &&
           s_.deprel[owned] == Deprel::kAppos && c_.tree.head(owned) == other.head;
  }

  // "He told Ana that he would go", the first "he" being left open: so is the second.
  bool told_by_unknown(uint32_t p) const {
    if (!is_subject(phrases_[p])) return false;
    const uint32_t verb = governor(phrases_[p]), above = verb == kNone ? kNone : c_.tree.head(verb);
    if (above == kNone || s_.deprel[verb] != Deprel::kCcomp) return false;
    const uint32_t teller = c_.tree.child(above, Deprel::kNsubj);
    const uint32_t q = teller == kNone || teller > phrases_[p].head ? kNone : at_head_[teller];
    return q != kNone && q < p && phrases_[q].kind == MentionKind::kPronoun &&
           phrases_[q].gender == phrases_[p].gender && !phrases_[p].plural &&
           phrases_[q].actor == kNone;
  }

  // "X told Y that he would go": he is X sooner than Y.
  bool tells_clause_of(const Phrase& pronoun, const Phrase& other) const {
    if (!is_subject(pronoun) || !is_subject(other)) return false;
    const uint32_t verb = governor(pronoun), above = verb == kNone ? kNone : c_.tree.head(verb);
    return above != kNone && s_.deprel[verb] == Deprel::kCcomp && governor(other) == above;
  }

  // Right behind the words, in their sentence, with a verb of saying.
  bool says_it(const Phrase& phrase, uint32_t closed) const {
    static constexpr uint32_t kReach = 10;
    static constexpr std::array<std::string_view, 5> kSays = {"say", "add", "tell", "explain",
                                                              "state"};
    if (!is_subject(phrase) || phrase.head > closed + kReach ||
        s_.sentence_of(phrase.head) != s_.sentence_of(closed)) {
      return false;
    }
    const uint32_t verb = governor(phrase);
    return verb != kNone && verb > closed && in_list(lemma(verb), kSays);
  }

  // By phrase that stands between quotation marks: the subject before them, who mostly says so, or
  // who is said to behind them.
  std::vector<uint32_t> speakers() const {
    std::vector<uint32_t> speakers(phrases_.size(), kNone);
    uint32_t speaker = kNone, subject = kNone, t = 0;
    uint32_t first_within = 0, closed = kNone;  // of the last quote
    bool open = false;
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      for (; t <= phrases_[p].head; ++t) {
        const std::string_view form = s_.form[t];
        const bool was_open = open;
        const bool paragraph = t > 0 && s_.token[t].begin >= s_.token[t - 1].end + 2;
        if (paragraph) open = false;  // a mark that is never closed ends with its paragraph
        if (form == "\"") open = !open;
        if (form == "“" || form == "``") open = true;
        if (form == "”" || form == "''") open = false;
        if (open && !was_open)
          speaker = subject != kNone && sentence_[subject] == s_.sentence_of(t) ? subject : kNone;
        if (open && !was_open) first_within = p, closed = kNone;
        if (!open && was_open) closed = t;
      }
      if (open) {
        speakers[p] = speaker;
        continue;
      }
      if (closed != kNone && says_it(phrases_[p], closed)) {
        for (uint32_t q = first_within; q < p; ++q) {
          if (phrases_[q].head < closed && speakers[q] == kNone) speakers[q] = p;
        }
        closed = kNone;
      }
      if (is_subject(phrases_[p])) subject = p;
    }
    return speakers;
  }

  // By phrase: whether it stands in a caption. Captions lie anywhere between the paragraphs, so no
  // pronoun of the text goes back to one.
  std::vector<bool> captions() const {
    std::vector<bool> out(phrases_.size(), false);
    size_t b = 0;
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      const uint32_t at = s_.token[phrases_[p].head].begin;
      while (b < article_.blocks.size() && article_.blocks[b].span.end <= at) ++b;
      out[p] = b < article_.blocks.size() && article_.blocks[b].span.begin <= at &&
               article_.blocks[b].kind == BlockKind::kCaption;
    }
    return out;
  }

  bool is_reflexive(const Phrase& pronoun) const {
    const std::string form = lower_ascii(s_.form[pronoun.head]);
    return form.ends_with("self") || form.ends_with("selves");
  }

  bool same_clause_rival(const Phrase& pronoun, const Phrase& other) const {
    // "X met him": not X. A possessor ("his") may well be the subject.
    if (s_.deprel[pronoun.head] == Deprel::kNmodPoss) return false;
    const uint32_t above = governor(pronoun);
    if (above == kNone) return false;
    if (is_reflexive(pronoun)) return false;
    // "the media attacked the marchers, accusing them of treason": not the media
    const bool participle = s_.xpos[above] == Xpos::kVBG && s_.deprel[above] == Deprel::kAdvcl &&
                            !c_.tree.has_child(above, kSubjectRelations);
    if (participle && is_subject(other) && governor(other) == c_.tree.head(above)) return true;
    return governor(other) == above || c_.tree.subject(above) == other.head;
  }

  // "He called Bell a liar": a name below the verb of which a pronoun is the subject is somebody
  // else; those come after it.
  void add_named_below(uint32_t p, std::vector<uint32_t>& rivals) const {
    static constexpr uint32_t kReach = 24;  // phrases; a longer clause is no clause
    const uint32_t verb = governor(phrases_[p]);
    if (verb == kNone || !is_subject(phrases_[p]) || verb < phrases_[p].head) return;
    const uint32_t end = std::min(static_cast<uint32_t>(phrases_.size()), p + kReach);
    for (uint32_t q = p + 1; q < end && sentence_[q] == sentence_[p]; ++q) {
      const Phrase& other = phrases_[q];
      if (other.actor == kNone || other.kind != MentionKind::kName || other.head == verb) continue;
      if (in_clause_of(verb, other.head)) rivals.push_back(other.actor);
    }
  }

  // `t` hangs on `verb`, and on no clause beside it that has a subject of its own.
  bool in_clause_of(uint32_t verb, uint32_t t) const {
    static constexpr int kSteps = 24;  // a name deeper than that is not looked at
    for (int i = 0; i < kSteps && t != kNone; ++i) {
      if (t == verb) return true;
      const Deprel r = s_.deprel[t];
      if ((r == Deprel::kConj || r == Deprel::kParataxis) &&
          c_.tree.has_child(t, kSubjectRelations)) {
        return false;
      }
      t = c_.tree.head(t);
    }
    return false;
  }

  // "WOLF RAAN, ANCHOR: Omar Beshir said that they asked him": who speaks is not who is spoken of
  bool is_speech_label(const Phrase& phrase) const {
    static constexpr uint32_t kReach = 8;  // tokens of the speaker's office
    const uint32_t s = s_.sentence_of(phrase.head);
    const std::string_view form = s_.form[phrase.range.first];
    if (phrase.kind != MentionKind::kName || phrase.range.first != s_.first_token[s] ||
        form.size() < 2 || !std::all_of(form.begin(), form.end(), [](char c) {
          return (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '\'';
        })) {
      return false;
    }
    const uint32_t last = std::min(s_.first_token[s + 1], phrase.range.last + kReach);
    for (uint32_t t = phrase.range.last; t < last; ++t) {
      if (s_.form[t] == ":") return true;
    }
    return false;
  }

  // "The Dornier had spotted two boats": what an article stands before, by one word alone, is a
  // thing named after somebody.
  bool is_named_thing(const ActorDraft& draft) const {
    if (draft.parts.size() != 1 || draft.phrases.empty() || draft.gender != 0) return false;
    const TokenRange range = phrases_[draft.phrases.front()].range;
    const uint32_t before = range.first > 0 ? range.first - 1 : range.first;
    for (const uint32_t t : {range.first, before}) {
      const std::string form = lower_ascii(s_.form[t]);
      if (range.last - range.first <= 2 && (form == "a" || form == "an" || form == "the"))
        return true;
    }
    return false;
  }

  // Whom the title names is whom the article is about.
  bool in_title(const ActorDraft& draft) const {
    const std::string& title = title_;
    if (draft.parts.empty() || draft.parts.back().size() < 3) return false;
    const std::string& name = draft.parts.back();
    const auto is_letter = [&](size_t at) {
      return at < title.size() && ((title[at] >= 'a' && title[at] <= 'z') || title[at] < 0);
    };
    for (size_t at = title.find(name); at != std::string::npos; at = title.find(name, at + 1)) {
      if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + name.size())) return true;
    }
    return false;
  }

  // "as president", "endorsed X for governor": what somebody is or is to be.
  bool is_capacity(const Phrase& phrase) const {
    const uint32_t t = phrase.range.first;
    return t > 0 && (s_.lemma[t - 1] == "as" || (s_.lemma[t - 1] == "for" && !phrase.definite));
  }

  // The subject of a verb whose content stands before both.
  bool tells_behind(const Phrase& phrase) const {
    const uint32_t verb = governor(phrase);
    if (verb == kNone || !is_subject(phrase)) return false;
    for (uint32_t c : c_.tree.children(verb)) {
      const Deprel r = s_.deprel[c];
      if ((r == Deprel::kCcomp || r == Deprel::kParataxis) && c < phrase.range.first) return true;
    }
    return s_.deprel[verb] == Deprel::kParataxis && c_.tree.head(verb) < phrase.range.first;
  }

  // "Ana Bell and her son": the persons whom "and" joins to phrase `q`, itself first; empty: none.
  std::vector<uint32_t> joined_to(uint32_t q) const {
    static constexpr size_t kMost = 6;
    const uint32_t head = phrases_[q].head;
    std::vector<uint32_t> all = {phrases_[q].actor};
    if (s_.deprel[head] == Deprel::kConj) return {};
    for (uint32_t c : c_.tree.children(head)) {
      if (s_.deprel[c] != Deprel::kConj || c < head || at_head_[c] == kNone) continue;
      const uint32_t actor = phrases_[at_head_[c]].actor;
      if (actor == kNone || drafts_[actor].kind != ActorKind::kPerson || drafts_[actor].plural)
        return {};
      if (std::find(all.begin(), all.end(), actor) == all.end()) all.push_back(actor);
    }
    return all.size() > 1 && all.size() <= kMost ? all : std::vector<uint32_t>{};
  }

  // "A and B … They": a group of the two, the same one each time.
  uint32_t group_of(const std::vector<uint32_t>& members) {
    for (const auto& [actor, of] : groups_) {
      if (of == members) return actor;
    }
    const auto made = static_cast<uint32_t>(drafts_.size());
    ActorDraft draft;
    draft.kind = ActorKind::kGroup;
    draft.plural = true;
    draft.members = members;
    draft.name = members.size() == 2 ? "the two" : "the group";
    drafts_.push_back(std::move(draft));
    if (groups_.size() < kLookBack) groups_.emplace_back(made, members);
    return made;
  }

  // "Police say that somebody fired at them": in what somebody tells, he is who does and seldom
  // whom it is done to.
  bool tells_of(const Phrase& pronoun, const Phrase& other) const {
    const uint32_t verb = governor(other);
    if (is_subject(pronoun) || !is_subject(other) || verb == kNone) return false;
    for (uint32_t c : c_.tree.children(verb)) {
      if (s_.deprel[c] == Deprel::kCcomp && c_.tree.dominates(c, pronoun.head)) return true;
    }
    return false;
  }

  // "detectives were questioning him", "he was charged": whom the law acts upon.
  bool is_before_law(const Phrase& pronoun) const {
    static constexpr std::array<std::string_view, 21> kVerbs = {
        "arrest", "charge",    "question", "interrogate", "accuse",  "convict",   "believe",
        "detain", "sentence",  "jail",     "indict",      "arraign", "extradite", "identify",
        "acquit", "apprehend", "handcuff", "prosecute",   "suspect", "imprison",  "describe"};
    const uint32_t verb = governor(pronoun);
    if (verb == kNone || s_.upos[verb] != Upos::kVerb || !in_list(lemma(verb), kVerbs))
      return false;
    const Deprel r = s_.deprel[pronoun.head];
    return r == Deprel::kObj || r == Deprel::kNsubjPass;
  }

  // Police, judges and spokesmen who tell of it all. (An officer who is accused says little.)
  bool is_of_law(uint32_t q) const {
    static constexpr std::array<std::string_view, 4> kSays = {"say", "tell", "state", "confirm"};
    const ActorDraft& draft = drafts_[phrases_[q].actor];
    bool of_law = false, says = false;
    for (const Role& role : draft.roles) {
      of_law |= role.sector == "COP" || role.sector == "JUD" ||
                (role.sector == "MIL" && role.word != nullptr && role.word->title) ||
                (!role.words.empty() && lemma(role.words.last - 1).starts_with("spokes"));
    }
    for (uint32_t p : draft.phrases) {
      of_law |= phrases_[p].code.sector == "COP" || phrases_[p].code.sector == "JUD" ||
                (phrases_[p].code.sector == "GOV" && phrases_[p].plural);  // "officials"
      const uint32_t verb = governor(phrases_[p]);
      says |= verb != kNone && is_subject(phrases_[p]) && in_list(lemma(verb), kSays);
    }
    return of_law && says;
  }

  // "the coroner's office said he died": the office of no one in particular
  bool names_office(const Phrase& other) const {
    static constexpr std::array<std::string_view, 3> kBodies = {"office", "department", "bureau"};
    const uint32_t body = c_.tree.head(other.head);
    return other.kind != MentionKind::kName && s_.deprel[other.head] == Deprel::kNmodPoss &&
           body != kNone && in_list(lemma(body), kBodies);
  }

  uint32_t person_or_group(uint32_t p) {
    const Phrase& pronoun = phrases_[p];
    uint32_t best = kNone, second_actor = kNone;
    std::vector<uint32_t> best_members;
    double best_score = -1e9, second = -1e9;
    uint32_t seen = 0, nearest = 0;  // sentences to the best one's last mention
    const bool before_law = is_before_law(pronoun);
    const bool reflexive = is_reflexive(pronoun);
    // "He spoke to him": whoever "he" is, by any of his mentions.
    std::vector<uint32_t> rivals;
    for (uint32_t q = p; q-- > 0 && sentence_[q] == sentence_[p];) {
      if (phrases_[q].actor != kNone && same_clause_rival(pronoun, phrases_[q]))
        rivals.push_back(phrases_[q].actor);
    }
    if (!pronoun.plural) add_named_below(p, rivals);
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const Phrase& other = phrases_[q];
      if (sentence_[p] - sentence_[q] > kMaxDistance) break;
      if (other.actor == kNone || other.range.contains(pronoun.head)) continue;
      if (in_caption_[q] && !in_caption_[p]) continue;
      if (is_speech_label(other) || names_office(other)) continue;
      const ActorDraft& draft = drafts_[other.actor];
      std::vector<uint32_t> members;
      if (pronoun.plural && draft.kind == ActorKind::kPerson && !draft.plural)
        members = joined_to(q);
      if (!members.empty()) {
        // goes on below: a pair is as good as a group
      } else if (pronoun.plural) {
        // "the agency reported they had": a body that is the subject may be "they"
        const bool body = draft.kind == ActorKind::kOrganization && is_subject(other) &&
                          sentence_[p] == sentence_[q];
        if (draft.kind != ActorKind::kGroup && !body) continue;
      } else {
        if (draft.kind != ActorKind::kPerson || draft.plural || is_named_thing(draft)) continue;
        if (draft.gender && pronoun.gender && draft.gender != pronoun.gender) continue;
      }
      if (same_clause_rival(pronoun, other) || owns_himself(pronoun, other)) continue;
      if (std::find(rivals.begin(), rivals.end(), other.actor) != rivals.end()) continue;
      double score = -1.0 * (sentence_[p] - sentence_[q]);
      // "… , the spokesman said": who tells of others is not who a later sentence goes on about.
      const bool aside = sentence_[p] - sentence_[q] > 1 && tells_behind(other);
      if (is_subject(other) && !aside) score += 0.8;
      // Whom the sentence is about, rather than one of two in a clause of it.
      const uint32_t verb = governor(other);
      if (is_subject(other) && !aside && verb != kNone && s_.deprel[verb] == Deprel::kRoot)
        score += 0.15;
      if (!pronoun.plural && c_.tree.has_child(other.head, Deprel::kConj)) score -= 0.15;
      if (other.kind == MentionKind::kPronoun) score += 0.3;
      if (draft.named) score += 0.4;
      if (tells_clause_of(pronoun, other)) score += kTeller;
      if (reflexive && is_subject(other) && governor(other) == governor(pronoun))
        score += kReflexive;
      if (speakers_[p] != kNone && phrases_[speakers_[p]].actor == other.actor) score -= kSpeaker;
      // "served as president": what somebody is, not who is spoken of
      if (!draft.named && other.kind == MentionKind::kTitle) score -= 0.3;
      if (!draft.named && is_capacity(other)) score -= kCapacity;
      if (pronoun.plural && draft.kind == ActorKind::kOrganization) score -= 0.8;
      if (pronoun.plural && tells_of(pronoun, other)) score -= kTeller + kSpeaker;
      if (draft.gender && draft.gender == pronoun.gender) score += 0.3;
      if (!pronoun.plural && draft.named && in_title(draft)) score += kOfTitle;
      if (s_.deprel[other.head] == Deprel::kNmodPoss) score -= 0.3;
      if (before_law && is_of_law(q)) score -= kOfLaw;
      score -= 0.01 * seen;
      if (!pronoun.plural) score += kSpokenOf * std::min<size_t>(draft.phrases.size(), kEnough);
      if (other.actor == best) {
        best_score = std::max(best_score, score);
      } else if (score > best_score) {
        second = best_score;
        second_actor = best;
        best_score = score;
        best = other.actor;
        nearest = sentence_[p] - sentence_[q];
        best_members = members;
      } else if (score > second) {
        second = score;
        second_actor = other.actor;
      }
    }
    // Two persons equally near, neither the subject: the text does not settle it.
    if (best != kNone && second_actor != kNone && best_score - second < 0.05 && best_score < 0.8) {
      return kNone;
    }
    // "I looked at one kid and he was shot," X said: hardly somebody of long before
    if (speakers_[p] != kNone && speakers_[p] > p && nearest > 1) return kNone;
    return best_members.empty() ? best : group_of(best_members);
  }

  // "it", "its": the subject of the clause or of the sentence before, if that is a body or country.
  uint32_t neuter(uint32_t p) const {
    const Phrase& pronoun = phrases_[p];
    uint32_t seen = 0;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const Phrase& other = phrases_[q];
      if (sentence_[p] - sentence_[q] > 1) break;
      if (other.actor == kNone || !is_subject(other) || other.range.contains(pronoun.head))
        continue;
      if (other.kind == MentionKind::kPronoun && other.gender != 'n') continue;
      const ActorDraft& draft = drafts_[other.actor];
      if (draft.kind != ActorKind::kOrganization && draft.kind != ActorKind::kCountry) {
        // A thing may have been the subject in between only of its own sentence.
        continue;
      }
      if (same_clause_rival(pronoun, other)) continue;
      return other.actor;
    }
    return kNone;
  }

  const std::string title_;
  const std::vector<uint32_t> speakers_;
  const std::vector<bool> in_caption_;
  std::vector<std::pair<uint32_t, std::vector<uint32_t>>> groups_;  // made for "they"
};

}  // namespace

void join_pronouns(Resolution& resolution) { PronounJoiner(resolution).run(); }

}  // namespace dateline
