// What a filter means, as places in the order of the answer: the quick way to every answer, by the
// record's lists (lookup.h). The plain way is ResolvedFilter's SQL; a test holds the two equal.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "store/lookup.h"
#include "store/predicate.h"

namespace dateline {

class Selection {
 public:
  // Nothing where the file has no lists, where the answer is to be in order of id, or where
  // articles are asked for that the record's tables do not know yet.
  static Result<std::optional<Selection>> make(Database& database, const ResolvedFilter& filter,
                                               bool of_articles);

  // All that the filter says of events but ids, which are of what is asked for.
  Result<Places> events(bool with_days = true);
  // By outlet, story, days, ids, and "is evidence of an event that the filter means".
  Result<Places> articles();
  // Keeps the articles that name all the actors asked for; that quote them.
  Result<void> keep_naming(Places& articles);
  Result<void> keep_speaking(Places& articles);
  Result<Places> actors();
  Result<Places> stories();

  Result<void> keep_ids(Places& places, const std::string& of, const std::vector<std::string>& ids);
  // The place after filter().after, 0 where it is empty.
  Result<size_t> start(const std::string& of);
  Lookup& lookup() { return lookup_; }

 private:
  Selection(Lookup lookup, const ResolvedFilter& filter)
      : lookup_(std::move(lookup)), filter_(&filter) {}
  // What has any of the words.
  Result<Places> any(const std::string& of, const char* field,
                     const std::vector<std::string>& values);
  Result<void> keep_any(Places& places, const std::string& of, const char* field,
                        const std::vector<std::string>& values);
  Result<void> keep_days(Places& places, const std::string& of);
  Result<void> keep_between(Places& places);
  Result<void> keep_levels(Places& places);
  // Keeps what belongs to one of `events`, by a list of the lookup, or by `each`, which leads from
  // the place of one event to the places of what belongs to it.
  Result<void> keep_of_events(Places& places, const Places& events, const char* list,
                              const std::string& each);

  Lookup lookup_;
  const ResolvedFilter* filter_;
};

// The SQL function chosen(places, number): is the number in the set?
Result<void> add_chosen_function(Database& database);
inline constexpr const char* kPlacesType = "places";

// Runs `sql`, whose first question mark is a place and the others `predicate`, for each of `places`
// from `from` on, until `each` returns false.
Result<void> for_each_place(Database& database, const std::string& sql, const Predicate& predicate,
                            const Places& places, size_t from,
                            const std::function<Result<bool>(const Statement&)>& each);

}  // namespace dateline
