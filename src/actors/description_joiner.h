// Definite descriptions on their way to the actors that they speak of.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actors/resolver_step.h"

namespace dateline {

// Head words that speak of whoever holds the highest office.
bool is_leader_word(std::string_view lemma);

class DescriptionJoiner : private ResolverStep {
 public:
  explicit DescriptionJoiner(Resolution& resolution) : ResolverStep(resolution) {}

  void run();

 private:
  // One person or body (join_descriptions.cc).
  uint32_t own_acronym(uint32_t p) const;
  uint32_t named_next(uint32_t p) const;
  uint32_t named_after(uint32_t p) const;
  uint32_t in_passing(uint32_t p) const;
  uint32_t neighbour(uint32_t p) const;
  static bool is_collective(const Phrase& phrase);
  uint32_t antecedent(uint32_t p) const;
  bool beside_in_clause(uint32_t p, const ActorDraft& draft) const;
  std::string description(const Phrase& phrase) const;

  // Whether a description can be said of an actor (fit_descriptions.cc).
  enum class Fit { kNo, kMaybe, kYes };
  Fit fits(const Phrase& phrase, const std::string& word, const ActorDraft& draft,
           uint32_t sentences) const;
  bool is_other_office(const Phrase& phrase, const Role& role) const;
  std::string_view age_of(const ActorDraft& draft) const;
  bool is_head_of(const Phrase& phrase, std::string_view what) const;
  Fit fits_body(const Phrase& phrase, const std::string& word, const ActorDraft& draft,
                uint32_t sentences) const;

  // Several at once (join_groups.cc).
  void join_group(uint32_t p);
  std::vector<uint32_t> holders_named_next(uint32_t p) const;
  std::vector<uint32_t> host_and_guest(uint32_t q) const;
  uint32_t as_many_before(uint32_t p) const;
  static bool fights(std::string_view lemma);
  static bool is_armed(const GazetteerEntry& entry);
  bool says_both(const Phrase& phrase) const;
  bool says_two(const Phrase& phrase) const;
  std::vector<uint32_t> pair_before(uint32_t p) const;
  std::vector<uint32_t> joined_pair(uint32_t p) const;
  std::vector<uint32_t> pair_of_kind(uint32_t p, ActorKind kind) const;

  boost::unordered_flat_map<uint64_t, uint32_t> groups_;
};

}  // namespace dateline
