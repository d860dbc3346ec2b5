// why ID: how the record came to an entry, step by step, down to the words. The record's own steps
// come first, then the words of every report behind it.
#include <cstdlib>

#include "base/civil.h"
#include "base/utf8.h"
#include "dateline/explain.h"
#include "dateline/names.h"
#include "store/lookup.h"
#include "store/rows.h"

namespace dateline {
namespace {

constexpr size_t kShownMentions =
    200;  // of an actor that thousands of articles name, the first ones

Basis basis_of(std::string_view word) {
  for (int i = 0; i <= static_cast<int>(Basis::kGiven); ++i) {
    if (word_of(static_cast<Basis>(i)) == word) return static_cast<Basis>(i);
  }
  return Basis::kNone;
}

class Why {
 public:
  Why(Database& database, const Sink& sink) : database_(database), sink_(sink) {}

  // A step: a sentence of ours, and the words [begin, end) of an article, if it rests on any.
  bool step(const std::string& text, std::string_view article = {}, std::string_view outlet = {},
            std::string_view published = {}, int64_t begin = -1, int64_t end = -1,
            std::string_view words = {}) {
    RowBuilder row;
    row.number(++count_).text(text);
    for (const std::string_view value : {article, outlet, published})
      value.empty() ? row.null() : row.text(value);
    begin < 0 ? row.null().null() : row.number(begin).number(end);
    words.empty() ? row.null() : row.text(words);
    goes_on_ = sink_(row.row());
    return goes_on_;
  }

  Result<void> steps_of(const std::string& entry) {
    return each(
        "SELECT p.text, p.article, a.outlet, coalesce(r.published, a.published), p.\"begin\", "
        "p.\"end\", a.text "
        "FROM steps p LEFT JOIN articles a USING(article) LEFT JOIN article_record r "
        "USING(article) "
        "WHERE p.entry = ? ORDER BY p.position",
        entry, [&](const Statement& s) {
          if (s.is_null(1)) return step(std::string(s.text(0)));
          return step(std::string(s.text(0)), s.text(1), s.text(2), s.text(3), s.integer(4),
                      s.integer(5), slice(s.text(6), s.integer(4), s.integer(5)));
        });
  }

  // The sentence of each report that `condition` (on v or t) selects.
  Result<void> reports_where(const std::string& condition, const std::string& value) {
    return each(
        "SELECT t.report, t.type, t.status, v.article, a.outlet, coalesce(r.published, "
        "a.published), "
        "t.sentence_begin, t.sentence_end, a.text, t.trigger_begin, t.trigger_end, "
        "coalesce(x.\"when\", t.\"when\"), "
        "coalesce(x.basis, t.basis) FROM evidence v JOIN reports t USING(report) "
        "JOIN articles a ON a.article = v.article LEFT JOIN article_record r ON r.article = "
        "v.article "
        "LEFT JOIN report_record x ON x.report = t.report WHERE " +
            condition + " ORDER BY v.event, v.position",
        value, [&](const Statement& s) {
          std::string text = "Report " + std::string(s.text(0)) + ": \"" +
                             slice(s.text(8), s.integer(9), s.integer(10)) + "\"";
          if (!s.is_null(1)) text += ", " + std::string(s.text(1));
          text += ", " + std::string(s.text(2));
          if (!s.is_null(11))
            text += ", " + std::string(s.text(11)) + " (" + std::string(s.text(12)) + ")";
          return step(text, s.text(3), s.text(4), s.text(5), s.integer(6), s.integer(7),
                      slice(s.text(8), s.integer(6), s.integer(7)));
        });
  }

  Result<bool> event(const std::string& id) {
    DATELINE_TRY(
        const bool found,
        exists("SELECT headline, \"when\", type FROM events WHERE event = ?", id, "Event"));
    if (!found) return false;
    DATELINE_CHECK(steps_of(id));
    DATELINE_CHECK(reports_where("v.event = ?", id));
    DATELINE_CHECK(conflict_values("c.event = ?", id));
    return true;
  }

  Result<void> conflict_values(const std::string& condition, const std::string& value) {
    return each(
        "SELECT c.field, v.value, v.articles FROM conflicts c JOIN conflict_values v "
        "USING(conflict) WHERE " +
            condition + " ORDER BY c.conflict, v.position",
        value, [&](const Statement& s) {
          return step("Told differently (" + std::string(s.text(0)) +
                      "): " + std::string(s.text(1)) + " in " + std::string(s.text(2)));
        });
  }

  Result<bool> conflict(const std::string& id) {
    std::string event;
    DATELINE_CHECK(each("SELECT event FROM conflicts WHERE conflict = ?", id,
                        [&](const Statement& s) { return event = s.text(0), true; }));
    if (event.empty()) return false;
    step("Conflict within event " + event);
    DATELINE_CHECK(conflict_values("c.conflict = ?", id));
    DATELINE_CHECK(reports_where("v.event = ?", event));
    return true;
  }

  Result<bool> claim(const std::string& id) {
    DATELINE_TRY(const bool found,
                 exists("SELECT text, verdict, NULL FROM claims WHERE claim = ?", id, "Claim"));
    if (!found) return false;
    DATELINE_CHECK(steps_of(id));
    DATELINE_CHECK(
        reports_where("v.event IN (SELECT event FROM claim_events WHERE claim = ?)", id));
    return true;
  }

  Result<bool> article(const std::string& id) {
    DATELINE_TRY(
        const bool found,
        exists("SELECT title, published, outlet FROM articles WHERE article = ?", id, "Article"));
    if (!found) return false;
    DATELINE_TRY(const Kept it, kept(id));
    if (it.facts.article == id) show(explain_published(it.facts, it.published), it);
    DATELINE_CHECK(steps_of(id));
    DATELINE_CHECK(each("SELECT copy_of, superseded_by FROM article_record WHERE article = ?", id,
                        [&](const Statement& s) {
                          if (!s.is_null(0))
                            step("Repeats the text of article " + std::string(s.text(0)));
                          if (!s.is_null(1))
                            step("Superseded by a newer version, article " +
                                 std::string(s.text(1)));
                          return goes_on_;
                        }));
    DATELINE_CHECK(reports_where("v.article = ?", id));
    return true;
  }

  Result<bool> report(const std::string& id) {
    std::string event;
    DATELINE_CHECK(each("SELECT event FROM evidence WHERE report = ?", id,
                        [&](const Statement& s) { return event = s.text(0), true; }));
    if (event.empty()) return false;
    step("Told of event " + event);
    DATELINE_CHECK(reports_where("v.report = ?", id));
    DATELINE_CHECK(date_chain(id, 'r'));
    return true;
  }

  Result<bool> date(const std::string& id) {
    bool found = false;
    DATELINE_CHECK(each("SELECT d.article, d.type, d.value FROM dates d WHERE d.date = ?", id,
                        [&](const Statement& s) {
                          found = true;
                          return step("Date " + id + ": " + std::string(s.text(1)) +
                                          (s.is_null(2) ? "" : " " + std::string(s.text(2))),
                                      s.text(0));
                        }));
    if (found) DATELINE_CHECK(date_chain(id, 'd'));
    return found;
  }

  Result<bool> actor(const std::string& id) {
    DATELINE_TRY(const bool found,
                 exists("SELECT name, kind, country FROM actors WHERE actor = ?", id, "Actor"));
    if (!found) return false;
    DATELINE_CHECK(steps_of(id));
    DATELINE_CHECK(
        each("SELECT DISTINCT n.text, n.kind, n.article, a.outlet, coalesce(r.published, "
             "a.published), min(n.\"begin\"), n.\"end\" "
             "FROM actor_members m JOIN mentions n ON n.article = m.article AND n.local = m.local "
             "JOIN articles a ON a.article = m.article LEFT JOIN article_record r ON r.article = "
             "m.article "
             "WHERE m.actor = ? AND n.kind <> 'pronoun' GROUP BY n.article, n.text ORDER BY "
             "n.article, min(n.\"begin\") LIMIT " +
                 std::to_string(kShownMentions),
             id, [&](const Statement& s) {
               return step("Named here (" + std::string(s.text(1)) + ")", s.text(2), s.text(3),
                           s.text(4), s.integer(5), s.integer(6), s.text(0));
             }));
    return true;
  }

  Result<bool> story(const std::string& id) {
    DATELINE_TRY(
        const bool found,
        exists("SELECT headline, earliest, latest FROM stories WHERE story = ?", id, "Story"));
    if (!found) return false;
    DATELINE_CHECK(steps_of(id));
    DATELINE_CHECK(reports_where(
        "v.event IN (SELECT id FROM story_members WHERE kind = 'event' AND story = ?)", id));
    return true;
  }

  Result<bool> quote(const std::string& id) {
    bool found = false;
    DATELINE_CHECK(
        each("SELECT q.kind, q.speaker_text, q.cue, q.article, a.outlet, a.published, q.\"begin\", "
             "q.\"end\", q.text, q.speaker_begin, "
             "q.speaker_end FROM quotes q JOIN articles a USING(article) WHERE q.quote = ?",
             id, [&](const Statement& s) {
               found = true;
               step("Quote (" + std::string(s.text(0)) + ")", s.text(3), s.text(4), s.text(5),
                    s.integer(6), s.integer(7), s.text(8));
               if (!s.is_null(9)) {
                 step("The words that name the speaker", s.text(3), s.text(4), s.text(5),
                      s.integer(9), s.integer(10), s.text(1));
               }
               if (!s.is_null(2))
                 step("Introduced by \"" + std::string(s.text(2)) + "\"", s.text(3));
               return goes_on_;
             }));
    return found;
  }

 private:
  // What the record keeps of an article, and its day as the whole record has settled it.
  struct Kept {
    Facts facts;
    Dated published;
    std::string text, outlet;
  };

  // Empty facts (no id) where there is no such article, or an older build kept it.
  Result<Kept> kept(const std::string& article) {
    Kept out;
    std::string bytes;
    DATELINE_CHECK(each(
        "SELECT a.facts, a.text, a.outlet, coalesce(r.published, a.published), "
        "coalesce(r.published_earliest, a.published_earliest), coalesce(r.published_latest, "
        "a.published_latest), coalesce(r.published_basis, a.published_basis) FROM articles a LEFT "
        "JOIN article_record r USING(article) WHERE a.article = ?",
        article, [&](const Statement& s) {
          bytes = s.text(0), out.text = s.text(1), out.outlet = s.text(2);
          out.published = {std::string(s.text(3)), parse_iso_day(s.text(4)).value_or(kNoDay),
                           parse_iso_day(s.text(5)).value_or(kNoDay), basis_of(s.text(6))};
          return false;
        }));
    if (Result<Facts> facts = decode(bytes)) out.facts = std::move(*facts);
    return out;
  }

  void show(const std::vector<Step>& steps, const Kept& kept) {
    const OffsetMap map(kept.text);
    for (const Step& each : steps) {
      if (each.span.empty())
        step(each.text, each.article, kept.outlet, kept.published.edtf);
      else
        step(each.text, each.article, kept.outlet, kept.published.edtf,
             map.code_point(each.span.begin), map.code_point(each.span.end),
             each.span.of(kept.text));
    }
  }

  // How the date of one entry ("<article>.r3", "<article>.d7") comes to its days.
  Result<void> date_chain(const std::string& id, char kind) {
    const size_t dot = id.rfind(std::string(".") + kind);
    if (dot == std::string::npos) return {};
    const std::string article = id.substr(0, dot);
    const size_t index = std::strtoul(id.c_str() + dot + 2, nullptr, 10);
    DATELINE_TRY(const Kept it, kept(article));
    if (kind == 'r' && index >= it.facts.reports.size()) return {};
    const uint32_t date = kind == 'r' ? it.facts.reports[index].date : static_cast<uint32_t>(index);
    const std::vector<Step> steps = explain_date(it.facts, date, it.published);
    show(steps, it);
    return steps.empty() ? Result<void>() : steps_of(article);
  }

  Result<void> each(const std::string& sql, const std::string& value,
                    const std::function<bool(const Statement&)>& row) {
    Predicate p;
    p.values.emplace_back(value);
    return for_each(database_, sql, p,
                    [&](const Statement& s) -> Result<bool> { return row(s) && goes_on_; });
  }

  Result<bool> exists(const std::string& sql, const std::string& id, const std::string& kind) {
    bool found = false;
    DATELINE_CHECK(each(sql, id, [&](const Statement& s) {
      found = true;
      std::string text = kind + " " + id;
      for (int column = 0; column < 3; ++column) {
        if (!s.is_null(column)) text += (column == 0 ? ": " : ", ") + std::string(s.text(column));
      }
      return step(text);
    }));
    return found;
  }

  Database& database_;
  const Sink& sink_;
  int64_t count_ = 0;
  bool goes_on_ = true;
};

}  // namespace

Result<void> why_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const std::string& id = filter.filter().text;
  Why why(database, sink);
  for (auto kind : {&Why::event, &Why::claim, &Why::conflict, &Why::report, &Why::date, &Why::actor,
                    &Why::story, &Why::quote, &Why::article}) {
    DATELINE_TRY(const bool found, (why.*kind)(id));
    if (found) return {};
  }
  return {};
}

Result<void> status_rows(Database& database, const ResolvedFilter&, const Sink& sink) {
  RowBuilder row;
  // Places are counted from 0: the last one tells how many, without a pass over the table.
  DATELINE_TRY(auto lookup, Lookup::make(database));
  const auto size = [&](const char* table, const char* of) {
    return std::string("SELECT ") +
           (lookup ? std::string("coalesce(max(place) + 1, 0) FROM ") + of + "_places"
                   : std::string("count(*) FROM ") + table);
  };
  for (const std::string& sql :
       {std::string("SELECT count(*) FROM articles"),
        std::string("SELECT count(*) FROM article_record WHERE copy_of IS NOT NULL"),
        size("actors", "actor"), std::string("SELECT count(*) FROM quotes"),
        std::string("SELECT count(*) FROM reports"), size("events", "event"),
        std::string("SELECT count(*) FROM conflicts"), std::string("SELECT count(*) FROM claims"),
        size("stories", "story")}) {
    DATELINE_TRY(const int64_t count, database.integer(sql));
    row.number(count);
  }
  DATELINE_TRY(const auto ends, article_days(database));
  for (const std::string& day : {ends.first, ends.second}) day.empty() ? row.null() : row.text(day);
  std::string out, label;
  size_t count = 0;
  {
    JsonWriter json(out);
    json.begin_array();
    DATELINE_CHECK(for_each(
        database,
        "SELECT page, source, reason FROM pages WHERE status = 'set_aside' ORDER BY source, page",
        {}, [&](const Statement& s) -> Result<bool> {
          json.begin_object();
          text_or_null(json, "id", s, 0);
          text_or_null(json, "source", s, 1);
          text_or_null(json, "reason", s, 2);
          json.end_object();
          label += "\n  " + std::string(s.text(1)) + ": " + std::string(s.text(2));
          return ++count, true;
        }));
    json.end_array();
  }
  row.nested(std::move(out), std::to_string(count) + label);
  std::string readers, readers_label;
  {
    JsonWriter json(readers);
    json.begin_array();
    DATELINE_CHECK(
        for_each(database, "SELECT reader, count(*) FROM pages GROUP BY reader ORDER BY reader", {},
                 [&](const Statement& s) -> Result<bool> {
                   json.begin_object();
                   text_or_null(json, "reader", s, 0);
                   number_or_null(json, "pages", s, 1);
                   json.end_object();
                   readers_label += (readers_label.empty() ? "" : "; ") + std::string(s.text(0)) +
                                    " (" + std::string(s.text(1)) + " pages)";
                   return true;
                 }));
    json.end_array();
  }
  row.nested(std::move(readers), std::move(readers_label));
  DATELINE_TRY(const int64_t behind,
               database.integer("SELECT count(*) FROM state WHERE key = 'behind' AND value = '1'"));
  DATELINE_TRY(const int64_t version, database.integer("PRAGMA user_version"));
  row.nested(behind ? "false" : "true",
             behind ? "no: pages have been added since; run dateline add" : "yes")
      .number(version);
  (void)sink(row.row());
  return {};
}

}  // namespace dateline
