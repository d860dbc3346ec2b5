// Claims that the record can check: "their third call in less than two months". The event that the
// sentence tells is one; the record's events of the same participants and channel, from the start
// of the period up to that event, are counted.
//   agrees     as many as claimed
//   disagrees  more than claimed; or the record knows as many events as claimed up to that day, but
//              they reach back beyond the period: the claimed count then needs the ones that it
//              leaves out
//   open       fewer: the record does not know of every call that was made
// Where the day of the event is open, so is the claim. Events that were planned, denied or supposed
// do not count.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/civil.h"
#include "base/hash.h"
#include "dates/resolve.h"
#include "record/families.h"
#include "record/work.h"

namespace dateline {
namespace {

// Claims above this are no counts that a record of news holds ("the 1,000th day").
constexpr int kMaxOrdinal = 50;

struct Period {
  Day first = kNoDay;  // kNoDay: no period said, all that is known counts
  std::string text;
  Span span;
};

// "P2M" -> the day two months before `day`, itself left out. Only whole units; anything else is
// open.
bool period_start(std::string_view duration, Day day, Day& first) {
  if (duration.size() < 3 || duration[0] != 'P') return false;
  char* end = nullptr;
  const std::string digits(duration.substr(1, duration.size() - 2));
  const long amount = std::strtol(digits.c_str(), &end, 10);
  if (end == digits.c_str() || *end != 0 || amount <= 0 || amount > 1000) return false;
  CivilDate date = civil_of(day);
  switch (duration.back()) {
    case 'D':
      first = day - static_cast<Day>(amount) + 1;
      return true;
    case 'W':
      first = day - static_cast<Day>(7 * amount) + 1;
      return true;
    case 'M': {
      const int months = date.year * 12 + date.month - 1 - static_cast<int>(amount);
      date.year = months / 12;
      date.month = months % 12 + 1;
      break;
    }
    case 'Y':
      date.year -= static_cast<int>(amount);
      break;
    default:
      return false;
  }
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  first = day_of(date) + 1;
  return true;
}

class Checker {
 public:
  Checker(const Work& work, Record& record) : work_(work), record_(record) {}

  void run() {
    std::vector<std::pair<uint32_t, uint32_t>> claims;  // article, report
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      if (!work_.speaks(i)) continue;
      const Facts& facts = *work_.facts[i];
      for (uint32_t r = 0; r < facts.reports.size(); ++r) {
        const int ordinal = facts.reports[r].ordinal;
        if (ordinal <= 0 || ordinal > kMaxOrdinal) continue;
        claims.emplace_back(i, r);
        for (uint64_t key : block_keys(work_, i, facts.reports[r])) by_key_[key];
      }
    }
    if (claims.empty()) return;
    index();
    for (const auto& [article, report] : claims) check(article, report);
    std::sort(record_.claims.begin(), record_.claims.end(),
              [](const Claim& a, const Claim& b) { return a.claim < b.claim; });
  }

 private:
  struct Entry {
    Day day = kNoDay;
    uint32_t event = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  void index() {
    for (uint32_t e = 0; e < record_.events.size(); ++e) {
      const Event& event = record_.events[e];
      for (const Event::Evidence& evidence : event.evidence) {
        const uint32_t i = work_.index_of(evidence.article);
        if (work_.facts[i]->reports[evidence.report].ordinal > 0)
          event_of_[{i, evidence.report}] = e;
        const Facts::Report& report = work_.facts[i]->reports[evidence.report];
        if (event.when.earliest == kNoDay || event.when.earliest != event.when.latest ||
            (event.status != Status::kActual && event.status != Status::kHistorical)) {
          continue;
        }
        for (uint64_t key : block_keys(work_, i, report)) {
          if (const auto at = by_key_.find(key); at != by_key_.end())
            at->second.push_back({event.when.earliest, e});
        }
      }
    }
    for (auto& [key, list] : by_key_) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
  }

  void check(uint32_t article, uint32_t r) {
    const auto at = event_of_.find({article, r});
    if (at == event_of_.end()) return;
    const Facts& facts = *work_.facts[article];
    const Facts::Report& report = facts.reports[r];
    const Event& event = record_.events[at->second];
    // Title and lead say it once.
    const std::string content =
        facts.article + '|' + event.event + '|' + std::to_string(report.ordinal);
    if (!done_.emplace(content, true).second) return;
    Claim claim;
    claim.claim = content_id('k', content);
    claim.article = facts.article;
    claim.span = report.sentence;
    claim.verdict = "open";
    claim.why.push_back(
        {"claims that it is number " + std::to_string(report.ordinal), facts.article, report.span});
    judge(article, report, event, claim);
    record_.claims.push_back(std::move(claim));
  }

  void judge(uint32_t article, const Facts::Report& report, const Event& event, Claim& claim) {
    if (event.when.earliest == kNoDay || event.when.earliest != event.when.latest) {
      claim.why.push_back({"the day of the event is open", "", {}});
      return;
    }
    const Day day = event.when.earliest;
    Day first = kNoDay;
    if (!find_period(article, report, day, first, claim)) return;
    std::vector<Entry> up_to = events_up_to(article, report, event, day);
    std::vector<Entry> inside;
    for (const Entry& entry : up_to) {
      if (first == kNoDay || entry.day >= first) inside.push_back(entry);
    }
    claim.counted = static_cast<int>(inside.size());
    for (const Entry& entry : inside) {
      const Event& counted = record_.events[entry.event];
      claim.events.push_back(counted.event);
      claim.why.push_back({iso_day(entry.day), counted.evidence[0].article,
                           work_.facts[work_.index_of(counted.evidence[0].article)]
                               ->reports[counted.evidence[0].report]
                               .span});
    }
    const auto claimed = static_cast<size_t>(report.ordinal);
    if (inside.size() == claimed) {
      claim.verdict = "agrees";
    } else if (inside.size() > claimed) {
      claim.verdict = "disagrees";
    } else if (up_to.size() >= claimed && first != kNoDay) {
      claim.verdict = "disagrees";
      claim.why.push_back({"counted back, number " + std::to_string(claimed) + " was on " +
                               iso_day(up_to[up_to.size() - claimed].day) +
                               ", before the period begins",
                           "",
                           {}});
    } else {
      claim.why.push_back({"the record knows of fewer; others may have gone unreported", "", {}});
    }
  }

  // False: a period is said that cannot be counted.
  bool find_period(uint32_t article, const Facts::Report& report, Day day, Day& first,
                   Claim& claim) const {
    if (report.ordinal_period == kNone) return true;
    const Facts& facts = *work_.facts[article];
    const Facts::Date& date = facts.dates[report.ordinal_period];
    if (date.type == DateType::kDuration) {
      if (!period_start(date.value, day, first)) {
        claim.why.push_back({"this period is not a number of days, weeks, months or years",
                             facts.article, date.span});
        return false;
      }
    } else {
      const Dated& published = work_.published[article];
      const ResolvedDate when =
          date.when.earliest != kNoDay
              ? ResolvedDate{date.when.edtf, date.when.earliest, date.when.latest, date.when.basis}
              : resolve(date.rule, {published.earliest, published.latest});
      if (when.earliest == kNoDay) {
        claim.why.push_back({"the period is open", facts.article, date.span});
        return false;
      }
      first = when.earliest;
    }
    claim.why.push_back({"the period begins on " + iso_day(first), facts.article, date.span});
    return true;
  }

  std::vector<Entry> events_up_to(uint32_t article, const Facts::Report& report, const Event& event,
                                  Day day) const {
    std::vector<Entry> out;
    for (uint64_t key : block_keys(work_, article, report)) {
      const auto at = by_key_.find(key);
      if (at == by_key_.end()) continue;
      for (const Entry& entry : at->second) {
        if (entry.day <= day && same_channel(record_.events[entry.event], event, report))
          out.push_back(entry);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  // A third call does not count a meeting. CAMEO 041 is talk at a distance, 042 and 043 are visits,
  // 044 meetings elsewhere; where either is coded otherwise ("discuss"), type decides.
  static bool same_channel(const Event& a, const Event& b, const Facts::Report& report) {
    if (a.type != b.type && a.type != report.type) return false;
    if (a.type != EventType::kConsult) return true;
    auto channel = [](std::string_view cameo) {
      if (cameo.starts_with("041")) return 1;
      if (cameo.starts_with("042") || cameo.starts_with("043") || cameo.starts_with("044"))
        return 2;
      return 0;
    };
    const int x = channel(a.cameo), y = channel(report.cameo.empty() ? b.cameo : report.cameo);
    return x == 0 || y == 0 || x == y;
  }

  const Work& work_;
  Record& record_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> event_of_;
  std::map<uint64_t, std::vector<Entry>> by_key_;
  std::map<std::string, bool> done_;
};

}  // namespace

void check_claims(const Work& work, Record& record) { Checker(work, record).run(); }

}  // namespace dateline
