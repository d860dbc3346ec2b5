// Standard error, standard output, signals. All text from pages that reaches a terminal goes
// through printable().
#include "terminal.h"

#include "printable_lines.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace dateline::cli {
namespace {

std::atomic<int> caught{0};
bool output_failed = false;

void on_signal(int signal) {
  if (caught.exchange(signal) != 0) _exit(128 + signal);
}

// Decodes valid UTF-8; a broken byte is U+FFFD.
char32_t next(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(at);
  const size_t length = lead < 0x80   ? 1
                        : lead < 0xC2 ? 0
                        : lead < 0xE0 ? 2
                        : lead < 0xF0 ? 3
                        : lead < 0xF5 ? 4
                                      : 0;
  char32_t point = length == 2   ? lead & 0x1F
                   : length == 3 ? lead & 0x0F
                   : length == 4 ? lead & 0x07
                                 : lead;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return ++at, 0xFFFD;
    point = point << 6 | (byte(at + i) & 0x3F);
  }
  at += length == 0 ? 1 : length;
  return length == 0 ? 0xFFFD : point;
}

bool is_hidden(char32_t c) {
  return (c < 0x20) || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

std::string printable(std::string_view text) { return printable_lines(text, {}); }

std::string printable_lines(std::string_view text, std::string_view kept) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t from = at;
    const char32_t c = next(text, at);
    if (c < 0x20 && kept.find(static_cast<char>(c)) != kept.npos) {
      out += static_cast<char>(c);
    } else if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
      out += ' ';
    } else if (c == 0xFFFD || is_hidden(c)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(text, from, at - from);
    }
  }
  return out;
}

size_t width_of(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    const bool combining =
        (c >= 0x300 && c <= 0x36F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200B;
    width += combining ? 0 : is_wide(c) ? 2 : 1;
  }
  return width;
}

void say(std::string_view message) {
  const std::string line = "dateline: " + printable(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int fail(const Error& error) {
  say(error.message);
  switch (error.code) {
    case ErrorCode::kUsage:
    case ErrorCode::kUnsupported:
      return kUsage;
    case ErrorCode::kNotFound:
    case ErrorCode::kBadData:
      return kUsage;  // a model or lexicon: configuration
    case ErrorCode::kIo:
      return kNothingRead;
    case ErrorCode::kRefused:
      return kRefused;
  }
  return kUsage;
}

int fail_record(const Error& error) {
  say(error.message);
  const bool absent = error.code == ErrorCode::kNotFound || error.code == ErrorCode::kUsage;
  return absent ? kUsage : kRecord;
}

bool is_terminal(std::FILE* file) { return isatty(fileno(file)) != 0; }

bool wants_colour(std::FILE* file) {
  const char* no = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal(file) && !(no && *no) && !(term && std::string_view(term) == "dumb");
}

size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const int value = columns ? std::atoi(columns) : 0;
  return value > 20 ? static_cast<size_t>(value) : 120;
}

bool put(std::string_view data) {
  if (output_failed) return false;
  if (std::fwrite(data.data(), 1, data.size(), stdout) == data.size()) return true;
  output_failed = true;
  say(std::string("standard output: ") + std::strerror(errno));
  return false;
}

bool put_line(std::string_view line) {
  return put(line) && put("\n") && (!is_terminal(stdout) || flush());
}

bool flush() {
  if (output_failed) return false;
  if (std::fflush(stdout) == 0) return true;
  output_failed = true;
  say(std::string("standard output: ") + std::strerror(errno));
  return false;
}

int finish(int code) {
  flush();
  return output_failed ? kRecord : code;
}

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);  // a file over the limit of size is an error of write(), no death
}

bool interrupted() { return caught.load() != 0; }
int interrupted_code() { return 128 + caught.load(); }

}  // namespace dateline::cli
