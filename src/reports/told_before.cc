// A noun with "the" or "this", and no phrase that says whose or of what it is, takes up the nearest
// act before it that is told by a word for the same act (acts.h: "appointed", "the appointment").
// Only sentences close by count.
//
// It does not ask what else "the decision" may be: general nouns take up nothing.
#include "reports/told_before.h"

#include <string>
#include <utility>

namespace dateline {
namespace {

constexpr uint32_t kReach = 4;  // sentences
constexpr size_t kKept = 24;    // acts

const WordSet kDefinite = {"the", "this", "that", "these", "those"};
constexpr DeprelSet kSaysWhose = {Deprel::kNmod, Deprel::kNmodPoss, Deprel::kAcl,
                                  Deprel::kAclRelcl};

}  // namespace

void ToldBefore::remember(const Scene& scene, const Nucleus& nucleus, const Draft& draft,
                          uint32_t date) {
  if (draft.report.status != Status::kActual) return;
  Act act{scene.lemma(nucleus.head), draft.report.sentence, draft.report.type, draft.actors, date};
  if (!nucleus.pattern->noun) {
    bool sure = true;
    const uint32_t subject = scene.is_passive(nucleus.head) ? kNone : scene.subject(nucleus.head);
    if (subject != kNone) {
      act.doers.clear();
      scene.actors_of(subject, act.doers, sure);
    }
  }
  if (act.doers.empty()) return;
  if (told_.size() == kKept) told_.erase(told_.begin());
  told_.push_back(std::move(act));
}

const ToldBefore::Act* ToldBefore::taken_up(const Scene& scene, uint32_t noun) const {
  bool definite = false;
  for (uint32_t c : scene.tree.children(noun)) {
    if (kSaysWhose.contains(scene.tree.deprel(c))) return nullptr;
    definite |= c < noun && kDefinite.contains(scene.lemma(c));
  }
  if (!definite) return nullptr;
  const std::string act = acts_.act_of(scene.lemma(noun));
  if (act.starts_with('~')) return nullptr;
  const uint32_t s = scene.sentences.sentence_of(noun);
  for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
    if (told->sentence >= s) continue;
    if (told->sentence + kReach < s) break;
    if (acts_.act_of(told->lemma) == act) return &*told;
  }
  return nullptr;
}

}  // namespace dateline
