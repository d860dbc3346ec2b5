// add: a producer that lists and recognises pages, workers that read them, one writer (the calling
// thread) that keeps them in groups and reports a page after the commit that holds it. Then, if
// anything changed since the last time, the whole set is reconciled and the record brought to what
// it says in one transaction. A page that comes again under its id with another text is a newer
// version, unless its day or last change says that it is the older one: the older text gets an id
// of its own (record/versions.h), the newer one keeps the page's. A state "behind" is set with the
// first change and cleared with the record, so that a killed run is known to have left the record
// behind its pages.
#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "base/civil.h"
#include "base/hash.h"
#include "base/json.h"
#include "dateline/adder.h"
#include "dateline/record.h"
#include "engine/ordered.h"
#include "record/versions.h"
#include "store/record_file.h"

namespace dateline {
namespace {

constexpr size_t kGroup =
    64;  // pages in one commit, at most: an fsync costs as much as some readings
constexpr auto kGroupTime = std::chrono::milliseconds(500);

struct Item {
  Page page;
  std::string problem, content_key;
  bool found = true, refused = false, unchanged = false;
  KnownPage known;
  Reading reading;
  Facts facts;
};

// What makes a reading what it is, but the day that may come later (--published), and the time of
// crawling: the same page fetched again is the same.
std::string content_key(const Page& page) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(page.kind)));
  for (const std::string* part : {&page.url, &page.title, &page.content}) {
    key += '\0';
    key += *part;
  }
  for (const GivenPair& pair : page.pairs) {
    for (const auto& side : {pair.source, pair.target}) {
      key += '\1';
      if (side) key += std::to_string(side->begin) + "," + std::to_string(side->end);
    }
  }
  for (const Span span : page.mentions)
    key += '\2' + std::to_string(span.begin) + "," + std::to_string(span.end);
  return content_id('c', key);
}

std::string json_issues(const Issues& issues) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const Issue& issue : issues) {
    json.begin_object()
        .key("stage")
        .string(issue.stage)
        .key("message")
        .string(issue.message)
        .end_object();
  }
  json.end_array();
  return out;
}

// The path of a line of a JSON lines file: lines move when a file is sorted or split, and an
// article stays the same.
std::string without_line(const std::string& source) {
  const size_t colon = source.rfind(':');
  const bool line = colon != source.npos && colon + 1 < source.size() &&
                    source.find_first_not_of("0123456789", colon + 1) == source.npos;
  return line ? source.substr(0, colon) : source;
}

class Add {
 public:
  Add(const Reader& reader, Inputs& inputs, const AddOptions& options,
      const std::function<bool(const Added&)>& done)
      : reader_(reader), inputs_(inputs), options_(options), done_(done) {}

  Result<AddSummary> run() {
    if (!find_first()) return summary_;
    DATELINE_TRY(Database database, open_for_writing(options_.db));
    DATELINE_TRY(Database looker, open_for_writing(options_.db));  // the producer's own connection
    DATELINE_TRY(PageWriter writer, PageWriter::make(database));
    DATELINE_TRY(PageWriter looking, PageWriter::make(looker));
    database_ = &database;
    writer_ = &writer;
    looking_ = &looking;
    DATELINE_CHECK(begin_run());
    read_pages();
    if (open_) {
      if (auto kept = commit(); !kept && !error_.has_value()) error_ = kept.error();
    }
    if (error_) {
      writer.rollback();
      return *error_;
    }
    if (!stopped_) DATELINE_CHECK(reconcile_all());
    DATELINE_CHECK(end_run());
    return summary_;
  }

 private:
  // The first input that is there. Without one, no record is made.
  bool find_first() {
    while (inputs_.next(first_)) {
      has_first_ = true;
      if (first_.found) return true;
      ++summary_.missing;
      has_first_ = false;
      const std::string& source = first_.page.source;
      const Added missing{source, source, AddStatus::kSetAside, first_.problem};
      count(missing);
      if (!done_(missing)) return false;
      first_ = {};
    }
    return false;
  }

  void read_pages() {
    std::vector<Workspace> workspaces(std::max<size_t>(options_.threads, 1));
    run_ordered<Item>(
        options_.threads, [this](Item& item) { return next(item); },
        [&](Item& item, size_t worker) {
          if (!item.problem.empty() || item.unchanged) return;
          item.reading = reader_.read(item.page, workspaces[worker]);
          item.page.content = {};
          if (item.problem = item.reading.set_aside; item.problem.empty())
            item.problem = no_article(item.reading);
          if (!item.problem.empty()) return;
          item.reading.source = without_line(item.reading.source);
          item.facts = facts_of(item.reading);
          item.facts.added_published = item.page.published;
        },
        [this](Item& item, bool more) { return consume(item, more); });
  }

  static std::string no_article(const Reading& reading) {
    if (reading.article.is_article) return {};
    for (const Issue& issue : reading.issues) {
      if (issue.stage == "article") return issue.message;
    }
    return "no article";
  }

  bool next(Item& item) {
    Incoming in;
    if (has_first_) {
      in = std::move(first_);
      has_first_ = false;
    } else if (!inputs_.next(in)) {
      return false;
    }
    item.page = std::move(in.page);
    item.problem = std::move(in.problem);
    item.found = in.found;
    item.refused = in.refused;
    if (!item.problem.empty()) return true;
    item.content_key = content_key(item.page);
    auto known = looking_->known(item.page.id);
    if (!known) return true;  // the writer will meet the same error
    item.known = std::move(known).value();
    item.unchanged = is_unchanged(item, item.known);
    if (!item.unchanged && item.known.kept && item.known.content_key != item.content_key) {
      // The earlier text that was replaced, again?
      auto earlier = looking_->known(version_id(item.page.id, item.content_key));
      if (earlier && earlier->kept && is_unchanged(item, *earlier)) {
        item.known = std::move(earlier).value();
        item.unchanged = true;
      }
    }
    return true;
  }

  bool is_unchanged(const Item& item, const KnownPage& known) const {
    return known.known && !options_.reread && known.content_key == item.content_key &&
           (item.page.published.empty() || item.page.published == known.given_published);
  }

  // Keeps one item in the open group; commits when the group is full, old, or nothing else is
  // ready.
  bool consume(Item& item, bool more) {
    if (!item.problem.empty() && (!item.found || item.refused)) {
      ++(item.refused ? summary_.refused : summary_.missing);
      waiting_.push_back({item.page.source, item.page.source, AddStatus::kSetAside, item.problem});
    } else if (auto kept = keep(item); !kept) {
      error_ = kept.error();
      return false;
    }
    const bool due =
        !open_ || !more || waiting_.size() >= kGroup || Clock::now() - opened_ > kGroupTime;
    if (!due) return true;
    if (auto kept = commit(); !kept) {
      error_ = kept.error();
      return false;
    }
    return !stopped_;
  }

  Result<void> keep(Item& item) {
    Added added{item.page.id.empty() ? item.page.source : item.page.id, item.page.source,
                AddStatus::kAdded, item.problem};
    if (item.unchanged && item.known.kept) {
      added.status = AddStatus::kUnchanged;
      waiting_.push_back(std::move(added));
      return {};
    }
    if (item.unchanged) {  // set aside before, and nothing has changed: the same answer without
                           // reading it again
      added.status = AddStatus::kSetAside;
      added.reason = item.known.reason;
      waiting_.push_back(std::move(added));
      return {};
    }
    if (!open_) {
      DATELINE_CHECK(writer_->begin());
      open_ = true;
      opened_ = Clock::now();
    }
    DATELINE_TRY(const KnownPage known, writer_->known(added.id));
    PageRow row{added.id,
                item.page.source,
                item.content_key,
                item.page.published,
                item.problem,
                json_issues(item.reading.issues),
                reader_.version(),
                item.problem.empty(),
                run_};
    if (row.given_published.empty() && known.content_key == item.content_key) {
      row.given_published = known.given_published;
    }
    if (!item.problem.empty()) {
      // A page that could be read before stays, whatever this run had in hand: its line says why it
      // failed. No row tells of it, as none is left of a failure that came before the reading.
      added.status = AddStatus::kSetAside;
      if (!known.kept) DATELINE_CHECK(writer_->set_aside(row));
    } else {
      if (is_unchanged(item, known)) {  // twice in one run
        added.status = AddStatus::kUnchanged;
      } else {
        added.status = known.kept ? AddStatus::kUpdated : AddStatus::kAdded;
        if (known.kept && known.content_key != item.content_key)
          DATELINE_CHECK(part_versions(known, row, item));
        DATELINE_CHECK(writer_->keep(row, item.reading, item.facts));
        changed_ = true;
      }
    }
    if (changed_ && !behind_) {
      DATELINE_CHECK(put_state(*database_, "behind", "1"));
      behind_ = true;
    }
    waiting_.push_back(std::move(added));
    return {};
  }

  // The page is there with another content: one of the two texts gets the id of a version.
  Result<void> part_versions(const KnownPage& known, PageRow& row, Item& item) {
    DATELINE_TRY(Facts there, writer_->facts_of(row.page));
    if (there.text_key == item.facts.text_key) return {};  // only what is around the text changed
    const auto day = [](const Facts& f) { return f.published.earliest; };
    const auto moment = [](const Facts& f) {
      return f.published.edtf.find('T') == std::string::npos ? std::string() : f.published.edtf;
    };
    const bool days = day(there) != kNoDay && day(item.facts) != kNoDay;
    bool older = !item.facts.modified.empty() && item.facts.modified < there.modified;
    if (days && day(there) != day(item.facts)) {
      older = day(item.facts) < day(there);
    } else if (days && item.facts.modified == there.modified && !moment(there).empty()) {
      older = !moment(item.facts).empty() && moment(item.facts) < moment(there);
    }
    if (older) {
      row.page = version_id(row.page, item.content_key);
      item.facts.article = row.page;
      item.reading.id = row.page;
      return {};
    }
    there.article = version_id(row.page, known.content_key);
    return writer_->rename(row.page, there);
  }

  // Makes the group durable, then reports it.
  Result<void> commit() {
    if (open_) {
      open_ = false;
      if (auto kept = writer_->commit(); !kept) {
        writer_->rollback();
        waiting_.clear();
        return kept;
      }
    }
    for (const Added& added : waiting_) {
      count(added);
      if (!done_(added)) stopped_ = true;
    }
    waiting_.clear();
    return {};
  }

  void count(const Added& added) {
    switch (added.status) {
      case AddStatus::kAdded:
        ++summary_.added;
        break;
      case AddStatus::kUpdated:
        ++summary_.updated;
        break;
      case AddStatus::kUnchanged:
        ++summary_.unchanged;
        break;
      case AddStatus::kSetAside:
        ++summary_.set_aside;
        break;
    }
  }

  Result<void> begin_run() {
    DATELINE_TRY(Statement start,
                 database_->prepare("INSERT INTO runs(started, reader) VALUES(?, ?)"));
    DATELINE_CHECK(start.bind(utc_now(), reader_.version()).run());
    run_ = sqlite3_last_insert_rowid(database_->handle());
    const Result<std::string> behind = get_state(*database_, "behind");
    if (!behind) return behind.error();
    behind_ = *behind == "1";
    return {};
  }

  Result<void> end_run() {
    DATELINE_TRY(
        Statement end,
        database_->prepare("UPDATE runs SET ended = ?, added = ?, updated = ?, unchanged = ?, "
                           "set_aside = ? WHERE run = ?"));
    return end
        .bind(utc_now(), summary_.added, summary_.updated, summary_.unchanged, summary_.set_aside,
              run_)
        .run();
  }

  Result<void> reconcile_all() {
    if (!behind_) return {};
    DATELINE_CHECK(database_->exec("BEGIN IMMEDIATE"));
    auto written = rewrite_record();
    if (written) written = database_->exec("COMMIT");
    if (!written) (void)database_->exec("ROLLBACK");
    summary_.reconciled = written.has_value();
    return written;
  }

  Result<void> rewrite_record() {
    DATELINE_TRY(const std::vector<Facts> facts, load_facts(*database_));
    DATELINE_CHECK(put_record(*database_, reconcile(facts)));
    return put_state(*database_, "behind", "0");
  }

  using Clock = std::chrono::steady_clock;
  const Reader& reader_;
  Inputs& inputs_;
  const AddOptions& options_;
  const std::function<bool(const Added&)>& done_;
  Database* database_ = nullptr;
  PageWriter *writer_ = nullptr, *looking_ = nullptr;
  AddSummary summary_;
  Incoming first_;
  bool has_first_ = false;
  std::vector<Added> waiting_;  // kept in the open group, or behind it in order, not yet reported
  std::optional<Error> error_;
  bool open_ = false, changed_ = false, behind_ = false, stopped_ = false;
  Clock::time_point opened_;
  int64_t run_ = 0;
};

}  // namespace

std::string_view word_of(AddStatus status) {
  static constexpr std::string_view kWords[] = {"added", "updated", "unchanged", "set_aside"};
  return kWords[static_cast<size_t>(status)];
}

Result<AddSummary> add_all(const Reader& reader, Inputs& inputs, const AddOptions& options,
                           const std::function<bool(const Added&)>& done) {
  return Add(reader, inputs, options, done).run();
}

}  // namespace dateline
