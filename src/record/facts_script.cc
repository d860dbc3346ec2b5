// Reads the script of facts_script.h. A mistake in a script is a programmer's: assert.
#include "record/facts_script.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <sstream>
#include <string>

#include "base/civil.h"
#include "base/hash.h"
#include "dateline/names.h"
#include "dates/resolve.h"
#include "record/dump.h"

namespace dateline {
namespace {

// Words of a line; "quoted parts" hold together, also after `key=`.
std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> out;
  bool quoted = false, open = false;
  for (char c : line) {
    if (c == '"') {
      quoted = !quoted;
      if (!open) out.emplace_back();
      open = true;
    } else if (c == ' ' && !quoted) {
      open = false;
    } else {
      if (!open) out.emplace_back();
      open = true;
      out.back() += c;
    }
  }
  return out;
}

int weekday(std::string_view name) {
  static constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};
  for (int i = 0; i < 7; ++i) {
    if (kDays[i] == name) return i + 1;
  }
  return 0;
}

DateRule rule_of(std::string_view on) {
  DateRule rule;
  auto number = [&](size_t at, size_t length) {
    return std::stoi(std::string(on.substr(at, length)));
  };
  if (on.size() >= 7 && on[4] == '-') {
    rule.kind = DateRule::Kind::kCalendar;
    rule.year = static_cast<int16_t>(number(0, 4));
    rule.month = static_cast<int8_t>(number(5, 2));
    if (on.size() >= 10) rule.day = static_cast<int8_t>(number(8, 2));
    return rule;
  }
  rule.direction = -1;
  if (on.starts_with('+')) {
    rule.direction = 1;
    on.remove_prefix(1);
  }
  if (on.size() >= 5 && on[2] == '-') {
    rule.kind = DateRule::Kind::kCalendar;
    rule.month = static_cast<int8_t>(number(0, 2));
    rule.day = static_cast<int8_t>(number(3, 2));
    if (on.size() > 6) rule.weekday = static_cast<int8_t>(weekday(on.substr(6)));
    return rule;
  }
  if (on.starts_with("next-")) {
    rule.direction = 1;
    rule.strict = true;
    on.remove_prefix(5);
  }
  if (const int day = weekday(on)) {
    rule.kind = DateRule::Kind::kWeekday;
    rule.weekday = static_cast<int8_t>(day);
    return rule;
  }
  rule.kind = DateRule::Kind::kShift;
  if (on == "yesterday") rule.amount = -1;
  if (on == "tomorrow") rule.amount = 1;
  if (on == "last-month") {
    rule.amount = -1;
    rule.unit = rule.grain = DateRule::Unit::kMonth;
  }
  assert(on == "today" || rule.amount != 0);
  return rule;
}

EventType type_of(std::string_view name) {
  const auto type = name == "none" ? EventType::kNone : find_event_type(name);
  assert(type && "no such type");
  return *type;
}

Status status_of(std::string_view name) {
  const auto status = find_status(name);
  assert(status && "no such status");
  return *status;
}

class ScriptReader {
 public:
  void line(std::string_view text) {
    const std::vector<std::string> words = split(text);
    if (words.empty()) return;
    if (words[0] == "article") {
      article(words);
    } else if (words[0] == "text") {
      at_ = text.find("text") + 5;
      body_ += (body_.empty() ? "" : " ") + std::string(text.substr(at_));
    } else if (words[0] == "actor") {
      actor(words);
    } else if (words[0] == "report") {
      report(words);
    } else {
      assert(false && "no such line");
    }
  }

  std::vector<Facts> done() {
    finish();
    return std::move(out_);
  }

 private:
  static std::map<std::string, std::string> options(const std::vector<std::string>& words) {
    std::map<std::string, std::string> out;
    for (const std::string& word : words) {
      const size_t equals = word.find('=');
      if (equals != std::string::npos) {
        out[word.substr(0, equals)] = word.substr(equals + 1);
      } else {
        out[word] = "1";
      }
    }
    return out;
  }

  void article(const std::vector<std::string>& words) {
    finish();
    out_.emplace_back();
    Facts& f = out_.back();
    std::map<std::string, std::string> o = options(words);
    f.article = words[1];
    f.source = words[1] + ".txt";
    f.outlet = o["outlet"];
    f.url = o["url"];
    f.agency = o["agency"];
    f.title = o["title"];
    f.modified = o["modified"];
    f.correction = o.contains("correction");
    if (const std::string& day = o["published"]; !day.empty()) {
      const Day d = parse_iso_day(day).value();
      f.published = {day, d, d, Basis::kMetadata};
    }
  }

  // The keys come from the real facts_of, so that scripts test what pages get.
  void finish() {
    if (out_.empty()) return;
    Reading reading;
    reading.id = out_.back().article;
    reading.article.title = reading.arena.copy(out_.back().title);
    reading.article.text = reading.arena.copy(body_);
    std::vector<Span> sentences;
    for (size_t begin = 0; begin < body_.size();) {
      size_t end = body_.find(". ", begin);
      end = end == std::string::npos ? body_.size() : end + 1;
      sentences.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
      begin = end + 1;
    }
    reading.sentences.sentence = reading.arena.copy(sentences);
    const Facts keys = facts_of(reading);
    Facts& f = out_.back();
    f.text_key = keys.text_key;
    f.sentence_keys = keys.sentence_keys;
    f.shingles = keys.shingles;
    f.shingle_count = keys.shingle_count;
    f.words = keys.words;
    std::vector<DateRule> rules;
    for (const Facts::Date& date : f.dates) rules.push_back(date.rule);
    const std::vector<ResolvedDate> dates =
        resolve_all(rules, {f.published.earliest, f.published.latest});
    for (size_t d = 0; d < dates.size(); ++d)
      f.dates[d].when = {dates[d].edtf, dates[d].earliest, dates[d].latest, dates[d].basis};
    for (Facts::Report& r : f.reports) {
      if (r.date != kNone) {
        r.when = f.dates[r.date].when;
      } else if (r.status != Status::kHistorical && f.published.earliest != kNoDay) {
        r.when = {"../" + f.published.edtf, kNoDay, f.published.latest, Basis::kRelative};
      }
    }
    body_.clear();
    actors_.clear();
  }

  void actor(const std::vector<std::string>& words) {
    static const std::map<std::string, ActorKind> kKinds = {{"person", ActorKind::kPerson},
                                                            {"org", ActorKind::kOrganization},
                                                            {"group", ActorKind::kGroup},
                                                            {"country", ActorKind::kCountry},
                                                            {"place", ActorKind::kPlace}};
    Facts& f = out_.back();
    std::map<std::string, std::string> o = options(words);
    Facts::Actor a;
    a.kind = kKinds.at(words[2]);
    a.name = words[3];
    a.named = !o.contains("unnamed");
    if (words.size() > 4 && words[4].find('=') == std::string::npos && words[4] != "unnamed")
      a.country = words[4];
    if (o.contains("role")) a.roles.push_back({o["role"], o["of"], {}});
    a.mentions.push_back({{}, MentionKind::kName, a.name});
    if (o.contains("alias")) a.mentions.push_back({{}, MentionKind::kName, o["alias"]});
    actors_[words[1]] = static_cast<uint32_t>(f.actors.size());
    f.actors.push_back(std::move(a));
  }

  uint32_t add_date(const std::string& on) {
    Facts& f = out_.back();
    Facts::Date date;
    date.value = on;
    date.span = {next_, next_ + 5};
    date.rule = rule_of(on);
    f.dates.push_back(date);
    return static_cast<uint32_t>(f.dates.size() - 1);
  }

  void report(const std::vector<std::string>& words) {
    Facts& f = out_.back();
    std::map<std::string, std::string> o = options(words);
    Facts::Report r;
    r.type = type_of(words[1]);
    bool after = false;
    for (size_t i = 2; i < words.size(); ++i) {
      if (words[i] == ">") {
        after = true;
      } else if (const auto at = actors_.find(words[i]); at != actors_.end()) {
        (after ? r.recipients : r.actors).push_back(at->second);
      }
    }
    next_ += 100;
    r.span = r.sentence = {next_, next_ + 90};
    r.trigger = {next_ + 10, next_ + 15};
    r.lemma = o.contains("lemma") ? o["lemma"] : "do";
    r.cameo = o["cameo"];
    r.confidence = 0.5F;
    r.sentence_index = static_cast<uint32_t>(f.reports.size());
    if (o.contains("sentence")) r.sentence_index = static_cast<uint32_t>(std::stoi(o["sentence"]));
    if (o.contains("status")) r.status = status_of(o["status"]);
    if (o.contains("on")) r.date = add_date(o["on"]);
    if (o.contains("dead")) r.counts.dead = std::stoi(o["dead"]);
    if (o.contains("injured")) r.counts.injured = std::stoi(o["injured"]);
    if (o.contains("where")) {
      std::istringstream parts(o["where"]);  // name,country,latitude,longitude
      std::string field;
      std::getline(parts, r.where.name, ',');
      std::getline(parts, r.where.country, ',');
      if (std::getline(parts, field, ',')) {
        r.where.located = true;
        r.where.latitude = std::stod(field);
        std::getline(parts, field, ',');
        r.where.longitude = std::stod(field);
      }
      r.where.text = r.where.name;
    }
    if (o.contains("initiator")) r.initiator = actors_.at(o["initiator"]);
    if (o.contains("ordinal")) {
      const std::string& text = o["ordinal"];
      r.ordinal = static_cast<int16_t>(std::stoi(text));
      if (const size_t colon = text.find(':'); colon != std::string::npos) {
        Facts::Date period;
        period.type = DateType::kDuration;
        period.value = text.substr(colon + 1);
        f.dates.push_back(period);
        r.ordinal_period = static_cast<uint32_t>(f.dates.size() - 1);
      }
    }
    r.headline = o.contains("headline") ? o["headline"] : words[1];
    f.reports.push_back(std::move(r));
  }

  std::vector<Facts> out_;
  std::map<std::string, uint32_t> actors_;
  std::string body_;
  uint32_t next_ = 0;
  size_t at_ = 0;
};

}  // namespace

std::vector<Facts> facts_from(std::string_view script) {
  ScriptReader reader;
  while (!script.empty()) {
    const size_t end = script.find('\n');
    std::string_view line = script.substr(0, end);
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    reader.line(line);
    script = end == std::string_view::npos ? std::string_view{} : script.substr(end + 1);
  }
  return reader.done();
}

}  // namespace dateline
