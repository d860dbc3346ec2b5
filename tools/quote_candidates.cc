// Prints every attribution that the grammar proposes for the text files named on the command line,
// with its features: what tools/learn_quote_cues.py learns from. Offsets are code points.
//   quote_candidates FILE.txt... > candidates.tsv
// Columns: file, cue begin, cue end, content begin, content end, lemma, pattern, features.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "actors/actor_finder.h"
#include "base/utf8.h"
#include "need.h"
#include "quotes/choose.h"
#include "quotes/score.h"
#include "quotes/stretches.h"
#include "sentences/annotator.h"

using namespace dateline;

namespace {

// The text as it is: paragraphs are parted by empty lines.
Article article_of(const std::string& text, Arena& arena) {
  Article article;
  article.text = text;
  article.language = "en";
  std::vector<Block> blocks;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at) {
      blocks.push_back(
          {BlockKind::kParagraph, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    }
    at = end + 2;
  }
  article.blocks = arena.copy(blocks);
  return article;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string data = DATELINE_SOURCE_DATA;
  const auto annotator =
      need(SentenceAnnotator::load(std::string(DATELINE_SOURCE_MODELS) + "/en.dlm", data));
  const auto actors_of = need(ActorFinder::load(data));
  const auto lexicon = need(CueLexicon::load(data));
  SentenceScratch scratch;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text = repair_utf8(std::string((std::istreambuf_iterator<char>(file)), {}));
    Arena arena;
    Issues issues;
    const Article article = article_of(text, arena);
    const Sentences s = annotator.annotate(article, scratch, arena, issues);
    const Actors actors = actors_of.find(article, s, arena, issues);
    const Tree tree(s);
    const Stretches stretches(article, s);
    const OffsetMap offsets(article.text);
    const ScoreContext context{s, tree, actors, lexicon, scratch.encoded, stretches.of_token};
    for (const Attribution& a : propose(context)) {
      const Span cue = tree.span(a.cue), content = tree.span(a.content);
      std::printf("%s\t%u\t%u\t%u\t%u\t%s\t%s", std::filesystem::path(argv[i]).stem().c_str(),
                  offsets.code_point(cue.begin), offsets.code_point(cue.end),
                  offsets.code_point(content.begin), offsets.code_point(content.end),
                  std::string(a.lemma).c_str(), a.pattern.c_str());
      for (float f : features_of(a, context)) std::printf("\t%.4g", f);
      std::printf("\n");
    }
  }
}
