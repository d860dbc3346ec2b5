// `dateline serve`: the reading room and its API over HTTP.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "dateline/error.h"

namespace dateline::server {

struct Options {
  std::string db;
  std::string host = "127.0.0.1";
  uint16_t port = 8400;  // 0: any free one
  std::string token;     // asked of everyone; empty: of nobody, which only loopback may
  size_t threads = 1;    // that answer; one more talks
};

// Answers until `stopped` says so. `ready` gets the address of the room once it is open. Errors:
// kNotFound, kIo, ... of the record, as RecordReader::open gives them; kUsage for an address that
// cannot be listened on or that needs a token.
Result<void> serve(const Options& options, const std::function<void(const std::string&)>& ready,
                   const std::function<bool()>& stopped);

}  // namespace dateline::server
