// What the joined phrases say of an actor's country and sector: its own words first, then whom it
// belongs to ("his spokesman"), then the country that the text speaks of. A place of the gazetteer
// gives way to what the text says of where it is.
#include <algorithm>
#include <array>

#include "actors/home_evidence.h"
#include "actors/resolver_step.h"
#include "base/characters.h"

namespace dateline {
namespace {

class CodeSettler : private ResolverStep {
 public:
  explicit CodeSettler(Resolution& resolution)
      : ResolverStep(resolution), resolution_(resolution) {}

  void run() {
    officers_of_police();
    inherit();
    serve_bodies();
    belong();
    lend_home();
    finish();
  }

 private:
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

  // "officers", "Captain X" where the text speaks of police and of no army.
  void officers_of_police() {
    static constexpr std::array<std::string_view, 7> kPolice = {
        "police", "sheriff", "cop", "detective", "policeman", "deputy", "constable"};
    static constexpr std::array<std::string_view, 13> kArmy = {
        "army",  "soldier",   "troop", "military", "navy",  "general",  "junta",
        "rebel", "battalion", "coup",  "militant", "corps", "commander"};
    static constexpr std::array<std::string_view, 7> kRanks = {
        "officer", "captain", "sergeant", "lieutenant", "corporal", "capt.", "sgt."};
    size_t police = 0, army = 0;
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      const std::string word = lower_ascii(s_.lemma[t]);
      police += in_list(word, kPolice);
      army += in_list(word, kArmy);
    }
    if (police == 0 || army > 0) return;
    for (ActorDraft& draft : drafts_) {
      for (Role& role : draft.roles) {
        if (role.sector == "MIL" && !role.words.empty() &&
            in_list(lower_ascii(s_.lemma[role.words.last - 1]), kRanks)) {
          role.sector = "COP";
        }
      }
    }
    for (Phrase& phrase : phrases_) {
      if (phrase.code.sector == "MIL" && phrase.word_head != kNone &&
          in_list(lower_ascii(s_.lemma[phrase.word_head]), kRanks)) {
        phrase.code.sector = "COP";
      }
    }
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

  // "Ecuador's Gabriela Sotomayor": one who stands for the country, whatever the office.
  void belong() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      Phrase& phrase = phrases_[p];
      if (!is_person_name(p) || !phrase.code.country.empty()) continue;
      ActorDraft& draft = drafts_[phrase.actor];
      if (!draft.named || !country_of(draft).empty()) continue;
      const uint32_t first = c_.names.names[phrase.name].first;
      if (first < 2 || (s_.form[first - 1] != "'s" && s_.form[first - 1] != "’s")) continue;
      const Name* owner = c_.names.of(first - 2);
      if (owner != nullptr && owner->entry && owner->type == NameClass::kCountry)
        phrase.code.country = owner->entry->country;
    }
  }

  // An office without a country ("Prime Minister X") is one of the only country that the text
  // speaks of, otherwise than as whom he visits or warns; where there are several, of the country
  // that has just done something of its own in this sentence or as the subject of the one before.
  void lend_home() {
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
    each_country([&](std::string_view country, uint32_t, uint32_t) {
      several |= !only.empty() && only != country;
      only = country;
    });
    return several ? std::string_view() : only;
  }

  // The one country that the opening speaks of, by its name or else by its towns, unless the text
  // is far more of another.
  std::string_view lead_country() const {
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

  // "Greece on Tuesday summoned …": the one country whose act the page opens with, by words or by
  // decree, where the text is not far more of another. Its officials need no country's name. Who
  // looks abroad is no home: the next who speaks may be either's.
  std::string_view leading_actor() const {
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
  static bool looks_abroad(std::string_view lemma) {
    static constexpr std::array<std::string_view, 33> kVerbs = {
        "attack",   "strike", "shell",     "bomb",      "hit",     "invade",       "kill",
        "fire",     "launch", "pound",     "storm",     "raid",    "target",       "shoot",
        "occupy",   "seize",  "bombard",   "capture",   "condemn", "criticise",    "criticize",
        "denounce", "urge",   "call",      "warn",      "welcome", "congratulate", "praise",
        "support",  "thank",  "recognise", "recognize", "offer"};
    return in_list(lemma, kVerbs);
  }

  // "talks between President X and Malian President Y": whose country stands in somebody else's
  // office.
  bool is_of_another(const ActorDraft& draft, uint32_t sentence, uint32_t token) const {
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

  // The first sentence that names the office.
  uint32_t sentence_of(const ActorDraft& draft, const Role& role) const {
    uint32_t at = kNone;
    for (uint32_t q : draft.phrases) {
      if (phrases_[q].role == role.words) at = std::min(at, sentence_[q]);
    }
    return at;
  }

  // The sentence that names the office names no other country than `home`, but as part of somebody
  // else's.
  bool names_no_other(const ActorDraft& draft, const Role& role, std::string_view home) const {
    const uint32_t at = sentence_of(draft, role);
    if (at == kNone) return false;
    bool other = false;
    each_country([&](std::string_view country, uint32_t sentence, uint32_t token) {
      other |= country != home && sentence == at && !is_of_another(draft, sentence, token);
    });
    return !other;
  }

  // The one country that the towns of the first sentences are in.
  std::string_view country_of_towns(uint32_t sentences) const {
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

  // Neither the sentence that names the office nor the one before names another country than
  // `home`.
  bool speaks_of_no_other(const ActorDraft& draft, const Role& role, std::string_view home) const {
    const uint32_t at = sentence_of(draft, role);
    if (at == kNone) return false;
    bool other = false;
    each_country([&](std::string_view country, uint32_t sentence, uint32_t) {
      other |= country != home && sentence + 1 >= at && sentence <= at;
    });
    return !other;
  }

  // "a Spanish-speaking man", "Arabic-language media", "he said in Spanish": of no country.
  bool is_tongue(const Name& name) const {
    if (name.type != NameClass::kDemonym || name.last + 1 >= s_.tokens()) return false;
    if (s_.form[name.last] == "-") {
      const std::string_view word = s_.form[name.last + 1];
      return word.starts_with("speak") || word == "language";
    }
    static constexpr std::array<std::string_view, 5> kBefore = {"in", "into", "speak", "learn",
                                                                "understand"};
    const Upos next = s_.upos[name.last];
    return name.first > 0 && in_list(lower_ascii(s_.lemma[name.first - 1]), kBefore) &&
           next != Upos::kNoun && next != Upos::kPropn && next != Upos::kAdj;
  }

  // Each country, people, capital or seat that the text names, with its sentence and first token.
  template <typename Visit>
  void each_country(Visit visit) const {
    for (const auto* names : {&c_.names.names, &c_.names.inner}) {
      for (const Name& name : *names) {
        if (is_tongue(name)) continue;
        for (const GazetteerEntry* entry : {name.entry, name.second}) {
          if (entry == nullptr || entry->country.empty() || entry->country == "IGO") continue;
          if (entry->kind != GazetteerKind::kCountry && entry->kind != GazetteerKind::kDemonym &&
              entry->kind != GazetteerKind::kCapital && entry->kind != GazetteerKind::kSeat) {
            continue;
          }
          visit(entry->country, s_.sentence_of(name.first), name.first);
        }
      }
    }
  }

  // Acts upon others, and words to them: their subject is no home of the next one who speaks.
  static bool is_outward(std::string_view lemma) {
    static constexpr std::array<std::string_view, 40> kVerbs = {
        "attack",    "strike",       "shell",    "bomb",   "hit",    "invade", "kill",   "fire",
        "launch",    "bombard",      "pound",    "storm",  "raid",   "target", "shoot",  "condemn",
        "criticise", "criticize",    "denounce", "accuse", "urge",   "call",   "warn",   "welcome",
        "praise",    "congratulate", "support",  "thank",  "demand", "tell",   "ask",    "say",
        "threaten",  "blame",        "occupy",   "seize",  "summon", "expel",  "recall", "protest"};
    return in_list(lemma, kVerbs);
  }

  // "…, after Minister X said", wherever the clause was hung
  bool is_beside(uint32_t verb) const {
    static constexpr std::array<std::string_view, 5> kMarks = {"after", "before", "when", "as",
                                                               "while"};
    for (uint32_t c : c_.tree.children(verb)) {
      if (c < verb && s_.deprel[c] == Deprel::kMark && in_list(lemma(c), kMarks)) return true;
    }
    return false;
  }

  // "The embassy declined": it stands abroad, and who speaks next is as likely at home there.
  static bool is_mission(const ActorDraft& draft) {
    const std::string name = lower_ascii(draft.name);
    return name.find("embassy") != std::string::npos || name.find("consulate") != std::string::npos;
  }

  static bool is_help(std::string_view lemma) {
    static constexpr std::array<std::string_view, 8> kVerbs = {
        "offer", "send", "fly", "donate", "pledge", "provide", "deliver", "help"};
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
      // "Prime Minister Sheikh X": a title of honour
      if (role.word && role.word->title && (role.sector == "MIL" || role.sector == "REL")) {
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
    if (name.last < s_.tokens() && in_list(lower_ascii(s_.form[name.last]), kAreas) &&
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

  // "the Labour Party", "the National Front": parties of many countries have the names of a list's.
  // A text that speaks of others and nowhere of the list's means its own.
  void open_party(ActorDraft& draft) const {
    if (!draft.entry || draft.entry->sector != "PTY" || draft.entry->country.empty() ||
        draft.kind != ActorKind::kOrganization || draft.name.find(' ') == std::string::npos) {
      return;
    }
    bool any = false;
    each_country([&](std::string_view, uint32_t, uint32_t) { any = true; });
    for (const Name& name : c_.names.names) {
      const bool place = name.entry && name.entry->kind != GazetteerKind::kOrganization;
      if (place && name.entry->country == draft.entry->country) return;
    }
    for (const Name& name : c_.names.inner) {
      if (name.entry && name.entry->kind != GazetteerKind::kOrganization &&
          name.entry->country == draft.entry->country) {
        return;
      }
    }
    if (any) draft.country = only_country();
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
      open_party(draft);
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

  Resolution& resolution_;
};

}  // namespace

void settle_codes(Resolution& resolution) { CodeSettler(resolution).run(); }

}  // namespace dateline
