// Tables of names, indexed by the enums' stored values.
#include "dateline/names.h"

#include <array>
#include <cctype>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 6> kBlocks = {"paragraph", "heading", "quote",
                                                     "list",      "caption", "table"};
constexpr std::array<std::string_view, 7> kBases = {
    "", "stated", "relative", "weekday", "other_article", "metadata", "given"};
constexpr std::array<std::string_view, 4> kDates = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 5> kActors = {"person", "organization", "group", "country",
                                                     "place"};
constexpr std::array<std::string_view, 4> kMentions = {"name", "title", "pronoun", "description"};
constexpr std::array<std::string_view, 3> kQuotes = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 17> kEvents = {
    "",        "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE",
    "AID",     "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 5> kStatuses = {"actual", "future", "hypothetical",
                                                       "negated", "historical"};

template <class Table, class Enum>
std::string_view at(const Table& table, Enum value) {
  const auto index = static_cast<size_t>(value);
  return index < table.size() ? table[index] : std::string_view();
}

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(a[i])) !=
        std::tolower(static_cast<unsigned char>(b[i])))
      return false;
  }
  return true;
}

template <class Enum, class Table>
std::optional<Enum> find(const Table& table, std::string_view name) {
  for (size_t i = 0; i < table.size(); ++i) {
    if (!table[i].empty() && same(table[i], name)) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view word_of(BlockKind kind) { return at(kBlocks, kind); }
std::string_view word_of(Basis basis) { return at(kBases, basis); }
std::string_view word_of(DateType type) { return at(kDates, type); }
std::string_view word_of(ActorKind kind) { return at(kActors, kind); }
std::string_view word_of(MentionKind kind) { return at(kMentions, kind); }
std::string_view word_of(QuoteKind kind) { return at(kQuotes, kind); }
std::string_view word_of(EventType type) { return at(kEvents, type); }
std::string_view word_of(Status status) { return at(kStatuses, status); }

std::optional<EventType> find_event_type(std::string_view name) {
  return find<EventType>(kEvents, name);
}
std::optional<Status> find_status(std::string_view name) { return find<Status>(kStatuses, name); }

}  // namespace dateline
