// A Record into the tables of the record, inside the caller's transaction: rows that are there
// already stay (table_merge.h). Spans count in bytes of an article's text there and in code points
// here, so the texts of those articles that have any are read, one at a time, in order.
#include <algorithm>
#include <memory>

#include "base/utf8.h"
#include "store/columns.h"
#include "store/fold.h"
#include "store/lookup.h"
#include "store/record_file.h"
#include "store/table_merge.h"

namespace dateline {
namespace {

class RecordWriter {
 public:
  explicit RecordWriter(Database& database) : database_(database) {}

  Result<void> write(const Record& record) {
    // Tables are looked through from end to end: SQLite's own 2 MB of pages are few for that. The
    // lists, which come last, set it back.
    DATELINE_CHECK(database_.exec("PRAGMA cache_size = -49152"));
    DATELINE_CHECK(articles(record));
    DATELINE_CHECK(actors(record));
    DATELINE_CHECK(events(record));
    DATELINE_CHECK(claims(record));
    DATELINE_CHECK(stories(record));
    DATELINE_CHECK(steps());
    return write_lookup(database_);
  }

 private:
  struct PendingStep {
    std::string entry;
    size_t position;
    const Step* step;
  };

  // The text of an article with its offsets; the last one is kept, since entries come in order.
  Result<const OffsetMap*> offsets(const std::string& article) {
    if (article == text_of_ && map_) return map_.get();
    if (!text_statement_) {
      DATELINE_TRY(Statement get, database_.prepare("SELECT text FROM articles WHERE article = ?"));
      text_statement_ = std::make_unique<Statement>(std::move(get));
    }
    DATELINE_TRY(const bool row, text_statement_->bind(article).step());
    text_ = row ? std::string(text_statement_->text(0)) : std::string();
    text_statement_->restart();
    text_of_ = article;
    map_ = std::make_unique<OffsetMap>(text_);
    return map_.get();
  }

  Result<void> add_span(TableMerge& s, const std::string& article, Span span) {
    if (article.empty()) {
      s.add(nullptr).add(nullptr);
      return {};
    }
    DATELINE_TRY(const OffsetMap* map, offsets(article));
    s.add(map->code_point(span.begin)).add(map->code_point(span.end));
    return {};
  }

  void remember(const std::string& entry, const std::vector<Step>& steps) {
    for (size_t i = 0; i < steps.size(); ++i) pending_.push_back({entry, i, &steps[i]});
  }

  Result<void> articles(const Record& record) {
    DATELINE_TRY(TableMerge article, TableMerge::make(database_, "article_record", 9, 1));
    for (const RecordArticle& a : record.articles) {
      article.bind(a.article);
      add_when(article, a.published);
      article.add_or_null(a.copy_of)
          .add_or_null(a.source_group)
          .add_or_null(a.story)
          .add_or_null(a.superseded_by);
      DATELINE_CHECK(article.run());
      remember(a.article, a.published_why);
    }
    DATELINE_TRY(TableMerge report, TableMerge::make(database_, "report_record", 5, 1));
    for (const Record::Settled& s : record.settled) {
      report.bind(member_id(s.article, 'r', s.report));
      add_when(report, s.when);
      DATELINE_CHECK(report.run());
    }
    DATELINE_CHECK(article.finish());
    return report.finish();
  }

  Result<void> actors(const Record& record) {
    DATELINE_TRY(TableMerge actor, TableMerge::make(database_, "actors", 7, 1));
    DATELINE_TRY(TableMerge name, TableMerge::make(database_, "actor_names", 7, 2));
    DATELINE_TRY(TableMerge role, TableMerge::make(database_, "actor_roles", 7, 2));
    DATELINE_TRY(TableMerge member, TableMerge::make(database_, "actor_members", 3, 2));
    for (const RecordActor& a : record.actors) {
      actor.bind(a.actor, a.name, word_of(a.kind));
      DATELINE_CHECK(
          actor.add_or_null(a.country).add_or_null(a.sector).add(a.articles).add(a.events).run());
      for (size_t i = 0; i < a.names.size(); ++i) {
        const auto& n = a.names[i];
        name.bind(a.actor, i, n.name, fold_name(n.name), json_list(n.outlets));
        DATELINE_CHECK(name.add_day(n.first).add_day(n.last).run());
      }
      for (size_t i = 0; i < a.roles.size(); ++i) {
        const auto& r = a.roles[i];
        role.bind(a.actor, i, r.role).add_or_null(r.of).add_day(r.from).add_day(r.to);
        DATELINE_CHECK(role.add(json_list(r.outlets)).run());
      }
      for (const auto& m : a.members)
        DATELINE_CHECK(member.bind(m.article, m.actor, a.actor).run());
    }
    DATELINE_CHECK(actor.finish());
    DATELINE_CHECK(name.finish());
    DATELINE_CHECK(role.finish());
    return member.finish();
  }

  Result<void> participants(TableMerge& put, const std::string& event, const char* side,
                            const std::vector<Event::Participant>& list) {
    for (size_t i = 0; i < list.size(); ++i) {
      const Event::Participant& p = list[i];
      put.bind(event, side, i, p.actor, p.name);
      DATELINE_CHECK(put.add_or_null(p.role).add_or_null(p.country).add_or_null(p.sector).run());
    }
    return {};
  }

  Result<void> events(const Record& record) {
    DATELINE_TRY(TableMerge event, TableMerge::make(database_, "events", 31, 1));
    DATELINE_TRY(TableMerge actor, TableMerge::make(database_, "event_actors", 8, 3));
    DATELINE_TRY(TableMerge evidence, TableMerge::make(database_, "evidence", 4, 2));
    DATELINE_TRY(TableMerge conflict, TableMerge::make(database_, "conflicts", 3, 1));
    DATELINE_TRY(TableMerge value, TableMerge::make(database_, "conflict_values", 4, 2));
    for (const Event& e : record.events) {
      DATELINE_CHECK(put_event(event, e));
      DATELINE_CHECK(participants(actor, e.event, "actor", e.actors));
      DATELINE_CHECK(participants(actor, e.event, "recipient", e.recipients));
      for (size_t i = 0; i < e.evidence.size(); ++i) {
        const auto& source = e.evidence[i];
        evidence.bind(e.event, i, source.article, member_id(source.article, 'r', source.report));
        DATELINE_CHECK(evidence.run());
      }
      DATELINE_CHECK(conflicts(e, conflict, value));
      remember(e.event, e.why);
    }
    DATELINE_CHECK(event.finish());
    DATELINE_CHECK(actor.finish());
    DATELINE_CHECK(evidence.finish());
    DATELINE_CHECK(conflict.finish());
    return value.finish();
  }

  Result<void> put_event(TableMerge& s, const Event& e) {
    const bool typed = e.type != EventType::kNone;
    s.bind(e.event);
    add_when(s, e.when);
    s.add_or_null(word_of(e.type))
        .add_or_null(e.mode)
        .add(json_list(e.contexts))
        .add(word_of(e.status));
    e.quad > 0 ? s.add(static_cast<int>(e.quad)) : s.add(nullptr);
    typed ? s.add(rounded(e.score)) : s.add(nullptr);
    s.add_or_null(e.cameo).add_or_null(e.headline).add_or_null(e.where.text);
    const std::string article = e.where.span.empty() ? std::string() : e.where_article;
    s.add_or_null(article);
    DATELINE_CHECK(add_span(s, article, e.where.span));
    s.add_or_null(e.where.name).add_or_null(e.where.country);
    if (e.where.located) {
      s.add(e.where.latitude).add(e.where.longitude);
    } else {
      s.add(nullptr).add(nullptr);
    }
    add_counts(s, e.counts);
    s.add_or_null(e.initiator).add(e.evidence.size()).add(e.outlets).add(e.independent);
    return s.add(rounded(e.confidence)).add_or_null(e.story).run();
  }

  Result<void> conflicts(const Event& e, TableMerge& conflict, TableMerge& value) {
    for (const Conflict& c : e.conflicts) {
      DATELINE_CHECK(conflict.bind(c.conflict, e.event, c.field).run());
      for (size_t i = 0; i < c.values.size(); ++i) {
        DATELINE_CHECK(
            value.bind(c.conflict, i, c.values[i].value, json_list(c.values[i].articles)).run());
      }
    }
    return {};
  }

  Result<void> claims(const Record& record) {
    DATELINE_TRY(TableMerge claim, TableMerge::make(database_, "claims", 7, 1));
    DATELINE_TRY(TableMerge event, TableMerge::make(database_, "claim_events", 3, 2));
    for (const Claim& c : record.claims) {
      claim.bind(c.claim, c.article);
      DATELINE_CHECK(add_span(claim, c.article, c.span));
      claim.add(c.span.end <= text_.size() ? c.span.of(text_) : std::string_view());
      DATELINE_CHECK(claim.add(c.verdict).add(c.counted).run());
      for (size_t i = 0; i < c.events.size(); ++i)
        DATELINE_CHECK(event.bind(c.claim, i, c.events[i]).run());
      remember(c.claim, c.why);
    }
    DATELINE_CHECK(claim.finish());
    return event.finish();
  }

  Result<void> members(TableMerge& put, const std::string& story, const char* kind,
                       const std::vector<std::string>& ids) {
    for (size_t i = 0; i < ids.size(); ++i) DATELINE_CHECK(put.bind(story, kind, i, ids[i]).run());
    return {};
  }

  Result<void> stories(const Record& record) {
    DATELINE_TRY(TableMerge story, TableMerge::make(database_, "stories", 4, 1));
    DATELINE_TRY(TableMerge member, TableMerge::make(database_, "story_members", 4, 3));
    for (const Story& s : record.stories) {
      DATELINE_CHECK(
          story.bind(s.story).add_or_null(s.headline).add_day(s.earliest).add_day(s.latest).run());
      DATELINE_CHECK(members(member, s.story, "article", s.articles));
      DATELINE_CHECK(members(member, s.story, "event", s.events));
      DATELINE_CHECK(members(member, s.story, "actor", s.actors));
    }
    DATELINE_CHECK(story.finish());
    return member.finish();
  }

  // Sorted by article, so that each text is read once.
  Result<void> steps() {
    std::stable_sort(pending_.begin(), pending_.end(),
                     [](const PendingStep& a, const PendingStep& b) {
                       return a.step->article < b.step->article;
                     });
    DATELINE_TRY(TableMerge step, TableMerge::make(database_, "steps", 6, 2));
    for (const PendingStep& p : pending_) {
      step.bind(p.entry, p.position, p.step->text).add_or_null(p.step->article);
      DATELINE_CHECK(add_span(step, p.step->article, p.step->span));
      DATELINE_CHECK(step.run());
    }
    return step.finish();
  }

  Database& database_;
  std::unique_ptr<Statement> text_statement_;
  std::string text_of_, text_;
  std::unique_ptr<OffsetMap> map_;
  std::vector<PendingStep> pending_;
};

}  // namespace

Result<void> put_record(Database& database, const Record& record) {
  return RecordWriter(database).write(record);
}

}  // namespace dateline
