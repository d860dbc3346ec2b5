// Any CoNLL-U. Laws: quotes lie in the text, on character boundaries, in order; speakers are
// actors; finding twice is the same.
#include <cstdlib>
#include <string_view>

#include "actors/actor_finder.h"
#include "base/utf8.h"
#include "quotes/quote_finder.h"
#include "sentences/conllu.h"

using namespace dateline;

static void require(bool law) {
  if (!law) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const ActorFinder actor_finder = ActorFinder::load(DATELINE_SOURCE_DATA).value();
  static const QuoteFinder quote_finder = QuoteFinder::load(DATELINE_SOURCE_DATA).value();
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size});
  Arena arena;
  Issues issues;
  const auto document = read_conllu(text, arena);
  if (!document) return 0;
  const auto& [article, sentences, lines] = *document;
  const Actors actors = actor_finder.find(article, sentences, arena, issues);
  const Quotes quotes = quote_finder.find(article, sentences, {}, actors, arena, issues);
  uint32_t last = 0;
  for (const Quote& q : quotes.quotes) {
    require(q.span.begin >= last && q.span.begin <= q.span.end &&
            q.span.end <= article.text.size());
    require(is_boundary(article.text, q.span.begin) && is_boundary(article.text, q.span.end));
    require(q.speaker == kNone || q.speaker < actors.actors.size());
    last = q.span.begin;
  }
  require(dump(quote_finder.find(article, sentences, {}, actors, arena, issues), actors, article) ==
          dump(quotes, actors, article));
  return 0;
}
