// A list of words for the acts that many words tell; for the rest, an ending is cut off so that a
// verb and its noun meet ("acquit", "acquittal"). Stems are compared with each other only, never
// shown.
#include "reports/acts.h"

#include <array>

#include "base/characters.h"
#include "reports/named_words.h"

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
  DATELINE_TRY(NamedWords words, read_named_words(path, "an act"));
  ActLexicon lexicon;
  for (const auto& [act, word] : words.each) lexicon.act_.emplace(word, act);
  lexicon.text_ = std::move(words.text);
  return lexicon;
}

std::string ActLexicon::act_of(std::string_view lemma) const {
  std::string word = lower_ascii(lemma);
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

std::string ActLexicon::act_of(std::string_view head,
                               const std::vector<std::string_view>& others) const {
  const std::string word = lower_ascii(head);
  for (std::string_view other : others) {
    const std::string beside = lower_ascii(other);
    for (const std::string& both : {word + '_' + beside, beside + '_' + word}) {
      if (const auto found = act_.find(both); found != act_.end())
        return std::string(found->second);
    }
  }
  return act_of(head);
}

}  // namespace dateline
