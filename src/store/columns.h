// Values of the record's structs as columns; shared by the writers of readings and of the record.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "dateline/names.h"
#include "dateline/record.h"
#include "store/sqlite.h"

namespace dateline {

template <class Strings>
std::string json_list(const Strings& values) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const auto& value : values) json.string(value);
  json.end_array();
  return out;
}

// To a Statement, or to whatever takes a row as one does.
template <class Row>
void add_when(Row& s, const Dated& when) {
  s.add_or_null(when.edtf).add_day(when.earliest).add_day(when.latest);
  s.add_or_null(word_of(when.basis));
}

template <class Row>
void add_counts(Row& s, const Counts& counts) {
  for (const int32_t count : {counts.dead, counts.injured, counts.arrested, counts.size}) {
    count < 0 ? s.add(nullptr) : s.add(count);
  }
}

}  // namespace dateline
