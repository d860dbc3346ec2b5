// From likelihoods to the article's lines. The classifier decides; words overrule it where they
// leave no doubt (a share bar, "Read more:", the title again), and captions are kept by where they
// stand, since they are part of the page's story but not of its running text.
#include <algorithm>
#include <utility>

#include "article/classify.h"
#include "article/draft.h"
#include "article/html_lines.h"
#include "base/characters.h"
#include "base/index.h"

namespace dateline {
namespace {

// A caption belongs to the article up to this many lines before its first line and after its last.
constexpr size_t kCaptionBefore = 8, kCaptionAfter = 2;
constexpr uint32_t kMinCaptionWords = 4;
// Notices are short; a long paragraph with "privacy policy" in it may be news about one.
constexpr uint32_t kMaxNotice = 250;
constexpr uint32_t kMaxHeadingWords = 16;
// Likelihood from which a sentence right behind a kept one is kept too. Of such lines on short
// pages the last paragraphs score 0.3 to 0.5, furniture below 0.1.
constexpr float kGoesOn = 0.2f;
// The same for a short sentence of a page without mark-up ("The curfew was lifted on Sunday."):
// such lines score 0.14 to 0.2 there, furniture below 0.06.
constexpr float kShortGoesOn = 0.12f;
// What is as likely as this is the article's, whatever a printed date in it looks like: the days of
// a programme score 0.9 and more, the page's own date below 0.6.
constexpr float kSurely = 0.85f;
// One word in so many of a scrambled text may look like a function word of some language; of a
// sentence one in three is one.
constexpr size_t kScrambledShare = 20;
constexpr uint32_t kShortSentence = 4;
constexpr size_t kLinkedShare = 3;   // of a paragraph beside another one, that may be links
constexpr uint32_t kShortQuote = 4;  // words of "Yes," he said yesterday.
// Marks of code that a line of prose does not have so often; articles about code put it in <pre>.
constexpr size_t kCodeMarks = 3;

// Scripts and mark-up that a page shows by mistake, or that a crawler took for text.
bool is_code(std::string_view text) {
  size_t marks = 0;
  for (std::string_view mark : {"=\"", "</", "\":\"", "\":{", "();", "={", "/>", "){"}) {
    for (size_t at = text.find(mark); at != std::string_view::npos && marks < kCodeMarks;
         at = text.find(mark, at + mark.size()))
      ++marks;
  }
  return marks >= kCodeMarks;
}

// "Anna Berg, reporter anna.berg@example.org": a name and where to write to.
bool is_address(const Line& line) {
  constexpr uint32_t kMaxAddress = 90;
  const std::string_view text = line.text;
  const size_t at = text.find('@');
  if (line.shape.bytes > kMaxAddress || line.shape.terminal || at == std::string_view::npos ||
      at == 0)
    return false;
  size_t begin = at, end = at + 1, dots = 0;
  const auto in_address = [](char c) {
    return (c & 0x80) == 0 && (is_word_byte(c) || c == '.' || c == '-' || c == '_');
  };
  while (begin > 0 && in_address(text[begin - 1])) --begin;
  while (end < text.size() && in_address(text[end])) dots += text[end++] == '.';
  return begin < at && dots > 0 && (end - begin) * 3 >= text.size();
}

// "Ann Lee/Bo Ek", "Ann Lee / The Courier / Getty Images": names that slashes part credit a text or
// a picture. Of 90 such lines on dev pages none is a text's.
bool is_parted_names(const Line& line) {
  constexpr uint32_t kMaxBytes = 80, kMaxPartWords = 4;
  if (line.shape.bytes > kMaxBytes || line.shape.terminal || line.shape.digits > 0 ||
      line.heading || line.shape.wide || line.text.find('/') == std::string::npos)
    return false;
  uint32_t words = 0;  // of this part
  bool begins = true;
  for (size_t at = 0; at < line.text.size(); ++at) {
    const char c = line.text[at];
    if (c == '/') {
      if (words == 0 || words > kMaxPartWords) return false;
      words = 0;
    } else if (c != ' ') {
      if (begins && !std::isupper(static_cast<unsigned char>(c)) && (c & 0x80) == 0) return false;
      words += begins;
    }
    begins = c == ' ' || c == '/';
  }
  return words > 0 && words <= kMaxPartWords;
}

bool ruled_out(const Line& line, std::string_view title_key) {
  if (!title_key.empty() && line.key == title_key) return true;
  // "Headline - The Site"
  if (title_key.size() > 20 && line.key.size() <= title_key.size() + 40 &&
      line.key.starts_with(title_key) && !line.shape.terminal)
    return true;
  if (line.bare_credit || line.share_bar || is_parted_names(line) || line.key.empty() ||
      is_code(line.text) || is_address(line))
    return true;
  if (line.phrases & (kPhraseEnd | kPhraseMore)) return true;
  // One word may be a subheading or a speaker ("Politics", "Search") where mark-up says so.
  if ((line.phrases & kPhraseLine) && !line.heading) return true;
  if ((line.phrases & kPhraseHas) && line.shape.bytes <= kMaxNotice && !line.shape.quote &&
      line.keep < 0.9f)
    return true;
  // Who translated or edited it, where it was printed first.
  constexpr float kStartsSurely = 0.8f;
  if ((line.phrases & kPhraseStart) && !line.shape.quote && !line.heading &&
      line.keep < kStartsSurely)
    return true;
  // "© Agency"
  constexpr uint32_t kMaxMarkWords = 5;
  if (line.text.starts_with("©") && line.shape.words <= kMaxMarkWords && !line.shape.terminal)
    return true;
  // "The Site | Region | Markets": a bar of links.
  constexpr uint32_t kMaxBarWords = 12;
  if (line.shape.bars >= 2 && !line.shape.terminal && line.shape.words <= kMaxBarWords &&
      line.kind != BlockKind::kTable)
    return true;
  const bool prose = is_prose(line);
  return (line.byline || line.agency) && !prose;
}

// The page's own day alone on a line, or that of another article; days of a programme are text.
bool prints_date(const Line& line, bool begun) {
  constexpr uint32_t kMaxDateWords = 13;
  return line.date_line && line.shape.words <= kMaxDateWords && !(begun && line.keep >= kSurely);
}

// True if the line is nothing but the authors' names: "Ann Lee, Bo Ek", "Ann Lee/Bo Ek".
bool names_authors(std::string_view text, const std::vector<std::string>& authors) {
  constexpr size_t kMaxLine = 200, kMaxJoin = 3;  // letters of "and", "und", "et"
  if (authors.empty() || text.size() > kMaxLine) return false;
  std::string rest(text);
  bool named = false;
  for (const std::string& author : authors) {
    const size_t at = author.find(' ') == std::string::npos ? std::string::npos : rest.find(author);
    if (at == std::string::npos) continue;
    rest.erase(at, author.size());
    named = true;
  }
  if (!named) return false;
  const auto letters =
      std::count_if(rest.begin(), rest.end(), [](char c) { return is_word_byte(c); });
  return static_cast<size_t>(letters) <= kMaxJoin;
}

// Who wrote or printed the page, alone on a line; and a line that is nothing but a link ("Follow
// our live coverage"), which leads away from the page.
bool leads_away(const Line& line, const ArticleDraft& draft) {
  constexpr uint32_t kMaxCapitals = 30;
  if (line.heading) return false;
  const auto says = [&](const std::string& name) { return !name.empty() && line.text == name; };
  if (says(draft.outlet) || std::any_of(draft.authors.begin(), draft.authors.end(), says) ||
      names_authors(line.text, draft.authors))
    return true;
  if (line.link_bytes < line.text.size() || line.text.empty() || line.shape.terminal) return false;
  // Headlines of other articles, in capitals so that no one overlooks them.
  if (line.shape.all_capitals * 2 > line.shape.words && line.shape.words <= kMaxCapitals)
    return true;
  return is_bare_link(line);
}

// The heading of a paragraph of the article is the article's: headings say little of themselves.
void keep_headings(const std::vector<Line>& lines, std::string_view title_key,
                   const ArticleDraft& draft, std::vector<char>& keep) {
  constexpr float kMaybeHeading = 0.12f;
  bool begun = false;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    begun |= keep[i] != 0;
    if (keep[i] || !begun || line.heading < 2 || line.keep < kMaybeHeading || line.link_bytes > 0)
      continue;
    if (keep[i + 1] && is_prose(lines[i + 1]) && !is_furniture(line) &&
        !ruled_out(line, title_key) && !prints_date(line, true) && !leads_away(line, draft))
      keep[i] = 1;
  }
}

// "— Name (@handle) 15 August 2023": who wrote the post of a network that stands above.
bool signs_post(const Line& line) {
  constexpr size_t kMaxSignature = 120;
  return line.shape.bytes <= kMaxSignature && line.shape.bullet &&
         line.text.find("(@") != std::string::npos;
}

constexpr uint32_t kBesideArticle = kHintComment | kInAside;

// A short text with long comments: what is kept is theirs, and the text above them looks like
// nothing much. Prose before the first comment that the classifier is in two minds about is kept;
// the comments go as those of any article.
void prefer_text(const std::vector<Line>& lines, std::string_view title_key,
                 const ArticleDraft& draft, std::vector<char>& keep) {
  constexpr uint32_t kFewWords = 30;
  uint32_t own = 0, parent = UINT32_MAX;
  size_t comments = 0, first = lines.size();
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].place & kHintComment) first = std::min(first, i);
    if (!keep[i]) continue;
    if (!(lines[i].place & kHintComment)) {
      own += lines[i].shape.words;
    } else if (lines[i].parent != parent) {
      ++comments;
      parent = lines[i].parent;
    }
  }
  if (comments < 2 || own >= kFewWords) return;
  for (size_t i = 0; i < first; ++i) {
    const Line& line = lines[i];
    if (line.keep >= kGoesOn && is_prose(line) && !(line.place & kBesideArticle) &&
        !ruled_out(line, title_key) && !prints_date(line, false) && !leads_away(line, draft) &&
        !line.credit)
      keep[i] = 1;
  }
}

// Comments, and what stands beside the article, are dropped where an article is left without them.
// A single part that its names call a comment may be one by the paper ("Kommentar").
void drop_asides(const std::vector<Line>& lines, std::vector<char>& keep) {
  constexpr uint32_t kMinRest = 30;  // words
  constexpr uint32_t kNone = UINT32_MAX;
  uint32_t rest = 0, comment_parent = kNone;
  bool comments = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!keep[i]) continue;
    const Line& line = lines[i];
    if (line.place & kHintComment) {
      comments = comments || (comment_parent != kNone && line.parent != comment_parent);
      comment_parent = line.parent;
    }
    if (!(line.place & kBesideArticle)) rest += line.shape.words;
  }
  if (rest < kMinRest) return;
  const uint32_t dropped = kInAside | (comments ? kHintComment : 0u);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].place & dropped) keep[i] = 0;
  }
}

// The heading of a box between paragraphs ("The morning letter") of which nothing else is kept.
void drop_box_headings(const std::vector<Line>& lines, std::vector<char>& keep) {
  size_t before = lines.size();  // the kept line before
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!keep[i]) continue;
    const uint32_t box = lines[i].parent;
    size_t next = i + 1;
    while (next < lines.size() && !keep[next] && lines[next].parent == box) ++next;
    const bool alone = (before == lines.size() || lines[before].parent != box) && next > i + 1 &&
                       (next == lines.size() || lines[next].parent != box);
    if (lines[i].heading > 0 && alone)
      keep[i] = 0;
    else
      before = i;
  }
}

// A heading, or a line with a colon, of what follows it: alone at the end it is of something else.
bool announces(const Line& line) {
  constexpr uint32_t kMaxWords = 10;
  if (line.shape.words > kMaxWords || line.shape.quote || line.shape.terminal) return false;
  return line.heading > 1 || (line.shape.colon && !is_prose(line));
}

// "(pm)", "(dr/spot)": who wrote or sent it, below the text.
bool signs_off(const Line& line) {
  constexpr uint32_t kMaxChars = 20;
  const std::string_view text = line.text;
  return line.shape.chars <= kMaxChars && !line.heading &&
         ((text.starts_with('(') && text.ends_with(')')) ||
          (text.starts_with('[') && text.ends_with(']')) ||
          (text.starts_with("（") && text.ends_with("）")));
}

// True if the line opens with the name, or has it behind a word or three ("Our correspondent X").
bool opens_with(std::string_view text, std::string_view name) {
  constexpr size_t kMaxBefore = 30;
  constexpr int kMaxWords = 3;
  const size_t at = text.substr(0, kMaxBefore + name.size()).find(name);
  if (at == std::string_view::npos || text[0] == '"') return false;
  return std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at), ' ') <= kMaxWords;
}

// Who the author is, told at the article's end ("About X", "X is a reporter for ..."), goes with
// what follows it. An author whom the text speaks of before is a party of the story.
void drop_author_note(const std::vector<Line>& lines, const ArticleDraft& draft,
                      std::vector<char>& keep) {
  constexpr size_t kTail = 3, kMinProse = 5;  // kept lines: where it stands, what is before it
  size_t from = lines.size(), tail = 0, prose = 0;
  while (from > 0 && tail < kTail) tail += keep[--from] != 0;
  for (size_t i = 0; i < from; ++i) prose += keep[i] && is_prose(lines[i]);
  const auto is_note = [&](size_t i) {
    if (lines[i].shape.quote) return false;
    size_t next = i + 1;
    while (next < lines.size() && !keep[next]) ++next;
    if (!is_prose(lines[i]) && (next == lines.size() || !is_prose(lines[next]))) return false;
    const auto told_before = [&](const std::string& name) {
      for (size_t k = 0; k < i; ++k) {
        if (keep[k] && lines[k].text.find(name) != std::string::npos) return true;
      }
      return false;
    };
    return std::any_of(draft.authors.begin(), draft.authors.end(), [&](const std::string& name) {
      return name.find(' ') != std::string::npos && opens_with(lines[i].text, name) &&
             !told_before(name);
    });
  };
  for (size_t i = from; i < lines.size(); ++i) {
    if (!keep[i]) continue;
    if (prose >= kMinProse && is_note(i))
      return std::fill(keep.begin() + static_cast<ptrdiff_t>(i), keep.end(), 0);
    prose += is_prose(lines[i]);
  }
}

// Of one parent and one make.
bool are_siblings(const Line& a, const Line& b) { return a.parent == b.parent && a.make == b.make; }

// The line before, or, where that is of another make (a box, an advertisement between paragraphs),
// the nearest sibling before it.
size_t paragraph_before(const std::vector<Line>& lines, size_t i) {
  constexpr size_t kMaxBetween = 12;
  if (lines[i].parent == 0) return i - 1;
  for (size_t n = 1; n <= std::min(i, kMaxBetween); ++n) {
    if (are_siblings(lines[i], lines[i - n])) return i - n;
  }
  return i - 1;
}

// Entries of a list and paragraphs of one text stand or fall together: what is between two kept
// siblings is kept.
void keep_between(const std::vector<Line>& lines, std::string_view title_key,
                  const ArticleDraft& draft, std::vector<char>& keep) {
  // Where the classifier finds less, it is furniture that stands among paragraphs. Both change
  // little: 0.15 and 0.25 do as well.
  constexpr float kLeast = 0.08f, kLeastEntry = 0.3f;
  // A list above the text, or below a standfirst alone, is a summary or a box.
  constexpr size_t kMinProse = 2;
  NumberIndex siblings(lines.size() / 2);
  std::vector<size_t> nearest;  // of each set of siblings, the one met last
  std::vector<char> behind(lines.size(), 0);
  // True if line i has a sibling that was met before it, and that is kept.
  const auto meets_kept = [&](size_t i) {
    const uint32_t number = siblings.add(lines[i].make * 31 + lines[i].parent);
    if (number == nearest.size()) nearest.push_back(lines.size());
    const size_t met = std::exchange(nearest[number], i);
    return met < lines.size() && keep[met] != 0;
  };
  for (size_t i = lines.size(); i-- > 0;) {
    if (lines[i].parent != 0) behind[i] = meets_kept(i);
  }
  std::fill(nearest.begin(), nearest.end(), lines.size());
  size_t prose = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    prose += keep[i] && line.kind == BlockKind::kParagraph && is_prose(line);
    if (line.parent == 0 || prose < kMinProse) continue;
    const bool kept_before = meets_kept(i);
    const bool list = line.kind == BlockKind::kList;
    const bool between = kept_before && behind[i], beside = list && (kept_before || behind[i]);
    if (keep[i] || line.link_bytes > 0 || line.kind == BlockKind::kCaption || line.credit ||
        !((between && line.keep >= kLeast) || (beside && line.keep >= kLeastEntry)) ||
        is_furniture(line) || ruled_out(line, title_key) || leads_away(line, draft) ||
        prints_date(line, true))
      continue;
    keep[i] = 1;
  }
}

bool is_caption(const Line& line) {
  constexpr uint32_t kElsewhere =
      kHintRelated | kHintComment | kInNav | kInFooter | kInAside | kInHidden | kHintTeaser;
  if (line.shape.wide ? line.shape.chars < 10 : line.shape.words < kMinCaptionWords) return false;
  if (line.bare_credit) return false;
  if (line.kind == BlockKind::kCaption)
    return !(line.near_place & kElsewhere) && line.link_bytes * 2 <= line.text.size();
  return line.credit && (line.near_place & kElsewhere) == 0 && line.shape.bytes < 700;
}

}  // namespace

void drop_scrambled(std::vector<Line>& lines, std::string_view language, const Lexicon& lexicon) {
  constexpr uint32_t kMinWords = 40;
  // Languages of short words between the long ones; others say with endings what these say so.
  static constexpr std::string_view kLanguages[] = {"en", "de", "fr", "es", "pt", "it",
                                                    "nl", "sv", "da", "no", "nb"};
  const std::string_view base = language.substr(0, language.find('-'));
  if (std::find(std::begin(kLanguages), std::end(kLanguages), base) == std::end(kLanguages)) return;
  for (Line& line : lines) {
    const Shape& s = line.shape;
    const bool list = s.capitals * 2 > s.words || s.digits * 20 > s.chars || s.handle;
    if (line.keep < kGoesOn || s.words < kMinWords || list || s.wide) continue;
    size_t words = 0, known = 0;
    for (size_t at = 0; at < line.folded.size() && known * kScrambledShare <= kMinWords; ++words) {
      const size_t end = std::min(line.folded.find(' ', at), line.folded.size());
      const std::string_view word = std::string_view(line.folded).substr(at, end - at);
      known += !lexicon.languages_of(trim_folded(word)).empty();
      at = end + 1;
    }
    if (known * kScrambledShare < words) line.keep = 0;
  }
}

void keep_body(std::vector<Line>& lines, std::string_view title_key, float least,
               ArticleDraft& draft) {
  const size_t n = lines.size();
  size_t first = n, last = 0;
  std::vector<char> keep(n, 0);
  bool begun = false;  // the text
  for (size_t i = 0; i < n; ++i) {
    keep[i] = lines[i].keep >= least && !ruled_out(lines[i], title_key) &&
              !prints_date(lines[i], begun) && !leads_away(lines[i], draft) &&
              !(lines[i].credit && is_caption(lines[i]));
    begun |= keep[i] && is_prose(lines[i]);
    if (i > 0 && keep[i - 1] && signs_post(lines[i])) keep[i] = 1;
  }
  keep_headings(lines, title_key, draft, keep);
  prefer_text(lines, title_key, draft, keep);
  drop_asides(lines, keep);
  drop_box_headings(lines, keep);
  for (size_t i = 0; i < n; ++i) {
    if (keep[i]) first = std::min(first, i), last = i;
  }
  if (first == n) return;
  // A sentence right behind a paragraph of the article goes on with it where the classifier is in
  // two minds: the last paragraph stands beside furniture and looks a little like it.
  for (size_t i = first + 1; i < n; ++i) {
    const Line& line = lines[i];
    const size_t before = paragraph_before(lines, i);
    // The next paragraph of one parent and one make may be shorter than prose is.
    // So may one of a page without mark-up ("The curfew was lifted on Sunday.").
    const bool beside = are_siblings(line, lines[before]) && line.shape.words >= kShortSentence;
    const bool bare = beside && line.parent == 0 && line.make == 0;
    if (keep[i] || !keep[before] || line.keep < (bare ? kShortGoesOn : kGoesOn) ||
        line.kind != BlockKind::kParagraph ||
        !(is_prose(line) || beside || (line.shape.quote && line.shape.words >= kShortQuote)) ||
        !line.shape.terminal || line.link_bytes > (beside ? line.text.size() / kLinkedShare : 0) ||
        !is_prose(lines[before]) || (line.phrases & (kPhraseDated | kPhraseChanged)) != 0 ||
        ((line.place ^ lines[before].place) & kBesideArticle) != 0 || is_furniture(line) ||
        ruled_out(line, title_key) || leads_away(line, draft) || prints_date(line, true) ||
        line.credit) {
      continue;
    }
    keep[i] = 1;
    last = std::max(last, i);
  }
  keep_between(lines, title_key, draft, keep);
  // A word or two beside the printed date, before the text begins: the site's name or a section.
  constexpr uint32_t kMaxNameWords = 4;
  for (size_t i = first; i < n && !is_prose(lines[i]); ++i) {
    const bool beside_date =
        (i + 1 < n && lines[i + 1].date_line) || (i > 0 && lines[i - 1].date_line);
    if (beside_date && lines[i].shape.words <= kMaxNameWords && !lines[i].shape.terminal &&
        !lines[i].heading)
      keep[i] = 0;
  }
  drop_author_note(lines, draft, keep);
  while (last > first && (!keep[last] || announces(lines[last]) || signs_off(lines[last])))
    keep[last--] = 0;
  StringIndex seen;
  draft.body.reserve(static_cast<size_t>(std::count(keep.begin(), keep.end(), 1)) + kCaptionBefore);
  for (size_t i = first > kCaptionBefore ? first - kCaptionBefore : 0;
       i < n && i <= last + kCaptionAfter; ++i) {
    Line& line = lines[i];
    if (!keep[i]) {
      if (!is_caption(line) || (line.phrases & (kPhraseHas | kPhraseMore | kPhraseEnd)) ||
          line.share_bar || line.key == title_key)
        continue;
      line.kind = BlockKind::kCaption;
    } else if (line.kind == BlockKind::kParagraph) {
      if (line.shape.bullet && !line.shape.quote)
        line.kind = BlockKind::kList;
      else if (!is_prose(line) && !line.shape.terminal && !line.shape.colon &&
               line.shape.words <= kMaxHeadingWords && i > first && i < last &&
               line.near_place == 0 && line.place == 0)
        line.kind = BlockKind::kHeading;
    }
    // No block twice; a short line ("Yes.") may be said again.
    if (line.shape.bytes > 25) {
      const size_t known = seen.size();
      if (seen.add(line.key) < known) continue;
    }
    draft.body.push_back(line);
  }
}

}  // namespace dateline
