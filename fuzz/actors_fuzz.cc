// Any CoNLL-U. Laws: mentions lie in the text, on character boundaries and in order; every actor
// has one; the token maps point at actors; finding twice is the same.
#include <cstdlib>
#include <string_view>

#include "actors/actor_finder.h"
#include "base/utf8.h"
#include "sentences/conllu.h"

using namespace dateline;

static void require(bool law) {
  if (!law) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const ActorFinder finder = ActorFinder::load(DATELINE_SOURCE_DATA).value();
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size});
  Arena arena;
  Issues issues;
  const auto document = read_conllu(text, arena);
  if (!document) return 0;
  const Article& article = document->article;
  const Actors actors = finder.find(article, document->sentences, arena, issues);
  require(actors.actor_of_head.size() == document->sentences.tokens());
  for (uint32_t id : actors.actor_of_head) require(id == kNone || id < actors.actors.size());
  for (uint32_t id : actors.actor_of_token) require(id == kNone || id < actors.actors.size());
  for (const Actor& actor : actors.actors) {
    require(!actor.mentions.empty());
    for (uint32_t m : actor.members) require(m < actors.actors.size());
    for (const ActorMention& m : actor.mentions) {
      require(m.span.begin <= m.span.end && m.span.end <= article.text.size());
      require(is_boundary(article.text, m.span.begin) && is_boundary(article.text, m.span.end));
      require(m.first_token < m.last_token);
    }
  }
  require(dump(finder.find(article, document->sentences, arena, issues), article) ==
          dump(actors, article));
  return 0;
}
