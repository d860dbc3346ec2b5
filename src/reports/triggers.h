// The lexicon of triggers: data/plover-triggers.tsv, read once, immutable. Its file says what a
// line means; this header is its form in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dateline/error.h"
#include "dateline/reports.h"

namespace dateline {

enum class SlotKind : uint8_t {
  kSubject,
  kObject,
  kIndirect,
  kPossessor,
  kModifier,
  kComplement,
  kTopic,  // the subject of a complement
  kPhrase
};

// Where a participant is looked for: its relation to the trigger, with the preposition of a phrase
// ("out_of" for two words).
struct Slot {
  SlotKind kind = SlotKind::kSubject;
  std::string preposition;
};

using WordSet = std::unordered_set<std::string_view>;

struct TriggerCondition {
  enum class Kind : uint8_t { kObject, kSubject, kParticle, kComplement, kModifier, kPhrase };
  Kind kind = Kind::kObject;
  bool any = false;                       // "obj:*"
  bool none = false;                      // "obj:-"
  bool statement = false;                 // "comp:that"
  std::vector<std::string> prepositions;  // kPhrase
  WordSet words;                          // views into the lexicon's text
};

struct TriggerPattern {
  EventType type = EventType::kNone;
  std::string_view mode, cameo;  // views into the lexicon's text; empty: none
  std::vector<TriggerCondition> conditions;
  std::vector<Slot> actors, recipients;
  bool mutual = false;           // sym
  bool light = false;            // the object's noun tells the event
  bool needs_recipient = false;  // needr
  bool person = false;           // pers
  bool destination = false;      // dest
  bool matrix = false;           // its complement is content
  bool noun = false;
  bool kills = false, harms = false;  // the patient's number is dead, injured
  bool death = false;
  bool direct = false;   // participants only as the heads of their phrases
  bool worker = false;   // subjworker: the doer is a group of people at work
  bool idiom = false;    // "!": the words tell no event at all ("hit the road")
  bool again = false;    // "it" is talks that the text has just told of
  bool bodies = false;   // neither side is a private person: trade, not a sale
  std::string_view act;  // act=: one name for the words of one act outside PLOVER's types
  bool every = false;    // all: to whom is everybody whom any of the slots has
  bool off = false;      // off: what the words name will not be ("called off a planned strike")
  bool planned = false;  // plan: what the words set up is to come ("called a rally for Tuesday")
};

class TriggerLexicon {
 public:
  static Result<TriggerLexicon> load(const std::string& path);
  // `text` in the form of the file; `name` for messages.
  static Result<TriggerLexicon> parse(std::string text, const std::string& name);

  // Patterns whose head is `lemma` as a part of speech: 'v', 'n', 'a'. Indices into patterns().
  std::span<const uint16_t> find(std::string_view lemma, char pos) const;
  const TriggerPattern& pattern(uint16_t index) const { return patterns_[index]; }
  // The words of a class, "talk" for "@talk"; empty set when there is none.
  const WordSet& words(std::string_view name) const;

 private:
  std::unique_ptr<std::string> text_;
  std::vector<TriggerPattern> patterns_;
  std::unordered_map<std::string, std::vector<uint16_t>> heads_;
  std::unordered_map<std::string_view, WordSet> classes_;
};

}  // namespace dateline
