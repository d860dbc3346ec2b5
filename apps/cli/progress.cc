// Rate from the start of the run; remaining time from the share of bytes read.
#include "progress.h"

#include <cstdio>

#include "terminal.h"

namespace dateline::cli {
namespace {

std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  char out[32];
  if (whole >= 3600) {
    std::snprintf(out, sizeof out, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(out, sizeof out, "%ld:%02ld", whole / 60, whole % 60);
  }
  return out;
}

}  // namespace

Progress::Progress(bool quiet)
    : terminal_(is_terminal(stderr)), quiet_(quiet), start_(Clock::now()), last_(start_) {}

Progress::~Progress() { clear(); }

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::update(uint64_t done, uint64_t bytes, uint64_t bytes_total) {
  if (quiet_) return;
  const auto now = Clock::now();
  if (now - last_ < (terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(10000)))
    return;
  last_ = now;
  const double elapsed = seconds();
  char rate[64];
  std::snprintf(rate, sizeof rate, "%.1f", static_cast<double>(done) / elapsed);
  std::string line = std::to_string(done) + " pages, " + rate + " pages/s";
  if (bytes_total > 0 && bytes > 0 && bytes <= bytes_total) {
    const double share = static_cast<double>(bytes) / static_cast<double>(bytes_total);
    line += ", " + duration(elapsed / share - elapsed) + " left";
  }
  if (terminal_) {
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
    std::fflush(stderr);
    shown_ = true;
  } else {
    say(line);
  }
}

void Progress::note(const std::string& message) {
  clear();
  say(message);
}

void Progress::clear() {
  if (shown_) std::fprintf(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace dateline::cli
