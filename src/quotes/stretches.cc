// One sweep over tokens and stretches, which both come in text order.
#include "quotes/stretches.h"

#include "quotes/turns.h"

namespace dateline {

Stretches::Stretches(const Article& article, const Sentences& sentences)
    : text(article.text),
      s(sentences),
      marked(find_quoted(article.text, article.blocks, &unclosed)) {
  add_turns(article.text, article.blocks, marked);
  of_token.assign(s.tokens(), kNone);
  uint32_t m = 0;
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    while (m < marked.size() && (!is_outer(m) || marked[m].inner.end <= s.token[t].begin)) {
      ++m;
    }
    if (m == marked.size()) break;
    if (marked[m].inner.begin < s.token[t].end && s.token[t].begin < marked[m].inner.end &&
        s.token[t].begin >= marked[m].inner.begin) {
      of_token[t] = m;
    }
  }
  first_token.assign(marked.size(), kNone);
  last_token.assign(marked.size(), kNone);
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    const uint32_t n = of_token[t];
    if (n == kNone) continue;
    if (first_token[n] == kNone) first_token[n] = t;
    last_token[n] = t + 1;
  }
}

bool Stretches::crosses_block(uint32_t a, uint32_t b) const {
  if (s.token[b].begin < s.token[a].end) return false;
  const std::string_view between = text.substr(s.token[a].end, s.token[b].begin - s.token[a].end);
  return between.find("\n\n") != between.npos;
}

bool Stretches::fills_block(uint32_t m) const {
  const Span outer = marked[m].outer;
  return (outer.begin == 0 || text[outer.begin - 1] == '\n') &&
         (outer.end == text.size() || text[outer.end] == '\n');
}

}  // namespace dateline
