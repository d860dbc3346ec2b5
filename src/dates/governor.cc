// The verb that an expression hangs on, by the tree, and its time: "in July" of "met in July", or,
// by way of the event named, of "met at a summit in July". Only what the tree says plainly: a
// finite verb of the past, an auxiliary. Plans ("set for May") are the word lists' business
// (tense.cc), which also serve text without trees.
#include <array>

#include "dates/context.h"

namespace dateline {
namespace {

// From the verb back to its auxiliaries: "will not, he said, be held" is about as far as it gets.
constexpr uint32_t kAuxReach = 8;

bool oblique(Deprel relation) {
  return relation == Deprel::kObl || relation == Deprel::kOblTmod ||
         relation == Deprel::kOblNpmod || relation == Deprel::kOblUnmarked ||
         relation == Deprel::kAdvmod;
}
bool nominal(Deprel relation) {
  return relation == Deprel::kNmod || relation == Deprel::kNmodTmod ||
         relation == Deprel::kNmodUnmarked;
}

bool is_form(const Sentences& sentences, std::string_view text, uint32_t token,
             std::string_view form) {
  const std::string_view here = sentences.token[token].of(text);
  return here.size() == form.size() &&
         std::equal(here.begin(), here.end(), form.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         });
}

// -1 past, +1 to come, 0 neither said.
int time_of(const Sentences& sentences, std::string_view text, uint32_t verb) {
  const uint32_t sentence = sentences.sentence_of(verb);
  const uint32_t begin =
      std::max(sentences.first_token[sentence], verb > kAuxReach ? verb - kAuxReach : 0);
  bool past = sentences.xpos[verb] == Xpos::kVBD;
  for (uint32_t token = begin; token < verb; ++token) {
    if (sentences.head[token] != verb) continue;
    const Deprel relation = sentences.deprel[token];
    if (relation == Deprel::kMark && sentences.xpos[token] == Xpos::kTO) return 0;
    if (relation != Deprel::kAux && relation != Deprel::kAuxPass) continue;
    if (sentences.xpos[token] == Xpos::kMD)
      return is_form(sentences, text, token, "will") || is_form(sentences, text, token, "'ll") ? 1
                                                                                               : 0;
    past = past || sentences.xpos[token] == Xpos::kVBD || is_form(sentences, text, token, "has") ||
           is_form(sentences, text, token, "have");
  }
  return past ? -1 : 0;
}

}  // namespace

Governor governor_of(const SentenceView& view, size_t first, size_t last) {
  Governor out;
  if (view.tokens == nullptr || view.sentences == nullptr || last == first) return out;
  const Sentences& sentences = *view.sentences;
  if (sentences.head.empty() || sentences.deprel.empty() || sentences.xpos.empty()) return out;
  uint32_t begin = kNone, end = 0;
  for (size_t i = first; i < last; ++i) {
    const uint32_t token = (*view.tokens)[i];
    if (token == kNone) continue;
    begin = std::min(begin, token);
    end = std::max(end, token + 1);
  }
  for (uint32_t token = begin; begin != kNone && token < end; ++token) {
    const uint32_t head = sentences.head[token];
    if (head == kNone || (head >= begin && head < end)) continue;
    const Deprel relation = sentences.deprel[token];
    if (oblique(relation) && sentences.upos[head] == Upos::kVerb) {
      out = {head, false, time_of(sentences, view.text, head)};
    } else if (nominal(relation) && sentences.head[head] != kNone &&
               sentences.deprel[head] == Deprel::kObl &&
               sentences.upos[sentences.head[head]] == Upos::kVerb) {
      const uint32_t verb = sentences.head[head];
      out = {verb, true, time_of(sentences, view.text, verb)};
    }
    if (out.verb != kNone) return out;
  }
  return out;
}

}  // namespace dateline
