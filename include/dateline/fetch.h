// Fetching pages and feeds: politely, and never from where only this machine's owner may go.
#pragma once

#include <memory>
#include <string>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

struct Fetched {
  int status = 0;
  std::string url;           // after redirects
  std::string content_type;  // as the server gave it
  std::string body;          // decompressed
  std::string time;          // when it was fetched; ISO 8601, UTC
  bool unchanged = false;    // since this fetcher asked the last time (304); no body
};

// Obeys robots.txt (RFC 9309) and Retry-After; one connection at a time, and a pause between two
// requests to one host; asks only for what has changed. Addresses of private and special networks
// are refused when the connection is made, on every redirect. Not thread-safe.
class Fetcher {
 public:
  struct Options {
    Limits limits;
    bool allow_private = false;  // tests only
    std::string agent = "dateline/0.1 (news reader; obeys robots.txt)";
  };
  static Result<Fetcher> make(const Options& options);
  Fetcher(Fetcher&&) noexcept;
  Fetcher& operator=(Fetcher&&) noexcept;
  ~Fetcher();

  // Errors: kRefused by robots.txt, for a private address, too many redirects or too many bytes;
  // kNotFound for 404 and 410; kIo for all else that went wrong. Waits as long as politeness asks.
  Result<Fetched> get(const std::string& url);
  // Ends a wait or a transfer early, from a signal handler's flag; get() then gives kIo.
  void set_stop(bool (*stop)());

 private:
  struct Impl;
  explicit Fetcher(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
