// Each word of a sentence votes for the contexts that the list names beside it, two words in a row
// for those that only both together name. The contexts with most votes stay. PLOVER's manual leaves
// contexts to be told from a paragraph or an article; the sentence is the strictest reading of
// that.
#include "reports/contexts.h"

#include <algorithm>
#include <map>

#include "base/characters.h"
#include "reports/named_words.h"

namespace dateline {

Result<ContextLexicon> ContextLexicon::load(const std::string& path) {
  DATELINE_TRY(NamedWords words, read_named_words(path, "a context"));
  ContextLexicon lexicon;
  for (const auto& [context, word] : words.each) lexicon.contexts_of_[word].push_back(context);
  lexicon.text_ = std::move(words.text);
  return lexicon;
}

std::vector<std::string_view> ContextLexicon::of(const Sentences& sentences,
                                                 uint32_t sentence) const {
  std::map<std::string_view, int> votes;
  std::string word, before;
  const auto vote = [&](std::string_view w) {
    const auto found = contexts_of_.find(w);
    if (found == contexts_of_.end()) return;
    for (std::string_view context : found->second) ++votes[context];
  };
  for (uint32_t t = sentences.first_token[sentence]; t < sentences.first_token[sentence + 1]; ++t) {
    word = lower_ascii(sentences.lemma[t]);
    vote(word);
    if (!before.empty()) vote(before + "_" + word);
    before = word;
  }
  std::vector<std::pair<int, std::string_view>> order;
  for (const auto& [context, n] : votes) order.emplace_back(-n, context);
  std::sort(order.begin(), order.end());
  if (order.size() > kMaxContexts) order.resize(kMaxContexts);
  std::vector<std::string_view> out;
  for (const auto& [n, context] : order) out.push_back(context);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace dateline
