// Grammar: appositions, copulas and offices taken up ("X, president of Y", "X is the president of
// Y", "X was sworn in as president") tell that a description and a name are one; so do commas,
// where the tree has it otherwise.
#include <algorithm>
#include <array>

#include "actors/resolver_step.h"

namespace dateline {
namespace {

constexpr uint32_t kOfficeReach = 12;  // tokens of "of the …" between an office and its holder

class GrammarJoiner : private ResolverStep {
 public:
  explicit GrammarJoiner(Resolution& resolution) : ResolverStep(resolution) {}

  void run() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      const Phrase& phrase = phrases_[p];
      if (phrase.kind == MentionKind::kPronoun) continue;
      if (const uint32_t q = framed_name(p); q != kNone) same(p, q);
      if (const uint32_t q = name_behind_opening(p); q != kNone) same(p, q);
      const uint32_t above = c_.tree.head(phrase.head);
      if (above != kNone && s_.deprel[phrase.head] == Deprel::kAppos && !after_and(phrase)) {
        same(p, at_head_[above]);
      }
      if (c_.tree.has_child(phrase.head, Deprel::kCop) && phrase.kind != MentionKind::kName &&
          !c_.tree.is_negated(phrase.head) && !phrase.plural) {
        const uint32_t subject = c_.tree.child(phrase.head, {Deprel::kNsubj, Deprel::kNsubjOuter});
        if (subject != kNone) same(p, at_head_[subject]);
      }
      if (const uint32_t holder = installed(phrase); holder != kNone) same(p, at_head_[holder]);
      beside(p);
    }
    for (uint32_t p = 0; p < phrases_.size(); ++p) join_double_role(p);
  }

 private:
  // "X was sworn in as president of Y", "became minister", "elected X president": who holds the
  // office that `phrase` says from then on; kNone.
  uint32_t installed(const Phrase& phrase) const {
    static constexpr std::array<std::string_view, 12> kInstalls = {
        "swear",  "inaugurate", "elect",    "appoint", "name",      "install",
        "choose", "nominate",   "re-elect", "reelect", "reappoint", "confirm"};
    static constexpr std::array<std::string_view, 4> kServes = {"serve", "become", "remain", "act"};
    const uint32_t verb = c_.tree.head(phrase.head);
    if (verb == kNone || phrase.kind == MentionKind::kName || phrase.plural ||
        phrase.actor_kind != ActorKind::kPerson || c_.tree.is_negated(verb)) {
      return kNone;
    }
    const std::string word = lemma(verb);
    const bool serves = in_list(word, kServes);
    if (!serves && !in_list(word, kInstalls)) return kNone;
    const Deprel relation = s_.deprel[phrase.head];
    const bool as = c_.tree.child_with_lemma(phrase.head, "as") != kNone;
    if (relation != Deprel::kXcomp && !(as && relation == Deprel::kObl)) return kNone;
    const uint32_t object = c_.tree.child(verb, Deprel::kObj);
    if (!serves && object != kNone) return object;
    const uint32_t subject = c_.tree.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass});
    return serves || c_.tree.is_passive(verb) ? subject : kNone;
  }

  bool after_and(const Phrase& phrase) const {
    return phrase.range.first > 0 && s_.upos[phrase.range.first - 1] == Upos::kCconj;
  }

  // "Mali's military leader and interim president, X": the second one without a determiner of its
  // own is the same person.
  void join_double_role(uint32_t p) {
    const Phrase& phrase = phrases_[p];
    if (phrase.kind == MentionKind::kName || phrase.plural ||
        phrase.actor_kind != ActorKind::kPerson || s_.deprel[phrase.head] != Deprel::kConj ||
        phrase.definite || phrase.indefinite || phrase.quantified) {
      return;
    }
    const uint32_t above = c_.tree.head(phrase.head);
    const uint32_t q = above == kNone ? kNone : at_head_[above];
    if (q == kNone || phrases_[q].plural || phrases_[q].actor_kind != ActorKind::kPerson ||
        phrases_[q].kind == MentionKind::kPronoun || phrases_[q].kind == MentionKind::kName ||
        (phrases_[q].actor == kNone) == (phrase.actor == kNone)) {
      return;
    }
    if (phrase.actor == kNone) {
      // Only where a name says that both are one: "a farmer and poet" may be two people.
      if (drafts_[phrases_[q].actor].named) attach(p, phrases_[q].actor);
      return;
    }
    attach(q, phrase.actor);
    for (Role& role : drafts_[phrase.actor].roles) {  // the possessor stands before the first one
      if (role.words == phrase.role && role.country.empty()) {
        role.country = phrases_[q].code.country;
        if (phrases_[q].code.of_entry) role.of = phrases_[q].code.of_entry->name;
      }
    }
  }

  // Phrases `p` and `q` speak of one actor: one is a name, the other a description.
  void same(uint32_t p, uint32_t q) {
    if (p == kNone || q == kNone || p == q) return;
    if (phrases_[p].actor != kNone && phrases_[q].actor != kNone) return;
    if (phrases_[p].actor == kNone && phrases_[q].actor == kNone) return;
    if (phrases_[q].actor == kNone) std::swap(p, q);
    const ActorDraft& draft = drafts_[phrases_[q].actor];
    const Phrase& phrase = phrases_[p];
    if (phrase.kind == MentionKind::kPronoun || phrase.plural != draft.plural) return;
    const bool person = draft.kind == ActorKind::kPerson;
    const bool says_person = phrase.actor_kind == ActorKind::kPerson;
    if (person != says_person || contradicts(phrase, draft)) return;
    attach(p, phrases_[q].actor);
  }

  // "congratulated her, his spokesman, Juan Soto, told a station": the name between the commas
  // behind an office is its holder's, whatever stood before.
  uint32_t framed_name(uint32_t p) const {
    const Phrase& phrase = phrases_[p];
    const uint32_t end = s_.first_token[sentence_[p] + 1], after = phrase.range.last;
    const bool known =
        phrase.definite || phrase.code.owner != kNone || phrase.code.of_first != kNone;
    if (phrase.kind == MentionKind::kName || phrase.actor != kNone || phrase.plural || !known ||
        phrase.actor_kind != ActorKind::kPerson || after + 2 >= end || s_.form[after] != ",") {
      return kNone;
    }
    const uint32_t q = name_beginning(p, after + 1);
    // "Qatar's prime minister, Sheikh X, said": a mere title says no other office
    const bool office =
        q != kNone && !phrases_[q].role.empty() &&
        !(phrases_[q].word && phrases_[q].word->title && phrases_[q].code.country.empty());
    if (q == kNone || office) return kNone;
    const uint32_t behind = phrases_[q].range.last;
    if (behind + 1 >= end || s_.form[behind] != ",") return kNone;
    const Upos next = s_.upos[behind + 1];
    return next == Upos::kVerb || next == Upos::kAux ? q : kNone;
  }

  // "A resident of Tola, Ohio, Bell joined the force": the name between the last comma and the verb
  // is of whom the opening tells.
  uint32_t name_behind_opening(uint32_t p) const {
    static constexpr uint32_t kReach = 14;  // tokens of what the opening says of him
    const Phrase& phrase = phrases_[p];
    const uint32_t begin = s_.first_token[sentence_[p]], end = s_.first_token[sentence_[p] + 1];
    if (phrase.kind == MentionKind::kName || phrase.actor != kNone || phrase.plural ||
        phrase.actor_kind != ActorKind::kPerson || phrase.range.first != begin ||
        !phrase.indefinite) {
      return kNone;
    }
    for (uint32_t q = p + 1; q < phrases_.size() && q < p + 8; ++q) {
      const uint32_t first = phrases_[q].range.first, behind = phrases_[q].range.last;
      if (first >= std::min(end, begin + kReach)) return kNone;
      if (!is_person_name(q) || first <= phrase.head || s_.form[first - 1] != "," || behind >= end)
        continue;
      for (uint32_t t = phrase.head + 1; t < first; ++t) {
        if (s_.upos[t] == Upos::kVerb || s_.upos[t] == Upos::kAux || s_.upos[t] == Upos::kCconj ||
            s_.upos[t] == Upos::kPron) {
          return kNone;
        }
      }
      const Xpos x = s_.xpos[behind];
      const bool acts = s_.upos[behind] == Upos::kAux || x == Xpos::kVBD || x == Xpos::kVBZ;
      return acts ? q : kNone;
    }
    return kNone;
  }

  // "Mali's interim president, Alpha Sylla", "Sylla, a commander,": by the commas alone, where the
  // tree has it otherwise.
  void beside(uint32_t p) {
    const Phrase& phrase = phrases_[p];
    if (phrase.kind == MentionKind::kName || phrase.actor != kNone || phrase.plural ||
        phrase.actor_kind != ActorKind::kPerson) {
      return;
    }
    const uint32_t begin = s_.first_token[sentence_[p]], end = s_.first_token[sentence_[p] + 1];
    const uint32_t after = phrase.range.last;
    if (after + 1 < end && s_.form[after] == "," && phrase.definite) {
      const uint32_t q = p + 1 < phrases_.size() ? name_beginning(p, after + 1) : kNone;
      if (q != kNone && phrases_[q].role.empty() && !tells_behind(phrase, q)) {
        same(p, q);
        return;
      }
    }
    if (phrase.word && phrase.word->title) {
      // "President of the Republic of Mali Alpha Sylla": the name follows its office directly.
      for (uint32_t t = phrase.head + 1; t < std::min(end, phrase.head + kOfficeReach); ++t) {
        const Name* name = c_.names.of(t);
        if (name && name->type == NameClass::kPerson) {
          const uint32_t q = t > phrase.head + 2 ? name_beginning(p, t) : kNone;
          if (q != kNone && phrases_[q].role.empty()) same(p, q);
          return;
        }
        const bool office = name || s_.upos[t] == Upos::kNoun || s_.upos[t] == Upos::kPropn ||
                            s_.upos[t] == Upos::kAdj || s_.upos[t] == Upos::kDet ||
                            s_.form[t] == "of";
        if (!office || (t == phrase.head + 1 && s_.form[t] != "of")) break;
      }
    }
    if (const uint32_t q = name_behind_bare_office(p); q != kNone) {
      same(p, q);
      return;
    }
    if (phrase.range.first > begin + 1 && s_.form[phrase.range.first - 1] == "," &&
        (phrase.definite || phrase.indefinite || phrase.code.of_first != kNone) &&
        (after >= end || s_.upos[after] == Upos::kPunct || s_.upos[after] == Upos::kPron) &&
        s_.deprel[phrase.head] != Deprel::kNsubj && s_.deprel[phrase.head] != Deprel::kConj &&
        s_.deprel[phrase.head] != Deprel::kObl) {
      const uint32_t q = name_ending(p, phrase.range.first - 1);
      if (q != kNone) same(p, q);
    }
  }

  // "killed Iranian general, Alpha Sylla", "US envoy for Mali Alpha Sylla said": an office without
  // a determiner stands for nobody by itself, so the name right behind it is its holder's.
  uint32_t name_behind_bare_office(uint32_t p) const {
    const Phrase& phrase = phrases_[p];
    const uint32_t begin = s_.first_token[sentence_[p]], end = s_.first_token[sentence_[p] + 1];
    if (phrase.definite || phrase.indefinite || phrase.quantified || !phrase.word ||
        s_.deprel[phrase.head] == Deprel::kConj || s_.xpos[phrase.head] == Xpos::kNNS) {
      return kNone;
    }
    const uint32_t first = phrase.range.first;
    if (first > begin && (s_.lemma[first - 1] == "as" || s_.upos[first - 1] == Upos::kDet)) {
      return kNone;
    }
    uint32_t t = phrase.range.last;
    if (t < end && s_.form[t] == ",") ++t;
    if (t <= phrase.range.last) {  // no comma: what the office is of, up to the name
      const uint32_t most = std::min(end, phrase.head + kOfficeReach);
      while (t < most && !(c_.names.of(t) && c_.names.of(t)->type == NameClass::kPerson)) {
        const bool office = c_.names.of(t) || s_.upos[t] == Upos::kAdp ||
                            s_.upos[t] == Upos::kDet || s_.upos[t] == Upos::kPropn ||
                            s_.upos[t] == Upos::kNoun || s_.upos[t] == Upos::kAdj;
        if (!office) return kNone;
        ++t;
      }
      // "president of Bell's company", "adviser to Bell"
      if (t >= most || t == phrase.range.last || s_.upos[t - 1] == Upos::kAdp) return kNone;
    }
    const uint32_t q = name_beginning(p, t);
    if (q == kNone || !phrases_[q].role.empty()) return kNone;
    // "general, Bell's friend", "general, Bell and Obi": a list, or another's
    const uint32_t behind = phrases_[q].range.last;
    if (behind < end && (s_.upos[behind] == Upos::kCconj || s_.upos[behind] == Upos::kPart))
      return kNone;
    return tells_behind(phrase, q) && s_.form[phrase.range.last] == "," ? kNone : q;
  }

  // "tried to calm the boy, Bell said": who tells what stands before the comma.
  bool tells_behind(const Phrase& phrase, uint32_t q) const {
    const uint32_t behind = phrases_[q].range.last;
    if (behind >= s_.first_token[sentence_[q] + 1] || is_subject(phrase)) return false;
    const Xpos x = s_.xpos[behind];
    return s_.upos[behind] == Upos::kVerb && (x == Xpos::kVBD || x == Xpos::kVBZ);
  }

  uint32_t name_beginning(uint32_t p, uint32_t t) const {
    for (uint32_t q = p + 1; q < phrases_.size() && q < p + 6; ++q) {
      if (is_person_name(q) && phrases_[q].range.first == t) return q;
    }
    return kNone;
  }
  uint32_t name_ending(uint32_t p, uint32_t t) const {
    for (uint32_t q = p; q-- > 0 && q + 6 > p;) {
      if (is_person_name(q) && phrases_[q].range.last == t) return q;
    }
    return kNone;
  }
};

}  // namespace

void join_grammar(Resolution& resolution) { GrammarJoiner(resolution).run(); }

}  // namespace dateline
