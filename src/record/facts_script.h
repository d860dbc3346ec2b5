// Tests only: Facts from a small script, one line each.
//   article a1 published=2023-10-11 outlet=Alpha url=http://x/y agency=Wire title="Words"
//   correction text  Words of the text, for its keys. actor p person "Marek Zawada" RUS
//   role=president of=Russia     (kind: person org group country
//                                                     place; `thing` instead of a name: unnamed)
//   report CONSULT p > g on=tuesday cameo=041 status=future dead=3 where=Paris ordinal=3:P2M
//          lemma=meet initiator=g sentence=2 headline="..."
// `on=`: 2023-08-15 (stated) | 2023-07 | monday (the last) | next-monday | today | yesterday |
// last-month | 03-17 (past) | +08-17:thursday (to come, its weekday printed beside it); without it,
// no words give the day, and the page's day stands, if known, unless status=historical.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/record.h"

namespace dateline {

std::vector<Facts> facts_from(std::string_view script);

}  // namespace dateline
