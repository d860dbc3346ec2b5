// The surnames, titles, kinds of bodies and given names of this article decide what a run of proper
// nouns is that no list knows; what none of them says stays unknown.
#include "actors/name_words.h"
#include "actors/phrases.h"
#include "base/hash.h"

namespace dateline {

void settle_unknown(Names& names, const Sentences& s, const Tree& tree,
                    const SectorLexicon& lexicon, const GivenNames& given) {
  boost::unordered_flat_map<uint64_t, uint32_t> surnames;
  for (const Name& name : names.names) {
    if (name.type == NameClass::kPerson) surnames.emplace(hash64(s.form[name.last - 1]), 1);
  }
  for (Name& name : names.names) {
    if (name.type != NameClass::kUnknown) continue;
    const uint32_t begin = s.first_token[s.sentence_of(name.first)];
    if (surnames.contains(hash64(s.form[name.last - 1]))) {
      name.type = NameClass::kPerson;
    } else if (name.first > begin && is_courtesy(s.form[name.first - 1])) {
      name.type = NameClass::kPerson;
    } else if (name.first > begin && s.upos[name.first - 1] != Upos::kPunct) {
      const auto title = lexicon.ending_at(s, name.first - 1, begin);
      if (title.word && title.word->title) name.type = NameClass::kPerson;
    }
    if (name.type != NameClass::kUnknown) continue;
    const auto last = lexicon.ending_at(s, name.last - 1, name.first);
    const auto first = name.last - name.first > 1 && s.form[name.first + 1] == "of"
                           ? lexicon.ending_at(s, name.first, name.first)
                           : SectorLexicon::Match();
    if ((last.word && last.word->kind == WordKind::kOrganization) ||
        (first.word && first.word->kind == WordKind::kOrganization)) {
      name.type = NameClass::kOrganization;
      continue;
    }
    if (name.last - name.first >= 2 && name.last - name.first <= 4 &&
        given.contains(s.form[name.first]) && s.upos[name.last - 1] == Upos::kPropn) {
      name.type = NameClass::kPerson;
      continue;
    }
    // A bare name that speaks is a person: "Traore said".
    for (uint32_t t = name.first; t < name.last; ++t) {
      const uint32_t above = tree.head(t);
      if (s.deprel[t] == Deprel::kNsubj && above != kNone && name.last - name.first <= 3 &&
          (s.lemma[above] == "say" || s.lemma[above] == "tell" || s.lemma[above] == "add") &&
          !tree.has_child(t, Deprel::kDet)) {
        name.type = NameClass::kPerson;
      }
    }
  }
}

}  // namespace dateline
