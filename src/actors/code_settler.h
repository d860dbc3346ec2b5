// The last step of the resolver: country and sector of each actor.
#pragma once

#include <cstdint>
#include <string_view>

#include "actors/resolver_step.h"

namespace dateline {

class CodeSettler : private ResolverStep {
 public:
  explicit CodeSettler(Resolution& resolution)
      : ResolverStep(resolution), resolution_(resolution) {}

  void run();

 private:
  // An actor's own words and those of its owner (settle_codes.cc).
  void officers_of_police();
  void inherit();
  std::string_view shared_country(const Phrase& phrase) const;
  void hold_same_office(const Phrase& phrase);
  void serve_bodies();
  void belong();
  void finish();
  uint32_t owner_phrase(uint32_t t) const;
  std::string_view country_of(const ActorDraft& draft) const;
  std::string_view sector_of(const ActorDraft& draft) const;

  // Whose an office without a country is (lend_home.cc).
  void lend_home();
  static bool is_state_office(const Role& role);
  std::string_view only_country() const;
  std::string_view lead_country() const;
  std::string_view country_of_towns(uint32_t sentences) const;
  std::string_view leading_actor() const;
  static bool looks_abroad(std::string_view lemma);
  std::string_view country_at_work(const ActorDraft& draft, const Role& role) const;
  static bool is_outward(std::string_view lemma);
  static bool is_help(std::string_view lemma);
  static bool is_mission(const ActorDraft& draft);
  bool is_beside(uint32_t verb) const;
  uint32_t sentence_of(const ActorDraft& draft, const Role& role) const;
  bool names_no_other(const ActorDraft& draft, const Role& role, std::string_view home) const;
  bool is_of_another(const ActorDraft& draft, uint32_t sentence, uint32_t token) const;
  bool speaks_of_no_other(const ActorDraft& draft, const Role& role, std::string_view home) const;

  // Where a place is, and whose a party (told_countries.cc).
  bool place_by_context(ActorDraft& draft) const;
  std::string_view told_country(const Phrase& phrase, std::string_view listed) const;
  bool speaks_of(std::string_view country) const;
  void open_party(ActorDraft& draft) const;
  bool is_tongue(const Name& name) const;
  // Each country, people, capital or seat that the text names, with its sentence and first token.
  template <typename Visit>
  void each_country(Visit visit) const {
    for (const auto* names : {&c_.names.names, &c_.names.inner}) {
      for (const Name& name : *names) {
        if (is_tongue(name)) continue;
        for (const GazetteerEntry* entry : {name.entry, name.second}) {
          if (entry == nullptr || entry->country.empty() || entry->country == "IGO") continue;
          if (entry->kind != GazetteerKind::kCountry && entry->kind != GazetteerKind::kDemonym &&
              entry->kind != GazetteerKind::kCapital && entry->kind != GazetteerKind::kSeat) {
            continue;
          }
          visit(entry->country, s_.sentence_of(name.first), name.first);
        }
      }
    }
  }

  Resolution& resolution_;
};

}  // namespace dateline
