// Actors of many articles become actors of the record. Phases:
//   1. atoms: local actors of one kind, name and country are one.
//   2. persons with given names: within the block of a last name and a given name, a shorter name
//      joins the one longer name that it can stand for ("A. Sylla", "Sassou Nguesso").
//   3. bodies: same name, else a name that an article itself uses for the longer one, else an
//      acronym; never across countries.
//   4. persons by one name ("Zawada"): the one person of that alias whose country and roles do not
//      contradict; among several, the one whose country, role or company agrees. Without a country,
//      something else must tie them: an office, company, articles of the same days or on one
//      matter.
//   5. persons by title only ("Mali's president"): the one named person who held that office of
//   that
//      country around that day.
// What stays ambiguous stays apart: two entries for one person do less harm than one for two. Each
// decision looks at a block and at merged facts of its members (countries, roles, days) only.
#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "record/actor_atoms.h"
#include "record/actor_names.h"
#include "record/words.h"
#include "record/work.h"

namespace dateline {
namespace {

// How long before and after its mentions in the record an office is taken to be held, in days.
// Most offices last years; a quarter keeps a predecessor's last weeks apart from a successor's.
constexpr int kOfficeSlack = 90;
// Longer candidate lists mean a name too common to decide by.
constexpr size_t kMaxCandidates = 32;
// Who is in the news is there for about a week.
constexpr Day kSameDays = 7;
// Of a person's articles this many are looked at.
constexpr size_t kMaxArticles = 48;

class Joiner {
 public:
  explicit Joiner(Work& work) : work_(work), atoms_(make_atoms(work)), sets_(atoms_.size()) {}

  void run() {
    join_full_names();
    join_bodies();
    collect();
    join_single_names();
    collect();
    join_titles();
    write_back();
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<uint32_t>>;

  // Merged facts of the atoms joined so far, at the root.
  void collect() {
    for (uint32_t i = 0; i < atoms_.size(); ++i) {
      const uint32_t root = sets_.find(i);
      if (root != i) absorb(atoms_[root], atoms_[i]);
    }
  }

  static bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return b.contains(x); });
  }
  static bool roles_meet(const Atom& a, const Atom& b) { return share(a.offices, b.offices); }
  // Two different countries do not contradict where an office is shared: an article may code one
  // man by the country that he visits.
  static bool contradict(const Atom& a, const Atom& b) {
    if (a.country.empty() || b.country.empty() || a.countries.contains(b.country) ||
        b.countries.contains(a.country)) {
      return false;
    }
    return !roles_meet(a, b);
  }

  static bool stands_for(const std::vector<std::string_view>& shorter,
                         const std::vector<std::string_view>& longer) {
    if (shorter.back() != longer.back()) return false;
    size_t at = 0;
    for (std::string_view word : shorter) {
      while (at < longer.size() && longer[at] != word &&
             !(word.size() == 1 && longer[at].starts_with(word)) &&
             !(longer[at].size() == 1 && word.starts_with(longer[at]))) {
        ++at;
      }
      if (at++ == longer.size()) return false;
    }
    return true;
  }

  std::vector<uint32_t> of_kind(AtomKind kind) const {
    std::vector<uint32_t> out;
    for (uint32_t i = 0; i < atoms_.size(); ++i) {
      if (atoms_[i].kind == kind) out.push_back(i);
    }
    return out;
  }

  void join_full_names() {
    std::vector<uint32_t> order = of_kind(AtomKind::kFullName);
    std::vector<size_t> words(atoms_.size());
    for (uint32_t i : order)
      words[i] = static_cast<size_t>(std::count(atoms_[i].key.begin(), atoms_[i].key.end(), ' '));
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return std::make_tuple(words[b], atoms_[b].members.size(), std::string_view(atoms_[a].key),
                             std::string_view(atoms_[a].country)) <
             std::make_tuple(words[a], atoms_[a].members.size(), std::string_view(atoms_[b].key),
                             std::string_view(atoms_[b].country));
    });
    Index roots;  // "last given" and "last initial" -> persons
    for (uint32_t i : order) {
      const std::vector<std::string_view> name = key_words(atoms_[i].key);
      const std::string block =
          std::string(name.back()) + ' ' + std::string(name.front().substr(0, 1));
      std::vector<uint32_t> fits;
      for (uint32_t root : roots[block]) {
        if (stands_for(name, key_words(atoms_[root].key)) && !apart(atoms_[i], atoms_[root]))
          fits.push_back(root);
        if (fits.size() > kMaxCandidates) break;
      }
      if (fits.size() > 1) prefer(atoms_[i], fits);
      if (fits.size() == 1) {
        sets_.join(fits[0], i);
        absorb(atoms_[fits[0]], atoms_[i]);
        moved_[i] = fits[0];
        continue;
      }
      // Reachable from the initials of every given name: "Sassou Nguesso" for "Denis Sassou
      // Nguesso".
      std::string last_block;
      for (size_t w = 0; w + 1 < name.size(); ++w) {
        std::string at = std::string(name.back()) + ' ' + std::string(name[w].substr(0, 1));
        if (at != last_block) roots[at].push_back(i);
        last_block = std::move(at);
      }
    }
  }

  // One full name, two countries, and different offices in each: two persons of one name.
  static bool apart(const Atom& a, const Atom& b) {
    if (a.key != b.key) return contradict(a, b);
    // A country that no role names is what the page lent.
    return contradict(a, b) && !a.offices.empty() && !b.offices.empty() &&
           ((!a.said.empty() && !b.said.empty()) || !share(a.companions, b.companions));
  }

  // Keeps the candidates that agree by country or office, if any; then those of the same time.
  void prefer(const Atom& atom, std::vector<uint32_t>& fits) const {
    auto keep = [&](auto agrees) {
      std::vector<uint32_t> kept;
      for (uint32_t i : fits) {
        if (agrees(atoms_[i])) kept.push_back(i);
      }
      if (!kept.empty()) fits = std::move(kept);
    };
    keep([&](const Atom& other) { return other.key == atom.key; });
    if (fits.size() > 1)
      keep([&](const Atom& other) {
        return !atom.country.empty() && other.countries.contains(atom.country);
      });
    if (fits.size() > 1) keep([&](const Atom& other) { return roles_meet(atom, other); });
    if (fits.size() > 1)
      keep([&](const Atom& other) { return share(atom.companions, other.companions); });
    if (fits.size() > 1 && atom.first != kNoDay)
      keep([&](const Atom& other) { return near(atom, other); });
  }

  static bool near(const Atom& a, const Atom& b) {
    if (a.first == kNoDay || b.first == kNoDay) return true;
    return a.first <= b.last + kOfficeSlack && b.first <= a.last + kOfficeSlack;
  }

  void join_bodies() {
    const std::vector<uint32_t> bodies = of_kind(AtomKind::kBody);
    Index by_name, by_alias, by_acronym;
    for (uint32_t i : bodies) {
      by_name[atoms_[i].key].push_back(i);
      for (const std::string& alias : atoms_[i].aliases) {
        if (alias != atoms_[i].key) by_alias[alias].push_back(i);
      }
      for (const std::string& acronym : acronyms_of(atoms_[i].key))
        by_acronym[acronym].push_back(i);
    }
    // The country that one article leaves open, others state.
    for (uint32_t i : bodies) {
      if (!atoms_[i].country.empty()) continue;
      std::vector<uint32_t> others;
      for (uint32_t k : by_name[atoms_[i].key]) {
        if (k != i) others.push_back(k);
      }
      if (others.size() == 1) join_body(i, others[0]);
    }
    for (uint32_t i : bodies) {
      if (const auto at = by_alias.find(atoms_[i].key); at != by_alias.end()) {
        if (join_unique_body(i, at->second)) continue;
      }
      if (!atoms_[i].all_capitals) continue;
      const auto at = by_acronym.find(atoms_[i].key);
      if (at == by_acronym.end()) continue;
      std::vector<uint32_t> fits = at->second;
      // "TPD" is the police of Temple or of Tampa: the one whom its own articles name
      if (atoms_[i].key.ends_with("pd")) {
        std::erase_if(fits, [&](uint32_t k) { return !share_article(atoms_[i], atoms_[k]); });
      }
      join_unique_body(i, fits);
    }
  }

  void join_body(uint32_t a, uint32_t b) { sets_.join(a, b); }

  bool join_unique_body(uint32_t i, const std::vector<uint32_t>& candidates) {
    uint32_t found = kNone;
    for (size_t c = 0; c < candidates.size() && c < kMaxCandidates; ++c) {
      const uint32_t k = candidates[c];
      if (k == i || contradict(atoms_[i], atoms_[k])) continue;
      const uint32_t root = sets_.find(k);
      if (found != kNone && found != root) return false;
      found = root;
    }
    if (found == kNone || candidates.size() > kMaxCandidates) return false;
    sets_.join(i, found);
    return true;
  }

  void join_single_names() {
    Index by_alias;
    for (uint32_t i : of_kind(AtomKind::kFullName)) {
      if (moved_.contains(i)) continue;
      for (const std::string& alias : atoms_[i].aliases) by_alias[alias].push_back(i);
    }
    std::vector<std::pair<uint32_t, uint32_t>> joined;
    std::vector<uint32_t> bare;  // nobody in the record has the whole name
    for (uint32_t i : of_kind(AtomKind::kSingleName)) {
      const auto at = by_alias.find(atoms_[i].key);
      if (at == by_alias.end()) {
        bare.push_back(i);
        continue;
      }
      std::vector<uint32_t> fits;
      for (uint32_t person : at->second) {
        if (!contradict(atoms_[i], atoms_[person])) fits.push_back(person);
        if (fits.size() > kMaxCandidates) break;
      }
      if (fits.size() > 1) prefer(atoms_[i], fits);
      if (fits.size() != 1 || !acquainted(atoms_[i], atoms_[fits[0]])) continue;
      joined.emplace_back(fits[0], i);
    }
    // "Zawada returned on Monday", whom a tagger took for a firm, and whoever's whole name is a
    // person's elsewhere.
    Index by_key;
    for (uint32_t i : of_kind(AtomKind::kFullName)) by_key[atoms_[i].key].push_back(i);
    for (uint32_t i : of_kind(AtomKind::kBody)) {
      if (!atoms_[i].may_be_person) continue;
      if (const auto same = by_key.find(atoms_[i].key); same != by_key.end()) {
        if (same->second.size() == 1) joined.emplace_back(same->second[0], i);
        continue;
      }
      const auto at = by_alias.find(atoms_[i].key);
      if (at == by_alias.end() || at->second.size() > kMaxCandidates) continue;
      const uint32_t person = sets_.find(at->second[0]);
      const bool one = std::all_of(at->second.begin(), at->second.end(),
                                   [&](uint32_t k) { return sets_.find(k) == person; });
      const Atom& known = atoms_[person];
      const bool surname = key_words(known.key).back() == atoms_[i].key;
      if (one && surname && near(atoms_[i], known) &&
          (share(atoms_[i].companions, known.companions) || at_home(atoms_[i], known) ||
           same_matter(atoms_[i], known))) {
        joined.emplace_back(person, i);
      }
    }
    // Only now: a name that joined must not speak for the next one.
    for (const auto& [person, name] : joined) sets_.join(person, name);
    join_bare_names(bare);
  }

  // "King" of nowhere, told by articles on one matter.
  void join_bare_names(const std::vector<uint32_t>& bare) {
    std::map<std::string_view, std::vector<uint32_t>> by_name;
    for (uint32_t i : bare) {
      std::vector<uint32_t>& same = by_name[atoms_[i].key];
      for (size_t k = same.size() > kMaxArticles ? same.size() - kMaxArticles : 0; k < same.size();
           ++k) {
        if (!contradict(atoms_[i], atoms_[same[k]]) && acquainted(atoms_[i], atoms_[same[k]]))
          sets_.join(same[k], i);
      }
      same.push_back(i);
    }
  }

  bool acquainted(const Atom& name, const Atom& person) const {
    if (!name.country.empty() && !person.country.empty()) return true;
    if (roles_meet(name, person) || share(name.companions, person.companions)) return true;
    if (name.first == kNoDay || person.first == kNoDay ||
        (name.first <= person.last + kSameDays && person.first <= name.last + kSameDays)) {
      return true;
    }
    return same_matter(name, person) || (near(name, person) && at_home(name, person));
  }

  // Told where most is about the person's country.
  static bool at_home(const Atom& name, const Atom& person) {
    return !person.country.empty() && name.homes.contains(person.country);
  }

  bool same_matter(const Atom& name, const Atom& person) const {
    size_t left = kMaxArticles;
    for (const RecordActor::Member& x : name.members) {
      for (const RecordActor::Member& y : person.members) {
        if (left-- == 0) return false;
        const uint32_t a = work_.index_of(x.article), b = work_.index_of(y.article);
        if (work_.source_group[a] == work_.source_group[b] ||
            work_.text->cosine(a, b) >= kSameMatter) {
          return true;
        }
      }
    }
    return false;
  }

  // Members are in order of their articles.
  static bool share_article(const Atom& a, const Atom& b) {
    auto x = a.members.begin();
    auto y = b.members.begin();
    while (x != a.members.end() && y != b.members.end()) {
      if (x->article == y->article) return true;
      ++(x->article < y->article ? x : y);
    }
    return false;
  }

  void join_titles() {
    Index by_office;
    for (uint32_t i = 0; i < atoms_.size(); ++i) {
      const Atom& atom = atoms_[i];
      if (sets_.find(i) != i ||
          (atom.kind != AtomKind::kFullName && atom.kind != AtomKind::kSingleName))
        continue;
      for (const std::string& office : atom.offices) {
        for (const std::string& country : atom.countries)
          by_office[office + '|' + country].push_back(i);
      }
    }
    for (uint32_t i : of_kind(AtomKind::kTitle)) {
      // Of an ousted president and the junta's leader it is the one whom its own articles name.
      std::vector<uint32_t> fits, named_beside;
      for (const std::string& office : atoms_[i].offices) {
        const auto at = by_office.find(office + '|' + atoms_[i].country);
        if (at == by_office.end()) continue;
        for (uint32_t person : at->second) {
          if (!near(atoms_[i], atoms_[person])) continue;
          fits.push_back(sets_.find(person));
          if (share_article(atoms_[i], atoms_[person])) named_beside.push_back(fits.back());
        }
      }
      for (std::vector<uint32_t>* list : {&fits, &named_beside}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
      }
      if (fits.size() > 1) fits = std::move(named_beside);
      if (fits.size() == 1) title_of_[i] = fits[0];
    }
    // Joined after all are decided: a title that joined must not speak for the next.
    for (const auto& [title, person] : title_of_) sets_.join(title, person);
  }

  void write_back() {
    std::map<uint32_t, std::vector<uint32_t>> clusters;
    for (uint32_t i = 0; i < atoms_.size(); ++i) clusters[sets_.find(i)].push_back(i);
    std::vector<RecordActor> actors;
    for (const auto& [root, atoms] : clusters) {
      RecordActor actor;
      std::vector<const Atom*> parts;
      for (uint32_t i : atoms) {
        parts.push_back(&atoms_[i]);
        for (const RecordActor::Member& member : atoms_[i].members) actor.members.push_back(member);
      }
      describe(work_, parts, actor);
      actors.push_back(std::move(actor));
    }
    number_actors(work_, std::move(actors));
  }

  Work& work_;
  std::vector<Atom> atoms_;
  UnionFind sets_;
  std::unordered_map<uint32_t, uint32_t> moved_;
  std::map<uint32_t, uint32_t> title_of_;
};

}  // namespace

void join_actors(Work& work) { Joiner(work).run(); }

}  // namespace dateline
