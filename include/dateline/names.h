// The words of the contract for the enums of a reading and a record: in JSON, SQL and the command
// line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/dates.h"
#include "dateline/quotes.h"
#include "dateline/reports.h"

namespace dateline {

std::string_view word_of(BlockKind kind);    // "paragraph"
std::string_view word_of(Basis basis);       // "stated"; kNone is empty
std::string_view word_of(DateType type);     // "DATE"
std::string_view word_of(ActorKind kind);    // "person"
std::string_view word_of(MentionKind kind);  // "name"
std::string_view word_of(QuoteKind kind);    // "direct"
std::string_view word_of(EventType type);    // "CONSULT"; kNone is empty
std::string_view word_of(Status status);     // "actual"

// Without regard to case; nothing for other words and for the empty one.
std::optional<EventType> find_event_type(std::string_view name);
std::optional<Status> find_status(std::string_view name);

}  // namespace dateline
