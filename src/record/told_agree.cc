// Whether two told events of one article can be one by whom they name and by when they were: sides
// that share somebody, states and those who speak for them, days that meet.
#include <algorithm>
#include <set>
#include <string>

#include "record/article_folder.h"
#include "record/families.h"
#include "record/sides.h"

namespace dateline {

bool intersects(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) return true;
    a[i] < b[k] ? ++i : ++k;
  }
  return false;
}

void unite(std::vector<uint32_t>& into, const std::vector<uint32_t>& from) {
  std::vector<uint32_t> both;
  std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(both));
  into = std::move(both);
}

bool overlap(DayRange a, DayRange b) {
  return (a.earliest == kNoDay || b.latest == kNoDay || a.earliest <= b.latest) &&
         (b.earliest == kNoDay || a.latest == kNoDay || b.earliest <= a.latest);
}

// Sides agree where they share someone or where one of them is not said.
bool sides_agree(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return a.empty() || b.empty() || intersects(a, b);
}

namespace {

// "A and B signed": A's minister X and B's minister Y, told in the same article.
bool same_states(const Work& work, const std::vector<uint32_t>& x, const std::vector<uint32_t>& y) {
  const auto states = [&](const std::vector<uint32_t>& side, bool& only_states) {
    std::set<std::string> out;
    only_states = true;
    for (uint32_t a : side) {
      const RecordActor& actor = work.actors[a];
      only_states &= actor.kind == ActorKind::kCountry ||
                     (actor.kind == ActorKind::kOrganization && actor.country == "IGO");
      if (actor.kind != ActorKind::kPlace) out.insert(actor.country);
    }
    return out;
  };
  bool x_states = false, y_states = false;
  const std::set<std::string> of_x = states(x, x_states), of_y = states(y, y_states);
  return (x_states != y_states) && of_x.size() > 1 && of_x == of_y && !of_x.contains("");
}

// "The government and the rebels signed": the minister X and the rebels' Y, each for one of them.
bool speak_for(const Work& work, const std::vector<uint32_t>& persons,
               const std::vector<uint32_t>& bodies) {
  const auto speaks = [&](uint32_t p, uint32_t b) {
    const RecordActor &person = work.actors[p], &body = work.actors[b];
    if (person.kind != ActorKind::kPerson || person.country.empty()) return false;
    if (body.kind != ActorKind::kCountry && body.kind != ActorKind::kOrganization) return false;
    return person.country == body.country &&
           person.sector == (body.kind == ActorKind::kCountry ? "GOV" : body.sector);
  };
  return persons.size() > 1 && persons.size() == bodies.size() &&
         std::all_of(persons.begin(), persons.end(),
                     [&](uint32_t p) {
                       return std::any_of(bodies.begin(), bodies.end(),
                                          [&](uint32_t b) { return speaks(p, b); });
                     }) &&
         std::all_of(bodies.begin(), bodies.end(), [&](uint32_t b) {
           return std::any_of(persons.begin(), persons.end(),
                              [&](uint32_t p) { return speaks(p, b); });
         });
}

// What is told without a day is news of the page's; it does not go on about what two states did
// long before ("A and B made peace in March. A's minister also met B's president during his
// visit").
bool is_news_beside(const Work& work, const Told& a, const Told& b) {
  const Told& dated = a.sharpness == Sharpness::kSoft ? b : a;
  const bool soft = a.sharpness == Sharpness::kSoft || b.sharpness == Sharpness::kSoft;
  const Dated& page = work.published[a.article];
  return !soft || dated.sharpness == Sharpness::kSoft || page.earliest == kNoDay ||
         dated.days.latest == kNoDay || dated.days.latest >= page.earliest - kNewsDays;
}

}  // namespace

bool participants_agree(const Work& work, const Told& a, const Told& b) {
  if (different_doers(work, a, b) || opposite_sides(work, a, b) || of_other_lands(work, a, b) ||
      denies_another(work, a, b) || to_others(work, a, b)) {
    return false;
  }
  std::vector<uint32_t> x = as_standing(work, a.sources), y = as_standing(work, b.sources);
  const std::vector<uint32_t> to_x = as_standing(work, a.targets);
  const std::vector<uint32_t> to_y = as_standing(work, b.targets);
  if ((x.empty() && to_x.empty()) || (y.empty() && to_y.empty()))
    return (a.sources == b.sources && a.targets == b.targets) || is_bare_again(work, a, b);
  if (!a.reciprocal) return sides_agree(x, y) && sides_agree(to_x, to_y);
  unite(x, to_x);
  unite(y, to_y);
  return std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
         std::includes(y.begin(), y.end(), x.begin(), x.end()) ||
         ((same_states(work, x, y) || speak_for(work, x, y) || speak_for(work, y, x)) &&
          is_news_beside(work, a, b));
}

bool times_agree(const Told& a, const Told& b) {
  if (a.sharpness == Sharpness::kSoft || b.sharpness == Sharpness::kSoft) return true;
  if (a.sharpness == Sharpness::kWords || b.sharpness == Sharpness::kWords)
    return a.edtf == b.edtf && !a.edtf.empty();
  return overlap(a.days, b.days);
}

}  // namespace dateline
