// What is bounded, so that no input takes the program down.
#pragma once

#include <cstdint>

namespace dateline {

// What one page may cost before it is set aside. Defaults: the contract's.
struct Limits {
  uint64_t page_bytes = 16ull << 20;       // after decompression
  uint64_t json_line_bytes = 64ull << 20;  // also of a whole feed
  uint64_t inflate_ratio = 200;            // after the first MiB
  int inflate_layers = 3;
  double page_seconds = 2.0;       // CPU time of the thread that reads it; 0: no limit
  uint32_t dom_depth = 512;        // deeper elements are flattened, not refused
  uint32_t dom_nodes = 2'000'000;  // what comes after so many is left out, with an issue
  uint32_t sentence_tokens = 400;  // 1 to 400; longer sentences are cut, with an issue
  // Of one article, and two for each of its sentences; the rest is left unread, with an issue.
  // About 1 s of the encoder where AVX2 is the best there is, so that `page_seconds`, which would
  // differ between machines, sets nothing aside that this one lets through.
  uint32_t article_tokens = 5000;
  int fetch_redirects = 5;
  double fetch_seconds = 20;  // for one answer, redirects included
  double host_seconds = 1;    // between two requests to one host
};

}  // namespace dateline
