// One event from the reports that tell it. Every field says what most independent sources say,
// with the reports kept beside it; what cannot be true together is listed as a conflict:
//   when: different days in words; a month that holds the day is no conflict
//   where: places far apart, or in two countries; a town in the country named is none
//   status: told as having happened and denied; a plan and its outcome are a course of time
//   actors, recipients: named ones that share nobody
//   dead, injured, arrested, size: different numbers, in the order of their articles
// Copies, articles that share passages, one outlet's articles and one agency's are one source.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/civil.h"
#include "base/hash.h"
#include "dateline/explain.h"
#include "dateline/names.h"
#include "record/events.h"
#include "record/families.h"

namespace dateline {
namespace {

constexpr double kFarApartKm = 100;  // as in join_told.cc
constexpr float kMaxConfidence = 0.99F;

struct Piece {
  uint32_t article = 0;
  uint32_t index = 0;  // of the report
  const Facts* facts = nullptr;
  const Facts::Report* report = nullptr;
  const Dated* when = nullptr;
  uint32_t date = kNone;  // index into the article's dates
  Sharpness sharpness = Sharpness::kSoft;
  uint32_t source = 0;  // independent source, counted from 0 in this event
};

class EventMaker {
 public:
  EventMaker(const Work& work, const std::vector<const Told*>& cluster) : work_(work) {
    for (const Told* told : cluster) {
      reciprocal_ |= told->reciprocal;
      for (uint32_t r : told->reports) {
        Piece piece;
        piece.article = told->article;
        piece.index = r;
        piece.facts = work.facts[told->article];
        piece.report = &piece.facts->reports[r];
        piece.date = work.date_of[told->article][r];
        piece.when = &work.when[told->article][r];
        piece.sharpness = sharpness_of(work, told->article, r);
        pieces_.push_back(piece);
      }
    }
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.article != b.article ? a.article < b.article : a.index < b.index;
    });
    number_sources();
  }

  Event make() {
    choose_best();
    set_type();
    set_when();
    set_status();
    set_participants();
    set_where();
    set_counts();
    set_counters();
    event_.headline = best_->report->headline;
    explain();
    return std::move(event_);
  }

 private:
  // --- sources -----------------------------------------------------------------------------------

  void number_sources() {
    std::map<std::string, uint32_t> first;  // mark of a source -> piece
    UnionFind sets(pieces_.size());
    for (uint32_t i = 0; i < pieces_.size(); ++i) {
      const Facts& facts = *pieces_[i].facts;
      std::vector<std::string> marks = {"g" +
                                        std::to_string(work_.source_group[pieces_[i].article])};
      if (!facts.outlet.empty()) marks.push_back("o" + facts.outlet);
      if (!facts.agency.empty()) marks.push_back("a" + facts.agency);
      for (const std::string& mark : marks) {
        const auto [at, added] = first.emplace(mark, i);
        if (!added) sets.join(at->second, i);
      }
    }
    std::map<uint32_t, uint32_t> number;
    for (uint32_t i = 0; i < pieces_.size(); ++i) {
      const auto [at, added] = number.emplace(sets.find(i), static_cast<uint32_t>(number.size()));
      pieces_[i].source = at->second;
    }
    sources_ = static_cast<uint32_t>(number.size());
  }

  // How many independent sources say each value; the most, then the least value.
  template <class K>
  class Votes {
   public:
    void add(const K& value, const Piece& piece) { votes_[value].insert(piece.source); }
    bool empty() const { return votes_.empty(); }
    const K& best() const {
      auto best = votes_.begin();
      for (auto it = votes_.begin(); it != votes_.end(); ++it) {
        if (it->second.size() > best->second.size()) best = it;
      }
      return best->first;
    }
    size_t of(const K& value) const {
      const auto at = votes_.find(value);
      return at == votes_.end() ? 0 : at->second.size();
    }
    const std::map<K, std::set<uint32_t>>& all() const { return votes_; }

   private:
    std::map<K, std::set<uint32_t>> votes_;
  };

  // --- fields ------------------------------------------------------------------------------------

  // The report that tells it best: a headline's, one with a day, high in its text, sure.
  static std::tuple<bool, bool, bool, bool, int, float, int> rank(const Piece& p) {
    const bool told = p.report->status == Status::kActual;
    const uint32_t depth = std::min<uint32_t>(p.report->sentence_index, 3);
    return {p.report->in_title && told,
            told,
            p.sharpness == Sharpness::kDay,
            p.report->type == EventType::kConsult || !is_reciprocal(*p.report),
            -static_cast<int>(depth),
            p.report->confidence,
            -static_cast<int>(p.report->headline.size())};
  }
  void choose_best() {
    best_ = &pieces_[0];
    for (const Piece& piece : pieces_) {
      if (rank(piece) > rank(*best_)) best_ = &piece;
    }
  }

  void set_type() {
    Votes<EventType> types;
    for (const Piece& p : pieces_) types.add(p.report->type, p);
    event_.type = types.best();
    // Talks in which something was agreed on are talks; an act with a type beats one without.
    if (types.of(EventType::kConsult) > 0) event_.type = EventType::kConsult;
    if (event_.type == EventType::kNone && types.all().size() > 1)
      event_.type = types.all().rbegin()->first;
    Votes<std::string> modes, cameos, broad;
    std::set<std::string> contexts;
    double score = 0;
    int scored = 0;
    for (const Piece& p : pieces_) {
      contexts.insert(p.report->contexts.begin(), p.report->contexts.end());
      if (p.report->type != event_.type) continue;
      if (!p.report->mode.empty()) modes.add(p.report->mode, p);
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
    for (const Piece& p : pieces_) {
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
    for (const Piece& p : pieces_) {
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
    for (const Piece& p : pieces_) {
      if (p.sharpness != Sharpness::kDay || p.when->earliest != day) continue;
      if (piece == nullptr || rank(p.when->basis) < rank(piece->when->basis)) piece = &p;
    }
    event_.when = *piece->when;
    when_piece_ = piece;
  }

  // Orders articles by the day that they bear; those without one first, as if oldest.
  static bool older(const Work& work, uint32_t a, uint32_t b) {
    const Dated &x = work.published[a], &y = work.published[b];
    if (x.earliest != y.earliest) return x.earliest < y.earliest;
    if (x.edtf != y.edtf) return x.edtf < y.edtf;
    const Facts &f = *work.facts[a], &g = *work.facts[b];
    return f.correction != g.correction ? g.correction : a < b;
  }

  void set_status() {
    // In an article that dates it as ahead or called off, "the visit" without a date is no news
    // that it took place.
    std::set<uint32_t> ahead;
    for (const Piece& p : pieces_) {
      if (p.report->status == Status::kFuture || p.report->status == Status::kNegated)
        ahead.insert(p.article);
    }
    Votes<Status> statuses;
    for (const Piece& p : pieces_) {
      const bool vague = p.report->status == Status::kActual && p.date == kNone;
      if (!(vague && ahead.contains(p.article))) statuses.add(p.report->status, p);
    }
    const Piece* newest = nullptr;
    for (const Piece& p : pieces_) {
      if (p.report->status != Status::kFuture && p.report->status != Status::kNegated) continue;
      if (newest == nullptr || older(work_, newest->article, p.article) ||
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
    for (const Piece& p : pieces_) {
      if (p.report->status == Status::kActual && p.date == kNone && ahead.contains(p.article))
        continue;
      if (p.report->status == Status::kActual || p.report->status == Status::kNegated)
        against.add(p.report->status, p);
    }
    add_conflict("status", against, [](Status status) { return std::string(word_of(status)); });
  }

  void set_participants() {
    std::map<uint32_t, std::pair<int, int>> sides;  // actor -> times as source, as target
    for (const Piece& p : pieces_) {
      for (uint32_t a : sources_of(work_, p.article, *p.report)) ++sides[a].first;
      for (uint32_t a : targets_of(work_, p.article, *p.report)) ++sides[a].second;
    }
    std::vector<uint32_t> sources, targets;
    for (const auto& [actor, count] : sides)
      (count.first >= count.second ? sources : targets).push_back(actor);
    if (reciprocal_) sides_of_best(sources, targets);
    const std::vector<uint32_t> first_sources = sources, first_targets = targets;
    drop_shadows(sources, first_targets);
    drop_shadows(targets, first_sources);
    order_by_best(sources);
    order_by_best(targets);
    for (uint32_t a : sources) event_.actors.push_back(participant(a));
    for (uint32_t a : targets) event_.recipients.push_back(participant(a));
    if (!reciprocal_) {
      participant_conflict("actors", true);
      participant_conflict("recipients", false);
    }
    Votes<uint32_t> initiators;
    for (const Piece& p : pieces_) {
      if (p.report->initiator == kNone) continue;
      const uint32_t actor = work_.actor_of[p.article][p.report->initiator];
      if (actor != kNone) initiators.add(actor, p);
    }
    if (!initiators.empty()) event_.initiator = work_.actors[initiators.best()].actor;
  }

  bool is_named(uint32_t actor) const { return work_.actors[actor].named; }

  // Of two who are equals, one is named first: as in the report that tells it best among those that
  // have two sides; else the one at whose initiative they spoke.
  void sides_of_best(std::vector<uint32_t>& sources, std::vector<uint32_t>& targets) const {
    unite(sources, targets);
    targets.clear();
    const Piece* two_sided = nullptr;
    uint32_t initiator = kNone;
    for (const Piece& p : pieces_) {
      if (p.report->initiator != kNone) initiator = work_.actor_of[p.article][p.report->initiator];
      if (p.report->actors.empty() || p.report->recipients.empty()) continue;
      if (two_sided == nullptr || rank(p) > rank(*two_sided)) two_sided = &p;
    }
    std::vector<uint32_t> second;
    if (two_sided != nullptr) {
      second = targets_of(work_, two_sided->article, *two_sided->report);
    } else if (std::find(sources.begin(), sources.end(), initiator) != sources.end()) {
      second = sources;
      std::erase(second, initiator);
    }
    std::erase_if(sources, [&](uint32_t a) {
      const bool to = std::find(second.begin(), second.end(), a) != second.end();
      if (to) targets.push_back(a);
      return to;
    });
  }

  // "the president" beside a named one of that country, "Mali" beside Mali's president: what one
  // source says shortly, another says by name.
  void drop_shadows(std::vector<uint32_t>& side, const std::vector<uint32_t>& other) const {
    std::set<std::string> named;
    auto add = [&](const std::vector<uint32_t>& list) {
      for (uint32_t a : list) {
        if (work_.actors[a].kind == ActorKind::kPerson && is_named(a))
          named.insert(work_.actors[a].country);
      }
    };
    add(side);
    if (reciprocal_) add(other);  // else a country's guard and its president can be two sides
    size_t persons = 0;
    for (const auto* list : {static_cast<const std::vector<uint32_t>*>(&side), &other}) {
      persons += static_cast<size_t>(std::count_if(list->begin(), list->end(), [&](uint32_t a) {
        return work_.actors[a].kind == ActorKind::kPerson && is_named(a);
      }));
    }
    std::vector<uint32_t> kept;
    for (uint32_t a : side) {
      const RecordActor& actor = work_.actors[a];
      if (work_.stands_for[a] == kNone && !named.empty()) continue;  // "the president", of whom?
      // Of talks between persons, a town is the place, not a party.
      if (reciprocal_ && actor.kind == ActorKind::kPlace && persons > 1) continue;
      const bool vague =
          (!is_named(a) && actor.kind == ActorKind::kPerson) || actor.kind == ActorKind::kCountry;
      if (!(vague && !actor.country.empty() && named.contains(actor.country))) kept.push_back(a);
    }
    side = std::move(kept);
  }

  // Those whom the best report names first, in its order; then by name.
  void order_by_best(std::vector<uint32_t>& side) const {
    std::vector<uint32_t> in_best;
    for (const auto* list : {&best_->report->actors, &best_->report->recipients}) {
      for (uint32_t local : *list) in_best.push_back(work_.actor_of[best_->article][local]);
    }
    auto place = [&](uint32_t a) {
      return std::find(in_best.begin(), in_best.end(), a) - in_best.begin();
    };
    std::sort(side.begin(), side.end(), [&](uint32_t a, uint32_t b) {
      if (place(a) != place(b)) return place(a) < place(b);
      const RecordActor &x = work_.actors[a], &y = work_.actors[b];
      return x.name != y.name ? x.name < y.name : x.actor < y.actor;
    });
  }

  Event::Participant participant(uint32_t index) const {
    const RecordActor& actor = work_.actors[index];
    Event::Participant out{actor.actor, actor.name, "", actor.country, actor.sector};
    Votes<std::string> roles;
    for (const Piece& p : pieces_) {
      for (size_t local = 0; local < p.facts->actors.size(); ++local) {
        if (work_.actor_of[p.article][local] != index) continue;
        for (const Facts::Role& role : p.facts->actors[local].roles) {
          if (!role.role.empty()) roles.add(role.role, p);
        }
      }
    }
    if (!roles.empty()) out.role = roles.best();
    return out;
  }

  // Two articles that name different ones on a side, none in common.
  void participant_conflict(const char* field, bool sources) {
    std::map<uint32_t, std::set<uint32_t>> by_article;  // article -> named actors
    for (const Piece& p : pieces_) {
      const auto list = sources ? sources_of(work_, p.article, *p.report)
                                : targets_of(work_, p.article, *p.report);
      for (uint32_t a : list) {
        if (is_named(a)) by_article[p.article].insert(a);
      }
    }
    std::set<std::set<uint32_t>> answers;
    for (const auto& [article, actors] : by_article) answers.insert(actors);
    bool differ = false;
    for (const auto& a : answers) {
      for (const auto& b : answers) {
        const bool meet = std::any_of(
            a.begin(), a.end(), [&](uint32_t x) { return b.contains(x) || shares_country(x, b); });
        differ |= !meet;
      }
    }
    if (!differ) return;
    Conflict conflict;
    conflict.field = field;
    std::map<std::string, std::set<uint32_t>> values;
    for (const auto& [article, actors] : by_article) {
      std::string names;
      for (uint32_t a : actors) names += (names.empty() ? "" : ", ") + work_.actors[a].name;
      values[names].insert(article);
    }
    push_conflict(std::move(conflict), values);
  }

  bool shares_country(uint32_t actor, const std::set<uint32_t>& others) const {
    const std::string& country = work_.actors[actor].country;
    return !country.empty() && std::any_of(others.begin(), others.end(), [&](uint32_t o) {
      return work_.actors[o].country == country;
    });
  }

  void set_where() {
    Votes<std::string> names;
    std::map<std::string, const Piece*> first;
    for (const Piece& p : pieces_) {
      if (p.report->where.name.empty()) continue;
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
    Conflict conflict;
    conflict.field = "where";
    std::map<std::string, std::set<uint32_t>> values;
    for (const Piece& p : pieces_) {
      if (apart.contains(p.report->where.name)) values[p.report->where.name].insert(p.article);
    }
    push_conflict(std::move(conflict), values);
  }
  // A call has two ends.
  bool reciprocal_by_phone() const { return reciprocal_ && event_.cameo.starts_with("041"); }

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
  // article speaks; all figures are kept in the order of their articles.
  void set_count(const char* field, int32_t Counts::*member) {
    std::map<uint32_t, int32_t> by_article;
    for (const Piece& p : pieces_) {
      const int32_t value = p.report->counts.*member;
      if (value < 0) continue;
      const auto [at, added] = by_article.emplace(p.article, value);
      if (!added) at->second = std::max(at->second, value);
    }
    if (by_article.empty()) return;
    std::vector<uint32_t> articles;
    for (const auto& [article, value] : by_article) articles.push_back(article);
    std::sort(articles.begin(), articles.end(),
              [&](uint32_t a, uint32_t b) { return older(work_, a, b); });
    event_.counts.*member = by_article[articles.back()];
    Conflict conflict;
    conflict.field = field;
    for (uint32_t article : articles) {
      const std::string value = std::to_string(by_article[article]);
      const std::string& id = work_.facts[article]->article;
      auto at = std::find_if(conflict.values.begin(), conflict.values.end(),
                             [&](const Conflict::Value& v) { return v.value == value; });
      if (at == conflict.values.end()) {
        conflict.values.push_back({value, {id}});
      } else {
        at->articles.push_back(id);
      }
    }
    if (conflict.values.size() > 1) event_.conflicts.push_back(std::move(conflict));
  }

  void set_counters() {
    std::set<std::string> outlets;
    std::map<uint32_t, float> by_source;
    for (const Piece& p : pieces_) {
      outlets.insert(p.facts->outlet.empty() ? "\n" + p.facts->article : p.facts->outlet);
      float& best = by_source[p.source];
      best = std::max(best, p.report->confidence);
      event_.evidence.push_back({p.facts->article, p.index});
    }
    event_.outlets = static_cast<uint32_t>(outlets.size());
    event_.independent = sources_;
    double doubt = 1;
    for (const auto& [source, confidence] : by_source) doubt *= 1 - double{confidence};
    event_.confidence = std::min(kMaxConfidence, static_cast<float>(1 - doubt));
  }

  // --- conflicts ---------------------------------------------------------------------------------

  template <class K, class F>
  void add_conflict(const char* field, const Votes<K>& votes, F text) {
    if (votes.all().size() < 2) return;
    Conflict conflict;
    conflict.field = field;
    std::map<std::string, std::set<uint32_t>> values;
    for (const Piece& p : pieces_) {
      if constexpr (std::is_same_v<K, Day>) {
        if (p.sharpness == Sharpness::kDay) values[text(p.when->earliest)].insert(p.article);
      } else {
        if (votes.of(p.report->status) > 0) values[text(p.report->status)].insert(p.article);
      }
    }
    push_conflict(std::move(conflict), values);
  }

  void push_conflict(Conflict conflict, const std::map<std::string, std::set<uint32_t>>& values) {
    for (const auto& [value, articles] : values) {
      Conflict::Value out{value, {}};
      for (uint32_t article : articles) out.articles.push_back(work_.facts[article]->article);
      conflict.values.push_back(std::move(out));
    }
    event_.conflicts.push_back(std::move(conflict));
  }

  // --- why ---------------------------------------------------------------------------------------

  void explain() {
    std::set<uint32_t> articles;
    for (const Piece& p : pieces_) articles.insert(p.article);
    event_.why.push_back({std::to_string(pieces_.size()) + " report(s) in " +
                              std::to_string(articles.size()) + " article(s) tell it; " +
                              std::to_string(sources_) + " independent source(s)",
                          best_->facts->article, best_->report->span});
    if (when_piece_ != nullptr) explain_when();
    explain_pages();
    if (!event_.conflicts.empty()) {
      std::string fields;
      for (const Conflict& conflict : event_.conflicts)
        fields += (fields.empty() ? "" : ", ") + conflict.field;
      event_.why.push_back({"the reports disagree on: " + fields, "", {}});
    }
  }

  void explain_when() {
    const Piece& piece = *when_piece_;
    const Facts& facts = *piece.facts;
    const std::string when = event_.when.edtf.empty() ? "open" : event_.when.edtf;
    if (piece.date == kNone) {
      event_.why.push_back({"no words give its day; from the page's day: " + when, facts.article,
                            piece.report->span});
      return;
    }
    event_.why.push_back({"when: " + when, facts.article, piece.report->span});
    for (Step& step : explain_date(facts, piece.date, work_.published[piece.article]))
      event_.why.push_back(std::move(step));
  }

  // How the days of pages that do not tell it were found.
  void explain_pages() {
    uint32_t last = kNone;
    for (const Piece& p : pieces_) {
      if (p.article == last || p.date == kNone || p.when->basis == Basis::kStated) continue;
      last = p.article;
      const std::vector<Step>& chain = work_.published_why[p.article];
      event_.why.insert(event_.why.end(), chain.begin(), chain.end());
    }
  }

  const Work& work_;
  std::vector<Piece> pieces_;
  Event event_;
  const Piece* best_ = nullptr;
  const Piece* when_piece_ = nullptr;
  uint32_t sources_ = 0;
  bool reciprocal_ = false;
};

}  // namespace

Event make_event(const Work& work, const std::vector<const Told*>& cluster) {
  return EventMaker(work, cluster).make();
}

}  // namespace dateline
