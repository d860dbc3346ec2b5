// What the steps of the resolver share: the actors so far, and how a phrase joins one.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "actors/resolver.h"

namespace dateline {

constexpr uint32_t kLookBack = 40;    // phrases that a description or pronoun looks back at
constexpr uint32_t kMaxDistance = 3;  // sentences that a pronoun reaches back over

// One article's, made by resolve() and handed from step to step.
struct Resolution {
  const ActorContext& context;
  const Article& article;
  std::vector<Phrase>& phrases;
  std::vector<ActorDraft> drafts;
  std::vector<uint32_t> at_head;   // by token: the phrase that it heads, or kNone
  std::vector<uint32_t> sentence;  // by phrase
  boost::unordered_flat_map<uint64_t, uint32_t> bodies;  // by the hash of a key of the name
};

// In this order (resolver.cc).
void join_names(Resolution& resolution);
void join_grammar(Resolution& resolution);
void join_descriptions(Resolution& resolution);
void join_pronouns(Resolution& resolution);
void settle_codes(Resolution& resolution);

// The resolution as each step sees it.
class ResolverStep {
 protected:
  explicit ResolverStep(Resolution& resolution);

  std::string text(TokenRange range) const;
  std::string name_text(const Phrase& phrase) const;
  std::string lemma(uint32_t token) const;
  bool is_subject(const Phrase& phrase) const;
  // The verb that a phrase is an argument of.
  uint32_t governor(const Phrase& phrase) const;
  // Phrase `p` is the name of a person who is known already.
  bool is_person_name(uint32_t p) const;
  // Another country's office: "Russia's president and Mali's leader".
  static bool contradicts(const Phrase& phrase, const ActorDraft& draft);

  // A new actor of phrase `p`; its index.
  uint32_t new_draft(uint32_t p, ActorKind kind, bool named);
  // Phrase `p` speaks of `actor`, and what it says of him is said.
  void attach(uint32_t p, uint32_t actor);

  const ActorContext& c_;
  const Sentences& s_;
  const Article& article_;
  std::vector<Phrase>& phrases_;
  std::vector<ActorDraft>& drafts_;
  std::vector<uint32_t>&at_head_, &sentence_;
  boost::unordered_flat_map<uint64_t, uint32_t>& bodies_;

 private:
  void add_role(ActorDraft& draft, const Phrase& phrase) const;
};

}  // namespace dateline
