// The date grammar: patterns over lexemes, read from data/dates/<language>.txt and compiled to one
// automaton without cycles. What a match means is an Action; interpret.h turns it into a date.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/dates.h"
#include "dateline/error.h"
#include "dates/lexer.h"
#include "dates/lexicon.h"

namespace dateline {

enum class DateShape : uint8_t {
  kNone,      // looks like a date and is none: takes the words, gives nothing
  kCalendar,  // calendar fields
  kWeekday,   // a weekday counted from the reference
  kShift,     // steps from the reference
  kDuration,
  kSet,
  kRef,  // PAST_REF and the like: the value is literal
};

// What must hold around a match; context.cc says how each is judged.
enum class Guard : uint8_t {
  kNone,
  kMonth,
  kYear,
  kSeason,
  kVerb,
  kSlash,
  kClock,
  kNow,
  kFuture,
  kDayNumber,
  kHoliday,
  kWeekday,
  kBareUnit,
  kPeriod,
  kQuarter,
  kDecade,
  kBareTime,
  kHalf,
  kDue,
  kCount,
};

struct Action {
  DateShape shape = DateShape::kNone;
  DateType type = DateType::kDate;
  bool typed = false;  // type given by the rule
  Guard guard = Guard::kNone;
  int8_t sign = 0;  // of the amount; 0: the rule has none
  int8_t direction = 0;
  bool directed = false;
  bool strict = false, through = false, previous = false, approximate = false, plural = false;
  bool half = false;   // "and a half"
  bool tense = false;  // side of the reference from the verb; otherwise as `direction` says
  int8_t unit = -1, grain = -1, part = -1;  // enum values; -1: from the words
  int8_t half_day = -1;                     // index into the parts of the day
  double amount = -1;                       // -1: from the words
  DateRule::Portion portion = DateRule::Portion::kWhole;
  std::string mod, value;
  uint32_t line = 0;  // of the rule, for messages
};

struct Match {
  uint32_t first = 0, last = 0;  // lexemes of the extent, half-open
  uint32_t end = 0;              // lexemes looked at, context included
  uint32_t begin = 0;
  const Action* action = nullptr;
  // The classes that the pattern consumed, in order, with the lexeme of each.
  static constexpr size_t kMaxFields = 10;
  struct Field {
    TimeClass of;
    double value;
    uint32_t lexeme;
  };
  Field fields[kMaxFields];
  size_t field_count = 0;
};

class Grammar {
 public:
  // `text` of a rule file; `name` for messages. Adds the words it uses to `lexicon`.
  static Result<Grammar> compile(std::string_view text, const std::string& name,
                                 DateLexicon& lexicon);

  // The longest match that begins at lexeme `at` whose guard holds; the earlier rule where two are
  // as long. False: none. `holds(action, match)` judges guards. Constant: patterns have no loops.
  template <class Holds>
  bool match(const std::vector<Lexeme>& lexemes, uint32_t at, Holds&& holds, Match& out) const;

  size_t nodes() const { return nodes_; }
  size_t rules() const { return actions_.size(); }

 private:
  struct Final {
    uint32_t node, action;
    uint8_t lead, size;  // lexemes of context before the extent; of the extent
    uint8_t length;
    std::vector<uint16_t> symbols;
  };
  friend class GrammarReader;
  static constexpr uint32_t kNoNode = 0xffffffff;
  uint32_t next(uint32_t node, uint16_t symbol) const;
  void walk(const std::vector<Lexeme>& lexemes, uint32_t at, std::vector<uint32_t>& finals) const;
  void fill(const std::vector<Lexeme>& lexemes, uint32_t at, const Final& final, Match& out) const;
  void index();

  uint32_t nodes_ = 1;
  struct Edge {
    uint64_t key;
    uint32_t to;
  };
  std::vector<Edge> table_;  // open addressing
  std::vector<Edge> edges_;
  std::vector<Final> finals_;          // sorted by node
  std::vector<uint32_t> final_begin_;  // by node
  std::vector<bool> roots_;            // by symbol: begins some pattern
  std::vector<Action> actions_;
};

template <class Holds>
bool Grammar::match(const std::vector<Lexeme>& lexemes, uint32_t at, Holds&& holds,
                    Match& out) const {
  thread_local std::vector<uint32_t> finals;
  finals.clear();
  walk(lexemes, at, finals);
  // Longest first, then the order of the file.
  for (const uint32_t index : finals) {
    const Final& final = finals_[index];
    fill(lexemes, at, final, out);
    if (holds(*out.action, out)) return true;
  }
  return false;
}

}  // namespace dateline
