// The words that JSON, SQL and the command line use for stored enums.
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

std::string_view name_of(BlockKind kind);    // "paragraph"
std::string_view name_of(Basis basis);       // "stated"; kNone is empty
std::string_view name_of(DateType type);     // "DATE"
std::string_view name_of(ActorKind kind);    // "person"
std::string_view name_of(MentionKind kind);  // "name"
std::string_view name_of(QuoteKind kind);    // "direct"
std::string_view name_of(EventType type);    // "CONSULT"; kNone is empty
std::string_view name_of(Status status);     // "actual"

// Without regard to case; nothing for other words.
std::optional<EventType> event_type_named(std::string_view name);
std::optional<Status> status_named(std::string_view name);

}  // namespace dateline
