// One reading into the tables of readings. Byte offsets become code points here, once. A page that
// comes again replaces what it left before.
#include "base/utf8.h"
#include "store/columns.h"
#include "store/record_file.h"

namespace dateline {
namespace {

std::string json_ids(const std::vector<uint32_t>& ids) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const uint32_t id : ids) json.number(id);
  json.end_array();
  return out;
}

void add_span(Statement& statement, const OffsetMap& map, Span span) {
  statement.add(map.code_point(span.begin)).add(map.code_point(span.end));
}

void add_span_or_null(Statement& statement, const OffsetMap& map, Span span) {
  if (span.empty()) {
    statement.add(nullptr).add(nullptr);
  } else {
    add_span(statement, map, span);
  }
}

void add_local(Statement& statement, uint32_t local) {
  local == kNone ? statement.add(nullptr) : statement.add(local);
}

}  // namespace

Result<PageWriter> PageWriter::make(Database& database) {
  PageWriter w(database);
  DATELINE_TRY(w.known_,
               database.prepare("SELECT status, content_key, given_published, reason, source "
                                "FROM pages WHERE page = ?"));
  DATELINE_TRY(
      w.page_,
      database.prepare("INSERT OR REPLACE INTO pages(page, source, content_key, given_published, "
                       "status, reason, issues, reader, run) VALUES(?,?,?,?,?,?,?,?,?)"));
  DATELINE_TRY(
      w.article_,
      database.prepare(
          "INSERT INTO articles(article, source, url, outlet, title, authors, agency, published, "
          "published_earliest, published_latest, published_basis, modified, language, text, facts) "
          "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  DATELINE_TRY(w.date_, database.prepare("INSERT INTO dates VALUES(?,?,?,?,?,?,?,?,?,?)"));
  DATELINE_TRY(w.mention_, database.prepare("INSERT INTO mentions VALUES(?,?,?,?,?,?,?)"));
  DATELINE_TRY(w.quote_,
               database.prepare("INSERT INTO quotes VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  DATELINE_TRY(
      w.report_,
      database.prepare("INSERT INTO reports VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                       "?,?,?,?,?,?,?)"));
  // What could not be read before, under the name of its source, can be now.
  DATELINE_TRY(w.mended_,
               database.prepare("DELETE FROM pages WHERE page = ? AND status = 'set_aside'"));
  DATELINE_TRY(w.facts_, database.prepare("SELECT facts FROM articles WHERE article = ?"));
  // ?1 the new id, ?2 the old one. Ids of what an article holds begin with its own.
  for (const char* rename :
       {"INSERT OR REPLACE INTO pages SELECT ?1, source, content_key, given_published, status, "
        "reason, issues, reader, run FROM pages WHERE page = ?2",
        "UPDATE articles SET article = ?1 WHERE article = ?2",
        "UPDATE dates SET date = ?1 || substr(date, length(?2) + 1), article = ?1 WHERE article = "
        "?2",
        "UPDATE mentions SET article = ?1 WHERE article = ?2",
        "UPDATE quotes SET quote = ?1 || substr(quote, length(?2) + 1), article = ?1 WHERE article "
        "= ?2",
        "UPDATE reports SET report = ?1 || substr(report, length(?2) + 1), article = ?1 WHERE "
        "article = ?2"}) {
    DATELINE_TRY(Statement statement, database.prepare(rename));
    w.renames_.push_back(std::move(statement));
  }
  for (const char* table : {"articles", "dates", "mentions", "quotes", "reports"}) {
    DATELINE_TRY(Statement remove,
                 database.prepare(std::string("DELETE FROM ") + table + " WHERE article = ?"));
    w.removals_.push_back(std::move(remove));
  }
  return w;
}

Result<void> PageWriter::begin() { return database_->exec("BEGIN IMMEDIATE"); }
Result<void> PageWriter::commit() { return database_->exec("COMMIT"); }
void PageWriter::rollback() { (void)database_->exec("ROLLBACK"); }

Result<KnownPage> PageWriter::known(const std::string& page) {
  KnownPage out;
  DATELINE_TRY(const bool row, known_.bind(page).step());
  if (row) {
    out = {true,
           known_.text(0) == "kept",
           std::string(known_.text(1)),
           std::string(known_.text(2)),
           std::string(known_.text(3)),
           std::string(known_.text(4))};
  }
  known_.restart();
  return out;
}

Result<void> PageWriter::remove(const std::string& article) {
  for (Statement& remove : removals_) DATELINE_CHECK(remove.bind(article).run());
  return {};
}

Result<Facts> PageWriter::facts_of(const std::string& article) {
  DATELINE_TRY(const bool row, facts_.bind(article).step());
  auto facts = row ? decode(facts_.text(0))
                   : Result<Facts>(Error{ErrorCode::kBadData, article + ": no such article"});
  facts_.restart();
  return facts;
}

Result<void> PageWriter::rename(const std::string& from, const Facts& facts) {
  DATELINE_CHECK(remove(facts.article));
  for (Statement& rename : renames_) DATELINE_CHECK(rename.bind(facts.article, from).run());
  DATELINE_TRY(Statement put,
               database_->prepare("UPDATE articles SET facts = ?1 WHERE article = ?2"));
  return put.add_blob(encode(facts)).add(facts.article).run();
}

Result<void> PageWriter::put_row(const PageRow& row) {
  page_.bind(row.page, row.source, row.content_key);
  page_.add_or_null(row.given_published)
      .add(row.kept ? "kept" : "set_aside")
      .add_or_null(row.reason);
  return page_.add(row.issues.empty() ? "[]" : row.issues).add(row.reader).add(row.run).run();
}

Result<void> PageWriter::set_aside(const PageRow& row) {
  DATELINE_CHECK(remove(row.page));
  return put_row(row);
}

Result<void> PageWriter::keep(const PageRow& row, const Reading& reading, const Facts& facts) {
  DATELINE_CHECK(remove(row.page));
  DATELINE_CHECK(mended_.bind(row.source).run());
  DATELINE_CHECK(put_row(row));
  DATELINE_CHECK(put_article(reading, facts));
  return put_facts(reading, facts);
}

Result<void> PageWriter::put_article(const Reading& reading, const Facts& facts) {
  const Article& a = reading.article;
  article_.bind(reading.id);
  article_.add_or_null(facts.source)
      .add_or_null(reading.url)
      .add_or_null(a.outlet)
      .add_or_null(a.title);
  article_.add(json_list(a.authors)).add_or_null(a.agency);
  add_when(article_, {std::string(a.published.edtf), a.published.earliest, a.published.latest,
                      a.published.basis});
  article_.add_or_null(a.modified).add_or_null(a.language).add(a.text).add_blob(encode(facts));
  return article_.run();
}

Result<void> PageWriter::put_facts(const Reading& reading, const Facts& facts) {
  const std::string_view text = reading.article.text;
  const std::string& id = reading.id;
  const OffsetMap map(text);
  for (size_t i = 0; i < facts.dates.size(); ++i) {
    const Facts::Date& date = facts.dates[i];
    date_.bind(member_id(id, 'd', i), id);
    add_span(date_, map, date.span);
    date_.add(word_of(date.type)).add_or_null(date.value);
    add_when(date_, date.when);
    DATELINE_CHECK(date_.run());
  }
  for (size_t a = 0; a < facts.actors.size(); ++a) {
    const auto& mentions = facts.actors[a].mentions;
    for (size_t i = 0; i < mentions.size(); ++i) {
      mention_.bind(id, a, i);
      add_span(mention_, map, mentions[i].span);
      DATELINE_CHECK(mention_.add(word_of(mentions[i].kind)).add(mentions[i].span.of(text)).run());
    }
  }
  for (size_t i = 0; i < facts.quotes.size(); ++i) {
    const Facts::Quote& quote = facts.quotes[i];
    quote_.bind(member_id(id, 'q', i), id);
    add_span(quote_, map, quote.span);
    quote_.add(quote.span.of(text)).add(word_of(quote.kind));
    add_local(quote_, quote.speaker);
    quote_.add_or_null(quote.speaker_span.of(text));
    add_span_or_null(quote_, map, quote.speaker_span);
    quote_.add_or_null(quote.cue.of(text));
    add_span_or_null(quote_, map, quote.cue);
    DATELINE_CHECK(quote_.add_or_null(quote.channel).run());
  }
  for (size_t i = 0; i < facts.reports.size(); ++i) {
    const Facts::Report& r = facts.reports[i];
    const bool typed = r.type != EventType::kNone;
    report_.bind(member_id(id, 'r', i), id);
    report_.add_or_null(word_of(r.type)).add_or_null(r.mode).add(json_list(r.contexts));
    r.quad > 0 ? report_.add(static_cast<int>(r.quad)) : report_.add(nullptr);
    typed ? report_.add(rounded(r.score)) : report_.add(nullptr);
    report_.add_or_null(r.cameo)
        .add(word_of(r.status))
        .add(json_ids(r.actors))
        .add(json_ids(r.recipients));
    add_when(report_, r.when);
    report_.add_or_null(r.where.name.empty() ? r.where.text : r.where.name)
        .add_or_null(r.where.country);
    add_local(report_, r.attributed_to);
    add_local(report_, r.initiator);
    add_counts(report_, r.counts);
    for (const Span span : {r.trigger, r.span, r.sentence}) add_span(report_, map, span);
    DATELINE_CHECK(report_.add(rounded(r.confidence)).run());
  }
  return {};
}

Result<std::vector<Facts>> load_facts(Database& database) {
  std::vector<Facts> out;
  DATELINE_TRY(Statement all,
               database.prepare("SELECT article, facts FROM articles ORDER BY article"));
  for (;;) {
    DATELINE_TRY(const bool row, all.step());
    if (!row) return out;
    auto facts = decode(all.text(1));
    if (!facts) {
      return Error{ErrorCode::kBadData,
                   "article " + std::string(all.text(0)) + ": " + facts.error().message};
    }
    out.push_back(std::move(facts).value());
  }
}

}  // namespace dateline
