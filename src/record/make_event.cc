// One event from the reports that tell it. Every field says what most independent sources say,
// with the reports kept beside it; what cannot be true together is listed as a conflict:
//   when: different days in words; a month that holds the day is no conflict
//   where: places far apart, or in two countries; a town in the country named is none
//   status: told as having happened and denied; a plan and its outcome are a course of time
//   actors, recipients: named ones that share nobody
//   dead, injured, arrested, size: different numbers, in the order of their articles
// Who did it to whom is in event_participants.cc, the words of `why` in event_why.cc.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/civil.h"
#include "base/hash.h"
#include "dateline/names.h"
#include "record/event_confidence.h"
#include "record/event_pieces.h"
#include "record/families.h"

namespace dateline {
namespace {

constexpr double kFarApartKm = 100;  // as in join_told.cc

class EventMaker {
 public:
  EventMaker(const Work& work, const std::vector<const Told*>& cluster)
      : work_(work), telling_(work, cluster) {}

  Event make() {
    set_type();
    set_when();
    set_status();
    set_counts();  // before whom: they say how many there can be
    set_participants(telling_, event_);
    set_where();
    set_counters();
    event_.headline = telling_.best->report->headline;
    explain(telling_, when_piece_, event_);
    return std::move(event_);
  }

 private:
  // --- fields ------------------------------------------------------------------------------------

  void set_type() {
    Votes<EventType> types;
    for (const Piece& p : telling_.pieces) types.add(p.report->type, p);
    event_.type = types.best();
    // Talks in which something was agreed on are talks; an act with a type beats one without.
    if (types.of(EventType::kConsult) > 0) event_.type = EventType::kConsult;
    if (event_.type == EventType::kNone && types.all().size() > 1)
      event_.type = types.all().rbegin()->first;
    const bool done =
        std::any_of(telling_.pieces.begin(), telling_.pieces.end(), [&](const Piece& p) {
          return p.report->type == event_.type && p.report->status == Status::kActual &&
                 !p.report->mode.empty();
        });
    Votes<std::string> modes, cameos, broad;
    std::set<std::string> contexts;
    double score = 0;
    int scored = 0;
    for (const Piece& p : telling_.pieces) {
      contexts.insert(p.report->contexts.begin(), p.report->contexts.end());
      if (p.report->type != event_.type) continue;
      // How it was done is told by those who tell that it was.
      if (!p.report->mode.empty() && (!done || p.report->status == Status::kActual))
        modes.add(p.report->mode, p);
      if (!p.report->cameo.empty())
        (general(p.report->cameo) ? broad : cameos).add(p.report->cameo, p);
      event_.quad = p.report->quad;
      score += p.report->score;
      ++scored;
    }
    if (!modes.empty()) event_.mode = modes.best();
    if (!cameos.empty() || !broad.empty()) event_.cameo = (cameos.empty() ? broad : cameos).best();
    event_.contexts.assign(contexts.begin(), contexts.end());
    if (scored > 0) event_.score = static_cast<float>(std::round(score / scored * 10) / 10);
  }

  // "040", consult in any way: says less than "041", by telephone.
  static bool general(std::string_view cameo) { return cameo.size() > 2 && cameo.ends_with('0'); }

  void set_when() {
    Votes<Day> days;
    for (const Piece& p : telling_.pieces) {
      if (p.sharpness == Sharpness::kDay) days.add(p.when->earliest, p);
    }
    if (!days.empty()) {
      Day best = days.best();
      set_day(best);
      add_conflict("when", days, [](Day day) { return iso_day(day); });
      return;
    }
    const Piece* sharpest = nullptr;
    auto width = [](const Piece& p) {
      return p.when->earliest == kNoDay || p.when->latest == kNoDay
                 ? std::numeric_limits<int>::max()
                 : p.when->latest - p.when->earliest;
    };
    for (const Piece& p : telling_.pieces) {
      if (p.when->edtf.empty() && p.when->earliest == kNoDay && p.when->latest == kNoDay) continue;
      if (sharpest == nullptr || p.sharpness < sharpest->sharpness ||
          (p.sharpness == sharpest->sharpness && width(p) < width(*sharpest))) {
        sharpest = &p;
      }
    }
    if (sharpest == nullptr) return;
    event_.when = *sharpest->when;
    when_piece_ = sharpest;
  }

  void set_day(Day day) {
    const Piece* piece = nullptr;
    auto rank = [](Basis basis) {  // the words themselves first
      static constexpr int kRank[] = {9, 0, 1, 2, 3, 4, 5};
      return kRank[static_cast<size_t>(basis)];
    };
    for (const Piece& p : telling_.pieces) {
      if (p.sharpness != Sharpness::kDay || p.when->earliest != day) continue;
      if (piece == nullptr || rank(p.when->basis) < rank(piece->when->basis)) piece = &p;
    }
    event_.when = *piece->when;
    when_piece_ = piece;
  }

  void set_status() {
    // In an article that dates it as ahead or called off, "the visit" without a date is no news
    // that it took place.
    std::set<uint32_t> ahead;
    for (const Piece& p : telling_.pieces) {
      if (p.report->status == Status::kFuture || p.report->status == Status::kNegated)
        ahead.insert(p.article);
    }
    Votes<Status> statuses;
    for (const Piece& p : telling_.pieces) {
      const bool vague = p.report->status == Status::kActual && p.date == kNone;
      if (!(vague && ahead.contains(p.article))) statuses.add(p.report->status, p);
    }
    const Piece* newest = nullptr;
    for (const Piece& p : telling_.pieces) {
      if (p.report->status != Status::kFuture && p.report->status != Status::kNegated) continue;
      if (newest == nullptr || is_older(work_, newest->article, p.article) ||
          (newest->article == p.article && p.report->status == Status::kNegated)) {
        newest = &p;
      }
    }
    if (statuses.of(Status::kActual) > 0) {
      event_.status = Status::kActual;
    } else if (newest != nullptr) {
      event_.status = newest->report->status;  // planned, then called off: the newest speaks
    } else {
      event_.status =
          statuses.of(Status::kHistorical) > 0 ? Status::kHistorical : Status::kHypothetical;
    }
    Votes<Status> against;
    for (const Piece& p : telling_.pieces) {
      if (p.report->status == Status::kActual && p.date == kNone && ahead.contains(p.article))
        continue;
      if (p.report->status == Status::kActual || p.report->status == Status::kNegated)
        against.add(p.report->status, p);
    }
    add_conflict("status", against, [](Status status) { return std::string(word_of(status)); });
  }

  void set_where() {
    Votes<std::string> names;
    std::map<std::string, const Piece*> first;
    for (const Piece& p : telling_.pieces) {
      if (p.report->where.name.empty() || died_there(p)) continue;
      names.add(p.report->where.name, p);
      const auto [at, added] = first.emplace(p.report->where.name, &p);
      if (!added && p.report->where.located && !at->second->report->where.located) at->second = &p;
    }
    if (names.empty()) return;
    // A town says more than its country: the best of those inside it.
    std::string best = names.best();
    for (const auto& [name, voters] : names.all()) {
      const Facts::Place &town = first[name]->report->where, &now = first[best]->report->where;
      if (is_country(now) && !is_country(town) && town.country == now.country) best = name;
    }
    event_.where = first[best]->report->where;
    event_.where_article = first[best]->facts->article;
    place_conflict(first);
  }

  // "died at the X Hospital": not where he was attacked.
  bool died_there(const Piece& p) const {
    return event_.type == EventType::kAssault && p.report->type == EventType::kNone &&
           !p.report->where.located;
  }

  // The list gives countries no code of their own kind; their points are their capitals' or none.
  static bool is_country(const Facts::Place& place) { return !place.located; }

  void place_conflict(const std::map<std::string, const Piece*>& places) {
    std::set<std::string> apart;
    for (const auto& [a, x] : places) {
      for (const auto& [b, y] : places) {
        if (a >= b || x->article == y->article) continue;
        const Facts::Place &p = x->report->where, &q = y->report->where;
        const bool countries = !p.country.empty() && !q.country.empty() && p.country != q.country;
        const bool far = p.located && q.located && km(p, q) > kFarApartKm;
        if (!countries && !far) continue;
        apart.insert(a);
        apart.insert(b);
      }
    }
    if (apart.size() < 2 || reciprocal_by_phone()) return;
    std::map<std::string, std::set<uint32_t>> values;
    for (const Piece& p : telling_.pieces) {
      if (apart.contains(p.report->where.name)) values[p.report->where.name].insert(p.article);
    }
    push_conflict(work_, "where", values, event_);
  }
  // A call has two ends.
  bool reciprocal_by_phone() const {
    return telling_.reciprocal && event_.cameo.starts_with("041");
  }

  static double km(const Facts::Place& a, const Facts::Place& b) {
    const double mean = (a.latitude + b.latitude) / 2 * 3.14159265358979323846 / 180;
    const double x = (a.longitude - b.longitude) * std::cos(mean), y = a.latitude - b.latitude;
    return 111.2 * std::sqrt(x * x + y * y);
  }

  void set_counts() {
    set_count("dead", &Counts::dead);
    set_count("injured", &Counts::injured);
    set_count("arrested", &Counts::arrested);
    set_count("size", &Counts::size);
  }

  // An article's figure is its largest ("twelve people, three of them children"); the newest
  // article speaks; all figures are kept in the order of their articles. Of a crowd an article has
  // the police's figure and the organisers'.
  void set_count(const char* field, int32_t Counts::*member) {
    const bool crowd = member == &Counts::size;
    std::map<uint32_t, std::vector<int32_t>> by_article;
    for (const Piece& p : telling_.pieces) {
      const int32_t value = p.report->counts.*member;
      if (value < 0) continue;
      std::vector<int32_t>& figures = by_article[p.article];
      if (crowd || figures.empty()) {
        figures.push_back(value);
      } else {
        figures[0] = std::max(figures[0], value);
      }
    }
    if (by_article.empty()) return;
    std::vector<uint32_t> articles;
    for (const auto& [article, figures] : by_article) articles.push_back(article);
    std::sort(articles.begin(), articles.end(),
              [&](uint32_t a, uint32_t b) { return is_older(work_, a, b); });
    event_.counts.*member =
        *std::max_element(by_article[articles.back()].begin(), by_article[articles.back()].end());
    Conflict conflict;
    conflict.field = field;
    for (uint32_t article : articles) {
      for (int32_t figure : by_article[article])
        add_value(conflict, std::to_string(figure), work_.facts[article]->article);
    }
    if (conflict.values.size() > 1) event_.conflicts.push_back(std::move(conflict));
  }

  static void add_value(Conflict& conflict, const std::string& value, const std::string& article) {
    for (Conflict::Value& known : conflict.values) {
      if (known.value != value) continue;
      if (known.articles.back() != article) known.articles.push_back(article);
      return;
    }
    conflict.values.push_back({value, {article}});
  }

  void set_counters() {
    std::set<std::string> outlets;
    std::map<uint32_t, float> by_source;
    for (const Piece& p : telling_.pieces) {
      outlets.insert(p.facts->outlet.empty() ? "\n" + p.facts->article : p.facts->outlet);
      float& best = by_source[p.source];
      best = std::max(best, p.report->confidence);
      event_.evidence.push_back({p.facts->article, p.index});
    }
    event_.outlets = static_cast<uint32_t>(outlets.size());
    event_.independent = telling_.sources;
    double doubt = 1;
    for (const auto& [source, confidence] : by_source) doubt *= 1 - double{confidence};
    event_.confidence = event_confidence(event_, 1 - doubt);
  }

  // --- conflicts ---------------------------------------------------------------------------------

  template <class K, class F>
  void add_conflict(const char* field, const Votes<K>& votes, F text) {
    if (votes.all().size() < 2) return;
    std::map<std::string, std::set<uint32_t>> values;
    for (const Piece& p : telling_.pieces) {
      if constexpr (std::is_same_v<K, Day>) {
        if (p.sharpness == Sharpness::kDay) values[text(p.when->earliest)].insert(p.article);
      } else {
        if (votes.of(p.report->status) > 0) values[text(p.report->status)].insert(p.article);
      }
    }
    push_conflict(work_, field, values, event_);
  }

  const Work& work_;
  const Telling telling_;
  Event event_;
  const Piece* when_piece_ = nullptr;
};

}  // namespace

Event make_event(const Work& work, const std::vector<const Told*>& cluster) {
  return EventMaker(work, cluster).make();
}

}  // namespace dateline
