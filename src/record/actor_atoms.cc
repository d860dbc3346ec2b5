// Atoms, and what is said of an actor once its atoms are joined: its most used full name, country
// and sector by majority, names and roles by outlet and day. Ties fall to the lesser text, so that
// the answer is a function of the set.
#include "record/actor_atoms.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/hash.h"
#include "record/words.h"

namespace dateline {
namespace {

// Enough to tell two of one surname apart; a president's list need not be whole.
constexpr size_t kMaxCompanions = 128;
// A report of more participants than this is a list of guests.
constexpr size_t kMaxTogether = 8;
// A country that a title says outweighs so many articles that only lent one.
constexpr uint32_t kSaid = 4;
// Words of a role that leave the office as it is, and such that make another office of it.
constexpr std::string_view kOtherOffice[] = {"former", "ex",     "deputy",  "vice",     "assistant",
                                             "late",   "ousted", "deposed", "candidate"};
// Heads of state and government under the names that reporters give them. One office: a country has
// one at a time, or the block is ambiguous and decides nothing.
constexpr std::string_view kHeadsOfState[] = {"president", "leader",    "ruler",
                                              "monarch",   "king",      "queen",
                                              "emperor",   "strongman", "head of state"};

// `country`: the name of the land that it is of, folded, or empty. "Police in Uganda" and "Ugandan
// police" are one: the land is told by the actor's code.
std::string description_key(std::string_view name, const std::string& country) {
  constexpr size_t kStem = 4;  // "Uganda", "Ugandan"; "France" and "French" stay two
  const auto of_country = [&](const std::string& word) {
    return country.size() >= kStem && word.size() >= kStem &&
           word.compare(0, kStem, country, 0, kStem) == 0;
  };
  std::string key;
  for (const FoldedWord& word : words_of(name)) {
    if (is_function_word(word.folded) || of_country(word.folded)) continue;
    if (!key.empty()) key += ' ';
    key += word.folded;
  }
  if (key.empty() && !country.empty()) return description_key(name, {});  // "Ugandans"
  return key;
}

// The role in a description: "Mali's military leader", "junta leader of neighbouring Niger".
std::string_view role_in(std::string_view description) {
  for (std::string_view mark : {"'s ", "\xE2\x80\x99s "}) {
    const size_t at = description.find(mark);
    if (at != std::string_view::npos) description.remove_prefix(at + mark.size());
  }
  return description.substr(0, description.find(" of "));
}

bool is_acronym(std::string_view name) {
  size_t capitals = 0;
  for (char c : name) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z';
  }
  return capitals >= 2 && name.find(' ') == std::string_view::npos;
}

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

// "General Alpha Sylla" -> "Alpha Sylla": the tail of the name that its key keeps.
std::string bare_name(const std::string& name) {
  size_t words = key_words(name_key(name)).size();
  std::string_view rest = name;
  // "James Doe Jr.", whose key is "james doe"
  for (std::string_view junior : {" Jr", " Jr.", " Junior"}) {
    if (words > 1 && name.ends_with(junior)) ++words;
  }
  while (words_of(rest).size() > words) {
    const size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  for (std::string_view mark : {"'s", "\xE2\x80\x99s"}) {
    if (rest.size() > mark.size() && rest.ends_with(mark)) rest.remove_suffix(mark.size());
  }
  return std::string(rest);
}

// The part of a mention that is the name: "Russian President Marek Zawada" -> "Marek Zawada".
// For a person the trailing words that are in the longest name; for others the mention as it is.
std::string name_in(const Facts::Mention& mention, const Facts::Actor& actor) {
  const std::string bare = bare_name(mention.text);
  if (actor.kind != ActorKind::kPerson) return bare.starts_with("the ") ? bare.substr(4) : bare;
  const std::string key = ' ' + name_key(actor.name) + ' ';
  const std::vector<FoldedWord> words = words_of(bare);
  size_t first = words.size();
  while (first > 0 && key.find(' ' + words[first - 1].folded + ' ') != std::string::npos) --first;
  return first == words.size() ? bare : bare.substr(words[first].span.begin);
}

// Whether a word may begin a name: a capital, a digit or a letter beyond ASCII is in it, or it is a
// particle ("al Shabaab", "de Mistura").
bool may_begin_name(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "al", "el", "as",  "ash", "an",  "de",  "da",  "do",  "dos", "du", "di",
      "la", "le", "van", "bin", "ibn", "ben", "abu", "von", "der", "den"};
  return std::any_of(word.begin(), word.end(),
                     [](unsigned char c) {
                       return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
                     }) ||
         std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

// "downtown Cairo", "no Facebook", "Cairo's central Tahrir Square": the name without what is said
// of it. A possessor that the actor's own name has stays: "Lloyd's of London".
std::string name_proper(const std::string& written, const Facts::Actor& actor) {
  std::string_view rest = written;
  if (actor.name.find("'s ") == std::string::npos) {
    for (std::string_view mark : {"'s ", "\xE2\x80\x99s "}) {
      const size_t at = rest.rfind(mark);
      if (at != std::string_view::npos && at + mark.size() < rest.size())
        rest.remove_prefix(at + mark.size());
    }
  }
  while (true) {
    const size_t space = rest.find(' ');
    if (space == std::string_view::npos) break;
    const std::string_view word = rest.substr(0, space);
    const bool lead = !may_begin_name(word) ||
                      (is_function_word(fold_case(word)) && !actor.name.starts_with(word));
    if (!lead) break;
    rest.remove_prefix(space + 1);
  }
  return may_begin_name(rest) ? std::string(rest) : written;
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

template <class T>
T majority(const std::map<T, uint32_t>& counts) {
  T best{};
  uint32_t most = 0;
  for (const auto& [value, count] : counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}

void widen(Day day_first, Day day_last, Day& first, Day& last) {
  if (day_first == kNoDay || day_last == kNoDay) return;
  if (first == kNoDay || day_first < first) first = day_first;
  if (last == kNoDay || day_last > last) last = day_last;
}

uint32_t index_of(const Work& work, std::string_view article) {
  const auto at =
      std::lower_bound(work.facts.begin(), work.facts.end(), article,
                       [](const Facts* facts, std::string_view id) { return facts->article < id; });
  return static_cast<uint32_t>(at - work.facts.begin());
}

void insert_sorted(std::vector<std::string>& list, const std::string& value) {
  const auto at = std::lower_bound(list.begin(), list.end(), value);
  if (!value.empty() && (at == list.end() || *at != value)) list.insert(at, value);
}

// Among equals the longer name: "Northern Trade Union" before "NTU".
std::string most_used_name(const std::map<std::string, uint32_t>& names) {
  std::string best;
  uint32_t most = 0;
  for (const auto& [name, count] : names) {
    if (count > most || (count == most && name.size() > best.size())) {
      best = name;
      most = count;
    }
  }
  return best;
}

// The country that an article speaks of most, by mentions of it and of what is in it; empty where
// two are named as often.
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

}  // namespace

// English numerals up to twenty, as the style books have them written out up to nine.
bool is_counted(std::string_view description) {
  static constexpr std::string_view kWords[] = {
      "one",     "two",      "three",     "four",     "five",     "six",      "seven",
      "eight",   "nine",     "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
      "fifteen", "sixteen",  "seventeen", "eighteen", "nineteen", "twenty",   "dozens",
      "scores",  "hundreds", "thousands", "people",   "others",   "several",  "many"};
  for (const FoldedWord& word : words_of(description)) {
    if (word.folded[0] >= '0' && word.folded[0] <= '9') return true;
    if (std::find(std::begin(kWords), std::end(kWords), word.folded) != std::end(kWords))
      return true;
  }
  return false;
}

std::string office_of(std::string_view role) {
  const std::string folded = fold_case(role);
  const std::vector<FoldedWord> words = words_of(folded);
  if (words.empty()) return {};
  std::string head = words.back().folded;
  for (const FoldedWord& word : words) {
    for (std::string_view other : kOtherOffice) {
      if (word.folded == other) return {};
    }
  }
  for (std::string_view name : kHeadsOfState) {
    if (head == name || folded == name) return "head of state";
  }
  // "foreign minister" and "defence minister" are different offices; "interim" ones are not.
  if (words.size() > 1 && (head == "minister" || head == "chief" || head == "secretary" ||
                           head == "spokesman" || head == "spokeswoman" || head == "director")) {
    std::string before = words[words.size() - 2].folded;
    if (before == "defense") before = "defence";
    return before + ' ' + head;
  }
  return head;
}

namespace {

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

std::vector<std::string> acronyms_of(std::string_view key) {
  std::string all, content;
  const std::vector<std::string_view> words = key_words(key);
  if (words.size() < 2) return {};
  for (std::string_view word : words) {
    all += word[0];
    if (!is_function_word(word)) content += word[0];
  }
  if (all == content) return {all};
  return {all, content};
}

void describe(const Work& work, const std::vector<const Atom*>& parts, RecordActor& actor) {
  std::sort(actor.members.begin(), actor.members.end(),
            [](const RecordActor::Member& a, const RecordActor::Member& b) {
              return a.article != b.article ? a.article < b.article : a.actor < b.actor;
            });
  std::map<std::string, uint32_t> countries, homes, sectors;
  std::map<ActorKind, uint32_t> kinds;
  // Fullest first: a person's name with given names, a body's long name; then the most used.
  std::map<std::string, uint32_t> names;
  bool full = false, named = false;
  for (const Atom* part : parts) {
    full |= part->kind == AtomKind::kFullName;
    named |= part->kind != AtomKind::kTitle && part->kind != AtomKind::kDescription;
  }
  std::string last_article;
  bool any_said = false;
  for (const RecordActor::Member& member : actor.members) {
    const Facts& facts = *work.facts[index_of(work, member.article)];
    const Facts::Actor& local = facts.actors[member.actor];
    ++kinds[local.kind];
    if (local.country.empty() && full && !local.roles.empty()) {
      // "President X", whom the page leaves open: at home in what it mostly speaks of
      if (std::string home = home_of(facts); !home.empty()) ++homes[home];
    }
    if (!local.country.empty()) {
      // "the Congolese president" says it; "President X" has it from what stood around him
      const bool said = std::any_of(local.roles.begin(), local.roles.end(),
                                    [](const Facts::Role& role) { return !role.of.empty(); });
      countries[local.country] += said ? kSaid : 1;
      any_said |= said;
    }
    if (!local.sector.empty()) ++sectors[local.sector];
    if (named && !local.named) continue;
    std::string name = local.named ? bare_name(local.name) : local.name;
    if (full && name.find(' ') == std::string::npos) continue;
    ++names[name];
    if (member.article != last_article) ++actor.articles;
    last_article = member.article;
  }
  actor.articles = 0;
  last_article.clear();
  for (const RecordActor::Member& member : actor.members) {
    if (member.article != last_article) ++actor.articles;
    last_article = member.article;
  }
  actor.kind = full ? ActorKind::kPerson : majority(kinds);
  // One page's loan against what several others are about.
  if (!any_said && !countries.empty()) {
    // As many against as for: the loan stands.
    for (auto& [country, count] : countries) count = 2 * count + 1;
    for (const auto& [country, count] : homes) countries[country] += 2 * count;
  }
  actor.country = majority(countries);
  actor.sector = majority(sectors);
  actor.name = most_used_name(names);
  actor.named = named;
}

namespace {

// The body whose name stands whole in the words of a group's name, the longest; kNone.
uint32_t body_inside(const std::map<std::string, uint32_t>& bodies, const std::string& group) {
  constexpr size_t kMostWords = 12;
  const std::string folded = fold_case(group);
  std::vector<size_t> starts = {0};
  for (size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] == ' ') starts.push_back(i + 1);
  }
  if (starts.size() > kMostWords) return kNone;
  for (size_t words = starts.size(); words > 0; --words) {
    for (size_t i = 0; i + words <= starts.size(); ++i) {
      const size_t end = i + words < starts.size() ? starts[i + words] - 1 : folded.size();
      const auto found = bodies.find(folded.substr(starts[i], end - starts[i]));
      if (found != bodies.end()) return found->second;
    }
  }
  return kNone;
}

}  // namespace

void number_actors(Work& work, std::vector<RecordActor> actors) {
  std::map<std::string, uint32_t> seen;
  auto content = [](const RecordActor& actor) {
    return std::to_string(static_cast<int>(actor.kind)) + '|' +
           (actor.kind == ActorKind::kCountry ? actor.country : name_key(actor.name)) + '|' +
           actor.country;
  };
  for (const RecordActor& actor : actors) ++seen[content(actor)];
  for (RecordActor& actor : actors) {
    std::string key = content(actor);
    // Two of one name and country that were kept apart: their first members tell them apart.
    if (seen[key] > 1)
      key += '|' + actor.members[0].article + '|' + std::to_string(actor.members[0].actor);
    actor.actor = content_id('a', key);
  }
  std::sort(actors.begin(), actors.end(),
            [](const RecordActor& a, const RecordActor& b) { return a.actor < b.actor; });
  work.actor_of.assign(work.facts.size(), {});
  for (size_t i = 0; i < work.facts.size(); ++i)
    work.actor_of[i].assign(work.facts[i]->actors.size(), kNone);
  for (uint32_t i = 0; i < actors.size(); ++i) {
    for (const RecordActor::Member& member : actors[i].members)
      work.actor_of[index_of(work, member.article)][member.actor] = i;
  }
  std::map<std::string, uint32_t> countries;
  for (uint32_t i = 0; i < actors.size(); ++i) {
    if (actors[i].kind == ActorKind::kCountry) countries.emplace(actors[i].country, i);
  }
  // Bodies of states by every name that an article gives them.
  std::map<std::string, uint32_t> bodies;
  for (uint32_t i = 0; i < actors.size(); ++i) {
    if (actors[i].kind != ActorKind::kOrganization || !actors[i].named ||
        actors[i].country != "IGO") {
      continue;
    }
    bodies.emplace(fold_case(actors[i].name), i);
    for (const RecordActor::Name& name : actors[i].names) bodies.emplace(fold_case(name.name), i);
  }
  work.stands_for.resize(actors.size());
  for (uint32_t i = 0; i < actors.size(); ++i) {
    const RecordActor& actor = actors[i];
    work.stands_for[i] = i;
    // "Baku", the town or the seat, "the Azerbaijani government": the state
    const bool government =
        actor.kind == ActorKind::kOrganization && actor.sector == "GOV" && actor.country != "IGO";
    if ((actor.kind == ActorKind::kPlace || government) && !actor.country.empty()) {
      if (const auto at = countries.find(actor.country); at != countries.end())
        work.stands_for[i] = at->second;
    }
    // "ASEAN leaders", "leaders of the African Union"
    if (actor.kind == ActorKind::kGroup && !actor.named && actor.country == "IGO") {
      if (const uint32_t body = body_inside(bodies, actor.name); body != kNone)
        work.stands_for[i] = body;
    }
    if (actor.kind == ActorKind::kPerson && !actor.named && actor.country.empty())
      work.stands_for[i] = kNone;
    // "gunmen", "police", "12 people": of two articles, as many as not are others.
    if (!actor.named && (actor.country.empty() || is_counted(actor.name)) &&
        (actor.kind == ActorKind::kGroup || actor.kind == ActorKind::kOrganization)) {
      work.stands_for[i] = kNone;
    }
  }
  work.actors = std::move(actors);
}

void describe_over_time(Work& work) {
  for (RecordActor& actor : work.actors) {
    std::map<std::string, RecordActor::Name> names;
    std::map<std::pair<std::string, std::string>, RecordActor::Role> roles;
    for (const RecordActor::Member& member : actor.members) {
      const uint32_t i = index_of(work, member.article);
      const Facts& facts = *work.facts[i];
      const Facts::Actor& local = facts.actors[member.actor];
      const Dated& day = work.published[i];
      auto add_name = [&](const std::string& written) {
        RecordActor::Name& name = names[written];
        name.name = written;
        insert_sorted(name.outlets, facts.outlet);
        widen(day.earliest, day.latest, name.first, name.last);
      };
      if (local.named) {
        add_name(bare_name(local.name));
        for (const Facts::Mention& mention : local.mentions) {
          if (mention.kind != MentionKind::kName) continue;
          const std::string name = name_in(mention, local);
          add_name(local.kind == ActorKind::kPerson ? name : name_proper(name, local));
        }
      } else if (!local.name.empty() && actor.name == local.name) {
        add_name(local.name);
      }
      for (const Facts::Role& said : local.roles) {
        RecordActor::Role& role = roles[{said.role, said.of}];
        role.role = said.role;
        role.of = said.of;
        insert_sorted(role.outlets, facts.outlet);
        widen(day.earliest, day.latest, role.from, role.to);
      }
    }
    for (auto& [key, name] : names) actor.names.push_back(std::move(name));
    for (auto& [key, role] : roles) actor.roles.push_back(std::move(role));
  }
}

}  // namespace dateline
