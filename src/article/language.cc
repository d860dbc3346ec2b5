// The language of a text. CLD2 first; where it is not sure, since the text is short or full of
// names, the script and then the function words decide. Deliberately not here: a guess where
// neither speaks plainly; no language is said then.
#include "article/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace dateline {
namespace {

// Bytes below which CLD2 is not asked: less than a short sentence.
constexpr size_t kLeastForLanguage = 20;
// CLD2 reads a few parts of the start of a text: of 1,260 dev pages one is told otherwise by its
// whole start, a page of error messages. To confirm what the page itself says a third of that is
// enough: all of 948.
constexpr size_t kLanguageLimit = 16 << 10, kLanguageSample = 3 << 10, kStatedSample = 1 << 10,
                 kLanguageParts = 4;
// A language by its words: so many of them, so large a share of all words, and so much ahead of the
// next one. A sentence of ten words has three or four.
constexpr double kLeastWords = 1.5, kLeastShare = 0.15, kAhead = 1.3;
// Words that agree with the page so plainly that the detector, which takes ten times as long, is
// not asked: four in five of the pages that state their language. None of 1,900 is told otherwise.
constexpr double kPlainShare = 0.15, kPlainAhead = 2;

std::string by_detector(std::string_view text) {
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  // Two codes of CLD2 are the withdrawn ones of ISO 639.
  const std::string code = CLD2::LanguageCode(language);
  return code == "un" ? "" : code == "iw" ? "he" : code == "jw" ? "jv" : code;
}

// The text without words that begin with a capital of the Latin alphabet (ASCII, Latin-1).
std::string without_capitalised(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 1);
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n' && text[end] != '\t') ++end;
    const auto first = static_cast<unsigned char>(text[at]);
    const bool latin1 =
        first == 0xC3 && at + 1 < end && static_cast<unsigned char>(text[at + 1]) < 0x9F;
    if (!(first >= 'A' && first <= 'Z') && !latin1) {
      out.append(text, at, end - at);
      out += ' ';
    }
    at = end + 1;
  }
  return out;
}

// Less the pieces of characters at either end.
std::string_view whole_characters(std::string_view text) {
  const auto is_piece = [](char c) { return (c & 0xC0) == 0x80; };
  while (!text.empty() && is_piece(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_piece(text.back())) text.remove_suffix(1);
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
  return text;
}

// A few parts of a text that is longer than `size`.
std::string sample_of(std::string_view text, size_t size) {
  if (text.size() <= size) return std::string(text);
  std::string sample;
  text = text.substr(0, kLanguageLimit);
  for (size_t i = 0; i < kLanguageParts; ++i) {
    const size_t from = text.size() * i / kLanguageParts;
    sample.append(whole_characters(text.substr(from, size / kLanguageParts)));
    sample += '\n';
  }
  return sample;
}

// The text without what it cites in another script, where most of it is Latin: a detector that
// counts bytes gives a letter of Cyrillic or Arabic the weight of two. One of the scripts beyond
// U+0800, many of which write a syllable or a word a letter, counts for its three bytes.
std::string without_cited_script(std::string_view text) {
  constexpr char32_t kLatinEnds = 0x370, kTwoBytesEnd = 0x800;
  constexpr char32_t kMoreLatin = 0x1E00, kMoreLatinEnds = 0x1F00;  // that of Vietnamese
  const auto is_other = [](char32_t c) {
    return c >= kLatinEnds && (c < kMoreLatin || c >= kMoreLatinEnds) &&
           u_isalpha(static_cast<UChar32>(c));
  };
  size_t latin = 0, other = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_other(c)) {
      other += c < kTwoBytesEnd ? 1 : 3;
    } else {
      latin += u_isalpha(static_cast<UChar32>(c));
    }
  }
  if (other == 0 || latin <= other) return std::string(text);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t from = at;
    if (!is_other(next_code_point(text, at))) out.append(text, from, at - from);
  }
  return out;
}

// The language whose own script most letters are in, or empty.
std::string by_script(std::string_view text) {
  static constexpr std::pair<UScriptCode, std::string_view> kScripts[] = {
      {USCRIPT_HANGUL, "ko"},   {USCRIPT_GREEK, "el"},    {USCRIPT_HEBREW, "he"},
      {USCRIPT_THAI, "th"},     {USCRIPT_BENGALI, "bn"},  {USCRIPT_TAMIL, "ta"},
      {USCRIPT_TELUGU, "te"},   {USCRIPT_KANNADA, "kn"},  {USCRIPT_MALAYALAM, "ml"},
      {USCRIPT_GUJARATI, "gu"}, {USCRIPT_GURMUKHI, "pa"}, {USCRIPT_SINHALA, "si"},
      {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_GEORGIAN, "ka"}, {USCRIPT_MYANMAR, "my"},
      {USCRIPT_KHMER, "km"},    {USCRIPT_LAO, "lo"},      {USCRIPT_ETHIOPIC, "am"}};
  size_t letters = 0, han = 0, kana = 0;
  size_t counts[std::size(kScripts)] = {};
  for (size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (!u_isalpha(c)) continue;
    ++letters;
    if (c < 0x370) continue;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &error);
    han += script == USCRIPT_HAN;
    kana += script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
    for (size_t i = 0; i < std::size(kScripts); ++i) counts[i] += script == kScripts[i].first;
  }
  if (letters == 0) return {};
  if ((han + kana) * 2 > letters) return kana > 0 ? "ja" : "zh";
  for (size_t i = 0; i < std::size(kScripts); ++i) {
    if (counts[i] * 2 > letters) return std::string(kScripts[i].second);
  }
  return {};
}

// How far the function words of each language speak for it: by number, a word of several languages
// in equal parts.
struct WordScores {
  std::vector<double> of;
  double words = 0;  // all words of the text
};

WordScores word_scores(std::string_view text, const Lexicon& lexicon) {
  const std::string folded = fold_text(text);
  WordScores scores;
  for (size_t at = 0; at < folded.size();) {
    static constexpr ByteSet kSpaces(" \n\t");
    const size_t end = kSpaces.find(folded, at);
    const std::string_view word = trim_folded(std::string_view(folded).substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    ++scores.words;
    const std::vector<uint8_t>& of = lexicon.languages_of(word);
    for (const uint8_t language : of) {
      if (language >= scores.of.size()) scores.of.resize(language + 1u, 0.0);
      scores.of[language] += 1.0 / static_cast<double>(of.size());
    }
  }
  return scores;
}

// The best score and the one after it.
std::pair<size_t, double> best_of(const std::vector<double>& scores) {
  size_t best = 0;
  double next = 0;
  for (size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > scores[best])
      next = scores[best], best = i;
    else
      next = std::max(next, scores[i]);
  }
  return {best, next};
}

std::string by_words(std::string_view text, const Lexicon& lexicon) {
  const WordScores scores = word_scores(text, lexicon);
  const auto [best, next] = best_of(scores.of);
  if (scores.of.empty() || scores.of[best] < kLeastWords ||
      scores.of[best] < kLeastShare * scores.words || scores.of[best] < kAhead * next)
    return {};
  return std::string(lexicon.language(static_cast<uint8_t>(best)));
}

// True if the words of a text say plainly that it is in the language that its page states.
bool words_agree(std::string_view text, std::string_view stated, const Lexicon& lexicon) {
  const WordScores scores = word_scores(text, lexicon);
  const auto [best, next] = best_of(scores.of);
  return !scores.of.empty() && lexicon.language(static_cast<uint8_t>(best)) == stated &&
         scores.of[best] >= kPlainShare * scores.words && scores.of[best] >= kPlainAhead * next;
}

std::string by_detector_and_names(std::string_view text) {
  std::string language = text.size() < kLeastForLanguage ? std::string() : by_detector(text);
  if (language.empty() || language == "en") return language;
  // Names of another language make a short text look like it: what is left without them decides.
  const std::string plain = without_capitalised(text);
  return plain.size() < kLeastForLanguage ? std::string() : by_detector(plain);
}

}  // namespace

std::string detect_language(std::string_view text, const Lexicon& lexicon,
                            std::string_view stated) {
  // What page and detector agree on needs no look at names.
  if (!stated.empty() && text.size() > kStatedSample) {
    const std::string sample = sample_of(text, kStatedSample);
    if (words_agree(sample, stated, lexicon) || by_detector(sample) == stated)
      return std::string(stated);
  }
  const std::string sample = without_cited_script(sample_of(text, kLanguageSample));
  std::string language = by_detector_and_names(sample);
  if (language.empty()) language = by_script(sample);
  return language.empty() ? by_words(sample, lexicon) : language;
}

}  // namespace dateline
