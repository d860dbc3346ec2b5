// Definite descriptions ("the Russian leader", "the ministry") join an actor of whom the text has
// said so; "the two leaders" gets the two as members. What fits none is an actor of its own.
#include <algorithm>
#include <array>

#include "actors/phrase_words.h"
#include "actors/resolver_step.h"
#include "base/characters.h"
#include "base/hash.h"

namespace dateline {
namespace {

// Head words that speak of whoever holds the highest office.
bool is_leader_word(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "leader",    "ruler",    "president", "premier", "chancellor", "king",
      "strongman", "dictator", "monarch",   "head",    "minister",   "emir"};
  return in_list(lemma, kWords);
}

class DescriptionJoiner : private ResolverStep {
 public:
  explicit DescriptionJoiner(Resolution& resolution) : ResolverStep(resolution) {}

  void run() {
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

 private:
  // "the country's powerful UGTT labour union": the body whose letters stand before the word for
  // it. Of a body that the lists know it may be a part ("the UN refugee agency").
  uint32_t own_acronym(uint32_t p) const {
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

  // "summoned Iran's ambassador. … The ambassador, Ali Soto, was told …": the text says the office
  // once more, with the name.
  uint32_t named_after(uint32_t p) const {
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
          other.word_head == kNone || other.code.of_first != kNone ||
          lemma(other.word_head) != word)
        continue;
      const ActorDraft& draft = drafts_[other.actor];
      if (!draft.named || draft.kind != ActorKind::kPerson || contradicts(phrase, draft))
        return kNone;
      return *std::min_element(draft.phrases.begin(), draft.phrases.end()) > p ? other.actor
                                                                               : kNone;
    }
    return kNone;
  }

  // "the former mayor", "the 58-year-old", said right after somebody was the subject: news says
  // in passing what else he is.
  uint32_t in_passing(uint32_t p) const {
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
    if (found == kNone || !drafts_[found].named || contradicts(phrase, drafts_[found]))
      return kNone;
    return found;
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
  bool beside_in_clause(uint32_t p, const ActorDraft& draft) const {
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

  // "The presidents of A and B talked. X and Y shook hands …": the two whom the next lines name.
  std::vector<uint32_t> holders_named_next(uint32_t p) const {
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
  std::vector<uint32_t> host_and_guest(uint32_t q) const {
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

  enum class Fit { kNo, kMaybe, kYes };

  Fit fits(const Phrase& phrase, const std::string& word, const ActorDraft& draft,
           uint32_t sentences) const {
    const std::string_view country = phrase.code.country;
    if (draft.kind != ActorKind::kPerson) return fits_body(phrase, word, draft, sentences);
    // "the 8-year-old" is nobody of another age, and whoever is eight.
    if (const std::string_view age = age_in(s_, phrase.range); !age.empty()) {
      const std::string_view told = age_of(draft);
      if (!told.empty() && told != age) return Fit::kNo;
      if (word == "old") return told == age ? Fit::kYes : Fit::kNo;
    }
    bool same_country = false, other_country = false, same_word = false, leads = false,
         open = false;
    for (const Role& role : draft.roles) {
      if (!role.country.empty()) {
        same_country |= role.country == country;
        other_country |= role.country != country;
      }
      if (role.words.empty()) continue;
      const std::string own = lemma(role.words.last - 1);
      same_word |= own == word && !is_other_office(phrase, role);
      leads |= is_leader_word(own);
      open |= own == "president" && role.country.empty() && role.of.empty();
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
      // "President X said … the Ecuadorian leader wrote"
      if (open && word == "leader" && !other_country && draft.named && is_subject(phrase) &&
          sentences > 0 && sentences <= 2) {
        return Fit::kMaybe;
      }
    }
    // "the Malian president" of a man so far known as that country's ruler.
    if (is_leader_word(word) && leads && same_country && draft.named) return Fit::kMaybe;
    return Fit::kNo;
  }

  // "the prime minister" is no minister of economy, "the president" no vice president, "the defence
  // minister" no foreign minister.
  bool is_other_office(const Phrase& phrase, const Role& role) const {
    static constexpr std::array<std::string_view, 3> kSecond = {"deputy", "vice", "assistant"};
    static constexpr std::array<std::string_view, 26> kFields = {
        "foreign", "defence",     "defense",   "finance",     "interior", "health",   "justice",
        "home",    "education",   "economy",   "trade",       "labour",   "labor",    "energy",
        "culture", "environment", "transport", "agriculture", "treasury", "security", "oil",
        "sports",  "tourism",     "housing",   "immigration", "police"};
    const uint32_t head = phrase.word_head == kNone ? phrase.head : phrase.word_head;
    const auto has = [&](uint32_t first, uint32_t last, std::string_view word) {
      for (uint32_t t = first; t < last; ++t) {
        if (lower_ascii(s_.form[t]) == word) return true;
      }
      return false;
    };
    const auto mine = [&](std::string_view word) { return has(phrase.range.first, head, word); };
    const auto held = [&](std::string_view word) {
      return has(role.words.first, role.words.last - 1, word);
    };
    if (std::any_of(kSecond.begin(), kSecond.end(), mine) !=
        std::any_of(kSecond.begin(), kSecond.end(), held)) {
      return true;
    }
    if (mine("prime") && !held("prime")) return true;
    const bool field = std::any_of(kFields.begin(), kFields.end(), mine);
    if (field && held("prime")) return true;
    return field && std::any_of(kFields.begin(), kFields.end(), held) &&
           std::none_of(kFields.begin(), kFields.end(),
                        [&](std::string_view word) { return mine(word) && held(word); });
  }

  // What the text says behind or in a mention: "Ana Bell, 30,", "a 30-year-old man".
  std::string_view age_of(const ActorDraft& draft) const {
    for (const uint32_t p : draft.phrases) {
      const TokenRange& words = phrases_[p].range;
      if (const std::string_view age = age_in(s_, words); !age.empty()) return age;
      const uint32_t end = s_.first_token[sentence_[p] + 1];
      if (words.last + 2 >= end || s_.form[words.last] != ",") continue;
      const std::string_view number = s_.form[words.last + 1], behind = s_.form[words.last + 2];
      if (s_.upos[words.last + 1] == Upos::kNum && number.size() <= 2 &&
          (behind == "," || behind == ".")) {
        return number;
      }
    }
    return {};
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
          same_word = lower_ascii(s_.form[t]) == word;
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

  // "arrested five suspects … The five": the last group of as many.
  uint32_t as_many_before(uint32_t p) const {
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
      if (lower_ascii(s_.form[t]) == "both") return true;
    }
    return false;
  }

  // "two other suspects" are none of those named before.
  bool says_two(const Phrase& phrase) const {
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

  boost::unordered_flat_map<uint64_t, uint32_t> groups_;
};

}  // namespace

void join_descriptions(Resolution& resolution) { DescriptionJoiner(resolution).run(); }

}  // namespace dateline
