// A Reading becomes Facts: what the record needs, owned, small, with nothing that points back.
// Phases: copy the stages' structs; keys of the text (whole text, sentences, shingles, words);
// a headline per report. Words of direct quotes count in neither sentence keys nor shingles: two
// reporters who quote one statement have not copied each other. Nothing here compares articles.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.h"
#include "base/utf8.h"
#include "dateline/record.h"
#include "record/words.h"

namespace dateline {
namespace {

// Sentences of fewer words ("He declined to comment.") are shared by chance.
constexpr size_t kMinSentenceWords = 8;
// Words a shingle: the usual four to five of near-duplicate detection (Broder 1997); five keeps
// stock phrases of news ("the Pentagon said in a statement") from weighing.
constexpr size_t kShingleWords = 5;
// Smallest hashes kept of each text. The error of a resemblance r is sqrt(r(1-r)/k): 0.03 at 0.1.
constexpr size_t kSketchSize = 96;
// Different words kept for story comparison, in text order: the median article has about 150.
constexpr size_t kMaxWords = 160;
// A title's word counts as if the text had said it so often more.
constexpr uint32_t kTitleWeight = 2;
// A direct quote of at least this many words is a statement, shorter ones are phrases.
constexpr uint32_t kMinStatementWords = 6;
// Headlines: about two lines of a table.
constexpr size_t kMaxHeadline = 160;
// Share of a title's words that a report must tell for the title to be its headline, and how far
// down the text such a report may be: titles are written from the lead.
constexpr double kTitleShare = 0.34;
constexpr uint32_t kTitleSentences = 4;

Dated dated(const When& when) {
  return {std::string(when.edtf), when.earliest, when.latest, when.basis};
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Datelines shout: "ANKARA", "ADDIS ABABA" of a place that the gazetteer knows is "Ankara". Short
// ones may be initials.
std::string place_name(std::string name, bool located) {
  constexpr size_t kInitials = 4;
  if (!located || name.size() <= kInitials) return name;
  if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return name;
  bool first = true;
  for (char& c : name) {
    if (!first && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    first = c == ' ' || c == '-';
  }
  return name;
}

void copy_actors(const Reading& reading, Facts& facts) {
  for (const Actor& actor : reading.actors.actors) {
    Facts::Actor out;
    out.name = place_name(collapsed(actor.name), actor.kind == ActorKind::kPlace && actor.located);
    out.kind = actor.kind;
    out.named = actor.named;
    out.country = actor.country;
    out.sector = actor.sector;
    out.latitude = actor.latitude;
    out.longitude = actor.longitude;
    out.located = actor.located;
    for (const ActorRole& role : actor.roles)
      out.roles.push_back({collapsed(role.role), collapsed(role.of), role.span});
    for (const ActorMention& mention : actor.mentions) {
      out.mentions.push_back(
          {mention.span, mention.kind, collapsed(mention.span.of(reading.article.text))});
    }
    facts.actors.push_back(std::move(out));
  }
}

void copy_dates_and_quotes(const Reading& reading, Facts& facts) {
  const std::string_view text = reading.article.text;
  for (const DateExpression& date : reading.dates.expressions) {
    facts.dates.push_back(
        {date.span, date.type, std::string(date.value), dated(date.when), date.rule});
  }
  for (const Quote& quote : reading.quotes.quotes) {
    Facts::Quote out;
    out.span = quote.span;
    out.speaker_span = quote.speaker_span;
    out.cue = quote.cue;
    out.kind = quote.kind;
    out.speaker = quote.speaker;
    out.text = quote.span.of(text);
    out.channel = quote.channel;
    out.cue_text = quote.cue.of(text);
    facts.quotes.push_back(std::move(out));
  }
}

void copy_reports(const Reading& reading, Facts& facts) {
  const Sentences& sentences = reading.sentences;
  for (const Report& report : reading.reports.reports) {
    Facts::Report out;
    out.type = report.type;
    out.mode = report.mode;
    out.cameo = report.cameo;
    if (report.trigger_token < sentences.lemma.size())
      out.lemma = fold_case(sentences.lemma[report.trigger_token]);
    if (report.act.starts_with('='))
      out.lemma = report.act;
    else if (!report.act.empty())
      out.lemma = '@' + std::string(report.act);
    out.contexts.assign(report.contexts.begin(), report.contexts.end());
    out.quad = report.quad;
    out.score = report.score;
    out.status = report.status;
    out.actors.assign(report.actors.begin(), report.actors.end());
    out.recipients.assign(report.recipients.begin(), report.recipients.end());
    out.date = report.date;
    out.when = dated(report.when);
    out.where = {collapsed(report.where.span.of(reading.article.text)),
                 place_name(std::string(report.where.name), report.where.located),
                 std::string(report.where.country),
                 report.where.span,
                 report.where.latitude,
                 report.where.longitude,
                 report.where.located};
    out.attributed_to = report.attributed_to;
    out.initiator = report.initiator;
    out.counts = report.counts;
    out.trigger = report.trigger;
    out.span = report.span;
    out.sentence =
        report.sentence < sentences.size() ? sentences.sentence[report.sentence] : report.span;
    out.sentence_index = report.sentence;
    out.confidence = report.confidence;
    out.ordinal = report.ordinal;
    out.ordinal_period = report.ordinal_period;
    facts.reports.push_back(std::move(out));
  }
}

// What of the text is the writer's own prose: no captions, lists and tables, no quoted statements.
class OwnWords {
 public:
  OwnWords(const Reading& reading, const std::vector<FoldedWord>& words) : own_(words.size(), 1) {
    auto exclude = [&](Span span, size_t at_least) {
      auto first =
          std::lower_bound(words.begin(), words.end(), span.begin,
                           [](const FoldedWord& w, uint32_t at) { return w.span.begin < at; });
      auto last = first;
      while (last != words.end() && last->span.end <= span.end) ++last;
      if (static_cast<size_t>(last - first) < at_least) return;
      for (; first != last; ++first) own_[static_cast<size_t>(first - words.begin())] = 0;
    };
    for (const Block& block : reading.article.blocks) {
      if (block.kind == BlockKind::kCaption || block.kind == BlockKind::kTable ||
          block.kind == BlockKind::kList) {
        exclude(block.span, 1);
      }
    }
    for (const Quote& quote : reading.quotes.quotes) {
      if (quote.kind == QuoteKind::kDirect) exclude(quote.span, kMinStatementWords);
    }
  }
  bool operator[](size_t word) const { return own_[word] != 0; }

 private:
  std::vector<char> own_;
};

void add_sentence_keys(const Reading& reading, const std::vector<FoldedWord>& words,
                       const OwnWords& own, Facts& facts) {
  size_t at = 0;
  for (const Span& sentence : reading.sentences.sentence) {
    std::string normal;
    size_t count = 0, foreign = 0;
    while (at < words.size() && words[at].span.begin < sentence.begin) ++at;
    for (; at < words.size() && words[at].span.end <= sentence.end; ++at) {
      (own[at] ? count : foreign) += 1;
      normal += words[at].folded;
      normal += ' ';
    }
    if (count >= kMinSentenceWords && foreign < count)
      facts.sentence_keys.push_back(hash64(normal));
  }
}

void add_shingles(const std::vector<FoldedWord>& words, const OwnWords& own, Facts& facts) {
  std::vector<uint64_t> hashes;
  std::string shingle;
  size_t run = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    run = own[i] ? run + 1 : 0;
    if (run < kShingleWords) continue;
    shingle.clear();
    for (size_t k = i + 1 - kShingleWords; k <= i; ++k) {
      shingle += words[k].folded;
      shingle += ' ';
    }
    hashes.push_back(hash64(shingle));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  facts.shingle_count = static_cast<uint32_t>(hashes.size());
  if (hashes.size() > kSketchSize) hashes.resize(kSketchSize);
  facts.shingles = std::move(hashes);
}

uint32_t word_key(std::string_view folded) { return static_cast<uint32_t>(hash64(folded)); }

void add_words(const std::vector<FoldedWord>& title, const std::vector<FoldedWord>& words,
               Facts& facts) {
  std::unordered_map<uint32_t, uint32_t> counts;
  for (const auto* list : {&title, &words}) {
    for (const FoldedWord& word : *list) {
      if (word.folded.size() < 2 || is_function_word(word.folded)) continue;
      const uint32_t key = word_key(word.folded);
      if (counts.size() >= kMaxWords && counts.find(key) == counts.end()) continue;
      counts[key] += list == &title ? kTitleWeight : 1;
    }
  }
  for (const auto& [key, count] : counts) facts.words.push_back({key, count});
  std::sort(facts.words.begin(), facts.words.end(),
            [](const Facts::Word& a, const Facts::Word& b) { return a.key < b.key; });
}

// Editors' notes, in the wording of the common style books, at the start of a paragraph.
bool begins_with_note(std::string_view part) {
  static constexpr std::string_view kNotes[] = {"correction:",
                                                "corrected:",
                                                "correction ",
                                                "corrects ",
                                                "clarification:",
                                                "this article has been corrected",
                                                "this story has been corrected",
                                                "this article was corrected",
                                                "this story was corrected",
                                                "an earlier version of this",
                                                "a previous version of this",
                                                "this article was amended",
                                                "this article has been amended",
                                                "(corrects ",
                                                "(this story corrects"};
  const std::string head = fold_case(part.substr(0, 48));
  return std::any_of(std::begin(kNotes), std::end(kNotes),
                     [&](std::string_view note) { return head.starts_with(note); });
}

// What a note says was printed before is no report of this article: confidence 0 keeps it out of
// the record's events.
void silence_notes(const Article& article, Facts& facts) {
  for (const Block& block : article.blocks) {
    if (block.span.end > article.text.size() || !begins_with_note(block.span.of(article.text)))
      continue;
    for (Facts::Report& report : facts.reports) {
      if (!block.span.contains(report.trigger)) continue;
      report.confidence = 0;
    }
  }
}

bool says_correction(std::string_view title, std::string_view text) {
  if (begins_with_note(title)) return true;
  for (size_t at = 0; at < text.size();) {
    if (begins_with_note(text.substr(at))) return true;
    const size_t next = text.find('\n', at);
    if (next == std::string_view::npos) break;
    at = text.find_first_not_of('\n', next);
    if (at == std::string_view::npos) break;
  }
  return false;
}

// --- headlines -----------------------------------------------------------------------------------

bool is_personal_pronoun(std::string_view text) {
  const std::string word = fold_case(text);
  for (std::string_view p : {"he", "she", "him", "they", "them"}) {
    if (word == p) return true;
  }
  return false;
}

// At the beginning of a line "it" and possessors are named too: "Mali's parliament approved …".
bool is_opening_pronoun(std::string_view text, bool* possessive) {
  const std::string word = fold_case(text);
  *possessive = word == "his" || word == "her" || word == "its" || word == "their";
  return *possessive || word == "it";
}

// The one on a side of a report, if it has a name.
const std::string* only_name(const Facts& facts, const std::vector<uint32_t>& side) {
  return side.size() == 1 && facts.actors[side[0]].named ? &facts.actors[side[0]].name : nullptr;
}

// "he" before the act did it, "him" behind it had it done to him: the report knows who that is.
const std::string* name_by_role(const Facts& facts, const Facts::Report& report,
                                const Facts::Mention& pronoun) {
  const std::string word = fold_case(pronoun.text);
  if ((word == "he" || word == "she") && pronoun.span.end <= report.trigger.begin)
    return only_name(facts, report.actors);
  if (word == "him" && pronoun.span.begin >= report.trigger.end)
    return only_name(facts, report.recipients);
  return nullptr;
}

// The clause with its personal pronouns named: "Marek Zawada also spoke to Alpha Sylla".
// A pronoun that came out as whoever the clause has named already stays, or is the other side.
std::string named_clause(const Facts& facts, std::string_view text, Span clause,
                         const Facts::Report& report) {
  struct Change {
    Span span;
    const std::string* name;
    const char* ending;
  };
  std::vector<Change> changes;
  for (const Facts::Actor& actor : facts.actors) {
    if (!actor.named) continue;
    for (const Facts::Mention& mention : actor.mentions) {
      if (mention.kind != MentionKind::kPronoun || !clause.contains(mention.span)) continue;
      bool possessive = false;
      if (is_personal_pronoun(mention.text)) {
        const std::string* role = name_by_role(facts, report, mention);
        changes.push_back({mention.span, role != nullptr ? role : &actor.name, ""});
      } else if (mention.span.begin == clause.begin &&
                 is_opening_pronoun(mention.text, &possessive)) {
        changes.push_back({mention.span, &actor.name, possessive ? "'s" : ""});
      }
    }
  }
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.span < b.span; });
  std::string out;
  uint32_t at = clause.begin;
  std::vector<const std::string*> named;
  for (const Facts::Actor& actor : facts.actors) {
    for (const Facts::Mention& mention : actor.mentions) {
      if (mention.kind != MentionKind::kPronoun && clause.contains(mention.span))
        named.push_back(&actor.name);
    }
  }
  const auto has = [&](const std::string* name) {
    return std::find(named.begin(), named.end(), name) != named.end();
  };
  for (Change change : changes) {
    if (change.span.begin < at) continue;
    if (has(change.name)) {
      change.name = only_name(facts, report.recipients);
      if (change.name == nullptr || has(change.name)) continue;
    }
    named.push_back(change.name);
    out += text.substr(at, change.span.begin - at);
    out += *change.name;
    out += change.ending;
    at = change.span.end;
  }
  out += text.substr(at, clause.end - at);
  return collapsed(out);
}

// "MOSCOW (Reuters) - ", "PARIS, May 3 - ": where a report was filed, not what happened.
void drop_dateline(std::string& line) {
  for (std::string_view dash : {" - ", " \xE2\x80\x94 ", " \xE2\x80\x93 "}) {
    const size_t at = line.find(dash);
    if (at == std::string::npos || at > 40) continue;
    const std::string_view head = std::string_view(line).substr(0, at);
    size_t capitals = 0;
    while (capitals < head.size() && head[capitals] >= 'A' && head[capitals] <= 'Z') ++capitals;
    if (capitals >= 3 || head.find('(') != std::string_view::npos) {
      line.erase(0, at + dash.size());
      return;
    }
  }
}

// "who visited the site", "that have toppled governments": their name instead.
void name_relative(const Facts& facts, const Facts::Report& report, std::string& line) {
  const std::vector<uint32_t>& who = report.actors.empty() ? report.recipients : report.actors;
  if (who.empty()) return;
  const std::string& name = facts.actors[who[0]].name;
  if (line.starts_with("who ")) {
    line.replace(0, 3, name);
    return;
  }
  for (std::string_view pronoun : {"that", "which"}) {
    for (std::string_view verb :
         {" has ", " have ", " had ", " is ", " are ", " was ", " were ", " will ", " would "}) {
      if (line.starts_with(std::string(pronoun) + std::string(verb))) {
        line.replace(0, pronoun.size(), name);
        return;
      }
    }
  }
}

// "to the minister's arrival", "at a summit in Lund": the noun that tells the event comes first.
void drop_preposition(std::string& line) {
  for (std::string_view word :
       {"to",    "by",   "of",      "at",    "in",     "on",        "for",
        "with",  "from", "during",  "amid",  "over",   "following", "against",
        "about", "into", "through", "after", "before", "since",     "between"}) {
    const std::string head = std::string(word) + ' ';
    if (fold_case(std::string_view(line).substr(0, head.size())) == head &&
        !fold_case(std::string_view(line).substr(head.size(), 6)).starts_with("least ")) {
      line.erase(0, head.size());
      return;
    }
  }
}

// "After Russia invaded Ukraine", "three months after ...": the act is what follows. A comma before
// the act says that something else comes first.
void drop_subordinator(std::string& line, std::string_view act) {
  constexpr size_t kStretch = 24;  // "more than three months "
  const size_t at = line.find(act);
  if (at == std::string::npos || line.find(',') < at) return;
  for (std::string_view word :
       {"after ", "as ", "since ", "when ", "while ", "because ", "before "}) {
    std::string lower = fold_case(std::string_view(line).substr(0, kStretch + word.size()));
    if (lower.starts_with(word)) {
      line.erase(0, word.size());
      return;
    }
    for (std::string_view unit : {"hours ", "days ", "weeks ", "months ", "years "}) {
      const size_t end = lower.find(std::string(unit) + std::string(word));
      if (end == std::string::npos || end > kStretch) continue;
      line.erase(0, end + unit.size() + word.size());
      return;
    }
  }
}

// ", officials said on Monday" at the end.
void drop_speaker(std::string& line, size_t act_end) {
  constexpr size_t kTail = 70;
  const size_t comma = line.rfind(", ");
  if (comma == std::string::npos || comma < act_end || line.size() - comma > kTail) return;
  const std::string_view tail = std::string_view(line).substr(comma);
  if (tail.find(" said") != std::string_view::npos || tail.starts_with(", according to "))
    line.erase(comma);
}

void drop_lead_in(std::string& line) {
  for (std::string_view word :
       {"And ", "But ", "Meanwhile, ", "However, ", "Notably, ", "Furthermore, ", "Additionally, ",
        "Also, ", "and ", "but ", "that ", "which ", "who ", "where ", "in which "}) {
    if (line.starts_with(word)) line.erase(0, word.size());
  }
}

// To kMaxHeadline: at a comma behind the act itself, else between words.
void shorten(std::string& line, size_t act_end) {
  while (!line.empty() && std::string_view(" ,;:.-").find(line.back()) != std::string_view::npos)
    line.pop_back();
  if (line.size() <= kMaxHeadline) return;
  size_t cut = line.rfind(", ", kMaxHeadline);
  if (cut != std::string::npos && cut >= act_end && cut >= kMaxHeadline / 3) {
    line.erase(cut);
    return;
  }
  cut = line.rfind(' ', kMaxHeadline - 4);
  if (cut == std::string::npos) cut = kMaxHeadline - 4;
  while (!is_boundary(line, cut)) --cut;
  line.erase(cut);
  line += "\xE2\x80\xA6";
}

void capitalize(std::string& line) {
  if (!line.empty() && line[0] >= 'a' && line[0] <= 'z')
    line[0] = static_cast<char>(line[0] - 'a' + 'A');
}

// A trailing "…, the Pentagon said": who says it stands in other columns.
Span without_attribution(const Facts& facts, std::string_view text, const Facts::Report& report) {
  Span clause = report.span;
  for (const Facts::Quote& quote : facts.quotes) {
    if (quote.cue.empty() || !clause.contains(quote.cue)) continue;
    const Span tail = {report.trigger.end, quote.cue.begin};
    if (tail.empty()) continue;
    const size_t comma = text.substr(0, tail.end).rfind(',');
    if (comma != std::string_view::npos && comma >= report.trigger.end && tail.end - comma < 60 &&
        clause.end - quote.cue.end < 40) {
      clause.end = std::min(clause.end, static_cast<uint32_t>(comma));
    }
  }
  return clause;
}

// Does the clause name who acts? "to deepen ties" does not: then the sentence is the line.
bool names_actor(const Facts& facts, const Facts::Report& report, Span clause) {
  const std::vector<uint32_t>& who = report.actors.empty() ? report.recipients : report.actors;
  if (who.empty()) return true;
  const std::vector<Facts::Mention>& mentions = facts.actors[who[0]].mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Facts::Mention& m) {
    return clause.contains(m.span) && m.span.begin < report.trigger.end;
  });
}

// Two or three words ("The talks") tell nothing without their sentence.
bool is_bare(std::string_view text, Span clause) {
  constexpr ptrdiff_t kLeastSpaces = 3;
  const std::string_view words = clause.of(text);
  return std::count(words.begin(), words.end(), ' ') < kLeastSpaces;
}

// `noun`: the event is told by a noun.
std::string headline_of(const Facts& facts, std::string_view text, const Facts::Report& report,
                        bool noun) {
  Span clause = without_attribution(facts, text, report);
  const bool usable = !clause.empty() && clause.end <= text.size();
  const bool nobody = report.actors.empty() && report.recipients.empty();
  const bool whole =
      !usable || !names_actor(facts, report, clause) || (noun && nobody && is_bare(text, clause));
  if (whole) clause = report.sentence;
  if (clause.empty() || clause.end > text.size()) return {};
  std::string line = named_clause(facts, text, clause, report);
  drop_dateline(line);
  const std::string act = collapsed(report.trigger.of(text));
  name_relative(facts, report, line);
  drop_lead_in(line);
  if (noun && !whole) drop_preposition(line);
  drop_subordinator(line, act);
  size_t at = line.find(act);
  if (at != std::string::npos) drop_speaker(line, at + act.size());
  at = line.find(act);
  shorten(line, at == std::string::npos ? 0 : at + act.size());
  capitalize(line);
  return line;
}

// The title becomes the headline of the report that it was written for.
void give_title(const std::vector<FoldedWord>& title, std::string_view text, Facts& facts) {
  std::vector<std::string_view> wanted;
  for (const FoldedWord& word : title) {
    if (!is_function_word(word.folded) && word.folded.size() > 1) wanted.push_back(word.folded);
  }
  if (wanted.size() < 3) return;
  Facts::Report* best = nullptr;
  double best_share = 0;
  for (Facts::Report& report : facts.reports) {
    if (report.sentence_index > kTitleSentences) break;
    if (report.status == Status::kHistorical) continue;
    std::unordered_set<std::string> told;
    auto add = [&](std::string_view words) {
      for (FoldedWord& word : words_of(words)) told.insert(std::move(word.folded));
    };
    if (report.sentence.end <= text.size()) add(report.sentence.of(text));
    for (const auto* list : {&report.actors, &report.recipients}) {
      for (uint32_t a : *list) add(facts.actors[a].name);
    }
    const auto hits = std::count_if(wanted.begin(), wanted.end(), [&](std::string_view word) {
      return told.contains(std::string(word));
    });
    const double share = static_cast<double>(hits) / static_cast<double>(wanted.size());
    if (share > best_share) {
      best = &report;
      best_share = share;
    }
  }
  if (best == nullptr || best_share < kTitleShare) return;
  best->in_title = true;
  best->headline = collapsed(facts.title);
  shorten(best->headline, 0);
}

}  // namespace

Facts facts_of(const Reading& reading) {
  const Article& article = reading.article;
  Facts facts;
  facts.article = reading.id;
  facts.source = reading.source;
  facts.url = reading.url.empty() ? std::string(article.url) : reading.url;
  facts.outlet = article.outlet;
  facts.title = collapsed(article.title);
  facts.agency = collapsed(article.agency);
  facts.language = article.language;
  facts.modified = article.modified;
  for (std::string_view author : article.authors) facts.authors.emplace_back(author);
  facts.published = dated(article.published);
  facts.correction = says_correction(article.title, article.text);
  facts.text_key = content_id('t', facts.title + "\n" + std::string(article.text));
  copy_actors(reading, facts);
  copy_dates_and_quotes(reading, facts);
  copy_reports(reading, facts);

  const std::vector<FoldedWord> title = words_of(article.title);
  const std::vector<FoldedWord> words = words_of(article.text);
  const OwnWords own(reading, words);
  add_sentence_keys(reading, words, own, facts);
  add_shingles(words, own, facts);
  add_words(title, words, facts);
  for (size_t r = 0; r < facts.reports.size(); ++r) {
    const uint32_t trigger = reading.reports.reports[r].trigger_token;
    const bool noun = trigger < reading.sentences.upos.size() &&
                      (reading.sentences.upos[trigger] == Upos::kNoun ||
                       reading.sentences.upos[trigger] == Upos::kPropn);
    facts.reports[r].headline = headline_of(facts, article.text, facts.reports[r], noun);
  }
  give_title(title, article.text, facts);
  silence_notes(article, facts);
  return facts;
}

}  // namespace dateline
