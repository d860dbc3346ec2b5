// Adding pages to a record: read, keep, reconcile.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "dateline/dateline.h"
#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

struct AddOptions {
  std::string db;
  size_t threads = 1;
  bool reread = false;  // also pages that are in the record unchanged (after a new model)
};

enum class AddStatus : uint8_t { kAdded, kUpdated, kUnchanged, kSetAside };

// What became of one page. Handed out only when it is durable.
struct Added {
  std::string id;  // the article's; of what was no page at all, its source
  std::string source;
  AddStatus status = AddStatus::kAdded;
  std::string reason;  // of kSetAside
};

struct AddSummary {
  uint64_t added = 0, updated = 0, unchanged = 0, set_aside = 0;
  uint64_t missing = 0;  // named but not there; not kept; also in set_aside
  uint64_t refused = 0;  // by policy (robots, a private address); not kept; also in set_aside
  bool reconciled = false;
};

// Reads all `inputs` and keeps them in `options.db`, which is created where it does not exist; then
// brings the record up to date. A page that is there unchanged is not read again, so a run that was
// cut off goes on where it stopped. `done` is called on the calling thread, in the order of the
// input; where it returns false, no further page is begun, all that was reported stays, and the
// record is brought up to date by the next run. Errors: as the record's file gives them; everything
// reported before is kept.
Result<AddSummary> add_all(const Reader& reader, Inputs& inputs, const AddOptions& options,
                           const std::function<bool(const Added&)>& done);

std::string_view word_of(AddStatus status);  // "added"

}  // namespace dateline
