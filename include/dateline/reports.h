// Reports: one article's statements that something happened, is planned, is denied.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/dates.h"
#include "dateline/text.h"

namespace dateline {

// PLOVER's event types; kNone: an act outside them, kept without a type.
enum class EventType : uint8_t {
  kNone = 0,
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault,
};

enum class Status : uint8_t {
  kActual = 0,
  kFuture = 1,
  kHypothetical = 2,
  kNegated = 3,
  kHistorical = 4,
};

// Numbers of people; -1: not said.
struct Counts {
  int32_t dead = -1, injured = -1, arrested = -1, size = -1;
};

struct Place {
  Span span;              // empty: no place
  std::string_view name;  // gazetteer name, or the words
  std::string_view country;
  double latitude = 0, longitude = 0;
  bool located = false;
};

struct Report {
  EventType type = EventType::kNone;
  std::string_view mode;                       // PLOVER mode, or empty
  std::span<const std::string_view> contexts;  // PLOVER contexts
  int8_t quad = 0;                             // 1-4; 0 without a type
  float score = 0;                             // PLOVER's, -10 to 10
  std::string_view cameo;                      // nearest CAMEO code, or empty
  Status status = Status::kActual;
  std::span<const uint32_t> actors;      // local ids: who does it
  std::span<const uint32_t> recipients;  // local ids: to whom
  uint32_t date = kNone;                 // index into Dates.expressions
  When when;  // its resolution; without words, the page's day where the wording allows it
  Place where;
  uint32_t attributed_to = kNone;  // local actor who says so
  uint32_t initiator = kNone;      // local actor at whose initiative
  Counts counts;
  Span trigger;  // the words of the act: "held talks"
  Span span;     // the clause that tells it
  uint32_t sentence = 0;
  uint32_t trigger_token = 0;       // head token of the trigger
  float confidence = 0;             // 0-1, chance that who, what, whom and when are right
  int16_t ordinal = 0;              // "third call": 3; 0: none said
  uint32_t ordinal_period = kNone;  // "in two months": index into Dates.expressions
  // Of a span that a coder gave (`mentions`): the act that it tells, one name for all its words;
  // "~" before one that says little by itself. Of reports of our own: "=" and a name where several
  // words tell one act outside PLOVER's types ("voted", "went to the polls"), else empty.
  std::string_view act;
};

struct Reports {
  std::span<const Report> reports;  // in text order
};

}  // namespace dateline
