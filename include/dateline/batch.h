// Many pages: threads, results in the order of the input.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "dateline/dateline.h"
#include "dateline/inputs.h"

namespace dateline {

// One page of a batch: what came in, and what was read of it.
struct ReadPage {
  Page page;
  std::string problem;                 // not empty: no page; `reading` is then empty
  bool found = true, refused = false;  // as in Incoming
  Reading reading;
  std::string output;  // to_json(reading), made by the worker
};

// Reads all pages with `threads` workers and gives them to `consume` on the calling thread, in the
// order of the input. Memory stays flat. Stops early where `consume` returns false.
void read_all(const Reader& reader, Inputs& inputs, size_t threads,
              const std::function<bool(ReadPage&)>& consume);

// Reader::annotate_conllu over the "# newdoc" parts of a file, in parallel.
Result<std::string> annotate_conllu(const Reader& reader, const std::string& conllu,
                                    size_t threads);

}  // namespace dateline
