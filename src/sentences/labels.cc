// Label tables in the order of the enums, looked up by a walk: a few dozen short names, and only
// files are read through it (a model's labels are mapped once when it is loaded).
#include "sentences/labels.h"

#include <iterator>

namespace dateline {
namespace {

constexpr std::string_view kUpos[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                      "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                      "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view kXpos[] = {
    "_",    "CD", "EX", "IN", "JJ",  "JJR", "JJS", "MD",  "NN",  "NNP", "NNPS", "NNS", "POS", "PRP",
    "PRP$", "RB", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",   "WP$", "WRB", "DT"};
constexpr std::string_view kDeprel[] = {
    "acl",          "acl:relcl",     "advcl",      "advcl:relcl",  "advmod",      "advmod:emph",
    "amod",         "appos",         "aux",        "aux:pass",     "case",        "cc",
    "cc:preconj",   "ccomp",         "compound",   "compound:prt", "conj",        "cop",
    "csubj",        "csubj:outer",   "csubj:pass", "dep",          "det",         "det:predet",
    "discourse",    "dislocated",    "expl",       "fixed",        "flat",        "goeswith",
    "iobj",         "list",          "mark",       "nmod",         "nmod:npmod",  "nmod:poss",
    "nmod:tmod",    "nmod:unmarked", "nmod:desc",  "nsubj",        "nsubj:outer", "nsubj:pass",
    "nummod",       "obj",           "obl",        "obl:agent",    "obl:npmod",   "obl:tmod",
    "obl:unmarked", "orphan",        "parataxis",  "punct",        "reparandum",  "root",
    "vocative",     "xcomp"};
constexpr std::string_view kEntity[] = {"O",   "PER",  "ORG",   "LOC",  "NORP",
                                        "FAC", "DATE", "MONEY", "PROD", "MISC"};
static_assert(std::size(kUpos) == static_cast<size_t>(Upos::kX) + 1);
static_assert(std::size(kXpos) == static_cast<size_t>(Xpos::kDT) + 1);
static_assert(std::size(kDeprel) == static_cast<size_t>(Deprel::kXcomp) + 1);
static_assert(std::size(kEntity) == static_cast<size_t>(EntityType::kMisc) + 1);

template <size_t N>
size_t find(const std::string_view (&names)[N], std::string_view name, size_t otherwise) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return i;
  }
  return otherwise;
}

}  // namespace

std::string_view name_of(Upos upos) { return kUpos[static_cast<size_t>(upos)]; }
std::string_view name_of(Xpos xpos) { return kXpos[static_cast<size_t>(xpos)]; }
std::string_view name_of(Deprel deprel) { return kDeprel[static_cast<size_t>(deprel)]; }
std::string_view name_of(EntityType type) { return kEntity[static_cast<size_t>(type)]; }

Upos upos_named(std::string_view name) {
  return static_cast<Upos>(find(kUpos, name, static_cast<size_t>(Upos::kX)));
}

Xpos xpos_named(std::string_view name) { return static_cast<Xpos>(find(kXpos, name, 0)); }

Deprel deprel_named(std::string_view name) {
  constexpr auto kUnknown = std::size(kDeprel);
  size_t at = find(kDeprel, name, kUnknown);
  if (at == kUnknown) {
    at = find(kDeprel, name.substr(0, name.find(':')), static_cast<size_t>(Deprel::kDep));
  }
  return static_cast<Deprel>(at);
}

EntityType entity_named(std::string_view name) {
  if (name.size() > 2 && name[1] == '-') name.remove_prefix(2);
  return static_cast<EntityType>(find(kEntity, name, 0));
}

Deprel universal(Deprel deprel) {
  const std::string_view name = name_of(deprel);
  const size_t colon = name.find(':');
  return colon == name.npos ? deprel : deprel_named(name.substr(0, colon));
}

}  // namespace dateline
