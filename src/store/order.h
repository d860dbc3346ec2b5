// The order of each table's answer, as one SQL expression: an index over it makes paging a range,
// however far in. `@` stands for the table's alias with its dot. Space sorts before all that dates
// and ids are written with, so that what is shorter or missing comes first.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// What is known on both sides first, by its first day; then what is open on one side; then the
// rest. Of one day, what more independent sources tell first.
inline constexpr std::string_view kEventOrder =
    "(((@earliest IS NULL) + (@latest IS NULL)) || coalesce(@earliest, @latest, '') || ' ' || "
    "coalesce(@latest, '') || ' ' || coalesce(@\"when\", '') || ' ' || (2000000000 - @independent) "
    "|| (2000000000 - @reports) || @event)";
// Those that most sources tell first.
inline constexpr std::string_view kWeightOrder =
    "((2000000000 - @independent) || (2000000000 - @reports) || @event)";
// Of article_record.
inline constexpr std::string_view kArticleOrder =
    "((@published_earliest IS NULL) || coalesce(@published_earliest, '') || ' ' || @article)";
inline constexpr std::string_view kActorOrder =
    "((2000000000 - @articles) || (2000000000 - @events) || @name || ' ' || @actor)";
inline constexpr std::string_view kStoryOrder =
    "((@earliest IS NULL) || coalesce(@earliest, '') || ' ' || coalesce(@latest, '') || ' ' || "
    "@story)";

// The expression with "alias." for each @; with nothing where `alias` is empty.
inline std::string with_alias(std::string_view expression, std::string_view alias) {
  std::string out;
  for (const char c : expression) {
    if (c != '@') {
      out += c;
    } else if (!alias.empty()) {
      out.append(alias).append(".");
    }
  }
  return out;
}

}  // namespace dateline
