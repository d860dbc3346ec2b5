// Past or to come: the nearest sign of a verb's time to the left within the clause, else to the
// right; prepositions that settle it ("until", "since") first. With tags, a verb's tag counts;
// without, word lists and endings do. No tree is read: datelines and headlines have none worth
// reading.
#include <array>
#include <span>

#include "dates/context.h"
#include "dates/marks.h"

namespace dateline {
namespace {

// Verbs in the past that do not end in -ed, by how often news uses them.
constexpr std::array<std::string_view, 84> kPastVerbs = {
    "said",  "was",    "were",    "had",    "did",    "told",    "made",   "took",  "went",
    "came",  "met",    "held",    "saw",    "got",    "gave",    "began",  "left",  "became",
    "found", "fell",   "rose",    "sold",   "bought", "won",     "lost",   "led",   "wrote",
    "spoke", "broke",  "brought", "sent",   "kept",   "thought", "knew",   "felt",  "stood",
    "paid",  "struck", "shot",    "fought", "flew",   "drew",    "grew",   "ran",   "sat",
    "set",   "cut",    "put",     "hit",    "quit",   "caught",  "taught", "heard", "sought",
    "threw", "chose",  "drove",   "ate",    "woke",   "built",   "spent",  "dealt", "swore",
    "wore",  "stole",  "froze",   "shook",  "rang",   "sang",    "sank",   "swam",  "hung",
    "dug",   "won",    "lay",     "bore",   "beat",   "bid",     "shut",   "burst", "dropped",
    "slid",  "sprang", "died"};
constexpr std::array<std::string_view, 12> kNotPast = {"need",    "indeed",  "hundred", "exceed",
                                                       "proceed", "succeed", "speed",   "feed",
                                                       "seed",    "united",  "agreed",  "red"};
constexpr std::array<std::string_view, 9> kFutureSigns = {"will", "'ll",   "shall", "ll",   "would",
                                                          "wo",   "gonna", "may",   "might"};
constexpr std::array<std::string_view, 18> kPlanned = {
    "scheduled", "expected", "planned", "set",    "due",  "slated", "expects",  "plans", "planning",
    "intends",   "upcoming", "hopes",   "likely", "aims", "vowed",  "promised", "going", "poised"};
// Words after which an infinitive lies ahead of them.
constexpr std::array<std::string_view, 40> kAhead = {
    "agreed",   "plans",  "planned", "planning", "expected",  "expects",  "scheduled", "due",
    "set",      "slated", "likely",  "going",    "ready",     "vowed",    "promised",  "pledged",
    "hopes",    "hoped",  "wants",   "wanted",   "intends",   "intended", "decided",   "ordered",
    "asked",    "have",   "has",     "is",       "are",       "was",      "were",      "be",
    "deadline", "expect", "plan",    "prepared", "preparing", "about",    "need",      "needs"};
// The present of timetables: "the envoy arrives Thursday".
constexpr std::array<std::string_view, 17> kTimetable = {
    "arrives", "arrive", "begins", "begin",   "opens",    "open",    "starts",  "start", "expires",
    "expire",  "meet",   "resume", "resumes", "visiting", "travels", "departs", "turns"};
// "postponed to Thursday"
constexpr std::array<std::string_view, 10> kMoved = {
    "postponed", "moved",     "delayed",  "rescheduled", "pushed",
    "extended",  "adjourned", "deferred", "put",         "shifted"};
// The prepositions that put a verb in its time; "until", "by", "through" reach on from it.
constexpr std::array<std::string_view, 3> kPlacing = {"in", "on", "during"};
constexpr std::array<std::string_view, 6> kClauseMarks = {";",  ":",  "\"",
                                                          "``", "''", "\xE2\x80\x94"};

}  // namespace

bool past_verb(const SentenceView& view, size_t at) {
  if (at >= view.size()) return false;
  if (view.tokens != nullptr && view.sentences != nullptr && !view.sentences->xpos.empty()) {
    const uint32_t token = (*view.tokens)[at];
    if (token != kNone && token < view.sentences->xpos.size())
      return view.sentences->xpos[token] == Xpos::kVBD || view.sentences->xpos[token] == Xpos::kVBN;
  }
  if (view.at(at).capital || view.at(at).digits) return false;
  if (any_of(view, at, kPastVerbs)) return true;
  const std::string_view form = view.form(at);
  if (form.size() < 5 || !form.ends_with("ed")) return false;
  return !any_of(view, at, kNotPast) || is_word(view, at, "agreed");
}

namespace {

// "to meet": an infinitive lies ahead of its verb. Not "to Moscow", "to the", "to 15".
bool infinitive(const SentenceView& view, size_t at) {
  if (!is_word(view, at, "to") || at + 1 >= view.size()) return false;
  if (view.tokens != nullptr && view.sentences != nullptr && !view.sentences->upos.empty()) {
    const uint32_t token = (*view.tokens)[at + 1];
    if (token != kNone && token < view.sentences->upos.size()) {
      return view.sentences->upos[token] == Upos::kVerb ||
             view.sentences->upos[token] == Upos::kAux;
    }
  }
  const Lexeme& next = view.at(at + 1);
  if (next.capital || next.digits || next.count > 0) return false;
  static constexpr std::array<std::string_view, 22> kNoVerbs = {
      "the",   "a",     "an",  "his",  "her", "their", "its",   "our",  "my",  "this", "that",
      "these", "those", "all", "some", "any", "each",  "about", "more", "and", "or",   "them"};
  const std::string_view form = view.form(at + 1);
  return form[0] >= 'a' && form[0] <= 'z' && !any_of(view, at + 1, kNoVerbs) &&
         !form.ends_with("ing") && !form.ends_with("s");
}

bool one_of(std::string_view form, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() == form.size() && std::equal(form.begin(), form.end(), word.begin(),
                                                    [](char a, char b) { return lower(a) == b; });
  });
}

// Verbs whose date is that of what they speak of.
bool plans(const SentenceView& view, uint32_t verb) {
  const std::string_view form = view.sentences->token[verb].of(view.text);
  return one_of(form, kPlanned) || one_of(form, kMoved) || one_of(form, kAhead);
}

// "had been due to expire Friday": a plan of the past that something overtook.
bool undone_plan(const SentenceView& view, size_t at) {
  constexpr size_t kReach = 4;
  if (at + 1 < view.size() && view.form(at + 1) == ",") return false;
  bool been = false;
  for (size_t k = 1; k <= kReach && k <= at; ++k) {
    been = been || is_word(view, at - k, "been");
    if (been && is_word(view, at - k, "had")) return true;
  }
  return false;
}

// A clause reaches at most this far for its verb, in lexemes; longer ones say little about the
// date.
constexpr size_t kVerbReach = 30;

// What people promise, plan and agree at: its date is that of the promise.
constexpr std::array<std::string_view, 14> kGatherings = {
    "summit", "meeting", "conference", "talks",    "ceremony", "rally",    "speech",
    "forum",  "session", "congress",   "assembly", "briefing", "meetings", "interview"};

// "promised aid at a summit in July": where the tree may hang the summit on the aid.
bool at_gathering(const SentenceView& view, size_t first) {
  constexpr size_t kReach = 4;  // "at" and the words between it and the noun
  if (first < 3 || !any_of(view, first - 2, kGatherings)) return false;
  for (size_t k = 3; k <= 2 + kReach && k <= first; ++k)
    if (is_word(view, first - k, "at") || is_word(view, first - k, "during")) return true;
  return false;
}

// The verb before is one of those, in the past: elsewhere the clause's own verb tells enough.
bool told_past(const SentenceView& view, size_t first) {
  static constexpr std::array<std::string_view, 5> kActs = {"promised", "vowed", "pledged",
                                                            "agreed", "planned"};
  for (size_t k = 1; k <= kVerbReach && k <= first; ++k) {
    const size_t at = first - k;
    if (any_of(view, at, kClauseMarks) || any_of(view, at, kFutureSigns) || infinitive(view, at))
      return false;
    if (past_verb(view, at)) return any_of(view, at, kActs);
  }
  return false;
}

// "had filed": the auxiliary stands before the participle.
bool told_before(const SentenceView& view, size_t at) {
  constexpr size_t kReach = 3;
  for (size_t k = 0; k <= kReach && k <= at; ++k)
    if (is_word(view, at - k, "had")) return true;
  return false;
}

// "as early as Tuesday", "as soon as trading opens Monday"
bool at_the_earliest(const SentenceView& view, size_t first) {
  constexpr size_t kReach = 4;
  for (size_t k = 2; k <= kReach + 2 && k <= first; ++k) {
    if ((is_word(view, first - k, "soon") || is_word(view, first - k, "early")) &&
        is_word(view, first - k + 1, "as"))
      return true;
  }
  return false;
}

}  // namespace

bool is_word(const SentenceView& view, size_t at, std::string_view word) {
  if (at >= view.size()) return false;
  const std::string_view form = view.form(at);
  return form.size() == word.size() && std::equal(form.begin(), form.end(), word.begin(),
                                                  [](char a, char b) { return lower(a) == b; });
}

Tense tense_at(const SentenceView& view, size_t first, size_t last) {
  if (is_word(view, last, "'s")) return {-1, false};  // "Wednesday's ruling" has been
  if (first > 0 && is_word(view, first - 1, "since")) return {-1, true};
  if (at_the_earliest(view, first)) return {1, false};
  if (first > 0 && is_word(view, first - 1, "effective")) return {0, false};
  const Governor governor = governor_of(view, first, last);
  if (governor.verb != kNone && governor.time != 0) {
    const bool placed = first > 0 && any_of(view, first - 1, kPlacing);
    if (governor.by_event && governor.time < 0 && placed) return {-1, false};
    if (!governor.by_event && governor.time < 0 && placed && !plans(view, governor.verb))
      return {-1, true, true};
  }
  const bool placing = first > 0 && any_of(view, first - 1, kPlacing);
  if (placing && at_gathering(view, first) && told_past(view, first)) return {-1, false};
  // "until Friday", "by Friday" lie ahead unless a verb of the past is nearer than any sign of
  // plans.
  const bool until =
      first > 0 && (is_word(view, first - 1, "until") || is_word(view, first - 1, "till") ||
                    is_word(view, first - 1, "by"));
  bool purpose =
      false;  // an infinitive between the verb and the date: the verb's time may not be its
  for (size_t k = 1; k <= kVerbReach && k <= first; ++k) {
    const size_t at = first - k;
    if (any_of(view, at, kClauseMarks)) break;
    if (any_of(view, at, kFutureSigns)) return {1, is_word(view, at, "will")};
    // "agreed to meet", "is due to open" lie ahead; "gathered to mark" does not say.
    if (infinitive(view, at)) {
      if (at > 0 && any_of(view, at - 1, kAhead))
        return {undone_plan(view, at - 1) ? -1 : 1, false};
      purpose = true;
    }
    const bool plan =
        !is_word(view, at, "set") || is_word(view, at + 1, "to") || is_word(view, at + 1, "for");
    if (plan && any_of(view, at, kPlanned)) return {undone_plan(view, at) ? -1 : 1, false};
    if (past_verb(view, at)) {
      // "will be held", "to be opened": the participle tells no time, what stands before it does.
      const size_t before = at > 1 && view.form(at - 1).ends_with("ly") ? at - 2 : at - 1;
      if (at > 0 && is_word(view, before, "be")) {
        if (before > 0 && is_word(view, before - 1, "to")) return {1, false};
        continue;
      }
      if (is_word(view, first - 1, "to") && any_of(view, at, kMoved)) return {1, false};
      // "had filed by Wednesday"
      const bool ahead = until && !(is_word(view, first - 1, "by") && told_before(view, at));
      return {ahead ? 1 : -1, !until && !purpose};
    }
    // "used a gun to open fire Saturday night": what "to" is about is seen next
    const bool bare = at > 0 && is_word(view, at - 1, "to");
    if (!bare && any_of(view, at, kTimetable)) return {undone_plan(view, at) ? -1 : 1, false};
  }
  for (size_t at = last; at < view.size() && at < last + kVerbReach; ++at) {
    if (any_of(view, at, kClauseMarks)) break;
    if (any_of(view, at, kFutureSigns)) return {1, is_word(view, at, "will")};
    if (past_verb(view, at)) return {-1, true};
  }
  return {until ? 1 : 0, until};
}

}  // namespace dateline
