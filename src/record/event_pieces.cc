#include "record/event_pieces.h"

#include <algorithm>

#include "record/families.h"

namespace dateline {
namespace {

uint32_t number_sources(const Work& work, std::vector<Piece>& pieces) {
  std::map<std::string, uint32_t> first;  // mark of a source -> piece
  UnionFind sets(pieces.size());
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    const Facts& facts = *pieces[i].facts;
    std::vector<std::string> marks = {"g" + std::to_string(work.source_group[pieces[i].article])};
    if (!facts.outlet.empty()) marks.push_back("o" + facts.outlet);
    if (!facts.agency.empty()) marks.push_back("a" + facts.agency);
    for (const std::string& mark : marks) {
      const auto [at, added] = first.emplace(mark, i);
      if (!added) sets.join(at->second, i);
    }
  }
  std::map<uint32_t, uint32_t> number;
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    const auto [at, added] = number.emplace(sets.find(i), static_cast<uint32_t>(number.size()));
    pieces[i].source = at->second;
  }
  return static_cast<uint32_t>(number.size());
}

}  // namespace

Telling::Telling(const Work& w, const std::vector<const Told*>& cluster) : work(w) {
  for (const Told* told : cluster) {
    reciprocal |= told->reciprocal;
    for (uint32_t r : told->reports) {
      Piece piece;
      piece.article = told->article;
      piece.index = r;
      piece.facts = work.facts[told->article];
      piece.report = &piece.facts->reports[r];
      piece.date = work.date_of[told->article][r];
      piece.when = &work.when[told->article][r];
      piece.sharpness = sharpness_of(work, told->article, r);
      pieces.push_back(piece);
    }
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.article != b.article ? a.article < b.article : a.index < b.index;
  });
  sources = number_sources(work, pieces);
  best = &pieces[0];
  for (const Piece& piece : pieces) {
    if (rank_of(piece) > rank_of(*best)) best = &piece;
  }
}

std::tuple<bool, bool, bool, bool, int, float, int> rank_of(const Piece& p) {
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

bool is_older(const Work& work, uint32_t a, uint32_t b) {
  const Dated &x = work.published[a], &y = work.published[b];
  if (x.earliest != y.earliest) return x.earliest < y.earliest;
  if (x.edtf != y.edtf) return x.edtf < y.edtf;
  const Facts &f = *work.facts[a], &g = *work.facts[b];
  return f.correction != g.correction ? g.correction : a < b;
}

void push_conflict(const Work& work, const char* field,
                   const std::map<std::string, std::set<uint32_t>>& values, Event& event) {
  Conflict conflict;
  conflict.field = field;
  for (const auto& [value, articles] : values) {
    Conflict::Value out{value, {}};
    for (uint32_t article : articles) out.articles.push_back(work.facts[article]->article);
    conflict.values.push_back(std::move(out));
  }
  event.conflicts.push_back(std::move(conflict));
}

}  // namespace dateline
