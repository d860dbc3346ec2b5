// Readings as text: one line of JSON (keys and order of the contract; offsets in code points), and
// CoNLL-U. Nothing is decided here.
#include <algorithm>

#include "base/civil.h"
#include "base/json.h"
#include "base/utf8.h"
#include "dateline/dateline.h"
#include "dateline/names.h"
#include "sentences/conllu.h"
#include "sentences/labels.h"

namespace dateline {
namespace {

constexpr int kDegreeDigits = 5;  // a metre
constexpr int kScoreDigits = 3;

class ReadingWriter {
 public:
  ReadingWriter(const Reading& reading, std::string& out)
      : reading_(reading), json_(out), offsets_(reading.article.text) {}

  void write() {
    json_.begin_object();
    text("id", reading_.id);
    text("source", reading_.source);
    text("url", reading_.url);
    text("outlet", reading_.article.outlet);
    article();
    if (reading_.stages & kStageSentences) sentences();
    if (reading_.stages & kStageDates) dates();
    if (reading_.stages & kStageActors) actors();
    if (reading_.stages & kStageQuotes) quotes();
    if (reading_.stages & kStageReports) reports();
    issues();
    json_.end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) { json_.key(key).string_or_null(value); }
  void number(std::string_view key, int64_t value) { json_.key(key).number(value); }
  void local(std::string_view key, uint32_t id) {
    json_.key(key);
    id == kNone ? json_.null() : json_.number(id);
  }
  void count(std::string_view key, int32_t value) {
    json_.key(key);
    value < 0 ? json_.null() : json_.number(value);
  }
  void span(Span s, std::string_view begin = "begin", std::string_view end = "end") {
    number(begin, offsets_.code_point(s.begin));
    number(end, offsets_.code_point(s.end));
  }
  // A span that may be empty: then both are null.
  void span_or_null(Span s, std::string_view begin, std::string_view end) {
    if (!s.empty()) return span(s, begin, end);
    json_.key(begin).null().key(end).null();
  }
  std::string_view words(Span s) const { return s.of(reading_.article.text); }
  void days(const When& when) {
    text("earliest", iso_day(when.earliest));
    text("latest", iso_day(when.latest));
    text("basis", word_of(when.basis));
  }
  void coordinates(bool located, double latitude, double longitude) {
    json_.key("latitude");
    located ? json_.number(latitude, kDegreeDigits) : json_.null();
    json_.key("longitude");
    located ? json_.number(longitude, kDegreeDigits) : json_.null();
  }
  template <class Ids>
  void ids(std::string_view key, const Ids& values) {
    json_.key(key).begin_array();
    for (const uint32_t id : values) json_.number(id);
    json_.end_array();
  }

  void article() {
    const Article& a = reading_.article;
    json_.key("article").begin_object();
    text("title", a.title);
    json_.key("authors").begin_array();
    for (const std::string_view author : a.authors) json_.string(author);
    json_.end_array();
    text("agency", a.agency);
    text("published", a.published.edtf);
    text("published_earliest", iso_day(a.published.earliest));
    text("published_latest", iso_day(a.published.latest));
    text("published_basis", word_of(a.published.basis));
    text("modified", a.modified);
    text("language", a.language);
    json_.key("text").string(a.text);
    json_.key("blocks").begin_array();
    for (const Block& block : a.blocks) {
      json_.begin_object();
      text("kind", word_of(block.kind));
      span(block.span);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void sentences() {
    const Sentences& s = reading_.sentences;
    size_t entity = 0;
    json_.key("sentences").begin_array();
    for (uint32_t i = 0; i < s.size(); ++i) {
      json_.begin_object();
      span(s.sentence[i]);
      json_.key("tokens").begin_array();
      for (uint32_t t = s.first_token[i]; t < s.first_token[i + 1]; ++t) {
        while (entity < s.entities.size() && s.entities[entity].last <= t) ++entity;
        token(s, t, s.first_token[i], entity < s.entities.size() ? &s.entities[entity] : nullptr);
      }
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void token(const Sentences& s, uint32_t t, uint32_t first, const Entity* entity) {
    json_.begin_object();
    span(s.token[t]);
    text("form", s.form.empty() ? words(s.token[t]) : s.form[t]);
    text("lemma", s.lemma.empty() ? std::string_view() : s.lemma[t]);
    text("upos", s.upos.empty() ? std::string_view() : name_of(s.upos[t]));
    json_.key("head");
    s.head.empty() ? json_.null() : json_.number(s.head[t] == kNone ? 0 : s.head[t] - first + 1);
    text("deprel", s.deprel.empty() ? std::string_view() : name_of(s.deprel[t]));
    json_.key("entity");
    if (entity && entity->first <= t && entity->type != EntityType::kNone) {
      json_.string((entity->first == t ? "B-" : "I-") + std::string(name_of(entity->type)));
    } else {
      json_.null();
    }
    json_.end_object();
  }

  void dates() {
    json_.key("dates").begin_array();
    for (const DateExpression& date : reading_.dates.expressions) {
      json_.begin_object();
      span(date.span);
      text("text", words(date.span));
      text("type", word_of(date.type));
      text("value", date.value);
      text("when", date.when.edtf);
      days(date.when);
      json_.end_object();
    }
    json_.end_array();
  }

  void actors() {
    json_.key("actors").begin_array();
    for (size_t i = 0; i < reading_.actors.actors.size(); ++i) {
      const Actor& actor = reading_.actors.actors[i];
      json_.begin_object();
      number("actor", static_cast<int64_t>(i));
      text("name", actor.name);
      text("kind", word_of(actor.kind));
      text("country", actor.country);
      text("sector", actor.sector);
      if (actor.kind == ActorKind::kPlace || actor.located) {
        coordinates(actor.located, actor.latitude, actor.longitude);
      }
      json_.key("roles").begin_array();
      for (const ActorRole& role : actor.roles) {
        json_.begin_object();
        text("role", role.role);
        text("of", role.of);
        span(role.span);
        json_.end_object();
      }
      json_.end_array().key("mentions").begin_array();
      for (const ActorMention& mention : actor.mentions) {
        json_.begin_object();
        span(mention.span);
        text("kind", word_of(mention.kind));
        json_.end_object();
      }
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void quotes() {
    json_.key("quotes").begin_array();
    for (const Quote& quote : reading_.quotes.quotes) {
      json_.begin_object();
      span(quote.span);
      text("text", words(quote.span));
      text("kind", word_of(quote.kind));
      local("speaker", quote.speaker);
      text("speaker_text", words(quote.speaker_span));
      span_or_null(quote.speaker_span, "speaker_begin", "speaker_end");
      text("cue", words(quote.cue));
      span_or_null(quote.cue, "cue_begin", "cue_end");
      text("channel", quote.channel);
      json_.end_object();
    }
    json_.end_array();
  }

  void place(const Place& where) {
    json_.key("where");
    if (where.span.empty() && where.name.empty()) {
      json_.null();
      return;
    }
    json_.begin_object();
    text("text", words(where.span));
    span_or_null(where.span, "begin", "end");
    text("name", where.name);
    text("country", where.country);
    coordinates(where.located, where.latitude, where.longitude);
    json_.end_object();
  }

  // `begin` and `end` are those of the date's words; null where the day is that of the page.
  void when(const Report& report) {
    json_.key("when");
    if (report.when.edtf.empty() && report.date == kNone) {
      json_.null();
      return;
    }
    json_.begin_object();
    text("when", report.when.edtf);
    days(report.when);
    const auto dates = reading_.dates.expressions;
    span_or_null(report.date < dates.size() ? dates[report.date].span : Span(), "begin", "end");
    json_.end_object();
  }

  void reports() {
    json_.key("reports").begin_array();
    for (size_t i = 0; i < reading_.reports.reports.size(); ++i) {
      const Report& report = reading_.reports.reports[i];
      const bool typed = report.type != EventType::kNone;
      json_.begin_object();
      number("report", static_cast<int64_t>(i));
      text("type", word_of(report.type));
      text("mode", report.mode);
      json_.key("contexts").begin_array();
      for (const std::string_view context : report.contexts) json_.string(context);
      json_.end_array().key("quad");
      report.quad > 0 ? json_.number(report.quad) : json_.null();
      json_.key("score");
      typed ? json_.number(static_cast<double>(report.score), kScoreDigits) : json_.null();
      text("cameo", report.cameo);
      text("status", word_of(report.status));
      ids("actors", report.actors);
      ids("recipients", report.recipients);
      when(report);
      place(report.where);
      local("attributed_to", report.attributed_to);
      json_.key("counts").begin_object();
      count("dead", report.counts.dead);
      count("injured", report.counts.injured);
      count("arrested", report.counts.arrested);
      count("size", report.counts.size);
      json_.end_object();
      local("initiator", report.initiator);
      span(report.trigger, "trigger_begin", "trigger_end");
      span(report.span);
      number("sentence", report.sentence);
      json_.key("confidence").number(static_cast<double>(report.confidence), kScoreDigits);
      json_.end_object();
    }
    json_.end_array();
  }

  void issues() {
    json_.key("issues").begin_array();
    for (const Issue& issue : reading_.issues) {
      json_.begin_object();
      text("stage", issue.stage);
      text("message", issue.message);
      json_.key("begin");
      issue.begin == kNone ? json_.null() : json_.number(offsets_.code_point(issue.begin));
      json_.end_object();
    }
    json_.end_array();
  }

  const Reading& reading_;
  JsonWriter json_;
  OffsetMap offsets_;
};

}  // namespace

std::string to_json(const Reading& reading) {
  std::string out;
  out.reserve(reading.article.text.size() * 2 + 1024);
  ReadingWriter(reading, out).write();
  return out;
}

std::string to_conllu(const Reading& reading) {
  return write_conllu(reading.id, reading.article.text, reading.sentences);
}

}  // namespace dateline
