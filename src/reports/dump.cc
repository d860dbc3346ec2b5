// The canonical text of reports, for tests and for the eye.
#include "dateline/names.h"
#include "reports/report_finder.h"

namespace dateline {

std::string dump(const Reports& reports, const Article& article, const Actors& actors) {
  std::string out;
  const auto who = [&](uint32_t id) { out += '"', out += actors.actors[id].name, out += '"'; };
  const auto side = [&](std::span<const uint32_t> ids) {
    if (ids.empty()) out += '-';
    for (size_t i = 0; i < ids.size(); ++i) {
      if (i != 0) out += ", ";
      who(ids[i]);
    }
  };
  for (const Report& r : reports.reports) {
    out += r.type == EventType::kNone ? "-" : word_of(r.type);
    if (!r.mode.empty()) out += '/', out += r.mode;
    out += ' ', out += word_of(r.status), out += ' ';
    side(r.actors);
    out += " > ";
    side(r.recipients);
    if (!r.when.edtf.empty())
      out += " when ", out += r.when.edtf;
    else if (r.date != kNone)
      out += " when ?";
    if (!r.where.span.empty()) out += " where \"", out += r.where.name, out += '"';
    if (r.attributed_to != kNone) out += " says ", who(r.attributed_to);
    if (r.initiator != kNone) out += " initiator ", who(r.initiator);
    const auto count = [&](const char* name, int32_t n) {
      if (n >= 0) out += ' ', out += name, out += ' ', out += std::to_string(n);
    };
    count("dead", r.counts.dead);
    count("injured", r.counts.injured);
    count("arrested", r.counts.arrested);
    count("size", r.counts.size);
    if (r.ordinal != 0) out += " ordinal ", out += std::to_string(r.ordinal);
    out += " \"", out += r.trigger.of(article.text), out += "\"\n";
  }
  return out;
}

}  // namespace dateline
