// Within one article: several sentences about one call are one event. Phases: reports with a day or
// range of their own, the sharpest first, found events; reports without one join the event that
// they go on about: the one with the same ordinal, else the nearest before them, else the first.
// Historical reports without a date stay alone: nothing says which time they mean.
#include <algorithm>
#include <map>
#include <set>

#include "record/events.h"
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

Sharpness sharpness_of(const Work& work, uint32_t article, uint32_t report) {
  const Dated& when = work.when[article][report];
  const Facts& facts = *work.facts[article];
  const uint32_t date = work.date_of[article][report];
  if (date == kNone) return Sharpness::kSoft;
  if (when.earliest != kNoDay && when.earliest == when.latest) return Sharpness::kDay;
  if (when.earliest != kNoDay && when.latest != kNoDay) return Sharpness::kRange;
  return facts.dates[date].rule.kind == DateRule::Kind::kNone ? Sharpness::kSoft
                                                              : Sharpness::kWords;
}

namespace {

// The name of all words for an election (data/plover-triggers.tsv).
constexpr std::string_view kElection = "=election";
constexpr std::string_view kCrash = "=crash";
// What an article is about stands in its first sentences.
constexpr uint32_t kLeadSentences = 5;
// The last sentence that can be the first, behind "QUITO (Reuters) -".
constexpr uint32_t kOpening = 1;
// So many arrested, told by two articles of a story, are the same ones; two or three may be others.
constexpr int32_t kTellingNumber = 5;
// How many events of one family back a report can go on about: bounds the work on long lists.
constexpr size_t kMaxPerFamily = 64;

Told told_of(const Work& work, uint32_t article, uint32_t r) {
  const Facts::Report& report = work.facts[article]->reports[r];
  Told told;
  told.article = article;
  told.family = family_of(report);
  told.reciprocal = is_reciprocal(report);
  told.casualties = has_casualties(report);
  told.reports = {r};
  told.sources = sources_of(work, article, report);
  told.targets = targets_of(work, article, report);
  told.days = {work.when[article][r].earliest, work.when[article][r].latest};
  told.edtf = work.when[article][r].edtf;
  if (const uint32_t date = work.date_of[article][r]; told.edtf.empty() && date != kNone)
    told.edtf = work.facts[article]->dates[date].value;  // a weekday has no EDTF
  told.sharpness = sharpness_of(work, article, r);
  told.keys = block_keys(work, article, report);
  // What a copy tells in the same words.
  if (told.keys.empty() && !told.edtf.empty())
    told.keys.push_back(copy_key(work.source_group[article], told.edtf, report));
  std::sort(told.keys.begin(), told.keys.end());
  told.keys.erase(std::unique(told.keys.begin(), told.keys.end()), told.keys.end());
  return told;
}

// Sides agree where they share someone or where one of them is not said.
bool sides_agree(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return a.empty() || b.empty() || intersects(a, b);
}

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

bool participants_agree(const Work& work, const Told& a, const Told& b) {
  if (different_doers(work, a, b) || opposite_sides(work, a, b) || of_other_lands(work, a, b) ||
      denies_another(work, a, b)) {
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

void absorb(Told& into, const Told& from) {
  into.reports.insert(into.reports.end(), from.reports.begin(), from.reports.end());
  std::sort(into.reports.begin(), into.reports.end());
  unite(into.sources, from.sources);
  unite(into.targets, from.targets);
  into.casualties |= from.casualties;
  std::vector<uint64_t> keys;
  std::set_union(into.keys.begin(), into.keys.end(), from.keys.begin(), from.keys.end(),
                 std::back_inserter(keys));
  into.keys = std::move(keys);
  if (from.sharpness < into.sharpness) {
    into.sharpness = from.sharpness;
    into.days = from.days;
    into.edtf = from.edtf;
  }
}

class ArticleFolder {
 public:
  ArticleFolder(const Work& work, uint32_t article) : work_(work), article_(article) {}

  std::vector<Told> fold() {
    const Facts& facts = *work_.facts[article_];
    std::vector<Told> dated, soft, given;
    for (uint32_t r = 0; r < facts.reports.size(); ++r) {
      if (is_given(facts.reports[r])) {  // joined by its act alone (join_given.cc)
        given.push_back(told_of(work_, article_, r));
        given.back().keys.clear();
        continue;
      }
      if (facts.reports[r].confidence <= 0) continue;
      Told told = told_of(work_, article_, r);
      (told.sharpness == Sharpness::kSoft ? soft : dated).push_back(std::move(told));
    }
    std::stable_sort(dated.begin(), dated.end(), [](const Told& a, const Told& b) {
      if (a.sharpness != b.sharpness) return a.sharpness < b.sharpness;
      return a.sharpness == Sharpness::kRange &&
             a.days.latest - a.days.earliest < b.days.latest - b.days.earliest;
    });
    for (Told& told : dated) {
      std::vector<uint32_t> fits = candidates(told);
      if (fits.empty()) fits = same_incident(told);
      place(std::move(told), fits);
    }
    for (Told& told : soft) {
      const bool historical = facts.reports[told.reports[0]].status == Status::kHistorical;
      std::vector<uint32_t> fits;
      if (!historical) fits = candidates(told);
      if (!historical && fits.empty()) fits = same_incident(told);
      place(std::move(told), fits);
    }
    for (Told& event : events_) add_incident_keys(event);
    add_words_keys();
    in_text_order();
    add_story_key();
    std::move(given.begin(), given.end(), std::back_inserter(events_));
    in_text_order();
    return std::move(events_);
  }

 private:
  void in_text_order() {
    std::sort(events_.begin(), events_.end(),
              [](const Told& a, const Told& b) { return a.reports[0] < b.reports[0]; });
  }

  // The place may stand with the blast, the number with what it did: so after they are one.
  void add_incident_keys(Told& event) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    for (uint32_t r : event.reports) {
      const Facts::Report& report = reports[r];
      const uint32_t story = work_.story_of[article_];
      if (story != kNone && report.type == EventType::kCoerce && !is_ahead(report) &&
          report.counts.arrested >= kTellingNumber) {
        event.keys.push_back(arrests_key(story, report));
      }
      // "ruled that it was unlawful", "found it unlawful": of one act, whatever the verb
      if (report.type != EventType::kNone && !event.reciprocal && event.targets.empty() &&
          event.sharpness == Sharpness::kDay && work_.story_of[article_] != kNone) {
        for (uint32_t a : as_standing(work_, event.sources))
          event.keys.push_back(
              act_of_day_key(work_.story_of[article_], event.family, a, event.days.earliest));
      }
      if (report.where.name.empty()) continue;
      if (event.casualties || (report.type == EventType::kAssault && report.where.located))
        event.keys.push_back(incident_key(report.where));
      const bool crowd = report.type == EventType::kProtest || report.type == EventType::kCoerce;
      if (crowd && report.where.located && as_standing(work_, event.sources).empty() &&
          as_standing(work_, event.targets).empty()) {
        event.keys.push_back(place_key(report));
      }
    }
    std::sort(event.keys.begin(), event.keys.end());
    event.keys.erase(std::unique(event.keys.begin(), event.keys.end()), event.keys.end());
  }

  // What a copy tells in the very words is the same; not so two events of one article.
  void add_words_keys() {
    std::map<uint64_t, std::set<size_t>> events_of;
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    for (size_t e = 0; e < events_.size(); ++e) {
      for (uint32_t r : events_[e].reports)
        events_of[words_key(work_.source_group[article_], reports[r])].insert(e);
    }
    for (const auto& [key, events] : events_of) {
      if (events.size() > 1) continue;
      std::vector<uint64_t>& keys = events_[*events.begin()].keys;
      keys.insert(std::lower_bound(keys.begin(), keys.end(), key), key);
    }
  }

  // The first dead and injured of an article are what its story is about.
  void add_story_key() {
    const uint32_t story = work_.story_of[article_];
    if (story == kNone) return;
    for (Told& event : events_) {
      const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
      if (report.lemma != kElection) continue;
      event.keys.push_back(election_key(story, report));
      std::sort(event.keys.begin(), event.keys.end());
    }
    for (Told& event : events_) {
      const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
      if (!event.casualties && report.lemma != kCrash) continue;
      if (report.sentence_index > kLeadSentences || is_ahead(report)) return;
      event.keys.push_back(story_incident_key(story));
      std::sort(event.keys.begin(), event.keys.end());
      return;
    }
    // Where no number is known yet, the attack that the article opens with.
    for (Told& event : events_) {
      const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
      if (report.type != EventType::kAssault || event.sharpness != Sharpness::kDay ||
          report.sentence_index > kOpening || is_ahead(report)) {
        continue;
      }
      event.keys.push_back(story_incident_key(story));
      std::sort(event.keys.begin(), event.keys.end());
      return;
    }
  }

  std::vector<uint32_t> candidates(const Told& told) const {
    std::vector<uint32_t> out;
    const auto at = by_family_.find(told.family);
    if (at == by_family_.end()) return out;
    const std::vector<uint32_t>& list = at->second;
    for (size_t i = list.size() > kMaxPerFamily ? list.size() - kMaxPerFamily : 0; i < list.size();
         ++i) {
      const Told& event = events_[list[i]];
      if (times_agree(event, told) && participants_agree(work_, event, told) &&
          places_agree(event, told) && goes_on(event, told) && modes_agree(event, told) &&
          !(told.sharpness == Sharpness::kSoft && only_historical(event))) {
        out.push_back(list[i]);
      }
    }
    return out;
  }

  // "expelled two diplomats … recalled its ambassador": two measures, whoever the other side is.
  bool modes_agree(const Told& event, const Told& told) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    if (told.sharpness != Sharpness::kSoft || report.type != EventType::kSanction ||
        report.mode.empty()) {
      return true;
    }
    return std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
      return reports[r].mode.empty() || reports[r].mode == report.mode;
    });
  }

  // Attacks and accidents in two towns are two: "In X, a bomb killed seven. In Y, gunmen …". Where
  // one place lies in the other, only the lesser is looked at.
  bool places_agree(const Told& event, const Told& told) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    if ((report.type != EventType::kAssault && !happens(report)) || !is_town(report.where))
      return true;
    bool another = false;
    for (uint32_t r : event.reports) {
      if (!is_town(reports[r].where)) continue;
      if (reports[r].where.name == report.where.name) return true;
      another = true;
    }
    return !another;
  }
  bool is_town(const Facts::Place& place) const {
    if (place.name.empty()) return false;
    const std::vector<Facts::Actor>& actors = work_.facts[article_]->actors;
    return std::none_of(actors.begin(), actors.end(), [&](const Facts::Actor& actor) {
      return actor.kind == ActorKind::kCountry && actor.name == place.name;
    });
  }

  static bool is_ahead(const Facts::Report& report) {
    return report.status == Status::kFuture || report.status == Status::kHypothetical;
  }

  // "A bomb exploded on Thursday, killing 12": an attack or accident and what it did, in one
  // sentence or the next, neither with a doer or sufferer that the other contradicts.
  std::vector<uint32_t> same_incident(const Told& told) const {
    std::vector<uint32_t> out;
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    if (report.type != EventType::kAssault && !happens(report)) return out;
    for (uint32_t e = events_.size() > kMaxPerFamily
                          ? static_cast<uint32_t>(events_.size() - kMaxPerFamily)
                          : 0;
         e < events_.size(); ++e) {
      const Told& event = events_[e];
      if (!told.casualties && !event.casualties) continue;
      const bool near = is_lead_incident(event, told) ||
                        std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
                          return (reports[r].type == EventType::kAssault || happens(reports[r])) &&
                                 reports[r].sentence_index + 1 >= report.sentence_index &&
                                 reports[r].sentence_index <= report.sentence_index + 1;
                        });
      if (near && times_agree(event, told) && one_side_open(event, told) &&
          places_agree(event, told)) {
        out.push_back(e);
      }
    }
    if (out.empty()) {
      if (const uint32_t lone = lone_accident(told); lone != kNone) out.push_back(lone);
    }
    return out;
  }

  // "The disaster has killed at least 27": of the one accident that the article tells, on a day, in
  // its opening, where that one has no toll yet; kNone.
  uint32_t lone_accident(const Told& told) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    if (told.sharpness != Sharpness::kSoft || !told.casualties || report.type != EventType::kNone ||
        report.status != Status::kActual || !report.where.name.empty() ||
        events_.size() > kMaxPerFamily) {
      return kNone;
    }
    uint32_t found = kNone;
    for (uint32_t e = 0; e < events_.size(); ++e) {
      const Told& event = events_[e];
      const Facts::Report& first = reports[event.reports[0]];
      if (first.type == EventType::kAssault && first.status == Status::kActual) return kNone;
      if (!happens(first) || is_ahead(first)) continue;
      const bool other = found != kNone || event.casualties ||
                         first.status == Status::kHistorical || event.sharpness != Sharpness::kDay;
      if (other || first.sentence_index >= kLeadSentences) return kNone;
      found = e;
    }
    return found != kNone && one_side_open(events_[found], told) ? found : kNone;
  }

  // "The blast also injured 47", "More than 150 were hurt", further down in an article that opens
  // with what happened that day: the same, unless a second incident of the day was told.
  bool is_lead_incident(const Told& event, const Told& told) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    if (!told.casualties || !event.casualties || told.sharpness != Sharpness::kDay ||
        event.sharpness != Sharpness::kDay || told.days.earliest != event.days.earliest ||
        !reports[told.reports[0]].where.name.empty() ||
        reports[event.reports[0]].sentence_index >= kLeadSentences) {
      return false;
    }
    const auto differ = [&](int32_t Counts::*field) {  // of another incident
      const int32_t mine = reports[told.reports[0]].counts.*field;
      return mine > 0 && std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
               return reports[r].counts.*field > 0 && reports[r].counts.*field != mine;
             });
    };
    if (differ(&Counts::dead) || differ(&Counts::injured)) return false;
    return std::count_if(events_.begin(), events_.end(), [&](const Told& other) {
             return other.casualties && other.sharpness == Sharpness::kDay &&
                    other.days.earliest == event.days.earliest;
           }) == 1;
  }

  // An accident, not somebody's speech.
  bool happens(const Facts::Report& report) const {
    const std::vector<Facts::Actor>& actors = work_.facts[article_]->actors;
    return report.type == EventType::kNone &&
           (report.counts.dead > 0 || report.counts.injured > 0 ||
            std::none_of(report.actors.begin(), report.actors.end(), [&](uint32_t a) {
              return actors[a].kind == ActorKind::kPerson || !actors[a].sector.empty();
            }));
  }

  bool one_side_open(const Told& a, const Told& b) const {
    return sides_agree(as_standing(work_, a.sources), as_standing(work_, b.sources)) &&
           sides_agree(as_standing(work_, a.targets), as_standing(work_, b.targets));
  }

  // Words of agreement belong to talks when both who talk are in them, or when they follow at once.
  bool goes_on(const Told& event, const Told& told) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    // "They agreed to meet next month" is not the meeting that it was said at.
    if (told.sharpness == Sharpness::kSoft && is_ahead(report) &&
        std::none_of(event.reports.begin(), event.reports.end(),
                     [&](uint32_t r) { return is_ahead(reports[r]); })) {
      return false;
    }
    if (!told.reciprocal || report.type == EventType::kConsult) return true;
    if (told.sources.size() + told.targets.size() > 1) return true;
    return std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
      return reports[r].sentence_index <= report.sentence_index &&
             report.sentence_index <= reports[r].sentence_index + 1;
    });
  }

  bool only_historical(const Told& event) const {
    const Facts& facts = *work_.facts[article_];
    return std::all_of(event.reports.begin(), event.reports.end(),
                       [&](uint32_t r) { return facts.reports[r].status == Status::kHistorical; });
  }

  void place(Told told, const std::vector<uint32_t>& fits) {
    uint32_t at = kNone;
    if (told.sharpness == Sharpness::kSoft && !fits.empty()) {
      at = continued(told, fits);
    } else if (told.sharpness == Sharpness::kRange && fits.size() > 1) {
      at = kNone;  // "in July" with two days in July
    } else if (!fits.empty()) {
      at = fits[0];
    }
    if (at != kNone) {
      absorb(events_[at], told);
      return;
    }
    by_family_[told.family].push_back(static_cast<uint32_t>(events_.size()));
    events_.push_back(std::move(told));
  }

  // Which of several events a report without a date goes on about.
  uint32_t continued(const Told& told, const std::vector<uint32_t>& fits) const {
    const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
    const Facts::Report& report = reports[told.reports[0]];
    if (report.ordinal > 0) {
      for (uint32_t event : fits) {
        for (uint32_t r : events_[event].reports) {
          if (reports[r].ordinal == report.ordinal) return event;
        }
      }
    }
    uint32_t best = fits[0], best_distance = kNone;
    for (uint32_t event : fits) {
      for (uint32_t r : events_[event].reports) {
        // Before it: as far as it is; after it: behind all that is before.
        const uint32_t distance = r < told.reports[0] ? told.reports[0] - r : (1U << 24) + r;
        if (distance < best_distance) {
          best = event;
          best_distance = distance;
        }
      }
    }
    return best;
  }

  const Work& work_;
  uint32_t article_;
  std::vector<Told> events_;
  std::map<uint64_t, std::vector<uint32_t>> by_family_;
};

}  // namespace

std::vector<Told> told_events(const Work& work) {
  std::vector<Told> out;
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    if (!work.speaks(i)) continue;
    for (Told& told : ArticleFolder(work, i).fold()) out.push_back(std::move(told));
  }
  return out;
}

}  // namespace dateline
