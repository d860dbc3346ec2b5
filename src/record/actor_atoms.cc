// Atoms: the local actors of one kind, name and country, with the facts by which join_actors.cc
// tells whether two atoms are one.
#include "record/actor_atoms.h"

#include <algorithm>
#include <map>

#include "record/actor_names.h"
#include "record/words.h"

namespace dateline {
namespace {

// Enough to tell two of one surname apart; a president's list need not be whole.
constexpr size_t kMaxCompanions = 128;

// A report of more participants than this is a list of guests.
constexpr size_t kMaxTogether = 8;

// The country that a title names: "president" of "Mali" carries the actor's own country code.
AtomKind kind_of(const Facts::Actor& actor, const std::string& key,
                 const std::set<std::string>& offices) {
  if (actor.kind == ActorKind::kCountry && !actor.country.empty()) return AtomKind::kCountry;
  if (actor.named && !key.empty()) {
    if (actor.kind != ActorKind::kPerson) return AtomKind::kBody;
    return key.find(' ') == std::string::npos ? AtomKind::kSingleName : AtomKind::kFullName;
  }
  if (actor.kind == ActorKind::kPerson && !offices.empty() && !actor.country.empty())
    return AtomKind::kTitle;
  return AtomKind::kDescription;
}

void add_aliases(const Facts::Actor& actor, Atom& atom) {
  const bool person = atom.kind == AtomKind::kFullName;
  if (person) atom.aliases.insert(std::string(key_words(atom.key).back()));
  for (const Facts::Mention& mention : actor.mentions) {
    if (mention.kind != MentionKind::kName) continue;
    std::string key = name_key(name_in(mention, actor));
    if (key.size() < 2 || (person && key.find(' ') != std::string::npos)) continue;
    // A person's one-word alias is one of his names, not a country or office beside it.
    if (person && (' ' + atom.key + ' ').find(' ' + key + ' ') == std::string::npos) continue;
    atom.aliases.insert(std::move(key));
  }
}

// Whom an actor does something with or to: full names, folded.
std::vector<std::set<std::string>> companions_in(const Facts& facts) {
  std::vector<std::set<std::string>> out(facts.actors.size());
  std::vector<uint32_t> all;
  for (const Facts::Report& report : facts.reports) {
    all.clear();
    for (const auto* list : {&report.actors, &report.recipients})
      all.insert(all.end(), list->begin(), list->end());
    if (all.size() > kMaxTogether) continue;
    for (uint32_t a : all) {
      for (uint32_t b : all) {
        const Facts::Actor& other = facts.actors[b];
        if (a == b || !other.named || other.kind != ActorKind::kPerson) continue;
        if (std::string key = name_key(other.name); !key.empty()) {
          // By the last word: the other may be known by it alone here.
          out[a].insert(std::string(key_words(key).back()));
        }
      }
    }
  }
  return out;
}

// Each country's code -> its name as the pages write it, folded; the least where they differ.
std::map<std::string, std::string> names_of_countries(const Work& work) {
  std::map<std::string, std::string> names;
  for (const Facts* facts : work.facts) {
    for (const Facts::Actor& actor : facts->actors) {
      if (actor.kind != ActorKind::kCountry || actor.country.empty()) continue;
      std::string folded = fold_case(actor.name);
      const auto [at, fresh] = names.emplace(actor.country, folded);
      if (!fresh && folded < at->second) at->second = std::move(folded);
    }
  }
  return names;
}

}  // namespace

void widen(Day day_first, Day day_last, Day& first, Day& last) {
  if (day_first == kNoDay || day_last == kNoDay) return;
  if (first == kNoDay || day_first < first) first = day_first;
  if (last == kNoDay || day_last > last) last = day_last;
}

std::string home_of(const Facts& facts) {
  std::map<std::string, size_t> mentions;
  for (const Facts::Actor& actor : facts.actors) {
    if (!actor.country.empty() && actor.country != "IGO")
      mentions[actor.country] += actor.mentions.size();
  }
  std::string best;
  size_t most = 0;
  for (const auto& [country, count] : mentions) {
    if (count == most) best.clear();
    if (count > most) best = country, most = count;
  }
  return best;
}

std::vector<Atom> make_atoms(const Work& work) {
  const std::map<std::string, std::string> countries = names_of_countries(work);
  std::map<std::string, Atom> atoms;
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    const Facts& facts = *work.facts[i];
    const std::vector<std::set<std::string>> companions = companions_in(facts);
    const std::string home = home_of(facts);
    for (uint32_t a = 0; a < facts.actors.size(); ++a) {
      const Facts::Actor& actor = facts.actors[a];
      std::set<std::string> offices;
      for (const Facts::Role& role : actor.roles) {
        if (std::string office = office_of(role.role); !office.empty()) offices.insert(office);
      }
      if (!actor.named && actor.kind == ActorKind::kPerson && offices.empty()) {
        const std::string_view role = role_in(actor.name);
        if (std::string office = office_of(role); !office.empty()) offices.insert(office);
      }
      const auto of_land = countries.find(actor.country);
      const std::string land = of_land != countries.end() ? of_land->second : std::string();
      std::string key = actor.named ? name_key(actor.name) : description_key(actor.name, land);
      const AtomKind kind = kind_of(actor, key, offices);
      if (kind == AtomKind::kCountry) key = actor.country;
      if (kind == AtomKind::kTitle) key = *offices.begin();
      std::string id = std::to_string(static_cast<int>(kind)) + '|' + key + '|' + actor.country;
      if (kind == AtomKind::kBody && actor.kind == ActorKind::kPlace) id += "|place";
      // "three soldiers" or a "King" of nowhere are others in another article; a title's days
      // differ.
      const bool anywhere = kind == AtomKind::kDescription || kind == AtomKind::kSingleName;
      if (kind == AtomKind::kTitle || (anywhere && actor.country.empty()))
        id += '|' + facts.article;
      Atom& atom = atoms[id];
      for (const std::string& companion : companions[a]) {
        if (atom.companions.size() < kMaxCompanions) atom.companions.insert(companion);
      }
      atom.kind = kind;
      atom.key = key;
      atom.country = actor.country;
      if (!actor.country.empty()) atom.countries.insert(actor.country);
      atom.offices.merge(offices);
      add_aliases(actor, atom);
      atom.all_capitals |= actor.named && is_acronym(actor.name);
      if (!home.empty()) atom.homes.insert(home);
      for (const Facts::Role& role : actor.roles) {
        if (!role.of.empty() && !actor.country.empty()) atom.said.insert(actor.country);
      }
      const bool whole = key.find(' ') != std::string::npos && actor.kind == ActorKind::kPlace;
      atom.may_be_person &= kind == AtomKind::kBody && !actor.located &&
                            (actor.kind == ActorKind::kOrganization || whole) &&
                            actor.country.empty() && actor.sector.empty() && actor.roles.empty() &&
                            !is_acronym(actor.name);
      widen(facts.published.earliest, facts.published.latest, atom.first, atom.last);
      atom.members.push_back({facts.article, a});
    }
  }
  std::vector<Atom> out;
  out.reserve(atoms.size());
  for (auto& [id, atom] : atoms) out.push_back(std::move(atom));
  return out;
}

void absorb(Atom& into, const Atom& from) {
  if (into.country.empty()) into.country = from.country;
  into.countries.insert(from.countries.begin(), from.countries.end());
  into.offices.insert(from.offices.begin(), from.offices.end());
  into.homes.insert(from.homes.begin(), from.homes.end());
  into.said.insert(from.said.begin(), from.said.end());
  for (const std::string& companion : from.companions) {
    if (into.companions.size() < kMaxCompanions) into.companions.insert(companion);
  }
  into.aliases.insert(from.aliases.begin(), from.aliases.end());
  widen(from.first, from.last, into.first, into.last);
}

}  // namespace dateline
