// QuoteFinder: whose words an article gives, direct and indirect, with cue, speaker and channel.
#pragma once

#include <memory>
#include <string>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/error.h"
#include "dateline/quotes.h"
#include "dateline/sentences.h"
#include "dateline/text.h"
#include "encoder/encoded.h"

namespace dateline {

class QuoteFinder {
 public:
  static Result<QuoteFinder> load(const std::string& data_path);
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;
  ~QuoteFinder();

  // Linear in the text and the tokens. `encoded` may be empty, and its quote heads too: the rules
  // then decide alone.
  Quotes find(const Article& article, const Sentences& sentences, const Encoded& encoded,
              const Actors& actors, Arena& arena, Issues& issues) const;

 private:
  struct Impl;
  explicit QuoteFinder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Canonical text, one line a quote:
//   direct "…" | speaker "Ada Obi" "she" | cue "said" | channel "statement"
std::string dump(const Quotes& quotes, const Actors& actors, const Article& article);

}  // namespace dateline
