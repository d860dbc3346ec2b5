// Defaults from outside: DATELINE_* over ./dateline.toml over the XDG configuration.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dateline/dateline.h"
#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline::cli {

constexpr int kMostThreads = 1024;  // far above any machine's cores; below what a slip would start

// What commands share; the flags write into it after the settings have.
struct Settings {
  std::string db = "dateline.db";
  std::string format;  // empty: table on a terminal, jsonl in a pipe
  std::string models, data;
  std::string model = "full";  // or "small": of the model file
  int threads = 0;             // 0: all cores
  bool quiet = false;
  Limits limits;
};

// What a Reader takes of them.
ReaderOptions reader_options(const Settings& settings, uint32_t stages);

// kUsage names the file or variable and what is wrong with it.
Result<Settings> load_settings();

}  // namespace dateline::cli
