// The days on which an article's incidents of violence and accidents were, wherever it tells them.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// A date that is the day of an incident.
struct IncidentDay {
  uint32_t date = kNone;
  uint32_t sentence = 0;
  uint32_t report = kNone;  // the dated report
  bool says_when = false;   // "it happened", the police were called
  bool death = false;       // of a death, which may have come later than the harm
  bool borrowed = false;    // a clock that has its day from a date told before
};

// Does the report tell violence or an accident?
bool tells_harm(const Scene& scene, const Report& report);
// Does the expression name one day?
bool is_day(const DateExpression& date);

// A clock whose day the words do not name ("at 6 p.m."): it was taken from a date told before.
bool borrows_day(const DateExpression& date);

// A word that tells of another time or another incident than the article's ("a similar shooting").
bool tells_another(const Scene& scene, uint32_t token);

// In text order. `reports` are those of the article. Linear.
std::vector<IncidentDay> incident_days(const Scene& scene, const std::vector<Report>& reports);

// Days of the article's narrative that belong to no act of another kind, to no words and to no
// court: of the incident, where they are one day. In text order, linear.
std::vector<IncidentDay> narrated_days(const Scene& scene, const std::vector<Report>& reports);

}  // namespace dateline
