#include "sentences/straighten.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sentences/labels.h"

namespace dateline {
namespace {

struct Word {
  const char* lemma;
  const char* upos;
  const char* xpos;
  int head;  // 1-based, 0 root
  const char* deprel;
};
struct Case {
  const char* name;
  std::vector<Word> words;
  const char* after;  // "head:deprel" of every word
};

const Case kCases[] = {
    {"a preposition before an office and a name is the name's",
     {{"murder", "NOUN", "NN", 0, "root"},
      {"of", "ADP", "IN", 3, "case"},
      {"senator", "NOUN", "NN", 4, "nmod:desc"},
      {"Ana", "PROPN", "NNP", 1, "nmod"}},
     "0:root 4:case 4:nmod:desc 1:nmod"},
    {"attorneys general are attorneys",
     {{"attorney", "NOUN", "NNS", 2, "compound"},
      {"general", "ADJ", "JJ", 3, "nsubj"},
      {"sue", "VERB", "VBD", 0, "root"},
      {"firm", "NOUN", "NN", 3, "obj"}},
     "3:nsubj 1:amod 0:root 3:obj"},
    {"who right behind a name is the name's",
     {{"he", "PRON", "PRP", 2, "nsubj"},
      {"give", "VERB", "VBD", 0, "root"},
      {"medal", "NOUN", "NN", 2, "obj"},
      {"to", "ADP", "IN", 5, "case"},
      {"Ana", "PROPN", "NNP", 2, "obl"},
      {"who", "PRON", "WP", 7, "nsubj"},
      {"disarm", "VERB", "VBD", 3, "acl:relcl"},
      {"robber", "NOUN", "NN", 7, "obj"}},
     "2:nsubj 0:root 2:obj 5:case 2:obl 7:nsubj 5:acl:relcl 7:obj"},
    {"a clause behind a name is not the office's",
     {{"union", "NOUN", "NN", 2, "nsubj"},
      {"praise", "VERB", "VBD", 0, "root"},
      {"governor", "NOUN", "NN", 4, "nmod:desc"},
      {"Ana", "PROPN", "NNP", 2, "obj"},
      {",", "PUNCT", ",", 7, "punct"},
      {"who", "PRON", "WP", 7, "nsubj"},
      {"resign", "VERB", "VBD", 3, "acl:relcl"}},
     "2:nsubj 0:root 4:nmod:desc 2:obj 7:punct 7:nsubj 4:acl:relcl"},
    {"whom somebody tells is nobody of whom it is told",
     {{"envoy", "NOUN", "NN", 2, "nsubj"},
      {"tell", "VERB", "VBD", 0, "root"},
      {"her", "PRON", "PRP", 5, "obj"},
      {"Ana", "PROPN", "NNP", 5, "nsubj"},
      {"meet", "VERB", "VBD", 2, "ccomp"},
      {"Bo", "PROPN", "NNP", 5, "obj"}},
     "2:nsubj 0:root 2:iobj 5:nsubj 2:ccomp 5:obj"},
    {"an age before a day stands for somebody",
     {{"driver", "NOUN", "NN", 2, "nsubj"},
      {"hit", "VERB", "VBD", 0, "root"},
      {"a", "DET", "DT", 8, "det"},
      {"9", "NUM", "CD", 6, "nummod"},
      {"-", "PUNCT", "-", 4, "punct"},
      {"year", "NOUN", "NN", 8, "compound"},
      {"-", "PUNCT", "-", 6, "punct"},
      {"old", "ADJ", "JJ", 10, "amod"},
      {"last", "ADJ", "JJ", 10, "amod"},
      {"Friday", "PROPN", "NNP", 2, "obl:unmarked"}},
     "2:nsubj 0:root 8:det 6:nummod 4:punct 8:compound 6:punct 2:obj 10:amod 2:obl:unmarked"},
    {"whom a participle calls a doer, does it",
     {{"a", "DET", "DT", 3, "det"},
      {"gunman", "NOUN", "NN", 3, "compound"},
      {"hide", "VERB", "VBG", 6, "nsubj"},
      {"in", "ADP", "IN", 5, "case"},
      {"van", "NOUN", "NN", 3, "obl"},
      {"shoot", "VERB", "VBD", 0, "root"}},
     "2:det 6:nsubj 2:acl 5:case 3:obl 0:root"},
    {"a school shooting stays one",
     {{"a", "DET", "DT", 3, "det"},
      {"school", "NOUN", "NN", 3, "compound"},
      {"shoot", "VERB", "VBG", 4, "nsubj"},
      {"kill", "VERB", "VBD", 0, "root"}},
     "3:det 3:compound 4:nsubj 0:root"},
    {"a name is joined to the one before it",
     {{"Ana", "PROPN", "NNP", 4, "nsubj"},
      {"and", "CCONJ", "CC", 3, "cc"},
      {"Bo", "PROPN", "NNP", 7, "conj"},
      {"die", "VERB", "VBD", 0, "root"},
      {"with", "ADP", "IN", 7, "case"},
      {"her", "PRON", "PRP$", 7, "nmod:poss"},
      {"niece", "NOUN", "NN", 4, "obl"}},
     "4:nsubj 3:cc 1:conj 0:root 7:case 7:nmod:poss 4:obl"},
    {"behind its own and stands a verb's subject",
     {{"Ana", "PROPN", "NNP", 2, "nsubj"},
      {"like", "VERB", "VBZ", 0, "root"},
      {"tea", "NOUN", "NN", 2, "obj"},
      {"and", "CCONJ", "CC", 7, "cc"},
      {"her", "PRON", "PRP$", 6, "nmod:poss"},
      {"rival", "NOUN", "NNS", 3, "conj"},
      {"blame", "VERB", "VBP", 2, "conj"},
      {"she", "PRON", "PRP", 7, "obj"}},
     "2:nsubj 0:root 2:obj 7:cc 6:nmod:poss 7:nsubj 2:conj 7:obj"},
    {"the object called a second subject",
     {{"Ana", "PROPN", "NNP", 2, "nsubj"},
      {"meet", "VERB", "VBD", 0, "root"},
      {"Bo", "PROPN", "NNP", 2, "nsubj"}},
     "2:nsubj 0:root 2:obj"},
    {"the object hung on the subject, across the verb",
     {{"Ana", "PROPN", "NNP", 2, "nsubj"},
      {"meet", "VERB", "VBD", 0, "root"},
      {"minister", "NOUN", "NN", 1, "appos"}},
     "2:nsubj 0:root 2:obj"},
    {"one subject on each side, both called passive",
     {{"police", "NOUN", "NN", 2, "nsubj:pass"},
      {"arrest", "VERB", "VBD", 0, "root"},
      {"Bo", "PROPN", "NNP", 2, "nsubj:pass"}},
     "2:nsubj 0:root 2:obj"},
    {"behind a preposition stands no object",
     {{"they", "PRON", "PRP", 2, "nsubj"},
      {"go", "VERB", "VBD", 0, "root"},
      {"on", "ADP", "IN", 4, "case"},
      {"strike", "NOUN", "NN", 2, "obj"}},
     "2:nsubj 0:root 4:case 2:obl"},
    {"a day behind the verb is not in the subject's clause",
     {{"Ana", "PROPN", "NNP", 5, "nsubj"},
      {"who", "PRON", "WP", 3, "nsubj"},
      {"lead", "VERB", "VBD", 1, "acl:relcl"},
      {"party", "NOUN", "NN", 3, "obj"},
      {"die", "VERB", "VBD", 0, "root"},
      {"on", "ADP", "IN", 7, "case"},
      {"Sunday", "PROPN", "NNP", 3, "obl"}},
     "5:nsubj 3:nsubj 1:acl:relcl 3:obj 0:root 7:case 5:obl"},
    {"an object joined to another's across its own verb",
     {{"bomb", "NOUN", "NNS", 2, "nsubj"},
      {"kill", "VERB", "VBD", 0, "root"},
      {"people", "NOUN", "NNS", 2, "obj"},
      {"and", "CCONJ", "CC", 5, "cc"},
      {"wound", "VERB", "VBD", 2, "conj"},
      {"300", "NUM", "CD", 7, "nummod"},
      {"other", "NOUN", "NNS", 3, "conj"}},
     "2:nsubj 0:root 2:obj 5:cc 2:conj 7:nummod 5:obj"},
    {"what is joined behind an \"and\" of its own stays",
     {{"he", "PRON", "PRP", 2, "nsubj"},
      {"meet", "VERB", "VBD", 0, "root"},
      {"Ana", "PROPN", "NNP", 2, "obj"},
      {"and", "CCONJ", "CC", 5, "cc"},
      {"Bo", "PROPN", "NNP", 3, "conj"}},
     "2:nsubj 0:root 2:obj 5:cc 3:conj"},
    {"between a noun and its participle is the noun's",
     {{"it", "PRON", "PRP", 2, "nsubj"},
      {"host", "VERB", "VBD", 0, "root"},
      {"summit", "NOUN", "NN", 2, "obj"},
      {"of", "ADP", "IN", 5, "case"},
      {"leader", "NOUN", "NNS", 6, "obl"},
      {"plan", "VERB", "VBN", 3, "acl"}},
     "2:nsubj 0:root 2:obj 5:case 3:nmod 3:acl"},
    {"a name that is called a part of its verb",
     {{"Ana", "PROPN", "NNP", 2, "nsubj"},
      {"receive", "VERB", "VBD", 0, "root"},
      {"minister", "NOUN", "NN", 4, "nmod:desc"},
      {"Bo", "PROPN", "NNP", 2, "flat"}},
     "2:nsubj 0:root 4:nmod:desc 2:obj"},
    {"a noun that is called a clause, and half the subject hung on it",
     {{"Ana", "PROPN", "NNP", 5, "nsubj"},
      {"and", "CCONJ", "CC", 3, "cc"},
      {"Omani", "ADJ", "JJ", 1, "conj"},
      {"Bo", "PROPN", "NNP", 6, "nsubj"},
      {"hold", "VERB", "VBD", 0, "root"},
      {"talk", "NOUN", "NNS", 5, "advcl"},
      {"in", "ADP", "IN", 8, "case"},
      {"Oz", "PROPN", "NNP", 5, "obl"}},
     "5:nsubj 4:cc 4:amod 1:conj 0:root 5:obj 8:case 5:obl"},
    {"a clause of a noun stays one",
     {{"she", "PRON", "PRP", 2, "nsubj"},
      {"win", "VERB", "VBD", 0, "root"},
      {"while", "SCONJ", "IN", 4, "mark"},
      {"minister", "NOUN", "NN", 2, "advcl"}},
     "2:nsubj 0:root 4:mark 2:advcl"},
    {"a name heads the sentence, its verb beside it without a mark",
     {{"Ana", "PROPN", "NNP", 0, "root"},
      {"receive", "VERB", "VBD", 1, "parataxis"},
      {"Bo", "PROPN", "NNP", 2, "flat"}},
     "2:nsubj 0:root 2:obj"},
    {"behind a mark it stays beside it",
     {{"exclusive", "NOUN", "NN", 0, "root"},
      {":", "PUNCT", ":", 1, "punct"},
      {"win", "VERB", "VBD", 1, "parataxis"}},
     "0:root 1:punct 1:parataxis"},
    {"a noun right behind a verb is no clause beside it",
     {{"Oz", "PROPN", "NNP", 2, "nsubj"},
      {"lift", "VERB", "VBD", 5, "ccomp"},
      {"ban", "NOUN", "NNS", 5, "ccomp"},
      {"it", "PRON", "PRP", 5, "nsubj"},
      {"say", "VERB", "VBD", 0, "root"}},
     "2:nsubj 5:ccomp 2:obj 5:nsubj 0:root"},
    {"a name without a verb of its own is the subject of the next",
     {{"Ana", "PROPN", "NNP", 4, "ccomp"},
      {"die", "VERB", "VBD", 4, "ccomp"},
      {"family", "NOUN", "NN", 4, "nsubj"},
      {"say", "VERB", "VBD", 0, "root"}},
     "2:nsubj 4:ccomp 4:nsubj 0:root"},
    {"the subject hung on the object",
     {{"Ana", "PROPN", "NNP", 3, "appos"},
      {"host", "VERB", "VBD", 0, "root"},
      {"chief", "NOUN", "NN", 2, "obj"}},
     "2:nsubj 0:root 2:obj"},
    {"two before the verb, joined by and",
     {{"Ana", "PROPN", "NNP", 4, "nsubj"},
      {"and", "CCONJ", "CC", 3, "cc"},
      {"Bo", "PROPN", "NNP", 4, "nsubj"},
      {"meet", "VERB", "VBD", 0, "root"}},
     "4:nsubj 3:cc 1:conj 0:root"},
    {"the day before 'to' is of the clause before it",
     {{"Ana", "PROPN", "NNP", 2, "nsubj"},
      {"meet", "VERB", "VBD", 0, "root"},
      {"Bo", "PROPN", "NNP", 2, "obj"},
      {"Monday", "PROPN", "NNP", 6, "obl"},
      {"to", "PART", "TO", 6, "mark"},
      {"talk", "VERB", "VB", 2, "advcl"}},
     "2:nsubj 0:root 2:obj 2:obl 6:mark 2:advcl"},
    {"what said X is left alone",
     {{"so", "ADV", "RB", 2, "advmod"},
      {"say", "VERB", "VBD", 0, "root"},
      {"Bo", "PROPN", "NNP", 2, "nsubj"}},
     "2:advmod 0:root 2:nsubj"},
    {"a passive is left alone",
     {{"Ana", "PROPN", "NNP", 3, "nsubj:pass"},
      {"be", "AUX", "VBD", 3, "aux:pass"},
      {"hit", "VERB", "VBD", 0, "root"},
      {"Bo", "PROPN", "NNP", 3, "nsubj"}},
     "3:nsubj:pass 3:aux:pass 0:root 3:nsubj"},
};

TEST(Straighten, Cases) {
  for (const Case& test : kCases) {
    SCOPED_TRACE(test.name);
    std::vector<Upos> upos;
    std::vector<Xpos> xpos;
    std::vector<std::string_view> lemma;
    std::vector<Deprel> deprel;
    std::vector<uint32_t> head;
    for (const Word& word : test.words) {
      upos.push_back(upos_named(word.upos));
      xpos.push_back(xpos_named(word.xpos));
      lemma.emplace_back(word.lemma);
      deprel.push_back(deprel_named(word.deprel));
      head.push_back(word.head == 0 ? kNone : static_cast<uint32_t>(word.head - 1));
    }
    straighten({upos, xpos, lemma, deprel, head, 0, static_cast<uint32_t>(head.size())});
    std::string after;
    for (size_t i = 0; i < head.size(); ++i) {
      after += (i > 0 ? " " : "") + std::to_string(head[i] == kNone ? 0 : head[i] + 1) + ":" +
               std::string(name_of(deprel[i]));
    }
    EXPECT_EQ(after, test.after);
  }
}

}  // namespace
}  // namespace dateline
