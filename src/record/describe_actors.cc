// What is said of an actor once its atoms are joined: its most used full name, country and sector
// by majority, names and roles by outlet and day, and whom it stands for. Ties fall to the lesser
// text, so that the answer is a function of the set.
#include <algorithm>
#include <map>

#include "base/hash.h"
#include "record/actor_atoms.h"
#include "record/actor_names.h"
#include "record/words.h"

namespace dateline {
namespace {

// A country that a title says outweighs so many articles that only lent one.
constexpr uint32_t kSaid = 4;

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
