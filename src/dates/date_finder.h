// The dates stage: expressions of time in the text, each resolved to calendar days as far as the
// page settles them, and the page's own day.
#pragma once

#include <memory>
#include <string>

#include "dateline/article.h"
#include "dateline/dates.h"
#include "dateline/error.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

class DateFinder {
 public:
  // Reads `data_path`/dates/*. Errors: a file is missing; the message names it. A language's
  // patterns are compiled when an article in it comes first; where they do not parse its articles
  // have no dates, and an issue that names file and line.
  static Result<DateFinder> load(const std::string& data_path);
  DateFinder(DateFinder&&) noexcept;
  DateFinder& operator=(DateFinder&&) noexcept;
  ~DateFinder();

  // For an article whose page does not tell when it came out: what its own words say of that
  // day. `crawled`: the day on which the page was fetched, kNoDay where unknown; a
  // day later than that is no day on which the page came out, whatever its metadata says.
  // Reads no tags and no trees, so that it gives the same whichever stages run. Linear.
  void settle_published(Article& article, Day crawled, Arena& arena, Issues& issues) const;

  // Linear in the text. Needs sentences.sentence (without any, lines and full stops part the text);
  // upos, xpos and head are used where they are there. Views point into `arena`. Does not fail.
  Dates find(const Article& article, const Sentences& sentences, Arena& arena,
             Issues& issues) const;

 private:
  struct Impl;
  explicit DateFinder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One line an expression: TYPE value [mod] when earliest..latest basis "text"; then the page's day.
std::string dump(const Dates& dates, std::string_view text);

}  // namespace dateline
