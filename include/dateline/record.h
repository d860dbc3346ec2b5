// The record: what a set of readings says together. `reconcile` is a deterministic function of the
// set: the same facts in any order give the same record, byte for byte.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/dateline.h"

namespace dateline {

// When, with owned text. The same meaning as `When`.
struct Dated {
  std::string edtf;
  Day earliest = kNoDay;
  Day latest = kNoDay;
  Basis basis = Basis::kNone;
  friend bool operator==(const Dated&, const Dated&) = default;
};

// What the record needs of one reading, and nothing else: small, owned, storable. Spans are byte
// offsets into the article's text.
struct Facts {
  struct Role {
    std::string role, of;
    Span span;
  };
  struct Mention {
    Span span;
    MentionKind kind = MentionKind::kName;
    std::string text;
  };
  struct Actor {
    std::string name;
    ActorKind kind = ActorKind::kOrganization;
    bool named = false;
    std::string country, sector;
    double latitude = 0, longitude = 0;
    bool located = false;
    std::vector<Role> roles;
    std::vector<Mention> mentions;
  };
  struct Date {
    Span span;
    DateType type = DateType::kDate;
    std::string value;
    Dated when;
    DateRule rule;
  };
  struct Quote {
    Span span, speaker_span, cue;
    QuoteKind kind = QuoteKind::kDirect;
    uint32_t speaker = kNone;
    std::string text, channel, cue_text;
  };
  struct Place {
    std::string text, name, country;
    Span span;
    double latitude = 0, longitude = 0;
    bool located = false;
  };
  struct Report {
    EventType type = EventType::kNone;
    // lemma: of the trigger's head, lower case; of a span that a coder gave, '@' and its act
    std::string mode, cameo, lemma;
    std::vector<std::string> contexts;
    int8_t quad = 0;
    float score = 0;
    Status status = Status::kActual;
    std::vector<uint32_t> actors, recipients;
    uint32_t date = kNone;
    Dated when;
    Place where;
    uint32_t attributed_to = kNone, initiator = kNone;
    Counts counts;
    Span trigger, span, sentence;
    uint32_t sentence_index = 0;
    float confidence = 0;  // 0: quoted from an earlier version, tells no event
    int16_t ordinal = 0;
    uint32_t ordinal_period = kNone;
    bool in_title = false;
    std::string headline;  // a short line made of the article's own words: "Zawada talks security
                           // with Malian leader"
  };
  // One of the text's words that carry meaning, for telling stories apart.
  struct Word {
    uint32_t key = 0;    // of the folded word
    uint32_t count = 0;  // in title and text
    friend bool operator==(Word, Word) = default;
  };
  std::string article;  // id
  std::string source, url, outlet, title, agency, language, added_published;
  std::string modified;  // ISO 8601, or empty: which of two versions of a page is the newer
  std::vector<std::string> authors;
  bool correction = false;  // says of itself that it corrects what was printed before
  Dated published;
  std::string text_key;                 // hash of the text: a page seen again unchanged
  std::vector<uint64_t> sentence_keys;  // hash of each normalised sentence long enough to matter
  std::vector<uint64_t> shingles;       // bottom-k sketch of the text's word shingles, ascending
  uint32_t shingle_count = 0;           // distinct shingles of the whole text
  std::vector<Word> words;              // ascending by key
  std::vector<Actor> actors;
  std::vector<Date> dates;
  std::vector<Quote> quotes;
  std::vector<Report> reports;
};

Facts facts_of(const Reading& reading);
// A versioned binary form for the store and for Spark. decode refuses what is damaged or newer.
std::string encode(const Facts& facts);
Result<Facts> decode(std::string_view bytes);

// One step of an explanation: a sentence of ours, and the words that it rests on.
struct Step {
  std::string text;
  std::string article;  // empty: rests on no words (a rule of the calendar)
  Span span;
};

struct RecordArticle {
  std::string article;        // id
  Dated published;            // as settled by the whole record
  std::string copy_of;        // the article that this one repeats, or empty
  std::string source_group;   // articles of one group are one independent source
  std::string story;          // id or empty
  std::string superseded_by;  // a newer version of the same URL, or empty
  std::vector<Step> published_why;
};

struct RecordActor {
  struct Name {
    std::string name;
    std::vector<std::string> outlets;
    Day first = kNoDay, last = kNoDay;
  };
  struct Role {
    std::string role, of;
    Day from = kNoDay, to = kNoDay;
    std::vector<std::string> outlets;
  };
  struct Member {
    std::string article;
    uint32_t actor = 0;  // local id
  };
  std::string actor;   // id
  std::string name;    // the most used of the fullest names
  bool named = false;  // false: known by title or description only
  ActorKind kind = ActorKind::kOrganization;
  std::string country, sector;
  std::vector<Name> names;
  std::vector<Role> roles;
  std::vector<Member> members;  // sorted
  uint32_t articles = 0, events = 0;
};

struct Conflict {
  struct Value {
    std::string value;
    std::vector<std::string> articles;
  };
  std::string conflict;  // id
  std::string event;
  std::string field;  // when|where|type|status|actors|recipients|dead|injured|arrested|size
  std::vector<Value> values;
};

struct Event {
  struct Participant {
    std::string actor, name, role, country, sector;
  };
  struct Evidence {
    std::string article;
    uint32_t report = 0;  // index into the article's reports
  };
  std::string event;  // id
  Dated when;
  EventType type = EventType::kNone;
  std::string mode;
  std::vector<std::string> contexts;
  Status status = Status::kActual;
  float score = 0;
  int8_t quad = 0;
  std::string cameo;
  std::string headline;
  std::vector<Participant> actors, recipients;
  Facts::Place where;
  std::string where_article;  // whose words `where.span` counts in
  Counts counts;
  std::string initiator;           // actor id
  std::vector<Evidence> evidence;  // sorted
  uint32_t outlets = 0, independent = 0;
  float confidence = 0;
  std::vector<Conflict> conflicts;
  std::string story;
  std::vector<Step> why;
};

struct Claim {
  std::string claim;  // id
  std::string article;
  Span span;
  std::string verdict;  // agrees|disagrees|open
  int counted = 0;
  std::vector<std::string> events;
  std::vector<Step> why;
};

struct Story {
  std::string story;  // id
  std::string headline;
  Day earliest = kNoDay, latest = kNoDay;
  std::vector<std::string> articles, events, actors;
};

struct Record {
  std::vector<RecordArticle> articles;  // each vector sorted by id
  std::vector<RecordActor> actors;
  std::vector<Event> events;
  std::vector<Claim> claims;
  std::vector<Story> stories;
  // Settled dates of the reports: (article, report index) -> when, sorted; only where it differs
  // from what the reading said.
  struct Settled {
    std::string article;
    uint32_t report = 0;
    Dated when;
  };
  std::vector<Settled> settled;
};

// Reconciles the whole set. Linear in the readings but for sorting; no step compares all pairs.
Record reconcile(const std::vector<Facts>& facts);

}  // namespace dateline
