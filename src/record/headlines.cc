// The clause that tells the act, in the article's own words, but for pronouns, which are named, and
// for what stands in other columns or before the act: the dateline, who says so, "meanwhile". Where
// the clause names nobody, the whole sentence. Nothing is put in other words.
#include "record/headlines.h"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.h"

namespace dateline {
namespace {

// Headlines: about two lines of a table.
constexpr size_t kMaxHeadline = 160;
// Share of a title's words that a report must tell for the title to be its headline, and how far
// down the text such a report may be: titles are written from the lead.
constexpr double kTitleShare = 0.34;
constexpr uint32_t kTitleSentences = 4;

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

// Does the title tell the act? It has a word of the trigger, or a form of its verb: who is only
// named in the title did something else as well ("Sweden drops case against A" is no line for "A
// denied").
bool tells_act(const std::vector<std::string_view>& title, std::string_view trigger,
               std::string_view lemma, bool noun) {
  constexpr size_t kMostEnding = 3;  // "-ing"; of a noun only the plural: a protester is no protest
  std::string stem = fold_case(lemma);
  if (!noun && stem.size() > 3 && (stem.back() == 'e' || stem.back() == 'y')) stem.pop_back();
  for (std::string_view word : title) {
    if (stem.size() > 2 && word.starts_with(stem)) {
      const std::string_view ending = word.substr(stem.size());
      if (noun ? ending.empty() || ending == "s" || ending == "es" : ending.size() <= kMostEnding)
        return true;
    }
  }
  for (const FoldedWord& word : words_of(trigger)) {
    if (!is_function_word(word.folded) && std::ranges::find(title, word.folded) != title.end())
      return true;
  }
  return false;
}

bool is_noun(const Sentences& sentences, uint32_t t) {
  return t < sentences.upos.size() &&
         (sentences.upos[t] == Upos::kNoun || sentences.upos[t] == Upos::kPropn);
}

// The title becomes the headline of the report that it was written for.
void give_title(const Reading& reading, const std::vector<FoldedWord>& title, std::string_view text,
                Facts& facts) {
  std::vector<std::string_view> wanted;
  for (const FoldedWord& word : title) {
    if (!is_function_word(word.folded) && word.folded.size() > 1) wanted.push_back(word.folded);
  }
  if (wanted.size() < 3) return;
  Facts::Report* best = nullptr;
  double best_share = 0;
  for (size_t r = 0; r < facts.reports.size(); ++r) {
    Facts::Report& report = facts.reports[r];
    if (report.sentence_index > kTitleSentences) break;
    const uint32_t act = reading.reports.reports[r].trigger_token;
    if (report.status == Status::kHistorical || act >= reading.sentences.upos.size() ||
        report.trigger.end > text.size() ||
        !tells_act(wanted, report.trigger.of(text), reading.sentences.lemma[act],
                   is_noun(reading.sentences, act))) {
      continue;
    }
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

void add_headlines(const Reading& reading, const std::vector<FoldedWord>& title, Facts& facts) {
  const std::string_view text = reading.article.text;
  const Sentences& sentences = reading.sentences;
  for (size_t r = 0; r < facts.reports.size(); ++r) {
    const uint32_t trigger = reading.reports.reports[r].trigger_token;
    facts.reports[r].headline =
        headline_of(facts, text, facts.reports[r], is_noun(sentences, trigger));
  }
  give_title(reading, title, text, facts);
}

}  // namespace dateline
