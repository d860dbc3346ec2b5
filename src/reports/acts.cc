// A list of words for the acts that many words tell; for the rest, an ending is cut off so that a
// verb and its noun meet ("acquit", "acquittal"). Stems are compared with each other only, never
// shown.
#include "reports/acts.h"

#include <array>
#include <fstream>
#include <iterator>

namespace dateline {
namespace {

// Endings that make nouns of verbs and the other way round, longest first. What is left has at
// least kShortestStem letters: shorter ones collide ("nation", "nature").
constexpr std::array<std::string_view, 27> kEndings = {
    "ization", "isation", "ations", "ation", "ating", "ates", "ated", "ate",  "ition",
    "ments",   "ment",    "ings",   "ing",   "sion",  "tion", "ance", "ence", "ers",
    "er",      "ure",     "al",     "ed",    "es",    "or",   "s",    "e",    "y"};
constexpr size_t kShortestStem = 4;

}  // namespace

Result<ActLexicon> ActLexicon::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::kNotFound, path + ": cannot be opened"};
  ActLexicon lexicon;
  lexicon.text_ = std::make_unique<std::string>(std::istreambuf_iterator<char>(file),
                                                std::istreambuf_iterator<char>());
  const std::string_view text = *lexicon.text_;
  size_t number = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return Error{ErrorCode::kBadData,
                   path + ":" + std::to_string(number) + ": an act, a tab and words"};
    }
    for (size_t at = tab + 1; at < line.size();) {
      const size_t stop = std::min(line.find(' ', at), line.size());
      if (stop > at) lexicon.act_.emplace(line.substr(at, stop - at), line.substr(0, tab));
      at = stop + 1;
    }
  }
  return lexicon;
}

std::string ActLexicon::act_of(std::string_view lemma) const {
  std::string word(lemma);
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (const auto found = act_.find(word); found != act_.end()) return std::string(found->second);
  for (std::string_view ending : kEndings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kShortestStem) continue;
    word.resize(word.size() - ending.size());
    const char last = word.back();  // "acquittal"
    if (word[word.size() - 2] == last && last != 'l' && last != 's') word.pop_back();
    break;
  }
  return word;
}

}  // namespace dateline
