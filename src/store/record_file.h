// The record's file: opening it with every check, pages in, facts out, the record in. Decides
// nothing about news; what it is given it keeps.
#pragma once

#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/dateline.h"
#include "dateline/record.h"
#include "store/sqlite.h"

namespace dateline {

// Creates the file where there is none. kNotFound: no such folder; kIo: locked, read-only, no
// space; kBadData: damaged or another program's; kUnsupported: newer.
Result<Database> open_for_writing(const std::string& path);
// Never writes, never creates. Works on a read-only file in a read-only folder. kNotFound where
// there is no file.
Result<Database> open_for_reading(const std::string& path);

// What the record knows of a page that comes (again).
struct KnownPage {
  bool known = false, kept = false;
  std::string content_key, given_published, reason, source;
};

// A row of `pages`.
struct PageRow {
  std::string page;  // the article's id; of what was no page at all, its source
  std::string source, content_key, given_published, reason, issues, reader;
  bool kept = true;
  int64_t run = 0;
};

// Prepared statements for one writer. Every call belongs between begin() and commit(). The Database
// must outlive it and stay where it is.
class PageWriter {
 public:
  static Result<PageWriter> make(Database& database);

  Result<KnownPage> known(const std::string& page);
  // Replaces what is there of this article.
  Result<void> keep(const PageRow& row, const Reading& reading, const Facts& facts);
  // Removes an article of this id, if there is one, and notes the reason.
  Result<void> set_aside(const PageRow& row);
  // The article gets another id; its page stays known under that id too. `facts` are its own, with
  // the new id.
  Result<void> rename(const std::string& from, const Facts& facts);
  // The facts of an article that is there.
  Result<Facts> facts_of(const std::string& article);
  Result<void> begin();
  Result<void> commit();
  void rollback();

 private:
  explicit PageWriter(Database& database) : database_(&database) {}
  Result<void> remove(const std::string& article);
  Result<void> put_row(const PageRow& row);
  Result<void> put_article(const Reading& reading, const Facts& facts);
  Result<void> put_facts(const Reading& reading, const Facts& facts);

  Database* database_;
  Statement known_, mended_, facts_, page_, article_, date_, mention_, quote_, report_;
  std::vector<Statement> removals_, renames_;
};

// The decoded facts of every article, in order of id.
Result<std::vector<Facts>> load_facts(Database& database);
// Rewrites the tables of the record inside the open transaction.
Result<void> put_record(Database& database, const Record& record);

Result<std::string> get_state(Database& database, const std::string& key);  // empty: not set
Result<void> put_state(Database& database, const std::string& key, const std::string& value);

// Three decimals, as JSON shows them: so that "--min-confidence 0.7" finds what says 0.7.
inline double rounded(float value) { return std::round(static_cast<double>(value) * 1000) / 1000; }

// "<article>.r3": ids of what one article holds.
inline std::string member_id(const std::string& article, char kind, size_t index) {
  return article + "." + kind + std::to_string(index);
}

}  // namespace dateline
