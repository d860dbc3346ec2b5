// Bare text that a crawler saved, furniture in. Phases: lines with their shape; likelihoods; the
// stretch that holds the article; its title, by-line and printed date around the stretch; the lines
// inside it one by one. Deliberately not here: joining lines that were wrapped at a column.
#include <algorithm>
#include <unordered_set>

#include "article/classify.h"
#include "article/comments.h"
#include "article/draft.h"
#include "article/language.h"
#include "article/no_article.h"

namespace dateline {
namespace {

// A headline has 3 to 30 words (8 to 80 characters of an unspaced script) and one line.
constexpr uint32_t kMinTitleWords = 3, kMaxTitleWords = 30, kMaxTitleBytes = 240;
// How far before the article its title, by-line and date may stand, in lines.
constexpr size_t kHeadLines = 25;
// How far after it a by-line, a date or an agency's mark may stand.
constexpr size_t kTailLines = 4;
constexpr double kTitleThreshold = 1.5;
// Columns that text is wrapped at, in bytes, and how many broken sentences tell that it was.
constexpr size_t kMinWrapped = 45, kMaxWrapped = 110, kMinBroken = 5;

// How many of the article's first lines tell what its headline may speak of; what a headline must
// score where the first look found none.
constexpr size_t kOpeningLines = 6;
constexpr double kSharedThreshold = 3.2;

template <class F>
void each_long_word(std::string_view folded, F&& f) {
  std::string word;
  for (size_t i = 0; i <= folded.size(); ++i) {
    const unsigned char c = i < folded.size() ? static_cast<unsigned char>(folded[i]) : ' ';
    if (c >= 0x80 || std::isalnum(c)) {
      word += static_cast<char>(c);
    } else {
      if (word.size() >= 4) f(std::move(word));
      word.clear();
    }
  }
}

std::vector<Line> lines_of(std::string_view content, Arena& texts, bool& limited) {
  std::vector<Line> lines;
  bool gap = false;
  for (size_t at = 0; at < content.size();) {
    size_t end = content.find('\n', at);
    if (end == std::string_view::npos) end = content.size();
    Line line;
    line.text = fold_space(content.substr(at, end - at), texts);
    at = end + 1;
    if (line.text.empty()) {
      gap = true;
      continue;
    }
    line.gap_before = gap;
    gap = false;
    lines.push_back(line);
    if (lines.size() == kManyLines) limited |= limit_lines(lines);
  }
  limited |= limit_lines(lines);
  return lines;
}

// Text that was wrapped at a column: many lines of about one length that end in the middle of a
// sentence. Joined again up to the next empty line.
void unwrap(std::vector<Line>& lines, Arena& texts) {
  size_t broken = 0;
  const auto continues = [&](size_t i) {
    const size_t size = lines[i].text.size();
    return i + 1 < lines.size() && !lines[i + 1].gap_before && size >= kMinWrapped &&
           size <= kMaxWrapped;
  };
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const unsigned char next = static_cast<unsigned char>(lines[i + 1].text[0]);
    broken += continues(i) && next >= 'a' && next <= 'z' && lines[i].text.back() != '.';
  }
  if (broken < kMinBroken || broken * 3 < lines.size()) return;
  std::vector<Line> joined;
  std::string whole;
  for (size_t i = 0; i < lines.size(); ++i) {
    joined.push_back(lines[i]);
    if (!continues(i)) continue;
    whole = lines[i].text;
    do {
      whole.append(" ").append(lines[++i].text);
    } while (continues(i));
    joined.back().text = texts.copy(std::string_view(whole));
  }
  lines = std::move(joined);
}

bool could_be_title(const Line& line) {
  const Shape& s = line.shape;
  if (s.wide ? s.chars < 8 || s.chars > 80 : s.words < kMinTitleWords || s.words > kMaxTitleWords)
    return false;
  if (s.bytes > kMaxTitleBytes || s.sentences > 2 || s.colon || s.bullet) return false;
  return !is_furniture(line) && !line.byline && !line.date_line && !line.credit && !line.agency;
}

bool heads_an_article(const Line& line) {
  return line.byline || line.date_line || line.share_bar ||
         (line.phrases & (kPhraseBy | kPhraseDated)) != 0;
}

// The line that is the title, or lines.size(). Repeats speak loudest: a page prints its title as a
// headline and again as a crumb or under the picture.
size_t find_title(const std::vector<Line>& lines, size_t first, size_t last) {
  size_t best = lines.size();
  double best_score = kTitleThreshold;
  const size_t from = first > kHeadLines ? first - kHeadLines : 0;
  for (size_t i = from; i <= first && i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (!could_be_title(line)) continue;
    const bool heads = i + 1 < lines.size() && heads_an_article(lines[i + 1]);
    if (i == first && i < last && !heads && line.repeats == 0) continue;  // the first sentence
    double score = line.repeats > 0 && line.repeats < 6 ? 3 : 0;
    score += line.shape.words >= 5 || line.shape.wide ? 1 : 0;
    score += line.shape.terminal && !line.shape.question ? 0 : 1;
    score += heads ? 1 : 0;
    score -= 0.08 * static_cast<double>(first - i);
    if (score >= best_score) best_score = score, best = i;
  }
  return best;
}

// Words of four letters and more of the article's opening: a headline speaks of what the article
// does.
std::unordered_set<std::string> opening_words(const std::vector<Line>& lines, size_t first) {
  std::unordered_set<std::string> words;
  size_t kept = 0;
  for (size_t i = first; i < lines.size() && kept < kOpeningLines; ++i) {
    if (lines[i].keep < kKeepLine) continue;
    ++kept;
    each_long_word(lines[i].folded, [&](std::string word) { words.insert(std::move(word)); });
  }
  return words;
}

bool prose_after(const std::vector<Line>& lines, size_t i) {
  for (size_t k = i + 1; k < lines.size(); ++k) {
    if (lines[k].keep >= kKeepLine && is_prose(lines[k])) return true;
  }
  return false;
}

// The title once the article's lines are known: before its first line, in words that the article
// shares. Falls back on what was found before.
size_t settle_title(const std::vector<Line>& lines, size_t first, size_t before) {
  const auto words = opening_words(lines, first);
  size_t best = before;
  double best_score = before < lines.size() ? kTitleThreshold : kSharedThreshold;
  const size_t from = first > kHeadLines ? first - kHeadLines : 0;
  for (size_t i = from; i <= first && i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (!could_be_title(line)) continue;
    const bool heads = i + 1 < lines.size() && heads_an_article(lines[i + 1]);
    // The first line of the text is its headline only if a by-line or date follows, and then more
    // text.
    const bool parted = i + 1 < lines.size() && (lines[i + 1].byline || lines[i + 1].date_line);
    if (i == first && !(parted && prose_after(lines, i)) && line.repeats == 0) continue;
    double all = 0, shared = 0;
    each_long_word(line.folded,
                   [&](const std::string& word) { ++all, shared += words.contains(word); });
    double score = line.repeats > 0 && line.repeats < 6 ? 2 : 0;
    score += all >= 2 ? 3 * shared / all : 0;
    score += line.shape.words >= 5 || line.shape.wide ? 1 : 0;
    score += line.shape.terminal && !line.shape.question ? 0 : 1;
    score += heads ? 1 : 0;
    score -= 0.05 * static_cast<double>(first - i);
    if (score > best_score + (i > 0 ? 0.01 : 0)) best_score = score, best = i;
  }
  // "Headline - The Site" is the headline's line with the site's name after it.
  for (size_t i = 0; i < lines.size() && i <= first && best < lines.size(); ++i) {
    const Line& line = lines[i];
    if (could_be_title(line) && line.key.size() * 2 > lines[best].key.size() &&
        line.key.size() < lines[best].key.size() && lines[best].key.starts_with(line.key))
      best = i;
  }
  return best;
}

// What a line that opens with the title and a separator adds: the site's name. Empty if no line
// does.
std::string site_after(const std::vector<Line>& lines, std::string_view title) {
  for (const Line& line : lines) {
    if (line.text.size() <= title.size() + 3 || line.text.size() > title.size() + 60 ||
        !line.text.starts_with(title))
      continue;
    std::string_view rest = std::string_view(line.text).substr(title.size());
    for (std::string_view separator : {" | ", " - ", " – ", " — ", " · "}) {
      if (rest.starts_with(separator)) return std::string(rest.substr(separator.size()));
    }
  }
  return {};
}

struct HeadDates {
  std::optional<PrintedDate> published, modified;
  bool impossible = false, ambiguous = false;
};

// A date line may hold two dates, each with its label ("Published: ..., updated: ...").
void read_dates(const Line& line, const Lexicon& lexicon, std::string_view language,
                HeadDates& dates) {
  const DayOrder order =
      language.empty() || language == "en" ? DayOrder::kUnknown : DayOrder::kDayFirst;
  uint32_t from = 0;
  for (const PrintedDate& date : printed_dates(line.text, lexicon, language, order)) {
    const uint16_t label =
        lexicon.label(std::string_view(line.text).substr(from, date.span.begin - from), true);
    from = date.span.end;
    if (!date.valid) {
      dates.impossible = true;
    } else if (date.ambiguous) {
      dates.ambiguous = true;
    } else if (label & kPhraseChanged) {
      if (!dates.modified) dates.modified = date;
    } else if (!dates.published) {
      dates.published = date;
    }
  }
}

HeadDates find_dates(const std::vector<Line>& lines, size_t title, size_t first, size_t last,
                     const Lexicon& lexicon, std::string_view language) {
  HeadDates dates;
  const size_t anchor = std::min(title, first);
  const size_t from = anchor > 6 ? anchor - 6 : 0;
  // Beside the title and above the text, then inside its head, then right below it.
  for (size_t i = from; i < std::min(last + kTailLines, lines.size()); ++i) {
    if (i >= last && (lines[i].phrases & kPhraseEnd)) break;
    if (i >= first + kTailLines && i + 1 < last) continue;
    if (lines[i].date_line) read_dates(lines[i], lexicon, language, dates);
  }
  return dates;
}

// "VELL, March 12 (AP) - The": a place, an agency in brackets, a dash.
bool opens_with_dateline(const Line& line, const Lexicon& lexicon) {
  constexpr uint32_t kMinWords = 8;
  constexpr size_t kMaxPlace = 60;
  const std::string_view text = line.text;
  const size_t close = text.find(") ");
  if (line.shape.words < kMinWords || close > kMaxPlace || text.find('(') > close ||
      text.starts_with('('))
    return false;
  const std::string_view rest = text.substr(close + 2);
  return (rest.starts_with("- ") || rest.starts_with("– ") || rest.starts_with("— ") ||
          rest.starts_with("-- ")) &&
         !agency_in_dateline(text, lexicon).empty();
}

// Such a line opens the article where it is the only one on the page and stands below the headline:
// what is further above is of other articles.
void begin_at_dateline(std::vector<Line>& lines, std::string_view title_key,
                       const Lexicon& lexicon) {
  constexpr size_t kMaxHead = 12, kBehind = 3;  // lines from the headline to the text; of text
  constexpr float kSurely = 0.9f;
  size_t lead = lines.size(), datelines = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (opens_with_dateline(lines[i], lexicon) && datelines++ == 0) lead = i;
  }
  if (datelines != 1 || is_furniture(lines[lead])) return;
  // A teaser has a dateline too, but no text behind it.
  size_t prose = 0;
  for (size_t i = lead + 1; i < std::min(lines.size(), lead + 1 + kBehind); ++i)
    prose += is_prose(lines[i]);
  if (prose + 1 < kBehind) return;
  size_t title = lines.size();
  for (size_t i = lead; title == lines.size() && i-- > 0 && lead - i <= kMaxHead;) {
    const bool heads = i + 1 < lead && could_be_title(lines[i]) && heads_an_article(lines[i + 1]);
    if (heads || (!title_key.empty() && lines[i].key == title_key)) title = i;
  }
  if (title == lines.size()) return;
  lines[lead].keep = std::max(lines[lead].keep, kSurely);
  for (size_t i = 0; i < title; ++i) lines[i].keep = 0;
}

}  // namespace

PageLines text_page_lines(const Page& page, const Lexicon& lexicon) {
  PageLines out;
  out.lines = lines_of(page.content, out.texts, out.limited);
  unwrap(out.lines, out.texts);
  std::string sample;
  for (const Line& line : out.lines) {
    if (line.text.size() >= 40) sample.append(line.text).append("\n");
  }
  out.language = detect_language(sample.empty() ? page.content : sample, lexicon);
  describe(out.lines, lexicon, out.language, out.texts);
  score_by_shape(out.lines);
  const auto [first, last] = article_stretch(out.lines);
  out.title = fold_space(page.title);
  if (out.title.empty() && first < last) {
    const size_t title = find_title(out.lines, first, last);
    if (title < out.lines.size()) out.title = out.lines[title].text;
  }
  return out;
}

ArticleDraft read_text_page(const Page& page, const Lexicon& lexicon, const LineModel& model,
                            Issues& issues) {
  ArticleDraft draft;
  PageLines cut = text_page_lines(page, lexicon);
  std::vector<Line>& lines = cut.lines;
  draft.texts = std::move(cut.texts);
  if (cut.limited) issues.push_back({"article", std::string(kTooManyLines)});
  draft.language = cut.language;
  draft.title = cut.title;
  const auto stretch = article_stretch(lines);
  score_by_model(lines, cut.context(), model, false);
  begin_at_dateline(lines, fold_phrase(cut.title), lexicon);
  for (size_t i = find_comments(lines); i < lines.size(); ++i) lines[i].keep = 0;
  size_t first = lines.size(), last = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].keep >= kKeepLine && !is_furniture(lines[i]))
      first = std::min(first, i), last = i + 1;
  }
  if (stretch.first == stretch.second || first >= last) {
    draft.is_article = false;
    draft.reason = "no article found: nothing on the page reads as running text";
    return draft;
  }
  size_t title = lines.size();
  for (size_t i = 0; i < lines.size() && i <= std::max(first, stretch.first); ++i) {
    if (!draft.title.empty() && lines[i].key == fold_phrase(draft.title)) title = i;
  }
  if (page.title.empty()) {
    title = settle_title(lines, first, title);
    draft.title = title < lines.size() ? lines[title].text : std::string();
  }
  const std::string title_key = fold_phrase(draft.title);
  if (!draft.title.empty()) draft.outlet = site_after(lines, draft.title);

  const HeadDates dates = find_dates(lines, title, first, last, lexicon, draft.language);
  draft.published = dates.published;
  if (dates.modified) draft.modified = iso_moment(*dates.modified);
  if (dates.impossible && !dates.published)
    issues.push_back({"article", "the printed date does not exist; no date taken"});
  if (dates.ambiguous && !dates.published) {
    issues.push_back(
        {"article", "the printed date does not say which number is the month; no date taken"});
  }

  // By-line and agency: in the head, between title and text, or right below it.
  const size_t head = std::min(title, first > kHeadLines ? first - kHeadLines : 0);
  for (size_t i = head; i < std::min(last + kTailLines, lines.size()); ++i) {
    const bool near_edge = i < first + kTailLines || i + kTailLines >= last;
    if (!near_edge || lines[i].shape.bytes > 200) continue;
    if (i >= last && (lines[i].phrases & kPhraseEnd)) break;
    if (lines[i].byline && draft.authors.empty() && (title >= lines.size() || i + 3 > title)) {
      const Byline byline = read_byline(lines[i].text, lexicon);
      draft.authors = byline.authors;
      if (draft.agency.empty()) draft.agency = byline.agency;
    }
    // Bare names beside a date line, between headline and text.
    const bool beside_date =
        (i > 0 && lines[i - 1].date_line) || (i + 1 < lines.size() && lines[i + 1].date_line);
    if (draft.authors.empty() && beside_date && i < first && title < i && !is_furniture(lines[i])) {
      draft.authors = read_byline(lines[i].text, lexicon, true).authors;
    }
    if (draft.agency.empty() && lines[i].agency) draft.agency = agency_line(lines[i].text, lexicon);
  }

  keep_body(lines, title_key, kKeepLine, draft);
  if (draft.agency.empty()) {
    for (const Line& line : draft.body) {
      if (line.kind != BlockKind::kParagraph) continue;
      draft.agency = agency_in_dateline(line.text, lexicon);
      break;
    }
  }
  draft.reason = why_no_article(lines, draft, nullptr, lexicon);
  if (!draft.reason.empty()) {
    draft.body.clear();
    draft.is_article = false;
  }
  return draft;
}

}  // namespace dateline
