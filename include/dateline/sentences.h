// Sentences: the article's text in tokens, in columns (structure of arrays).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/text.h"

namespace dateline {

// Universal Dependencies v2 parts of speech, alphabetical.
enum class Upos : uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};

// Penn Treebank tags as UD English writes them in XPOS; only what later stages ask for is named.
enum class Xpos : uint8_t {
  kOther,
  kCD,
  kEX,
  kIN,
  kJJ,
  kJJR,
  kJJS,
  kMD,
  kNN,
  kNNP,
  kNNPS,
  kNNS,
  kPOS,
  kPRP,
  kPRPS,
  kRB,
  kTO,
  kVB,
  kVBD,
  kVBG,
  kVBN,
  kVBP,
  kVBZ,
  kWDT,
  kWP,
  kWPS,
  kWRB,
  kDT,
};

// Universal relations with the subtypes of UD English that later stages read. `universal()` in
// src/sentences/labels.h drops the subtype.
enum class Deprel : uint8_t {
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAdvmodEmph,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodNpmod,
  kNmodPoss,
  kNmodTmod,
  kNmodUnmarked,
  kNmodDesc,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblNpmod,
  kOblTmod,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};

enum class EntityType : uint8_t {
  kNone,
  kPer,
  kOrg,
  kLoc,
  kNorp,
  kFac,
  kDate,
  kMoney,
  kProd,
  kMisc,
};

// One named entity: tokens [first, last) of the article.
struct Entity {
  EntityType type = EntityType::kNone;
  uint32_t first = 0;
  uint32_t last = 0;
};

// Columns of equal length, one row a token (a UD syntactic word; "don't" is "do" and "n't").
// Token indices count through the whole article; sentence s has tokens [first_token[s],
// first_token[s + 1]). A column that was not asked for is empty (size 0).
struct Sentences {
  std::span<const Span> sentence;          // of the text
  std::span<const uint32_t> first_token;   // size sentence.size() + 1
  std::span<const Span> token;             // of the text
  std::span<const std::string_view> form;  // as written
  std::span<const std::string_view> lemma;
  std::span<const Upos> upos;
  std::span<const Xpos> xpos;
  std::span<const uint32_t> head;  // index of the head token; kNone for the root
  std::span<const Deprel> deprel;
  std::span<const Entity> entities;  // in order, not overlapping

  uint32_t size() const { return static_cast<uint32_t>(sentence.size()); }
  uint32_t tokens() const { return static_cast<uint32_t>(token.size()); }
  // The sentence that token `t` is in; logarithmic.
  uint32_t sentence_of(uint32_t t) const {
    return static_cast<uint32_t>(std::upper_bound(first_token.begin(), first_token.end(), t) -
                                 first_token.begin() - 1);
  }
};

}  // namespace dateline
