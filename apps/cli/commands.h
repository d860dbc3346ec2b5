// The commands: each takes its options, does its work and returns the exit code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/queries.h"
#include "settings.h"

namespace CLI {
class App;
}

namespace dateline::cli {

// Options of `read`, `add` and `watch`.
struct PageOptions {
  std::vector<std::string> inputs;
  std::string input = "auto", published, url, only, conllu;
  std::string since, until, url_match, language;
  double every = 15;    // minutes; of `watch`
  uint64_t rounds = 0;  // of `watch`; 0: until interrupted
  bool reread = false, allow_private = false;
};

// Options of `serve`.
struct RoomOptions {
  std::string host = "127.0.0.1", token;
  int port = 8400;
};

// The inputs opened, with what the options say; kUsage where they contradict each other.
Result<Inputs> open_inputs(const Settings& settings, const PageOptions& options,
                           Fetcher* fetcher = nullptr);
size_t threads_of(const Settings& settings);

int read_command(const Settings& settings, const PageOptions& options);
int add_command(const Settings& settings, const PageOptions& options);
int watch_command(const Settings& settings, const PageOptions& options);
int query_command(const Settings& settings, Query query, const std::string& title,
                  const Filter& filter);
int serve_command(const Settings& settings, const RoomOptions& options);
int export_command(const Settings& settings, const std::string& folder);

}  // namespace dateline::cli
