// The pieces that join_actors.cc puts together: local actors of one kind, name and country.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/work.h"

namespace dateline {

enum class AtomKind : uint8_t {
  kFullName,    // a person with a given name
  kSingleName,  // a person by one word
  kTitle,       // a person by an office of a country
  kCountry,
  kBody,         // an organisation, group or place with a name
  kDescription,  // known by a description only
};

struct Atom {
  AtomKind kind = AtomKind::kDescription;
  std::string key;                   // folded name; for countries the ISO code
  std::string country;               // or empty
  std::set<std::string> countries;   // of all joined
  std::set<std::string> offices;     // heads of roles: "president"
  std::set<std::string> aliases;     // other names, folded; for persons single words
  std::set<std::string> companions;  // last names of persons in the same reports
  std::set<std::string> homes;       // countries that its articles mostly speak of
  std::set<std::string> said;        // countries that a role names: "Malian president"
  bool all_capitals = false;         // written like an acronym
  bool may_be_person = true;         // one word, an organisation by nothing but its tag
  Day first = kNoDay, last = kNoDay;
  std::vector<RecordActor::Member> members;  // article: id; in order
};

// One atom for each (kind, key, country), in the order of those; members of descriptions without a
// country stay by article.
std::vector<Atom> make_atoms(const Work& work);
// Adds the merged facts of `from` (not its members) to `into`.
void absorb(Atom& into, const Atom& from);
// The days that a fact is of, widened by others; an open range says nothing.
void widen(Day day_first, Day day_last, Day& first, Day& last);
// The country that an article speaks of most, by mentions of it and of what is in it; empty where
// two are named as often.
std::string home_of(const Facts& facts);

// What is said of an actor in the end (describe_actors.cc).
//
// Fills kind, name, country and sector of an actor from its parts; its members are there.
void describe(const Work& work, const std::vector<const Atom*>& parts, RecordActor& actor);
// Gives ids from content, sorts by them, and writes work.actors and work.actor_of.
void number_actors(Work& work, std::vector<RecordActor> actors);
// names and roles by outlet and day; needs work.published.
void describe_over_time(Work& work);

}  // namespace dateline
