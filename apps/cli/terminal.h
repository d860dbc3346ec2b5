// What the program says beside its data, and how it ends.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "dateline/error.h"

namespace dateline::cli {

// Exit codes of the contract.
enum Exit : int {
  kDone = 0,
  kNothingFound = 1,
  kUsage = 2,
  kSomeSetAside = 3,
  kNothingRead = 4,
  kRecord = 5,
  kRefused = 6,
};

// "dateline: message" on standard error, one line, without control characters.
void say(std::string_view message);
int fail(const Error& error);         // says it; the exit code of its kind
int fail_record(const Error& error);  // the same where the record is what failed: mostly 5

// A safe copy for a terminal: control characters (C0, C1, bidirectional overrides) become U+FFFD or
// a space, so that text from pages can neither move the cursor nor turn letters round.
std::string printable(std::string_view text);
size_t width_of(
    std::string_view text);  // columns on a terminal, roughly: code points, wide ones twice

bool is_terminal(std::FILE* file);
bool wants_colour(std::FILE* file);  // a terminal, and NO_COLOR is not set
size_t terminal_width();

// Data on standard output; false once it can no longer be written (said once).
bool put(std::string_view data);
bool put_line(std::string_view line);  // flushed when standard output is a terminal
bool flush();
int finish(int code);  // flushes; `code`, or kRecord if standard output could not take it all

// SIGINT and SIGTERM ask for a clean stop; a second one ends at once.
void catch_signals();
bool interrupted();
int interrupted_code();  // 130 or 143

}  // namespace dateline::cli
