// The filters that worth_telling.cc asks one after another.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

// "members are elected for two years": a present tense tells what is usual.
bool is_habit(const Scene& scene, uint32_t verb);
bool in_office(const Scene& scene, uint32_t id);
inline const WordSet kProtests = {"protest",       "protester", "demonstrate", "demonstrator",
                                  "demonstration", "march",     "against",     "demand",
                                  "activist",      "opposition"};
inline const WordSet kBegins = {"begin", "start", "resume", "open", "reopen", "restart"};
bool sentence_has(const Scene& scene, uint32_t s, const WordSet& words);
// "The agreement was signed in X on Monday", "will be signed": whoever they are.
bool is_signing(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                const std::vector<DateChoice>& dates);
// Games have attacks, battles and meetings; what is no game has arms, police or a toll.
bool is_game(const Scene& scene, const Nucleus& nucleus, const Draft& d);
// "her 2009 release Along the Way": a song, a book, a film.
bool is_work(const Scene& scene, uint32_t noun);
// What people do in private and words that are also those of games, markets and campaigns.
bool is_no_public_act(const Scene& scene, const Nucleus& nucleus, const Draft& d);
// "In 1985 she invited her co-star", "He met the future guitarist when both were in their teens":
// once its day is known to be of old, what two private persons did is of a life and no news.
bool is_of_a_life(const Scene& scene, const Draft& d);
// Words of arms for what harms nobody.
bool is_peaceful(const Scene& scene, const Nucleus& nucleus, const Draft& d);
// Words that look like the type and are used of other things, seen when reports are read by eye.
bool is_something_else(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                       const std::vector<DateChoice>& dates);

}  // namespace dateline
