// Within one article: several sentences about one call are one event. Phases: reports with a day or
// range of their own, the sharpest first, found events; reports without one join the event that
// they go on about: the one with the same ordinal, else the nearest before them, else the first.
// Historical reports without a date stay alone: nothing says which time they mean.
#include <algorithm>
#include <map>

#include "record/article_folder.h"
#include "record/events.h"
#include "record/families.h"
#include "record/sides.h"

namespace dateline {

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

}  // namespace

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

std::vector<Told> ArticleFolder::fold() {
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
  join_crime();
  join_suspects();
  join_bare_arrest();
  for (Told& event : events_) add_incident_keys(event);
  add_words_keys();
  in_text_order();
  add_story_key();
  std::move(given.begin(), given.end(), std::back_inserter(events_));
  in_text_order();
  return std::move(events_);
}

void ArticleFolder::in_text_order() {
  std::sort(events_.begin(), events_.end(),
            [](const Told& a, const Told& b) { return a.reports[0] < b.reports[0]; });
}

std::vector<uint32_t> ArticleFolder::candidates(const Told& told) const {
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
bool ArticleFolder::modes_agree(const Told& event, const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const Facts::Report& report = reports[told.reports[0]];
  const bool measure = report.type == EventType::kSanction || report.type == EventType::kCoerce;
  if (told.sharpness != Sharpness::kSoft || !measure || report.mode.empty()) {
    return true;
  }
  return std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
    return reports[r].mode.empty() || reports[r].mode == report.mode;
  });
}

// Words of agreement belong to talks when both who talk are in them, or when they follow at once.
bool ArticleFolder::goes_on(const Told& event, const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const Facts::Report& report = reports[told.reports[0]];
  // "A majority is needed to impeach an official": no day's act goes on about it.
  if (!is_ahead(report) && std::all_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
        return reports[r].status == Status::kHypothetical;
      })) {
    return false;
  }
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

bool ArticleFolder::only_historical(const Told& event) const {
  const Facts& facts = *work_.facts[article_];
  return std::all_of(event.reports.begin(), event.reports.end(),
                     [&](uint32_t r) { return facts.reports[r].status == Status::kHistorical; });
}

void ArticleFolder::place(Told told, const std::vector<uint32_t>& fits) {
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
uint32_t ArticleFolder::continued(const Told& told, const std::vector<uint32_t>& fits) const {
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

std::vector<Told> told_events(const Work& work) {
  std::vector<Told> out;
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    if (!work.speaks(i)) continue;
    for (Told& told : ArticleFolder(work, i).fold()) out.push_back(std::move(told));
  }
  return out;
}

}  // namespace dateline
