// Words of games are counted: an article about sport is full of them, in several kinds; one that
// tells of a crush in a stadium or of a minister at a final has few. A section "sport" in the
// address halves what is asked. Which sport, and who won, is nobody's question here.
#include "reports/sport.h"

#include <set>
#include <string>

#include "reports/triggers.h"

namespace dateline {
namespace {

const WordSet kWords = {
    "match",         "league",       "goalkeeper", "midfielder",   "midfield",   "quarterback",
    "touchdown",     "inning",       "innings",    "wicket",       "batsman",    "batter",
    "semifinal",     "semi",         "semi-final", "quarterfinal", "final",      "quarter-final",
    "playoff",       "playoffs",     "tournament", "championship", "season",     "coach",
    "teammate",      "squad",        "seed",       "seeded",       "slam",       "tennis",
    "football",      "soccer",       "rugby",      "cricket",      "basketball", "baseball",
    "hockey",        "golf",         "referee",    "fixture",      "scorer",     "striker",
    "hat-trick",     "winger",       "defender",   "kick-off",     "scoreline",  "goal",
    "game",          "player",       "club",       "champion",     "medal",      "trophy",
    "medallist",     "sprint",       "athlete",    "pitch",        "header",     "equaliser",
    "equalizer",     "win",          "victory",    "round",        "cup",        "score",
    "quarterfinals", "debut",        "umpire",     "halftime",     "half-time",  "rebound",
    "assist",        "overtime",     "dunk",       "nba",          "nfl",        "nhl",
    "mlb",           "inning",       "pitcher",    "puck",         "qualify",    "qualifying",
    "qualifier",     "doubles",      "singles",    "freestyle",    "backstroke", "butterfly",
    "relay",         "lineup",       "roster",     "offseason",    "fouls",      "foul",
    "shutout",       "homer",        "yard",       "turnover",     "draw",       "clinch",
    "standings",     "triple-double"};

// One word in so many is of games, and so many kinds of them: set by eye on news and sport pages.
constexpr size_t kWordsPerHit = 30, kLeastKinds = 6, kLeastHits = 10;

bool says_sport(std::string_view url) {
  for (const std::string_view part : {"/sport/", "/sports/", "/football/", "/tennis/"}) {
    if (url.find(part) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool is_sport(const Article& article, const Sentences& sentences) {
  std::set<std::string_view> kinds;
  size_t hits = 0;
  for (uint32_t t = 0; t < sentences.tokens(); ++t) {
    if (!kWords.contains(sentences.lemma[t])) continue;
    kinds.insert(sentences.lemma[t]);
    ++hits;
  }
  const size_t ease = says_sport(article.url) ? 2 : 1;
  return kinds.size() * ease >= kLeastKinds && hits * ease >= kLeastHits &&
         hits * ease * kWordsPerHit >= sentences.tokens();
}

}  // namespace dateline
