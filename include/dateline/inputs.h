// Inputs: what the command line names (files, folders, standard input, JSON lines) as a stream of
// pages. Told apart by content. What cannot be a page comes out too, with its reason: nothing is
// dropped in silence.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "dateline/error.h"
#include "dateline/page.h"

namespace dateline {

enum class InputKind : uint8_t { kAuto = 0, kHtml, kText, kJsonl };

// What one page may cost before it is set aside. Defaults: the contract's.
struct Limits {
  uint64_t page_bytes = 16ull << 20;  // after decompression
  uint64_t json_line_bytes = 64ull << 20;
  uint64_t inflate_ratio = 200;  // after the first MiB
  int inflate_layers = 3;
  double page_seconds = 2.0;  // CPU time of the worker; 0: no limit
};

struct InputOptions {
  InputKind kind = InputKind::kAuto;
  std::string published;          // --published: overrides what came with a page
  std::string url;                // --url
  std::vector<std::string> skip;  // files that a folder walk leaves out (the database itself)
  Limits limits;
};

// One step of the stream: a page, or something that is none.
struct Incoming {
  Page page;            // page.id is always set
  std::string problem;  // not empty: no page; what is wrong with page.source
  bool found = true;    // false: there was nothing to read at all (no such file, empty input)
};

// Not thread-safe: one reader of the stream.
class Inputs {
 public:
  // Lists the files; reads none. "-" is standard input. Errors: kUsage for what this build does not
  // take (URLs). A path that does not exist is no error here: it comes out of next().
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

 private:
  struct Impl;
  explicit Inputs(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// True for an EDTF level 1 date, an interval of two, or an ISO 8601 moment: what --published takes.
bool is_date(const std::string& text);

}  // namespace dateline
