// A language of dates: its words and its compiled patterns.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/error.h"
#include "dates/grammar.h"

namespace dateline {

struct Language {
  DateLexicon lexicon;
  Grammar grammar;
};

// The languages that `data_path`/dates has patterns for, by BCP 47 code. Each is compiled when it
// is first asked for: all of them take longer than most pages. Thread-safe.
class Languages {
 public:
  // Reads the files. Errors: a file is missing; the message names it.
  static Result<Languages> load(const std::string& data_path);
  Languages(Languages&&) noexcept;
  Languages& operator=(Languages&&) noexcept;
  ~Languages();

  // Error: its file does not parse; the message names file and line. English for a code that there
  // are no patterns for.
  Result<const Language*> find(std::string_view code) const;

 private:
  struct Impl;
  explicit Languages(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
