// Any bytes as CoNLL-U: refused with a line number, or a document whose spans lie in its text,
// whose heads lie in their sentences, and which is the same after writing and reading it again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "sentences/conllu.h"
#include "sentences/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  Arena arena;
  const auto document = read_conllu({reinterpret_cast<const char*>(data), size}, arena);
  if (!document) return 0;
  const Sentences& s = document->sentences;
  const std::string_view text = document->article.text;
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    if (s.token[t].of(text) != s.form[t] || !is_boundary(text, s.token[t].begin)) std::abort();
    if (s.head[t] != kNone && s.sentence_of(s.head[t]) != s.sentence_of(t)) std::abort();
  }
  const Tree tree(s);
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    if (!tree.subtree(t).contains(t)) std::abort();
    tree.subject(t);
  }
  const std::string once = write_conllu(*document, s);
  const auto again = read_conllu(once, arena);
  if (!again || write_conllu(*again, again->sentences) != once) std::abort();
  return 0;
}
