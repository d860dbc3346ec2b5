// What a page's address and source say of its day, beside what it prints and states.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "article/printed_date.h"

namespace dateline {

// The days in an address: "/2023/08/15/", "-2023-08-15", "/20230815". `compact`: of the last kind.
struct AddressDate {
  PrintedDate date;
  bool compact = false;
};
std::vector<AddressDate> dates_of_address(std::string_view url, const Lexicon& lexicon);

// The year in which numbers of eight digits that stand alone in the source ("news20190624_id") have
// this month and day. Nothing where they tell of two, or where there are none. Linear in the
// source.
std::optional<int> year_in_source(std::string_view source, int month, int day);

// The address that the script of an empty page sends its reader to. Empty where there is none.
std::string_view forwarded_to(std::string_view source);

}  // namespace dateline
