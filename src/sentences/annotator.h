// Article -> Sentences: split, tokens, lemma, tag, tree, entities; runs the encoder once.
#pragma once

#include <memory>
#include <string>

#include "dateline/article.h"
#include "dateline/error.h"
#include "dateline/limits.h"
#include "dateline/sentences.h"
#include "dateline/text.h"
#include "encoder/encoded.h"
#include "sentences/conllu.h"

namespace dateline {

// What one worker needs; reused from article to article, never shared.
struct SentenceScratch {
  SentenceScratch();
  SentenceScratch(SentenceScratch&&) noexcept;
  SentenceScratch& operator=(SentenceScratch&&) noexcept;
  ~SentenceScratch();
  Encoded encoded;  // of the last article; empty when it was not annotated
  struct Buffers;
  std::unique_ptr<Buffers> buffers;
};

class SentenceAnnotator {
 public:
  // `model_path`: a .dlm file, of which `network` is read (empty: its own); `data_path`: the folder
  // of the lexicons. Errors name the file.
  // Of `limits` those of sentences and articles.
  static Result<SentenceAnnotator> load(const std::string& model_path, const std::string& data_path,
                                        const Limits& limits = {},
                                        const std::string& network = "");
  // The name of the model that it reads with.
  const std::string& model_name() const;
  SentenceAnnotator(SentenceAnnotator&&) noexcept;
  SentenceAnnotator& operator=(SentenceAnnotator&&) noexcept;
  ~SentenceAnnotator();

  // Every column of every article has a value for each token. For an article in another language
  // than English these are X, dep and a flat tree, there are no entities, `scratch.encoded` is
  // empty, and an issue says so.
  Sentences annotate(const Article& article, SentenceScratch& scratch, Arena& arena,
                     Issues& issues) const;

  // Given tokens: the document's sentences and tokens as they are, all other columns new.
  Sentences annotate_tokens(const ConlluDocument& document, SentenceScratch& scratch, Arena& arena,
                            Issues& issues) const;

 private:
  struct Model;
  explicit SentenceAnnotator(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace dateline
