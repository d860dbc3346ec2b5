// Names: full names make actors; parts of names join the actor that bears them, the most recent one
// where two do. Bodies join by name, acronym and kind ("Wagner", "Wagner Group").
#include <algorithm>
#include <array>

#include "actors/person_names.h"
#include "actors/resolver_step.h"
#include "base/characters.h"
#include "base/hash.h"

namespace dateline {
namespace {

class NameJoiner : private ResolverStep {
 public:
  explicit NameJoiner(Resolution& resolution) : ResolverStep(resolution) {}

  void run() {
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
    genders_of_title();
  }

 private:
  // "Elizabeth Bell resigns" above a text that calls her Bell throughout.
  void genders_of_title() {
    std::vector<std::string> words;
    for (size_t at = 0; at < article_.title.size();) {
      const size_t space = std::min(article_.title.find(' ', at), article_.title.size());
      words.emplace_back(article_.title.substr(at, space - at));
      at = space + 1;
    }
    for (size_t i = 1; i < words.size(); ++i) {
      const char gender = c_.given.gender(words[i - 1]);
      const auto surname = name_parts(words[i]);
      if (gender == 0 || surname.empty()) continue;
      const auto found = persons_.find(hash64(surname.front()));
      if (found == persons_.end() || found->second.size() != 1) continue;
      ActorDraft& draft = drafts_[found->second.front()];
      if (draft.gender == 0 && draft.parts.size() == 1) draft.gender = gender;
    }
  }

  // "Rep.", "D-Minn.": what stands beside a name is nobody's.
  bool is_abbreviation(const Phrase& phrase) const {
    const Name& name = c_.names.names[phrase.name];
    const std::string_view form = s_.form[name.first];
    const bool one = name.last - name.first == 1;
    const bool party = (form.size() > 1 && form[1] == '-') ||
                       (form.size() == 1 && !one && s_.form[name.first + 1] == "-");
    return party || (one && form.size() > 2 && form.ends_with('.'));
  }

  // "Ana Bell / AP", "Photo by Ana Bell": who took the picture above, and does nothing in the text.
  bool is_credit(const Phrase& phrase) const {
    static constexpr std::array<std::string_view, 6> kPictures = {
        "photo", "photos", "photograph", "photographs", "picture", "image"};
    const Name& name = c_.names.names[phrase.name];
    const uint32_t i = s_.sentence_of(name.first);
    const uint32_t begin = s_.first_token[i], end = s_.first_token[i + 1];
    if (name.last + 1 < end && s_.form[name.last].starts_with("/") &&
        (s_.upos[name.last + 1] == Upos::kPropn || s_.form[name.last].size() > 1)) {
      return true;
    }
    if (name.first < begin + 2) return false;
    const std::string_view before = s_.form[name.first - 1];
    return (before == "by" || before == ":") &&
           in_list(lower_ascii(s_.form[name.first - 2]), kPictures);
  }

  // "a student named Bell": somebody of whom nothing was said before.
  bool is_introduced(const Phrase& phrase) const {
    static constexpr std::array<std::string_view, 2> kNamed = {"named", "surnamed"};
    const uint32_t t = c_.names.names[phrase.name].first;
    if (t < 2 || t == s_.first_token[s_.sentence_of(t)]) return false;
    return in_list(lower_ascii(s_.form[t - 1]), kNamed) && s_.upos[t - 2] == Upos::kNoun;
  }

  void join_person(uint32_t p, const std::vector<std::string>& parts) {
    uint32_t best = kNone;
    if (is_abbreviation(phrases_[p]) || is_credit(phrases_[p])) return;
    const auto consider = [&](uint32_t actor) {
      ActorDraft& draft = drafts_[actor];
      if (phrases_[p].gender && draft.gender && phrases_[p].gender != draft.gender) return;
      if (!may_be_same_person(parts, draft.parts)) return;
      // "King Abdullah of Jordan" is not Yemen's Ali Abdullah Saleh.
      if (parts.size() == 1 && parts.back() != draft.parts.back() &&
          !phrases_[p].code.country.empty() &&
          speaks_for_another(draft, phrases_[p].code.country)) {
        return;
      }
      // A family shares a surname: alone, it is the one's with an office ("President X, his wife Y
      // X").
      const bool office = holds_office(draft), other = best != kNone && holds_office(drafts_[best]);
      if (best != kNone && parts.size() == 1) {
        if (is_established(best, actor, p)) return;
        if (is_established(actor, best, p)) {
          best = actor;
          return;
        }
      }
      // Until both are introduced it is the one who comes first.
      if (best != kNone && parts.size() == 1 && std::max(came_in(actor), came_in(best)) > p) {
        if (came_in(actor) < came_in(best)) best = actor;
        return;
      }
      if (best == kNone || (office && !other) ||
          (office == other && nearer(draft, drafts_[best], p))) {
        best = actor;
      }
    };
    // By the last word; "Ana R. Bell Obi" after "Ana Bell", by one before it.
    const size_t last = parts.size() - 1;
    bool by_last = true;
    for (size_t i = parts.size(); best == kNone && i-- > (last > 0 ? 1 : 0);) {
      const auto found = persons_.find(hash64(parts[i]));
      if (found == persons_.end() || (i < last && parts[i].size() < 2)) continue;
      by_last = i == last;
      for (uint32_t actor : found->second) consider(actor);
    }
    if (best != kNone && parts.size() == 1 && is_introduced(phrases_[p])) best = kNone;
    if (best == kNone) {
      best = new_draft(p, ActorKind::kPerson, true);
      (parts.size() > 1 ? full_ : bare_)[best].push_back(p);
      drafts_[best].parts = parts;
      drafts_[best].name = name_text(phrases_[p]);
      for (const std::string& part : parts) register_person(part, best);
      return;
    }
    attach(p, best);
    (parts.size() > 1 ? full_ : bare_)[best].push_back(p);
    if (!by_last) {  // his name stays as it was given first: what is behind it may be no name
      register_person(parts.back(), best);
    } else if (parts.size() > drafts_[best].parts.size()) {
      drafts_[best].parts = parts;
      drafts_[best].name = name_text(phrases_[p]);
      for (const std::string& part : parts) register_person(part, best);
    }
  }

  bool speaks_for_another(const ActorDraft& draft, std::string_view country) const {
    constexpr size_t kLook = 16;  // phrases
    for (size_t i = 0; i < std::min(draft.phrases.size(), kLook); ++i) {
      const std::string_view other = phrases_[draft.phrases[i]].code.country;
      if (!other.empty() && other != country) return true;
    }
    return false;
  }

  // "Khan" three times for the attacker, then "Mayor Sadiq Khan (no relation)": the surname alone
  // goes on meaning the one whom the text had called so before the other came in, except beside
  // him.
  bool is_established(uint32_t known, uint32_t other, uint32_t p) {
    constexpr ptrdiff_t kTimes = 2;
    const uint32_t since = came_in(other);
    const std::vector<uint32_t>& bare = bare_[known];
    const std::vector<uint32_t>& full = full_[other];
    if (since >= p) return false;
    if (std::lower_bound(bare.begin(), bare.end(), since) - bare.begin() < kTimes) return false;
    const auto last = std::lower_bound(full.begin(), full.end(), p);
    return last == full.begin() || sentence_[*std::prev(last)] != sentence_[p];
  }

  // The first phrase that names him in full.
  uint32_t came_in(uint32_t actor) {
    const std::vector<uint32_t>& full = full_[actor];
    return full.empty() ? kNone : full.front();
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
      if (const uint32_t full = by_head_words(p, name); full != kNone) {
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
    while (last > name.first + 1 && in_list(lower_ascii(s_.form[last - 1]), kKinds)) --last;
    std::string key;
    for (uint32_t t = name.first; t < last; ++t) {
      if (t == name.first && lower_ascii(s_.form[t]) == "the") continue;
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
    const std::string word = lower_ascii(s_.form[name.last - 1]);
    const bool bare = name.last - name.first == 1 ||
                      (name.last - name.first == 2 && lower_ascii(s_.form[name.first]) == "the");
    if (!bare || !in_list(word, kKinds)) return kNone;
    uint32_t seen = 0;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const uint32_t actor = phrases_[q].actor;
      if (actor == kNone || phrases_[q].name == kNone ||
          drafts_[actor].kind != ActorKind::kOrganization) {
        continue;
      }
      const Name& full = c_.names.names[phrases_[q].name];
      if (full.last - full.first > 1 && lower_ascii(s_.form[full.last - 1]) == word) return actor;
    }
    return kNone;
  }

  // "the Supreme Court", "the House" after "the Supreme Court of X", "the X House of
  // Representatives": the one body before it whose name has these words at its end, or before its
  // "of".
  uint32_t by_head_words(uint32_t p, const Name& name) const {
    static constexpr std::array<std::string_view, 14> kBodies = {
        "council",    "commission",      "assembly",   "court",     "house",
        "ministry",   "senate",          "agency",     "committee", "congress",
        "parliament", "representatives", "university", "authority"};
    uint32_t from = name.first;
    while (from + 1 < name.last && lower_ascii(s_.form[from]) == "the") ++from;
    const std::string word = lower_ascii(s_.form[name.last - 1]);
    if (!in_list(word, kBodies)) return kNone;
    uint32_t seen = 0, found = kNone;
    for (uint32_t q = p; q-- > 0 && seen < kLookBack; ++seen) {
      const uint32_t actor = phrases_[q].actor;
      if (actor == kNone || phrases_[q].name == kNone || actor == found ||
          drafts_[actor].kind != ActorKind::kOrganization) {
        continue;
      }
      const Name& full = c_.names.names[phrases_[q].name];
      uint32_t core = full.first;
      while (core < full.last && lower_ascii(s_.form[core]) != "of") ++core;
      const bool of = core < full.last;
      const bool whole = word != "house" && ends_with(full, full.last, from, name.last);
      if (full.last - full.first <= name.last - from ||
          !(whole || (of && ends_with(full, core, from, name.last)))) {
        continue;
      }
      if (found != kNone) return kNone;
      found = actor;
    }
    return found;
  }
  // Do the words of a name up to `end` end with those from `first` to `last`?
  bool ends_with(const Name& full, uint32_t end, uint32_t first, uint32_t last) const {
    if (end < full.first + (last - first)) return false;
    for (uint32_t k = 1; k <= last - first; ++k) {
      if (s_.form[end - k] != s_.form[last - k]) return false;
    }
    return true;
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

  boost::unordered_flat_map<uint64_t, std::vector<uint32_t>> persons_;  // by a word of the name
  boost::unordered_flat_map<uint64_t, uint32_t> acronyms_;
  // By person, in the order of the text: phrases with a name in full, and with one word of it.
  boost::unordered_flat_map<uint32_t, std::vector<uint32_t>> full_, bare_;
};

}  // namespace

void join_names(Resolution& resolution) { NameJoiner(resolution).run(); }

}  // namespace dateline
