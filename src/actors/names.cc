// The idea: three sources that are each often wrong are laid over each other.
//  1. The gazetteer proposes the longest known name at each capitalised token. Countries, demonyms
//     and bodies win over the tagger's opinion of the same words ("a known country is a country");
//     cities must agree with it, for many are surnames.
//  2. The tagger's entities give all other names; titles and possessive marks are cut off.
//  3. Runs of proper nouns that neither knows are kept as unknown: the resolver decides from the
//     rest of the article (a title before it, the same surname elsewhere) or drops them.
// One sweep per source over the tokens.
#include "actors/names.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>
#include <unordered_set>

#include "actors/namesakes.h"
#include "actors/phrase_words.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace dateline {
namespace {

bool starts_upper(std::string_view form) {
  if (form.empty()) return false;
  if (form[0] >= 'A' && form[0] <= 'Z') return true;
  if ((form[0] & 0x80) == 0) return false;
  size_t at = 0;
  const char32_t c = next_code_point(form, at);
  return (c >= 0xC0 && c <= 0xDE) || c == 0x160 || c == 0x17D || c == 0x15E || c == 0x130 ||
         (c >= 0x410 && c <= 0x42F);
}

bool has_upper(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) ||
         starts_upper(form);
}

bool is_name_particle(std::string_view form) {
  static constexpr std::array<std::string_view, 24> kParticles = {
      "al",  "el",  "bin",   "ibn", "bint", "van", "von", "der", "den", "de",   "da", "do",
      "dos", "del", "della", "di",  "du",   "la",  "le",  "ben", "abu", "ould", "ul", "ur"};
  return std::find(kParticles.begin(), kParticles.end(), form) != kParticles.end() ||
         form.starts_with("al-") || form.starts_with("el-") || form.starts_with("ul-");
}

bool is_functional(Upos upos) {
  return upos == Upos::kPron || upos == Upos::kDet || upos == Upos::kAux || upos == Upos::kAdp ||
         upos == Upos::kSconj || upos == Upos::kCconj || upos == Upos::kPart ||
         upos == Upos::kPunct;
}

class Finder {
 public:
  Finder(const Sentences& s, const Tree& tree, const Gazetteer& gazetteer,
         const SectorLexicon& lexicon, const GivenNames& given)
      : s_(s), tree_(tree), gazetteer_(gazetteer), lexicon_(lexicon), given_(given) {}

  Names run() {
    out_.at.assign(s_.tokens(), kNone);
    entity_at_.assign(s_.tokens(), kNone);
    for (uint32_t e = 0; e < s_.entities.size(); ++e) {
      for (uint32_t t = s_.entities[e].first; t < s_.entities[e].last; ++t) entity_at_[t] = e;
    }
    for (uint32_t i = 0; i < s_.size(); ++i) {
      from_gazetteer(s_.first_token[i], s_.first_token[i + 1]);
    }
    from_entities();
    from_runs();
    std::sort(found_.begin(), found_.end(),
              [](const Name& a, const Name& b) { return a.first < b.first; });
    persons_over_bodies();
    drop_namesakes(s_, found_, out_.inner);
    out_.names = std::move(found_);
    for (uint32_t n = 0; n < out_.names.size(); ++n) {
      for (uint32_t t = out_.names[n].first; t < out_.names[n].last; ++t) out_.at[t] = n;
    }
    return std::move(out_);
  }

 private:
  const Entity* entity(uint32_t t) const {
    return entity_at_[t] == kNone ? nullptr : &s_.entities[entity_at_[t]];
  }

  void add(Name name) {
    for (uint32_t t = name.first; t < name.last; ++t) out_.at[t] = 0;  // taken
    found_.push_back(name);
  }

  void from_gazetteer(uint32_t begin, uint32_t end) {
    for (uint32_t t = begin; t < end;) {
      if (hyphen_pair(t)) {
        ++t;
        continue;
      }
      if (!has_upper(s_.form[t]) && !(s_.form[t].starts_with("al") && t + 1 < end)) {
        ++t;
        continue;
      }
      const Gazetteer::Match match = gazetteer_.longest(s_.form, t, end);
      const size_t inner = out_.inner.size();
      if (!match.entry || (match.tokens == 1 && is_feast(t)) ||
          !accept(t, t + match.tokens, *match.entry)) {
        t += out_.inner.size() > inner ? match.tokens : 1;  // not York in "New York State Police"
        continue;
      }
      add({t, t + match.tokens, class_of(*match.entry), match.entry});
      t += match.tokens;
    }
  }

  // "Russian-Malian", "US-China" as one token: two countries.
  bool hyphen_pair(uint32_t t) {
    const std::string_view form = s_.form[t];
    const size_t hyphen = form.find('-');
    if (hyphen == form.npos || hyphen == 0 || hyphen + 1 >= form.size()) return false;
    if (gazetteer_.find(form)) return false;
    const GazetteerEntry* a = country_like(form.substr(0, hyphen));
    const GazetteerEntry* b = country_like(form.substr(hyphen + 1));
    if (!a && !b) return false;
    if (!a || !b) {
      // "Russia-Africa": one country and a part of the world. "US-backed": only a modifier.
      const GazetteerEntry* other =
          gazetteer_.find(a ? form.substr(hyphen + 1) : form.substr(0, hyphen));
      if (!other) return false;
    }
    Name name{t, t + 1, NameClass::kPair, a, b};
    name.split = static_cast<uint32_t>(hyphen);
    add(name);
    return true;
  }
  const GazetteerEntry* country_like(std::string_view word) const {
    const GazetteerEntry* entry = gazetteer_.find(word);
    const bool country =
        entry &&
        (entry->kind == GazetteerKind::kCountry || entry->kind == GazetteerKind::kDemonym ||
         (entry->kind == GazetteerKind::kOrganization && entry->country == "IGO"));
    return country ? entry : nullptr;
  }

  static NameClass class_of(const GazetteerEntry& entry) {
    switch (entry.kind) {
      case GazetteerKind::kCountry:
        return NameClass::kCountry;
      case GazetteerKind::kDemonym:
        return NameClass::kDemonym;
      case GazetteerKind::kCapital:
      case GazetteerKind::kCity:
      case GazetteerKind::kRegion:
        return NameClass::kPlace;
      case GazetteerKind::kSeat:
        return NameClass::kSeat;
      case GazetteerKind::kOrganization:
        return NameClass::kOrganization;
      default:
        return NameClass::kWorld;
    }
  }

  // Whether the words [first, last) are that entry here. Notes the name as an inner one where a
  // longer entity holds it.
  bool accept(uint32_t first, uint32_t last, const GazetteerEntry& entry) {
    if (last - first == 1 && is_functional(s_.upos[first])) return false;
    const Entity* around = entity(first);
    if (!around && last - first > 1) around = entity(last - 1);
    if (around && (around->first < first || around->last > last)) {
      return accept_inside(first, last, entry, *around);
    }
    const bool city = entry.kind == GazetteerKind::kCity || entry.kind == GazetteerKind::kRegion ||
                      entry.kind == GazetteerKind::kCapital;
    if (!city) return !in_longer_run(first, last, entry);
    // "after Lima threw out the envoy", in news of Peru, taken for somebody
    const bool acts = entry.kind == GazetteerKind::kCapital && around &&
                      around->last - around->first == 1 && speaks_of(entry.country);
    if (around) return around->type != EntityType::kPer || acts || place_context(first, last);
    if (s_.upos[first] != Upos::kPropn && s_.upos[first] != Upos::kX) return false;
    return !in_longer_run(first, last, entry) &&
           (entry.kind == GazetteerKind::kCapital || place_context(first, last));
  }

  // Does the text name the country, or its people, by a word of its own?
  bool speaks_of(std::string_view country) {
    if (!countries_read_) {
      countries_read_ = true;
      for (uint32_t t = 0; t < s_.tokens(); ++t) {
        if (!starts_upper(s_.form[t])) continue;
        const GazetteerEntry* entry = gazetteer_.find(s_.form[t]);
        if (entry &&
            (entry->kind == GazetteerKind::kCountry || entry->kind == GazetteerKind::kDemonym)) {
          countries_.push_back(entry->country);
        }
      }
      std::sort(countries_.begin(), countries_.end());
    }
    return std::binary_search(countries_.begin(), countries_.end(), country);
  }

  bool accept_inside(uint32_t first, uint32_t last, const GazetteerEntry& entry,
                     const Entity& around) {
    const bool at_begin = around.first == first || only_marks(around.first, first);
    const bool to_end = around.last == last || only_marks(last, around.last);
    if (at_begin && to_end) return true;  // "the Pentagon", "Mali 's"
    // "the UN and African Union" as one entity: coordinated names are two.
    const auto joins = [&](uint32_t t) {
      return s_.upos[t] == Upos::kCconj || s_.form[t] == "," || s_.form[t] == "-" ||
             s_.form[t] == "\xE2\x80\x93" || s_.form[t] == "/" || s_.form[t] == "&";
    };
    if (at_begin && joins(last)) return true;
    if (to_end && first > 0 && joins(first - 1)) return true;
    switch (around.type) {
      case EntityType::kPer:
        // "Mali Alpha Sylla" as one person: two words that are a name stand behind the country.
        if (at_begin && entry.kind == GazetteerKind::kCountry && around.last - last >= 2 &&
            !given_.contains(s_.form[first])) {
          return true;
        }
        // "Russian President X" tagged as one person: the demonym stands alone.
        return at_begin &&
               (entry.kind == GazetteerKind::kDemonym || entry.kind == GazetteerKind::kCountry) &&
               last < around.last && has_title(last, around.last);
      case EntityType::kLoc:
      case EntityType::kOrg:
        // "Republic of Ghana Nana Addo": a person stands behind the country.
        if (at_begin && entry.kind == GazetteerKind::kCountry && around.last - last >= 2 &&
            (given_.contains(s_.form[last]) || behind_office(first))) {
          return true;
        }
        [[fallthrough]];
      default:
        out_.inner.push_back({first, last, class_of(entry), &entry});
        return false;
    }
  }

  bool only_marks(uint32_t first, uint32_t last) const {
    for (uint32_t t = first; t < last; ++t) {
      if (s_.form[t] != "'s" && s_.form[t] != "\xE2\x80\x99s" && s_.upos[t] != Upos::kPunct &&
          lower_ascii(s_.form[t]) != "the" && s_.form[t] != "'") {
        return false;
      }
    }
    return true;
  }

  bool has_title(uint32_t first, uint32_t last) const {
    for (uint32_t t = first; t < last; ++t) {
      const auto match = lexicon_.ending_at(s_, t, first);
      if (match.word && match.word->title) return true;
    }
    return false;
  }

  // Part of a longer run of proper nouns that reads as one name ("Paris Hilton", "Chad Smith").
  bool in_longer_run(uint32_t first, uint32_t last, const GazetteerEntry& entry) const {
    if (entry.kind == GazetteerKind::kDemonym || entry.kind == GazetteerKind::kWorldDemonym ||
        entry.kind == GazetteerKind::kSeat) {
      return false;
    }
    const auto joined = [&](uint32_t a, uint32_t b) {  // b directly after a in one name
      return s_.upos[b] == Upos::kPropn && s_.upos[a] == Upos::kPropn && has_upper(s_.form[b]) &&
             has_upper(s_.form[a]) && (tree_.head(a) == b || tree_.head(b) == a) &&
             (s_.deprel[b] == Deprel::kFlat || s_.deprel[a] == Deprel::kFlat);
    };
    if (first > 0 && joined(first - 1, first) && !is_title(first - 1)) return true;
    return last < s_.tokens() && joined(last - 1, last);
  }

  bool is_title(uint32_t t) const {
    const auto match = lexicon_.ending_at(s_, t, t);
    return is_courtesy(s_.form[t]) || (match.word && match.word->kind == WordKind::kPerson);
  }

  // After a preposition of place, or as a dateline at the start of a block.
  bool place_context(uint32_t first, uint32_t last, bool trust_tagger = true) const {
    uint32_t before = first;
    while (before > 0 &&
           (s_.upos[before - 1] == Upos::kDet || s_.upos[before - 1] == Upos::kAdj ||
            (s_.upos[before - 1] == Upos::kNoun && s_.deprel[before - 1] == Deprel::kCompound))) {
      --before;
    }
    if (before > 0) {
      static constexpr std::array<std::string_view, 13> kPlaceWords = {
          "in",     "at",      "from",   "near",   "to", "into",   "outside",
          "around", "towards", "toward", "across", "of", "between"};
      const std::string word = lower_ascii(s_.form[before - 1]);
      if (std::find(kPlaceWords.begin(), kPlaceWords.end(), word) != kPlaceWords.end()) return true;
    }
    const Entity* e = entity(first);
    if (trust_tagger && e && e->type == EntityType::kLoc) return true;
    return last < s_.tokens() && s_.form[last] == "," && last + 1 < s_.tokens() &&
           gazetteer_.find(s_.form[last + 1]) != nullptr;
  }

  void from_entities() {
    for (const Entity& e : s_.entities) {
      NameClass type;
      switch (e.type) {
        case EntityType::kPer:
          type = NameClass::kPerson;
          break;
        case EntityType::kOrg:
          type = NameClass::kOrganization;
          break;
        case EntityType::kLoc:
        case EntityType::kFac:
          type = NameClass::kPlace;
          break;
        case EntityType::kNorp:
          type = NameClass::kOrganization;
          break;
        default:
          continue;
      }
      uint32_t first = e.first, last = e.last;
      const uint32_t whole = first;
      while (first < last && out_.at[first] != kNone) ++first;
      if (first > whole && first < last && last - first <= 4 &&
          (given_.contains(s_.form[first]) || behind_office(whole))) {
        type = NameClass::kPerson;
      }
      while (first < last && out_.at[last - 1] != kNone) --last;
      while (first < last && (!has_upper(s_.form[first]) && !is_name_particle(s_.form[first])) &&
             type == NameClass::kPerson) {
        ++first;
      }
      while (first < last &&
             (is_functional(s_.upos[first]) || lower_ascii(s_.form[first]) == "the")) {
        ++first;
      }
      while (first < last &&
             (s_.upos[last - 1] == Upos::kPunct || s_.upos[last - 1] == Upos::kPart ||
              s_.form[last - 1] == "'s" || s_.form[last - 1] == "\xE2\x80\x99s")) {
        --last;
      }
      if (type == NameClass::kPlace && last - first > 1 && given_.contains(s_.form[first]) &&
          e.type == EntityType::kLoc && !place_context(first, last, false)) {
        type = NameClass::kPerson;  // no preposition of place, and a given name first
      }
      if (opens_story(first)) type = NameClass::kPlace;
      if (type == NameClass::kPerson && is_thing(first, last)) continue;
      if (last - first == 1 && (s_.form[first] == "X." || s_.form[first] == "X")) continue;
      if (type == NameClass::kPerson) first = after_titles(first, last);
      if (first >= last || (last - first == 1 && s_.form[first].size() == 1)) continue;
      if (std::none_of(s_.form.begin() + first, s_.form.begin() + last,
                       [](std::string_view form) { return has_upper(form); })) {
        continue;  // no name
      }
      if (type == NameClass::kOrganization && is_event(first, last)) continue;
      if (type == NameClass::kPlace && last - first == 1 && is_feast(first)) continue;
      // "Clio Avenue": what has a seat there is in the gazetteer.
      if (last - first > 1 && is_street_word(s_.form[last - 1])) type = NameClass::kPlace;
      // "an Islamic insurgency", "Republican voters": a property, not an actor.
      if (e.type == EntityType::kNorp &&
          (s_.upos[last - 1] == Upos::kAdj || s_.deprel[last - 1] == Deprel::kAmod ||
           s_.deprel[last - 1] == Deprel::kCompound)) {
        continue;
      }
      const uint32_t limit = s_.first_token[s_.sentence_of(first)];
      while (type == NameClass::kPerson && first > limit && extends_left(first)) --first;
      if (type == NameClass::kPerson) last = extend_right(last);
      if (std::any_of(out_.at.begin() + first, out_.at.begin() + last,
                      [](uint32_t n) { return n != kNone; })) {
        continue;
      }
      if (e.type == EntityType::kNorp && is_creed(last - 1)) continue;
      Name name{first, last, type, nullptr};
      name.people = e.type == EntityType::kNorp && type == NameClass::kOrganization &&
                    s_.xpos[last - 1] == Xpos::kNNPS;
      add(name);
    }
  }

  // "Islam", "Arabic", "Marxism": what people hold or speak; nobody.
  bool is_creed(uint32_t t) const {
    static constexpr std::array<std::string_view, 8> kCreeds = {
        "islam", "christianity", "sharia", "arabic", "hebrew", "english", "latin", "jihad"};
    const std::string word = lower_ascii(s_.form[t]);
    return word.ends_with("ism") || in_list(word, kCreeds);
  }

  // "President of Kyrgyzstan Almaz Toktogulov": an office of what stands at `first`.
  bool behind_office(uint32_t first) const {
    if (first < 2 || s_.lemma[first - 1] != "of") return false;
    const auto office = lexicon_.ending_at(s_, first - 2, first - 2);
    return office.word && office.word->kind == WordKind::kPerson;
  }

  // "aboard the Rumen": a ship or the like; a person has no article of his own.
  bool is_thing(uint32_t first, uint32_t last) const {
    if (last - first != 1 || first == s_.first_token[s_.sentence_of(first)]) return false;
    if (s_.form[first - 1] != "the" && s_.form[first - 1] != "The") return false;
    const Deprel r = s_.deprel[last - 1];
    const bool of_noun = r == Deprel::kCompound || r == Deprel::kNmodPoss || r == Deprel::kAmod ||
                         r == Deprel::kNmodDesc || s_.form[first].ends_with("s");
    const bool noun_next =
        last < s_.tokens() && (s_.upos[last] == Upos::kNoun || s_.upos[last] == Upos::kPropn);
    return !of_noun && !noun_next && !lexicon_.ending_at(s_, first, first).word;
  }

  // "MAE SOT, Thailand —": what stands in capitals before the dash of a story is where it was
  // written.
  bool opens_story(uint32_t first) const {
    constexpr uint32_t kLongest = 14;  // tokens, as the splitter has it
    const uint32_t s = s_.sentence_of(first);
    const uint32_t begin = s_.first_token[s], end = s_.first_token[s + 1];
    if (first != begin || end - begin < 2 || end - begin > kLongest) return false;
    if (!is_dash(s_.form[end - 1])) return false;
    const std::string_view word = s_.form[first];
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) {
             return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
           });
  }

  uint32_t after_titles(uint32_t first, uint32_t last) const {
    for (bool moved = true; moved && first + 1 < last;) {
      moved = false;
      for (uint32_t t = std::min(last - 1, first + 4); t-- > first;) {
        const auto match = lexicon_.ending_at(s_, t, first);
        const bool titled =
            match.word && match.first == first &&
            (match.word->title || match.word->general || match.word->kind == WordKind::kPerson);
        if (titled || (t == first && is_courtesy(s_.form[t]))) {
          first = t + 1;
          moved = true;
          break;
        }
      }
    }
    return first;
  }

  // "Defence Minister": no name, though the tagger calls it a proper noun.
  bool all_title(uint32_t first, uint32_t last) const {
    const auto match = lexicon_.ending_at(s_, last - 1, first);
    if (match.word && match.word->kind == WordKind::kPerson && match.first == first) return true;
    return last - first == 1 && is_title(first);
  }

  // "at Easter": no island.
  bool is_feast(uint32_t t) const {
    static constexpr std::array<std::string_view, 8> kFeasts = {
        "christmas", "easter", "ramadan", "eid", "thanksgiving", "passover", "diwali", "hanukkah"};
    return in_list(lower_ascii(s_.form[t]), kFeasts);
  }

  // Conferences, treaties, wars and matches are no actors, whatever the tagger calls them.
  bool is_event(uint32_t first, uint32_t last) const {
    static constexpr std::array<std::string_view, 46> kEvents = {
        "conference",   "summit",     "forum",       "cup",        "games",      "festival",
        "treaty",       "agreement",  "accord",      "act",        "war",        "day",
        "championship", "election",   "elections",   "convention", "dialogue",   "award",
        "prize",        "olympics",   "bill",        "amendment",  "protocol",   "plan",
        "deal",         "resolution", "declaration", "project",    "initiative", "constitution",
        "charter",      "pact",       "accords",     "revolution", "tournament", "marathon",
        "ceasefire",    "referendum", "massacre",    "battle",     "uprising",   "spring",
        "christmas",    "ramadan",    "easter",      "eid"};
    const auto listed = [&](uint32_t t) {
      return std::find(kEvents.begin(), kEvents.end(), lower_ascii(s_.form[t])) != kEvents.end();
    };
    if (listed(last - 1)) return true;
    for (uint32_t t = first; t + 1 < last; ++t) {
      if (s_.upos[t + 1] != Upos::kAdp) continue;
      // "the Forum for Change" is a party, the Forum on Trade a meeting
      const std::string word = lower_ascii(s_.form[t]);
      return listed(t) && !((word == "forum" || word == "initiative") && s_.form[t + 1] == "for");
    }
    return false;
  }

  bool extends_left(uint32_t first) const {
    const uint32_t t = first - 1;
    return out_.at[t] == kNone && entity_at_[t] == kNone && s_.upos[t] == Upos::kPropn &&
           has_upper(s_.form[t]) && !is_title(t) && s_.token[t].end + 1 == s_.token[first].begin &&
           (s_.deprel[t] == Deprel::kFlat || s_.deprel[first] == Deprel::kFlat) &&
           (tree_.head(t) == first || tree_.head(first) == t || tree_.head(t) == tree_.head(first));
  }

  uint32_t extend_right(uint32_t last) const {
    const uint32_t end = s_.first_token[s_.sentence_of(last - 1) + 1];
    while (last < end && out_.at[last] == kNone && entity_at_[last] == kNone &&
           s_.upos[last] == Upos::kPropn && has_upper(s_.form[last]) &&
           s_.deprel[last] == Deprel::kFlat && s_.token[last - 1].end + 1 == s_.token[last].begin) {
      ++last;
    }
    return last;
  }

  void from_runs() {
    for (uint32_t i = 0; i < s_.size(); ++i) {
      const uint32_t end = s_.first_token[i + 1];
      for (uint32_t t = s_.first_token[i]; t < end;) {
        if (!free_propn(t)) {
          ++t;
          continue;
        }
        uint32_t last = t + 1;
        while (last < end &&
               (free_propn(last) || (is_name_particle(s_.form[last]) && last + 1 < end &&
                                     free_propn(last + 1) && out_.at[last] == kNone))) {
          ++last;
        }
        const uint32_t first = after_titles(t, last);
        if (first < last && !all_title(first, last) && !is_event(first, last) &&
            !is_office_of(first, last, end)) {
          add({first, last, NameClass::kUnknown, nullptr});
        }
        t = last;
      }
    }
  }

  // "Bloomberg" where the text names a Michael Bloomberg: him, not the agency. So are bodies and
  // towns of one word, unless the text calls the body by a longer name, too, or says "in" the town.
  void persons_over_bodies() {
    std::unordered_set<std::string_view> surnames, bodies, lands;
    for (const Name& name : found_) {
      if (name.type == NameClass::kPerson && name.last - name.first > 1)
        surnames.insert(s_.form[name.last - 1]);
      if (name.entry != nullptr && name.last - name.first > 1) bodies.insert(name.entry->name);
      // A land that more is said of than its name.
      if (name.entry != nullptr &&
          (name.entry->kind != GazetteerKind::kCountry || behind_place_word(name.first))) {
        lands.insert(name.entry->country);
      }
    }
    for (Name& name : found_) {
      if (name.entry == nullptr || name.last - name.first != 1 ||
          !surnames.contains(s_.form[name.first])) {
        continue;
      }
      const bool body =
          name.entry->kind == GazetteerKind::kOrganization && !bodies.contains(name.entry->name);
      const bool town = (name.entry->kind == GazetteerKind::kCity ||
                         name.entry->kind == GazetteerKind::kRegion) &&
                        !behind_place_word(name.first) && !is_place_of(name.last);
      // "Jordan" where the text names a Michael Jordan and nothing else of the country
      const bool land = name.entry->kind == GazetteerKind::kCountry &&
                        !behind_place_word(name.first) && !lands.contains(name.entry->country);
      if (!body && !town && !land) continue;
      name.type = NameClass::kPerson;
      name.entry = nullptr;
    }
  }

  // "in Houston", "the Houston area"
  bool behind_place_word(uint32_t t) const {
    static constexpr std::array<std::string_view, 12> kIn = {
        "in",      "at",     "near",   "from",    "to",     "into",
        "outside", "around", "toward", "towards", "across", "downtown"};
    return t > 0 && in_list(lower_ascii(s_.form[t - 1]), kIn);
  }
  // "Houston, Texas"
  bool is_place_of(uint32_t t) const {
    if (t + 1 >= s_.tokens() || s_.form[t] != ",") return false;
    const GazetteerEntry* next = gazetteer_.find(s_.form[t + 1]);
    return next != nullptr && next->kind != GazetteerKind::kOrganization;
  }

  // "Vice Premier" right before a person's name.
  bool is_office_of(uint32_t first, uint32_t last, uint32_t end) const {
    if (last >= end || entity_at_[last] == kNone || entity(last)->type != EntityType::kPer)
      return false;
    const auto office = lexicon_.ending_at(s_, last - 1, first);
    return office.word != nullptr && office.word->title;
  }

  bool free_propn(uint32_t t) const {
    return out_.at[t] == kNone && s_.upos[t] == Upos::kPropn && has_upper(s_.form[t]) &&
           (entity_at_[t] == kNone || entity(t)->type == EntityType::kMisc);
  }

  const Sentences& s_;
  const Tree& tree_;
  const Gazetteer& gazetteer_;
  const SectorLexicon& lexicon_;
  const GivenNames& given_;
  Names out_;
  std::vector<Name> found_;
  std::vector<uint32_t> entity_at_;
  std::vector<std::string_view> countries_;  // that the text names, in order
  bool countries_read_ = false;
};

}  // namespace

bool is_courtesy(std::string_view form, char* gender) {
  struct Courtesy {
    std::string_view word;
    char gender;
  };
  static constexpr std::array<Courtesy, 18> kWords = {{{"Mr", 'm'},
                                                       {"Mr.", 'm'},
                                                       {"Mrs", 'f'},
                                                       {"Mrs.", 'f'},
                                                       {"Ms", 'f'},
                                                       {"Ms.", 'f'},
                                                       {"Miss", 'f'},
                                                       {"Sir", 'm'},
                                                       {"Lady", 'f'},
                                                       {"Dame", 'f'},
                                                       {"Lord", 'm'},
                                                       {"Dr", 0},
                                                       {"Dr.", 0},
                                                       {"Comrade", 0},
                                                       {"Madam", 'f'},
                                                       {"Madame", 'f'},
                                                       {"Monsieur", 'm'},
                                                       {"Alhaji", 'm'}}};
  for (const Courtesy& c : kWords) {
    if (c.word == form) {
      if (gender) *gender = c.gender;
      return true;
    }
  }
  return false;
}

Names find_names(const Sentences& sentences, const Tree& tree, const Gazetteer& gazetteer,
                 const SectorLexicon& lexicon, const GivenNames& given) {
  return Finder(sentences, tree, gazetteer, lexicon, given).run();
}

}  // namespace dateline
