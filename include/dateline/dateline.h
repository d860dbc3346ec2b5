// Dateline's front door: pages in, readings out. `Reader::read` is a pure function of the page:
// no clock, no network, no order.
#pragma once

#include <memory>
#include <string>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/dates.h"
#include "dateline/error.h"
#include "dateline/limits.h"
#include "dateline/page.h"
#include "dateline/quotes.h"
#include "dateline/reports.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

// Which stages to run; a stage brings those that it needs. Bits, so that they combine.
enum Stage : uint32_t {
  kStageArticle = 1,
  kStageSentences = 2,
  kStageDates = 4,
  kStageActors = 8,
  kStageQuotes = 16,
  kStageReports = 32,
  kStageAll = 63,
};

// All that one page says. The views in the stages' structs point into `arena`; moving a Reading is
// safe, copying is not offered.
struct Reading {
  Arena arena;
  std::string id;  // the page's, else made from its content
  std::string source;
  std::string url;
  uint32_t stages = 0;  // the bits of Stage that were asked for: what JSON shows
  Article article;
  Sentences sentences;
  Dates dates;
  Actors actors;
  Quotes quotes;
  Reports reports;
  Issues issues;
  std::string set_aside;  // not empty: a limit was met on the way; what was read until then is kept
};

struct ReaderOptions {
  std::string model_path;  // empty: the model that ships (next to the program, or DATELINE_MODELS)
  std::string data_path;   // empty: the lexicons that ship (or DATELINE_DATA)
  uint32_t stages = kStageAll;
  // "full" reads best; "small" reads with half the layers, in about half the time
  // (models/README.md has the figures of both).
  std::string model = "full";
  Limits limits;  // of a page, its tree and its sentences
};

// What one worker needs beside the model; reused from page to page, never shared.
class Workspace {
 public:
  Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;
  ~Workspace();

 private:
  friend class Reader;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class Reader {
 public:
  // Loads the lexicons, and the model where `options.stages` need it. Errors: a file is missing,
  // damaged or newer than this build; the message names it.
  static Result<Reader> load(const ReaderOptions& options);
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // Reads one page. Cannot fail: the worst page gives an empty article and an entry in `issues`.
  // Thread-safe as long as each thread brings its own workspace.
  Reading read(const Page& page, Workspace& workspace) const;
  Reading read(const Page& page) const;  // with a workspace made for this call

  // Re-annotates the tokens of CoNLL-U: the same file with the columns that the model gives.
  // kBadData names the damaged line.
  Result<std::string> annotate_conllu(const std::string& conllu, Workspace& workspace) const;
  // Which model, lexicons and code read: "dateline 0.1.0, model en-small 1a2b3c4d".
  std::string version() const;

 private:
  struct Impl;
  explicit Reader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One line of `dateline read`, without the newline: the JSON of docs/record.md, offsets in code
// points, keys of the stages that the reading was asked for.
std::string to_json(const Reading& reading);
// The sentences of a reading as CoNLL-U, "# newdoc id" first.
std::string to_conllu(const Reading& reading);
// What a person wants to see of a reading: title, day, text, dates, actors, quotes, reports.
std::string to_text(const Reading& reading);

// The set bits of a list such as "article,dates"; kUsage names the word that is no stage.
Result<uint32_t> stages_named(const std::string& list);

}  // namespace dateline
