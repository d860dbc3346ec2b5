// The record as text. `dump` is for people and table tests: events in order of time with the ids of
// articles and the names of actors; `dump_all` has every field and id, for tests of identity.
#pragma once

#include <string>

#include "dateline/record.h"

namespace dateline {

// One line an article, actor, event, claim and story; conflicts below their events:
//   article a1 2023-10-11
//   actor Marek Zawada person RUS: a1 a2
//   event 2023-08-15 stated CONSULT actual [Marek Zawada, Alpha Sylla] reports a1:0 a2:1
//   independent 2
//     dead: 3 (a1) | 5 (a2)
//   claim a1 agrees 3
//   story a1 a2
std::string dump(const Record& record);
std::string dump_all(const Record& record);

}  // namespace dateline
