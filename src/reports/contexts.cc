// Each word of a sentence votes for the contexts that the list names beside it, two words in a row
// for those that only both together name. The contexts with most votes stay. PLOVER's manual leaves
// contexts to be told from a paragraph or an article; the sentence is the strictest reading of
// that.
#include "reports/contexts.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace dateline {

Result<ContextLexicon> ContextLexicon::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::kNotFound, path + ": cannot be opened"};
  ContextLexicon lexicon;
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
                   path + ":" + std::to_string(number) + ": a context, a tab and words"};
    }
    for (size_t at = tab + 1; at < line.size();) {
      const size_t stop = std::min(line.find(' ', at), line.size());
      if (stop > at)
        lexicon.contexts_of_[line.substr(at, stop - at)].push_back(line.substr(0, tab));
      at = stop + 1;
    }
  }
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
    word.assign(sentences.lemma[t]);
    for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
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
