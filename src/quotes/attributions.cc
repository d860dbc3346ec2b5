// The idea: words of others hang on the word that introduces them in a dozen ways that the tree
// shows: a clause as complement ("said that …"), the clause that the cue is put into ("…, she
// said"), an infinitive, an object, a prepositional phrase, a noun with a clause ("claims that …"),
// "according to". All are proposed for all words here; the learnt lexicon knows which words take
// which, so no verb is listed in this file. One pass over the tokens; each child is seen once.
#include "quotes/attributions.h"

#include <algorithm>

#include "base/characters.h"

namespace dateline {
namespace {

bool has_case(const Tree& tree, uint32_t t, std::string_view word) {
  for (uint32_t c : tree.children(t)) {
    if (tree.deprel(c) == Deprel::kCase && lower_ascii(tree.sentences().form[c]) == word)
      return true;
  }
  return false;
}

class Proposer {
 public:
  Proposer(const Sentences& s, const Tree& tree) : s_(s), tree_(tree) {}

  std::vector<Attribution> run() {
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      switch (s_.upos[t]) {
        case Upos::kVerb:
          verb(t);
          break;
        case Upos::kNoun:
          noun(t);
          break;
        case Upos::kAdj:
          adjective(t);
          break;
        case Upos::kAux:
          if (!is_auxiliary(t)) verb(t);
          break;
        default:
          break;
      }
      if (s_.form[t] == "according" || s_.form[t] == "According") according(t);
    }
    return std::move(out_);
  }

 private:
  bool is_auxiliary(uint32_t t) const {
    return s_.deprel[t] == Deprel::kAux || s_.deprel[t] == Deprel::kAuxPass ||
           s_.deprel[t] == Deprel::kCop;
  }
  uint32_t sentence_first(uint32_t t) const { return s_.first_token[s_.sentence_of(t)]; }
  uint32_t sentence_last(uint32_t t) const { return s_.first_token[s_.sentence_of(t) + 1]; }

  void propose(uint32_t cue, TokenRange content, uint32_t source, std::string pattern) {
    content = trim(content);
    if (content.empty()) return;
    Attribution a;
    a.cue_head = cue;
    a.cue = cue_range(cue);
    a.content = content;
    a.source_head = source;
    a.lemma = s_.lemma[cue];
    a.pattern = std::move(pattern);
    a.clause = is_clause_pattern(a.pattern);
    out_.push_back(std::move(a));
  }

  TokenRange trim(TokenRange range) const {
    const auto is_edge = [&](uint32_t t) {
      return s_.upos[t] == Upos::kPunct && s_.form[t] != "(" && s_.form[t] != ")";
    };
    while (!range.empty() && is_edge(range.first)) ++range.first;
    while (!range.empty() && is_edge(range.last - 1)) --range.last;
    return range;
  }

  static bool is_clause_pattern(std::string_view pattern) {
    return pattern == "ccomp" || pattern == "ccomp<" || pattern == "para" || pattern == "para>" ||
           pattern == "as" || pattern == "according" || pattern == "xcomp" || pattern == "a:ccomp";
  }

  // The cue with its auxiliaries and "not", as far as they stand together.
  TokenRange cue_range(uint32_t t) const {
    TokenRange range{t, t + 1};
    while (range.first > sentence_first(t)) {
      const uint32_t before = range.first - 1;
      const Deprel r = s_.deprel[before];
      if (tree_.head(before) != t || !(r == Deprel::kAux || r == Deprel::kAuxPass ||
                                       r == Deprel::kAdvmod || r == Deprel::kCop))
        break;
      range.first = before;
    }
    return range;
  }

  void verb(uint32_t v) {
    const uint32_t source = source_of_verb(tree_, v);
    for (uint32_t c : tree_.children(v)) {
      switch (s_.deprel[c]) {
        case Deprel::kCcomp:
          propose(v, tree_.subtree(c), source, c < v ? "ccomp<" : "ccomp");
          break;
        case Deprel::kXcomp:
          propose(v, tree_.subtree(c), source,
                  tree_.has_child(c, Deprel::kMark) ? "xcomp" : "xcomp-");
          break;
        case Deprel::kObj:
          propose(v, tree_.subtree(c), source, "obj");
          break;
        case Deprel::kObl: {
          const uint32_t preposition = tree_.child(c, Deprel::kCase);
          if (preposition != kNone) {
            propose(v, tree_.subtree(c), source, "obl:" + lower_ascii(s_.form[preposition]));
          }
          // "said in a statement that …": the clause is the verb's, wherever the tree hangs it.
          for (uint32_t below : tree_.children(c)) {
            const uint32_t mark = tree_.child(below, Deprel::kMark);
            if (s_.deprel[below] == Deprel::kAcl && mark != kNone && s_.form[mark] == "that") {
              propose(v, tree_.subtree(below), source, "ccomp");
            }
          }
          break;
        }
        case Deprel::kParataxis:
        case Deprel::kDep:
          if (c > v && tree_.has_child(v, kSubjectRelations)) {
            propose(v, tree_.subtree(c), source, "para>");
          }
          break;
        case Deprel::kAdvcl:
          if (c > v) propose(v, tree_.subtree(c), source, "advcl");
          break;
        default:
          break;
      }
    }
    const uint32_t above = tree_.head(v);
    if (above == kNone) return;
    if (s_.deprel[v] == Deprel::kParataxis || s_.deprel[v] == Deprel::kDep ||
        s_.deprel[v] == Deprel::kDiscourse) {
      if (tree_.has_child(v, kSubjectRelations)) around(v, above, source, "para");
    } else if (s_.deprel[v] == Deprel::kAdvcl) {
      const uint32_t mark = tree_.child(v, Deprel::kMark);
      if (mark != kNone && lower_ascii(s_.form[mark]) == "as") around(v, above, source, "as");
    }
  }

  // The clause `above` without the subtree of `v` that is put into it, before it or behind it.
  void around(uint32_t v, uint32_t above, uint32_t source, const char* pattern) {
    const TokenRange whole = tree_.subtree(above), hole = tree_.subtree(v);
    if (hole.last + 1 >= whole.last) {
      propose(v, {whole.first, std::min(hole.first, whole.last)}, source, pattern);
    } else if (hole.first <= whole.first + 1) {
      propose(v, {hole.last, whole.last}, source, pattern);
    } else {
      propose(v, whole, source, pattern);
    }
  }

  void noun(uint32_t n) {
    uint32_t source = tree_.child(n, Deprel::kNmodPoss);
    if (source == kNone) {
      for (uint32_t c : tree_.children(n)) {
        if (s_.deprel[c] == Deprel::kNmod &&
            (has_case(tree_, c, "by") || has_case(tree_, c, "from") || has_case(tree_, c, "of"))) {
          source = c;
          break;
        }
      }
    }
    for (uint32_t c : tree_.children(n)) {
      if (c < n) continue;
      if (s_.deprel[c] == Deprel::kCcomp || s_.deprel[c] == Deprel::kAcl) {
        const uint32_t mark = tree_.child(c, Deprel::kMark);
        if (mark == kNone) continue;
        propose(n, tree_.subtree(c), noun_source(n, source), "n:" + lower_ascii(s_.form[mark]));
      }
    }
  }

  // "his claim that": the possessor; "made the claim that": the subject of the light verb.
  uint32_t noun_source(uint32_t n, uint32_t source) const {
    if (source != kNone) return source;
    const uint32_t above = tree_.head(n);
    if (above == kNone || s_.upos[above] != Upos::kVerb || s_.deprel[n] != Deprel::kObj)
      return kNone;
    return tree_.subject(above);
  }

  void adjective(uint32_t a) {
    if (!tree_.has_child(a, Deprel::kCop)) return;
    for (uint32_t c : tree_.children(a)) {
      if (c > a && s_.deprel[c] == Deprel::kCcomp) {
        propose(a, tree_.subtree(c), tree_.subject(a), "a:ccomp");
      }
    }
  }

  // "according to X": the clause that X hangs on, without the phrase.
  void according(uint32_t t) {
    if (t + 2 >= sentence_last(t) || lower_ascii(s_.form[t + 1]) != "to") return;
    const uint32_t source = source_of_according(tree_, t);
    if (source == kNone) return;
    uint32_t above = tree_.head(source);
    if (above == kNone || tree_.dominates(source, above)) above = tree_.root(s_.sentence_of(t));
    if (above == kNone || above == source) return;
    TokenRange hole = tree_.subtree(source);
    hole.first = std::min(hole.first, t);
    TokenRange whole = tree_.subtree(above);
    // On a noun ("the deal, according to X, was …"): the clause is meant.
    const uint32_t clause = tree_.clause(above);
    if (clause != kNone && clause != source && !tree_.dominates(source, clause))
      whole = tree_.subtree(clause);
    TokenRange content = whole;
    if (hole.last + 1 >= whole.last)
      content = {whole.first, hole.first};
    else if (hole.first <= whole.first + 1)
      content = {hole.last, whole.last};
    const size_t before = out_.size();
    propose(t, content, source, "according");
    if (out_.size() > before) {
      out_.back().cue = {t, t + 2};
      out_.back().lemma = "according";
    }
  }

  const Sentences& s_;
  const Tree& tree_;
  std::vector<Attribution> out_;
};

}  // namespace

uint32_t source_of_verb(const Tree& tree, uint32_t verb) {
  if (tree.is_passive(verb)) {
    const uint32_t agent = tree.child(verb, {Deprel::kOblAgent});
    if (agent != kNone) return agent;
    for (uint32_t c : tree.children(verb)) {
      if (tree.deprel(c) == Deprel::kObl && has_case(tree, c, "by")) return c;
    }
    return kNone;
  }
  const uint32_t subject = tree.subject(verb);
  if (subject != kNone) return subject;
  const uint32_t above = tree.head(verb);
  if (above == kNone) return kNone;
  switch (tree.deprel(verb)) {
    case Deprel::kAcl:
    case Deprel::kAclRelcl:
      return above;
    case Deprel::kAdvcl:
    case Deprel::kXcomp:
    case Deprel::kConj:
    case Deprel::kParataxis: {
      const uint32_t clause = tree.clause(above);
      if (clause == kNone) return kNone;
      const uint32_t up = tree.subject(clause);
      return up != kNone && up != verb ? up : kNone;
    }
    default:
      return kNone;
  }
}

uint32_t source_of_according(const Tree& tree, uint32_t t) {
  const Sentences& s = tree.sentences();
  const uint32_t end = s.first_token[s.sentence_of(t) + 1];
  uint32_t source = tree.head(t);
  if ((source == kNone || source < t + 2) && t + 1 < end) source = tree.head(t + 1);
  if (source == kNone || source < t + 2 || source >= end) {  // otherwise hung: the next noun
    source = t + 2;
    while (source < end && s.upos[source] != Upos::kNoun && s.upos[source] != Upos::kPropn &&
           s.upos[source] != Upos::kPron) {
      ++source;
    }
  }
  return source < end ? source : kNone;
}

std::vector<Attribution> find_attributions(const Sentences& sentences, const Tree& tree) {
  return Proposer(sentences, tree).run();
}

}  // namespace dateline
