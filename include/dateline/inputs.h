// Inputs: what the command line names, as a stream of pages: files, folders, standard input and
// addresses; mark-up, text, JSON lines and arrays, feeds, sitemaps, WARC and ARC archives, each
// also compressed. Told apart by content. What cannot be a page comes out too, with its reason:
// nothing is dropped in silence.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "dateline/error.h"
#include "dateline/limits.h"
#include "dateline/page.h"

namespace dateline {

enum class InputKind : uint8_t { kAuto = 0, kHtml, kText, kJsonl, kWarc, kFeed };

class Fetcher;

struct InputOptions {
  InputKind kind = InputKind::kAuto;
  std::string published;          // --published: overrides what came with a page
  std::string url;                // --url
  std::vector<std::string> skip;  // files that a folder walk leaves out (the database itself)
  // Filters; empty: none. Days are those of publishing where the input states them, else of
  // crawling; a page of unknown day, language or (but for --url-match) address passes.
  std::string since, until;  // YYYY, YYYY-MM or YYYY-MM-DD, both included
  std::string url_match;     // a regular expression (ICU's), found anywhere in the address
  std::string language;      // "en", "fr": as the text is, not as the page declares
  Limits limits;
  // Who fetches addresses; null: one is made where an address is named. Must outlive the Inputs.
  Fetcher* fetcher = nullptr;
  // Asked while a pipe or terminal has nothing to give; true ends the stream. Null: never.
  bool (*stop)() = nullptr;
  bool allow_private = false;  // tests only: private addresses may be fetched
};

// One step of the stream: a page, or something that is none.
struct Incoming {
  Page page;             // page.id is always set
  std::string problem;   // not empty: no page; what is wrong with page.source
  bool found = true;     // false: there was nothing to read at all (no such file, empty input)
  bool refused = false;  // by policy: robots, a private address
};

// Not thread-safe: one reader of the stream.
class Inputs {
 public:
  // Lists the files; reads none. "-" is standard input. Errors: kUsage for a filter that makes no
  // sense. A path that does not exist is no error here: it comes out of next().
  static Result<Inputs> open(const std::vector<std::string>& paths, const InputOptions& options);
  Inputs(Inputs&&) noexcept;
  Inputs& operator=(Inputs&&) noexcept;
  ~Inputs();

  // False at the end. Files in the order given, folders sorted by name.
  bool next(Incoming& incoming);
  // For progress: bytes of the files listed (0: unknown), and how much of that has been read.
  uint64_t bytes_total() const;
  uint64_t bytes_read() const;
  // Files that a folder holds beside its pages (README, LICENSE) and that were left out.
  const std::vector<std::string>& left_out() const;
  // What was passed over on purpose, a line each: records of an archive that are no pages
  // (pictures, requests, answers of error), pages that a filter left out, feeds that have not
  // changed.
  std::vector<std::string> notes() const;

 private:
  struct Impl;
  explicit Inputs(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// True for an EDTF level 1 date, an interval of two, or an ISO 8601 moment: what --published takes.
bool is_date(const std::string& text);

}  // namespace dateline
