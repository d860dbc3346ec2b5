// Lemmas by edit rules: known forms first, then the longest known ending.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/sentences.h"
#include "dateline/text.h"
#include "encoder/encoder.h"

namespace dateline {

// A rule "L-2+y": lower-case the form (K keeps it, T gives it a capital), drop two characters, add
// "y"; "=be" is the lemma itself. What a form is too short for leaves it as it is.
std::string apply_lemma_rule(std::string_view rule, std::string_view form);

class Lemmatizer {
 public:
  // Reads the model's tables "lemma.forms" and "lemma.suffixes" (lines "key TAB tag TAB rule"),
  // which must outlive it; a model without them lemmatises by its lemma head.
  explicit Lemmatizer(const Encoder& encoder);

  bool has_tables() const { return !forms_.empty() || !suffixes_.empty(); }
  // The lemma in the arena, or a part of `form`. `work` is reused.
  std::string_view lemma(std::string_view form, Upos upos, std::string& work, Arena& arena) const;
  // By the head's answer.
  std::string_view lemma(std::string_view form, uint16_t rule, Arena& arena) const;

 private:
  std::string_view rule_of(std::string_view lower, Upos upos, std::string& work) const;
  std::unordered_map<std::string_view, std::string_view> forms_,
      suffixes_;                    // "key TAB tag" -> rule
  std::vector<std::string> rules_;  // of the head
};

}  // namespace dateline
