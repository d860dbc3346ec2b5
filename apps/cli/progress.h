// How far a long run is, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace dateline::cli {

// On a terminal one line that is rewritten; else one line each ten seconds. Not thread-safe.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();  // clears the terminal's line
  // `done` pages, and how far that is: bytes read of bytes listed (0: unknown).
  void update(uint64_t done, uint64_t bytes, uint64_t bytes_total);
  void note(const std::string& message);  // a line of its own, above
  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void clear();
  const bool terminal_, quiet_;
  const Clock::time_point start_;
  Clock::time_point last_;
  bool shown_ = false;
};

}  // namespace dateline::cli
