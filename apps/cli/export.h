// Files that `export` writes.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "dateline/queries.h"

namespace dateline::cli {

// Written beside its name and renamed when it is whole.
class ExportFile {
 public:
  explicit ExportFile(const std::filesystem::path& path);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;
  bool put(std::string_view data);
  bool close();
  int failed() const;  // says why (errno), gives the exit code

 private:
  std::filesystem::path path_;
  std::FILE* file_;
};

// network.gexf: who acts towards whom (GEXF 1.3). Exit codes.
int export_gexf(RecordReader& record, const std::filesystem::path& folder);
// events.tsv: what happened, on a known day, with a CAMEO code, in the 61 columns of GDELT's event
// table; ids.tsv: which event each number is.
int export_gdelt(RecordReader& record, const std::filesystem::path& folder);

}  // namespace dateline::cli
