// Canonical text of a record. Nothing here depends on anything but the record.
#include "record/dump.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "base/civil.h"
#include "dateline/names.h"

namespace dateline {
namespace {

template <class Enum>
std::string word_or_none(Enum value) {
  const std::string_view word = word_of(value);
  return std::string(word.empty() ? "none" : word);
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string real(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.9g", value);
  return buffer;
}

std::string day(Day value) { return value == kNoDay ? "-" : iso_day(value); }

std::string text_of(const Dated& when) {
  return quoted(when.edtf) + ' ' + day(when.earliest) + ' ' + day(when.latest) + ' ' +
         word_or_none(when.basis);
}

std::string joined(const std::vector<std::string>& list, const char* separator = " ") {
  std::string out;
  for (const std::string& text : list) out += (out.empty() ? "" : separator) + text;
  return out;
}

void dump_steps(const std::vector<Step>& steps, std::string& out) {
  for (const Step& step : steps) {
    out += "    why " + quoted(step.text) + ' ' + step.article + ' ' +
           std::to_string(step.span.begin) + '-' + std::to_string(step.span.end) + '\n';
  }
}

std::string names_of(const Event& event) {
  std::string out = "[";
  auto add = [&](const std::vector<Event::Participant>& list) {
    bool first = true;
    for (const Event::Participant& p : list) {
      if (!first) out += ", ";
      out += p.name;
      first = false;
    }
  };
  add(event.actors);
  out += " > ";
  add(event.recipients);
  return out + ']';
}

std::string counts_of(const Counts& counts) {
  std::string out;
  auto add = [&](const char* name, int32_t value) {
    if (value >= 0) out += ' ' + std::string(name) + ' ' + std::to_string(value);
  };
  add("dead", counts.dead);
  add("injured", counts.injured);
  add("arrested", counts.arrested);
  add("size", counts.size);
  return out;
}

void dump_conflicts(const Event& event, std::string& out) {
  for (const Conflict& conflict : event.conflicts) {
    out += "  " + conflict.field + ':';
    for (size_t i = 0; i < conflict.values.size(); ++i) {
      out += (i > 0 ? " | " : " ") + conflict.values[i].value + " (" +
             joined(conflict.values[i].articles) + ')';
    }
    out += '\n';
  }
}

}  // namespace

std::string dump(const Record& record) {
  std::string out;
  for (const RecordArticle& a : record.articles) {
    out += "article " + a.article + ' ' + (a.published.edtf.empty() ? "open" : a.published.edtf);
    if (!a.copy_of.empty()) out += " copy of " + a.copy_of;
    if (a.source_group != a.article) out += " source " + a.source_group;
    if (!a.superseded_by.empty()) out += " superseded by " + a.superseded_by;
    out += '\n';
  }
  std::vector<std::string> lines;
  for (const RecordActor& a : record.actors) {
    std::string line = "actor " + a.name + ' ' + (a.country.empty() ? "-" : a.country) + ':';
    for (const RecordActor::Member& m : a.members)
      line += ' ' + m.article + ':' + std::to_string(m.actor);
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) out += line + '\n';
  std::vector<const Event*> events;
  for (const Event& e : record.events) events.push_back(&e);
  std::sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
    if (a->when.earliest != b->when.earliest) return a->when.earliest < b->when.earliest;
    const auto &x = a->evidence[0], &y = b->evidence[0];
    return x.article != y.article ? x.article < y.article : x.report < y.report;
  });
  for (const Event* e : events) {
    out += "event " + (e->when.edtf.empty() ? std::string("open") : e->when.edtf) + ' ' +
           word_or_none(e->when.basis) + ' ' + word_or_none(e->type) + ' ' +
           std::string(word_of(e->status)) + ' ' + names_of(*e) + counts_of(e->counts) + " reports";
    for (const Event::Evidence& v : e->evidence)
      out += ' ' + v.article + ':' + std::to_string(v.report);
    out += " independent " + std::to_string(e->independent) + '\n';
    dump_conflicts(*e, out);
  }
  lines.clear();
  for (const Claim& c : record.claims)
    lines.push_back("claim " + c.article + ' ' + c.verdict + ' ' + std::to_string(c.counted));
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) out += line + '\n';
  lines.clear();
  for (const Story& s : record.stories) lines.push_back("story " + joined(s.articles));
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

std::string dump_all(const Record& record) {
  std::string out = dump(record);
  for (const RecordArticle& a : record.articles) {
    out += a.article + ' ' + text_of(a.published) + ' ' + a.copy_of + ' ' + a.source_group + ' ' +
           a.story + ' ' + a.superseded_by + '\n';
    dump_steps(a.published_why, out);
  }
  for (const RecordActor& a : record.actors) {
    out += a.actor + ' ' + quoted(a.name) + ' ' + std::to_string(static_cast<int>(a.kind)) + ' ' +
           a.country + ' ' + a.sector + ' ' + std::to_string(a.articles) + ' ' +
           std::to_string(a.events) + '\n';
    for (const RecordActor::Name& n : a.names)
      out += "  name " + quoted(n.name) + ' ' + joined(n.outlets, ",") + ' ' + day(n.first) + ' ' +
             day(n.last) + '\n';
    for (const RecordActor::Role& r : a.roles)
      out += "  role " + quoted(r.role) + ' ' + quoted(r.of) + ' ' + joined(r.outlets, ",") + ' ' +
             day(r.from) + ' ' + day(r.to) + '\n';
    for (const RecordActor::Member& m : a.members)
      out += "  member " + m.article + ' ' + std::to_string(m.actor) + '\n';
  }
  for (const Event& e : record.events) {
    out += e.event + ' ' + text_of(e.when) + ' ' + word_or_none(e.type) + ' ' + e.mode + ' ' +
           joined(e.contexts, ",") + ' ' + std::string(word_of(e.status)) + ' ' + real(e.score) +
           ' ' + std::to_string(e.quad) + ' ' + e.cameo + ' ' + quoted(e.headline) + ' ' +
           quoted(e.where.name) + ' ' + e.where_article + ' ' + e.initiator + ' ' +
           std::to_string(e.outlets) + ' ' + std::to_string(e.independent) + ' ' +
           real(e.confidence) + ' ' + e.story + '\n';
    for (const auto* list : {&e.actors, &e.recipients}) {
      for (const Event::Participant& p : *list)
        out += "  participant " + p.actor + ' ' + p.name + ' ' + p.role + ' ' + p.country + ' ' +
               p.sector + '\n';
    }
    for (const Conflict& c : e.conflicts) out += "  conflict " + c.conflict + ' ' + c.event + '\n';
    dump_conflicts(e, out);
    dump_steps(e.why, out);
  }
  for (const Claim& c : record.claims) {
    out += c.claim + ' ' + c.article + ' ' + std::to_string(c.span.begin) + '-' +
           std::to_string(c.span.end) + ' ' + c.verdict + ' ' + std::to_string(c.counted) + ' ' +
           joined(c.events) + '\n';
    dump_steps(c.why, out);
  }
  for (const Story& s : record.stories) {
    out += s.story + ' ' + quoted(s.headline) + ' ' + day(s.earliest) + ' ' + day(s.latest) + ' ' +
           joined(s.articles) + '|' + joined(s.events) + '|' + joined(s.actors) + '\n';
  }
  for (const Record::Settled& s : record.settled)
    out += s.article + ' ' + std::to_string(s.report) + ' ' + text_of(s.when) + '\n';
  return out;
}

}  // namespace dateline
