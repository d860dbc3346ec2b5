// The idea, in the order in which a reader settles who is who:
//  1. Names: full names make actors; parts of names join the actor that bears them, the most
//     recent one where two do. Bodies join by name, acronym and kind ("Wagner", "Wagner Group").
//  2. Grammar: appositions and copulas ("X, president of Y", "X is the president of Y") tell that a
//     description and a name are one.
//  3. Definite descriptions ("the Russian leader", "the ministry") join an actor of whom the text
//     has said so; "the two leaders" gets the two as members. What fits none is an actor of its
//     own.
//  4. Pronouns: agreement, then the subject of the nearest sentence. A tie stays open.
// Nothing is joined because it usually is so in the world: only because this text says it.
// Bounded: look-backs stop after kLookBack actors or kMaxDistance sentences.
#include "actors/resolver.h"

#include <algorithm>
#include <array>

#include "actors/person_names.h"
#include "base/hash.h"

namespace dateline {
namespace {

constexpr uint32_t kLookBack = 40;     // phrases that a description or pronoun looks back at
constexpr uint32_t kMaxDistance = 3;   // sentences that a pronoun reaches back over
constexpr uint32_t kOfficeReach = 12;  // tokens of "of the …" between an office and its holder
constexpr size_t kMaxRoles = 16;       // per actor; a hostile page could give thousands

// Head words that speak of whoever holds the highest office.
bool is_leader_word(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "leader",    "ruler",    "president", "premier", "chancellor", "king",
      "strongman", "dictator", "monarch",   "head",    "minister",   "emir"};
  return in_list(lemma, kWords);
}

class Resolver {
 public:
  Resolver(const ActorContext& c, const Article& article, std::vector<Phrase>& phrases)
      : c_(c), s_(c.sentences), article_(article), phrases_(phrases) {}

  std::vector<ActorDraft> run() {
    at_head_.assign(s_.tokens(), kNone);
    sentence_.reserve(phrases_.size());
    for (Phrase& phrase : phrases_) leave_other_cells(phrase);
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      if (at_head_[phrases_[p].head] == kNone || phrases_[p].kind == MentionKind::kName) {
        at_head_[phrases_[p].head] = p;
      }
      sentence_.push_back(s_.sentence_of(phrases_[p].head));
    }
    join_names();
    join_grammar();
    join_descriptions();
    join_pronouns();
    inherit();
    serve_bodies();
    lend_home();
    inherit();  // from those who have just been given one
    finish();
    return std::move(drafts_);
  }

 private:
  std::string text(TokenRange range) const {
    return std::string(c_.tree.span(range).of(article_.text));
  }
  std::string name_text(const Phrase& p) const {
    const Name& name = c_.names.names[p.name];
    return text({name.first, name.last});
  }
  std::string lemma(uint32_t t) const { return lower(s_.lemma[t]); }

  // "Country<tab>GDP<tab>President": a phrase does not reach over the cells of a table.
  void leave_other_cells(Phrase& phrase) const {
    if (phrase.kind == MentionKind::kName || phrase.range.last - phrase.range.first < 2) return;
    constexpr std::string_view kBetween = "\t\n";
    const Span whole = c_.tree.span(phrase.range), head = s_.token[phrase.head];
    const Span left{whole.begin, head.begin}, right{head.end, whole.end};
    const size_t before = left.of(article_.text).find_last_of(kBetween);
    const size_t after = right.of(article_.text).find_first_of(kBetween);
    while (phrase.range.first < phrase.head && before != std::string_view::npos &&
           s_.token[phrase.range.first].begin <= left.begin + before)
      ++phrase.range.first;
    while (phrase.range.last > phrase.head + 1 && after != std::string_view::npos &&
           s_.token[phrase.range.last - 1].begin >= right.begin + after)
      --phrase.range.last;
    if (!phrase.role.empty())
      phrase.role.first =
          std::min(std::max(phrase.role.first, phrase.range.first), phrase.role.last - 1);
  }

  uint32_t new_draft(uint32_t p, ActorKind kind, bool named) {
    ActorDraft draft;
    draft.kind = kind;
    draft.named = named;
    draft.gender = phrases_[p].gender;
    draft.plural = phrases_[p].plural;
    drafts_.push_back(std::move(draft));
    attach(p, static_cast<uint32_t>(drafts_.size() - 1));
    return static_cast<uint32_t>(drafts_.size() - 1);
  }

  void attach(uint32_t p, uint32_t actor) {
    Phrase& phrase = phrases_[p];
    phrase.actor = actor;
    ActorDraft& draft = drafts_[actor];
    draft.phrases.push_back(p);
    if (draft.gender == 0 && phrase.gender != 'n') draft.gender = phrase.gender;
    if (phrase.kind == MentionKind::kPronoun) return;
    if (!phrase.role.empty()) add_role(draft, phrase);
    if (!phrase.second_role.empty() && !draft.roles.empty() && draft.roles.size() < kMaxRoles) {
      Role role = draft.roles.back();
      role.words = phrase.second_role;
      draft.roles.push_back(role);
    }
  }

  void add_role(ActorDraft& draft, const Phrase& phrase) {
    if (draft.roles.size() >= kMaxRoles) return;
    Role role;
    role.words = phrase.role;
    role.word = phrase.word;
    role.country = phrase.code.country;
    role.sector = phrase.code.sector;
    if (phrase.code.of_entry)
      role.of = phrase.code.of_entry->name;
    else if (phrase.code.of_first != kNone) {
      role.of = c_.tree.span({phrase.code.of_first, phrase.code.of_last}).of(article_.text);
    }
    draft.roles.push_back(role);
  }

  // ---- names

  void join_names() {
    // Full names first, so that "Diallo" in a headline finds "Aminata Diallo" of the first line.
    for (int pass = 0; pass < 2; ++pass) {
      for (uint32_t p = 0; p < phrases_.size(); ++p) {
        const Phrase& phrase = phrases_[p];
        if (phrase.name == kNone || phrase.kind != MentionKind::kName) continue;
        if (c_.names.names[phrase.name].type == NameClass::kPerson) {
          const auto parts = name_parts(name_text(phrase));
          if ((parts.size() > 1) == (pass == 0) && !parts.empty()) join_person(p, parts);
        } else if (pass == 0) {
          join_body(p);
        }
      }
    }
  }

  void join_person(uint32_t p, const std::vector<std::string>& parts) {
    uint32_t best = kNone;
    const auto found = persons_.find(hash64(parts.back()));
    const auto consider = [&](uint32_t actor) {
      ActorDraft& draft = drafts_[actor];
      if (phrases_[p].gender && draft.gender && phrases_[p].gender != draft.gender) return;
      if (!may_be_same_person(parts, draft.parts)) return;
      // A family shares a surname: alone, it is the one's with an office ("President X, his wife Y
      // X").
      const bool office = holds_office(draft), other = best != kNone && holds_office(drafts_[best]);
      if (best == kNone || (office && !other) ||
          (office == other && nearer(draft, drafts_[best], p))) {
        best = actor;
      }
    };
    if (found != persons_.end()) {
      for (uint32_t actor : found->second) consider(actor);
    }
    if (best == kNone) {
      best = new_draft(p, ActorKind::kPerson, true);
      drafts_[best].parts = parts;
      drafts_[best].name = name_text(phrases_[p]);
      for (const std::string& part : parts) register_person(part, best);
      return;
    }
    attach(p, best);
    if (parts.size() > drafts_[best].parts.size()) {
      drafts_[best].parts = parts;
      drafts_[best].name = name_text(phrases_[p]);
      for (const std::string& part : parts) register_person(part, best);
    }
  }

  static bool holds_office(const ActorDraft& draft) {
    return std::any_of(draft.roles.begin(), draft.roles.end(), [](const Role& role) {
      return !role.sector.empty() && role.sector != "CVL" && role.sector != "UNK";
    });
  }

  void register_person(const std::string& part, uint32_t actor) {
    auto& list = persons_[hash64(part)];
    // A list of 200 brothers does not make names quadratic.
    if (list.size() < kLookBack && std::find(list.begin(), list.end(), actor) == list.end()) {
      list.push_back(actor);
    }
  }

  // Whether `a` was spoken of more recently before phrase `p` than `b` (or, both later, sooner).
  bool nearer(const ActorDraft& a, const ActorDraft& b, uint32_t p) const {
    return distance(a, p) < distance(b, p);
  }
  uint32_t distance(const ActorDraft& draft, uint32_t p) const {
    uint32_t best = kNone;
    for (auto q = draft.phrases.rbegin();
         q != draft.phrases.rend() && q - draft.phrases.rbegin() < 8; ++q) {
      const uint32_t d = *q <= p ? p - *q : 1000 + (*q - p);
      best = std::min(best, d);
    }
    return best;
  }

  void join_body(uint32_t p) {
    const Phrase& phrase = phrases_[p];
    const Name& name = c_.names.names[phrase.name];
    std::string key;
    if (phrase.part_entry) {
      join_part(p);
      return;
    }
    if (name.entry && (name.type == NameClass::kCountry || name.type == NameClass::kDemonym)) {
      if (phrase.kind != MentionKind::kName) return;
      key = "c:" + std::string(name.entry->country) + std::string(name.entry->name);
    } else if (name.entry) {
      key = (phrase.actor_kind == ActorKind::kPlace ? "p:" : "o:") + std::string(name.entry->name);
    } else {
      key = (phrase.actor_kind == ActorKind::kPlace ? "p:" : "o:") + body_key(name);
    }
    const uint64_t hash = hash64(key);
    auto found = bodies_.find(hash);
    if (found == bodies_.end() && phrase.actor_kind == ActorKind::kOrganization) {
      // "Economic Community of West African States (ECOWAS)": the brackets say that both are one.
      const uint32_t t = name.first;
      if (t >= 2 && s_.form[t - 1] == "(" && name.last < s_.tokens() && s_.form[name.last] == ")" &&
          name.last - t == 1) {
        const Name* full = c_.names.of(t - 2);
        const uint32_t q = full ? body_at(p, *full) : kNone;
        if (q != kNone) {
          bodies_.emplace(hash, phrases_[q].actor);
          found = bodies_.find(hash);
        }
      }
    }
    if (found == bodies_.end() && !name.entry && phrase.actor_kind == ActorKind::kOrganization) {
      if (const uint32_t full = by_kind_alone(p, name); full != kNone) {
        attach(p, full);
        return;
      }
      if (const uint32_t full = by_acronym(name); full != kNone) {
        bodies_.emplace(hash, full);
        found = bodies_.find(hash);
      }
    }
    if (found != bodies_.end()) {
      attach(p, found->second);
      return;
    }
    const uint32_t actor = new_draft(p, phrase.actor_kind, true);
    ActorDraft& draft = drafts_[actor];
    draft.entry = name.entry;
    draft.name = name_text(phrase);
    // The name that the list prefers, so that "UNSC" here and "UN Security Council" there are one.
    if (name.entry && (name.type == NameClass::kCountry || name.type == NameClass::kDemonym ||
                       (name.entry->kind == GazetteerKind::kOrganization &&
                        phrase.actor_kind == ActorKind::kOrganization))) {
      draft.name = std::string(name.entry->name);
    }
    bodies_.emplace(hash, actor);
    if (!name.entry && phrase.actor_kind == ActorKind::kOrganization) {
      acronyms_.emplace(hash64(initials(name)), actor);
    }
  }

  // The phrase before `p` that is the name `full` of a body, or kNone.
  uint32_t body_at(uint32_t p, const Name& full) const {
    for (uint32_t q = p; q-- > 0 && p - q <= 6;) {
      if (phrases_[q].name != kNone && &c_.names.names[phrases_[q].name] == &full &&
          phrases_[q].actor != kNone &&
          drafts_[phrases_[q].actor].kind == ActorKind::kOrganization) {
        return q;
      }
    }
    return kNone;
  }

  void join_part(uint32_t p) {
    const GazetteerEntry& entry = *phrases_[p].part_entry;
    const bool country = phrases_[p].actor_kind == ActorKind::kCountry;
    const std::string key =
        (country ? "c:" + std::string(entry.country) : std::string("o:")) + std::string(entry.name);
    const auto found = bodies_.find(hash64(key));
    if (found != bodies_.end()) {
      attach(p, found->second);
      return;
    }
    const uint32_t actor = new_draft(p, phrases_[p].actor_kind, true);
    drafts_[actor].entry = &entry;
    drafts_[actor].name = std::string(entry.name);
    bodies_.emplace(hash64(key), actor);
  }

  // The name without words that come and go: "the", and a kind at its end ("Wagner Group").
  std::string body_key(const Name& name) const {
    static constexpr std::array<std::string_view, 14> kKinds = {
        "group", "party",   "inc", "inc.",        "corp",     "corp.", "ltd",
        "ltd.",  "company", "plc", "corporation", "movement", "llc",   "co."};
    uint32_t last = name.last;
    while (last > name.first + 1 && in_list(lower(s_.form[last - 1]), kKinds)) --last;
    std::string key;
    for (uint32_t t = name.first; t < last; ++t) {
      if (t == name.first && lower(s_.form[t]) == "the") continue;
      for (const std::string& part : name_parts(s_.form[t])) key += part;
    }
    return key;
  }

  std::string initials(const Name& name) const {
    std::string letters;
    for (uint32_t t = name.first; t < name.last; ++t) {
      const char c = s_.form[t].empty() ? 0 : s_.form[t][0];
      if (c >= 'A' && c <= 'Z') letters += c;
    }
    return letters;
  }

  // "the Council" after "the Security Council": a body named by its kind alone is the last one
  // whose name ends so.
  uint32_t by_kind_alone(uint32_t p, const Name& name) const {
    static constexpr std::array<std::string_view, 12> kKinds = {
        "council", "commission", "assembly", "court",  "bank", "ministry",
        "union",   "agency",     "party",    "senate", "fund", "committee"};
    const std::string word = lower(s_.form[name.last - 1]);
    const bool bare = name.last - name.first == 1 ||
                      (name.last - name.first == 2 && lower(s_.form[name.first]) == "the");
    if (!bare || !in_list(word, kKinds)) return kNone;
    uint32_t seen = 0;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const uint32_t actor = phrases_[q].actor;
      if (actor == kNone || phrases_[q].name == kNone ||
          drafts_[actor].kind != ActorKind::kOrganization) {
        continue;
      }
      const Name& full = c_.names.names[phrases_[q].name];
      if (full.last - full.first > 1 && lower(s_.form[full.last - 1]) == word) return actor;
    }
    return kNone;
  }

  // An acronym of capitals whose letters are the initials of a name of this article.
  uint32_t by_acronym(const Name& name) const {
    if (name.last - name.first != 1) return kNone;
    std::string letters;
    for (char c : s_.form[name.first]) {
      if (c == '.') continue;
      if (c < 'A' || c > 'Z') return kNone;
      letters += c;
    }
    if (letters.size() < 2) return kNone;
    const auto found = acronyms_.find(hash64(letters));
    return found == acronyms_.end() ? kNone : found->second;
  }

  // ---- grammar

  void join_grammar() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      const Phrase& phrase = phrases_[p];
      if (phrase.kind == MentionKind::kPronoun) continue;
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

  // Another country's office: "Russia's president and Mali's leader".
  static bool contradicts(const Phrase& phrase, const ActorDraft& draft) {
    const std::string_view country = phrase.code.country;
    if (country.empty() || country == "IGO") return false;
    bool other = false;
    for (const Role& role : draft.roles) {
      if (role.country == country) return false;
      other |= !role.country.empty() && role.country != "IGO" && role.sector == phrase.code.sector;
    }
    return other;
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
      if (q != kNone && phrases_[q].role.empty()) {
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
    if (phrase.range.first > begin + 1 && s_.form[phrase.range.first - 1] == "," &&
        (phrase.definite || phrase.indefinite || phrase.code.of_first != kNone) &&
        (after >= end || s_.upos[after] == Upos::kPunct || s_.upos[after] == Upos::kPron) &&
        s_.deprel[phrase.head] != Deprel::kNsubj && s_.deprel[phrase.head] != Deprel::kConj &&
        s_.deprel[phrase.head] != Deprel::kObl) {
      const uint32_t q = name_ending(p, phrase.range.first - 1);
      if (q != kNone) same(p, q);
    }
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
  bool is_person_name(uint32_t q) const {
    return phrases_[q].kind == MentionKind::kName && phrases_[q].actor != kNone &&
           drafts_[phrases_[q].actor].kind == ActorKind::kPerson;
  }

  // ---- descriptions

  void join_descriptions() {
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
      uint32_t actor = neighbour(p);
      if (actor == kNone) actor = named_next(p);
      if (actor != kNone) {
        attach(p, actor);
        continue;
      }
      const bool known = phrase.definite || phrase.code.of_first != kNone || is_collective(phrase);
      if (known && !(phrase.indefinite && phrase.actor_kind == ActorKind::kPerson))
        actor = antecedent(p);
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

  // "A former head of the police pleaded not guilty on Friday. Juan Soto, 62, …": news says first
  // what somebody is and then who. kNone: it need not be the same.
  uint32_t named_next(uint32_t p) const {
    static constexpr std::array<std::string_view, 14> kSpeech = {
        "say",   "tell", "add",  "announce", "report", "write", "warn",
        "claim", "deny", "note", "declare",  "state",  "call",  "confirm"};
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
      const uint32_t verb = governor(phrases_[q]);
      return verb == kNone || in_list(lemma(verb), kSpeech) ? kNone : phrases_[q].actor;
    }
    return kNone;
  }

  static bool is_dash(std::string_view form) {
    return form == "-" || form == "--" || form == "–" || form == "—";
  }

  // "India urged its neighbour": the one other country that the sentence, or the one before, names.
  uint32_t neighbour(uint32_t p) const {
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

  static bool is_collective(const Phrase& phrase) {
    return phrase.actor_kind == ActorKind::kOrganization && !phrase.indefinite;
  }

  // The actor that a singular definite description speaks of, or kNone.
  uint32_t antecedent(uint32_t p) const {
    const Phrase& phrase = phrases_[p];
    const std::string word = lemma(phrase.word_head == kNone ? phrase.head : phrase.word_head);
    uint32_t seen = 0, weak = kNone;
    boost::unordered_flat_map<uint32_t, uint32_t> checked;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const uint32_t actor = phrases_[q].actor;
      if (actor == kNone || !checked.emplace(actor, 1).second) continue;
      const ActorDraft& draft = drafts_[actor];
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

  enum class Fit { kNo, kMaybe, kYes };

  Fit fits(const Phrase& phrase, const std::string& word, const ActorDraft& draft,
           uint32_t sentences) const {
    const std::string_view country = phrase.code.country;
    if (draft.kind != ActorKind::kPerson) return fits_body(phrase, word, draft, sentences);
    bool same_country = false, other_country = false, same_word = false, leads = false;
    for (const Role& role : draft.roles) {
      if (!role.country.empty()) {
        same_country |= role.country == country;
        other_country |= role.country != country;
      }
      if (role.words.empty()) continue;
      const std::string own = lemma(role.words.last - 1);
      same_word |= own == word;
      leads |= is_leader_word(own);
    }
    if (!country.empty() && other_country && !same_country) return Fit::kNo;
    // "the Slovak head of state" of a president
    const bool state = is_head_of(phrase, "state"), government = is_head_of(phrase, "government");
    if (state || government) {
      for (const Role& role : draft.roles) {
        if (role.words.empty()) continue;
        const std::string own = lemma(role.words.last - 1);
        const bool presides = own == "president" || own == "king" || own == "monarch";
        const bool governs = own == "premier" || own == "chancellor" ||
                             (own == "minister" && role.words.last - role.words.first > 1 &&
                              lemma(role.words.last - 2) == "prime");
        if (state ? presides : governs) return draft.named ? Fit::kMaybe : Fit::kNo;
      }
    }
    if (same_word) {
      if (country.empty() || same_country) return Fit::kYes;
      return draft.named ? Fit::kMaybe : Fit::kNo;
    }
    if (is_leader_word(word) && leads && word != "president" && word != "minister") {
      if (!country.empty() && same_country) return Fit::kYes;
      if (country.empty() && sentences <= 1) return Fit::kMaybe;
    }
    // "the Malian president" of a man so far known as that country's ruler.
    if (is_leader_word(word) && leads && same_country && draft.named) return Fit::kMaybe;
    return Fit::kNo;
  }

  // "head of state", "head of government"
  bool is_head_of(const Phrase& phrase, std::string_view what) const {
    return lemma(phrase.head) == "head" && phrase.head + 2 < s_.tokens() &&
           s_.form[phrase.head + 1] == "of" && lemma(phrase.head + 2) == what;
  }

  Fit fits_body(const Phrase& phrase, const std::string& word, const ActorDraft& draft,
                uint32_t sentences) const {
    const std::string_view country = phrase.code.country;
    std::string_view own_country = draft.entry ? draft.entry->country : std::string_view();
    bool same_word = false;
    for (const Role& role : draft.roles) {
      if (!role.country.empty()) own_country = role.country;
      if (!role.words.empty() && lemma(role.words.last - 1) == word) same_word = true;
    }
    if (draft.named && !draft.phrases.empty()) {
      const Phrase& first = phrases_[draft.phrases.front()];
      if (first.name != kNone) {
        const Name& name = c_.names.names[first.name];
        for (uint32_t t = name.first; t < name.last && !same_word; ++t) {
          same_word = lower(s_.form[t]) == word;
        }
      }
      if (own_country.empty()) own_country = first.code.country;
    }
    if (!country.empty() && !own_country.empty() && country != own_country) return Fit::kNo;
    if (same_word && (country == own_country || country.empty())) return Fit::kYes;
    if (!draft.named) return Fit::kNo;
    // "the group", "the bloc", after a named body of that sector.
    if (sentences <= 2 && phrase.definite && country.empty() && draft.entry &&
        (word == "group" || word == "organization" || word == "organisation" || word == "bloc" ||
         word == "movement" || word == "agency")) {
      if (word == "bloc") return draft.entry->country == "IGO" ? Fit::kMaybe : Fit::kNo;
      if (word == "agency") return draft.entry->sector == "JRN" ? Fit::kMaybe : Fit::kNo;
      const bool armed = draft.entry->sector == "REB" || draft.entry->sector == "PRM" ||
                         draft.entry->sector == "SOC" || draft.entry->sector == "CRM";
      return armed ? Fit::kMaybe : Fit::kNo;
    }
    return Fit::kNo;
  }

  std::string description(const Phrase& phrase) const {
    uint32_t first = phrase.range.first;
    while (first < phrase.head && (s_.upos[first] == Upos::kDet)) ++first;
    return text({first, phrase.range.last});
  }

  // "the two leaders": the last two actors whom the word fits; else a group of its own, the same
  // one each time that the same words return.
  void join_group(uint32_t p) {
    const Phrase& phrase = phrases_[p];
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
    const std::string words = lower(description(phrase));
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

  static bool fights(std::string_view lemma) {
    static constexpr std::array<std::string_view, 12> kWords = {
        "fighter", "militant", "insurgent", "troop",  "force",     "soldier",
        "gunman",  "rebel",    "combatant", "jihadi", "guerrilla", "mercenary"};
    return in_list(lemma, kWords);
  }
  static bool is_armed(const GazetteerEntry& entry) {
    return entry.sector == "REB" || entry.sector == "PRM" || entry.sector == "CRM";
  }

  bool says_both(const Phrase& phrase) const {
    for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
      if (lower(s_.form[t]) == "both") return true;
    }
    return false;
  }

  // "two other suspects" are none of those named before.
  bool says_two(const Phrase& phrase) const {
    static constexpr std::array<std::string_view, 7> kMore = {
        "other", "more", "further", "additional", "new", "another", "different"};
    bool two = false;
    for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
      const std::string word = lower(s_.form[t]);
      if (in_list(word, kMore)) return false;
      two |= word == "two" || word == "both" || word == "2";
    }
    return two;
  }

  std::vector<uint32_t> pair_before(uint32_t p) const {
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
    if (members.empty() && states) members = pair_of_kind(p, ActorKind::kCountry);
    return members;
  }

  // "A and B signed ... Both sides agreed": the two that were told in one breath, bodies and states
  // before those who speak for them, the nearest first.
  std::vector<uint32_t> joined_pair(uint32_t p) const {
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
  std::vector<uint32_t> pair_of_kind(uint32_t p, ActorKind kind) const {
    std::vector<uint32_t> members;
    uint32_t seen = 0;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      if (sentence_[p] - sentence_[q] > kMaxDistance) break;
      const uint32_t actor = phrases_[q].actor;
      if (actor == kNone || drafts_[actor].kind != kind || !drafts_[actor].named) continue;
      if (phrases_[p].gender && drafts_[actor].gender &&
          phrases_[p].gender != drafts_[actor].gender)
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

  // ---- pronouns

  void join_pronouns() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      Phrase& phrase = phrases_[p];
      if (phrase.kind != MentionKind::kPronoun) continue;
      const std::string form = lower(s_.form[phrase.head]);
      uint32_t actor = kNone;
      if (form == "who" || form == "whom") {
        actor = relative(p);
      } else if (const uint32_t named = in_brackets(p); named != kNone) {
        actor = named;
      } else if (phrase.gender == 'n') {
        actor = neuter(p);
      } else {
        actor = person_or_group(p);
      }
      if (actor != kNone) attach(p, actor);
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
        const uint32_t above = c_.tree.head(t);
        return above == kNone || at_head_[above] == kNone ? kNone : phrases_[at_head_[above]].actor;
      }
      t = c_.tree.head(t);
    }
    return kNone;
  }

  bool is_subject(const Phrase& phrase) const {
    return kSubjectRelations.contains(s_.deprel[phrase.head]);
  }

  // The verb that a phrase is an argument of.
  uint32_t governor(const Phrase& phrase) const { return c_.tree.head(phrase.head); }

  bool same_clause_rival(const Phrase& pronoun, const Phrase& other) const {
    // "X met him": not X. A possessor ("his") may well be the subject.
    if (s_.deprel[pronoun.head] == Deprel::kNmodPoss) return false;
    const uint32_t above = governor(pronoun);
    if (above == kNone) return false;
    const std::string form = lower(s_.form[pronoun.head]);
    if (form.ends_with("self") || form.ends_with("selves")) return false;
    return governor(other) == above || c_.tree.subject(above) == other.head;
  }

  uint32_t person_or_group(uint32_t p) const {
    const Phrase& pronoun = phrases_[p];
    uint32_t best = kNone, second_actor = kNone;
    double best_score = -1e9, second = -1e9;
    uint32_t seen = 0;
    // "He spoke to him": whoever "he" is, by any of his mentions.
    std::vector<uint32_t> rivals;
    for (uint32_t q = p; q-- > 0 && sentence_[q] == sentence_[p];) {
      if (phrases_[q].actor != kNone && same_clause_rival(pronoun, phrases_[q]))
        rivals.push_back(phrases_[q].actor);
    }
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const Phrase& other = phrases_[q];
      if (sentence_[p] - sentence_[q] > kMaxDistance) break;
      if (other.actor == kNone || other.range.contains(pronoun.head)) continue;
      const ActorDraft& draft = drafts_[other.actor];
      if (pronoun.plural) {
        // "the agency reported they had": a body that is the subject may be "they"
        const bool body = draft.kind == ActorKind::kOrganization && is_subject(other) &&
                          sentence_[p] == sentence_[q];
        if (draft.kind != ActorKind::kGroup && !body) continue;
      } else {
        if (draft.kind != ActorKind::kPerson || draft.plural) continue;
        if (draft.gender && pronoun.gender && draft.gender != pronoun.gender) continue;
      }
      if (same_clause_rival(pronoun, other)) continue;
      if (std::find(rivals.begin(), rivals.end(), other.actor) != rivals.end()) continue;
      double score = -1.0 * (sentence_[p] - sentence_[q]);
      if (is_subject(other)) score += 0.8;
      // Whom the sentence is about, rather than one of two in a clause of it.
      const uint32_t verb = governor(other);
      if (is_subject(other) && verb != kNone && s_.deprel[verb] == Deprel::kRoot) score += 0.15;
      if (!pronoun.plural && c_.tree.has_child(other.head, Deprel::kConj)) score -= 0.15;
      if (other.kind == MentionKind::kPronoun) score += 0.3;
      if (draft.named) score += 0.4;
      // "served as president": what somebody is, not who is spoken of
      if (!draft.named && other.kind == MentionKind::kTitle) score -= 0.3;
      if (pronoun.plural && draft.kind == ActorKind::kOrganization) score -= 0.8;
      if (draft.gender && draft.gender == pronoun.gender) score += 0.3;
      if (s_.deprel[other.head] == Deprel::kNmodPoss) score -= 0.3;
      score -= 0.01 * seen;
      if (other.actor == best) {
        best_score = std::max(best_score, score);
      } else if (score > best_score) {
        second = best_score;
        second_actor = best;
        best_score = score;
        best = other.actor;
      } else if (score > second) {
        second = score;
        second_actor = other.actor;
      }
    }
    // Two persons equally near, neither the subject: the text does not settle it.
    if (best != kNone && second_actor != kNone && best_score - second < 0.05 && best_score < 0.8) {
      return kNone;
    }
    return best;
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

  // ---- the end

  // "Danish media and parliament": a bare body joined to one that a country's word stands before.
  std::string_view shared_country(const Phrase& phrase) const {
    if (phrase.actor == kNone || !phrase.code.country.empty() || phrase.name != kNone ||
        phrase.actor_kind != ActorKind::kOrganization || phrase.definite || phrase.indefinite ||
        phrase.range.first < phrase.role.first || s_.deprel[phrase.head] != Deprel::kConj) {
      return {};
    }
    const uint32_t first = c_.tree.head(phrase.head);
    if (first == kNone || first > phrase.head || at_head_[first] == kNone) return {};
    const Phrase& other = phrases_[at_head_[first]];
    const bool before = other.code.of_first != kNone && other.code.of_last <= other.head;
    return before ? other.code.country : std::string_view();
  }

  // "his spokesman", "Zawada's aide": the country of the owner.
  void inherit() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      Phrase& phrase = phrases_[p];
      if (const std::string_view country = shared_country(phrase); !country.empty()) {
        phrase.code.country = country;
        for (Role& role : drafts_[phrase.actor].roles) {
          if (role.words == phrase.role && role.country.empty()) role.country = country;
        }
        continue;
      }
      if (phrase.actor == kNone || !phrase.code.country.empty() || phrase.code.owner == kNone)
        continue;
      const uint32_t q = owner_phrase(phrase.code.owner);
      if (q == kNone || phrases_[q].actor == kNone || phrases_[q].actor == phrase.actor) continue;
      const std::string_view country = country_of(drafts_[phrases_[q].actor]);
      if (country.empty()) continue;
      for (Role& role : drafts_[phrase.actor].roles) {
        if (role.words == phrase.role && role.country.empty()) role.country = country;
      }
      phrase.code.country = country;
    }
    for (const Phrase& phrase : phrases_) hold_same_office(phrase);
  }

  // "his Malian counterpart": whoever it is, the office is the other's.
  void hold_same_office(const Phrase& phrase) {
    if (phrase.actor == kNone || phrase.code.owner == kNone || phrase.word_head == kNone ||
        lemma(phrase.word_head) != "counterpart") {
      return;
    }
    const uint32_t q = owner_phrase(phrase.code.owner);
    if (q == kNone || phrases_[q].actor == kNone || phrases_[q].actor == phrase.actor) return;
    const std::string_view sector = sector_of(drafts_[phrases_[q].actor]);
    for (Role& role : drafts_[phrase.actor].roles) {
      if (!(role.words == phrase.role) || !role.sector.empty()) continue;
      role.sector = sector;
      role.words = {};  // "counterpart" names no office
    }
  }

  // "NLC president X": an office in a body that the text knows by a longer name is of its country.
  void serve_bodies() {
    boost::unordered_flat_map<std::string, std::string_view> countries;
    for (const ActorDraft& draft : drafts_) {
      if (draft.kind != ActorKind::kOrganization || !draft.named) continue;
      const std::string_view country = country_of(draft);
      if (country.empty()) continue;
      for (uint32_t p : draft.phrases) {
        if (phrases_[p].name != kNone) countries.emplace(name_text(phrases_[p]), country);
      }
    }
    for (ActorDraft& draft : drafts_) {
      if (draft.kind != ActorKind::kPerson) continue;
      for (Role& role : draft.roles) {
        if (role.of.empty() || !role.country.empty()) continue;
        if (const auto at = countries.find(std::string(role.of)); at != countries.end())
          role.country = at->second;
      }
    }
  }

  // An office without a country ("Prime Minister X") is one of the only country that the text
  // speaks of; where there are several, of the country that has just done something of its own in
  // this sentence or as the subject of the one before.
  void lend_home() {
    const std::string_view only = only_country();
    const std::string_view lead = only.empty() ? lead_country() : std::string_view();
    for (ActorDraft& draft : drafts_) {
      if (draft.kind != ActorKind::kPerson || !draft.named || !country_of(draft).empty()) continue;
      for (Role& role : draft.roles) {
        if (!is_state_office(role)) continue;
        std::string_view home = only.empty() ? country_at_work(draft, role) : only;
        if (home.empty() && !lead.empty() && speaks_of_no_other(draft, role, lead)) home = lead;
        if (home.empty()) continue;
        role.country = home;
        break;
      }
    }
  }

  static bool is_state_office(const Role& role) {
    static constexpr std::array<std::string_view, 8> kState = {"GOV", "MIL", "COP", "LEG",
                                                               "JUD", "OPP", "PTY", "ELI"};
    return !role.words.empty() && role.of.empty() && role.country.empty() &&
           in_list(role.sector, kState);
  }

  // By countries, their peoples and capitals alone: towns of a name in two countries mislead.
  std::string_view only_country() const {
    std::string_view only;
    bool several = false;
    each_country([&](std::string_view country, uint32_t) {
      several |= !only.empty() && only != country;
      only = country;
    });
    return several ? std::string_view() : only;
  }

  // The one country that the opening speaks of, which the text names no less often than any other.
  std::string_view lead_country() const {
    constexpr uint32_t kOpening = 2;  // sentences
    boost::unordered_flat_map<std::string_view, uint32_t> times;
    std::string_view lead;
    bool several = false;
    each_country([&](std::string_view country, uint32_t sentence) {
      ++times[country];
      if (sentence >= kOpening) return;
      several |= !lead.empty() && lead != country;
      lead = country;
    });
    if (several || lead.empty()) return {};
    for (const auto& [country, count] : times) {
      if (country != lead && count > times[lead]) return {};
    }
    return lead;
  }

  // Neither the sentence that names the office nor the one before names another country than
  // `home`.
  bool speaks_of_no_other(const ActorDraft& draft, const Role& role, std::string_view home) const {
    uint32_t at = kNone;
    for (uint32_t q : draft.phrases) {
      if (phrases_[q].role == role.words) at = std::min(at, sentence_[q]);
    }
    if (at == kNone) return false;
    bool other = false;
    each_country([&](std::string_view country, uint32_t sentence) {
      other |= country != home && sentence + 1 >= at && sentence <= at;
    });
    return !other;
  }

  // Each country, people, capital or seat that the text names, with its sentence.
  template <typename Visit>
  void each_country(Visit visit) const {
    for (const auto* names : {&c_.names.names, &c_.names.inner}) {
      for (const Name& name : *names) {
        for (const GazetteerEntry* entry : {name.entry, name.second}) {
          if (entry == nullptr || entry->country.empty() || entry->country == "IGO") continue;
          if (entry->kind != GazetteerKind::kCountry && entry->kind != GazetteerKind::kDemonym &&
              entry->kind != GazetteerKind::kCapital && entry->kind != GazetteerKind::kSeat) {
            continue;
          }
          visit(entry->country, s_.sentence_of(name.first));
        }
      }
    }
  }

  // Acts upon others, and words to them: their subject is no home of the next one who speaks.
  static bool is_outward(std::string_view lemma) {
    static constexpr std::array<std::string_view, 36> kVerbs = {
        "attack",    "strike",       "shell",    "bomb",   "hit",    "invade", "kill",  "fire",
        "launch",    "bombard",      "pound",    "storm",  "raid",   "target", "shoot", "condemn",
        "criticise", "criticize",    "denounce", "accuse", "urge",   "call",   "warn",  "welcome",
        "praise",    "congratulate", "support",  "thank",  "demand", "tell",   "ask",   "say",
        "threaten",  "blame",        "occupy",   "seize"};
    return in_list(lemma, kVerbs);
  }

  std::string_view country_at_work(const ActorDraft& draft, const Role& role) const {
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
      if (is_outward(lemma(verb))) return {};
      return country_of(drafts_[other.actor]);
    }
    return {};
  }

  uint32_t owner_phrase(uint32_t t) const {
    if (at_head_[t] != kNone) return at_head_[t];
    const Name* name = c_.names.of(t);
    for (uint32_t i = name ? name->first : t; name && i < name->last; ++i) {
      if (at_head_[i] != kNone) return at_head_[i];
    }
    return kNone;
  }

  std::string_view country_of(const ActorDraft& draft) const {
    if (draft.entry) return draft.entry->country;
    for (const Role& role : draft.roles) {
      if (!role.country.empty()) return role.country;
    }
    for (uint32_t p : draft.phrases) {
      if (!phrases_[p].code.country.empty()) return phrases_[p].code.country;
    }
    return {};
  }

  // A rank says less than an office: "General" gives way to "military ruler".
  std::string_view sector_of(const ActorDraft& draft) const {
    std::string_view rank, general;
    for (const Role& role : draft.roles) {
      if (role.sector.empty()) continue;
      if (role.word && role.word->title && role.sector == "MIL") {
        if (rank.empty()) rank = role.sector;
      } else if (role.word && role.word->general) {
        if (general.empty()) general = role.sector;
      } else {
        return role.sector;
      }
    }
    if (!general.empty()) return general;
    if (!rank.empty()) return rank;
    for (uint32_t p : draft.phrases) {
      if (phrases_[p].kind != MentionKind::kPronoun && !phrases_[p].code.sector.empty()) {
        return phrases_[p].code.sector;
      }
    }
    return {};
  }

  // The list has one place of a name, the text may speak of another: "the Chilean port of San
  // Antonio", "San Antonio, Chile". The country that the text gives; "?" where it only says that it
  // is no town ("Samar province") and speaks nowhere of the list's country; empty: nothing said.
  std::string_view told_country(const Phrase& phrase, std::string_view listed) const {
    static constexpr std::array<std::string_view, 10> kAreas = {
        "province",   "state",      "region", "county", "governorate",
        "prefecture", "department", "oblast", "island", "district"};
    if (phrase.name == kNone) return {};
    const Name& name = c_.names.names[phrase.name];
    const auto country_at = [&](uint32_t t) -> std::string_view {
      const Name* other = t < s_.tokens() ? c_.names.of(t) : nullptr;
      const bool says = other && other->entry &&
                        (other->type == NameClass::kCountry || other->type == NameClass::kDemonym);
      return says ? other->entry->country : std::string_view();
    };
    if (name.last + 1 < s_.tokens() && s_.form[name.last] == ",") {
      if (const auto behind = country_at(name.last + 1); !behind.empty()) return behind;
    }
    const uint32_t above = c_.tree.head(phrase.head);
    const bool part = s_.deprel[phrase.head] == Deprel::kNmod ||
                      s_.deprel[phrase.head] == Deprel::kAppos ||
                      s_.deprel[phrase.head] == Deprel::kCompound;
    for (uint32_t noun : {phrase.head, part ? above : kNone}) {
      if (noun == kNone || (s_.upos[noun] != Upos::kNoun && s_.upos[noun] != Upos::kPropn))
        continue;
      for (uint32_t c : c_.tree.children(noun)) {
        const Deprel r = s_.deprel[c];
        if (c >= name.first || (r != Deprel::kAmod && r != Deprel::kNmodPoss)) continue;
        if (const auto before = country_at(c); !before.empty()) return before;
      }
    }
    if (name.last < s_.tokens() && in_list(lower(s_.form[name.last]), kAreas) &&
        !speaks_of(listed)) {
      return "?";
    }
    return {};
  }

  bool speaks_of(std::string_view country) const {
    for (const auto* names : {&c_.names.names, &c_.names.inner}) {
      for (const Name& name : *names) {
        if (name.entry && name.entry->country == country &&
            name.entry->kind != GazetteerKind::kCity)
          return true;
      }
    }
    return false;
  }

  // True: the text has said another country than the list, or none.
  bool place_by_context(ActorDraft& draft) const {
    if (draft.kind != ActorKind::kPlace ||
        (draft.entry && draft.entry->kind != GazetteerKind::kCity)) {
      return false;
    }
    const std::string_view known = draft.entry ? draft.entry->country : std::string_view();
    for (uint32_t p : draft.phrases) {
      const std::string_view told = told_country(phrases_[p], known);
      if (told.empty() || told == known || (!draft.entry && told == "?")) continue;
      draft.entry = nullptr;
      draft.country = told == "?" ? std::string_view() : told;
      return true;
    }
    return false;
  }

  void finish() {
    for (ActorDraft& draft : drafts_) {
      std::sort(draft.phrases.begin(), draft.phrases.end());
      draft.first_phrase = draft.phrases.front();
      // "QUITO (Reuters) -": written so for the look of it
      if (draft.kind == ActorKind::kPlace && draft.entry && draft.name.size() > 3 &&
          std::none_of(draft.name.begin(), draft.name.end(),
                       [](char c) { return c >= 'a' && c <= 'z'; })) {
        draft.name = draft.entry->name;
      }
      if (!place_by_context(draft)) draft.country = country_of(draft);
      if (draft.entry) {
        const bool acts = draft.kind == ActorKind::kOrganization;
        draft.sector = draft.entry->sector;
        if (draft.sector == "IGO") draft.sector = {};
        if (acts && draft.entry->kind == GazetteerKind::kCapital) draft.sector = "GOV";
        if (draft.kind == ActorKind::kPlace) draft.sector = {};
      } else if (draft.kind != ActorKind::kPlace) {
        draft.sector = sector_of(draft);
      }
    }
  }

  const ActorContext& c_;
  const Sentences& s_;
  const Article& article_;
  std::vector<Phrase>& phrases_;
  std::vector<ActorDraft> drafts_;
  std::vector<uint32_t> at_head_, sentence_;
  boost::unordered_flat_map<uint64_t, std::vector<uint32_t>> persons_;  // by a word of the name
  boost::unordered_flat_map<uint64_t, uint32_t> bodies_, acronyms_, groups_;
};

}  // namespace

std::vector<ActorDraft> resolve(const ActorContext& context, const Article& article,
                                std::vector<Phrase>& phrases) {
  return Resolver(context, article, phrases).run();
}

}  // namespace dateline
