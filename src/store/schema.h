// The tables of the record and how a file comes to have them. docs/record.md describes them.
#pragma once

#include "dateline/error.h"
#include "store/sqlite.h"

namespace dateline {

inline constexpr int kSchemaVersion = 3;           // PRAGMA user_version
inline constexpr int kApplicationId = 0x44544C4E;  // PRAGMA application_id: "DTLN"

// kUnsupported: newer than this build. kBadData: another program's file, or damaged.
Result<void> check_schema(Database& database, const std::string& name);
// Brings an empty or older file to kSchemaVersion; each migration is one transaction.
Result<void> migrate(Database& database, const std::string& name);

}  // namespace dateline
