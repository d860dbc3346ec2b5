// Tables from the PLOVER manual (0.8+ draft), in the order of the enum. Nothing is decided here.
#include "reports/plover.h"

#include <array>

#include "dateline/names.h"

namespace dateline {
namespace {

struct TypeRow {
  int8_t quad;
  float score;
  std::string_view cameo;
};
constexpr std::array<TypeRow, 17> kTypes = {{
    {0, 0.0F, ""},
    {1, 2.5F, "030"},   // AGREE
    {1, 2.5F, "040"},   // CONSULT
    {1, 5.0F, "050"},   // SUPPORT
    {1, 4.5F, "080"},   // CONCEDE
    {2, 9.5F, "060"},   // COOPERATE
    {2, 10.0F, "070"},  // AID
    {2, 6.5F, "084"},   // RETREAT
    {3, 0.0F, "100"},   // REQUEST
    {3, -3.0F, "110"},  // ACCUSE
    {3, -2.0F, "120"},  // REJECT
    {3, -3.5F, "130"},  // THREATEN
    {4, -5.0F, "140"},  // PROTEST
    {4, -6.0F, "160"},  // SANCTION
    {4, -5.5F, "150"},  // MOBILIZE
    {4, -7.0F, "170"},  // COERCE
    {4, -9.0F, "190"},  // ASSAULT
}};

struct ModeRow {
  EventType type;
  std::string_view mode;
  float score;
};
constexpr ModeRow kModes[] = {
    {EventType::kConsult, "visit", 4.0F},
    {EventType::kConsult, "third-party", 1.0F},
    {EventType::kConsult, "multilateral", 4.0F},
    {EventType::kConsult, "phone", 1.5F},
    {EventType::kRetreat, "withdraw", 8.0F},
    {EventType::kRetreat, "release", 6.5F},
    {EventType::kRetreat, "disarm", 10.0F},
    {EventType::kRetreat, "ceasefire", 7.5F},
    {EventType::kRetreat, "access", 6.5F},
    {EventType::kRetreat, "resign", 4.5F},
    {EventType::kRequest, "assist", 0.5F},
    {EventType::kRequest, "change", -1.0F},
    {EventType::kRequest, "yield", -1.0F},
    {EventType::kRequest, "meet", 0.0F},
    {EventType::kAccuse, "disapprove", -2.0F},
    {EventType::kAccuse, "investigate", -3.5F},
    {EventType::kAccuse, "allege", -3.5F},
    {EventType::kReject, "assist", -1.5F},
    {EventType::kThreaten, "restrict", -3.0F},
    {EventType::kThreaten, "territory", -4.0F},
    {EventType::kProtest, "riot", -7.0F},
    {EventType::kProtest, "hunger", -4.5F},
    {EventType::kProtest, "boycott", -4.5F},
    {EventType::kProtest, "obstruct", -4.5F},
    {EventType::kSanction, "expel", -5.5F},
    {EventType::kMobilize, "troops", -6.5F},
    {EventType::kMobilize, "weapons", -6.5F},
    {EventType::kMobilize, "militia", -6.0F},
    {EventType::kCoerce, "censor", -6.5F},
    {EventType::kCoerce, "curfew", -6.5F},
    {EventType::kCoerce, "martial-law", -7.5F},
    {EventType::kCoerce, "misinformation", -6.5F},
    {EventType::kAssault, "abduct", -8.5F},
    {EventType::kAssault, "beat", -7.5F},
    {EventType::kAssault, "torture", -8.5F},
    {EventType::kAssault, "sexual", -8.5F},
    {EventType::kAssault, "targeted", -9.5F},
    {EventType::kAssault, "destroy", -8.5F},
    {EventType::kAssault, "primitive", -8.0F},
    {EventType::kAssault, "suicide-attack", -9.5F},
    {EventType::kAssault, "aerial", -9.5F},
    {EventType::kAssault, "drone", -9.5F},
    {EventType::kAssault, "heavy-weapons", -9.5F},
    {EventType::kAssault, "crowd-control", -7.5F},
    {EventType::kAssault, "unconventional", -10.0F},
};

const TypeRow& row(EventType type) { return kTypes[static_cast<size_t>(type)]; }

}  // namespace

int8_t quad_of(EventType type) { return row(type).quad; }
std::string_view cameo_of(EventType type) { return row(type).cameo; }

EventType plover_type_named(std::string_view name) {
  if (name == "YIELD") return EventType::kConcede;
  return find_event_type(name).value_or(EventType::kNone);
}

float score_of(EventType type, std::string_view mode) {
  for (const ModeRow& m : kModes) {
    if (m.type == type && m.mode == mode) return m.score;
  }
  return row(type).score;
}

}  // namespace dateline
