// Whether the text gives a reason to take a country that it names for the home of one who holds an
// office: whom he visits, warns or talks with is no home of his.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

#include "actors/resolver_step.h"

namespace dateline {

// Made once per article. Countries are the gazetteer's views.
class HomeEvidence : private ResolverStep {
 public:
  explicit HomeEvidence(Resolution& resolution);

  // Something names `country`, its people, capital or towns, that may speak of the home of `actor`,
  // whose office stands in `sentence`.
  bool speaks_for(std::string_view country, uint32_t actor, uint32_t sentence) const;

 private:
  struct Mentions {
    uint32_t all = 0;            // that may speak for somebody
    uint32_t first_act = kNone;  // sentence of its first act of its own, upon nobody
    boost::unordered_flat_map<uint32_t, uint32_t> of;       // by actor: those in his own acts
    boost::unordered_flat_map<uint32_t, uint32_t> strikes;  // by sentence: it strikes another land
    boost::unordered_flat_set<uint32_t> abroad;  // actors to whom it is another's country
  };

  void take(const Name& name, std::string_view country);
  void take_act(uint32_t subject, Mentions& mentions);
  bool strikes_elsewhere(const Name& name, std::string_view country) const;
  // The tokens in whose act or matter `mention` stands: a subject and those joined to it.
  void find_owners(uint32_t mention, std::vector<uint32_t>& owners, uint32_t& verb) const;
  uint32_t person_at(uint32_t token) const;

  boost::unordered_flat_map<std::string_view, Mentions> mentions_;
};

}  // namespace dateline
