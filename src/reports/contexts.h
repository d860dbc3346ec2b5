// PLOVER's contexts of an event: why, in what field. Read off the words of its sentence.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.h"
#include "dateline/sentences.h"

namespace dateline {

class ContextLexicon {
 public:
  // data/plover-contexts.tsv: a context, a tab, its words (two-word ones with "_") parted by
  // blanks.
  static Result<ContextLexicon> load(const std::string& path);

  // At most kMaxContexts, in alphabetical order; views live as long as the lexicon. Linear.
  std::vector<std::string_view> of(const Sentences& sentences, uint32_t sentence) const;

  static constexpr size_t kMaxContexts = 4;

 private:
  std::unique_ptr<std::string> text_;
  std::unordered_map<std::string_view, std::vector<std::string_view>> contexts_of_;
};

}  // namespace dateline
