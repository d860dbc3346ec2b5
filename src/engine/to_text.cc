// A reading for a person's eyes, and the names of stages. Plain lines: no colours, no widths; the
// caller strips what a terminal must not see.
#include "base/civil.h"
#include "dateline/dateline.h"
#include "dateline/names.h"

namespace dateline {
namespace {

std::string join(std::string_view a, std::string_view between, std::string_view b) {
  std::string out(a);
  if (!a.empty() && !b.empty()) out += between;
  return out += b;
}

void line(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += std::string(name) + std::string(name.size() < 10 ? 10 - name.size() : 1, ' ');
  out += value;
  out += '\n';
}

std::string actors_named(const Reading& reading, std::span<const uint32_t> ids) {
  std::string out;
  for (const uint32_t id : ids) {
    if (id < reading.actors.actors.size()) out = join(out, ", ", reading.actors.actors[id].name);
  }
  return out;
}

std::string actor_named(const Reading& reading, uint32_t id) {
  return id < reading.actors.actors.size() ? std::string(reading.actors.actors[id].name)
                                           : std::string();
}

void add_report(std::string& out, const Reading& reading, const Report& report) {
  const std::string_view text = reading.article.text;
  std::string what(word_of(report.type).empty() ? "-" : word_of(report.type));
  what = join(what, "/", report.mode);
  std::string who =
      join(actors_named(reading, report.actors), " > ", actors_named(reading, report.recipients));
  out += "  " + std::string(report.when.edtf.empty() ? "-" : report.when.edtf) + "  " + what +
         " (" + std::string(word_of(report.status)) + ")  " + who;
  if (!report.where.name.empty()) out += "  in " + std::string(report.where.name);
  out += "\n      " + std::string(report.span.of(text)) + "\n";
}

}  // namespace

std::string to_text(const Reading& reading) {
  const Article& a = reading.article;
  std::string out;
  line(out, "id", reading.id);
  line(out, "source", reading.source);
  line(out, "url", reading.url);
  line(out, "outlet", a.outlet);
  line(out, "title", a.title);
  std::string authors;
  for (const std::string_view author : a.authors) authors = join(authors, ", ", author);
  line(out, "authors", authors);
  line(out, "agency", a.agency);
  line(out, "published", join(a.published.edtf, "  ", word_of(a.published.basis)));
  line(out, "language", a.language);
  out += "\n" + std::string(a.text) + "\n";
  if (!reading.dates.expressions.empty()) out += "\ndates\n";
  for (const DateExpression& date : reading.dates.expressions) {
    out += "  " + std::string(date.when.edtf.empty() ? date.value : date.when.edtf) + "  \"" +
           std::string(date.span.of(a.text)) + "\"  " + std::string(word_of(date.when.basis)) +
           "\n";
  }
  if (!reading.actors.actors.empty()) out += "\nactors\n";
  for (const Actor& actor : reading.actors.actors) {
    out += "  " + std::string(actor.name) + "  " + std::string(word_of(actor.kind));
    if (!actor.country.empty()) out += " " + std::string(actor.country);
    if (!actor.sector.empty()) out += " " + std::string(actor.sector);
    for (const ActorRole& role : actor.roles) {
      out += "; " + join(role.role, " of ", role.of);
    }
    out += "\n";
  }
  if (!reading.quotes.quotes.empty()) out += "\nquotes\n";
  for (const Quote& quote : reading.quotes.quotes) {
    out += "  " + join(actor_named(reading, quote.speaker), " ", quote.cue.of(a.text)) + ": \"" +
           std::string(quote.span.of(a.text)) + "\"\n";
  }
  if (!reading.reports.reports.empty()) out += "\nreports\n";
  for (const Report& report : reading.reports.reports) add_report(out, reading, report);
  if (!reading.issues.empty()) out += "\nissues\n";
  for (const Issue& issue : reading.issues) {
    out += "  " + std::string(issue.stage) + ": " + issue.message + "\n";
  }
  return out;
}

Result<uint32_t> stages_named(const std::string& list) {
  static constexpr std::pair<std::string_view, Stage> kStages[] = {
      {"article", kStageArticle}, {"sentences", kStageSentences}, {"dates", kStageDates},
      {"actors", kStageActors},   {"quotes", kStageQuotes},       {"reports", kStageReports}};
  uint32_t out = 0;
  for (size_t at = 0; at <= list.size();) {
    const size_t end = std::min(list.find(',', at), list.size());
    std::string_view name = std::string_view(list).substr(at, end - at);
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    uint32_t bit = 0;
    for (const auto& [word, stage] : kStages) {
      if (word == name) bit = stage;
    }
    if (bit == 0) {
      return Error{
          ErrorCode::kUsage,
          "\"" + std::string(name) +
              "\" is no stage; stages are article, sentences, dates, actors, quotes, reports"};
    }
    out |= bit;
    at = end + 1;
  }
  return out;
}

}  // namespace dateline
