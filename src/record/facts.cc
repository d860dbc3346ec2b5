// A Reading becomes Facts: what the record needs, owned, small, with nothing that points back.
// Phases: copy the stages' structs; keys of the text (whole text, sentences, shingles, words);
// a headline per report (headlines.h). Words of direct quotes count in neither sentence keys nor
// shingles: two reporters who quote one statement have not copied each other. Nothing here compares
// articles.
#include <algorithm>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "dateline/record.h"
#include "record/headlines.h"
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

Dated dated(const When& when) {
  return {std::string(when.edtf), when.earliest, when.latest, when.basis};
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

}  // namespace

Facts facts_of(const Reading& reading) {
  const Article& article = reading.article;
  Facts facts;
  facts.article = reading.id;
  facts.source = reading.source;
  // By its canonical address a page is known again, whatever address it was found under.
  facts.url = article.url.empty() ? reading.url : std::string(article.url);
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
  add_headlines(reading, title, facts);
  silence_notes(article, facts);
  return facts;
}

}  // namespace dateline
